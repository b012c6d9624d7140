/**
 * The datatype constructors of MPI-5.0 §5.1.2 to §5.1.10, as functions of numbers. `large` says that the large-count
 * form was called, which MPI_Type_get_envelope tells later on. All displacements, strides and extents of the
 * functions whose names begin with h are bytes.
 */
import * as abi from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import { type Contents, Datatype, type Shape, ShapeBuilder } from './datatype.ts';

export function checkCount(count: number, what = 'count'): void {
  if (!(count >= 0)) throw new MpiError(abi.MPI_ERR_COUNT, `${what} is ${count}: it must not be negative`);
}

export function checkArgument(ok: boolean, message: string): void {
  if (!ok) throw new MpiError(abi.MPI_ERR_ARG, message);
}

function checkLength(length: number, index?: number): void {
  if (length >= 0) return;
  const which = index === undefined ? 'the block length' : `block length ${index}`;
  throw new MpiError(abi.MPI_ERR_COUNT, `${which} is ${length}: it must not be negative`);
}

/**
 * Contents of a type whose integer arguments are counts: in the large-count form they are counts, in the other one
 * integers.
 */
function counted(
  combiner: number,
  large: boolean,
  counts: readonly number[],
  types: readonly Datatype[],
): Contents {
  return { combiner, integers: large ? [] : counts, addresses: [], counts: large ? counts : [], types };
}

/** The same, of a type that has addresses too: in the large-count form they stand behind the counts. */
function addressed(
  combiner: number,
  large: boolean,
  counts: readonly number[],
  addresses: readonly number[],
  types: readonly Datatype[],
): Contents {
  return large
    ? { combiner, integers: [], addresses: [], counts: [...counts, ...addresses], types }
    : { combiner, integers: counts, addresses, counts: [], types };
}

export function contiguous(count: number, old: Datatype, large = false): Datatype {
  checkCount(count);
  const shape = new ShapeBuilder();
  shape.add(old.shape, 0, count);
  return new Datatype(shape.finish(), counted(abi.MPI_COMBINER_CONTIGUOUS, large, [count], [old]));
}

function vectorShape(count: number, length: number, stride: number, old: Datatype): Shape {
  checkCount(count);
  checkLength(length);
  const shape = new ShapeBuilder();
  shape.add(old.shape, 0, length, stride, count);
  return shape.finish();
}

/** @param stride elements of `old` from the beginning of one block to that of the next */
export function vector(
  count: number,
  length: number,
  stride: number,
  old: Datatype,
  large = false,
): Datatype {
  return new Datatype(
    vectorShape(count, length, stride * old.extent, old),
    counted(abi.MPI_COMBINER_VECTOR, large, [count, length, stride], [old]),
  );
}

export function hvector(
  count: number,
  length: number,
  stride: number,
  old: Datatype,
  large = false,
): Datatype {
  return new Datatype(
    vectorShape(count, length, stride, old),
    addressed(abi.MPI_COMBINER_HVECTOR, large, [count, length], [stride], [old]),
  );
}

function blocksShape(
  lengths: readonly number[],
  displacements: readonly number[],
  unit: number,
  old: Datatype,
): Shape {
  const shape = new ShapeBuilder();
  for (let i = 0; i < displacements.length; i++) {
    checkLength(lengths[i]!, i);
    shape.add(old.shape, displacements[i]! * unit, lengths[i]!);
  }
  return shape.finish();
}

/** @param displacements in elements of `old` */
export function indexed(
  lengths: readonly number[],
  displacements: readonly number[],
  old: Datatype,
  large = false,
): Datatype {
  const counts = [lengths.length, ...lengths, ...displacements];
  return new Datatype(
    blocksShape(lengths, displacements, old.extent, old),
    counted(abi.MPI_COMBINER_INDEXED, large, counts, [old]),
  );
}

export function hindexed(
  lengths: readonly number[],
  displacements: readonly number[],
  old: Datatype,
  large = false,
): Datatype {
  const counts = [lengths.length, ...lengths];
  return new Datatype(
    blocksShape(lengths, displacements, 1, old),
    addressed(abi.MPI_COMBINER_HINDEXED, large, counts, displacements, [old]),
  );
}

function blocksOfLength(
  length: number,
  displacements: readonly number[],
  unit: number,
  old: Datatype,
): Shape {
  checkLength(length);
  const shape = new ShapeBuilder();
  for (const displacement of displacements) shape.add(old.shape, displacement * unit, length);
  return shape.finish();
}

/** @param displacements in elements of `old` */
export function indexedBlock(
  length: number,
  displacements: readonly number[],
  old: Datatype,
  large = false,
): Datatype {
  const counts = [displacements.length, length, ...displacements];
  return new Datatype(
    blocksOfLength(length, displacements, old.extent, old),
    counted(abi.MPI_COMBINER_INDEXED_BLOCK, large, counts, [old]),
  );
}

export function hindexedBlock(
  length: number,
  displacements: readonly number[],
  old: Datatype,
  large = false,
): Datatype {
  const counts = [displacements.length, length];
  return new Datatype(
    blocksOfLength(length, displacements, 1, old),
    addressed(abi.MPI_COMBINER_HINDEXED_BLOCK, large, counts, displacements, [old]),
  );
}

export function struct(
  lengths: readonly number[],
  displacements: readonly number[],
  types: readonly Datatype[],
  large = false,
): Datatype {
  const shape = new ShapeBuilder();
  for (let i = 0; i < types.length; i++) {
    checkLength(lengths[i]!, i);
    shape.add(types[i]!.shape, displacements[i]!, lengths[i]!);
  }
  const counts = [lengths.length, ...lengths];
  return new Datatype(
    shape.finish(),
    addressed(abi.MPI_COMBINER_STRUCT, large, counts, displacements, types),
  );
}

export function resized(old: Datatype, lb: number, extent: number, large = false): Datatype {
  const shape = new ShapeBuilder();
  shape.add(old.shape, 0, 1);
  return new Datatype(
    shape.mark(lb, lb + extent).finish(),
    addressed(abi.MPI_COMBINER_RESIZED, large, [], [lb, extent], [old]),
  );
}

/** Has the type map of `old`, and is committed when that is; attributes are the caller's business. */
export function dup(old: Datatype): Datatype {
  const contents = {
    combiner: abi.MPI_COMBINER_DUP,
    integers: [],
    addresses: [],
    counts: [],
    types: [old],
  };
  const copy = new Datatype(old.shape, contents);
  return old.committed ? copy.commit() : copy;
}

export function checkOrder(order: number): void {
  checkArgument(
    order === abi.MPI_ORDER_C || order === abi.MPI_ORDER_FORTRAN,
    `the order is ${order}: it must be MPI_ORDER_C (${abi.MPI_ORDER_C}) or MPI_ORDER_FORTRAN (${abi.MPI_ORDER_FORTRAN})`,
  );
}

/** Dimensions of an array from the one whose elements are neighbours in memory to the slowest one. */
export function dimensions(count: number, order: number): number[] {
  const rising = Array.from({ length: count }, (_, i) => i);
  return order === abi.MPI_ORDER_C ? rising.reverse() : rising;
}

/** A part of a regular array (MPI-5.0 §5.1.3). */
export function subarray(
  sizes: readonly number[],
  subsizes: readonly number[],
  starts: readonly number[],
  order: number,
  old: Datatype,
  large = false,
): Datatype {
  const dims = sizes.length;
  checkArgument(dims > 0, 'the array has no dimensions: there must be at least one');
  checkOrder(order);
  for (let d = 0; d < dims; d++) {
    const [size, sub, start] = [sizes[d]!, subsizes[d]!, starts[d]!];
    checkArgument(size >= 1, `dimension ${d} of the array has size ${size}: it must be at least 1`);
    const range = `dimension ${d} of the subarray is ${sub} elements from ${start} on`;
    checkArgument(sub >= 1 && sub <= size, `${range}: there must be 1 to ${size}`);
    checkArgument(start >= 0 && start <= size - sub, `${range}: they must lie within ${size}`);
  }
  let step = old.extent;
  let at = 0;
  let { shape } = old;
  for (const d of dimensions(dims, order)) {
    const level = new ShapeBuilder();
    level.add(shape, 0, 1, step, subsizes[d]!);
    shape = level.finish();
    at += starts[d]! * step;
    step *= sizes[d]!;
  }
  const whole = new ShapeBuilder();
  whole.add(shape, at, 1);
  const contents = large
    ? { integers: [dims, order], counts: [...sizes, ...subsizes, ...starts] }
    : { integers: [dims, ...sizes, ...subsizes, ...starts, order], counts: [] };
  return new Datatype(whole.mark(0, step).finish(), {
    combiner: abi.MPI_COMBINER_SUBARRAY,
    ...contents,
    addresses: [],
    types: [old],
  });
}
