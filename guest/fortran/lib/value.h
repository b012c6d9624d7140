/* Numbers of any type and kind by their address, for functions that work on all of them. */
#ifndef LWK_FORTRAN_VALUE_H
#define LWK_FORTRAN_VALUE_H

#include "fortran.h"

static inline int64_t integer_of(const char *at, int kind) {
  return kind == 1 ? *(const int8_t *)at : kind == 2 ? *(const int16_t *)at : kind == 4 ? *(const int32_t *)at : *(const int64_t *)at;
}

static inline void store_integer(char *at, int kind, int64_t value) {
  if (kind == 1) *(int8_t *)at = (int8_t)value;
  else if (kind == 2) *(int16_t *)at = (int16_t)value;
  else if (kind == 4) *(int32_t *)at = (int32_t)value;
  else *(int64_t *)at = value;
}

static inline __int128 whole_of(const char *at, int kind) {
  return kind == 16 ? *(const __int128 *)at : integer_of(at, kind);
}

static inline void store_whole(char *at, int kind, __int128 value) {
  if (kind == 16) *(__int128 *)at = value;
  else store_integer(at, kind, (int64_t)value);
}

static inline double real_of(const char *at, int kind) {
  return kind == 4 ? (double)*(const float *)at : *(const double *)at;
}

static inline void store_real(char *at, int kind, double value) {
  if (kind == 4) *(float *)at = (float)value;
  else *(double *)at = value;
}

/* Of a logical array or scalar; NULL is true everywhere. */
static inline bool is_true(const char *at, int kind) {
  return integer_of(at, kind) & 1;
}

#endif
