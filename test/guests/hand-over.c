/*
 * hand-over DIRECTORY [forever]: makes files there; removes them while it reads the directory; writes a long file in one call and
 * reads it back; reads standard input to its end. Says what it did.
 */
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILES = 150, LONG = 17000000 };

static char path[1000];

static const char *at(const char *directory, const char *name) {
  snprintf(path, sizeof path, "%s/%s", directory, name);
  return path;
}

static void fail(const char *what) {
  perror(what);
  exit(1);
}

static void make(const char *directory) {
  int made = 0;
  for (int i = 0; i < FILES; i++) {
    char name[20];
    snprintf(name, sizeof name, "file%d", i);
    const int fd = open(at(directory, name), O_WRONLY | O_CREAT | O_EXCL, 0666);
    if (fd < 0 || write(fd, name, strlen(name)) != (ssize_t)strlen(name) || close(fd) != 0) fail(path);
    made++;
  }
  printf("made %d\n", made);
}

static void remove_all(const char *directory) {
  int removed = 0;
  DIR *const d = opendir(directory);
  if (d == NULL) fail(directory);
  for (struct dirent *e; (e = readdir(d)) != NULL;) {
    if (strncmp(e->d_name, "file", 4) != 0) continue;
    struct stat status;
    if (stat(at(directory, e->d_name), &status) != 0 || status.st_size != (off_t)strlen(e->d_name)) fail(path);
    if (unlink(path) != 0) fail(path);
    removed++;
  }
  closedir(d);
  printf("listed and removed %d\n", removed);
}

static void long_file(const char *directory) {
  unsigned char *const data = malloc(2 * LONG);
  if (data == NULL) fail("malloc");
  for (int i = 0; i < LONG; i++) data[i] = (unsigned char)((unsigned)i * 2654435761u >> 24);
  const int fd = open(at(directory, "long"), O_RDWR | O_CREAT, 0666);
  if (fd < 0 || write(fd, data, LONG) != LONG || lseek(fd, 0, SEEK_SET) != 0) fail(path);
  if (read(fd, data + LONG, LONG) != LONG || memcmp(data, data + LONG, LONG) != 0) fail(path);
  if (close(fd) != 0 || unlink(path) != 0) fail(path);
  free(data);
}

int main(int argc, char **argv) {
  if (argc < 2) return 2;
  do {
    make(argv[1]);
    remove_all(argv[1]);
    long_file(argv[1]);
  } while (argc > 2);
  int input = 0;
  while (getchar() != EOF) input++;
  printf("long file %d bytes, %d of input\n", LONG, input);
  return 0;
}
