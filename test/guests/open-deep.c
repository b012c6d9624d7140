/* open-deep: opens and closes a file some directories down in /d, for ever; each path takes several descriptors of the host on the way. */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static int turn(void) {
  int fd = open("/d/a/b/c/d/file", O_CREAT | O_RDWR, 0666);
  if (fd >= 0) close(fd);
  return fd;
}

int main(void) {
  if (turn() < 0) return 1;
  puts("opens");
  fflush(stdout);
  for (;;) turn();
}
