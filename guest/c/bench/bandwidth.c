/*
 * bandwidth: the time of a message when 64 are on their way at once, from rank 0 to rank 1 (`bandwidth`), both ways
 * (`bidirectional`, for each message of either), and from the first half of the ranks to the other (`rate`, for each message of
 * any pair), by powers of two. Usage: bandwidth [MILLISECONDS for each figure]; of the first two other ranks wait.
 */
#include "bench.h"

#define MOST (4L << 20)
#define WINDOW 64

static char *out, *in;
static MPI_Request request[2 * WINDOW];

/* The ranks below `pairs` send to those that many above. */
static void send_windows(long iterations, long bytes, int pairs) {
  char done = 0;
  const int up = bench_rank + pairs, down = bench_rank - pairs;
  if (bench_rank < pairs) {
    for (long i = 0; i < iterations; i++) {
      for (int w = 0; w < WINDOW; w++) MPI_Isend(out, (int)bytes, MPI_CHAR, up, 1, MPI_COMM_WORLD, &request[w]);
      MPI_Waitall(WINDOW, request, MPI_STATUSES_IGNORE);
      MPI_Recv(&done, 1, MPI_CHAR, up, 2, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    }
  } else if (bench_rank < 2 * pairs) {
    for (long i = 0; i < iterations; i++) {
      for (int w = 0; w < WINDOW; w++) MPI_Irecv(in, (int)bytes, MPI_CHAR, down, 1, MPI_COMM_WORLD, &request[w]);
      MPI_Waitall(WINDOW, request, MPI_STATUSES_IGNORE);
      MPI_Send(&done, 1, MPI_CHAR, down, 2, MPI_COMM_WORLD);
    }
  }
}

static void one_way(long iterations, long bytes) { send_windows(iterations, bytes, 1); }
static void all_pairs(long iterations, long bytes) { send_windows(iterations, bytes, bench_size / 2); }

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
  bench_start(&argc, &argv, 2);
  out = bench_buffer(MOST);
  in = bench_buffer(MOST);
  for (long bytes = 1; bytes <= MOST; bytes *= 2) bench_figure("bandwidth", one_way, bytes, WINDOW);
  for (long bytes = 1; bytes <= MOST; bytes *= 2) bench_figure("bidirectional", both_ways, bytes, 2 * WINDOW);
  for (long bytes = 1; bytes <= MOST; bytes *= 2) bench_figure("rate", all_pairs, bytes, bench_size / 2 * WINDOW);
  free(out);
  free(in);
  return bench_end();
}
