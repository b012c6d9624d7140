/* sleep MILLISECONDS: sleeps, and fails with 1 when it was not that long. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return 1e3 * (double)now.tv_sec + 1e-6 * (double)now.tv_nsec;
}

int main(int argc, char **argv) {
  const long ms = argc > 1 ? atol(argv[1]) : 0;
  struct timespec left = {ms / 1000, ms % 1000 * 1000000};
  const double start = now_ms();
  while (nanosleep(&left, &left) != 0)
    if (errno != EINTR) return 2;
  if (now_ms() - start < (double)ms) return 1;
  puts("slept");
  return 0;
}
