/* The program's name, by which it was started, for programs that refer to it: the C library has the variables, and sets none. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <wasi/api.h>

#define WEAK __attribute__((weak))

extern char *__progname, *__progname_full;
WEAK char *program_invocation_name, *program_invocation_short_name, *__progname, *__progname_full;

/* Before other constructors. */
__attribute__((constructor(101))) static void take(void) {
  __wasi_size_t argc, bytes;
  if (__wasi_args_sizes_get(&argc, &bytes) != __WASI_ERRNO_SUCCESS || argc == 0) return;
  char *const words = malloc(bytes);
  char **const argv = malloc(argc * sizeof *argv);
  if (words != NULL && argv != NULL && __wasi_args_get((uint8_t **)argv, (uint8_t *)words) == __WASI_ERRNO_SUCCESS) {
    char *const slash = strrchr(argv[0], '/');
    program_invocation_name = __progname_full = argv[0];
    program_invocation_short_name = __progname = slash == NULL ? argv[0] : slash + 1;
  }
  free(argv);
}
