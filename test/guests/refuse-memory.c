/* Asks for memory and goes on without: HOW BYTES. Status 0 if the last request was refused. */
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

int main(int argc, char **argv) {
  const char *how = argv[1];
  const size_t bytes = argc > 2 ? strtoull(argv[2], NULL, 0) : 0;
  void *volatile last = NULL;
  /* Eight pieces, which are checked in the end. */
  if (strcmp(how, "malloc") == 0)
    for (int i = 0; i < 8; i++) last = malloc(bytes);
  if (strcmp(how, "calloc") == 0) last = calloc(2, bytes / 2);
  if (strcmp(how, "realloc") == 0) last = realloc(malloc(8), bytes);
  if (strcmp(how, "aligned_alloc") == 0) last = aligned_alloc(64, bytes);
  if (strcmp(how, "posix_memalign") == 0) {
    void *got = NULL;
    if (posix_memalign(&got, 64, bytes) == 0) last = got;
  }
  if (strcmp(how, "mmap") == 0)
    for (int i = 0; i < 8; i++) {
      last = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
      if (last == MAP_FAILED) last = NULL;
    }
  return last != NULL;
}
