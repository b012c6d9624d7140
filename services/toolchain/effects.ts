/** How many values an instruction takes from the stack and leaves on it: of those that only compute, have no labels and call nothing. */
import { prefixed } from '../../runtime/image/instructions.ts';

const SIMD = prefixed(0xfd, 0);
const SATURATING = prefixed(0xfc, 0);

/** Opcodes from the first to the last. */
type Ranges = readonly (readonly [first: number, last: number])[];

// biome-ignore-start format: tables
const LOADS: Ranges = [
  [0x28, 0x35],
  [SIMD, SIMD + 0x0a], // v128.load, extending and splatting loads
  [SIMD + 0x5c, SIMD + 0x5d], // v128.load*_zero
];

const STORES: Ranges = [
  [0x36, 0x3e],
  [SIMD + 0x0b, SIMD + 0x0b], // v128.store
];

/** Leave one value. */
const CONSTANTS: Ranges = [
  [0x20, 0x20], // local.get
  [0x23, 0x23], // global.get
  [0x41, 0x44], // *.const
  [SIMD + 0x0c, SIMD + 0x0c], // v128.const
];

/** Take one value. */
const SINKS: Ranges = [
  [0x1a, 0x1a], // drop
  [0x21, 0x21], // local.set
  [0x24, 0x24], // global.set
];

/** Take one value and leave one. */
const UNARY: Ranges = [
  [0x22, 0x22], // local.tee
  [0x45, 0x45],
  [0x50, 0x50], // eqz
  [0x67, 0x69],
  [0x79, 0x7b], // clz, ctz, popcnt
  [0x8b, 0x91],
  [0x99, 0x9f], // abs, neg, rounding, sqrt
  [0xa7, 0xc4], // conversions
  [SATURATING, SATURATING + 7],
  [SIMD + 0x0f, SIMD + 0x16],
  [SIMD + 0x18, SIMD + 0x19], // splat, extract_lane
  [SIMD + 0x1b, SIMD + 0x1b],
  [SIMD + 0x1d, SIMD + 0x1d],
  [SIMD + 0x1f, SIMD + 0x1f],
  [SIMD + 0x21, SIMD + 0x21],
  [SIMD + 0x4d, SIMD + 0x4d],
  [SIMD + 0x53, SIMD + 0x53], // not, any_true
  [SIMD + 0x5e, SIMD + 0x64],
  [SIMD + 0x67, SIMD + 0x6a], // i8x16 and rounding of f32x4
  [SIMD + 0x74, SIMD + 0x75],
  [SIMD + 0x7a, SIMD + 0x7a],
  [SIMD + 0x94, SIMD + 0x94], // rounding of f64x2
  [SIMD + 0x7c, SIMD + 0x81],
  [SIMD + 0x83, SIMD + 0x84],
  [SIMD + 0x87, SIMD + 0x8a], // i16x8
  [SIMD + 0xa0, SIMD + 0xa1],
  [SIMD + 0xa3, SIMD + 0xa4],
  [SIMD + 0xa7, SIMD + 0xaa], // i32x4
  [SIMD + 0xc0, SIMD + 0xc1],
  [SIMD + 0xc3, SIMD + 0xc4],
  [SIMD + 0xc7, SIMD + 0xca], // i64x2
  [SIMD + 0xe0, SIMD + 0xe1],
  [SIMD + 0xe3, SIMD + 0xe3], // f32x4: abs, neg, sqrt
  [SIMD + 0xec, SIMD + 0xed],
  [SIMD + 0xef, SIMD + 0xef], // f64x2: abs, neg, sqrt
  [SIMD + 0xf8, SIMD + 0xff], // conversions
];

/** Take three values and leave one. */
const TERNARY: Ranges = [
  [0x1b, 0x1b], // select
  [SIMD + 0x52, SIMD + 0x52], // v128.bitselect
  [SIMD + 0x105, SIMD + 0x10c], // relaxed madd, nmadd, laneselect
];

/** Take two values and leave one: what is left of these. */
const BINARY: Ranges = [
  [0x46, 0xa6],
  [SIMD + 0x0d, SIMD + 0x53],
  [SIMD + 0x5e, SIMD + 0xff],
];
// biome-ignore-end format: tables

const within = (ranges: Ranges, opcode: number) =>
  ranges.some(([first, last]) => opcode >= first && opcode <= last);

export interface Effect {
  readonly takes: number;
  readonly leaves: number;
  /** Has an address, the first of what it takes, and an offset. */
  readonly access: boolean;
}

const KINDS: readonly (readonly [Ranges, takes: number, leaves: number, access?: boolean])[] = [
  [LOADS, 1, 1, true],
  [STORES, 2, 0, true],
  [CONSTANTS, 0, 1],
  [SINKS, 1, 0],
  [UNARY, 1, 1],
  [TERNARY, 3, 1],
  [BINARY, 2, 1],
];

const known = new Map<number, Effect | undefined>();

/** Undefined for instructions of any other kind. */
export function effectOf(opcode: number): Effect | undefined {
  if (!known.has(opcode)) {
    const kind = KINDS.find(([ranges]) => within(ranges, opcode));
    const [, takes, leaves, access = false] = kind ?? [[], 0, 0];
    known.set(opcode, kind && { takes, leaves, access });
  }
  return known.get(opcode);
}
