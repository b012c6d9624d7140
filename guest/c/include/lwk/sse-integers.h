/** The part of SSE2 that computes with integers: emmintrin.h includes it. */
#ifndef LWK_SSE_INTEGERS_H
#define LWK_SSE_INTEGERS_H

LWK_SSE __m128i _mm_set_epi64x(long long b, long long a) { return (__m128i){a, b}; }
LWK_SSE __m128i _mm_set_epi64(__m64 b, __m64 a) { return (__m128i){a[0], b[0]}; }
LWK_SSE __m128i _mm_set_epi32(int d, int c, int b, int a) { return (__m128i)wasm_i32x4_make(a, b, c, d); }
LWK_SSE __m128i _mm_setr_epi32(int a, int b, int c, int d) { return (__m128i)wasm_i32x4_make(a, b, c, d); }
LWK_SSE __m128i _mm_set_epi16(short h, short g, short f, short e, short d, short c, short b, short a)
{
    return (__m128i)wasm_i16x8_make(a, b, c, d, e, f, g, h);
}
LWK_SSE __m128i _mm_setr_epi16(short a, short b, short c, short d, short e, short f, short g, short h)
{
    return (__m128i)wasm_i16x8_make(a, b, c, d, e, f, g, h);
}
LWK_SSE __m128i _mm_setr_epi8(char a, char b, char c, char d, char e, char f, char g, char h, char i, char j, char k, char l,
                              char m, char n, char o, char p)
{
    return (__m128i)wasm_i8x16_make(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p);
}
LWK_SSE __m128i _mm_set_epi8(char p, char o, char n, char m, char l, char k, char j, char i, char h, char g, char f, char e,
                             char d, char c, char b, char a)
{
    return (__m128i)wasm_i8x16_make(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p);
}
LWK_SSE __m128i _mm_set1_epi64x(long long a) { return (__m128i){a, a}; }
LWK_SSE __m128i _mm_set1_epi64(__m64 a) { return (__m128i){a[0], a[0]}; }
LWK_SSE __m128i _mm_set1_epi32(int a) { return (__m128i)wasm_i32x4_splat(a); }
LWK_SSE __m128i _mm_set1_epi16(short a) { return (__m128i)wasm_i16x8_splat(a); }
LWK_SSE __m128i _mm_set1_epi8(char a) { return (__m128i)wasm_i8x16_splat(a); }
LWK_SSE __m128i _mm_setzero_si128(void) { return (__m128i){0, 0}; }
LWK_SSE __m128i _mm_undefined_si128(void) { return _mm_setzero_si128(); }

LWK_SSE __m128i _mm_load_si128(__m128i const *p) { return *p; }
LWK_SSE __m128i _mm_loadu_si128(__m128i_u const *p) { return *p; }
LWK_SSE __m128i _mm_loadl_epi64(__m128i_u const *p) { return (__m128i){*(__lwk_long_u const *)p, 0}; }
LWK_SSE __m128i _mm_loadu_si64(void const *p) { return (__m128i){*(__lwk_long_u const *)p, 0}; }
LWK_SSE __m128i _mm_loadu_si32(void const *p) { return _mm_cvtsi32_si128(*(__lwk_int_u const *)p); }
LWK_SSE void _mm_store_si128(__m128i *p, __m128i v) { *p = v; }
LWK_SSE void _mm_storeu_si128(__m128i_u *p, __m128i v) { *p = v; }
LWK_SSE void _mm_storel_epi64(__m128i_u *p, __m128i v) { *(__lwk_long_u *)p = v[0]; }
LWK_SSE void _mm_storeu_si64(void *p, __m128i v) { *(__lwk_long_u *)p = v[0]; }
LWK_SSE void _mm_storeu_si32(void *p, __m128i v) { *(__lwk_int_u *)p = (int)v[0]; }
LWK_SSE void _mm_stream_si128(__m128i *p, __m128i v) { *p = v; }
LWK_SSE void _mm_stream_si32(int *p, int v) { *p = v; }
LWK_SSE void _mm_stream_si64(long long *p, long long v) { *p = v; }
LWK_SSE __m128i _mm_move_epi64(__m128i a) { return (__m128i){a[0], 0}; }

/** A function of two vectors that is one of WebAssembly's, or an expression of them. */
#define LWK_SSE_TWO(name, value)                                                                                               \
    LWK_SSE __m128i _mm_##name(__m128i i, __m128i j)                                                                           \
    {                                                                                                                          \
        v128_t a = (v128_t)i, b = (v128_t)j;                                                                                   \
        return (__m128i)(value);                                                                                               \
    }
LWK_SSE_TWO(add_epi8, wasm_i8x16_add(a, b))
LWK_SSE_TWO(add_epi16, wasm_i16x8_add(a, b))
LWK_SSE_TWO(add_epi32, wasm_i32x4_add(a, b))
LWK_SSE_TWO(add_epi64, wasm_i64x2_add(a, b))
LWK_SSE_TWO(sub_epi8, wasm_i8x16_sub(a, b))
LWK_SSE_TWO(sub_epi16, wasm_i16x8_sub(a, b))
LWK_SSE_TWO(sub_epi32, wasm_i32x4_sub(a, b))
LWK_SSE_TWO(sub_epi64, wasm_i64x2_sub(a, b))
LWK_SSE_TWO(adds_epi8, wasm_i8x16_add_sat(a, b))
LWK_SSE_TWO(adds_epi16, wasm_i16x8_add_sat(a, b))
LWK_SSE_TWO(adds_epu8, wasm_u8x16_add_sat(a, b))
LWK_SSE_TWO(adds_epu16, wasm_u16x8_add_sat(a, b))
LWK_SSE_TWO(subs_epi8, wasm_i8x16_sub_sat(a, b))
LWK_SSE_TWO(subs_epi16, wasm_i16x8_sub_sat(a, b))
LWK_SSE_TWO(subs_epu8, wasm_u8x16_sub_sat(a, b))
LWK_SSE_TWO(subs_epu16, wasm_u16x8_sub_sat(a, b))
LWK_SSE_TWO(mullo_epi16, wasm_i16x8_mul(a, b))
LWK_SSE_TWO(mulhi_epi16, wasm_i16x8_shuffle(wasm_i32x4_extmul_low_i16x8(a, b), wasm_i32x4_extmul_high_i16x8(a, b), 1, 3, 5, 7,
                                            9, 11, 13, 15))
LWK_SSE_TWO(mulhi_epu16, wasm_i16x8_shuffle(wasm_u32x4_extmul_low_u16x8(a, b), wasm_u32x4_extmul_high_u16x8(a, b), 1, 3, 5, 7,
                                            9, 11, 13, 15))
LWK_SSE_TWO(mul_epu32, wasm_u64x2_extmul_low_u32x4(wasm_i32x4_shuffle(a, a, 0, 2, 0, 2), wasm_i32x4_shuffle(b, b, 0, 2, 0, 2)))
LWK_SSE_TWO(madd_epi16, wasm_i32x4_dot_i16x8(a, b))
LWK_SSE_TWO(avg_epu8, wasm_u8x16_avgr(a, b))
LWK_SSE_TWO(avg_epu16, wasm_u16x8_avgr(a, b))
LWK_SSE_TWO(min_epi16, wasm_i16x8_min(a, b))
LWK_SSE_TWO(max_epi16, wasm_i16x8_max(a, b))
LWK_SSE_TWO(min_epu8, wasm_u8x16_min(a, b))
LWK_SSE_TWO(max_epu8, wasm_u8x16_max(a, b))
LWK_SSE_TWO(and_si128, a & b)
LWK_SSE_TWO(or_si128, a | b)
LWK_SSE_TWO(xor_si128, a ^ b)
LWK_SSE_TWO(andnot_si128, ~a & b)
LWK_SSE_TWO(cmpeq_epi8, wasm_i8x16_eq(a, b))
LWK_SSE_TWO(cmpeq_epi16, wasm_i16x8_eq(a, b))
LWK_SSE_TWO(cmpeq_epi32, wasm_i32x4_eq(a, b))
LWK_SSE_TWO(cmplt_epi8, wasm_i8x16_lt(a, b))
LWK_SSE_TWO(cmplt_epi16, wasm_i16x8_lt(a, b))
LWK_SSE_TWO(cmplt_epi32, wasm_i32x4_lt(a, b))
LWK_SSE_TWO(cmpgt_epi8, wasm_i8x16_gt(a, b))
LWK_SSE_TWO(cmpgt_epi16, wasm_i16x8_gt(a, b))
LWK_SSE_TWO(cmpgt_epi32, wasm_i32x4_gt(a, b))
LWK_SSE_TWO(packs_epi16, wasm_i8x16_narrow_i16x8(a, b))
LWK_SSE_TWO(packus_epi16, wasm_u8x16_narrow_i16x8(a, b))
LWK_SSE_TWO(packs_epi32, wasm_i16x8_narrow_i32x4(a, b))
LWK_SSE_TWO(unpacklo_epi8, wasm_i8x16_shuffle(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23))
LWK_SSE_TWO(unpackhi_epi8, wasm_i8x16_shuffle(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31))
LWK_SSE_TWO(unpacklo_epi16, wasm_i16x8_shuffle(a, b, 0, 8, 1, 9, 2, 10, 3, 11))
LWK_SSE_TWO(unpackhi_epi16, wasm_i16x8_shuffle(a, b, 4, 12, 5, 13, 6, 14, 7, 15))
LWK_SSE_TWO(unpacklo_epi32, wasm_i32x4_shuffle(a, b, 0, 4, 1, 5))
LWK_SSE_TWO(unpackhi_epi32, wasm_i32x4_shuffle(a, b, 2, 6, 3, 7))
LWK_SSE_TWO(unpacklo_epi64, wasm_i64x2_shuffle(a, b, 0, 2))
LWK_SSE_TWO(unpackhi_epi64, wasm_i64x2_shuffle(a, b, 1, 3))
LWK_SSE __m128i _mm_sad_epu8(__m128i a, __m128i b)
{
    v128_t apart = (v128_t)_mm_or_si128(_mm_subs_epu8(a, b), _mm_subs_epu8(b, a));
    v128_t fours = wasm_u32x4_extadd_pairwise_u16x8(wasm_u16x8_extadd_pairwise_u8x16(apart));
    return (__m128i)wasm_i64x2_add(wasm_u64x2_shr((v128_t)fours, 32), fours & wasm_i64x2_const_splat(0xffffffffLL));
}
LWK_SSE int _mm_movemask_epi8(__m128i a) { return (int)wasm_i8x16_bitmask((v128_t)a); }

/* Counts beyond the width leave zeroes, or the sign, where WebAssembly takes the remainder. */
#define LWK_SSE_SHIFT(bits, type, lanes)                                                                                       \
    LWK_SSE __m128i _mm_slli_##type(__m128i a, int n)                                                                          \
    {                                                                                                                          \
        return (unsigned int)n < bits ? (__m128i)wasm_i##lanes##_shl((v128_t)a, (unsigned int)n) : _mm_setzero_si128();        \
    }                                                                                                                          \
    LWK_SSE __m128i _mm_srli_##type(__m128i a, int n)                                                                          \
    {                                                                                                                          \
        return (unsigned int)n < bits ? (__m128i)wasm_u##lanes##_shr((v128_t)a, (unsigned int)n) : _mm_setzero_si128();        \
    }                                                                                                                          \
    LWK_SSE __m128i _mm_sll_##type(__m128i a, __m128i n)                                                                       \
    {                                                                                                                          \
        return (unsigned long long)n[0] < bits ? _mm_slli_##type(a, (int)n[0]) : _mm_setzero_si128();                          \
    }                                                                                                                          \
    LWK_SSE __m128i _mm_srl_##type(__m128i a, __m128i n)                                                                       \
    {                                                                                                                          \
        return (unsigned long long)n[0] < bits ? _mm_srli_##type(a, (int)n[0]) : _mm_setzero_si128();                          \
    }
LWK_SSE_SHIFT(16, epi16, 16x8)
LWK_SSE_SHIFT(32, epi32, 32x4)
LWK_SSE_SHIFT(64, epi64, 64x2)
#undef LWK_SSE_SHIFT
#define LWK_SSE_SHIFT(bits, type, lanes)                                                                                       \
    LWK_SSE __m128i _mm_srai_##type(__m128i a, int n)                                                                          \
    {                                                                                                                          \
        return (__m128i)wasm_i##lanes##_shr((v128_t)a, (unsigned int)n < bits ? (unsigned int)n : bits - 1);                   \
    }                                                                                                                          \
    LWK_SSE __m128i _mm_sra_##type(__m128i a, __m128i n)                                                                       \
    {                                                                                                                          \
        return _mm_srai_##type(a, (unsigned long long)n[0] < bits ? (int)n[0] : bits - 1);                                     \
    }
LWK_SSE_SHIFT(16, epi16, 16x8)
LWK_SSE_SHIFT(32, epi32, 32x4)
#undef LWK_SSE_SHIFT

/** Sixteen bytes from `n` on of two vectors, the first of which is the lower. */
#define LWK_SSE_BYTES(low, high, n)                                                                                            \
    ((__m128i)wasm_i8x16_shuffle((v128_t)(low), (v128_t)(high), (n), (n) + 1, (n) + 2, (n) + 3, (n) + 4, (n) + 5, (n) + 6,     \
                                 (n) + 7, (n) + 8, (n) + 9, (n) + 10, (n) + 11, (n) + 12, (n) + 13, (n) + 14, (n) + 15))
#define _mm_slli_si128(a, n) LWK_SSE_BYTES(_mm_setzero_si128(), a, ((n) & 0xff) < 16 ? 16 - ((n) & 0xff) : 0)
#define _mm_srli_si128(a, n) LWK_SSE_BYTES(a, _mm_setzero_si128(), ((n) & 0xff) < 16 ? ((n) & 0xff) : 16)
#define _mm_bslli_si128 _mm_slli_si128
#define _mm_bsrli_si128 _mm_srli_si128
#define _mm_shuffle_epi32(a, how)                                                                                              \
    ((__m128i)wasm_i32x4_shuffle((v128_t)(a), (v128_t)(a), (how) & 3, ((how) >> 2) & 3, ((how) >> 4) & 3, ((how) >> 6) & 3))
#define _mm_shufflelo_epi16(a, how)                                                                                            \
    ((__m128i)wasm_i16x8_shuffle((v128_t)(a), (v128_t)(a), (how) & 3, ((how) >> 2) & 3, ((how) >> 4) & 3, ((how) >> 6) & 3, 4, \
                                 5, 6, 7))
#define _mm_shufflehi_epi16(a, how)                                                                                            \
    ((__m128i)wasm_i16x8_shuffle((v128_t)(a), (v128_t)(a), 0, 1, 2, 3, 4 + ((how) & 3), 4 + (((how) >> 2) & 3),                \
                                 4 + (((how) >> 4) & 3), 4 + (((how) >> 6) & 3)))
#define _mm_extract_epi16(a, at) ((int)wasm_u16x8_extract_lane((v128_t)(a), (at) & 7))
#define _mm_insert_epi16(a, value, at) ((__m128i)wasm_i16x8_replace_lane((v128_t)(a), (at) & 7, (short)(value)))

#endif
