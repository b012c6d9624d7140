/**
 * What the ranks of a job find mounted: directories of the host and RAM disks, in the order in which C libraries are told of them.
 * Opened once for all ranks, before they start, and closed when all have ended.
 */
import type { DescriptorTable } from '../../runtime/channel/descriptors.ts';
import type { RankTask } from '../../runtime/task.ts';
import { type DiskPlan, Disks } from '../disks/disks.ts';
import { type PreopenDirectory, Preopens } from '../posix/preopens.ts';

/** What was asked for. */
export interface MountsPlan {
  readonly ranks: number;
  readonly dirs: readonly PreopenDirectory[];
  readonly disks: readonly DiskPlan[];
  readonly demand: { readonly hugePages: boolean };
}

export class Mounts {
  readonly #preopens: Preopens;
  readonly #disks: Disks;

  private constructor(preopens: Preopens, disks: Disks) {
    this.#preopens = preopens;
    this.#disks = disks;
  }

  /** @throws LWK_E_SANDBOX, LWK_E_ADMISSION; then nothing is left open */
  static async open({ ranks, dirs, disks, demand }: MountsPlan): Promise<Mounts> {
    const made = new Disks(disks, ranks);
    await made.fill(demand.hugePages);
    return new Mounts(new Preopens(dirs), made);
  }

  /** The names by which guests know them, in the order of `give`. */
  get names(): readonly string[] {
    return [...this.#preopens.names, ...this.#disks.plans.map(({ guest }) => guest)];
  }

  /** Gives a rank all of them, on its next free descriptors. */
  give(fds: DescriptorTable): void {
    this.#preopens.give(fds);
    this.#disks.give(fds, this.#preopens.names.length);
  }

  /** What of it is not the host's, for a rank; undefined where there is nothing. */
  task(rank: number): RankTask['mounts'] {
    return this.#disks.plans.length === 0 ? undefined : { disks: this.#disks.task(rank) };
  }

  /** Memories that a rank needs for it. */
  memories(rank: number): ReturnType<Disks['memories']> {
    return this.#disks.memories(rank);
  }

  /** The thread of a rank is gone, whatever it was doing. */
  lost(rank: number): void {
    this.#disks.lost(rank);
  }

  /** All ranks have ended: saves what is to be kept. What could not be saved, in words. */
  save(): Promise<string[]> {
    return this.#disks.save();
  }

  async close(): Promise<void> {
    this.#preopens.close();
    await this.#disks.close();
  }
}
