/**
 * What the ranks of a job find mounted: directories of the host, RAM disks, and file systems of the embedding program, in the order
 * in which C libraries are told of them.
 * Opened once for all ranks, before they start, and closed when all have ended.
 */
import type { DescriptorTable } from '../../runtime/channel/descriptors.ts';
import type { RankTask } from '../../runtime/task.ts';
import { type DiskPlan, Disks } from '../disks/disks.ts';
import type { OwnServices } from '../host/own.ts';
import type { Terms } from '../host/settle.ts';
import { type PreopenDirectory, Preopens } from '../posix/preopens.ts';
import { mountServices } from './services.ts';
import { type Mounted, MountTable } from './table.ts';

/** What was asked for; `mounts` are file systems of the embedding program. */
export interface MountsPlan {
  readonly ranks: number;
  /** Each program has directories of its own. */
  readonly programs: readonly { readonly dirs: readonly PreopenDirectory[] }[];
  readonly disks: readonly DiskPlan[];
  readonly mounts: readonly Mounted[];
  readonly demand: { readonly hugePages: boolean };
}

export class Mounts {
  /** Of each program. */
  readonly #preopens: readonly Preopens[];
  readonly #disks: Disks;
  readonly #table: MountTable;

  private constructor(preopens: readonly Preopens[], disks: Disks, table: MountTable) {
    this.#preopens = preopens;
    this.#disks = disks;
    this.#table = table;
  }

  /** @throws LWK_E_SANDBOX, LWK_E_ADMISSION; then nothing is left open */
  static async open({ ranks, programs, disks, mounts, demand }: MountsPlan): Promise<Mounts> {
    const made = new Disks(disks, ranks);
    await made.fill(demand.hugePages);
    const preopens: Preopens[] = [];
    try {
      for (const { dirs } of programs) preopens.push(new Preopens(dirs));
    } catch (error) {
      for (const opened of preopens) opened.close();
      throw error;
    }
    return new Mounts(preopens, made, new MountTable(mounts));
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
    void this.#table.close(rank);
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
