/*
 * nbody: bodies under their own gravity; every rank has some, and all of them pass by on a ring.
 *
 *     nbody [-t] [-n BODIES] [-s STEPS]       default 240 bodies, 10 steps
 *
 * In each step a copy of every rank's bodies goes round: the forces of those that are here are computed while they are on their
 * way to the next rank. Steps are leapfrog steps.
 *
 * Checked: rank 0 moves all bodies alone; positions must be the same to 1e-9, and the energy stays to 1e-3.
 */
#include <math.h>
#include <stddef.h>

#include "kernel.h"

#define STEP 0.001
#define SOFTENING 0.01 /* added to squares of distances */

struct body {
  double mass, at[3];
};

struct vector {
  double x[3];
};

/* A ball of bodies at rest, of mass 1 in all. */
static void make_bodies(struct body *bodies, long first, long count, long all) {
  for (long i = 0; i < count; i++) {
    bodies[i].mass = 1.0 / (double)all;
    uint64_t n = (uint64_t)(first + i) * 1000;
    double square;
    do { /* in a cube, until it is in the ball */
      square = 0;
      for (int k = 0; k < 3; k++) {
        bodies[i].at[k] = 2 * fraction_at(n++) - 1;
        square += bodies[i].at[k] * bodies[i].at[k];
      }
    } while (square > 1);
  }
}

/* Adds to the accelerations of some bodies what others do to them. */
static void attract(struct vector *restrict acceleration, const struct body *bodies, long count, const struct body *others,
    long other_count) {
  for (long i = 0; i < count; i++) {
    double x = 0, y = 0, z = 0;
    for (long j = 0; j < other_count; j++) {
      const double dx = others[j].at[0] - bodies[i].at[0], dy = others[j].at[1] - bodies[i].at[1], dz = others[j].at[2] - bodies[i].at[2];
      const double square = dx * dx + dy * dy + dz * dz + SOFTENING, factor = others[j].mass / (square * sqrt(square));
      x += factor * dx;
      y += factor * dy;
      z += factor * dz;
    }
    acceleration[i].x[0] += x;
    acceleration[i].x[1] += y;
    acceleration[i].x[2] += z;
  }
}

static void kick(struct vector *velocity, const struct vector *acceleration, long count) {
  for (long i = 0; i < count; i++)
    for (int k = 0; k < 3; k++) velocity[i].x[k] += STEP / 2 * acceleration[i].x[k];
}

static void drift(struct body *bodies, const struct vector *velocity, long count) {
  for (long i = 0; i < count; i++)
    for (int k = 0; k < 3; k++) bodies[i].at[k] += STEP * velocity[i].x[k];
}

/* Accelerations by all bodies, which pass by in `here` and `coming`, each with room for the most that a rank has. */
static void pass_by(struct vector *acceleration, const struct body *bodies, long count, struct body *here, struct body *coming,
    long most, MPI_Datatype type) {
  const int next = (kernel_rank + 1) % kernel_size, previous = (kernel_rank + kernel_size - 1) % kernel_size;
  int present = (int)count;
  memset(acceleration, 0, (size_t)count * sizeof *acceleration);
  memcpy(here, bodies, (size_t)count * sizeof *here);
  for (int hop = 0; hop < kernel_size; hop++) {
    MPI_Request request[2] = {MPI_REQUEST_NULL, MPI_REQUEST_NULL};
    MPI_Status status[2];
    if (hop < kernel_size - 1) {
      MPI_Irecv(coming, (int)most, type, previous, hop, MPI_COMM_WORLD, &request[0]);
      MPI_Isend(here, present, type, next, hop, MPI_COMM_WORLD, &request[1]);
    }
    attract(acceleration, bodies, count, here, present);
    MPI_Waitall(2, request, status);
    if (hop < kernel_size - 1) MPI_Get_count(&status[0], type, &present);
    struct body *const swap = here;
    here = coming;
    coming = swap;
  }
}

static double energy(const struct body *bodies, const struct vector *velocity, long count) {
  double sum = 0;
  for (long i = 0; i < count; i++) {
    for (int k = 0; k < 3; k++) sum += bodies[i].mass / 2 * velocity[i].x[k] * velocity[i].x[k];
    for (long j = 0; j < i; j++) {
      double square = SOFTENING;
      for (int k = 0; k < 3; k++) square += (bodies[i].at[k] - bodies[j].at[k]) * (bodies[i].at[k] - bodies[j].at[k]);
      sum -= bodies[i].mass * bodies[j].mass / sqrt(square);
    }
  }
  return sum;
}

/* Moves all bodies alone and compares. */
static int matches_serial(const struct body *all, long count, long steps) {
  struct body *const bodies = allocate((size_t)count, sizeof *bodies);
  struct vector *const velocity = allocate((size_t)count, sizeof *velocity),
      *const acceleration = allocate((size_t)count, sizeof *acceleration);
  make_bodies(bodies, 0, count, count);
  const double before = energy(bodies, velocity, count);
  attract(acceleration, bodies, count, bodies, count);
  for (long s = 0; s < steps; s++) {
    kick(velocity, acceleration, count);
    drift(bodies, velocity, count);
    memset(acceleration, 0, (size_t)count * sizeof *acceleration);
    attract(acceleration, bodies, count, bodies, count);
    kick(velocity, acceleration, count);
  }
  const double after = energy(bodies, velocity, count);
  int right = fabs(after - before) <= 1e-3 * fabs(before);
  double radius = 0;
  for (long i = 0; i < count; i++) {
    double square = 0;
    for (int k = 0; k < 3; k++) {
      right &= fabs(all[i].at[k] - bodies[i].at[k]) < 1e-9;
      square += all[i].at[k] * all[i].at[k];
    }
    radius += sqrt(square) / (double)count;
  }
  printf("nbody: %d ranks, %ld bodies, %ld steps, mean radius %.9f, energy %.9f\n", kernel_size, count, steps, radius, after);
  free(bodies);
  free(velocity);
  free(acceleration);
  return right;
}

/* The bodies of all ranks one after another, on rank 0. */
static struct body *collect(const struct body *bodies, int count, long all, MPI_Datatype type) {
  struct body *const result = allocate(kernel_rank == 0 ? (size_t)all : 0, sizeof *result);
  int *const counts = allocate((size_t)kernel_size, sizeof *counts), *const at = allocate((size_t)kernel_size, sizeof *at);
  for (int r = 0; r < kernel_size; r++) {
    at[r] = (int)first_of(all, r, kernel_size);
    counts[r] = (int)first_of(all, r + 1, kernel_size) - at[r];
  }
  MPI_Gatherv(bodies, count, type, result, counts, at, type, 0, MPI_COMM_WORLD);
  free(counts);
  free(at);
  return result;
}

int main(int argc, char **argv) {
  long all = 240, steps = 10;
  const struct option options[] = {{"-n", &all, 1, 1 << 24}, {"-s", &steps, 1, 1000000}};
  start("nbody", &argc, &argv, options, 2);
  const long first = first_of(all, kernel_rank, kernel_size), count = first_of(all, kernel_rank + 1, kernel_size) - first,
      most = all / kernel_size + 1;

  const int lengths[] = {1, 3};
  const MPI_Aint places[] = {offsetof(struct body, mass), offsetof(struct body, at)};
  const MPI_Datatype types[] = {MPI_DOUBLE, MPI_DOUBLE};
  MPI_Datatype type;
  MPI_Type_create_struct(2, lengths, places, types, &type);
  MPI_Type_commit(&type);

  struct body *const bodies = allocate((size_t)count, sizeof *bodies), *const here = allocate((size_t)most, sizeof *here),
      *const coming = allocate((size_t)most, sizeof *coming);
  struct vector *const velocity = allocate((size_t)count, sizeof *velocity),
      *const acceleration = allocate((size_t)count, sizeof *acceleration);
  make_bodies(bodies, first, count, all);

  const double began = together();
  pass_by(acceleration, bodies, count, here, coming, most, type);
  for (long s = 0; s < steps; s++) {
    kick(velocity, acceleration, count);
    drift(bodies, velocity, count);
    pass_by(acceleration, bodies, count, here, coming, most, type);
    kick(velocity, acceleration, count);
  }
  const double took = MPI_Wtime() - began;

  struct body *const result = collect(bodies, (int)count, all, type);
  const int right = kernel_rank != 0 || matches_serial(result, all, steps);
  MPI_Type_free(&type);
  void *const used[] = {bodies, here, coming, velocity, acceleration, result};
  for (size_t k = 0; k < sizeof used / sizeof *used; k++) free(used[k]);
  return finish(right, took);
}
