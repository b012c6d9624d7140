/*
 * hello: each rank says who it is and where it runs.
 *
 *     lwk cc hello.c -o hello.wasm && lwk run -n 2 hello.wasm
 *
 * Compiles natively too, where it is the only rank.
 */
#include <stdio.h>

#ifdef __wasm__
#include <lwk.h>
#endif

int main(void) {
#ifdef __wasm__
  const int rank = lwk_getrank(), size = lwk_getsize(), core = lwk_getcore();
#else
  const int rank = 0, size = 1, core = -1;
#endif
  if (core >= 0)
    printf("Hello from rank %d of %d on core %d\n", rank, size, core);
  else
    printf("Hello from rank %d of %d\n", rank, size);
  return 0;
}
