/* mmap-file FILE: makes FILE of 3 pages and maps it: private, shared and anonymous maps, growing, msync; checks what the file has
 * in the end. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 65536

#define CHECK(condition)                                                             \
  do {                                                                               \
    if (!(condition)) {                                                              \
      printf("line %d: %s (errno: %s)\n", __LINE__, #condition, strerror(errno)); \
      exit(1);                                                                       \
    }                                                                                \
  } while (0)

static char byte_at(int fd, off_t offset) {
  char byte;
  CHECK(pread(fd, &byte, 1, offset) == 1);
  return byte;
}

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  const int fd = open(argv[1], O_RDWR | O_CREAT | O_TRUNC, 0666);
  CHECK(fd >= 0);
  for (int page = 0; page < 3; page++) {
    static char filler[PAGE];
    memset(filler, 'a' + page, PAGE);
    CHECK(write(fd, filler, PAGE) == PAGE);
  }

  char *const private = mmap(NULL, 3 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
  CHECK(private != MAP_FAILED);
  CHECK(private[0] == 'a' && private[PAGE] == 'b' && private[3 * PAGE - 1] == 'c');
  private[0] = 'P';
  CHECK(munmap(private, 3 * PAGE) == 0);
  CHECK(byte_at(fd, 0) == 'a');

  char *const shared = mmap(NULL, 2 * PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, PAGE);
  CHECK(shared != MAP_FAILED && shared[0] == 'b');
  shared[0] = 'S';
  CHECK(msync(shared, 2 * PAGE, MS_SYNC) == 0);
  CHECK(byte_at(fd, PAGE) == 'S');
  shared[1] = 'U';
  CHECK(munmap(shared, 2 * PAGE) == 0);
  CHECK(byte_at(fd, PAGE + 1) == 'U');

  char *anonymous = mmap(NULL, 100, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  CHECK(anonymous != MAP_FAILED && anonymous[0] == 0 && anonymous[99] == 0);
  strcpy(anonymous, "moves along");
  anonymous = mremap(anonymous, 100, 5 * PAGE, MREMAP_MAYMOVE);
  CHECK(anonymous != MAP_FAILED && strcmp(anonymous, "moves along") == 0 && anonymous[5 * PAGE - 1] == 0);
  CHECK(munmap(anonymous, 5 * PAGE) == 0);

  CHECK(mmap(NULL, PAGE, PROT_READ, MAP_PRIVATE, 99, 0) == MAP_FAILED && errno == EBADF);
  CHECK(mmap(NULL, 0, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED && errno == EINVAL);
  CHECK(mmap(NULL, 0xf0000000, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED && errno == ENOMEM);
  CHECK(close(fd) == 0 && unlink(argv[1]) == 0);
  puts("mmap-file: all checks passed");
  return 0;
}
