/* A program with the handle of MPI_COMM_WORLD, MPI_INT or MPI_SUM that another library has: what comes of compiling with its mpi.h. */
#include <mpi.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv) {
  const unsigned long handle = strtoul(argv[2], NULL, 16);
  int in = 1, out;
  MPI_Init(&argc, &argv);
  if (strcmp(argv[1], "comm") == 0) MPI_Comm_rank((MPI_Comm)handle, &out);
  if (strcmp(argv[1], "type") == 0) MPI_Allreduce(&in, &out, 1, (MPI_Datatype)handle, MPI_SUM, MPI_COMM_WORLD);
  if (strcmp(argv[1], "op") == 0) MPI_Allreduce(&in, &out, 1, MPI_INT, (MPI_Op)handle, MPI_COMM_WORLD);
  return 0;
}
