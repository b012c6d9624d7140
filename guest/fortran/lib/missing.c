/* Called in place of what the library does not have. */
#include "fortran.h"
#include <stdio.h>

_Noreturn void lwkf_missing(const char *name) {
  if (lwkf_at_end != NULL) lwkf_at_end();
  fflush(NULL);
  fprintf(stderr, "\nfatal Fortran runtime error: %s is not in the run-time library of lwk fc; ", name);
  fputs("`lwk fc --missing` lists such calls\n", stderr);
  lwkf_end(2);
}
