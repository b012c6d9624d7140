/* std::fmax and std::fmin of numbers of all types, by the functions that need no calls. */
#include <lwk/inline-math.h>
#if defined(LWK_INLINE_MATH_H) && !__FINITE_MATH_ONLY__
#define __builtin_fmax ::fmax
#define __builtin_fmaxf ::fmaxf
#define __builtin_fmin ::fmin
#define __builtin_fminf ::fminf
#endif
#include_next <__math/min_max.h>
#undef __builtin_fmax
#undef __builtin_fmaxf
#undef __builtin_fmin
#undef __builtin_fminf
