/** Moves from layout to layout against byte by byte copies. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as abi from '../../../dist/runtime/abi/mpi.js';
import * as make from '../../../dist/runtime/mpi/types/constructors.js';
import { Mover } from '../../../dist/runtime/mpi/types/copy.js';
import { copyExports } from '../../../dist/runtime/mpi/types/copy-module.js';
import type { Datatype } from '../../../dist/runtime/mpi/types/datatype.js';
import { RUN_WORDS } from '../../../dist/runtime/mpi/types/runs.js';
import type { Side } from '../../../dist/runtime/mpi/types/side.js';
import { arbitraryList, arbitraryType, byteMap, type Made, TYPES } from './model.ts';

const BYTES = 65536;
const END = 2 * BYTES;
/** Data is in the first half, words of layouts in the second one. */
const memory = () => new WebAssembly.Memory({ initial: 2, maximum: 2, shared: true });
const target = memory();
const source = memory();
const mover = new Mover(target, source);
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
  /**
   * Words of the layout stand in an array of their own, or in the memory of the data, as those of another rank do.
   */
  readonly resident: boolean;
}

function fill(side: Side, memory: WebAssembly.Memory, { type, count, resident }: Data): Side {
  const { runs, extent } = type.commit();
  if (!resident) return side.type(type, BASE, count);
  const words = new Int32Array(memory.buffer);
  words.set(runs, BYTES / 4);
  return side.layout(words, BYTES / 4, runs.length / RUN_WORDS, extent, BASE, count);
}

/** A type with a number of elements whose bytes lie in the memory and not twice in one place. */
const arbitraryData = (made: fc.Arbitrary<Made>) =>
  fc
    .tuple(made, fc.oneof(fc.nat(3), fc.nat(40)), fc.boolean())
    .map(([made, count, resident]) => ({ ...made, count, resident, places: at(byteMap(made.model, count)) }))
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
      fill(mover.from, source, data);
      mover.to.block(100, places.length);
      expect(mover.move()).toBe(places.length);
      const packed = places.map((_, i) => 100 + i);
      same(to, expected(packed, places, places.length));
    }),
    { numRuns: 200 },
  );
  fc.assert(
    fc.property(anyTarget, (data) => {
      const { places } = data;
      prepare();
      mover.from.block(100, places.length);
      fill(mover.to, target, data);
      expect(mover.move()).toBe(places.length);
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
      fill(mover.to, target, wanted);
      fill(mover.from, source, given);
      expect(mover.move()).toBe(bytes);
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
      fill(mover.to, target, data);
      fill(mover.from, source, data);
      expect(mover.move()).toBe(places.length);
      same(to, expected(places, places, places.length));
    }),
    { numRuns: 200 },
  );
});

test('data moves in pieces, and from the middle', () => {
  fc.assert(
    fc.property(
      anyTarget,
      anyData,
      fc.nat(3000),
      fc.array(fc.nat(700), { maxLength: 5 }),
      (wanted, given, skip, pieces) => {
        prepare();
        const length = Math.min(wanted.places.length, given.places.length);
        const begin = Math.min(skip, length);
        fill(mover.to, target, wanted).skip(begin);
        fill(mover.from, source, given).skip(begin);
        let moved = 0;
        for (const piece of pieces) moved += mover.move(piece);
        const bytes = Math.min(
          length - begin,
          pieces.reduce((sum, piece) => sum + piece, 0),
        );
        expect(moved).toBe(bytes);
        same(to, expected(wanted.places.slice(begin), given.places.slice(begin), bytes));
      },
    ),
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
        copyExports(target, source).strided(9, bytes + gapTo, 11, bytes + gapFrom, bytes, blocks);
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

test('a layout is read where another rank has it', () => {
  prepare();
  const type = make.vector(5, 3, 7, TYPES.get(abi.MPI_INT)!).commit();
  const words = new Int32Array(source.buffer);
  words.set(type.runs, 1000);
  mover.from.layout(words, 1000, type.runs.length / RUN_WORDS, type.extent, BASE, 2);
  mover.to.block(0, 120);
  expect(mover.move()).toBe(120);
  const sources = [0, 1].flatMap((e) =>
    [0, 1, 2, 3, 4].flatMap((b) => Array.from({ length: 12 }, (_, i) => BASE + e * 124 + b * 28 + i)),
  );
  same(
    to,
    expected(
      sources.map((_, i) => i),
      sources,
      120,
    ),
  );
});

describe('what lies outside', () => {
  const INT = TYPES.get(abi.MPI_INT)!;
  const pack = (type: Datatype, address: number, count: number) => () => {
    mover.from.type(type.commit(), address, count);
    mover.to.block(0, type.size * count);
    mover.move();
  };

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
    expect(run).toThrow(/out of bounds|outside of the address space/);
  });

  test('layouts that make no sense come to an end', () => {
    const words = Int32Array.of(0, 0, 0, 5, 4, 4, 0, 0);
    mover.from.layout(words, 0, 2, 8, 0, 1000);
    mover.to.block(0, 100);
    expect(mover.move()).toBe(0);
    mover.from.layout(Int32Array.of(0, 4, 8, 2, 0, 0, 0, 0), 0, 2, 16, 64, 3);
    mover.to.block(0, 100);
    expect(mover.move()).toBe(24);
  });
});
