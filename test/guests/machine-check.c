/* Loses memory: repairs it, in one of these ways, or says nothing about machine checks. It says where its memory is. */
#include <lwk.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { BYTES = 65536 };
static unsigned char *memory;
static volatile int checks;

static void fill(size_t from, size_t bytes) {
  for (size_t i = from; i < from + bytes; i++) memory[i] = (unsigned char)(i * 7 + 3);
}

static int wrong(void) {
  int bytes = 0;
  for (size_t i = 0; i < BYTES; i++) bytes += memory[i] != (unsigned char)(i * 7 + 3);
  return bytes;
}

static void repairs(void *address, size_t bytes, int kind) {
  const size_t from = (size_t)((unsigned char *)address - memory);
  printf("kind %d: %zu bytes from %zu, %s\n", kind, bytes, from, wrong() > 0 ? "lost" : "there");
  fill(from, bytes);
  checks++;
}

static void traps(void *address, size_t bytes, int kind) { (void)address, (void)bytes, (void)kind, __builtin_trap(); }

int main(int argc, char **argv) {
  const char *way = argc > 1 ? argv[1] : "";
  memory = mmap(NULL, BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  memcpy(memory, "what was there", 15);
  if (strcmp(way, "nothing") != 0) fill(0, BYTES);
  if (strcmp(way, "repair") == 0) lwk_machine_check(repairs);
  if (strcmp(way, "trap") == 0) lwk_machine_check(traps);
  if (strcmp(way, "wrong") == 0)
    printf("wrong %d\n", (int)lwk_machine_check((lwk_check_handler *)123456789));
  printf("memory %p\n", (void *)memory);
  fflush(stdout);
  while (checks < 2) lwk_pending();
  printf("wrong %d\n", wrong());
  return 0;
}
