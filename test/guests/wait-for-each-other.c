/* MPI programs that wait: for ever in some way, or just for long. The way is the first argument, for how many seconds may be the
 * second. */
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char large[1 << 20];
static int rank, size;

__attribute__((noinline)) static void send_around(void) {
  MPI_Send(large, sizeof large, MPI_BYTE, (rank + 1) % size, 7, MPI_COMM_WORLD);
}

/* A function with a name of 1250 characters, as templates give them. */
#define TIMES5(name) TIMES5_(name, name, name, name, name)
#define TIMES5_(a, b, c, d, e) JOIN(a, b, c, d, e)
#define JOIN(a, b, c, d, e) a##b##c##d##e
#define FIRST TIMES5(long_names_)
#define SECOND TIMES5(FIRST)
#define THIRD TIMES5(SECOND)
#define LONGEST TIMES5_(THIRD, SECOND, SECOND, SECOND, SECOND)
__attribute__((noinline)) static void LONGEST(void) {
  int value;
  MPI_Recv(&value, 1, MPI_INT, (rank + 1) % size, 7, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
}

/* Rank 0 is late, by what it does for so many seconds. */
static void wait_for_the_first(int computes, double seconds) {
  int value = 42;
  if (rank == 0) {
    double start = MPI_Wtime();
    if (!computes) sleep((unsigned)seconds);
    while (MPI_Wtime() - start < seconds) continue;
    for (int i = 1; i < size; i++) MPI_Send(&value, 1, MPI_INT, i, 0, MPI_COMM_WORLD);
  } else {
    MPI_Recv(&value, 1, MPI_INT, 0, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  }
}

int main(int argc, char **argv) {
  const char *way = argc > 1 ? argv[1] : "";
  int value;
  MPI_Request request;
  MPI_Init(&argc, &argv);
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_size(MPI_COMM_WORLD, &size);
  if (!strcmp(way, "send")) send_around();
  if (!strcmp(way, "ended")) {
    if (rank != 0) return 0;
    MPI_Recv(&value, 1, MPI_INT, MPI_ANY_SOURCE, 3, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  }
  if (!strcmp(way, "barrier")) {
    if (rank != 0) MPI_Barrier(MPI_COMM_WORLD);
    else MPI_Probe(MPI_ANY_SOURCE, 9, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  }
  if (!strcmp(way, "wait")) {
    MPI_Irecv(&value, 1, MPI_INT, (rank + 1) % size, 5, MPI_COMM_WORLD, &request);
    MPI_Wait(&request, MPI_STATUS_IGNORE);
  }
  if (!strcmp(way, "long")) LONGEST();
  /* All rings are full, and then all that a receiver keeps for a sender. */
  while (!strcmp(way, "flood")) MPI_Send(large, 8000, MPI_BYTE, (rank + 1) % size, 5, MPI_COMM_WORLD);
  if (!strcmp(way, "some")) {
    MPI_Request requests[12];
    int done, which[12];
    for (int i = 0; i < 12; i++)
      MPI_Irecv(&value, 1, MPI_INT, (rank + 1) % size, i, MPI_COMM_WORLD, &requests[i]);
    MPI_Waitsome(12, requests, &done, which, MPI_STATUSES_IGNORE);
  }
  double seconds = argc > 2 ? atof(argv[2]) : 2.5;
  if (!strcmp(way, "compute")) wait_for_the_first(1, seconds);
  if (!strcmp(way, "sleep")) wait_for_the_first(0, seconds);
  MPI_Finalize();
  if (rank == 0) puts("done");
  return 0;
}
