/*
 * C++ exceptions end the program. The C++ library for WASI is built without them, so `catch` never runs; but programs that throw when all is lost
 * compile and link as they are, and say what they threw. Not linked with -fwasm-exceptions. All functions are weak: a library that has the real
 * ones wins where it comes first.
 */
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

#define WEAK __attribute__((weak))

/* The Itanium C++ ABI's std::type_info. */
struct type_info {
  const void *vtable;
  const char *name;
};

_Noreturn static void give_up(const char *type) {
  fprintf(stderr, "terminated: a C++ exception of type %s was thrown, and this C++ library has no exceptions\n", type);
  abort();
}

WEAK void *__cxa_allocate_exception(size_t bytes) {
  void *exception = malloc(bytes);
  if (exception == NULL) abort();
  return exception;
}

WEAK void __cxa_free_exception(void *exception) { free(exception); }

WEAK _Noreturn void __cxa_throw(void *exception, struct type_info *type, void (*destroy)(void *)) {
  (void)exception, (void)destroy;
  give_up(type->name);
}

WEAK _Noreturn void __cxa_rethrow(void) { give_up("(rethrown)"); }
