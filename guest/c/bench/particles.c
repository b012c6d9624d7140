/*
 * particles: molecular dynamics with short forces: Lennard-Jones atoms in a periodic box, lists of neighbours made by cells.
 *
 *     particles [CELLS] [STEPS]       default a crystal of 14 x 14 x 14 cells of 4 atoms, 50 steps
 *
 * In reduced units: density 0.8442, velocities of temperature 1.44, steps of 0.005 by velocity Verlet, forces up to 2.5; the
 * lists have what is closer than 2.8 and are made anew every tenth step.
 *
 * Checked: the total energy is kept to 1e-3.
 */
#include <math.h>

#include "single.h"

#define DENSITY 0.8442
#define TEMPERATURE 1.44
#define STEP 0.005
#define CUT 2.5
#define REACH 2.8
enum { EVERY = 10, MOST = 100 }; /* steps from list to list; neighbours of an atom in half a list */

struct vector {
  double x, y, z;
};

struct box {
  long atoms;
  double side;
  struct vector *at, *velocity, *force;
  int *neighbours, *count; /* MOST for each atom, of which so many are used */
  long cells;              /* along a side */
  int *head, *next;        /* first atom of a cell; the next one in the same cell */
};

/* Atoms on a face-centred lattice, with velocities that have no sum. */
static struct box make_box(long lattice) {
  struct box b = {.atoms = 4 * lattice * lattice * lattice};
  const double cell = cbrt(4 / DENSITY);
  b.side = cell * (double)lattice;
  b.cells = (long)(b.side / REACH);
  const size_t n = (size_t)b.atoms;
  b.at = allocate(n, sizeof *b.at), b.velocity = allocate(n, sizeof *b.velocity), b.force = allocate(n, sizeof *b.force);
  b.neighbours = allocate(n * MOST, sizeof *b.neighbours), b.count = allocate(n, sizeof *b.count);
  b.head = allocate((size_t)(b.cells * b.cells * b.cells), sizeof *b.head), b.next = allocate(n, sizeof *b.next);
  static const double corner[4][3] = {{0.25, 0.25, 0.25}, {0.25, 0.75, 0.75}, {0.75, 0.25, 0.75}, {0.75, 0.75, 0.25}};
  struct vector sum = {0, 0, 0};
  double square = 0;
  for (long i = 0; i < b.atoms; i++) {
    const long c = i / 4, x = c % lattice, y = c / lattice % lattice, z = c / lattice / lattice;
    const double *const offset = corner[i % 4];
    b.at[i] = (struct vector){cell * ((double)x + offset[0]), cell * ((double)y + offset[1]), cell * ((double)z + offset[2])};
    struct vector *const v = &b.velocity[i];
    *v = (struct vector){fraction_at((uint64_t)i * 3), fraction_at((uint64_t)i * 3 + 1), fraction_at((uint64_t)i * 3 + 2)};
    sum.x += v->x / (double)b.atoms, sum.y += v->y / (double)b.atoms, sum.z += v->z / (double)b.atoms;
  }
  for (long i = 0; i < b.atoms; i++) {
    struct vector *const v = &b.velocity[i];
    v->x -= sum.x, v->y -= sum.y, v->z -= sum.z;
    square += v->x * v->x + v->y * v->y + v->z * v->z;
  }
  const double factor = sqrt(3 * TEMPERATURE * (double)b.atoms / square);
  for (long i = 0; i < b.atoms; i++) b.velocity[i].x *= factor, b.velocity[i].y *= factor, b.velocity[i].z *= factor;
  return b;
}

static inline double wrapped(double x, double side) { return x < 0 ? x + side : x >= side ? x - side : x; }

/* From one atom to the nearest image of another. */
static inline double nearest(double d, double side) { return d > side / 2 ? d - side : d < -side / 2 ? d + side : d; }

/* Adds the atoms of one cell, from `first` on, that are near atom i. */
static void add_near(struct box *b, int i, int first) {
  const struct vector here = b->at[i];
  for (int j = first; j >= 0; j = b->next[j]) {
    const double x = nearest(here.x - b->at[j].x, b->side), y = nearest(here.y - b->at[j].y, b->side),
        z = nearest(here.z - b->at[j].z, b->side);
    if (x * x + y * y + z * z < REACH * REACH && b->count[i] < MOST) b->neighbours[(long)i * MOST + b->count[i]++] = j;
  }
}

/* Each pair of near atoms once: those of the own cell that follow, and all of 13 of the 26 cells around. */
static void list_neighbours(struct box *b) {
  const long cells = b->cells;
  for (long c = 0; c < cells * cells * cells; c++) b->head[c] = -1;
  for (int i = 0; i < b->atoms; i++) {
    struct vector *const at = &b->at[i];
    at->x = wrapped(at->x, b->side), at->y = wrapped(at->y, b->side), at->z = wrapped(at->z, b->side);
    const double scale = (double)cells / b->side;
    int *const head = &b->head[((long)(at->z * scale) * cells + (long)(at->y * scale)) * cells + (long)(at->x * scale)];
    b->next[i] = *head;
    *head = i;
    b->count[i] = 0;
  }
  for (long c = 0; c < cells * cells * cells; c++)
    for (int i = b->head[c]; i >= 0; i = b->next[i]) {
      add_near(b, i, b->next[i]);
      for (int k = 14; k < 27; k++) {
        const long x = c % cells + k % 3 - 1, y = c / cells % cells + k / 3 % 3 - 1, z = c / cells / cells + k / 9 - 1;
        add_near(b, i, b->head[((z + cells) % cells * cells + (y + cells) % cells) * cells + (x + cells) % cells]);
      }
    }
}

/* Forces of all pairs in the lists. Returns the potential energy, which is 0 at the cut. */
static double forces(struct box *b) {
  const double at_cut = pow(CUT, -12) - pow(CUT, -6);
  double energy = 0;
  for (long i = 0; i < b->atoms; i++) b->force[i] = (struct vector){0, 0, 0};
  for (long i = 0; i < b->atoms; i++) {
    const struct vector here = b->at[i];
    struct vector sum = {0, 0, 0};
    const int *const neighbours = b->neighbours + i * MOST;
    for (int k = 0; k < b->count[i]; k++) {
      const int j = neighbours[k];
      const double x = nearest(here.x - b->at[j].x, b->side), y = nearest(here.y - b->at[j].y, b->side),
          z = nearest(here.z - b->at[j].z, b->side);
      const double square = x * x + y * y + z * z;
      if (square >= CUT * CUT) continue;
      const double inverse = 1 / square, sixth = inverse * inverse * inverse, factor = 48 * sixth * (sixth - 0.5) * inverse;
      sum.x += factor * x, sum.y += factor * y, sum.z += factor * z;
      b->force[j].x -= factor * x, b->force[j].y -= factor * y, b->force[j].z -= factor * z;
      energy += 4 * (sixth * sixth - sixth - at_cut);
    }
    b->force[i].x += sum.x, b->force[i].y += sum.y, b->force[i].z += sum.z;
  }
  return energy;
}

/* Half a step of the velocities. Returns the kinetic energy. */
static double kick(struct box *b) {
  double energy = 0;
  for (long i = 0; i < b->atoms; i++) {
    struct vector *const v = &b->velocity[i];
    const struct vector *const f = &b->force[i];
    v->x += STEP / 2 * f->x, v->y += STEP / 2 * f->y, v->z += STEP / 2 * f->z;
    energy += (v->x * v->x + v->y * v->y + v->z * v->z) / 2;
  }
  return energy;
}

int main(int argc, char **argv) {
  const long lattice = argument(argc, argv, 1, 14, 6, 40), steps = argument(argc, argv, 2, 50, 1, 1000000);
  struct box b = make_box(lattice);
  list_neighbours(&b);
  double first = forces(&b), energy = 0;
  for (long i = 0; i < b.atoms; i++) first += (b.velocity[i].x * b.velocity[i].x + b.velocity[i].y * b.velocity[i].y
      + b.velocity[i].z * b.velocity[i].z) / 2;

  const double start = seconds();
  for (long step = 1; step <= steps; step++) {
    kick(&b);
    for (long i = 0; i < b.atoms; i++) b.at[i].x += STEP * b.velocity[i].x, b.at[i].y += STEP * b.velocity[i].y,
        b.at[i].z += STEP * b.velocity[i].z;
    if (step % EVERY == 0) list_neighbours(&b);
    energy = forces(&b);
    energy += kick(&b);
  }
  const double took = seconds() - start;
  return report("particles", fabs(energy - first) < 1e-3 * fabs(first), energy / (double)b.atoms, took);
}
