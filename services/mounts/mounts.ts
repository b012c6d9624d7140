/**
 * What the ranks of a job find mounted: directories of the host, RAM disks, and file systems of the embedding program, in the order
 * in which C libraries are told of them.
 * Opened once for all ranks, before they start, and closed when all have ended.
 */
import { WASM_PAGE } from '../../runtime/abi/limits.ts';
import type { DescriptorTable } from '../../runtime/channel/descriptors.ts';
import type { RankTask } from '../../runtime/task.ts';
import { type DiskPlan, Disks } from '../disks/disks.ts';
import type { OwnServices } from '../host/own.ts';
import type { Terms } from '../host/settle.ts';
import type { RunningRank } from '../job/running-rank.ts';
import { type PreopenDirectory, Preopens } from '../posix/preopens.ts';
import type { JobView } from '../procfs/job.ts';
import { mountServices } from './services.ts';
import { type Mounted, MountTable } from './table.ts';

/** What was asked for; `mounts` are file systems of the embedding program, `procfs` those of the kernel. */
export interface MountsPlan {
  readonly ranks: number;
  /** Each program has directories of its own. */
  readonly programs: readonly MountsProgram[];
  readonly disks: readonly DiskPlan[];
  readonly mounts: readonly Mounted[];
  readonly procfs: boolean;
  readonly demand: { readonly pages: number; readonly hugePages: boolean };
}

export interface MountsProgram {
  readonly ranks: number;
  readonly dirs: readonly PreopenDirectory[];
  readonly args: readonly Uint8Array[];
  readonly env: (rank: number) => readonly Uint8Array[];
  readonly image: {
    readonly name: string;
    readonly info: { readonly imports: readonly { readonly name: string }[] };
  };
}

type MountsFabric = { readonly memory: WebAssembly.Memory } | undefined;

export class Mounts {
  /** Of each program. */
  readonly #preopens: readonly Preopens[];
  readonly #disks: Disks;
  readonly #table: MountTable;
  /** What the file systems of the kernel tell. */
  readonly #view: JobView | undefined;

  private constructor(
    preopens: readonly Preopens[],
    disks: Disks,
    mounts: readonly Mounted[],
    view: JobView | undefined,
  ) {
    this.#preopens = preopens;
    this.#disks = disks;
    this.#table = new MountTable(mounts);
    this.#view = view;
  }

  /** @throws LWK_E_SANDBOX, LWK_E_ADMISSION; then nothing is left open */
  static async open(plan: MountsPlan, kernel: WebAssembly.Memory, fabric: MountsFabric): Promise<Mounts> {
    const { ranks, programs, mounts, demand } = plan;
    const disks = new Disks(plan.disks, ranks);
    await disks.fill(demand.hugePages);
    const view =
      plan.procfs && programs.some(usesPaths) ? await viewOf(plan, disks.bytes, kernel, fabric) : undefined;
    const own = view === undefined ? [] : await ownFiles(view);
    const given = [...programs.flatMap(({ dirs }) => dirs), ...plan.disks, ...mounts];
    const taken = new Set(given.map(({ guest }) => guest));
    const all = [...mounts, ...own.filter(({ guest }) => !taken.has(guest))];
    const preopens: Preopens[] = [];
    try {
      for (const { dirs } of programs) preopens.push(new Preopens(dirs));
    } catch (error) {
      for (const opened of preopens) opened.close();
      throw error;
    }
    return new Mounts(preopens, disks, all, view);
  }

  /** The ranks are there. */
  begin(ranks: readonly RunningRank[]): void {
    this.#view?.begin(ranks);
  }

  /** The names by which guests of a program know them, in the order of `give`. */
  names(program: number): readonly string[] {
    const others = [...this.#disks.plans, ...this.#table.mounts];
    return [...this.#preopens[program]!.names, ...others.map(({ guest }) => guest)];
  }

  /** Gives a rank all of them, on its next free descriptors. */
  give(fds: DescriptorTable, program: number): void {
    const preopens = this.#preopens[program]!;
    preopens.give(fds);
    this.#disks.give(fds, preopens.names.length);
    this.#table.give(fds, preopens.names.length + this.#disks.plans.length);
  }

  /** What of it is not the host's, for a rank; undefined where there is nothing. */
  task(rank: number): RankTask['mounts'] {
    const there = this.#disks.plans.length + this.#table.mounts.length;
    return there === 0 ? undefined : { disks: this.#disks.task(rank) };
  }

  /** Memories that a rank needs for it. */
  memories(rank: number): ReturnType<Disks['memories']> {
    return this.#disks.memories(rank);
  }

  /**
   * The calls that are carried out on the main thread.
   * @param terms on which calls of a file system of the embedding program are made
   */
  own(terms: Terms): OwnServices {
    return this.#table.mounts.length === 0 ? {} : mountServices(this.#table, terms);
  }

  /** A rank has ended, in the middle of whatever it was doing. */
  ended(rank: number): void {
    this.#disks.lost(rank);
    this.#view?.ended(rank);
    void this.#table.close(rank);
  }

  /** One that has ended begins again. */
  renewed(rank: number): void {
    this.#view?.renewed(rank);
  }

  /** All ranks have ended: saves what is to be kept. What could not be saved, in words. */
  save(): Promise<string[]> {
    return this.#disks.save();
  }

  async close(): Promise<void> {
    for (const preopens of this.#preopens) preopens.close();
    await this.#table.close();
    await this.#disks.close();
  }
}

/** Whether a program can look anything up: others are spared what they would not see. */
const usesPaths = ({ image }: MountsProgram): boolean =>
  image.info.imports.some(({ name }) => name.startsWith('path_'));

async function viewOf(
  { ranks, programs, demand }: MountsPlan,
  diskBytes: number,
  kernel: WebAssembly.Memory,
  fabric: MountsFabric,
): Promise<JobView> {
  const { JobView } = await import('../procfs/job.ts');
  const ofRank = programs.flatMap((program) => Array.from({ length: program.ranks }, () => program));
  return new JobView(kernel, {
    ranks,
    heapBytes: demand.pages * WASM_PAGE,
    diskBytes,
    fabricBytes: fabric?.memory.buffer.byteLength ?? 0,
    name: (rank) => ofRank[rank]!.image.name,
    args: (rank) => ofRank[rank]!.args,
    env: (rank) => ofRank[rank]!.env(rank),
  });
}

/** The file systems of the kernel. */
async function ownFiles(view: JobView): Promise<Mounted[]> {
  const [{ VirtualFiles }, { proc, sys }, { devices }] = await Promise.all([
    import('../procfs/virtual.ts'),
    import('../procfs/proc.ts'),
    import('../procfs/dev.ts'),
  ]);
  return [
    { guest: '/proc', files: new VirtualFiles(proc(view)) },
    { guest: '/sys', files: new VirtualFiles(sys(view)) },
    { guest: '/dev', files: devices() },
  ];
}
