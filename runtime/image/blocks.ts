/**
 * Tells blocks without a result from memory.grow. Both have the byte 0x40, and where a block begins with `unreachable` (0x00) the
 * next byte is that of memory 0 as well: programs that check a condition and trap have fifteen thousand of these, in thousands of
 * functions, and to walk through those takes ten times as long as all else that is done to link them.
 *
 * In valid code an instruction stands before memory.grow that leaves an i32. Where the byte before 0x40 is the opcode of a block
 * (2, 3, 4), and memory.grow is meant, that byte is the last of the immediates of this instruction; and the byte before it can be
 * told from what may stand there. What cannot be told is walked through. In code that is never reached anything may stand before:
 * there it does not matter.
 */
import { type ImageInfo, SECTION } from './info.ts';

/** Opcodes of numeric instructions, which have no immediates. */
const FIRST_NUMERIC = 0x45;
const LAST_NUMERIC = 0x7f;

/** In modules with so many tables or tags their numbers may be what stands there: of call_indirect and of catch clauses. */
export function couldBeOperands({ tables, sections, imports }: ImageInfo): boolean {
  return (
    tables > 2 || sections.some(({ id }) => id === SECTION.TAG) || imports.some(({ kind }) => kind === 'tag')
  );
}

/** Whether 0x40 is the type of a block for sure, in a module whose numbers could not be taken for what stands before it. */
export function opensBlock(code: Uint8Array, at: number): boolean {
  const opcode = code[at - 1]!;
  if (opcode < 0x02 || opcode > 0x04) return false;
  const first = code[at - 2]!;
  const second = code[at - 3]!;
  const third = code[at - 4]!;
  const fourth = code[at - 5]!;
  // The end of a number of several bytes, an opcode with a prefix, a number that is longer than it need be.
  if (second >= 0x80 || third >= 0xfb || (second === 0 && third >= 0x80)) return false;
  // The offset of a load or store of a lane, whose number is the last: behind the opcode and an alignment, or behind an alignment
  // that says so and the number of the memory.
  if (second <= 3 && ((third >= 0x58 && third <= 0x5b) || (third === 0 && fourth >= 0x80))) return false;
  if (second === 0 && third >= 0x40 && third <= 0x43) return false;
  if (first >= FIRST_NUMERIC && first <= LAST_NUMERIC) return true;
  // The alignment of a load or store, or the number of its memory.
  return first === 0 && (second < 0x28 || second > 0x4f);
}
