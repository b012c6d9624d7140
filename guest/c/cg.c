/*
 * cg: conjugate gradients for Laplace's equation on a square, with a sparse matrix whose rows are shared out.
 *
 *     cg [-t] [-n SIDE] [-i ITERATIONS]       default 64 x 64 unknowns, at most 300 iterations
 *
 * The matrix is in compressed rows; which elements of a vector a rank needs from others follows from its columns, found once with
 * Alltoall and Alltoallv and fetched in each iteration by persistent requests. Ends when the residual is 1e-10 of the first.
 *
 * Checked: rank 0 solves the same system alone and without a stored matrix; both solutions must be the same to 1e-8 of the largest element.
 */
#include <math.h>

#include "kernel.h"

#define TOLERANCE 1e-10

/* The rows from `first` up to `first + rows`. Columns are numbered: own rows, then what comes from others, by rank. */
struct matrix {
  long first, rows, ghosts;
  int *start, *column;
  double *value;
};

/* What travels before each product. */
struct exchange {
  int requests;
  MPI_Request *request;
  long sent;
  int *index; /* of each element sent */
  double *packed;
};

static void *copy(size_t count, size_t bytes, const void *from) {
  void *const memory = allocate(count, bytes);
  if (count > 0) memcpy(memory, from, count * bytes);
  return memory;
}

/* The rows of the five-point matrix, with the columns' numbers in the whole. */
static struct matrix make_matrix(long side) {
  struct matrix m = {.first = first_of(side * side, kernel_rank, kernel_size)};
  m.rows = first_of(side * side, kernel_rank + 1, kernel_size) - m.first;
  m.start = allocate((size_t)m.rows + 1, sizeof *m.start);
  m.column = allocate((size_t)(5 * m.rows), sizeof *m.column);
  m.value = allocate((size_t)(5 * m.rows), sizeof *m.value);
  int filled = 0;
  for (long r = 0; r < m.rows; r++) {
    const long row = m.first + r, i = row / side, j = row % side;
    const long columns[] = {row - side, row - 1, row, row + 1, row + side};
    const int inside[] = {i > 0, j > 0, 1, j < side - 1, i < side - 1};
    for (int k = 0; k < 5; k++)
      if (inside[k]) {
        m.column[filled] = (int)columns[k];
        m.value[filled++] = k == 2 ? 4 : -1;
      }
    m.start[r + 1] = filled;
  }
  return m;
}

static int compare(const void *a, const void *b) { return (*(const int *)a > *(const int *)b) - (*(const int *)a < *(const int *)b); }

/* The numbers of the elements that others have, each once, in order; their columns are renumbered to follow the own ones. */
static int *find_ghosts(struct matrix *m) {
  const int nonzeros = m->start[m->rows];
  int *const ghost = allocate((size_t)nonzeros, sizeof *ghost);
  long count = 0;
  for (int k = 0; k < nonzeros; k++)
    if (m->column[k] < m->first || m->column[k] >= m->first + m->rows) ghost[count++] = m->column[k];
  qsort(ghost, (size_t)count, sizeof *ghost, compare);
  for (long k = 0; k < count; k++)
    if (m->ghosts == 0 || ghost[k] != ghost[m->ghosts - 1]) ghost[m->ghosts++] = ghost[k];
  for (int k = 0; k < nonzeros; k++) {
    const int column = m->column[k];
    const int *const found = bsearch(&column, ghost, (size_t)m->ghosts, sizeof *ghost, compare);
    m->column[k] = found != NULL ? (int)(m->rows + (found - ghost)) : (int)(column - m->first);
  }
  return ghost;
}

/* Tells every rank which of its elements are wanted, and prepares the messages that bring them behind the own elements of `vector`. */
static struct exchange plan(struct matrix *m, long side, double *vector, const int *ghost) {
  const int p = kernel_size;
  int *const need = allocate((size_t)p, sizeof(int)), *const give = allocate((size_t)p, sizeof(int));
  int *const need_at = allocate((size_t)p + 1, sizeof(int)), *const give_at = allocate((size_t)p + 1, sizeof(int));
  for (long g = 0, owner = 0; g < m->ghosts; g++) {
    while (ghost[g] >= first_of(side * side, owner + 1, p)) owner++;
    need[owner]++;
  }
  MPI_Alltoall(need, 1, MPI_INT, give, 1, MPI_INT, MPI_COMM_WORLD);
  for (int r = 0; r < p; r++) need_at[r + 1] = need_at[r] + need[r], give_at[r + 1] = give_at[r] + give[r];

  struct exchange e = {.sent = give_at[p]};
  e.index = allocate((size_t)e.sent, sizeof *e.index);
  e.packed = allocate((size_t)e.sent, sizeof *e.packed);
  e.request = allocate(2 * (size_t)p, sizeof *e.request);
  MPI_Alltoallv(ghost, need, need_at, MPI_INT, e.index, give, give_at, MPI_INT, MPI_COMM_WORLD);
  for (long k = 0; k < e.sent; k++) e.index[k] -= (int)m->first;
  for (int r = 0; r < p; r++)
    if (need[r] > 0) MPI_Recv_init(vector + m->rows + need_at[r], need[r], MPI_DOUBLE, r, 0, MPI_COMM_WORLD, &e.request[e.requests++]);
  for (int r = 0; r < p; r++)
    if (give[r] > 0) MPI_Send_init(e.packed + give_at[r], give[r], MPI_DOUBLE, r, 0, MPI_COMM_WORLD, &e.request[e.requests++]);
  free(need);
  free(give);
  free(need_at);
  free(give_at);
  return e;
}

/* y = A x; fetches the elements of x that others have. */
static void product(double *restrict y, const struct matrix *m, double *x, const struct exchange *e) {
  for (long k = 0; k < e->sent; k++) e->packed[k] = x[e->index[k]];
  MPI_Startall(e->requests, e->request);
  MPI_Waitall(e->requests, e->request, MPI_STATUSES_IGNORE);
  for (long r = 0; r < m->rows; r++) {
    double sum = 0;
    for (int k = m->start[r]; k < m->start[r + 1]; k++) sum += m->value[k] * x[m->column[k]];
    y[r] = sum;
  }
}

static double dot_here(const double *x, const double *y, long n) {
  double sum = 0;
  for (long i = 0; i < n; i++) sum += x[i] * y[i];
  return sum;
}

static double dot(const double *x, const double *y, long n) {
  double sum = dot_here(x, y, n);
  MPI_Allreduce(MPI_IN_PLACE, &sum, 1, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
  return sum;
}

/* Solves A x = b from x = 0. Returns the iterations. */
static long solve(double *x, const struct matrix *m, double *residual, double *direction, const struct exchange *e, long most) {
  double *const image = allocate((size_t)m->rows, sizeof *image);
  memcpy(direction, residual, (size_t)m->rows * sizeof *direction);
  double square = dot(residual, residual, m->rows);
  const double enough = TOLERANCE * TOLERANCE * square;
  long iteration = 0;
  for (; iteration < most && square > enough; iteration++) {
    product(image, m, direction, e);
    const double alpha = square / dot(direction, image, m->rows);
    for (long i = 0; i < m->rows; i++) x[i] += alpha * direction[i], residual[i] -= alpha * image[i];
    const double before = square;
    square = dot(residual, residual, m->rows);
    for (long i = 0; i < m->rows; i++) direction[i] = residual[i] + square / before * direction[i];
  }
  free(image);
  return iteration;
}

/* The same on one rank; the matrix is only applied. */
static double *solve_alone(long side, long most) {
  const long n = side * side;
  double *const x = allocate((size_t)n, sizeof *x), *const r = allocate((size_t)n, sizeof *r),
      *const image = allocate((size_t)n, sizeof *image);
  for (long i = 0; i < n; i++) r[i] = fraction_at((uint64_t)i);
  double *const d = copy((size_t)n, sizeof *d, r);
  double square = dot_here(r, r, n);
  const double enough = TOLERANCE * TOLERANCE * square;
  for (long iteration = 0; iteration < most && square > enough; iteration++) {
    for (long i = 0; i < side; i++)
      for (long j = 0; j < side; j++) {
        const double *const here = d + i * side + j;
        image[i * side + j] = 4 * *here - (i > 0 ? here[-side] : 0) - (j > 0 ? here[-1] : 0) - (j < side - 1 ? here[1]
            : 0) - (i < side - 1 ? here[side] : 0);
      }
    const double alpha = square / dot_here(d, image, n);
    for (long i = 0; i < n; i++) x[i] += alpha * d[i], r[i] -= alpha * image[i];
    const double before = square;
    square = dot_here(r, r, n);
    for (long i = 0; i < n; i++) d[i] = r[i] + square / before * d[i];
  }
  free(d);
  free(r);
  free(image);
  return x;
}

/* Collects the solution on rank 0 and compares it there. */
static int is_right(const double *x, const struct matrix *m, long side, long most) {
  const long n = side * side;
  double *const all = allocate(kernel_rank == 0 ? (size_t)n : 0, sizeof *all);
  int *const count = allocate((size_t)kernel_size, sizeof *count), *const at = allocate((size_t)kernel_size, sizeof *at);
  for (int r = 0; r < kernel_size; r++) {
    at[r] = (int)first_of(n, r, kernel_size);
    count[r] = (int)first_of(n, r + 1, kernel_size) - at[r];
  }
  MPI_Gatherv(x, (int)m->rows, MPI_DOUBLE, all, count, at, MPI_DOUBLE, 0, MPI_COMM_WORLD);
  int right = 1;
  if (kernel_rank == 0) {
    double *const alone = solve_alone(side, most);
    double largest = 0, sum = 0;
    for (long i = 0; i < n; i++) largest = fmax(largest, fabs(alone[i]));
    for (long i = 0; i < n; i++) {
      right &= fabs(all[i] - alone[i]) <= 1e-8 * largest;
      sum += all[i];
    }
    printf("cg: %d ranks, %ld x %ld unknowns, mean %.6f, largest %.6f\n", kernel_size, side, side, sum / (double)n, largest);
    free(alone);
  }
  free(all);
  free(count);
  free(at);
  return right;
}

int main(int argc, char **argv) {
  long side = 64, most = 300;
  const struct option options[] = {{"-n", &side, 3, 8192}, {"-i", &most, 1, 1000000}};
  start("cg", &argc, &argv, options, 2);

  struct matrix m = make_matrix(side);
  int *const ghost = find_ghosts(&m);
  double *const x = allocate((size_t)m.rows, sizeof *x), *const residual = allocate((size_t)m.rows, sizeof *residual);
  double *const direction = allocate((size_t)(m.rows + m.ghosts), sizeof *direction);
  struct exchange e = plan(&m, side, direction, ghost);
  for (long r = 0; r < m.rows; r++) residual[r] = fraction_at((uint64_t)(m.first + r));

  const double began = together();
  const long iterations = solve(x, &m, residual, direction, &e, most);
  const double took = MPI_Wtime() - began;

  /* Rounding, which depends on the order of reductions, may shift the last iteration: no part of the result. */
  if (kernel_timed && kernel_rank == 0) printf("cg: %ld iterations\n", iterations);
  for (int k = 0; k < e.requests; k++) MPI_Request_free(&e.request[k]);
  const int right = is_right(x, &m, side, most);
  void *const used[] = {ghost, x, residual, direction, e.index, e.packed, e.request, m.start, m.column, m.value};
  for (size_t k = 0; k < sizeof used / sizeof *used; k++) free(used[k]);
  return finish(right, took);
}
