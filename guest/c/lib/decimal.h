/* Between binary and decimal. */
#ifndef LWK_DECIMAL_H
#define LWK_DECIMAL_H

#include <stdbool.h>
#include <stdint.h>

/* factor * 2^exponent, which is at least 10^magnitude and below 10^(magnitude + 2). */
typedef struct {
  uint64_t factor;
  int exponent, magnitude;
} Binary;

/* whole + part / 2^64 */
typedef struct {
  uint64_t whole, part;
  bool exact; /* or a few units of `part` from it */
} Scaled;

/* Of a finite number that is above 0. */
Binary __lwk_binary(double x);
/* x * 10^power. False where its whole part is too large. */
bool __lwk_scale(Binary x, int power, Scaled *to);
/* To the nearest whole number, or of two the even one. False where that is not sure. */
bool __lwk_rounded(const Scaled *x, uint64_t *whole);
/* digits * 10^power, as the nearest number of a type. False where that is not sure. */
bool __lwk_compose(uint64_t digits, int64_t power, bool single, double *value);
/* Where the digits of a number begin that end there: at most 20, none of 0. */
char *__lwk_digits_before(char *end, uint64_t value);
/* Their number, one of 0; and a zero byte. */
int __lwk_write_digits(uint64_t value, char *to);

#endif
