/* Signals while ranks wait in MPI, one way for each word. */
#include <mpi.h>
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static volatile int calls;
static jmp_buf place;
static int rank, token;
static volatile int receives;

static void counts(int signal) {
  (void)signal;
  calls++;
  printf("rank %d was interrupted\n", rank);
  fflush(stdout);
}
/* Rank 0 receives what is not sent: it does this in the middle of that. */
static void sends(int signal) {
  if (receives) (void)signal, MPI_Send(&token, 1, MPI_INT, rank, 9, MPI_COMM_WORLD);
}
static void jumps(int signal) {
  if (receives) (void)signal, longjmp(place, 1);
}
static void aborts(int signal) {
  if (receives) (void)signal, MPI_Abort(MPI_COMM_WORLD, 55);
}

int main(int argc, char **argv) {
  MPI_Init(&argc, &argv);
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  const char *way = argc > 1 ? argv[1] : "";
  signal(SIGUSR1, strcmp(way, "send") == 0 ? sends : strcmp(way, "jump") == 0 ? jumps : strcmp(way, "abort") == 0 ? aborts : counts);
  MPI_Barrier(MPI_COMM_WORLD);
  if (rank == 1) {
    /* Rank 0 waits meanwhile. */
    printf("ready\n");
    fflush(stdout);
    while (calls == 0) pause();
  }
  if (rank == 0 && setjmp(place) == 0) {
    receives = 1;
    MPI_Recv(&token, 1, MPI_INT, 1, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  }
  receives = 0;
  if (rank == 1) MPI_Send(&token, 1, MPI_INT, 0, 0, MPI_COMM_WORLD);
  MPI_Barrier(MPI_COMM_WORLD);
  printf("rank %d: %d\n", rank, calls);
  MPI_Finalize();
  return 0;
}
