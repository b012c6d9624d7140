/*
 * map-many FILE: maps of a file where descriptors are short: with all of them open, a map takes none; so many maps as there may
 * be, and one more; a file that is opened to be read only.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define CHECK(condition)                                                          \
  do {                                                                            \
    if (!(condition)) {                                                           \
      printf("line %d: %s (errno: %s)\n", __LINE__, #condition, strerror(errno)); \
      exit(1);                                                                    \
    }                                                                             \
  } while (0)

int main(int argc, char **argv) {
  const int fd = open(argv[1], O_CREAT | O_RDWR | O_TRUNC, 0666);
  CHECK(fd >= 0 && ftruncate(fd, 4) == 0);
  const int reader = open(argv[1], O_RDONLY);
  CHECK(mmap(0, 4, PROT_READ | PROT_WRITE, MAP_SHARED, reader, 0) == MAP_FAILED && errno == EACCES);
  CHECK(mmap(0, 4, PROT_READ, MAP_SHARED, reader, 0) != MAP_FAILED);
  CHECK(mmap(0, 4, PROT_READ | PROT_WRITE, MAP_PRIVATE, reader, 0) != MAP_FAILED);
  int last = reader;
  for (int next; (next = open(argv[1], O_RDONLY)) >= 0;) last = next;
  CHECK(errno == EMFILE || errno == ENFILE);
  char *map = mmap(0, 4, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  CHECK(map != MAP_FAILED);
  for (int open = last; open > reader; open--) CHECK(close(open) == 0);
  int maps = 1;
  while (mmap(0, 4, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0) != MAP_FAILED) maps++;
  CHECK(errno == ENOMEM && maps == 512);
  /* Each that is given back makes room for another, and descriptors are there all the time. */
  CHECK(munmap(map, 4) == 0);
  CHECK((map = mmap(0, 4, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0)) != MAP_FAILED);
  /* A private map holds its file only while it is made. */
  CHECK(munmap(map, 4) == 0);
  for (int i = 0; i < 600; i++) CHECK(mmap(0, 4, PROT_READ, MAP_PRIVATE, fd, 0) != MAP_FAILED);
  CHECK(open(argv[1], O_RDONLY) == reader + 1);
  puts("map-many: all checks passed");
  return 0;
}
