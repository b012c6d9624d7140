/*
 * netgauge's fwq, ftq and selfish as a native program, beside guest/assembly/bench/noise.ts, which says what commands and answers
 * are; `noise MICROSECONDS COUNT` does that many pieces of work of about that long, and tells nothing: for who times the command.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#ifdef __x86_64__
#include <x86intrin.h>
#endif

enum { WARM, FWQ, FTQ, SELFISH };

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return 1000000000 * (int64_t)time.tv_sec + time.tv_nsec;
}

static uint64_t state = 88172645463325252ull;

/* Each step needs the one before: nothing of it can be left out, or done at the same time. */
static void work(int64_t steps) {
  uint64_t x = state;
  for (int64_t i = 0; i < steps; i++) {
    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
  }
  state = x;
}

static double fastest(int64_t steps, int tries) {
  int64_t least = INT64_MAX;
  for (int i = 0; i < tries; i++) {
    const int64_t start = now();
    work(steps);
    const int64_t took = now() - start;
    if (took < least) least = took;
  }
  return (double)least;
}

static int64_t steps_of(double target) {
  double steps = 1000;
  for (int round = 0; round < 6; round++) {
    const double least = fastest((int64_t)steps, 50);
    if (least > 0) steps *= target / least;
  }
  return steps < 1 ? 1 : (int64_t)steps;
}

static double clock_cost(void) {
  int64_t least = INT64_MAX;
  for (int i = 0; i < 200; i++) {
    const int64_t start = now();
    int64_t last = start;
    for (int j = 0; j < 100; j++) last = now();
    if (last - start < least) least = last - start;
  }
  return (double)least / 100;
}

/* What the processor's counter costs, which netgauge reads; 0 where there is none. */
static double counter_cost(void) {
#ifdef __x86_64__
  int64_t least = INT64_MAX;
  volatile uint64_t sum = 0;
  for (int i = 0; i < 200; i++) {
    const int64_t start = now();
    for (int j = 0; j < 1000; j++) sum += __rdtsc();
    const int64_t took = now() - start;
    if (took < least) least = took;
  }
  return (double)least / 1000;
#else
  return 0;
#endif
}

static void warm(double until) {
  for (const int64_t end = now() + (int64_t)until; now() < end;) {
    work(1000);
    clock_cost();
  }
}

static int64_t begun;

static int64_t fwq(double *out, int64_t steps, long count) {
  int64_t last = begun = now();
  for (long i = 0; i < count; i++) {
    work(steps);
    const int64_t time = now();
    out[i] = (double)(time - last);
    last = time;
  }
  return last;
}

static int64_t ftq(double *out, int64_t unit, long count, int64_t period) {
  int64_t time = begun = now();
  for (long i = 0; i < count; i++) {
    const int64_t end = begun + (i + 1) * period;
    long units = 0;
    for (; time < end; units++) {
      work(unit);
      time = now();
    }
    out[i] = (double)units;
  }
  return time;
}

static int64_t cycle(void) {
  int64_t least = INT64_MAX, last = now();
  for (int i = 0; i < 200000; i++) {
    const int64_t time = now();
    if (time > last && time - last < least) least = time - last;
    last = time;
  }
  return least;
}

static int64_t selfish(double *out, double *head, int64_t threshold, long count, int64_t most) {
  int64_t time = begun = now(), looks = 0;
  const int64_t end = begun + most;
  long found = 0;
  while (found < count && time < end) {
    const int64_t last = time;
    time = now();
    looks++;
    if (time - last <= threshold) continue;
    out[2 * found] = (double)(last - begun);
    out[2 * found + 1] = (double)(time - begun);
    found++;
  }
  head[0] = (double)(2 * found);
  head[3] = (double)looks;
  return time;
}

static void measure(const double *command, double *head, double *out) {
  const int method = (int)command[0];
  const long count = (long)command[2];
  int64_t end = begun = now();
  head[0] = method == WARM ? 0 : (double)count;
  head[1] = clock_cost();
  head[3] = 0;
  head[6] = counter_cost();
  if (method == WARM) warm(command[3]);
  else if (method == SELFISH) {
    head[2] = (double)cycle();
    end = selfish(out, head, (int64_t)(head[2] * command[4] / 100), count, (int64_t)command[3]);
  } else {
    const int64_t steps = steps_of(command[1]);
    head[2] = (double)steps;
    end = method == FWQ ? fwq(out, steps, count) : ftq(out, steps, count, (int64_t)command[3]);
  }
  head[4] = (double)begun;
  head[5] = (double)end;
}

int main(int argc, char **argv) {
  if (argc == 3) {
    const int64_t steps = steps_of(1000 * atof(argv[1]));
    for (long i = atol(argv[2]); i > 0; i--) work(steps);
    return state == 0;
  }
  double command[5], head[8] = {0}, *out = NULL;
  size_t room = 0;
  while (fread(command, sizeof command, 1, stdin) == 1) {
    const size_t need = 16 * (size_t)command[2];
    if (need > room) {
      free(out);
      out = malloc(need);
      room = need;
      if (out == NULL) return 2;
    }
    /* No page of it comes for the first time while time is taken. */
    if (need > 0) memset(out, 1, need);
    measure(command, head, out);
    fwrite(head, sizeof head, 1, stdout);
    if (head[0] > 0) fwrite(out, sizeof *out, (size_t)head[0], stdout);
    if (fflush(stdout) != 0) return 1;
  }
  return state == 0;
}
