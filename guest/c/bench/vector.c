/*
 * vector: half the time of 1 MiB of data with gaps from rank 0 to rank 1 and back; every other block of 8, 64 or 1024 bytes
 * belongs to it, on both sides. Usage: vector [MILLISECONDS for each figure]; other ranks wait.
 */
#include "bench.h"

#define BYTES (1L << 20)

static char *out, *in;
static MPI_Datatype type;

static void ping_pong(long iterations, long bytes) {
  (void)bytes;
  if (bench_rank == 0) {
    for (long i = 0; i < iterations; i++) {
      MPI_Send(out, 1, type, 1, 1, MPI_COMM_WORLD);
      MPI_Recv(in, 1, type, 1, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    }
  } else if (bench_rank == 1) {
    for (long i = 0; i < iterations; i++) {
      MPI_Recv(in, 1, type, 0, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
      MPI_Send(out, 1, type, 0, 1, MPI_COMM_WORLD);
    }
  }
}

int main(int argc, char **argv) {
  static const struct {
    const char *name;
    int doubles;
  } blocks[] = {{"vector8", 1}, {"vector64", 8}, {"vector1024", 128}};
  bench_start(&argc, &argv, 2);
  out = bench_buffer(2 * BYTES);
  in = bench_buffer(2 * BYTES);
  for (size_t b = 0; b < sizeof blocks / sizeof *blocks; b++) {
    MPI_Type_vector((int)(BYTES / 8 / blocks[b].doubles), blocks[b].doubles, 2 * blocks[b].doubles, MPI_DOUBLE, &type);
    MPI_Type_commit(&type);
    bench_figure(blocks[b].name, ping_pong, BYTES, 2);
    MPI_Type_free(&type);
  }
  free(out);
  free(in);
  return bench_end();
}
