/**
 * The predefined datatypes (MPI-5.0 §3.2.2, §5.1 and appendix A) with the sizes of wasm32: `long` and addresses 4
 * bytes, `long double` 16.
 */
import * as abi from '../../abi/mpi.ts';
import { MPI_LB, MPI_UB } from '../../abi/removed.ts';
import { Datatype, NAMED, Shape, ShapeBuilder } from './datatype.ts';

/** Size and, where it is not the size, alignment. */
const BASIC: Readonly<Record<string, readonly [size: number, alignment?: number]>> = {
  MPI_AINT: [4],
  MPI_COUNT: [8],
  MPI_OFFSET: [8],
  MPI_PACKED: [1],
  MPI_SHORT: [2],
  MPI_INT: [4],
  MPI_LONG: [4],
  MPI_LONG_LONG: [8],
  MPI_UNSIGNED_SHORT: [2],
  MPI_UNSIGNED: [4],
  MPI_UNSIGNED_LONG: [4],
  MPI_UNSIGNED_LONG_LONG: [8],
  MPI_FLOAT: [4],
  MPI_C_FLOAT_COMPLEX: [8, 4],
  MPI_CXX_FLOAT_COMPLEX: [8, 4],
  MPI_DOUBLE: [8],
  MPI_C_DOUBLE_COMPLEX: [16, 8],
  MPI_CXX_DOUBLE_COMPLEX: [16, 8],
  MPI_LOGICAL: [4],
  MPI_INTEGER: [4],
  MPI_REAL: [4],
  MPI_COMPLEX: [8, 4],
  MPI_DOUBLE_PRECISION: [8],
  MPI_DOUBLE_COMPLEX: [16, 8],
  MPI_CHARACTER: [1],
  MPI_LONG_DOUBLE: [16],
  MPI_C_LONG_DOUBLE_COMPLEX: [32, 16],
  MPI_CXX_LONG_DOUBLE_COMPLEX: [32, 16],
  MPI_C_BOOL: [1],
  MPI_CXX_BOOL: [1],
  MPI_WCHAR: [4],
  MPI_INT8_T: [1],
  MPI_UINT8_T: [1],
  MPI_CHAR: [1],
  MPI_SIGNED_CHAR: [1],
  MPI_UNSIGNED_CHAR: [1],
  MPI_BYTE: [1],
  MPI_INT16_T: [2],
  MPI_UINT16_T: [2],
  MPI_INT32_T: [4],
  MPI_UINT32_T: [4],
  MPI_INT64_T: [8],
  MPI_UINT64_T: [8],
  MPI_LOGICAL1: [1],
  MPI_INTEGER1: [1],
  MPI_LOGICAL2: [2],
  MPI_INTEGER2: [2],
  MPI_REAL2: [2],
  MPI_LOGICAL4: [4],
  MPI_INTEGER4: [4],
  MPI_REAL4: [4],
  MPI_COMPLEX4: [4, 2],
  MPI_LOGICAL8: [8],
  MPI_INTEGER8: [8],
  MPI_REAL8: [8],
  MPI_COMPLEX8: [8, 4],
  MPI_LOGICAL16: [16],
  MPI_INTEGER16: [16],
  MPI_REAL16: [16],
  MPI_COMPLEX16: [16, 8],
  MPI_COMPLEX32: [32, 16],
};

/** Pairs for MPI_MINLOC and MPI_MAXLOC: laid out like a C structure of the two (MPI-5.0 §6.9.4). */
const PAIRS: Readonly<Record<string, readonly [value: number, index: number]>> = {
  MPI_FLOAT_INT: [abi.MPI_FLOAT, abi.MPI_INT],
  MPI_DOUBLE_INT: [abi.MPI_DOUBLE, abi.MPI_INT],
  MPI_LONG_INT: [abi.MPI_LONG, abi.MPI_INT],
  MPI_2INT: [abi.MPI_INT, abi.MPI_INT],
  MPI_SHORT_INT: [abi.MPI_SHORT, abi.MPI_INT],
  MPI_LONG_DOUBLE_INT: [abi.MPI_LONG_DOUBLE, abi.MPI_INT],
  MPI_2REAL: [abi.MPI_REAL, abi.MPI_REAL],
  MPI_2DOUBLE_PRECISION: [abi.MPI_DOUBLE_PRECISION, abi.MPI_DOUBLE_PRECISION],
  MPI_2INTEGER: [abi.MPI_INTEGER, abi.MPI_INTEGER],
};

/** The shape of a C structure of two members. */
export function pairShape(value: Shape, index: Shape): Shape {
  const builder = new ShapeBuilder();
  builder.add(value, 0, 1);
  builder.add(index, Math.ceil(value.extent / index.alignment) * index.alignment, 1);
  return builder.finish();
}

/** Types with two names: the one that the standard has the other as a synonym for (MPI-5.0 §3.2.2). */
const FIRST_NAMES: Readonly<Record<string, string>> = {
  MPI_LONG_LONG: 'MPI_LONG_LONG_INT',
  MPI_C_FLOAT_COMPLEX: 'MPI_C_COMPLEX',
};

function handleOf(name: string): number {
  return (abi as Readonly<Record<string, number>>)[name]!;
}

/** Their shapes, by handle and with their names. Shapes never change. */
let shapes: ReadonlyMap<number, readonly [name: string, shape: Shape]> | undefined;

function predefinedShapes(): ReadonlyMap<number, readonly [name: string, shape: Shape]> {
  const made = new Map<number, [name: string, shape: Shape]>();
  const put = (name: string, shape: Shape) => made.set(handleOf(name), [FIRST_NAMES[name] ?? name, shape]);
  for (const [name, [size, alignment = size]] of Object.entries(BASIC))
    put(name, Shape.basic(handleOf(name), size, alignment));
  for (const [name, [value, index]] of Object.entries(PAIRS))
    put(name, pairShape(made.get(value)![1], made.get(index)![1]));
  // Without data, and with what they mark where they are members of a struct.
  for (const [name, handle] of Object.entries({ MPI_LB, MPI_UB }))
    made.set(handle, [name, new ShapeBuilder().finish()]);
  return made;
}

/**
 * The named predefined types by handle. They are made anew for each rank: guests may rename them and give them
 * attributes.
 */
export function predefinedTypes(): Map<number, Datatype> {
  shapes ??= predefinedShapes();
  const types = new Map<number, Datatype>();
  for (const [handle, [name, shape]] of shapes) {
    const type = new Datatype(shape, NAMED, handle).commit();
    type.name = name;
    type.permanent = true;
    types.set(handle, type);
  }
  return types;
}

/** Handle of the named pair of two named types, or 0. */
export function namedPair(value: number, index: number): number {
  const found = Object.entries(PAIRS).find(([, pair]) => pair[0] === value && pair[1] === index);
  return found === undefined ? 0 : handleOf(found[0]);
}
