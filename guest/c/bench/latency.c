/* latency: half the time of a message from rank 0 to rank 1 and back. Usage: latency [MILLISECONDS for each figure]; other ranks wait. */
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
  static const long sizes[] = {0, 8, 64, 1L << 10, 8L << 10, 64L << 10, 256L << 10, 1L << 20, MOST};
  bench_start(&argc, &argv, 2);
  out = bench_buffer(MOST);
  in = bench_buffer(MOST);
  for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) bench_figure("latency", ping_pong, sizes[s], 2);
  free(out);
  free(in);
  return bench_end();
}
