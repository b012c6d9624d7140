/* Real numbers as decimal digits. The C library gives them exactly; how they are rounded is Fortran's affair. */
#include "../../c/lib/decimal.h"
#include "io.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Of the form d.ddde+xx, as %e writes it. */
static int parse(const char *text, char *digits) {
  int count = 0;
  for (; *text != 'e'; text++)
    if (*text != '.') digits[count++] = *text;
  int exponent = atoi(text + 1) + 1;
  while (count > 0 && digits[count - 1] == '0') count--;
  digits[count] = '\0';
  return count == 0 ? 0 : exponent;
}

/* Of the form ddd.ddd. */
static int parse_fixed(const char *text, char *digits) {
  int count = 0, exponent = 0;
  bool point = false;
  for (; *text != '\0'; text++) {
    if (*text == '.') point = true;
    else if (count == 0 && *text == '0') exponent -= point;
    else {
      digits[count++] = *text;
      exponent += !point;
    }
  }
  while (count > 0 && digits[count - 1] == '0') count--;
  digits[count] = '\0';
  return count == 0 ? 0 : exponent;
}

static bool rounds_up(const char *digits, int length, int at, char round, bool negative) {
  if (at >= length) return false;
  if (round == 'U') return !negative;
  if (round == 'D') return negative;
  if (round == 'Z' || at < 0) return false;
  if (digits[at] != '5' || length > at + 1) return digits[at] >= '5';
  return round == 'C' || (at > 0 && (digits[at - 1] - '0') % 2 == 1);
}

/* Cuts exact digits after `kept` of them; that may be before the first. */
static int cut(char *digits, int exponent, int kept, char round, bool negative) {
  int length = (int)strlen(digits);
  if (kept >= length) return exponent;
  bool up = rounds_up(digits, length, kept, round, negative);
  if (kept <= 0) {
    strcpy(digits, up ? "1" : "");
    return up ? exponent - kept + 1 : 0;
  }
  length = kept;
  if (up) {
    while (length > 0 && digits[length - 1] == '9') length--;
    if (length == 0) {
      strcpy(digits, "1");
      return exponent + 1;
    }
    digits[length - 1]++;
  }
  while (length > 0 && digits[length - 1] == '0') length--;
  digits[length] = '\0';
  return exponent;
}

static int exact(double x, char *digits) {
  char text[MAX_DIGITS];
  snprintf(text, sizeof text, "%.800e", x);
  return parse(text, digits);
}

/* Without the zeros at their end. @return the exponent of 0.digits */
static int in_digits(uint64_t whole, int power, char *digits) {
  if (whole == 0) {
    digits[0] = '\0';
    return 0;
  }
  int length = __lwk_write_digits(whole, digits), exponent = length - power;
  while (digits[length - 1] == '0') digits[--length] = '\0';
  return exponent;
}

int lwkf_digits(double x, int significant, char round, char *digits) {
  double positive = fabs(x);
  if (round == 'N' && significant > 0) {
    uint64_t whole, most = 1;
    if (significant <= 17 && positive > 0) {
      Binary b = __lwk_binary(positive);
      Scaled scaled;
      for (int i = 0; i < significant; i++) most *= 10;
      int power = significant - 1 - b.magnitude;
      bool there = __lwk_scale(b, power, &scaled);
      if (there && scaled.whole >= most) there = __lwk_scale(b, --power, &scaled);
      if (there && __lwk_rounded(&scaled, &whole)) return in_digits(whole, power, digits);
    }
    char text[MAX_DIGITS];
    snprintf(text, sizeof text, "%.*e", significant > 800 ? 800 : significant - 1, positive);
    return parse(text, digits);
  }
  int exponent = exact(positive, digits);
  return cut(digits, exponent, significant, round, signbit(x));
}

int lwkf_digits_fixed(double x, int decimals, char round, char *digits) {
  double positive = fabs(x);
  if (round == 'N' && decimals >= 0) {
    uint64_t whole;
    Scaled scaled;
    if (positive > 0 && __lwk_scale(__lwk_binary(positive), decimals, &scaled) && __lwk_rounded(&scaled, &whole))
      return in_digits(whole, decimals, digits);
    char text[MAX_DIGITS];
    snprintf(text, sizeof text, "%.*f", decimals > 1100 ? 1100 : decimals, positive);
    return parse_fixed(text, digits);
  }
  int exponent = exact(positive, digits);
  if (digits[0] == '\0') return 0;
  return cut(digits, exponent, exponent + decimals, round, signbit(x));
}

enum { EXACT = 41 };

/* The first digits of a number, with zeros in front so that all with one `exponent` have the same weight. */
static int leading(long double x, char *digits) {
  char text[EXACT + 16];
  snprintf(text, sizeof text, "%.*Le", EXACT - 1, x);
  int count = 0;
  for (const char *at = text; *at != 'e'; at++)
    if (*at != '.') digits[count++] = *at;
  digits[count] = '\0';
  return atoi(strchr(text, 'e') + 1) + 1;
}

static void just_below(char *digits) {
  int at = EXACT - 1;
  while (at > 0 && digits[at] == '0') digits[at--] = '9';
  digits[at]--;
}

/*
 * Between what is halfway to the neighbours of a number below and above, as few digits as tell the two apart; of those the middle
 * one. That need not be the nearest of as many digits, but flang's library takes it.
 */
static int between(long double low, long double high, char *digits) {
  char below[EXACT + 2], above[EXACT + 2];
  int low_exponent = leading(low, below), exponent = leading(high, above);
  /* The end itself does not belong to the number. */
  just_below(above);
  if (low_exponent < exponent) {
    memmove(below + 1, below, EXACT);
    below[0] = '0';
  }
  long long a = 0, b = 0;
  int length = 0;
  while (a == b && length < 19) {
    a = 10 * a + below[length] - '0';
    b = 10 * b + above[length] - '0';
    length++;
  }
  int written = sprintf(digits, "%lld", (a + b + 1) / 2);
  /* A carry may have made it longer, a leading zero shorter. */
  exponent += written - length;
  while (written > 1 && digits[written - 1] == '0') digits[--written] = '\0';
  return exponent;
}

/*
 * The same with the first 19 digits of the number and the distance of its neighbours in units of the last of these. False where that is
 * not enough to tell.
 */
static bool quickly(double x, bool single, char *digits, int *exponent) {
  Binary b = __lwk_binary(x);
  Scaled scaled;
  int power = 17 - b.magnitude;
  if (!__lwk_scale(b, power, &scaled)) return false;
  if (scaled.whole < 1000000000000000000 && !__lwk_scale(b, ++power, &scaled)) return false;
  uint64_t value = scaled.whole, factor = single ? b.factor >> 29 : b.factor;
  /* Numbers of the smaller type that are too small to be normal there have fewer bits. */
  if (single && x < 0x1p-126) return false;
  double above = (double)value / (2 * (double)factor), below = above;
  if (factor == (uint64_t)1 << (single ? 23 : 52) && x > (single ? 0x1p-126 : 0x1p-1022)) below /= 2;
  if (above > 1e15) return false;
  /* Two units on both sides are for what has been rounded. */
  uint64_t unit = single ? 10000000000000 : 10000, up = value % unit >= unit / 2, rounded = (value / unit + up) * unit;
  double distance = up ? (double)(rounded - value) : (double)(value - rounded);
  /* So many digits are those of one number alone, but for large integers and the smallest numbers. */
  bool alone = x < (single ? 0x1p24 : 0x1p53) && x >= 0x1p-1022;
  if (alone && distance + 2 < (up ? above : below)) {
    *exponent = in_digits(rounded / unit, power - (single ? 13 : 4), digits);
    return true;
  }
  if (alone && distance - 2 < (up ? above : below)) return false;
  uint64_t low = value - (uint64_t)below, high = value + (uint64_t)above;
  for (uint64_t step = 1000000000000000000; step > 0; step /= 10) {
    uint64_t a = (low - 2) / step, c = (high + 2) / step;
    if (a == c) continue;
    if (a != (low + 2) / step || c != (high - 2) / step) return false;
    int places = 0;
    for (uint64_t s = step; s > 1; s /= 10) places++;
    *exponent = in_digits((a + c + 1) / 2, power - places, digits);
    return true;
  }
  return false;
}

int lwkf_shortest(double x, bool single, char *digits) {
  double positive = fabs(x);
  if (positive == 0) {
    digits[0] = '\0';
    return 0;
  }
  int exponent;
  if (quickly(positive, single, digits, &exponent)) return exponent;
  char text[40];
  int sure = single ? 6 : 15;
  /* So many digits are those of one number alone, and not halfway between two unless both are large integers. */
  if (positive >= (single ? 0x1p-126 : 0x1p-1022) && positive < (single ? 0x1p24 : 0x1p53)) {
    snprintf(text, sizeof text, "%.*e", sure - 1, positive);
    if ((single ? (double)strtof(text, NULL) : strtod(text, NULL)) == positive) return parse(text, digits);
  }
  long double low = single ? nextafterf((float)positive, 0) : nextafter(positive, 0);
  long double step = (long double)positive - low;
  long double next = single ? nextafterf((float)positive, HUGE_VALF) : nextafter(positive, HUGE_VAL);
  long double up = __builtin_isinf((double)next) ? step : next - (long double)positive;
  return between((long double)positive - step / 2, (long double)positive + up / 2, digits);
}
