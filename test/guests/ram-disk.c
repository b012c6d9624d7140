/*
 * ram-disk DIR COUNT: appends COUNT lines to DIR/log, as other ranks may, keeps a file that it removes open, and tells what is
 * there; ram-disk DIR trap: traps behind that.
 */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static char path[256];
static const char *in(const char *dir, const char *name) {
  snprintf(path, sizeof path, "%s/%s", dir, name);
  return path;
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  const char *const dir = argv[1];
  const int log = open(in(dir, "log"), O_WRONLY | O_APPEND | O_CREAT, 0666);
  if (log < 0) return perror(path), 1;
  const int count = atoi(argv[2]);
  for (int i = 0; i < count; i++)
    if (write(log, "0123456789abcde\n", 16) != 16) return perror("write"), 1;

  /* A disk may be shared: each rank has a file of its own here. */
  char name[32];
  snprintf(name, sizeof name, "gone%s", getenv("PMI_RANK") == NULL ? "" : getenv("PMI_RANK"));
  const int gone = open(in(dir, name), O_RDWR | O_CREAT | O_TRUNC, 0666);
  if (gone < 0 || ftruncate(gone, 1 << 17) != 0) return perror(path), 1;
  char *const map = mmap(NULL, 1 << 17, PROT_READ | PROT_WRITE, MAP_SHARED, gone, 0);
  if (map == MAP_FAILED) return perror("mmap"), 1;
  memcpy(map + 70000, "mapped", 6);
  char text[7] = "";
  if (msync(map, 1 << 17, MS_SYNC) != 0 || pread(gone, text, 6, 70000) != 6) return perror("msync"), 1;
  printf("%s, ", text);
  if (rename(path, "/other/gone") == 0 || errno != EXDEV) return perror("rename"), 1;
  unlink(path);
  if (strcmp(argv[2], "trap") == 0) __builtin_trap();
  struct stat found;
  stat(in(dir, "log"), &found);
  printf("%d bytes\n", (int)found.st_size);
  return 0;
}
