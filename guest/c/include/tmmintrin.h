/** SSSE3: bytes by index, absolute values, sums of neighbours. See xmmintrin.h. */
#ifndef LWK_TMMINTRIN_H
#define LWK_TMMINTRIN_H

#include <pmmintrin.h>

LWK_SSE __m128i _mm_abs_epi8(__m128i a) { return (__m128i)wasm_i8x16_abs((v128_t)a); }
LWK_SSE __m128i _mm_abs_epi16(__m128i a) { return (__m128i)wasm_i16x8_abs((v128_t)a); }
LWK_SSE __m128i _mm_abs_epi32(__m128i a) { return (__m128i)wasm_i32x4_abs((v128_t)a); }
LWK_SSE_TWO(shuffle_epi8, wasm_i8x16_swizzle(a, b &wasm_i8x16_const_splat(-113)))

#define LWK_SSE_SIGN(lanes)                                                                                                    \
    wasm_v128_andnot(wasm_v128_bitselect(wasm_i##lanes##_neg(a), a, wasm_i##lanes##_lt(b, wasm_i8x16_const_splat(0))),         \
                     wasm_i##lanes##_eq(b, wasm_i8x16_const_splat(0)))
LWK_SSE_TWO(sign_epi8, LWK_SSE_SIGN(8x16))
LWK_SSE_TWO(sign_epi16, LWK_SSE_SIGN(16x8))
LWK_SSE_TWO(sign_epi32, LWK_SSE_SIGN(32x4))
#undef LWK_SSE_SIGN

#define LWK_SSE_EVEN16 wasm_i16x8_shuffle(a, b, 0, 2, 4, 6, 8, 10, 12, 14)
#define LWK_SSE_ODD16 wasm_i16x8_shuffle(a, b, 1, 3, 5, 7, 9, 11, 13, 15)
LWK_SSE_TWO(hadd_epi16, wasm_i16x8_add(LWK_SSE_EVEN16, LWK_SSE_ODD16))
LWK_SSE_TWO(hsub_epi16, wasm_i16x8_sub(LWK_SSE_EVEN16, LWK_SSE_ODD16))
LWK_SSE_TWO(hadds_epi16, wasm_i16x8_add_sat(LWK_SSE_EVEN16, LWK_SSE_ODD16))
LWK_SSE_TWO(hsubs_epi16, wasm_i16x8_sub_sat(LWK_SSE_EVEN16, LWK_SSE_ODD16))
#undef LWK_SSE_EVEN16
#undef LWK_SSE_ODD16
LWK_SSE_TWO(hadd_epi32, wasm_i32x4_add(wasm_i32x4_shuffle(a, b, 0, 2, 4, 6), wasm_i32x4_shuffle(a, b, 1, 3, 5, 7)))
LWK_SSE_TWO(hsub_epi32, wasm_i32x4_sub(wasm_i32x4_shuffle(a, b, 0, 2, 4, 6), wasm_i32x4_shuffle(a, b, 1, 3, 5, 7)))

/* The bytes of the first are without sign: products of even and of odd places, whose sums stay within 16 bits. */
LWK_SSE_TWO(maddubs_epi16,
            wasm_i16x8_add_sat(wasm_i16x8_mul(a &wasm_i16x8_const_splat(0xff), wasm_i16x8_shr(wasm_i16x8_shl(b, 8), 8)),
                               wasm_i16x8_mul(wasm_u16x8_shr(a, 8), wasm_i16x8_shr(b, 8))))
LWK_SSE __m128i _mm_mulhrs_epi16(__m128i a, __m128i b)
{
    v128_t half = wasm_i32x4_const_splat(0x4000), i = (v128_t)a, j = (v128_t)b;
    v128_t low = wasm_i32x4_shr(wasm_i32x4_add(wasm_i32x4_extmul_low_i16x8(i, j), half), 15);
    v128_t high = wasm_i32x4_shr(wasm_i32x4_add(wasm_i32x4_extmul_high_i16x8(i, j), half), 15);
    return (__m128i)wasm_i16x8_shuffle(low, high, 0, 2, 4, 6, 8, 10, 12, 14);
}
#define _mm_alignr_epi8(high, low, n)                                                                                          \
    ((n) < 16 ? LWK_SSE_BYTES(low, high, (n) < 16 ? (n) : 0)                                                                    \
              : LWK_SSE_BYTES(high, _mm_setzero_si128(), (n) < 16 ? 0 : (n) < 32 ? (n) - 16 : 16))

#endif
