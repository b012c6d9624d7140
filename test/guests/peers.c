/* peers: each rank writes into its right neighbour's heap, reads its left one's, and tells what wrong calls come to. */
#include <errno.h>
#include <lwk.h>
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LONG = 40000000 };
static int inbox = -1, mine;

int main(int argc, char **argv) {
  MPI_Init(&argc, &argv);
  int rank, size, left, got = -1, right;
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_size(MPI_COMM_WORLD, &size);
  right = (rank + 1) % size, left = (rank + size - 1) % size;
  char *large = malloc(LONG), *copied = malloc(LONG);
  mine = 100 + rank;
  memset(large, 'a' + rank, LONG);
  /* Addresses are the same in all ranks but for those of the allocator, which are told. */
  char *theirs;
  MPI_Sendrecv(&large, sizeof large, MPI_BYTE, right, 0, &theirs, sizeof theirs, MPI_BYTE, left, 0, MPI_COMM_WORLD,
               MPI_STATUS_IGNORE);
  MPI_Barrier(MPI_COMM_WORLD);
  int failed = lwk_peer_write(right, &inbox, &mine, sizeof mine) | lwk_peer_read(left, &mine, &got, sizeof got) |
               lwk_peer_read(left, theirs, copied, LONG);
  MPI_Barrier(MPI_COMM_WORLD);
  if (failed || inbox != 100 + left || got != 100 + left || copied[0] != 'a' + left || copied[LONG - 1] != 'a' + left)
    printf("rank %d: %d %d %d %c\n", rank, failed, inbox, got, copied[LONG - 1]);
  if (rank == 0)
    printf("%d %d %d %d %d %d\n", lwk_peer_read(size, &mine, &got, 4) == -ESRCH, lwk_peer_read(-1, &mine, &got, 4) == -ESRCH,
           lwk_peer_read(1, (void *)-2, &got, 4) == -EFAULT, lwk_peer_write(1, &inbox, (void *)-2, 4) == -EFAULT,
           lwk_peer_write(1, &inbox, &mine, (size_t)-1) == -EFAULT, lwk_peer_read(0, &mine, &got, 0));
  MPI_Finalize();
  return 0;
}
