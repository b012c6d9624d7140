/**
 * Reductions against a plain reference: every operation and kind of element, any count, any alignment, one memory and
 * two.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as abi from '../../dist/runtime/abi/mpi.js';
import {
  DATATYPES,
  OPERATIONS,
  type Operation,
  operationsAndTypes,
  sizeOf,
} from '../../dist/runtime/mpi/reduce/kinds.js';
import {
  pairLayoutOf,
  pairReductionOf,
  type Reduction,
  reduction,
  reductionOf,
} from '../../dist/runtime/mpi/reduce/ops.js';
import { Reducer } from '../../dist/runtime/mpi/reduce/reducer.js';
import table from '../../runtime/abi/mpi-abi.json' with { type: 'json' };
import { extentOf, isNaNAt, numbersIn, reduceOne } from './reduce-reference.ts';

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
/** A trap, or what a DataView throws where a reduction is done in JavaScript. */
const OUTSIDE = /out of bounds|outside the bounds/i;

const numberOf = (operation: string, datatype: string) =>
  reductionOf(HANDLES[operation]!, HANDLES[datatype]!);

/** Bytes that are often zeros, ones and patterns of special values. */
const bytes = fc.oneof(
  fc.uint8Array({ minLength: REGION, maxLength: REGION }),
  fc
    .array(fc.constantFrom(0, 0, 0, 1, 0x3f, 0x7f, 0x80, 0xff), { minLength: 1024, maxLength: 1024 })
    .map((some) => new Uint8Array(REGION).map((_, i) => some[i % 1021]!)),
);

type Places = { out: number; a: number; b: number; count: number };

/** Runs a reduction in the first bytes of the memories and compares everything there with the reference. */
function check(number: number, peer: WebAssembly.Memory, at: Places, a: Uint8Array, b: Uint8Array): void {
  const what = reduction(number);
  const [mine, theirs] = [own, peer].map(({ buffer }) => new Uint8Array(buffer, 0, REGION)) as [
    Uint8Array,
    Uint8Array,
  ];
  theirs.set(a);
  mine.set(b);
  const [before, beforeA, expected] = [mine.slice(), theirs.slice(), mine.slice()];
  const [viewA, viewB, to] = [beforeA, before, expected].map(({ buffer }) => new DataView(buffer)) as [
    DataView,
    DataView,
    DataView,
  ];
  const extent = extentOf(what);
  for (let i = 0; i < at.count * extent; i += extent)
    reduceOne(
      what,
      { view: to, at: at.out + i },
      { view: viewA, at: at.a + i },
      { view: viewB, at: at.b + i },
    );
  (peer === own ? toItself : toOther).apply(number, at.out, at.a, at.b, at.count);
  const got = mine.slice();
  const view = new DataView(got.buffer);
  for (let i = at.out; i < at.out + at.count * extent; i += extent)
    for (const [kind, offset] of numbersIn(what))
      if (isNaNAt(kind, to, i + offset) && isNaNAt(kind, view, i + offset))
        expected.set(got.subarray(i + offset, i + offset + sizeOf(kind)), i + offset);
  expect(Buffer.compare(got, expected), 'bytes of the first memory').toBe(0);
  if (peer !== own) expect(Buffer.compare(theirs, beforeA), 'bytes of the second memory').toBe(0);
}

/** Checks a reduction of random bytes somewhere: between two memories or within one, into an operand or elsewhere. */
function checkSomewhere(
  number: number,
  x: Uint8Array,
  y: Uint8Array,
  count: number,
  [i, j, k]: number[],
  form: number,
): void {
  const room = 200 * extentOf(reduction(number)) + 80;
  const out = form % 2 === 0 ? k! : 2 * room + i!;
  if (form < 3) check(number, other, { out, a: j!, b: k!, count }, x, y);
  // In one memory `a` is elsewhere, or is `out` as well.
  else check(number, own, { out: form === 3 ? k! : out, a: form === 3 ? k! : room + j!, b: k!, count }, y, y);
}

const count = fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 20 }));
const shift = fc.integer({ min: 0, max: 70 });
const shifts = fc.tuple(shift, shift, shift);
const form = fc.nat(5);

const what = ({ operation, kind, index }: Reduction) =>
  `${operation} of ${kind}${index ? ` with ${index}` : ''}`;

describe.each([...numbers].map((number) => [what(reduction(number)), number] as const))('%s', (_, number) => {
  test('is that of the reference, between two memories and within one', () => {
    fc.assert(
      fc.property(bytes, bytes, count, shifts, form, (...drawn) => checkSomewhere(number, ...drawn)),
      { numRuns: 25 },
    );
  });

  test('fails outside of either memory', () => {
    const extent = extentOf(reduction(number));
    for (const n of [1, 5, 64, 77]) {
      const last = PAGE - n * extent;
      toOther.apply(number, last, last, last, n);
      for (const wrong of [last + extent, -1]) {
        expect(() => toOther.apply(number, wrong, 0, 0, n)).toThrow(OUTSIDE);
        expect(() => toOther.apply(number, 0, wrong, 0, n)).toThrow(OUTSIDE);
        expect(() => toOther.apply(number, 0, 0, wrong, n)).toThrow(OUTSIDE);
      }
    }
    toOther.apply(number, PAGE, PAGE, PAGE, 0);
  });
});

test('pairs of any two kinds', () => {
  const types = operationsAndTypes().find(({ operation }) => operation === 'MPI_MIN')!.datatypes;
  const characters = DATATYPES.Character.map(([name]) => name);
  const type = fc.constantFrom(
    ...types.filter((name) => !characters.includes(name)).map((name) => HANDLES[name]!),
  );
  const op = fc.constantFrom(abi.MPI_MINLOC, abi.MPI_MAXLOC);
  fc.assert(
    fc.property(op, type, type, bytes, bytes, count, shifts, form, (which, value, index, ...drawn) => {
      const number = pairReductionOf(which, value, index);
      expect(extentOf(reduction(number))).toBe(pairLayoutOf(value, index)!.extent);
      checkSomewhere(number, ...drawn);
    }),
    { numRuns: 300 },
  );
});

test('a pair has the layout of the C structure, and a reduction when both its types are real', () => {
  expect(pairLayoutOf(abi.MPI_SHORT, abi.MPI_INT)).toEqual({ indexAt: 4, extent: 8 });
  expect(pairLayoutOf(abi.MPI_DOUBLE, abi.MPI_INT)).toEqual({ indexAt: 8, extent: 16 });
  expect(pairLayoutOf(abi.MPI_INT8_T, abi.MPI_INT64_T)).toEqual({ indexAt: 8, extent: 16 });
  expect(pairLayoutOf(abi.MPI_LONG_DOUBLE, abi.MPI_INT)).toEqual({ indexAt: 16, extent: 32 });
  expect(pairReductionOf(abi.MPI_MINLOC, abi.MPI_FLOAT, abi.MPI_INT)).toBe(
    numberOf('MPI_MINLOC', 'MPI_FLOAT_INT'),
  );
  expect(pairReductionOf(abi.MPI_MAXLOC, abi.MPI_INT, abi.MPI_INT)).toBe(numberOf('MPI_MAXLOC', 'MPI_2INT'));
  for (const type of [
    abi.MPI_BYTE,
    abi.MPI_CHAR,
    abi.MPI_COMPLEX,
    abi.MPI_2INT,
    abi.MPI_DATATYPE_NULL,
    0,
    -1,
    3 << 24,
  ]) {
    expect(pairLayoutOf(type, abi.MPI_INT)).toBeUndefined();
    expect(pairReductionOf(abi.MPI_MINLOC, type, abi.MPI_INT)).toBe(-1);
    expect(pairReductionOf(abi.MPI_MINLOC, abi.MPI_INT, type)).toBe(-1);
  }
  expect(pairReductionOf(abi.MPI_SUM, abi.MPI_INT, abi.MPI_INT)).toBe(-1);
});

test('of equal values the lower index is kept', () => {
  const [a, b] = [new Float64Array(other.buffer), new Float64Array(own.buffer)];
  for (const operation of ['MPI_MINLOC', 'MPI_MAXLOC']) {
    for (const [x, y] of [
      [3, 5],
      [5, 3],
    ] as const) {
      a.set([2.5, x]);
      b.set([2.5, y]);
      toOther.apply(numberOf(operation, 'MPI_2DOUBLE_PRECISION'), 0, 0, 0, 1);
      expect([...b.subarray(0, 2)]).toEqual([2.5, 3]);
    }
  }
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
    expect(numberOf('MPI_SUM', 'MPI_CHAR')).toBe(numberOf('MPI_SUM', 'MPI_SIGNED_CHAR'));
    expect(numberOf('MPI_SUM', 'MPI_WCHAR')).toBe(-1);
    expect(numberOf('MPI_BAND', 'MPI_DOUBLE')).toBe(-1);
    expect(numberOf('MPI_LAND', 'MPI_INTEGER')).toBe(numberOf('MPI_LAND', 'MPI_INT'));
    expect(numberOf('MPI_LAND', 'MPI_DOUBLE')).toBe(-1);
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
