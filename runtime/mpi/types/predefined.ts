/**
 * The predefined datatypes (MPI-5.0 §3.2.2, §5.1 and appendix A) with the sizes of wasm32: `long` and addresses 4
 * bytes, `long double` 16.
 */
import * as abi from '../../abi/mpi.ts';
import { MPI_LB, MPI_UB } from '../../abi/removed.ts';
import { DATATYPES, type Kind, sizeOf } from '../reduce/kinds.ts';
import { Datatype, NAMED, Shape, ShapeBuilder } from './datatype.ts';

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

/** Complex numbers are aligned as each of their two numbers. */
function alignmentOf(kind: Kind): number {
  return sizeOf(kind.replace('c', '') as Kind);
}

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
  for (const [name, kind, index] of Object.values(DATATYPES).flat())
    if (index === undefined) put(name, Shape.basic(handleOf(name), sizeOf(kind), alignmentOf(kind)));
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
