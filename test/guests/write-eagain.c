/* write-eagain BYTES: writes that many bytes to a non-blocking standard output, with poll() after each EAGAIN; reports on
 * standard error. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(int argc, char **argv) {
  static char block[60000];
  size_t left = argc > 1 ? strtoul(argv[1], NULL, 10) : sizeof block, total = 0;
  memset(block, 'x', sizeof block);
  if (fcntl(1, F_SETFL, O_NONBLOCK) != 0) {
    fprintf(stderr, "F_SETFL: %s\n", strerror(errno));
    return 1;
  }
  while (left > 0) {
    const ssize_t wrote = write(1, block, left < sizeof block ? left : sizeof block);
    if (wrote >= 0) {
      left -= (size_t)wrote;
      total += (size_t)wrote;
    } else if (errno == EAGAIN) {
      struct pollfd ready = {.fd = 1, .events = POLLOUT};
      if (poll(&ready, 1, -1) != 1) return 1;
    } else {
      fprintf(stderr, "write: %s\n", strerror(errno));
      return 1;
    }
  }
  fprintf(stderr, "%zu bytes written\n", total);
  return 0;
}
