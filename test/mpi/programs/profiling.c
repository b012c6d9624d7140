/* The profiling interface: a program that defines MPI functions of its own and calls the library's by their other names. MPI-4.0
 * section 15.2. */
#include "check.h"

static int sends, reductions, counted = 0;
static long bytes;

int MPI_Send(const void *data, int count, MPI_Datatype type, int to, int tag, MPI_Comm comm) {
  int each;
  PMPI_Type_size(type, &each);
  if (counted) sends++, bytes += (long)count * each;
  return PMPI_Send(data, count, type, to, tag, comm);
}

int MPI_Allreduce(const void *in, void *out, int count, MPI_Datatype type, MPI_Op op, MPI_Comm comm) {
  if (counted) reductions++;
  return PMPI_Allreduce(in, out, count, type, op, comm);
}

int main(int argc, char **argv) {
  PMPI_Init(&argc, &argv);
  check_begin("counting");
  int same, out[3] = {rank, 2, 3}, in[3];
  counted = 1;
  for (int k = 0; k < 4; k++) {
    MPI_Request request;
    PMPI_Irecv(in, 3, MPI_INT, (rank + size - 1) % size, k, MPI_COMM_WORLD, &request);
    MPI_Send(out, k < 3 ? k : 3, MPI_INT, (rank + 1) % size, k, MPI_COMM_WORLD);
    MPI_Wait(&request, MPI_STATUS_IGNORE);
  }
  MPI_Allreduce(&rank, &same, 1, MPI_INT, MPI_MAX, MPI_COMM_WORLD);
  counted = 0;
  say("%d sends of %ld bytes, %d reductions, received %s, highest %d", sends, bytes, reductions, ints(in, 3), same);
  const double before = PMPI_Wtime();
  say("PMPI_Wtime goes on: %d", PMPI_Wtime() >= before);
  MPI_Pcontrol(1);
  say("Pcontrol is ignored");
  return check_end();
}
