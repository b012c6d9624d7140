/*
 * first-calls DIRECTORY CALLS: opens, writes, seeks, reads and closes a file until it has made so many calls; from half of them on it
 * reads a directory at the same time, whose files it removes. Says what it read.
 */
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FILES = 300 };

static char path[1000];

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static int open_in(const char *directory, const char *name, int number) {
  snprintf(path, sizeof path, "%s/%s%d", directory, name, number);
  const int fd = open(path, O_RDWR | O_CREAT, 0666);
  if (fd < 0) fail(path);
  return fd;
}

/** Five calls; a position that went astray, or a byte, is a wrong sum. */
static long use(const char *directory, int i) {
  char text[20], back[20];
  const int length = snprintf(text, sizeof text, "%d", i);
  const int fd = open_in(directory, "one", 0);
  if (write(fd, text, length) != length || lseek(fd, -length, SEEK_CUR) != 0) fail("seek");
  if (read(fd, back, length) != length || memcmp(text, back, length) != 0) fail("read");
  if (close(fd) != 0) fail("close");
  return length;
}

int main(int argc, char **argv) {
  const char *const directory = argv[1];
  const int rounds = atoi(argv[2]) / 5;
  char inner[500];
  snprintf(inner, sizeof inner, "%s/inner", directory);
  for (int i = 0; i < FILES; i++) close(open_in(inner, "file", i));
  DIR *reading = NULL;
  long bytes = 0;
  int removed = 0;
  for (int i = 0; i < rounds; i++) {
    bytes += use(directory, i);
    if (i == rounds / 2) reading = opendir(inner);
    if (reading == NULL) continue;
    const struct dirent *const entry = readdir(reading);
    if (entry == NULL) {
      closedir(reading);
      reading = NULL;
    } else if (entry->d_name[0] != '.') {
      snprintf(path, sizeof path, "%s/%s", inner, entry->d_name);
      if (unlink(path) != 0) fail(path);
      removed++;
    }
  }
  printf("%d rounds, %ld bytes, %d removed\n", rounds, bytes, removed);
  return 0;
}
