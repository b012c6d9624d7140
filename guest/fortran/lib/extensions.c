/* What GNU Fortran and others have beside the standard. */
#include "io.h"
#include <stdlib.h>

/* Of one unit, or of all for -1. */
void FORTRAN(Flush)(int number) {
  Unit *unit = number == -1 ? NULL : lwkf_unit(number);
  if (unit != NULL && unit->may_write) fflush(unit->file);
  if (number == -1) fflush(NULL);
}

int32_t FORTRAN(Fseek)(int number, int64_t position, int whence, const char *file, int line) {
  Unit *unit = lwkf_unit(number);
  if (unit == NULL) return 1;
  lwkf_settle(unit);
  return fseeko(unit->file, (off_t)position, whence == 1 ? SEEK_CUR : whence == 2 ? SEEK_END : SEEK_SET) == 0 ? 0 : 1;
}

int64_t FORTRAN(Ftell)(int number) {
  Unit *unit = lwkf_unit(number);
  return unit == NULL ? -1 : (int64_t)lwkf_place(unit);
}

int64_t FORTRAN(Malloc)(int64_t size) {
  return (int64_t)(uintptr_t)malloc((size_t)size);
}

void FORTRAN(Free)(int64_t address) {
  free((void *)(uintptr_t)address);
}
