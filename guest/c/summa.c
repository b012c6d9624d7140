/*
 * summa: C = A B for square matrices of doubles, of which every rank has a rectangle (SUMMA: R. van de Geijn, J. Watts, 1997).
 *
 *     summa [-t] [-n SIZE] [-b WIDTH]       default 128, panels of 32
 *
 * The ranks form a grid. For each panel of A's columns and B's rows, who has a part of it broadcasts that along its row or column
 * of the grid, and every rank adds the product of the two to its rectangle of C.
 *
 * Checked: rank 0 collects C and multiplies alone; elements must be the same to 1e-12 for each of the n products in one.
 */
#include <math.h>

#include "kernel.h"

struct grid {
  MPI_Comm all, row, column; /* `row`: the ranks beside this one, `column`: those above and below */
  int dims[2], at[2];
};

struct part {
  long first, count;
};

static struct part share(long n, int i, int of) {
  const long first = first_of(n, i, of);
  return (struct part){first, first_of(n, i + 1, of) - first};
}

static double a_at(long n, long i, long j) { return 2 * fraction_at((uint64_t)(i * n + j)) - 1; }
static double b_at(long n, long i, long j) { return 2 * fraction_at((uint64_t)((n + i) * n + j)) - 1; }

/*
 * C += A B for rows of C; B and C have `columns` columns, A `terms`. Two rows of C and four of B at a time, so that what is
 * loaded is used more than once; what is left over goes one by one.
 */
static void multiply(double *restrict c, const double *restrict a, const double *restrict b, long rows, long columns, long terms) {
  const long pairs = rows - rows % 2, fours = terms - terms % 4;
  for (long i = 0; i < pairs; i += 2) {
    double *restrict const c0 = c + i * columns, *restrict const c1 = c0 + columns;
    for (long k = 0; k < fours; k += 4) {
      const double *const f0 = a + i * terms + k, *const f1 = f0 + terms;
      const double f00 = f0[0], f01 = f0[1], f02 = f0[2], f03 = f0[3], f10 = f1[0], f11 = f1[1], f12 = f1[2], f13 = f1[3];
      const double *const b0 = b + k * columns, *const b1 = b0 + columns, *const b2 = b1 + columns, *const b3 = b2 + columns;
      for (long j = 0; j < columns; j++) {
        c0[j] += f00 * b0[j] + f01 * b1[j] + f02 * b2[j] + f03 * b3[j];
        c1[j] += f10 * b0[j] + f11 * b1[j] + f12 * b2[j] + f13 * b3[j];
      }
    }
  }
  for (long i = 0; i < rows; i++)
    for (long k = i < pairs ? fours : 0; k < terms; k++)
      for (long j = 0; j < columns; j++) c[i * columns + j] += a[i * terms + k] * b[k * columns + j];
}

static struct grid make_grid(void) {
  struct grid g = {.dims = {0, 0}};
  const int periods[2] = {0, 0}, beside[2] = {0, 1}, above[2] = {1, 0};
  MPI_Dims_create(kernel_size, 2, g.dims);
  MPI_Cart_create(MPI_COMM_WORLD, 2, g.dims, periods, 0, &g.all);
  MPI_Cart_coords(g.all, kernel_rank, 2, g.at);
  MPI_Cart_sub(g.all, beside, &g.row);
  MPI_Cart_sub(g.all, above, &g.column);
  return g;
}

static long smaller(long a, long b) { return a < b ? a : b; }

/* The product, panel after panel. A panel ends where its width does or where its owner's part of A or of B does. */
static void summa(double *c, const double *a, const double *b, const struct grid *g, long n, long width) {
  const struct part rows = share(n, g->at[0], g->dims[0]), columns = share(n, g->at[1], g->dims[1]);
  double *const panel_a = allocate((size_t)(rows.count * width), sizeof *panel_a),
      *const panel_b = allocate((size_t)(width * columns.count), sizeof *panel_b);
  int of_a = 0, of_b = 0;
  for (long k = 0, terms; k < n; k += terms) {
    struct part has_a, has_b;
    while (has_a = share(n, of_a, g->dims[1]), k >= has_a.first + has_a.count) of_a++;
    while (has_b = share(n, of_b, g->dims[0]), k >= has_b.first + has_b.count) of_b++;
    terms = smaller(width, smaller(has_a.first + has_a.count - k, has_b.first + has_b.count - k));
    if (of_a == g->at[1])
      for (long i = 0; i < rows.count; i++) memcpy(panel_a + i * terms, a + i * columns.count + k - has_a.first, (size_t)terms * sizeof *a);
    if (of_b == g->at[0]) memcpy(panel_b, b + (k - has_b.first) * columns.count, (size_t)(terms * columns.count) * sizeof *b);
    MPI_Bcast(panel_a, (int)(rows.count * terms), MPI_DOUBLE, of_a, g->row);
    MPI_Bcast(panel_b, (int)(terms * columns.count), MPI_DOUBLE, of_b, g->column);
    multiply(c, panel_a, panel_b, rows.count, columns.count, terms);
  }
  free(panel_a);
  free(panel_b);
}

/* All of C on rank 0. */
static void collect(double *all, const double *c, const struct grid *g, long n) {
  const struct part rows = share(n, g->at[0], g->dims[0]), columns = share(n, g->at[1], g->dims[1]);
  MPI_Request sent;
  MPI_Isend(c, (int)(rows.count * columns.count), MPI_DOUBLE, 0, 0, g->all, &sent);
  for (int rank = 0; kernel_rank == 0 && rank < kernel_size; rank++) {
    int at[2];
    MPI_Cart_coords(g->all, rank, 2, at);
    const struct part r = share(n, at[0], g->dims[0]), q = share(n, at[1], g->dims[1]);
    MPI_Datatype rectangle;
    MPI_Type_vector((int)r.count, (int)q.count, (int)n, MPI_DOUBLE, &rectangle);
    MPI_Type_commit(&rectangle);
    MPI_Recv(all + r.first * n + q.first, 1, rectangle, rank, 0, g->all, MPI_STATUS_IGNORE);
    MPI_Type_free(&rectangle);
  }
  MPI_Wait(&sent, MPI_STATUS_IGNORE);
}

static int matches_serial(const double *all, long n) {
  const size_t elements = (size_t)(n * n);
  double *const a = allocate(elements, sizeof *a), *const b = allocate(elements, sizeof *b), *const c = allocate(elements, sizeof *c);
  for (long i = 0; i < n; i++)
    for (long j = 0; j < n; j++) a[i * n + j] = a_at(n, i, j), b[i * n + j] = b_at(n, i, j);
  multiply(c, a, b, n, n, n);
  int right = 1;
  double trace = 0;
  for (size_t k = 0; k < elements; k++) right &= fabs(all[k] - c[k]) <= 1e-12 * (double)n;
  for (long i = 0; i < n; i++) trace += all[i * n + i];
  printf("summa: %d ranks, %ld x %ld, trace %.9f\n", kernel_size, n, n, trace);
  free(a);
  free(b);
  free(c);
  return right;
}

int main(int argc, char **argv) {
  long n = 128, width = 32;
  const struct option options[] = {{"-n", &n, 9, 16384}, {"-b", &width, 1, 16384}};
  start("summa", &argc, &argv, options, 2);
  struct grid g = make_grid();
  if (g.dims[0] > n || g.dims[1] > n) usage(options, 2);
  const struct part rows = share(n, g.at[0], g.dims[0]), columns = share(n, g.at[1], g.dims[1]);
  const size_t elements = (size_t)(rows.count * columns.count);
  double *const a = allocate(elements, sizeof *a), *const b = allocate(elements, sizeof *b), *const c = allocate(elements, sizeof *c);
  for (long i = 0; i < rows.count; i++)
    for (long j = 0; j < columns.count; j++) {
      a[i * columns.count + j] = a_at(n, rows.first + i, columns.first + j);
      b[i * columns.count + j] = b_at(n, rows.first + i, columns.first + j);
    }

  const double began = together();
  summa(c, a, b, &g, n, smaller(width, n));
  const double took = MPI_Wtime() - began;

  double *const all = allocate(kernel_rank == 0 ? (size_t)(n * n) : 0, sizeof *all);
  collect(all, c, &g, n);
  const int right = kernel_rank != 0 || matches_serial(all, n);
  free(a);
  free(b);
  free(c);
  free(all);
  MPI_Comm_free(&g.row);
  MPI_Comm_free(&g.column);
  MPI_Comm_free(&g.all);
  return finish(right, took);
}
