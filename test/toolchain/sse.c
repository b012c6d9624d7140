/* Each function of SSE to SSE4.2, over pairs of vectors: a line each with its name and a sum of the bits of all results. */
#include <nmmintrin.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define COUNT 64
static _Alignas(16) uint8_t bits[COUNT][16];
static __m128 f[COUNT];
static __m128d d[COUNT];
static __m128i n[COUNT];
static uint64_t sum;

static void add(const void *value, size_t size)
{
    for (size_t i = 0; i < size; i++) sum = (sum ^ ((const uint8_t *)value)[i]) * UINT64_C(0x100000001b3);
}

/* All that are no numbers count as one: which bits they have is the processor's. */
static void add_f(__m128 v)
{
    float e[4];
    memcpy(e, &v, 16);
    for (int i = 0; i < 4; i++) add(e[i] != e[i] ? (void *)"nan " : (void *)&e[i], 4);
}
static void add_d(__m128d v)
{
    double e[2];
    memcpy(e, &v, 16);
    for (int i = 0; i < 2; i++) add(e[i] != e[i] ? (void *)"not a no" : (void *)&e[i], 8);
}
static void add_n(__m128i v) { add(&v, 16); }
static void add_b(__m128 v) { add(&v, 16); }
static void add_c(__m128d v) { add(&v, 16); }
static void add_i(long long v) { add(&v, 8); }

#define EACH(name, ...)                                                                                                        \
    sum = UINT64_C(0xcbf29ce484222325);                                                                                        \
    for (int i = 0; i < COUNT; i++) {                                                                                          \
        int j = (i * 29 + 7) % COUNT, k = (i * 13 + 5) % COUNT;                                                                \
        (void)j, (void)k;                                                                                                      \
        __VA_ARGS__;                                                                                                              \
    }                                                                                                                          \
    printf("%s %016llx\n", name, (unsigned long long)sum);
#define F2(name) EACH(#name, add_f(_mm_##name(f[i], f[j])))
#define B2(name) EACH(#name, add_b(_mm_##name(f[i], f[j])))
#define F1(name) EACH(#name, add_f(_mm_##name(f[i])))
#define D2(name) EACH(#name, add_d(_mm_##name(d[i], d[j])))
#define C2(name) EACH(#name, add_c(_mm_##name(d[i], d[j])))
#define D1(name) EACH(#name, add_d(_mm_##name(d[i])))
#define N2(name) EACH(#name, add_n(_mm_##name(n[i], n[j])))
#define N1(name) EACH(#name, add_n(_mm_##name(n[i])))
#define IF(name) EACH(#name, add_i(_mm_##name(f[i])))
#define ID(name) EACH(#name, add_i(_mm_##name(d[i])))
/* Of what is no number, compilers disagree. */
#define IF2(name) EACH(#name, if (f[i][0] == f[i][0] && f[j][0] == f[j][0]) add_i(_mm_##name(f[i], f[j])))
#define ID2(name) EACH(#name, if (d[i][0] == d[i][0] && d[j][0] == d[j][0]) add_i(_mm_##name(d[i], d[j])))
#define IN2(name) EACH(#name, add_i(_mm_##name(n[i], n[j])))

static void fill(void)
{
    static const double values[] = {0.0,    -0.0,      1.0,  -1.0,  0.5,   1.5,  2.5,     -2.5,  1e300,  -1e300, 2147483647.0, 2147483648.0,
                                    -2147483648.0, -2147483649.0, 1e10, -1e10, 9.3e18, -9.3e18, 1e-310, 3.75,
                                    127.5, 255.5, -128.5, 65536.25};
    const double infinite = 1e300 * values[8], none = __builtin_nan("");
    uint64_t random = 12345;
    for (int i = 0; i < COUNT; i++) {
        double a[2];
        float b[4];
        for (int j = 0; j < 16; j++) {
            random = random * UINT64_C(6364136223846793005) + 1442695040888963407u;
            bits[i][j] = (uint8_t)(random >> (i % 3 == 0 ? 57 : 40));
        }
        for (int j = 0; j < 4; j++) {
            unsigned at = (unsigned)(i * 5 + j * 11) % 26;
            double value = at == 24 ? infinite : at == 25 ? none : values[at] * (i < 32 ? 1.0 : 1.0 + i / 64.0);
            b[j] = (float)value;
            if (j < 2) a[j] = value;
        }
        f[i] = _mm_loadu_ps(b);
        d[i] = _mm_loadu_pd(a);
        n[i] = _mm_loadu_si128((const __m128i *)bits[i]);
    }
}

static void floats(void)
{
    F2(add_ps) F2(sub_ps) F2(mul_ps) F2(div_ps) F2(min_ps) F2(max_ps) F2(add_ss) F2(sub_ss) F2(mul_ss) F2(div_ss) F2(min_ss)
    F2(max_ss) B2(cmpeq_ps) B2(cmplt_ps) B2(cmple_ps) B2(cmpgt_ps) B2(cmpge_ps) B2(cmpneq_ps) B2(cmpnlt_ps) B2(cmpnle_ps)
    B2(cmpngt_ps) B2(cmpnge_ps) B2(cmpord_ps) B2(cmpunord_ps) B2(cmpeq_ss) B2(cmplt_ss) B2(cmpneq_ss) B2(cmpnle_ss) B2(cmpunord_ss)
    B2(and_ps) B2(andnot_ps) B2(or_ps) B2(xor_ps) F1(sqrt_ps) F1(sqrt_ss) B2(move_ss) B2(movehl_ps) B2(movelh_ps) B2(unpacklo_ps)
    B2(unpackhi_ps) IF(movemask_ps) IF2(comieq_ss) IF2(comilt_ss) IF2(comile_ss) IF2(comigt_ss) IF2(comige_ss) IF(cvttss_si32)
    IF(cvtss_si32) IF(cvttss_si64) IF(cvtss_si64) F2(addsub_ps) F2(hadd_ps) F2(hsub_ps) F1(movehdup_ps) F1(moveldup_ps) F1(floor_ps)
    F1(ceil_ps) F2(floor_ss) F2(ceil_ss)
    EACH("shuffle_ps", add_b(_mm_shuffle_ps(f[i], f[j], _MM_SHUFFLE(3, 0, 2, 1))))
    EACH("cvtsi32_ss", add_f(_mm_cvtsi32_ss(f[i], _mm_cvtsi128_si32(n[j]))))
    EACH("cvtsi64_ss", add_f(_mm_cvtsi64_ss(f[i], _mm_cvtsi128_si64(n[j]))))
    EACH("blend_ps", add_b(_mm_blend_ps(f[i], f[j], 6)))
    EACH("blendv_ps", add_b(_mm_blendv_ps(f[i], f[j], f[k])))
    EACH("round_ps", add_f(_mm_round_ps(f[i], _MM_FROUND_TO_NEAREST_INT)); add_f(_mm_round_ps(f[i], _MM_FROUND_TO_ZERO)))
    EACH("insert_ps", add_b(_mm_insert_ps(f[i], f[j], 0x9c)))
    EACH("extract_ps", add_i(_mm_extract_ps(f[i], 2)))
    EACH("dp_ps", add_f(_mm_dp_ps(f[i], f[j], 0xf5)); add_f(_mm_dp_ps(f[i], f[j], 0x7f)))
    EACH("load_ps", const float *p = (const float *)&f[i]; add_b(_mm_load_ss(p)); add_b(_mm_load1_ps(p)); add_b(_mm_loadr_ps(p)))
    EACH("store_ps", float p[4]; _mm_storeu_ps(p, f[i]); add(p, 16); _mm_store_ss(p, f[j]); add(p, 16);
         _mm_storel_pi((__m64 *)p, f[k]); add(p, 16); _mm_storeh_pi((__m64 *)p, f[k]); add(p, 16))
    EACH("loadl_pi", add_b(_mm_loadl_pi(f[i], (const __m64 *)&f[j])); add_b(_mm_loadh_pi(f[i], (const __m64 *)&f[j])))
    EACH("transpose", __m128 a = f[i]; __m128 b = f[j]; __m128 c = f[k]; __m128 e = f[(i + 1) % COUNT]; _MM_TRANSPOSE4_PS(a, b, c, e);
         add_b(a); add_b(b);
         add_b(c); add_b(e))
}

static void doubles(void)
{
    D2(add_pd) D2(sub_pd) D2(mul_pd) D2(div_pd) D2(min_pd) D2(max_pd) D2(add_sd) D2(sub_sd) D2(mul_sd) D2(div_sd) D2(min_sd)
    D2(max_sd) C2(cmpeq_pd) C2(cmplt_pd) C2(cmple_pd) C2(cmpgt_pd) C2(cmpge_pd) C2(cmpneq_pd) C2(cmpnlt_pd) C2(cmpnle_pd)
    C2(cmpngt_pd) C2(cmpnge_pd) C2(cmpord_pd) C2(cmpunord_pd) C2(cmpeq_sd) C2(cmplt_sd) C2(cmpneq_sd) C2(cmpnle_sd) C2(cmpunord_sd)
    C2(and_pd) C2(andnot_pd) C2(or_pd) C2(xor_pd) D1(sqrt_pd) D2(sqrt_sd) C2(move_sd) C2(unpacklo_pd) C2(unpackhi_pd)
    ID(movemask_pd) ID2(comieq_sd) ID2(comilt_sd) ID2(comile_sd) ID2(comigt_sd) ID2(comige_sd) ID(cvttsd_si32) ID(cvtsd_si32)
    ID(cvttsd_si64) ID(cvtsd_si64) D2(addsub_pd) D2(hadd_pd) D2(hsub_pd) D1(movedup_pd) D1(floor_pd) D1(ceil_pd) D2(floor_sd)
    D2(ceil_sd)
    EACH("shuffle_pd", add_c(_mm_shuffle_pd(d[i], d[j], 1)); add_c(_mm_shuffle_pd(d[i], d[j], 2)))
    EACH("cvtpd_ps", add_f(_mm_cvtpd_ps(d[i])); add_d(_mm_cvtps_pd(f[i])))
    EACH("cvtsd_ss", add_f(_mm_cvtsd_ss(f[i], d[j])); add_d(_mm_cvtss_sd(d[i], f[j])))
    EACH("cvtepi32", add_d(_mm_cvtepi32_pd(n[i])); add_f(_mm_cvtepi32_ps(n[i])))
    EACH("cvtps_epi32", add_n(_mm_cvtps_epi32(f[i])); add_n(_mm_cvttps_epi32(f[i])))
    EACH("cvtpd_epi32", add_n(_mm_cvtpd_epi32(d[i])); add_n(_mm_cvttpd_epi32(d[i])))
    EACH("cvtsi32_sd", add_d(_mm_cvtsi32_sd(d[i], _mm_cvtsi128_si32(n[j])));
         add_d(_mm_cvtsi64_sd(d[i], _mm_cvtsi128_si64(n[j]))))
    EACH("blend_pd", add_c(_mm_blend_pd(d[i], d[j], 2)); add_c(_mm_blendv_pd(d[i], d[j], d[k])))
    EACH("round_pd", add_d(_mm_round_pd(d[i], _MM_FROUND_TO_POS_INF)); add_d(_mm_round_sd(d[i], d[j], _MM_FROUND_TO_NEG_INF)))
    EACH("dp_pd", add_d(_mm_dp_pd(d[i], d[j], 0x31)); add_d(_mm_dp_pd(d[i], d[j], 0x23)))
    EACH("load_pd", const double *p = (const double *)&d[i]; add_c(_mm_load_sd(p)); add_c(_mm_load1_pd(p)); add_c(_mm_loadr_pd(p));
         add_c(_mm_loadl_pd(d[j], p)); add_c(_mm_loadh_pd(d[j], p)); add_c(_mm_loaddup_pd(p)))
    EACH("store_pd", double p[2]; _mm_storeu_pd(p, d[i]); add(p, 16); _mm_storel_pd(p, d[j]); add(p, 16); _mm_storeh_pd(p, d[k]);
         add(p, 16))
}

static void integers(void)
{
    N2(add_epi8) N2(add_epi16) N2(add_epi32) N2(add_epi64) N2(sub_epi8) N2(sub_epi16) N2(sub_epi32) N2(sub_epi64) N2(adds_epi8)
    N2(adds_epi16) N2(adds_epu8) N2(adds_epu16) N2(subs_epi8) N2(subs_epi16) N2(subs_epu8) N2(subs_epu16) N2(mullo_epi16)
    N2(mulhi_epi16) N2(mulhi_epu16) N2(mul_epu32) N2(madd_epi16) N2(avg_epu8) N2(avg_epu16) N2(min_epi16) N2(max_epi16)
    N2(min_epu8) N2(max_epu8) N2(and_si128) N2(or_si128) N2(xor_si128) N2(andnot_si128) N2(cmpeq_epi8) N2(cmpeq_epi16)
    N2(cmpeq_epi32) N2(cmplt_epi8) N2(cmplt_epi16) N2(cmplt_epi32) N2(cmpgt_epi8) N2(cmpgt_epi16) N2(cmpgt_epi32)
    N2(packs_epi16) N2(packus_epi16) N2(packs_epi32) N2(unpacklo_epi8) N2(unpackhi_epi8) N2(unpacklo_epi16) N2(unpackhi_epi16)
    N2(unpacklo_epi32) N2(unpackhi_epi32) N2(unpacklo_epi64) N2(unpackhi_epi64) N2(sad_epu8) N1(move_epi64) N1(abs_epi8)
    N1(abs_epi16) N1(abs_epi32) N2(shuffle_epi8) N2(sign_epi8) N2(sign_epi16) N2(sign_epi32) N2(hadd_epi16) N2(hsub_epi16)
    N2(hadds_epi16) N2(hsubs_epi16) N2(hadd_epi32) N2(hsub_epi32) N2(maddubs_epi16) N2(mulhrs_epi16) N2(min_epi8) N2(max_epi8)
    N2(min_epu16) N2(max_epu16) N2(min_epi32) N2(max_epi32) N2(min_epu32) N2(max_epu32) N2(mullo_epi32) N2(mul_epi32)
    N2(cmpeq_epi64) N2(cmpgt_epi64) N2(packus_epi32) N1(cvtepi8_epi16) N1(cvtepu8_epi16) N1(cvtepi16_epi32) N1(cvtepu16_epi32)
    N1(cvtepi32_epi64) N1(cvtepu32_epi64) N1(cvtepi8_epi32) N1(cvtepu8_epi32) N1(cvtepi16_epi64) N1(cvtepu16_epi64)
    N1(cvtepi8_epi64) N1(cvtepu8_epi64) IN2(testz_si128) IN2(testc_si128) IN2(testnzc_si128)
    EACH("movemask_epi8", add_i(_mm_movemask_epi8(n[i])))
    EACH("slli", add_n(_mm_slli_epi16(n[i], 5)); add_n(_mm_slli_epi32(n[i], 32)); add_n(_mm_slli_epi64(n[i], 40)))
    EACH("srli", add_n(_mm_srli_epi16(n[i], 16)); add_n(_mm_srli_epi32(n[i], 31)); add_n(_mm_srli_epi64(n[i], 40)))
    EACH("srai", add_n(_mm_srai_epi16(n[i], 20)); add_n(_mm_srai_epi32(n[i], 7)))
    EACH("sll", __m128i c = _mm_cvtsi32_si128(i);
         add_n(_mm_sll_epi16(n[j], c)); add_n(_mm_sll_epi32(n[j], c)); add_n(_mm_sll_epi64(n[j], c)))
    EACH("srl", __m128i c = _mm_cvtsi32_si128(i);
         add_n(_mm_srl_epi16(n[j], c)); add_n(_mm_srl_epi32(n[j], c)); add_n(_mm_srl_epi64(n[j], c)))
    EACH("sra", __m128i c = _mm_cvtsi64_si128((long long)i << (i & 40)); add_n(_mm_sra_epi16(n[j], c)); add_n(_mm_sra_epi32(n[j], c)))
    EACH("slli_si128", add_n(_mm_slli_si128(n[i], 3)); add_n(_mm_slli_si128(n[i], 0)); add_n(_mm_slli_si128(n[i], 16)))
    EACH("srli_si128", add_n(_mm_srli_si128(n[i], 5)); add_n(_mm_srli_si128(n[i], 0)); add_n(_mm_srli_si128(n[i], 200)))
    EACH("alignr", add_n(_mm_alignr_epi8(n[i], n[j], 4)); add_n(_mm_alignr_epi8(n[i], n[j], 21)); add_n(_mm_alignr_epi8(n[i], n[j], 40)))
    EACH("shuffle", add_n(_mm_shuffle_epi32(n[i], 0x6c)); add_n(_mm_shufflelo_epi16(n[i], 0x1b)); add_n(_mm_shufflehi_epi16(n[i], 0x72)))
    EACH("blend_epi16", add_n(_mm_blend_epi16(n[i], n[j], 0xa6)); add_n(_mm_blendv_epi8(n[i], n[j], n[k])))
    EACH("extract", add_i(_mm_extract_epi8(n[i], 9)); add_i(_mm_extract_epi16(n[i], 6)); add_i(_mm_extract_epi32(n[i], 3));
         add_i(_mm_extract_epi64(n[i], 1)))
    EACH("insert", add_n(_mm_insert_epi8(n[i], j, 9)); add_n(_mm_insert_epi16(n[i], -j, 6)); add_n(_mm_insert_epi32(n[i], k, 3));
         add_n(_mm_insert_epi64(n[i], -k, 0)))
    EACH("set", add_n(_mm_set_epi8(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, i)); add_n(_mm_set_epi16(1, 2, 3, 4, 5, 6, 7, i));
         add_n(_mm_set_epi32(1, 2, 3, i)); add_n(_mm_setr_epi32(1, 2, 3, i)); add_n(_mm_set_epi64x(1, i)); add_n(_mm_set1_epi8(i)))
    EACH("load", add_n(_mm_loadl_epi64(&n[i])); add_n(_mm_lddqu_si128(&n[j])))
    EACH("store", __m128i p = n[j]; _mm_storel_epi64(&p, n[i]); add_n(p))
    EACH("popcnt", add_i(_mm_popcnt_u32((unsigned)i * 77777u)); add_i(_mm_popcnt_u64((unsigned)i * UINT64_C(777777777777))))
}

int main(void)
{
    fill();
    floats();
    doubles();
    integers();
    return 0;
}
