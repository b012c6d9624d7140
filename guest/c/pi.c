/*
 * pi: the area under 4 / (1 + x^2) from 0 to 1 by the midpoint rule, the intervals dealt out to the ranks in turn.
 *
 *     pi [-t] [-n INTERVALS]       default 1000000
 *
 * Checked: against the same sum on one rank, and against pi.
 */
#include <math.h>

#include "kernel.h"

static double area(long first, long stride, long intervals) {
  const double width = 1.0 / (double)intervals;
  double sum = 0;
  for (long i = first; i < intervals; i += stride) {
    const double x = width * ((double)i + 0.5);
    sum += 4.0 / (1.0 + x * x);
  }
  return sum * width;
}

int main(int argc, char **argv) {
  long intervals = 1000000;
  const struct option options[] = {{"-n", &intervals, 1, 2000000000}};
  start("pi", &argc, &argv, options, 1);

  const double began = together();
  MPI_Bcast(&intervals, 1, MPI_LONG, 0, MPI_COMM_WORLD);
  const double mine = area(kernel_rank, kernel_size, intervals);
  double pi = 0;
  MPI_Reduce(&mine, &pi, 1, MPI_DOUBLE, MPI_SUM, 0, MPI_COMM_WORLD);
  const double took = MPI_Wtime() - began;

  int right = 1;
  if (kernel_rank == 0) {
    /* The rule's own error is 1 / (12 n^2) here; rounding adds a little. */
    const double n = (double)intervals;
    right = fabs(pi - area(0, 1, intervals)) < 1e-11 && fabs(pi - 3.14159265358979323846) < 0.1 / (n * n) + 1e-11;
    printf("pi: %d ranks, %ld intervals, %.9f\n", kernel_size, intervals, pi);
  }
  return finish(right, took);
}
