/* All blocking collective operations that move data. MPI-4.0 chapter 6. */
#include "check.h"

enum { MOST = 16 }; /* ranks */

static void clear(int *values, int count) {
  for (int i = 0; i < count; i++) values[i] = -1;
}

static void broadcasts(void) {
  for (int root = 0; root < size; root++) {
    int data[5] = {rank, rank, rank, rank, rank};
    if (rank == root)
      for (int i = 0; i < 5; i++) data[i] = 10 * root + i;
    const char *outcome = class_of(MPI_Bcast(data, 5, MPI_INT, root, MPI_COMM_WORLD));
    say("Bcast from %d: %s, %s", root, outcome, ints(data, 5));
  }
  /* Types may differ as long as the elements agree. */
  MPI_Datatype pair, spread;
  MPI_Type_contiguous(2, MPI_INT, &pair);
  MPI_Type_vector(3, 2, 4, MPI_INT, &spread);
  MPI_Type_commit(&pair);
  MPI_Type_commit(&spread);
  int data[12];
  for (int i = 0; i < 12; i++) data[i] = rank == 0 ? i : -1;
  if (rank == 0) {
    MPI_Bcast(data, 3, pair, 0, MPI_COMM_WORLD);
  } else {
    MPI_Bcast(data, 1, spread, 0, MPI_COMM_WORLD);
  }
  say("pairs into a vector: %s", ints(data, 12));
  MPI_Type_free(&pair);
  MPI_Type_free(&spread);
  for (int k = 0; k < 3; k++) {
    const int length = k == 0 ? 3000 : k == 1 ? 20011 : 300007, root = k % size;
    int *const large = malloc((size_t)length * sizeof *large), wrong = 0;
    for (int i = 0; i < length; i++) large[i] = rank == root ? i ^ k : 0;
    MPI_Bcast(large, length, MPI_INT, root, MPI_COMM_WORLD);
    for (int i = 0; i < length; i++) wrong += large[i] != (i ^ k);
    say("%d ints: %d wrong", length, wrong);
    free(large);
  }
  say("Bcast of nothing: %s", class_of(MPI_Bcast(NULL, 0, MPI_INT, 0, MPI_COMM_WORLD)));
}

static void gathers(void) {
  int in[3 * MOST], counts[MOST], places[MOST];
  const int out[3] = {rank, 10 * rank, 100 * rank};
  for (int root = 0; root < size; root += 2) {
    clear(in, 3 * MOST);
    MPI_Gather(out, 3, MPI_INT, in, 3, MPI_INT, root, MPI_COMM_WORLD);
    say("Gather to %d: %s", root, ints(in, 3 * size));
    clear(in, 3 * MOST);
    if (rank == root) {
      memcpy(in + 3 * rank, out, sizeof out);
      MPI_Gather(MPI_IN_PLACE, 0, MPI_DATATYPE_NULL, in, 3, MPI_INT, root, MPI_COMM_WORLD);
    } else {
      MPI_Gather(out, 3, MPI_INT, NULL, 0, MPI_DATATYPE_NULL, root, MPI_COMM_WORLD);
    }
    say("in place: %s", ints(in, 3 * size));
  }
  /* Rank r gives r % 4 elements; they come backwards, with gaps. */
  for (int r = 0; r < size; r++) counts[r] = r % 4, places[r] = 3 * (size - 1 - r);
  clear(in, 3 * MOST);
  MPI_Gatherv(out, rank % 4, MPI_INT, in, counts, places, MPI_INT, size - 1, MPI_COMM_WORLD);
  say("Gatherv: %s", ints(in, 3 * size));
  clear(in, 3 * MOST);
  MPI_Allgather(out, 3, MPI_INT, in, 3, MPI_INT, MPI_COMM_WORLD);
  say("Allgather: %s", ints(in, 3 * size));
  clear(in, 3 * MOST);
  memcpy(in + 3 * rank, out, sizeof out);
  MPI_Allgather(MPI_IN_PLACE, 0, MPI_DATATYPE_NULL, in, 3, MPI_INT, MPI_COMM_WORLD);
  say("in place: %s", ints(in, 3 * size));
  clear(in, 3 * MOST);
  MPI_Allgatherv(out, rank % 4, MPI_INT, in, counts, places, MPI_INT, MPI_COMM_WORLD);
  say("Allgatherv: %s", ints(in, 3 * size));
  clear(in, 3 * MOST);
  memcpy(in + places[rank], out, (size_t)(rank % 4) * sizeof *out);
  MPI_Allgatherv(MPI_IN_PLACE, 0, MPI_DATATYPE_NULL, in, counts, places, MPI_INT, MPI_COMM_WORLD);
  say("in place: %s", ints(in, 3 * size));
}

static void scatters(void) {
  int out[3 * MOST], in[3], counts[MOST], places[MOST];
  for (int root = 0; root < size; root += 2) {
    for (int i = 0; i < 3 * size; i++) out[i] = 1000 * root + i;
    clear(in, 3);
    MPI_Scatter(out, 3, MPI_INT, in, 3, MPI_INT, root, MPI_COMM_WORLD);
    say("Scatter from %d: %s", root, ints(in, 3));
    clear(in, 3);
    if (rank == root) {
      MPI_Scatter(out, 3, MPI_INT, MPI_IN_PLACE, 0, MPI_DATATYPE_NULL, root, MPI_COMM_WORLD);
    } else {
      MPI_Scatter(NULL, 0, MPI_DATATYPE_NULL, in, 3, MPI_INT, root, MPI_COMM_WORLD);
    }
    say("in place: %s", ints(in, 3));
  }
  for (int r = 0; r < size; r++) counts[r] = (r + 1) % 4, places[r] = 3 * (size - 1 - r);
  clear(in, 3);
  MPI_Scatterv(out, counts, places, MPI_INT, in, (rank + 1) % 4, MPI_INT, 0, MPI_COMM_WORLD);
  say("Scatterv: %s", ints(in, 3));
}

static void all_to_all(void) {
  int out[3 * MOST * MOST], in[3 * MOST * MOST];
  int send_counts[MOST], send_places[MOST], receive_counts[MOST], receive_places[MOST];
  for (int r = 0; r < 2 * size; r++) out[r] = 100 * rank + r;
  clear(in, 2 * size);
  MPI_Alltoall(out, 2, MPI_INT, in, 2, MPI_INT, MPI_COMM_WORLD);
  say("Alltoall: %s", ints(in, 2 * size));
  memcpy(in, out, sizeof in);
  MPI_Alltoall(MPI_IN_PLACE, 0, MPI_DATATYPE_NULL, in, 2, MPI_INT, MPI_COMM_WORLD);
  say("in place: %s", ints(in, 2 * size));
  /* From a to b go (a + 2 b) % 3 elements. */
  int sent = 0, received = 0;
  for (int r = 0; r < size; r++) {
    send_counts[r] = (rank + 2 * r) % 3, receive_counts[r] = (r + 2 * rank) % 3;
    send_places[r] = sent, receive_places[r] = received;
    sent += send_counts[r], received += receive_counts[r] + 1;
    for (int k = 0; k < send_counts[r]; k++) out[send_places[r] + k] = 100 * rank + 10 * r + k;
  }
  clear(in, received);
  MPI_Alltoallv(out, send_counts, send_places, MPI_INT, in, receive_counts, receive_places, MPI_INT, MPI_COMM_WORLD);
  say("Alltoallv: %s", ints(in, received));
  /* The same with types: places are bytes now, and what goes to odd ranks goes as a vector. */
  MPI_Datatype spread, types[MOST], plain[MOST];
  MPI_Type_vector(2, 1, 2, MPI_INT, &spread);
  MPI_Type_commit(&spread);
  for (int r = 0; r < size; r++) {
    types[r] = r % 2 ? spread : MPI_INT, plain[r] = MPI_INT;
    send_counts[r] = r % 2 ? 1 : 2, receive_counts[r] = 2;
    send_places[r] = (int)sizeof(int) * 3 * r, receive_places[r] = (int)sizeof(int) * 2 * r;
    for (int k = 0; k < 3; k++) out[3 * r + k] = 100 * rank + 10 * r + k;
  }
  clear(in, 2 * size);
  MPI_Alltoallw(out, send_counts, send_places, types, in, receive_counts, receive_places, plain, MPI_COMM_WORLD);
  say("Alltoallw: %s", ints(in, 2 * size));
  for (int r = 0; r < size; r++) receive_counts[r] = 1, receive_places[r] = r, in[r] = 10 * rank + r;
  MPI_Alltoallv(MPI_IN_PLACE, NULL, NULL, MPI_DATATYPE_NULL, in, receive_counts, receive_places, MPI_INT, MPI_COMM_WORLD);
  say("Alltoallv in place: %s", ints(in, size));
  for (int r = 0; r < size; r++) receive_places[r] *= (int)sizeof(int);
  MPI_Alltoallw(MPI_IN_PLACE, NULL, NULL, NULL, in, receive_counts, receive_places, plain, MPI_COMM_WORLD);
  say("Alltoallw in place gives them back: %s", ints(in, size));
  MPI_Type_free(&spread);
}

static void large_ones(void) {
  static const int lengths[] = {100, 5000, 40000};
  for (int k = 0; k < 3; k++) {
    const int length = lengths[k];
    double *const out = malloc((size_t)(length * size) * sizeof *out), *const in = calloc((size_t)(length * size), sizeof *in);
    int wrong = 0;
    for (int i = 0; i < length * size; i++) out[i] = 1e7 * rank + i;
    MPI_Alltoall(out, length, MPI_DOUBLE, in, length, MPI_DOUBLE, MPI_COMM_WORLD);
    for (int r = 0; r < size; r++)
      for (int i = 0; i < length; i++) wrong += in[r * length + i] != 1e7 * r + rank * length + i;
    say("Alltoall of %d: %d wrong", length, wrong);
    wrong = 0;
    MPI_Allgather(out, length, MPI_DOUBLE, in, length, MPI_DOUBLE, MPI_COMM_WORLD);
    for (int r = 0; r < size; r++)
      for (int i = 0; i < length; i++) wrong += in[r * length + i] != 1e7 * r + i;
    say("Allgather of %d: %d wrong", length, wrong);
    wrong = 0;
    MPI_Gather(out, length, MPI_DOUBLE, in, length, MPI_DOUBLE, size - 1, MPI_COMM_WORLD);
    if (rank == size - 1)
      for (int r = 0; r < size; r++)
        for (int i = 0; i < length; i++) wrong += in[r * length + i] != 1e7 * r + i;
    say("Gather of %d: %d wrong", length, wrong);
    wrong = 0;
    MPI_Scatter(out, length, MPI_DOUBLE, in, length, MPI_DOUBLE, size / 2, MPI_COMM_WORLD);
    for (int i = 0; i < length; i++) wrong += in[i] != 1e7 * (size / 2) + rank * length + i;
    say("Scatter of %d: %d wrong", length, wrong);
    free(out);
    free(in);
  }
}

/* The transpose of a matrix that is shared out by rows, by one collective operation with types. */
static void transpose(void) {
  const int n = 2 * size;
  int out[2][2 * MOST], in[2][2 * MOST];
  for (int i = 0; i < 2; i++)
    for (int j = 0; j < n; j++) out[i][j] = 100 * (2 * rank + i) + j, in[i][j] = -1;
  MPI_Datatype block, blocks, column, columns;
  const int rows = 2, columns_there = 2 * MOST;
  MPI_Type_vector(rows, 2, columns_there, MPI_INT, &block);
  MPI_Type_create_resized(block, 0, 2 * sizeof(int), &blocks);
  MPI_Type_vector(2, 1, columns_there, MPI_INT, &column);
  const int ones[] = {1, 1};
  const MPI_Aint places[] = {0, sizeof(int)};
  const MPI_Datatype twice[] = {column, column};
  MPI_Datatype both;
  MPI_Type_create_struct(2, ones, places, twice, &both);
  MPI_Type_create_resized(both, 0, 2 * sizeof(int), &columns);
  MPI_Type_commit(&blocks);
  MPI_Type_commit(&columns);
  MPI_Alltoall(out, 1, blocks, in, 1, columns, MPI_COMM_WORLD);
  say("%s", ints(in[0], n));
  say("%s", ints(in[1], n));
  MPI_Datatype *const all[] = {&block, &blocks, &column, &columns, &both};
  for (int k = 0; k < 5; k++) MPI_Type_free(all[k]);
}

static void barriers(void) {
  int late = 0;
  for (int k = 0; k < 50; k++) {
    /* What was sent before a barrier and received after it is there. */
    MPI_Request request;
    int in = -1;
    MPI_Irecv(&in, 1, MPI_INT, (rank + size - 1) % size, 1, MPI_COMM_WORLD, &request);
    MPI_Ssend(&k, 1, MPI_INT, (rank + 1) % size, 1, MPI_COMM_WORLD);
    MPI_Barrier(MPI_COMM_WORLD);
    MPI_Wait(&request, MPI_STATUS_IGNORE);
    late += in != k;
  }
  say("%d late", late);
  say("Barrier of one: %s", class_of(MPI_Barrier(MPI_COMM_SELF)));
}

int main(int argc, char **argv) {
  MPI_Init(&argc, &argv);
  check_begin("broadcasts");
  broadcasts();
  chapter("gathers");
  gathers();
  chapter("scatters");
  scatters();
  chapter("all to all");
  all_to_all();
  chapter("large ones");
  large_ones();
  chapter("transpose");
  transpose();
  chapter("barriers");
  barriers();
  return check_end();
}
