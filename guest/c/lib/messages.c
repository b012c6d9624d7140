/*
 * <err.h>, which the C library declares and has not, GNU's <error.h>, and <syslog.h>: messages that begin with the program's name.
 * Nobody keeps a log here: what is meant for it goes nowhere, but with LOG_PERROR to the standard error output.
 */
#define _GNU_SOURCE
#include <err.h>
#include <errno.h>
#include <error.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <syslog.h>

#define WEAK __attribute__((weak))

extern char *program_invocation_short_name, *program_invocation_name;

static void begin(void) { fprintf(stderr, "%s: ", program_invocation_short_name); }

WEAK void vwarnx(const char *format, va_list arguments) {
  begin();
  if (format != NULL) vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
}

WEAK void vwarn(const char *format, va_list arguments) {
  const char *const reason = strerror(errno);
  begin();
  if (format != NULL) {
    vfprintf(stderr, format, arguments);
    fputs(": ", stderr);
  }
  fprintf(stderr, "%s\n", reason);
}

WEAK _Noreturn void verrx(int status, const char *format, va_list arguments) {
  vwarnx(format, arguments);
  exit(status);
}

WEAK _Noreturn void verr(int status, const char *format, va_list arguments) {
  vwarn(format, arguments);
  exit(status);
}

WEAK void warn(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vwarn(format, arguments);
  va_end(arguments);
}

WEAK void warnx(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vwarnx(format, arguments);
  va_end(arguments);
}

WEAK _Noreturn void err(int status, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  verr(status, format, arguments);
}

WEAK _Noreturn void errx(int status, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  verrx(status, format, arguments);
}

WEAK unsigned error_message_count;
WEAK int error_one_per_line;
WEAK void (*error_print_progname)(void);

static void tell(int status, int reason, const char *file, unsigned line, const char *format, va_list arguments) {
  fflush(stdout);
  if (error_print_progname != NULL) error_print_progname();
  else if (file != NULL) fprintf(stderr, "%s:", program_invocation_name);
  else fprintf(stderr, "%s: ", program_invocation_name);
  if (file != NULL) fprintf(stderr, "%s:%u: ", file, line);
  vfprintf(stderr, format, arguments);
  if (reason != 0) fprintf(stderr, ": %s", strerror(reason));
  fputc('\n', stderr);
  error_message_count++;
  if (status != 0) exit(status);
}

WEAK void error(int status, int reason, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  tell(status, reason, NULL, 0, format, arguments);
  va_end(arguments);
}

WEAK void error_at_line(int status, int reason, const char *file, unsigned line, const char *format, ...) {
  static const char *last_file;
  static unsigned last_line;
  if (error_one_per_line && file != NULL && last_file != NULL && last_line == line && strcmp(last_file, file) == 0) return;
  last_file = file;
  last_line = line;
  va_list arguments;
  va_start(arguments, format);
  tell(status, reason, file, line, format, arguments);
  va_end(arguments);
}

static struct {
  const char *name;
  int options, mask;
} logged = {NULL, 0, 0xff};

WEAK void openlog(const char *name, int options, int facility) {
  (void)facility;
  logged.name = name;
  logged.options = options;
}

WEAK void closelog(void) {
  logged.name = NULL;
  logged.options = 0;
}

WEAK int setlogmask(int mask) {
  const int before = logged.mask;
  if (mask != 0) logged.mask = mask;
  return before;
}

WEAK void vsyslog(int priority, const char *format, va_list arguments) {
  /* %m stands for the error, also in what vfprintf is to print. */
  const int reason = errno;
  if ((logged.options & LOG_PERROR) == 0 || (logged.mask & LOG_MASK(LOG_PRI(priority))) == 0) return;
  fprintf(stderr, "%s: ", logged.name != NULL ? logged.name : program_invocation_short_name);
  errno = reason;
  vfprintf(stderr, format, arguments);
  if (*format == '\0' || format[strlen(format) - 1] != '\n') fputc('\n', stderr);
}

WEAK void syslog(int priority, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsyslog(priority, format, arguments);
  va_end(arguments);
}
