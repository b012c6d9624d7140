/* strtod and strtof: known results, errors and ends; numbers of all kinds, and those in the middle of two results, against
 * wcstod, which is the C library's; sscanf the same; and what printf writes. */
#include <ctype.h>
#include <errno.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static const struct {
  const char *text;
  uint64_t of_double;
  uint32_t of_float;
  int end, double_range, float_range;
} KNOWN[] = {
    {"0", 0x0, 0x0, 1, 0, 0},
    {"-0", 0x8000000000000000, 0x80000000, 2, 0, 0},
    {"0.0", 0x0, 0x0, 3, 0, 0},
    {"1", 0x3ff0000000000000, 0x3f800000, 1, 0, 0},
    {"-1", 0xbff0000000000000, 0xbf800000, 2, 0, 0},
    {"+1.5", 0x3ff8000000000000, 0x3fc00000, 4, 0, 0},
    {" 3.25", 0x400a000000000000, 0x40500000, 5, 0, 0},
    {"1e", 0x3ff0000000000000, 0x3f800000, 1, 0, 0},
    {"1e+", 0x3ff0000000000000, 0x3f800000, 1, 0, 0},
    {"1e-", 0x3ff0000000000000, 0x3f800000, 1, 0, 0},
    {"1e5x", 0x40f86a0000000000, 0x47c35000, 3, 0, 0},
    {"e5", 0x0, 0x0, 0, 0, 0},
    {".", 0x0, 0x0, 0, 0, 0},
    {"-.", 0x0, 0x0, 0, 0, 0},
    {"+", 0x0, 0x0, 0, 0, 0},
    {".5", 0x3fe0000000000000, 0x3f000000, 2, 0, 0},
    {"5.", 0x4014000000000000, 0x40a00000, 2, 0, 0},
    {"-.5e1", 0xc014000000000000, 0xc0a00000, 5, 0, 0},
    {"0x", 0x0, 0x0, 1, 0, 0},
    {"0x.p1", 0x0, 0x0, 1, 0, 0},
    {"0x1p", 0x3ff0000000000000, 0x3f800000, 3, 0, 0},
    {"0x1p4", 0x4030000000000000, 0x41800000, 5, 0, 0},
    {"0x1.8p1", 0x4008000000000000, 0x40400000, 7, 0, 0},
    {"0X1.FFFFFFFFFFFFFp1023", 0x7fefffffffffffff, 0x7f800000, 22, 0, 1},
    {"0x1.fffffffffffff8p1023", 0x7ff0000000000000, 0x7f800000, 23, 1, 1},
    {"0x1.fffffffffffff7ffffp1023", 0x7fefffffffffffff, 0x7f800000, 27, 0, 1},
    {"0x1p-1074", 0x1, 0x0, 9, 0, 1},
    {"0x1p-1075", 0x0, 0x0, 9, 1, 1},
    {"0x1.0000001p-1075", 0x1, 0x0, 17, 1, 1},
    {"0x0.8p-1074", 0x0, 0x0, 11, 1, 1},
    {"0x1.00000000000008p0", 0x3ff0000000000000, 0x3f800000, 20, 0, 0},
    {"0x1.000000000000080000000000000000001p0", 0x3ff0000000000001, 0x3f800000, 39, 0, 0},
    {"0x1.00000000000018p0", 0x3ff0000000000002, 0x3f800000, 20, 0, 0},
    {"0x123456789abcdef0123456789p-20", 0x44b23456789abcdf, 0x6591a2b4, 31, 0, 0},
    {"0x.00000000000000000000001p5", 0x3a80000000000000, 0x14000000, 28, 0, 0},
    {"0x1.000001p0", 0x3ff0000010000000, 0x3f800000, 12, 0, 0},
    {"0x1.000003p0", 0x3ff0000030000000, 0x3f800002, 12, 0, 0},
    {"0x1.0000010000000000001p0", 0x3ff0000010000000, 0x3f800001, 25, 0, 0},
    {"inf", 0x7ff0000000000000, 0x7f800000, 3, 0, 0},
    {"-INF", 0xfff0000000000000, 0xff800000, 4, 0, 0},
    {"infinity", 0x7ff0000000000000, 0x7f800000, 8, 0, 0},
    {"-infinit", 0xfff0000000000000, 0xff800000, 4, 0, 0},
    {"INFINITYx", 0x7ff0000000000000, 0x7f800000, 8, 0, 0},
    {"nan", 0x7ff8000000000000, 0x7fc00000, 3, 0, 0},
    {"-nan", 0x7ff8000000000000, 0x7fc00000, 4, 0, 0},
    {"nan(", 0x7ff8000000000000, 0x7fc00000, 3, 0, 0},
    {"nan(12)", 0x7ff8000000000000, 0x7fc00000, 7, 0, 0},
    {"nan(a_b)x", 0x7ff8000000000000, 0x7fc00000, 8, 0, 0},
    {"nan(a-b)", 0x7ff8000000000000, 0x7fc00000, 3, 0, 0},
    {"", 0x0, 0x0, 0, 0, 0},
    {"  ", 0x0, 0x0, 0, 0, 0},
    {"abc", 0x0, 0x0, 0, 0, 0},
    {"--1", 0x0, 0x0, 0, 0, 0},
    {"1e400", 0x7ff0000000000000, 0x7f800000, 5, 1, 1},
    {"-1e400", 0xfff0000000000000, 0xff800000, 6, 1, 1},
    {"1e-400", 0x0, 0x0, 6, 1, 1},
    {"1e99999999999999999999", 0x7ff0000000000000, 0x7f800000, 22, 1, 1},
    {"1e-99999999999999999999", 0x0, 0x0, 23, 1, 1},
    {"0e99999", 0x0, 0x0, 7, 0, 0},
    {"2.2250738585072011e-308", 0xfffffffffffff, 0x0, 23, 1, 1},
    {"2.2250738585072014e-308", 0x10000000000000, 0x0, 23, 0, 1},
    {"4.9e-324", 0x1, 0x0, 8, 1, 1},
    {"2.4703282292062327e-324", 0x0, 0x0, 23, 1, 1},
    {"2.4703282292062328e-324", 0x1, 0x0, 23, 1, 1},
    {"1.7976931348623157e308", 0x7fefffffffffffff, 0x7f800000, 22, 0, 1},
    {"1.7976931348623158e308", 0x7fefffffffffffff, 0x7f800000, 22, 0, 1},
    {"1.7976931348623159e308", 0x7ff0000000000000, 0x7f800000, 22, 1, 1},
    {"9007199254740993", 0x4340000000000000, 0x5a000000, 16, 0, 0},
    {"9007199254740993.0000000000000000000000000000000000000001", 0x4340000000000001, 0x5a000000, 57, 0, 0},
    {"9007199254740992.9999999999999999999999", 0x4340000000000000, 0x5a000000, 39, 0, 0},
    {"9007199254740995", 0x4340000000000002, 0x5a000000, 16, 0, 0},
    {"1e22", 0x4480f0cf064dd592, 0x64078678, 4, 0, 0},
    {"1e23", 0x44b52d02c7e14af6, 0x65a96816, 4, 0, 0},
    {"8.5e22", 0x44b1ffdbf6b2b2eb, 0x658ffee0, 6, 0, 0},
    {"123456789012345678901234567890", 0x45f8ee90ff6c373e, 0x6fc77488, 30, 0, 0},
    {"0.1", 0x3fb999999999999a, 0x3dcccccd, 3, 0, 0},
    {"0.3", 0x3fd3333333333333, 0x3e99999a, 3, 0, 0},
    {"3.4028235677973366e38", 0x47effffff0000000, 0x7f7fffff, 21, 0, 0},
    {"3.4028235677973367e38", 0x47effffff0000000, 0x7f800000, 21, 0, 1},
    {"1.17549435e-38", 0x380fffffff9fdba8, 0x800000, 14, 0, 0},
    {"7.0064923216240853e-46", 0x3690000000000000, 0x0, 22, 0, 1},
    {"7.0064923216240854e-46", 0x3690000000000000, 0x1, 22, 0, 1},
    {"7.006492321624086e-46", 0x3690000000000000, 0x1, 21, 0, 1},
    {"16777217", 0x4170000010000000, 0x4b800000, 8, 0, 0},
    {"16777219", 0x4170000030000000, 0x4b800002, 8, 0, 0},
    {"16777217.0000000000000000001", 0x4170000010000000, 0x4b800001, 28, 0, 0},
    {"00000000000000000000000000000001.5", 0x3ff8000000000000, 0x3fc00000, 34, 0, 0},
    {"0.000000000000000000000000000000015e17", 0x3cdb05876e5b0120, 0x26d82c3b, 38, 0, 0},
    {"\t 2", 0x4000000000000000, 0x40000000, 3, 0, 0},
    {"1_000", 0x3ff0000000000000, 0x3f800000, 1, 0, 0},
    {"1,5", 0x3ff0000000000000, 0x3f800000, 1, 0, 0},
    {"1.2.3", 0x3ff3333333333333, 0x3f99999a, 3, 0, 0},
    {"0x1.8", 0x3ff8000000000000, 0x3fc00000, 5, 0, 0},
    {"0x1.8e2", 0x3ff8e20000000000, 0x3fc71000, 7, 0, 0},
    {"0xg", 0x0, 0x0, 1, 0, 0},
};

static uint64_t state = 7;
static uint64_t random_bits(int bits) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return (state ^ state >> 29) >> (64 - bits);
}
static int random_below(int n) { return (int)(random_bits(31) % (unsigned)n); }

static uint64_t bits_of(double x) {
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  return isnan(x) ? 0x7ff8000000000000 : bits;
}
static uint32_t bits_of_float(float x) {
  uint32_t bits;
  memcpy(&bits, &x, sizeof bits);
  return isnan(x) ? 0x7fc00000 : bits;
}

static void wrong(const char *text) {
  printf("%s: wrong\n", text);
  exit(1);
}

static void known(void) {
  for (size_t i = 0; i < sizeof KNOWN / sizeof *KNOWN; i++) {
    char *end, *float_end;
    errno = 0;
    const double x = strtod(KNOWN[i].text, &end);
    const int double_range = errno == ERANGE;
    errno = 0;
    const float y = strtof(KNOWN[i].text, &float_end);
    if (bits_of(x) != KNOWN[i].of_double || bits_of_float(y) != KNOWN[i].of_float || end != KNOWN[i].text + KNOWN[i].end
        || end != float_end ||
        double_range != KNOWN[i].double_range || (errno == ERANGE) != KNOWN[i].float_range)
      wrong(KNOWN[i].text);
  }
  errno = 0;
  if (atof("12.5x") != 12.5 || strtod("7", NULL) != 7 || errno != 0) wrong("7");
}

static void against_library(const char *text) {
  static wchar_t wide[1500];
  char *end, *float_end;
  const size_t length = strlen(text);
  for (size_t i = 0; i <= length; i++) wide[i] = text[i];
  const double here = strtod(text, &end), there = wcstod(wide, NULL);
  const float float_here = strtof(text, &float_end), float_there = wcstof(wide, NULL);
  double x = 0;
  float y = 0;
  sscanf(text, "%lf", &x), sscanf(text, "%f", &y);
  if (bits_of(here) != bits_of(there) || bits_of_float(float_here) != bits_of_float(float_there)) wrong(text);
  if (bits_of(here) != bits_of(x) || bits_of_float(float_here) != bits_of_float(y)) wrong(text);
  if (*end != '\0' || *float_end != '\0') wrong(text);
}

/* A number between two results, and some next to it. */
static void middle(double low, double high) {
  static char text[1400];
  const long double between = ((long double)low + high) / 2;
  sprintf(text, "%.850Le", between);
  against_library(text);
  char *const exponent = strchr(text, 'e');
  /* Its last digits are 0. */
  exponent[-1] = '1';
  against_library(text);
  char *last = exponent - 1;
  for (*last = '0'; *last == '0' || *last == '.'; last--) continue;
  --*last;
  against_library(text);
  sprintf(text, "%.*Le", 18 + random_below(20), between);
  against_library(text);
  sprintf(text, "%La", between);
  against_library(text);
}

int main(void) {
  known();
  char text[100];
  for (int i = 0; i < 3000; i++) {
    const uint64_t bits = random_bits(63);
    double x;
    memcpy(&x, &bits, sizeof x);
    if (i % 5 == 0) x = ldexp(1 + (double)bits * 0x1p-63, -1022 - random_below(54));
    if (!isfinite(x)) continue;
    sprintf(text, i % 2 ? "%.17g" : "%.16e", x);
    if (bits_of(strtod(text, NULL)) != bits_of(x)) wrong(text);
    sprintf(text, "%.*g", 10 + random_below(30), x);
    against_library(text);
    sprintf(text, "%llu.%llue%d", random_bits(1 + random_below(60)), random_bits(1 + random_below(60)), random_below(640) - 340);
    against_library(text);
    sprintf(text, "%llue%d", random_bits(1 + random_below(63)), random_below(640) - 340);
    against_library(text);
    sprintf(text, "%.*f", random_below(9), (double)random_bits(40) * 0x1p-20);
    against_library(text);
    sprintf(text, "%a", x);
    against_library(text);
    if (i % 8 == 0) middle(x, nextafter(x, INFINITY));
    const float y = (float)ldexp(1 + (double)bits * 0x1p-63, random_below(276) - 149);
    if (i % 8 == 1 && isfinite(y)) middle(y, nextafterf(y, INFINITY));
  }
  puts("as expected");
  return 0;
}
