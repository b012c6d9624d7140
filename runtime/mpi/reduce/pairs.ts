/**
 * MPI_MINLOC and MPI_MAXLOC of pairs of a value and an index (MPI-5.0 §6.9.4): the smaller or larger value with its
 * index; of equal values the smaller index. Where values cannot be compared (NaN) the result is b, as for MPI_MIN and
 * MPI_MAX. Padding is not written.
 */
import { at, type Code, get, LOCAL, loop, OP, set, TYPE } from './code.ts';
import { type Kind, pairLayout } from './kinds.ts';
import type { Reduction } from './ops.ts';

/** Numbers are held as their bits; `compared` is what makes of them what `less`, `more` and `equal` compare. */
type Scalar = {
  bits: (typeof BITS)[keyof typeof BITS];
  load: number;
  store: number;
  compared: Code;
  less: number;
  more: number;
  equal: number;
};

/** Types of bits, and their instructions: `widened` makes one of an i32. */
const BITS = {
  32: { type: TYPE.I32, zero: [0x41, 0], widened: [], sub: 0x6b, and: 0x71, xor: 0x73 },
  64: { type: TYPE.I64, zero: [0x42, 0], widened: [0xad], sub: 0x7d, and: 0x83, xor: 0x85 },
} as const;

const scalar = (
  bits: keyof typeof BITS,
  [load, store]: [number, number],
  [less, more, equal]: [number, number, number],
  compared: Code = [],
): Scalar => ({ bits: BITS[bits], load, store, compared, less, more, equal });

const SIGNED: [number, number, number] = [0x48, 0x4a, 0x46];
const UNSIGNED: [number, number, number] = [0x49, 0x4b, 0x46];

const SCALARS: Readonly<Partial<Record<Kind, Scalar>>> = {
  i8: scalar(32, [0x2c, 0x3a], SIGNED),
  u8: scalar(32, [0x2d, 0x3a], UNSIGNED),
  i16: scalar(32, [0x2e, 0x3b], SIGNED),
  u16: scalar(32, [0x2f, 0x3b], UNSIGNED),
  i32: scalar(32, [0x28, 0x36], SIGNED),
  u32: scalar(32, [0x28, 0x36], UNSIGNED),
  i64: scalar(64, [0x29, 0x37], [0x53, 0x55, 0x51]),
  u64: scalar(64, [0x29, 0x37], [0x54, 0x56, 0x51]),
  f32: scalar(32, [0x28, 0x36], [0x5d, 0x5e, 0x5b], [0xbe]),
  f64: scalar(64, [0x29, 0x37], [0x63, 0x64, 0x61], [0xbf]),
};

/** Locals: values and indices of both operands, and whether the result is a. */
const VALUE_A = LOCAL.OTHERS;
const VALUE_B = LOCAL.OTHERS + 1;
const INDEX_A = LOCAL.OTHERS + 2;
const INDEX_B = LOCAL.OTHERS + 3;
const TAKE_A = LOCAL.OTHERS + 4;

/** Locals and instructions, or undefined where there are no instructions for the kinds. */
export function pairBody({ operation, kind, index }: Reduction): Code | undefined {
  const value = SCALARS[kind];
  const place = SCALARS[index!];
  if (value === undefined || place === undefined) return undefined;
  const { indexAt, extent } = pairLayout(kind, index!);
  const load = ({ load }: Scalar, from: number, memory: number, offset: number, local: number): Code => [
    ...[...get(from), load, ...at(memory, offset), ...set(local)],
  ];
  const compare = ({ compared }: Scalar, a: number, b: number, how: number): Code => [
    ...[...get(a), ...compared, ...get(b), ...compared, how],
  ];
  // b ^ ((a ^ b) & -takeA): `select` becomes a branch, which nobody can predict.
  const choose = ({ bits, store }: Scalar, a: number, b: number, offset: number): Code => [
    ...[...get(LOCAL.OUT), ...get(b), ...get(a), ...get(b), bits.xor],
    ...[...bits.zero, ...get(TAKE_A), ...bits.widened, bits.sub, bits.and, bits.xor],
    ...[store, ...at(0, offset)],
  ];
  const better = operation === 'MPI_MINLOC' ? value.less : value.more;
  const step = [
    ...load(value, LOCAL.FROM_A, 1, 0, VALUE_A),
    ...load(place, LOCAL.FROM_A, 1, indexAt, INDEX_A),
    ...load(value, LOCAL.FROM_B, 0, 0, VALUE_B),
    ...load(place, LOCAL.FROM_B, 0, indexAt, INDEX_B),
    ...compare(value, VALUE_A, VALUE_B, better),
    ...compare(value, VALUE_A, VALUE_B, value.equal),
    ...compare(place, INDEX_A, INDEX_B, place.less),
    ...[OP.I32_AND, OP.I32_OR, ...set(TAKE_A)],
    ...choose(value, VALUE_A, VALUE_B, 0),
    ...choose(place, INDEX_A, INDEX_B, indexAt),
  ];
  return [...[3, 2, value.bits.type, 2, place.bits.type, 1, TYPE.I32], ...loop(step, 1, extent), OP.END];
}
