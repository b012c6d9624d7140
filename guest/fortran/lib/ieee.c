/* What WebAssembly has of the environment of floating-point numbers: rounding to nearest, no flags, and nothing that halts. */
#include "fortran.h"

uint32_t FORTRAN(MapException)(uint32_t exceptions) {
  return exceptions;
}

void FORTRAN(feraiseexcept)(uint32_t exceptions) {}

void FORTRAN(feclearexcept)(uint32_t exceptions) {}

uint32_t FORTRAN(fetestexcept)(uint32_t exceptions) {
  return 0;
}

void FORTRAN(feenableexcept)(uint32_t exceptions) {}

void FORTRAN(fedisableexcept)(uint32_t exceptions) {}

uint32_t FORTRAN(fegetexcept)(void) {
  return 0;
}

bool FORTRAN(SupportHalting)(uint32_t exception) {
  return false;
}

bool FORTRAN(GetUnderflowMode)(void) {
  return true;
}

void FORTRAN(SetUnderflowMode)(bool gradual) {}

enum { TO_NEAREST = 1 }; /* as LLVM numbers them */

void lwkf_set_rounding(int mode) {
  if (mode != TO_NEAREST) lwkf_crash((Place){NULL, 0}, "IEEE_SET_ROUNDING_MODE: WebAssembly rounds to nearest alone");
}

int lwkf_get_rounding(void) {
  return TO_NEAREST;
}
