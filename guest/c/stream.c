/*
 * stream: sustainable memory bandwidth, by the four vector kernels that McCalpin's STREAM benchmark defines (copy, scale, add, triad).
 *
 *     stream [-n ELEMENTS] [-r REPEATS]       default 8000000 doubles in each of 3 arrays, 10 repeats
 *
 * Reports the best rate of the repeats (the first one, which touches the memory, does not count), MB/s with 1 MB = 10^6 bytes,
 * counting each byte that a kernel reads or writes once. For a result about memory each array should be 4 times as large as the
 * last cache.
 *
 * Checked: the same operations on one scalar give the value that all elements must have; every element may be off by 1e-13 relatively. Exit
 * status 1 if one is not, 2 for wrong usage or too little memory.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { COPY, SCALE, ADD, TRIAD, KERNELS };

static const struct {
  const char *name;
  int arrays; /* read or written */
} kernels[KERNELS] = {{"Copy", 2}, {"Scale", 2}, {"Add", 3}, {"Triad", 3}};

static const double SCALAR = 3.0;

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* Never inlined, so that no kernel is merged with its neighbour. */
__attribute__((noinline)) static void copy(double *restrict c, const double *restrict a, size_t n) {
  for (size_t i = 0; i < n; i++) c[i] = a[i];
}

__attribute__((noinline)) static void scale(double *restrict b, const double *restrict c, size_t n) {
  for (size_t i = 0; i < n; i++) b[i] = SCALAR * c[i];
}

__attribute__((noinline)) static void add(double *restrict c, const double *restrict a, const double *restrict b, size_t n) {
  for (size_t i = 0; i < n; i++) c[i] = a[i] + b[i];
}

__attribute__((noinline)) static void triad(double *restrict a, const double *restrict b, const double *restrict c, size_t n) {
  for (size_t i = 0; i < n; i++) a[i] = b[i] + SCALAR * c[i];
}

/* The elements of one array that are not what they must be. */
static size_t wrong(const char *name, const double *array, size_t n, double expected) {
  size_t count = 0;
  for (size_t i = 0; i < n; i++)
    if (!(fabs(array[i] - expected) <= 1e-13 * fabs(expected)) && count++ == 0)
      fprintf(stderr, "stream: %s[%zu] is %.17g, not %.17g\n", name, i, array[i], expected);
  return count;
}

/* An option's value, from 1 on. */
static size_t count_of(const char *option, const char *text) {
  char *end = NULL;
  const double value = text == NULL ? 0 : strtod(text, &end);
  if (text == NULL || *end != '\0' || !(value >= 1 && value <= 1e9)) {
    fprintf(stderr, "stream: %s takes a number from 1 to 1e9\n", option);
    exit(2);
  }
  return (size_t)value;
}

int main(int argc, char **argv) {
  size_t n = 8000000, repeats = 10;
  for (int i = 1; i < argc; i += 2) {
    if (strcmp(argv[i], "-n") == 0) {
      n = count_of("-n", argv[i + 1]);
    } else if (strcmp(argv[i], "-r") == 0) {
      repeats = count_of("-r", argv[i + 1]);
    } else {
      fprintf(stderr, "usage: stream [-n ELEMENTS] [-r REPEATS]\n");
      return 2;
    }
  }
  /* More than the address space: refused like any other size that is too large. */
  const size_t bytes = n > SIZE_MAX / 16 ? SIZE_MAX / 64 * 64 : (n * sizeof(double) + 63) / 64 * 64;
  double *const a = aligned_alloc(64, bytes), *const b = aligned_alloc(64, bytes), *const c = aligned_alloc(64, bytes);
  if (a == NULL || b == NULL || c == NULL) {
    fprintf(stderr, "stream: no memory for 3 arrays of %zu doubles (%.0f MB); give the rank a larger heap or a smaller -n\n", n,
            24e-6 * (double)n);
    return 2;
  }
  for (size_t i = 0; i < n; i++) a[i] = 1.0, b[i] = 2.0, c[i] = 0.0;

  double best[KERNELS], worst[KERNELS] = {0}, total[KERNELS] = {0};
  for (int k = 0; k < KERNELS; k++) best[k] = INFINITY;
  double va = 1.0, vb = 2.0, vc = 0.0;
  for (size_t r = 0; r <= repeats; r++) {
    double t[KERNELS + 1];
    t[COPY] = seconds();
    copy(c, a, n);
    t[SCALE] = seconds();
    scale(b, c, n);
    t[ADD] = seconds();
    add(c, a, b, n);
    t[TRIAD] = seconds();
    triad(a, b, c, n);
    t[KERNELS] = seconds();
    vc = va, vb = SCALAR * vc, vc = va + vb, va = vb + SCALAR * vc;
    /* Large values would overflow after many repeats; this keeps the kernels as they are and the values finite. */
    if (va > 1e100) {
      for (size_t i = 0; i < n; i++) a[i] = 1.0;
      va = 1.0;
    }
    for (int k = 0; r > 0 && k < KERNELS; k++) {
      const double took = t[k + 1] - t[k];
      if (took < best[k]) best[k] = took;
      if (took > worst[k]) worst[k] = took;
      total[k] += took;
    }
  }

  printf("stream: 3 arrays of %zu doubles, %.1f MB together, best of %zu\n", n, 24e-6 * (double)n, repeats);
  printf("%-8s %12s %12s %12s %12s\n", "Kernel", "Best MB/s", "Avg time s", "Min time s", "Max time s");
  for (int k = 0; k < KERNELS; k++)
    printf("%-8s %12.1f %12.6f %12.6f %12.6f\n", kernels[k].name,
           1e-6 * (double)kernels[k].arrays * sizeof(double) * (double)n / best[k], total[k] / (double)repeats, best[k], worst[k]);

  const size_t errors = wrong("a", a, n, va) + wrong("b", b, n, vb) + wrong("c", c, n, vc);
  if (errors > 0) {
    printf("Verification failed: %zu wrong elements\n", errors);
    return 1;
  }
  printf("Verified: all elements within 1e-13\n");
  return 0;
}
