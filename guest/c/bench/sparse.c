/*
 * sparse: conjugate gradients with a sparse matrix: the 27-point operator on a cube, rows stored one after the other, as HPCG has it.
 *
 *     sparse [SIDE] [ROUNDS]       default a cube of 40 points a side, solved 4 times
 *
 * Checked: the right side comes from a known vector, which every solution must be.
 */
#include <math.h>

#include "single.h"

struct matrix {
  long rows;
  int *start, *column;
  double *value;
};

static struct matrix make_matrix(long side) {
  struct matrix m = {.rows = side * side * side};
  m.start = allocate((size_t)m.rows + 1, sizeof *m.start);
  m.column = allocate((size_t)m.rows * 27, sizeof *m.column);
  m.value = allocate((size_t)m.rows * 27, sizeof *m.value);
  int filled = 0;
  long row = 0;
  for (long z = 0; z < side; z++)
    for (long y = 0; y < side; y++)
      for (long x = 0; x < side; x++) {
        for (long k = z > 0 ? z - 1 : 0; k <= z + 1 && k < side; k++)
          for (long j = y > 0 ? y - 1 : 0; j <= y + 1 && j < side; j++)
            for (long i = x > 0 ? x - 1 : 0; i <= x + 1 && i < side; i++) {
              m.column[filled] = (int)((k * side + j) * side + i);
              m.value[filled] = m.column[filled] == row ? 26 : -1;
              filled++;
            }
        m.start[++row] = filled;
      }
  return m;
}

static void product(double *restrict y, const struct matrix *m, const double *restrict x) {
  for (long r = 0; r < m->rows; r++) {
    double sum = 0;
    for (int k = m->start[r]; k < m->start[r + 1]; k++) sum += m->value[k] * x[m->column[k]];
    y[r] = sum;
  }
}

static double dot(const double *x, const double *y, long n) {
  double sum = 0;
  for (long i = 0; i < n; i++) sum += x[i] * y[i];
  return sum;
}

/* Solves A x = b from x = 0, to a residual of 1e-10 of the first; `work` has room for three vectors. */
static void solve(double *restrict x, const struct matrix *m, const double *b, double *work) {
  const long n = m->rows;
  double *restrict const residual = work, *restrict const direction = work + n, *restrict const image = work + 2 * n;
  for (long i = 0; i < n; i++) x[i] = 0, direction[i] = residual[i] = b[i];
  double square = dot(b, b, n);
  const double enough = 1e-20 * square;
  while (square > enough) {
    product(image, m, direction);
    const double alpha = square / dot(direction, image, n);
    for (long i = 0; i < n; i++) x[i] += alpha * direction[i], residual[i] -= alpha * image[i];
    const double before = square;
    square = dot(residual, residual, n);
    for (long i = 0; i < n; i++) direction[i] = residual[i] + square / before * direction[i];
  }
}

int main(int argc, char **argv) {
  const long side = argument(argc, argv, 1, 40, 2, 128), rounds = argument(argc, argv, 2, 4, 1, 1000000);
  const struct matrix m = make_matrix(side);
  const long n = m.rows;
  double *const x = allocate((size_t)n, sizeof *x), *const b = allocate((size_t)n, sizeof *b),
      *const work = allocate(3 * (size_t)n, sizeof *work);
  for (long i = 0; i < n; i++) x[i] = fraction_at((uint64_t)i);
  product(b, &m, x);

  const double start = seconds();
  for (long round = 0; round < rounds; round++) solve(x, &m, b, work);
  const double took = seconds() - start;
  double worst = 0;
  for (long i = 0; i < n; i++) worst = fmax(worst, fabs(x[i] - fraction_at((uint64_t)i)));
  return report("sparse", worst < 1e-7, dot(x, b, n), took);
}
