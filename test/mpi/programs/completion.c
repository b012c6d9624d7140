/* Waiting and testing, cancelling, generalized requests, partitioned messages. MPI-4.0 sections 3.7, 3.8.4, 4 and 13.2. */
#include "check.h"

static int next, previous;

/* Five receives of which the sender chooses the order: rank `previous` sends tags 3, 1, 4, 0, 2 one after another, each when it
 * is told to. */
static const int sequence[] = {3, 1, 4, 0, 2};

static void go_on(void) { MPI_Sendrecv(NULL, 0, MPI_INT, previous, 50, NULL, 0, MPI_INT, next, 50, MPI_COMM_WORLD, MPI_STATUS_IGNORE); }

static void send_tag(int tag) {
  const int value = 100 * tag + rank;
  MPI_Send(&value, 1, MPI_INT, next, tag, MPI_COMM_WORLD);
}

static void waits(void) {
  MPI_Request request[7];
  MPI_Status status, statuses[7];
  int in[7] = {0}, index, flag, count, indices[7];
  for (int k = 0; k < 7; k++) request[k] = MPI_REQUEST_NULL;
  for (int k = 0; k < 5; k++) MPI_Irecv(&in[k], 1, MPI_INT, previous, k, MPI_COMM_WORLD, &request[k]);
  MPI_Testany(7, request, &index, &flag, &status);
  say("Testany before: flag %d, index %s", flag, number_text(index));
  MPI_Testall(7, request, &flag, statuses);
  say("Testall before: flag %d", flag);
  MPI_Testsome(7, request, &count, indices, statuses);
  say("Testsome before: count %s", number_text(count));
  go_on();
  send_tag(sequence[0]);
  MPI_Waitany(7, request, &index, &status);
  say("Waitany: index %d, %d, %s, request null %d", index, in[3], status_text(&status, MPI_INT), request[3] == MPI_REQUEST_NULL);
  go_on();
  send_tag(sequence[1]);
  MPI_Waitsome(7, request, &count, indices, statuses);
  say("Waitsome: count %d, index %d, %d, %s", count, indices[0], in[1], status_text(&statuses[0], MPI_INT));
  go_on();
  send_tag(sequence[2]);
  do MPI_Testany(7, request, &index, &flag, &status);
  while (!flag);
  say("Testany: index %d, %d, %s", index, in[4], status_text(&status, MPI_INT));
  go_on();
  send_tag(sequence[3]);
  do MPI_Testsome(7, request, &count, indices, statuses);
  while (count == 0);
  say("Testsome: count %d, index %d, %d, %s", count, indices[0], in[0], status_text(&statuses[0], MPI_INT));
  MPI_Testall(7, request, &flag, statuses);
  say("Testall with one left: flag %d", flag);
  go_on();
  send_tag(sequence[4]);
  do MPI_Testall(7, request, &flag, statuses);
  while (!flag);
  say("Testall: %d, %s; one that was null: %s", in[2], status_text(&statuses[2], MPI_INT), status_text(&statuses[5], MPI_INT));
  MPI_Waitany(7, request, &index, &status);
  say("Waitany of none: index %s, %s", number_text(index), status_text(&status, MPI_INT));
  MPI_Testany(7, request, &index, &flag, &status);
  say("Testany of none: flag %d, index %s", flag, number_text(index));
  MPI_Waitsome(7, request, &count, indices, statuses);
  say("Waitsome of none: count %s", number_text(count));
  MPI_Testsome(7, request, &count, indices, statuses);
  say("Testsome of none: count %s", number_text(count));
  MPI_Waitall(7, request, statuses);
  say("Waitall of none: %s", status_text(&statuses[6], MPI_INT));
  MPI_Waitall(0, NULL, MPI_STATUSES_IGNORE);
  MPI_Testall(0, NULL, &flag, MPI_STATUSES_IGNORE);
  say("Testall of an empty list: flag %d", flag);
}

static void get_status(void) {
  MPI_Request request;
  MPI_Status status;
  int in = -1, flag;
  MPI_Irecv(&in, 1, MPI_INT, previous, 1, MPI_COMM_WORLD, &request);
  MPI_Request_get_status(request, &flag, &status);
  say("before: flag %d", flag);
  go_on();
  send_tag(1);
  do MPI_Request_get_status(request, &flag, &status);
  while (!flag);
  say("after: %d %s, request there %d", in, status_text(&status, MPI_INT), request != MPI_REQUEST_NULL);
  MPI_Request_get_status(request, &flag, &status);
  say("again: flag %d, %s", flag, status_text(&status, MPI_INT));
  MPI_Wait(&request, &status);
  say("Wait: %s, request null %d", status_text(&status, MPI_INT), request == MPI_REQUEST_NULL);
  MPI_Request_get_status(MPI_REQUEST_NULL, &flag, &status);
  say("of none: flag %d, %s", flag, status_text(&status, MPI_INT));
}

static void cancelling(void) {
  MPI_Request request[2];
  MPI_Status status;
  int in[2] = {-1, -1}, flag;
  MPI_Irecv(&in[0], 1, MPI_INT, MPI_ANY_SOURCE, 20, MPI_COMM_WORLD, &request[0]);
  MPI_Irecv(&in[1], 1, MPI_INT, previous, 20, MPI_COMM_WORLD, &request[1]);
  MPI_Cancel(&request[0]);
  MPI_Wait(&request[0], &status);
  MPI_Test_cancelled(&status, &flag);
  say("cancelled %d", flag);
  go_on();
  send_tag(20);
  MPI_Wait(&request[1], &status);
  MPI_Test_cancelled(&status, &flag);
  say("the other one takes the message: %s, cancelled %d", ints(in, 2), flag);
  /* A persistent receive can be cancelled and started again. */
  MPI_Recv_init(&in[0], 1, MPI_INT, previous, 21, MPI_COMM_WORLD, &request[0]);
  MPI_Start(&request[0]);
  MPI_Cancel(&request[0]);
  MPI_Wait(&request[0], &status);
  MPI_Test_cancelled(&status, &flag);
  say("persistent: cancelled %d, still there %d", flag, request[0] != MPI_REQUEST_NULL);
  MPI_Start(&request[0]);
  go_on();
  send_tag(21);
  MPI_Wait(&request[0], &status);
  MPI_Test_cancelled(&status, &flag);
  say("started again: %d, cancelled %d", in[0], flag);
  MPI_Request_free(&request[0]);
  MPI_Status_set_cancelled(&status, 1);
  MPI_Test_cancelled(&status, &flag);
  say("Status_set_cancelled 1: %d", flag);
  MPI_Status_set_cancelled(&status, 0);
  MPI_Test_cancelled(&status, &flag);
  say("Status_set_cancelled 0: %d", flag);
}

/* A request that is freed is carried out all the same. */
static void freeing(void) {
  MPI_Request request;
  static int out;
  int in = -1;
  out = 500 + rank;
  MPI_Isend(&out, 1, MPI_INT, next, 5, MPI_COMM_WORLD, &request);
  MPI_Request_free(&request);
  say("null %d", request == MPI_REQUEST_NULL);
  MPI_Recv(&in, 1, MPI_INT, previous, 5, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  say("received %d", in);
}

static int queried, freed, cancelled_with;

static int query(void *extra, MPI_Status *status) {
  queried++;
  MPI_Status_set_elements(status, MPI_INT, *(int *)extra);
  MPI_Status_set_cancelled(status, 0);
  status->MPI_SOURCE = 11;
  status->MPI_TAG = 22;
  return MPI_SUCCESS;
}

static int release(void *extra) {
  freed += *(int *)extra;
  return MPI_SUCCESS;
}

static int cancel(void *extra, int complete) {
  cancelled_with = 10 * *(int *)extra + complete;
  return MPI_SUCCESS;
}

static void generalized(void) {
  MPI_Request request, both[2];
  MPI_Status status, statuses[2];
  int extra = 3, flag, in = -1;
  MPI_Grequest_start(query, release, cancel, &extra, &request);
  MPI_Test(&request, &flag, &status);
  say("before: flag %d, queried %d", flag, queried);
  MPI_Cancel(&request);
  say("cancelled with %d", cancelled_with);
  MPI_Grequest_complete(request);
  MPI_Wait(&request, &status);
  say("after: queried %d, freed %d, %s, null %d", queried, freed, status_text(&status, MPI_INT), request == MPI_REQUEST_NULL);
  MPI_Grequest_start(query, release, cancel, &extra, &both[0]);
  MPI_Irecv(&in, 1, MPI_INT, previous, 6, MPI_COMM_WORLD, &both[1]);
  send_tag(6);
  MPI_Grequest_complete(both[0]);
  MPI_Waitall(2, both, statuses);
  say("among others: %s; %s; %d", status_text(&statuses[0], MPI_INT), status_text(&statuses[1], MPI_INT), in);
  say("queried %d, freed %d", queried, freed);
  MPI_Grequest_start(query, release, cancel, &extra, &request);
  MPI_Grequest_complete(request);
  MPI_Request_free(&request);
  say("freed without waiting: freed %d", freed);
}

static void partitioned(void) {
  enum { PARTS = 4, EACH = 3 };
  int out[PARTS * EACH], in[PARTS * EACH], flag;
  MPI_Request send, receive;
  MPI_Psend_init(out, PARTS, EACH, MPI_INT, next, 9, MPI_COMM_WORLD, MPI_INFO_NULL, &send);
  MPI_Precv_init(in, PARTS, EACH, MPI_INT, previous, 9, MPI_COMM_WORLD, MPI_INFO_NULL, &receive);
  for (int lap = 0; lap < 2; lap++) {
    for (int k = 0; k < PARTS * EACH; k++) out[k] = 1000 * lap + 100 * rank + k, in[k] = -1;
    MPI_Start(&receive);
    MPI_Start(&send);
    int parts[] = {2, 0};
    MPI_Pready(parts[0], send);
    MPI_Pready_list(1, &parts[1], send);
    MPI_Pready(1, send);
    MPI_Pready_range(3, 3, send);
    for (int k = 0; k < PARTS; k++)
      do MPI_Parrived(receive, k, &flag);
      while (!flag);
    say("all parts arrived: %s", ints(in, PARTS * EACH));
    MPI_Wait(&send, MPI_STATUS_IGNORE);
    MPI_Wait(&receive, MPI_STATUS_IGNORE);
  }
  MPI_Request_free(&send);
  MPI_Request_free(&receive);
  say("freed %d", send == MPI_REQUEST_NULL && receive == MPI_REQUEST_NULL);
}

int main(int argc, char **argv) {
  MPI_Init(&argc, &argv);
  check_begin("waiting and testing");
  next = (rank + 1) % size;
  previous = (rank + size - 1) % size;
  waits();
  chapter("status of a request");
  get_status();
  chapter("cancelling");
  cancelling();
  chapter("freeing");
  freeing();
  chapter("generalized requests");
  generalized();
  chapter("partitioned messages");
  partitioned();
  return check_end();
}
