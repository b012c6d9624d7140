/**
 * Partitioned communication: parts in any order and number, rounds, and matching in the order in which requests were
 * made.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  MPI_ANY_SOURCE,
  MPI_ANY_TAG,
  MPI_BYTE,
  MPI_COMM_WORLD,
  MPI_ERR_ARG,
  MPI_ERR_COUNT,
  MPI_ERR_RANK,
  MPI_ERR_REQUEST,
  MPI_ERR_TAG,
  MPI_ERR_TRUNCATE,
  MPI_INT,
  MPI_PROC_NULL,
  MPI_SUCCESS,
} from '../../dist/runtime/abi/mpi.js';
import { resized, vector } from '../../dist/runtime/mpi/types/constructors.js';
import { handleOfType, makeRanks, ringsOf, settle, type TestRank } from './ranks.ts';

const setting = { geometry: ringsOf(2, 8, 1024) };
const INFO = 0;
const mpiError = (errorCode: number) => expect.objectContaining({ errorCode });

interface Side {
  readonly rank: TestRank;
  readonly at: number;
  readonly handle: number;
  readonly buffer: number;
}

interface Shape {
  readonly partitions: number;
  readonly count: number;
  readonly type?: number;
  readonly peer?: number;
  readonly tag?: number;
  /** Bytes of the buffer, where it is not partitions times count. */
  readonly room?: number;
}

function make(name: 'Psend_init' | 'Precv_init', rank: TestRank, shape: Shape): Side {
  const { partitions, count, type = MPI_BYTE, tag = 3, room = partitions * count } = shape;
  const { peer = name === 'Psend_init' ? 1 : 0 } = shape;
  const buffer = rank.take(room + 8);
  const at = rank.take(4);
  rank.calls[name]!(buffer, partitions, count, type, peer, tag, MPI_COMM_WORLD, INFO, at);
  return { rank, at, handle: rank.view.getInt32(at, true), buffer };
}

function pair() {
  const ranks = makeRanks(2, setting);
  const [sender, receiver] = ranks as [TestRank, TestRank];
  return {
    ranks,
    sender,
    receiver,
    send: (shape: Shape) => make('Psend_init', sender, shape),
    receive: (shape: Shape) => make('Precv_init', receiver, shape),
  };
}

const start = ({ rank, at }: Side) => rank.calls.Start!(at);
const ready = ({ rank, handle }: Side, partition: number) => rank.calls.Pready!(partition, handle);

function arrived({ rank, handle }: Side, partition: number): boolean {
  const flag = rank.take(4);
  rank.calls.Parrived!(handle, partition, flag);
  return rank.view.getInt32(flag, true) === 1;
}

/** MPI_Test: the status, or undefined. */
function complete({ rank, at }: Side) {
  const status = rank.take(40);
  rank.calls.Test!(at, status + 32, status);
  return rank.view.getInt32(status + 32, true) === 1 ? rank.status(status) : undefined;
}

const byteAt = (round: number, i: number) => (round * 101 + i * 7 + (i >> 8)) & 0xff;

function fill({ rank, buffer }: Side, bytes: number, round: number): void {
  for (let i = 0; i < bytes; i++) rank.u8[buffer + i] = byteAt(round, i);
}

function expectBytes({ rank, buffer }: Side, from: number, to: number, round: number): void {
  for (let i = from; i < to; i++)
    if (rank.u8[buffer + i] !== byteAt(round, i)) throw new Error(`byte ${i} of round ${round} is wrong`);
}

test('parts arrive in whatever order they are ready, with other numbers of partitions on both sides, round after round', () => {
  const sizes = fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 60 }))
    .map(([sends, receives, unit]) => ({ sends, receives, bytes: sends * receives * unit }));
  fc.assert(
    fc.property(
      sizes,
      fc.integer({ min: 1, max: 4 }),
      fc.infiniteStream(fc.nat(1000)),
      (size, rounds, picks) => {
        const { ranks, send, receive } = pair();
        const { sends, receives, bytes } = size;
        const from = send({ partitions: sends, count: bytes / sends });
        const to = receive({ partitions: receives, count: bytes / receives });
        for (let round = 0; round < rounds; round++) {
          fill(from, bytes, round);
          const order = [() => start(to)];
          start(from);
          const waiting = Array.from({ length: sends }, (_, i) => i);
          while (waiting.length > 0) {
            const [partition] = waiting.splice(picks.next().value % waiting.length, 1);
            order.push(() => ready(from, partition!));
          }
          // The receiver starts somewhere in between.
          const [receiverStarts] = order.splice(0, 1);
          order.splice(picks.next().value % (order.length + 1), 0, receiverStarts!);
          const isReady = new Set<number>();
          let started = false;
          for (const act of order) {
            if (act === receiverStarts) started = true;
            act();
            if (act !== receiverStarts) isReady.add(isReady.size);
            if (picks.next().value % 2 === 0) settle(ranks);
            if (!started) continue;
            for (let i = 0; i < receives; i++)
              if (arrived(to, i))
                expectBytes(to, (i * bytes) / receives, ((i + 1) * bytes) / receives, round);
            if (isReady.size < sends) expect(complete(to)).toBeUndefined();
            if (isReady.size < sends) expect(complete(from)).toBeUndefined();
          }
          settle(ranks);
          expect(complete(to)).toMatchObject({ source: 0, tag: 3, bytes, cancelled: false });
          expect(complete(from)).toBeDefined();
          expectBytes(to, 0, bytes, round);
        }
        from.rank.calls.Request_free!(from.at);
        to.rank.calls.Request_free!(to.at);
      },
    ),
    { numRuns: 60 },
  );
});

test('a sender may be rounds ahead of its receiver', () => {
  const { ranks, send, receive } = pair();
  const from = send({ partitions: 2, count: 20 });
  for (let round = 0; round < 3; round++) {
    fill(from, 40, round);
    start(from);
    from.rank.calls.Pready_range!(0, 1, from.handle);
    expect(complete(from)).toBeDefined();
  }
  from.rank.calls.Request_free!(from.at);
  const to = receive({ partitions: 1, count: 40 });
  for (let round = 0; round < 3; round++) {
    start(to);
    settle(ranks);
    expect(complete(to)).toMatchObject({ bytes: 40 });
    expectBytes(to, 0, 40, round);
  }
});

test('requests match in the order in which they were made, whatever is started first, and by tag', () => {
  const { ranks, send, receive } = pair();
  const sends = [send({ partitions: 1, count: 8 }), send({ partitions: 2, count: 4 })];
  const other = send({ partitions: 1, count: 8, tag: 4 });
  const toOther = receive({ partitions: 1, count: 8, tag: 4 });
  const receives = [receive({ partitions: 1, count: 8 }), receive({ partitions: 1, count: 8 })];
  const all = [...sends, other];
  for (const [i, side] of all.entries()) fill(side, 8, i);
  for (const side of [sends[1]!, other, sends[0]!]) start(side);
  for (const side of [receives[1]!, toOther, receives[0]!]) start(side);
  ready(sends[1]!, 1);
  ready(sends[1]!, 0);
  ready(sends[0]!, 0);
  ready(other, 0);
  settle(ranks);
  for (const [i, side] of [...receives, toOther].entries()) {
    expect(complete(side)).toMatchObject({ bytes: 8, tag: i === 2 ? 4 : 3 });
    expectBytes(side, 0, 8, i);
  }
});

test('they do not meet ordinary messages, not even wildcards', () => {
  const { ranks, sender, receiver, send, receive } = pair();
  const from = send({ partitions: 1, count: 8 });
  start(from);
  ready(from, 0);
  settle(ranks);
  const at = receiver.take(48);
  receiver.calls.Iprobe!(MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, at, 0);
  expect(receiver.view.getInt32(at, true)).toBe(0);
  receiver.calls.Irecv!(at, 8, MPI_BYTE, MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, at + 8);
  sender.calls.Send!(sender.take(8), 4, MPI_BYTE, 1, 3, MPI_COMM_WORLD);
  const to = receive({ partitions: 1, count: 8 });
  start(to);
  settle(ranks);
  expect(complete(to)).toMatchObject({ bytes: 8 });
  expect(complete({ rank: receiver, at: at + 8, handle: 0, buffer: 0 })).toMatchObject({ bytes: 4 });
});

test('data that is not one block is packed and unpacked part by part', () => {
  const { ranks, sender, receiver, send, receive } = pair();
  // 3 ints, 1 int apart, 6 ints from element to element.
  const [sparse, pairs] = [sender, receiver].map(({ mpi }) =>
    handleOfType(mpi, resized(vector(3, 1, 2, mpi.type(MPI_INT)), 0, 24)),
  ) as [number, number];
  const from = send({ partitions: 4, count: 2, type: sparse, room: 4 * 2 * 24 });
  const to = receive({ partitions: 2, count: 4, type: pairs, room: 4 * 2 * 24 });
  const word = ({ rank, buffer }: Side, i: number) => rank.view.getInt32(buffer + 4 * i, true);
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < 48; i++) sender.view.setInt32(from.buffer + 4 * i, 1000 * round + i, true);
    for (let i = 0; i < 48; i++) receiver.view.setInt32(to.buffer + 4 * i, -1, true);
    start(from);
    start(to);
    ready(from, 3);
    settle(ranks);
    expect(arrived(to, 1)).toBe(false);
    ready(from, 2);
    settle(ranks);
    expect([arrived(to, 0), arrived(to, 1)]).toEqual([false, true]);
    for (let i = 0; i < 48; i++) expect(word(to, i)).toBe(i >= 24 && i % 2 === 0 ? 1000 * round + i : -1);
    ready(from, 0);
    ready(from, 1);
    settle(ranks);
    expect(complete(to)).toMatchObject({ bytes: 96 });
    expect(complete(from)).toBeDefined();
    for (let i = 0; i < 48; i++) expect(word(to, i)).toBe(i % 2 === 0 ? 1000 * round + i : -1);
  }
});

test('more than the receiver has room for is cut off, and is an error', () => {
  const { ranks, send, receive } = pair();
  const from = send({ partitions: 4, count: 10 });
  const to = receive({ partitions: 1, count: 25 });
  fill(from, 40, 1);
  start(from);
  start(to);
  from.rank.calls.Pready_range!(0, 3, from.handle);
  settle(ranks);
  expect(() => complete(to)).toThrow(mpiError(MPI_ERR_TRUNCATE));
  expectBytes(to, 0, 25, 1);
  expect(complete(from)).toBeDefined();
});

test('nobody sends and receives at once', () => {
  const { send, receive } = pair();
  const shape = { partitions: 3, count: 10, peer: MPI_PROC_NULL };
  const from = send(shape);
  const to = receive(shape);
  for (let round = 0; round < 2; round++) {
    start(from);
    start(to);
    ready(from, 1);
    expect(arrived(to, 2)).toBe(true);
    expect(complete(from)).toBeDefined();
    expect(complete(to)).toMatchObject({ source: MPI_PROC_NULL, tag: MPI_ANY_TAG, bytes: 0 });
  }
});

test('one starts beside a persistent send of another kind', () => {
  const { ranks, sender, receiver, receive } = pair();
  const to = receive({ partitions: 1, count: 8 });
  const [handles, buffer, got] = [sender.take(8), sender.take(16), receiver.take(8)];
  sender.calls.Buffer_attach!(sender.take(1024), 1024);
  sender.calls.Psend_init!(buffer, 2, 4, MPI_BYTE, 1, 3, MPI_COMM_WORLD, INFO, handles);
  sender.calls.Bsend_init!(buffer, 8, MPI_BYTE, 1, 3, MPI_COMM_WORLD, handles + 4);
  for (let round = 0; round < 2; round++) {
    fill({ rank: sender, at: 0, handle: 0, buffer }, 8, round);
    sender.calls.Startall!(2, handles);
    start(to);
    receiver.calls.Recv!(got, 8, MPI_BYTE, 0, 3, MPI_COMM_WORLD, 0);
    sender.calls.Pready_range!(0, 1, sender.view.getInt32(handles, true));
    settle(ranks);
    expect(complete(to)).toMatchObject({ bytes: 8 });
    for (const at of [to.buffer, got]) expectBytes({ ...to, buffer: at }, 0, 8, round);
    sender.calls.Waitall!(2, handles, 0);
  }
});

test('a list of partitions may be ready at a time', () => {
  const { ranks, sender, send, receive } = pair();
  const from = send({ partitions: 5, count: 3 });
  const to = receive({ partitions: 5, count: 3 });
  fill(from, 15, 2);
  start(from);
  start(to);
  const list = sender.take(12);
  [4, 0, 2].forEach((partition, i) => void sender.view.setInt32(list + 4 * i, partition, true));
  sender.calls.Pready_list!(3, list, from.handle);
  settle(ranks);
  expect([0, 1, 2, 3, 4].map((i) => arrived(to, i))).toEqual([true, false, true, false, true]);
});

test('misuse is an error', () => {
  const { sender, receiver, send, receive } = pair();
  const from = send({ partitions: 2, count: 4 });
  const to = receive({ partitions: 2, count: 4 });
  expect(() => ready(from, 0)).toThrow(mpiError(MPI_ERR_REQUEST));
  start(from);
  expect(() => start(from)).toThrow(mpiError(MPI_ERR_REQUEST));
  expect(() => ready(from, 2)).toThrow(mpiError(MPI_ERR_ARG));
  expect(() => ready(from, -1)).toThrow(mpiError(MPI_ERR_ARG));
  expect(() => sender.calls.Pready_range!(1, 0, from.handle)).toThrow(mpiError(MPI_ERR_ARG));
  ready(from, 1);
  expect(() => ready(from, 1)).toThrow(mpiError(MPI_ERR_ARG));
  expect(() => arrived(from, 0)).toThrow(mpiError(MPI_ERR_REQUEST));
  expect(() => ready(to, 0)).toThrow(mpiError(MPI_ERR_REQUEST));
  start(to);
  expect(() => arrived(to, 2)).toThrow(mpiError(MPI_ERR_ARG));
  expect(() => send({ partitions: -1, count: 1, room: 8 })).toThrow(mpiError(MPI_ERR_ARG));
  expect(() => send({ partitions: 1, count: -1, room: 8 })).toThrow(mpiError(MPI_ERR_COUNT));
  expect(() => send({ partitions: 1, count: 1, peer: 2 })).toThrow(mpiError(MPI_ERR_RANK));
  expect(() => receive({ partitions: 1, count: 1, peer: MPI_ANY_SOURCE })).toThrow(mpiError(MPI_ERR_RANK));
  expect(() => receive({ partitions: 1, count: 1, tag: MPI_ANY_TAG })).toThrow(mpiError(MPI_ERR_TAG));
  expect(() => receiver.calls.Parrived!(0, 0, receiver.take(4))).toThrow(mpiError(MPI_ERR_REQUEST));
  expect(receiver.calls.Cancel!(to.at)).toBe(MPI_SUCCESS);
});
