/** All vectors of 16 bytes; there are none of 32 (AVX). See xmmintrin.h. */
#ifndef LWK_IMMINTRIN_H
#define LWK_IMMINTRIN_H

#include <nmmintrin.h>

#endif
