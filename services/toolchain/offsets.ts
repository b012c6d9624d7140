/**
 * A constant that a program adds to an address becomes the offset of the load or store behind it, which costs nothing there: V8 makes
 * both one instruction's address, and leaves the addition as it is. LLVM does that itself where it can tell that the sum does not
 * wrap around; of the addresses in loops that it has rewritten (LSR) it cannot any more.
 *
 * Sums that wrap around end below the constant, and an offset does not wrap: so this is right for all but what accesses memory below
 * {@link LOWEST}, where in a program of `lwk cc` nothing is but the last bytes of the stack. Code keeps its length, and debuggers'
 * tables their places.
 */
import { type ImageInfo, SECTION } from '../../runtime/image/info.ts';
import { Instructions, signed } from '../../runtime/image/instructions.ts';
import { readImage } from '../../runtime/image/read.ts';
import { Reader } from '../../runtime/image/reader.ts';
import { effectOf } from './effects.ts';

/** Addresses below it nobody uses. */
const LOWEST = 1024;

/** With a stack of less, somebody might. */
const LEAST_STACK = 65536;

const NOP = 0x01;
const I32_CONST = 0x41;
const I32_ADD = 0x6a;
const PREFIX = 0xfd;
/** In the alignment: the index of a memory follows. */
const HAS_MEMORY = 0x40;

/** What is known of a value on the stack, and where the code lies that added to it, or that made it. */
interface Known {
  readonly kind: 'constant' | 'sum';
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const UNFINISHED = /^(?:linking|reloc\..*|dylink.*)$/;

/** A linker, another or that of a running program, still changes its code. */
export function isUnfinished({ sections }: ImageInfo): boolean {
  return sections.some(({ name = '' }) => UNFINISHED.test(name));
}

/** In place. @returns how many */
export function foldOffsets(bytes: Uint8Array, name: string): number {
  const info = readImage(bytes, name);
  const section = info.sections.find(({ id }) => id === SECTION.CODE);
  if (section === undefined || usesLowest(info) || isUnfinished(info)) return 0;
  const reader = new Reader(bytes, name, section.start, section.end);
  let folded = 0;
  for (let left = reader.u32(); left > 0; left--) {
    const size = reader.u32();
    const start = reader.at;
    reader.skip(size);
    folded += foldBody(bytes, Instructions.ofBody(reader.within(start, reader.at)));
  }
  return folded;
}

function usesLowest({ dataEnd, dataStart, stackPointer }: ImageInfo): boolean {
  return (dataEnd > 0 && dataStart < LOWEST) || stackPointer === undefined || stackPointer < LEAST_STACK;
}

function foldBody(bytes: Uint8Array, code: Instructions): number {
  let folded = 0;
  /** From the bottom; what lies below the first is unknown. */
  const stack: (Known | undefined)[] = [];
  while (code.next()) {
    const { opcode, start, at: end } = code;
    const effect = effectOf(opcode);
    if (effect === undefined) {
      stack.length = 0;
      continue;
    }
    const last = stack.at(-1);
    let first: Known | undefined;
    for (let k = 0; k < effect.takes; k++) first = stack.pop();
    if (effect.access && first?.kind === 'sum' && fold(bytes, first, start)) folded++;
    if (effect.leaves > 0) stack.push(resultOf(bytes, opcode, start, end, last));
  }
  return folded;
}

/** What is known of a value that an instruction leaves; `last` is what lay on top of the stack. */
function resultOf(
  bytes: Uint8Array,
  opcode: number,
  start: number,
  end: number,
  last: Known | undefined,
): Known | undefined {
  if (opcode === I32_CONST) return { kind: 'constant', value: signed(bytes, start + 1), start, end };
  if (opcode !== I32_ADD || last?.kind !== 'constant' || last.end !== start) return undefined;
  return last.value > 0 ? { kind: 'sum', value: last.value, start: last.start, end } : undefined;
}

/** Gives an access the constant of its address, if there is room for it. */
function fold(bytes: Uint8Array, sum: Known, access: number): boolean {
  const alignment = access + 1 + (bytes[access] === PREFIX ? lengthAt(bytes, access + 1) : 0);
  if (bytes[alignment]! & HAS_MEMORY) return false;
  const offset = alignment + 1;
  const room = lengthAt(bytes, offset);
  let total = sum.value;
  for (let i = 0; i < room; i++) total += (bytes[offset + i]! & 0x7f) * 2 ** (7 * i);
  if (total > LOWEST) return false;
  const more = Math.max(0, (total < 0x80 ? 1 : 2) - room);
  // Room is where the addition was, if nothing lies between.
  if (more > 0 && sum.end !== access) return false;
  bytes.copyWithin(access - more, access, offset);
  bytes.fill(NOP, sum.start, Math.min(sum.end, access - more));
  const length = room + more;
  for (let i = 0; i < length; i++)
    bytes[offset - more + i] = ((total >>> (7 * i)) & 0x7f) | (i + 1 < length ? 0x80 : 0);
  return true;
}

/** Bytes of a number in LEB128. */
function lengthAt(bytes: Uint8Array, at: number): number {
  let length = 1;
  while (bytes[at + length - 1]! >= 0x80) length++;
  return length;
}
