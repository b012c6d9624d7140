/* Cartesian topologies, graphs and distributed graphs: constructors, what is asked of them, errors. */
#include "mpi-say.h"

static void show(const char *what, const int *ints, int count) {
  char text[512] = "";
  for (int i = 0; i < count; i++) snprintf(text + strlen(text), sizeof text - strlen(text), " %d", ints[i]);
  say("%s:%s", what, text);
}

static const char *kind(MPI_Comm comm) {
  int status;
  MPI_Topo_test(comm, &status);
  return status == MPI_CART ? "cart" : status == MPI_GRAPH ? "graph" : status == MPI_DIST_GRAPH ? "dist graph"
      : status == MPI_UNDEFINED ? "none" : "?";
}

static void grid(const char *what, MPI_Comm comm) {
  int ndims, dims[4], periods[4], coords[4], rank, size;
  if (comm == MPI_COMM_NULL) {
    say("%s: null", what);
    return;
  }
  describe(what, comm);
  MPI_Comm_rank(comm, &rank);
  MPI_Comm_size(comm, &size);
  MPI_Cartdim_get(comm, &ndims);
  MPI_Cart_get(comm, 4, dims, periods, coords);
  say("%s is a %s", what, kind(comm));
  show("dims", dims, ndims);
  show("periods", periods, ndims);
  show("coords", coords, ndims);
  for (int other = 0; other < size; other++) {
    int back;
    MPI_Cart_coords(comm, other, 4, coords);
    MPI_Cart_rank(comm, coords, &back);
    if (back != other) say("%d became %d", other, back);
  }
  for (int direction = 0; direction < ndims; direction++)
    for (int steps = -3; steps <= 3; steps++) {
      int ends[2];
      MPI_Cart_shift(comm, direction, steps, &ends[0], &ends[1]);
      for (int i = 0; i < 2; i++)
        if (ends[i] == MPI_PROC_NULL) ends[i] = -1;
      char name[32];
      snprintf(name, sizeof name, "shift %d %d", direction, steps);
      show(name, ends, 2);
    }
}

static void grids(void) {
  MPI_Comm cart, sub, dup;
  int dims[3] = {0, 0, 0}, periods[3] = {1, 0, 1}, rank, none[1];
  MPI_Dims_create(world_size, 2, dims);
  show("dims created", dims, 2);
  MPI_Cart_create(MPI_COMM_WORLD, 2, dims, periods, 0, &cart);
  grid("grid", cart);
  int far[2] = {-7, dims[1] - 1};
  MPI_Cart_rank(cart, far, &rank);
  say("far %d", rank);
  MPI_Comm_dup(cart, &dup);
  grid("duplicate", dup);
  MPI_Comm_free(&dup);
  MPI_Comm_split(cart, 0, 0, &dup);
  say("split has %s", kind(dup));
  MPI_Comm_free(&dup);
  int rows[2] = {0, 1}, columns[2] = {1, 0}, nothing[2] = {0, 0};
  MPI_Cart_sub(cart, rows, &sub);
  grid("row", sub);
  MPI_Comm_free(&sub);
  MPI_Cart_sub(cart, columns, &sub);
  grid("column", sub);
  MPI_Comm_free(&sub);
#ifdef __wasm__
  /* Each rank has a point of its own; elsewhere some get nothing. */
  MPI_Cart_sub(cart, nothing, &sub);
  int points, ndims = -1;
  MPI_Comm_size(sub, &points);
  MPI_Cartdim_get(sub, &ndims);
  if (points != 1 || ndims != 0) say("point: %d of %d", points, ndims);
  MPI_Comm_free(&sub);
#endif
  (void)nothing;
  MPI_Comm_free(&cart);
  int smaller[1] = {world_size > 1 ? world_size - 1 : 1};
  MPI_Cart_create(MPI_COMM_WORLD, 1, smaller, periods, 1, &cart);
  grid("smaller", cart);
  if (cart != MPI_COMM_NULL) MPI_Comm_free(&cart);
  MPI_Cart_map(MPI_COMM_WORLD, 1, smaller, periods, &rank);
  say("map %d", rank == MPI_UNDEFINED ? -1 : rank);
  MPI_Cart_create(MPI_COMM_WORLD, 0, none, none, 0, &cart);
  say("no dimensions: %s", cart == MPI_COMM_NULL ? "null" : kind(cart));
  if (cart != MPI_COMM_NULL) MPI_Comm_free(&cart);
}

/* The tables of the standard, and sizes that occur. */
static void dimensions(void) {
  for (int n = 1; n <= 48; n++)
    for (int k = 1; k <= 3; k++) {
      int dims[3] = {0, 0, 0};
      char name[32];
      MPI_Dims_create(n, k, dims);
      snprintf(name, sizeof name, "%d in %d", n, k);
      show(name, dims, k);
    }
  int some[3] = {0, 3, 0};
  MPI_Dims_create(6, 3, some);
  show("6 with 3", some, 3);
}

/* A star with rank 0 in the middle, and an edge twice. */
static void graphs(void) {
  MPI_Comm graph;
  int index[64], edges[256], count = 0, nodes, nedges, rank;
  for (int i = 0; i < world_size; i++) {
    if (i == 0)
      for (int j = 1; j < world_size; j++) edges[count++] = j;
    else
      edges[count++] = 0;
    if (i == world_size - 1) edges[count++] = 0;
    index[i] = count;
  }
  MPI_Graph_create(MPI_COMM_WORLD, world_size, index, edges, 0, &graph);
  describe("graph", graph);
  say("it is a %s", kind(graph));
  MPI_Graphdims_get(graph, &nodes, &nedges);
  say("nodes %d, edges %d", nodes, nedges);
  int index2[64], edges2[256], neighbours;
  MPI_Graph_get(graph, 64, 256, index2, edges2);
  show("index", index2, nodes);
  show("edges", edges2, nedges);
  MPI_Graph_neighbors_count(graph, world_size - 1, &neighbours);
  MPI_Graph_neighbors(graph, world_size - 1, 256, edges2);
  show("neighbours of the last", edges2, neighbours);
  MPI_Graph_map(MPI_COMM_WORLD, world_size, index, edges, &rank);
  say("map %d", rank);
  MPI_Comm_free(&graph);
  int alone[1] = {1}, self[1] = {0};
  MPI_Graph_create(MPI_COMM_WORLD, 1, alone, self, 0, &graph);
  say("one node: %s", graph == MPI_COMM_NULL ? "null" : kind(graph));
  if (graph != MPI_COMM_NULL) MPI_Comm_free(&graph);
  MPI_Graph_create(MPI_COMM_WORLD, 0, alone, self, 0, &graph);
  say("no nodes: %d", graph == MPI_COMM_NULL);
}

static int by_value(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }

/* Neighbours with their weights, in an order that all libraries have. */
static void neighbours(const char *what, MPI_Comm comm) {
  int in, out, weighted, sources[256], into[256], destinations[256], from[256];
  describe(what, comm);
  MPI_Dist_graph_neighbors_count(comm, &in, &out, &weighted);
  say("%s: a %s, %d in, %d out, weighted %d", what, kind(comm), in, out, weighted);
  /* MPICH 4.0 fails when there are none. */
  if (in == 0 && out == 0) return;
  if (weighted) MPI_Dist_graph_neighbors(comm, 256, sources, into, 256, destinations, from);
  else MPI_Dist_graph_neighbors(comm, 256, sources, MPI_UNWEIGHTED, 256, destinations, MPI_UNWEIGHTED);
  for (int i = 0; i < in; i++) sources[i] = 1000 * sources[i] + (weighted ? into[i] : 0);
  for (int i = 0; i < out; i++) destinations[i] = 1000 * destinations[i] + (weighted ? from[i] : 0);
  qsort(sources, in, sizeof *sources, by_value);
  qsort(destinations, out, sizeof *destinations, by_value);
  show("from", sources, in);
  show("to", destinations, out);
}

static void distributed(void) {
  MPI_Comm graph, dup;
  int next = (world_rank + 1) % world_size, before = (world_rank + world_size - 1) % world_size;
  int from[2] = {before, world_rank}, to[2] = {next, world_rank}, into[2] = {before, 500}, out[2] = {world_rank, 500};
  MPI_Dist_graph_create_adjacent(MPI_COMM_WORLD, 2, from, into, 2, to, out, MPI_INFO_NULL, 0, &graph);
  neighbours("adjacent", graph);
  int sources[2], destinations[2];
  MPI_Dist_graph_neighbors(graph, 2, sources, into, 2, destinations, out);
  say("in the order given: %d %d, %d %d", sources[0] == before, sources[1] == world_rank, destinations[0] == next,
      destinations[1] == world_rank);
  MPI_Comm_dup(graph, &dup);
  neighbours("duplicate of it", dup);
  MPI_Comm_free(&dup);
  MPI_Comm_free(&graph);
  MPI_Dist_graph_create_adjacent(MPI_COMM_WORLD, 1, from, MPI_UNWEIGHTED, 1, to, MPI_UNWEIGHTED, MPI_INFO_NULL, 1, &graph);
  neighbours("unweighted", graph);
  MPI_Comm_free(&graph);
  /* Each rank knows the edges of the next one: to everybody, and one to its right again. */
  int source[2] = {next, next}, degrees[2] = {world_size, 1}, ends[65], weights[65];
  for (int i = 0; i < world_size; i++) ends[i] = i, weights[i] = next * 10 + i;
  ends[world_size] = (next + 1) % world_size;
  weights[world_size] = 7;
  MPI_Dist_graph_create(MPI_COMM_WORLD, 2, source, degrees, ends, weights, MPI_INFO_NULL, 0, &graph);
  neighbours("everybody", graph);
  MPI_Comm_free(&graph);
  /* Rank 0 knows all of a ring, the others nothing. */
  int ring[64], one[64], right[64];
  for (int i = 0; i < world_size; i++) ring[i] = i, one[i] = 1, right[i] = (i + 1) % world_size;
  MPI_Dist_graph_create(MPI_COMM_WORLD, world_rank == 0 ? world_size : 0, ring, one, right, MPI_UNWEIGHTED, MPI_INFO_NULL, 0, &graph);
  neighbours("ring", graph);
  MPI_Comm_free(&graph);
  MPI_Dist_graph_create(MPI_COMM_WORLD, 0, ring, one, right, MPI_WEIGHTS_EMPTY, MPI_INFO_NULL, 0, &graph);
  neighbours("no edges", graph);
  MPI_Comm_free(&graph);
}

static void errors(void) {
  MPI_Comm made;
  int x, y, dims[2] = {1, 1}, zero[2] = {0, 0}, bad[2] = {-1, 0}, large[1] = {world_size + 1};
  return_errors();
  (void)made, (void)x, (void)y, (void)bad, (void)large, (void)dims, (void)zero;
  REFUSED(MPI_ERR_TOPOLOGY, MPI_Cartdim_get(MPI_COMM_WORLD, &x));
  REFUSED(MPI_ERR_TOPOLOGY, MPI_Graphdims_get(MPI_COMM_WORLD, &x, &y));
  REFUSED(MPI_ERR_TOPOLOGY, MPI_Dist_graph_neighbors_count(MPI_COMM_WORLD, &x, &y, &y));
  REFUSED(MPI_ERR_ARG, MPI_Cart_create(MPI_COMM_WORLD, 1, large, zero, 0, &made));
  REFUSED(MPI_ERR_DIMS, MPI_Cart_create(MPI_COMM_WORLD, 1, zero, zero, 0, &made));
  REFUSED(MPI_ERR_DIMS, MPI_Cart_create(MPI_COMM_WORLD, -1, zero, zero, 0, &made));
  REFUSED(MPI_ERR_COMM, MPI_Cart_create(MPI_COMM_NULL, 1, dims, zero, 0, &made));
  REFUSED(MPI_ERR_DIMS, MPI_Dims_create(6, 2, bad));
  REFUSED(MPI_ERR_DIMS, MPI_Dims_create(7, 2, (int[]){0, 3}));
  REFUSED(MPI_ERR_DIMS, MPI_Dims_create(7, 1, (int[]){1}));
  REFUSED(MPI_ERR_ARG, MPI_Dims_create(0, 2, zero));
  REFUSED(MPI_ERR_TOPOLOGY, MPI_Graph_create(MPI_COMM_WORLD, world_size + 1, large, large, 0, &made));
  REFUSED(MPI_ERR_TOPOLOGY, MPI_Graph_create(MPI_COMM_WORLD, 1, (int[]){1}, large, 0, &made));
  REFUSED(MPI_ERR_TOPOLOGY, MPI_Graph_create(MPI_COMM_WORLD, 1, (int[]){-1}, large, 0, &made));
  REFUSED(MPI_ERR_RANK, MPI_Dist_graph_create_adjacent(MPI_COMM_WORLD, 1, large, MPI_UNWEIGHTED, 0, NULL, MPI_UNWEIGHTED,
      MPI_INFO_NULL, 0, &made));
  REFUSED(MPI_ERR_ARG, MPI_Dist_graph_create_adjacent(MPI_COMM_WORLD, 1, zero, bad, 0, NULL, bad, MPI_INFO_NULL, 0, &made));
  REFUSED(MPI_ERR_ARG, MPI_Dist_graph_create(MPI_COMM_WORLD, -1, zero, zero, zero, zero, MPI_INFO_NULL, 0, &made));
  REFUSED(MPI_ERR_ARG, MPI_Dist_graph_create(MPI_COMM_WORLD, 1, zero, bad, zero, zero, MPI_INFO_NULL, 0, &made));
  MPI_Cart_create(MPI_COMM_SELF, 2, dims, zero, 0, &made);
  REFUSED(MPI_ERR_ARG, MPI_Cart_shift(made, 2, 1, &x, &y));
  REFUSED(MPI_ERR_ARG, MPI_Cart_rank(made, (int[]){0, 1}, &x));
  REFUSED(MPI_ERR_RANK, MPI_Cart_coords(made, 1, 2, bad));
  MPI_Comm_free(&made);
}

int main(int argc, char **argv) {
  begin(&argc, &argv);
  grids();
  if (world_rank == 0) dimensions();
  graphs();
  distributed();
  errors();
  MPI_Finalize();
}
