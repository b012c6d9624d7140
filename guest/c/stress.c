/*
 * stress: random traffic that checks itself.
 *
 *     stress [-t] [-s SEED] [-r ROUNDS] [-m MESSAGES] [-b BYTES]       default seed 1, 6 rounds of 24 messages a rank, up to 2 MiB each
 *
 * In every round all ranks draw the same list of messages from the seed: who sends what to whom, how long it is, how it is sent
 * and how it is received. So every rank knows what must arrive, and compares all of it: source, tag, length, order and each byte.
 * There are three kinds of traffic, each on a communicator of its own, so that no wildcard takes what another receive waits for:
 *
 *   exact      source and tag are given; received by requests that are posted before anything is sent, so that
 *              ready and blocking sends may be used
 *   any source tag given; received by requests in the order of their posting, or by blocking receives
 *   probed     nothing given; found by Probe, Iprobe, Mprobe or Improbe
 *
 * Sends are standard, buffered, synchronous, ready, blocking, persistent, of bytes in a row or words with gaps. Then come
 * Sendrecv and Sendrecv_replace in a ring with a random stride, a receive that is cancelled, and messages to and from nobody.
 */
#include <stdarg.h>

#include "kernel.h"

enum kind { EXACT, ANY_SOURCE, PROBED, KINDS };
enum way { STANDARD, SYNCHRONOUS, BUFFERED, READY, PERSISTENT, BLOCKING, GAPS, WAYS };

#define SMALL 4096 /* the most for a buffered message */
#define ROUND_BYTES (24L << 20) /* all ranks' messages together; those beyond are small */

struct message {
  int from, to, tag, kind, way, taken; /* taken: by the receiver */
  long bytes;
  uint64_t content;
  unsigned char *data;
  MPI_Request request;
};

static MPI_Comm traffic[KINDS];
static uint64_t state; /* of the numbers that all ranks draw together */
static uint64_t own_state; /* of those that each draws for itself: what to do first */
static MPI_Datatype gaps; /* one word of two */

static uint64_t draw(void) { return random_at(state++); }
static long draw_below(long limit) { return (long)(draw() % (uint64_t)limit); }
static long draw_own(long limit) { return (long)(random_at(own_state++) % (uint64_t)limit); }

_Noreturn static void wrong(const char *format, ...) {
  va_list values;
  char text[256];
  va_start(values, format);
  vsnprintf(text, sizeof text, format, values);
  va_end(values);
  fprintf(stderr, "stress: rank %d: %s\n", kernel_rank, text);
  MPI_Abort(MPI_COMM_WORLD, 1);
  exit(1);
}

/* Mostly short; every length from 0 to the most is possible, and the powers of two and their neighbours are frequent. */
static long draw_bytes(long most) {
  const int bits = (int)draw_below(22);
  const long length = draw_below(4) == 0 ? (1L << bits) + draw_below(3) - 1 : draw_below((2L << bits) - 1);
  return length < most ? length : most;
}

/* The bytes of a message come in words, every `stride` words; the last word may be cut off. */
static void fill(unsigned char *data, uint64_t content, long bytes, long stride) {
  for (long i = 0; i < bytes; i += 8) {
    const uint64_t word = random_at(content++);
    memcpy(data + i * stride, &word, bytes - i < 8 ? (size_t)(bytes - i) : 8);
  }
}

static void compare(const unsigned char *data, uint64_t content, long bytes, int from, int tag) {
  for (long i = 0; i < bytes; i += 8) {
    const uint64_t word = random_at(content++);
    if (memcmp(data + i, &word, bytes - i < 8 ? (size_t)(bytes - i) : 8) != 0)
        wrong("bytes from %ld of %ld from %d with tag %d are wrong", i, bytes, from, tag);
  }
}

static void draw_messages(struct message *list, long count, long most) {
  long total = 0;
  for (long m = 0; m < count; m++) {
    struct message *const message = &list[m];
    *message = (struct message){.from = (int)draw_below(kernel_size), .to = (int)draw_below(kernel_size),
        .kind = (int)draw_below(KINDS), .way = (int)draw_below(WAYS)};
    message->tag = message->kind == ANY_SOURCE ? (int)draw_below(2) : (int)draw_below(message->kind == EXACT ? 5 : 30000);
    message->content = draw();
    message->bytes = draw_bytes(total < ROUND_BYTES ? most : SMALL);
    if (message->way == BUFFERED && message->bytes > SMALL) message->bytes = SMALL;
    if (message->way == GAPS) message->bytes -= message->bytes % 8;
    /* Both need a receive that is there. */
    if ((message->way == READY || message->way == BLOCKING) && message->kind != EXACT) message->way = STANDARD;
    total += message->bytes;
  }
}

static void post_send(struct message *m) {
  const MPI_Comm comm = traffic[m->kind];
  const int bytes = (int)m->bytes;
  m->data = allocate((size_t)bytes * (m->way == GAPS ? 2 : 1), 1);
  m->request = MPI_REQUEST_NULL;
  fill(m->data, m->content, m->bytes, m->way == GAPS ? 2 : 1);
  switch (m->way) {
    case STANDARD: MPI_Isend(m->data, bytes, MPI_BYTE, m->to, m->tag, comm, &m->request); break;
    case SYNCHRONOUS: MPI_Issend(m->data, bytes, MPI_BYTE, m->to, m->tag, comm, &m->request); break;
    case BUFFERED: MPI_Ibsend(m->data, bytes, MPI_BYTE, m->to, m->tag, comm, &m->request); break;
    case READY: MPI_Irsend(m->data, bytes, MPI_BYTE, m->to, m->tag, comm, &m->request); break;
    case GAPS: MPI_Isend(m->data, bytes / 8, gaps, m->to, m->tag, comm, &m->request); break;
    case BLOCKING: MPI_Send(m->data, bytes, MPI_BYTE, m->to, m->tag, comm); break;
    case PERSISTENT:
      MPI_Send_init(m->data, bytes, MPI_BYTE, m->to, m->tag, comm, &m->request);
      MPI_Start(&m->request);
      break;
    default: break;
  }
}

/* The oldest message of a kind from one rank to this one that has not been received; `tag` may be anything if MPI_ANY_TAG. */
static struct message *oldest(struct message *list, long count, int kind, int from, int tag) {
  for (long m = 0; m < count; m++)
    if (list[m].to == kernel_rank && list[m].kind == kind && list[m].from == from && !list[m].taken
        && (tag == MPI_ANY_TAG || list[m].tag == tag)) return &list[m];
  wrong("a message of kind %d from %d with tag %d that was never sent", kind, from, tag);
}

/* Compares what arrived with the oldest message that it can be. */
static void accept(struct message *list, long count, int kind, const unsigned char *data, MPI_Status *status) {
  int bytes;
  MPI_Get_count(status, MPI_BYTE, &bytes);
  struct message *const m = oldest(list, count, kind, status->MPI_SOURCE, kind == PROBED ? MPI_ANY_TAG : status->MPI_TAG);
  if (m->tag != status->MPI_TAG) wrong("tag %d from %d came before tag %d", status->MPI_TAG, m->from, m->tag);
  if (bytes != m->bytes) wrong("%d bytes instead of %ld from %d with tag %d", bytes, m->bytes, m->from, m->tag);
  compare(data, m->content, m->bytes, m->from, m->tag);
  m->taken = 1;
}

/* What a rank receives in a round. */
struct inbox {
  long posted, by_tag[2], probed; /* any source: by tag, as far as not posted */
  MPI_Request *request;
  unsigned char **data;
  struct { int kind, from, tag, done; MPI_Status status; } *expected; /* from: MPI_ANY_SOURCE for that kind */
  long most;
};

/* Posts receives for all exact messages, and for some of those from any source. */
static struct inbox post_receives(const struct message *list, long count) {
  struct inbox in = {.most = 0};
  in.request = allocate((size_t)count, sizeof *in.request);
  in.data = allocate((size_t)count, sizeof *in.data);
  in.expected = allocate((size_t)count, sizeof *in.expected);
  for (long m = 0; m < count; m++)
    if (list[m].to == kernel_rank && list[m].bytes > in.most) in.most = list[m].bytes;
  for (long m = 0; m < count; m++) {
    const struct message *const message = &list[m];
    if (message->to != kernel_rank) continue;
    if (message->kind == PROBED) {
      in.probed++;
    } else if (message->kind == ANY_SOURCE && draw_own(3) == 0) {
      in.by_tag[message->tag]++;
    } else {
      const int any = message->kind == ANY_SOURCE;
      const long room = any ? in.most : message->bytes + draw_own(2) * 16;
      in.data[in.posted] = allocate((size_t)room, 1);
      in.expected[in.posted].kind = message->kind;
      in.expected[in.posted].from = any ? MPI_ANY_SOURCE : message->from;
      in.expected[in.posted].tag = message->tag;
      MPI_Irecv(in.data[in.posted], (int)room, MPI_BYTE, in.expected[in.posted].from, message->tag, traffic[message->kind],
          &in.request[in.posted]);
      in.posted++;
    }
  }
  return in;
}

/* Receives one of the probed messages. Returns 0 if it only looked and there was none. */
static int receive_probed(struct message *list, long count) {
  MPI_Status status;
  MPI_Message message = MPI_MESSAGE_NULL;
  int there = 1, bytes;
  const long how = draw_own(5);
  if (how == 0) {
    MPI_Probe(MPI_ANY_SOURCE, MPI_ANY_TAG, traffic[PROBED], &status);
  } else if (how == 1) {
    MPI_Iprobe(MPI_ANY_SOURCE, MPI_ANY_TAG, traffic[PROBED], &there, &status);
  } else if (how <= 3) {
    MPI_Mprobe(MPI_ANY_SOURCE, MPI_ANY_TAG, traffic[PROBED], &message, &status);
  } else {
    MPI_Improbe(MPI_ANY_SOURCE, MPI_ANY_TAG, traffic[PROBED], &there, &message, &status);
  }
  if (!there) return 0;
  MPI_Get_count(&status, MPI_BYTE, &bytes);
  unsigned char *const data = allocate((size_t)bytes, 1);
  if (message == MPI_MESSAGE_NULL) {
    MPI_Recv(data, bytes, MPI_BYTE, status.MPI_SOURCE, status.MPI_TAG, traffic[PROBED], &status);
  } else if (how == 2) {
    MPI_Request request;
    MPI_Imrecv(data, bytes, MPI_BYTE, &message, &request);
    MPI_Wait(&request, &status);
  } else {
    MPI_Mrecv(data, bytes, MPI_BYTE, &message, &status);
  }
  accept(list, count, PROBED, data, &status);
  free(data);
  return 1;
}

/* Completes the posted receives by one of the ways to wait, a few at a time. Returns how many completed. */
static long complete_some(struct inbox *in) {
  const int count = (int)in->posted;
  int completed = 0, flag = 0, *const index = allocate((size_t)count, sizeof *index);
  MPI_Status *const status = allocate((size_t)count, sizeof *status);
  switch (draw_own(6)) {
    case 0: MPI_Waitany(count, in->request, index, status), completed = index[0] != MPI_UNDEFINED; break;
    case 1: MPI_Testany(count, in->request, index, &flag, status), completed = flag && index[0] != MPI_UNDEFINED; break;
    case 2: MPI_Waitsome(count, in->request, &completed, index, status); break;
    case 3: MPI_Testsome(count, in->request, &completed, index, status); break;
    case 4:
      index[0] = (int)draw_own(count);
      if (!in->expected[index[0]].done) MPI_Wait(&in->request[index[0]], status), completed = 1;
      break;
    default:
      index[0] = (int)draw_own(count);
      if (!in->expected[index[0]].done) MPI_Test(&in->request[index[0]], &completed, status);
      break;
  }
  if (completed == MPI_UNDEFINED) completed = 0;
  for (int k = 0; k < completed; k++) {
    in->expected[index[k]].done = 1;
    in->expected[index[k]].status = status[k];
  }
  free(index);
  free(status);
  return completed;
}

/* Receives everything. Requests that were posted first took what was sent first, whenever they completed. */
static void receive(struct inbox *in, struct message *list, long count) {
  long waiting = in->posted;
  while (in->probed > 0 || waiting > 0) {
    if (in->probed > 0 && (waiting == 0 || draw_own(2) == 0)) {
      in->probed -= receive_probed(list, count);
    } else {
      waiting -= complete_some(in);
    }
  }
  for (long k = 0; k < in->posted; k++) {
    MPI_Status *const status = &in->expected[k].status;
    if (in->expected[k].from != MPI_ANY_SOURCE && status->MPI_SOURCE != in->expected[k].from)
        wrong("a message from %d instead of %d", status->MPI_SOURCE, in->expected[k].from);
    if (status->MPI_TAG != in->expected[k].tag) wrong("tag %d instead of %d", status->MPI_TAG, in->expected[k].tag);
    accept(list, count, in->expected[k].kind, in->data[k], status);
    free(in->data[k]);
  }
  unsigned char *const data = allocate((size_t)in->most, 1);
  for (int tag = 0; tag < 2; tag++)
    for (; in->by_tag[tag] > 0; in->by_tag[tag]--) {
      MPI_Status status;
      MPI_Recv(data, (int)in->most, MPI_BYTE, MPI_ANY_SOURCE, tag, traffic[ANY_SOURCE], &status);
      accept(list, count, ANY_SOURCE, data, &status);
    }
  free(data);
  free(in->request);
  free(in->data);
  free(in->expected);
}

/* All ranks send to the one that is some places further, and receive from the other side. */
static void shift(long most, int tag) {
  const int stride = (int)draw_below(kernel_size), to = (kernel_rank + stride) % kernel_size,
      from = (kernel_rank + kernel_size - stride) % kernel_size;
  const long bytes = draw_bytes(most);
  const uint64_t content = draw();
  unsigned char *const out = allocate((size_t)bytes, 1), *const in = allocate((size_t)bytes, 1);
  MPI_Status status;
  fill(out, content + (uint64_t)kernel_rank, bytes, 1);
  MPI_Sendrecv(out, (int)bytes, MPI_BYTE, to, tag, in, (int)bytes, MPI_BYTE, from, tag, MPI_COMM_WORLD, &status);
  compare(in, content + (uint64_t)from, bytes, from, tag);
  MPI_Sendrecv_replace(out, (int)bytes, MPI_BYTE, to, tag + 1, MPI_ANY_SOURCE, tag + 1, MPI_COMM_WORLD, &status);
  if (status.MPI_SOURCE != from) wrong("Sendrecv_replace received from %d instead of %d", status.MPI_SOURCE, from);
  compare(out, content + (uint64_t)from, bytes, from, tag + 1);
  free(out);
  free(in);
}

/* A receive that nothing comes for is cancelled; nobody takes and gives nothing. */
static void nothing(void) {
  MPI_Request request;
  MPI_Status status;
  int cancelled, bytes, data = 5;
  MPI_Irecv(&data, 1, MPI_INT, MPI_ANY_SOURCE, 31000, MPI_COMM_WORLD, &request);
  MPI_Cancel(&request);
  MPI_Wait(&request, &status);
  MPI_Test_cancelled(&status, &cancelled);
  if (!cancelled) wrong("a receive without a message was not cancelled");
  MPI_Send(&data, 1, MPI_INT, MPI_PROC_NULL, 0, MPI_COMM_WORLD);
  MPI_Recv(&data, 1, MPI_INT, MPI_PROC_NULL, 0, MPI_COMM_WORLD, &status);
  MPI_Get_count(&status, MPI_INT, &bytes);
  if (data != 5 || bytes != 0 || status.MPI_SOURCE != MPI_PROC_NULL || status.MPI_TAG != MPI_ANY_TAG) wrong("nobody sent something");
}

static void traffic_round(struct message *list, long count, long most) {
  draw_messages(list, count, most);
  struct inbox in = post_receives(list, count);
  MPI_Barrier(MPI_COMM_WORLD); /* for ready sends: their receives are posted */
  for (long m = 0; m < count; m++)
    if (list[m].from == kernel_rank) post_send(&list[m]);
  receive(&in, list, count);
  for (long m = 0; m < count; m++) {
    if (list[m].from == kernel_rank) {
      MPI_Wait(&list[m].request, MPI_STATUS_IGNORE);
      if (list[m].way == PERSISTENT) MPI_Request_free(&list[m].request);
      free(list[m].data);
    }
    if (list[m].to == kernel_rank && !list[m].taken) wrong("a message from %d with tag %d never came", list[m].from, list[m].tag);
  }
  for (int k = 0; k < 3; k++) shift(most, 10 + 2 * k); /* ranks may be a shift apart: other tags for each */
  nothing();
}

int main(int argc, char **argv) {
  long seed = 1, rounds = 6, each = 24, most = 2L << 20;
  const struct option options[] = {{"-s", &seed, 0, 2000000000}, {"-r", &rounds, 1, 1000000}, {"-m", &each, 1, 10000},
      {"-b", &most, 0, 64L << 20}};
  start("stress", &argc, &argv, options, 4);
  state = random_at((uint64_t)seed);
  own_state = random_at(state + (uint64_t)kernel_rank + 1);
  for (int kind = 0; kind < KINDS; kind++) MPI_Comm_dup(MPI_COMM_WORLD, &traffic[kind]);
  MPI_Type_create_resized(MPI_UINT64_T, 0, 16, &gaps);
  MPI_Type_commit(&gaps);
  const long count = each * kernel_size;
  const int room = (int)count * (SMALL + MPI_BSEND_OVERHEAD);
  void *buffer = allocate((size_t)room, 1);
  MPI_Buffer_attach(buffer, room);
  struct message *const list = allocate((size_t)count, sizeof *list);

  const double began = together();
  unsigned long long bytes = 0;
  uint64_t sum = 0;
  for (long r = 0; r < rounds; r++) {
    traffic_round(list, count, most);
    for (long m = 0; m < count; m++) bytes += (unsigned long long)list[m].bytes, sum ^= list[m].content;
  }
  const double took = MPI_Wtime() - began;

  if (kernel_rank == 0)
    printf("stress: %d ranks, seed %ld, %ld rounds, %ld messages of %llu bytes, sum %016llx\n", kernel_size, seed, rounds,
        rounds * count, bytes, (unsigned long long)sum);
  int detached;
  MPI_Buffer_detach(&buffer, &detached);
  free(buffer);
  free(list);
  MPI_Type_free(&gaps);
  for (int kind = 0; kind < KINDS; kind++) MPI_Comm_free(&traffic[kind]);
  return finish(detached == room, took);
}
