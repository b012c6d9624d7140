/* compute-until FILE: computes until there is such a file, and then sleeps for ever. */
#include <sys/stat.h>
#include <time.h>

int main(int argc, char **argv) {
  struct stat found;
  if (argc != 2) return 2;
  while (stat(argv[1], &found) != 0)
    for (volatile unsigned i = 0; i < 10000000; i++) continue;
  for (;;) nanosleep(&(struct timespec){1, 0}, 0);
}
