/* Functions of single numbers. */
#include "value.h"
#include <math.h>
#include <stdlib.h>

/* --- Powers with an integer exponent --- */

#define POWER(name, type, exponent_type) \
  type FORTRAN(name)(type base, exponent_type exponent) { \
    if (exponent == 0) return 1; \
    bool negative = exponent < 0; \
    uint64_t left = negative ? -(uint64_t)exponent : (uint64_t)exponent; \
    type result = 1; \
    for (;;) { \
      if (left & 1) result *= base; \
      left >>= 1; \
      if (left == 0) break; \
      base *= base; \
    } \
    return negative ? 1 / result : result; \
  }
POWER(FPow4i, float, int32_t)
POWER(FPow4k, float, int64_t)
POWER(FPow8i, double, int32_t)
POWER(FPow8k, double, int64_t)
POWER(UPow1, uint8_t, uint8_t)
POWER(UPow2, uint16_t, uint16_t)
POWER(UPow4, uint32_t, uint32_t)
POWER(UPow8, uint64_t, uint64_t)

/* --- Parts of real numbers --- */

#define PARTS(kind, type, exponent_of, scale, next, huge, least, digits) \
  int32_t FORTRAN(Exponent##kind##_4)(type x) { \
    int e; \
    if (isnan(x) || isinf(x)) return INT32_MAX; \
    exponent_of(x, &e); \
    return x == 0 ? 0 : e; \
  } \
  int64_t FORTRAN(Exponent##kind##_8)(type x) { \
    int e; \
    if (isnan(x) || isinf(x)) return INT64_MAX; \
    exponent_of(x, &e); \
    return x == 0 ? 0 : e; \
  } \
  type FORTRAN(Fraction##kind)(type x) { \
    int e; \
    return isinf(x) ? (type)NAN : exponent_of(x, &e); \
  } \
  type FORTRAN(Scale##kind)(type x, int64_t p) { \
    return scale(x, p > 5000 ? 5000 : p < -5000 ? -5000 : (int)p); \
  } \
  type FORTRAN(SetExponent##kind)(type x, int64_t p) { \
    int e; \
    if (isinf(x)) return (type)NAN; \
    return isnan(x) || x == 0 ? x : scale(exponent_of(x, &e), p > 5000 ? 5000 : p < -5000 ? -5000 : (int)p); \
  } \
  type FORTRAN(Spacing##kind)(type x) { \
    int e; \
    if (isnan(x)) return x; \
    if (isinf(x)) return (type)NAN; \
    if (x == 0) return least; \
    exponent_of(x, &e); \
    type spacing = scale(1, e - digits); \
    return spacing < least ? least : spacing; \
  } \
  type FORTRAN(RRSpacing##kind)(type x) { \
    int e; \
    if (isnan(x)) return x; \
    if (x == 0) return 0; \
    if (isinf(x)) return (type)NAN; \
    return scale(fabs(exponent_of(x, &e)), digits); \
  } \
  type FORTRAN(Nearest##kind)(type x, bool positive) { \
    return next(x, positive ? (type)INFINITY : -(type)INFINITY); \
  } \
  bool FORTRAN(IsNaN##kind)(type x) { \
    return isnan(x); \
  } \
  bool FORTRAN(IsFinite##kind)(type x) { \
    return isfinite(x); \
  } \
  type FORTRAN(ErfcScaled##kind)(type x) { \
    /* Where erfc is too small for its type the fraction of Laplace. */ \
    double y = x; \
    if (y < 20) return (type)(exp(y * y) * erfc(y)); \
    double f = 0; \
    for (int k = 60; k > 0; k--) f = k * 0.5 / (y + f); \
    return (type)(0.56418958354775628695 / (y + f)); \
  } \
  type FORTRAN(ModReal##kind)(type x, type y, const char *file, int line) { \
    return (type)fmod(x, y); \
  } \
  type FORTRAN(ModuloReal##kind)(type x, type y, const char *file, int line) { \
    if (isinf(y)) return isinf(x) ? (type)NAN : x == 0 || (x < 0) == (y < 0) ? x : y; \
    type rest = (type)fmod(x, y); \
    if (rest != 0 && (rest < 0) != (y < 0)) rest += y; \
    return rest == 0 ? copysign(0, y) : rest; \
  }
PARTS(4, float, frexpf, ldexpf, nextafterf, __FLT_MAX__, __FLT_MIN__, 24)
PARTS(8, double, frexp, ldexp, nextafter, __DBL_MAX__, __DBL_MIN__, 53)

#define MODULI(kind, type) \
  type FORTRAN(ModInteger##kind)(type x, type y, const char *file, int line) { \
    if (y == 0) lwkf_crash((Place){file, line}, "MOD with P==0"); \
    return y == -1 ? 0 : (type)(x % y); \
  } \
  type FORTRAN(ModuloInteger##kind)(type x, type y, const char *file, int line) { \
    if (y == 0) lwkf_crash((Place){file, line}, "MODULO with P==0"); \
    type rest = y == -1 ? 0 : (type)(x % y); \
    return rest != 0 && (rest < 0) != (y < 0) ? (type)(rest + y) : rest; \
  }
MODULI(1, int8_t)
MODULI(2, int16_t)
MODULI(4, int32_t)
MODULI(8, int64_t)
MODULI(16, __int128)

#define ROUNDINGS(real, real_type, kind, type) \
  type FORTRAN(Ceiling##real##_##kind)(real_type x) { \
    return (type)ceil(x); \
  } \
  type FORTRAN(Floor##real##_##kind)(real_type x) { \
    return (type)floor(x); \
  } \
  type FORTRAN(Nint##real##_##kind)(real_type x) { \
    return (type)round(x); \
  }
ROUNDINGS(4, float, 1, int8_t)
ROUNDINGS(4, float, 2, int16_t)
ROUNDINGS(4, float, 4, int32_t)
ROUNDINGS(4, float, 8, int64_t)
ROUNDINGS(4, float, 16, __int128)
ROUNDINGS(8, double, 1, int8_t)
ROUNDINGS(8, double, 2, int16_t)
ROUNDINGS(8, double, 4, int32_t)
ROUNDINGS(8, double, 8, int64_t)
ROUNDINGS(8, double, 16, __int128)

/* --- Kinds --- */

int FORTRAN(SelectedIntKind)(const char *file, int line, const char *x, int kind) {
  int64_t range = integer_of(x, kind);
  return range <= 2 ? 1 : range <= 4 ? 2 : range <= 9 ? 4 : range <= 18 ? 8 : range <= 38 ? 16 : -1;
}

int FORTRAN(SelectedLogicalKind)(const char *file, int line, const char *x, int kind) {
  int64_t bits = integer_of(x, kind);
  return bits <= 8 ? 1 : bits <= 16 ? 2 : bits <= 32 ? 4 : bits <= 64 ? 8 : -1;
}

int FORTRAN(SelectedCharKind)(const char *file, int line, const char *name, int64_t length) {
  static const struct {
    const char *name;
    int kind;
  } KNOWN[] = {{"ASCII", 1}, {"DEFAULT", 1}, {"UCS-2", 2}, {"ISO_10646", 4}, {"UCS-4", 4}};
  while (length > 0 && name[length - 1] == ' ') length--;
  for (size_t i = 0; i < sizeof KNOWN / sizeof *KNOWN; i++) {
    int64_t at = 0;
    while (at < length && KNOWN[i].name[at] != '\0' && (name[at] & ~32) == (KNOWN[i].name[at] & ~32)) at++;
    if (at == length && KNOWN[i].name[at] == '\0') return KNOWN[i].kind;
  }
  return -1;
}

int FORTRAN(SelectedRealKind)(const char *file, int line, const char *precision, int p_kind, const char *range, int r_kind,
    const char *radix, int d_kind) {
  int64_t p = precision != NULL ? integer_of(precision, p_kind) : 0, r = range != NULL ? integer_of(range, r_kind) : 0;
  if (radix != NULL && integer_of(radix, d_kind) != 2) return -5;
  if (p <= 6 && r <= 37) return 4;
  if (p <= 15 && r <= 307) return 8;
  return p > 15 && r > 307 ? -3 : p > 15 ? -1 : -2;
}
