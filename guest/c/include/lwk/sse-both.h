/**
 * Operations that SSE and SSE2 have of whole vectors and of the first element, for both precisions: xmmintrin.h and emmintrin.h
 * include it behind their LWK_SSE_BOTH, which makes the two functions of each, so it may come more than once.
 */
LWK_SSE_BOTH(add, a + b)
LWK_SSE_BOTH(sub, a - b)
LWK_SSE_BOTH(mul, a *b)
LWK_SSE_BOTH(div, a / b)
LWK_SSE_BOTH(cmpeq, a == b)
LWK_SSE_BOTH(cmplt, a < b)
LWK_SSE_BOTH(cmple, a <= b)
LWK_SSE_BOTH(cmpgt, a > b)
LWK_SSE_BOTH(cmpge, a >= b)
LWK_SSE_BOTH(cmpneq, a != b)
LWK_SSE_BOTH(cmpnlt, ~(a < b))
LWK_SSE_BOTH(cmpnle, ~(a <= b))
LWK_SSE_BOTH(cmpngt, ~(a > b))
LWK_SSE_BOTH(cmpnge, ~(a >= b))
LWK_SSE_BOTH(cmpord, (a == a) & (b == b))
LWK_SSE_BOTH(cmpunord, (a != a) | (b != b))
