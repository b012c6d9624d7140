/* Real numbers in the forms that edit descriptors ask for. */
#ifndef LWK_FORTRAN_REAL_H
#define LWK_FORTRAN_REAL_H

#include "io.h"

/* What is to be written, in its parts: sign, zero, digits, zeros, point, zeros, digits, zeros, exponent, blanks. */
typedef struct {
  char digits[MAX_DIGITS], exponent[16];
  const char *word; /* instead of a number: NaN, Inf */
  char sign;
  bool zero;    /* a 0 before the point, which may be left out where there is no room */
  bool need_zero; /* it may not: there is no other digit */
  bool stars;
  int before, zeros_before, zeros_after, after, zeros_end, blanks;
} RealText;

bool lwkf_edit_real(Statement *s, const Edit *edit, double value, bool single, RealText *text);
size_t lwkf_length(const RealText *text);
bool lwkf_emit_real(Statement *s, const Edit *edit, RealText *text);
bool lwkf_no_item(Statement *s, char descriptor, const char *what);

#endif
