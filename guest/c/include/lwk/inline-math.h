/*
 * Bodies for functions of <math.h> that compilers for other machines make instructions of, and LLVM for WebAssembly calls. Of two zeroes with different signs fmax and fmin return the first, and what is
 * beyond the range of an integer becomes its end.
 *
 * A program may have its own of each, and the addresses are those of the C library. In C++ most are overloads of names that have some anyway, preferred by enable_if; but those whose names
 * end with f a file in C++ can have only with -D__NO_MATH_INLINES, the name that glibc has for it.
 */
#if !defined(LWK_INLINE_MATH_H) && !defined(__NO_INLINE__) && !defined(__NO_MATH_INLINES)
#define LWK_INLINE_MATH_H
#define LWK_ALWAYS __attribute__((always_inline, nodebug))
#define LWK_EXTERN(TYPE, NAME, PARAMETERS, VALUE) \
  LWK_ALWAYS __attribute__((gnu_inline)) extern __inline TYPE NAME PARAMETERS { return VALUE; }
#ifdef __cplusplus
#define LWK_OVERLOAD(TYPE, NAME, PARAMETERS, VALUE) \
  LWK_ALWAYS inline TYPE NAME PARAMETERS __attribute__((enable_if(true, ""))) { return VALUE; }
#define LWK_DOUBLE(...) extern "C++" { LWK_OVERLOAD(__VA_ARGS__) }
#define LWK_FLOAT(...) extern "C" { LWK_EXTERN(__VA_ARGS__) }
#else
#define LWK_DOUBLE LWK_EXTERN
#define LWK_FLOAT LWK_EXTERN
#endif

/* The other number if one is none. With fast mathematics LLVM has instructions of its own. */
#if !__FINITE_MATH_ONLY__
LWK_DOUBLE(double, fmax, (double __x, double __y), __x != __x ? __y : __x < __y ? __y : __x)
LWK_DOUBLE(double, fmin, (double __x, double __y), __x != __x ? __y : __y < __x ? __y : __x)
LWK_FLOAT(float, fmaxf, (float __x, float __y), __x != __x ? __y : __x < __y ? __y : __x)
LWK_FLOAT(float, fminf, (float __x, float __y), __x != __x ? __y : __y < __x ? __y : __x)
#endif
LWK_DOUBLE(double, fdim, (double __x, double __y), __x <= __y ? 0.0 : __x - __y)
LWK_FLOAT(float, fdimf, (float __x, float __y), __x <= __y ? 0.0f : __x - __y)

/* With the number before one half, so that what lies before that stays below 1. */
#define LWK_ROUND(x) __builtin_trunc((x) + __builtin_copysign(0x1.fffffffffffffp-2, x))
#define LWK_ROUNDF(x) __builtin_truncf((x) + __builtin_copysignf(0x1.fffffep-2f, x))
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

#undef LWK_ROUND
#undef LWK_ROUNDF
#undef LWK_DOUBLE
#undef LWK_FLOAT
#undef LWK_OVERLOAD
#undef LWK_EXTERN
#undef LWK_ALWAYS
#endif
