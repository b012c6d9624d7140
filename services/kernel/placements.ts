/** The ranks of a launch in their slots: what each is given, and its channel as it finds it. */
import { WASM_PAGE } from '../../runtime/abi/limits.ts';
import { clearState } from '../../runtime/channel/clear.ts';
import { DescriptorTable } from '../../runtime/channel/descriptors.ts';
import { clearRecords } from '../../runtime/channel/records.ts';
import type { Added } from '../../runtime/image/link.ts';
import type { LinkedModule, RankTask } from '../../runtime/task.ts';
import type { Trap } from '../../runtime/trap.ts';
import type { Image } from '../images/image.ts';
import { encode, type Plan, programOf } from '../job/plan.ts';
import type { Placement } from '../job/running-rank.ts';
import type { FabricMemory } from '../memory/fabrics.ts';
import type { Heap } from '../memory/heaps.ts';
import type { Mounts } from '../mounts/mounts.ts';
import type { JobTools } from '../tools/tools.ts';
import type { Reservation } from './partition.ts';

/** What a launch has been given. */
export interface Allotted {
  readonly plan: Plan;
  /** The module of each program. */
  readonly modules: readonly LinkedModule[];
  readonly reservation: Reservation;
  readonly heaps: readonly Heap[];
  /** For programs that use MPI. */
  readonly fabric: FabricMemory | undefined;
}

/** How its ranks are to run. */
interface Way {
  readonly polls: boolean;
  readonly bind: boolean;
  readonly own: Pick<RankTask, 'direct' | 'atFirst'>;
  readonly tools: JobTools | undefined;
  /** It is a session that goes on from a snapshot. */
  readonly restored: boolean;
  readonly mounts: Mounts;
  /** Prepares the channel of a rank. */
  open(rank: number, slot: number): void;
}

/**
 * Where malloc's memory begins: behind data and stack, or where the program's own memory ends. The first segment tells whether the
 * stack comes last: an interpreter has 60,000.
 */
function mallocFrom({ heapBase, stackPointer, firstData, staticEnd, memory }: Image['info']): number {
  if (heapBase !== undefined) return heapBase;
  const stackIsLast = stackPointer !== undefined && firstData !== undefined && stackPointer > firstData;
  return (stackIsLast ? stackPointer : staticEnd) ?? (memory?.initialPages ?? 0) * WASM_PAGE;
}

/** A channel with nothing of whoever had it before. Gives its table of descriptors, which is empty. */
export function clearChannel(kernel: WebAssembly.Memory, slot: number): DescriptorTable {
  const k = new Int32Array(kernel.buffer);
  const fds = new DescriptorTable(kernel, slot);
  fds.clear();
  clearRecords(k, slot);
  clearState(k, slot);
  return fds;
}

export function placeRanks(
  { plan, modules, reservation, heaps, fabric }: Allotted,
  { polls, bind, own, tools, restored, mounts, open }: Way,
): Placement[] {
  const common = {
    size: plan.ranks,
    alone: reservation.alone,
    polls,
    ...own,
    session: plan.session,
    leavesRemains: tools?.cores !== undefined,
    restored,
    attached: false,
    peers: plan.peers ? heaps.map(({ id }) => id) : undefined,
    fabric: fabric && { memoryId: fabric.id, heapIds: heaps.map(({ id }) => id) },
  };
  const programs = plan.programs.map(({ image, touch, args, invoke }, program) => ({
    program,
    moduleId: modules[program]!.id,
    mallocFrom: mallocFrom(image.info),
    touch,
    args,
    preopens: encode(mounts.names(program), 'dirs'),
    invoke,
    unserved: image.unserved,
    hosted: image.hosted.map(({ key, signature }) => ({ key, signature })),
  }));
  return reservation.slots.map((slot, rank) => {
    const heap = heaps[rank]!;
    open(rank, slot);
    const program = programOf(plan, rank);
    const task: RankTask = {
      ...common,
      ...programs[program]!,
      rank,
      mounts: mounts.task(rank),
      env: plan.programs[program]!.env(rank),
      slot,
      core: bind ? reservation.cores[rank]! : -1,
      heapId: heap.id,
      dirty: heap.dirty,
      tools: tools?.task(rank),
      stops: plan.inspected === rank ? debuggerMs() : undefined,
    };
    return { task, heap };
  });
}

/** The memories that a rank with this heap needs of its job: those of its peers too where it talks to them. */
export function memoriesOf(
  { plan, heaps, fabric }: Pick<Allotted, 'plan' | 'heaps' | 'fabric'>,
  heap: Heap,
): (Heap | FabricMemory)[] {
  if (fabric !== undefined) return [...heaps, fabric];
  return plan.peers ? [...heaps] : [heap];
}

/** What a rank trapped with. */
interface Trapped {
  readonly rank: number;
  readonly trap: Trap;
  readonly pointer: number | undefined;
  readonly stackBytes: number;
  readonly added: Added;
}

/** A trap in terms of the rank's program; see Image. */
export function explainTrap(plan: Plan, { rank, trap, pointer, stackBytes, added }: Trapped): Promise<Trap> {
  const { image } = plan.programs[programOf(plan, rank)]!;
  return image.explain(trap, pointer, plan.demand.pages, stackBytes, added);
}

/** How long a debugger that has attached to the process may take until it has attached to its threads, milliseconds. */
const DEBUGGER_MS = 10_000;

/** How long a rank waits for one: not at all where there is no inspector to which it could attach. */
const debuggerMs = (): number =>
  process.getBuiltinModule('node:inspector').url() === undefined ? 0 : DEBUGGER_MS;
