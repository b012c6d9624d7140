/**
 * Prepares the memory of a rank before it runs, and cleans it afterwards.
 *
 * Preparing is asking for huge pages and making all pages resident, so that no page fault meets the rank. It runs on threads of
 * libuv's pool. In a virtual machine the first touch of a page that the guest system never used costs far more (measured: 10 us for 4 KiB, that is
 * 2.6 s for a GiB, against 0.05 s later), because the hypervisor must find the page too. It helps to begin early and to keep heaps.
 *
 * Cleaning is writing zeros where the heap stays resident: `memory.fill` does 256 MiB in 3.3 ms. Handing the pages back and taking them again
 * takes 13 ms for as much, `Uint8Array.fill` 34 ms.
 */

import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { WASM_PAGE } from '../../runtime/abi/limits.ts';
import { zero } from '../../runtime/memory/zero.ts';
import { type Libc, loadLibc, MADV } from './libc.ts';
import { hugePageMode } from './memory.ts';

export { allocateHeap } from './reserve.ts';

export interface HeapOptions {
  /** Ask for huge pages; with false, ask for small ones. */
  hugePages: boolean;
  /** Make every page resident. */
  prefault: boolean;
}

/** What a heap has got. */
export interface HeapReport {
  /** Bytes of the heap. */
  bytes: number;
  /** Whether the system makes huge pages for it. How many it made, `hugeBytes` tells. */
  hugePages: boolean;
  /** Whether all pages are resident. */
  prefaulted: boolean;
  /** Why something that was asked for is not so. */
  reasons: readonly string[];
}

/** Gets a heap ready for a rank. What it holds stays as it is. Never rejects for want of huge pages: the report says so. */
export async function prepareHeap(memory: WebAssembly.Memory, options: HeapOptions): Promise<HeapReport> {
  const view = new Uint8Array(memory.buffer);
  const reasons: string[] = [];
  const refused = await advise(view, options.hugePages);
  if (options.hugePages && refused !== undefined) reasons.push(`no huge pages: ${refused}`);
  if (options.prefault) await prefault(view);
  return {
    bytes: view.byteLength,
    hugePages: options.hugePages && refused === undefined,
    prefaulted: options.prefault,
    reasons,
  };
}

/**
 * Makes a used heap zero, all of it. No thread may be using it.
 * @param resident keep its pages, for a heap that was prefaulted; with false they go back to the system and come back as zero when touched
 */
export async function scrubHeap(memory: WebAssembly.Memory, resident: boolean): Promise<void> {
  const bytes = memory.buffer.byteLength;
  const { libc } = await loadLibc();
  // Refused for locked pages, say: then they are filled like the others.
  if (!resident && libc?.madvise(new Uint8Array(memory.buffer), MADV.DONTNEED) === 0) return;
  for (let at = 0; at < bytes; at += SCRUB_STEP) {
    zero(memory, at, Math.min(SCRUB_STEP, bytes - at));
    await setImmediate();
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

/** Bytes populated by one call: large enough to keep a thread busy, small enough that the process can map memory in between. */
const STEP = 2 ** 25;
/** One thread of libuv's four stays free for files. */
const LANES = Math.min(3, availableParallelism());
let busy = 0;
const queue: (() => void)[] = [];

/** Makes the pages resident without changing what they hold. */
async function prefault(view: Uint8Array): Promise<void> {
  const { libc } = await loadLibc();
  const populates = libc?.madvise(view.subarray(0, WASM_PAGE), MADV.POPULATE_WRITE) === 0;
  const steps: Promise<void>[] = [];
  for (let at = 0; at < view.byteLength; at += STEP) {
    steps.push(populateStep(populates ? libc : undefined, view.subarray(at, at + STEP)));
  }
  await Promise.all(steps);
}

/** Takes a lane, of which there are a few, over all heaps. */
async function populateStep(libc: Libc | undefined, part: Uint8Array): Promise<void> {
  if (busy === LANES) await new Promise<void>((free) => queue.push(free));
  else busy++;
  if (!(await libc?.madviseAsync(part, MADV.POPULATE_WRITE))) {
    touch(part);
    await setImmediate();
  }
  const next = queue.shift();
  if (next !== undefined) next();
  else busy--;
}

/** A write that changes nothing, to every page. For systems and kernels (before Linux 5.14) that cannot populate. */
function touch(part: Uint8Array): void {
  for (let at = 0; at < part.length; at += 4096) Atomics.or(part, at, 0);
}
