/**
 * Datatypes (MPI-5.0 chapter 5). A `Shape` is what a type map says, never changes, and is shared by duplicates; a
 * `Datatype` is the object behind a handle: shape, how it was made, name, attributes. Objects live as long as
 * somebody refers to them, so a type that is freed goes on working in the types made of it and in communication that
 * is under way.
 */
import { MPI_COMBINER_NAMED, MPI_ERR_NO_MEM } from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import { OBJECT_BYTES } from '../handles.ts';
import { isNowhere, NO_RUNS, RUN_WORDS, RunBuilder } from './runs.ts';
import { elementsInBytes, elementsOf, type Signature, SignatureBuilder } from './signature.ts';

/** Types inside types at most: what looks at types calls itself once a level. */
const MAX_DEPTH = 1000;

/** A part of a type map: `count` times, `stride` bytes apart, `length` elements of a shape one after the other. */
interface Part {
  readonly shape: Shape;
  readonly at: number;
  readonly length: number;
  readonly stride: number;
  readonly count: number;
}

/** What a type map comes to, collected part by part in its order. */
export class ShapeBuilder {
  readonly parts: Part[] = [];
  readonly signature = new SignatureBuilder();
  size = 0;
  trueLb = Number.POSITIVE_INFINITY;
  trueUb = Number.NEGATIVE_INFINITY;
  /** Of the lower and upper bound markers, where there are any: those of a resized type, and of what contains it. */
  markedLb = Number.POSITIVE_INFINITY;
  markedUb = Number.NEGATIVE_INFINITY;
  alignment = 1;
  depth = 0;

  /** Adds a part; `stride` and `at` are bytes. Parts without elements are no part of the type map. */
  add(shape: Shape, at: number, length: number, stride = 0, count = 1): this {
    if (length === 0 || count === 0) return this;
    this.parts.push({ shape, at, length, stride, count });
    this.signature.add(shape.signature, length * count);
    this.size += shape.size * length * count;
    this.alignment = Math.max(this.alignment, shape.alignment);
    this.depth = Math.max(this.depth, shape.depth + 1);
    const last = (length - 1) * shape.extent;
    const lastBlock = (count - 1) * stride;
    const low = at + Math.min(0, last) + Math.min(0, lastBlock);
    const high = at + Math.max(0, last) + Math.max(0, lastBlock);
    if (shape.marked) {
      this.markedLb = Math.min(this.markedLb, low + shape.lb);
      this.markedUb = Math.max(this.markedUb, high + shape.lb + shape.extent);
    }
    if (shape.size > 0) {
      this.trueLb = Math.min(this.trueLb, low + shape.trueLb);
      this.trueUb = Math.max(this.trueUb, high + shape.trueLb + shape.trueExtent);
    }
    return this;
  }

  /** Places a lower and an upper bound marker, and takes away those that were there. */
  mark(lb: number, ub: number): this {
    this.markedLb = lb;
    this.markedUb = ub;
    return this;
  }

  finish(): Shape {
    return new Shape(this);
  }
}

export class Shape {
  /** Bytes of data of one element. */
  readonly size: number;
  readonly lb: number;
  readonly extent: number;
  readonly trueLb: number;
  readonly trueExtent: number;
  readonly alignment: number;
  readonly marked: boolean;
  readonly depth: number;
  readonly signature: Signature;
  /** Basic types in one element. */
  readonly elements: number;
  #parts: readonly Part[];
  #runs: Int32Array | undefined;

  constructor(init: ShapeBuilder) {
    const { trueLb, trueUb, markedLb, markedUb, alignment } = init;
    this.size = init.size;
    this.trueLb = init.size === 0 ? 0 : trueLb;
    this.trueExtent = init.size === 0 ? 0 : trueUb - trueLb;
    this.marked = markedLb !== Number.POSITIVE_INFINITY;
    // Where there are markers they count and nothing else. Otherwise the extent is rounded up, so that elements of an
    // array are aligned as a C
    // compiler aligns structures (MPI-5.0 §5.1, §5.1.7).
    this.lb = this.marked ? markedLb : this.trueLb;
    this.extent = this.marked ? markedUb - markedLb : Math.ceil(this.trueExtent / alignment) * alignment;
    this.alignment = alignment;
    this.depth = init.depth;
    if (this.depth > MAX_DEPTH)
      throw new MpiError(MPI_ERR_NO_MEM, `datatypes are nested more than ${MAX_DEPTH} levels deep`);
    this.signature = init.signature.finish();
    this.elements = elementsOf(this.signature);
    this.#parts = init.parts;
  }

  /** A basic type: one block. */
  static basic(handle: number, bytes: number, alignment: number): Shape {
    const init = new ShapeBuilder();
    init.size = init.trueUb = bytes;
    init.trueLb = 0;
    init.alignment = alignment;
    init.signature.add([{ count: 1, of: handle, bytes, elements: 1 }], 1);
    const shape = new Shape(init);
    shape.#runs = Int32Array.of(0, bytes, 0, 1);
    return shape;
  }

  /** The flattened layout of one element; made when it is first needed. */
  get runs(): Int32Array {
    if (this.#runs === undefined) {
      const builder = new RunBuilder();
      for (const part of this.#parts) flatten(builder, part);
      this.#runs = builder.finish();
      this.#parts = [];
    }
    return this.#runs;
  }

  /** Any number of elements is one block of bytes that begins at the buffer's address. */
  get contiguous(): boolean {
    if (this.size === 0) return true;
    const { runs } = this;
    return (
      this.extent === this.size &&
      runs.length === RUN_WORDS &&
      runs[0] === 0 &&
      runs[1]! >>> 0 === this.size &&
      runs[3] === 1
    );
  }
}

/** Adds the runs of a part. */
function flatten(builder: RunBuilder, part: Part): void {
  const { shape, at, stride } = part;
  let { length, count } = part;
  const { runs, extent } = shape;
  if (isNowhere(runs)) {
    builder.addNowhere();
    return;
  }
  if (count > 1 && stride === length * extent) {
    length *= count;
    count = 1;
  }
  if (runs.length === RUN_WORDS) flattenRun(builder, runs, extent, { ...part, length, count });
  else if (runs.length > 0)
    for (let i = 0; i < count; i++)
      for (let j = 0; j < length; j++) addRuns(builder, runs, at + i * stride + j * extent);
}

function addRuns(builder: RunBuilder, runs: Int32Array, at: number): void {
  for (let r = 0; r < runs.length; r += RUN_WORDS)
    builder.add(at + runs[r]!, runs[r + 1]! >>> 0, runs[r + 2]!, runs[r + 3]! >>> 0);
}

/** A shape of one run: its copies often are one run as well. */
function flattenRun(builder: RunBuilder, runs: Int32Array, extent: number, part: Part): void {
  const { length, stride, count } = part;
  const at = part.at + runs[0]!;
  const bytes = runs[1]! >>> 0;
  const inner = runs[2]!;
  const blocks = runs[3]! >>> 0;
  if (blocks === 1 && (length === 1 || extent === bytes)) {
    builder.add(at, bytes * length, stride, count);
    return;
  }
  const dense = extent === inner * blocks;
  for (let i = 0; i < count; i++) {
    const from = at + i * stride;
    if (blocks === 1) builder.add(from, bytes, extent, length);
    else if (dense) builder.add(from, bytes, inner, blocks * length);
    else for (let j = 0; j < length; j++) builder.add(from + j * extent, bytes, inner, blocks);
  }
}

/** How a type was made: what MPI_Type_get_envelope and MPI_Type_get_contents tell (MPI-5.0 §5.1.13). */
export interface Contents {
  readonly combiner: number;
  readonly integers: readonly number[];
  readonly addresses: readonly number[];
  /** Of types that were made by a large-count procedure. */
  readonly counts: readonly number[];
  readonly types: readonly Datatype[];
}

export const NAMED: Contents = {
  combiner: MPI_COMBINER_NAMED,
  integers: [],
  addresses: [],
  counts: [],
  types: [],
};

/** Of a number of the arguments, with its part of the type map. */
const WORD_BYTES = 16;

export class Datatype {
  readonly shape: Shape;
  readonly contents: Contents;
  /** Handle of a named predefined type, or 0. */
  readonly predefined: number;
  /** Handle that the guest got for another one, or 0. */
  handle = 0;
  // What communication needs, from the shape. `runs` and `contiguous` are valid once the type is committed.
  readonly size: number;
  readonly extent: number;
  contiguous = false;
  runs: Int32Array = NO_RUNS;
  committed = false;
  /** Cannot be freed: predefined, with or without a name. */
  permanent = false;
  /** The guest has given its handle back. */
  freed = false;
  /** Address of its layout in the rank's heap, for other ranks and for moves; 0 as long as nobody needs it. */
  published = 0;
  /** Address of its layout in the state, for the compiled engine; 0 until it is committed and has a handle. */
  layout = 0;
  name = '';
  /** What it takes beside the heap, with the types inside it, bytes. */
  readonly bytes: number;
  #attributes: Map<number, number> | undefined;

  constructor(shape: Shape, contents: Contents, predefined = 0) {
    this.shape = shape;
    this.contents = contents;
    this.predefined = predefined;
    this.size = shape.size;
    this.extent = shape.extent;
    const { integers, addresses, counts, types } = contents;
    let bytes = OBJECT_BYTES + WORD_BYTES * (integers.length + addresses.length + counts.length);
    for (const type of types.length > 1 ? new Set(types) : types) bytes += type.bytes + type.runs.byteLength;
    this.bytes = bytes;
  }

  /** Values of attributes by keyval. Few types have any. */
  get attributes(): Map<number, number> {
    this.#attributes ??= new Map();
    return this.#attributes;
  }

  get hasAttributes(): boolean {
    return this.#attributes !== undefined;
  }

  get lb(): number {
    return this.shape.lb;
  }

  get trueLb(): number {
    return this.shape.trueLb;
  }

  get trueExtent(): number {
    return this.shape.trueExtent;
  }

  get alignment(): number {
    return this.shape.alignment;
  }

  get signature(): Signature {
    return this.shape.signature;
  }

  /** Flattens the type, so that it can be used in communication. */
  commit(): this {
    if (this.committed) return this;
    this.runs = this.shape.runs;
    this.contiguous = this.shape.contiguous;
    this.committed = true;
    return this;
  }

  /** A type of its own with the same type map, made in the same way; no name and no attributes. */
  clone(): Datatype {
    const clone = new Datatype(this.shape, this.contents);
    if (this.committed) clone.commit();
    return clone;
  }

  /** Whole elements in so many bytes; -1 when it is no whole number (MPI-5.0 §3.2.5). */
  countIn(bytes: number): number {
    if (this.size === 0) return bytes === 0 ? 0 : -1;
    return bytes % this.size === 0 ? bytes / this.size : -1;
  }

  /** Basic types in so many bytes; -1 when the last one is not whole (MPI-5.0 §5.1.11). */
  elementsIn(bytes: number): number {
    if (this.size === 0) return bytes === 0 ? 0 : -1;
    const rest = elementsInBytes(this.signature, bytes % this.size);
    return rest < 0 ? -1 : Math.floor(bytes / this.size) * this.shape.elements + rest;
  }
}
