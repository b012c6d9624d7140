/*
 * From the start of a program to main(argc, argv), for programs without main(void), which clang calls __main_void itself. The C
 * library has the same, but refers to main weakly: it finds none in an archive, and lets a program without main link and trap.
 */
#include <stdlib.h>
#include <sysexits.h>
#include <wasi/api.h>

int main_with_arguments(int argc, char **argv) __asm__("__main_argc_argv");

__attribute__((weak)) int __main_void(void) {
  __wasi_size_t argc, bytes;
  if (__wasi_args_sizes_get(&argc, &bytes) != __WASI_ERRNO_SUCCESS) _Exit(EX_OSERR);
  char *words = malloc(bytes + 1);
  char **argv = calloc((size_t)argc + 1, sizeof *argv);
  if (words == NULL || argv == NULL) _Exit(EX_SOFTWARE);
  if (__wasi_args_get((uint8_t **)argv, (uint8_t *)words) != __WASI_ERRNO_SUCCESS) _Exit(EX_OSERR);
  return main_with_arguments((int)argc, argv);
}
