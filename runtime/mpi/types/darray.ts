/**
 * MPI_Type_create_darray (MPI-5.0 §5.1.4): what one process has of an array that is distributed over a grid of
 * processes.
 */
import * as abi from '../../abi/mpi.ts';
import { checkArgument, checkOrder, dimensions } from './constructors.ts';
import { Datatype, type Shape, ShapeBuilder } from './datatype.ts';

/** One dimension of a distributed array. */
interface Dimension {
  readonly size: number;
  readonly distribution: number;
  readonly argument: number;
  readonly processes: number;
  /** Of the process along this dimension. */
  readonly coordinate: number;
}

/** Elements of a block: how many the process gets at a time. */
function blockOf({ size, distribution, argument, processes }: Dimension, d: number): number {
  const byDefault = argument === abi.MPI_DISTRIBUTE_DFLT_DARG;
  if (distribution === abi.MPI_DISTRIBUTE_NONE) {
    checkArgument(
      processes === 1,
      `dimension ${d} is not distributed, but there are ${processes} processes along it: there must be 1`,
    );
    return size;
  }
  checkArgument(
    distribution === abi.MPI_DISTRIBUTE_BLOCK || distribution === abi.MPI_DISTRIBUTE_CYCLIC,
    `dimension ${d} has distribution ${distribution}: it must be MPI_DISTRIBUTE_BLOCK, _CYCLIC or _NONE`,
  );
  checkArgument(
    byDefault || argument > 0,
    `dimension ${d} has distribution argument ${argument}: it must be positive`,
  );
  if (distribution === abi.MPI_DISTRIBUTE_CYCLIC) return byDefault ? 1 : argument;
  const block = byDefault ? Math.ceil(size / processes) : argument;
  checkArgument(
    block * processes >= size,
    `dimension ${d} has ${processes} blocks of ${block}: they must cover ${size} elements`,
  );
  return block;
}

/** What the process has along one dimension, of elements `step` bytes apart. */
function along(shape: Shape, dimension: Dimension, block: number, step: number): Shape {
  const { size, processes, coordinate } = dimension;
  const period = block * processes;
  const start = block * coordinate;
  const cut = Math.max(0, size - start);
  const whole = Math.floor(cut / period) + (cut % period >= block ? 1 : 0);
  const rest = Math.min(block, Math.max(0, cut - whole * period));
  const blocks = (length: number) => {
    const builder = new ShapeBuilder();
    builder.add(shape, 0, 1, step, length);
    return builder.finish();
  };
  const builder = new ShapeBuilder();
  if (whole > 0) builder.add(blocks(block), start * step, 1, period * step, whole);
  if (rest > 0) builder.add(blocks(rest), (start + whole * period) * step, 1);
  return builder.finish();
}

export interface Distribution {
  /** Processes, and the one whose part is meant. */
  readonly size: number;
  readonly rank: number;
  readonly gsizes: readonly number[];
  readonly distributions: readonly number[];
  readonly arguments: readonly number[];
  readonly psizes: readonly number[];
  readonly order: number;
}

export function darray(init: Distribution, old: Datatype, large = false): Datatype {
  const { size, rank, gsizes, distributions, psizes, order } = init;
  const dims = gsizes.length;
  checkArgument(dims > 0, 'the array has no dimensions: there must be at least one');
  checkArgument(size > 0, `there are ${size} processes: there must be at least 1`);
  checkArgument(rank >= 0 && rank < size, `the rank is ${rank}: it must be 0 to ${size - 1}`);
  checkOrder(order);
  for (let d = 0; d < dims; d++) {
    checkArgument(gsizes[d]! >= 1, `dimension ${d} has ${gsizes[d]} elements: it must have at least 1`);
    checkArgument(psizes[d]! >= 1, `dimension ${d} has ${psizes[d]} processes: it must have at least 1`);
  }
  const grid = psizes.reduce((product, n) => product * n, 1);
  checkArgument(grid === size, `the grid has ${grid} processes: it must have ${size}`);
  const coordinates: number[] = [];
  // Ranks are in row-major order on the grid, whatever the order of the array.
  for (let d = dims - 1, left = rank; d >= 0; d--) {
    coordinates[d] = left % psizes[d]!;
    left = Math.floor(left / psizes[d]!);
  }
  let { shape } = old;
  let step = old.extent;
  for (const d of dimensions(dims, order)) {
    const dimension = {
      size: gsizes[d]!,
      distribution: distributions[d]!,
      argument: init.arguments[d]!,
      processes: psizes[d]!,
      coordinate: coordinates[d]!,
    };
    shape = along(shape, dimension, blockOf(dimension, d), step);
    step *= gsizes[d]!;
  }
  const whole = new ShapeBuilder();
  whole.add(shape, 0, 1);
  const head = [size, rank, dims];
  const tail = [...distributions, ...init.arguments, ...psizes, order];
  return new Datatype(whole.mark(0, step).finish(), {
    combiner: abi.MPI_COMBINER_DARRAY,
    integers: large ? [...head, ...tail] : [...head, ...gsizes, ...tail],
    addresses: [],
    counts: large ? gsizes : [],
    types: [old],
  });
}
