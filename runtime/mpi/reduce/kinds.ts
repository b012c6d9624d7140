/**
 * What can be reduced: kinds of element, operations, and the datatypes that the standard allows each operation for
 * (MPI-5.0 §6.9.2 and §6.9.4). Tables only, from which the functions, the lookup by handle and the page of the
 * documentation come.
 */
import type * as abi from '../../abi/mpi.ts';

/**
 * Kinds of element, real ones first: what an operation has to know about a datatype. `cf32` is a complex number of
 * two `f32`.
 */
export const KINDS = [
  ...(['i8', 'u8', 'i16', 'u16', 'i32', 'u32', 'i64', 'u64', 'i128', 'u128'] as const),
  ...(['f16', 'f32', 'f64', 'f128', 'cf16', 'cf32', 'cf64', 'cf128'] as const),
] as const;
export type Kind = (typeof KINDS)[number];

/** Bytes of an element. */
export function sizeOf(kind: Kind): number {
  const bytes = Number(kind.replace(/^\D+/, '')) / 8;
  return kind.startsWith('c') ? 2 * bytes : bytes;
}

/**
 * Layout of a value and its index, which is that of a C structure of the two: where the index is, and bytes from one
 * pair to the next.
 */
export function pairLayout(value: Kind, index: Kind): { indexAt: number; extent: number } {
  const [first, second] = [sizeOf(value), sizeOf(index)];
  const up = (bytes: number, alignment: number) => Math.ceil(bytes / alignment) * alignment;
  const indexAt = up(first, second);
  return { indexAt, extent: up(indexAt + second, Math.max(first, second)) };
}

/** Groups of datatypes, as in the standard's list. */
export type TypeClass =
  | 'C integer'
  | 'Fortran integer'
  | 'Floating point'
  | 'Logical'
  | 'Complex'
  | 'Byte'
  | 'Multi-language'
  | 'Pair'
  | 'Character'
  | 'Other';

/** A kind, or the kinds of a value and its index. */
type Row = readonly [datatype: keyof typeof abi, kind: Kind, index?: Kind];

/** Every predefined datatype. On wasm32 `long` and MPI_Aint have 4 bytes, and long double is IEEE 754 binary128. */
// biome-ignore-start format: tables
export const DATATYPES: Readonly<Record<TypeClass, readonly Row[]>> = {
  'C integer': [
    ['MPI_SIGNED_CHAR', 'i8'],
    ['MPI_UNSIGNED_CHAR', 'u8'],
    ['MPI_SHORT', 'i16'],
    ['MPI_UNSIGNED_SHORT', 'u16'],
    ['MPI_INT', 'i32'],
    ['MPI_UNSIGNED', 'u32'],
    ['MPI_LONG', 'i32'],
    ['MPI_UNSIGNED_LONG', 'u32'],
    ['MPI_LONG_LONG', 'i64'],
    ['MPI_UNSIGNED_LONG_LONG', 'u64'],
    ['MPI_INT8_T', 'i8'],
    ['MPI_UINT8_T', 'u8'],
    ['MPI_INT16_T', 'i16'],
    ['MPI_UINT16_T', 'u16'],
    ['MPI_INT32_T', 'i32'],
    ['MPI_UINT32_T', 'u32'],
    ['MPI_INT64_T', 'i64'],
    ['MPI_UINT64_T', 'u64'],
  ],
  'Fortran integer': [
    ['MPI_INTEGER', 'i32'],
    ['MPI_INTEGER1', 'i8'],
    ['MPI_INTEGER2', 'i16'],
    ['MPI_INTEGER4', 'i32'],
    ['MPI_INTEGER8', 'i64'],
    ['MPI_INTEGER16', 'i128'],
  ],
  'Floating point': [
    ['MPI_FLOAT', 'f32'],
    ['MPI_DOUBLE', 'f64'],
    ['MPI_LONG_DOUBLE', 'f128'],
    ['MPI_REAL', 'f32'],
    ['MPI_DOUBLE_PRECISION', 'f64'],
    ['MPI_REAL2', 'f16'],
    ['MPI_REAL4', 'f32'],
    ['MPI_REAL8', 'f64'],
    ['MPI_REAL16', 'f128'],
  ],
  Logical: [
    ['MPI_LOGICAL', 'u32'],
    ['MPI_C_BOOL', 'u8'],
    ['MPI_CXX_BOOL', 'u8'],
    ['MPI_LOGICAL1', 'u8'],
    ['MPI_LOGICAL2', 'u16'],
    ['MPI_LOGICAL4', 'u32'],
    ['MPI_LOGICAL8', 'u64'],
    ['MPI_LOGICAL16', 'u128'],
  ],
  Complex: [
    ['MPI_C_FLOAT_COMPLEX', 'cf32'],
    ['MPI_C_DOUBLE_COMPLEX', 'cf64'],
    ['MPI_C_LONG_DOUBLE_COMPLEX', 'cf128'],
    ['MPI_CXX_FLOAT_COMPLEX', 'cf32'],
    ['MPI_CXX_DOUBLE_COMPLEX', 'cf64'],
    ['MPI_CXX_LONG_DOUBLE_COMPLEX', 'cf128'],
    ['MPI_COMPLEX', 'cf32'],
    ['MPI_DOUBLE_COMPLEX', 'cf64'],
    ['MPI_COMPLEX4', 'cf16'],
    ['MPI_COMPLEX8', 'cf32'],
    ['MPI_COMPLEX16', 'cf64'],
    ['MPI_COMPLEX32', 'cf128'],
  ],
  Byte: [['MPI_BYTE', 'u8']],
  'Multi-language': [
    ['MPI_AINT', 'i32'],
    ['MPI_OFFSET', 'i64'],
    ['MPI_COUNT', 'i64'],
  ],
  Pair: [
    ['MPI_FLOAT_INT', 'f32', 'i32'],
    ['MPI_DOUBLE_INT', 'f64', 'i32'],
    ['MPI_LONG_INT', 'i32', 'i32'],
    ['MPI_2INT', 'i32', 'i32'],
    ['MPI_SHORT_INT', 'i16', 'i32'],
    ['MPI_LONG_DOUBLE_INT', 'f128', 'i32'],
    ['MPI_2REAL', 'f32', 'f32'],
    ['MPI_2DOUBLE_PRECISION', 'f64', 'f64'],
    ['MPI_2INTEGER', 'i32', 'i32'],
  ],
  Character: [
    ['MPI_CHAR', 'i8'],
    ['MPI_CHARACTER', 'i8'],
  ],
  Other: [
    ['MPI_WCHAR', 'i32'],
    ['MPI_PACKED', 'u8'],
  ],
};
// biome-ignore-end format: tables

/**
 * The standard has no characters here, and neither all of these for truth values: programs use them as integers, and
 * MPICH lets them.
 */
const INTEGERS: readonly TypeClass[] = ['C integer', 'Fortran integer', 'Multi-language', 'Character'];
const REALS: readonly TypeClass[] = [...INTEGERS, 'Floating point'];
const BITS: readonly TypeClass[] = [...INTEGERS, 'Byte'];
const TRUTHS: readonly TypeClass[] = [...INTEGERS, 'Logical'];

/**
 * Operations, and the classes of datatypes that each may be used with. MPI_REPLACE and MPI_NO_OP are not among them:
 * they are of one-sided communication only, take any datatype, and are copies (MPI-5.0 §12.3.4).
 */
export const OPERATIONS = {
  MPI_SUM: [...REALS, 'Complex'],
  MPI_PROD: [...REALS, 'Complex'],
  MPI_MIN: REALS,
  MPI_MAX: REALS,
  MPI_BAND: BITS,
  MPI_BOR: BITS,
  MPI_BXOR: BITS,
  MPI_LAND: TRUTHS,
  MPI_LOR: TRUTHS,
  MPI_LXOR: TRUTHS,
  MPI_MINLOC: ['Pair'],
  MPI_MAXLOC: ['Pair'],
} as const satisfies Partial<Record<keyof typeof abi, readonly TypeClass[]>>;
export type Operation = keyof typeof OPERATIONS;

/** Rows of the documentation: what each operation may be used with, by the names of the datatypes. */
export function operationsAndTypes(): { operation: Operation; classes: string[]; datatypes: string[] }[] {
  return (Object.keys(OPERATIONS) as Operation[]).map((operation) => {
    const classes = [...OPERATIONS[operation]];
    return {
      operation,
      classes,
      datatypes: classes.flatMap((name) => DATATYPES[name].map(([datatype]) => datatype)),
    };
  });
}
