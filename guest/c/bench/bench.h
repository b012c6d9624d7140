/*
 * What the MPI benchmarks share: batches of iterations that last long enough to be timed, and the median of several.
 *
 * Output: lines `NAME BYTES MICROSECONDS`, after a line that begins with `#`. Nothing sleeps. Times are from MPI_Wtime; one of a
 * batch is that of the slowest rank, agreed on by Allreduce, so that all ranks decide alike how to go on.
 */
#ifndef BENCH_H
#define BENCH_H

#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BATCH 0.004 /* seconds that a batch should take */
#define BUDGET 0.08 /* seconds for a figure; at least 3 batches */
#define BATCHES 31

static int bench_rank, bench_size;
static double bench_budget = BUDGET;

/* Usage: PROGRAM [MILLISECONDS for each figure] */
static inline void bench_start(int *argc, char ***argv, int least) {
  MPI_Init(argc, argv);
  MPI_Comm_rank(MPI_COMM_WORLD, &bench_rank);
  MPI_Comm_size(MPI_COMM_WORLD, &bench_size);
  if (*argc > 1) bench_budget = 1e-3 * atof((*argv)[1]);
  if (bench_size < least) {
    fprintf(stderr, "%s needs %d ranks\n", (*argv)[0], least);
    MPI_Abort(MPI_COMM_WORLD, 2);
  }
  if (bench_rank == 0) printf("# name bytes microseconds (median of batches), %d ranks\n", bench_size);
}

static inline int bench_end(void) {
  MPI_Finalize();
  return 0;
}

/* Memory that has been written, so that no page is first touched while time is taken. */
static inline char *bench_buffer(size_t bytes) {
  char *const memory = malloc(bytes == 0 ? 1 : bytes);
  if (memory == NULL) {
    fprintf(stderr, "no memory for %zu bytes\n", bytes);
    MPI_Abort(MPI_COMM_WORLD, 2);
    abort();
  }
  memset(memory, 1, bytes == 0 ? 1 : bytes);
  return memory;
}

static inline int bench_compare(const void *a, const void *b) {
  return (*(const double *)a > *(const double *)b) - (*(const double *)a < *(const double *)b);
}

/* An operation, so many times. */
typedef void bench_operation(long iterations, long bytes);

static inline double bench_batch(bench_operation *operation, long iterations, long bytes) {
  MPI_Barrier(MPI_COMM_WORLD);
  const double began = MPI_Wtime();
  operation(iterations, bytes);
  double took = MPI_Wtime() - began;
  MPI_Allreduce(MPI_IN_PLACE, &took, 1, MPI_DOUBLE, MPI_MAX, MPI_COMM_WORLD);
  return took;
}

/* Prints what one of the first ten iterations takes. */
static inline void bench_cold(const char *name, bench_operation *operation, long bytes, double parts) {
  const double took = bench_batch(operation, 10, bytes);
  if (bench_rank == 0) printf("%s %ld %.4f\n", name, bytes, 1e6 * took / 10 / parts);
}

/* Prints what one iteration takes; `parts`: of how many equal things it consists. */
static inline void bench_figure(const char *name, bench_operation *operation, long bytes, double parts) {
  double times[BATCHES], spent = 0;
  long iterations = 1;
  int batches = 0;
  for (;;) { /* also warms up */
    double took = bench_batch(operation, iterations, bytes);
    if (took >= BATCH / 2) took = bench_batch(operation, iterations, bytes); /* not because something came between */
    if (took >= BATCH / 2 || iterations >= 1L << 24) break;
    iterations *= took < BATCH / 64 ? 16 : 2;
  }
  while (batches < BATCHES && (batches < 3 || spent < bench_budget)) {
    times[batches] = bench_batch(operation, iterations, bytes);
    spent += times[batches++];
  }
  qsort(times, (size_t)batches, sizeof *times, bench_compare);
  const double median = (times[(batches - 1) / 2] + times[batches / 2]) / 2;
  if (bench_rank == 0) {
    printf("%s %ld %.4f\n", name, bytes, 1e6 * median / (double)iterations / parts);
    fflush(stdout);
  }
}

#endif
