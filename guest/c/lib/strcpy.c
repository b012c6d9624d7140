/* strcpy, by blocks. */
#include "stpcpy.h"

WEAK char *strcpy(char *restrict to, const char *restrict from) {
  copy_string(to, (Bytes)from);
  return to;
}
