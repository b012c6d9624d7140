/*
 * bandwidth: the time of a message when 64 are on their way at once, from rank 0 to rank 1 (`bandwidth`) and both ways
 * (`bidirectional`, for each message of either). Its inverse at 8 bytes is the message rate. Usage: bandwidth [MILLISECONDS for
 * each figure]; other ranks wait.
 */
#include "bench.h"

#define MOST (4L << 20)
#define WINDOW 64

static char *out, *in;
static MPI_Request request[2 * WINDOW];

static void one_way(long iterations, long bytes) {
  char done = 0;
  if (bench_rank == 0) {
    for (long i = 0; i < iterations; i++) {
      for (int w = 0; w < WINDOW; w++) MPI_Isend(out, (int)bytes, MPI_CHAR, 1, 1, MPI_COMM_WORLD, &request[w]);
      MPI_Waitall(WINDOW, request, MPI_STATUSES_IGNORE);
      MPI_Recv(&done, 1, MPI_CHAR, 1, 2, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    }
  } else if (bench_rank == 1) {
    for (long i = 0; i < iterations; i++) {
      for (int w = 0; w < WINDOW; w++) MPI_Irecv(in, (int)bytes, MPI_CHAR, 0, 1, MPI_COMM_WORLD, &request[w]);
      MPI_Waitall(WINDOW, request, MPI_STATUSES_IGNORE);
      MPI_Send(&done, 1, MPI_CHAR, 0, 2, MPI_COMM_WORLD);
    }
  }
}

static void both_ways(long iterations, long bytes) {
  const int peer = 1 - bench_rank;
  if (bench_rank > 1) return;
  for (long i = 0; i < iterations; i++) {
    for (int w = 0; w < WINDOW; w++) MPI_Irecv(in, (int)bytes, MPI_CHAR, peer, 1, MPI_COMM_WORLD, &request[w]);
    for (int w = 0; w < WINDOW; w++) MPI_Isend(out, (int)bytes, MPI_CHAR, peer, 1, MPI_COMM_WORLD, &request[WINDOW + w]);
    MPI_Waitall(2 * WINDOW, request, MPI_STATUSES_IGNORE);
  }
}

int main(int argc, char **argv) {
  static const long sizes[] = {8, 1L << 10, 8L << 10, 64L << 10, 256L << 10, 1L << 20, MOST};
  bench_start(&argc, &argv, 2);
  out = bench_buffer(MOST);
  in = bench_buffer(MOST);
  for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) bench_figure("bandwidth", one_way, sizes[s], WINDOW);
  for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) bench_figure("bidirectional", both_ways, sizes[s], 2 * WINDOW);
  free(out);
  free(in);
  return bench_end();
}
