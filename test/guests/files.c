/* files DIRECTORY: makes, writes, reads, truncates, links, renames, lists and removes files there, checking each answer; leaves
 * nothing behind. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHECK(condition)                                                             \
  do {                                                                               \
    if (!(condition)) {                                                              \
      printf("line %d: %s (errno: %s)\n", __LINE__, #condition, strerror(errno)); \
      exit(1);                                                                       \
    }                                                                                \
  } while (0)

static const char *directory;

/* "DIRECTORY/name", in one of four buffers. */
static const char *at(const char *name) {
  static char buffers[4][1000];
  static int turn;
  char *const path = buffers[turn++ & 3];
  snprintf(path, sizeof buffers[0], "%s/%s", directory, name);
  return path;
}

static int entries(const char *path) {
  int count = 0;
  DIR *const d = opendir(path);
  CHECK(d != NULL);
  for (struct dirent *e; (e = readdir(d)) != NULL;) count += strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0;
  closedir(d);
  return count;
}

int main(int argc, char **argv) {
  struct stat status;
  char buffer[100];
  if (argc != 2) return 2;
  directory = argv[1];

  CHECK(mkdir(at("sub"), 0777) == 0);
  CHECK(mkdir(at("sub"), 0777) == -1 && errno == EEXIST);
  CHECK(stat(at("sub"), &status) == 0 && S_ISDIR(status.st_mode));

  const int fd = open(at("sub/a"), O_RDWR | O_CREAT | O_EXCL, 0666);
  CHECK(fd >= 0);
  CHECK(open(at("sub/a"), O_RDWR | O_CREAT | O_EXCL, 0666) == -1 && errno == EEXIST);
  CHECK(write(fd, "hello, file", 11) == 11);
  CHECK(lseek(fd, 7, SEEK_SET) == 7);
  CHECK(read(fd, buffer, sizeof buffer) == 4 && memcmp(buffer, "file", 4) == 0);
  CHECK(pread(fd, buffer, 5, 0) == 5 && memcmp(buffer, "hello", 5) == 0);
  CHECK(pwrite(fd, "J", 1, 0) == 1);
  CHECK(lseek(fd, 0, SEEK_CUR) == 11);
  CHECK(ftruncate(fd, 5) == 0);
  CHECK(fstat(fd, &status) == 0 && status.st_size == 5 && S_ISREG(status.st_mode));
  CHECK(fsync(fd) == 0);
  CHECK(close(fd) == 0);
  CHECK(close(fd) == -1 && errno == EBADF);

  CHECK(rename(at("sub/a"), at("b")) == 0);
  CHECK(stat(at("sub/a"), &status) == -1 && errno == ENOENT);
  CHECK(link(at("b"), at("sub/c")) == 0);
  CHECK(stat(at("b"), &status) == 0 && status.st_nlink == 2 && status.st_size == 5);
  CHECK(symlink("b", at("s")) == 0);
  CHECK(lstat(at("s"), &status) == 0 && S_ISLNK(status.st_mode));
  CHECK(readlink(at("s"), buffer, sizeof buffer) == 1 && buffer[0] == 'b');
  FILE *const f = fopen(at("s"), "a+");
  CHECK(f != NULL && fputs("!", f) >= 0 && fseek(f, 0, SEEK_SET) == 0);
  CHECK(fgets(buffer, sizeof buffer, f) != NULL && strcmp(buffer, "Jello!") == 0);
  CHECK(fclose(f) == 0);

  for (int i = 0; i < 100; i++) {
    char name[20];
    snprintf(name, sizeof name, "sub/n%d", i);
    CHECK(close(open(at(name), O_WRONLY | O_CREAT, 0666)) == 0);
  }
  CHECK(entries(at("sub")) == 101);
  CHECK(rmdir(at("sub")) == -1 && errno == ENOTEMPTY);
  for (int i = 0; i < 100; i++) {
    char name[20];
    snprintf(name, sizeof name, "sub/n%d", i);
    CHECK(unlink(at(name)) == 0);
  }
  CHECK(unlink(at("sub/c")) == 0 && rmdir(at("sub")) == 0);
  CHECK(unlink(at("s")) == 0 && unlink(at("b")) == 0);
  CHECK(unlink(at("b")) == -1 && errno == ENOENT);
  puts("files: all checks passed");
  return 0;
}
