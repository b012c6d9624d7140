/*
 * Ranks of a job: what they know of their programs, memory of their peers, and messages without end.
 *
 *     mpi-jobs programs [ARGUMENT]   rank 0 tells of every rank its program (MPI_APPNUM), name, argument and variable WHO
 *     mpi-jobs peers                 each writes into its right neighbour's heap, reads its left one's, and tries wrong calls
 *     mpi-jobs wait | test           messages for ever, in blocking calls or in loops of MPI_Test
 */
#include <errno.h>
#include <lwk.h>
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* More than is copied in one step. */
enum { LONG = 20000000, NAME = 64 };
static int rank, size, left, right;
static int inbox = -1, mine;

static void programs(const char *name, const char *argument) {
  int found, *program;
  MPI_Comm_get_attr(MPI_COMM_WORLD, MPI_APPNUM, &program, &found);
  char own[NAME], all[8 * NAME];
  const char *who = getenv("WHO");
  snprintf(own, NAME, "%d of %s %s %s", found ? *program : -1, name, argument ? argument : "-", who ? who : "-");
  MPI_Gather(own, NAME, MPI_CHAR, all, NAME, MPI_CHAR, 0, MPI_COMM_WORLD);
  for (int i = 0; rank == 0 && i < size; i++) printf("%d: %s\n", i, all + i * NAME);
}

static void peers(void) {
  int got = -1;
  char *large = malloc(LONG), *copied = malloc(LONG), *theirs;
  mine = 100 + rank;
  memset(large, 'a' + rank, LONG);
  /* Static data has the same address in all ranks; where the allocator has put something is told. */
  MPI_Sendrecv(&large, sizeof large, MPI_BYTE, right, 0, &theirs, sizeof theirs, MPI_BYTE, left, 0, MPI_COMM_WORLD,
               MPI_STATUS_IGNORE);
  MPI_Barrier(MPI_COMM_WORLD);
  const int failed = lwk_peer_write(right, &inbox, &mine, sizeof mine) | lwk_peer_read(left, &mine, &got, sizeof got) |
                     lwk_peer_read(left, theirs, copied, LONG);
  MPI_Barrier(MPI_COMM_WORLD);
  if (failed || inbox != 100 + left || got != 100 + left || copied[0] != 'a' + left || copied[LONG - 1] != 'a' + left)
    printf("rank %d: %d %d %d %c\n", rank, failed, inbox, got, copied[LONG - 1]);
  if (rank == 0)
    printf("%d %d %d %d %d %d\n", lwk_peer_read(size, &mine, &got, 4) == -ESRCH, lwk_peer_read(-1, &mine, &got, 4) == -ESRCH,
           lwk_peer_read(1, (void *)-2, &got, 4) == -EFAULT, lwk_peer_write(1, &inbox, (void *)-2, 4) == -EFAULT,
           lwk_peer_write(1, &inbox, &mine, (size_t)-1) == -EFAULT, lwk_peer_read(0, &mine, &got, 0));
}

static void forever(int tests) {
  for (int one = 1, got, done;;)
    if (tests) {
      MPI_Request request;
      MPI_Irecv(&got, 1, MPI_INT, left, 0, MPI_COMM_WORLD, &request);
      MPI_Send(&one, 1, MPI_INT, right, 0, MPI_COMM_WORLD);
      do MPI_Test(&request, &done, MPI_STATUS_IGNORE);
      while (!done);
    } else
      MPI_Sendrecv(&one, 1, MPI_INT, right, 0, &got, 1, MPI_INT, left, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
}

int main(int argc, char **argv) {
  MPI_Init(&argc, &argv);
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_size(MPI_COMM_WORLD, &size);
  right = (rank + 1) % size, left = (rank + size - 1) % size;
  const char *what = argc > 1 ? argv[1] : "programs";
  if (strcmp(what, "programs") == 0) programs(argv[0], argc > 2 ? argv[2] : NULL);
  else if (strcmp(what, "peers") == 0) peers();
  else forever(strcmp(what, "test") == 0);
  MPI_Finalize();
  return 0;
}
