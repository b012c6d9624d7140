/* A library for sessions: state that stays, arrays and text in and out, messages between ranks, and ways to end. */
#include <lwk.h>
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define EXPORT(name) __attribute__((export_name(#name)))

static int calls;
static double *kept;

EXPORT(count) int32_t count(void) { return ++calls; }

EXPORT(start) int32_t start(void) {
  int size;
  MPI_Init(NULL, NULL);
  MPI_Comm_size(MPI_COMM_WORLD, &size);
  return size;
}

/* The sum over all ranks of what each was given. */
EXPORT(total) double total(const double *values, size_t length) {
  double sum = 0;
  for (size_t i = 0; i < length; i++) sum += values[i];
  MPI_Allreduce(MPI_IN_PLACE, &sum, 1, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
  return sum;
}

/* In place: the array of the caller is the result. */
EXPORT(scale) double *scale(double *values, size_t length, double factor, size_t *count) {
  for (size_t i = 0; i < length; i++) values[i] *= factor;
  *count = length;
  return values;
}

/* A new array, which the caller is to free. */
EXPORT(range) int64_t *range(int64_t from, int32_t length, size_t *count) {
  int64_t *values = malloc(sizeof *values * (size_t)length);
  for (int32_t i = 0; i < length; i++) values[i] = from + i;
  *count = (size_t)length;
  return values;
}

EXPORT(greet) const char *greet(const char *name) {
  static char text[99];
  snprintf(text, sizeof text, "hello %s, I am rank %d", name, lwk_getrank());
  return text;
}

EXPORT(keep) double *keep(size_t length) {
  kept = calloc(length, sizeof *kept);
  return kept;
}

EXPORT(first) double first(void) { return kept[0]; }

EXPORT(ask) int32_t ask(void) {
  size_t length;
  return lwk_call("f", "", 0, NULL, 0, &length);
}

EXPORT(wild) int32_t wild(size_t *count) {
  *count = 1u << 30;
  return -8;
}

EXPORT(shut) void shut(void) { close(1); }
EXPORT(map) void map(void) { mmap(NULL, 65536, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0); }
EXPORT(leave) void leave(int32_t status) { exit(status); }
EXPORT(trap) void trap(void) { __builtin_trap(); }
EXPORT(spin) void spin(void) { for (volatile int i = 0;; i++); }
EXPORT(say) void say(void) { puts("said"); fflush(stdout); }
