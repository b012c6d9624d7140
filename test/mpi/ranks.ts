/**
 * Ranks of MPI without threads: the objects of several ranks over one fabric, driven in turn from a test. Calls that
 * would wait for another rank must not be made.
 */
import { MPI_COMM_WORLD } from '../../dist/runtime/abi/mpi.js';
import { builtModule } from '../../dist/runtime/built.js';
import { Fabric } from '../../dist/runtime/fabric/fabric.js';
import { CELL_BYTES, type Geometry, geometry, RING_CELLS } from '../../dist/runtime/fabric/layout.js';
import { WORD } from '../../dist/runtime/fabric/state.js';
import { ENGINE } from '../../dist/runtime/files.js';
import { GuestMemory } from '../../dist/runtime/memory/guest.js';
import type { Calls as GateCalls } from '../../dist/runtime/mpi/calls.js';
import { collectiveCalls } from '../../dist/runtime/mpi/collectives/calls.js';
import { askedFor } from '../../dist/runtime/mpi/collectives/forms.js';
import { operationCalls } from '../../dist/runtime/mpi/collectives/ops.js';
import { engineOf } from '../../dist/runtime/mpi/engine/compiled.js';
import { environmentCalls } from '../../dist/runtime/mpi/environment/environment.js';
import { smallForm } from '../../dist/runtime/mpi/form.js';
import { bufferCalls } from '../../dist/runtime/mpi/messages/buffers.js';
import { messageCalls } from '../../dist/runtime/mpi/messages/calls.js';
import { partitionedCalls } from '../../dist/runtime/mpi/messages/partitioned.js';
import { Mpi, PHASE } from '../../dist/runtime/mpi/mpi.js';
import { Attributes, attributeCalls } from '../../dist/runtime/mpi/objects/attributes.js';
import { ErrorCodes } from '../../dist/runtime/mpi/objects/error-codes.js';
import { completionCalls } from '../../dist/runtime/mpi/requests/completion.js';
import { generalizedCalls } from '../../dist/runtime/mpi/requests/grequest.js';
import { STATUS } from '../../dist/runtime/mpi/requests/status.js';
import { typeCalls } from '../../dist/runtime/mpi/types/calls.js';
import { handleOf } from '../../dist/runtime/mpi/types/construct-calls.js';
import type { Datatype } from '../../dist/runtime/mpi/types/datatype.js';
import type { Rank } from '../../dist/runtime/rank.js';
import { channelAt } from '../../runtime/abi/layout.ts';
import { type CodedCalls, coded } from './coded.ts';

const PAGE = 65536;

export type Calls = CodedCalls;

/** A geometry with rings of another size. */
export function ringsOf(ranks: number, cells: number, dataBytes: number): Geometry {
  const ringBytes = RING_CELLS + cells * CELL_BYTES + dataBytes;
  const base = geometry(ranks);
  const bytes = Math.ceil((base.rings + ranks * ranks * ringBytes) / PAGE) * PAGE;
  return { ...base, cells, dataBytes, eagerBytes: Math.min(8192, dataBytes / 4), ringBytes, bytes };
}

export function sharedMemory(bytes: number): WebAssembly.Memory {
  const pages = Math.ceil(bytes / PAGE);
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
}

export interface TestRank {
  readonly mpi: Mpi;
  readonly calls: Calls;
  readonly view: DataView;
  readonly u8: Uint8Array;
  /** Memory of the test in the heap of the rank, aligned to 8; never given back. */
  take(bytes: number): number;
  status(at: number): { source: number; tag: number; error: number; bytes: number; cancelled: boolean };
}

export interface Setting {
  readonly geometry?: Geometry;
  readonly heapBytes?: number;
  /** Ranks share cores. */
  readonly crowded?: boolean;
  /** Functions of the guest, by index. */
  readonly callBack?: (rank: number, index: number, ...args: number[]) => number;
  /** The same, of WebAssembly, for the engine to call: those of a program with a heap. */
  readonly functions?: (heap: WebAssembly.Memory) => readonly ((...args: number[]) => void)[];
  /** What a rank does that would have to wait, instead of failing. */
  readonly waits?: () => never;
}

/** All ranks of a job. */
export function makeRanks(ranks: number, setting: Setting = {}): TestRank[] {
  const fabric = sharedMemory((setting.geometry ?? geometry(ranks)).bytes);
  const heaps = Array.from({ length: ranks }, () => sharedMemory(setting.heapBytes ?? 64 * PAGE));
  return heaps.map((_, rank) => testRank(makeMpi(rank, heaps, fabric, setting)));
}

/** One of them, over a fabric that there is. */
export function makeRank(
  rank: number,
  ranks: number,
  fabric: WebAssembly.Memory,
  setting: Setting,
): TestRank {
  const heaps = Array.from({ length: ranks }, () => sharedMemory(setting.heapBytes ?? 64 * PAGE));
  return testRank(makeMpi(rank, heaps, fabric, setting));
}

function makeMpi(
  rank: number,
  heaps: readonly WebAssembly.Memory[],
  fabric: WebAssembly.Memory,
  { geometry: layout = geometry(heaps.length), crowded = false, callBack, functions, waits }: Setting,
): Mpi {
  const own = heaps[rank]!;
  const heap = new GuestMemory(own);
  let top = own.buffer.byteLength / PAGE;
  const floor = top / 2;
  const map = {
    take: (pages: number) => {
      if (top - pages < floor) return -1;
      top -= pages;
      return top;
    },
    release: () => {},
  };
  const kernel = {
    rank,
    size: heaps.length,
    program: 0,
    // A channel of its own, for the records of calls.
    slot: 0,
    k: new Int32Array(new SharedArrayBuffer(channelAt(1))),
    heap,
    alone: true,
    yieldCore: () => {},
    core: -1,
    map,
    args: [],
    env: [],
  } as unknown as Rank;
  const peers = { own, memory: (peer: number) => heaps[peer]! };
  const supervision = {
    check() {
      waits?.();
      throw new Error(`rank ${rank} waits`);
    },
    describe: () => '{}',
  };
  const mpi = new Mpi(
    kernel,
    new Fabric(fabric, layout, rank, true),
    peers,
    supervision,
    Object.assign((index: number, ...args: number[]) => callBack?.(rank, index, ...args) ?? 0, {
      find: (index: number) => functions?.(own)[index] ?? null,
    }),
    (of) => engineOf(of, builtModule(ENGINE)),
  );
  mpi.reducer.load();
  // Now, because a rank that shares its core gives it away in calls that only look.
  mpi.state[WORD.CROWDED >> 2] = crowded ? 1 : 0;
  return Object.assign(mpi, { kernel: { ...kernel, alone: !crowded } });
}

function testRank(mpi: Mpi): TestRank {
  mpi.phase = PHASE.INITIALIZED;
  mpi.comm(MPI_COMM_WORLD);
  let next = 1024;
  const { view, u8 } = mpi.heap;
  const calls: GateCalls = {
    ...messageCalls(mpi),
    ...bufferCalls(mpi),
    ...completionCalls(mpi),
    ...generalizedCalls(mpi),
    ...partitionedCalls(mpi),
    // Attributes of datatypes are for calls that no test makes.
    ...typeCalls(mpi, smallForm(view), { adopt: () => {}, copies: () => new Map(), deleteAll: () => {} }),
    ...collectiveCalls(mpi, smallForm(view)),
    ...operationCalls(mpi, smallForm(view)),
    ...environmentCalls(mpi),
    ...attributeCalls(mpi, new Attributes(mpi, new ErrorCodes())),
  };
  return {
    mpi,
    view,
    u8,
    calls: compiledFirst(mpi, calls),
    take(bytes) {
      const at = next;
      next += (bytes + 7) & ~7;
      if (next > u8.length / 2) throw new Error('the heap of the test is full');
      return at;
    },
    status: (at) => ({
      source: view.getInt32(at + STATUS.SOURCE, true),
      tag: view.getInt32(at + STATUS.TAG, true),
      error: view.getInt32(at + STATUS.ERROR, true),
      bytes: view.getInt32(at + STATUS.BYTES, true),
      cancelled: view.getInt32(at + STATUS.CANCELLED, true) !== 0,
    }),
  };
}

/** Calls with those of the compiled engine before them, as the gate has them. */
function compiledFirst({ compiled }: Mpi, calls: GateCalls): Calls {
  const made = Object.entries(coded(calls)).map(([name, call]): [string, Calls[string]] => {
    const first = askedFor(compiled, name);
    return [name, (...args) => (first?.(...args) === 1 ? 0 : call(...args))];
  });
  return Object.fromEntries(made);
}

/** The handle of a datatype that a test has made, committed. */
export function handleOfType(mpi: Mpi, type: Datatype): number {
  return handleOf(mpi, type.commit());
}

/** Lets all ranks look until nothing happens any more. */
export function settle(ranks: readonly TestRank[]): void {
  const events = () => ranks.reduce((sum, { mpi }) => sum + mpi.engine.events, 0);
  // Room in a ring is told of late: two rounds in which nothing happens.
  for (let quiet = 0, before = events(); quiet < 2; before = events()) {
    for (const { mpi } of ranks) mpi.engine.progress();
    quiet = events() === before ? quiet + 1 : 0;
  }
}
