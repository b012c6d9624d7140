/** Named segments: memory of the kernel that outlives the jobs that use it, and hands what is in it from one to the next. */
import { LwkError } from '../../runtime/abi/errors.ts';
import { MAX_FUNCTION_NAME, WASM_PAGE } from '../../runtime/abi/limits.ts';
import { allocateHeap } from '../machine/heap.ts';
import { formatBytes } from '../machine/memory.ts';
import { parseBytes } from '../options/values.ts';

/** A 32-bit memory has no more, bytes. */
export const MOST_SEGMENT = 2 ** 32;

/** Bytes of all segments of a kernel, when nothing is said. */
const MOST = 2 ** 30;

export interface StoredSegment {
  readonly memory: WebAssembly.Memory;
  readonly bytes: number;
}

/** What the API tells of one. */
export interface SegmentInfo {
  readonly name: string;
  readonly bytes: number;
}

export class Segments {
  readonly #most: number;
  readonly #all = new Map<string, StoredSegment>();

  /** @internal See {@link Kernel.segments}. */
  constructor(most: number | string = MOST) {
    this.#most = parseBytes(most, 'segmentBytes');
  }

  /** Bytes of all of them, in pages as they are allocated. */
  get bytes(): number {
    return [...this.#all.values()].reduce((sum, { memory }) => sum + memory.buffer.byteLength, 0);
  }

  /**
   * Makes a segment, zero, and shows it: a view of memory that jobs write to at the same time.
   * @throws LWK_E_USAGE for a wrong or taken name and a wrong size, LWK_E_ADMISSION where the kernel has no room for it
   */
  create(name: string, size: number | string): Uint8Array {
    const bytes = parseBytes(size, 'segments.create');
    const usage = (why: string) => new LwkError('LWK_E_USAGE', `segments.create: ${why}.`, { name, bytes });
    if (!isName(name))
      throw usage(`'${name}' is no name of a segment: text of 1 to ${MAX_FUNCTION_NAME} bytes`);
    if (bytes < 1 || bytes > MOST_SEGMENT)
      throw usage(`${bytes} bytes; from 1 to ${MOST_SEGMENT} are possible`);
    if (this.#all.has(name)) throw usage(`there is a segment '${name}' already. Delete it, or get it`);
    if (!this.fits(bytes))
      throw new LwkError(
        'LWK_E_ADMISSION',
        `segments.create: ${formatBytes(bytes)} more would be too much: segments of this kernel have ${formatBytes(this.bytes)} of ` +
          `${formatBytes(this.#most)}. Delete some, or boot with more segmentBytes.`,
        { name, bytes, used: this.bytes, most: this.#most },
      );
    return view(this.make(name, bytes));
  }

  /** @internal Whether there is room for so many bytes. */
  fits(bytes: number): boolean {
    return this.bytes + Math.ceil(bytes / WASM_PAGE) * WASM_PAGE <= this.#most;
  }

  /** @internal Makes one that has been checked. */
  make(name: string, bytes: number): StoredSegment {
    const segment = { memory: allocateHeap(Math.ceil(bytes / WASM_PAGE) * WASM_PAGE), bytes };
    this.#all.set(name, segment);
    return segment;
  }

  /** @internal */
  find(name: string): StoredSegment | undefined {
    return this.#all.get(name);
  }

  /** The bytes of a segment, shared with the jobs that have it; undefined where there is none. */
  get(name: string): Uint8Array | undefined {
    const segment = this.#all.get(name);
    return segment && view(segment);
  }

  list(): SegmentInfo[] {
    return [...this.#all].map(([name, { bytes }]) => ({ name, bytes }));
  }

  /** Deletes a segment: its name is free. Who has it open keeps its memory until the rank has ended. False where there is none. */
  delete(name: string): boolean {
    return this.#all.delete(name);
  }
}

export function isName(name: unknown): name is string {
  if (typeof name !== 'string' || name.includes('\0')) return false;
  const bytes = Buffer.byteLength(name);
  return bytes >= 1 && bytes <= MAX_FUNCTION_NAME;
}

function view({ memory, bytes }: StoredSegment): Uint8Array {
  return new Uint8Array(memory.buffer, 0, bytes);
}
