/** Joins a rank to the fabric of its job: the way from the runtime into MPI, loaded for images that use it. */
import { channelAt, SIGNALS } from '../abi/layout.ts';
import { WASM_PAGE } from '../abi/limits.ts';
import { MPI_ERR_ARG } from '../abi/mpi.ts';
import type { MpiFunction } from '../abi/mpi-functions.ts';
import { builtModule } from '../built.ts';
import { isFrozen, rest } from '../channel/frozen.ts';
import { endedBy } from '../channel/request.ts';
import { Fabric, stateMemory } from '../fabric/fabric.ts';
import { geometry } from '../fabric/layout.ts';
import { MOVE, WORD } from '../fabric/state.ts';
import { COPIES, OPERATIONS } from '../files.ts';
import { heedsSignals } from '../gate.ts';
import type { MpiLookup } from '../instruments/instruments.ts';
import type { CallFunction, Rank } from '../rank.ts';
import type { Recorder } from '../recording.ts';
import type { MpiModules, RankEnd, RankTask } from '../task.ts';
import { bindMpi } from './bind.ts';
import { engineOf } from './engine/compiled.ts';
import { MpiError } from './errors.ts';
import { mpiImports } from './imports.ts';
import { modulesFor } from './modules.ts';
import { Mpi, PHASE } from './mpi.ts';
import { remainsOfMpi } from './requests/remains.ts';
import { describeWait } from './requests/waits.ts';

/** The function of the C library that writes out its streams, where a program exports it. */
const FLUSH = '__stdio_exit';

/** What a rank brings. */
export interface Joining {
  readonly task: RankTask;
  readonly rank: Rank;
  readonly kernel: WebAssembly.Memory;
  /** The fabric. */
  readonly memory: WebAssembly.Memory;
  /** Of all ranks, and the rank's own. */
  readonly heaps: readonly WebAssembly.Memory[];
  readonly heap: WebAssembly.Memory;
  readonly module: WebAssembly.Module;
  readonly mpi: MpiModules;
  /** What the gate has around each call. */
  readonly recorder: Recorder;
  /** What the guest exports; nothing before it has been instantiated. */
  exports(): WebAssembly.Exports;
}

export interface Joined {
  /** The functions of MPI that the image imports, by name. */
  readonly calls: Readonly<Record<string, CallFunction>>;
  /** Why MPI ended the rank. */
  ended(): string | undefined;
  /** What tools ask. */
  readonly lookup: MpiLookup;
  /** How far the rank has come with MPI. */
  progress(): RankEnd['mpi'];
  /** What it has to do, for a core file. */
  remains(): string[];
}

/** Of one rank of this thread after the other. */
let state: WebAssembly.Memory | undefined;

/** Of images that are run again and again. */
const functions = new WeakMap<WebAssembly.Module, readonly MpiFunction[]>();

/** The functions of MPI that an image imports. */
function functionsOf(module: WebAssembly.Module): readonly MpiFunction[] {
  let found = functions.get(module);
  if (found === undefined) functions.set(module, (found = mpiImports(WebAssembly.Module.imports(module))));
  return found;
}

/** The memory of the message engine of this thread's ranks. */
export function rankState(): WebAssembly.Memory {
  return (state ??= stateMemory());
}

/** Clears what the rank before has used. */
function clear({ buffer }: WebAssembly.Memory): void {
  const used = new Int32Array(buffer)[WORD.TOP_PAGE >> 2]!;
  new Uint8Array(buffer, 0, used * WASM_PAGE).fill(0);
}

export function join({
  task,
  rank,
  kernel,
  memory,
  heaps,
  heap,
  module,
  mpi: modules,
  recorder,
  exports,
}: Joining): Joined {
  const { k } = rank;
  const signals = (channelAt(task.slot) + SIGNALS) >> 2;
  const supervision = {
    check() {
      if (isFrozen(k[signals]!)) rest(k, signals);
      if (k[signals]! < 0) throw endedBy(k, signals);
      if (k[signals] !== 0) rank.signals.deliverWithinMpi();
    },
    describe: () => describeWait(mpi),
    leave: () => {
      const flush = exports()[FLUSH];
      if (typeof flush === 'function') flush();
    },
  };
  const { find } = rank;
  function call(index: number, ...args: number[]): number {
    const target = find(index);
    if (target === null)
      throw new MpiError(MPI_ERR_ARG, `0x${(index >>> 0).toString(16)} is not a function of the program`);
    return Number(target(...args) ?? 0);
  }
  const peers = { own: heap, memory: (peer: number) => heaps[peer]! };
  const state = rankState();
  clear(state);
  const fabric = new Fabric(memory, geometry(task.size), task.rank, rank.alone, state);
  const mpi = new Mpi(rank, fabric, peers, supervision, Object.assign(call, { find }), (of) =>
    engineOf(of, modules.engine),
  );
  const functions = functionsOf(module);
  const heeds = heedsSignals(WebAssembly.Module.imports(module));
  // What is not compiled yet, or not read, is at the first call otherwise.
  const files = modulesFor(functions);
  for (const file of files) builtModule(file);
  if (files.includes(OPERATIONS)) mpi.reducer.load();
  if (files.includes(COPIES)) for (const memory of Object.values(MOVE)) mpi.typed.open(task.size + memory);
  return {
    calls: bindMpi(mpi, kernel, functions, recorder, modules.gate, heeds),
    lookup: {
      worldRank: (comm, peer) => mpi.findComm(comm)?.peers[peer] ?? -1,
      typeBytes: (type) => mpi.types.get(type)?.size ?? 0,
      early: () => mpi.state[WORD.ARRIVALS >> 2]!,
    },
    ended: () => mpi.endMessage,
    remains: () => remainsOfMpi(mpi),
    progress: () => {
      if (mpi.phase === PHASE.BEFORE) return undefined;
      return mpi.phase === PHASE.FINALIZED ? 'finalized' : 'initialized';
    },
  };
}
