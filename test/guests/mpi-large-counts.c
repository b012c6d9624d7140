/* Counts of 64 bits that do not fit 32 are not taken for others; sends and receives as one request. Two ranks. */
#include <mpi.h>
#include <stdio.h>

static const char *class_of(int error) {
  int class = 0;
  MPI_Error_class(error, &class);
  return class == MPI_ERR_COUNT ? "count" : class == MPI_ERR_BUFFER ? "buffer" : class == MPI_SUCCESS ? "none" : "other";
}

int main(int argc, char **argv) {
  int rank, out[2], in[2] = {-1, -1}, flag = 0;
  const MPI_Count far = ((MPI_Count)1 << 32) + 1;
  MPI_Request request;
  MPI_Status status;
  MPI_Init(&argc, &argv);
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
  out[0] = rank;
  out[1] = rank + 10;
  const int peer = 1 - rank;
  if (rank == 0) {
    printf("send %s\n", class_of(MPI_Send_c(out, far, MPI_INT, peer, 1, MPI_COMM_WORLD)));
    printf("negative %s\n", class_of(MPI_Isend_c(out, -far, MPI_INT, peer, 1, MPI_COMM_WORLD, &request)));
    printf("bcast %s\n", class_of(MPI_Bcast_c(out, far, MPI_INT, 0, MPI_COMM_WORLD)));
    printf("iallreduce %s\n",
           class_of(MPI_Iallreduce_c(out, in, far, MPI_INT, MPI_SUM, MPI_COMM_WORLD, &request)));
    printf("recv %s\n", class_of(MPI_Recv_c(in, far, MPI_INT, peer, 1, MPI_COMM_WORLD, &status)));
  }
  MPI_Isendrecv(out, 2, MPI_INT, peer, 2, in, 2, MPI_INT, MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, &request);
  while (!flag) MPI_Request_get_status(request, &flag, &status);
  MPI_Wait(&request, &status);
  const int got = in[0] == peer && in[1] == peer + 10 && status.MPI_SOURCE == peer && status.MPI_TAG == 2;
  MPI_Isendrecv_replace(out, 2, MPI_INT, peer, 3, peer, 3, MPI_COMM_WORLD, &request);
  MPI_Wait(&request, MPI_STATUS_IGNORE);
  const int replaced = out[0] == peer && out[1] == peer + 10 && request == MPI_REQUEST_NULL;
  /* What is cut is told of the receive. */
  MPI_Isendrecv(in, 2, MPI_INT, peer, 4, out, 1, MPI_INT, peer, 4, MPI_COMM_WORLD, &request);
  int class;
  MPI_Error_class(MPI_Wait(&request, &status), &class);
  const int all = got + replaced + (class == MPI_ERR_TRUNCATE);
  int sum;
  MPI_Reduce(&all, &sum, 1, MPI_INT, MPI_SUM, 0, MPI_COMM_WORLD);
  if (rank == 0) printf("right %d of 6\n", sum);
  MPI_Finalize();
}
