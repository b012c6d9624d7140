/* std::fdim of numbers of all types, by the functions that need no calls. */
#include <lwk/inline-math.h>
#if defined(LWK_INLINE_MATH_H)
#define __builtin_fdim ::fdim
#define __builtin_fdimf ::fdimf
#endif
#include_next <__math/fdim.h>
#undef __builtin_fdim
#undef __builtin_fdimf
