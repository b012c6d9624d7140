/**
 * Datatypes as the standard defines them: a type map is a list, and every constructor writes one out. Slow, and
 * independent of the runtime's own.
 */
import fc from 'fast-check';
import * as abi from '../../../dist/runtime/abi/mpi.js';
import * as make from '../../../dist/runtime/mpi/types/constructors.js';
import { darray } from '../../../dist/runtime/mpi/types/darray.js';
import type { Datatype } from '../../../dist/runtime/mpi/types/datatype.js';
import { predefinedTypes } from '../../../dist/runtime/mpi/types/predefined.js';

export const TYPES = predefinedTypes();

/** A basic type of so many bytes at a displacement. */
type Entry = readonly [at: number, bytes: number, type: number];

export interface Model {
  readonly map: readonly Entry[];
  readonly alignment: number;
  /** Lower and upper bound markers. */
  readonly markers: readonly (readonly [lb: number, ub: number])[];
}

export function lbOf({ map, markers }: Model): number {
  const all = markers.length > 0 ? markers.map(([lb]) => lb) : map.map(([at]) => at);
  return all.length === 0 ? 0 : Math.min(...all);
}

export function ubOf(model: Model): number {
  const { map, markers, alignment } = model;
  if (markers.length > 0) return Math.max(...markers.map(([, ub]) => ub));
  if (map.length === 0) return 0;
  const end = Math.max(...map.map(([at, bytes]) => at + bytes));
  const lb = lbOf(model);
  return lb + Math.ceil((end - lb) / alignment) * alignment;
}

export function extentOf(model: Model): number {
  return ubOf(model) - lbOf(model);
}

export function sizeOf({ map }: Model): number {
  return map.reduce((sum, [, bytes]) => sum + bytes, 0);
}

/** A type map put together from others at displacements. */
function concat(parts: readonly (readonly [Model, number])[]): Model {
  return {
    map: parts.flatMap(([{ map }, by]) => map.map(([at, bytes, type]): Entry => [at + by, bytes, type])),
    alignment: Math.max(1, ...parts.map(([{ alignment }]) => alignment)),
    markers: parts.flatMap(([{ markers }, by]) => markers.map(([lb, ub]) => [lb + by, ub + by] as const)),
  };
}

const row = (model: Model, length: number, at: number) =>
  Array.from({ length }, (_, i) => [model, at + i * extentOf(model)] as const);

export function marked(model: Model, lb: number, ub: number): Model {
  return { ...model, markers: [[lb, ub]] };
}

/** Bytes of `count` elements in the order of the type map: their displacements. */
export function byteMap(model: Model, count: number): number[] {
  const extent = extentOf(model);
  return Array.from({ length: count }, (_, i) =>
    model.map.flatMap(([at, bytes]) => Array.from({ length: bytes }, (_, b) => i * extent + at + b)),
  ).flat();
}

export interface Made {
  readonly type: Datatype;
  readonly model: Model;
}

export function basic(handle: number): Made {
  const type = TYPES.get(handle)!;
  return {
    type,
    model: { map: [[0, type.size, handle]], alignment: type.alignment, markers: [] },
  };
}

export function contiguous(count: number, { type, model }: Made): Made {
  return { type: make.contiguous(count, type), model: concat(row(model, count, 0)) };
}

export function hvector(count: number, length: number, stride: number, { type, model }: Made): Made {
  const rows = Array.from({ length: count }, (_, i) => row(model, length, i * stride));
  return { type: make.hvector(count, length, stride, type), model: concat(rows.flat()) };
}

export function vector(count: number, length: number, stride: number, made: Made): Made {
  const { model } = hvector(count, length, stride * extentOf(made.model), made);
  return { type: make.vector(count, length, stride, made.type), model };
}

export function struct(
  lengths: readonly number[],
  displacements: readonly number[],
  members: readonly Made[],
): Made {
  const parts = members.flatMap(({ model }, i) => row(model, lengths[i]!, displacements[i]!));
  return {
    type: make.struct(
      lengths,
      displacements,
      members.map(({ type }) => type),
    ),
    model: concat(parts),
  };
}

export function hindexed(lengths: readonly number[], displacements: readonly number[], made: Made): Made {
  const members = lengths.map(() => made);
  return {
    type: make.hindexed(lengths, displacements, made.type),
    model: struct(lengths, displacements, members).model,
  };
}

export function indexed(lengths: readonly number[], displacements: readonly number[], made: Made): Made {
  const bytes = displacements.map((d) => d * extentOf(made.model));
  return {
    type: make.indexed(lengths, displacements, made.type),
    model: hindexed(lengths, bytes, made).model,
  };
}

export function indexedBlock(length: number, displacements: readonly number[], made: Made): Made {
  const lengths = displacements.map(() => length);
  return {
    type: make.indexedBlock(length, displacements, made.type),
    model: indexed(lengths, displacements, made).model,
  };
}

export function hindexedBlock(length: number, displacements: readonly number[], made: Made): Made {
  const lengths = displacements.map(() => length);
  return {
    type: make.hindexedBlock(length, displacements, made.type),
    model: hindexed(lengths, displacements, made).model,
  };
}

export function resized(lb: number, extent: number, { type, model }: Made): Made {
  return { type: make.resized(type, lb, extent), model: marked(model, lb, lb + extent) };
}

/** Elements of an array with these indices: the first dimension of `keep` is the slowest in C order. */
function pick(sizes: readonly number[], keep: readonly number[][], order: number, model: Model): Model {
  const extent = extentOf(model);
  const dims = sizes.map((_, d) => d);
  // From the slowest to the fastest dimension.
  const slowFirst = order === abi.MPI_ORDER_C ? dims : [...dims].reverse();
  let places = [0];
  for (const d of slowFirst)
    places = places.flatMap((place) => keep[d]!.map((index) => place * sizes[d]! + index));
  const total = sizes.reduce((product, n) => product * n, 1);
  return marked(concat(places.map((place) => [model, place * extent] as const)), 0, total * extent);
}

export function subarray(
  sizes: readonly number[],
  subsizes: readonly number[],
  starts: readonly number[],
  order: number,
  { type, model }: Made,
): Made {
  const keep = sizes.map((_, d) => Array.from({ length: subsizes[d]! }, (_, i) => starts[d]! + i));
  return {
    type: make.subarray(sizes, subsizes, starts, order, type),
    model: pick(sizes, keep, order, model),
  };
}

/** One dimension of a distributed array. */
export interface Dim {
  readonly size: number;
  readonly processes: number;
  readonly kind: 'none' | 'block' | 'cyclic';
  /** Size of blocks; 0 for the default. */
  readonly block: number;
}

const KINDS = {
  none: abi.MPI_DISTRIBUTE_NONE,
  block: abi.MPI_DISTRIBUTE_BLOCK,
  cyclic: abi.MPI_DISTRIBUTE_CYCLIC,
};

/** Who has an element: the definition of the distributions. */
function owner({ size, processes, kind, block }: Dim, index: number): number {
  if (kind === 'none') return 0;
  if (kind === 'block') return Math.floor(index / (block === 0 ? Math.ceil(size / processes) : block));
  return Math.floor(index / (block === 0 ? 1 : block)) % processes;
}

export function distributed(dims: readonly Dim[], rank: number, order: number, { type, model }: Made): Made {
  const coordinates: number[] = [];
  let left = rank;
  for (let d = dims.length - 1; d >= 0; d--) {
    coordinates[d] = left % dims[d]!.processes;
    left = Math.floor(left / dims[d]!.processes);
  }
  const keep = dims.map((dim, d) =>
    Array.from({ length: dim.size }, (_, i) => i).filter((i) => owner(dim, i) === coordinates[d]),
  );
  const sizes = dims.map(({ size }) => size);
  const distribution = {
    size: dims.reduce((product, { processes }) => product * processes, 1),
    rank,
    gsizes: sizes,
    distributions: dims.map(({ kind }) => KINDS[kind]),
    arguments: dims.map(({ block }) => (block === 0 ? abi.MPI_DISTRIBUTE_DFLT_DARG : block)),
    psizes: dims.map(({ processes }) => processes),
    order,
  };
  return { type: darray(distribution, type), model: pick(sizes, keep, order, model) };
}

// ---- arbitrary types

const BASICS = [
  abi.MPI_CHAR,
  abi.MPI_SHORT,
  abi.MPI_INT,
  abi.MPI_DOUBLE,
  abi.MPI_LONG_DOUBLE,
  abi.MPI_C_DOUBLE_COMPLEX,
];

const small = fc.integer({ min: 0, max: 4 });
const displacement = fc.integer({ min: -40, max: 60 });
const order = fc.constantFrom(abi.MPI_ORDER_C, abi.MPI_ORDER_FORTRAN);

const dimension = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.nat(), fc.nat())
  .map(([size, a, b]): [number, number, number] => {
    const sub = 1 + (a % size);
    return [size, sub, b % (size - sub + 1)];
  });

const distribution: fc.Arbitrary<Dim> = fc
  .tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 3 }),
    fc.constantFrom<Dim['kind']>('none', 'block', 'cyclic'),
    small,
  )
  .map(([size, processes, kind, block]) => ({
    size,
    processes: kind === 'none' ? 1 : processes,
    kind,
    block: kind === 'block' && block * processes < size ? 0 : block,
  }));

/** Arbitrary derived types, up to `depth` levels, none of a length that would make the test slow. */
export function arbitraryType(depth = 3): fc.Arbitrary<Made> {
  const leaf = fc.constantFrom(...BASICS).map(basic);
  if (depth === 0) return leaf;
  const inner = arbitraryType(depth - 1);
  const blocks = fc.array(fc.tuple(small, displacement), { maxLength: 4 });
  const members = fc.array(fc.tuple(small, displacement, inner), { maxLength: 4 });
  const lengths = (list: readonly (readonly [number, ...unknown[]])[]) => list.map(([n]) => n);
  const places = (list: readonly (readonly [unknown, number, ...unknown[]])[]) => list.map(([, d]) => d);
  return fc
    .oneof(
      leaf,
      fc.tuple(small, inner).map(([count, old]) => contiguous(count, old)),
      fc
        .tuple(small, small, fc.integer({ min: -5, max: 6 }), inner)
        .map(([count, length, stride, old]) => vector(count, length, stride, old)),
      fc
        .tuple(small, small, displacement, inner)
        .map(([count, length, stride, old]) => hvector(count, length, stride, old)),
      fc.tuple(blocks, inner).map(([list, old]) => hindexed(lengths(list), places(list), old)),
      fc.tuple(blocks, inner).map(([list, old]) => indexed(lengths(list), places(list), old)),
      fc
        .tuple(small, fc.array(displacement, { maxLength: 4 }), inner)
        .map(([length, list, old]) => indexedBlock(length, list, old)),
      fc
        .tuple(small, fc.array(displacement, { maxLength: 4 }), inner)
        .map(([length, list, old]) => hindexedBlock(length, list, old)),
      members.map((list) =>
        struct(
          lengths(list),
          places(list),
          list.map(([, , made]) => made),
        ),
      ),
      fc
        .tuple(displacement, fc.integer({ min: -30, max: 80 }), inner)
        .map(([lb, extent, old]) => resized(lb, extent, old)),
      fc.tuple(fc.array(dimension, { minLength: 1, maxLength: 3 }), order, inner).map(([dims, how, old]) =>
        subarray(
          dims.map(([size]) => size),
          dims.map(([, sub]) => sub),
          dims.map(([, , start]) => start),
          how,
          old,
        ),
      ),
      fc
        .tuple(fc.array(distribution, { minLength: 1, maxLength: 3 }), fc.nat(), order, inner)
        .map(([dims, pick, how, old]) =>
          distributed(dims, pick % dims.reduce((product, { processes }) => product * processes, 1), how, old),
        ),
      inner.map(({ type, model }) => ({ type: make.dup(type), model })),
    )
    .filter(({ model }) => model.map.length <= 400 && sizeOf(model) <= 4000);
}

/** Long lists of short blocks: evenly spaced, unevenly, side by side, in turn. */
export const arbitraryList: fc.Arbitrary<Made> = fc
  .tuple(
    fc.constantFrom(abi.MPI_INT, abi.MPI_DOUBLE, abi.MPI_SHORT),
    fc.integer({ min: 1, max: 2 }),
    fc.array(fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 20 })), {
      minLength: 15,
      maxLength: 40,
    }),
  )
  .map(([handle, length, steps]) => {
    let at = 0;
    const places = steps.flatMap(([step, times]) => Array.from({ length: times }, () => (at += step)));
    return indexedBlock(length, places, basic(handle));
  });
