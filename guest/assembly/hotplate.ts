/**
 * Heat that spreads from hot spots in a plate, which the ranks share by rows, told while it happens: each rank posts its rows as
 * brightnesses from time to time, and how far it is. The guest of the example service (services/fastify/example).
 *
 *     lwk run -n 2 hotplate.wasm [points a side] [steps] [none|trap|spin] [frames]
 *
 * A message is of the kind 1: frame, first row, rows and points a side as 16-bit numbers, then a byte for each point. With `trap`
 * and `spin` the last rank fails half-way, for those who want to see what becomes of a service then.
 */
import { post, progress } from "./lwk";
import { finalize, init, MPI_PROC_NULL, MPI_SUM, world } from "./mpi";
import { count, fail, print } from "./program";

/** Time step over h²: stable up to 1/4. */
const R = 0.24;
const SPOTS = 9;
const HEADER = 8;

type Row = StaticArray<f64>;

/** One time step for the inner points of a row. */
function step(above: Row, here: Row, below: Row, to: Row): void {
  for (let j = 1, last = here.length - 1; j < last; j++) {
    const around = unchecked(above[j] + below[j] + here[j - 1] + here[j + 1]);
    unchecked((to[j] = here[j] + R * (around - 4.0 * here[j])));
  }
}

/** Spots lie on a spiral round the middle; of a point, 1 within one and 0 outside. */
function at(n: i32, i: i32, j: i32): f64 {
  for (let k = 0; k < SPOTS; k++) {
    const angle = 2.4 * <f64>k;
    const away = 0.42 * Math.sqrt(<f64>k / <f64>SPOTS);
    const y = (0.5 + away * Math.sin(angle)) * <f64>n - <f64>i;
    const x = (0.5 + away * Math.cos(angle)) * <f64>n - <f64>j;
    const radius = (0.03 + 0.006 * <f64>k) * <f64>n;
    if (x * x + y * y < radius * radius) return 1;
  }
  return 0;
}

init();
const n = count(1, "points a side", 200, 8, 240);
const steps = count(2, "steps", 4000, 1, 1_000_000);
const fault = process.argv.length > 3 ? process.argv[3] : "none";
if (fault != "none" && fault != "trap" && fault != "spin") fail(`fault: '${fault}' is none of none, trap, spin`, 2);
const frames = count(4, "frames", 100, 0, 1000);
const rank = world.rank;
const size = world.size;
if (size > n) fail(`${size} ranks for ${n} rows: take no more than there are rows`, 2);
const first = (n * rank) / size;
const rows = (n * (rank + 1)) / size - first;
const up = rank == 0 ? MPI_PROC_NULL : rank - 1;
const down = rank == size - 1 ? MPI_PROC_NULL : rank + 1;

let plate = new StaticArray<Row>(rows + 2);
let next = new StaticArray<Row>(rows + 2);
for (let i = 0; i < rows + 2; i++) {
  plate[i] = new StaticArray<f64>(n + 2);
  next[i] = new StaticArray<f64>(n + 2);
  if (i > 0 && i <= rows) for (let j = 1; j <= n; j++) plate[i][j] = at(n, first + i, j);
}

const frame = new ArrayBuffer(HEADER + rows * n);
/** One that nobody has room for is left out: there will be another. */
function show(number: i32): void {
  const to = changetype<usize>(frame);
  store<u16>(to, <u16>number);
  store<u16>(to, <u16>first, 2);
  store<u16>(to, <u16>rows, 4);
  store<u16>(to, <u16>n, 6);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < n; j++)
      store<u8>(to + HEADER + i * n + j, <u8>(255.0 * Math.sqrt(plate[i + 1][j + 1])));
  post(1, frame);
}

if (frames > 0) show(0);
const each = frames > 0 ? max(steps / frames, 1) : steps;
for (let s = 1; s <= steps; s++) {
  const fromAbove = world.irecv(plate[0], up);
  const fromBelow = world.irecv(plate[rows + 1], down);
  const toAbove = world.isend(plate[1], up);
  const toBelow = world.isend(plate[rows], down);
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
  if (s % each == 0 || s == steps) {
    if (frames > 0) show(s);
    progress(s, steps);
  }
  if (rank == size - 1 && s == (steps + 1) / 2) {
    if (fault == "trap") unreachable();
    while (fault == "spin") {}
  }
}

let sum = 0.0;
for (let i = 1; i <= rows; i++) for (let j = 1; j <= n; j++) sum += plate[i][j];
sum = world.allreduceOf<f64>(sum, MPI_SUM);
if (rank == 0) print(`${n} x ${n} points, ${steps} steps, ${size} ranks: heat ${sum.toString()}`);
finalize();
