/**
 * Prepares the memory of a rank before it runs, and cleans it afterwards.
 *
 * Preparing is asking for huge pages. Pages become resident as the rank touches them, or all before it starts, by the rank itself
 * (see runtime/memory/touch.ts). In a virtual machine the first touch of a page that the guest system never used costs far more
 * (measured: 10 us for 4 KiB, that is 2.6 s for a GiB, against 0.05 s later), because the hypervisor must find the page too.
 *
 * Cleaning is writing zeros where the heap stays resident: `memory.fill` does 256 MiB in 3.3 ms. Handing the pages back and
 * taking them again takes 13 ms for as much, `Uint8Array.fill` 34 ms.
 */

import { setImmediate } from 'node:timers/promises';
import { zero } from '../../runtime/memory/zero.ts';
import type { Range } from '../../runtime/task.ts';
import { loadLibc, MADV } from './libc.ts';
import { hugePageMode } from './memory.ts';

export { allocateHeap } from './reserve.ts';

export interface HeapOptions {
  /** Ask for huge pages; with false, ask for small ones. */
  hugePages: boolean;
}

/** What a heap has got. */
export interface HeapReport {
  /** Bytes of the heap. */
  bytes: number;
  /** Whether the system makes huge pages for it. How many it made, `hugeBytes` tells. */
  hugePages: boolean;
  /** Why something that was asked for is not so. */
  reasons: readonly string[];
}

/** Gets a heap ready for a rank. What it holds stays as it is. Never rejects for want of huge pages: the report says so. */
export async function prepareHeap(memory: WebAssembly.Memory, options: HeapOptions): Promise<HeapReport> {
  const view = new Uint8Array(memory.buffer);
  const reasons: string[] = [];
  const refused = await advise(view, options.hugePages);
  if (options.hugePages && refused !== undefined) reasons.push(`no huge pages: ${refused}`);
  return { bytes: view.byteLength, hugePages: options.hugePages && refused === undefined, reasons };
}

/**
 * Makes a used heap zero. No thread may be using it.
 * @param resident keep its pages, for a heap that was prefaulted; with false they go back to the system and come back as zero when touched
 * @param but what is left as it is, from one page to another
 */
export async function scrubHeap(
  memory: WebAssembly.Memory,
  resident: boolean,
  but: Range = [0, 0],
): Promise<void> {
  const { libc } = await loadLibc();
  const ranges: readonly Range[] = [
    [0, but[0]],
    [but[1], memory.buffer.byteLength],
  ];
  for (const [from, to] of ranges.filter(([from, to]) => to > from)) {
    // Refused for locked pages, say: then they are filled like the others.
    if (!resident && libc?.madvise(new Uint8Array(memory.buffer, from, to - from), MADV.DONTNEED) === 0)
      continue;
    for (let at = from; at < to; at += SCRUB_STEP) {
      zero(memory, at, Math.min(SCRUB_STEP, to - at));
      await setImmediate();
    }
  }
}

/** Bytes cleaned in one go, some 3 ms of the main thread. */
const SCRUB_STEP = 2 ** 28;

/** Asks for huge pages or for small ones. Gives the reason if huge ones will not be made. */
async function advise(view: Uint8Array, huge: boolean): Promise<string | undefined> {
  const mode = hugePageMode();
  const { libc, reason } = await loadLibc();
  const errno = libc?.madvise(view, huge ? MADV.HUGEPAGE : MADV.NOHUGEPAGE);
  if (mode === undefined)
    return `${process.platform === 'linux' ? 'this kernel' : process.platform} does not offer them`;
  if (mode === 'never') return 'they are switched off (/sys/kernel/mm/transparent_hugepage/enabled)';
  if (errno === 0 || mode === 'always') return undefined;
  return errno === undefined ? reason : `madvise failed with errno ${errno}`;
}
