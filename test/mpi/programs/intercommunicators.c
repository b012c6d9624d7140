/* Intercommunicators: making, messages, collective operations, merging. MPI-4.0 section 7.6. With one rank there is nothing to do. */
#include "check.h"

static MPI_Comm part, inter;
static int low, own, others, mine; /* low: in the group with rank 0 */

static void making(void) {
  int flag, result;
  MPI_Group group, remote;
  MPI_Comm_split(MPI_COMM_WORLD, low ? 0 : 1, 0, &part);
  say("create: %s", class_of(MPI_Intercomm_create(part, 0, MPI_COMM_WORLD, low ? (size + 1) / 2 : 0, 12, &inter)));
  MPI_Comm_test_inter(inter, &flag);
  MPI_Comm_rank(inter, &mine);
  MPI_Comm_size(inter, &own);
  MPI_Comm_remote_size(inter, &others);
  say("inter %d, I am %d of %d, over there %d", flag, mine, own, others);
  MPI_Comm_group(inter, &group);
  MPI_Comm_remote_group(inter, &remote);
  MPI_Group world;
  MPI_Comm_group(MPI_COMM_WORLD, &world);
  int here[32], there[32], ranks[32];
  for (int k = 0; k < 32; k++) ranks[k] = k;
  MPI_Group_translate_ranks(group, own, ranks, world, here);
  MPI_Group_translate_ranks(remote, others, ranks, world, there);
  say("here %s, there %s", ints(here, own), ints(there, others));
  MPI_Group_free(&group);
  MPI_Group_free(&remote);
  MPI_Group_free(&world);
  MPI_Comm_compare(inter, inter, &result);
  say("the same as itself: %d", result == MPI_IDENT);
}

static void messages(void) {
  MPI_Status status;
  int in = -1;
  const int out = 100 + rank, to = mine % others;
  MPI_Request request;
  MPI_Isend(&out, 1, MPI_INT, to, 1, inter, &request);
  int expected = 0;
  for (int r = 0; r < others; r++) expected += r % own == mine;
  int sum = 0;
  for (int k = 0; k < expected; k++) {
    MPI_Recv(&in, 1, MPI_INT, MPI_ANY_SOURCE, 1, inter, &status);
    sum += in + status.MPI_SOURCE;
  }
  MPI_Wait(&request, MPI_STATUS_IGNORE);
  say("received %d, sum %d", expected, sum);
  if (mine == 0) {
    MPI_Sendrecv(&out, 1, MPI_INT, others - 1, 2, &in, 1, MPI_INT, MPI_PROC_NULL, 2, inter, &status);
    say("from nobody: %d %s", in == 100 + rank ? -1 : 0, rank_text(status.MPI_SOURCE));
  }
  if (mine == own - 1) {
    MPI_Recv(&in, 1, MPI_INT, 0, 2, inter, &status);
    say("the last got %d from %d", in, status.MPI_SOURCE);
  }
}

static void collectives(void) {
  int data[32], in[32];
  const int root = low ? (mine == 0 ? MPI_ROOT : MPI_PROC_NULL) : 0; /* rank 0 of the low ones is the root */
  for (int k = 0; k < 32; k++) data[k] = 1000 * (rank + 1) + k, in[k] = -1;
  say("Barrier %s", class_of(MPI_Barrier(inter)));
  in[0] = rank == 0 ? 4711 : -1;
  MPI_Bcast(in, 1, MPI_INT, root, inter);
  say("Bcast %d", in[0]);
  in[0] = -1;
  MPI_Gather(data, 2, MPI_INT, in, 2, MPI_INT, root, inter);
  say("Gather %s", ints(in, rank == 0 ? 2 * others : 1));
  in[0] = in[1] = -1;
  MPI_Scatter(data, 2, MPI_INT, in, 2, MPI_INT, root, inter);
  say("Scatter %s", ints(in, low ? 1 : 2));
  for (int k = 0; k < 32; k++) in[k] = -1;
  MPI_Reduce(data, in, 2, MPI_INT, MPI_SUM, root, inter);
  say("Reduce %s", ints(in, 2));
  in[0] = in[1] = -1;
  MPI_Allreduce(data, in, 2, MPI_INT, MPI_SUM, inter);
  say("Allreduce %s", ints(in, 2));
  for (int k = 0; k < 32; k++) in[k] = -1;
  MPI_Allgather(data, 1, MPI_INT, in, 1, MPI_INT, inter);
  say("Allgather %s", ints(in, others));
  for (int k = 0; k < 32; k++) in[k] = -1;
  MPI_Alltoall(data, 1, MPI_INT, in, 1, MPI_INT, inter);
  say("Alltoall %s", ints(in, others));
  MPI_Request request;
  in[0] = -1;
  MPI_Iallreduce(data, in, 1, MPI_INT, MPI_MAX, inter, &request);
  MPI_Wait(&request, MPI_STATUS_IGNORE);
  say("Iallreduce %d", in[0]);
  MPI_Ibarrier(inter, &request);
  MPI_Wait(&request, MPI_STATUS_IGNORE);
  int counts[32], places[32];
  for (int r = 0; r < others; r++) counts[r] = 1, places[r] = others - 1 - r;
  for (int k = 0; k < 32; k++) in[k] = -1;
  MPI_Allgatherv(data, 1, MPI_INT, in, counts, places, MPI_INT, inter);
  say("Allgatherv %s", ints(in, others));
  for (int k = 0; k < 32; k++) in[k] = -1;
  MPI_Alltoallv(data, counts, places, MPI_INT, in, counts, places, MPI_INT, inter);
  say("Alltoallv %s", ints(in, others));
}

static void show(const char *name, MPI_Comm comm) {
  int count, at, all[32];
  MPI_Comm_size(comm, &count);
  MPI_Comm_rank(comm, &at);
  MPI_Allgather(&rank, 1, MPI_INT, all, 1, MPI_INT, comm);
  say("%s: I am %d of %d: %s", name, at, count, ints(all, count));
}

static void derived(void) {
  MPI_Comm made;
  int there, here, flag;
  MPI_Intercomm_merge(inter, !low, &made);
  show("merged, low first", made);
  MPI_Comm_free(&made);
  MPI_Intercomm_merge(inter, low, &made);
  show("merged, high first", made);
  MPI_Comm_free(&made);
  MPI_Comm_dup(inter, &made);
  MPI_Comm_test_inter(made, &flag);
  MPI_Comm_size(made, &here);
  MPI_Comm_remote_size(made, &there);
  say("dup: inter %d, %d here, %d there", flag, here, there);
  int in = -1;
  MPI_Allreduce(&rank, &in, 1, MPI_INT, MPI_MAX, made);
  say("highest over there: %d", in);
  MPI_Comm_free(&made);
  /* Each side is split by parity; parts without a counterpart get none. */
  MPI_Comm_split(inter, mine % 2, 0, &made);
  if (made == MPI_COMM_NULL) {
    say("split: none");
  } else {
    MPI_Comm_size(made, &here);
    MPI_Comm_remote_size(made, &there);
    say("split: %d here, %d there", here, there);
    MPI_Comm_free(&made);
  }
}

int main(int argc, char **argv) {
  MPI_Init(&argc, &argv);
  check_begin("making");
  low = rank < (size + 1) / 2;
  if (size > 1) {
    making();
    chapter("messages");
    messages();
    chapter("collective operations");
    collectives();
    chapter("merging, duplicating, splitting");
    derived();
    MPI_Comm_free(&inter);
    MPI_Comm_free(&part);
  }
  return check_end();
}
