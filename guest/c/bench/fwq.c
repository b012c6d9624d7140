/*
 * fwq MICROSECONDS COUNT [SECONDS]: a fixed piece of work, so many times, after so many seconds of it that count for nothing.
 * What the machine does in between shows as pieces that take longer. Makes no call meanwhile but to read the clock.
 *
 * A piece takes what the middle one takes: the shortest ones are those of moments in which the processor had a higher clock. One
 * that takes more than a tenth longer has been kept by somebody.
 *
 * Output: `fwq: work US lost PERCENT longest TIMES total MS`: a piece, the share of the time that pieces were kept, the longest
 * one as a multiple of a piece, and what all of them took.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return 1e6 * (double)time.tv_sec + 1e-3 * (double)time.tv_nsec;
}

static unsigned long long state = 88172645463325252ull;

/* Each step needs the one before: nothing of it can be left out, or done at the same time. */
static double work(long steps) {
  const double start = now();
  unsigned long long x = state;
  for (long i = 0; i < steps; i++) {
    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
  }
  state = x;
  return now() - start;
}

/* So many steps as take that long where nothing comes between. */
static long steps_of(double target) {
  double steps = 1000;
  for (int round = 0; round < 6; round++) {
    double least = work((long)steps);
    for (int i = 0; i < 50; i++) {
      const double took = work((long)steps);
      if (took < least) least = took;
    }
    if (least > 0) steps *= target / least;
  }
  return (long)steps;
}

static int compare(const void *a, const void *b) {
  return (*(const double *)a > *(const double *)b) - (*(const double *)a < *(const double *)b);
}

int main(int argc, char **argv) {
  const double target = argc >= 3 ? atof(argv[1]) : 0;
  const long count = argc >= 3 ? atol(argv[2]) : 0;
  const double before = argc >= 4 ? atof(argv[3]) : 0;
  if (target <= 0 || count <= 0) return 2;
  double *const took = malloc((size_t)count * sizeof *took);
  if (took == NULL) return 2;
  /* No page of it comes for the first time while time is taken. */
  for (long i = 0; i < count; i++) took[i] = (double)i;
  const long steps = steps_of(target);
  for (const double end = now() + 1e6 * before; now() < end;) work(steps);
  for (long i = 0; i < count; i++) took[i] = work(steps);
  qsort(took, (size_t)count, sizeof *took, compare);
  const double piece = took[count / 2];
  double total = 0, lost = 0;
  for (long i = 0; i < count; i++) {
    total += took[i];
    if (took[i] > 1.1 * piece) lost += took[i] - piece;
  }
  printf("fwq: work %.2f lost %.4f longest %.3f total %.3f\n", piece, 100 * lost / total, took[count - 1] / piece, 1e-3 * total);
  free(took);
  return state == 0;
}
