/** Moves from layout to layout against byte by byte copies. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as abi from '../../../dist/runtime/abi/mpi.js';
import { moveBetween } from '../../../dist/runtime/mpi/engine/typed.js';
import * as make from '../../../dist/runtime/mpi/types/constructors.js';
import type { Datatype } from '../../../dist/runtime/mpi/types/datatype.js';
import { writeRuns } from '../../../dist/runtime/mpi/types/layouts.js';
import { arbitraryList, arbitraryType, byteMap, type Made, TYPES } from './model.ts';

const BYTES = 65536;
const END = 2 * BYTES;
/** Data is in the first half, words of layouts in the second one. */
const memory = () => new WebAssembly.Memory({ initial: 2, maximum: 2, shared: true });
const target = memory();
const source = memory();
const move = moveBetween(target, source);
const to = new Uint8Array(target.buffer, 0, BYTES);
const from = new Uint8Array(source.buffer, 0, BYTES);
const BASE = BYTES / 2;

/** Fills the source with bytes that tell where they are, and clears the target. */
function prepare(): void {
  for (let i = 0; i < BYTES; i++) from[i] = 1 + ((i * 7 + (i >> 8)) % 255);
  to.fill(0);
}

/** What the target is after some bytes went from places to places. */
function expected(targets: readonly number[], sources: readonly number[], bytes: number): Uint8Array {
  const image = new Uint8Array(BYTES);
  for (let i = 0; i < bytes; i++) image[targets[i]!] = from[sources[i]!]!;
  return image;
}

const at = (places: readonly number[]) => places.map((place) => BASE + place);
const inside = (places: readonly number[]) => places.every((place) => place >= 0 && place < BYTES);
const distinct = (places: readonly number[]) => new Set(places).size === places.length;

interface Data extends Made {
  readonly count: number;
}

/** One side of a move: an address, a layout, elements or bytes. */
type Side = readonly [at: number, layout: number, count: number];

const MOST = 2 ** 32 - 1;

const block = (at: number, bytes: number): Side => [at, 0, bytes];

/** Elements of a type, whose layout goes behind the data where there is one. */
function elements(memory: WebAssembly.Memory, type: Datatype, count: number, address = BASE): Side {
  if (type.commit().contiguous) return block(address, Math.min(count * type.size, MOST));
  writeRuns(new Int32Array(memory.buffer), BYTES / 4, type);
  return [address, BYTES, count];
}

const side = (memory: WebAssembly.Memory, { type, count }: Data) => elements(memory, type, count);

/** A type with a number of elements whose bytes lie in the memory and not twice in one place. */
const arbitraryData = (made: fc.Arbitrary<Made>) =>
  fc
    .tuple(made, fc.oneof(fc.nat(3), fc.nat(40)))
    .map(([made, count]) => ({ ...made, count, places: at(byteMap(made.model, count)) }))
    .filter(({ places }) => places.length <= 10_000 && inside(places));

const anyData = arbitraryData(fc.oneof({ weight: 5, arbitrary: arbitraryType(2) }, arbitraryList));
const anyTarget = anyData.filter(({ places }) => distinct(places));

function same(found: Uint8Array, wanted: Uint8Array): void {
  expect(Buffer.compare(found, wanted)).toBe(0);
}

test('data is packed and unpacked in the order of the type map', () => {
  fc.assert(
    fc.property(anyData, (data) => {
      const { places } = data;
      prepare();
      expect(move(...block(100, places.length), ...side(source, data), MOST)).toBe(places.length);
      const packed = places.map((_, i) => 100 + i);
      same(to, expected(packed, places, places.length));
    }),
    { numRuns: 200 },
  );
  fc.assert(
    fc.property(anyTarget, (data) => {
      const { places } = data;
      prepare();
      expect(move(...side(target, data), ...block(100, places.length), MOST)).toBe(places.length);
      const packed = places.map((_, i) => 100 + i);
      same(to, expected(places, packed, places.length));
    }),
    { numRuns: 200 },
  );
});

test('data moves from layout to layout, whatever they are', () => {
  fc.assert(
    fc.property(anyTarget, anyData, (wanted, given) => {
      prepare();
      const bytes = Math.min(wanted.places.length, given.places.length);
      expect(move(...side(target, wanted), ...side(source, given), MOST)).toBe(bytes);
      same(to, expected(wanted.places, given.places, bytes));
    }),
    { numRuns: 300 },
  );
});

test('data of one type moves', () => {
  fc.assert(
    fc.property(anyTarget, (data) => {
      const { places } = data;
      prepare();
      expect(move(...side(target, data), ...side(source, data), MOST)).toBe(places.length);
      same(to, expected(places, places, places.length));
    }),
    { numRuns: 200 },
  );
});

test('no more is moved than the limit says', () => {
  fc.assert(
    fc.property(anyTarget, anyData, fc.nat(3000), (wanted, given, limit) => {
      prepare();
      const bytes = Math.min(wanted.places.length, given.places.length, limit);
      expect(move(...side(target, wanted), ...side(source, given), limit)).toBe(bytes);
      same(to, expected(wanted.places, given.places, bytes));
    }),
    { numRuns: 300 },
  );
});

test('blocks of every length move, with any stride', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.nat(13),
      fc.nat(40),
      fc.nat(40),
      (bytes, blocks, gapTo, gapFrom) => {
        prepare();
        const vector = (gap: number) => make.hvector(blocks, bytes, bytes + gap, TYPES.get(abi.MPI_BYTE)!);
        const sides = [
          ...elements(target, vector(gapTo), 1, 9),
          ...elements(source, vector(gapFrom), 1, 11),
        ] as const;
        expect(move(...sides, MOST)).toBe(blocks * bytes);
        const places = (first: number, stride: number) =>
          Array.from(
            { length: blocks * bytes },
            (_, i) => first + Math.floor(i / bytes) * stride + (i % bytes),
          );
        same(to, expected(places(9, bytes + gapTo), places(11, bytes + gapFrom), blocks * bytes));
      },
    ),
    { numRuns: 200 },
  );
});

describe('what lies outside', () => {
  const INT = TYPES.get(abi.MPI_INT)!;
  const pack = (type: Datatype, address: number, count: number) => () =>
    move(...block(0, Math.min(type.size * count, MOST)), ...elements(source, type, count, address), MOST);

  test.each<[string, () => void]>([
    ['behind the memory', pack(make.vector(3, 1, 2, INT), END - 12, 1)],
    ['in front of it', pack(make.vector(3, 1, -2, INT), 8, 1)],
    ['far behind', pack(make.vector(2, 1, 2 ** 28, INT), 8, 1)],
    ['beyond the address space', pack(make.vector(2 ** 20, 1, 2 ** 20, INT), 8, 1)],
    ['elements beyond the address space', pack(make.resized(INT, 0, 2 ** 30), 8, 5)],
    ['elements of several runs', pack(make.indexed([1, 2], [0, 2], INT), END - 40, 10)],
    ['a type larger than any heap', pack(make.contiguous(2 ** 30, make.contiguous(2 ** 20, INT)), 0, 1)],
    ['more than the target has', pack(INT, 0, END / 4 + 1)],
  ])('%s is refused', (_, run) => {
    expect(run).toThrow(WebAssembly.RuntimeError);
  });

  test('layouts that make no sense come to an end', () => {
    const layout = (size: number, extent: number, runs: readonly number[]): Side => {
      new BigInt64Array(source.buffer, BYTES, 2).set([BigInt(size), BigInt(extent)]);
      new Int32Array(source.buffer, BYTES + 32, 2 + runs.length).set([runs.length / 4, 0, ...runs]);
      return [0, BYTES, 1000];
    };
    expect(move(...block(0, 100), ...layout(0, 8, [0, 0, 0, 5, 4, 4, 0, 0]), MOST)).toBe(0);
    expect(move(...block(0, 24), ...layout(8, 16, [0, 4, 8, 2, 0, 0, 0, 0]), MOST)).toBe(24);
    // Runs of which there is more than the size of the elements says, and less.
    for (const size of [4, 80])
      expect(() => move(...block(0, 1000), ...layout(size, 16, [0, 4, 8, 2, 4, 2, 0, 1]), MOST)).toThrow(
        WebAssembly.RuntimeError,
      );
  });
});
