/** The message engine beyond matching: what it keeps, how much of it, and what happens when there is no room. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  MPI_ANY_SOURCE,
  MPI_ANY_TAG,
  MPI_BYTE,
  MPI_COMM_NULL,
  MPI_COMM_WORLD,
  MPI_ERR_ARG,
  MPI_ERR_COMM,
  MPI_ERR_NO_MEM,
  MPI_INT,
} from '../../dist/runtime/abi/mpi.js';
import { geometry } from '../../dist/runtime/fabric/layout.js';
import { PHASE } from '../../dist/runtime/mpi/mpi.js';
import { Store } from '../../dist/runtime/mpi/store.js';
import { resized, vector } from '../../dist/runtime/mpi/types/constructors.js';
import { makeRanks, ringsOf, settle, sharedMemory } from './ranks.ts';

const PAGE = 65536;
const mpiError = (errorCode: number) => expect.objectContaining({ errorCode });

/** A store between a heap and a fabric of which the first 8 KiB are used. */
function makeStore(ranks: number) {
  const heap = sharedMemory(PAGE);
  const fabric = sharedMemory(PAGE);
  const store = new Store(heap, fabric, geometry(ranks));
  const payload = new Uint8Array(fabric.buffer);
  const out = new Uint8Array(heap.buffer);
  return {
    store,
    put(value: number, bytes: number, source = -1): number {
      payload.fill(value, 0, bytes);
      return store.put(0, bytes, source);
    },
    expectValue(at: number, value: number, bytes: number): void {
      out.fill(0, 0, bytes);
      store.get(0, at, bytes);
      expect(out.subarray(0, bytes).every((byte) => byte === value)).toBe(true);
    },
    /** Blocks of so many bytes until there is no more room. */
    fill(bytes: number): number[] {
      const blocks: number[] = [];
      for (let at = this.put(1, bytes); at >= 0; at = this.put(1, bytes)) blocks.push(at);
      return blocks;
    },
  };
}

test('the store gives back what was put into it, in any order', () => {
  const step = fc.tuple(fc.boolean(), fc.nat(1000), fc.oneof(fc.nat(100), fc.nat(8192)));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300, size: 'max' }), (steps) => {
      const { store, put, expectValue } = makeStore(2);
      const kept: { at: number; value: number; bytes: number }[] = [];
      for (const [free, pick, bytes] of steps) {
        const index = pick % Math.max(kept.length, 1);
        const one = kept[index];
        if (free && one !== undefined) {
          expectValue(one.at, one.value, one.bytes);
          store.free(one.at, one.bytes);
          kept.splice(index, 1);
        } else {
          const value = (pick % 255) + 1;
          kept.push({ at: put(value, bytes), value, bytes });
        }
      }
      for (const { at, value, bytes } of kept) expectValue(at, value, bytes);
    }),
    { numRuns: 40 },
  );
});

test('the store has a bound, and memory of one size becomes memory of any other', () => {
  const made = makeStore(64);
  const long = made.fill(4096);
  expect(long.length).toBe((1024 * PAGE) / 4096);
  for (const at of long) made.store.free(at, 4096);
  const short = made.fill(64);
  expect(short.length).toBe((1023 * PAGE) / 64);
  for (const at of short) made.store.free(at, 64);
  expect(made.fill(1000).length).toBe((1022 * PAGE) / 1024);
});

test('when the store is full each source still has one slot', () => {
  const made = makeStore(64);
  made.fill(4096);
  const slots = Array.from({ length: 64 }, (_, source) => made.put(source + 1, 4096, source));
  expect(made.put(1, 1, 5)).toBe(-1);
  for (const [source, at] of slots.entries()) made.expectValue(at, source + 1, 4096);
  made.store.free(slots[5]!, 4096);
  expect(made.put(1, 1, 6)).toBe(-1);
  expect(made.put(1, 1, 5)).toBe(slots[5]);
});

test('the bound of the store is the same for all ranks together, whatever their number', () => {
  for (const ranks of [1, 16, 17, 64, 500, 1000, 1024]) {
    const { put, store } = makeStore(ranks);
    expect(put(1, 1)).toBeGreaterThanOrEqual(0);
    expect(put(1, 1, ranks - 1)).toBeGreaterThanOrEqual(0);
    expect(store.memory.buffer.byteLength * ranks).toBeLessThanOrEqual(2 ** 32 + 2 ** 30);
  }
});

test('one look takes of each source no more than its ring holds, however fast it sends', () => {
  const layout = ringsOf(2, 8, 1024);
  const [sender, receiver] = makeRanks(2, { geometry: layout });
  const { fabric, engine } = receiver!.mpi;
  // A sender that fills its ring again whenever a cell is taken.
  let sent = 0;
  const take = fabric.take.bind(fabric);
  fabric.take = (from) => {
    take(from);
    if (sender!.mpi.engine.outbox.sendNow(1, 0, 0, 0, 0)) sent++;
    if (sent > 1000) throw new Error('one look takes everything');
  };
  sender!.mpi.engine.outbox.sendNow(1, 0, 0, 0, 0);
  sender!.mpi.engine.outbox.sendNow(1, 0, 0, 0, 0);
  engine.progress();
  expect(sent).toBe(8);
});

test('a layout that finds no room in the heap of its sender is an error, and nothing is sent', () => {
  const ranks = makeRanks(2, { geometry: ringsOf(2, 8, 1024) });
  const [sender, receiver] = ranks as [(typeof ranks)[0], (typeof ranks)[0]];
  const { mpi, calls } = sender;
  while (mpi.arena.take(PAGE) !== 0);
  while (mpi.arena.take(1024) !== 0);
  while (mpi.arena.take(16) !== 0);
  const type = mpi.types.add(resized(vector(3, 1, 2, mpi.type(MPI_INT)), 0, 24).commit());
  const buffer = sender.take(2400);
  expect(() => calls.Send!(buffer, 100, type, 1, 0, MPI_COMM_WORLD)).toThrow(mpiError(MPI_ERR_NO_MEM));
  settle(ranks);
  const flag = receiver.take(4);
  receiver.calls.Iprobe!(MPI_ANY_SOURCE, MPI_ANY_TAG, MPI_COMM_WORLD, flag, 0);
  expect(receiver.view.getInt32(flag, true)).toBe(0);
});

test('MPI_COMM_NULL is no communicator, whatever was used before', () => {
  const [{ mpi, calls, take }] = makeRanks(1) as [ReturnType<typeof makeRanks>[0]];
  const probe = (comm: number) => () => calls.Iprobe!(0, 0, comm, take(4), 0);
  expect(probe(MPI_COMM_NULL)).toThrow(mpiError(MPI_ERR_COMM));
  const dup = mpi.addComm(4, Int32Array.of(0));
  expect(probe(dup.handle)()).toBe(0);
  mpi.removeComm(dup);
  expect(probe(MPI_COMM_NULL)).toThrow(mpiError(MPI_ERR_COMM));
  expect(probe(dup.handle)).toThrow(mpiError(MPI_ERR_COMM));
  mpi.phase = PHASE.BEFORE;
  expect(probe(MPI_COMM_NULL)).toThrow(/before MPI_Init/);
});

test('arrays that reach around the end of the address space are not in the heap', () => {
  const [{ calls, take }] = makeRanks(1) as [ReturnType<typeof makeRanks>[0]];
  const at = take(64);
  expect(() => calls.Waitall!(2 ** 30, at, 0)).toThrow(mpiError(MPI_ERR_ARG));
  expect(() => calls.Waitall!(2 ** 27, at, at)).toThrow(mpiError(MPI_ERR_ARG));
  expect(() => calls.Startall!(2 ** 30 + 1, at)).toThrow(mpiError(MPI_ERR_ARG));
  expect(() => calls.Recv!(-4, 8, MPI_BYTE, 0, 0, MPI_COMM_WORLD, 0)).toThrow(/not in the heap/);
  expect(() => calls.Recv!(at, 0, MPI_BYTE, 0, 0, MPI_COMM_WORLD, -16)).toThrow(mpiError(MPI_ERR_ARG));
});

test('requests and statuses that are not aligned are refused, and not written beside', () => {
  const [{ calls, take }] = makeRanks(1) as [ReturnType<typeof makeRanks>[0]];
  const at = take(64);
  for (const call of [
    () => calls.Irecv!(at, 0, MPI_BYTE, 0, 0, MPI_COMM_WORLD, at + 1),
    () => calls.Isend!(at, 0, MPI_BYTE, 0, 0, MPI_COMM_WORLD, at + 2),
    () => calls.Waitall!(1, at + 3, 0),
    () => calls.Wait!(at, at + 1),
  ])
    expect(call).toThrow(mpiError(MPI_ERR_ARG));
});

test.each(['Wait', 'Waitall', 'Waitany', 'Waitsome', 'Probe'])(
  '%s looks no more when it has what it waits for',
  (name) => {
    const [sender, receiver] = makeRanks(2) as [
      ReturnType<typeof makeRanks>[0],
      ReturnType<typeof makeRanks>[0],
    ];
    const { mpi, calls, take } = receiver;
    const at = take(64);
    if (name !== 'Probe') calls.Irecv!(at, 4, MPI_BYTE, 0, 0, MPI_COMM_WORLD, at + 4);
    let passes = 0;
    const pass = mpi.engine.pass.bind(mpi.engine);
    mpi.engine.pass = (spins, peer) => {
      if (++passes === 3) sender.calls.Send!(sender.take(4), 4, MPI_BYTE, 1, 0, MPI_COMM_WORLD);
      return pass(spins, peer);
    };
    const args: Record<string, number[]> = {
      Wait: [at + 4, 0],
      Waitall: [1, at + 4, 0],
      Waitany: [1, at + 4, at + 8, 0],
      Waitsome: [1, at + 4, at + 8, at + 12, 0],
      Probe: [0, 0, MPI_COMM_WORLD, 0],
    };
    calls[name]!(...args[name]!);
    expect(passes).toBe(3);
  },
);
