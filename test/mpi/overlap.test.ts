/**
 * Buffers of collectives: those that have bytes in common are refused, and no others, whatever their addresses and
 * datatypes.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apart } from '../../dist/runtime/mpi/collectives/overlap.js';
import { Parts } from '../../dist/runtime/mpi/collectives/parts.js';
import { contiguous, indexed, resized, vector } from '../../dist/runtime/mpi/types/constructors.js';
import type { Datatype } from '../../dist/runtime/mpi/types/datatype.js';
import { predefinedTypes } from '../../dist/runtime/mpi/types/predefined.js';
import {
  MPI_BYTE,
  MPI_COMM_SELF,
  MPI_DOUBLE,
  MPI_ERR_BUFFER,
  MPI_INFO_NULL,
  MPI_INT,
  MPI_SUM,
} from '../../runtime/abi/mpi.ts';
import { handleOfType, makeRanks } from './ranks.ts';

const byte = predefinedTypes().get(MPI_BYTE)!;

/** Bytes of data of a piece, one by one. */
function bytesOf({ at, count, type }: { at: number; count: number; type: Datatype }): number[] {
  const { runs, extent } = type;
  const bytes: number[] = [];
  for (let element = 0; element < count; element++)
    for (let run = 0; run < runs.length; run += 4)
      for (let block = 0; block < runs[run + 3]!; block++)
        for (let i = 0; i < runs[run + 1]!; i++)
          bytes.push((at + element * extent + runs[run]! + block * runs[run + 2]! + i) >>> 0);
  return bytes;
}

const small = fc.integer({ min: 1, max: 5 });
const stride = fc.integer({ min: -9, max: 9 });
const datatype: fc.Arbitrary<Datatype> = fc.oneof(
  small.map((n) => contiguous(n, byte)),
  fc.tuple(small, small, stride).map(([count, length, step]) => vector(count, length, step, byte)),
  fc
    .tuple(small, small, stride, fc.integer({ min: -20, max: 60 }))
    .map(([count, length, step, extent]) => resized(vector(count, length, step, byte), 0, extent)),
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -30, max: 30 })), { maxLength: 4 })
    .map((blocks) =>
      indexed(
        blocks.map(([length]) => length),
        blocks.map(([, place]) => place),
        byte,
      ),
    ),
);
const piece = fc.record({
  at: fc.integer({ min: 400, max: 480 }),
  count: fc.integer({ min: 0, max: 4 }),
  type: datatype.map((type) => type.commit()),
});

function partsOf(pieces: readonly { at: number; count: number; type: Datatype }[]): Parts {
  const parts = new Parts(0, 0, byte);
  for (const [i, { at, count, type }] of pieces.entries()) parts.set(i, at, count, type);
  return parts;
}

test('what is refused has a byte in common, and what has not is accepted', () => {
  const pieces = fc.array(piece, { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(pieces, pieces, (from, to) => {
      const sent = new Set(from.flatMap(bytesOf));
      const common = to.flatMap(bytesOf).some((at) => sent.has(at));
      const compare = () => apart(partsOf(from), partsOf(to));
      if (common) expect(compare).toThrow('replaces');
      else expect(compare).not.toThrow();
    }),
    { numRuns: 3000 },
  );
});

test('layouts that would take long to compare are accepted', () => {
  const places = (first: number) => Array.from({ length: 20_000 }, (_, i) => first + 7 * i + (i % 3));
  const many = (first: number) =>
    indexed(
      places(first).map(() => 1),
      places(first),
      byte,
    ).commit();
  const [a, b] = [many(0), many(60_000)];
  apart(new Parts(1000, 1, a, 1), new Parts(1000, 1, b, 1));
});

describe('one rank with data of absolute addresses', () => {
  const [rank] = makeRanks(1);
  const { calls, take, view, mpi } = rank!;
  const words = take(64);
  const request = take(8);
  const [one, zero, fromTypes, toTypes] = [take(4), take(4), take(4), take(4)];
  view.setInt32(one, 1, true);
  /** An int at an address, for MPI_BOTTOM. */
  const absolute = (at: number): number => {
    return handleOfType(mpi, indexed([4], [at], byte));
  };
  const [from, to] = [absolute(words), absolute(words + 4)];
  view.setInt32(fromTypes, from, true);
  view.setInt32(toTypes, to, true);
  const bottom = (type: number): [number, number, number] => [0, 1, type];
  /** Arguments between the buffers and the communicator, by whether the buffers are the same. */
  const calling: Record<string, (same: boolean) => number[]> = {
    gather: (same) => [...bottom(from), ...bottom(same ? from : to), 0],
    gatherv: (same) => [...bottom(from), 0, one, zero, same ? from : to, 0],
    scatter: (same) => [...bottom(from), ...bottom(same ? from : to), 0],
    scatterv: (same) => [0, one, zero, from, ...bottom(same ? from : to), 0],
    allgather: (same) => [...bottom(from), ...bottom(same ? from : to)],
    allgatherv: (same) => [...bottom(from), 0, one, zero, same ? from : to],
    alltoall: (same) => [...bottom(from), ...bottom(same ? from : to)],
    alltoallv: (same) => [0, one, zero, from, 0, one, zero, same ? from : to],
    alltoallw: (same) => [0, one, zero, fromTypes, 0, one, zero, same ? fromTypes : toTypes],
  };

  test.each(Object.keys(calling))('%s, in all forms', (name) => {
    const args = calling[name]!;
    const title = name[0]!.toUpperCase() + name.slice(1);
    const forms = (same: boolean) => [
      () => calls[title]!(...args(same), MPI_COMM_SELF),
      () => {
        calls[`I${name}`]!(...args(same), MPI_COMM_SELF, request);
        calls.Wait!(request, 0);
      },
      () => {
        calls[`${title}_init`]!(...args(same), MPI_COMM_SELF, MPI_INFO_NULL, request);
        calls.Start!(request);
        calls.Wait!(request, 0);
        calls.Request_free!(request);
      },
    ];
    for (const form of forms(false)) {
      view.setInt32(words, 77, true);
      view.setInt32(words + 4, 0, true);
      form();
      expect(view.getInt32(words + 4, true)).toBe(77);
    }
    for (const form of forms(true))
      expect(form).toThrow(expect.objectContaining({ errorCode: MPI_ERR_BUFFER }));
  });

  test('columns of one array', () => {
    const column = handleOfType(mpi, vector(4, 4, 8, byte));
    calls.Allgather!(words, 1, column, words + 4, 1, column, MPI_COMM_SELF);
    expect(() => calls.Allgather!(words, 1, column, words + 3, 1, column, MPI_COMM_SELF)).toThrow('replaces');
  });

  test.each(['Allreduce', 'Scan', 'Exscan', 'Reduce_scatter_block'])('%s of vectors that cross', (name) => {
    const reduce = (to: number, count = 4) => calls[name]!(words, to, count, MPI_INT, MPI_SUM, MPI_COMM_SELF);
    for (const place of [words - 12, words, words + 4, words + 12])
      expect(() => reduce(place)).toThrow('replaces');
    reduce(words + 16);
    reduce(words - 16);
    reduce(words + 4, 0);
    expect(() => calls.Reduce!(words, words + 8, 2, MPI_DOUBLE, MPI_SUM, 0, MPI_COMM_SELF)).toThrow(
      'replaces',
    );
  });
});
