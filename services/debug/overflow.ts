/**
 * Tells overflows of a stack from other traps. A rank has two stacks: V8's, with what a call returns to, and the one in the heap,
 * for what has an address.
 */
import { type ImageInfo, SECTION } from '../../runtime/image/info.ts';
import { Instructions, OPCODE, signed } from '../../runtime/image/instructions.ts';
import { layoutOf } from '../../runtime/image/layout.ts';
import { Reader } from '../../runtime/image/reader.ts';
import type { Trap } from '../../runtime/trap.ts';
import { formatBytes } from '../machine/memory.ts';

/** How much more than it has a program whose stack was too small should try. */
const MORE = 4;

/** Within so many instructions of its start a function makes room on the stack. */
const PROLOGUE = 16;

/**
 * What to say of a trap that is an overflow of a stack; undefined for others.
 * @param pointer the stack pointer when it trapped
 * @param stackBytes of V8's stack
 */
export function overflowOf(
  trap: Trap,
  pointer: number | undefined,
  stackBytes: number,
  image: { readonly info: ImageInfo; readonly bytes: Uint8Array; readonly heapPages: number },
): string | undefined {
  if (trap.kind === 'call stack exhausted')
    return (
      `a stack overflow: calls took all of the ${formatBytes(stackBytes)} that the rank's thread has for ` +
      `them. If it is no recursion without end, give it more with --stack ${formatBytes(MORE * stackBytes).replace(' ', '')} (option stack)`
    );
  const { start, end } = layoutOf(image.info, image.heapPages).stack;
  if (pointer === undefined || start === 'unknown' || end === 'unknown') return undefined;
  const frame = trap.kind === 'out of bounds memory access' ? unclaimed(trap, image) : 0;
  if (pointer - frame >= start) return undefined;
  return (
    `a stack overflow: the program has ${formatBytes(end - start)} for its stack. If it is no recursion ` +
    `without end, link it with more: -Wl,-z,stack-size=${MORE * (end - start)}`
  );
}

/**
 * A function that calls nothing does not move the stack pointer for what it has on the stack: the bytes of that in the function
 * that trapped.
 */
function unclaimed(
  { stack }: Trap,
  { info, bytes }: { readonly info: ImageInfo; readonly bytes: Uint8Array },
): number {
  const code = info.sections.find(({ id }) => id === SECTION.CODE);
  const { stackGlobal } = info;
  const number = (stack[0]?.index ?? 0) - info.importedFunctions;
  if (code === undefined || stackGlobal === undefined || number < 0) return 0;
  const reader = new Reader(bytes, info.name, code.start, code.end);
  if (number >= reader.u32()) return 0;
  for (let i = 0; i < number; i++) reader.skip(reader.u32());
  const size = reader.u32();
  const body = Instructions.ofBody(reader.within(reader.at, reader.at + size));
  let reads = false;
  let frame = 0;
  for (let count = 0; body.next(); count++) {
    const isPointer = () => reader.within(body.start + 1, body.at).u32() === stackGlobal;
    if (body.opcode === OPCODE.GLOBAL_SET && isPointer()) return 0;
    if (count > PROLOGUE) continue;
    if (body.opcode === OPCODE.GLOBAL_GET && isPointer()) reads = true;
    else if (body.opcode === OPCODE.I32_CONST && reads && frame === 0) frame = signed(bytes, body.start + 1);
  }
  return Math.max(0, frame);
}
