/**
 * Heat in one plate, which the ranks share by rows: the 5-point stencil of heat.ts with an exchange of edge rows in each step.
 * The plate starts as one eigenmode, whose decay is known exactly; the result is checked against that.
 *
 *     lwk run -n 4 plate.wasm [points a side] [steps]
 */
import { finalize, init, MPI_MAX, MPI_PROC_NULL, MPI_SUM, world } from "./mpi";
import { count, fail, print } from "./program";

/** Time step over h²: stable up to 1/4. */
const R = 0.2;

type Row = StaticArray<f64>;

/** The eigenmode at point i, j of n x n, from 1. */
function mode(n: i32, i: i32, j: i32): f64 {
  const h = Math.PI / <f64>(n + 1);
  return Math.sin(<f64>i * h) * Math.sin(<f64>j * h);
}

/** One time step for the inner points of a row. */
function step(above: Row, here: Row, below: Row, to: Row): void {
  for (let j = 1, last = here.length - 1; j < last; j++) {
    const around = unchecked(above[j] + below[j] + here[j - 1] + here[j + 1]);
    unchecked((to[j] = here[j] + R * (around - 4.0 * here[j])));
  }
}

init();
const n = count(1, "points a side", 200, 1, 8192);
const steps = count(2, "steps", 200, 1, 1_000_000);
const size = world.size;
const rank = world.rank;
const first = 1 + <i32>((<i64>n * rank) / size);
const rows = <i32>((<i64>n * (rank + 1)) / size) - first + 1;
// Ranks without a row take no part in the exchange: the plate may have fewer rows than there are ranks.
const busy = world.split(rows > 0 ? 1 : 0, rank);
const up = rows == 0 || busy.rank == 0 ? MPI_PROC_NULL : busy.rank - 1;
const down = rows == 0 || busy.rank == busy.size - 1 ? MPI_PROC_NULL : busy.rank + 1;

// The own rows, and the edge rows of the neighbours above and below.
let plate = new StaticArray<Row>(rows + 2);
let next = new StaticArray<Row>(rows + 2);
for (let i = 0; i < rows + 2; i++) {
  plate[i] = new StaticArray<f64>(n + 2);
  next[i] = new StaticArray<f64>(n + 2);
  if (i > 0 && i <= rows) for (let j = 1; j <= n; j++) plate[i][j] = mode(n, first + i - 1, j);
}

for (let s = 0; rows > 0 && s < steps; s++) {
  const fromAbove = busy.irecv(plate[0], up);
  const fromBelow = busy.irecv(plate[rows + 1], down);
  const toAbove = busy.isend(plate[1], up);
  const toBelow = busy.isend(plate[rows], down);
  for (let i = 2; i < rows; i++) step(plate[i - 1], plate[i], plate[i + 1], next[i]);
  fromAbove.wait();
  fromBelow.wait();
  step(plate[0], plate[1], plate[2], next[1]);
  if (rows > 1) step(plate[rows - 1], plate[rows], plate[rows + 1], next[rows]);
  toAbove.wait();
  toBelow.wait();
  const done = next;
  next = plate;
  plate = done;
}

const half = Math.sin(Math.PI / <f64>(2 * (n + 1)));
const scale = Math.pow(1.0 - 8.0 * R * half * half, <f64>steps);
let worst = 0.0;
let sum = 0.0;
for (let i = 1; i <= rows; i++) {
  for (let j = 1; j <= n; j++) {
    worst = Math.max(worst, Math.abs(plate[i][j] - scale * mode(n, first + i - 1, j)));
    sum += plate[i][j];
  }
}
worst = world.allreduceOf<f64>(worst, MPI_MAX);
sum = world.allreduceOf<f64>(sum, MPI_SUM);
if (rank == 0) print(`${n} x ${n} points, ${steps} steps, ${size} ranks: heat ${sum.toString()}`);
finalize();
if (worst > 1e-12) fail(`rank ${rank}: off by ${worst}`, 1);
