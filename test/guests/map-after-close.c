/*
 * map-after-close FILE munmap|msync|exit|trap: maps FILE, which it makes, then closes every descriptor that it can name, moves
 * others over them and opens new ones where they were; writes into the map and lets it be written as the second argument says.
 */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wasi/api.h>

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  int file = open(argv[1], O_CREAT | O_RDWR | O_TRUNC, 0666);
  if (file < 0 || ftruncate(file, 10) != 0) return 3;
  char *map = mmap(0, 10, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (map == MAP_FAILED) return 4;
  /* A private map needs its file no more, and never changes it. */
  char *private = mmap(0, 10, PROT_READ | PROT_WRITE, MAP_PRIVATE, file, 0);
  if (private == MAP_FAILED) return 5;
  int directory = open("/d", O_RDONLY | O_DIRECTORY);
  if (directory < 0) return 6;
  /* Over whatever stands there. */
  for (int fd = directory + 1; fd < 1100; fd++)
    if (__wasi_fd_renumber(file, fd) == 0) file = fd;
  for (int fd = 3; fd < 1100; fd++)
    if (fd != directory) close(fd);
  for (int fd = 1; fd < 1 << 30; fd *= 2) close(65536 + fd), close(-fd);
  /* The descriptors that were closed are others now. */
  for (int i = 0; i < 20; i++) openat(directory, "other", O_CREAT | O_RDWR, 0666);
  memset(private, 'P', 10);
  memset(map, 'M', 10);
  switch (argv[2][1]) {
    case 'u':
      return munmap(map, 10) != 0;
    case 's':
      if (msync(map, 10, MS_SYNC) != 0) return 7;
      puts("written");
      fflush(stdout);
      for (;;) sleep(1000);
    case 'r':
      __builtin_trap();
  }
  return 0;
}
