/*
 * Arithmetic of long double: the results of a million operations on numbers of all kinds, next to each other and far apart,
 * small, infinite and none, in one checksum. Natively the same program computes with __float128 and gives the sum that is
 * expected here.
 */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#ifdef __wasm__
typedef long double Quad;
#else
typedef __float128 Quad;
#endif

#define EXPONENT 0x7fff000000000000u
#define EXPECTED 0x1ddffd360e043d20u

typedef struct {
  uint64_t low, high;
} Bits;

static uint64_t state = 3;
static uint64_t random_bits(void) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  const uint64_t upper = state >> 32;
  state = state * 6364136223846793005u + 1442695040888963407u;
  return upper << 32 | state >> 32;
}
static unsigned random_below(unsigned n) { return (unsigned)(random_bits() % n); }

static uint64_t with_exponent(uint64_t high, unsigned exponent) { return (high & ~EXPONENT) | (uint64_t)exponent << 48; }

static Quad number(void) {
  static Bits last;
  Bits bits = {random_bits(), random_bits()};
  switch (random_below(10)) {
    case 0: bits.high = with_exponent(bits.high, 0); break;
    case 1: bits = (Bits){random_below(3) == 0, (bits.high & (uint64_t)1 << 63) | (uint64_t)(random_below(2) ? 0x7fff
        : 0x7ffe) << 48}; break;
    case 2: bits = (Bits){0, bits.high & ~(uint64_t)0xffffffff}; break;
    case 3: bits.high = with_exponent(bits.high, 0x1fff - 130 + random_below(260)); break;
    case 4: bits = (Bits){random_below(2), bits.high & (uint64_t)1 << 63}; break;
    case 5: bits = last, bits.low ^= random_below(4), bits.high ^= (uint64_t)random_below(2) << 63,
        bits.high += (uint64_t)random_below(4) << 48; break;
    case 6: bits.low &= ~(uint64_t)0 << random_below(64); /* fall through */
    default: bits.high = with_exponent(bits.high, 0x3fff - 130 + random_below(260));
  }
  last = bits;
  Quad x;
  memcpy(&x, &bits, sizeof bits);
  return x;
}

static uint64_t checksum = 1;
static void add(uint64_t value) {
  checksum = (checksum ^ value) * 1099511628211u;
  checksum ^= checksum >> 29;
}

/* Which bits what is no number has is open. */
static void add_quad(Quad x) {
  Bits bits;
  memcpy(&bits, &x, sizeof bits);
  const int is_none = (bits.high & EXPONENT) == EXPONENT && ((bits.high & ~EXPONENT) << 1 | bits.low) != 0;
  add(is_none ? 7 : bits.high), add(is_none ? 7 : bits.low);
}

int main(void) {
  for (long i = 0; i < 120000; i++) {
    volatile Quad a = number(), b = number();
    add_quad(a + b), add_quad(a - b), add_quad(a * b);
    add((a < b) | (a <= b) << 1 | (a == b) << 2 | (a != b) << 3 | (a > b) << 4 | (a >= b) << 5 | (a != a) << 6);
    volatile uint32_t whole = (uint32_t)(random_bits() >> (32 + random_below(32)));
    volatile int32_t with_sign = (int32_t)random_bits() >> random_below(31);
    add_quad((Quad)whole), add_quad((Quad)with_sign);
    add((uint32_t)((Quad)whole + (Quad)0.75));
  }
  if (checksum == EXPECTED) puts("as expected");
  else printf("%llx instead of %llx\n", (unsigned long long)checksum, (unsigned long long)EXPECTED);
  return 0;
}
