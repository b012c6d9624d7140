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
  MPI_ERR_TRUNCATE,
  MPI_INT,
} from '../../dist/runtime/abi/mpi.js';
import { geometry } from '../../dist/runtime/fabric/layout.js';
import {
  blockPages,
  firstPage,
  MAX_STATE_PAGES,
  scratchBytes,
  WORD,
} from '../../dist/runtime/fabric/state.js';
import { PHASE } from '../../dist/runtime/mpi/mpi.js';
import { resized, vector } from '../../dist/runtime/mpi/types/constructors.js';
import { handleOfType, makeRanks, ringsOf, settle, type TestRank } from './ranks.ts';

const PAGE = 65536;
const mpiError = (errorCode: number) => expect.objectContaining({ errorCode });

/** Blocks of the state of a rank; `pages` is how many pages may hold some. */
function makeBlocks(pages: number) {
  const [{ mpi }] = makeRanks(1) as [ReturnType<typeof makeRanks>[0]];
  // Tables of communicators are there already.
  mpi.state[WORD.BLOCK_PAGES >> 2] = pages;
  const take = (bytes: number) => mpi.compiled.take(bytes);
  return {
    take,
    give: (at: number) => mpi.compiled.give(at),
    bytes: () => new Uint8Array(mpi.fabric.state.buffer),
    /** Blocks of so many bytes until there is no more room. */
    fill(bytes: number): number[] {
      const blocks: number[] = [];
      for (let at = take(bytes); at !== 0; at = take(bytes)) blocks.push(at);
      return blocks;
    },
  };
}

test('blocks of the state keep what is written to them, given back in any order', () => {
  const step = fc.tuple(fc.boolean(), fc.nat(1000), fc.oneof(fc.nat(100), fc.nat(16384)));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300, size: 'max' }), (steps) => {
      const { take, give, bytes: all } = makeBlocks(1000);
      const kept: { at: number; value: number; bytes: number }[] = [];
      const expectValue = ({ at, value, bytes }: (typeof kept)[0]) =>
        expect(
          all()
            .subarray(at, at + bytes)
            .every((byte) => byte === value),
        ).toBe(true);
      for (const [free, pick, bytes] of steps) {
        const index = pick % Math.max(kept.length, 1);
        const one = kept[index];
        if (free && one !== undefined) {
          expectValue(one);
          give(one.at);
          kept.splice(index, 1);
        } else {
          const value = (pick % 255) + 1;
          const at = take(bytes);
          all().fill(value, at, at + bytes);
          kept.push({ at, value, bytes });
        }
      }
      for (const one of kept) expectValue(one);
    }),
    { numRuns: 40 },
  );
});

test('blocks have a bound, and memory of one size becomes memory of any other', () => {
  const made = makeBlocks(16);
  // A page begins with words about itself.
  const long = made.fill(4096);
  expect(long.length).toBe(16 * 15);
  expect(made.take(16385)).toBe(0);
  for (const at of long) made.give(at);
  const short = made.fill(64).length;
  // The last page of a size stays one of that size; blocks of 64 bytes had some room in the page of the tables.
  expect(short).toBeGreaterThanOrEqual(15 * 1023);
  expect(short).toBeLessThan(17 * 1023);
});

test('when there is no room left, a message of each source still comes through', () => {
  const ranks = makeRanks(3);
  const [one, two, three] = ranks as [TestRank, TestRank, TestRank];
  two.mpi.state[WORD.BLOCK_PAGES >> 2] = 1;
  const at = ranks.map((rank) => rank.take(4096))[0]!;
  const flag = ranks.map((rank) => rank.take(4))[0]!;
  let sent = 0;
  for (let full = 0; full < 3; full++) {
    while (one.mpi.engine.sendNow(1, 0, 0, at, 4096)) sent++;
    two.mpi.engine.progress();
  }
  expect(sent).toBeLessThan(200);
  for (const tag of [7, 8]) three.calls.Send!(at, 4096, MPI_BYTE, 1, tag, MPI_COMM_WORLD);
  for (const [tag, seen] of [
    [7, 1],
    [8, 0],
  ] as const) {
    two.calls.Iprobe!(2, tag, MPI_COMM_WORLD, flag, 0);
    expect(two.view.getInt32(flag, true)).toBe(seen);
  }
  two.calls.Recv!(at, 4096, MPI_BYTE, 2, 7, MPI_COMM_WORLD, 0);
  two.calls.Recv!(at, 4096, MPI_BYTE, 2, 8, MPI_COMM_WORLD, 0);
  for (let i = 0; i < sent; i++) two.calls.Recv!(at, 4096, MPI_BYTE, 0, 0, MPI_COMM_WORLD, 0);
});

test('the bound of early messages is the same for all ranks together, whatever their number', () => {
  for (const ranks of [1, 16, 17, 64, 500, 1000]) {
    const pages = blockPages(ranks);
    expect(pages).toBeGreaterThan(0);
    expect(pages * ranks * PAGE).toBeLessThanOrEqual(2 ** 32);
    expect(firstPage(ranks, geometry(ranks).eagerBytes) + pages + 2048).toBeLessThan(MAX_STATE_PAGES);
  }
});

test('one look takes of each source no more than its ring holds, however fast it sends', () => {
  const ranks = makeRanks(2, { geometry: ringsOf(2, 8, 1024) });
  const [sender, receiver] = ranks as [TestRank, TestRank];
  const { mpi } = receiver;
  const type = handleOfType(mpi, vector(100, 1, 2, mpi.type(MPI_INT)));
  const at = ranks.map((rank) => rank.take(1024))[0]!;
  const handles = receiver.take(400);
  for (let i = 0; i < 100; i++) receiver.calls.Irecv!(at, 1, type, 0, 0, MPI_COMM_WORLD, handles + 4 * i);
  // A sender that fills its ring again whenever a cell is dealt with.
  let sent = 2;
  // It is asked for the datatype of each receive, to see whether the message ends with an element.
  const { requests } = mpi;
  const requestAt = requests.at.bind(requests);
  requests.at = (address) => {
    if (sender.mpi.engine.sendNow(1, 0, 0, at, 8)) sent++;
    return requestAt(address);
  };
  for (let i = 0; i < 2; i++) sender.mpi.engine.sendNow(1, 0, 0, at, 8);
  mpi.engine.progress();
  expect(sent).toBe(10);
});

test('a layout that finds no room in the heap of its sender is an error, and nothing is sent', () => {
  const ranks = makeRanks(2, { geometry: ringsOf(2, 8, 1024) });
  const [sender, receiver] = ranks as [(typeof ranks)[0], (typeof ranks)[0]];
  const { mpi, calls } = sender;
  while (mpi.arena.take(PAGE) !== 0);
  while (mpi.arena.take(1024) !== 0);
  while (mpi.arena.take(16) !== 0);
  // Of blocks with two distances: what is one run needs no room.
  const type = handleOfType(mpi, vector(2, 1, 3, resized(vector(3, 1, 2, mpi.type(MPI_INT)), 0, 24)));
  const buffer = sender.take(9600);
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

test.each([0, 8, 100, 5000])('a receive of nothing may be at any address, with %i bytes sent', (bytes) => {
  for (const early of [false, true]) {
    const [from, to] = makeRanks(2) as [TestRank, TestRank];
    const handles = [to.take(4), to.take(4)] as const;
    const receive = () =>
      handles.forEach((at, tag) => {
        const nowhere = tag === 0 ? -4 : to.u8.length + 1;
        expect(to.calls.Irecv!(nowhere, 0, MPI_BYTE, 0, tag, MPI_COMM_WORLD, at)).toBe(0);
      });
    if (!early) receive();
    const out = from.take(bytes);
    for (const tag of [0, 1]) from.calls.Isend!(out, bytes, MPI_BYTE, 1, tag, MPI_COMM_WORLD, from.take(4));
    settle([from, to]);
    if (early) receive();
    settle([from, to]);
    const status = to.take(32);
    for (const at of handles) {
      const wait = () => to.calls.Wait!(at, status);
      if (bytes > 0) expect(wait).toThrow(mpiError(MPI_ERR_TRUNCATE));
      else wait();
      expect(to.status(status)).toMatchObject({ source: 0, bytes: 0 });
    }
  }
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
    // There is nobody to wait for in a test.
    mpi.waiter.pause = (_, spins) => spins + 1;
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

test('the memory that reductions need has been touched when MPI_Init is over', () => {
  const [one] = makeRanks(2) as [TestRank];
  one.u8.fill(255, one.u8.length / 2);
  one.mpi.phase = PHASE.BEFORE;
  one.mpi.initialize();
  for (const word of [WORD.SCRATCH, WORD.SPARE]) {
    const at = one.mpi.state[word >> 2]!;
    expect(at).toBeGreaterThan(0);
    expect(one.u8[at]).toBe(0);
    expect(one.u8[at + scratchBytes(2) - 1]).toBe(0);
  }
});

test('communicators that were used are known to the engine until they are freed', () => {
  const [{ mpi, take }] = makeRanks(1) as [TestRank];
  const at = take(4);
  const group = Int32Array.of(0);
  // Of handles that are 1024 apart the engine knows the one that was used last.
  const made = Array.from({ length: 1025 }, (_, i) => mpi.addComm(4 + 2 * i, group).handle);
  const [first, second, last] = [made[0]!, made[1]!, made[1024]!];
  const known = () => [first, second, last].map((comm) => mpi.compiled.Comm_rank!(comm, at));
  expect(known()).toEqual([0, 0, 0]);
  for (const comm of [first, second]) mpi.comm(comm);
  expect([known(), known()]).toEqual([
    [1, 1, 0],
    [1, 1, 0],
  ]);
  mpi.comm(last);
  expect(known()).toEqual([0, 1, 1]);
  mpi.removeComm(mpi.comm(second));
  expect(known()).toEqual([0, 0, 1]);
  mpi.finalize();
  expect(known()).toEqual([0, 0, 0]);
});
