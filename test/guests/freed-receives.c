/* Requests that were freed while they were active, by three ranks: messages that come after their receiver has called
 * MPI_Finalize, a short, a long and a
   typed one; one that never comes; and a send whose receiver takes it after the sender has ended. */
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define LONG 100000

static char room[3][LONG];
static int lost;

int main(int argc, char **argv) {
  int rank, size;
  MPI_Request request;
  MPI_Datatype every_other;
  MPI_Init(&argc, &argv);
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_size(MPI_COMM_WORLD, &size);
  MPI_Type_vector(LONG / 2, 1, 2, MPI_BYTE, &every_other);
  MPI_Type_commit(&every_other);
  if (rank == 0) {
    for (int i = 0; i < 3; i++) {
      MPI_Irecv(room[i], i == 2 ? 1 : LONG, i == 2 ? every_other : MPI_BYTE, i == 1 ? MPI_ANY_SOURCE : size - 1, i,
          MPI_COMM_WORLD, &request);
      MPI_Request_free(&request);
    }
    MPI_Recv_init(&lost, 1, MPI_INT, size - 1, 99, MPI_COMM_WORLD, &request);
    MPI_Start(&request);
    MPI_Request_free(&request);
  } else if (rank == size - 1) {
    int length[3] = {1, LONG, LONG / 2};
    static char sent[LONG];
    for (int i = 0; i < LONG; i++) sent[i] = 7;
    usleep(100000);
    for (int i = 0; i < 3; i++) MPI_Ssend(sent, length[i], MPI_BYTE, 0, i, MPI_COMM_WORLD);
    MPI_Isend(sent, LONG, MPI_BYTE, 1, 3, MPI_COMM_WORLD, &request);
    MPI_Request_free(&request);
    puts("sent");
  }
  if (rank == 1) {
    static char last[LONG];
    usleep(200000);
    MPI_Recv(last, LONG, MPI_BYTE, size - 1, 3, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    printf("last %d\n", last[LONG - 1]);
  }
  MPI_Finalize();
  if (rank == 0) printf("got %d %d %d %d\n", room[0][0], room[1][LONG - 1], room[2][LONG - 2], room[2][LONG - 1]);
  return 0;
}
