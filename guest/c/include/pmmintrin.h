/** SSE3: sums and differences of neighbours. See xmmintrin.h. */
#ifndef LWK_PMMINTRIN_H
#define LWK_PMMINTRIN_H

#include <emmintrin.h>

LWK_SSE __m128 _mm_addsub_ps(__m128 a, __m128 b) { return __builtin_shufflevector(a - b, a + b, 0, 5, 2, 7); }
LWK_SSE __m128d _mm_addsub_pd(__m128d a, __m128d b) { return __builtin_shufflevector(a - b, a + b, 0, 3); }
LWK_SSE __m128 _mm_hadd_ps(__m128 a, __m128 b)
{
    return __builtin_shufflevector(a, b, 0, 2, 4, 6) + __builtin_shufflevector(a, b, 1, 3, 5, 7);
}
LWK_SSE __m128 _mm_hsub_ps(__m128 a, __m128 b)
{
    return __builtin_shufflevector(a, b, 0, 2, 4, 6) - __builtin_shufflevector(a, b, 1, 3, 5, 7);
}
LWK_SSE __m128d _mm_hadd_pd(__m128d a, __m128d b) { return _mm_unpacklo_pd(a, b) + _mm_unpackhi_pd(a, b); }
LWK_SSE __m128d _mm_hsub_pd(__m128d a, __m128d b) { return _mm_unpacklo_pd(a, b) - _mm_unpackhi_pd(a, b); }
LWK_SSE __m128 _mm_movehdup_ps(__m128 a) { return __builtin_shufflevector(a, a, 1, 1, 3, 3); }
LWK_SSE __m128 _mm_moveldup_ps(__m128 a) { return __builtin_shufflevector(a, a, 0, 0, 2, 2); }
LWK_SSE __m128d _mm_movedup_pd(__m128d a) { return __builtin_shufflevector(a, a, 0, 0); }
LWK_SSE __m128d _mm_loaddup_pd(double const *p) { return _mm_load1_pd(p); }
LWK_SSE __m128i _mm_lddqu_si128(__m128i_u const *p) { return *p; }

#define _MM_DENORMALS_ZERO_MASK 0x40u
#define _MM_DENORMALS_ZERO_ON 0x40u
#define _MM_DENORMALS_ZERO_OFF 0u
#define _MM_GET_DENORMALS_ZERO_MODE() (_mm_getcsr() & _MM_DENORMALS_ZERO_MASK)
#define _MM_SET_DENORMALS_ZERO_MODE(mode) ((void)(mode))

#endif
