/* strcmp, by blocks. */
#include "strcmp.h"

WEAK int strcmp(const char *a, const char *b) { return compare_strings((Bytes)a, (Bytes)b, SIZE_MAX); }
