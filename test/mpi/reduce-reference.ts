/** What reductions must compute, written plainly: element by element through a DataView, integers as BigInts. */
import { type Kind, sizeOf } from '../../runtime/mpi/reduce/kinds.ts';
import type { Reduction } from '../../runtime/mpi/reduce/ops.ts';

type Value = bigint | number;

/** Reads and writes one number of a real kind. */
const ACCESS: Readonly<
  Record<string, [(v: DataView, p: number) => Value, (v: DataView, p: number, x: Value) => void]>
> = {
  i8: [(v, p) => BigInt(v.getInt8(p)), (v, p, x) => v.setInt8(p, Number(BigInt.asIntN(8, x as bigint)))],
  u8: [(v, p) => BigInt(v.getUint8(p)), (v, p, x) => v.setUint8(p, Number(BigInt.asUintN(8, x as bigint)))],
  i16: [
    (v, p) => BigInt(v.getInt16(p, true)),
    (v, p, x) => v.setInt16(p, Number(BigInt.asIntN(16, x as bigint)), true),
  ],
  u16: [
    (v, p) => BigInt(v.getUint16(p, true)),
    (v, p, x) => v.setUint16(p, Number(BigInt.asUintN(16, x as bigint)), true),
  ],
  i32: [
    (v, p) => BigInt(v.getInt32(p, true)),
    (v, p, x) => v.setInt32(p, Number(BigInt.asIntN(32, x as bigint)), true),
  ],
  u32: [
    (v, p) => BigInt(v.getUint32(p, true)),
    (v, p, x) => v.setUint32(p, Number(BigInt.asUintN(32, x as bigint)), true),
  ],
  i64: [(v, p) => v.getBigInt64(p, true), (v, p, x) => v.setBigInt64(p, x as bigint, true)],
  u64: [(v, p) => v.getBigUint64(p, true), (v, p, x) => v.setBigUint64(p, x as bigint, true)],
  f32: [(v, p) => v.getFloat32(p, true), (v, p, x) => v.setFloat32(p, x as number, true)],
  f64: [(v, p) => v.getFloat64(p, true), (v, p, x) => v.setFloat64(p, x as number, true)],
};

export function isNumber(kind: string): boolean {
  return kind in ACCESS;
}

export function read(kind: string, view: DataView, at: number): Value {
  return ACCESS[kind]![0](view, at);
}

export function write(kind: string, view: DataView, at: number, value: Value): void {
  ACCESS[kind]![1](view, at, value);
}

/** Results of single operations are rounded as the kind says; the bits of integers that do not fit are lost when they are written. */
const rounded = (kind: string, x: Value): Value => (kind.endsWith('f32') ? Math.fround(x as number) : x);
const truth = (x: boolean) => (x ? 1n : 0n);

const OPERATIONS: Readonly<Record<string, (a: never, b: never) => Value>> = {
  MPI_SUM: (a: number, b: number) => a + b,
  MPI_PROD: (a: number, b: number) => a * b,
  // biome-ignore-start lint/complexity/useMathMinMax: a NaN and zeros of two signs are to be what they are in C.
  MPI_MIN: (a: number, b: number) => (a < b ? a : b),
  MPI_MAX: (a: number, b: number) => (a > b ? a : b),
  // biome-ignore-end lint/complexity/useMathMinMax: as above
  MPI_BAND: (a: bigint, b: bigint) => a & b,
  MPI_BOR: (a: bigint, b: bigint) => a | b,
  MPI_BXOR: (a: bigint, b: bigint) => a ^ b,
  MPI_LAND: (a: bigint, b: bigint) => truth(a !== 0n && b !== 0n),
  MPI_LOR: (a: bigint, b: bigint) => truth(a !== 0n || b !== 0n),
  MPI_LXOR: (a: bigint, b: bigint) => truth((a !== 0n) !== (b !== 0n)),
};

/** Writes a op b to a place. */
function combineReal(operation: string, kind: string, to: DataView, at: number, a: Value, b: Value): void {
  write(kind, to, at, rounded(kind, OPERATIONS[operation]!(a as never, b as never)));
}

function combineComplex(
  operation: string,
  kind: Kind,
  to: DataView,
  at: number,
  a: number[],
  b: number[],
): void {
  const part = kind.slice(1);
  const half = sizeOf(kind) / 2;
  const r = (x: number) => rounded(part, x) as number;
  const [ar, ai, br, bi] = [...a, ...b] as [number, number, number, number];
  const product = operation === 'MPI_PROD';
  write(part, to, at, product ? r(r(ar * br) - r(ai * bi)) : r(ar + br));
  write(part, to, at + half, product ? r(r(ar * bi) + r(ai * br)) : r(ai + bi));
}

/** out[i] = a[i] op b[i], one element. */
export function reduceOne(
  { operation, kind }: Reduction,
  to: DataView,
  at: number,
  a: DataView,
  pa: number,
  b: DataView,
  pb: number,
): void {
  if (!kind.startsWith('c')) {
    combineReal(operation, kind, to, at, read(kind, a, pa), read(kind, b, pb));
    return;
  }
  const part = kind.slice(1);
  const half = sizeOf(kind) / 2;
  const pair = (v: DataView, p: number) => [read(part, v, p) as number, read(part, v, p + half) as number];
  combineComplex(operation, kind, to, at, pair(a, pa), pair(b, pb));
}
