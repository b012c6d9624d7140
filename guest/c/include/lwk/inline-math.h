/*
 * Bodies for functions of <math.h> that compilers for other machines make instructions of, and LLVM for WebAssembly calls. Of two
 * zeroes with different signs fmax and fmin return the first, and what is beyond the range of an integer becomes its end. In C++
 * those without an f at the end are overloads, which names of <math.h> have there anyway, preferred by enable_if.
 */
#include <lwk/inline.h>
#if !defined(LWK_INLINE_MATH_H) && defined(LWK_INLINE) && !defined(__NO_MATH_INLINES)
#define LWK_INLINE_MATH_H
#ifdef __cplusplus
#define LWK_DOUBLE(TYPE, NAME, PARAMETERS, VALUE)                                                                       \
  extern "C++" {                                                                                                        \
  __attribute__((always_inline, nodebug)) inline TYPE NAME PARAMETERS __attribute__((enable_if(true, ""))) { return VALUE; } \
  }
#else
#define LWK_DOUBLE LWK_FLOAT
#endif
#define LWK_FLOAT(TYPE, NAME, PARAMETERS, VALUE) LWK_INLINE TYPE NAME PARAMETERS { return VALUE; }

LWK_BEGIN
/* The other number if one is none. With fast mathematics LLVM has instructions of its own. */
#if !__FINITE_MATH_ONLY__
LWK_DOUBLE(double, fmax, (double __x, double __y), __x != __x ? __y : __x < __y ? __y : __x)
LWK_DOUBLE(double, fmin, (double __x, double __y), __x != __x ? __y : __y < __x ? __y : __x)
LWK_FLOAT(float, fmaxf, (float __x, float __y), __x != __x ? __y : __x < __y ? __y : __x)
LWK_FLOAT(float, fminf, (float __x, float __y), __x != __x ? __y : __y < __x ? __y : __x)
#endif
LWK_DOUBLE(double, fdim, (double __x, double __y), __x <= __y ? 0.0 : __x - __y)
LWK_FLOAT(float, fdimf, (float __x, float __y), __x <= __y ? 0.0f : __x - __y)

/* Away from zero by the number before one half, so that what lies before that stays below 1. By bits: older compilers take the
 * vectors of copysign apart. */
#define LWK_ROUNDING(FLOAT, BITS, NAME, SIGN, HALF)               \
  LWK_INLINE FLOAT NAME(FLOAT __x) {                              \
    union { FLOAT __float; BITS __bits; } __half = {__x};         \
    __half.__bits = (__half.__bits & SIGN) | HALF;                \
    return __x + __half.__float;                                  \
  }
LWK_ROUNDING(double, unsigned long long, __lwk_away, 1ull << 63, 0x3fdfffffffffffffull)
LWK_ROUNDING(float, unsigned, __lwk_awayf, 1u << 31, 0x3effffffu)
#undef LWK_ROUNDING
#define LWK_ROUND(x) __builtin_trunc(__lwk_away(x))
#define LWK_ROUNDF(x) __builtin_truncf(__lwk_awayf(x))
LWK_DOUBLE(double, round, (double __x), LWK_ROUND(__x))
LWK_FLOAT(float, roundf, (float __x), LWK_ROUNDF(__x))

#ifdef __wasm_nontrapping_fptoint__
#define LWK_TO(INTEGER, NUMBER) __builtin_wasm_trunc_saturate_s_##INTEGER##_##NUMBER
LWK_DOUBLE(long, lround, (double __x), LWK_TO(i32, f64)(LWK_ROUND(__x)))
LWK_FLOAT(long, lroundf, (float __x), LWK_TO(i32, f32)(LWK_ROUNDF(__x)))
LWK_DOUBLE(long long, llround, (double __x), LWK_TO(i64, f64)(LWK_ROUND(__x)))
LWK_FLOAT(long long, llroundf, (float __x), LWK_TO(i64, f32)(LWK_ROUNDF(__x)))
LWK_DOUBLE(long, lrint, (double __x), LWK_TO(i32, f64)(__builtin_rint(__x)))
LWK_FLOAT(long, lrintf, (float __x), LWK_TO(i32, f32)(__builtin_rintf(__x)))
LWK_DOUBLE(long long, llrint, (double __x), LWK_TO(i64, f64)(__builtin_rint(__x)))
LWK_FLOAT(long long, llrintf, (float __x), LWK_TO(i64, f32)(__builtin_rintf(__x)))
#undef LWK_TO
#endif

LWK_END
#undef LWK_ROUND
#undef LWK_ROUNDF
#undef LWK_DOUBLE
#undef LWK_FLOAT
#endif
