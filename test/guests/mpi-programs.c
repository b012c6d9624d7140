/* mpi-programs [ARGUMENT]: rank 0 tells of every rank its program (MPI_APPNUM), its name, argument and variable WHO. */
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv) {
  MPI_Init(&argc, &argv);
  int rank, size, found, *program;
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_size(MPI_COMM_WORLD, &size);
  MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_APPNUM, &program, &found);
  char mine[64], all[8 * sizeof mine];
  const char *who = getenv("WHO");
  snprintf(mine, sizeof mine, "%d of %s %s %s", found ? *program : -1, argv[0], argc > 1 ? argv[1] : "-", who ? who : "-");
  MPI_Gather(mine, sizeof mine, MPI_CHAR, all, sizeof mine, MPI_CHAR, 0, MPI_COMM_WORLD);
  for (int i = 0; rank == 0 && i < size; i++) printf("%d: %s\n", i, all + i * sizeof mine);
  MPI_Finalize();
  return 0;
}
