/** SSE4.1: selection, rounding, wider and narrower integers, dot products. See xmmintrin.h; mpsadbw and minpos are missing. */
#ifndef LWK_SMMINTRIN_H
#define LWK_SMMINTRIN_H

#include <tmmintrin.h>

/* The constant says by bits which elements are those of the second vector. */
#define _mm_blend_pd(a, b, which)                                                                                              \
    ((__m128d)__builtin_shufflevector((__m128d)(a), (__m128d)(b), (which) & 1 ? 2 : 0, (which) & 2 ? 3 : 1))
#define _mm_blend_ps(a, b, which)                                                                                              \
    ((__m128)__builtin_shufflevector((__m128)(a), (__m128)(b), (which) & 1 ? 4 : 0, (which) & 2 ? 5 : 1,                        \
                                     (which) & 4 ? 6 : 2, (which) & 8 ? 7 : 3))
#define _mm_blend_epi16(a, b, which)                                                                                           \
    ((__m128i)wasm_i16x8_shuffle((v128_t)(a), (v128_t)(b), (which) & 1 ? 8 : 0, (which) & 2 ? 9 : 1, (which) & 4 ? 10 : 2,      \
                                 (which) & 8 ? 11 : 3, (which) & 16 ? 12 : 4, (which) & 32 ? 13 : 5, (which) & 64 ? 14 : 6,     \
                                 (which) & 128 ? 15 : 7))
/* By the sign of each element of a third one. */
LWK_SSE __m128 _mm_blendv_ps(__m128 a, __m128 b, __m128 which)
{
    return (__m128)wasm_v128_bitselect((v128_t)b, (v128_t)a, wasm_i32x4_shr((v128_t)which, 31));
}
LWK_SSE __m128d _mm_blendv_pd(__m128d a, __m128d b, __m128d which)
{
    return (__m128d)wasm_v128_bitselect((v128_t)b, (v128_t)a, wasm_i64x2_shr((v128_t)which, 63));
}
LWK_SSE __m128i _mm_blendv_epi8(__m128i a, __m128i b, __m128i which)
{
    return (__m128i)wasm_v128_bitselect((v128_t)b, (v128_t)a, wasm_i8x16_shr((v128_t)which, 7));
}

#define _MM_FROUND_TO_NEAREST_INT 0
#define _MM_FROUND_TO_NEG_INF 1
#define _MM_FROUND_TO_POS_INF 2
#define _MM_FROUND_TO_ZERO 3
#define _MM_FROUND_CUR_DIRECTION 4
#define _MM_FROUND_RAISE_EXC 0
#define _MM_FROUND_NO_EXC 8
#define _MM_FROUND_NINT 0
#define _MM_FROUND_FLOOR 1
#define _MM_FROUND_CEIL 2
#define _MM_FROUND_TRUNC 3
#define _MM_FROUND_RINT 4
#define _MM_FROUND_NEARBYINT 12
#define LWK_SSE_ROUND(name, vector, lanes)                                                                                     \
    LWK_SSE vector _mm_floor_##name(vector a) { return (vector)wasm_##lanes##_floor((v128_t)a); }                              \
    LWK_SSE vector _mm_ceil_##name(vector a) { return (vector)wasm_##lanes##_ceil((v128_t)a); }                                \
    LWK_SSE vector _mm_round_##name(vector a, int how)                                                                         \
    {                                                                                                                          \
        int way = how & _MM_FROUND_CUR_DIRECTION ? 0 : how & 3;                                                                \
        return way == 0   ? (vector)wasm_##lanes##_nearest((v128_t)a)                                                          \
               : way == 1 ? (vector)wasm_##lanes##_floor((v128_t)a)                                                            \
               : way == 2 ? (vector)wasm_##lanes##_ceil((v128_t)a)                                                             \
                          : (vector)wasm_##lanes##_trunc((v128_t)a);                                                           \
    }
LWK_SSE_ROUND(ps, __m128, f32x4)
LWK_SSE_ROUND(pd, __m128d, f64x2)
#undef LWK_SSE_ROUND
LWK_SSE __m128 _mm_floor_ss(__m128 a, __m128 b) { return _mm_move_ss(a, _mm_floor_ps(b)); }
LWK_SSE __m128 _mm_ceil_ss(__m128 a, __m128 b) { return _mm_move_ss(a, _mm_ceil_ps(b)); }
LWK_SSE __m128 _mm_round_ss(__m128 a, __m128 b, int how) { return _mm_move_ss(a, _mm_round_ps(b, how)); }
LWK_SSE __m128d _mm_floor_sd(__m128d a, __m128d b) { return _mm_move_sd(a, _mm_floor_pd(b)); }
LWK_SSE __m128d _mm_ceil_sd(__m128d a, __m128d b) { return _mm_move_sd(a, _mm_ceil_pd(b)); }
LWK_SSE __m128d _mm_round_sd(__m128d a, __m128d b, int how) { return _mm_move_sd(a, _mm_round_pd(b, how)); }

LWK_SSE_TWO(min_epi8, wasm_i8x16_min(a, b))
LWK_SSE_TWO(max_epi8, wasm_i8x16_max(a, b))
LWK_SSE_TWO(min_epu16, wasm_u16x8_min(a, b))
LWK_SSE_TWO(max_epu16, wasm_u16x8_max(a, b))
LWK_SSE_TWO(min_epi32, wasm_i32x4_min(a, b))
LWK_SSE_TWO(max_epi32, wasm_i32x4_max(a, b))
LWK_SSE_TWO(min_epu32, wasm_u32x4_min(a, b))
LWK_SSE_TWO(max_epu32, wasm_u32x4_max(a, b))
LWK_SSE_TWO(mullo_epi32, wasm_i32x4_mul(a, b))
LWK_SSE_TWO(mul_epi32, wasm_i64x2_extmul_low_i32x4(wasm_i32x4_shuffle(a, a, 0, 2, 0, 2), wasm_i32x4_shuffle(b, b, 0, 2, 0, 2)))
LWK_SSE_TWO(cmpeq_epi64, wasm_i64x2_eq(a, b))
LWK_SSE_TWO(packus_epi32, wasm_u16x8_narrow_i32x4(a, b))

/** Elements of the lower part made wider: those of 8 bits become 16, 32 or 64, and so on. */
#define LWK_SSE_WIDER(name, value)                                                                                             \
    LWK_SSE __m128i _mm_cvt##name(__m128i i)                                                                                   \
    {                                                                                                                          \
        v128_t a = (v128_t)i;                                                                                                  \
        return (__m128i)(value);                                                                                               \
    }
LWK_SSE_WIDER(epi8_epi16, wasm_i16x8_extend_low_i8x16(a))
LWK_SSE_WIDER(epu8_epi16, wasm_u16x8_extend_low_u8x16(a))
LWK_SSE_WIDER(epi16_epi32, wasm_i32x4_extend_low_i16x8(a))
LWK_SSE_WIDER(epu16_epi32, wasm_u32x4_extend_low_u16x8(a))
LWK_SSE_WIDER(epi32_epi64, wasm_i64x2_extend_low_i32x4(a))
LWK_SSE_WIDER(epu32_epi64, wasm_u64x2_extend_low_u32x4(a))
LWK_SSE_WIDER(epi8_epi32, wasm_i32x4_extend_low_i16x8(wasm_i16x8_extend_low_i8x16(a)))
LWK_SSE_WIDER(epu8_epi32, wasm_u32x4_extend_low_u16x8(wasm_u16x8_extend_low_u8x16(a)))
LWK_SSE_WIDER(epi16_epi64, wasm_i64x2_extend_low_i32x4(wasm_i32x4_extend_low_i16x8(a)))
LWK_SSE_WIDER(epu16_epi64, wasm_u64x2_extend_low_u32x4(wasm_u32x4_extend_low_u16x8(a)))
LWK_SSE __m128i _mm_cvtepi8_epi64(__m128i a) { return _mm_cvtepi32_epi64(_mm_cvtepi8_epi32(a)); }
LWK_SSE __m128i _mm_cvtepu8_epi64(__m128i a) { return _mm_cvtepu32_epi64(_mm_cvtepu8_epi32(a)); }
#undef LWK_SSE_WIDER

#define _mm_extract_epi8(a, at) ((int)wasm_u8x16_extract_lane((v128_t)(a), (at) & 15))
#define _mm_extract_epi32(a, at) ((int)wasm_i32x4_extract_lane((v128_t)(a), (at) & 3))
#define _mm_extract_epi64(a, at) ((long long)wasm_i64x2_extract_lane((v128_t)(a), (at) & 1))
#define _mm_extract_ps(a, at) ((int)wasm_i32x4_extract_lane((v128_t)(a), (at) & 3))
#define _MM_EXTRACT_FLOAT(to, a, at) ((to) = wasm_f32x4_extract_lane((v128_t)(a), (at) & 3))
#define _mm_insert_epi8(a, value, at) ((__m128i)wasm_i8x16_replace_lane((v128_t)(a), (at) & 15, (signed char)(value)))
#define _mm_insert_epi32(a, value, at) ((__m128i)wasm_i32x4_replace_lane((v128_t)(a), (at) & 3, (int)(value)))
#define _mm_insert_epi64(a, value, at) ((__m128i)wasm_i64x2_replace_lane((v128_t)(a), (at) & 1, (long long)(value)))
LWK_SSE __m128 _mm_insert_ps(__m128 a, __m128 b, int how)
{
    __m128 v = a;
    v[(how >> 4) & 3] = b[(how >> 6) & 3];
    for (int i = 0; i < 4; i++)
        if (how >> i & 1) v[i] = 0;
    return v;
}

LWK_SSE int _mm_testz_si128(__m128i a, __m128i b) { return !wasm_v128_any_true((v128_t)a & (v128_t)b); }
LWK_SSE int _mm_testc_si128(__m128i a, __m128i b) { return !wasm_v128_any_true(~(v128_t)a & (v128_t)b); }
LWK_SSE int _mm_testnzc_si128(__m128i a, __m128i b) { return !_mm_testz_si128(a, b) && !_mm_testc_si128(a, b); }
LWK_SSE int _mm_test_all_zeros(__m128i a, __m128i b) { return _mm_testz_si128(a, b); }
LWK_SSE int _mm_test_all_ones(__m128i a) { return _mm_testc_si128(a, (__m128i){-1, -1}); }
LWK_SSE int _mm_test_mix_ones_zeros(__m128i a, __m128i b) { return _mm_testnzc_si128(a, b); }

/* Bits 4 and up choose which products are summed, those below where the sum goes. Sums of pairs, then of these, as in SSE. */
LWK_SSE __m128d _mm_dp_pd(__m128d a, __m128d b, int how)
{
    double sum = (how & 16 ? a[0] * b[0] : 0) + (how & 32 ? a[1] * b[1] : 0);
    return (__m128d){how & 1 ? sum : 0, how & 2 ? sum : 0};
}
LWK_SSE __m128 _mm_dp_ps(__m128 a, __m128 b, int how)
{
    float low = (how & 16 ? a[0] * b[0] : 0) + (how & 32 ? a[1] * b[1] : 0);
    float sum = low + ((how & 64 ? a[2] * b[2] : 0) + (how & 128 ? a[3] * b[3] : 0));
    return (__m128){how & 1 ? sum : 0, how & 2 ? sum : 0, how & 4 ? sum : 0, how & 8 ? sum : 0};
}
LWK_SSE __m128i _mm_stream_load_si128(void const *p) { return *(__m128i const *)p; }

#endif
