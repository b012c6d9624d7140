/* abort: a handler of SIGABRT sees it first, in programs that have signals. What ends the rank is a trap, which tells where. */
#include <stdlib.h>

/* Of signals.c, if the program has that. */
__attribute__((weak)) extern void __lwk_handle_abort(void);

__attribute__((weak)) _Noreturn void abort(void) {
  if (__lwk_handle_abort) __lwk_handle_abort();
  __builtin_trap();
}
