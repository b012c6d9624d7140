/** SSE4.2: what of it is arithmetic. See xmmintrin.h; comparisons of strings and crc32 are missing. */
#ifndef LWK_NMMINTRIN_H
#define LWK_NMMINTRIN_H

#include <smmintrin.h>

LWK_SSE_TWO(cmpgt_epi64, wasm_i64x2_gt(a, b))
LWK_SSE int _mm_popcnt_u32(unsigned int a) { return __builtin_popcount(a); }
LWK_SSE long long _mm_popcnt_u64(unsigned long long a) { return __builtin_popcountll(a); }

#endif
