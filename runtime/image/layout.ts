/**
 * The layout of a heap before the program starts, as far as the file tells. For reports; the kernel relies on the break and the
 * limit alone.
 */
import { WASM_PAGE } from '../abi/limits.ts';
import type { ImageInfo } from './info.ts';

/** A range of addresses, bytes; `end` is the first address behind it. */
export interface Range {
  readonly start: number | 'unknown';
  readonly end: number | 'unknown';
}

export interface Layout {
  /** Static data. Data that starts as zero lies behind the initialized data: the end is known when the program names it. */
  readonly data: Range;
  /** The stack, which grows down. wasm-ld puts it below the data (--stack-first) or above. */
  readonly stack: Range;
  /** Where malloc begins. */
  readonly heapBase: number | 'unknown';
  /** Where the break starts: end of the memory that the program has from the start. */
  readonly break: number;
  /** How far the break may go: what the program declares as its maximum, or the end. */
  readonly limit: number;
  /** End of the heap; maps of mmap come down from here. */
  readonly end: number;
}

/** Layout in a heap of so many pages. */
export function layoutOf(info: ImageInfo, heapPages: number): Layout {
  const { memory, staticEnd, heapBase } = info;
  const stack = stackOf(info);
  const end = heapPages * WASM_PAGE;
  return {
    data: { start: info.dataEnd === 0 ? 'unknown' : info.dataStart, end: dataEnd(info) },
    stack,
    // Where the stack comes last, malloc begins at its top.
    heapBase: heapBase ?? (isStackLast(info) ? stack.end : (staticEnd ?? 'unknown')),
    break: (memory?.initialPages ?? 0) * WASM_PAGE,
    limit: Math.min(memory?.maximumPages ?? heapPages, heapPages) * WASM_PAGE,
    end,
  };
}

function isStackLast({ stackPointer, dataEnd }: ImageInfo): boolean {
  return stackPointer !== undefined && dataEnd > 0 && stackPointer >= dataEnd;
}

function dataEnd(info: ImageInfo): number | 'unknown' {
  if (info.staticEnd !== undefined) return info.staticEnd;
  // With the stack first malloc begins where the data ends, but for alignment.
  if (!isStackLast(info) && info.heapBase !== undefined) return info.heapBase;
  return 'unknown';
}

function stackOf(info: ImageInfo): Range {
  const { stackPointer, staticEnd, dataStart, dataEnd } = info;
  if (stackPointer === undefined) return { start: 'unknown', end: 'unknown' };
  const first = dataEnd > 0 && stackPointer <= dataStart;
  if (first) return { start: 0, end: stackPointer };
  return { start: isStackLast(info) ? (staticEnd ?? 'unknown') : 'unknown', end: stackPointer };
}
