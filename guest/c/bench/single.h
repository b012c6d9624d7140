/*
 * What the benchmarks of one rank share (`lwk bench programs`): arguments, memory, reproducible numbers, and how they end.
 *
 * Each of them does one thing that programs spend their time with, for about a second where nothing else is said, checks what can
 * be checked and prints
 *
 *     NAME: checksum NUMBER         the same, but for rounding, whatever compiled it
 *     NAME: SECONDS s               of the work alone
 *
 * Exit status 1 if a result is wrong, 2 for wrong usage or too little memory.
 */
#ifndef SINGLE_H
#define SINGLE_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "../random.h"

static inline double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* The i-th argument, a number from `least` to `most`; `otherwise` where there is none. */
static inline long argument(int argc, char **argv, int i, long otherwise, long least, long most) {
  if (i >= argc) return otherwise;
  char *end;
  const long value = strtol(argv[i], &end, 10);
  if (end == argv[i] || *end != '\0' || value < least || value > most) {
    fprintf(stderr, "%s: argument %d is '%s', not a number from %ld to %ld\n", argv[0], i, argv[i], least, most);
    exit(2);
  }
  return value;
}

/* Memory, zeroed, or the end. */
static inline void *allocate(size_t count, size_t bytes) {
  void *const memory = calloc(count, bytes);
  if (memory == NULL) {
    fprintf(stderr, "no memory for %zu x %zu bytes; give the rank a larger heap or a smaller problem\n", count, bytes);
    exit(2);
  }
  return memory;
}

/* The last words, and the exit status. */
static inline int report(const char *name, int right, double checksum, double took) {
  printf("%s: checksum %.12e\n%s: %.6f s\n", name, checksum, name, took);
  if (right) return 0;
  fprintf(stderr, "%s: wrong result\n", name);
  return 1;
}

#endif
