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
  /** Each program has directories of its own. */
  readonly programs: readonly { readonly dirs: readonly PreopenDirectory[] }[];
  readonly disks: readonly DiskPlan[];
  readonly demand: { readonly hugePages: boolean };
}

export class Mounts {
  /** Of each program. */
  readonly #preopens: readonly Preopens[];
  readonly #disks: Disks;

  private constructor(preopens: readonly Preopens[], disks: Disks) {
    this.#preopens = preopens;
    this.#disks = disks;
  }

  /** @throws LWK_E_SANDBOX, LWK_E_ADMISSION; then nothing is left open */
  static async open({ ranks, programs, disks, demand }: MountsPlan): Promise<Mounts> {
    const made = new Disks(disks, ranks);
    await made.fill(demand.hugePages);
    const preopens: Preopens[] = [];
    try {
      for (const { dirs } of programs) preopens.push(new Preopens(dirs));
    } catch (error) {
      for (const opened of preopens) opened.close();
      throw error;
    }
    return new Mounts(preopens, made);
  }

  /** The names by which guests of a program know them, in the order of `give`. */
  names(program: number): readonly string[] {
    return [...this.#preopens[program]!.names, ...this.#disks.plans.map(({ guest }) => guest)];
  }

  /** Gives a rank all of them, on its next free descriptors. */
  give(fds: DescriptorTable, program: number): void {
    const preopens = this.#preopens[program]!;
    preopens.give(fds);
    this.#disks.give(fds, preopens.names.length);
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
    for (const preopens of this.#preopens) preopens.close();
    await this.#disks.close();
  }
}
