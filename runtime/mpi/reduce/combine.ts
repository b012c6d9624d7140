/**
 * The operations on vectors of 128 bits, as WebAssembly code: for each operation and kind of element the instructions
 * that turn the vectors in the locals A and B into the result on the stack. Single elements are treated as vectors
 * with equal lanes.
 *
 * Floating point: MIN and MAX are `a < b ? a : b` and `a > b ? a : b`, as C programs write them. So with a NaN on
 * either side, and with zeros of two signs, the result is b, the operand that was accumulated so far. Complex
 * products are those of the textbook, without the recovery of infinities of C's Annex G.
 */
import { type Code, get, LOCAL, simd } from './code.ts';
import type { Kind, Operation } from './kinds.ts';

/** Locals of the operands. */
export const A = LOCAL.OTHERS;
export const B = LOCAL.OTHERS + 1;

const a: Code = get(A);
const b: Code = get(B);
const AND = simd(0x4e);
const OR = simd(0x50);
const XOR = simd(0x51);
const BITSELECT = simd(0x52);

/** A constant of 16 bytes that repeats a few. */
function constant(...bytes: number[]): Code {
  return simd(0x0c, ...Array.from({ length: 16 }, (_, i) => bytes[i % bytes.length]!));
}

const ZERO = constant(0);

/** Lanes of x and y, picked by byte; those of y begin at 16. */
function shuffle(x: Code, y: Code, ...bytes: number[]): Code {
  return [...x, ...y, ...simd(0x0d, ...Array.from({ length: 16 }, (_, i) => bytes[i]!))];
}

/** Lanes of a vector, `bytes` long each, in another order. */
function permute(x: Code, bytes: number, order: readonly number[]): Code {
  const lanes = order.flatMap((lane) => Array.from({ length: bytes }, (_, i) => lane * bytes + i));
  return shuffle(x, x, ...lanes);
}

const both = (...then: Code[]): Code => [...a, ...b, ...then.flat()];

/** There is no product of bytes: they are widened to 16 bits, and the low bytes of the products put together. */
const BYTE_PRODUCT = shuffle(
  both(simd(0x9e)),
  both(simd(0x9f)),
  ...Array.from({ length: 16 }, (_, i) => 2 * i),
);

/** Vectors have no order of unsigned 64-bit lanes: flipping the top bits makes it that of signed ones. */
const TOP_BITS = constant(0, 0, 0, 0, 0, 0, 0, 0x80);
const biased = (x: Code): Code => [...x, ...TOP_BITS, ...XOR];
/** a < b and a > b of 64-bit lanes. */
const LESS_64 = simd(0xd8);
const MORE_64 = simd(0xd9);
const picked = (order: Code, signed: boolean): Code =>
  both(signed ? a : biased(a), signed ? b : biased(b), order, BITSELECT);

/** Re = ar br - ai bi, im = ar bi + ai br: twice a product and a sum, with the sign of the first ai bi flipped. */
function complexProduct(bytes: number, mul: Code, add: Code): Code {
  const pairs = Array.from({ length: 8 / bytes }, (_, i) => 2 * i);
  /** Both numbers of each pair picked from the pair. */
  const lanes = (x: Code, first: number, second: number): Code =>
    permute(
      x,
      bytes,
      pairs.flatMap((i) => [i + first, i + second]),
    );
  const signOfReal = Array.from({ length: 2 * bytes }, (_, i) => (i === bytes - 1 ? 0x80 : 0));
  return [
    ...[...lanes(a, 0, 0), ...b, ...mul],
    ...[...lanes(a, 1, 1), ...lanes(b, 1, 0), ...mul, ...constant(...signOfReal), ...XOR],
    ...add,
  ];
}

/** Instructions of the lanes of a kind. An unsigned and a signed kind differ in MIN and MAX. */
type Lanes = { add: Code; mul: Code; min?: Code; max?: Code; ne?: Code; one?: Code };

function integer(bytes: number, add: Code, mul: Code, ne: Code, min: Code, max: Code): Lanes {
  const one = constant(...Array.from({ length: bytes }, (_, i) => (i === 0 ? 1 : 0)));
  return { add: both(add), mul, ne, one, min, max };
}

// biome-ignore-start format: tables
/** Kinds that vectors have instructions for. */
const LANES: Readonly<Partial<Record<Kind, Lanes>>> = {
  i8: integer(1, simd(0x6e), BYTE_PRODUCT, simd(0x24), both(simd(0x76)), both(simd(0x78))),
  u8: integer(1, simd(0x6e), BYTE_PRODUCT, simd(0x24), both(simd(0x77)), both(simd(0x79))),
  i16: integer(2, simd(0x8e), both(simd(0x95)), simd(0x2e), both(simd(0x96)), both(simd(0x98))),
  u16: integer(2, simd(0x8e), both(simd(0x95)), simd(0x2e), both(simd(0x97)), both(simd(0x99))),
  i32: integer(4, simd(0xae), both(simd(0xb5)), simd(0x38), both(simd(0xb6)), both(simd(0xb8))),
  u32: integer(4, simd(0xae), both(simd(0xb5)), simd(0x38), both(simd(0xb7)), both(simd(0xb9))),
  i64: integer(8, simd(0xce), both(simd(0xd5)), simd(0xd7), picked(LESS_64, true), picked(MORE_64, true)),
  u64: integer(8, simd(0xce), both(simd(0xd5)), simd(0xd7), picked(LESS_64, false), picked(MORE_64, false)),
  // pmin(x, y) is y < x ? y : x: with the operands swapped, a < b ? a : b.
  f32: {
    add: both(simd(0xe4)),
    mul: both(simd(0xe6)),
    min: [...b, ...a, ...simd(0xea)],
    max: [...b, ...a, ...simd(0xeb)],
  },
  f64: {
    add: both(simd(0xf0)),
    mul: both(simd(0xf2)),
    min: [...b, ...a, ...simd(0xf6)],
    max: [...b, ...a, ...simd(0xf7)],
  },
  cf32: { add: both(simd(0xe4)), mul: complexProduct(4, simd(0xe6), simd(0xe4)) },
  cf64: { add: both(simd(0xf0)), mul: complexProduct(8, simd(0xf2), simd(0xf0)) },
};
// biome-ignore-end format: tables

const truth = (x: Code, { ne }: Lanes): Code => [...x, ...ZERO, ...ne!];

/** The same for all kinds of integer, whatever their length. */
const BITWISE: Readonly<Partial<Record<Operation, Code>>> = {
  MPI_BAND: both(AND),
  MPI_BOR: both(OR),
  MPI_BXOR: both(XOR),
};

const BY_LANES: Readonly<Partial<Record<Operation, (lanes: Lanes) => Code | undefined>>> = {
  MPI_SUM: ({ add }) => add,
  MPI_PROD: ({ mul }) => mul,
  MPI_MIN: ({ min }) => min,
  MPI_MAX: ({ max }) => max,
  MPI_LAND: (lanes) => [...truth(a, lanes), ...truth(b, lanes), ...AND, ...lanes.one!, ...AND],
  MPI_LOR: (lanes) => [...truth(both(OR), lanes), ...lanes.one!, ...AND],
  MPI_LXOR: (lanes) => [...truth(a, lanes), ...truth(b, lanes), ...XOR, ...lanes.one!, ...AND],
};

/**
 * Instructions that leave the result of an operation on the stack, or undefined where vectors have none for the kind.
 */
export function combine(operation: Operation, kind: Kind): Code | undefined {
  const lanes = LANES[kind];
  return BITWISE[operation] ?? (lanes && BY_LANES[operation]?.(lanes));
}
