/* mpi-forever HOW: ranks that exchange messages for ever: "wait" in blocking calls, "test" in loops of MPI_Test. */
#include <mpi.h>
#include <string.h>

int main(int argc, char **argv) {
  MPI_Init(&argc, &argv);
  int rank, size, one = 1, got, done;
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_size(MPI_COMM_WORLD, &size);
  const int next = (rank + 1) % size, before = (rank + size - 1) % size;
  for (;;) {
    if (argc > 1 && strcmp(argv[1], "test") == 0) {
      MPI_Request request;
      MPI_Irecv(&got, 1, MPI_INT, before, 0, MPI_COMM_WORLD, &request);
      MPI_Send(&one, 1, MPI_INT, next, 0, MPI_COMM_WORLD);
      do MPI_Test(&request, &done, MPI_STATUS_IGNORE);
      while (!done);
    } else
      MPI_Sendrecv(&one, 1, MPI_INT, next, 0, &got, 1, MPI_INT, before, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  }
}
