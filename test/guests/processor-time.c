/* processor-time: the smallest step of the clock of processor time, microseconds, of a thousand; sleep is none of it. */
#include <stdio.h>
#include <time.h>
#include <unistd.h>

static long long now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * 1000000000ll + t.tv_nsec;
}

int main(void) {
  long long least = 1000000000, last = now();
  for (int steps = 0; steps < 1000;) {
    const long long next = now();
    if (next < last) return 1;
    if (next == last) continue;
    if (next - last < least) least = next - last;
    last = next;
    steps++;
  }
  usleep(100000);
  const long long slept = now() - last;
  printf("%s %s\n", least < 500000 ? "fine" : "ticks", slept < 90000000 ? "asleep" : "awake");
  return 0;
}
