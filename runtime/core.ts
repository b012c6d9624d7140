/**
 * One rank, from its task to its end: the entry of the worker threads. What a guest does, also a trap, comes back as data; only a
 * fault of the runtime throws.
 */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parentPort, receiveMessageOnPort, workerData, threadId as workerId } from 'node:worker_threads';
import {
  channelAt,
  END,
  ENDED_BY,
  EVENT_LOOP,
  FORWARD,
  FWK_SERVES,
  NOT_ENDED,
  PROCESSOR_BEGAN,
  RANK_DOING,
  RANK_TID,
  REQUEST_ARGS,
  SIGNALS,
} from './abi/layout.ts';
import { SIGNAL } from './abi/signals.ts';
import { NR } from './abi/syscalls.ts';
import { isEnding } from './channel/frozen.ts';
import { createShip, heed, type Ship } from './channel/request.ts';
import type { mountCalls } from './disk/mount.ts';
import { gateBytes, gateCalls, SELDOM } from './gate.ts';
import { type FabricParts, Guest, type Machine, type Parts } from './guest.ts';
import { touch } from './memory/touch.ts';
import { zero } from './memory/zero.ts';
import { processorTimeAtTick } from './processor-time.ts';
import { FLIGHT } from './recording.ts';
import { Shelf } from './shelf.ts';
import {
  type FabricTask,
  type LinkedModule,
  type Loaded,
  type MpiModules,
  type RankEnd,
  type RankTask,
  SHELF_CAPACITY,
  type Supply,
  TRAP_STATUS,
} from './task.ts';
import { threadId } from './thread.ts';
import { framesOf, keepDeepStacks, trapOf } from './trap.ts';

/** What the FWK's code offers to a rank that carries out calls itself. */
export interface DirectServices {
  serveDirectly(
    kernel: WebAssembly.Memory,
    slot: number,
    heap: WebAssembly.Memory,
  ): { readonly serve: (number: number) => number; readonly listings: ReadonlyMap<number, unknown> };
}

/**
 * Calls that a rank carries out itself before it has the FWK's thread started. That costs as much as ten thousand calls: the
 * thread itself, and that it begins with cold code, on a core that it shares with V8's compilers and the main thread. A program
 * that reads 2,000 files (10,000 calls) takes 0.73 of the time this way, start included, and 0.68 of the processor time.
 */
const FIRST_CALLS = 16_384;

const require = createRequire(import.meta.url);
const machine = workerData as Machine;
const k = new Int32Array(machine.kernel.buffer);
const f64 = new Float64Array(machine.kernel.buffer);
const tid = threadId() ?? 0;
const memories = new Shelf<WebAssembly.Memory>(SHELF_CAPACITY);
const modules = new Shelf<LinkedModule>(SHELF_CAPACITY);

keepDeepStacks();
parentPort!.postMessage({ loaded: workerId } satisfies Loaded);

/** What ranks of this thread have needed so far: the services, and the way into MPI. */
let services: DirectServices | undefined;
let joining: Pick<FabricParts, 'join' | 'rankState'> | undefined;
let instruments: Parts['instruments'];
let mounting: typeof mountCalls | undefined;

/**
 * Runs a rank to its end. The worker pool calls it with one task at a time. It has a name, and the module no default export:
 * piscina requires the module, and a thread that is terminated while Node makes a facade for a default export brings the process
 * down.
 */
export async function runRank(task: RankTask): Promise<RankEnd> {
  // Before it attaches, because from then on it may be killed: while a thread loads modules it has files open that nobody would close.
  const serves = task.direct.length + task.atFirst.length > 0;
  if (serves) services ??= require(fileURLToPath(machine.services)) as DirectServices;
  if (task.fabric !== undefined) joining ??= await import('./mpi/join.ts');
  if (task.tools !== undefined) instruments ??= (await import('./instruments/instruments.ts')).Instruments;
  if (task.mounts !== undefined) mounting ??= (await import('./disk/mount.ts')).mountCalls;
  // The kernel has other things to do first than to answer this call.
  if (!task.attached) attach(task, createShip(k, task.slot, false));
  const ship = createShip(k, task.slot, task.polls);
  if (isEnding(k[signalsAt(task)]!))
    return { ...ending(-k[(channelAt(task.slot) + ENDED_BY) >> 2]!), denied: 0 };
  const heap = memories.get(task.heapId)!;
  const { module, gate: plain, mpi } = modules.get(task.moduleId)!;
  const gate = gateOf(task, module) ?? plain;
  const [from, to] = task.dirty;
  const began = beginUsage(task);
  zero(heap, from, to - from);
  touch(heap, ...task.touch);
  const own = serves ? ownCalls(services!, task, heap, ship) : { direct: ship, isOwn: () => false };
  const fabric = task.fabric && fabricOf(task.fabric, mpi!);
  const mounts = task.mounts && mountOf(mounting!, task, heap);
  const peers = (task.peers ?? []).map((id) => memories.get(id)!);
  const parts = { machine, heap, module, gate, ship, ...own, fabric, peers, instruments, mounts };
  const guest = new Guest(task, parts);
  const at = channelAt(task.slot);
  const end = run(guest, task.leavesRemains, (at + END) >> 2, (at + RANK_DOING) >> 2);
  return { ...end, processorMs: (processorTimeAtTick() - began) / 1e3, heapHighBytes: guest.heapHighBytes };
}

/** Leaves in the channel what the host has to know if it ends this thread. Returns the processor time that it has had. */
function beginUsage({ slot }: RankTask): number {
  const began = processorTimeAtTick();
  k[(channelAt(slot) + RANK_TID) >> 2] = tid;
  f64[(channelAt(slot) + PROCESSOR_BEGAN) >> 3] = began;
  return began;
}

/** A gate with what few ranks need: calls that are recorded by instruments, and calls of sessions and of host functions. */
function gateOf(
  { tools, hosted, session }: RankTask,
  module: WebAssembly.Module,
): WebAssembly.Module | undefined {
  const more = [...(hosted.length > 0 ? [SELDOM.import] : []), ...(session ? [SELDOM.next] : [])];
  if (tools === undefined && more.length === 0) return undefined;
  const calls = gateCalls(WebAssembly.Module.imports(module), more);
  return new WebAssembly.Module(gateBytes(calls, tools === undefined ? FLIGHT : instruments!.recording));
}

function fabricOf({ memoryId, heapIds }: FabricTask, mpi: MpiModules): FabricParts {
  const heaps = heapIds.map((id) => memories.get(id)!);
  return { ...joining!, memory: memories.get(memoryId)!, heaps, mpi };
}

function mountOf(make: typeof mountCalls, task: RankTask, heap: WebAssembly.Memory): Parts['mounts'] {
  const disks = task.mounts!.disks.map(({ memoryId, shared }) => ({
    memory: memories.get(memoryId)!,
    shared,
  }));
  return make(machine.kernel, task, heap, disks);
}

/** Index of the word of the rank's signals. */
function signalsAt({ slot }: RankTask): number {
  return (channelAt(slot) + SIGNALS) >> 2;
}

/**
 * Tells the kernel which thread this is, and comes back when all ranks of the job are there or it is being ended, with what the
 * kernel has sent for the shelves.
 */
function attach(task: RankTask, ship: Ship): void {
  const args = (channelAt(task.slot) + REQUEST_ARGS) >> 2;
  k[args] = tid;
  k[args + 1] = workerId;
  ship(NR['kernel.attach']!);
  for (
    let next = receiveMessageOnPort(parentPort!);
    next !== undefined;
    next = receiveMessageOnPort(parentPort!)
  ) {
    // Of a segment that a rank before has opened and not used.
    if ('segment' in next.message) continue;
    const { wanted, memories: given, module, keep } = next.message as Supply;
    memories.reserve(keep);
    for (const id of wanted) memories.want(id);
    for (const { id, memory } of given) memories.put(id, memory);
    if (module !== undefined) modules.put(module.id, module);
  }
}

/**
 * Calls that the rank carries out itself, and those that it does at first; what needs the event loop goes on to the FWK. Where a
 * directory is being read stays the same until its end, because whoever carries that out remembers names.
 */
function ownCalls(
  services: DirectServices,
  task: RankTask,
  heap: WebAssembly.Memory,
  ship: Ship,
): Pick<Parts, 'direct' | 'isOwn'> {
  // Many programs make no such call.
  let own: ReturnType<DirectServices['serveDirectly']> | undefined;
  const signals = signalsAt(task);
  const doing = (channelAt(task.slot) + RANK_DOING) >> 2;
  const direct: Ship = (number) => {
    // A local call that waits makes others.
    const within = k[doing]!;
    k[doing] = number + 1;
    own ??= services.serveDirectly(machine.kernel, task.slot, heap);
    const result = own.serve(number);
    k[doing] = within;
    if (result === EVENT_LOOP) return ship(number | FORWARD);
    if (k[signals] !== 0) heed(k, signals, number);
    return result;
  };
  let left = FIRST_CALLS;
  let asked = false;
  const isOwn = () => {
    if (left > 0) left--;
    if (own !== undefined && own.listings.size > 0) return true;
    if (Atomics.load(k, FWK_SERVES >> 2) !== 0) return false;
    if (left > 0 || asked) return true;
    // The main thread carries this one out, and starts the FWK's.
    asked = true;
    return false;
  };
  return { direct, isOwn };
}

function run(guest: Guest, leavesRemains: boolean, endAt: number, doingAt: number): RankEnd {
  let end: Omit<RankEnd, 'denied'>;
  let remains: RankEnd['remains'];
  k[endAt] = NOT_ENDED;
  k[doingAt] = 0;
  try {
    end = { status: 0, ...guest.run() };
  } catch (error) {
    end = k[endAt] === NOT_ENDED ? endOf(error, guest) : ending(k[endAt]!);
    const own = end.trap === undefined && end.signal === undefined && guest.abort === undefined;
    if (leavesRemains && !own) remains = guest.remains(framesOf(error as Error));
  }
  guest.ended(() => inWords(end));
  // After a trap too: what a program stores into a shared map is in the file, however it ends.
  guest.flush();
  // A rank that ends its job keeps its turn until the host has ended the others.
  if (end.status === 0 || guest.mpi === 'finalized') guest.leave();
  const stackPointer = end.trap === undefined ? undefined : guest.stackPointer;
  const machineCheck = end.signal === SIGNAL.BUS ? guest.machineCheck : undefined;
  const { denied, abort, mpi, sender } = guest;
  return { ...end, stackPointer, remains, denied, abort, mpi, machineCheck, sender };
}

/** How a rank ended, as strace says it. */
function inWords({ status, signal, trap }: Omit<RankEnd, 'denied'>): string {
  if (trap !== undefined) return `trapped: ${trap.kind}`;
  if (signal === undefined) return `exited with ${status}`;
  const { signals } = process.getBuiltinModule('node:os').constants;
  const name = Object.entries(signals).find(([, number]) => number === signal)?.[0];
  return `killed by ${name ?? `signal ${signal}`}`;
}

/** What stands at END. */
function ending(how: number): Omit<RankEnd, 'denied'> {
  return how < 0 ? { status: 128 - how, signal: -how } : { status: how };
}

function endOf(error: unknown, guest: Guest): Omit<RankEnd, 'denied'> {
  const trap = trapOf(error);
  if (trap !== undefined) {
    const { unserved } = guest;
    const kind = unserved === undefined ? trap.kind : `call of ${unserved}, which nobody serves`;
    return { status: TRAP_STATUS, trap: { ...trap, kind } };
  }
  // An exception of the guest's own language that nothing caught.
  if (error instanceof WebAssembly.Exception)
    return {
      status: TRAP_STATUS,
      trap: { kind: 'uncaught exception', stack: framesOf(error as unknown as Error) },
    };
  if (!guest.started) return { status: TRAP_STATUS, fault: (error as Error).message };
  throw error;
}
