/** The common parts of generated reductions: locals, instructions, the loop over the elements. */
import { leb, sleb } from '../../image/encode.ts';

/** Instructions. */
export type Code = readonly number[];

/** Locals of every reduction: addresses, a count, and what differs. */
export const LOCAL = { OUT: 0, FROM_A: 1, FROM_B: 2, COUNT: 3, OTHERS: 4 } as const;

/** Value types. */
export const TYPE = { I32: 0x7f, I64: 0x7e, F32: 0x7d, F64: 0x7c, V128: 0x7b } as const;

const VOID = 0x40;

export const OP = {
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
  I32_AND: 0x71,
  I32_OR: 0x72,
  VECTORS: 0xfd,
} as const;

export const get = (local: number): Code => [OP.LOCAL_GET, ...leb(local)];
export const set = (local: number): Code => [OP.LOCAL_SET, ...leb(local)];
const i32 = (value: number): Code => [OP.I32_CONST, ...sleb(value)];

/** An instruction on vectors. */
export const simd = (opcode: number, ...immediates: number[]): Code => [
  OP.VECTORS,
  ...leb(opcode),
  ...immediates,
];

/** Immediates of a load or store: no alignment (bit 6 says that a memory follows), memory, offset. */
export const at = (memory: number, offset: number): Code => [0x40, memory, ...leb(offset)];

/** Repeats steps that take `elements` elements of `bytes` bytes together, as long as there are so many. */
export function loop(steps: Code, elements: number, bytes: number): Code {
  const advance = (local: number): Code => [...get(local), ...i32(bytes), OP.I32_ADD, ...set(local)];
  return [
    ...[OP.BLOCK, VOID, ...get(LOCAL.COUNT), ...i32(elements), OP.I32_LT_U, OP.BR_IF, 0],
    ...[OP.LOOP, VOID, ...steps, ...[LOCAL.OUT, LOCAL.FROM_A, LOCAL.FROM_B].flatMap(advance)],
    ...[...get(LOCAL.COUNT), ...i32(elements), OP.I32_SUB, OP.LOCAL_TEE, LOCAL.COUNT],
    ...[...i32(elements), OP.I32_GE_U, OP.BR_IF, 0, OP.END, OP.END],
  ];
}
