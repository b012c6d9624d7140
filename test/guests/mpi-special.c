/* Buffered sends, generalized requests and partitioned communication, between ranks that run at the same time. */
#include "mpi-say.h"

enum { BIG = 30000, PARTS = 6, UNIT = 2000 };

static int neighbour(int distance) { return (world_rank + distance + world_size) % world_size; }

static void buffered(void) {
  static int out[BIG], in[BIG];
  int bytes = 4 * (BIG * 4 + 1000) + 8 * MPI_BSEND_OVERHEAD, size, sum = 0;
  char *buffer = malloc(bytes), *address;
  MPI_Status status;
  MPI_Request request;
  MPI_Buffer_attach(buffer, bytes);
  for (int round = 0; round < 4; round++) {
    for (int i = 0; i < BIG; i++) out[i] = round * 1000 + world_rank + i;
    if (round == 2) {
      MPI_Ibsend(out, BIG, MPI_INT, neighbour(1), round, MPI_COMM_WORLD, &request);
      MPI_Wait(&request, &status);
    } else if (round == 3) {
      MPI_Bsend_init(out, BIG, MPI_INT, neighbour(1), round, MPI_COMM_WORLD, &request);
      MPI_Start(&request);
      MPI_Wait(&request, MPI_STATUS_IGNORE);
      MPI_Request_free(&request);
    } else {
      MPI_Bsend(out, BIG, MPI_INT, neighbour(1), round, MPI_COMM_WORLD);
    }
  }
  memset(out, 0xff, sizeof out);
  for (int round = 0; round < 4; round++) {
    int wrong = 0, count;
    MPI_Recv(in, BIG, MPI_INT, neighbour(-1), round, MPI_COMM_WORLD, &status);
    MPI_Get_count(&status, MPI_INT, &count);
    for (int i = 0; i < BIG; i++) wrong += in[i] != round * 1000 + neighbour(-1) + i;
    say("buffered %d: %d from %d, wrong %d", round, count, status.MPI_SOURCE, wrong);
  }
  /* Many short ones, and a detach that waits for them. */
  for (int i = 0; i < 500; i++) {
    MPI_Bsend(&i, 1, MPI_INT, neighbour(1), 9, MPI_COMM_WORLD);
    MPI_Recv(&size, 1, MPI_INT, neighbour(-1), 9, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    sum += size;
  }
  MPI_Buffer_detach(&address, &size);
  say("short ones %d; the same buffer %d, size %d", sum, address == buffer, size == bytes);
  free(buffer);
}

static int queried, freed, cancelled;
static int query(void *state, MPI_Status *status) {
  queried++;
  MPI_Status_set_elements(status, MPI_INT, *(int *)state);
  MPI_Status_set_cancelled(status, cancelled > 0);
  status->MPI_SOURCE = 4;
  status->MPI_TAG = 5;
  return MPI_SUCCESS;
}
static int release(void *state) {
  freed += *(int *)state;
  return MPI_SUCCESS;
}
static int cancel(void *state, int complete) {
  (void)state;
  cancelled += complete ? 10 : 1;
  return MPI_SUCCESS;
}

static void generalized(void) {
  int state = 7, flag, count;
  MPI_Request requests[2], copy;
  MPI_Status statuses[2];
  MPI_Grequest_start(query, release, cancel, &state, &requests[0]);
  MPI_Test(&requests[0], &flag, &statuses[0]);
  say("generalized: done %d", flag);
  MPI_Grequest_complete(requests[0]);
  MPI_Irecv(&count, 1, MPI_INT, MPI_PROC_NULL, 0, MPI_COMM_WORLD, &requests[1]);
  MPI_Waitall(2, requests, statuses);
  MPI_Get_count(&statuses[0], MPI_INT, &count);
  say("generalized: count %d source %d tag %d, null %d", count, statuses[0].MPI_SOURCE, statuses[0].MPI_TAG,
      requests[0] == MPI_REQUEST_NULL);
  MPI_Grequest_start(query, release, cancel, &state, &requests[0]);
  copy = requests[0];
  MPI_Cancel(&requests[0]);
  MPI_Grequest_complete(copy);
  MPI_Wait(&requests[0], &statuses[0]);
  MPI_Test_cancelled(&statuses[0], &flag);
  say("generalized: cancelled %d %d, queried %d, freed %d", cancelled, flag, queried, freed);
}

/* The receiver has other partitions than the sender, and starts whenever it likes. */
static void partitioned(void) {
  static int out[PARTS * UNIT], in[PARTS * UNIT];
  MPI_Request requests[2];
  MPI_Psend_init(out, PARTS, UNIT, MPI_INT, neighbour(1), 3, MPI_COMM_WORLD, MPI_INFO_NULL, &requests[0]);
  MPI_Precv_init(in, PARTS / 2, 2 * UNIT, MPI_INT, neighbour(-1), 3, MPI_COMM_WORLD, MPI_INFO_NULL, &requests[1]);
  for (int round = 0; round < 5; round++) {
    int wrong = 0, list[] = {4, 0}, arrived = 0, flag;
    for (int i = 0; i < PARTS * UNIT; i++) out[i] = round + 10 * world_rank + i, in[i] = -1;
    MPI_Startall(2, requests);
    MPI_Pready(5, requests[0]);
    MPI_Pready_list(2, list, requests[0]);
    MPI_Pready_range(1, 3, requests[0]);
    while (arrived < PARTS / 2) {
      MPI_Parrived(requests[1], arrived, &flag);
      if (!flag) continue;
      for (int i = arrived * 2 * UNIT; i < (arrived + 1) * 2 * UNIT; i++) wrong += in[i] != round + 10 * neighbour(-1) + i;
      arrived++;
    }
    MPI_Waitall(2, requests, MPI_STATUSES_IGNORE);
    say("partitioned %d: arrived %d, wrong %d", round, arrived, wrong);
  }
  MPI_Request_free(&requests[0]);
  MPI_Request_free(&requests[1]);
}

int main(int argc, char **argv) {
  begin(&argc, &argv);
  buffered();
  generalized();
  if (argc < 2) partitioned();
  MPI_Finalize();
  return 0;
}
