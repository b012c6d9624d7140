/**
 * Constants in floating point and vectors leave loops: V8 makes them anew wherever they stand, in two or three instructions and in
 * each turn, and LLVM puts them before each use. Behind this they are locals, set before the loop, and V8 keeps them in registers
 * or, where these do not suffice, on the stack.
 *
 * A constant goes out of the largest loop around it that calls nothing: V8 has no registers that stay over a call. What is all
 * zeros or all ones V8 makes in one instruction that costs nothing.
 */
import { leb } from '../../runtime/image/encode.ts';
import { type Instructions, prefixed } from '../../runtime/image/instructions.ts';
import { type Change, type Edit, rewriteCode } from './rewrite.ts';

const LOOP = 0x03;
/** block, if, try, try_table */
const BLOCKS = new Set([0x02, 0x04, 0x06, 0x1f]);
/** end, and delegate, which ends a try */
const ENDS = new Set([0x0b, 0x18]);
const LOCAL_GET = 0x20;
const LOCAL_SET = 0x21;

/** Bytes of the opcode, and the type of what it leaves: f32.const, f64.const, v128.const. */
const CONSTANTS: ReadonlyMap<number, readonly [opcode: number, type: number]> = new Map([
  [0x43, [1, 0x7d]],
  [0x44, [1, 0x7c]],
  [prefixed(0xfd, 0x0c), [2, 0x7b]],
]);

/** Calls of functions, and what V8 has functions for: memory and tables, in bulk and growing, and waits. */
function calls(opcode: number): boolean {
  const bulk = opcode - prefixed(0xfc, 0);
  const atomic = opcode - prefixed(0xfe, 0);
  return (
    (opcode >= 0x10 && opcode <= 0x15) ||
    opcode === 0x3f ||
    opcode === 0x40 ||
    (bulk >= 8 && bulk <= 17) ||
    (atomic >= 0 && atomic <= 2)
  );
}

interface Loop {
  readonly start: number;
  readonly around: Loop | undefined;
  calls: boolean;
}

interface Constant {
  readonly start: number;
  readonly end: number;
  readonly type: number;
  readonly loop: Loop;
}

/** The program with its constants before its loops; undefined when there are none, or it has to stay as it is. */
export function hoistConstants(bytes: Uint8Array, name: string): Uint8Array | undefined {
  return rewriteCode(bytes, name, (all, code, locals) => {
    const found = constantsIn(all, code);
    return found.length === 0 ? undefined : editsFor(all, found, locals);
  });
}

/** Those that stand in a loop that calls nothing. */
function constantsIn(bytes: Uint8Array, code: Instructions): Constant[] {
  const found: Constant[] = [];
  /** Blocks that are open; of those that are no loops, the loop around. */
  const open: (Loop | undefined)[] = [];
  let loop: Loop | undefined;
  while (code.next()) {
    const { opcode, start, at: end } = code;
    if (opcode === LOOP || BLOCKS.has(opcode)) {
      open.push(loop);
      if (opcode === LOOP) loop = { start, around: loop, calls: false };
    } else if (ENDS.has(opcode)) {
      loop = open.pop();
    } else if (loop !== undefined) {
      const constant = CONSTANTS.get(opcode);
      if (constant !== undefined && !isUniform(bytes.subarray(start + constant[0], end)))
        found.push({ start, end, type: constant[1], loop });
      if (calls(opcode)) for (let each: Loop | undefined = loop; each; each = each.around) each.calls = true;
    }
  }
  return found.filter((constant) => !constant.loop.calls);
}

function isUniform(value: Uint8Array): boolean {
  return (value[0] === 0 || value[0] === 0xff) && value.every((byte) => byte === value[0]);
}

/** The largest one around that calls nothing. */
function outermost(loop: Loop): Loop {
  let found = loop;
  while (found.around !== undefined && !found.around.calls) found = found.around;
  return found;
}

/** A local for each value. */
function editsFor(bytes: Uint8Array, found: readonly Constant[], locals: number): Change {
  const edits: Edit[] = [];
  const types: number[] = [];
  const localOf = new Map<string, number>();
  /** What is set before which loop. */
  const before = new Map<number, Set<number>>();
  for (const { start, end, type, loop } of found) {
    const code = bytes.subarray(start, end);
    const key = Buffer.from(code).toString('latin1');
    let local = localOf.get(key);
    if (local === undefined) {
      local = locals + types.length;
      localOf.set(key, local);
      types.push(type);
    }
    edits.push({ start, end, code: [LOCAL_GET, ...leb(local)] });
    const place = outermost(loop).start;
    const set = before.get(place) ?? new Set();
    before.set(place, set);
    if (set.has(local)) continue;
    set.add(local);
    edits.push({ start: place, end: place, code: [...code, LOCAL_SET, ...leb(local)] });
  }
  return { edits, types };
}
