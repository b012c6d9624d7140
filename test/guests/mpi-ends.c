/* Ranks that end in the ways of the first argument, of which rank 1 does something else than the others. */
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void results(void) {
  for (int line = 0; line < 20; line++) printf("result %d\n", line);
}

int main(int argc, char **argv) {
  const char *how = argc > 1 ? argv[1] : "";
  int rank, token = 0;
  MPI_Init(&argc, &argv);
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  if (strcmp(how, "never") == 0) return 0;
  if (strcmp(how, "before") == 0) {
    if (rank == 0) {
      results();
      fflush(stdout);
      MPI_Send(&token, 1, MPI_INT, 1, 0, MPI_COMM_WORLD);
      MPI_Recv(&token, 1, MPI_INT, 1, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    }
    MPI_Recv(&token, 1, MPI_INT, 0, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    return 5;
  }
  MPI_Finalize();
  if (strcmp(how, "trap") == 0) {
    if (rank == 1) __builtin_trap();
    sleep(3600);
  }
  if (rank == 1) return 3;
  usleep(300000);
  if (rank == 0) results();
  return rank == 2 ? 4 : 0;
}
