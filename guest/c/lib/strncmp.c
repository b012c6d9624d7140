/* strncmp, by blocks. */
#include "strcmp.h"

WEAK int strncmp(const char *a, const char *b, size_t n) { return compare_strings((Bytes)a, (Bytes)b, n); }
