/*
 * each: every collective operation in the manner of the OSU benchmarks: one call at a time with a barrier behind it, which is not
 * timed; the time is the mean over ranks. `blocking` prints a line `NAME_cold` for the first ten calls of a size, and a line `NAME`
 * for those after. `nonblocking` prints `NAME_pure`, a call and its wait; `NAME_compute`, as much work; and `NAME_overall`, a call,
 * that work and the wait. Bytes are those of one rank or pair. Usage: each MILLISECONDS blocking|nonblocking
 */
#include "bench.h"

#define MOST (1L << 20)
#define COLD 10
#define MANY 1000
#define WORLD MPI_COMM_WORLD

static char *out, *in;
static int bytes, doubles, *counts, *offsets, *shares;
static MPI_Datatype *types;
static MPI_Request request;

#define ROOTED(call, ...) MPI_##call(out, bytes, MPI_CHAR, in, bytes, MPI_CHAR, 0, WORLD __VA_ARGS__)
#define ALL(call, ...) MPI_##call(out, bytes, MPI_CHAR, in, bytes, MPI_CHAR, WORLD __VA_ARGS__)
#define VECTOR(call, ...) MPI_##call(out, bytes, MPI_CHAR, in, counts, offsets, MPI_CHAR __VA_ARGS__)
#define REDUCE(call, ...) MPI_##call(out, in, doubles, MPI_DOUBLE, MPI_SUM, __VA_ARGS__)

static void barrier(void) { MPI_Barrier(WORLD); }
static void bcast(void) { MPI_Bcast(out, bytes, MPI_CHAR, 0, WORLD); }
static void gather(void) { ROOTED(Gather); }
static void gatherv(void) { VECTOR(Gatherv, , 0, WORLD); }
static void scatter(void) { ROOTED(Scatter); }
static void scatterv(void) { MPI_Scatterv(out, counts, offsets, MPI_CHAR, in, bytes, MPI_CHAR, 0, WORLD); }
static void reduce(void) { REDUCE(Reduce, 0, WORLD); }
static void allreduce(void) { REDUCE(Allreduce, WORLD); }
static void reduce_scatter(void) { MPI_Reduce_scatter(out, in, shares, MPI_DOUBLE, MPI_SUM, WORLD); }
static void reduce_scatter_block(void) { MPI_Reduce_scatter_block(out, in, shares[0], MPI_DOUBLE, MPI_SUM, WORLD); }
static void allgather(void) { ALL(Allgather); }
static void allgatherv(void) { VECTOR(Allgatherv, , WORLD); }
static void alltoall(void) { ALL(Alltoall); }
static void alltoallv(void) { MPI_Alltoallv(out, counts, offsets, MPI_CHAR, in, counts, offsets, MPI_CHAR, WORLD); }
static void alltoallw(void) { MPI_Alltoallw(out, counts, offsets, types, in, counts, offsets, types, WORLD); }

static void ibarrier(void) { MPI_Ibarrier(WORLD, &request); }
static void ibcast(void) { MPI_Ibcast(out, bytes, MPI_CHAR, 0, WORLD, &request); }
static void igather(void) { ROOTED(Igather, , &request); }
static void igatherv(void) { VECTOR(Igatherv, , 0, WORLD, &request); }
static void iscatter(void) { ROOTED(Iscatter, , &request); }
static void iscatterv(void) { MPI_Iscatterv(out, counts, offsets, MPI_CHAR, in, bytes, MPI_CHAR, 0, WORLD, &request); }
static void ireduce(void) { REDUCE(Ireduce, 0, WORLD, &request); }
static void iallreduce(void) { REDUCE(Iallreduce, WORLD, &request); }
static void ireduce_scatter(void) { MPI_Ireduce_scatter(out, in, shares, MPI_DOUBLE, MPI_SUM, WORLD, &request); }
static void iallgather(void) { ALL(Iallgather, , &request); }
static void iallgatherv(void) { VECTOR(Iallgatherv, , WORLD, &request); }
static void ialltoall(void) { ALL(Ialltoall, , &request); }
static void ialltoallv(void) {
  MPI_Ialltoallv(out, counts, offsets, MPI_CHAR, in, counts, offsets, MPI_CHAR, WORLD, &request);
}
static void ialltoallw(void) { MPI_Ialltoallw(out, counts, offsets, types, in, counts, offsets, types, WORLD, &request); }

static const struct {
  const char *name;
  void (*blocking)(void), (*nonblocking)(void);
  int least; /* bytes */
} operations[] = {
    {"barrier", barrier, ibarrier, 0},
    {"bcast", bcast, ibcast, 1},
    {"gather", gather, igather, 1},
    {"gatherv", gatherv, igatherv, 1},
    {"scatter", scatter, iscatter, 1},
    {"scatterv", scatterv, iscatterv, 1},
    {"reduce", reduce, ireduce, 8},
    {"allreduce", allreduce, iallreduce, 8},
    {"reduce_scatter", reduce_scatter, ireduce_scatter, 8},
    {"reduce_scatter_block", reduce_scatter_block, NULL, 8},
    {"allgather", allgather, iallgather, 1},
    {"allgatherv", allgatherv, iallgatherv, 1},
    {"alltoall", alltoall, ialltoall, 1},
    {"alltoallv", alltoallv, ialltoallv, 1},
    {"alltoallw", alltoallw, ialltoallw, 1},
};

static void work(double seconds) {
  for (const double began = MPI_Wtime(); MPI_Wtime() - began < seconds;)
    ;
}

/* Seconds a call, the mean of all ranks; `wait`: it is nonblocking; `computed`: seconds of work before the wait. */
static double each(void (*call)(void), int calls, int wait, double computed) {
  double took = 0, all = 0;
  for (int i = 0; i < calls; i++) {
    const double began = MPI_Wtime();
    call();
    if (computed > 0) work(computed);
    if (wait) MPI_Wait(&request, MPI_STATUS_IGNORE);
    took += MPI_Wtime() - began;
    MPI_Barrier(WORLD);
  }
  MPI_Allreduce(&took, &all, 1, MPI_DOUBLE, MPI_SUM, WORLD);
  return all / calls / bench_size;
}

static int calls_in_budget(double a_call) {
  const double calls = bench_budget / (a_call > 1e-7 ? a_call : 1e-7);
  return calls < COLD ? COLD : calls > MANY ? MANY : (int)calls;
}

static void say(const char *prefix, const char *name, const char *what, double seconds) {
  if (bench_rank == 0) printf("%s%s%s %d %.4f\n", prefix, name, what, bytes, 1e6 * seconds);
}

static void blocking(size_t o) {
  const double cold = each(operations[o].blocking, COLD, 0, 0);
  say("", operations[o].name, "_cold", cold);
  say("", operations[o].name, "", each(operations[o].blocking, calls_in_budget(cold), 0, 0));
}

static void nonblocking(size_t o) {
  if (operations[o].nonblocking == NULL) return;
  const int calls = calls_in_budget(each(operations[o].nonblocking, COLD, 1, 0));
  const double pure = each(operations[o].nonblocking, calls, 1, 0);
  double computed = 0;
  for (int i = 0; i < calls; i++) {
    const double began = MPI_Wtime();
    work(pure);
    computed += MPI_Wtime() - began;
  }
  say("i", operations[o].name, "_pure", pure);
  say("i", operations[o].name, "_compute", computed / calls);
  say("i", operations[o].name, "_overall", each(operations[o].nonblocking, calls, 1, pure));
}

int main(int argc, char **argv) {
  bench_start(&argc, &argv, 2);
  const int waits = argc > 2 && strcmp(argv[2], "nonblocking") == 0;
  const size_t room = (size_t)bench_size * MOST, numbers = sizeof(int) * (size_t)bench_size;
  out = bench_buffer(room);
  in = bench_buffer(room);
  counts = (int *)(void *)bench_buffer(numbers);
  offsets = (int *)(void *)bench_buffer(numbers);
  shares = (int *)(void *)bench_buffer(numbers);
  types = (MPI_Datatype *)(void *)bench_buffer(sizeof(MPI_Datatype) * (size_t)bench_size);
  for (size_t o = 0; o < sizeof operations / sizeof *operations; o++) {
    for (long size = operations[o].least; size <= MOST; size = size == 0 ? MOST + 1 : 2 * size) {
      bytes = (int)size;
      doubles = bytes / 8;
      for (int i = 0; i < bench_size; i++) {
        counts[i] = bytes;
        offsets[i] = i * bytes;
        shares[i] = doubles / bench_size + (i < doubles % bench_size && operations[o].blocking == reduce_scatter);
        types[i] = MPI_CHAR;
      }
      (waits ? nonblocking : blocking)(o);
      if (bench_rank == 0) fflush(stdout);
    }
  }
  return bench_end();
}
