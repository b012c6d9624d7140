/** See xmmintrin.h. */
#include <immintrin.h>
