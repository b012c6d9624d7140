/** What people are told when ranks asked for more memory than their heaps have: what was asked for, and how much may help. */
import { totalmem } from 'node:os';
import { MAX_HEAP_PAGES, WASM_PAGE } from '../../runtime/abi/limits.ts';
import { formatBytes } from '../machine/memory.ts';

const MIB = 2 ** 20;

/** The page that explains what one address space of 4 GiB means for programs. */
const PAGE = 'guest/c/ILP32.md';

/** What a job knows of it. */
export interface Heaps {
  /** Bytes of each rank's heap. */
  readonly heapBytes: number;
  /** Most pages that the program can use, as it declares. */
  readonly mostPages: number;
  /** For each rank, the pages of the heap that it would have needed for what it asked for; 0 for one that was refused nothing. */
  readonly denied: readonly number[];
}

/**
 * One line for all ranks, about the one that asked for most; undefined when nothing was refused. What a program would have asked
 * for later is not known, so the advice is at least twice the heap. It is never more than a 32-bit memory, the program or the
 * machine can have.
 * @param machine bytes of memory that this process may use; as the system says when missing
 */
export function deniedWarning({ heapBytes, mostPages, denied }: Heaps, machine?: number): string | undefined {
  const most = denied.reduce((a, b) => Math.max(a, b), 0);
  if (most === 0) return undefined;
  const others = denied.filter((pages) => pages > 0).length - 1;
  const who = `rank ${denied.indexOf(most)}${others > 0 ? ` (and ${others} more)` : ''}`;
  if (most > MAX_HEAP_PAGES)
    return (
      `${who} asked for more memory than a 32-bit program can have, and got none: one piece of malloc is ` +
      `smaller than 2 GiB, all together are smaller than 4 GiB. Use more ranks or smaller pieces (${PAGE}).`
    );
  const needed = most * WASM_PAGE;
  const asked =
    `${who} asked for memory that makes ${formatBytes(Math.ceil(needed / MIB) * MIB)} in all, its heap ` +
    `has ${formatBytes(heapBytes)}, and it got none.`;
  if (most > mostPages)
    return (
      `${asked} The program itself declares at most ${formatBytes(mostPages * WASM_PAGE)}: link it with more ` +
      '(--max-memory of wasm-ld).'
    );
  const ranks = denied.length;
  const memory = machine ?? memoryOfMachine();
  const share = Math.floor(memory / ranks);
  if (needed > share)
    return (
      `${asked} This machine has ${formatBytes(memory)} for ${ranks === 1 ? 'it' : `all ${ranks} ranks`}: use ` +
      `${ranks === 1 ? 'a smaller problem' : 'fewer ranks or a smaller problem'}.`
    );
  const advice = Math.min(Math.max(needed, 2 * heapBytes), mostPages * WASM_PAGE, Math.max(needed, share));
  return `${asked} What it would ask for later comes on top: try --heap ${Math.ceil(advice / MIB)}MiB (option heap).`;
}

function memoryOfMachine(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}
