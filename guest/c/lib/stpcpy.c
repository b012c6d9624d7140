/* stpcpy, by blocks. The C library calls it by its inner name. */
#include "stpcpy.h"

WEAK char *__stpcpy(char *restrict to, const char *restrict from) { return copy_string(to, (Bytes)from); }

WEAK char *stpcpy(char *restrict to, const char *restrict from) { return __stpcpy(to, from); }
