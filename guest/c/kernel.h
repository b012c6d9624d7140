/*
 * What the MPI kernels share: options, reproducible numbers, and an end that all ranks agree on.
 *
 * Every kernel computes its result with messages, checks it against a serial computation and says `NAME: ok`, or ends with status
 * 1 (2 for wrong usage). Its output depends on the number of ranks and the options alone; with -t it also prints the time of the
 * computation without its check.
 */
#ifndef KERNEL_H
#define KERNEL_H

#include <mpi.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "random.h"

struct option {
  const char *name; /* as "-n" */
  long *value;
  long least, most;
};

static int kernel_rank, kernel_size, kernel_timed;
static const char *kernel_name;

_Noreturn static inline void usage(const struct option *options, int count) {
  if (kernel_rank == 0) {
    fprintf(stderr, "usage: %s [-t]", kernel_name);
    for (int i = 0; i < count; i++) fprintf(stderr, " [%s %ld..%ld]", options[i].name, options[i].least, options[i].most);
    fprintf(stderr, "\n");
  }
  MPI_Barrier(MPI_COMM_WORLD); /* the first rank that ends with a status ends the others */
  MPI_Finalize();
  exit(2);
}

/* Starts MPI and reads the options. */
static inline void start(const char *name, int *argc, char ***argv, const struct option *options, int count) {
  MPI_Init(argc, argv);
  MPI_Comm_rank(MPI_COMM_WORLD, &kernel_rank);
  MPI_Comm_size(MPI_COMM_WORLD, &kernel_size);
  kernel_name = name;
  for (int i = 1; i < *argc; i++) {
    if (strcmp((*argv)[i], "-t") == 0) {
      kernel_timed = 1;
      continue;
    }
    int known = 0;
    while (known < count && strcmp((*argv)[i], options[known].name) != 0) known++;
    if (known == count || ++i == *argc) usage(options, count);
    char *end;
    const long value = strtol((*argv)[i], &end, 10);
    if (*end != '\0' || value < options[known].least || value > options[known].most) usage(options, count);
    *options[known].value = value;
  }
}

/* Ends MPI. `right` must hold on every rank; the time that counts is the longest. Returns the exit status. */
static inline int finish(int right, double seconds) {
  int all;
  double longest;
  MPI_Allreduce(&right, &all, 1, MPI_INT, MPI_LAND, MPI_COMM_WORLD);
  MPI_Reduce(&seconds, &longest, 1, MPI_DOUBLE, MPI_MAX, 0, MPI_COMM_WORLD);
  if (kernel_rank == 0) {
    if (kernel_timed) printf("%s: %.6f s\n", kernel_name, longest);
    printf("%s: %s\n", kernel_name, all ? "ok" : "wrong");
    fflush(stdout);
  }
  MPI_Finalize();
  return all ? 0 : 1;
}

/* Memory, or the end of the job. */
static inline void *allocate(size_t count, size_t bytes) {
  void *const memory = calloc(count == 0 ? 1 : count, bytes);
  if (memory == NULL) {
    fprintf(stderr, "%s: rank %d has no memory for %zu x %zu bytes; give it a larger heap or a smaller problem\n", kernel_name,
        kernel_rank, count, bytes);
    MPI_Abort(MPI_COMM_WORLD, 2);
    abort();
  }
  return memory;
}

/* The first of the things that part `part` of `parts` has when `count` are shared out. */
static inline long first_of(long count, long part, long parts) { return (long)((long long)count * part / parts); }

/* The time from which the computation counts: all ranks begin together. */
static inline double together(void) {
  MPI_Barrier(MPI_COMM_WORLD);
  return MPI_Wtime();
}

#endif
