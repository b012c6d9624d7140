/*
 * cat: copies files, or standard input where no file or - is named, to standard output.
 *
 *     cat [FILE...]
 *
 * Nothing but open, read, write and close: on wasm-lwk all of them are shipped calls. A file that cannot be read is reported, the
 * others are copied, and the exit status is 1; also when standard output fails.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static char buffer[65536];

/* Writes all of it; 0 or -1. */
static int write_all(const char *data, size_t bytes) {
  while (bytes > 0) {
    const ssize_t wrote = write(STDOUT_FILENO, data, bytes);
    if (wrote < 0) {
      if (errno == EINTR) continue;
      fprintf(stderr, "cat: standard output: %s\n", strerror(errno));
      return -1;
    }
    data += wrote;
    bytes -= (size_t)wrote;
  }
  return 0;
}

/* 0, or -1 when the input fails, or -2 when the output does. */
static int copy(int fd, const char *name) {
  for (;;) {
    const ssize_t got = read(fd, buffer, sizeof buffer);
    if (got == 0) return 0;
    if (got < 0) {
      if (errno == EINTR) continue;
      fprintf(stderr, "cat: %s: %s\n", name, strerror(errno));
      return -1;
    }
    if (write_all(buffer, (size_t)got) != 0) return -2;
  }
}

int main(int argc, char **argv) {
  if (argc < 2) return copy(STDIN_FILENO, "standard input") != 0;
  int status = 0;
  for (int i = 1; i < argc; i++) {
    const int standard = strcmp(argv[i], "-") == 0;
    const int fd = standard ? STDIN_FILENO : open(argv[i], O_RDONLY);
    if (fd < 0) {
      fprintf(stderr, "cat: %s: %s\n", argv[i], strerror(errno));
      status = 1;
      continue;
    }
    const int result = copy(fd, argv[i]);
    if (!standard) close(fd);
    if (result == -2) return 1;
    if (result != 0) status = 1;
  }
  return status;
}
