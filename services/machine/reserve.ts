/**
 * Allocates shared memories, and knows how much address space each takes. V8 reserves all that a 32-bit address and an offset can
 * reach, 8 GiB, so that code needs no bounds checks. Where it checks each access instead (`--disable-wasm-trap-handler`, which
 * Node 26 sets by itself under a low `ulimit -v`), a memory takes its own size only.
 */
import { LwkError } from '../../runtime/abi/errors.ts';
import { WASM_PAGE } from '../../runtime/abi/limits.ts';
import { formatBytes } from './memory.ts';
import { readSize } from './procfs.ts';

export const GUARDED_BYTES = 8 * 2 ** 30;

/** Between the largest memory, 4 GiB, and a guarded one; other threads may map something at the same time. */
const GUARDED_AT_LEAST = 6 * 2 ** 30;

/** Whether V8 guards memories by address space; one answer for the life of the process, from the first memory. */
let guarded: boolean | undefined;

/**
 * A shared memory of a fixed size, in whole pages of 64 KiB.
 * @throws LwkError LWK_E_ADMISSION if V8 cannot reserve it.
 */
export function allocateHeap(bytes: number): WebAssembly.Memory {
  const pages = Math.ceil(bytes / WASM_PAGE);
  const before = guarded === undefined ? addressSpaceUsed() : 0;
  try {
    // Grown at once: what a memory begins with counts for V8's collector, which 64 MiB set to work.
    const memory = new WebAssembly.Memory({ initial: 0, maximum: pages, shared: true });
    memory.grow(pages);
    guarded ??= addressSpaceUsed() - before >= GUARDED_AT_LEAST;
    return memory;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const message =
      `A heap of ${formatBytes(bytes)} could not be reserved: no address space is left. ` +
      'Use fewer ranks or a smaller --heap, or raise the limit (ulimit -v).';
    throw new LwkError('LWK_E_ADMISSION', message, { heapBytes: bytes }, cause);
  }
}

/** Bytes of address space that a heap of this size takes. */
export function heapReservation(heapBytes: number): number {
  try {
    if (guarded === undefined) allocateHeap(WASM_PAGE);
  } catch {
    // Not even one page: then it is the guards that do not fit.
    guarded = true;
  }
  return guarded ? GUARDED_BYTES : heapBytes;
}

function addressSpaceUsed(): number {
  return readSize('/', 'proc/self/status', 'VmSize') ?? 0;
}
