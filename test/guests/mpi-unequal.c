/*
 * Collectives of which rank 1 calls another one, or another way: the first argument says which. With
 * a second one the data are not of the compiled engine's kind.
 */
#include <mpi.h>
#include <string.h>

int main(int argc, char **argv) {
  const char *how = argv[1];
  const MPI_Datatype type = argc > 2 ? MPI_SHORT : MPI_INT;
  int rank, in[4] = {0}, out[64] = {0};
  MPI_Comm comm;
  MPI_Request requests[2] = {MPI_REQUEST_NULL, MPI_REQUEST_NULL};
  MPI_Init(&argc, &argv);
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  const int odd = rank == 1;
  if (strcmp(how, "count") == 0) MPI_Allreduce(in, out, 1 + odd, type, MPI_SUM, MPI_COMM_WORLD);
  if (strcmp(how, "operation") == 0) MPI_Allreduce(in, out, 1, type, odd ? MPI_MAX : MPI_SUM, MPI_COMM_WORLD);
  if (strcmp(how, "later") == 0) {
    MPI_Iallreduce(in, out, 1 + odd, type, MPI_SUM, MPI_COMM_WORLD, &requests[1]);
    MPI_Waitall(2, requests, MPI_STATUSES_IGNORE);
  }
  if (strcmp(how, "wait") == 0) {
    MPI_Iallgather(in, 1 + odd, type, out, 1 + odd, type, MPI_COMM_WORLD, requests);
    MPI_Wait(requests, MPI_STATUS_IGNORE);
  }
  if (strcmp(how, "kind") == 0) {
    if (odd) MPI_Allreduce(in, out, 1, type, MPI_SUM, MPI_COMM_WORLD);
    else MPI_Bcast(in, 1, type, 0, MPI_COMM_WORLD);
  }
  if (strcmp(how, "communicator") == 0) {
    if (odd) MPI_Comm_dup(MPI_COMM_WORLD, &comm);
    else MPI_Bcast(in, 1, type, 0, MPI_COMM_WORLD);
  }
  if (strcmp(how, "message") == 0) {
    if (odd) MPI_Send(out, 10, type, 0, 5, MPI_COMM_WORLD);
    if (rank == 0) MPI_Recv(in, 3, type, MPI_ANY_SOURCE, 5, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  }
  MPI_Barrier(MPI_COMM_WORLD);
  MPI_Finalize();
  return 0;
}
