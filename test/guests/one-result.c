/* One result for a number of ranks: sums and products whose bits depend on the order of the operands, by all functions and forms
 * of reductions, for vectors of
   a few bytes up to some that are cut into slices, and for every root,
       against the order that the runtime documents. Says how many elements differ. */
#include <complex.h>
#include <mpi.h>
#include <stdio.h>
#include <string.h>

#define LONGEST 70000

static int rank, size, different;
static char in[16 * LONGEST], out[16 * LONGEST], wanted[16 * LONGEST], whole[16 * LONGEST];

static void expect(const void *got, const void *right, int count, int bytes, const char *what) {
  const char *a = got, *b = right;
  int wrong = 0;
  for (int i = 0; i < count; i++) wrong += memcmp(a + i * bytes, b + i * bytes, bytes) != 0;
  if (wrong > 0 && different == 0) printf("%s: rank %d of %d, %d of %d elements differ\n", what, rank, size, wrong, count);
  different += wrong;
}

#define KIND(name, type, value, op)                                                                                                \
  static type name##_of(int from, int i) { return value; }                                                                        \
  static type name##_tree(int first, int length, int i) {                                                                         \
    if (length == 1) return name##_of(first, i);                                                                                  \
    int half = 1;                                                                                                                 \
    while (2 * half < length) half *= 2;                                                                                          \
    type left = name##_tree(first, half, i), right = name##_tree(first + half, length - half, i);                                  \
    return left op right;                                                                                                         \
  }                                                                                                                               \
  static void name##_fill(int count) {                                                                                            \
    for (int i = 0; i < count; i++) ((type *)in)[i] = name##_of(rank, i);                                                          \
    for (int i = 0; i < count; i++) ((type *)wanted)[i] = i < 40 ? name##_tree(0, size, i) : ((type *)wanted)[i % 40];             \
  }

static const double large[] = {1e16, 1, -1e16, 1, 3, 1e16, -1, -1e16};
static const float largef[] = {1e8f, 1, -1e8f, 1, 3, 1e8f, -1, -1e8f};
/* Values repeat after 40 elements. */
KIND(sums, double, large[(from + i % 40) % 8] * (1 + i % 5), +)
KIND(sumsf, float, largef[(from + i % 40) % 8] * (1 + i % 5), +)
KIND(products, double, 1.1 + 0.3 * from + 0.01 * (i % 40), *)
KIND(complexes, double complex, (large[(from + i % 40) % 8] + I * large[(from + i % 5) % 8]), +)

static void reductions(void (*fill)(int), int count, MPI_Datatype type, int bytes, MPI_Op op, int some) {
  MPI_Request request;
  MPI_Comm world = MPI_COMM_WORLD;
  fill(count);
  MPI_Allreduce(in, out, count, type, op, world);
  expect(out, wanted, count, bytes, "Allreduce");
  memcpy(out, in, count * bytes);
  MPI_Allreduce(MPI_IN_PLACE, out, count, type, op, world);
  expect(out, wanted, count, bytes, "Allreduce in place");
  MPI_Iallreduce(in, out, count, type, op, world, &request);
  MPI_Wait(&request, MPI_STATUS_IGNORE);
  expect(out, wanted, count, bytes, "Iallreduce");
  MPI_Allreduce_init(in, out, count, type, op, world, MPI_INFO_NULL, &request);
  for (int again = 0; again < 2; again++) {
    MPI_Start(&request);
    MPI_Wait(&request, MPI_STATUS_IGNORE);
    expect(out, wanted, count, bytes, "Allreduce_init");
  }
  MPI_Request_free(&request);
  for (int root = 0; root < size; root += some) {
    MPI_Reduce(in, out, count, type, op, root, world);
    if (rank == root) expect(out, wanted, count, bytes, "Reduce");
    memcpy(out, in, count * bytes);
    MPI_Ireduce(rank == root ? MPI_IN_PLACE : out, rank == root ? out : NULL, count, type, op, root, world, &request);
    MPI_Wait(&request, MPI_STATUS_IGNORE);
    if (rank == root) expect(out, wanted, count, bytes, "Ireduce in place");
  }
  int part = count / size, counts[8];
  MPI_Reduce_scatter_block(in, out, part, type, op, world);
  expect(out, wanted + part * rank * bytes, part, bytes, "Reduce_scatter_block");
  for (int i = 0; i < size; i++) counts[i] = i == size - 1 ? count - (size - 1) * part : part;
  memcpy(whole, in, count * bytes);
  MPI_Ireduce_scatter(MPI_IN_PLACE, whole, counts, type, op, world, &request);
  MPI_Wait(&request, MPI_STATUS_IGNORE);
  expect(whole, wanted + part * rank * bytes, counts[rank], bytes, "Ireduce_scatter in place");
}

int main(int argc, char **argv) {
  static const int counts[] = {1, 3, 40, 128, 129, 513, 2048, 5000, 65537};
  int all;
  MPI_Init(&argc, &argv);
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  MPI_Comm_size(MPI_COMM_WORLD, &size);
  for (int i = 0; i < (int)(sizeof counts / sizeof *counts); i++) {
    int n = counts[i], some = n > 1000 ? 2 : 1;
    reductions(sums_fill, n, MPI_DOUBLE, sizeof(double), MPI_SUM, some);
    reductions(sumsf_fill, n, MPI_FLOAT, sizeof(float), MPI_SUM, some);
    reductions(products_fill, n, MPI_DOUBLE, sizeof(double), MPI_PROD, some);
    reductions(complexes_fill, n, MPI_C_DOUBLE_COMPLEX, sizeof(double complex), MPI_SUM, some);
  }
  MPI_Allreduce(&different, &all, 1, MPI_INT, MPI_SUM, MPI_COMM_WORLD);
  if (rank == 0) printf("different %d\n", all);
  MPI_Finalize();
  return 0;
}
