/** Rings, acknowledgements and sleep of the fabric, seen from both ends in one thread. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_RANKS } from '../../runtime/abi/limits.ts';
import { MPI_BYTE, MPI_COMM_WORLD, MPI_STATUS_IGNORE } from '../../runtime/abi/mpi.ts';
import { ringAll } from '../../runtime/fabric/bells.ts';
import { copyBetween } from '../../runtime/fabric/copies.ts';
import {
  ACKS,
  CELL_BYTES,
  type Geometry,
  geometry,
  INLINE_BYTES,
  LINES_END,
  RANK_BYTES,
  RING_CELLS,
  RING_DATA_TAKEN,
  RING_TAKEN,
  rankAt,
  ringAt,
} from '../../runtime/fabric/layout.ts';
import { PEER, WORD } from '../../runtime/fabric/state.ts';
import { makeRank, makeRanks, ringsOf, settle, sharedMemory, type TestRank } from './ranks.ts';

const PAGE = 65536;
/** Memory of a rank that the tests use, and how much of it. */
const BUFFER = 65536;
const ROOM = 8192;
/** Where a status goes, or a flag. */
const STATUS = 1024;
const powerOfTwo = (n: number) => Number.isInteger(Math.log2(n));

describe('the layout', () => {
  test.each([1, 2, 3, 4, 8, 63, 64, 65, 125, 126, 127, 256, 500, 511, 512, 1000, MAX_RANKS])(
    'of %d ranks has rings side by side that a memory holds',
    (ranks) => {
      const layout = geometry(ranks);
      const { cells, dataBytes, ringBytes, rings, bytes } = layout;
      expect(ringBytes).toBe(RING_CELLS + cells * CELL_BYTES + dataBytes);
      expect(rankAt(layout, 0)).toBe(LINES_END);
      expect(rankAt(layout, ranks - 1) + RANK_BYTES).toBe(rings);
      expect(ringAt(layout, 0, 0)).toBe(rings);
      expect(ringAt(layout, ranks - 1, ranks - 1) + ringBytes).toBeLessThanOrEqual(bytes);
      expect(bytes % PAGE).toBe(0);
    },
  );

  test('keeps its bounds for every number of ranks', () => {
    for (let ranks = 1; ranks <= MAX_RANKS; ranks++) {
      const { cells, dataBytes, eagerBytes, ringBytes, bytes, rings } = geometry(ranks);
      // A quarter of the cells, and of the data, is told of at a time; the longest payload and what is passed over
      // for it must fit beside that.
      expect(powerOfTwo(cells) && cells >= 8).toBe(true);
      expect(powerOfTwo(dataBytes) && dataBytes >= 1024).toBe(true);
      expect(eagerBytes).toBeLessThanOrEqual(dataBytes / 4);
      expect(eagerBytes).toBeGreaterThan(INLINE_BYTES);
      // Cells do not share a line, and neither do the words of two writers.
      expect((rings | ringBytes) % 64).toBe(0);
      expect(bytes).toBeLessThanOrEqual(2 ** 31 + ranks * RANK_BYTES + 2 * PAGE);
    }
  });

  test('gives up to 64 ranks full rings', () => {
    expect(geometry(64)).toMatchObject({ cells: 128, dataBytes: 128 * 1024, eagerBytes: 4096 });
    expect(geometry(64).bytes).toBeLessThan(600 * 2 ** 20);
  });
});

const PROBE = 77;

/** Two ranks over a fabric; where counts of cells and of data begin. */
function pair(layout: Geometry, cells = 0, data = 0): [TestRank, TestRank] {
  const ranks = makeRanks(2, { geometry: layout }) as [TestRank, TestRank];
  const { i32 } = ranks[0].mpi.fabric;
  for (const { mpi } of ranks)
    for (let peer = 0; peer < 2; peer++) {
      for (const field of [PEER.SENT, PEER.TAKEN, PEER.SEND_LIMIT]) mpi.state[(field >> 2) + peer]! += cells;
      for (const field of [PEER.DATA_SENT, PEER.DATA_TAKEN, PEER.DATA_TOLD, PEER.DATA_LIMIT])
        mpi.state[(field >> 2) + peer]! += data;
      const ring = ringAt(layout, peer, mpi.rank) >> 2;
      i32[ring + (RING_TAKEN >> 2)] = cells;
      i32[ring + (RING_DATA_TAKEN >> 2)] = data;
    }
  return ranks;
}

/** Sends a message of so many bytes that are its number; false when there is no room. */
function put({ mpi, u8 }: TestRank, number: number, bytes: number, to = 1): boolean {
  u8.fill(number, BUFFER, BUFFER + bytes);
  return mpi.engine.sendNow(to, 0, PROBE, BUFFER, bytes);
}

/** Takes the next message: its bytes. They must be its number. */
function get({ calls, status, u8 }: TestRank, number: number, from = 0): number {
  calls.Recv!(BUFFER, ROOM, MPI_BYTE, from, PROBE, MPI_COMM_WORLD, STATUS);
  const { bytes } = status(STATUS);
  expect(u8.subarray(BUFFER, BUFFER + bytes).every((byte) => byte === (number & 0xff))).toBe(true);
  return bytes;
}

function isEmpty({ calls, view }: TestRank, from = 0): boolean {
  calls.Iprobe!(from, PROBE, MPI_COMM_WORLD, STATUS, MPI_STATUS_IGNORE);
  return view.getInt32(STATUS, true) === 0;
}

/** Where counts begin: at 0, and before they change sign and wrap around. */
const origins = [0, 2 ** 31 - 100, 2 ** 32 - 100];

describe('a ring', () => {
  const layouts = [ringsOf(2, 8, 1024), ringsOf(2, 64, 16384), ringsOf(2, 16, 1024)];

  test.each(origins.flatMap((origin) => layouts.map((layout) => ({ origin, layout }))))(
    'of $layout.cells cells and $layout.dataBytes bytes loses nothing and mixes nothing up, from $origin on',
    ({ origin, layout }) => {
      // Positions of data are multiples of the ring's size apart from those of the cells.
      const data = (Math.floor(origin / layout.dataBytes) * layout.dataBytes) | 0;
      const step = fc.record({
        put: fc.nat(layout.cells + 2),
        get: fc.nat(layout.cells + 2),
        bytes: fc.oneof(fc.nat(INLINE_BYTES), fc.integer({ min: 0, max: layout.eagerBytes })),
      });
      fc.assert(
        fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
          const [sender, receiver] = pair(layout, origin | 0, data);
          const sent: number[] = [];
          let taken = 0;
          for (const { put: puts, get: gets, bytes } of steps) {
            for (let i = 0; i < puts; i++) {
              if (put(sender, sent.length, bytes)) sent.push(bytes);
              else expect(sent.length).toBeGreaterThan(taken);
            }
            for (let i = 0; i < gets && taken < sent.length; i++)
              expect(get(receiver, taken)).toBe(sent[taken++]);
          }
          while (taken < sent.length) expect(get(receiver, taken)).toBe(sent[taken++]);
          expect(isEmpty(receiver)).toBe(true);
          // Whatever the receiver has told, an empty ring has room for the longest payload.
          expect(put(sender, 0, layout.eagerBytes)).toBe(true);
        }),
        { numRuns: 40 },
      );
    },
  );

  test('that is full takes no more, and takes again what was made room for', () => {
    const [sender, receiver] = pair(ringsOf(2, 8, 1024));
    for (let i = 0; i < 8; i++) expect(put(sender, i, 0)).toBe(true);
    expect(put(sender, 8, 0)).toBe(false);
    // Room is told of in quarters.
    expect(get(receiver, 0)).toBe(0);
    expect(put(sender, 8, 0)).toBe(false);
    expect(get(receiver, 1)).toBe(0);
    expect(put(sender, 8, 0)).toBe(true);
    expect(put(sender, 9, 0)).toBe(true);
    expect(put(sender, 10, 0)).toBe(false);
  });

  test('whose data is full takes messages without data', () => {
    const [sender, receiver] = pair(ringsOf(2, 64, 1024));
    for (let i = 0; i < 4; i++) expect(put(sender, i, 256)).toBe(true);
    expect(put(sender, 4, INLINE_BYTES + 1)).toBe(false);
    expect(put(sender, 4, INLINE_BYTES)).toBe(true);
    for (let i = 0; i < 4; i++) expect(get(receiver, i)).toBe(256);
    expect(get(receiver, 4)).toBe(INLINE_BYTES);
    expect(put(sender, 5, 256)).toBe(true);
  });

  test('that an earlier job has left full is empty for the next one', () => {
    const layout = ringsOf(2, 8, 1024);
    const memory = sharedMemory(layout.bytes);
    for (let job = 0; job < 3; job++) {
      // The host clears page 0.
      new Uint8Array(memory.buffer).fill(0, 0, LINES_END);
      const sender = makeRank(0, 2, memory, { geometry: layout });
      expect(sender.mpi.fabric.ready).toBe(false);
      const receiver = makeRank(1, 2, memory, { geometry: layout });
      expect(sender.mpi.fabric.ready && receiver.mpi.fabric.ready).toBe(true);
      expect(isEmpty(receiver)).toBe(true);
      for (let i = 0; i < 4; i++) expect(put(sender, i, 256)).toBe(true);
      for (let i = 0; i < job; i++) expect(get(receiver, i)).toBe(256);
    }
  });

  test('to oneself works like any other', () => {
    const [only] = makeRanks(1, { geometry: ringsOf(1, 8, 1024) }) as [TestRank];
    for (let i = 0; i < 50; i++) {
      expect(put(only, i, (i * 37) % 256, 0)).toBe(true);
      expect(get(only, i)).toBe((i * 37) % 256);
    }
  });
});

describe('acknowledgements', () => {
  test('are as many as there are, and come back', () => {
    const [sender, receiver] = pair(ringsOf(2, 2048, 1024));
    const { take, calls, mpi } = sender;
    const handles = take(4 * (ACKS + 1));
    for (let i = 0; i <= ACKS; i++) calls.Issend!(BUFFER, 0, MPI_BYTE, 1, i, MPI_COMM_WORLD, handles + 4 * i);
    // The last one waits for an acknowledgement.
    expect(mpi.engine.full).toBe(true);
    receiver.calls.Recv!(BUFFER, 0, MPI_BYTE, 0, 5, MPI_COMM_WORLD, 0);
    settle([sender, receiver]);
    expect(mpi.engine.full).toBe(false);
    for (let i = 0; i <= ACKS; i++)
      if (i !== 5) receiver.calls.Recv!(BUFFER, 0, MPI_BYTE, 0, i, MPI_COMM_WORLD, 0);
    expect(calls.Waitall!(ACKS + 1, handles, 0)).toBe(0);
    expect(mpi.state[WORD.FREE_ACKS >> 2]).toBe(ACKS);
  });

  test('of withdrawn messages come back when the receiver has seen that', () => {
    const [sender, receiver] = pair(ringsOf(2, 2048, 1024));
    const { take, calls, mpi } = sender;
    const handles = take(4 * (ACKS + 1));
    for (let i = 0; i < ACKS; i++) calls.Issend!(BUFFER, 0, MPI_BYTE, 1, i, MPI_COMM_WORLD, handles + 4 * i);
    for (let i = 0; i < 10; i++) calls.Cancel!(handles + 4 * i);
    expect(mpi.state[WORD.WITHDRAWN >> 2]).toBe(10);
    calls.Issend!(BUFFER, 0, MPI_BYTE, 1, ACKS, MPI_COMM_WORLD, handles + 4 * ACKS);
    expect(mpi.engine.full).toBe(true);
    receiver.mpi.engine.progress();
    receiver.mpi.compiled.forgetWithdrawn();
    mpi.engine.progress();
    expect(mpi.engine.full).toBe(false);
    expect(mpi.state[WORD.WITHDRAWN >> 2]).toBe(0);
    expect(mpi.state[WORD.FREE_ACKS >> 2]).toBe(9);
  });
});

describe('sleep', () => {
  const layout = ringsOf(3, 8, 1024);
  /** A nap that nobody ends, milliseconds. */
  const LONG = 1000;
  const slept = (act: () => void): number => {
    const before = performance.now();
    act();
    return performance.now() - before;
  };

  test('ends when something is published, told or acknowledged after the flag was raised, once', () => {
    const [one, other] = makeRanks(3, { geometry: layout }) as [TestRank, TestRank, TestRank];
    const handle = one.take(4);
    one.calls.Issend!(BUFFER, 0, MPI_BYTE, 1, PROBE, MPI_COMM_WORLD, handle);
    put(one, 1, 0);
    for (const act of [
      () => put(other, 7, 0, 0),
      // With two cells a quarter of the ring is taken; the first message wants an acknowledgement.
      () => other.calls.Recv!(BUFFER, 0, MPI_BYTE, 0, PROBE, MPI_COMM_WORLD, 0),
      () => get(other, 1),
      () => ringAll(one.mpi.fabric.memory, 3),
    ]) {
      const { fabric } = one.mpi;
      const bell = fabric.lieDown();
      act();
      expect(slept(() => fabric.sleep(bell, LONG))).toBeLessThan(LONG / 2);
    }
    const { fabric } = one.mpi;
    expect(slept(() => fabric.sleep(fabric.lieDown(), 20))).toBeGreaterThan(15);
  });
});

test('copies between memories move any range, and trap outside of it', () => {
  const one = sharedMemory(PAGE);
  const other = sharedMemory(PAGE);
  const copy = copyBetween(one, other);
  const to = new Uint8Array(one.buffer);
  const from = new Uint8Array(other.buffer);
  for (const i of from.keys()) from[i] = i * 7;
  fc.assert(
    fc.property(fc.nat(PAGE - 1), fc.nat(PAGE - 1), fc.nat(500), (at, source, length) => {
      to.fill(0);
      const bytes = Math.min(length, PAGE - at, PAGE - source);
      copy(at, source, bytes);
      expect(Buffer.compare(to.subarray(at, at + bytes), from.subarray(source, source + bytes))).toBe(0);
    }),
  );
  for (const [at, source, bytes] of [
    [PAGE - 1, 0, 2],
    [0, PAGE - 1, 2],
    [-1, 0, 1],
    [0, 0, -1],
  ] as const)
    expect(() => copy(at, source, bytes)).toThrow(WebAssembly.RuntimeError);
});
