/*
 * crowded SECONDS: the mean time of an allreduce of 8 bytes, one after the other for so long. A mean and no median: where cores
 * are shared with others, the few that wait for a whole time slice are what counts.
 */
#include "bench.h"

#define TURNS 64

int main(int argc, char **argv) {
  bench_start(&argc, &argv, 1);
  const double seconds = argc > 1 ? atof(argv[1]) : 1;
  double value = 1, sum, took = 0;
  long turns = 0;
  MPI_Barrier(MPI_COMM_WORLD);
  for (const double began = MPI_Wtime(); took < seconds;) {
    for (int i = 0; i < TURNS; i++) MPI_Allreduce(&value, &sum, 1, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
    turns += TURNS;
    took = MPI_Wtime() - began;
    MPI_Bcast(&took, 1, MPI_DOUBLE, 0, MPI_COMM_WORLD);
  }
  if (bench_rank == 0) printf("allreduce 8 %.4f\n", 1e6 * took / (double)turns);
  return bench_end();
}
