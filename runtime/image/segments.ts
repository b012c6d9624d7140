/**
 * Reads the data section (core specification, 5.5.14): where data goes. wasm-opt cuts data at zeros: interpreters have up to
 * 60,000 segments.
 */
import { readConstant } from './instructions.ts';
import type { Reader } from './reader.ts';

/** Addresses in bytes; an end of 0 for no data. */
export interface DataRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the first segment goes; undefined when that is no constant, or there is none. The reader stands at the beginning of the
 * section.
 */
export function firstSegment(section: Reader): number | undefined {
  return section.u32() === 0 ? undefined : readSegment(section)?.start;
}

/** From the first to the last of all segments at constant places. */
export function dataRange(section: Reader | undefined): DataRange {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (let left = section?.u32() ?? 0; left > 0; left--) {
    const segment = readSegment(section!);
    if (segment === undefined) continue;
    start = Math.min(start, segment.start);
    end = Math.max(end, segment.end);
  }
  return { start: end === 0 ? 0 : start, end };
}

/**
 * A data segment: active at a place in memory 0, passive (1), or active in a memory that is named (2). Undefined for what goes to
 * no constant place, or is empty.
 */
function readSegment(reader: Reader): DataRange | undefined {
  const flags = reader.u32();
  if (flags > 2) throw reader.malformed('a data segment of an unknown kind');
  if (flags === 2) reader.u32();
  const start = flags === 1 ? undefined : readConstant(reader);
  const length = reader.u32();
  reader.skip(length);
  return start === undefined || length === 0 ? undefined : { start, end: start + length };
}
