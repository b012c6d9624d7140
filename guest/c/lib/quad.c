/*
 * Arithmetic of long double, which has 113 bits of fraction here and no instructions: printf, scanf and strtold compute with it.
 * The compiler's own functions move every number of 128 bits by calls. Results are the nearest, those in the middle even; of what
 * is no number the first one stays, as a quiet one.
 */
#include <stdint.h>

#define INLINE static inline __attribute__((always_inline))
/* A program may have its own of each. */
#define WEAK __attribute__((weak))

typedef struct {
  uint64_t low, high;
} Bits;

enum { FRACTION = 48, MOST = 0x7fff, BIAS = 0x3fff };
#define IMPLICIT ((uint64_t)1 << FRACTION)
#define SIGN ((uint64_t)1 << 63)
#define INFINITE ((uint64_t)MOST << FRACTION)
#define QUIET ((uint64_t)1 << (FRACTION - 1))

INLINE Bits bits_of(long double x) {
  Bits bits;
  __builtin_memcpy(&bits, &x, sizeof bits);
  return bits;
}

INLINE long double of_bits(uint64_t high, uint64_t low) {
  const Bits bits = {low, high};
  long double x;
  __builtin_memcpy(&x, &bits, sizeof x);
  return x;
}

/* A fraction with the first bit, in what is to become a result, and its exponent; the exponent of small numbers is that of the
 * least with a first bit. */
typedef struct {
  uint64_t high, low;
  int exponent;
} Number;

INLINE Number number_of(Bits bits) {
  const int exponent = (int)(bits.high >> FRACTION & MOST);
  const uint64_t high = bits.high & (IMPLICIT - 1);
  return exponent == 0 ? (Number){high, bits.low, 1} : (Number){high | IMPLICIT, bits.low, exponent};
}

INLINE Number left(Number a, int n) {
  if (n >= 64) return (Number){a.low << (n - 64), 0, a.exponent - n};
  if (n == 0) return a;
  return (Number){a.high << n | a.low >> (64 - n), a.low << n, a.exponent - n};
}

/* What falls off leaves a 1 in the last place. */
INLINE Number right(Number a, int n) {
  if (n == 0) return a;
  if (n < 64) {
    const uint64_t lost = a.low << (64 - n);
    return (Number){a.high >> n, a.high << (64 - n) | a.low >> n | (lost != 0), a.exponent + n};
  }
  if (n > 127) return (Number){0, (a.high | a.low) != 0, a.exponent + n};
  const uint64_t lost = n == 64 ? a.low : a.high << (128 - n) | a.low;
  return (Number){0, a.high >> (n - 64) | (lost != 0), a.exponent + n};
}

INLINE int zeroes_before(Number a) { return a.high != 0 ? __builtin_clzll(a.high) : a.low != 0 ? 64 + __builtin_clzll(a.low) : 128; }

/* Bits behind the fraction, by which it is rounded. */
enum { BEHIND = 3 };

/* The nearest to a number with BEHIND more bits, whose first bit is in its place or which is small. */
INLINE long double rounded(Number a, uint64_t sign) {
  if (a.exponent >= MOST) return of_bits(sign | INFINITE, 0);
  const uint64_t rest = a.low & 7;
  uint64_t low = a.high << (64 - BEHIND) | a.low >> BEHIND, high = a.high >> BEHIND;
  /* The first bit adds 1 to the exponent. */
  high += (uint64_t)(a.exponent - 1) << FRACTION;
  const uint64_t up = rest > 4 || (rest == 4 && (low & 1));
  low += up;
  high += low < up;
  return of_bits(sign | high, low);
}

INLINE int is_special(Bits a) { return (a.high & INFINITE) == INFINITE; }
INLINE int is_nan(Bits a) { return is_special(a) && ((a.high & (IMPLICIT - 1)) | a.low) != 0; }

static __attribute__((noinline)) long double special_sum(Bits a, Bits b) {
  if (is_nan(a)) return of_bits(a.high | QUIET, a.low);
  if (is_nan(b)) return of_bits(b.high | QUIET, b.low);
  if (is_special(a) && is_special(b) && a.high != b.high) return of_bits(INFINITE | QUIET, 0);
  return is_special(a) ? of_bits(a.high, a.low) : of_bits(b.high, b.low);
}

INLINE long double sum(Bits a, Bits b) {
  if (is_special(a) || is_special(b)) return special_sum(a, b);
  const uint64_t of_a = a.high & ~SIGN, of_b = b.high & ~SIGN;
  /* The greater one first. */
  if (of_a < of_b || (of_a == of_b && a.low < b.low)) {
    const Bits other = a;
    a = b, b = other;
  }
  const uint64_t sign = a.high & SIGN;
  const int opposite = (a.high ^ b.high) >> 63;
  Number x = left(number_of(a), BEHIND);
  const Number smaller = left(number_of(b), BEHIND), y = right(smaller, x.exponent - smaller.exponent);
  x.exponent += BEHIND;
  if (!opposite) {
    const uint64_t low = x.low + y.low;
    x.high += y.high + (low < x.low), x.low = low;
    return rounded(x.high >> (FRACTION + BEHIND + 1) ? right(x, 1) : x, sign);
  }
  x.high -= y.high + (x.low < y.low), x.low -= y.low;
  if ((x.high | x.low) == 0) return of_bits(0, 0);
  int shift = zeroes_before(x) - (63 - FRACTION - BEHIND);
  if (shift > x.exponent - 1) shift = x.exponent - 1;
  return rounded(left(x, shift), sign);
}

WEAK long double __addtf3(long double a, long double b) { return sum(bits_of(a), bits_of(b)); }

WEAK long double __subtf3(long double a, long double b) {
  Bits other = bits_of(b);
  other.high ^= is_nan(other) ? 0 : SIGN;
  return sum(bits_of(a), other);
}

INLINE uint64_t times(uint64_t a, uint64_t b, uint64_t *high) {
  const uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
  const uint64_t low = a0 * b0, middle = a1 * b0 + (low >> 32), other = a0 * b1 + (uint32_t)middle;
  *high = a1 * b1 + (middle >> 32) + (other >> 32);
  return other << 32 | (uint32_t)low;
}

static __attribute__((noinline)) long double special_product(Bits a, Bits b, uint64_t sign) {
  if (is_nan(a)) return of_bits(a.high | QUIET, a.low);
  if (is_nan(b)) return of_bits(b.high | QUIET, b.low);
  const int of_zero = ((a.high & ~SIGN) | a.low) == 0 || ((b.high & ~SIGN) | b.low) == 0;
  return of_zero ? of_bits(INFINITE | QUIET, 0) : of_bits(sign | INFINITE, 0);
}

/* With the first bit in its place. */
INLINE Number normal(Number a) { return a.high & IMPLICIT ? a : left(a, zeroes_before(a) - (63 - FRACTION)); }

WEAK long double __multf3(long double one, long double other) {
  const Bits a = bits_of(one), b = bits_of(other);
  const uint64_t sign = (a.high ^ b.high) & SIGN;
  if (is_special(a) || is_special(b)) return special_product(a, b, sign);
  if (((a.high & ~SIGN) | a.low) == 0 || ((b.high & ~SIGN) | b.low) == 0) return of_bits(sign, 0);
  /* Shifted by 4 and 15 bits, so that the first bit of the product comes where rounded() wants it in the upper 128, or one further. */
  const Number x = left(normal(number_of(a)), 4), y = left(normal(number_of(b)), 15);
  uint64_t carried, of_middle, of_second, high;
  const uint64_t lowest = times(x.low, y.low, &carried);
  uint64_t middle = times(x.high, y.low, &of_middle) + carried;
  of_middle += middle < carried;
  const uint64_t second = times(x.low, y.high, &of_second);
  middle += second;
  of_second += middle < second;
  uint64_t low = times(x.high, y.high, &high) + of_middle;
  high += low < of_middle;
  low += of_second;
  high += low < of_second;
  Number result = {high, low | ((middle | lowest) != 0), x.exponent + 4 + y.exponent + 15 - BIAS};
  if (high >> (FRACTION + BEHIND + 1)) result = right(result, 1);
  if (result.exponent < 1) result = right(result, 1 - result.exponent);
  return rounded(result, sign);
}

/* Less than 0, 0 or more than 0; `unordered` if one is no number. */
INLINE int order(long double one, long double other, int unordered) {
  const Bits a = bits_of(one), b = bits_of(other);
  if (is_nan(a) || is_nan(b)) return unordered;
  if ((((a.high | b.high) & ~SIGN) | a.low | b.low) == 0) return 0;
  const int negative = a.high >> 63 && b.high >> 63;
  if (a.high == b.high && a.low == b.low) return 0;
  const int less = a.high != b.high ? (int64_t)a.high < (int64_t)b.high : a.low < b.low;
  return (a.high >> 63 == b.high >> 63 ? less != negative : less) ? -1 : 1;
}

WEAK int __letf2(long double a, long double b) { return order(a, b, 1); }
WEAK int __lttf2(long double a, long double b) { return order(a, b, 1); }
WEAK int __eqtf2(long double a, long double b) { return order(a, b, 1); }
WEAK int __netf2(long double a, long double b) { return order(a, b, 1); }
WEAK int __cmptf2(long double a, long double b) { return order(a, b, 1); }
WEAK int __getf2(long double a, long double b) { return order(a, b, -1); }
WEAK int __gttf2(long double a, long double b) { return order(a, b, -1); }
WEAK int __unordtf2(long double a, long double b) { return is_nan(bits_of(a)) || is_nan(bits_of(b)); }

WEAK long double __floatunsitf(unsigned a) {
  if (a == 0) return of_bits(0, 0);
  const int first = 31 - __builtin_clz(a);
  return of_bits(((uint64_t)a << (FRACTION - first)) + ((uint64_t)(BIAS + first - 1) << FRACTION), 0);
}

WEAK long double __floatsitf(int a) {
  const long double size = __floatunsitf(a < 0 ? 0u - (unsigned)a : (unsigned)a);
  return of_bits(bits_of(size).high | (a < 0 ? SIGN : 0), 0);
}

/* Beyond the range the greatest, below it 0. */
WEAK unsigned __fixunstfsi(long double x) {
  const Bits a = bits_of(x);
  const int first = (int)(a.high >> FRACTION & MOST) - BIAS;
  if (a.high >> 63 || first < 0) return 0;
  if (first > 31) return ~0u;
  return (unsigned)(((a.high & (IMPLICIT - 1)) | IMPLICIT) >> (FRACTION - first));
}
