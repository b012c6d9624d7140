/* printf: all flags, widths, precisions and lengths with numbers and texts; doubles of all kinds against those of long double. */
#include <errno.h>
#include <limits.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static const char *const FLAGS[] = {"", "-", "+", " ", "#", "0", "-0", "+0", "+ ", "#0", "-#+", " 0'"};
static const char *const WIDTHS[] = {"", "1", "7", "30"};
static const char *const PRECISIONS[] = {"", ".", ".0", ".1", ".3", ".12"};
enum { COUNT_FLAGS = 12, COUNT_WIDTHS = 4, COUNT_PRECISIONS = 6 };

static const long long INTEGERS[] = {0, 1, -1, 9, 10, 255, -32769, INT_MAX, INT_MIN, 4294967296, LLONG_MAX, LLONG_MIN};
static const double DOUBLES[] = {
    0.0, -0.0, 1, -1, 0.5, 1.5, 2.5, 0.05, 9.5, 9.999999, 99.95, 0.00012345, 0.000099999995, 123456, 1234567, 999999.5, 1e15, 1e16,
    123456789012345678,
    1e22, -1e100, 1.7976931348623157e308, 5e-324, 2.2250738585072014e-308, 1e-5, 0.1, 0.3, 1.0 / 3, INFINITY, -INFINITY, NAN,
};

/* FNV-1a of what a kind of conversions prints, and a part of it. */
static uint64_t hash;
static void add(const char *text, int length) {
  if (length != (int)strlen(text)) printf("%d for [%s]\n", length, text);
  for (int i = 0; i <= length; i++) hash = (hash ^ (unsigned char)text[i]) * 1099511628211u;
}

static char text[1000], format[40];

#define EACH(values, ...) \
  for (unsigned v = 0; v < sizeof values / sizeof *values; v++) add(text, snprintf(text, sizeof text, format, __VA_ARGS__))

static void with(const char *letters, const char *flags, const char *width, const char *precision) {
  sprintf(format, "%%%s%s%s%s", flags, width, precision, letters);
  const char letter = letters[strlen(letters) - 1];
  if (strchr("eEfFgGaA", letter) != NULL) EACH(DOUBLES, DOUBLES[v]);
  else if (letter == 's') for (int i = 0; i < 3; i++) add(text, snprintf(text, sizeof text, format, (const char *[]){"", "a",
    "some words"}[i]));
  else if (letter == 'p') EACH(INTEGERS, (void *)(uintptr_t)INTEGERS[v]);
  else if (letter == 'c') add(text, snprintf(text, sizeof text, format, 'x'));
  else if (strchr(letters, 'j') != NULL || strstr(letters, "ll") != NULL) EACH(INTEGERS, INTEGERS[v]);
  else EACH(INTEGERS, (int)INTEGERS[v]);
}

static void kinds(void) {
  static const char *const LETTERS[] = {
      "d", "i", "u", "o", "x", "X", "hd", "hhd", "hu", "hhx", "ld", "lld", "llu", "llo", "jx", "zu", "td", "c", "s", "p", "e", "E",
      "f", "F", "g", "G", "a",
  };
  for (unsigned l = 0; l < sizeof LETTERS / sizeof *LETTERS; l++) {
    hash = 14695981039346656037u;
    for (int f = 0; f < COUNT_FLAGS; f++)
      for (int w = 0; w < COUNT_WIDTHS; w++)
        for (int p = 0; p < COUNT_PRECISIONS; p++) with(LETTERS[l], FLAGS[f], WIDTHS[w], PRECISIONS[p]);
    printf("%s %016llx [%s] [%s]\n", LETTERS[l], (unsigned long long)hash, format, text);
  }
}

static void others(void) {
  int at = -1;
  long long far = -1;
  signed char near = -1;
  printf("%d%% of %*d|%-*d|%*d|%.*f|%.*d|\n", 5, 6, 7, 6, 7, -6, 7, 2, 3.14159, -1, 8);
  printf("abc%n%5d%lln%hhn|", &at, 1, &far, &near);
  printf("%d %lld %d\n", at, far, near);
  printf("%ls|%8ls|%-8ls|%.3ls|%lc|%5lc|\n", L"wide", L"wide", L"wide", L"wide", (wint_t)L'w', (wint_t)L'w');
  printf("%2$s %1$s|%2$-6s|\n", "one", "two");
  printf("%s|%.3s|%10s|%ls\n", (char *)NULL, (char *)NULL, (char *)NULL, (wchar_t *)NULL);
  errno = ENOENT;
  printf("%m\n");
  printf("%Lf %Le %La %LG\n", 1.5L, 1e300L * 1e300L, 1.0L, 123456789.0L);
  printf("%.20f|%.30e|%.40g|%.0f|%#.0f|%#.0e|%#x|%#o|\n", 0.1, 0.1, 0.1, 2.5, 2.5, 3.0, 0, 0);
  /* Memory that is too small, and none. */
  memset(text, '~', sizeof text);
  int length = snprintf(text, 6, "%s-%d", "abcdef", 12345);
  printf("%d [%s]%c\n", length, text, text[6]);
  length = snprintf(text, 1, "%d", 12345);
  printf("%d [%s] %d %d\n", length, text, snprintf(NULL, 0, "%5.1f %s", 2.25, "x"), snprintf(text, 0, "%d", 7));
  /* Longer than any buffer, before and behind conversions. */
  char *const large = malloc(5000);
  memset(large, 'l', 4999), large[4999] = '\0';
  length = snprintf(text, sizeof text, "%d %s %d", 1, large, 2);
  printf("%d %zu %s %zu\n", length, strlen(text), text + 990, strspn(text + 2, "l"));
  length = printf("%d %s %3000d|\n", 1, large, 2);
  printf("%d\n", length);
  for (int i = 0; i < 300; i++) printf("%d%c", i, i % 25 == 24 ? '\n' : ' ');
  printf("%d\n", printf("%s", ""));
  /* What cannot be. */
  errno = 0;
  length = snprintf(text, (size_t)INT_MAX + 2, "x");
  printf("%d %d\n", length, errno == EOVERFLOW);
  errno = 0;
  length = snprintf(text, 10, "%2147483648d", 1);
  printf("%d %d\n", length, errno == EOVERFLOW);
  errno = 0;
  length = snprintf(text, 10, "%s%2147483647d", "abc", 1);
  printf("%d %d\n", length, errno == EOVERFLOW);
  fclose(stdin);
  FILE *const closed = fmemopen(text, 100, "r");
  length = fprintf(closed, "%d", 1);
  printf("%d %d\n", length, ferror(closed) != 0);
}

/* The digits of long double are computed in another way. */
static void against_long(void) {
  static char other[1000];
  static const char letters[] = "efgEG";
  uint64_t random = 1;
  for (int i = 0; i < 20000; i++) {
    random = random * 6364136223846793005u + 1442695040888963407u;
    uint64_t bits = random ^ random >> 29;
    double x;
    if (i % 4 == 0) x = (double)(int64_t)(bits >> 40) / 1000;
    else if (i % 4 == 1) x = (double)(bits >> 44) * 0x1p-12;
    else if (i % 4 == 2) x = ldexp((double)(bits >> 12), (int)(bits % 120) - 110);
    else memcpy(&x, &bits, sizeof x);
    const int precision = (int)(bits >> 3 & 31) % 19;
    const char letter = letters[i % 5];
    sprintf(format, "%%%s.%d%c", i % 3 ? "" : "#", precision, letter);
    const int length = snprintf(text, sizeof text, format, x);
    sprintf(format, "%%%s.%dL%c", i % 3 ? "" : "#", precision, letter);
    if (snprintf(other, sizeof other, format, (long double)x) != length || strcmp(text, other) != 0) {
      printf("%a with %s: %s, not %s\n", x, format, text, other);
      return;
    }
  }
  puts("as long double");
}

int main(void) {
  kinds();
  others();
  against_long();
  return 0;
}
