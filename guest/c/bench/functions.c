/*
 * functions: a function of the mathematics library for each element of an array.
 *
 *     functions exp|log|sin|pow [ELEMENTS] [ROUNDS]       default 1000000 elements, 40 rounds
 *
 * Arguments as programs have them: exp from -20 to 20, log from 0 to 1000, sin from -50 to 50, and pow of bases from 0 to 10 to
 * powers from -5 to 5.
 */
#include <math.h>
#include <string.h>

#include "single.h"

/* Calls of a function that the compiler knows, which it may replace by vectors of calls if it can. */
#define ON_ARRAY(NAME, EXPRESSION)                                                                                                      \
  __attribute__((noinline)) static void NAME(double *restrict y, const double *restrict a, const double *restrict b, size_t n) {        \
    for (size_t i = 0; i < n; i++) y[i] = EXPRESSION;                                                                                   \
    (void)b;                                                                                                                            \
  }

ON_ARRAY(all_exp, exp(a[i]))
ON_ARRAY(all_log, log(a[i]))
ON_ARRAY(all_sin, sin(a[i]))
ON_ARRAY(all_pow, pow(a[i], b[i]))

static const struct {
  const char *name;
  void (*run)(double *, const double *, const double *, size_t);
  double least, most;
} functions[] = {{"exp", all_exp, -20, 20}, {"log", all_log, 0, 1000}, {"sin", all_sin, -50, 50}, {"pow", all_pow, 0, 10}};

int main(int argc, char **argv) {
  size_t f = 0;
  while (f < 4 && (argc < 2 || strcmp(argv[1], functions[f].name) != 0)) f++;
  if (f == 4) {
    fprintf(stderr, "usage: functions exp|log|sin|pow [ELEMENTS] [ROUNDS]\n");
    return 2;
  }
  const long n = argument(argc, argv, 2, 1000000, 1, 1 << 24), rounds = argument(argc, argv, 3, 40, 1, 1000000);
  double *const y = allocate((size_t)n, sizeof *y), *const a = allocate((size_t)n, sizeof *a), *const b = allocate((size_t)n, sizeof *b);
  for (long i = 0; i < n; i++) {
    a[i] = functions[f].least + (functions[f].most - functions[f].least) * (fraction_at((uint64_t)i) + 0x1p-54);
    b[i] = 10 * fraction_at((uint64_t)(n + i)) - 5;
  }

  double sum = 0;
  const double start = seconds();
  for (long round = 0; round < rounds; round++) {
    functions[f].run(y, a, b, (size_t)n);
    sum += y[round % n] != 0;
  }
  const double took = seconds() - start;
  for (long i = 0; i < n; i++) sum += y[i] / (1 + fabs(y[i])); /* so that small ones count too */
  free(y);
  free(a);
  free(b);
  return report(argv[1], isfinite(sum), sum, took);
}
