/** SSE2: vectors of two double, and of integers. See xmmintrin.h. */
#ifndef LWK_EMMINTRIN_H
#define LWK_EMMINTRIN_H

#include <xmmintrin.h>

typedef double __m128d __attribute__((__vector_size__(16), __aligned__(16), __may_alias__));
typedef double __m128d_u __attribute__((__vector_size__(16), __aligned__(1), __may_alias__));
typedef long long __m128i __attribute__((__vector_size__(16), __aligned__(16), __may_alias__));
typedef long long __m128i_u __attribute__((__vector_size__(16), __aligned__(1), __may_alias__));
typedef double __lwk_double_u __attribute__((__aligned__(1), __may_alias__));
typedef long long __lwk_long_u __attribute__((__aligned__(1), __may_alias__));
typedef int __lwk_int_u __attribute__((__aligned__(1), __may_alias__));

#define _MM_SHUFFLE2(b, a) (((b) << 1) | (a))

LWK_SSE __m128d _mm_set_pd(double b, double a) { return (__m128d){a, b}; }
LWK_SSE __m128d _mm_setr_pd(double a, double b) { return (__m128d){a, b}; }
LWK_SSE __m128d _mm_set1_pd(double a) { return (__m128d){a, a}; }
LWK_SSE __m128d _mm_set_pd1(double a) { return _mm_set1_pd(a); }
LWK_SSE __m128d _mm_set_sd(double a) { return (__m128d){a, 0}; }
LWK_SSE __m128d _mm_setzero_pd(void) { return (__m128d){0, 0}; }
LWK_SSE __m128d _mm_undefined_pd(void) { return _mm_setzero_pd(); }

LWK_SSE __m128d _mm_load_pd(double const *p) { return *(__m128d const *)p; }
LWK_SSE __m128d _mm_loadu_pd(double const *p) { return *(__m128d_u const *)p; }
LWK_SSE __m128d _mm_load_sd(double const *p) { return _mm_set_sd(*(__lwk_double_u const *)p); }
LWK_SSE __m128d _mm_load1_pd(double const *p) { return _mm_set1_pd(*(__lwk_double_u const *)p); }
LWK_SSE __m128d _mm_load_pd1(double const *p) { return _mm_load1_pd(p); }
LWK_SSE __m128d _mm_loadr_pd(double const *p)
{
    __m128d v = _mm_load_pd(p);
    return __builtin_shufflevector(v, v, 1, 0);
}
LWK_SSE __m128d _mm_loadl_pd(__m128d v, double const *p) { return (__m128d){*(__lwk_double_u const *)p, v[1]}; }
LWK_SSE __m128d _mm_loadh_pd(__m128d v, double const *p) { return (__m128d){v[0], *(__lwk_double_u const *)p}; }
LWK_SSE void _mm_store_pd(double *p, __m128d v) { *(__m128d *)p = v; }
LWK_SSE void _mm_storeu_pd(double *p, __m128d v) { *(__m128d_u *)p = v; }
LWK_SSE void _mm_stream_pd(double *p, __m128d v) { *(__m128d *)p = v; }
LWK_SSE void _mm_store_sd(double *p, __m128d v) { *(__lwk_double_u *)p = v[0]; }
LWK_SSE void _mm_storel_pd(double *p, __m128d v) { *(__lwk_double_u *)p = v[0]; }
LWK_SSE void _mm_storeh_pd(double *p, __m128d v) { *(__lwk_double_u *)p = v[1]; }
LWK_SSE void _mm_store1_pd(double *p, __m128d v) { *(__m128d *)p = _mm_set1_pd(v[0]); }
LWK_SSE void _mm_store_pd1(double *p, __m128d v) { _mm_store1_pd(p, v); }
LWK_SSE void _mm_storer_pd(double *p, __m128d v) { *(__m128d *)p = __builtin_shufflevector(v, v, 1, 0); }

LWK_SSE __m128d _mm_move_sd(__m128d a, __m128d b) { return __builtin_shufflevector(a, b, 2, 1); }
LWK_SSE __m128d _mm_unpacklo_pd(__m128d a, __m128d b) { return __builtin_shufflevector(a, b, 0, 2); }
LWK_SSE __m128d _mm_unpackhi_pd(__m128d a, __m128d b) { return __builtin_shufflevector(a, b, 1, 3); }
#define _mm_shuffle_pd(a, b, how)                                                                                              \
    ((__m128d)__builtin_shufflevector((__m128d)(a), (__m128d)(b), (how) & 1, 2 + (((how) >> 1) & 1)))

#define LWK_SSE_BOTH(name, value)                                                                                              \
    LWK_SSE __m128d _mm_##name##_pd(__m128d a, __m128d b) { return (__m128d)(value); }                                         \
    LWK_SSE __m128d _mm_##name##_sd(__m128d a, __m128d b) { return _mm_move_sd(a, (__m128d)(value)); }
#include <lwk/sse-both.h>
LWK_SSE_BOTH(min, wasm_f64x2_pmin((v128_t)b, (v128_t)a))
LWK_SSE_BOTH(max, wasm_f64x2_pmax((v128_t)b, (v128_t)a))
#undef LWK_SSE_BOTH

LWK_SSE __m128d _mm_sqrt_pd(__m128d a) { return (__m128d)wasm_f64x2_sqrt((v128_t)a); }
LWK_SSE __m128d _mm_sqrt_sd(__m128d a, __m128d b) { return _mm_move_sd(a, _mm_sqrt_pd(b)); }
LWK_SSE __m128d _mm_and_pd(__m128d a, __m128d b) { return (__m128d)((v128_t)a & (v128_t)b); }
LWK_SSE __m128d _mm_andnot_pd(__m128d a, __m128d b) { return (__m128d)(~(v128_t)a & (v128_t)b); }
LWK_SSE __m128d _mm_or_pd(__m128d a, __m128d b) { return (__m128d)((v128_t)a | (v128_t)b); }
LWK_SSE __m128d _mm_xor_pd(__m128d a, __m128d b) { return (__m128d)((v128_t)a ^ (v128_t)b); }
LWK_SSE int _mm_movemask_pd(__m128d a) { return (int)wasm_i64x2_bitmask((v128_t)a); }

#define LWK_SSE_COMPARE(name, operator)                                                                                        \
    LWK_SSE int _mm_comi##name##_sd(__m128d a, __m128d b) { return a[0] operator b[0]; }                                       \
    LWK_SSE int _mm_ucomi##name##_sd(__m128d a, __m128d b) { return a[0] operator b[0]; }
LWK_SSE_COMPARE(eq, ==)
LWK_SSE_COMPARE(lt, <)
LWK_SSE_COMPARE(le, <=)
LWK_SSE_COMPARE(gt, >)
LWK_SSE_COMPARE(ge, >=)
LWK_SSE_COMPARE(neq, !=)
#undef LWK_SSE_COMPARE

LWK_SSE __m128 _mm_castpd_ps(__m128d a) { return (__m128)a; }
LWK_SSE __m128i _mm_castpd_si128(__m128d a) { return (__m128i)a; }
LWK_SSE __m128d _mm_castps_pd(__m128 a) { return (__m128d)a; }
LWK_SSE __m128i _mm_castps_si128(__m128 a) { return (__m128i)a; }
LWK_SSE __m128 _mm_castsi128_ps(__m128i a) { return (__m128)a; }
LWK_SSE __m128d _mm_castsi128_pd(__m128i a) { return (__m128d)a; }

LWK_SSE double _mm_cvtsd_f64(__m128d a) { return a[0]; }
LWK_SSE __m128 _mm_cvtpd_ps(__m128d a) { return (__m128)wasm_f32x4_demote_f64x2_zero((v128_t)a); }
LWK_SSE __m128d _mm_cvtps_pd(__m128 a) { return (__m128d)wasm_f64x2_promote_low_f32x4((v128_t)a); }
LWK_SSE __m128 _mm_cvtsd_ss(__m128 a, __m128d b) { return (__m128){(float)b[0], a[1], a[2], a[3]}; }
LWK_SSE __m128d _mm_cvtss_sd(__m128d a, __m128 b) { return (__m128d){b[0], a[1]}; }
LWK_SSE __m128d _mm_cvtepi32_pd(__m128i a) { return (__m128d)wasm_f64x2_convert_low_i32x4((v128_t)a); }
LWK_SSE __m128 _mm_cvtepi32_ps(__m128i a) { return (__m128)wasm_f32x4_convert_i32x4((v128_t)a); }
/* WebAssembly makes the largest integer of what is too large and 0 of what is no number; SSE the least integer of both. */
LWK_SSE __m128i _mm_cvttps_epi32(__m128 a)
{
    v128_t fits = wasm_f32x4_lt((v128_t)a, wasm_f32x4_const_splat(0x1p31f));
    return (__m128i)wasm_v128_bitselect(wasm_i32x4_trunc_sat_f32x4((v128_t)a), wasm_i32x4_const_splat(-2147483647 - 1), fits);
}
LWK_SSE __m128i _mm_cvttpd_epi32(__m128d a)
{
    v128_t fits = wasm_f64x2_lt((v128_t)a, wasm_f64x2_const_splat(0x1p31));
    v128_t low = wasm_i32x4_shuffle(fits, wasm_i32x4_const_splat(-1), 0, 2, 4, 4);
    return (__m128i)wasm_v128_bitselect(wasm_i32x4_trunc_sat_f64x2_zero((v128_t)a), wasm_i32x4_const_splat(-2147483647 - 1), low);
}
LWK_SSE __m128i _mm_cvtps_epi32(__m128 a) { return _mm_cvttps_epi32((__m128)wasm_f32x4_nearest((v128_t)a)); }
LWK_SSE __m128i _mm_cvtpd_epi32(__m128d a) { return _mm_cvttpd_epi32((__m128d)wasm_f64x2_nearest((v128_t)a)); }
LWK_SSE int _mm_cvttsd_si32(__m128d a) { return __lwk_sse_int(a[0]); }
LWK_SSE int _mm_cvtsd_si32(__m128d a) { return __lwk_sse_int(__builtin_rint(a[0])); }
LWK_SSE long long _mm_cvttsd_si64(__m128d a) { return __lwk_sse_long(a[0]); }
LWK_SSE long long _mm_cvtsd_si64(__m128d a) { return __lwk_sse_long(__builtin_rint(a[0])); }
LWK_SSE __m128d _mm_cvtsi32_sd(__m128d a, int b) { return (__m128d){(double)b, a[1]}; }
LWK_SSE __m128d _mm_cvtsi64_sd(__m128d a, long long b) { return (__m128d){(double)b, a[1]}; }
LWK_SSE __m128i _mm_cvtsi32_si128(int a) { return (__m128i){(long long)(unsigned int)a, 0}; }
LWK_SSE __m128i _mm_cvtsi64_si128(long long a) { return (__m128i){a, 0}; }
LWK_SSE int _mm_cvtsi128_si32(__m128i a) { return (int)a[0]; }
LWK_SSE long long _mm_cvtsi128_si64(__m128i a) { return a[0]; }
#define _mm_cvtsi64x_si128 _mm_cvtsi64_si128
#define _mm_cvtsi128_si64x _mm_cvtsi128_si64

LWK_SSE void _mm_lfence(void) { __atomic_thread_fence(__ATOMIC_SEQ_CST); }
LWK_SSE void _mm_mfence(void) { __atomic_thread_fence(__ATOMIC_SEQ_CST); }
LWK_SSE void _mm_clflush(void const *p) { (void)p; }

#include <lwk/sse-integers.h>

#endif
