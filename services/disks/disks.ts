/**
 * The RAM disks of a job: made and filled before its ranks start, and, where that was asked for, saved when all of them have ended.
 * A disk lives as long as its job.
 */
import { LwkError } from '../../runtime/abi/errors.ts';
import { KIND } from '../../runtime/abi/layout.ts';
import { WASM_PAGE } from '../../runtime/abi/limits.ts';
import { DIRECTORY_RIGHTS, PREOPEN_INHERITING } from '../../runtime/abi/rights.ts';
import { FILETYPE } from '../../runtime/abi/wasi.ts';
import type { DescriptorTable } from '../../runtime/channel/descriptors.ts';
import { Disk } from '../../runtime/disk/disk.ts';
import { MAX_DISK, MIN_DISK } from '../../runtime/disk/layout.ts';
import { HANDLE_BASE } from '../../runtime/disk/rank.ts';
import type { MountsTask } from '../../runtime/task.ts';
import { type Entries, type FileTree, hostEntries, saveEntries } from '../files/entries.ts';
import { allocateHeap, prepareHeap, scrubHeap } from '../machine/heap.ts';
import { formatBytes, readRoom } from '../machine/memory.ts';
import { nextMemoryId } from '../memory/heaps.ts';
import { parseBytes } from '../options/values.ts';
import { free } from '../posix/preopens.ts';
import { diskEntries, fillDisk } from './contents.ts';
import type { RamDisk } from './types.ts';

/** A RAM disk as it was asked for, checked. */
export interface DiskPlan {
  readonly guest: string;
  readonly bytes: number;
  readonly shared: boolean;
  readonly from: string | FileTree | undefined;
  readonly to: string | FileTree | undefined;
}

const FORM = 'PATH:SIZE[:shared][:from=DIR][:to=DIR]';

/** 'PATH:SIZE[:shared][:from=DIR][:to=DIR]'. @throws LWK_E_USAGE */
export function parseRamDisk(disk: string | RamDisk): DiskPlan {
  const { guest, bytes, shared = false, from, to } = typeof disk === 'string' ? parts(disk) : disk;
  const size = Math.ceil(parseBytes(bytes, '--ram-disk') / WASM_PAGE) * WASM_PAGE;
  const shown = typeof disk === 'string' ? disk : guest;
  if (guest === '' || from === '' || to === '') throw malformed(shown);
  if (size < MIN_DISK || size > MAX_DISK)
    throw new LwkError(
      'LWK_E_USAGE',
      `--ram-disk ${shown}: a RAM disk has from ${formatBytes(MIN_DISK)} to ${formatBytes(MAX_DISK)}.`,
      { asked: bytes },
    );
  return { guest, bytes: size, shared, from, to };
}

function parts(text: string): RamDisk {
  const [guest = '', bytes = '', ...more] = text.split(':');
  const value = (name: string) => more.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1);
  if (bytes === '' || !more.every((part) => /^(?:shared$|from=|to=)/.test(part))) throw malformed(text);
  return { guest, bytes, shared: more.includes('shared'), from: value('from'), to: value('to') };
}

function malformed(asked: string): LwkError {
  return new LwkError('LWK_E_USAGE', `--ram-disk: '${asked}' is not of the form ${FORM}.`, { asked });
}

interface Made {
  readonly plan: DiskPlan;
  readonly id: number;
  readonly disk: Disk;
  /** The rank that has it, where it is not shared. */
  readonly rank: number | undefined;
}

export class Disks {
  readonly plans: readonly DiskPlan[];
  readonly #made: readonly Made[];
  readonly #ranks: number;

  /** @throws LWK_E_ADMISSION where the disks do not fit into memory */
  constructor(plans: readonly DiskPlan[], ranks: number) {
    this.plans = plans;
    this.#ranks = ranks;
    const needed = plans.reduce((sum, { bytes, shared }) => sum + bytes * (shared ? 1 : ranks), 0);
    const { memory } = plans.length === 0 ? { memory: 0 } : readRoom();
    if (needed > memory) {
      const message =
        `It does not fit: RAM disks of ${formatBytes(needed)} in all were asked for, and there is ${formatBytes(memory)} ` +
        'of memory. Use smaller ones (--ram-disk), or share one.';
      throw new LwkError('LWK_E_ADMISSION', message, { what: 'memory', needed, available: memory });
    }
    this.#made = plans.flatMap((plan) =>
      (plan.shared ? [undefined] : Array.from({ length: ranks }, (_, rank) => rank)).map((rank) => {
        const disk = new Disk(allocateHeap(plan.bytes));
        disk.format();
        return { plan, id: nextMemoryId(), disk, rank };
      }),
    );
  }

  /** Puts on each disk what it is to have at the start. @throws LWK_E_SANDBOX, LWK_E_ADMISSION */
  async fill(hugePages: boolean): Promise<void> {
    for (const { plan, disk } of this.#made) {
      await prepareHeap(disk.memory, { hugePages });
      const { from, guest } = plan;
      if (from === undefined) continue;
      const what = typeof from === 'string' ? from : 'files in memory';
      try {
        await fillDisk(disk, typeof from === 'string' ? hostEntries(from) : from.entries());
      } catch (error) {
        throw refusal(error, guest, what, plan.bytes);
      }
    }
  }

  /** Gives a rank its disks, on its next free descriptors; FD.PREOPEN is 1 + the index of the name. */
  give(fds: DescriptorTable, firstName: number): void {
    for (const [i] of this.plans.entries())
      fds.open(free(fds, '--ram-disk'), {
        kind: KIND.DISK,
        host: HANDLE_BASE + i,
        filetype: FILETYPE.DIRECTORY,
        flags: 0,
        rights: DIRECTORY_RIGHTS,
        inheriting: PREOPEN_INHERITING,
        preopen: 1 + firstName + i,
        marks: 0,
      });
  }

  /** The disks of a rank, in the order of their plans. */
  task(rank: number): MountsTask['disks'] {
    return this.#of(rank).map(({ id, plan }) => ({ memoryId: id, shared: plan.shared }));
  }

  memories(rank: number): { readonly id: number; readonly memory: WebAssembly.Memory }[] {
    return this.#of(rank).map(({ id, disk }) => ({ id, memory: disk.memory }));
  }

  #of(rank: number): readonly Made[] {
    return this.#made.filter((made) => made.rank === undefined || made.rank === rank);
  }

  /** The thread of a rank is gone, whatever it was doing. */
  lost(rank: number): void {
    for (const { disk, plan } of this.#made) if (plan.shared) disk.breakLock(rank);
  }

  /** Saves what is to be saved. What could not be, in words. */
  async save(): Promise<string[]> {
    const unsaved: string[] = [];
    for (const { plan, disk, rank } of this.#made) {
      const { to, guest } = plan;
      if (to === undefined) continue;
      const below = rank === undefined || this.#ranks === 1 ? '' : String(rank);
      try {
        await put(diskEntries(disk), to, below);
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        const where = typeof to === 'string' ? to : 'files in memory';
        unsaved.push(`the RAM disk ${guest} could not be saved to ${where} (${code})`);
      }
    }
    return unsaved;
  }

  /** Gives the memory back to the system now: threads keep theirs for a while. */
  async close(): Promise<void> {
    await Promise.all(this.#made.map(({ disk }) => scrubHeap(disk.memory, false)));
  }
}

async function put(entries: Entries, to: string | FileTree, below: string): Promise<void> {
  if (typeof to !== 'string') return to.fill(entries, below);
  return saveEntries(entries, below === '' ? to : `${to}/${below}`);
}

function refusal(error: unknown, guest: string, from: string, bytes: number): LwkError {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EFBIG')
    return new LwkError(
      'LWK_E_ADMISSION',
      `--ram-disk ${guest}: what is in ${from} does not fit ${formatBytes(bytes)}. Make the disk larger.`,
      { guest, from, bytes },
      error,
    );
  const found = code === 'ENOENT' ? 'there is no such directory' : `the system refuses it (${code})`;
  return new LwkError(
    'LWK_E_SANDBOX',
    `--ram-disk ${guest}: from=${from}: ${found}. Name an existing directory that this user may read.`,
    { guest, from, code },
    error,
  );
}
