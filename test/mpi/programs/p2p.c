/* Point to point: all modes of sending, Sendrecv, nobody, order, probes and matched messages. MPI-4.0 chapter 3. */
#include "check.h"

static int next, previous;

static void modes(void) {
  MPI_Request request;
  MPI_Status status;
  int out, in, token[2] = {0};
  char room[5 * (sizeof(int) + MPI_BSEND_OVERHEAD)];
  void *detached;
  int bytes;
  const char *const names[] = {"Send", "Bsend", "Ssend", "Rsend", "Isend", "Ibsend", "Issend", "Irsend"};
  say("Buffer_attach %s", class_of(MPI_Buffer_attach(room, sizeof room)));
  for (int mode = 0; mode < 8; mode++) {
    MPI_Request arriving;
    in = -1;
    out = 100 * mode + rank;
    MPI_Irecv(&in, 1, MPI_INT, previous, mode, MPI_COMM_WORLD, &arriving);
    /* For ready mode: the receive is there. */
    MPI_Sendrecv(&token[0], 1, MPI_INT, previous, 99, &token[1], 1, MPI_INT, next, 99, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    request = MPI_REQUEST_NULL;
    switch (mode) {
      case 0: MPI_Send(&out, 1, MPI_INT, next, mode, MPI_COMM_WORLD); break;
      case 1: MPI_Bsend(&out, 1, MPI_INT, next, mode, MPI_COMM_WORLD); break;
      case 2: MPI_Ssend(&out, 1, MPI_INT, next, mode, MPI_COMM_WORLD); break;
      case 3: MPI_Rsend(&out, 1, MPI_INT, next, mode, MPI_COMM_WORLD); break;
      case 4: MPI_Isend(&out, 1, MPI_INT, next, mode, MPI_COMM_WORLD, &request); break;
      case 5: MPI_Ibsend(&out, 1, MPI_INT, next, mode, MPI_COMM_WORLD, &request); break;
      case 6: MPI_Issend(&out, 1, MPI_INT, next, mode, MPI_COMM_WORLD, &request); break;
      default: MPI_Irsend(&out, 1, MPI_INT, next, mode, MPI_COMM_WORLD, &request); break;
    }
    MPI_Wait(&request, MPI_STATUS_IGNORE);
    MPI_Wait(&arriving, &status);
    say("%s: %d %s", names[mode], in, status_text(&status, MPI_INT));
  }
  MPI_Buffer_detach(&detached, &bytes);
  say("Buffer_detach gives back the buffer: %d", detached == (void *)room && bytes == (int)sizeof room);
}

static void persistent(void) {
  MPI_Request request[5];
  int in[4] = {0}, out[4];
  char room[sizeof(int) + MPI_BSEND_OVERHEAD];
  void *detached;
  int bytes, flag;
  MPI_Status status;
  MPI_Buffer_attach(room, sizeof room);
  for (int k = 0; k < 4; k++) MPI_Recv_init(&in[k], 1, MPI_INT, previous, k, MPI_COMM_WORLD, &request[k]);
  MPI_Request sends[4];
  MPI_Send_init(&out[0], 1, MPI_INT, next, 0, MPI_COMM_WORLD, &sends[0]);
  MPI_Bsend_init(&out[1], 1, MPI_INT, next, 1, MPI_COMM_WORLD, &sends[1]);
  MPI_Ssend_init(&out[2], 1, MPI_INT, next, 2, MPI_COMM_WORLD, &sends[2]);
  MPI_Rsend_init(&out[3], 1, MPI_INT, next, 3, MPI_COMM_WORLD, &sends[3]);
  MPI_Test(&request[0], &flag, &status);
  say("inactive: flag %d, %s", flag, status_text(&status, MPI_INT));
  MPI_Wait(&sends[0], &status);
  say("inactive: %s", status_text(&status, MPI_INT));
  for (int lap = 0; lap < 3; lap++) {
    for (int k = 0; k < 4; k++) out[k] = 1000 * lap + 10 * k + rank;
    MPI_Startall(4, request);
    MPI_Barrier(MPI_COMM_WORLD);
    for (int k = 0; k < 4; k++) MPI_Start(&sends[k]);
    MPI_Waitall(4, sends, MPI_STATUSES_IGNORE);
    MPI_Waitall(4, request, MPI_STATUSES_IGNORE);
    say("lap %d: %s", lap, ints(in, 4));
  }
  for (int k = 0; k < 4; k++) MPI_Request_free(&request[k]), MPI_Request_free(&sends[k]);
  say("freed: %d", request[3] == MPI_REQUEST_NULL);
  MPI_Buffer_detach(&detached, &bytes);
}

static void both_ways(void) {
  MPI_Status status;
  int out[3] = {rank, 10 * rank, 100 * rank}, in[5] = {-1, -1, -1, -1, -1};
  MPI_Sendrecv(out, 3, MPI_INT, next, 1, in, 5, MPI_INT, previous, 1, MPI_COMM_WORLD, &status);
  say("Sendrecv: %s %s", ints(in, 5), status_text(&status, MPI_INT));
  MPI_Sendrecv_replace(out, 3, MPI_INT, next, 2, MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, &status);
  say("Sendrecv_replace: %s %s", ints(out, 3), status_text(&status, MPI_INT));
  MPI_Sendrecv(out, 2, MPI_INT, rank, 3, in, 5, MPI_INT, rank, 3, MPI_COMM_WORLD, &status);
  say("to itself: %s %s", ints(in, 5), status_text(&status, MPI_INT));
  /* Isendrecv is left out: MPICH 4.0.2 hangs in it. */
  /* A chain: the ends have nobody on one side. */
  const int right = rank + 1 < size ? rank + 1 : MPI_PROC_NULL, left = rank > 0 ? rank - 1 : MPI_PROC_NULL;
  in[0] = -1;
  MPI_Sendrecv(&rank, 1, MPI_INT, right, 6, in, 1, MPI_INT, left, 6, MPI_COMM_WORLD, &status);
  say("chain: %d %s", in[0], status_text(&status, MPI_INT));
}

static void nobody(void) {
  MPI_Status status;
  MPI_Request request;
  MPI_Message message;
  int data = 7, flag;
  say("Send %s", class_of(MPI_Send(&data, 1, MPI_INT, MPI_PROC_NULL, 1, MPI_COMM_WORLD)));
  say("Ssend %s", class_of(MPI_Ssend(&data, 1, MPI_INT, MPI_PROC_NULL, 1, MPI_COMM_WORLD)));
  MPI_Recv(&data, 1, MPI_INT, MPI_PROC_NULL, 1, MPI_COMM_WORLD, &status);
  say("Recv %d %s", data, status_text(&status, MPI_INT));
  MPI_Irecv(&data, 1, MPI_INT, MPI_PROC_NULL, MPI_ANY_TAG, MPI_COMM_WORLD, &request);
  MPI_Wait(&request, MPI_STATUS_IGNORE);
  say("Irecv %d", data);
  MPI_Isend(&data, 1, MPI_INT, MPI_PROC_NULL, 1, MPI_COMM_WORLD, &request);
  MPI_Test(&request, &flag, MPI_STATUS_IGNORE);
  say("Isend is complete at once: %d", flag);
  MPI_Probe(MPI_PROC_NULL, 3, MPI_COMM_WORLD, &status);
  say("Probe %s", status_text(&status, MPI_INT));
  MPI_Iprobe(MPI_PROC_NULL, 3, MPI_COMM_WORLD, &flag, &status);
  say("Iprobe %d %s", flag, status_text(&status, MPI_INT));
  MPI_Mprobe(MPI_PROC_NULL, 3, MPI_COMM_WORLD, &message, &status);
  say("Mprobe: MESSAGE_NO_PROC %d, %s", message == MPI_MESSAGE_NO_PROC, status_text(&status, MPI_INT));
  MPI_Mrecv(&data, 1, MPI_INT, &message, &status);
  say("Mrecv %d: MESSAGE_NULL %d, %s", data, message == MPI_MESSAGE_NULL, status_text(&status, MPI_INT));
  MPI_Improbe(MPI_PROC_NULL, 3, MPI_COMM_WORLD, &flag, &message, &status);
  say("Improbe %d: MESSAGE_NO_PROC %d", flag, message == MPI_MESSAGE_NO_PROC);
  MPI_Imrecv(&data, 1, MPI_INT, &message, &request);
  MPI_Wait(&request, MPI_STATUS_IGNORE);
  say("Imrecv %d", data);
  MPI_Sendrecv_replace(&data, 1, MPI_INT, MPI_PROC_NULL, 1, MPI_PROC_NULL, 1, MPI_COMM_WORLD, &status);
  say("Sendrecv_replace %d %s", data, status_text(&status, MPI_INT));
}

/* Messages from one rank with one tag arrive in order, of all lengths, through any mixture of receives. */
static void order(void) {
  enum { COUNT = 40 };
  static int in[COUNT][5000];
  MPI_Request sends[COUNT], receives[COUNT];
  MPI_Status statuses[COUNT];
  static int data[COUNT][5000];
  for (int k = 0; k < COUNT; k++) {
    data[k][0] = k;
    const int length = k % 3 == 0 ? 1 : k % 3 == 1 ? 300 : 5000;
    MPI_Isend(data[k], length, MPI_INT, next, k % 2, MPI_COMM_WORLD, &sends[k]);
  }
  for (int k = 0; k < COUNT; k++) MPI_Irecv(in[k], 5000, MPI_INT, k % 4 == 0 ? MPI_ANY_SOURCE : previous, k < 4 ? k % 2
      : MPI_ANY_TAG, MPI_COMM_WORLD, &receives[k]);
  MPI_Waitall(COUNT, receives, statuses);
  MPI_Waitall(COUNT, sends, MPI_STATUSES_IGNORE);
  int first[COUNT], lengths[COUNT], tags[COUNT];
  for (int k = 0; k < COUNT; k++) {
    first[k] = in[k][0];
    tags[k] = statuses[k].MPI_TAG;
    MPI_Get_count(&statuses[k], MPI_INT, &lengths[k]);
  }
  say("numbers %s", ints(first, COUNT));
  say("lengths %s", ints(lengths, COUNT));
  say("tags %s", ints(tags, COUNT));
}

/* Rank 0 takes messages from anybody; each sender's come in order. */
static void any_source(void) {
  enum { EACH = 6 };
  if (rank != 0) {
    for (int k = 0; k < EACH; k++) MPI_Send(&k, 1, MPI_INT, 0, rank, MPI_COMM_WORLD);
  } else {
    int seen[64] = {0}, in_order = 1, right_tag = 1;
    for (int k = 0; k < EACH * (size - 1); k++) {
      MPI_Status status;
      int value;
      MPI_Recv(&value, 1, MPI_INT, MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, &status);
      in_order &= value == seen[status.MPI_SOURCE]++;
      right_tag &= status.MPI_TAG == status.MPI_SOURCE;
    }
    say("in order %d, tags right %d, from each %s", in_order, right_tag, ints(seen, size));
  }
}

static void probes(void) {
  MPI_Status status, other;
  MPI_Message message;
  MPI_Request request;
  int flag, count, data[8] = {1, 2, 3, 4, 5, 6, 7, 8}, in[8] = {0};
  MPI_Iprobe(previous, 1, MPI_COMM_WORLD, &flag, &status);
  say("Iprobe before anything: %d", flag);
  MPI_Improbe(MPI_ANY_SOURCE, 1, MPI_COMM_WORLD, &flag, &message, &status);
  say("Improbe before anything: %d", flag);
  MPI_Barrier(MPI_COMM_WORLD);
  MPI_Isend(data, 5, MPI_INT, next, 1, MPI_COMM_WORLD, &request);
  MPI_Probe(MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, &status);
  say("Probe %s", status_text(&status, MPI_INT));
  MPI_Get_count(&status, MPI_CHAR, &count);
  say("in characters %d", count);
  MPI_Get_count(&status, MPI_DOUBLE, &count);
  say("in doubles %s", number_text(count));
  MPI_Probe(previous, 1, MPI_COMM_WORLD, &other);
  say("again %s", status_text(&other, MPI_INT));
  MPI_Iprobe(previous, 2, MPI_COMM_WORLD, &flag, &other);
  say("Iprobe with another tag: %d", flag);
  MPI_Recv(in, 8, MPI_INT, status.MPI_SOURCE, status.MPI_TAG, MPI_COMM_WORLD, &status);
  say("received %s", ints(in, 8));
  MPI_Wait(&request, MPI_STATUS_IGNORE);

  /* A matched message can be received by its handle alone; others pass it by. */
  MPI_Request requests[2];
  MPI_Isend(data, 3, MPI_INT, next, 7, MPI_COMM_WORLD, &requests[0]);
  MPI_Isend(data + 3, 2, MPI_INT, next, 7, MPI_COMM_WORLD, &requests[1]);
  MPI_Mprobe(previous, 7, MPI_COMM_WORLD, &message, &status);
  say("Mprobe %s, a message: %d", status_text(&status, MPI_INT), message != MPI_MESSAGE_NULL && message != MPI_MESSAGE_NO_PROC);
  memset(in, 0, sizeof in);
  MPI_Recv(in, 8, MPI_INT, previous, 7, MPI_COMM_WORLD, &status);
  say("Recv takes the second: %s %s", ints(in, 4), status_text(&status, MPI_INT));
  MPI_Mrecv(in, 8, MPI_INT, &message, &status);
  say("Mrecv the first: %s %s, MESSAGE_NULL %d", ints(in, 4), status_text(&status, MPI_INT), message == MPI_MESSAGE_NULL);
  MPI_Waitall(2, requests, MPI_STATUSES_IGNORE);

  MPI_Isend(data, 0, MPI_INT, next, 8, MPI_COMM_WORLD, &requests[0]);
  do MPI_Improbe(MPI_ANY_SOURCE, 8, MPI_COMM_WORLD, &flag, &message, &status);
  while (!flag);
  say("Improbe of an empty message: %s", status_text(&status, MPI_INT));
  MPI_Imrecv(NULL, 0, MPI_INT, &message, &request);
  MPI_Wait(&request, &status);
  say("Imrecv %s", status_text(&status, MPI_INT));
  MPI_Wait(&requests[0], MPI_STATUS_IGNORE);
}

/* Long messages, whose senders need their receivers. */
static void long_ones(void) {
  static const int lengths[] = {1000, 20000, 70000, 300000};
  for (int k = 0; k < 4; k++) {
    const int length = lengths[k];
    int *const out = malloc((size_t)length * sizeof(int)), *const in = calloc((size_t)length, sizeof(int));
    for (int i = 0; i < length; i++) out[i] = i * (rank + 1) + k;
    MPI_Request request;
    MPI_Status status;
    if (k % 2) {
      MPI_Issend(out, length, MPI_INT, next, k, MPI_COMM_WORLD, &request);
    } else {
      MPI_Isend(out, length, MPI_INT, next, k, MPI_COMM_WORLD, &request);
    }
    MPI_Recv(in, length, MPI_INT, previous, k, MPI_COMM_WORLD, &status);
    MPI_Wait(&request, MPI_STATUS_IGNORE);
    int wrong = 0;
    for (int i = 0; i < length; i++) wrong += in[i] != i * (previous + 1) + k;
    say("%d wrong, %s", wrong, status_text(&status, MPI_INT));
    free(out);
    free(in);
  }
}

/* Many messages that nobody waits for yet. */
static void unexpected(void) {
  enum { COUNT = 500 };
  int wrong = 0;
  MPI_Request requests[COUNT];
  static int values[COUNT];
  for (int k = 0; k < COUNT; k++) values[k] = k, MPI_Isend(&values[k], 1, MPI_INT, next, k, MPI_COMM_WORLD, &requests[k]);
  for (int k = COUNT - 1; k >= 0; k--) {
    int value;
    MPI_Recv(&value, 1, MPI_INT, previous, k, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    wrong += value != k;
  }
  MPI_Waitall(COUNT, requests, MPI_STATUSES_IGNORE);
  say("taken backwards, %d wrong", wrong);
}

int main(int argc, char **argv) {
  MPI_Init(&argc, &argv);
  check_begin("modes");
  next = (rank + 1) % size;
  previous = (rank + size - 1) % size;
  modes();
  chapter("persistent requests");
  persistent();
  chapter("Sendrecv");
  both_ways();
  chapter("nobody");
  nobody();
  chapter("order");
  order();
  chapter("any source");
  any_source();
  chapter("probes");
  probes();
  chapter("long messages");
  long_ones();
  chapter("unexpected messages");
  unexpected();
  return check_end();
}
