/* The beginning and the end of a program. */
#include "fortran.h"
#include "program.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int lwkf_argc;
char **lwkf_argv;

void FORTRAN(ProgramStart)(int argc, char **argv, char **environment, const void *defaults) {
  lwkf_argc = argc;
  lwkf_argv = argv;
}

/* With -fdefault-integer-8 flang takes the number of arguments for such an integer. */
void lwkf_program_start_long(int64_t argc, char **argv, char **environment, const void *defaults) {
  FORTRAN(ProgramStart)((int)argc, argv, environment, defaults);
}

void FORTRAN(ByteswapOption)(void) {}

_Noreturn void FORTRAN(ProgramEndStatement)(void) {
  lwkf_end(EXIT_SUCCESS);
}

static void say(const char *text, int64_t length) {
  fflush(stdout);
  fprintf(stderr, "%.*s", (int)length, text);
}

_Noreturn void FORTRAN(StopStatement)(int code, bool is_error, bool quiet) {
  if (lwkf_at_end != NULL) lwkf_at_end();
  /* As flang has it: 1 for no word of a STOP that is no error. */
  const char *no_message = getenv("NO_STOP_MESSAGE");
  if (!quiet && (code != EXIT_SUCCESS || no_message == NULL || strcmp(no_message, "1") != 0)) {
    fflush(stdout);
    fprintf(stderr, "Fortran %s", is_error ? "ERROR STOP" : "STOP");
    if (code != EXIT_SUCCESS) fprintf(stderr, ": code %d\n", code);
    fputs("\n", stderr);
  }
  exit(code);
}

_Noreturn void FORTRAN(StopStatementText)(const char *text, int64_t length, bool is_error, bool quiet) {
  if (lwkf_at_end != NULL) lwkf_at_end();
  if (!quiet) {
    say(is_error ? "Fortran ERROR STOP: " : "Fortran STOP: ", 32);
    say(text, length);
    say("\n", 1);
  }
  exit(is_error ? EXIT_FAILURE : EXIT_SUCCESS);
}

_Noreturn void FORTRAN(Exit)(int status) {
  lwkf_end(status);
}

_Noreturn void FORTRAN(Abort)(void) {
  if (lwkf_at_end != NULL) lwkf_at_end();
  abort();
}

_Noreturn void FORTRAN(FailImageStatement)(void) {
  if (lwkf_at_end != NULL) lwkf_at_end();
  exit(EXIT_FAILURE);
}

static void pause(const char *text) {
  fflush(stdout);
  fprintf(stderr, "Fortran PAUSE%s: hit RETURN to continue:", text);
  fflush(stderr);
  if (fgetc(stdin) == EOF) lwkf_end(EXIT_SUCCESS);
}

void FORTRAN(PauseStatement)(void) {
  pause("");
}

void FORTRAN(PauseStatementInt)(int code) {
  char text[16];
  snprintf(text, sizeof text, " %d", code);
  pause(text);
}

void FORTRAN(PauseStatementText)(const char *text, int64_t length) {
  char copy[256];
  snprintf(copy, sizeof copy, " %.*s", (int)length, text);
  pause(copy);
}

/* ALLOCATE that the compiler has put into the code calls this in place of malloc, and does not look at what it gets. */
void *lwkf_malloc(size_t bytes) {
  void *memory = malloc(bytes > 0 ? bytes : 1);
  if (memory == NULL) lwkf_crash((Place){NULL, 0}, "Memory allocation failed: %zu bytes", bytes);
  return memory;
}
