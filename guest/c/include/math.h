/* <math.h>, with functions that need no calls. */
#include <lwk/inline-math.h>
#include_next <math.h>
