/*
 * strtod and strtof by 128 bits: musl's compute with numbers of 128 bits in software. Nineteen digits times a power of 5, of
 * which some bits may be too small, tell all but those numbers that lie next to the middle of two results; of these the digits
 * are compared with the middle in whole numbers. Results are the nearest, those in the middle even.
 */
#include <ctype.h>
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <strings.h>

#define INLINE static inline __attribute__((always_inline))
/* A program may have its own of each. */
#define WEAK __attribute__((weak))

/* Of a result: bits of its fraction, the exponent of the last bit of the least number, and what has no end. */
typedef struct {
  int bits, least;
  uint64_t infinite;
} Format;

static const Format DOUBLE = {53, -1074, 0x7ff0000000000000}, FLOAT = {24, -149, 0x7f800000};

enum {
  /* Digits that fit 64 bits. */
  DIGITS = 19,
  /* No middle has more, so that of others it matters only whether there are any but 0. */
  MOST_DIGITS = 800,
  /* Powers of 5 are those of 5^STEP times those below. */
  STEP = 27,
  LEAST_STEP = -14,
  /* 32-bit words of a number as long as the longest middle with MOST_DIGITS behind it. */
  WORDS = 160
};

/* 5^(STEP * n) from LEAST_STEP on, from the first bit that is 1, the rest cut off. */
static const uint64_t STEPS[][2] = {
    {0x9ecffc31d586abc0u, 0x9ac0936257d9c76cu}, {0x8049a4ac0c5811aeu, 0x205b896d777d6278u},
    {0xcf42894a5dce35eau, 0x52064cac828675b9u}, {0xa76c582338ed2621u, 0xaf2af2b80af6f24eu},
    {0x873e4f75e2224e68u, 0x5a7744a6e804a291u}, {0xda7f5bf590966848u, 0xaf39a475506a899eu},
    {0xb080392cc4349decu, 0xbd8d794d96aacfb3u}, {0x8e938662882af53eu, 0x547eb47b7282ee9cu},
    {0xe65829b3046b0afau, 0x0cb4a5a3112a5112u}, {0xba121a4650e4ddebu, 0x92f34d62616ce413u},
    {0x964e858c91ba2655u, 0x3a6a07f8d510f86fu}, {0xf2d56790ab41c2a2u, 0xfae27299423fb9c3u},
    {0xc428d05aa4751e4cu, 0xaa97e14c3c26b886u}, {0x9e74d1b791e07e48u, 0x775ea264cf55347du},
    {0x8000000000000000u, 0x0000000000000000u}, {0xcecb8f27f4200f3au, 0x0000000000000000u},
    {0xa70c3c40a64e6c51u, 0x999090b65f67d924u}, {0x86f0ac99b4e8dafdu, 0x69a028bb3ded71a3u},
    {0xda01ee641a708de9u, 0xe80e6f4820cc9495u}, {0xb01ae745b101e9e4u, 0x5ec05dcff72e7f8fu},
    {0x8e41ade9fbebc27du, 0x14588f13be847307u}, {0xe5d3ef282a242e81u, 0x8f1668c8a86da5fau},
    {0xb9a74a0637ce2ee1u, 0x6d953e2bd7173692u}, {0x95f83d0a1fb69cd9u, 0x4abdaf101564f98eu},
    {0xf24a01a73cf2dccfu, 0xbc633b39673c8cecu}, {0xc3b8358109e84f07u, 0x0a862f80ec4700c8u},
};

static const double TENS[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                              1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

INLINE uint64_t bits_of(double x) {
  uint64_t bits;
  __builtin_memcpy(&bits, &x, sizeof bits);
  return bits;
}

/* What a number says: the first digits, times a power of 10 or 2. */
typedef struct {
  uint64_t digits;
  long long exponent;
  /* Digits beyond the first that are not 0. */
  int more;
  /* All digits, with the point. */
  const char *from, *end;
} Number;

/* high and low, times 2^exponent, the first bit is 1; and up to `missing` in units of the lowest bit above that. */
typedef struct {
  uint64_t high, low, missing_high, missing;
  int exponent;
} Wide;

INLINE uint64_t times(uint64_t a, uint64_t b, uint64_t *high) {
  const uint64_t a0 = (uint32_t)a, a1 = a >> 32, b0 = (uint32_t)b, b1 = b >> 32;
  const uint64_t low = a0 * b0, middle = a1 * b0 + (low >> 32), other = a0 * b1 + (uint32_t)middle;
  *high = a1 * b1 + (middle >> 32) + (other >> 32);
  return other << 32 | (uint32_t)low;
}

/* The first 128 bits of a product, whose first factor has its first bit in `high`. */
INLINE Wide product(Wide a, uint64_t b) {
  const int shift = __builtin_clzll(b);
  b <<= shift;
  uint64_t carried, high;
  times(a.low, b, &carried);
  uint64_t low = times(a.high, b, &high) + carried;
  high += low < carried;
  /* What is missing was less than the last bit of the result, which has been cut off too. */
  Wide result = {high, low, 0, a.missing + 1, a.exponent + 64 - shift};
  if (high >> 63 == 0) {
    result.high = high << 1 | low >> 63, result.low = low << 1;
    result.missing *= 2, result.exponent--;
  }
  return result;
}

INLINE uint64_t power_of_5(int n) {
  uint64_t power = 1;
  for (uint64_t base = 5; n > 0; n >>= 1, base *= base)
    if (n & 1) power *= base;
  return power;
}

/* The number to 120 bits or so; of one with more digits to 60. */
static Wide widened(const Number *number) {
  const int exponent = (int)number->exponent;
  const int step = (exponent - LEAST_STEP * STEP) / STEP + LEAST_STEP;
  const uint64_t *const of_step = STEPS[step - LEAST_STEP];
  Wide wide = {of_step[0], of_step[1], 0, 1, (step * STEP * 1217359 >> 19) - 127};
  wide = product(product(wide, power_of_5(exponent - step * STEP)), number->digits);
  wide.exponent += exponent;
  /* Less than one more digit: the digits have 60 bits or more. */
  if (number->more) wide.missing_high = 32;
  return wide;
}

/* Whole numbers of any length, the lowest word first. */
typedef struct {
  uint32_t words[WORDS];
  int count;
} Big;

static void multiply(Big *big, uint32_t factor, uint32_t summand) {
  uint64_t carried = summand;
  for (int i = 0; i < big->count; i++) {
    carried += (uint64_t)big->words[i] * factor;
    big->words[i] = (uint32_t)carried;
    carried >>= 32;
  }
  if (carried != 0) big->words[big->count++] = (uint32_t)carried;
}

static void multiply_by_power(Big *big, int fives, int twos) {
  for (; fives > 0; fives -= 13) multiply(big, (uint32_t)power_of_5(fives < 13 ? fives : 13), 0);
  for (; twos > 0; twos -= 31) multiply(big, 1u << (twos < 31 ? twos : 31), 0);
}

/* Of the number against middle * 2^exponent: less than 0, 0, more than 0. */
static __attribute__((noinline)) int against(const Number *number, uint64_t middle, int exponent) {
  Big left = {{0}, 0}, right = {{(uint32_t)middle, (uint32_t)(middle >> 32)}, 2};
  int digits = 0, more = 0;
  /* Of the last digit in `left`. */
  long long last = number->exponent;
  int beyond = 0;
  for (const char *p = number->from; p < number->end; p++) {
    if (*p == '.') continue;
    if (digits == 0 && *p == '0') continue;
    digits++;
    if (digits <= MOST_DIGITS) multiply(&left, 10, (uint32_t)(*p - '0'));
    else more |= *p != '0';
    beyond = digits > DIGITS ? (digits < MOST_DIGITS ? digits : MOST_DIGITS) - DIGITS : 0;
  }
  last -= beyond;
  if (more) multiply(&left, 10, 1), last--;
  const int ten = (int)last, twos = ten - exponent;
  multiply_by_power(&left, ten, twos);
  multiply_by_power(&right, -ten, -twos);
  while (right.count > 0 && right.words[right.count - 1] == 0) right.count--;
  if (left.count != right.count) return left.count < right.count ? -1 : 1;
  for (int i = left.count - 1; i >= 0; i--)
    if (left.words[i] != right.words[i]) return left.words[i] < right.words[i] ? -1 : 1;
  return 0;
}

/* The bits of the nearest result. Small numbers are out of range when they are not exact, as in glibc. */
static uint64_t nearest(Wide wide, const Number *number, Format format) {
  const int before = errno;
  int last = wide.exponent + 128 - format.bits;
  if (last < format.least) last = format.least;
  const int cut = last - wide.exponent;
  /* Less than half of the least number, or more than the greatest. */
  errno = ERANGE;
  if (cut > 128) return 0;
  if ((uint64_t)(last - format.least) >= (format.infinite >> (format.bits - 1)) - 1) return format.infinite;
  errno = before;
  uint64_t kept = cut == 128 ? 0 : wide.high >> (cut - 64);
  const uint64_t rest = cut == 128 ? wide.high : wide.high & (((uint64_t)1 << (cut - 64)) - 1);
  const uint64_t half = (uint64_t)1 << (cut - 65);
  const uint64_t most_low = wide.low + wide.missing;
  const uint64_t most = rest + wide.missing_high + (most_low < wide.low);
  int order = rest > half || (rest == half && wide.low > 0) ? 1 : most < half ? -1 : 0;
  if (order == 0 && (wide.missing | wide.missing_high) != 0) order = against(number, 2 * kept + 1, last - 1);
  kept += order > 0 || (order == 0 && (kept & 1));
  const uint64_t bits = ((uint64_t)(last - format.least) << (format.bits - 1)) + kept;
  const int exact = (rest | wide.low | wide.missing) == 0;
  if (bits >= format.infinite || (bits >> (format.bits - 1) == 0 && !exact)) errno = ERANGE;
  return bits < format.infinite ? bits : format.infinite;
}

/* `e` and digits behind it, or nothing. */
static const char *with_exponent(const char *p, char letter, long long *exponent) {
  if ((*p | 32) != letter) return p;
  const char *digit = p + 1;
  const int negative = *digit == '-';
  if (*digit == '-' || *digit == '+') digit++;
  if (!isdigit((unsigned char)*digit)) return p;
  long long value = 0;
  for (; isdigit((unsigned char)*digit); digit++)
    if (value < 1000000000000) value = 10 * value + (*digit - '0');
  *exponent += negative ? -value : value;
  return digit;
}

static const char *read_decimal(const char *p, Number *number) {
  int digits = 0, behind = 0, any = 0;
  number->from = p;
  for (;; p++) {
    if (*p == '.' && !behind) behind = 1;
    else if (isdigit((unsigned char)*p)) {
      any = 1;
      if (digits < DIGITS) {
        number->digits = 10 * number->digits + (uint64_t)(*p - '0');
        digits += number->digits != 0;
        number->exponent -= behind;
      } else {
        number->more |= *p != '0';
        number->exponent += !behind;
      }
    } else break;
  }
  number->end = p;
  return any ? with_exponent(p, 'e', &number->exponent) : NULL;
}

static int hexadecimal(unsigned char letter) { return isdigit(letter) ? letter - '0' : (letter | 32) - 'a' + 10; }

/* Behind 0x. The last bit of the digits tells whether there are more. */
static const char *read_hexadecimal(const char *p, Number *number) {
  int behind = 0, any = 0;
  for (;; p++) {
    if (*p == '.' && !behind) behind = 1;
    else if (isxdigit((unsigned char)*p)) {
      const int digit = hexadecimal((unsigned char)*p);
      any = 1;
      if (number->digits >> 60 == 0) {
        number->digits = number->digits << 4 | (uint64_t)digit;
        number->exponent -= behind ? 4 : 0;
      } else {
        number->digits |= digit != 0;
        number->exponent += behind ? 0 : 4;
      }
    } else break;
  }
  return any ? with_exponent(p, 'p', &number->exponent) : NULL;
}

/* The result's bits without sign, and where the number ends, NULL if there is none. */
static uint64_t read(const char *p, Format format, const char **end) {
  if ((*p | 32) == 'i' && strncasecmp(p, "inf", 3) == 0) {
    *end = p + (strncasecmp(p, "infinity", 8) == 0 ? 8 : 3);
    return format.infinite;
  }
  if ((*p | 32) == 'n' && strncasecmp(p, "nan", 3) == 0) {
    *end = p + 3;
    if (*(p += 3) == '(') {
      do p++;
      while (isalnum((unsigned char)*p) || *p == '_');
      if (*p == ')') *end = p + 1;
    }
    return format.infinite | format.infinite >> 1;
  }
  Number number = {0};
  Wide wide;
  if (p[0] == '0' && (p[1] | 32) == 'x' && (*end = read_hexadecimal(p + 2, &number)) != NULL) {
    if (number.digits == 0) return 0;
    const int shift = __builtin_clzll(number.digits);
    long long exponent = number.exponent - shift - 64;
    exponent = exponent > 9999 ? 9999 : exponent < -9999 ? -9999 : exponent;
    wide = (Wide){number.digits << shift, 0, 0, 0, (int)exponent};
  } else {
    number = (Number){0};
    *end = read_decimal(p, &number);
    if (*end == NULL || number.digits == 0) return 0;
    const int exponent = (int)number.exponent;
    if (number.exponent > 310 || number.exponent < -360) {
      errno = ERANGE;
      return number.exponent > 0 ? format.infinite : 0;
    }
    if (format.bits == 53 && !number.more && number.digits <= (uint64_t)1 << 53 && exponent >= -22 && exponent <= 22) {
      /* Both are exact, and the result is the nearest. */
      const double digits = (double)number.digits;
      return bits_of(exponent < 0 ? digits / TENS[-exponent] : digits * TENS[exponent]);
    }
    wide = widened(&number);
  }
  return nearest(wide, &number, format);
}

/* Also what stands before: the sign is the first bit of so many. */
static uint64_t convert(const char *string, char **behind, Format format, int sign) {
  const char *p = string, *end = NULL;
  while (isspace((unsigned char)*p)) p++;
  const int negative = *p == '-';
  if (*p == '-' || *p == '+') p++;
  const uint64_t bits = read(p, format, &end);
  if (end == NULL) errno = EINVAL, end = string;
  if (behind != NULL) *behind = (char *)end;
  return end == string ? 0 : bits | (uint64_t)negative << sign;
}

/* For scanf too (scanned.c). */
double __lwk_strtod(const char *restrict string, char **restrict behind) {
  const uint64_t bits = convert(string, behind, DOUBLE, 63);
  double result;
  __builtin_memcpy(&result, &bits, sizeof result);
  return result;
}

float __lwk_strtof(const char *restrict string, char **restrict behind) {
  const uint32_t bits = (uint32_t)convert(string, behind, FLOAT, 31);
  float result;
  __builtin_memcpy(&result, &bits, sizeof result);
  return result;
}

WEAK double strtod(const char *restrict string, char **restrict behind) { return __lwk_strtod(string, behind); }

WEAK float strtof(const char *restrict string, char **restrict behind) { return __lwk_strtof(string, behind); }
