/*
 * heat2d: heat spreads on a cylinder, by explicit steps on a grid of which every rank has a rectangle.
 *
 *     heat2d [-t] [-n ROWS] [-m COLUMNS] [-s STEPS]      default 192 x 160, 100 steps
 *
 * The ranks form a Cartesian grid, closed round the cylinder. Each step exchanges the rectangles' borders with the four
 * neighbours (rows as they lie, columns as a strided vector type) while the points are computed that need none of them.
 *
 * Checked: rank 0 collects the rectangles and makes the same steps alone; every point must be the same to the last bit.
 */
#include <math.h>

#include "kernel.h"

#define CONDUCTIVITY 0.2

/* A rectangle with a border of one point; `wide` is its row's length with the border. */
struct patch {
  long rows, columns, wide;
  long row, column; /* where it lies */
  double *now, *next;
};

/* The temperature at the beginning; also that of both ends of the cylinder, which never changes. */
static double at_first(long row, long column, long columns) {
  if (row < 0) return 100;
  return 20 * fraction_at((uint64_t)((row + 1) * columns + column));
}

static void allocate_patch(struct patch *patch, long rows, long columns) {
  patch->wide = patch->columns + 2;
  patch->now = allocate((size_t)((patch->rows + 2) * patch->wide), sizeof(double));
  patch->next = allocate((size_t)((patch->rows + 2) * patch->wide), sizeof(double));
  for (long i = -1; i <= patch->rows; i++)
    for (long j = 0; j < patch->columns; j++) {
      const long row = patch->row + i, column = patch->column + j, point = (i + 1) * patch->wide + j + 1;
      patch->now[point] = patch->next[point] = row < rows ? at_first(row, column, columns) : 0;
    }
}

/* One step for the points of some rows and columns. Returns the largest change. */
static double advance(const struct patch *patch, long row, long rows, long column, long columns) {
  const long wide = patch->wide;
  double largest = 0;
  for (long i = row; i < row + rows; i++) {
    const double *const here = patch->now + (i + 1) * wide + 1, *const above = here - wide, *const below = here + wide;
    double *restrict const result = patch->next + (i + 1) * wide + 1;
    for (long j = column; j < column + columns; j++) {
      const double change = CONDUCTIVITY * (above[j] + below[j] + here[j - 1] + here[j + 1] - 4 * here[j]);
      result[j] = here[j] + change;
      largest = fabs(change) > largest ? fabs(change) : largest;
    }
  }
  return largest;
}

static double larger(double a, double b) { return a > b ? a : b; }

static void swap(struct patch *patch) {
  double *const now = patch->now;
  patch->now = patch->next;
  patch->next = now;
}

/* One step of a rank: the borders travel while the inside is computed. Returns its largest change. */
static double step(struct patch *patch, MPI_Comm grid, MPI_Datatype column, const int neighbour[4]) {
  const long rows = patch->rows, columns = patch->columns, wide = patch->wide;
  double *const first = patch->now + wide + 1; /* the first point inside */
  MPI_Request request[8];
  MPI_Irecv(first - wide, (int)columns, MPI_DOUBLE, neighbour[0], 0, grid, &request[0]);
  MPI_Irecv(first + rows * wide, (int)columns, MPI_DOUBLE, neighbour[1], 1, grid, &request[1]);
  MPI_Irecv(first - 1, 1, column, neighbour[2], 2, grid, &request[2]);
  MPI_Irecv(first + columns, 1, column, neighbour[3], 3, grid, &request[3]);
  MPI_Isend(first + (rows - 1) * wide, (int)columns, MPI_DOUBLE, neighbour[1], 0, grid, &request[4]);
  MPI_Isend(first, (int)columns, MPI_DOUBLE, neighbour[0], 1, grid, &request[5]);
  MPI_Isend(first + columns - 1, 1, column, neighbour[3], 2, grid, &request[6]);
  MPI_Isend(first, 1, column, neighbour[2], 3, grid, &request[7]);
  double change = advance(patch, 1, rows - 2, 1, columns - 2);
  MPI_Waitall(8, request, MPI_STATUSES_IGNORE);
  change = larger(change, advance(patch, 0, 1, 0, columns));
  change = larger(change, advance(patch, rows - 1, 1, 0, columns));
  change = larger(change, advance(patch, 0, rows, 0, 1));
  change = larger(change, advance(patch, 0, rows, columns - 1, 1));
  swap(patch);
  return change;
}

static MPI_Datatype rectangle(long rows, long columns, long row, long column, long part_rows, long part_columns) {
  const int sizes[] = {(int)rows, (int)columns}, parts[] = {(int)part_rows, (int)part_columns}, starts[] = {(int)row, (int)column};
  MPI_Datatype type;
  MPI_Type_create_subarray(2, sizes, parts, starts, MPI_ORDER_C, MPI_DOUBLE, &type);
  MPI_Type_commit(&type);
  return type;
}

/* All rectangles in one array on rank 0. */
static void collect(double *all, const struct patch *patch, MPI_Comm grid, const int dims[2], long rows, long columns) {
  MPI_Request sent;
  MPI_Datatype mine = rectangle(patch->rows + 2, patch->wide, 1, 1, patch->rows, patch->columns);
  MPI_Isend(patch->now, 1, mine, 0, 4, grid, &sent);
  for (int rank = 0; kernel_rank == 0 && rank < kernel_size; rank++) {
    int at[2];
    MPI_Cart_coords(grid, rank, 2, at);
    const long row = first_of(rows, at[0], dims[0]), column = first_of(columns, at[1], dims[1]);
    MPI_Datatype theirs = rectangle(rows, columns, row, column, first_of(rows, at[0] + 1, dims[0]) - row,
        first_of(columns, at[1] + 1, dims[1]) - column);
    MPI_Recv(all, 1, theirs, rank, 4, grid, MPI_STATUS_IGNORE);
    MPI_Type_free(&theirs);
  }
  MPI_Wait(&sent, MPI_STATUS_IGNORE);
  MPI_Type_free(&mine);
}

/* The same steps on one rank. */
static int matches_serial(const double *all, long rows, long columns, long steps, double change) {
  struct patch whole = {.rows = rows, .columns = columns};
  allocate_patch(&whole, rows, columns);
  double alone = 0, sum = 0;
  for (long s = 0; s < steps; s++) {
    for (long i = 1; i <= rows; i++) {
      whole.now[i * whole.wide] = whole.now[i * whole.wide + columns];
      whole.now[i * whole.wide + columns + 1] = whole.now[i * whole.wide + 1];
    }
    alone = advance(&whole, 0, rows, 0, columns);
    swap(&whole);
  }
  int right = alone == change;
  for (long i = 0; i < rows; i++)
    for (long j = 0; j < columns; j++) {
      right &= all[i * columns + j] == whole.now[(i + 1) * whole.wide + j + 1];
      sum += all[i * columns + j];
    }
  printf("heat2d: %d ranks, %ld x %ld points, %ld steps, mean %.9f, last change %.9e\n", kernel_size, rows, columns, steps,
         sum / (double)rows / (double)columns, change);
  free(whole.now);
  free(whole.next);
  return right;
}

int main(int argc, char **argv) {
  long rows = 192, columns = 160, steps = 100;
  const struct option options[] = {{"-n", &rows, 9, 32768}, {"-m", &columns, 9, 32768}, {"-s", &steps, 1, 1000000}};
  start("heat2d", &argc, &argv, options, 3);

  const int periods[2] = {0, 1};
  int dims[2] = {0, 0}, at[2], neighbour[4];
  MPI_Comm grid;
  MPI_Dims_create(kernel_size, 2, dims);
  MPI_Cart_create(MPI_COMM_WORLD, 2, dims, periods, 0, &grid);
  MPI_Cart_coords(grid, kernel_rank, 2, at);
  MPI_Cart_shift(grid, 0, 1, &neighbour[0], &neighbour[1]);
  MPI_Cart_shift(grid, 1, 1, &neighbour[2], &neighbour[3]);
  if (dims[0] > rows || dims[1] > columns) usage(options, 3);

  struct patch patch = {.row = first_of(rows, at[0], dims[0]), .column = first_of(columns, at[1], dims[1])};
  patch.rows = first_of(rows, at[0] + 1, dims[0]) - patch.row;
  patch.columns = first_of(columns, at[1] + 1, dims[1]) - patch.column;
  allocate_patch(&patch, rows, columns);
  MPI_Datatype column;
  MPI_Type_vector((int)patch.rows, 1, (int)patch.wide, MPI_DOUBLE, &column);
  MPI_Type_commit(&column);

  double change = 0;
  const double began = together();
  for (long s = 1; s <= steps; s++) {
    change = step(&patch, grid, column, neighbour);
    if (s % 10 == 0 || s == steps) MPI_Allreduce(MPI_IN_PLACE, &change, 1, MPI_DOUBLE, MPI_MAX, grid);
  }
  const double took = MPI_Wtime() - began;

  double *const all = kernel_rank == 0 ? allocate((size_t)(rows * columns), sizeof *all) : NULL;
  collect(all, &patch, grid, dims, rows, columns);
  const int right = kernel_rank != 0 || matches_serial(all, rows, columns, steps, change);
  free(all);
  free(patch.now);
  free(patch.next);
  MPI_Type_free(&column);
  MPI_Comm_free(&grid);
  return finish(right, took);
}
