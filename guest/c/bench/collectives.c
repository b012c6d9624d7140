/*
 * collectives: the time of a collective operation among all ranks, one after another without a pause; bytes are those of one rank
 * (allgather) or one pair (alltoall). The root of bcast and reduce goes round, so that each waits for the one before; with the
 * root always rank 0 (bcast0, reduce0) several may be on their way at once. `ring` is a lap of one message round all ranks.
 * Usage: collectives [MILLISECONDS for each figure]
 */
#include "bench.h"

#define MOST (1L << 20)

static char *out, *in;

static void barrier(long iterations, long bytes) {
  (void)bytes;
  for (long i = 0; i < iterations; i++) MPI_Barrier(MPI_COMM_WORLD);
}

static void bcast(long iterations, long bytes) {
  for (long i = 0, root = 0; i < iterations; i++) {
    MPI_Bcast(out, (int)bytes, MPI_CHAR, (int)root, MPI_COMM_WORLD);
    root = root + 1 == bench_size ? 0 : root + 1;
  }
}

static void bcast0(long iterations, long bytes) {
  for (long i = 0; i < iterations; i++) MPI_Bcast(out, (int)bytes, MPI_CHAR, 0, MPI_COMM_WORLD);
}

static void reduce(long iterations, long bytes) {
  for (long i = 0, root = 0; i < iterations; i++) {
    MPI_Reduce(out, in, (int)(bytes / 8), MPI_DOUBLE, MPI_SUM, (int)root, MPI_COMM_WORLD);
    root = root + 1 == bench_size ? 0 : root + 1;
  }
}

static void reduce0(long iterations, long bytes) {
  for (long i = 0; i < iterations; i++) MPI_Reduce(out, in, (int)(bytes / 8), MPI_DOUBLE, MPI_SUM, 0, MPI_COMM_WORLD);
}

static void allreduce(long iterations, long bytes) {
  for (long i = 0; i < iterations; i++) MPI_Allreduce(out, in, (int)(bytes / 8), MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
}

static void allgather(long iterations, long bytes) {
  for (long i = 0; i < iterations; i++) MPI_Allgather(out, (int)bytes, MPI_CHAR, in, (int)bytes, MPI_CHAR, MPI_COMM_WORLD);
}

static void alltoall(long iterations, long bytes) {
  for (long i = 0; i < iterations; i++) MPI_Alltoall(out, (int)bytes, MPI_CHAR, in, (int)bytes, MPI_CHAR, MPI_COMM_WORLD);
}

static void ring(long iterations, long bytes) {
  const int next = (bench_rank + 1) % bench_size, previous = (bench_rank + bench_size - 1) % bench_size;
  for (long i = 0; i < iterations; i++) {
    if (bench_rank == 0) MPI_Send(out, (int)bytes, MPI_CHAR, next, 1, MPI_COMM_WORLD);
    MPI_Recv(in, (int)bytes, MPI_CHAR, previous, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    if (bench_rank > 0) MPI_Send(out, (int)bytes, MPI_CHAR, next, 1, MPI_COMM_WORLD);
  }
}

int main(int argc, char **argv) {
  static const struct {
    const char *name;
    bench_operation *operation;
  } operations[] = {{"bcast", bcast},         {"bcast0", bcast0},       {"reduce", reduce},    {"reduce0", reduce0},
                    {"allreduce", allreduce}, {"allgather", allgather}, {"alltoall", alltoall}};
  static const long sizes[] = {8, 1L << 10, 64L << 10, MOST};
  bench_start(&argc, &argv, 2);
  out = bench_buffer((size_t)bench_size * MOST);
  in = bench_buffer((size_t)bench_size * MOST);
  bench_figure("barrier", barrier, 0, 1);
  bench_figure("ring", ring, 8, 1);
  for (size_t o = 0; o < sizeof operations / sizeof *operations; o++)
    for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++) bench_figure(operations[o].name, operations[o].operation, sizes[s], 1);
  free(out);
  free(in);
  return bench_end();
}
