/*
 * patterns: 25 ways in which programs communicate, between two ranks: what a call takes among the first 300 of a process, in
 * which nothing has warmed up, and after 3,000. One size a process, because what one size has warmed up is warm for the next.
 * Bytes are those of a message, of an operand, of one rank or one pair; pairs of MAXLOC and strided data come to about as much.
 * Usage: patterns [BYTES [CALLS]]; a multiple of 8, and how many warm calls are timed. Output: lines `NAME BYTES COLD WARM`,
 * microseconds a call of the slower rank. Results are checked where no time is taken.
 */
#include "bench.h"

#define COLD 300
#define WARMING 2700
#define TAG 1
#define WORLD MPI_COMM_WORLD

typedef struct {
  double value;
  int index;
} pair;

static int bytes, doubles, peer;
/* What is sent, and where it goes: room for four messages. Doubles, but for `in_place` and `maxloc`. */
static double *out, *in;
static MPI_Op own_sum;
static MPI_Datatype strided;
static MPI_Request persistent[2];
static int counts[2], offsets[2], shares[2];
static MPI_Comm ring;
static char *pack_buffer;

/* What a rank sends; small numbers, so that sums are exact. */
static double sent(int rank, int i) { return 1 + 100 * rank + i % 13; }

static void sum(void *left, void *right, int *count, MPI_Datatype *type) {
  const double *from = left;
  double *to = right;
  (void)type;
  for (int i = 0; i < *count; i++) to[i] += from[i];
}

static void any_source(void) {
  if (bench_rank == 0) MPI_Send(out, bytes, MPI_BYTE, peer, TAG, WORLD);
  MPI_Recv(in, bytes, MPI_BYTE, MPI_ANY_SOURCE, TAG, WORLD, MPI_STATUS_IGNORE);
  if (bench_rank == 1) MPI_Send(out, bytes, MPI_BYTE, peer, TAG, WORLD);
}

static void persist(void) {
  MPI_Startall(2, persistent);
  MPI_Waitall(2, persistent, MPI_STATUSES_IGNORE);
}

static void probe(void) {
  MPI_Status status;
  int count;
  if (bench_rank == 0) MPI_Send(out, bytes, MPI_BYTE, peer, TAG, WORLD);
  MPI_Probe(peer, TAG, WORLD, &status);
  MPI_Get_count(&status, MPI_BYTE, &count);
  MPI_Recv(in, count, MPI_BYTE, peer, TAG, WORLD, MPI_STATUS_IGNORE);
  if (bench_rank == 1) MPI_Send(out, bytes, MPI_BYTE, peer, TAG, WORLD);
}

static void iallreduce(void) {
  MPI_Request request;
  MPI_Iallreduce(out, in, doubles, MPI_DOUBLE, MPI_SUM, WORLD, &request);
  MPI_Wait(&request, MPI_STATUS_IGNORE);
}

static void ibarrier(void) {
  MPI_Request request;
  MPI_Ibarrier(WORLD, &request);
  MPI_Wait(&request, MPI_STATUS_IGNORE);
}

static void user_op(void) { MPI_Allreduce(out, in, doubles, MPI_DOUBLE, own_sum, WORLD); }

static void allgatherv(void) { MPI_Allgatherv(out, bytes, MPI_BYTE, in, counts, offsets, MPI_BYTE, WORLD); }

static void reduce_scatter(void) { MPI_Reduce_scatter(out, in, shares, MPI_DOUBLE, MPI_SUM, WORLD); }

static void reduce_block(void) { MPI_Reduce_scatter_block(out, in, doubles, MPI_DOUBLE, MPI_SUM, WORLD); }

static void gather(void) { MPI_Gather(out, bytes, MPI_BYTE, in, bytes, MPI_BYTE, 0, WORLD); }

static void scatter(void) { MPI_Scatter(out, bytes, MPI_BYTE, in, bytes, MPI_BYTE, 0, WORLD); }

static void scan(void) { MPI_Scan(out, in, doubles, MPI_DOUBLE, MPI_SUM, WORLD); }

static int pairs(void) { return (doubles + 1) / 2; }

static void maxloc(void) { MPI_Allreduce(out, in, pairs(), MPI_DOUBLE_INT, MPI_MAXLOC, WORLD); }

static void test(void) {
  MPI_Request request;
  int done = 0;
  MPI_Irecv(in, bytes, MPI_BYTE, peer, TAG, WORLD, &request);
  MPI_Send(out, bytes, MPI_BYTE, peer, TAG, WORLD);
  while (!done) MPI_Test(&request, &done, MPI_STATUS_IGNORE);
}

/* Both send before they look: what the libraries send at once at most has to be less than a large message. */
static void iprobe(void) {
  MPI_Request request;
  int there = 0;
  MPI_Isend(out, bytes, MPI_BYTE, peer, TAG, WORLD, &request);
  while (!there) MPI_Iprobe(peer, TAG, WORLD, &there, MPI_STATUS_IGNORE);
  MPI_Recv(in, bytes, MPI_BYTE, peer, TAG, WORLD, MPI_STATUS_IGNORE);
  MPI_Wait(&request, MPI_STATUS_IGNORE);
}

static void vector(void) {
  if (bench_rank == 0) MPI_Send(out, 1, strided, peer, TAG, WORLD);
  MPI_Recv(in, 1, strided, peer, TAG, WORLD, MPI_STATUS_IGNORE);
  if (bench_rank == 1) MPI_Send(out, 1, strided, peer, TAG, WORLD);
}

static void alltoallv(void) {
  MPI_Alltoallv(out, counts, offsets, MPI_BYTE, in, counts, offsets, MPI_BYTE, WORLD);
}

static void halo(void) {
  MPI_Request requests[8];
  for (int i = 0; i < 4; i++) MPI_Irecv(in + i * doubles, bytes, MPI_BYTE, peer, i, WORLD, &requests[i]);
  for (int i = 0; i < 4; i++) MPI_Isend(out + i * doubles, bytes, MPI_BYTE, peer, i, WORLD, &requests[4 + i]);
  MPI_Waitall(8, requests, MPI_STATUSES_IGNORE);
}

static void sendrecv(void) {
  MPI_Sendrecv(out, bytes, MPI_BYTE, peer, TAG, in, bytes, MPI_BYTE, peer, TAG, WORLD, MPI_STATUS_IGNORE);
}

static void replace(void) {
  for (int i = 0; i < 2; i++)
    MPI_Sendrecv_replace(in, bytes, MPI_BYTE, peer, TAG, peer, TAG, WORLD, MPI_STATUS_IGNORE);
}

static void packed(void) {
  int place = 0;
  MPI_Pack(out, 1, strided, pack_buffer, 2 * bytes, &place, WORLD);
  MPI_Sendrecv_replace(pack_buffer, place, MPI_PACKED, peer, TAG, peer, TAG, WORLD, MPI_STATUS_IGNORE);
  place = 0;
  MPI_Unpack(pack_buffer, 2 * bytes, &place, in, 1, strided, WORLD);
}

static void buffered(void) {
  MPI_Bsend(out, bytes, MPI_BYTE, peer, TAG, WORLD);
  MPI_Recv(in, bytes, MPI_BYTE, peer, TAG, WORLD, MPI_STATUS_IGNORE);
}

static void neighbor(void) {
  MPI_Neighbor_alltoall(out, bytes, MPI_BYTE, in, bytes, MPI_BYTE, ring);
}

/* As programs with a grid do: neighbours by one communicator, sums by another. */
static void two_comms(void) {
  double total;
  MPI_Sendrecv(out, bytes, MPI_BYTE, peer, TAG, in, bytes, MPI_BYTE, peer, TAG, ring, MPI_STATUS_IGNORE);
  MPI_Allreduce(out, &total, 1, MPI_DOUBLE, MPI_SUM, WORLD);
}

/* The sum stays 0 however often it is taken. */
static void in_place(void) { MPI_Allreduce(MPI_IN_PLACE, in, bytes / 4, MPI_INT, MPI_SUM, WORLD); }

/* What must be in `in`, by its index; for what has other elements than doubles the check is of its own. */

static double of_peer(int i) { return sent(peer, i); }
static double of_both(int i) { return sent(0, i) + sent(1, i); }
static double of_share(int i) { return of_both(bench_rank * doubles + i); }
static double of_scan(int i) { return bench_rank == 0 ? sent(0, i) : of_both(i); }
static double of_each(int i) { return sent(i / doubles, i % doubles); }
static double of_root(int i) { return sent(0, bench_rank * doubles + i); }
static double of_parts(int i) { return sent(i / doubles, bench_rank * doubles + i % doubles); }
static double of_none(int i) { return (void)i, -1; }
/* What goes down comes from above, in a ring of two. */
static double of_neighbor(int i) { return sent(peer, (i + doubles) % (2 * doubles)); }
static double of_gather(int i) { return bench_rank == 0 ? of_each(i) : -1; }
/* Two of four; 8 bytes are one. */
static double of_vector(int i) { return i % 4 < 2 && i < 2 * doubles - (doubles == 1) ? sent(peer, i) : -1; }

static const struct {
  const char *name;
  void (*run)(void);
  double (*wanted)(int);
  int parts; /* of `in`, each of `doubles` */
} patterns[] = {
    {"any_source", any_source, of_peer, 1},       {"persistent", persist, of_peer, 1},
    {"probe", probe, of_peer, 1},                 {"iallreduce", iallreduce, of_both, 1},
    {"ibarrier", ibarrier, NULL, 0},              {"user_op", user_op, of_both, 1},
    {"allgatherv", allgatherv, of_each, 2},       {"reduce_scatter", reduce_scatter, of_share, 1},
    {"reduce_block", reduce_block, of_share, 1},  {"gather", gather, of_gather, 2},
    {"scatter", scatter, of_root, 1},             {"scan", scan, of_scan, 1},
    {"maxloc", maxloc, NULL, 0},                  {"test", test, of_peer, 1},
    {"iprobe", iprobe, of_peer, 1},               {"vector", vector, of_vector, 2},
    {"alltoallv", alltoallv, of_parts, 2},        {"halo", halo, of_peer, 4},
    {"sendrecv", sendrecv, of_peer, 1},           {"in_place", in_place, NULL, 0},
    {"replace", replace, of_none, 1},             {"packed", packed, of_vector, 2},
    {"buffered", buffered, of_peer, 1},           {"neighbor", neighbor, of_neighbor, 2},
    {"two_comms", two_comms, of_peer, 1},
};
#define PATTERNS (sizeof patterns / sizeof *patterns)

static void fill(size_t p) {
  for (int i = 0; i < 4 * doubles; i++) {
    out[i] = sent(bench_rank, i);
    in[i] = -1;
  }
  if (patterns[p].run == maxloc)
    for (int i = 0; i < pairs(); i++) ((pair *)out)[i] = (pair){(i + bench_rank) % 2, bench_rank};
  if (patterns[p].run == in_place)
    for (int i = 0; i < bytes / 4; i++) ((int *)in)[i] = bench_rank == 0 ? i + 1 : -i - 1;
}

static int is_right(size_t p) {
  if (patterns[p].run == maxloc)
    for (int i = 0; i < pairs(); i++)
      if (((pair *)in)[i].value != 1 || ((pair *)in)[i].index != (i + 1) % 2) return 0;
  if (patterns[p].run == in_place)
    for (int i = 0; i < bytes / 4; i++)
      if (((int *)in)[i] != 0) return 0;
  for (int i = 0; i < patterns[p].parts * doubles; i++)
    if (in[i] != patterns[p].wanted(i)) return 0;
  return 1;
}

/* Microseconds a call. */
static double timed(size_t p, int calls) {
  fill(p);
  MPI_Barrier(WORLD);
  const double began = MPI_Wtime();
  for (int i = 0; i < calls; i++) patterns[p].run();
  const double took = MPI_Wtime() - began;
  if (!is_right(p)) {
    fprintf(stderr, "patterns: %s of %d bytes: rank %d has a wrong result\n", patterns[p].name, bytes, bench_rank);
    MPI_Abort(WORLD, 1);
  }
  return 1e6 * took / calls;
}

static void make(void) {
  peer = 1 - bench_rank;
  doubles = bytes / 8;
  counts[0] = counts[1] = offsets[1] = bytes;
  shares[0] = shares[1] = doubles;
  out = (double *)(void *)bench_buffer(4 * (size_t)bytes + sizeof(pair));
  in = (double *)(void *)bench_buffer(4 * (size_t)bytes + sizeof(pair));
  MPI_Op_create(sum, 1, &own_sum);
  MPI_Type_vector(pairs(), doubles < 2 ? 1 : 2, 4, MPI_DOUBLE, &strided);
  MPI_Type_commit(&strided);
  MPI_Cart_create(WORLD, 1, (int[]){2}, (int[]){1}, 0, &ring);
  pack_buffer = bench_buffer(2 * (size_t)bytes);
  const int room = 4 * (bytes + MPI_BSEND_OVERHEAD);
  MPI_Buffer_attach(malloc((size_t)room), room);
  MPI_Recv_init(in, bytes, MPI_BYTE, peer, TAG, WORLD, &persistent[0]);
  MPI_Send_init(out, bytes, MPI_BYTE, peer, TAG, WORLD, &persistent[1]);
}

int main(int argc, char **argv) {
  double took[PATTERNS][2], slower[PATTERNS][2];
  int size;
  MPI_Init(&argc, &argv);
  MPI_Comm_rank(WORLD, &bench_rank);
  MPI_Comm_size(WORLD, &size);
  bytes = argc > 1 ? atoi(argv[1]) : 8;
  const int calls = argc > 2 ? atoi(argv[2]) : 10000;
  if (size != 2 || bytes < 8 || bytes % 8 != 0 || bytes > 1 << 24 || calls < 1) {
    fprintf(stderr, "patterns: 2 ranks, a multiple of 8 bytes up to 16 MiB, and at least 1 call\n");
    MPI_Abort(WORLD, 2);
  }
  make();
  for (size_t p = 0; p < PATTERNS; p++) {
    took[p][0] = timed(p, COLD);
    timed(p, WARMING);
    took[p][1] = timed(p, calls);
  }
  MPI_Reduce(took, slower, 2 * PATTERNS, MPI_DOUBLE, MPI_MAX, 0, WORLD);
  for (size_t p = 0; p < PATTERNS && bench_rank == 0; p++)
    printf("%s %d %.4f %.4f\n", patterns[p].name, bytes, slower[p][0], slower[p][1]);
  for (int i = 0; i < 2; i++) MPI_Request_free(&persistent[i]);
  MPI_Type_free(&strided);
  MPI_Op_free(&own_sum);
  MPI_Comm_free(&ring);
  void *attached;
  int room;
  MPI_Buffer_detach(&attached, &room);
  free(attached);
  free(pack_buffer);
  free(out);
  free(in);
  return bench_end();
}
