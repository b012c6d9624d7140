/**
 * Numbers the reductions, and finds the one of an operation and a datatype. Whoever sends the same reduction often
 * asks once and keeps the number.
 */
import * as abi from '../../abi/mpi.ts';
import { OPS, TYPES } from '../../fabric/state.ts';
import { DATATYPES, KINDS, type Kind, OPERATIONS, type Operation, pairLayout, sizeOf } from './kinds.ts';

/** What one reduction does, and to what. Pairs have the kind of an index too. */
export type Reduction = {
  readonly operation: Operation;
  readonly kind: Kind;
  readonly index?: Kind | undefined;
};

/**
 * out[i] = a[i] op b[i] for `count` elements. `out` and `b` are addresses in the first memory, `a` in the second;
 * `out` may be `a` or `b`.
 */
export type Reduce = (out: number, a: number, b: number, count: number) => void;

const SINGLE = (Object.keys(OPERATIONS) as Operation[]).filter((name) => !name.endsWith('LOC'));
const LOCATED = ['MPI_MINLOC', 'MPI_MAXLOC'] as const;
/** Values and indices of pairs are real. */
const REALS = KINDS.filter((kind) => !kind.startsWith('c'));
const FIRST_PAIR = SINGLE.length * KINDS.length;

/** Reductions there are. */
export const REDUCTIONS = FIRST_PAIR + LOCATED.length * REALS.length ** 2;

function numberOf({ operation, kind, index }: Reduction): number {
  if (index !== undefined) {
    const row = LOCATED.indexOf(operation as (typeof LOCATED)[number]) * REALS.length + REALS.indexOf(kind);
    return FIRST_PAIR + row * REALS.length + REALS.indexOf(index);
  }
  // All operations but MIN and MAX do the same to signed and unsigned integers: one function serves both.
  const plain = operation === 'MPI_MIN' || operation === 'MPI_MAX' ? kind : (kind.replace('i', 'u') as Kind);
  return SINGLE.indexOf(operation) * KINDS.length + KINDS.indexOf(plain);
}

/** The reduction of a number. */
export function reduction(number: number): Reduction {
  if (number < FIRST_PAIR) {
    const operation = SINGLE[Math.floor(number / KINDS.length)]!;
    return { operation, kind: KINDS[number % KINDS.length]! };
  }
  const row = Math.floor((number - FIRST_PAIR) / REALS.length);
  return {
    operation: LOCATED[Math.floor(row / REALS.length)]!,
    kind: REALS[row % REALS.length]!,
    index: REALS[(number - FIRST_PAIR) % REALS.length]!,
  };
}

/** Bytes from one element to the next. */
export function extentOf({ kind, index }: Reduction): number {
  return index === undefined ? sizeOf(kind) : pairLayout(kind, index).extent;
}

/**
 * Name of the function of ../../engine/operations that does a reduction, if there is one. What is done to the bits, or to each
 * half of a complex number, needs none of its own for each length.
 */
export function operationName({ operation, kind, index }: Reduction): string {
  const name = operation.slice(4);
  if (/^B/.test(name)) return name;
  const of = name === 'SUM' ? kind.replace(/^c/, '') : kind;
  return index === undefined ? `${name}_${of}` : `${name}_${of}_${index}`;
}

/**
 * Whether both orders of the operands give the same bits. The smaller one of a NaN and a number, and of zeros of two
 * signs, is the right operand.
 */
export function isSymmetric(number: number): boolean {
  const { operation, kind, index = '' } = reduction(number);
  return !/MIN|MAX/.test(operation) || !(kind.startsWith('f') || index.startsWith('f'));
}

const FIRST_OP = abi.MPI_OP_NULL;
const FIRST_TYPE = abi.MPI_DATATYPE_NULL;
const HANDLES: Readonly<Record<string, number>> = abi;

/** Number of the reduction by operation and datatype, -1 where there is none: the engine has a copy. */
export const NUMBERS = new Int16Array(OPS * TYPES).fill(-1);
/** Kinds of the datatypes that values and indices of pairs may have: the numbers that MPI_MIN is for. */
const REAL_KINDS: (Kind | undefined)[] = new Array(TYPES);

for (const operation of Object.keys(OPERATIONS) as Operation[]) {
  const row = HANDLES[operation]! - FIRST_OP;
  for (const name of OPERATIONS[operation]) {
    for (const [datatype, kind, index] of DATATYPES[name]) {
      const column = HANDLES[datatype]! - FIRST_TYPE;
      if (operation === 'MPI_MIN' && name !== 'Character') REAL_KINDS[column] = kind;
      NUMBERS[row * TYPES + column] = numberOf({ operation, kind, index });
    }
  }
}

/**
 * Number of the reduction of a predefined operation and a predefined datatype; -1 when the two do not go together,
 * which is an MPI_ERR_OP. MPI_REPLACE and MPI_NO_OP are for one-sided communication only.
 */
export function reductionOf(op: number, datatype: number): number {
  const row = op - FIRST_OP;
  const column = datatype - FIRST_TYPE;
  if (row < 0 || row >= OPS || column < 0 || column >= TYPES) return -1;
  return NUMBERS[row * TYPES + column]!;
}

/**
 * Number of MPI_MINLOC or MPI_MAXLOC of a pair type without a name, by the predefined types of its value and its
 * index (MPI_Type_get_value_index, MPI-5.0 §6.9.4); -1 when there is no such pair. Its layout is `pairLayout`.
 */
export function pairReductionOf(op: number, value: number, index: number): number {
  const operation = op === abi.MPI_MINLOC ? 'MPI_MINLOC' : 'MPI_MAXLOC';
  const kind = REAL_KINDS[value - FIRST_TYPE];
  const place = REAL_KINDS[index - FIRST_TYPE];
  if (HANDLES[operation] !== op || kind === undefined || place === undefined) return -1;
  return numberOf({ operation, kind, index: place });
}

/** Layout of the pair of two predefined types, or undefined when there is no such pair. */
export function pairLayoutOf(value: number, index: number): ReturnType<typeof pairLayout> | undefined {
  const kind = REAL_KINDS[value - FIRST_TYPE];
  const place = REAL_KINDS[index - FIRST_TYPE];
  return kind && place && pairLayout(kind, place);
}
