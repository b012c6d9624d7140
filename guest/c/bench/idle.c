/* idle sleep|compute SECONDS: sleeps or computes that long and makes no shipped call meanwhile. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  const double seconds = atof(argv[2]);
  if (strcmp(argv[1], "sleep") == 0) {
    const struct timespec time = {(time_t)seconds, (long)(1e9 * (seconds - (double)(time_t)seconds))};
    return nanosleep(&time, NULL) == 0 ? 0 : 1;
  }
  unsigned long long x = 88172645463325252ull;
  for (const double end = now() + seconds; now() < end;)
    for (int i = 0; i < 100000; i++) {
      x ^= x << 13;
      x ^= x >> 7;
      x ^= x << 17;
    }
  return x == 0;
}
