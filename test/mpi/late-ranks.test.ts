/**
 * Nonblocking and persistent collectives with each rank late in turn: nobody that needs it ends before it has come,
 * and the data are right. What a blocking call does step by step, these begin side by side, so steps that need each
 * other have to say so.
 */
import { describe, expect, test } from 'vitest';
import { Cart } from '../../dist/runtime/mpi/topology/topology.js';
import {
  MPI_ANY_SOURCE,
  MPI_ANY_TAG,
  MPI_COMM_WORLD,
  MPI_IN_PLACE,
  MPI_INFO_NULL,
  MPI_INT,
  MPI_SUM,
} from '../../runtime/abi/mpi.ts';
import { makeRanks, settle, type TestRank } from './ranks.ts';

/** Words of a part: one that goes in a cell, and one that is pulled from heap to heap. */
const COUNTS = [3, 1100];
const LONGEST = 8 * 1100;

/** Memory of a test, at the same addresses in all ranks. */
interface Memory {
  readonly in: number;
  readonly out: number;
  readonly counts: number;
  /** Places of parts, in elements, and in bytes. */
  readonly places: number;
  readonly offsets: number;
  readonly types: number;
  readonly request: number;
  readonly flag: number;
}

interface Place {
  readonly rank: number;
  readonly size: number;
  readonly n: number;
  readonly root: number;
}

interface Operation {
  readonly name: string;
  /** Arguments before the communicator. */
  readonly args: (m: Memory, at: Place) => number[];
  /** Words in front of the call: of `in`, and of `out`. */
  readonly given?: (at: Place) => readonly number[];
  readonly placed?: (at: Place) => readonly number[];
  /** Words of `out` behind it. */
  readonly wanted: (at: Place) => readonly number[];
  /** Whether a rank cannot end without another one. */
  readonly needs: (rank: number, late: number, at: Place) => boolean;
}

const words = (n: number, of: (i: number) => number) => Array.from({ length: n }, (_, i) => of(i));
/** Of each rank a number that tells where it comes from. */
const word = (rank: number, part: number, i: number) => rank * 1_000_000 + part * 10_000 + i;
const own = ({ n }: Place, rank: number, part = 0) => words(n, (i) => word(rank, part, i));
const all = (at: Place, of: (rank: number) => readonly number[]) =>
  words(at.size, (rank) => rank).flatMap((rank) => [...of(rank)]);
const none = () => [];
const mine = (at: Place) => own(at, at.rank);
const parts = (at: Place) => all(at, (part) => own(at, at.rank, part));
const everybodys = (at: Place) => all(at, (rank) => own(at, rank));
const theirs = (at: Place) => all(at, (rank) => own(at, rank, at.rank));
const sum = (at: Place, ranks: readonly number[], part = 0) =>
  words(at.n, (i) => ranks.reduce((total, rank) => total + word(rank, part, i), 0));
const upTo = (n: number) => words(n, (i) => i);
const atRoot = (of: (at: Place) => readonly number[]) => (at: Place) => (at.rank === at.root ? of(at) : []);
const always = () => true;
const fromRoot = (_: number, late: number, { root }: Place) => late === root;
const toRoot = (rank: number, _: number, { root }: Place) => rank === root;
const around = ({ rank, size }: Place) => [(rank + size - 1) % size, (rank + 1) % size];
const neighbours = (rank: number, late: number, { size }: Place) =>
  around({ rank, size, n: 0, root: 0 }).includes(late);
/**
 * In a ring, the two parts that a rank sends to its neighbours; of two ranks each is both neighbours of the other
 * one.
 */
const ringParts = (at: Place) => [...own(at, at.rank, 0), ...own(at, at.rank, 1)];
const fromNeighbours = (at: Place) => {
  const [before, after] = around(at) as [number, number];
  return [...own(at, before, 1), ...own(at, after, 0)];
};

const OPERATIONS: readonly Operation[] = [
  { name: 'Barrier', args: () => [], wanted: none, needs: always },
  {
    name: 'Bcast',
    args: (m, { n, root }) => [m.out, n, MPI_INT, root],
    placed: atRoot(mine),
    wanted: (at) => own(at, at.root),
    needs: fromRoot,
  },
  {
    name: 'Gather',
    args: (m, { n, root }) => [m.in, n, MPI_INT, m.out, n, MPI_INT, root],
    given: mine,
    wanted: atRoot(everybodys),
    needs: toRoot,
  },
  {
    name: 'Gatherv',
    args: (m, { n, root }) => [m.in, n, MPI_INT, m.out, m.counts, m.places, MPI_INT, root],
    given: mine,
    wanted: atRoot(everybodys),
    needs: toRoot,
  },
  {
    name: 'Scatter',
    args: (m, { n, root }) => [m.in, n, MPI_INT, m.out, n, MPI_INT, root],
    given: parts,
    wanted: (at) => own(at, at.root, at.rank),
    needs: fromRoot,
  },
  {
    name: 'Scatterv',
    args: (m, { n, root }) => [m.in, m.counts, m.places, MPI_INT, m.out, n, MPI_INT, root],
    given: parts,
    wanted: (at) => own(at, at.root, at.rank),
    needs: fromRoot,
  },
  {
    name: 'Allgather',
    args: (m, { n }) => [m.in, n, MPI_INT, m.out, n, MPI_INT],
    given: mine,
    wanted: everybodys,
    needs: always,
  },
  {
    name: 'Allgatherv',
    args: (m) => [MPI_IN_PLACE, 0, MPI_INT, m.out, m.counts, m.places, MPI_INT],
    placed: (at) => all(at, (rank) => (rank === at.rank ? mine(at) : words(at.n, () => -2))),
    wanted: everybodys,
    needs: always,
  },
  {
    name: 'Alltoall',
    args: (m, { n }) => [m.in, n, MPI_INT, m.out, n, MPI_INT],
    given: parts,
    wanted: theirs,
    needs: always,
  },
  {
    name: 'Alltoallv',
    args: (m) => [MPI_IN_PLACE, 0, 0, MPI_INT, m.out, m.counts, m.places, MPI_INT],
    placed: parts,
    wanted: theirs,
    needs: always,
  },
  {
    name: 'Alltoallw',
    args: (m) => [m.in, m.counts, m.offsets, m.types, m.out, m.counts, m.offsets, m.types],
    given: parts,
    wanted: theirs,
    needs: always,
  },
  {
    name: 'Reduce',
    args: (m, { n, root }) => [m.in, m.out, n, MPI_INT, MPI_SUM, root],
    given: mine,
    wanted: atRoot((at) => sum(at, upTo(at.size))),
    needs: toRoot,
  },
  {
    name: 'Allreduce',
    args: (m, { n }) => [m.in, m.out, n, MPI_INT, MPI_SUM],
    given: mine,
    wanted: (at) => sum(at, upTo(at.size)),
    needs: always,
  },
  {
    name: 'Allreduce',
    args: (m, { n }) => [MPI_IN_PLACE, m.out, n, MPI_INT, MPI_SUM],
    placed: mine,
    wanted: (at) => sum(at, upTo(at.size)),
    needs: always,
  },
  {
    name: 'Reduce_scatter_block',
    args: (m, { n }) => [m.in, m.out, n, MPI_INT, MPI_SUM],
    given: parts,
    wanted: (at) => sum(at, upTo(at.size), at.rank),
    needs: always,
  },
  {
    name: 'Reduce_scatter',
    args: (m) => [MPI_IN_PLACE, m.out, m.counts, MPI_INT, MPI_SUM],
    placed: parts,
    wanted: (at) => sum(at, upTo(at.size), at.rank),
    needs: always,
  },
  {
    name: 'Scan',
    args: (m, { n }) => [m.in, m.out, n, MPI_INT, MPI_SUM],
    given: mine,
    wanted: (at) => sum(at, upTo(at.rank + 1)),
    needs: (rank, late) => late < rank,
  },
  {
    name: 'Exscan',
    args: (m, { n }) => [MPI_IN_PLACE, m.out, n, MPI_INT, MPI_SUM],
    placed: mine,
    wanted: (at) => (at.rank === 0 ? mine(at) : sum(at, upTo(at.rank))),
    needs: (rank, late) => late < rank,
  },
  {
    name: 'Neighbor_allgather',
    args: (m, { n }) => [m.in, n, MPI_INT, m.out, n, MPI_INT],
    given: mine,
    wanted: (at) => around(at).flatMap((rank) => own(at, rank)),
    needs: neighbours,
  },
  {
    name: 'Neighbor_alltoall',
    args: (m, { n }) => [m.in, n, MPI_INT, m.out, n, MPI_INT],
    given: ringParts,
    wanted: fromNeighbours,
    needs: neighbours,
  },
  {
    name: 'Neighbor_alltoallw',
    args: (m) => [m.in, m.counts, m.offsets, m.types, m.out, m.counts, m.offsets, m.types],
    given: ringParts,
    wanted: fromNeighbours,
    needs: neighbours,
  },
];

const SETTINGS = [2, 3, 4, 5, 6, 7, 8].flatMap((size) => [false, true].map((crowded) => ({ size, crowded })));

function prepared(size: number, crowded: boolean): { ranks: TestRank[]; memory: Memory } {
  const ranks = makeRanks(size, { crowded });
  const [memory] = ranks.map(
    ({ take }): Memory => ({
      in: take(4 * LONGEST),
      out: take(4 * LONGEST),
      counts: take(64),
      places: take(64),
      offsets: take(64),
      types: take(64),
      request: take(8),
      flag: take(8),
    }),
  );
  for (const { mpi } of ranks) mpi.world.topology = new Cart(Int32Array.of(size), Int32Array.of(1));
  return { ranks, memory: memory! };
}

/** Fills the arrays of the v and w forms: equal parts, one after the other. */
function describeParts({ mpi }: TestRank, m: Memory, n: number): void {
  for (let i = 0; i < 8; i++) {
    mpi.i32[(m.counts >> 2) + i] = n;
    mpi.i32[(m.places >> 2) + i] = i * n;
    mpi.i32[(m.offsets >> 2) + i] = 4 * i * n;
    mpi.i32[(m.types >> 2) + i] = MPI_INT;
  }
}

function isDone({ calls, view }: TestRank, m: Memory): boolean {
  calls.Request_get_status!(view.getInt32(m.request, true), m.flag, 0);
  return view.getInt32(m.flag, true) !== 0;
}

describe.each(SETTINGS)('$size ranks, crowded $crowded', ({ size, crowded }) => {
  const { ranks, memory } = prepared(size, crowded);

  function begin(operation: Operation, at: Place, persistent: boolean, made: Set<number>): void {
    const { calls, mpi, view } = ranks[at.rank]!;
    mpi.i32.fill(-1, memory.in >> 2, (memory.in >> 2) + LONGEST);
    mpi.i32.fill(-1, memory.out >> 2, (memory.out >> 2) + LONGEST);
    mpi.i32.set(operation.given?.(at) ?? [], memory.in >> 2);
    mpi.i32.set(operation.placed?.(at) ?? [], memory.out >> 2);
    const { name, args } = operation;
    const nonblocking = `I${name[0]!.toLowerCase()}${name.slice(1)}`;
    if (!persistent) calls[nonblocking]!(...args(memory, at), MPI_COMM_WORLD, memory.request);
    else if (!made.has(at.rank))
      calls[`${name}_init`]!(...args(memory, at), MPI_COMM_WORLD, MPI_INFO_NULL, memory.request);
    if (persistent) calls.Start!(memory.request);
    made.add(at.rank);
    expect(view.getInt32(memory.request, true)).not.toBe(0);
  }

  function once(operation: Operation, late: number, place: Place, persistent: boolean, made: Set<number>) {
    const at = (rank: number) => ({ ...place, rank });
    const others = upTo(size).filter((rank) => rank !== late);
    for (const rank of others) begin(operation, at(rank), persistent, made);
    settle(ranks);
    const early = others.filter((rank) => isDone(ranks[rank]!, memory) && operation.needs(rank, late, place));
    expect({ operation: operation.name, late, persistent, early }).toMatchObject({ early: [] });
    begin(operation, at(late), persistent, made);
    settle(ranks);
    for (const rank of upTo(size)) {
      const { calls, mpi } = ranks[rank]!;
      expect(isDone(ranks[rank]!, memory)).toBe(true);
      calls.Wait!(memory.request, 0);
      const wanted = operation.wanted(at(rank));
      const got = mpi.i32.subarray(memory.out >> 2, (memory.out >> 2) + wanted.length);
      const wrong = wanted.findIndex((word, i) => got[i] !== (word | 0));
      expect({ name: operation.name, late, rank, wrong }).toMatchObject({ wrong: -1 });
    }
  }

  test.each([false, true])('nobody ends too early, persistent %s', (persistent) => {
    for (const operation of OPERATIONS)
      for (const n of COUNTS) {
        for (const rank of ranks) describeParts(rank, memory, n);
        const root = n % size;
        const made = new Set<number>();
        // Much data takes time: one late rank of some sizes is enough.
        const some = [3, 4, 7].includes(size) ? [size >> 1] : [];
        for (const late of n > 3 ? some : upTo(size))
          once(operation, late, { rank: 0, size, n, root }, persistent, made);
        if (made.size > 0 && persistent) for (const { calls } of ranks) calls.Request_free!(memory.request);
      }
  });

  test('nobody leaves the barrier of an intercommunicator before the other group has come', () => {
    const low = Int32Array.from(upTo(size >> 1));
    const high = Int32Array.from(upTo(size).slice(size >> 1));
    const handles = ranks.map(({ mpi }, rank) =>
      rank < low.length ? mpi.addComm(5000, low, high).handle : mpi.addComm(5000, high, low).handle,
    );
    for (let late = 0; late < size; late++) {
      const enter = (rank: number) => ranks[rank]!.calls.Ibarrier!(handles[rank]!, memory.request);
      const others = upTo(size).filter((rank) => rank !== late);
      for (const rank of others) enter(rank);
      settle(ranks);
      const opposite = others.filter((rank) => rank < low.length !== late < low.length);
      expect(opposite.filter((rank) => isDone(ranks[rank]!, memory))).toEqual([]);
      enter(late);
      settle(ranks);
      for (const rank of ranks) rank.calls.Wait!(memory.request, 0);
    }
  });

  test('a sparse exchange: who has sent synchronously and is through the barrier has got everything', () => {
    for (let late = 0; late < size; late++) sparseExchange(ranks, memory, late);
  });
});

/** Each rank sends to some others, who do not know of it; one begins late. Issend, Iprobe and Recv, then Ibarrier. */
function sparseExchange(ranks: readonly TestRank[], m: Memory, late: number): void {
  const size = ranks.length;
  const targets = (rank: number) =>
    upTo(size).filter((to) => to !== rank && (rank * 7 + to * 3 + late) % 3 === 0);
  const wordAt = (rank: TestRank, at: number) => rank.view.getInt32(at, true);
  const states = ranks.map(() => ({ begun: false, inBarrier: false, through: false, got: [] as number[] }));
  const look = (rank: number) => {
    const here = ranks[rank]!;
    const { calls, view } = here;
    const state = states[rank]!;
    const sent = targets(rank);
    const status = m.counts;
    const sends = m.places;
    if (!state.begun) {
      for (const [i, to] of sent.entries()) {
        view.setInt32(m.in + 4 * i, rank * 100 + to, true);
        calls.Issend!(m.in + 4 * i, 1, MPI_INT, to, 5, MPI_COMM_WORLD, sends + 4 * i);
      }
      state.begun = true;
    }
    calls.Iprobe!(MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, m.flag, status);
    if (wordAt(here, m.flag) !== 0) {
      const { source, tag } = here.status(status);
      calls.Recv!(m.out, 1, MPI_INT, source, tag, MPI_COMM_WORLD, 0);
      expect(wordAt(here, m.out)).toBe(source * 100 + rank);
      state.got.push(source);
    }
    if (state.inBarrier) calls.Test!(m.request, m.flag, 0);
    else calls.Testall!(sent.length, sends, m.flag, 0);
    if (wordAt(here, m.flag) === 0) return;
    if (state.inBarrier) state.through = true;
    else {
      calls.Ibarrier!(MPI_COMM_WORLD, m.request);
      state.inBarrier = true;
    }
  };
  for (let turn = 0; states.some(({ through }) => !through); turn++) {
    if (turn > 10_000) throw new Error('the exchange does not end');
    for (const [rank, { through }] of states.entries())
      if (!through && (rank !== late || turn > 20)) look(rank);
    if (turn <= 20) expect(states.every(({ through }) => !through)).toBe(true);
  }
  for (const [rank, { got }] of states.entries())
    expect(got.sort()).toEqual(upTo(size).filter((from) => targets(from).includes(rank)));
}
