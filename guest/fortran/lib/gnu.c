/*
 * Procedures of GNU Fortran that flang takes for a program's own: with the arguments of external ones, and weak, because they
 * may be.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "io.h"
#include "program.h"

#define GNU __attribute__((weak))

int FORTRAN(ArgumentCount)(void);
void FORTRAN(Flush)(int unit);

static void fill(char *to, int length, const char *text) {
  lwkf_fill(to, length, text, (int64_t)strlen(text));
}

GNU int32_t iargc_(void) {
  return FORTRAN(ArgumentCount)();
}

GNU void getarg_(const int32_t *number, char *to, int length) {
  fill(to, length, *number >= 0 && *number < lwkf_argc ? lwkf_argv[*number] : "");
}

/* The text of a Fortran variable, without the blanks behind. */
static void text_of(char *to, size_t room, const char *from, int length) {
  while (length > 0 && from[length - 1] == ' ') length--;
  size_t bytes = (size_t)length < room - 1 ? (size_t)length : room - 1;
  memcpy(to, from, bytes);
  to[bytes] = 0;
}

GNU int32_t access_(const char *path, const char *mode, int path_length, int mode_length) {
  char name[4096];
  text_of(name, sizeof name, path, path_length);
  int wanted = F_OK;
  for (int i = 0; i < mode_length; i++)
    switch (mode[i]) {
      case 'r': wanted |= R_OK; break;
      case 'w': wanted |= W_OK; break;
      case 'x': wanted |= X_OK; break;
      case ' ': break;
      default: return EINVAL;
    }
  return access(name, wanted) == 0 ? 0 : errno;
}

GNU void fdate_(char *to, int length) {
  time_t now = time(NULL);
  char text[32];
  strftime(text, sizeof text, "%a %b %e %H:%M:%S %Y", localtime(&now));
  fill(to, length, text);
}

GNU void getlog_(char *to, int length) {
  const char *name = getenv("LOGNAME");
  fill(to, length, name == NULL ? "" : name);
}

GNU int32_t hostnm_(char *to, int length) {
  char name[256];
  if (gethostname(name, sizeof name) != 0) return errno;
  fill(to, length, name);
  return 0;
}

GNU int32_t ierrno_(void) {
  return errno;
}

GNU void flush_(const int32_t *unit) {
  FORTRAN(Flush)(*unit);
}

/* Of a unit the number of its file. */
GNU int32_t fnum_(const int32_t *number) {
  Unit *unit = lwkf_unit(*number);
  return unit == NULL || unit->file == NULL ? -1 : fileno(unit->file);
}

GNU int32_t mclock_(void) {
  return (int32_t)(clock() / (CLOCKS_PER_SEC / 1000));
}

GNU void srand_(const int32_t *seed) {
  srand((unsigned)*seed);
}

/* Frames are not to be had from within: a trap shows them. */
GNU void backtrace_(void) {}
