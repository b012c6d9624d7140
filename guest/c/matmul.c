/*
 * matmul: C = A B for square matrices of doubles, in blocks that fit a cache.
 *
 *     matmul [-n SIZE] [-b BLOCK]         default 1024, in blocks of 64
 *
 * Reports GFLOP/s (2 n^3 operations).
 *
 * Checked: (1) 64 elements of C, spread over it, against their dot products, to 1e-12 of the sum of magnitudes; (2) all of C by
 * Freivalds' method: C r = A (B r) for a vector r of +1 and -1. Exit status 1 if one fails, 2 for wrong usage or too little
 * memory.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* A reproducible number from -1 to 1 (a step of splitmix64). */
static double value_at(uint64_t i) {
  uint64_t z = (i + 1) * UINT64_C(0x9e3779b97f4a7c15);
  z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
  return (double)(int64_t)(z ^ (z >> 31)) * 0x1p-63;
}

static size_t smaller(size_t a, size_t b) { return a < b ? a : b; }

/* Adds `terms` rows of B, each times its factor, to a row of C: four at a time, so that the row of C is loaded and stored a
 * quarter as often. */
static void add_rows(double *restrict row, const double *restrict factors, const double *restrict b, size_t terms, size_t width, size_t n) {
  size_t k = 0;
  for (; k + 4 <= terms; k += 4) {
    const double f0 = factors[k], f1 = factors[k + 1], f2 = factors[k + 2], f3 = factors[k + 3];
    const double *const b0 = b + k * n, *const b1 = b0 + n, *const b2 = b1 + n, *const b3 = b2 + n;
    for (size_t j = 0; j < width; j++) row[j] += f0 * b0[j] + f1 * b1[j] + f2 * b2[j] + f3 * b3[j];
  }
  for (; k < terms; k++)
    for (size_t j = 0; j < width; j++) row[j] += factors[k] * b[k * n + j];
}

/* Adds A B to C. A block of B is used for all rows of C while it is in the cache. */
static void multiply(double *restrict c, const double *restrict a, const double *restrict b, size_t n, size_t block) {
  for (size_t kk = 0; kk < n; kk += block)
    for (size_t jj = 0; jj < n; jj += block)
      for (size_t i = 0; i < n; i++)
        add_rows(c + i * n + jj, a + i * n + kk, b + kk * n + jj, smaller(block, n - kk), smaller(block, n - jj), n);
}

/* One element of C against its definition. */
static int element_is_right(const double *c, const double *a, const double *b, size_t n, size_t i, size_t j) {
  double sum = 0, magnitude = 0;
  for (size_t k = 0; k < n; k++) {
    sum += a[i * n + k] * b[k * n + j];
    magnitude += fabs(a[i * n + k] * b[k * n + j]);
  }
  if (fabs(c[i * n + j] - sum) <= 1e-12 * magnitude) return 1;
  fprintf(stderr, "matmul: C[%zu][%zu] is %.17g, not %.17g\n", i, j, c[i * n + j], sum);
  return 0;
}

static void times_vector(double *restrict y, const double *restrict m, const double *restrict x, size_t n) {
  for (size_t i = 0; i < n; i++) {
    double sum = 0;
    for (size_t j = 0; j < n; j++) sum += m[i * n + j] * x[j];
    y[i] = sum;
  }
}

/* All elements at once. Values are at most 1, so n^2 terms meet in a component of the result. */
static int product_is_right(const double *c, const double *a, const double *b, size_t n, double *work) {
  double *const r = work, *const br = work + n, *const abr = work + 2 * n, *const cr = work + 3 * n;
  for (size_t i = 0; i < n; i++) r[i] = value_at(i) < 0 ? -1 : 1;
  times_vector(br, b, r, n);
  times_vector(abr, a, br, n);
  times_vector(cr, c, r, n);
  for (size_t i = 0; i < n; i++)
    if (!(fabs(abr[i] - cr[i]) <= 1e-15 * (double)n * (double)n)) {
      fprintf(stderr, "matmul: row %zu of C is wrong: %.17g, not %.17g\n", i, cr[i], abr[i]);
      return 0;
    }
  return 1;
}

static size_t number(const char *option, const char *text) {
  char *end = NULL;
  const long value = text == NULL ? 0 : strtol(text, &end, 10);
  if (text == NULL || *end != '\0' || value < 1 || value > 16384) {
    fprintf(stderr, "matmul: %s takes a number from 1 to 16384\n", option);
    exit(2);
  }
  return (size_t)value;
}

int main(int argc, char **argv) {
  size_t n = 1024, block = 64;
  for (int i = 1; i < argc; i += 2) {
    if (strcmp(argv[i], "-n") == 0) {
      n = number("-n", argv[i + 1]);
    } else if (strcmp(argv[i], "-b") == 0) {
      block = number("-b", argv[i + 1]);
    } else {
      fprintf(stderr, "usage: matmul [-n SIZE] [-b BLOCK]\n");
      return 2;
    }
  }
  double *const a = malloc(n * n * sizeof *a), *const b = malloc(n * n * sizeof *b), *const c = calloc(n * n, sizeof *c);
  double *const work = malloc(4 * n * sizeof *work);
  if (a == NULL || b == NULL || c == NULL || work == NULL) {
    fprintf(stderr, "matmul: no memory for 3 matrices of %zu x %zu doubles; give the rank a larger heap or a smaller -n\n", n, n);
    return 2;
  }
  for (size_t i = 0; i < n * n; i++) a[i] = value_at(i), b[i] = value_at(n * n + i);

  const double start = seconds();
  multiply(c, a, b, n, block);
  const double took = seconds() - start;
  double trace = 0;
  for (size_t i = 0; i < n; i++) trace += c[i * n + i];
  printf("matmul: %zu x %zu, blocks of %zu, %.3f s\n", n, n, block, took);
  printf("%.3f GFLOP/s, trace %.9f\n", 2e-9 * (double)n * (double)n * (double)n / took, trace);

  int right = product_is_right(c, a, b, n, work);
  for (size_t s = 0; s < 64; s++) right &= element_is_right(c, a, b, n, s * 7919 % n, s * 104729 % n);
  if (!right) {
    printf("Verification failed\n");
    return 1;
  }
  printf("Verified: 64 elements and the whole product\n");
  return 0;
}
