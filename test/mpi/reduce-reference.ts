/**
 * What reductions must compute, written plainly: element by element through a DataView, integers as BigInts, long
 * double by the C compiler's own library, which is a guest.
 */
import { readFileSync } from 'node:fs';
import { type Kind, pairLayout, sizeOf } from '../../dist/runtime/mpi/reduce/kinds.js';
import type { Reduction } from '../../dist/runtime/mpi/reduce/ops.js';
import { guest } from '../support/guests.ts';

/** An integer, a number, or the bits of a long double. */
type Value = bigint | number;

type LongDouble = {
  memory: WebAssembly.Memory;
  operands: () => number;
  result: () => number;
  add: () => void;
  multiply: () => void;
  less: () => number;
  equal: () => number;
};
const program = new WebAssembly.Module(readFileSync(await guest('long-double')));
const unused = Object.fromEntries(WebAssembly.Module.imports(program).map(({ name }) => [name, () => 0]));
const { exports } = new WebAssembly.Instance(program, { wasi_snapshot_preview1: unused });
const C = exports as unknown as LongDouble;

const get128 = (view: DataView, p: number) =>
  (view.getBigUint64(p + 8, true) << 64n) | view.getBigUint64(p, true);
function set128(view: DataView, p: number, value: bigint): void {
  view.setBigUint64(p, BigInt.asUintN(64, value), true);
  view.setBigUint64(p + 8, BigInt.asUintN(64, value >> 64n), true);
}

/** Calls the guest for two long doubles; what it returns, or the result that it leaves in memory. */
function inC(name: 'add' | 'multiply' | 'less' | 'equal', a: bigint, b: bigint): bigint {
  const view = new DataView(C.memory.buffer);
  set128(view, C.operands(), a);
  set128(view, C.operands() + 16, b);
  const returned = C[name]();
  return returned === undefined ? get128(view, C.result()) : BigInt(returned);
}

export const longDouble = {
  add: (a: bigint, b: bigint) => inC('add', a, b),
  multiply: (a: bigint, b: bigint) => inC('multiply', a, b),
  less: (a: bigint, b: bigint) => inC('less', a, b) === 1n,
  equal: (a: bigint, b: bigint) => inC('equal', a, b) === 1n,
};

type Access = [get: (v: DataView, p: number) => Value, set: (v: DataView, p: number, x: never) => void];

/** Reads and writes one number of a kind. What does not fit is cut off. */
const ACCESS: Readonly<Record<string, Access>> = {
  i8: [(v, p) => BigInt(v.getInt8(p)), (v, p, x: bigint) => v.setInt8(p, Number(BigInt.asIntN(8, x)))],
  u8: [(v, p) => BigInt(v.getUint8(p)), (v, p, x: bigint) => v.setUint8(p, Number(BigInt.asUintN(8, x)))],
  i16: [
    (v, p) => BigInt(v.getInt16(p, true)),
    (v, p, x: bigint) => v.setInt16(p, Number(BigInt.asIntN(16, x)), true),
  ],
  u16: [
    (v, p) => BigInt(v.getUint16(p, true)),
    (v, p, x: bigint) => v.setUint16(p, Number(BigInt.asUintN(16, x)), true),
  ],
  i32: [
    (v, p) => BigInt(v.getInt32(p, true)),
    (v, p, x: bigint) => v.setInt32(p, Number(BigInt.asIntN(32, x)), true),
  ],
  u32: [
    (v, p) => BigInt(v.getUint32(p, true)),
    (v, p, x: bigint) => v.setUint32(p, Number(BigInt.asUintN(32, x)), true),
  ],
  i64: [(v, p) => v.getBigInt64(p, true), (v, p, x: bigint) => v.setBigInt64(p, x, true)],
  u64: [(v, p) => v.getBigUint64(p, true), (v, p, x: bigint) => v.setBigUint64(p, x, true)],
  i128: [(v, p) => BigInt.asIntN(128, get128(v, p)), set128],
  u128: [get128, set128],
  f16: [(v, p) => v.getFloat16(p, true), (v, p, x: number) => v.setFloat16(p, x, true)],
  f32: [(v, p) => v.getFloat32(p, true), (v, p, x: number) => v.setFloat32(p, x, true)],
  f64: [(v, p) => v.getFloat64(p, true), (v, p, x: number) => v.setFloat64(p, x, true)],
  f128: [get128, set128],
};

const read = (kind: string, view: DataView, at: number): Value => ACCESS[kind]![0](view, at);
const write = (kind: string, view: DataView, at: number, value: Value) =>
  ACCESS[kind]![1](view, at, value as never);

/** Whether a number of a kind is a NaN: one is as good as another. */
export function isNaNAt(kind: string, view: DataView, at: number): boolean {
  if (kind === 'f128') return (get128(view, at) & ((1n << 127n) - 1n)) > 0x7fffn << 112n;
  return kind.startsWith('f') && Number.isNaN(read(kind, view, at));
}

/** Results of single operations are rounded as the kind says. */
function rounded(kind: string, x: number): number {
  if (kind === 'f16') return Math.f16round(x);
  return kind === 'f32' ? Math.fround(x) : x;
}

function add(kind: string, a: Value, b: Value): Value {
  if (kind === 'f128') return longDouble.add(a as bigint, b as bigint);
  return typeof a === 'bigint' ? a + (b as bigint) : rounded(kind, a + (b as number));
}

function multiply(kind: string, a: Value, b: Value): Value {
  if (kind === 'f128') return longDouble.multiply(a as bigint, b as bigint);
  return typeof a === 'bigint' ? a * (b as bigint) : rounded(kind, a * (b as number));
}

const less = (kind: string, a: Value, b: Value) =>
  kind === 'f128' ? longDouble.less(a as bigint, b as bigint) : a < b;
const equal = (kind: string, a: Value, b: Value) =>
  kind === 'f128' ? longDouble.equal(a as bigint, b as bigint) : a === b;
const negative = (kind: string, a: Value) => (kind === 'f128' ? (a as bigint) ^ (1n << 127n) : -a);
const truth = (x: boolean) => (x ? 1n : 0n);

type Operation = (kind: string, a: never, b: never) => Value;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  MPI_SUM: add,
  MPI_PROD: multiply,
  MPI_MIN: (kind, a: Value, b: Value) => (less(kind, a, b) ? a : b),
  MPI_MAX: (kind, a: Value, b: Value) => (less(kind, b, a) ? a : b),
  MPI_BAND: (_, a: bigint, b: bigint) => a & b,
  MPI_BOR: (_, a: bigint, b: bigint) => a | b,
  MPI_BXOR: (_, a: bigint, b: bigint) => a ^ b,
  MPI_LAND: (_, a: bigint, b: bigint) => truth(a !== 0n && b !== 0n),
  MPI_LOR: (_, a: bigint, b: bigint) => truth(a !== 0n || b !== 0n),
  MPI_LXOR: (_, a: bigint, b: bigint) => truth((a !== 0n) !== (b !== 0n)),
};

/** A place in a memory. */
export type Place = { view: DataView; at: number };

const part = ({ view, at }: Place, offset: number): Place => ({ view, at: at + offset });
const value = (kind: string, { view, at }: Place) => read(kind, view, at);

function complexProduct(kind: string, to: Place, a: Place, b: Place, half: number): void {
  const [ar, ai] = [value(kind, a), value(kind, part(a, half))];
  const [br, bi] = [value(kind, b), value(kind, part(b, half))];
  const re = add(kind, multiply(kind, ar, br), negative(kind, multiply(kind, ai, bi)));
  write(kind, to.view, to.at, re);
  write(kind, to.view, to.at + half, add(kind, multiply(kind, ar, bi), multiply(kind, ai, br)));
}

function located(operation: string, kind: Kind, index: Kind, to: Place, a: Place, b: Place): void {
  const { indexAt } = pairLayout(kind, index);
  const [x, y] = [value(kind, a), value(kind, b)];
  const better = operation === 'MPI_MINLOC' ? less(kind, x, y) : less(kind, y, x);
  const sooner = less(index, value(index, part(a, indexAt)), value(index, part(b, indexAt)));
  const from = better || (equal(kind, x, y) && sooner) ? a : b;
  write(kind, to.view, to.at, value(kind, from));
  write(index, to.view, to.at + indexAt, value(index, part(from, indexAt)));
}

/** Numbers that an element consists of: kind and offset. */
export function numbersIn({ kind, index }: Reduction): [kind: Kind, offset: number][] {
  if (index !== undefined)
    return [
      [kind, 0],
      [index, pairLayout(kind, index).indexAt],
    ];
  if (!kind.startsWith('c')) return [[kind, 0]];
  const half = kind.slice(1) as Kind;
  return [
    [half, 0],
    [half, sizeOf(half)],
  ];
}

export function extentOf({ kind, index }: Reduction): number {
  return index === undefined ? sizeOf(kind) : pairLayout(kind, index).extent;
}

/** One element: to = a op b. */
export function reduceOne(reduction: Reduction, to: Place, a: Place, b: Place): void {
  const { operation, kind, index } = reduction;
  if (index !== undefined) located(operation, kind, index, to, a, b);
  else if (operation === 'MPI_PROD' && kind.startsWith('c'))
    complexProduct(kind.slice(1), to, a, b, sizeOf(kind) / 2);
  else
    for (const [real, offset] of numbersIn(reduction)) {
      const [x, y] = [value(real, part(a, offset)), value(real, part(b, offset))];
      write(real, to.view, to.at + offset, OPERATIONS[operation]!(real, x as never, y as never));
    }
}
