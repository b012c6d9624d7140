/**
 * Rewrites memory.size and memory.grow in function bodies. Only bodies that hold the bytes of one of them are walked through; all others are
 * copied in bulk.
 */
import { leb } from './encode.ts';
import type { ImageInfo, Section } from './info.ts';
import { Instructions, OPCODE } from './instructions.ts';
import { Reader } from './reader.ts';

/** Function indices that take the place of the instructions. */
export interface Replacements {
  readonly size: number;
  readonly grow: number;
}

/** The bodies of the code section with all memory.size and memory.grow replaced by calls. */
export function rewriteBodies(
  bytes: Uint8Array,
  info: ImageInfo,
  section: Section | undefined,
  by: Replacements,
): { count: number; parts: Uint8Array[] } {
  if (section === undefined) return { count: 0, parts: [] };
  const reader = new Reader(bytes, info.name, section.start, section.end);
  const count = reader.u32();
  const parts: Uint8Array[] = [];
  let copied = reader.at;
  const next = [OPCODE.MEMORY_SIZE, OPCODE.MEMORY_GROW].map((opcode) => ({ opcode, at: -1 }));
  for (let i = 0; i < count; i++) {
    const start = reader.at;
    const size = reader.u32();
    const body = reader.at;
    reader.skip(size);
    let last = -1;
    for (const each of next) {
      if (each.at < body) each.at = nextPlace(bytes, each.opcode, body);
      for (; each.at < reader.at; each.at = nextPlace(bytes, each.opcode, each.at + 1))
        last = Math.max(last, each.at);
    }
    const places = last < 0 ? [] : find(reader.within(body, reader.at), last);
    if (places.length === 0) continue;
    parts.push(bytes.subarray(copied, start), ...replace(bytes, body, reader.at, places, by));
    copied = reader.at;
  }
  parts.push(bytes.subarray(copied, section.end));
  return { count, parts };
}

/** An instruction to replace: where it is, from its opcode to the end of its immediate. */
interface Place {
  readonly grows: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * Where the bytes of an instruction occur next, whatever they are there: the opcode, and the index 0 of the memory, which may be written longer than it need be. By the
 * host's own search, because a loop over all bytes would be the first function that a process optimizes.
 */
function nextPlace(bytes: Uint8Array, opcode: number, from: number): number {
  let at = bytes.indexOf(opcode, from);
  while (at >= 0 && (bytes[at + 1]! & 0x7f) !== 0) at = bytes.indexOf(opcode, at + 1);
  return at < 0 ? bytes.length : at;
}

/** The instructions of one body that are to be replaced, none of which begins behind `last`. */
function find(body: Reader, last: number): Place[] {
  const places: Place[] = [];
  const code = Instructions.ofBody(body);
  while (code.at <= last && code.next()) {
    const { opcode, start, at } = code;
    if (opcode === OPCODE.MEMORY_SIZE || opcode === OPCODE.MEMORY_GROW)
      places.push({ grows: opcode === OPCODE.MEMORY_GROW, start, end: at });
  }
  return places;
}

/** The size and the body with calls in the given places. */
function replace(
  bytes: Uint8Array,
  start: number,
  end: number,
  places: readonly Place[],
  by: Replacements,
): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let copied = start;
  for (const place of places) {
    parts.push(
      bytes.subarray(copied, place.start),
      Uint8Array.from([OPCODE.CALL, ...leb(place.grows ? by.grow : by.size)]),
    );
    copied = place.end;
  }
  parts.push(bytes.subarray(copied, end));
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  return [Uint8Array.from(leb(size)), ...parts];
}
