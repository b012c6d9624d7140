/** Reductions against a plain reference: every operation and kind of element, any count, any alignment, one memory and two. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as abi from '../../runtime/abi/mpi.ts';
import table from '../../runtime/abi/mpi-abi.json' with { type: 'json' };
import {
  DATATYPES,
  OPERATIONS,
  type Operation,
  operationsAndTypes,
  sizeOf,
} from '../../runtime/mpi/reduce/kinds.ts';
import { type Reduction, reduction, reductionOf } from '../../runtime/mpi/reduce/ops.ts';
import { Reducer } from '../../runtime/mpi/reduce/reducer.ts';
import { isNumber, read, reduceOne } from './reduce-reference.ts';

const HANDLES: Readonly<Record<string, number>> = abi;
const PAGE = 65536;
/** Bytes of each memory that random operands lie in: three times 200 of the longest elements. */
const REGION = 20480;

function memory(): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
}
const own = memory();
const other = memory();
const toOther = new Reducer(own, other);
const toItself = new Reducer(own, own);

/** Every reduction that a program can ask for. */
const numbers = new Set(
  operationsAndTypes().flatMap(({ operation, datatypes }) =>
    datatypes.map((name) => reductionOf(HANDLES[operation]!, HANDLES[name]!)),
  ),
);
numbers.delete(-1);
const rows = [...numbers].map((number) => ({ number, ...reduction(number) }));

const numberOf = (operation: string, datatype: string) =>
  reductionOf(HANDLES[operation]!, HANDLES[datatype]!);

/** Bytes that are often zeros, ones and patterns of special values. */
const bytes = fc.oneof(
  fc.uint8Array({ minLength: REGION, maxLength: REGION }),
  fc
    .array(fc.constantFrom(0, 0, 0, 1, 0x3f, 0x7f, 0x80, 0xff), { minLength: 1024, maxLength: 1024 })
    .map((some) => new Uint8Array(REGION).map((_, i) => some[i % 1021]!)),
);

type Place = { out: number; a: number; b: number; count: number };

/** Runs a reduction in the first bytes of the memories and compares everything there with the reference. */
function check(
  row: Reduction & { number: number },
  peer: WebAssembly.Memory,
  at: Place,
  a: Uint8Array,
  b: Uint8Array,
) {
  const size = sizeOf(row.kind);
  const mine = new Uint8Array(own.buffer, 0, b.length);
  const theirs = new Uint8Array(peer.buffer, 0, b.length);
  theirs.set(a);
  mine.set(b);
  const [before, beforeA] = [mine.slice(), theirs.slice()];
  const expected = mine.slice();
  for (let i = 0; i < at.count * size; i += size)
    reduceOne(
      row,
      new DataView(expected.buffer),
      at.out + i,
      new DataView(beforeA.buffer),
      at.a + i,
      new DataView(before.buffer),
      at.b + i,
    );
  (peer === own ? toItself : toOther).apply(row.number, at.out, at.a, at.b, at.count);
  const got = mine.slice();
  const part = row.kind.replace('c', '');
  // One NaN is as good as another.
  if (part.startsWith('f') && isNumber(part))
    for (let i = 0; i < at.count * size; i += sizeOf(part as Reduction['kind'])) {
      const [x, y] = [expected, got].map(({ buffer }) => read(part, new DataView(buffer), at.out + i));
      if (Number.isNaN(x) && Number.isNaN(y))
        expected.set(got.subarray(at.out + i, at.out + i + size), at.out + i);
    }
  expect(Buffer.compare(got, expected), `bytes of the first memory`).toBe(0);
  if (peer !== own) expect(Buffer.compare(theirs, beforeA), 'bytes of the second memory').toBe(0);
}

const count = fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 20 }));
const shift = fc.integer({ min: 0, max: 70 });

describe.each(rows)('$operation of $kind', (row) => {
  const room = 200 * sizeOf(row.kind) + 80;

  test('is that of the reference, between two memories and within one', () => {
    fc.assert(
      fc.property(bytes, bytes, count, shift, shift, shift, fc.nat(5), (x, y, n, i, j, k, form) => {
        const out = form % 2 === 0 ? k : 2 * room + i;
        if (form < 3) return check(row, other, { out, a: j, b: k, count: n }, x, y);
        // In one memory `a` is elsewhere, or is `out` as well.
        const a = form === 3 ? k : room + j;
        return check(row, own, { out: form === 3 ? k : out, a, b: k, count: n }, y, y);
      }),
      { numRuns: 40 },
    );
  });

  test('traps outside of either memory', () => {
    const size = sizeOf(row.kind);
    for (const n of [1, 5, 64, 77]) {
      const last = PAGE - n * size;
      toOther.apply(row.number, last, last, last, n);
      expect(() => toOther.apply(row.number, last + 1, 0, 0, n)).toThrow(WebAssembly.RuntimeError);
      expect(() => toOther.apply(row.number, 0, last + 1, 0, n)).toThrow(WebAssembly.RuntimeError);
      expect(() => toOther.apply(row.number, 0, 0, last + 1, n)).toThrow(WebAssembly.RuntimeError);
      expect(() => toOther.apply(row.number, 0, -1, 0, n)).toThrow(WebAssembly.RuntimeError);
    }
    toOther.apply(row.number, PAGE, PAGE, PAGE, 0);
  });
});

test('integers wrap around', () => {
  const [a, b] = [new Int32Array(other.buffer), new Int32Array(own.buffer)];
  [a[0], b[0]] = [0x7fffffff, 1];
  toOther.apply(numberOf('MPI_SUM', 'MPI_INT'), 0, 0, 0, 1);
  expect(b[0]).toBe(-0x80000000);
  [a[0], b[0]] = [0x10001, 0x10001];
  toOther.apply(numberOf('MPI_PROD', 'MPI_INT'), 0, 0, 0, 1);
  expect(b[0]).toBe(0x20001);
});

test('minimum and maximum keep what was accumulated when it is not comparable, or equal', () => {
  const [a, b] = [new Float64Array(other.buffer), new Float64Array(own.buffer)];
  for (const operation of ['MPI_MIN', 'MPI_MAX']) {
    for (const [x, y] of [
      [1, Number.NaN],
      [Number.NaN, 1],
      [0, -0],
      [-0, 0],
    ] as const) {
      [a[0], b[0]] = [x, y];
      toOther.apply(numberOf(operation, 'MPI_DOUBLE'), 0, 0, 0, 1);
      expect(b[0]).toBe(y);
    }
  }
});

describe('an operation', () => {
  const types = Object.entries(table.handles.MPI_Datatype).filter(
    ([, handle]) => handle !== abi.MPI_DATATYPE_NULL,
  );
  const handles = Object.entries(HANDLES).filter(([name]) => name in OPERATIONS);

  test('is found for the datatypes of its classes, and for no others', () => {
    for (const [operation, op] of handles) {
      const { datatypes } = operationsAndTypes().find((row) => row.operation === operation)!;
      for (const [name, handle] of types)
        if (!datatypes.includes(name as never))
          expect(reductionOf(op, handle), `${operation} of ${name}`).toBe(-1);
    }
    expect(numberOf('MPI_SUM', 'MPI_BYTE')).toBe(-1);
    expect(numberOf('MPI_SUM', 'MPI_CHAR')).toBe(-1);
    expect(numberOf('MPI_BAND', 'MPI_DOUBLE')).toBe(-1);
    expect(numberOf('MPI_LAND', 'MPI_INTEGER')).toBe(-1);
    expect(numberOf('MPI_MAX', 'MPI_COMPLEX')).toBe(-1);
    expect(numberOf('MPI_SUM', 'MPI_LOGICAL')).toBe(-1);
    expect(numberOf('MPI_SUM', 'MPI_AINT')).toBe(numberOf('MPI_SUM', 'MPI_UNSIGNED'));
    expect(numberOf('MPI_MIN', 'MPI_AINT')).not.toBe(numberOf('MPI_MIN', 'MPI_UNSIGNED'));
  });

  test('is not found for handles that are none of these', () => {
    for (const op of [0, -1, abi.MPI_OP_NULL, abi.MPI_REPLACE, abi.MPI_NO_OP, 62, 4 << 24, 0x7fffffff])
      expect(reductionOf(op, abi.MPI_INT)).toBe(-1);
    for (const datatype of [0, -1, abi.MPI_DATATYPE_NULL, 700, 748, 3 << 24, 0x7fffffff])
      expect(reductionOf(abi.MPI_SUM, datatype)).toBe(-1);
  });

  test('every datatype of the ABI is in one class', () => {
    const named = Object.values(DATATYPES).flatMap((some) => some.map(([name]) => name as string));
    expect(named.toSorted()).toEqual(types.map(([name]) => name).toSorted());
  });
});

test('the same function serves signed and unsigned integers where that makes no difference', () => {
  const shared = (Object.keys(OPERATIONS) as Operation[]).filter(
    (name) => numberOf(name, 'MPI_INT') === numberOf(name, 'MPI_UNSIGNED'),
  );
  expect(shared.filter((name) => numberOf(name, 'MPI_INT') !== -1)).toHaveLength(8);
});
