/**
 * One rank, from its task to its end: the entry of the worker threads. Puts the heap, the channel, the local calls and the gate together, links the
 * guest to them and runs it. What a guest does, also a trap, comes back as data; only a fault of the runtime throws.
 */

import { threadId as workerId } from 'node:worker_threads';
import { ERRNO } from './abi/errno.ts';
import { channelAt, EVENT_LOOP, FORWARD } from './abi/layout.ts';
import { NR, SYSCALLS, type Syscall, syscallOf } from './abi/syscalls.ts';
import { DescriptorTable } from './channel/descriptors.ts';
import { PostWriter } from './channel/post.ts';
import { createShip, Ended, type Ship } from './channel/request.ts';
import { GATE, needsGate } from './gate.ts';
import { HEAP_GLOBALS } from './image/link.ts';
import { GuestMemory } from './memory/guest.ts';
import { HeapMap } from './memory/map.ts';
import type { CallFunction, LocalCalls, Rank } from './rank.ts';
import { clockCalls } from './syscalls/clocks.ts';
import { descriptorCalls } from './syscalls/descriptors.ts';
import { flushMaps, mapCalls } from './syscalls/maps.ts';
import { pollCalls } from './syscalls/poll.ts';
import { processCalls } from './syscalls/process.ts';
import { stringCalls } from './syscalls/strings.ts';
import { writeCalls } from './syscalls/write.ts';
import { threadId } from './thread.ts';
import { framesOf, keepDeepStacks, type Trap, trapOf } from './trap.ts';

/** What a worker is given to run one rank. */
export interface RankTask {
  readonly rank: number;
  readonly size: number;
  readonly slot: number;
  /** Host number of the core, or -1. */
  readonly core: number;
  /** No other thread needs the core. */
  readonly alone: boolean;
  /** How often to look for an answer before sleeping. */
  readonly polls: number;
  readonly kernel: WebAssembly.Memory;
  readonly gate: WebAssembly.Module;
  readonly heap: WebAssembly.Memory;
  readonly module: WebAssembly.Module;
  readonly args: readonly Uint8Array[];
  readonly env: readonly Uint8Array[];
  readonly preopens: readonly Uint8Array[];
  /** Numbers of the shipped calls that this rank carries out itself, and the module that carries them out. */
  readonly direct: readonly number[];
  readonly services: string;
  /** Export that is called instead of the entry point, with these arguments as text. */
  readonly invoke?: { readonly name: string; readonly args: readonly string[] } | undefined;
}

/** How a rank ended. */
export interface RankEnd {
  /** 0 to 255; 134 for a trap, 128 + n after signal n. */
  readonly status: number;
  readonly trap?: Trap;
  /** The guest could not be started. */
  readonly fault?: string;
  /** Pages of the largest heap that was asked for in vain; 0 when none was. */
  readonly denied: number;
  /** What the invoked export returned. */
  readonly values?: readonly (number | string)[];
}

/** What the FWK's code offers to a rank that carries out calls itself. */
export interface DirectServices {
  serveDirectly(
    kernel: WebAssembly.Memory,
    slot: number,
    heap: WebAssembly.Memory,
  ): (number: number) => number;
}

/** Exit status of a trap, as a shell shows SIGABRT. */
export const TRAP_STATUS = 134;

keepDeepStacks();

/** Runs a rank to its end. The worker pool calls it with one task at a time. */
export default async function runRank(task: RankTask): Promise<RankEnd> {
  const k = new Int32Array(task.kernel.buffer);
  const ship = createShip(k, task.slot, task.polls);
  const direct = task.direct.length > 0 ? await directCall(task, ship) : ship;
  try {
    attach(task, k, ship);
    return run(task, k, ship, direct);
  } catch (error) {
    if (error instanceof Ended) return { status: error.status, denied: 0 };
    throw error;
  }
}

/** Tells the FWK which thread this is; returns when all ranks of the job are there. */
function attach(task: RankTask, k: Int32Array, ship: Ship): void {
  const args = new DataView(k.buffer, channelAt(task.slot));
  args.setInt32(8, threadId() ?? 0, true);
  args.setInt32(12, workerId, true);
  ship(NR['kernel.attach']!);
}

/** A call that the rank carries out itself; what needs the event loop goes on to the FWK. */
async function directCall(task: RankTask, ship: Ship): Promise<Ship> {
  const { serveDirectly } = (await import(task.services)) as DirectServices;
  const serve = serveDirectly(task.kernel, task.slot, task.heap);
  return (number) => {
    const result = serve(number);
    return result === EVENT_LOOP ? ship(number | FORWARD) : result;
  };
}

function run(task: RankTask, k: Int32Array, ship: Ship, direct: Ship): RankEnd {
  const guest = new Guest(task, k, ship, direct);
  let end: Omit<RankEnd, 'denied'>;
  try {
    end = { status: 0, ...guest.run() };
    guest.flush();
  } catch (error) {
    end = endOf(error, guest);
  }
  return { ...end, denied: guest.denied };
}

function endOf(error: unknown, guest: Guest): Omit<RankEnd, 'denied'> {
  if (error instanceof Ended) {
    guest.flush();
    return { status: error.status };
  }
  if (error instanceof WebAssembly.LinkError || !guest.started) {
    return { status: TRAP_STATUS, fault: (error as Error).message };
  }
  const trap = trapOf(error);
  if (trap !== undefined) return { status: TRAP_STATUS, trap };
  if (error instanceof Unserved)
    return { status: TRAP_STATUS, trap: { kind: error.message, stack: framesOf(error) } };
  // An exception of the guest's own language that nothing caught.
  if (error instanceof WebAssembly.Exception)
    return {
      status: TRAP_STATUS,
      trap: { kind: 'uncaught exception', stack: framesOf(error as unknown as Error) },
    };
  throw error;
}

/** A call of an import that nobody serves, in an image that was allowed to have it. */
class Unserved extends Error {}

/** A guest: the image, instantiated over its heap. */
class Guest {
  readonly #task: RankTask;
  readonly #rank: Rank;
  readonly #local: LocalCalls;
  readonly #gate: Record<string, CallFunction>;
  #instance: WebAssembly.Instance | undefined;
  #map: HeapMap | undefined;

  constructor(task: RankTask, k: Int32Array, ship: Ship, direct: Ship) {
    this.#task = task;
    const self = this;
    this.#rank = {
      ...task,
      k,
      f64: new Float64Array(k.buffer),
      heap: new GuestMemory(task.heap),
      // The map needs the globals of the instance, which needs the calls: it is made when it is first used, after the start.
      get map() {
        return self.#heapMap();
      },
      fds: new DescriptorTable(task.kernel, task.slot),
      posts: new PostWriter(task.kernel, task.slot),
      shipped: (number) => this.#gate[number]!,
    };
    this.#local = localCalls(this.#rank);
    this.#gate = instantiateGate(task, this.#local, ship, direct);
  }

  /** The image has been instantiated. */
  get started(): boolean {
    return this.#instance !== undefined;
  }

  /** Pages of the largest heap that memory.grow was asked for in vain. */
  get denied(): number {
    return ((this.#global(HEAP_GLOBALS.denied)?.value as number | undefined) ?? 0) >>> 0;
  }

  /** Instantiates the image and runs its entry point, or the export that the task names. */
  run(): { values?: readonly (number | string)[] } {
    const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
    for (const { module, name, kind } of WebAssembly.Module.imports(this.#task.module)) {
      imports[module] ??= Object.create(null) as Record<string, WebAssembly.ImportValue>;
      imports[module][name] = kind === 'memory' ? this.#task.heap : this.#function(module, name);
    }
    this.#instance = new WebAssembly.Instance(this.#task.module, imports);
    const { _start, _initialize } = this.#instance.exports;
    const { invoke } = this.#task;
    if (typeof _initialize === 'function') _initialize();
    if (invoke !== undefined) return { values: this.#invoke(invoke.name, invoke.args) };
    if (typeof _start === 'function') _start();
    return {};
  }

  /** Writes shared maps of files back. */
  flush(): void {
    if (this.#map !== undefined) flushMaps(this.#rank);
  }

  #invoke(name: string, args: readonly string[]): (number | string)[] {
    const target = this.#instance!.exports[name] as (...args: (number | bigint)[]) => unknown;
    // What a parameter takes shows when it is converted: an i64 refuses a number.
    const result = target(
      ...args.map((text) => (/^-?\d+n$/.test(text) ? BigInt(text.slice(0, -1)) : Number(text))),
    );
    const values = result === undefined ? [] : Array.isArray(result) ? result : [result];
    return values.map((value) => (typeof value === 'number' ? value : String(value)));
  }

  #function(module: string, name: string): CallFunction {
    const call = syscallOf(module, name);
    if (call !== undefined)
      return this.#local[call.number] !== undefined && !splits(call)
        ? this.#local[call.number]!
        : this.#gate[call.number]!;
    if (module.startsWith('wasi_')) return () => ERRNO.ENOSYS;
    return () => {
      throw new Unserved(`call of ${module}.${name}, which nobody serves`);
    };
  }

  #heapMap(): HeapMap {
    this.#map ??= new HeapMap(this.#task.heap, {
      brk: this.#global(HEAP_GLOBALS.brk)!,
      limit: this.#global(HEAP_GLOBALS.limit)!,
    });
    return this.#map;
  }

  #global(name: string): WebAssembly.Global | undefined {
    return this.#instance?.exports[name] as WebAssembly.Global | undefined;
  }
}

/** A local call with an i64 has to go through the gate. */
function splits(call: Syscall): boolean {
  return call.where === 'local' && needsGate(call);
}

function localCalls(rank: Rank): LocalCalls {
  return {
    ...stringCalls(rank),
    ...clockCalls(rank),
    ...processCalls(rank),
    ...pollCalls(rank),
    ...writeCalls(rank),
    ...mapCalls(rank),
    ...descriptorCalls(rank),
  };
}

function instantiateGate(
  task: RankTask,
  local: LocalCalls,
  ship: Ship,
  direct: Ship,
): Record<string, CallFunction> {
  const mine = new Set(task.direct);
  const imports: Record<string, WebAssembly.ImportValue> = {
    memory: task.kernel,
    channel: new WebAssembly.Global({ value: 'i32' }, channelAt(task.slot)),
  };
  for (const call of SYSCALLS.filter(needsGate)) {
    imports[call.number] =
      call.where === 'local'
        ? local[call.number]!
        : ((mine.has(call.number) ? direct : ship) as CallFunction);
  }
  return new WebAssembly.Instance(task.gate, { [GATE]: imports }).exports as Record<string, CallFunction>;
}
