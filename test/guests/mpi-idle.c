/* Ranks that have talked to each other, and then sleep. */
#include <mpi.h>
#include <time.h>

int main(int argc, char **argv) {
  int one = 1, sum = 0, size;
  MPI_Init(&argc, &argv);
  MPI_Comm_size(MPI_COMM_WORLD, &size);
  MPI_Allreduce(&one, &sum, 1, MPI_INT, MPI_SUM, MPI_COMM_WORLD);
  const struct timespec time = {0, 100000000};
  nanosleep(&time, NULL);
  MPI_Finalize();
  return sum != size;
}
