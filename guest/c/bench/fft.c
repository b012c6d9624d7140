/*
 * fft: fast Fourier transforms of complex numbers, by Stockham's algorithm (radix 2, in order, from one array into another and back).
 *
 *     fft [LOG2_SIZE] [ROUNDS]       default 2^16 numbers, 200 rounds, there and back each
 *
 * Checked: there and back gives the numbers of the beginning, to 1e-10.
 */
#include <math.h>

#include "single.h"

struct complex {
  double re, im;
};

/* One pass: `half` pairs of blocks of `stride` numbers; root[p * stride] is the p-th power of the pass's root of unity. */
static void pass(struct complex *restrict y, const struct complex *restrict x, const struct complex *restrict root, size_t half,
    size_t stride, double sign) {
  for (size_t p = 0; p < half; p++) {
    const struct complex w = {root[p * stride].re, sign * root[p * stride].im};
    const struct complex *const a = x + p * stride, *const b = a + half * stride;
    struct complex *restrict const sum = y + 2 * p * stride, *restrict const difference = sum + stride;
    for (size_t q = 0; q < stride; q++) {
      const double re = a[q].re - b[q].re, im = a[q].im - b[q].im;
      sum[q].re = a[q].re + b[q].re;
      sum[q].im = a[q].im + b[q].im;
      difference[q].re = re * w.re - im * w.im;
      difference[q].im = re * w.im + im * w.re;
    }
  }
}

/* Transforms x; both arrays change places with each pass. Returns where the result is. */
static struct complex *transform(struct complex *x, struct complex *other, const struct complex *root, size_t n, double sign) {
  for (size_t half = n / 2, stride = 1; half > 0; half /= 2, stride *= 2) {
    pass(other, x, root, half, stride, sign);
    struct complex *const swap = x;
    x = other;
    other = swap;
  }
  return x;
}

int main(int argc, char **argv) {
  const long log2_size = argument(argc, argv, 1, 16, 1, 22), rounds = argument(argc, argv, 2, 200, 1, 1000000);
  const size_t n = (size_t)1 << log2_size;
  struct complex *x = allocate(n, sizeof *x), *other = allocate(n, sizeof *other), *const root = allocate(n, sizeof *root);
  for (size_t i = 0; i < n; i++) {
    x[i] = (struct complex){fraction_at(2 * i) - 0.5, fraction_at(2 * i + 1) - 0.5};
    root[i] = (struct complex){cos(6.283185307179586 * (double)i / (double)n), sin(6.283185307179586 * (double)i / (double)n)};
  }

  double sum = 0;
  const double start = seconds();
  for (long round = 0; round < rounds; round++) {
    for (int back = 0; back < 2; back++) {
      struct complex *const result = transform(x, other, root, n, back ? 1 : -1);
      if (result != x) other = x, x = result;
      if (!back) sum += fabs(x[(size_t)round % n].re) + fabs(x[(size_t)round % n].im);
    }
    for (size_t i = 0; i < n; i++) x[i].re /= (double)n, x[i].im /= (double)n;
  }
  const double took = seconds() - start;
  double worst = 0;
  for (size_t i = 0; i < n; i++) worst = fmax(worst,
      fmax(fabs(x[i].re - (fraction_at(2 * i) - 0.5)), fabs(x[i].im - (fraction_at(2 * i + 1) - 0.5))));
  return report("fft", worst < 1e-10, sum, took);
}
