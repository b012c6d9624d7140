/**
/**
 * Bodies of functions: how large they are, and memory.size and memory.grow in them, which are replaced. Only bodies that hold the
 * bytes of one of the two, where these could be it, are walked through; all others are copied in bulk. For tools that ask where
 * functions are called from, calls of these store their own place into a global before: then all bodies are walked through.
 */
import { couldBeOperands, opensBlock } from './blocks.ts';
import { leb, sleb } from './encode.ts';
import { type ImageInfo, SECTION, type Section } from './info.ts';
import { Instructions, OPCODE } from './instructions.ts';
import { Reader } from './reader.ts';

/** Bytes of the largest function. */
export function largestBody(info: ImageInfo, bytes: Uint8Array): number {
  let largest = 0;
  eachBody(info, bytes, (_, size) => (largest = Math.max(largest, size)));
  return largest;
}

/** Where the body of each function that is not imported begins: its locals. */
export function bodiesOf(info: ImageInfo, bytes: Uint8Array): number[] {
  const begins: number[] = [];
  eachBody(info, bytes, (begin) => begins.push(begin));
  return begins;
}

function eachBody(info: ImageInfo, bytes: Uint8Array, see: (begin: number, size: number) => void): void {
  const section = info.sections.find(({ id }) => id === SECTION.CODE);
  if (section === undefined) return;
  const reader = new Reader(bytes, info.name, section.start, section.end);
  for (let left = reader.u32(); left > 0; left--) {
    const size = reader.u32();
    see(reader.at, size);
    reader.skip(size);
  }
}

/** Function indices that take the place of the instructions. */
export interface Replacements {
  readonly size: number;
  readonly grow: number;
  /** Calls of which functions store where they stand in the image, into which global. */
  readonly sites?: { readonly global: number; readonly functions: ReadonlySet<number> } | undefined;
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
  const bodies = new Bodies(bytes, reader.at);
  const candidates =
    by.sites === undefined
      ? candidatesIn(bytes, reader.at, section.end, info)
      : starts(new Bodies(bytes, reader.at), count);
  for (let i = 0; i < candidates.length; ) {
    const { start, body, end } = bodies.find(candidates[i]!);
    let last = -1;
    while (i < candidates.length && candidates[i]! < end) last = candidates[i++]!;
    // The size of a body may look like one, too.
    const places =
      by.sites !== undefined
        ? find(reader, body, end, end, by)
        : last < body
          ? []
          : find(reader, body, end, last, by);
    if (places.length === 0) continue;
    parts.push(bytes.subarray(copied, start), ...replace(bytes, body, end, places));
    copied = end;
  }
  parts.push(bytes.subarray(copied, section.end));
  return { count, parts };
}

/** What is put in the place of an instruction, from its opcode to the end of its immediate, or before one. */
interface Place {
  readonly code: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** The bodies of the code section one after the other. No reader, because there are tens of thousands and the code is cold. */
class Bodies {
  readonly #bytes: Uint8Array;
  /** Where the size of the current one stands, where it begins, and its end. */
  start: number;
  body: number;
  end: number;

  constructor(bytes: Uint8Array, first: number) {
    this.#bytes = bytes;
    this.start = this.body = this.end = first;
  }

  /** Goes on to the one that holds the byte. */
  find(place: number): this {
    const bytes = this.#bytes;
    let { start, body, end } = this;
    while (end <= place) {
      start = end;
      body = start;
      let size = 0;
      for (let scale = 1; ; scale *= 128) {
        const byte = bytes[body++] ?? 0;
        size += (byte & 0x7f) * scale;
        if (byte < 0x80) break;
      }
      end = body + size;
    }
    this.start = start;
    this.body = body;
    this.end = end;
    return this;
  }
}

/**
 * Places where an instruction may be, in order: its opcode and the index 0 of the memory, which may be written longer than it
 * need be. By the host's own search.
 */
function candidatesIn(bytes: Uint8Array, from: number, to: number, info: ImageInfo): number[] {
  const code = Buffer.from(bytes.buffer, bytes.byteOffset, to);
  const spares = couldBeOperands(info) ? () => false : opensBlock;
  const found: number[] = [];
  for (const opcode of [OPCODE.MEMORY_SIZE, OPCODE.MEMORY_GROW])
    for (const index of [0x00, 0x80]) {
      const wanted = Buffer.of(opcode, index);
      for (let at = code.indexOf(wanted, from); at >= 0; at = code.indexOf(wanted, at + 1))
        if (opcode !== OPCODE.MEMORY_GROW || !spares(code, at)) found.push(at);
    }
  return found.sort((a, b) => a - b);
}

/** A byte of each body. */
function starts(bodies: Bodies, count: number): number[] {
  return Array.from({ length: count }, () => {
    const { body } = bodies.find(bodies.end);
    return body;
  });
}

/** What is to be replaced in one body, nothing of which begins behind `last`. */
function find(
  reader: Reader,
  body: number,
  end: number,
  last: number,
  { size, grow, sites }: Replacements,
): Place[] {
  const places: Place[] = [];
  const code = Instructions.ofBody(reader.within(body, end));
  while (code.at <= last && code.next()) {
    const { opcode, start, at } = code;
    if (opcode === OPCODE.MEMORY_SIZE || opcode === OPCODE.MEMORY_GROW)
      places.push({
        code: [OPCODE.CALL, ...leb(opcode === OPCODE.MEMORY_GROW ? grow : size)],
        start,
        end: at,
      });
    else if (opcode === OPCODE.CALL && sites?.functions.has(reader.within(start + 1, at).u32()))
      places.push({
        code: [OPCODE.I32_CONST, ...sleb(start), OPCODE.GLOBAL_SET, ...leb(sites.global)],
        start,
        end: start,
      });
  }
  return places;
}

/** The size and the body with what is put in the given places. */
function replace(bytes: Uint8Array, start: number, end: number, places: readonly Place[]): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let copied = start;
  for (const place of places) {
    parts.push(bytes.subarray(copied, place.start), Uint8Array.from(place.code));
    copied = place.end;
  }
  parts.push(bytes.subarray(copied, end));
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  return [Uint8Array.from(leb(size)), ...parts];
}
