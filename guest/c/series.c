/*
 * A library for sessions (no entry point): a series of numbers whose blocks lie on the ranks.
 *
 *     lwk cc -mexec-model=reactor -Wl,--export=malloc,--export=free guest/c/series.c -o series.wasm
 *
 * services/EMBEDDING.md calls it from JavaScript. Arrays that come in are the caller's, and valid until the function returns.
 */
#include <lwk.h>
#include <math.h>
#include <mpi.h>
#include <stdlib.h>
#include <string.h>

#define EXPORT(name) __attribute__((export_name(#name)))

static double scale = 1;

/* Once, before the others: ranks and what they keep stay from call to call. */
EXPORT(begin) int32_t begin(void) {
  int size;
  MPI_Init(NULL, NULL);
  MPI_Comm_size(MPI_COMM_WORLD, &size);
  return size;
}

/* The standard deviation of the whole series. */
EXPORT(deviation) double deviation(const double *values, size_t count) {
  double sums[3] = {(double)count, 0, 0};
  for (size_t i = 0; i < count; i++) {
    sums[1] += values[i];
    sums[2] += values[i] * values[i];
  }
  MPI_Allreduce(MPI_IN_PLACE, sums, 3, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
  double mean = sums[1] / sums[0];
  return sqrt(sums[2] / sums[0] - mean * mean);
}

/* Asks the Node program for the factor of a unit, as text. 0, or what lwk_call returned: then the factor stays what it was. */
EXPORT(use_unit) int32_t use_unit(const char *unit) {
  char text[32];
  size_t length;
  int32_t result = lwk_call("units.factor", unit, strlen(unit), text, sizeof text - 1, &length);
  if (result != 0) return result;
  text[length] = '\0';
  scale = strtod(text, NULL);
  return 0;
}

/* The series in that unit, in the place of the argument. An array that is returned has its length in *count. */
EXPORT(scaled) double *scaled(double *values, size_t length, size_t *count) {
  for (size_t i = 0; i < length; i++) values[i] *= scale;
  *count = length;
  return values;
}
