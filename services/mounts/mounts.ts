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
import type { RunningRank } from '../job/running-rank.ts';
import { type PreopenDirectory, Preopens } from '../posix/preopens.ts';
import type { JobView } from '../procfs/job.ts';
import { mountServices } from './services.ts';
import { type Mounted, MountTable } from './table.ts';

/** What was asked for; `mounts` are file systems of the embedding program, `procfs` those of the kernel. */
export interface MountsPlan {
  readonly ranks: number;
  readonly dirs: readonly PreopenDirectory[];
  readonly disks: readonly DiskPlan[];
  readonly mounts: readonly Mounted[];
  readonly procfs: boolean;
  readonly demand: { readonly pages: number; readonly hugePages: boolean };
  readonly args: readonly Uint8Array[];
  readonly env: (rank: number) => readonly Uint8Array[];
}

/** What else is to be known of a job. */
export interface MountsOf {
  readonly image: {
    readonly name: string;
    readonly info: { readonly imports: readonly { readonly name: string }[] };
  };
  readonly fabric: { readonly memory: WebAssembly.Memory } | undefined;
}

export class Mounts {
  readonly #preopens: Preopens;
  readonly #disks: Disks;
  readonly #table: MountTable;
  /** What the file systems of the kernel tell. */
  readonly #view: JobView | undefined;

  private constructor(
    preopens: Preopens,
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
  static async open(plan: MountsPlan, kernel: WebAssembly.Memory, of: MountsOf): Promise<Mounts> {
    const { ranks, dirs, mounts, demand } = plan;
    const disks = new Disks(plan.disks, ranks);
    await disks.fill(demand.hugePages);
    const view = plan.procfs && usesPaths(of) ? await viewOf(plan, disks.bytes, kernel, of) : undefined;
    const taken = new Set([...dirs, ...plan.disks, ...mounts].map(({ guest }) => guest));
    const own = view === undefined ? [] : await ownFiles(view);
    const all = [...mounts, ...own.filter(({ guest }) => !taken.has(guest))];
    return new Mounts(new Preopens(dirs), disks, all, view);
  }

  /** The ranks are there. */
  begin(ranks: readonly RunningRank[]): void {
    this.#view?.begin(ranks);
  }

  /** The names by which guests know them, in the order of `give`. */
  get names(): readonly string[] {
    return [
      ...this.#preopens.names,
      ...[...this.#disks.plans, ...this.#table.mounts].map(({ guest }) => guest),
    ];
  }

  /** Gives a rank all of them, on its next free descriptors. */
  give(fds: DescriptorTable): void {
    this.#preopens.give(fds);
    const dirs = this.#preopens.names.length;
    this.#disks.give(fds, dirs);
    this.#table.give(fds, dirs + this.#disks.plans.length);
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
   * @param timeoutMs how long a rank waits for a file system of the embedding program
   */
  own(timeoutMs: number | undefined): OwnServices {
    return this.#table.mounts.length === 0 ? {} : mountServices(this.#table, timeoutMs);
  }

  /** A rank has ended, in the middle of whatever it was doing. */
  ended(rank: number): void {
    this.#disks.lost(rank);
    this.#view?.ended(rank);
    void this.#table.close(rank);
  }

  /** All ranks have ended: saves what is to be kept. What could not be saved, in words. */
  save(): Promise<string[]> {
    return this.#disks.save();
  }

  async close(): Promise<void> {
    this.#preopens.close();
    await this.#table.close();
    await this.#disks.close();
  }
}

/** Whether a program can look anything up: others are spared what they would not see. */
const usesPaths = ({ image }: MountsOf): boolean =>
  image.info.imports.some(({ name }) => name.startsWith('path_'));

async function viewOf(
  plan: MountsPlan,
  diskBytes: number,
  kernel: WebAssembly.Memory,
  of: MountsOf,
): Promise<JobView> {
  const { JobView } = await import('../procfs/job.ts');
  const { ranks, demand, args, env } = plan;
  return new JobView(kernel, {
    name: of.image.name,
    ranks,
    heapBytes: demand.pages * WASM_PAGE,
    diskBytes,
    fabricBytes: of.fabric?.memory.buffer.byteLength ?? 0,
    args,
    env,
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
