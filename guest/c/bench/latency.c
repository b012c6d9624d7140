/*
 * latency: half the time of a message from rank 0 to rank 1 and back, by powers of two; `latency_cold` that of the first ten of a
 * size. Usage: latency [MILLISECONDS for each figure]; other ranks wait.
 */
#include "bench.h"

#define MOST (4L << 20)

static char *out, *in;

static void ping_pong(long iterations, long bytes) {
  if (bench_rank == 0) {
    for (long i = 0; i < iterations; i++) {
      MPI_Send(out, (int)bytes, MPI_CHAR, 1, 1, MPI_COMM_WORLD);
      MPI_Recv(in, (int)bytes, MPI_CHAR, 1, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    }
  } else if (bench_rank == 1) {
    for (long i = 0; i < iterations; i++) {
      MPI_Recv(in, (int)bytes, MPI_CHAR, 0, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
      MPI_Send(out, (int)bytes, MPI_CHAR, 0, 1, MPI_COMM_WORLD);
    }
  }
}

int main(int argc, char **argv) {
  bench_start(&argc, &argv, 2);
  out = bench_buffer(MOST);
  in = bench_buffer(MOST);
  for (long bytes = 0; bytes <= MOST; bytes = bytes == 0 ? 1 : 2 * bytes) {
    bench_cold("latency_cold", ping_pong, bytes, 2);
    bench_figure("latency", ping_pong, bytes, 2);
  }
  free(out);
  free(in);
  return bench_end();
}
