/**
 * SSE, for programs that are written with its vectors of four float: each function is one instruction of WebAssembly, or a few,
 * with the same result to the last bit, also for what is no number and what is too large. Not so: the approximations (rcp,
 * rsqrt), which are exact here as far as a float goes, and the control register, since rounding is always to the nearest and
 * nothing is flushed to zero. comieq, comilt, comile and their relatives are false for what is no number, where compilers
 * disagree. Those of MMX are missing. Names and meaning: Intel's Intrinsics Guide.
 */
#ifndef LWK_XMMINTRIN_H
#define LWK_XMMINTRIN_H

#include <mm_malloc.h>
#include <wasm_simd128.h>

#define LWK_SSE static __inline__ __attribute__((__always_inline__, __nodebug__, __unused__))

typedef float __m128 __attribute__((__vector_size__(16), __aligned__(16), __may_alias__));
typedef float __m128_u __attribute__((__vector_size__(16), __aligned__(1), __may_alias__));
/** Half a vector, for what is loaded and stored; there are no operations on it. */
typedef long long __m64 __attribute__((__vector_size__(8), __aligned__(8), __may_alias__));
typedef float __lwk_float2 __attribute__((__vector_size__(8), __aligned__(1), __may_alias__));

#define _MM_SHUFFLE(d, c, b, a) (((d) << 6) | ((c) << 4) | ((b) << 2) | (a))

LWK_SSE __m128 _mm_set_ps(float d, float c, float b, float a) { return (__m128){a, b, c, d}; }
LWK_SSE __m128 _mm_setr_ps(float a, float b, float c, float d) { return (__m128){a, b, c, d}; }
LWK_SSE __m128 _mm_set1_ps(float a) { return (__m128){a, a, a, a}; }
LWK_SSE __m128 _mm_set_ps1(float a) { return _mm_set1_ps(a); }
LWK_SSE __m128 _mm_set_ss(float a) { return (__m128){a, 0, 0, 0}; }
LWK_SSE __m128 _mm_setzero_ps(void) { return (__m128){0, 0, 0, 0}; }
LWK_SSE __m128 _mm_undefined_ps(void) { return _mm_setzero_ps(); }

LWK_SSE __m128 _mm_load_ps(float const *p) { return *(__m128 const *)p; }
LWK_SSE __m128 _mm_loadu_ps(float const *p) { return *(__m128_u const *)p; }
LWK_SSE __m128 _mm_load_ss(float const *p) { return _mm_set_ss(*p); }
LWK_SSE __m128 _mm_load1_ps(float const *p) { return _mm_set1_ps(*p); }
LWK_SSE __m128 _mm_load_ps1(float const *p) { return _mm_set1_ps(*p); }
LWK_SSE __m128 _mm_loadr_ps(float const *p)
{
    __m128 v = _mm_load_ps(p);
    return __builtin_shufflevector(v, v, 3, 2, 1, 0);
}
LWK_SSE void _mm_store_ps(float *p, __m128 v) { *(__m128 *)p = v; }
LWK_SSE void _mm_storeu_ps(float *p, __m128 v) { *(__m128_u *)p = v; }
LWK_SSE void _mm_stream_ps(float *p, __m128 v) { *(__m128 *)p = v; }
LWK_SSE void _mm_store_ss(float *p, __m128 v) { *p = v[0]; }
LWK_SSE void _mm_store1_ps(float *p, __m128 v) { *(__m128 *)p = _mm_set1_ps(v[0]); }
LWK_SSE void _mm_store_ps1(float *p, __m128 v) { _mm_store1_ps(p, v); }
LWK_SSE void _mm_storer_ps(float *p, __m128 v) { *(__m128 *)p = __builtin_shufflevector(v, v, 3, 2, 1, 0); }

LWK_SSE __m128 _mm_move_ss(__m128 a, __m128 b) { return __builtin_shufflevector(a, b, 4, 1, 2, 3); }
LWK_SSE __m128 _mm_movehl_ps(__m128 a, __m128 b) { return __builtin_shufflevector(a, b, 6, 7, 2, 3); }
LWK_SSE __m128 _mm_movelh_ps(__m128 a, __m128 b) { return __builtin_shufflevector(a, b, 0, 1, 4, 5); }
LWK_SSE __m128 _mm_unpacklo_ps(__m128 a, __m128 b) { return __builtin_shufflevector(a, b, 0, 4, 1, 5); }
LWK_SSE __m128 _mm_unpackhi_ps(__m128 a, __m128 b) { return __builtin_shufflevector(a, b, 2, 6, 3, 7); }
#define _mm_shuffle_ps(a, b, how)                                                                                              \
    ((__m128)__builtin_shufflevector((__m128)(a), (__m128)(b), (how) & 3, ((how) >> 2) & 3, 4 + (((how) >> 4) & 3),             \
                                     4 + (((how) >> 6) & 3)))
#define _MM_TRANSPOSE4_PS(row0, row1, row2, row3)                                                                              \
    do {                                                                                                                       \
        __m128 lwk_a = _mm_unpacklo_ps(row0, row1), lwk_b = _mm_unpacklo_ps(row2, row3);                                       \
        __m128 lwk_c = _mm_unpackhi_ps(row0, row1), lwk_d = _mm_unpackhi_ps(row2, row3);                                       \
        (row0) = _mm_movelh_ps(lwk_a, lwk_b);                                                                                  \
        (row1) = _mm_movehl_ps(lwk_b, lwk_a);                                                                                  \
        (row2) = _mm_movelh_ps(lwk_c, lwk_d);                                                                                  \
        (row3) = _mm_movehl_ps(lwk_d, lwk_c);                                                                                  \
    } while (0)

LWK_SSE __m128 _mm_loadl_pi(__m128 v, __m64 const *p)
{
    __lwk_float2 half = *(__lwk_float2 const *)p;
    return (__m128){half[0], half[1], v[2], v[3]};
}
LWK_SSE __m128 _mm_loadh_pi(__m128 v, __m64 const *p)
{
    __lwk_float2 half = *(__lwk_float2 const *)p;
    return (__m128){v[0], v[1], half[0], half[1]};
}
LWK_SSE void _mm_storel_pi(__m64 *p, __m128 v) { *(__lwk_float2 *)p = __builtin_shufflevector(v, v, 0, 1); }
LWK_SSE void _mm_storeh_pi(__m64 *p, __m128 v) { *(__lwk_float2 *)p = __builtin_shufflevector(v, v, 2, 3); }

/** An operation of whole vectors, and the one that leaves all but the first element as they are in the first operand. */
#define LWK_SSE_BOTH(name, value)                                                                                              \
    LWK_SSE __m128 _mm_##name##_ps(__m128 a, __m128 b) { return (__m128)(value); }                                             \
    LWK_SSE __m128 _mm_##name##_ss(__m128 a, __m128 b) { return _mm_move_ss(a, (__m128)(value)); }
#include <lwk/sse-both.h>
/* The second operand where either is no number or both are zeroes, as in SSE. */
LWK_SSE_BOTH(min, wasm_f32x4_pmin((v128_t)b, (v128_t)a))
LWK_SSE_BOTH(max, wasm_f32x4_pmax((v128_t)b, (v128_t)a))
#undef LWK_SSE_BOTH

LWK_SSE __m128 _mm_sqrt_ps(__m128 a) { return (__m128)wasm_f32x4_sqrt((v128_t)a); }
LWK_SSE __m128 _mm_rcp_ps(__m128 a) { return 1.0f / a; }
LWK_SSE __m128 _mm_rsqrt_ps(__m128 a) { return 1.0f / _mm_sqrt_ps(a); }
LWK_SSE __m128 _mm_sqrt_ss(__m128 a) { return _mm_move_ss(a, _mm_sqrt_ps(a)); }
LWK_SSE __m128 _mm_rcp_ss(__m128 a) { return _mm_move_ss(a, _mm_rcp_ps(a)); }
LWK_SSE __m128 _mm_rsqrt_ss(__m128 a) { return _mm_move_ss(a, _mm_rsqrt_ps(a)); }

LWK_SSE __m128 _mm_and_ps(__m128 a, __m128 b) { return (__m128)((v128_t)a & (v128_t)b); }
LWK_SSE __m128 _mm_andnot_ps(__m128 a, __m128 b) { return (__m128)(~(v128_t)a & (v128_t)b); }
LWK_SSE __m128 _mm_or_ps(__m128 a, __m128 b) { return (__m128)((v128_t)a | (v128_t)b); }
LWK_SSE __m128 _mm_xor_ps(__m128 a, __m128 b) { return (__m128)((v128_t)a ^ (v128_t)b); }
LWK_SSE int _mm_movemask_ps(__m128 a) { return (int)wasm_i32x4_bitmask((v128_t)a); }

#define LWK_SSE_COMPARE(name, operator)                                                                                        \
    LWK_SSE int _mm_comi##name##_ss(__m128 a, __m128 b) { return a[0] operator b[0]; }                                         \
    LWK_SSE int _mm_ucomi##name##_ss(__m128 a, __m128 b) { return a[0] operator b[0]; }
LWK_SSE_COMPARE(eq, ==)
LWK_SSE_COMPARE(lt, <)
LWK_SSE_COMPARE(le, <=)
LWK_SSE_COMPARE(gt, >)
LWK_SSE_COMPARE(ge, >=)
LWK_SSE_COMPARE(neq, !=)
#undef LWK_SSE_COMPARE

/** What fits in an integer, else its least value. */
LWK_SSE int __lwk_sse_int(double a) { return a > -2147483649.0 && a < 2147483648.0 ? (int)a : (-2147483647 - 1); }
LWK_SSE long long __lwk_sse_long(double a)
{
    return a >= -0x1p63 && a < 0x1p63 ? (long long)a : (-0x7fffffffffffffffLL - 1);
}
LWK_SSE float _mm_cvtss_f32(__m128 a) { return a[0]; }
LWK_SSE int _mm_cvttss_si32(__m128 a) { return __lwk_sse_int(a[0]); }
LWK_SSE int _mm_cvtt_ss2si(__m128 a) { return _mm_cvttss_si32(a); }
LWK_SSE int _mm_cvtss_si32(__m128 a) { return __lwk_sse_int(__builtin_rintf(a[0])); }
LWK_SSE int _mm_cvt_ss2si(__m128 a) { return _mm_cvtss_si32(a); }
LWK_SSE long long _mm_cvttss_si64(__m128 a) { return __lwk_sse_long(a[0]); }
LWK_SSE long long _mm_cvtss_si64(__m128 a) { return __lwk_sse_long(__builtin_rintf(a[0])); }
LWK_SSE __m128 _mm_cvtsi32_ss(__m128 a, int b) { return (__m128){(float)b, a[1], a[2], a[3]}; }
LWK_SSE __m128 _mm_cvt_si2ss(__m128 a, int b) { return _mm_cvtsi32_ss(a, b); }
LWK_SSE __m128 _mm_cvtsi64_ss(__m128 a, long long b) { return (__m128){(float)b, a[1], a[2], a[3]}; }

#define _MM_HINT_T0 3
#define _MM_HINT_T1 2
#define _MM_HINT_T2 1
#define _MM_HINT_NTA 0
#define _mm_prefetch(p, hint) ((void)(p))
LWK_SSE void _mm_sfence(void) { __atomic_thread_fence(__ATOMIC_SEQ_CST); }
LWK_SSE void _mm_pause(void) {}

#define _MM_EXCEPT_MASK 0x3fu
#define _MM_MASK_MASK 0x1f80u
#define _MM_ROUND_MASK 0x6000u
#define _MM_ROUND_NEAREST 0u
#define _MM_FLUSH_ZERO_MASK 0x8000u
#define _MM_FLUSH_ZERO_ON 0x8000u
#define _MM_FLUSH_ZERO_OFF 0u
/** Rounding to the nearest, nothing trapped, nothing flushed: what it is, whatever is set. */
LWK_SSE unsigned int _mm_getcsr(void) { return _MM_MASK_MASK; }
LWK_SSE void _mm_setcsr(unsigned int value) { (void)value; }
#define _MM_GET_ROUNDING_MODE() (_mm_getcsr() & _MM_ROUND_MASK)
#define _MM_GET_FLUSH_ZERO_MODE() (_mm_getcsr() & _MM_FLUSH_ZERO_MASK)
#define _MM_SET_FLUSH_ZERO_MODE(mode) ((void)(mode))

#endif
