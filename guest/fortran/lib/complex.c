/* Complex numbers to the power of integers. */
#include "fortran.h"
#include <complex.h>

typedef struct {
  double re, im;
} Number;

static Number times(Number x, Number y) {
  return (Number){x.re * y.re - x.im * y.im, x.re * y.im + x.im * y.re};
}

static Number power(Number base, int64_t exponent) {
  Number result = {1, 0};
  for (uint64_t left = exponent < 0 ? -(uint64_t)exponent : (uint64_t)exponent; left > 0; left >>= 1) {
    if (left & 1) result = times(result, base);
    base = times(base, base);
  }
  if (exponent >= 0) return result;
  double size = result.re * result.re + result.im * result.im;
  return (Number){result.re / size, -result.im / size};
}

Number FORTRAN(zpowi)(Number base, int32_t exponent) {
  return power(base, exponent);
}

Number FORTRAN(zpowk)(Number base, int64_t exponent) {
  return power(base, exponent);
}

/* Of single precision they come and go as one integer, as the machine has them for which flang compiles. */
typedef union {
  int64_t bits;
  struct {
    float re, im;
  } parts;
} Single;

static int64_t single_power(int64_t bits, int64_t exponent) {
  Single single = {.bits = bits};
  Number result = power((Number){single.parts.re, single.parts.im}, exponent);
  single.parts.re = (float)result.re;
  single.parts.im = (float)result.im;
  return single.bits;
}

int64_t FORTRAN(cpowi)(const Single *base, int32_t exponent) {
  return single_power(base->bits, exponent);
}

int64_t FORTRAN(cpowk)(const Single *base, int64_t exponent) {
  return single_power(base->bits, exponent);
}

static int64_t bits_of(float complex x) {
  Single single;
  single.parts.re = crealf(x);
  single.parts.im = cimagf(x);
  return single.bits;
}

/* The C library's functions, as flang's code calls them: renamed, since those of C come and go in another way. */
#define FUNCTION(name) \
  int64_t lwkf_##name(const Single *x) { \
    return bits_of(name(x->parts.re + I * x->parts.im)); \
  }
FUNCTION(csqrtf)
FUNCTION(cexpf)
FUNCTION(clogf)
FUNCTION(csinf)
FUNCTION(ccosf)
FUNCTION(ctanf)
FUNCTION(csinhf)
FUNCTION(ccoshf)
FUNCTION(ctanhf)
FUNCTION(casinf)
FUNCTION(cacosf)
FUNCTION(catanf)
FUNCTION(casinhf)
FUNCTION(cacoshf)
FUNCTION(catanhf)

int64_t lwkf_divsc3(float a, float b, float c, float d) {
  return bits_of((a + I * b) / (c + I * d));
}

int64_t lwkf_mulsc3(float a, float b, float c, float d) {
  return bits_of((a + I * b) * (c + I * d));
}

int64_t lwkf_cpowf(const Single *x, const Single *y) {
  return bits_of(cpowf(x->parts.re + I * x->parts.im, y->parts.re + I * y->parts.im));
}
