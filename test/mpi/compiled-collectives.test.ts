/**
 * Collectives of the compiled engine, for any number of ranks on one thread: each rank is a stack of WebAssembly that
 * is put aside when it has to wait for a message (JavaScript Promise Integration). Results are those of a loop over
 * the operands.
 */
import { expect, test } from 'vitest';
import { builtModule } from '../../dist/runtime/built.js';
import { WORD } from '../../dist/runtime/fabric/state.js';
import { ENGINE } from '../../dist/runtime/files.js';
import { operationCalls } from '../../dist/runtime/mpi/collectives/ops.js';
import { engineImports } from '../../dist/runtime/mpi/engine/compiled.js';
import { smallForm } from '../../dist/runtime/mpi/form.js';
import { STATE } from '../../dist/runtime/mpi/requests/request.js';
import {
  MPI_BYTE,
  MPI_COMM_WORLD,
  MPI_DOUBLE,
  MPI_FLOAT,
  MPI_IN_PLACE,
  MPI_INT,
  MPI_LONG_LONG,
  MPI_MAX,
  MPI_MIN,
  MPI_SUM,
} from '../../runtime/abi/mpi.ts';
import { inOrder } from './in-order.ts';
import { makeRanks, type Setting, type TestRank } from './ranks.ts';

type Suspended = (...args: number[]) => Promise<number>;
type Integration = {
  readonly Suspending: new (call: (...args: number[]) => Promise<unknown>) => WebAssembly.ImportValue;
  readonly promising: (call: unknown) => Suspended;
};
const { Suspending, promising } = WebAssembly as unknown as Integration;

interface Rank extends TestRank {
  readonly rank: number;
  readonly compiled: Readonly<Record<string, Suspended>>;
}

const module = builtModule(ENGINE);

/** Ranks that have their cores for themselves, or share them. */
function ranksOf(count: number, crowded: boolean, callBack?: Setting['callBack']): Rank[] {
  return makeRanks(count, callBack && { callBack }).map((made, rank) => {
    const { mpi } = made;
    const imports = engineImports(mpi);
    mpi.comm(MPI_COMM_WORLD);
    expect(mpi.scratch).not.toBe(0);
    mpi.state[WORD.LOOKS >> 2] = crowded ? 5 : 1;
    mpi.state[WORD.CROWDED >> 2] = crowded ? 1 : 0;
    const wait = (address: number) => {
      const request = mpi.requests.at(address);
      return until(() => {
        mpi.engine.progress();
        return request.state === STATE.DONE || undefined;
      });
    };
    const host = {
      ...imports.host,
      wait: new Suspending(wait as never),
      turn: new Suspending(async () => 0),
    };
    const { exports } = new WebAssembly.Instance(module, { ...imports, host });
    const wrapped = Object.entries(exports).map(([name, f]): [string, Suspended] => [name, promising(f)]);
    return { ...made, rank, compiled: Object.fromEntries(wrapped) };
  });
}

/** Lets other ranks go on until there is something. */
async function until<T>(find: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 100_000; tries++) {
    const found = find();
    if (found !== undefined) return found;
    await null;
  }
  throw new Error('waits for ever');
}

/** All ranks make a call, which the compiled engine carries out. */
async function all(ranks: readonly Rank[], name: string, args: (rank: Rank) => number[]): Promise<void> {
  const done = await Promise.all(ranks.map((rank) => rank.compiled[name]!(...args(rank))));
  expect(done).toEqual(ranks.map(() => 1));
}

const ELEMENTS = [
  { type: MPI_INT, of: Int32Array },
  { type: MPI_FLOAT, of: Float32Array },
  { type: MPI_DOUBLE, of: Float64Array },
  { type: MPI_LONG_LONG, of: BigInt64Array },
] as const;
/** Doubles that are cut into slices. */
const LONGEST = 6007;
const COUNTS = [0, 1, 2, 3, 5, 16, 33];

const operand = (rank: number, i: number, op: number) =>
  op === MPI_SUM ? rank * 3 - i : ((rank * 7 + i * 5) % 11) - 5;

function combined(size: number, i: number, op: number): number {
  const values = Array.from({ length: size }, (_, rank) => operand(rank, i, op));
  if (op === MPI_SUM) return values.reduce((a, b) => a + b);
  return op === MPI_MIN ? Math.min(...values) : Math.max(...values);
}

const SIZES = [2, 3, 4, 5, 6, 7, 8, 9].flatMap((size) => [false, true].map((crowded) => ({ size, crowded })));

test.each(SIZES)('reductions of ranks, $size, crowded $crowded', async ({ size, crowded }) => {
  const ranks = ranksOf(size, crowded);
  const from = ranks.map((rank) => rank.take(512))[0]!;
  const to = ranks.map((rank) => rank.take(512))[0]!;
  const view = ({ u8 }: Rank, of: (typeof ELEMENTS)[number]['of'], at: number, count: number) =>
    new of(u8.buffer, at, count);
  for (const { type, of } of ELEMENTS) {
    const number = (value: number) => (of === BigInt64Array ? BigInt(value) : value) as never;
    for (const op of [MPI_SUM, MPI_MIN, MPI_MAX]) {
      for (const count of COUNTS) {
        const wanted = Array.from({ length: count }, (_, i) => number(combined(size, i, op)));
        const fill = (at: number) => {
          for (const rank of ranks)
            for (let i = 0; i < count; i++) view(rank, of, at, count)[i] = number(operand(rank.rank, i, op));
        };
        fill(from);
        await all(ranks, 'Allreduce', () => [from, to, count, type, op, MPI_COMM_WORLD]);
        for (const rank of ranks) expect([...view(rank, of, to, count)]).toEqual(wanted);
        fill(to);
        await all(ranks, 'Allreduce', () => [MPI_IN_PLACE, to, count, type, op, MPI_COMM_WORLD]);
        for (const rank of ranks) expect([...view(rank, of, to, count)]).toEqual(wanted);
        const root = count % size;
        for (const rank of ranks) rank.u8.fill(7, to, to + 512);
        await all(ranks, 'Reduce', ({ rank }) => [
          ...[from, rank === root ? to : 0, count, type, op, root, MPI_COMM_WORLD],
        ]);
        expect([...view(ranks[root]!, of, to, count)]).toEqual(wanted);
        expect(ranks.every(({ rank, u8 }) => rank === root || u8[to] === 7)).toBe(true);
      }
    }
  }
});

test.each(SIZES)('the one order of operands, $size, crowded $crowded', async ({ size, crowded }) => {
  const ranks = ranksOf(size, crowded);
  const from = ranks.map((rank) => rank.take(8 * LONGEST))[0]!;
  const to = ranks.map((rank) => rank.take(8 * LONGEST))[0]!;
  const values = [1e16, 1, -1e16, 1, 3, 1e16, -1, -1e16];
  const of = (rank: number, i: number) => values[(rank + i) % 8]!;
  const wanted = (i: number) =>
    inOrder(
      ranks.map(({ rank }) => of(rank, i)),
      (a, b) => a + b,
    );
  // Small operands, those that are combined where they lie, and those that are cut into slices.
  for (const count of [100, 1001, LONGEST]) {
    const all64 = ({ u8 }: Rank, at: number) => new Float64Array(u8.buffer, at, count);
    const fill = (at: number) => {
      for (const rank of ranks)
        all64(rank, at).set(Array.from({ length: count }, (_, i) => of(rank.rank, i)));
    };
    fill(from);
    const sums = Float64Array.from({ length: count }, (_, i) => wanted(i));
    await all(ranks, 'Allreduce', () => [from, to, count, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD]);
    for (const rank of ranks) expect(all64(rank, to)).toEqual(sums);
    fill(to);
    await all(ranks, 'Allreduce', () => [MPI_IN_PLACE, to, count, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD]);
    for (const rank of ranks) expect(all64(rank, to)).toEqual(sums);
    for (let root = 0; root < size; root++) {
      await all(ranks, 'Reduce', ({ rank }) => [
        ...[from, rank === root ? to : 0, count, MPI_DOUBLE, MPI_SUM, root, MPI_COMM_WORLD],
      ]);
      expect(all64(ranks[root]!, to)).toEqual(sums);
    }
    const part = Math.floor(count / size);
    for (const at of [to, from]) {
      const first = at === to ? [from, to] : [MPI_IN_PLACE, from];
      await all(ranks, 'Reduce_scatter_block', () => [
        ...[...first, part, MPI_DOUBLE, MPI_SUM, MPI_COMM_WORLD],
      ]);
      for (const rank of ranks)
        expect(all64(rank, at).slice(0, part)).toEqual(sums.slice(rank.rank * part, (rank.rank + 1) * part));
    }
  }
});

test.each(SIZES)('data of derived datatypes, $size, crowded $crowded', async ({ size, crowded }) => {
  const ranks = ranksOf(size, crowded);
  // Some that fit the rings, and some that are moved from layout to layout.
  for (const blocks of [3, 1500]) {
    const bytes = 4 * blocks * size;
    const take = (count: number) => ranks.map((rank) => rank.take(count))[0]!;
    const [from, to, lists, handle] = [take(2 * bytes), take(bytes), take(16 * size), take(4)];
    for (const { calls } of ranks) {
      calls.Type_vector!(blocks, 1, 2, MPI_INT, handle);
      calls.Type_commit!(handle);
    }
    const type = ranks[0]!.view.getInt32(handle, true);
    // To each every second word; what is between is for nobody.
    const [counts, outPlaces, places, types] = [0, 1, 2, 3].map((i) => lists + 4 * size * i) as [
      ...[number, number, number, number],
    ];
    for (const { rank, view } of ranks) {
      for (let i = 0; i < blocks * size; i++) {
        view.setInt32(from + 8 * i, rank * 1_000_000 + i, true);
        view.setInt32(to + 4 * i, -1, true);
      }
      for (let i = 0; i < size; i++) {
        view.setInt32(counts + 4 * i, 1, true);
        view.setInt32(outPlaces + 4 * i, 8 * blocks * i, true);
        view.setInt32(places + 4 * i, 4 * blocks * i, true);
        view.setInt32(types + 4 * i, type, true);
      }
    }
    const got = ({ u8 }: Rank, at: number, words: number) => [...new Int32Array(u8.buffer, at, words)];
    const wanted = (of: (sender: number) => number) =>
      Array.from({ length: blocks * size }, (_, i) => of(Math.floor(i / blocks)) + (i % blocks));
    const check = (rank: Rank, of: (sender: number) => number) =>
      expect(got(rank, to, blocks * size)).toEqual(wanted(of));
    // Received as a block.
    const ints = take(8 * size);
    for (const { view } of ranks)
      for (let i = 0; i < size; i++) {
        view.setInt32(ints + 4 * i, MPI_INT, true);
        view.setInt32(ints + 4 * (size + i), blocks, true);
      }
    await all(ranks, 'Alltoallw', () => [
      ...[from, counts, outPlaces, types, to, ints + 4 * size, places, ints, MPI_COMM_WORLD],
    ]);
    for (const rank of ranks) check(rank, (sender) => sender * 1_000_000 + rank.rank * blocks);
    for (const { u8 } of ranks) u8.fill(0, to, to + bytes);
    await all(ranks, 'Allgather', () => [from, 1, type, to, blocks, MPI_INT, MPI_COMM_WORLD]);
    for (const rank of ranks) check(rank, (sender) => sender * 1_000_000);
    await all(ranks, 'Gather', () => [from, 1, type, to, blocks, MPI_INT, size - 1, MPI_COMM_WORLD]);
    check(ranks[size - 1]!, (sender) => sender * 1_000_000);
    await all(ranks, 'Alltoall', () => [MPI_IN_PLACE, 0, 0, to, blocks, MPI_INT, MPI_COMM_WORLD]);
    for (const rank of ranks) check(rank, () => rank.rank * 1_000_000);
    await all(ranks, 'Bcast', () => [from, 1, type, 0, MPI_COMM_WORLD]);
    const sent = Array.from({ length: blocks }, (_, i) => i);
    for (const rank of ranks) expect(got(rank, from, 2 * blocks).filter((_, i) => i % 2 === 0)).toEqual(sent);
  }
});

test.each(SIZES)('data of ranks, $size, crowded $crowded', async ({ size, crowded }) => {
  const ranks = ranksOf(size, crowded);
  const from = ranks.map((rank) => rank.take(size * 40_000))[0]!;
  const to = ranks.map((rank) => rank.take(size * 40_000))[0]!;
  for (const bytes of [0, 1, 7, 8, 40, 41, 1000, 4096, 4097, 40_000]) {
    for (const { rank, u8 } of ranks) {
      for (let i = 0; i < size * bytes; i++) u8[from + i] = rank * 31 + i;
      u8.fill(0, to, to + size * bytes);
    }
    await all(ranks, 'Alltoall', () => [from, bytes, MPI_BYTE, to, bytes, MPI_BYTE, MPI_COMM_WORLD]);
    const got = ({ u8 }: Rank) => Buffer.from(u8.subarray(to, to + size * bytes));
    const wanted = (of: (sender: number, i: number) => number) =>
      Buffer.from(Array.from({ length: size * bytes }, (_, i) => of(Math.floor(i / bytes), i % bytes)));
    for (const rank of ranks)
      expect(got(rank).equals(wanted((sender, i) => sender * 31 + rank.rank * bytes + i))).toBe(true);
    await all(ranks, 'Allgather', () => [from, bytes, MPI_BYTE, to, bytes, MPI_BYTE, MPI_COMM_WORLD]);
    const gathered = wanted((sender, i) => sender * 31 + i);
    for (const rank of ranks) expect(got(rank).equals(gathered)).toBe(true);
    for (let root = 0; root < size; root++) {
      for (const { u8, rank } of ranks) u8.fill(rank + 1, to, to + bytes);
      await all(ranks, 'Bcast', () => [to, bytes, MPI_BYTE, root, MPI_COMM_WORLD]);
      for (const { u8 } of ranks)
        expect(u8.subarray(to, to + bytes).every((byte) => byte === root + 1)).toBe(true);
    }
  }
});

test.each(SIZES)(
  'no rank leaves a barrier before the last one has come, $size, crowded $crowded',
  async ({ size, crowded }) => {
    const ranks = ranksOf(size, crowded);
    for (let late = 0; late < size; late++) {
      let left = 0;
      const others = ranks.filter(({ rank }) => rank !== late);
      const leaving = others.map(({ compiled }) => compiled.Barrier!(MPI_COMM_WORLD).then(() => left++));
      for (let i = 0; i < 50; i++) await null;
      expect(left).toBe(0);
      await ranks[late]!.compiled.Barrier!(MPI_COMM_WORLD);
      await Promise.all(leaving);
    }
  },
);

/** Not commutative, and not associative. */
const twice = (a: number, b: number) => (2 * a + b) | 0;

test.each(SIZES.filter(({ size }) => size < 7))(
  'functions of the program on data with gaps, $size, crowded $crowded',
  async ({ size, crowded }) => {
    const ranks = ranksOf(size, crowded, (rank, _, left, right, count) => {
      const { view } = ranks[rank]!;
      // Elements of two words, with one between, that begin every five words.
      for (let i = 0; i < view.getInt32(count!, true); i++)
        for (const at of [20 * i, 20 * i + 8])
          view.setInt32(
            right! + at,
            twice(view.getInt32(left! + at, true), view.getInt32(right! + at, true)),
            true,
          );
      return 0;
    });
    const take = (bytes: number) => ranks.map((rank) => rank.take(bytes))[0]!;
    const [handle, op] = [take(8), take(4)];
    for (const { calls, mpi, view } of ranks) {
      calls.Type_vector!(2, 1, 2, MPI_INT, handle);
      calls.Type_create_resized!(view.getInt32(handle, true), 0, 20, handle + 4);
      calls.Type_commit!(handle + 4);
      operationCalls(mpi, smallForm(view)).Op_create!(1, 0, op);
    }
    const { view: first } = ranks[0]!;
    const own = [first.getInt32(handle + 4, true), first.getInt32(op, true)];
    // Those that fit the rings, and longer ones.
    for (const count of [3, 1200]) {
      const [from, to] = [take(20 * count), take(20 * count)];
      const value = (rank: number, i: number) => rank * 7 + i + 1;
      for (const { rank, view } of ranks)
        for (let i = 0; i < 5 * count; i++) {
          view.setInt32(from + 4 * i, value(rank, i), true);
          view.setInt32(to + 4 * i, -1, true);
        }
      const check = (rank: Rank, at: number, elements: number, wanted: (i: number) => number) => {
        const got = Array.from({ length: 5 * elements }, (_, i) => rank.view.getInt32(at + 4 * i, true));
        expect(got.filter((_, i) => i % 5 === 0 || i % 5 === 2)).toEqual(
          Array.from({ length: 2 * elements }, (_, i) => wanted(5 * (i >> 1) + 2 * (i & 1))),
        );
        expect(got.every((word, i) => i % 5 === 0 || i % 5 === 2 || word === -1)).toBe(true);
      };
      const upTo = (ends: number, i: number) => ranks.slice(0, ends).map(({ rank }) => value(rank, i));
      await all(ranks, 'Allreduce', () => [from, to, count, ...own, MPI_COMM_WORLD]);
      for (const rank of ranks) check(rank, to, count, (i) => inOrder(upTo(size, i), twice));
      await all(ranks, 'Scan', () => [from, to, count, ...own, MPI_COMM_WORLD]);
      for (const rank of ranks) check(rank, to, count, (i) => upTo(rank.rank + 1, i).reduce(twice));
      const part = Math.floor(count / size);
      await all(ranks, 'Reduce_scatter_block', () => [from, to, part, ...own, MPI_COMM_WORLD]);
      for (const rank of ranks)
        check(rank, to, part, (i) => inOrder(upTo(size, i + 5 * part * rank.rank), twice));
      await all(ranks, 'Reduce', ({ rank }) => [from, rank === 1 ? to : 0, count, ...own, 1, MPI_COMM_WORLD]);
      check(ranks[1]!, to, count, (i) => inOrder(upTo(size, i), twice));
    }
  },
);
