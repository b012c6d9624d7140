/*
 * Tells the runtime of memory that the C library asks for in vain, for the advice at the end of the job: what was refused is
 * asked for again, all together, which is refused too and noted. By sbrk, where malloc gets its memory, so that malloc itself
 * costs nothing more. (2 GiB and more, PTRDIFF_MAX, malloc refuses without asking.) Linked with --wrap
 * (services/toolchain/arguments.ts). Weak, so that a program may wrap it itself.
 */
#include <stdint.h>
#include <unistd.h>

#define PAGE 65536u
/* More than there can be. */
#define ALL_PAGES 65536u

void *__real_sbrk(intptr_t);

static uint64_t refused_bytes;

__attribute__((weak)) void *__wrap_sbrk(intptr_t bytes) {
  void *const got = __real_sbrk(bytes);
  if (got != (void *)-1 || bytes <= 0) return got;
  refused_bytes += (uint64_t)bytes;
  const uint64_t pages = refused_bytes / PAGE + 2;
  __builtin_wasm_memory_grow(0, pages > ALL_PAGES ? ALL_PAGES : (uint32_t)pages);
  return got;
}
