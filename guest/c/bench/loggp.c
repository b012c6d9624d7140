/*
 * loggp: round trips from which the parameters of LogGP follow, as netgauge measures them: rank 0 sends some messages of which rank
 * 1 answers the last one. `single` is that of one message, `burst` that of N without a pause, `spaced` that of N with `delay`
 * between two, which is longer than a round trip. Usage: loggp [MILLISECONDS for each figure]; other ranks wait.
 */
#include "bench.h"

#define N 16
#define MOST (1L << 16)

static char *out, *in;
static double pause_s;

static void work(void) {
  for (const double began = MPI_Wtime(); MPI_Wtime() - began < pause_s;)
    ;
}

static void messages(long iterations, long bytes, int n, int pauses) {
  for (long i = 0; i < iterations; i++) {
    if (bench_rank == 0) {
      for (int m = 0; m < n; m++) {
        if (pauses && m > 0) work();
        MPI_Send(out, (int)bytes, MPI_CHAR, 1, 1, MPI_COMM_WORLD);
      }
      MPI_Recv(in, (int)bytes, MPI_CHAR, 1, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    } else if (bench_rank == 1) {
      for (int m = 0; m < n; m++) MPI_Recv(in, (int)bytes, MPI_CHAR, 0, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
      MPI_Send(out, (int)bytes, MPI_CHAR, 0, 1, MPI_COMM_WORLD);
    }
  }
}

static void single(long iterations, long bytes) { messages(iterations, bytes, 1, 0); }
static void burst(long iterations, long bytes) { messages(iterations, bytes, N, 0); }
static void spaced(long iterations, long bytes) { messages(iterations, bytes, N, 1); }
static void delay(long iterations, long bytes) {
  (void)bytes;
  for (long i = 0; i < iterations; i++) work();
}

int main(int argc, char **argv) {
  bench_start(&argc, &argv, 2);
  out = bench_buffer(MOST);
  in = bench_buffer(MOST);
  for (long bytes = 1; bytes <= MOST; bytes *= 2) {
    const double trip = bench_batch(single, 100, bytes) / 100;
    pause_s = 2 * trip;
    bench_figure("single", single, bytes, 1);
    bench_figure("burst", burst, bytes, 1);
    bench_figure("spaced", spaced, bytes, 1);
    bench_figure("delay", delay, bytes, 1);
  }
  free(out);
  free(in);
  return bench_end();
}
