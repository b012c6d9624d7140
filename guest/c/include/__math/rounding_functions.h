/* std::round, std::lround, std::lrint and relatives of numbers of all types, by the functions that need no calls. */
#include <lwk/inline-math.h>
#if defined(LWK_INLINE_MATH_H) && defined(__wasm_nontrapping_fptoint__)
#define __builtin_round ::round
#define __builtin_roundf ::roundf
#define __builtin_lround ::lround
#define __builtin_lroundf ::lroundf
#define __builtin_llround ::llround
#define __builtin_llroundf ::llroundf
#define __builtin_lrint ::lrint
#define __builtin_lrintf ::lrintf
#define __builtin_llrint ::llrint
#define __builtin_llrintf ::llrintf
#endif
#include_next <__math/rounding_functions.h>
#undef __builtin_round
#undef __builtin_roundf
#undef __builtin_lround
#undef __builtin_lroundf
#undef __builtin_llround
#undef __builtin_llroundf
#undef __builtin_lrint
#undef __builtin_lrintf
#undef __builtin_llrint
#undef __builtin_llrintf
