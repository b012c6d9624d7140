/* Cartesian, graph and distributed graph topologies, neighbourhood collectives. MPI-4.0 chapter 8. */
#include "check.h"

static const char *kind(int status) {
  return status == MPI_CART ? "CART" : status == MPI_GRAPH ? "GRAPH" : status == MPI_DIST_GRAPH ? "DIST_GRAPH"
      : status == MPI_UNDEFINED ? "none" : "another";
}

static void dims(void) {
  static const struct {
    int nodes, count, dims[4];
  } cases[] = {{6, 2, {0, 0}}, {7, 1, {0}}, {12, 2, {0, 3}}, {12, 3, {0, 3, 0}}, {16, 2, {0, 0}}, {8, 3, {0, 0, 0}},
      {1, 3, {0, 0, 0}}, {24, 3, {2, 0, 3}}, {9, 2, {0, 0}}, {5, 2, {0, 0}}, {64, 3, {0, 0, 0}}};
  for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
    int values[4];
    memcpy(values, cases[k].dims, sizeof values);
    MPI_Dims_create(cases[k].nodes, cases[k].count, values);
    say("%d in %s: %s", cases[k].nodes, ints(cases[k].dims, cases[k].count), ints(values, cases[k].count));
  }
}

static void line(void) {
  MPI_Comm made;
  int status, number, sizes[1], closed[1], at[1], from, to;
  const int dims[] = {size}, periods[] = {1}, open[] = {0};
  MPI_Topo_test(MPI_COMM_WORLD, &status);
  say("WORLD: %s", kind(status));
  MPI_Cart_create(MPI_COMM_WORLD, 1, dims, periods, 0, &made);
  MPI_Topo_test(made, &status);
  MPI_Cartdim_get(made, &number);
  MPI_Cart_get(made, 1, sizes, closed, at);
  say("%s of %d dimension, %d, closed %d, I am at %d", kind(status), number, sizes[0], closed[0], at[0]);
  for (int step = -2; step <= 2; step++) {
    MPI_Cart_shift(made, 0, step, &from, &to);
    say("step %d: from %s to %s", step, rank_text(from), rank_text(to));
  }
  at[0] = -1;
  MPI_Cart_rank(made, at, &number);
  say("at -1: %d", number);
  at[0] = 2 * size + 1;
  MPI_Cart_rank(made, at, &number);
  say("at %s: %d", "2 n + 1", number == (2 * size + 1) % size);
  MPI_Comm_free(&made);
  MPI_Cart_create(MPI_COMM_WORLD, 1, dims, open, 0, &made);
  for (int step = -1; step <= 2; step++) {
    MPI_Cart_shift(made, 0, step, &from, &to);
    say("open, step %d: from %s to %s", step, rank_text(from), rank_text(to));
  }
  MPI_Comm_free(&made);
}

static void grid(void) {
  MPI_Comm made, part, copy;
  int number, at[2], from, to, count, status, place;
  const int rows = size >= 4 ? 2 : 1, columns = size / rows, dims[] = {rows, columns}, periods[] = {0, 1};
  MPI_Cart_create(MPI_COMM_WORLD, 2, dims, periods, 0, &made);
  MPI_Cart_map(MPI_COMM_WORLD, 2, dims, periods, &place);
  say("mapped: %s", rank < rows * columns ? (place >= 0 && place < rows * columns ? "inside" : "outside") : rank_text(place));
  if (made == MPI_COMM_NULL) {
    say("not in the grid");
    return;
  }
  MPI_Comm_rank(made, &number);
  MPI_Cart_coords(made, number, 2, at);
  say("%d is at %s", number, ints(at, 2));
  for (int r = 0; r < rows * columns; r++) {
    int back;
    MPI_Cart_coords(made, r, 2, at);
    MPI_Cart_rank(made, at, &back);
    if (back != r) say("%d comes back as %d", r, back);
  }
  for (int d = 0; d < 2; d++) {
    MPI_Cart_shift(made, d, 1, &from, &to);
    say("dimension %d: from %s to %s", d, rank_text(from), rank_text(to));
  }
  for (int d = 0; d < 2; d++) {
    const int remain[] = {d == 0, d == 1};
    int sizes[1], closed[1], sum;
    MPI_Cart_sub(made, remain, &part);
    MPI_Comm_size(part, &count);
    MPI_Comm_rank(part, &number);
    MPI_Cart_get(part, 1, sizes, closed, at);
    MPI_Allreduce(&rank, &sum, 1, MPI_INT, MPI_SUM, part);
    say("kept dimension %d: I am %d of %d, %d closed %d at %d, sum %d", d, number, count, sizes[0], closed[0], at[0], sum);
    MPI_Comm_free(&part);
  }
  /* Cart_sub that keeps nothing is left out: MPICH 4.0.2 makes something strange of it. */
  MPI_Comm_dup(made, &copy);
  MPI_Topo_test(copy, &status);
  say("dup: %s", kind(status));
  MPI_Comm_free(&copy);
  MPI_Comm_split(made, 0, 0, &copy);
  MPI_Topo_test(copy, &status);
  say("split: %s", kind(status));
  MPI_Comm_free(&copy);
  MPI_Comm_free(&made);
}

/* Every rank is joined to the one before and after it, rank 0 to all. */
static void graph(void) {
  MPI_Comm made;
  int index[32], edges[200], count = 0, status, nodes, total, found[200], where[32];
  for (int r = 0; r < size; r++) {
    if (r == 0) {
      for (int k = 1; k < size; k++) edges[count++] = k;
    } else {
      edges[count++] = 0;
      if (r > 1) edges[count++] = r - 1;
      if (r + 1 < size) edges[count++] = r + 1;
    }
    index[r] = count;
  }
  MPI_Graph_create(MPI_COMM_WORLD, size, index, edges, 0, &made);
  MPI_Topo_test(made, &status);
  MPI_Graphdims_get(made, &nodes, &total);
  say("%s of %d nodes, %d edges", kind(status), nodes, total);
  MPI_Graph_get(made, nodes, total, where, found);
  say("index %s; edges %s", ints(where, nodes), ints(found, total));
  MPI_Graph_neighbors_count(made, rank, &total);
  MPI_Graph_neighbors(made, rank, total, found);
  say("mine: %s", ints(found, total));
  const int out = 10 * rank;
  int in[32];
  MPI_Neighbor_allgather(&out, 1, MPI_INT, in, 1, MPI_INT, made);
  say("gathered: %s", ints(in, total));
  MPI_Comm_free(&made);
}

static void neighbours(void) {
  MPI_Comm made;
  const int dims[] = {size}, open[] = {0};
  int in[8] = {-1, -1, -1, -1, -1, -1, -1, -1}, counts[2] = {2, 1}, places[2] = {0, 3};
  const int out[4] = {100 * rank, 100 * rank + 1, 100 * rank + 2, 100 * rank + 3};
  MPI_Cart_create(MPI_COMM_WORLD, 1, dims, open, 0, &made);
  MPI_Neighbor_allgather(out, 2, MPI_INT, in, 2, MPI_INT, made);
  say("open allgather: %s", ints(in, 4));
  MPI_Neighbor_alltoall(out, 2, MPI_INT, in, 2, MPI_INT, made);
  say("open alltoall: %s", ints(in, 4));
  for (int k = 0; k < 8; k++) in[k] = -1;
  /* To the one before go two, to the one after one; so from the one before comes one, from the one after two. */
  const int arriving[2] = {1, 2};
  MPI_Neighbor_alltoallv(out, counts, places, MPI_INT, in, arriving, places, MPI_INT, made);
  say("open alltoallv: %s", ints(in, 6));
  for (int k = 0; k < 8; k++) in[k] = -1;
  const int ones[2] = {2, 2};
  MPI_Neighbor_allgatherv(out, 2, MPI_INT, in, ones, places, MPI_INT, made);
  say("open allgatherv: %s", ints(in, 6));
  for (int k = 0; k < 8; k++) in[k] = -1;
  const MPI_Aint bytes[2] = {0, 3 * sizeof(int)};
  const MPI_Datatype types[2] = {MPI_INT, MPI_INT};
  MPI_Neighbor_alltoallw(out, counts, bytes, types, in, arriving, bytes, types, made);
  say("open alltoallw: %s", ints(in, 6));
  MPI_Request request;
  for (int k = 0; k < 8; k++) in[k] = -1;
  MPI_Ineighbor_allgather(out, 2, MPI_INT, in, 2, MPI_INT, made, &request);
  MPI_Wait(&request, MPI_STATUS_IGNORE);
  say("open iallgather: %s", ints(in, 4));
  MPI_Comm_free(&made);
  if (size > 2) { /* closed rings of two have the same neighbour twice */
    const int closed[] = {1};
    MPI_Cart_create(MPI_COMM_WORLD, 1, dims, closed, 0, &made);
    MPI_Neighbor_alltoall(out, 2, MPI_INT, in, 2, MPI_INT, made);
    say("closed alltoall: %s", ints(in, 4));
    MPI_Comm_free(&made);
  }
}

static void sort(int *values, int count) {
  for (int i = 1; i < count; i++)
    for (int j = i; j > 0 && values[j - 1] > values[j]; j--) {
      const int swap = values[j];
      values[j] = values[j - 1], values[j - 1] = swap;
    }
}

/* Each rank sends to the next and the one after that. */
static void distributed(void) {
  MPI_Comm made;
  const int sources[2] = {(rank + size - 1) % size, (rank + 2 * size - 2) % size}, targets[2] = {(rank + 1) % size, (rank + 2) % size};
  const int in_weights[2] = {10 + sources[0], 20 + sources[1]}, out_weights[2] = {10 + rank, 20 + rank};
  int indegree, outdegree, weighted, from[2], from_weights[2], to[2], to_weights[2], in[4] = {-1, -1, -1, -1}, status;
  MPI_Dist_graph_create_adjacent(MPI_COMM_WORLD, 2, sources, in_weights, 2, targets, out_weights, MPI_INFO_NULL, 0, &made);
  MPI_Topo_test(made, &status);
  MPI_Dist_graph_neighbors_count(made, &indegree, &outdegree, &weighted);
  say("%s: in %d, out %d, weighted %d", kind(status), indegree, outdegree, weighted);
  MPI_Dist_graph_neighbors(made, 2, from, from_weights, 2, to, to_weights);
  say("from %s with %s, to %s with %s", ints(from, 2), ints(from_weights, 2), ints(to, 2), ints(to_weights, 2));
  const int out[2] = {100 * rank + 1, 100 * rank + 2};
  MPI_Neighbor_allgather(out, 1, MPI_INT, in, 1, MPI_INT, made);
  say("allgather: %s", ints(in, 2));
  if (size > 2) {
    MPI_Neighbor_alltoall(out, 1, MPI_INT, in, 1, MPI_INT, made);
    say("alltoall: %s", ints(in, 2));
    MPI_Request request;
    in[0] = in[1] = -1;
    MPI_Ineighbor_alltoall(out, 1, MPI_INT, in, 1, MPI_INT, made, &request);
    MPI_Wait(&request, MPI_STATUS_IGNORE);
    say("ialltoall: %s", ints(in, 2));
  }
  MPI_Comm_free(&made);

  /* Rank 0 alone tells all edges: from each rank to the next. */
  int heads[32], degrees[32], tails[32], all_sources[4], all_targets[4];
  for (int r = 0; r < size; r++) heads[r] = r, degrees[r] = 1, tails[r] = (r + 1) % size;
  MPI_Dist_graph_create(MPI_COMM_WORLD, rank == 0 ? size : 0, heads, degrees, tails, MPI_UNWEIGHTED, MPI_INFO_NULL, 0, &made);
  MPI_Dist_graph_neighbors_count(made, &indegree, &outdegree, &weighted);
  MPI_Dist_graph_neighbors(made, 4, all_sources, MPI_UNWEIGHTED, 4, all_targets, MPI_UNWEIGHTED);
  sort(all_sources, indegree);
  sort(all_targets, outdegree);
  say("told by one: from %s, to %s, weighted %d", ints(all_sources, indegree), ints(all_targets, outdegree), weighted);
  MPI_Neighbor_allgather(out, 1, MPI_INT, in, 1, MPI_INT, made);
  say("allgather: %d", in[0]);
  MPI_Comm_free(&made);
}

int main(int argc, char **argv) {
  MPI_Init(&argc, &argv);
  check_begin("dims");
  dims();
  chapter("a line");
  line();
  chapter("a grid");
  grid();
  chapter("a graph");
  graph();
  chapter("neighbours");
  neighbours();
  chapter("distributed graphs");
  distributed();
  return check_end();
}
