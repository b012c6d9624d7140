/* scanf of double and float: result, value and what was read of texts of all kinds, with widths, across the ends of buffers. */
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static const char *const TEXTS[] = {
    "0", "-0", "0.0", "00", "000.0005", "0.000", "1", "-1", "+1.5", "  3.25", "\n\t 7", "1e", "1e+", "1e-", "1e5x", "1E5",
    "1e+05,", "e5", ".",
    "-.", "+", "-", "", " ", ".5", "5.", "-.5e1", "5..5", "1.5.5", "0x", "0x.p1", "0x1p", "0x1p4", "0x1.8p1", "0X.8P+2 ", "0xg", "0x1g",
    "0x00.00ffp3", "00x1", "inf", "-INF", "infinity", "-infinit", "INFINITYx", "in", "i", "nan", "nan(", "nan(ab_1)", "nan(a-",
    "-nan", "nax",
    "+-5", "--5", "- 5", "1,5", "1d5", "12abc", "1e400", "-1e400", "1e-400", "4.9e-324", "2e-324", "1e99999999999999999999",
    "0e99999999999999999999",
    "1e-99999999999999999999", "3.402823466e38", "3.5e38", "123456789012345678901234567890",
    "0.000000000000000000000000000000000012345678901234567890",
    "9007199254740993", "9007199254740992.9999999999", "1.00000005960464477539062500000000000000001", "1.000000059604644775390625",
};
enum { COUNT = sizeof TEXTS / sizeof *TEXTS };

static uint64_t bits_of(double x) {
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  /* Of the sign of what is no number the standard says nothing. */
  return x == x ? bits : 1;
}

static void show(const char *kind, int result, double x, int used, int next) {
  if (result < 1) printf("%s %d %d\n", kind, result, next);
  else printf("%s %d %016llx %d %d %s\n", kind, result, (unsigned long long)bits_of(x), used, next, errno == ERANGE ? "range" : "");
}

static void each(const char *text) {
  double x = 5;
  float y = 5;
  int used = -1;
  printf("[%s]\n", text);
  errno = 0;
  int result = sscanf(text, "%lf%n", &x, &used);
  show("lf", result, x, used, 0);
  used = -1, errno = 0;
  result = sscanf(text, "%f%n", &y, &used);
  show("f", result, y, used, 0);
  for (int width = 1; width <= 6; width++) {
    char format[16];
    snprintf(format, sizeof format, "%%%dlf%%n", width);
    used = -1, errno = 0;
    result = sscanf(text, format, &x, &used);
    show(format, result, x, used, 0);
  }
}

/* The number begins at any place before the end of the stream's buffer, and behind it there is more. */
static void across(const char *number) {
  static char text[1200];
  for (int before = 1010; before <= 1030; before++) {
    memset(text, ' ', sizeof text);
    sprintf(text + before, "%s|12.5 y", number);
    FILE *const stream = fmemopen(text, strlen(text), "r");
    double x = 5, z = 5;
    int used = -1;
    const int result = fscanf(stream, "%lf%n", &x, &used), next = getc(stream), another = fscanf(stream, "%lf", &z);
    printf("%d %d %016llx %d %d %d %g\n", before, result, (unsigned long long)bits_of(x), used, next, another, z);
    fclose(stream);
  }
}

int main(void) {
  for (int i = 0; i < COUNT; i++) each(TEXTS[i]);
  static char text[5000];
  for (int digits = 998; digits <= 4000; digits += 1501)
    for (int kind = 0; kind < 4; kind++) {
      memset(text, kind == 3 ? 'f' : '3', (size_t)digits);
      if (kind == 1) text[1] = '.';
      if (kind == 2) memcpy(text, "0.0000000", 9);
      if (kind == 3) memcpy(text, "0x", 2);
      sprintf(text + digits, kind == 3 ? "p-%d" : "e-%d", kind == 0 ? digits : kind == 3 ? 4 * digits : 3);
      double x = 5;
      int used = -1;
      const int result = sscanf(text, "%lf%n", &x, &used);
      show("long", result, x, used, 0);
    }
  across("-123.456e+07"), across("0x1.8p+1"), across("nan(abc)"), across("1e+"), across("infinity"), across(".");
  return 0;
}
