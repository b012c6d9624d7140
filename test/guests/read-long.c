/* read-long FILE: one call that reads 1 GiB of FILE, over and over into the same megabyte, and takes long where FILE is /dev/urandom. */
#include <fcntl.h>
#include <stdio.h>
#include <sys/uio.h>

enum { PARTS = 1024 };
static char place[1 << 20];

int main(int argc, char **argv) {
  static struct iovec parts[PARTS];
  const int fd = argc == 2 ? open(argv[1], O_RDONLY) : -1;
  if (fd < 0) return 1;
  for (int i = 0; i < PARTS; i++) parts[i] = (struct iovec){place, sizeof place};
  printf("%zd\n", readv(fd, parts, PARTS));
  return 0;
}
