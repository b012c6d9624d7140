/* Grows its memory in several places, and loads from beyond its heap in a function that may be inlined. Tests know its lines. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static int grow(void) {
  return __builtin_wasm_memory_grow(0, 1) < 0 || __builtin_wasm_memory_size(0) < 3;
}

static int load(const int *from) {
  return from[1]; /* line 11 */
}

__attribute__((noinline)) static int sum(const int *from, int steps) {
  int all = 0;
  for (int i = 0; i < steps; i++) {
    if (grow()) return 1;
    all += load(from + i); /* line 18 */
  }
  return all + grow() + grow();
}

int main(int argc, char **argv) {
  for (int i = 0; i < 100; i++)
    if (malloc(20000) == NULL || __builtin_wasm_memory_grow(0, 2) == -1) return 2;
  printf("growing\n");
  fflush(stdout);
  return sum((const int *)(uintptr_t)-(64 + argc), 2); /* line 28 */
}
