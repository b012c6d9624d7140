/**
 * The loops of a reduction in vectors: blocks of 64 bytes, single vectors, single elements, all around the same
 * instructions. A single element is loaded into all lanes and stored from the first one, so that no operation needs a
 * scalar form.
 */
import { at, type Code, get, LOCAL, loop, OP, set, simd, TYPE } from './code.ts';
import { A, B, combine } from './combine.ts';
import { sizeOf } from './kinds.ts';
import type { Reduction } from './ops.ts';

const VECTOR = 16;
/** Vectors in a block. */
const UNROLLED = 4;

/** Instructions that load an element of so many bytes into all lanes, and store it from the first one. */
const ACCESS: Readonly<Record<number, { load: number; store: number }>> = {
  1: { load: 0x07, store: 0x58 },
  2: { load: 0x08, store: 0x59 },
  4: { load: 0x09, store: 0x5a },
  8: { load: 0x0a, store: 0x5b },
  16: { load: 0x00, store: 0x0b },
};

/** Combines `bytes` bytes at an offset. */
function step(code: Code, bytes: number, offset: number): Code {
  const { load, store } = ACCESS[bytes]!;
  return [
    ...get(LOCAL.OUT),
    ...[...get(LOCAL.FROM_A), ...simd(load, ...at(1, offset)), ...set(A)],
    ...[...get(LOCAL.FROM_B), ...simd(load, ...at(0, offset)), ...set(B)],
    ...[...code, ...simd(store, ...at(0, offset)), ...(bytes === VECTOR ? [] : [0])],
  ];
}

/** Locals and instructions, or undefined where there are no instructions for the kind. */
export function vectorBody({ operation, kind }: Reduction): Code | undefined {
  const code = combine(operation, kind);
  if (code === undefined) return undefined;
  const size = sizeOf(kind);
  const block = Array.from({ length: UNROLLED }, (_, i) => step(code, VECTOR, i * VECTOR)).flat();
  const bytes = UNROLLED * VECTOR;
  return [
    ...[1, 2, TYPE.V128],
    ...loop(block, bytes / size, bytes),
    ...loop(step(code, VECTOR, 0), VECTOR / size, VECTOR),
    ...(size < VECTOR ? loop(step(code, size, 0), 1, size) : []),
    OP.END,
  ];
}
