/*
 * Many communicators of random groups at a time, made in all ways, some of them while others are being made: a message on each of
 * them reaches the communicator on which it was sent and no other one. All ranks draw the same numbers, so they know what the
 * others do.
 */
#include "mpi-say.h"

#define MANY 40
#define ROUNDS 30

static unsigned state = 12345;
static unsigned draw(unsigned below) {
  state = state * 1664525u + 1013904223u;
  return (state >> 8) % below;
}

static MPI_Comm comms[MANY];
static int numbers[MANY];
static int count;

static void add(MPI_Comm comm, int number) {
  if (comm == MPI_COMM_NULL) return;
  comms[count] = comm;
  numbers[count++] = number;
}

/* All send round all communicators at once, everything with the same tag. */
static void use(void) {
  MPI_Request requests[MANY];
  int got[MANY];
  for (int i = 0; i < count; i++) {
    int rank, size;
    MPI_Comm_rank(comms[i], &rank);
    MPI_Comm_size(comms[i], &size);
    MPI_Isend(&numbers[i], 1, MPI_INT, (rank + 1) % size, 0, comms[i], &requests[i]);
  }
  for (int i = count; i-- > 0;) MPI_Recv(&got[i], 1, MPI_INT, MPI_ANY_SOURCE, MPI_ANY_TAG, comms[i], MPI_STATUS_IGNORE);
  MPI_Waitall(count, requests, MPI_STATUSES_IGNORE);
  for (int i = 0; i < count; i++)
    if (got[i] != numbers[i]) say("number %d came on the communicator %d", got[i], numbers[i]);
}

int main(int argc, char **argv) {
  MPI_Group world;
  begin(&argc, &argv);
  MPI_Comm_group(MPI_COMM_WORLD, &world);
  for (int round = 0; round < ROUNDS; round++) {
    int number = 1000 * round;
    /* Parts, by the bits of a number. */
    for (int i = 0; i < 4; i++) {
      MPI_Comm made;
      unsigned colors = draw(1 << 16), keys = draw(1 << 16);
      int color = colors >> (2 * world_rank) & 3;
      MPI_Comm_split(MPI_COMM_WORLD, color == 3 ? MPI_UNDEFINED : color, keys >> (2 * world_rank) & 3, &made);
      add(made, number + color);
      number += 4;
    }
    /* Duplicates of those that there are, begun in turn and completed together. */
    MPI_Request requests[MANY];
    MPI_Comm duplicates[MANY];
    int begun = 0, parts = count;
    for (int i = 0; i < parts; i++) MPI_Comm_idup(comms[i], &duplicates[begun], &requests[begun]), begun++;
    MPI_Comm world_duplicate, early;
    MPI_Request request;
    MPI_Comm_idup(MPI_COMM_WORLD, &world_duplicate, &request);
    MPI_Comm_split(MPI_COMM_WORLD, (int)draw(2), 0, &early);
    MPI_Waitall(begun, requests, MPI_STATUSES_IGNORE);
    MPI_Wait(&request, MPI_STATUS_IGNORE);
    for (int i = 0; i < begun; i++) add(duplicates[i], numbers[i] + 500);
    add(world_duplicate, number++);
    add(early, number++);
    /* Groups that know of each other only. */
    for (int i = 0; i < 4; i++) {
      unsigned members = draw(1 << 8);
      int ranks[8], n = 0;
      for (int r = 0; r < world_size; r++)
        if (members >> r & 1) ranks[n++] = r;
      if (members >> world_rank & 1) {
        MPI_Group group;
        MPI_Comm made;
        MPI_Group_incl(world, n, ranks, &group);
        MPI_Comm_create_group(MPI_COMM_WORLD, group, 3, &made);
        add(made, number + i);
        MPI_Group_free(&group);
      }
    }
    use();
    while (count > 0) MPI_Comm_free(&comms[--count]);
  }
  MPI_Group_free(&world);
  say("done");
  MPI_Finalize();
}
