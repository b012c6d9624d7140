/**
 * Reductions of kinds that WebAssembly has no instructions for: binary128 and binary16, integers of 128 bits, and
 * what is made of them. They run in JavaScript, allocate, and take about a microsecond for an element.
 */
import { add, multiply, negate, order } from './binary128.ts';
import { type Kind, type Operation, pairLayout, sizeOf } from './kinds.ts';
import type { Reduce, Reduction } from './ops.ts';

/** Element at address p of memory 0 becomes a, at an address of the other memory, op b, at an address of memory 0. */
type Step = (out: number, a: number, b: number) => void;
type Read<T> = (view: DataView, p: number) => T;

const bits128: Read<bigint> = (view, p) =>
  (view.getBigUint64(p + 8, true) << 64n) | view.getBigUint64(p, true);

/** Reads numbers of a kind as something that `<` compares. */
const ORDER: Readonly<Partial<Record<Kind, Read<bigint | number>>>> = {
  i8: (view, p) => view.getInt8(p),
  u8: (view, p) => view.getUint8(p),
  i16: (view, p) => view.getInt16(p, true),
  u16: (view, p) => view.getUint16(p, true),
  i32: (view, p) => view.getInt32(p, true),
  u32: (view, p) => view.getUint32(p, true),
  i64: (view, p) => view.getBigInt64(p, true),
  u64: (view, p) => view.getBigUint64(p, true),
  i128: (view, p) => BigInt.asIntN(128, bits128(view, p)),
  u128: bits128,
  f16: (view, p) => view.getFloat16(p, true),
  f32: (view, p) => view.getFloat32(p, true),
  f64: (view, p) => view.getFloat64(p, true),
  f128: (view, p) => order(bits128(view, p)),
};

/** Arithmetic of a kind on what `read` gives. Results are rounded, or cut off when they are written. */
type Arithmetic<T> = {
  read: Read<T>;
  write: (view: DataView, p: number, value: T) => void;
  add: (a: T, b: T) => T;
  multiply: (a: T, b: T) => T;
  negate: (a: T) => T;
};

function write128(view: DataView, p: number, value: bigint): void {
  view.setBigUint64(p, value, true);
  view.setBigUint64(p + 8, value >> 64n, true);
}

const INTEGER: Arithmetic<bigint> = {
  read: bits128,
  write: write128,
  add: (a, b) => a + b,
  multiply: (a, b) => a * b,
  negate: (a) => -a,
};
const BINARY128: Arithmetic<bigint> = { read: bits128, write: write128, add, multiply, negate };
/**
 * A double holds the exact product of two such numbers, and their sum precisely enough: rounding twice is rounding
 * once.
 */
const BINARY16: Arithmetic<number> = {
  read: (view, p) => view.getFloat16(p, true),
  write: (view, p, value) => view.setFloat16(p, value, true),
  add: (a, b) => Math.f16round(a + b),
  multiply: (a, b) => Math.f16round(a * b),
  negate: (a) => -a,
};

function real<T>(
  { read, write, ...is }: Arithmetic<T>,
  product: boolean,
  own: DataView,
  other: DataView,
): Step {
  const combine = product ? is.multiply : is.add;
  return (out, a, b) => write(own, out, combine(read(other, a), read(own, b)));
}

/** Complex products are those of the textbook. */
function complex<T>(is: Arithmetic<T>, product: boolean, half: number, own: DataView, other: DataView): Step {
  const { read, write, add, multiply, negate } = is;
  return (out, a, b) => {
    const [ar, ai] = [read(other, a), read(other, a + half)];
    const [br, bi] = [read(own, b), read(own, b + half)];
    write(own, out, product ? add(multiply(ar, br), negate(multiply(ai, bi))) : add(ar, br));
    write(own, out + half, product ? add(multiply(ar, bi), multiply(ai, br)) : add(ai, bi));
  };
}

function arithmetic(kind: Kind, product: boolean, own: DataView, other: DataView): Step {
  if (kind === 'f16') return real(BINARY16, product, own, other);
  if (kind === 'cf16') return complex(BINARY16, product, 2, own, other);
  if (kind === 'cf128') return complex(BINARY128, product, 16, own, other);
  return real(kind === 'f128' ? BINARY128 : INTEGER, product, own, other);
}

const TRUTH: Readonly<Partial<Record<Operation, (a: boolean, b: boolean) => boolean>>> = {
  MPI_LAND: (a, b) => a && b,
  MPI_LOR: (a, b) => a || b,
  MPI_LXOR: (a, b) => a !== b,
};

/** Takes a or b as it is: the smaller or larger one, of equal pairs the one with the smaller index. */
function chosen({ operation, kind, index }: Reduction, own: DataView, other: DataView): Step {
  const smaller = operation === 'MPI_MIN' || operation === 'MPI_MINLOC';
  const value = ORDER[kind]!;
  const place = index && ORDER[index]!;
  const indexAt = index === undefined ? 0 : pairLayout(kind, index).indexAt;
  const copy = (from: DataView, p: number, out: number, bytes: number) => {
    for (let i = 0; i < bytes; i++) own.setUint8(out + i, from.getUint8(p + i));
  };
  return (out, a, b) => {
    const [x, y] = [value(other, a), value(own, b)];
    const better = smaller ? x < y : x > y;
    const before = place !== undefined && x === y && place(other, a + indexAt) < place(own, b + indexAt);
    const [from, p] = better || before ? [other, a] : [own, b];
    copy(from, p, out, sizeOf(kind));
    if (index !== undefined) copy(from, p + indexAt, out + indexAt, sizeOf(index));
  };
}

function stepOf(reduction: Reduction, own: DataView, other: DataView): Step {
  const { operation, kind } = reduction;
  if (operation === 'MPI_SUM' || operation === 'MPI_PROD')
    return arithmetic(kind, operation === 'MPI_PROD', own, other);
  const truth = TRUTH[operation];
  if (truth === undefined) return chosen(reduction, own, other);
  return (out, a, b) => write128(own, out, truth(bits128(other, a) !== 0n, bits128(own, b) !== 0n) ? 1n : 0n);
}

/** The reduction of a kind without instructions, between views of two whole memories. */
export function softwareReduction(reduction: Reduction, own: DataView, other: DataView): Reduce {
  const { kind, index } = reduction;
  const step = stepOf(reduction, own, other);
  const extent = index === undefined ? sizeOf(kind) : pairLayout(kind, index).extent;
  return (out, a, b, count) => {
    for (let i = 0; i < count >>> 0; i++)
      step((out >>> 0) + i * extent, (a >>> 0) + i * extent, (b >>> 0) + i * extent);
  };
}
