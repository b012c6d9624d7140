/** Rings, acknowledgements and sleep of the fabric, seen from both ends in one thread. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_RANKS } from '../../runtime/abi/limits.ts';
import { ringAll } from '../../runtime/fabric/bells.ts';
import { copyBetween } from '../../runtime/fabric/copies.ts';
import { Fabric, NO_ROOM } from '../../runtime/fabric/fabric.ts';
import {
  ACKS,
  CELL,
  CELL_BYTES,
  type Geometry,
  geometry,
  INLINE_BYTES,
  LINES_END,
  RANK_BYTES,
  RING_CELLS,
  rankAt,
  ringAt,
} from '../../runtime/fabric/layout.ts';
import { openEnds } from './open-fabric.ts';
import { ringsOf, sharedMemory } from './ranks.ts';

const PAGE = 65536;
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
      // A quarter of the cells, and of the data, is told of at a time; the longest payload and what is passed over for it must
      // fit beside that.
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

function ends(layout: Geometry): Fabric[] {
  const memory = sharedMemory(layout.bytes);
  return Array.from({ length: layout.ranks }, (_, rank) => new Fabric(memory, layout, rank, true));
}

/** A message through a ring, by its bytes; false when there is no room. */
function put(from: Fabric, to: number, number: number, bytes: number): boolean {
  const cell = from.claim(to);
  if (cell < 0) return false;
  const { i32, u8 } = from;
  if (bytes > 0) {
    const at = from.claimData(to, bytes);
    if (at === NO_ROOM) return false;
    const begin = from.dataOut[to]! + (at & from.dataMask);
    expect((at & from.dataMask) + bytes).toBeLessThanOrEqual(from.dataMask + 1);
    u8.fill(number, begin, begin + bytes);
    i32[cell + CELL.PAYLOAD] = at;
  }
  i32[cell + CELL.TAG] = number;
  i32[cell + CELL.BYTES] = bytes;
  from.publish(to, cell);
  return true;
}

/** Takes the next message: its number, or -1. Its bytes must be those that were put. */
function get(to: Fabric, from: number): number {
  const cell = to.arrived(from);
  if (cell < 0) return -1;
  const { i32, u8 } = to;
  const number = i32[cell + CELL.TAG]!;
  const bytes = i32[cell + CELL.BYTES]!;
  if (bytes === 0) to.take(from);
  else {
    const at = i32[cell + CELL.PAYLOAD]!;
    const begin = to.dataIn[from]! + (at & to.dataMask);
    expect(u8.subarray(begin, begin + bytes).every((byte) => byte === (number & 0xff))).toBe(true);
    to.takeData(from, at, bytes);
  }
  return number;
}

/** Where counts begin: at 0, and before they change sign and wrap around. */
const origins = [0, 2 ** 31 - 100, 2 ** 32 - 100];

describe('a ring', () => {
  const layouts = [ringsOf(2, 8, 1024), ringsOf(2, 64, 16384), ringsOf(2, 16, 1024)];

  test.each(origins.flatMap((origin) => layouts.map((layout) => ({ origin, layout }))))(
    'of $layout.cells cells and $layout.dataBytes bytes loses nothing and mixes nothing up, from $origin on',
    ({ origin, layout }) => {
      const memory = sharedMemory(layout.bytes);
      // Positions of data are multiples of the ring's size apart from those of the cells.
      const data = (Math.floor(origin / layout.dataBytes) * layout.dataBytes) | 0;
      const step = fc.record({
        put: fc.nat(layout.cells + 2),
        get: fc.nat(layout.cells + 2),
        bytes: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: layout.eagerBytes })),
      });
      fc.assert(
        fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
          new Uint8Array(memory.buffer).fill(0);
          const [sender, receiver] = openEnds(memory, layout, origin | 0, data) as [Fabric, Fabric];
          let sent = 0;
          let taken = 0;
          for (const { put: puts, get: gets, bytes } of steps) {
            for (let i = 0; i < puts; i++) {
              if (put(sender, 1, sent, bytes)) sent++;
              else expect(sent).toBeGreaterThan(taken);
            }
            for (let i = 0; i < gets && taken < sent; i++) expect(get(receiver, 0)).toBe(taken++);
          }
          while (taken < sent) expect(get(receiver, 0)).toBe(taken++);
          expect(get(receiver, 0)).toBe(-1);
          // Whatever the receiver has told, an empty ring has room for the longest payload.
          expect(put(sender, 1, sent, layout.eagerBytes)).toBe(true);
        }),
        { numRuns: 40 },
      );
    },
  );

  test('that is full takes no more, and takes again what was made room for', () => {
    const [sender, receiver] = ends(ringsOf(2, 8, 1024)) as [Fabric, Fabric];
    for (let i = 0; i < 8; i++) expect(put(sender, 1, i, 0)).toBe(true);
    expect(put(sender, 1, 8, 0)).toBe(false);
    // Room is told of in quarters.
    expect(get(receiver, 0)).toBe(0);
    expect(put(sender, 1, 8, 0)).toBe(false);
    expect(get(receiver, 0)).toBe(1);
    expect(put(sender, 1, 8, 0)).toBe(true);
    expect(put(sender, 1, 9, 0)).toBe(true);
    expect(put(sender, 1, 10, 0)).toBe(false);
  });

  test('whose data is full takes messages without data', () => {
    const [sender, receiver] = ends(ringsOf(2, 64, 1024)) as [Fabric, Fabric];
    for (let i = 0; i < 4; i++) expect(put(sender, 1, i, 256)).toBe(true);
    expect(put(sender, 1, 4, 1)).toBe(false);
    expect(put(sender, 1, 4, 0)).toBe(true);
    for (let i = 0; i < 5; i++) expect(get(receiver, 0)).toBe(i);
    expect(put(sender, 1, 5, 256)).toBe(true);
  });

  test('that an earlier job has left full is empty for the next one', () => {
    const layout = ringsOf(2, 8, 1024);
    const memory = sharedMemory(layout.bytes);
    for (let job = 0; job < 3; job++) {
      // The host clears page 0.
      new Uint8Array(memory.buffer).fill(0, 0, LINES_END);
      const sender = new Fabric(memory, layout, 0, true);
      expect(sender.ready).toBe(false);
      const receiver = new Fabric(memory, layout, 1, true);
      expect(sender.ready && receiver.ready).toBe(true);
      expect(get(receiver, 0)).toBe(-1);
      for (let i = 0; i < 4; i++) expect(put(sender, 1, i, 256)).toBe(true);
      for (let i = 0; i < job; i++) expect(get(receiver, 0)).toBe(i);
    }
  });

  test('to oneself works like any other', () => {
    const [only] = ends(ringsOf(1, 8, 1024)) as [Fabric];
    for (let i = 0; i < 50; i++) {
      expect(put(only, 0, i, (i * 37) % 256)).toBe(true);
      expect(get(only, 0)).toBe(i);
    }
  });
});

describe('acknowledgements', () => {
  const layout = ringsOf(2, 8, 1024);

  test('are as many as there are, and come back', () => {
    const [sender, receiver] = ends(layout) as [Fabric, Fabric];
    const claimed = Array.from({ length: ACKS }, () => sender.claimAck());
    expect(new Set(claimed).size).toBe(ACKS);
    expect(claimed.every((ack) => ack > 0)).toBe(true);
    expect(sender.claimAck()).toBe(-1);
    const [one] = claimed as [number];
    expect(sender.acknowledged(one)).toBe(false);
    expect(receiver.beginPull(one)).toBe(true);
    expect(sender.acknowledged(one)).toBe(false);
    expect(sender.withdraw(one)).toBe(false);
    receiver.acknowledge(0, one);
    expect(sender.acknowledged(one)).toBe(true);
    sender.freeAck(one);
    expect(sender.claimAck()).toBe(one);
    expect(sender.acknowledged(one)).toBe(false);
  });

  test('of withdrawn messages come back when the receiver has seen that', () => {
    const [sender, receiver] = ends(layout) as [Fabric, Fabric];
    const claimed = Array.from({ length: ACKS }, () => sender.claimAck());
    for (const ack of claimed.slice(0, 10)) expect(sender.withdraw(ack)).toBe(true);
    expect(sender.claimAck()).toBe(-1);
    expect(receiver.isWithdrawn(claimed[3]!)).toBe(true);
    expect(receiver.beginPull(claimed[3]!)).toBe(false);
    expect(receiver.isWithdrawn(claimed[3]!)).toBe(false);
    expect(sender.claimAck()).toBe(claimed[3]);
    expect(sender.claimAck()).toBe(-1);
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
    const [one, other] = ends(layout) as [Fabric, Fabric];
    const ack = one.claimAck();
    expect(other.beginPull(ack)).toBe(true);
    for (let i = 0; i < 2; i++) put(one, 1, i, 0);
    for (const act of [
      () => put(other, 0, 7, 0),
      () => [get(other, 0), get(other, 0)],
      () => other.acknowledge(0, ack),
      () => ringAll(one.memory, 3),
    ]) {
      const bell = one.lieDown();
      act();
      expect(slept(() => one.sleep(bell, LONG))).toBeLessThan(LONG / 2);
    }
    expect(slept(() => one.sleep(one.lieDown(), 20))).toBeGreaterThan(15);
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
