/* Programs that use MPI in ways that end badly elsewhere: the first argument says which. */
#include <mpi.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static int rank, size;

static void check(int ok, const char *what) {
  if (ok) return;
  fprintf(stderr, "%d: wrong: %s\n", rank, what);
  exit(99);
}

static void begin(void) {
  MPI_Init(0, 0);
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_size(MPI_COMM_WORLD, &size);
}

static void nap(int ms) {
  struct timespec time = {ms / 1000, ms % 1000 * 1000000L};
  nanosleep(&time, 0);
}

/* A message that never comes. */
static void wait_for(int source) {
  int x;
  MPI_Recv(&x, 1, MPI_INT, source, 77, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
}

static uint32_t mixed(uint32_t x) {
  x = (x ^ (x >> 16)) * 0x7feb352du;
  x = (x ^ (x >> 15)) * 0x846ca68bu;
  return x ^ (x >> 16);
}

static void before(void) { MPI_Comm_rank(MPI_COMM_WORLD, &rank); }

static void after(void) {
  begin();
  MPI_Finalize();
  MPI_Send(0, 0, MPI_INT, 0, 0, MPI_COMM_WORLD);
}

static void twice(void) {
  begin();
  MPI_Init(0, 0);
}

static void again(void) {
  begin();
  MPI_Finalize();
  MPI_Init(0, 0);
}

/* One rank ends in some way while the others wait for it. */
static void dies(void) {
  begin();
  if (rank == 1) __builtin_trap();
  wait_for(1);
}

static void exits(void) {
  begin();
  if (rank == 1) exit(5);
  wait_for(1);
}

static void aborts(void) {
  begin();
  if (rank == 1) {
    printf("so far");
    MPI_Abort(MPI_COMM_WORLD, 7);
  }
  wait_for(1);
}

static void fails(void) {
  begin();
  if (rank == 1) {
    printf("so far");
    MPI_Send(&rank, 1, MPI_INT, size, 3, MPI_COMM_WORLD);
  }
  wait_for(1);
}

/* Functions that MPI calls: one that is none, one that traps, one without an end. */
static int (*volatile never)(void *, MPI_Status *);
static int nothing(void *state) { return state == 0 ? MPI_SUCCESS : MPI_ERR_OTHER; }
static int no_cancel(void *state, int complete) { return nothing(state) + 0 * complete; }
static int traps(void *state, MPI_Status *status) {
  (void)state, (void)status;
  __builtin_trap();
}
static int deeper(void *state, MPI_Status *status) {
  volatile char room[4096];
  room[0] = 1;
  return never(state, status) + room[0];
}

static void calls_back(int (*query)(void *, MPI_Status *)) {
  MPI_Request request;
  begin();
  never = query;
  MPI_Grequest_start(query, nothing, no_cancel, 0, &request);
  MPI_Grequest_complete(request);
  MPI_Wait(&request, MPI_STATUS_IGNORE);
}
static void calls_nothing(void) { calls_back((int (*)(void *, MPI_Status *))123456); }
static void calls_trap(void) { calls_back(traps); }
static void calls_deep(void) { calls_back(deeper); }

/* A rank that has ended without a word still has what it sent. */
static void unfinished(void) {
  static int long_one[100000], short_one = 5;
  MPI_Request request;
  begin();
  if (rank == 0) {
    for (int i = 0; i < 100000; i++) long_one[i] = i;
    MPI_Isend(long_one, 100000, MPI_INT, 1, 0, MPI_COMM_WORLD, &request);
    MPI_Isend(&short_one, 1, MPI_INT, 1, 1, MPI_COMM_WORLD, &request);
    exit(0);
  }
  if (rank == 1) {
    nap(200);
    MPI_Recv(long_one, 100000, MPI_INT, 0, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    MPI_Recv(&short_one, 1, MPI_INT, 0, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    for (int i = 0; i < 100000; i++) check(long_one[i] == i, "what a rank sent before it ended");
    printf("received\n");
  }
  MPI_Finalize();
}

enum { MANY = 100000 };

/* Messages that nobody expects, received in the order of their tags, backwards, or in any. */
static void unexpected(void) {
  static int words[MANY];
  static MPI_Request requests[MANY];
  begin();
  for (int round = 0; round < 3; round++) {
    if (rank == 0) {
      for (int i = 0; i < MANY; i++) {
        words[i] = i * 3 + round;
        MPI_Isend(&words[i], 1, MPI_INT, 1, i, MPI_COMM_WORLD, &requests[i]);
      }
      MPI_Send(0, 0, MPI_INT, 1, MANY, MPI_COMM_WORLD);
      MPI_Waitall(MANY, requests, MPI_STATUSES_IGNORE);
    } else if (rank == 1) {
      MPI_Status status;
      MPI_Probe(0, MANY, MPI_COMM_WORLD, &status);
      for (int i = 0; i < MANY; i++) {
        int got = -1, tag = round == 0 ? i : round == 1 ? MPI_ANY_TAG : i ^ 7;
        MPI_Recv(&got, 1, MPI_INT, round == 1 ? MPI_ANY_SOURCE : 0, tag, MPI_COMM_WORLD, &status);
        check(status.MPI_TAG == (round == 1 ? i : tag), "the tag");
        check(got == status.MPI_TAG * 3 + round, "the word");
      }
      MPI_Recv(0, 0, MPI_INT, 0, MANY, MPI_COMM_WORLD, &status);
    }
  }
  if (rank == 1) printf("received\n");
  MPI_Finalize();
}

/* Rank 0 sends far more than rank 1 can keep, which sleeps; the others talk to each other and to rank 1 all the while. */
static void flood(void) {
  enum { BYTES = 8192, COUNT = 50000, ROUNDS = 2000 };
  static uint32_t block[BYTES / 4], other[2];
  begin();
  if (rank == 0) {
    for (uint32_t i = 0; i < COUNT; i++) {
      for (uint32_t j = 0; j < BYTES / 4; j += 64) block[j] = mixed(i + j);
      MPI_Send(block, BYTES, MPI_BYTE, 1, 0, MPI_COMM_WORLD);
    }
  } else if (rank == 1) {
    MPI_Status status;
    /* As long as anything goes on: the flood fills what it can. */
    for (int i = 0; i < 2000; i++) {
      int flag;
      MPI_Iprobe(0, 5, MPI_COMM_WORLD, &flag, MPI_STATUS_IGNORE);
      check(!flag, "a probe for what was not sent");
      if (i % 20 == 0) nap(1);
    }
    for (int i = 0; i < ROUNDS; i++) {
      MPI_Probe(2, MPI_ANY_TAG, MPI_COMM_WORLD, &status);
      check(status.MPI_TAG == i, "the order of another rank's messages");
      MPI_Recv(other, 2, MPI_INT, 2, i, MPI_COMM_WORLD, &status);
      MPI_Send(other, 2, MPI_INT, 2, i, MPI_COMM_WORLD);
    }
    printf("the others were served\n");
    for (uint32_t i = 0; i < COUNT; i++) {
      MPI_Recv(block, BYTES, MPI_BYTE, 0, 0, MPI_COMM_WORLD, &status);
      for (uint32_t j = 0; j < BYTES / 4; j += 64) check(block[j] == mixed(i + j), "the flood");
    }
    /* What took the long ones takes short ones, and the other way round. */
    MPI_Send(0, 0, MPI_INT, 0, 1, MPI_COMM_WORLD);
    MPI_Probe(0, 3, MPI_COMM_WORLD, &status);
    for (uint32_t i = 0; i < COUNT; i++) {
      MPI_Recv(other, 1, MPI_INT, 0, 2, MPI_COMM_WORLD, &status);
      check(other[0] == mixed(i), "the short ones");
    }
    MPI_Recv(0, 0, MPI_INT, 0, 3, MPI_COMM_WORLD, &status);
    printf("received\n");
  } else if (rank == 2) {
    uint32_t echo[2];
    for (int i = 0; i < ROUNDS; i++) {
      other[0] = i, other[1] = mixed(i);
      MPI_Send(other, 2, MPI_INT, 1, i, MPI_COMM_WORLD);
      MPI_Recv(echo, 2, MPI_INT, 1, i, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
      check(echo[0] == other[0] && echo[1] == other[1], "the echo");
    }
  }
  if (rank == 0) {
    MPI_Recv(0, 0, MPI_INT, 1, 1, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    for (uint32_t i = 0; i < COUNT; i++) {
      other[0] = mixed(i);
      MPI_Send(other, 1, MPI_INT, 1, 2, MPI_COMM_WORLD);
    }
    MPI_Send(0, 0, MPI_INT, 1, 3, MPI_COMM_WORLD);
  }
  MPI_Finalize();
}

/* One message of so many MiB, each way. */
static void huge(int mebibytes) {
  begin();
  int bytes = mebibytes << 20;
  uint32_t *words = malloc(bytes);
  check(words != 0, "the heap");
  for (int way = 0; way < 2; way++) {
    if (rank == way) {
      for (int i = 0; i < bytes / 4; i += 1024) words[i] = mixed(i + way);
      MPI_Send(words, bytes, MPI_BYTE, !way, way, MPI_COMM_WORLD);
      memset(words, 0, bytes);
    } else {
      MPI_Status status;
      int count;
      MPI_Recv(words, bytes, MPI_BYTE, way, way, MPI_COMM_WORLD, &status);
      MPI_Get_count(&status, MPI_BYTE, &count);
      check(count == bytes, "the count");
      for (int i = 0; i < bytes / 4; i += 1024) check(words[i] == mixed(i + way), "a word");
    }
  }
  printf("received\n");
  MPI_Finalize();
}

/* Everybody sends to everybody, inline, through the rings and from heap to heap, without an order. */
static void all_pairs(void) {
  static const int lengths[] = {1, 1000, 20000};
  begin();
  MPI_Request *requests = malloc(2 * size * sizeof *requests);
  for (int l = 0; l < 3; l++) {
    int length = lengths[l];
    uint32_t *out = malloc(4 * length * size), *in = calloc(length * size, 4);
    for (int peer = 0; peer < size; peer++) {
      for (int i = 0; i < length; i++) out[peer * length + i] = mixed(rank * size + peer + i);
      MPI_Irecv(in + peer * length, length, MPI_INT, peer, l, MPI_COMM_WORLD, &requests[size + peer]);
    }
    for (int i = 0; i < size; i++) {
      int peer = (rank + i) % size;
      MPI_Isend(out + peer * length, length, MPI_INT, peer, l, MPI_COMM_WORLD, &requests[peer]);
    }
    MPI_Waitall(2 * size, requests, MPI_STATUSES_IGNORE);
    for (int peer = 0; peer < size; peer++)
      for (int i = 0; i < length; i++)
        check(in[peer * length + i] == mixed(peer * size + rank + i), "a word of a pair");
    free(out);
    free(in);
  }
  if (rank == 0) printf("received\n");
  MPI_Finalize();
}

/* Rank 0 has more for rank 1 than the ring holds, and waits for rank 2, which waits for rank 1, which wants all of it. */
static void chain(void) {
  enum { COUNT = 1000 };
  static int words[COUNT], x;
  static MPI_Request requests[COUNT];
  begin();
  for (int round = 0; round < 20; round++) {
    if (rank == 0) {
      for (int i = 0; i < COUNT; i++) {
        words[i] = round + i;
        /* In the second half each waits for its receiver. */
        if (round < 10) MPI_Isend(&words[i], 1, MPI_INT, 1, 0, MPI_COMM_WORLD, &requests[i]);
        else MPI_Issend(&words[i], 1, MPI_INT, 1, 0, MPI_COMM_WORLD, &requests[i]);
      }
      MPI_Recv(&x, 1, MPI_INT, 2, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
      check(x == round, "the answer");
      MPI_Waitall(COUNT, requests, MPI_STATUSES_IGNORE);
    } else if (rank == 1) {
      nap(2);
      for (int i = 0; i < COUNT; i++) {
        MPI_Recv(&x, 1, MPI_INT, 0, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
        check(x == round + i, "the order");
      }
      MPI_Send(&round, 1, MPI_INT, 2, 0, MPI_COMM_WORLD);
    } else if (rank == 2) {
      MPI_Recv(&x, 1, MPI_INT, 1, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
      MPI_Send(&x, 1, MPI_INT, 0, 0, MPI_COMM_WORLD);
    }
  }
  if (rank == 0) printf("received\n");
  MPI_Finalize();
}

/* One job of many. */
static void small(void) {
  int x = 0;
  begin();
  MPI_Sendrecv(&rank, 1, MPI_INT, (rank + 1) % size, 0, &x, 1, MPI_INT, (rank + size - 1) % size, 0, MPI_COMM_WORLD,
               MPI_STATUS_IGNORE);
  check(x == (rank + size - 1) % size, "the neighbour");
  MPI_Finalize();
}

int main(int argc, char **argv) {
  static const struct {
    const char *name;
    void (*run)(void);
  } programs[] = {{"before", before}, {"after", after}, {"twice", twice}, {"again", again},
                  {"dies", dies}, {"exits", exits}, {"aborts", aborts}, {"fails", fails},
                  {"calls-nothing", calls_nothing}, {"calls-trap", calls_trap}, {"calls-deep", calls_deep},
                  {"unfinished", unfinished}, {"unexpected", unexpected}, {"flood", flood},
                  {"all-pairs", all_pairs}, {"chain", chain}, {"small", small}};
  if (argc > 2) huge(atoi(argv[2]));
  for (unsigned i = 0; i < sizeof programs / sizeof *programs; i++)
    if (argc == 2 && strcmp(argv[1], programs[i].name) == 0) programs[i].run();
  return 0;
}
