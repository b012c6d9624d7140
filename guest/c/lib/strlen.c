/* strlen, by blocks. */
#include "blocks.h"

WEAK size_t strlen(const char *string) {
  return (size_t)(first((Bytes)string, SIZE_MAX, only(0)) - (Bytes)string);
}
