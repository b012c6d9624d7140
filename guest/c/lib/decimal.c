/*
 * Between binary and decimal: a number times a power of ten, to 128 bits. That is enough to tell the digits of nearly every number; of
 * the others, which lie all but halfway between two, it is told that it is not, and the C library finds out.
 */
#include "decimal.h"
#include <string.h>

/* 10^(27 i), i from -13 on, as (high * 2^64 + low) * 2^exponent. */
static const struct {
  uint64_t high, low;
  int exponent;
} POWERS[] = {
  {0x8049a4ac0c5811aeu, 0x205b896d777d6279u, -1293},
  {0xcf42894a5dce35eau, 0x52064cac828675b9u, -1204},
  {0xa76c582338ed2621u, 0xaf2af2b80af6f24eu, -1114},
  {0x873e4f75e2224e68u, 0x5a7744a6e804a292u, -1024},
  {0xda7f5bf590966848u, 0xaf39a475506a899fu, -935},
  {0xb080392cc4349decu, 0xbd8d794d96aacfb4u, -845},
  {0x8e938662882af53eu, 0x547eb47b7282ee9cu, -755},
  {0xe65829b3046b0afau, 0x0cb4a5a3112a5113u, -666},
  {0xba121a4650e4ddebu, 0x92f34d62616ce413u, -576},
  {0x964e858c91ba2655u, 0x3a6a07f8d510f870u, -486},
  {0xf2d56790ab41c2a2u, 0xfae27299423fb9c3u, -397},
  {0xc428d05aa4751e4cu, 0xaa97e14c3c26b887u, -307},
  {0x9e74d1b791e07e48u, 0x775ea264cf55347eu, -217},
  {0x8000000000000000u, 0x0000000000000000u, -127},
  {0xcecb8f27f4200f3au, 0x0000000000000000u, -38},
  {0xa70c3c40a64e6c51u, 0x999090b65f67d924u, 52},
  {0x86f0ac99b4e8dafdu, 0x69a028bb3ded71a4u, 142},
  {0xda01ee641a708de9u, 0xe80e6f4820cc9496u, 231},
  {0xb01ae745b101e9e4u, 0x5ec05dcff72e7f90u, 321},
  {0x8e41ade9fbebc27du, 0x14588f13be847307u, 411},
  {0xe5d3ef282a242e81u, 0x8f1668c8a86da5fbu, 500},
  {0xb9a74a0637ce2ee1u, 0x6d953e2bd7173693u, 590},
  {0x95f83d0a1fb69cd9u, 0x4abdaf101564f98eu, 680},
  {0xf24a01a73cf2dccfu, 0xbc633b39673c8cecu, 769},
  {0xc3b8358109e84f07u, 0x0a862f80ec4700c8u, 859},
  {0x9e19db92b4e31ba9u, 0x6c07a2c26a8346d1u, 949},
  {0xff6d0b3492801150u, 0x9798278aea58efffu, 1038},
};

enum { STEP = 27, FIRST = -13 * STEP, LAST = 14 * STEP - 1 };

/* 5^i */
static const uint64_t FIVES[STEP] = {
  1u, 5u, 25u, 125u, 625u, 3125u, 15625u, 78125u, 390625u, 1953125u, 9765625u, 48828125u, 244140625u, 1220703125u, 6103515625u,
  30517578125u, 152587890625u, 762939453125u, 3814697265625u, 19073486328125u, 95367431640625u, 476837158203125u,
  2384185791015625u, 11920928955078125u, 59604644775390625u, 298023223876953125u, 1490116119384765625u,
};

typedef unsigned __int128 Wide;

/* Times 2^exponent that is 10^power, to the last of 128 bits or nearly so. */
static Wide ten_to(int power, int *exponent) {
  int coarse = (power - FIRST) / STEP, fine = (power - FIRST) % STEP;
  int left = __builtin_clzll(FIVES[fine]);
  uint64_t factor = FIVES[fine] << left;
  Wide low = (Wide)POWERS[coarse].low * factor, high = (Wide)POWERS[coarse].high * factor + (uint64_t)(low >> 64);
  int shift = high >> 127 ? 0 : 1;
  if (shift == 1) high = high << 1 | (uint64_t)low >> 63;
  *exponent = POWERS[coarse].exponent + 64 - left - shift + fine;
  return high;
}

/* The top 128 bits of a product with a factor whose first bit is set. */
static Wide times(Wide power, uint64_t factor) {
  return (Wide)(uint64_t)(power >> 64) * factor + (uint64_t)((Wide)(uint64_t)power * factor >> 64);
}

enum { UNSURE = 16 };
static const uint64_t HALF = (uint64_t)1 << 63;

Binary __lwk_binary(double x) {
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  int exponent = (int)(bits >> 52 & 0x7ff);
  uint64_t fraction = bits & (((uint64_t)1 << 52) - 1);
  Binary b = {exponent == 0 ? fraction : fraction | (uint64_t)1 << 52, exponent == 0 ? -1074 : exponent - 1075, 0};
  /* The exponent of the power of ten below, or one more. */
  int log2 = b.exponent + 63 - __builtin_clzll(b.factor | 1);
  b.magnitude = (int)((int64_t)log2 * 78913 >> 18);
  return b;
}

bool __lwk_scale(Binary x, int power, Scaled *to) {
  if (power < FIRST || power > LAST) return false;
  if (power < 0 && power >= -18 && x.exponent <= 0 && x.exponent > -53 && (x.factor & (((uint64_t)1 << -x.exponent) - 1)) == 0) {
    /* A whole number. */
    uint64_t whole = x.factor >> -x.exponent, ten = FIVES[-power] << -power, rest = whole % ten;
    to->whole = whole / ten;
    to->part = rest == 0 ? 0 : rest == ten - rest ? HALF : rest < ten - rest ? HALF / 2 : HALF + HALF / 2;
    to->exact = true;
    return true;
  }
  int exponent, shift = __builtin_clzll(x.factor);
  Wide product = times(ten_to(power, &exponent), x.factor << shift);
  int right = -(x.exponent - shift + exponent + 128);
  if (right < 0) return false;
  Wide value = right > 127 ? 0 : product >> right;
  to->whole = (uint64_t)(value >> 64);
  to->part = (uint64_t)value;
  to->exact = power >= 0 && power < STEP && (right > 127 ? false : product == value << right);
  return true;
}

bool __lwk_rounded(const Scaled *x, uint64_t *whole) {
  if (!x->exact && x->part - (HALF - UNSURE) <= 2 * UNSURE) return false;
  bool up = x->part > HALF || (x->part == HALF && x->whole % 2 == 1);
  *whole = x->whole + up;
  return true;
}

/* The number that the digits and the exponent say, rounded to `bits`; false where that is not sure or no normal number. */
bool __lwk_compose(uint64_t digits, int64_t power, bool single, double *value) {
  if (digits == 0) {
    *value = 0;
    return true;
  }
  if (power < -340 || power > 310) return false;
  int exponent, shift = __builtin_clzll(digits), bits = single ? 24 : 53;
  Wide product = times(ten_to((int)power, &exponent), digits << shift);
  exponent += 64 - shift;
  if ((product >> 127) == 0) {
    product <<= 1;
    exponent--;
  }
  /* product * 2^exponent, of 128 bits: the first `bits` stay. */
  Wide half = (Wide)1 << (127 - bits), rest = product & (2 * half - 1);
  if (rest - (half - 4 * UNSURE) <= 8 * UNSURE) return false;
  uint64_t kept = (uint64_t)(product >> (128 - bits)) + (rest > half);
  exponent += 128 - bits;
  int low = single ? -149 : -1074, high = single ? 104 : 971;
  if (exponent < low + 1 || exponent >= high) return false;
  uint64_t image = ((uint64_t)(exponent + 1023)) << 52;
  double scale;
  memcpy(&scale, &image, sizeof scale);
  if (exponent < -1022) return false;
  *value = (double)kept * scale;
  return true;
}

char *__lwk_digits_before(char *end, uint64_t value) {
  for (; value > UINT32_MAX; value /= 10) *--end = (char)('0' + value % 10);
  for (uint32_t low = (uint32_t)value; low > 0; low /= 10) *--end = (char)('0' + low % 10);
  return end;
}

int __lwk_write_digits(uint64_t value, char *to) {
  char text[20], *const end = text + sizeof text, *at = __lwk_digits_before(end, value);
  if (at == end) *--at = '0';
  memcpy(to, at, (size_t)(end - at));
  to[end - at] = '\0';
  return (int)(end - at);
}
