/** Buffered sends: room and its accounting, order, and when a buffer may be had back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  MPI_ANY_SOURCE,
  MPI_ANY_TAG,
  MPI_BSEND_OVERHEAD,
  MPI_BUFFER_AUTOMATIC,
  MPI_BYTE,
  MPI_COMM_SELF,
  MPI_COMM_WORLD,
  MPI_ERR_ARG,
  MPI_ERR_BUFFER,
  MPI_PROC_NULL,
  MPI_REQUEST_NULL,
} from '../../dist/runtime/abi/mpi.js';
import { makeRanks, ringsOf, settle, type TestRank } from './ranks.ts';

/** Longer than what goes through the ring: it stays in the buffer until it is received. */
const LONG = 1000;
const ENTRY = LONG + MPI_BSEND_OVERHEAD;
const setting = { geometry: ringsOf(2, 8, 1024) };
const mpiError = (errorCode: number) => expect.objectContaining({ errorCode });

function pair() {
  const ranks = makeRanks(2, setting);
  return { ranks, sender: ranks[0]!, receiver: ranks[1]! };
}

function attach({ calls, take }: TestRank, bytes: number): number {
  const at = take(bytes);
  calls.Buffer_attach!(at, bytes);
  return at;
}

/** Sends bytes of one value, and writes over them at once. */
function bsend({ calls, take, u8 }: TestRank, value: number, bytes = LONG): void {
  const at = take(bytes);
  u8.fill(value, at, at + bytes);
  calls.Bsend!(at, bytes, MPI_BYTE, 1, 0, MPI_COMM_WORLD);
  u8.fill(0, at, at + bytes);
}

/** Receives the next message: the value of its bytes. */
function receive(ranks: readonly TestRank[], rank = 1): { value: number; bytes: number } {
  const { calls, take, view, u8, status } = ranks[rank]!;
  const at = take(2 * LONG);
  const handleAt = take(4);
  const statusAt = take(40);
  calls.Irecv!(at, 2 * LONG, MPI_BYTE, MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, handleAt);
  settle(ranks);
  calls.Test!(handleAt, statusAt + 32, statusAt);
  expect(view.getInt32(statusAt + 32, true)).toBe(1);
  const { bytes } = status(statusAt);
  expect(u8.slice(at, at + bytes).every((byte) => byte === u8[at])).toBe(true);
  return { value: u8[at]!, bytes };
}

function detach({ calls, take, view }: TestRank): { address: number; size: number } {
  const at = take(8);
  calls.Buffer_detach!(at, at + 4);
  return { address: view.getInt32(at, true), size: view.getInt32(at + 4, true) };
}

test('as many messages fit as their sizes and the overhead say, and room comes back when they are received', () => {
  const { ranks, sender } = pair();
  attach(sender, 3 * ENTRY);
  for (let i = 1; i <= 3; i++) bsend(sender, i);
  expect(() => bsend(sender, 4)).toThrow(mpiError(MPI_ERR_BUFFER));
  expect(receive(ranks)).toEqual({ value: 1, bytes: LONG });
  bsend(sender, 5);
  expect(() => bsend(sender, 6)).toThrow(mpiError(MPI_ERR_BUFFER));
  for (const value of [2, 3, 5]) expect(receive(ranks)).toEqual({ value, bytes: LONG });
});

test.each([
  ['without a buffer', 0, 1],
  ['into a buffer that is smaller than message and overhead', 10 + MPI_BSEND_OVERHEAD - 1, 10],
])('a message cannot be sent %s, however short it is', (_, size, bytes) => {
  const { sender } = pair();
  if (size > 0) attach(sender, size);
  expect(() => bsend(sender, 1, bytes)).toThrow(mpiError(MPI_ERR_BUFFER));
});

test('a message to nobody needs no buffer', () => {
  const { sender } = pair();
  expect(sender.calls.Bsend!(sender.take(8), 8, MPI_BYTE, MPI_PROC_NULL, 0, MPI_COMM_WORLD)).toBe(0);
});

test('short messages go on when the ring is full, into the buffer, and stay in order', () => {
  const { ranks, sender } = pair();
  attach(sender, 40 * (8 + MPI_BSEND_OVERHEAD));
  for (let i = 0; i < 40; i++) bsend(sender, i, 8);
  for (let i = 0; i < 40; i++) expect(receive(ranks)).toEqual({ value: i, bytes: 8 });
});

test('room is used as the queue of the standard uses it, or better', () => {
  // Sizes so that all fit one after the other, as in the model of §3.6.2: a queue that wraps to the beginning.
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 300, max: 1500 }), { minLength: 8, maxLength: 30 }), (sizes) => {
      const { ranks, sender } = pair();
      const size = 5000;
      attach(sender, size);
      const queue: { at: number; end: number }[] = [];
      for (const [i, bytes] of sizes.entries()) {
        const need = bytes + MPI_BSEND_OVERHEAD;
        while (!fitsQueue(queue, need, size)) {
          expect(receive(ranks).bytes).toBeGreaterThan(0);
          queue.shift();
        }
        bsend(sender, (i % 250) + 1, bytes);
      }
      for (const _ of queue) receive(ranks);
      expect(detach(sender).size).toBe(size);
    }),
    { numRuns: 50 },
  );
});

/**
 * The model: behind the last message, or, where there is no room up to the end, at the beginning. Adds the message if
 * it fits.
 */
function fitsQueue(queue: { at: number; end: number }[], need: number, size: number): boolean {
  const head = queue[0]?.at ?? 0;
  const tail = queue.at(-1)?.end ?? 0;
  const wrapped = queue.length > 0 && tail <= head;
  const at = !wrapped && tail + need > size ? 0 : tail;
  const limit = wrapped || (at === 0 && queue.length > 0) ? head : size;
  if (at + need > limit) return false;
  queue.push({ at, end: at + need });
  return true;
}

test('flushes end when the messages are received, and messages of later do not count', () => {
  const { ranks, sender } = pair();
  attach(sender, 4 * ENTRY);
  const at = sender.take(16);
  bsend(sender, 1);
  sender.calls.Buffer_iflush!(at);
  bsend(sender, 2);
  const done = () => {
    sender.calls.Test!(at, at + 4, 0);
    return sender.view.getInt32(at + 4, true) === 1;
  };
  expect(done()).toBe(false);
  receive(ranks);
  expect(done()).toBe(true);
  expect(sender.view.getInt32(at, true)).toBe(MPI_REQUEST_NULL);
  expect(() => sender.calls.Buffer_flush!()).toThrow(/waits/);
  receive(ranks);
  expect(sender.calls.Buffer_flush!()).toBe(0);
});

test('detaching waits for the messages, and tells address and size', () => {
  const { ranks, sender } = pair();
  const address = attach(sender, 2 * ENTRY);
  bsend(sender, 1);
  expect(() => detach(sender)).toThrow(/waits/);
  receive(ranks);
  expect(detach(sender)).toEqual({ address, size: 2 * ENTRY });
  expect(detach(sender)).toEqual({ address: 0, size: 0 });
});

test('the form for large counts stores 64 bits', () => {
  const { sender } = pair();
  const address = attach(sender, 5000);
  const at = sender.take(16);
  sender.view.setBigInt64(at + 8, -1n, true);
  sender.calls.Buffer_detach_c!(at, at + 8);
  expect(sender.view.getInt32(at, true)).toBe(address);
  expect(sender.view.getBigInt64(at + 8, true)).toBe(5000n);
});

test('automatic buffers need no memory of the guest, and say so when they are detached', () => {
  const { ranks, sender } = pair();
  sender.calls.Buffer_attach!(MPI_BUFFER_AUTOMATIC, 0);
  for (let i = 1; i <= 20; i++) bsend(sender, i);
  for (let i = 1; i <= 20; i++) expect(receive(ranks)).toEqual({ value: i, bytes: LONG });
  expect(detach(sender)).toEqual({ address: MPI_BUFFER_AUTOMATIC, size: 0 });
});

test('automatic buffers end with the heap', () => {
  const { sender } = pair();
  sender.calls.Buffer_attach!(MPI_BUFFER_AUTOMATIC, 0);
  const at = sender.take(LONG);
  expect(() => {
    for (let i = 0; i < 10000; i++) sender.calls.Bsend!(at, LONG, MPI_BYTE, 1, 0, MPI_COMM_WORLD);
  }).toThrow(mpiError(MPI_ERR_BUFFER));
});

test('a communicator has a buffer of its own, which goes before that of the rank', () => {
  const { ranks, sender } = pair();
  const own = sender.take(ENTRY);
  sender.calls.Comm_attach_buffer!(MPI_COMM_WORLD, own, ENTRY);
  bsend(sender, 1);
  expect(() => bsend(sender, 2)).toThrow(mpiError(MPI_ERR_BUFFER));
  attach(sender, 10 * ENTRY);
  expect(() => bsend(sender, 3)).toThrow(mpiError(MPI_ERR_BUFFER));
  // The other communicator has none: the rank's is used, and its flush does not wait for the first one's messages.
  const at = sender.take(LONG);
  sender.calls.Bsend!(at, LONG, MPI_BYTE, 0, 0, MPI_COMM_SELF);
  expect(() => sender.calls.Buffer_flush!()).toThrow(/waits/);
  expect(() => sender.calls.Comm_flush_buffer!(MPI_COMM_WORLD)).toThrow(/waits/);
  expect(sender.calls.Comm_flush_buffer!(MPI_COMM_SELF)).toBe(0);
  receive(ranks);
  sender.calls.Comm_iflush_buffer!(MPI_COMM_WORLD, at);
  sender.calls.Wait!(at, 0);
  sender.calls.Comm_detach_buffer!(MPI_COMM_WORLD, at, at + 4);
  expect(sender.view.getInt32(at, true)).toBe(own);
  expect(sender.view.getInt32(at + 4, true)).toBe(ENTRY);
});

test('a persistent buffered send is complete when it has been started, again and again', () => {
  const { ranks, sender } = pair();
  attach(sender, 2 * ENTRY);
  const at = sender.take(LONG);
  const handleAt = sender.take(4);
  sender.calls.Bsend_init!(at, LONG, MPI_BYTE, 1, 0, MPI_COMM_WORLD, handleAt);
  for (let i = 1; i <= 5; i++) {
    sender.u8.fill(i, at, at + LONG);
    sender.calls.Start!(handleAt);
    sender.calls.Wait!(handleAt, 0);
    sender.u8.fill(99, at, at + LONG);
    expect(receive(ranks)).toEqual({ value: i, bytes: LONG });
  }
  sender.calls.Start!(handleAt);
  sender.calls.Wait!(handleAt, 0);
  sender.calls.Start!(handleAt);
  sender.calls.Wait!(handleAt, 0);
  expect(() => sender.calls.Start!(handleAt)).toThrow(mpiError(MPI_ERR_BUFFER));
  sender.calls.Request_free!(handleAt);
});

test.each([
  ['a negative size', (rank: TestRank) => rank.calls.Buffer_attach!(1024, -1), MPI_ERR_ARG],
  [
    'a buffer that ends outside of the heap',
    (rank: TestRank) => rank.calls.Buffer_attach!(1024, 2 ** 31),
    MPI_ERR_ARG,
  ],
  ['a second buffer', (rank: TestRank) => attach(rank, 10) + attach(rank, 10), MPI_ERR_BUFFER],
])('%s is refused', (_, attempt, error) => {
  expect(() => attempt(pair().sender)).toThrow(mpiError(error));
});

test('the end of MPI waits for what is in buffers', () => {
  const { ranks, sender } = pair();
  attach(sender, 2 * ENTRY);
  bsend(sender, 1);
  expect(() => sender.mpi.finalize()).toThrow(/waits/);
  receive(ranks);
  sender.mpi.finalize();
});
