/**
 * Generates the WebAssembly module of one reduction, out[i] = a[i] op b[i], with `out` and `b` in memory 0 and `a` in memory 1. `out` may be
 * one of the operands; nothing need be aligned; an address outside of its memory traps, and what came before it is done.
 *
 * A module has a single function. V8 compiles all of a module when it is made, with the optimizing compiler: a program that sums doubles is
 * not to wait for a hundred other reductions.
 *
 * The function is three loops around the same instructions: blocks of 64 bytes, vectors, single elements. A single element is loaded into all
 * lanes and stored from the first one, so that no operation needs a scalar form.
 */
import { leb, MAGIC, section, sleb, text, vector } from '../../image/encode.ts';
import { type Code, combine, LOCAL, simd } from './combine.ts';
import { sizeOf } from './kinds.ts';
import type { Reduction } from './ops.ts';

const I32 = 0x7f;
const V128 = 0x7b;
const VOID = 0x40;
const MAX_PAGES = 65536;
const VECTOR = 16;
/** Vectors in a block. */
const UNROLLED = 4;

const OP = {
  BLOCK: 0x02,
  LOOP: 0x03,
  END: 0x0b,
  BR_IF: 0x0d,
  LOCAL_GET: 0x20,
  LOCAL_SET: 0x21,
  LOCAL_TEE: 0x22,
  I32_CONST: 0x41,
  I32_LT_U: 0x49,
  I32_GE_U: 0x4f,
  I32_ADD: 0x6a,
  I32_SUB: 0x6b,
} as const;

/** Instructions that load an element of so many bytes into all lanes, and store it from the first one. */
const ACCESS: Readonly<Record<number, { load: number; store: number }>> = {
  1: { load: 0x07, store: 0x58 },
  2: { load: 0x08, store: 0x59 },
  4: { load: 0x09, store: 0x5a },
  8: { load: 0x0a, store: 0x5b },
  16: { load: 0x00, store: 0x0b },
};

const get = (local: number): Code => [OP.LOCAL_GET, ...leb(local)];
const i32 = (value: number): Code => [OP.I32_CONST, ...sleb(value)];

/** An access with a memory index (bit 6 of the alignment says so) and no alignment. */
const access = (opcode: number, memory: number, offset: number): Code =>
  simd(opcode, 0x40, memory, ...leb(offset));

/** Combines `bytes` bytes at an offset. */
function step(code: Code, bytes: number, offset: number): Code {
  const { load, store } = ACCESS[bytes]!;
  return [
    ...get(LOCAL.OUT),
    ...[...get(LOCAL.FROM_A), ...access(load, 1, offset), OP.LOCAL_SET, LOCAL.A],
    ...[...get(LOCAL.FROM_B), ...access(load, 0, offset), OP.LOCAL_SET, LOCAL.B],
    ...[...code, ...access(store, 0, offset), ...(bytes === VECTOR ? [] : [0])],
  ];
}

/** Repeats steps that take `elements` elements of `bytes` bytes together, as long as there are so many. */
function loop(steps: Code, elements: number, bytes: number): Code {
  const advance = (local: number): Code => [...get(local), ...i32(bytes), OP.I32_ADD, OP.LOCAL_SET, local];
  return [
    ...[OP.BLOCK, VOID, ...get(LOCAL.COUNT), ...i32(elements), OP.I32_LT_U, OP.BR_IF, 0],
    ...[OP.LOOP, VOID, ...steps, ...[LOCAL.OUT, LOCAL.FROM_A, LOCAL.FROM_B].flatMap(advance)],
    ...[...get(LOCAL.COUNT), ...i32(elements), OP.I32_SUB, OP.LOCAL_TEE, LOCAL.COUNT],
    ...[...i32(elements), OP.I32_GE_U, OP.BR_IF, 0, OP.END, OP.END],
  ];
}

function bodyOf(code: Code, size: number): Code {
  const block = Array.from({ length: UNROLLED }, (_, i) => step(code, VECTOR, i * VECTOR)).flat();
  const bytes = UNROLLED * VECTOR;
  return [
    ...[1, 2, V128],
    ...loop(block, bytes / size, bytes),
    ...loop(step(code, VECTOR, 0), VECTOR / size, VECTOR),
    ...(size < VECTOR ? loop(step(code, size, 0), 1, size) : []),
    OP.END,
  ];
}

/** The bytes of the module: imports `m.0` and `m.1`, exports `reduce(out, a, b, count)`. Undefined for what vectors cannot do. */
export function moduleBytes({ operation, kind }: Reduction): Uint8Array<ArrayBuffer> | undefined {
  const code = combine(operation, kind);
  const body = code && bodyOf(code, sizeOf(kind));
  if (body === undefined) return undefined;
  const shared = [2, 3, 0, ...leb(MAX_PAGES)];
  const memories = ['0', '1'].map((name) => [...text('m'), ...text(name), ...shared]);
  return Uint8Array.from([
    ...MAGIC,
    ...section(1, vector([[0x60, 4, I32, I32, I32, I32, 0]])),
    ...section(2, vector(memories)),
    ...section(3, vector([[0]])),
    ...section(7, vector([[...text('reduce'), 0, 0]])),
    ...section(10, vector([[...leb(body.length), ...body]])),
  ]);
}
