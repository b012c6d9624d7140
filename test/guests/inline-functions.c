/* The functions whose bodies are in our headers, of <math.h> one by one and in loops that become vectors, against the C
 * library's, which are called by their addresses. */
#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SPECIAL = 60, COUNT = 2000 };

static double numbers[COUNT];
static float floats[COUNT];

static uint64_t state = 42;
static uint64_t random_bits(void) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return state >> 33 ^ state << 20;
}

static void fill(void) {
  static const double special[] = {0,        0.5,           1,           1.5,      2,        2.5,      0x1p-1074, 0x1p-149,
      0x1p-1022, 0x1p22 + 0.5, 0x1p23 - 0.5, 0x1p23 + 1, 0x1p31, 0x1p31 - 0.5,
                                   0x1p31 - 1, 0x1p51 + 0.5, 0x1p52 - 0.5, 0x1p52 + 1, 0x1p53 - 1, 0x1.fffffp-2,
                                       0x1.fffffffffffffp-2, 0x1.fffffep-2, 1e300, INFINITY, NAN};
  int n = 0;
  for (size_t i = 0; i < sizeof special / sizeof *special; i++)
    for (int sign = 1; sign >= -1; sign -= 2) numbers[n++] = copysign(special[i], sign);
  for (; n < COUNT; n++) {
    const uint64_t bits = random_bits();
    if (n % 2 == 0) memcpy(&numbers[n], &bits, sizeof bits);
    else numbers[n] = (double)(int64_t)bits * 0x1p-63 * (double)(1 << n % 31);
  }
  for (int i = 0; i < COUNT; i++) floats[i] = (float)numbers[i];
}

static void check(const char *what, int right, double x, double y) {
  if (right) return;
  printf("%s(%a, %a): wrong\n", what, x, y);
  exit(1);
}

/* Which of two zeroes comes is open. */
static int same(double a, double b, int zeroes) {
  return (a != a && b != b) || (a == b && (zeroes || signbit(a) == signbit(b)));
}

#define OF_TWO(TYPE, NAME, X, ZEROES)                                                                         \
  {                                                                                                           \
    static TYPE (*volatile library)(TYPE, TYPE) = NAME;                                                       \
    static TYPE all[COUNT];                                                                                   \
    for (int i = 0; i < SPECIAL; i++) {                                                                       \
      const TYPE x = X[i];                                                                                    \
      for (int j = 0; j < COUNT; j++) all[j] = NAME(x, X[j]);                                                 \
      for (int j = 0; j < COUNT; j++) check(#NAME, same(all[j], library(x, X[j]), ZEROES), x, X[j]);          \
      for (int j = 0; j < COUNT; j++) all[j] = NAME(X[j], x);                                                 \
      for (int j = 0; j < COUNT; j++) check(#NAME, same(all[j], library(X[j], x), ZEROES), X[j], x);          \
    }                                                                                                         \
    TYPE chain = NAN;                                                                                         \
    for (int i = 0; i < COUNT; i++) chain = NAME(chain, X[i]);                                                \
    TYPE calls = NAN;                                                                                         \
    for (int i = 0; i < COUNT; i++) calls = library(calls, X[i]);                                             \
    check(#NAME, same(chain, calls, ZEROES), 0, 0);                                                           \
  }

#define OF_ONE(RESULT, TYPE, NAME, X, LEAST, MOST)                                                            \
  {                                                                                                           \
    static RESULT (*volatile library)(TYPE) = NAME;                                                           \
    static RESULT all[COUNT];                                                                                 \
    for (int i = 0; i < COUNT; i++) all[i] = NAME(X[i]);                                                      \
    for (int i = 0; i < COUNT; i++) {                                                                         \
      volatile TYPE x = X[i];                                                                                 \
      check(#NAME, same((double)all[i], (double)NAME(x), 0), x, 0);                                           \
      /* The C library's is open beyond the range of an integer. */                                           \
      if ((RESULT)0.5 != 0 || (x >= (double)LEAST && x < -(double)LEAST))                                     \
        check(#NAME, same((double)all[i], (double)library(x), 0), x, 0);                                      \
      else if (x == x)                                                                                        \
        check(#NAME, all[i] == (x < 0 ? LEAST : MOST), x, 0);                                                 \
    }                                                                                                         \
  }

#define OF_BYTE(NAME)                                                                      \
  {                                                                                        \
    static int (*volatile library)(int) = NAME;                                            \
    int all[512];                                                                          \
    for (int i = 0; i < 512; i++) all[i] = NAME(i - 128);                                  \
    for (int c = -128; c < 384; c++) {                                                     \
      const int there = all[c + 128], expected = library(c);                               \
      check(#NAME, #NAME[0] == 't' ? there == expected : !there == !expected, c, 0);       \
    }                                                                                      \
  }

static int calls;
static int order(const void *a, const void *b) {
  calls++;
  return *(const int *)a - *(const int *)b;
}

static void searches(void) {
  static void *(*volatile library)(const void *, const void *, size_t, size_t, int (*)(const void *, const void *)) = bsearch;
  int array[100];
  for (size_t n = 0; n <= 100; n++) {
    for (size_t i = 0; i < n; i++) array[i] = 2 * (int)(i - i % (n % 7 + 1));
    for (int key = -1; key < 2 * (int)n + 2; key++) {
      calls = 0;
      const void *const found = bsearch(&key, array, n, sizeof *array, order);
      const int here = calls;
      check("bsearch", found == library(&key, array, n, sizeof *array, order) && calls == 2 * here, key, (double)n);
    }
  }
}

int main(void) {
  OF_BYTE(isalnum) OF_BYTE(isalpha) OF_BYTE(isblank) OF_BYTE(iscntrl) OF_BYTE(isdigit) OF_BYTE(isgraph) OF_BYTE(islower) OF_BYTE(isprint)
  OF_BYTE(ispunct) OF_BYTE(isspace) OF_BYTE(isupper) OF_BYTE(isxdigit) OF_BYTE(tolower) OF_BYTE(toupper)
  searches();
  fill();
  OF_TWO(double, fmax, numbers, 1)
  OF_TWO(double, fmin, numbers, 1)
  OF_TWO(double, fdim, numbers, 0)
  OF_TWO(float, fmaxf, floats, 1)
  OF_TWO(float, fminf, floats, 1)
  OF_TWO(float, fdimf, floats, 0)
  OF_ONE(double, double, round, numbers, -INFINITY, INFINITY)
  OF_ONE(float, float, roundf, floats, -INFINITY, INFINITY)
  OF_ONE(long, double, lround, numbers, LONG_MIN, LONG_MAX)
  OF_ONE(long, float, lroundf, floats, LONG_MIN, LONG_MAX)
  OF_ONE(long long, double, llround, numbers, LLONG_MIN, LLONG_MAX)
  OF_ONE(long long, float, llroundf, floats, LLONG_MIN, LLONG_MAX)
  OF_ONE(long, double, lrint, numbers, LONG_MIN, LONG_MAX)
  OF_ONE(long, float, lrintf, floats, LONG_MIN, LONG_MAX)
  OF_ONE(long long, double, llrint, numbers, LLONG_MIN, LLONG_MAX)
  OF_ONE(long long, float, llrintf, floats, LLONG_MIN, LLONG_MAX)
  puts("as expected");
  return 0;
}
