/*
 * cg-repair: conjugate gradients that lose memory and come to the same result.
 *
 *     cg-repair [-t] [-n SIDE]       default 200 x 200 unknowns
 *
 * Poisson's equation on a square, five points, without a stored matrix; each rank has some rows of the square. When the kernel tells
 * of a machine check (lwk run --inject mce:rank=1,after=1s,seed=7) the handler puts zeroes where there is noise, so that nothing is
 * computed with that. All ranks hear of it with the next sum, and begin anew from the solution as far as it is there: what the
 * residual and the direction were follows from it. Memory that holds anything else cannot be had back, and the program says so.
 *
 * Checked: the true residual is 1e-9 of the right-hand side. Natively nothing is lost.
 */
#include <math.h>
#include <sys/mman.h>

#include "kernel.h"
#ifdef __wasm__
#include <lwk.h>
#endif

#define TOLERANCE 1e-10
enum { EVERY = 10, VECTORS = 4 };

static long side = 200, rows, cells;
/* Each vector has a row of each neighbour before and behind its own. */
static double *vectors, *x, *residual, *direction, *product;
static size_t bytes;
static volatile int lost;

#ifdef __wasm__
static void repair(void *address, size_t length, int kind) {
  char *const from = address, *const first = (char *)vectors;
  if (kind != LWK_CHECK_MEMORY || from < first || from + length > first + bytes) {
    fprintf(stderr, "cg-repair: rank %d has lost %zu bytes that are no vector's\n", kernel_rank, length);
    _Exit(1);
  }
  memset(address, 0, length);
  lost = 1;
}
#endif

static void make_vectors(void) {
  const long own = rows * side;
  cells = own + 2 * side;
  bytes = (size_t)(VECTORS * cells) * sizeof(double);
  vectors = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (vectors == MAP_FAILED) {
    fprintf(stderr, "cg-repair: there are no %zu bytes for the vectors; give it a larger heap\n", bytes);
    MPI_Abort(MPI_COMM_WORLD, 2);
  }
  double **const all[VECTORS] = {&x, &residual, &direction, &product};
  for (int v = 0; v < VECTORS; v++) *all[v] = vectors + v * cells + side;
#ifdef __wasm__
  lwk_machine_check(repair);
  /* For who wants to take some of it: where it is. */
  const uint32_t place[2] = {(uint32_t)(uintptr_t)vectors, (uint32_t)bytes};
  lwk_post(kernel_rank, place, sizeof place);
#endif
}

/* to = A v */
static void multiply(double *restrict to, double *restrict v) {
  const int up = kernel_rank > 0 ? kernel_rank - 1 : MPI_PROC_NULL;
  const int down = kernel_rank < kernel_size - 1 ? kernel_rank + 1 : MPI_PROC_NULL;
  MPI_Sendrecv(v, (int)side, MPI_DOUBLE, up, 0, v + rows * side, (int)side, MPI_DOUBLE, down, 0, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  MPI_Sendrecv(v + (rows - 1) * side, (int)side, MPI_DOUBLE, down, 1, v - side, (int)side, MPI_DOUBLE, up, 1, MPI_COMM_WORLD,
      MPI_STATUS_IGNORE);
  for (long i = 0; i < rows; i++)
    for (long j = 0; j < side; j++) {
      const double *const at = v + i * side + j;
      to[i * side + j] = 4 * at[0] - at[-side] - at[side] - (j > 0 ? at[-1] : 0) - (j < side - 1 ? at[1] : 0);
    }
}

/* The sum over all ranks; whether one of them has lost something goes with it. */
static double dot(const double *a, const double *b, int *any_lost) {
  double mine[2] = {0, lost}, all[2];
  for (long i = 0; i < rows * side; i++) mine[0] += a[i] * b[i];
  MPI_Allreduce(mine, all, 2, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD);
  if (all[1] != 0) *any_lost = 1;
  return all[0];
}

/* residual = 1 - A x, from which the direction begins. */
static double begin(int *any_lost) {
  multiply(product, x);
  for (long i = 0; i < rows * side; i++) direction[i] = residual[i] = 1 - product[i];
  return dot(residual, residual, any_lost);
}

int main(int argc, char **argv) {
  const struct option options[] = {{"-n", &side, 2, 20000}};
  start("cg-repair", &argc, &argv, options, 1);
  rows = first_of(side, kernel_rank + 1, kernel_size) - first_of(side, kernel_rank, kernel_size);
  make_vectors();
  const double began = together(), right = (double)side * (double)side, enough = TOLERANCE * TOLERANCE * right;
  int any_lost = 1;
  double rr = 0;
  for (long step = 0; any_lost || rr > enough; step++) {
    if (any_lost) {
      /* What is lost from here on is told with a sum of this beginning, or a later one. */
      any_lost = lost = 0;
      rr = begin(&any_lost);
      continue;
    }
    multiply(product, direction);
    const double alpha = rr / dot(direction, product, &any_lost);
    /* Neighbours may have got a row while it was noise: the solution is to have none of that. */
    if (any_lost) continue;
    for (long i = 0; i < rows * side; i++) {
      x[i] += alpha * direction[i];
      residual[i] -= alpha * product[i];
    }
    const double before = rr;
    rr = dot(residual, residual, &any_lost);
    for (long i = 0; i < rows * side; i++) direction[i] = residual[i] + rr / before * direction[i];
#ifdef __wasm__
    if (step % EVERY == 0) lwk_progress(step, 1000000);
#endif
  }
  const double seconds = MPI_Wtime() - began;
  int late = 0;
  const double true_rr = begin(&late);
  double *const ones = residual, mean = 0;
  for (long i = 0; i < rows * side; i++) ones[i] = 1;
  mean = dot(x, ones, &late) / right;
  if (kernel_rank == 0) printf("cg-repair: the mean is %.6f\n", mean);
  return finish(!late && sqrt(true_rr) <= 1e-9 * sqrt(right), seconds);
}
