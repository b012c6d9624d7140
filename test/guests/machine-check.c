/* Loses memory: repairs it, in one of these ways, or says nothing about machine checks. It says where its memory is. */
#include <fcntl.h>
#include <lwk.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

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

/* A check may come in the middle of a write to a stream: what is told is kept until main can. */
static struct told {
  int kind;
  size_t bytes, from;
  const char *state;
} told[2];

static void repairs(void *address, size_t bytes, int kind) {
  const size_t from = (size_t)((unsigned char *)address - memory);
  told[checks] = (struct told){kind, bytes, from, wrong() > 0 ? "lost" : "there"};
  fill(from, bytes);
  checks++;
}

static void traps(void *address, size_t bytes, int kind) { (void)address, (void)bytes, (void)kind, __builtin_trap(); }

/* Maps a file of 2 * BYTES, cuts it to 100, and has the map written back. */
static int shrink(const char *path) {
  const int fd = open(path, O_RDWR | O_CREAT | O_TRUNC, 0666);
  if (fd < 0 || ftruncate(fd, 2 * BYTES) != 0) return 3;
  memory = mmap(NULL, 2 * BYTES, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (memory == MAP_FAILED) return 4;
  memset(memory, 'x', 2 * BYTES);
  printf("msync %d\n", msync(memory, 2 * BYTES, MS_SYNC));
  if (ftruncate(fd, BYTES + 100) != 0) return 5;
  memcpy(memory + BYTES + 100, "not in the file", 15);
  printf("msync %d\n", msync(memory, 2 * BYTES, MS_SYNC));
  printf("msync %d, %d checks\n", msync(memory, 2 * BYTES, MS_SYNC), checks);
  return munmap(memory, 2 * BYTES);
}

static void shrank(void *address, size_t bytes, int kind) {
  printf("kind %d: %zu bytes from %zu\n", kind, bytes, (size_t)((unsigned char *)address - memory));
  checks++;
}

int main(int argc, char **argv) {
  const char *way = argc > 1 ? argv[1] : "";
  if (argc > 2) {
    if (strcmp(way, "shrink") == 0) lwk_machine_check(shrank);
    return shrink(argv[2]);
  }
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
  for (int i = 0; i < 2 && told[i].kind != 0; i++)
    printf("kind %d: %zu bytes from %zu, %s\n", told[i].kind, told[i].bytes, told[i].from, told[i].state);
  printf("wrong %d\n", wrong());
  return 0;
}
