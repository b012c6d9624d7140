/**
 * Whether what a rank sends and what it receives in one collective have bytes in common (MPI-5.0 §2.3): where the
 * data lie counts, not the addresses of the buffers, which may be the same (MPI_BOTTOM, one array whose parts
 * datatypes tell apart). Buffers that are blocks, or far from each other, are told apart at once; layouts that
 * interleave are compared run by run, and are taken for apart when that would be more than a little work.
 */
import { MPI_ERR_BUFFER } from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import type { Datatype } from '../types/datatype.ts';
import { RUN_WORDS } from '../types/runs.ts';
import { highOf, lowOf, type Parts } from './parts.ts';

/** Steps of a comparison at most: some 20 us. */
const STEPS = 4096;

/** Blocks of bytes at equal distances, which are not negative. */
interface Stretch {
  readonly at: number;
  readonly bytes: number;
  readonly stride: number;
  readonly blocks: number;
}

/** Elements of a datatype, as the bytes from the first to the last one, and the stretches that they are. */
class Extent {
  readonly low: number;
  readonly high: number;
  readonly #base: number;
  readonly #count: number;
  readonly #type: Datatype;

  constructor(at: number, count: number, type: Datatype) {
    this.#base = at;
    this.#count = count;
    this.#type = type;
    this.low = lowOf(at, count, type);
    this.high = highOf(at, count, type);
  }

  /** It has no gaps. */
  get whole(): boolean {
    return this.#type.contiguous;
  }

  meets({ low, high }: { readonly low: number; readonly high: number }): boolean {
    return this.low < high && low < this.high;
  }

  *stretches(): Iterable<Stretch> {
    const { runs, extent, contiguous } = this.#type;
    if (contiguous) {
      yield { at: this.low, bytes: this.high - this.low, stride: 0, blocks: 1 };
      return;
    }
    // Elements of one block, one after the other, are one stretch.
    const single = runs.length === RUN_WORDS && runs[3] === 1;
    for (let element = 0; element < (single ? 1 : this.#count); element++)
      for (let run = 0; run < runs.length; run += RUN_WORDS) {
        const blocks = single ? this.#count : runs[run + 3]! >>> 0;
        const stride = single ? extent : runs[run + 2]!;
        const first = this.#base + element * extent + runs[run]!;
        const at = (first + Math.min(0, stride * (blocks - 1))) >>> 0;
        // Blocks without a distance lie in one place.
        yield {
          at,
          bytes: runs[run + 1]! >>> 0,
          stride: Math.abs(stride),
          blocks: stride === 0 ? 1 : blocks,
        };
      }
  }
}

const extentsOf = (parts: Parts): Extent[] =>
  parts.pieces
    .filter(({ count, type }) => count * type.size > 0)
    .map(({ at, count, type }) => new Extent(at, count, type));

/** A comparison, piece by piece. */
class Comparison {
  #left = STEPS;

  overlap(a: Parts, b: Parts): boolean {
    const others = extentsOf(b);
    for (const extent of extentsOf(a))
      if (extent.meets(b))
        for (const other of others) {
          if (this.#left-- <= 0) return false;
          if (extent.meets(other) && this.#common(extent, other)) return true;
        }
    return false;
  }

  #common(a: Extent, b: Extent): boolean {
    if (a.whole && b.whole) return true;
    for (const one of a.stretches()) {
      if (this.#left-- <= 0) return false;
      if (!b.meets({ low: one.at, high: one.at + one.stride * (one.blocks - 1) + one.bytes })) continue;
      for (const other of b.stretches()) {
        if (this.#left-- <= 0) return false;
        if (this.#meet(one, other)) return true;
      }
    }
    return false;
  }

  #meet(a: Stretch, b: Stretch): boolean {
    if (a.stride === b.stride) return inStep(a, b);
    const [few, many] = a.blocks < b.blocks ? [a, b] : [b, a];
    for (let i = 0; i < few.blocks && this.#left-- > 0; i++)
      if (inStep({ at: few.at + i * few.stride, bytes: few.bytes, stride: 0, blocks: 1 }, many)) return true;
    return false;
  }
}

/**
 * The same for stretches of one stride, or a single block and a stretch: block i of a and block j of b have a byte in
 * common when (i - j) strides are between the two distances at which they would just touch.
 */
function inStep(a: Stretch, b: Stretch): boolean {
  const distance = b.at - a.at;
  const stride = Math.max(a.stride, b.stride, 1);
  const least = Math.max(Math.ceil((distance - a.bytes + 1) / stride), 1 - b.blocks);
  const most = Math.min(Math.floor((distance + b.bytes - 1) / stride), a.blocks - 1);
  return least <= most;
}

/** What is sent and what is received have bytes in common. */
export function overlap(from: Parts, to: Parts): boolean {
  return from.low < to.high && to.low < from.high && new Comparison().overlap(from, to);
}

/** @throws MPI_ERR_BUFFER when what is sent and what is received have bytes in common */
export function apart(from: Parts, to: Parts): void {
  if (overlap(from, to)) refuse();
}

/** The same of two blocks, without anything made. */
export function blocksApart(from: number, fromBytes: number, to: number, toBytes: number): void {
  if ((to - from) >>> 0 < fromBytes || (from - to) >>> 0 < toBytes)
    if (fromBytes > 0 && toBytes > 0) refuse();
}

function refuse(): never {
  throw new MpiError(
    MPI_ERR_BUFFER,
    'what is received replaces what is sent: their memory has to be apart, unless MPI_IN_PLACE says that it is the same',
  );
}
