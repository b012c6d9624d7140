/**
 * Rewrites memory.size and memory.grow in function bodies. Only bodies that hold the bytes of one of them are parsed, because parsing costs a hundred
 * times more than looking; all others are copied in bulk.
 */
import { BinaryReader, type IOperatorInformation } from 'wasmparser';
import { leb, MAGIC } from './encode.ts';
import type { ImageInfo, Section } from './read.ts';
import { Reader } from './reader.ts';

const MEMORY_SIZE = 0x3f;
const MEMORY_GROW = 0x40;
const CALL = 0x10;

/** States of the parser (BinaryReaderState, a const enum, which modules compiled one by one cannot import). */
const ERROR = -1;
const CODE_OPERATOR = 30;

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
  for (let i = 0; i < count; i++) {
    const start = reader.at;
    const size = reader.u32();
    const body = reader.at;
    reader.skip(size);
    const places = mayHold(bytes, body, reader.at) ? find(bytes, body, reader.at, reader) : [];
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

/** Whether the bytes of one of the instructions occur: the opcode, and the index 0 of the memory, which may be written longer than it need be. */
function mayHold(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end - 1; i++) {
    const byte = bytes[i]!;
    if ((byte === MEMORY_SIZE || byte === MEMORY_GROW) && (bytes[i + 1]! & 0x7f) === 0) return true;
  }
  return false;
}

/** The instructions of one body. The parser reads modules, so it gets one that has this body alone. */
function find(bytes: Uint8Array, start: number, end: number, reader: Reader): Place[] {
  const size = leb(end - start);
  const head = [...MAGIC, 10, ...leb(1 + size.length + end - start), 1, ...size];
  const module = new Uint8Array(head.length + end - start);
  module.set(head);
  module.set(bytes.subarray(start, end), head.length);
  const parser = new BinaryReader();
  parser.setData(module.buffer, 0, module.length);
  const places: Place[] = [];
  const shift = start - head.length;
  for (let at = parser.position; parser.read(); at = parser.position) {
    if (parser.state === ERROR)
      throw reader.malformed(`instructions that cannot be read (${parser.error?.message})`);
    if (parser.state !== CODE_OPERATOR) continue;
    const { code } = parser.result as IOperatorInformation;
    if (code === MEMORY_SIZE || code === MEMORY_GROW)
      places.push({ grows: code === MEMORY_GROW, start: at + shift, end: parser.position + shift });
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
      Uint8Array.from([CALL, ...leb(place.grows ? by.grow : by.size)]),
    );
    copied = place.end;
  }
  parts.push(bytes.subarray(copied, end));
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  return [Uint8Array.from(leb(size)), ...parts];
}
