/* Errors that end the program, and its end. */
#include "fortran.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

/* Set by those who have files to write out, so that a program without them need not have theirs. */
void (*lwkf_at_end)(void);

void lwkf_end(int status) {
  if (lwkf_at_end != NULL) lwkf_at_end();
  exit(status);
}

void lwkf_crash(Place place, const char *format, ...) {
  if (lwkf_at_end != NULL) lwkf_at_end();
  fflush(NULL);
  fputs("\nfatal Fortran runtime error", stderr);
  if (place.file != NULL) fprintf(stderr, "(%s", place.file);
  if (place.file != NULL && place.line != 0) fprintf(stderr, ":%d", place.line);
  fputs(place.file != NULL ? "): " : ": ", stderr);
  va_list arguments;
  va_start(arguments, format);
  vfprintf(stderr, format, arguments);
  va_end(arguments);
  fputc('\n', stderr);
  fflush(stderr);
  abort();
}

/* Called where the compiler's checks find that bounds or the like do not fit. */
_Noreturn void FORTRAN(ReportFatalUserError)(const char *message, const char *file, int line) {
  lwkf_crash((Place){file, line}, "%s", message);
}
