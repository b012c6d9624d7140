/* map-until-ended FILE nop|read|sleep|exit: makes a file of one page and writes into a shared map of it, says so, then calls
 * until it is ended. */
#include <fcntl.h>
#include <lwk.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PAGE 65536

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  const int fd = open(argv[1], O_RDWR | O_CREAT | O_TRUNC, 0666);
  if (fd < 0 || ftruncate(fd, PAGE) != 0) return 3;
  char *const map = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (map == MAP_FAILED || close(fd) != 0) return 4;
  strcpy(map, "written into the map");
  puts("mapped");
  fflush(stdout);
  char byte;
  switch (argv[2][0]) {
    case 'n':
      for (;;) lwk_nop();
    case 'r':
      return read(0, &byte, 1) == 1;
    case 's':
      return (int)sleep(3600);
  }
  _exit(9);
}
