/** The ranks of a launch in their slots: what each is given, and its channel as it finds it. */
import { DescriptorTable } from '../../runtime/channel/descriptors.ts';
import { clearRecords } from '../../runtime/channel/records.ts';
import { clearSignals } from '../../runtime/channel/signals.ts';
import { layoutOf } from '../../runtime/image/layout.ts';
import type { LinkedModule, RankTask } from '../../runtime/task.ts';
import type { Image } from '../images/image.ts';
import { encode, type Plan } from '../job/plan.ts';
import type { Placement } from '../job/running-rank.ts';
import type { FabricMemory } from '../memory/fabrics.ts';
import type { Heap } from '../memory/heaps.ts';
import type { JobTools } from '../tools/tools.ts';
import type { Reservation } from './partition.ts';

/** What a launch has been given. */
export interface Allotted {
  readonly plan: Plan;
  readonly image: Image;
  readonly module: LinkedModule;
  readonly reservation: Reservation;
  readonly heaps: readonly Heap[];
  /** For an image that uses MPI. */
  readonly fabric: FabricMemory | undefined;
}

/** How its ranks are to run. */
interface Way {
  readonly kernel: WebAssembly.Memory;
  readonly polls: boolean;
  readonly bind: boolean;
  readonly direct: RankTask['direct'];
  readonly tools: JobTools | undefined;
  /** Names of the directories. */
  readonly preopens: readonly string[];
  /** Opens what a rank has from the start. */
  open(rank: number, fds: DescriptorTable): void;
}

/** Where malloc's memory begins: behind data and stack, or where the program's own memory ends. */
function mallocFrom({ info }: Image, pages: number): number {
  const { heapBase, break: end } = layoutOf(info, pages);
  return heapBase === 'unknown' ? end : heapBase;
}

export function placeRanks(
  { plan, image, module, reservation, heaps, fabric }: Allotted,
  { kernel, polls, bind, direct, tools, preopens, open }: Way,
): Placement[] {
  const common = {
    size: plan.ranks,
    alone: reservation.alone,
    polls,
    moduleId: module.id,
    mallocFrom: mallocFrom(image, plan.demand.pages),
    touch: plan.touch,
    args: plan.args,
    preopens: encode(preopens, 'dirs'),
    direct,
    invoke: plan.invoke,
    session: plan.session,
    unserved: image.unserved,
    hosted: image.hosted.map(({ key, signature }) => ({ key, signature })),
    attached: false,
    fabric: fabric && { memoryId: fabric.id, heapIds: heaps.map(({ id }) => id) },
  };
  const k = new Int32Array(kernel.buffer);
  return reservation.slots.map((slot, rank) => {
    const heap = heaps[rank]!;
    const fds = new DescriptorTable(kernel, slot);
    fds.clear();
    clearRecords(k, slot);
    clearSignals(k, slot);
    open(rank, fds);
    const task: RankTask = {
      ...common,
      rank,
      env: plan.env(rank),
      slot,
      core: bind ? reservation.cores[rank]! : -1,
      heapId: heap.id,
      dirty: heap.dirty,
      tools: tools?.task(rank),
    };
    return { task, heap };
  });
}
