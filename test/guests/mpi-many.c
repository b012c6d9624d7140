/*
 * Many messages under way, requests and communicators at a time: what is sent arrives, in any order. Usage: mpi-many [COUNT]. With
 * a second argument rank 0 prints what one of them takes, microseconds.
 */
#include "mpi-say.h"

static int count, other, timed;
static int *out, *in;
static double began;

static void start(void) {
  MPI_Barrier(MPI_COMM_WORLD);
  began = MPI_Wtime();
}

static void done(const char *what) {
  const double took = 1e6 * (MPI_Wtime() - began) / count;
  for (int i = 0; i < count; i++)
    if (in[i] != 3 * i + other) {
      say("%s: %d came for %d", what, in[i], i);
      MPI_Abort(MPI_COMM_WORLD, 1);
    }
  memset(in, 0, sizeof(int) * (size_t)count);
  if (world_rank == 0 && timed) say("%s %.3f", what, took);
  else if (!timed) say("%s", what);
}

int main(int argc, char **argv) {
  MPI_Init(&argc, &argv);
  MPI_Comm_rank(MPI_COMM_WORLD, &world_rank);
  count = argc > 1 ? atoi(argv[1]) : 10000;
  timed = argc > 2;
  other = 1 - world_rank;
  out = malloc(sizeof(int) * (size_t)count);
  in = calloc((size_t)count, sizeof(int));
  MPI_Request *requests = malloc(2 * sizeof(MPI_Request) * (size_t)count);
  MPI_Comm *comms = malloc(sizeof(MPI_Comm) * (size_t)count);
  for (int i = 0; i < count; i++) out[i] = 3 * i + world_rank;

  /* All are on the way before the first one is received. */
  start();
  for (int i = 0; i < count; i++) MPI_Isend(&out[i], 1, MPI_INT, other, i % 7, MPI_COMM_WORLD, &requests[i]);
  for (int tag = 7; tag-- > 0;)
    for (int i = tag; i < count; i += 7) MPI_Recv(&in[i], 1, MPI_INT, other, tag, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  MPI_Waitall(count, requests, MPI_STATUSES_IGNORE);
  done("messages");

  start();
  for (int i = 0; i < count; i++) MPI_Irecv(&in[i], 1, MPI_INT, other, 0, MPI_COMM_WORLD, &requests[i]);
  for (int i = 0; i < count; i++) MPI_Isend(&out[i], 1, MPI_INT, other, 0, MPI_COMM_WORLD, &requests[count + i]);
  MPI_Waitall(2 * count, requests, MPI_STATUSES_IGNORE);
  done("requests");

  for (int i = 0; i < count; i++) MPI_Comm_dup(i % 100 ? comms[i - 1] : MPI_COMM_WORLD, &comms[i]);
  start();
  for (int i = 0; i < count; i++)
    MPI_Sendrecv(&out[i], 1, MPI_INT, other, 0, &in[i], 1, MPI_INT, other, 0, comms[i], MPI_STATUS_IGNORE);
  done("communicators");
  for (int i = 0; i < count; i++) MPI_Comm_free(&comms[i]);
  MPI_Finalize();
  return 0;
}
