/** A guest: the image, instantiated over its heap, with the calls that it may make. */
import { ERRNO } from './abi/errno.ts';
import { channelAt, HEAP_USED } from './abi/layout.ts';
import { WASM_PAGE } from './abi/limits.ts';
import { mpiFunction } from './abi/mpi-functions.ts';
import { SYSCALLS, syscallOf } from './abi/syscalls.ts';
import { DescriptorTable } from './channel/descriptors.ts';
import { PostWriter } from './channel/post.ts';
import { stampOf } from './channel/records.ts';
import { ENDED, type Ship } from './channel/request.ts';
import { Trip } from './channel/trip.ts';
import type { MountCalls } from './disk/calls.ts';
import { DELIVER, FRONT, GATE, PLAIN, SELDOM, TRAP } from './gate.ts';
import { hostedFunctions } from './hosted.ts';
import { keyOf } from './image/imports.ts';
import { HEAP_GLOBALS, STACK_EXPORT, START_EXPORT } from './image/link.ts';
import type { Instruments } from './instruments/instruments.ts';
import { MachineChecks } from './machine-checks.ts';
import { GuestMemory } from './memory/guest.ts';
import { HeapMap } from './memory/map.ts';
import type { Joined, join, rankState } from './mpi/join.ts';
import { printable } from './printable.ts';
import type { CallFunction, LocalCalls, Rank } from './rank.ts';
import { FLIGHT, type Recorder } from './recording.ts';
import { type Remains, remainsOf } from './remains.ts';
import { serveTrips } from './session.ts';
import { Signals } from './signals.ts';
import { clockCalls } from './syscalls/clocks.ts';
import { descriptorCalls } from './syscalls/descriptors.ts';
import { flushMaps, mapCalls } from './syscalls/maps.ts';
import { memoryCalls } from './syscalls/memories.ts';
import { pollCalls } from './syscalls/poll.ts';
import { processCalls } from './syscalls/process.ts';
import { signalCalls } from './syscalls/signals.ts';
import { stringCalls } from './syscalls/strings.ts';
import { writeCalls } from './syscalls/write.ts';
import type { MpiModules, RankEnd, RankTask } from './task.ts';
import type { Frame } from './trap.ts';
import { coreYielder } from './yield.ts';

/** What all ranks of a worker have in common. */
export interface Machine {
  readonly kernel: WebAssembly.Memory;
  /** The module that carries calls out for a rank that does so itself. */
  readonly services: string;
}

/** What a guest is made of, besides its task. */
export interface Parts {
  readonly machine: Machine;
  readonly heap: WebAssembly.Memory;
  readonly module: WebAssembly.Module;
  readonly gate: WebAssembly.Module;
  readonly ship: Ship;
  readonly direct: Ship;
  /** Of a call that is the rank's own at first: whether it is now. */
  readonly isOwn: () => boolean;
  readonly fabric: FabricParts | undefined;
  /** Heaps of all ranks, where the program copies from and to them. */
  readonly peers: readonly WebAssembly.Memory[];
  /** What is mounted besides directories of the host. */
  readonly mounts: MountCalls | undefined;
  /** Makes the instruments that the task asks for. */
  readonly instruments: typeof Instruments | undefined;
}

/** The fabric of the job, the heaps of its ranks, and what talks over it: loaded for images that use MPI alone. */
export interface FabricParts {
  readonly join: typeof join;
  readonly rankState: typeof rankState;
  readonly memory: WebAssembly.Memory;
  readonly heaps: readonly WebAssembly.Memory[];
  readonly mpi: MpiModules;
}

export class Guest {
  readonly #task: RankTask;
  readonly #parts: Parts;
  readonly #rank: Rank;
  readonly #checks: MachineChecks;
  readonly #local: LocalCalls;
  readonly #gate: Record<string, CallFunction>;
  readonly #hosted: Map<string, CallFunction>;
  readonly #mpi: Joined | undefined;
  readonly #instruments: Instruments | undefined;
  #instance: WebAssembly.Instance | undefined;
  #map: HeapMap | undefined;
  #table: WebAssembly.Table | undefined;
  #unserved: string | undefined;

  constructor(task: RankTask, parts: Parts) {
    const { machine, heap } = parts;
    const self = this;
    this.#task = task;
    this.#parts = parts;
    const k = new Int32Array(machine.kernel.buffer);
    const find = (index: number) => this.#tableEntry(index);
    const memory = new GuestMemory(heap);
    this.#checks = new MachineChecks(k, task.slot, memory, () => this.#heapMap(), task.mallocFrom);
    this.#rank = {
      ...task,
      // Who has the turn has the core.
      alone: task.alone && task.tools?.turns === undefined,
      yieldCore: task.alone ? () => {} : coreYielder(),
      k,
      f64: new Float64Array(machine.kernel.buffer),
      heap: memory,
      memory: heap,
      peers: parts.peers,
      // The map needs the globals of the instance, which needs the calls: it is made when it is first used, after the start.
      get map() {
        return self.#heapMap();
      },
      fds: new DescriptorTable(machine.kernel, task.slot),
      posts: new PostWriter(machine.kernel, task.slot),
      get turns() {
        return self.#instruments?.turns;
      },
      shipped: (number) => this.#gate[`${PLAIN}${number}`]!,
      signals: new Signals(k, task.slot, find, this.#checks),
      find,
    };
    if (parts.mounts !== undefined) parts.mounts.note = () => this.#noteHeap();
    const { instruments: Made } = parts;
    if (Made !== undefined && task.tools !== undefined)
      this.#instruments = new Made(task.tools, this.#rank, task, {
        kernel: machine.kernel,
        heap,
        state: parts.fabric?.rankState(),
        mpi: () => this.#mpi?.lookup,
        heapBytes: () => this.#heapBytes,
      });
    this.#local = { ...localCalls(this.#rank), ...this.#instruments?.calls };
    const recorder = this.#instruments?.recorder ?? {
      recording: FLIGHT,
      functions: { stamp: stampOf(machine.kernel) },
    };
    const ship = this.#instruments?.stamped(parts.ship) ?? parts.ship;
    const { deliver } = this.#rank.signals;
    this.#gate = instantiateGate(task, parts, this.#local, { ship, recorder, deliver });
    this.#hosted = hostedFunctions(task.hosted, machine.kernel, task.slot, this.#gate);
    this.#mpi = parts.fabric?.join({
      ...parts.fabric,
      task,
      rank: this.#rank,
      kernel: machine.kernel,
      heap,
      module: parts.module,
      recorder,
      exports: () => this.#instance?.exports ?? {},
    });
  }

  /** Why MPI ended the rank. */
  get abort(): string | undefined {
    return this.#mpi?.ended();
  }

  /** How far the rank has come with MPI. */
  get mpi(): RankEnd['mpi'] {
    return this.#mpi?.progress();
  }

  /** Who has sent the signal that has ended the rank. */
  get sender(): RankEnd['sender'] {
    return this.#rank.signals.endedBy;
  }

  /** The machine check that has ended the rank. */
  get machineCheck(): RankEnd['machineCheck'] {
    return this.started ? this.#checks.report() : undefined;
  }

  /** The image has been instantiated. */
  get started(): boolean {
    return this.#instance !== undefined;
  }

  #noteHeap(): void {
    const at = (channelAt(this.#task.slot) + HEAP_USED) >> 2;
    this.#rank.k[at] = (this.#global(HEAP_GLOBALS.brk)?.value as number | undefined) ?? 0;
    this.#rank.k[at + 1] = this.#map?.pages ?? 0;
  }

  /** Bytes of the heap that are in use: up to the break, and maps. */
  get #heapBytes(): number {
    const brk = (this.#global(HEAP_GLOBALS.brk)?.value as number | undefined) ?? 0;
    return (brk + (this.#map?.pages ?? 0)) * WASM_PAGE;
  }

  /** The most that it has been, as far as the break has not gone down in between. */
  get heapHighBytes(): number {
    return this.#map === undefined ? this.#heapBytes : this.#map.mostPages * WASM_PAGE;
  }

  /** Tells the instruments how the rank has ended, in the words of strace. */
  ended(status: () => string): void {
    this.#instruments?.end(status());
  }

  /** The import that nobody serves and that was called, which an image may be allowed to have. */
  get unserved(): string | undefined {
    return this.#unserved;
  }

  /** Pages of the largest heap, with the maps in it, that was asked for in vain. */
  get denied(): number {
    const denied = ((this.#global(HEAP_GLOBALS.denied)?.value as number | undefined) ?? 0) >>> 0;
    return denied === 0 ? 0 : denied + (this.#map?.pages ?? 0);
  }

  /** Where the stack pointer stands, as a signed number: the stack may have gone below 0. */
  get stackPointer(): number | undefined {
    return this.#global(STACK_EXPORT)?.value as number | undefined;
  }

  /** Instantiates the image and runs its entry point, or the export that the task names. */
  run(): { values?: readonly (number | string)[] } {
    // Names are the guest's: '__proto__' is one like any other.
    const imports: Record<string, Record<string, WebAssembly.ImportValue>> = Object.create(null);
    for (const { module, name, kind } of WebAssembly.Module.imports(this.#parts.module)) {
      imports[module] ??= Object.create(null) as Record<string, WebAssembly.ImportValue>;
      imports[module][name] = kind === 'memory' ? this.#parts.heap : this.#function(module, name);
    }
    this.#rank.turns?.begin();
    // V8 has told a debugger of the program by now, which can set its breakpoints.
    if (this.#task.stops !== undefined) stop(this.#task.stops);
    this.#instance = new WebAssembly.Instance(this.#parts.module, imports);
    this.#instruments?.started(this.#instance.exports);
    const { invoke, session, restored } = this.#task;
    if (!restored) this.#enter(this.#instance.exports);
    if (invoke !== undefined) return { values: this.#invoke(invoke.name, invoke.args) };
    if (session) this.#stay(this.#instance);
    return {};
  }

  /** What runs by itself. */
  #enter(exports: WebAssembly.Exports): void {
    const { [START_EXPORT]: start, _initialize, _start } = exports;
    const { invoke, session } = this.#task;
    if (typeof start === 'function') start();
    if (typeof _initialize === 'function') _initialize();
    const isMain = invoke === undefined && (!session || typeof _initialize !== 'function');
    if (isMain && typeof _start === 'function') _start();
  }

  #stay(instance: WebAssembly.Instance): void {
    const { machine, module } = this.#parts;
    const next = this.#gate[SELDOM.next] as () => number;
    const kept = () => [Number(this.mpi !== undefined), this.#map?.pages ?? 0];
    serveTrips(module, instance, new Trip(machine.kernel, this.#task.slot), { next, kept });
  }

  /** The rank has ended and the others go on: in a reproducible run it is their turn. */
  leave(): void {
    this.#rank.turns?.leave();
  }

  /** What it leaves for a core file. */
  remains(stack: readonly Frame[]): Remains {
    return remainsOf(this.#instance?.exports ?? {}, stack, this.#map, this.#mpi?.remains() ?? []);
  }

  /** Writes shared maps of files back, and lets go of RAM disks. */
  flush(): void {
    if (this.#map !== undefined) flushMaps(this.#rank);
    this.#parts.mounts?.close();
  }

  #invoke(name: string, args: readonly (number | bigint)[]): (number | string)[] {
    const target = this.#instance!.exports[name] as (...args: (number | bigint)[]) => unknown;
    const result = target(...args);
    const values = result === undefined ? [] : Array.isArray(result) ? result : [result];
    return values.map((value) => (typeof value === 'number' ? value : String(value)));
  }

  #function(module: string, name: string): CallFunction {
    const hosted = this.#hosted.get(keyOf(module, name));
    if (hosted !== undefined) return hosted;
    const unserved = this.#task.unserved.get(keyOf(module, name));
    if (unserved === 'ENOSYS') return () => ERRNO.ENOSYS;
    if (unserved === 'trap') return this.#trap(`${module}.${name}`);
    const mpi = mpiFunction(module, name);
    if (mpi !== undefined) return this.#mpi!.calls[mpi.name]!;
    return this.#gate[syscallOf(module, name)!.number]!;
  }

  /** A function that nobody serves. A trap of the gate, because the guest could catch what we throw. */
  #trap(name: string): CallFunction {
    return () => {
      this.#unserved = printable(name);
      return this.#gate[TRAP]!();
    };
  }

  #tableEntry(index: number): CallFunction | null {
    this.#table ??= Object.values(this.#instance?.exports ?? {}).find((e) => e instanceof WebAssembly.Table);
    return this.#table !== undefined && index >>> 0 < this.#table.length
      ? this.#table.get(index >>> 0)
      : null;
  }

  #heapMap(): HeapMap {
    this.#map ??= new HeapMap(this.#parts.heap, {
      brk: this.#global(HEAP_GLOBALS.brk)!,
      limit: this.#global(HEAP_GLOBALS.limit)!,
      denied: this.#global(HEAP_GLOBALS.denied)!,
    });
    return this.#map;
  }

  #global(name: string): WebAssembly.Global | undefined {
    return this.#instance?.exports[name] as WebAssembly.Global | undefined;
  }
}

function localCalls(rank: Rank): LocalCalls {
  return {
    ...stringCalls(rank),
    ...clockCalls(rank),
    ...processCalls(rank),
    ...pollCalls(rank),
    ...signalCalls(rank),
    ...writeCalls(rank),
    ...mapCalls(rank),
    ...descriptorCalls(rank),
    ...memoryCalls(rank),
  };
}

interface GateParts {
  readonly ship: Ship;
  readonly recorder: Recorder;
  readonly deliver: (result: number) => number;
}

function instantiateGate(
  task: RankTask,
  { machine: { kernel }, gate, direct, isOwn, mounts }: Parts,
  local: LocalCalls,
  { ship, recorder, deliver }: GateParts,
): Record<string, CallFunction> {
  const mine = new Set(task.direct);
  const mineAtFirst = new Set(task.atFirst);
  const atFirst: Ship = (number) => (isOwn() ? direct(number) : ship(number));
  const imports: Record<string, WebAssembly.ImportValue> = {
    memory: kernel,
    channel: new WebAssembly.Global({ value: 'i32' }, channelAt(task.slot)),
    ended: ENDED as WebAssembly.ImportValue,
    [DELIVER]: deliver,
    ...recorder.functions,
  };
  for (const { kind, name } of WebAssembly.Module.imports(gate)) {
    if (kind !== 'function' || imports[name] !== undefined) continue;
    const number = Number(name.replace(FRONT, ''));
    const { module, name: call, where } = SYSCALLS[number]!;
    const way = mine.has(number) ? direct : mineAtFirst.has(number) ? atFirst : ship;
    const shipped = (mounts?.over(`${module}.${call}`, way, ship) ?? way) as CallFunction;
    const isLocal = where === 'local' || name.startsWith(FRONT);
    imports[name] = isLocal ? local[number]! : shipped;
  }
  return new WebAssembly.Instance(gate, { [GATE]: imports }).exports as Record<string, CallFunction>;
}

/**
 * How often a rank looks whether a debugger has attached to it, and what one takes at least to let it go on, milliseconds: more than
 * a loaded machine takes a core from a thread, and less than a person needs.
 */
const DEBUGGER_LOOK_MS = 20;
const DEBUGGER_PASSED_MS = 50;

/**
 * Stops where a debugger has attached to this thread. Some front-ends attach to the process first and to its threads a while later,
 * and nothing tells a thread whether they have: without one the statement takes no time.
 */
function stop(waitMs: number): void {
  const nobody = new Int32Array(new SharedArrayBuffer(4));
  const until = performance.now() + waitMs;
  for (;;) {
    const before = performance.now();
    // biome-ignore lint/suspicious/noDebugger: this is what it is for
    debugger;
    const now = performance.now();
    if (now - before > DEBUGGER_PASSED_MS || now >= until) return;
    Atomics.wait(nobody, 0, 0, DEBUGGER_LOOK_MS);
  }
}
