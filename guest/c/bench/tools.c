/*
 * tools: what a program calls that tools look at. `local` is the time of a call that the rank carries out itself, a look at the
 * clock; `halo` that of an exchange with two neighbours, two faces with each: four receives and four sends that do not block, and
 * one that waits for all. Bytes are those of a face. Usage: tools [MILLISECONDS for each figure]
 */
#include <time.h>

#include "bench.h"

#define MOST (1L << 20)
#define FACES 4

static char *out, *in;

static void local(long iterations, long bytes) {
  struct timespec now;
  (void)bytes;
  for (long i = 0; i < iterations; i++) clock_gettime(CLOCK_MONOTONIC, &now);
}

static void halo(long iterations, long bytes) {
  const int next = (bench_rank + 1) % bench_size, previous = (bench_rank + bench_size - 1) % bench_size;
  for (long i = 0; i < iterations; i++) {
    MPI_Request request[2 * FACES];
    for (int f = 0; f < FACES; f++)
      MPI_Irecv(in + f * MOST, (int)bytes, MPI_BYTE, f % 2 ? next : previous, f, MPI_COMM_WORLD, &request[f]);
    for (int f = 0; f < FACES; f++)
      MPI_Isend(out + f * MOST, (int)bytes, MPI_BYTE, f % 2 ? previous : next, f, MPI_COMM_WORLD, &request[FACES + f]);
    MPI_Waitall(2 * FACES, request, MPI_STATUSES_IGNORE);
  }
}

int main(int argc, char **argv) {
  static const long sizes[] = {8, 1L << 10, 8L << 10, 64L << 10, 256L << 10, MOST};
  bench_start(&argc, &argv, 2);
  out = bench_buffer(FACES * MOST);
  in = bench_buffer(FACES * MOST);
  bench_figure("local", local, 0, 1);
  for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) bench_figure("halo", halo, sizes[s], 1);
  free(out);
  free(in);
  return bench_end();
}
