/**
 * Constants in floating point and vectors leave loops: V8 makes them anew wherever they stand, in two or three instructions and in
 * each turn, and LLVM puts them before each use. Behind this they are locals, set before the loop, and V8 keeps them in registers
 * or, where these do not suffice, on the stack.
 *
 * A constant goes out of the largest loop around it that calls nothing: V8 has no registers that stay over a call. What is all
 * zeros or all ones V8 makes in one instruction that costs nothing. Code gets another length: programs that tell debuggers, or
 * V8, about places in their code stay as they are.
 */
import { leb } from '../../runtime/image/encode.ts';
import { type ImageInfo, SECTION, type Section } from '../../runtime/image/info.ts';
import { Instructions, prefixed } from '../../runtime/image/instructions.ts';
import { readImage } from '../../runtime/image/read.ts';
import { Reader } from '../../runtime/image/reader.ts';
import { readTypes } from '../../runtime/image/types.ts';
import { isUnfinished } from './offsets.ts';

/** Sections that name places in the code. */
const PLACES = /^(?:\.debug_.*|external_debug_info|sourceMappingURL|metadata\.code\..*)$/;

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

/** What takes the place of some bytes, or stands before those at `start`. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly code: readonly number[];
}

/** The program with its constants before its loops; undefined when there are none, or it has to stay as it is. */
export function hoistConstants(bytes: Uint8Array, name: string): Uint8Array | undefined {
  const info = readImage(bytes, name);
  const at = info.sections.findIndex(({ id }) => id === SECTION.CODE);
  const tells = info.sections.some((section) => PLACES.test(section.name ?? ''));
  if (at < 0 || tells || isUnfinished(info)) return undefined;
  const { start, end } = info.sections[at]!;
  const parameters = parametersOf(info, bytes);
  const reader = new Reader(bytes, name, start, end);
  const count = reader.u32();
  const content: Uint8Array[] = [Uint8Array.from(leb(count))];
  let hoisted = 0;
  for (let i = 0; i < count; i++) {
    const from = reader.at;
    const size = reader.u32();
    const body = reader.within(reader.at, reader.at + size);
    reader.skip(size);
    const own = parameters[i];
    const parts = own === undefined ? undefined : hoistBody(bytes, body, own);
    hoisted += parts === undefined ? 0 : 1;
    content.push(...(parts ?? [bytes.subarray(from, reader.at)]));
  }
  if (hoisted === 0) return undefined;
  const before = bytes.subarray(0, info.sections[at - 1]?.end ?? 8);
  const header = Uint8Array.from([SECTION.CODE, ...leb(lengthOf(content))]);
  return Buffer.concat([before, header, ...content, bytes.subarray(end)]);
}

/** How many parameters each function has that is not imported; undefined where its type is none of a function. */
function parametersOf({ sections, name }: ImageInfo, bytes: Uint8Array): (number | undefined)[] {
  const readerOf = ({ start, end }: Section) => new Reader(bytes, name, start, end);
  const types = readTypes(readerOf(sections.find(({ id }) => id === SECTION.TYPE)!));
  const functions = readerOf(sections.find(({ id }) => id === SECTION.FUNCTION)!);
  return Array.from({ length: functions.u32() }, () => types[functions.u32()]?.params.length);
}

/** The size and the body, where something is to be done. */
function hoistBody(bytes: Uint8Array, body: Reader, parameters: number): Uint8Array[] | undefined {
  const { at: start, end } = body;
  const found = constantsIn(bytes, Instructions.ofBody(body));
  if (found.length === 0) return undefined;
  const groups = body.u32();
  const firstGroup = body.at;
  let locals = parameters;
  for (let left = groups; left > 0; left--) {
    locals += body.u32();
    skipType(body);
  }
  const { edits, types } = editsFor(bytes, found, locals);
  const parts: Uint8Array[] = [
    Uint8Array.from(leb(groups + types.length)),
    bytes.subarray(firstGroup, body.at),
    Uint8Array.from(types.flatMap((type) => [1, type])),
  ];
  let at = body.at;
  for (const edit of edits) {
    parts.push(bytes.subarray(at, edit.start), Uint8Array.from(edit.code));
    at = edit.end;
  }
  parts.push(bytes.subarray(at, end));
  body.at = start;
  return [Uint8Array.from(leb(lengthOf(parts))), ...parts];
}

/** A number, but for references to a heap type, which are two. */
function skipType(reader: Reader): void {
  const first = reader.byte();
  if (first === 0x63 || first === 0x64) reader.skipLeb();
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

/** In the order of their places; and the types of locals, of which there is one for each value. */
function editsFor(
  bytes: Uint8Array,
  found: readonly Constant[],
  locals: number,
): { edits: Edit[]; types: number[] } {
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
  return { edits: edits.sort((a, b) => a.start - b.start), types };
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}
