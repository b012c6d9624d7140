/* Command line, environment, and what else a program asks the system. */
#include "fortran.h"
#include "program.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void store(const Descriptor *to, int64_t value) {
  if (to == NULL || to->address == NULL) return;
  switch (to->length) {
    case 1: *(int8_t *)to->address = (int8_t)value; break;
    case 2: *(int16_t *)to->address = (int16_t)value; break;
    case 4: *(int32_t *)to->address = (int32_t)value; break;
    default: *(int64_t *)to->address = value;
  }
}

static int answer(const Descriptor *value, const Descriptor *length, const Descriptor *errmsg, const char *text) {
  int64_t there = (int64_t)strlen(text);
  store(length, there);
  bool fits = value == NULL || lwkf_fill_descriptor(value, text, there);
  return fits ? STAT_OK : lwkf_stat((Place){NULL, 0}, STAT_TOO_SHORT, errmsg, true);
}

int FORTRAN(ArgumentCount)(void) {
  return lwkf_argc > 0 ? lwkf_argc - 1 : 0;
}

int FORTRAN(GetCommandArgument)(
    int n, const Descriptor *value, const Descriptor *length, const Descriptor *errmsg, const char *file, int line) {
  if (n < 0 || n >= lwkf_argc) {
    lwkf_fill_descriptor(value, "", 0);
    store(length, 0);
    return lwkf_stat((Place){file, line}, STAT_INVALID_ARGUMENT_NUMBER, errmsg, true);
  }
  return answer(value, length, errmsg, lwkf_argv[n]);
}

int FORTRAN(GetCommand)(
    const Descriptor *value, const Descriptor *length, const Descriptor *errmsg, const char *file, int line) {
  size_t room = 1;
  for (int i = 0; i < lwkf_argc; i++) room += strlen(lwkf_argv[i]) + 1;
  char *whole = malloc(room), *at = whole;
  if (whole == NULL) lwkf_crash((Place){file, line}, "Memory allocation failed");
  *whole = '\0';
  for (int i = 0; i < lwkf_argc; i++) at += sprintf(at, "%s%s", i > 0 ? " " : "", lwkf_argv[i]);
  int status = answer(value, length, errmsg, whole);
  free(whole);
  return status;
}

int FORTRAN(GetEnvVariable)(const Descriptor *name, const Descriptor *value, const Descriptor *length, bool trim,
    const Descriptor *errmsg, const char *file, int line) {
  int64_t used = name->length;
  while (trim && used > 0 && name->address[used - 1] == ' ') used--;
  char *copy = strndup(name->address, (size_t)used);
  const char *text = copy != NULL ? getenv(copy) : NULL;
  free(copy);
  if (text != NULL) return answer(value, length, errmsg, text);
  lwkf_fill_descriptor(value, "", 0);
  store(length, 0);
  const char *missing = "Missing environment variable";
  lwkf_fill_descriptor(errmsg, missing, (int64_t)strlen(missing));
  return 1;
}

int FORTRAN(GetCwd)(const Descriptor *to, const char *file, int line) {
  char path[4096];
  if (getcwd(path, sizeof path) == NULL) return errno;
  lwkf_fill_descriptor(to, path, (int64_t)strlen(path));
  return 0;
}

int FORTRAN(Hostnm)(const Descriptor *to, const char *file, int line) {
  char name[256];
  if (gethostname(name, sizeof name) != 0) return errno;
  lwkf_fill_descriptor(to, name, (int64_t)strlen(name));
  return 0;
}

static char *text_of(const Descriptor *d) {
  int64_t used = d->length;
  while (used > 0 && d->address[used - 1] == ' ') used--;
  char *copy = strndup(d->address, (size_t)used);
  if (copy == NULL) lwkf_crash((Place){NULL, 0}, "Memory allocation failed");
  return copy;
}

int FORTRAN(PutEnv)(const char *text, int64_t length, const char *file, int line) {
  return putenv(strndup(text, (size_t)length)) == 0 ? 0 : errno;
}

int FORTRAN(Unlink)(const char *path, int64_t length, const char *file, int line) {
  while (length > 0 && path[length - 1] == ' ') length--;
  char *copy = strndup(path, (size_t)length);
  int status = unlink(copy) == 0 ? 0 : errno;
  free(copy);
  return status;
}

void FORTRAN(Rename)(const Descriptor *from, const Descriptor *to, const Descriptor *status, const char *file, int line) {
  char *a = text_of(from), *b = text_of(to);
  int result = rename(a, b) == 0 ? 0 : errno;
  free(a);
  free(b);
  store(status, result);
}

int FORTRAN(Chdir)(const char *path) {
  return chdir(path) == 0 ? 0 : errno;
}

int FORTRAN(GetPID)(void) {
  return getpid();
}

int FORTRAN(GetUID)(void) {
  return (int)getuid();
}

int FORTRAN(GetGID)(void) {
  return (int)getgid();
}

void FORTRAN(Sleep)(int64_t seconds) {
  fflush(stdout);
  if (seconds > 0) sleep((unsigned)seconds);
}

void FORTRAN(Perror)(const char *text) {
  perror(text);
}

/* There are no other programs here. */
void FORTRAN(ExecuteCommandLine)(const Descriptor *command, bool wait, const Descriptor *exitstat, const Descriptor *cmdstat,
    const Descriptor *cmdmsg, const char *file, int line) {
  const char *text = "Command line execution is not supported";
  if (cmdstat == NULL) lwkf_crash((Place){file, line}, "%s", text);
  store(cmdstat, -2);
  lwkf_fill_descriptor(cmdmsg, text, (int64_t)strlen(text));
}
