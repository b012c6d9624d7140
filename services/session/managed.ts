/** Objects in the heap of a program in AssemblyScript: how they lie there, and what the program's table of types says of them. */
import { LwkError } from '../../runtime/abi/errors.ts';
import type { GuestMemory } from '../../runtime/memory/guest.ts';
import { printable } from '../../runtime/printable.ts';
import { elementBytes } from './plan.ts';
import type { Arrays } from './types.ts';

/** Numbers of types that all programs have. */
export const ID = { ARRAY_BUFFER: 1, STRING: 2 } as const;
/** In front of an object: the number of its type, and its bytes. */
const ID_AT = -8;
const SIZE_AT = -4;
/** Of the flags of a type: what it is, how large its elements are, and how they are read. */
const FLAG = { VIEW: 1, ARRAY: 2, STATIC: 4, SIGNED: 1 << 11, FLOAT: 1 << 12, MANAGED: 1 << 14 } as const;
const KINDS = FLAG.VIEW | FLAG.ARRAY | FLAG.STATIC;
const ALIGN_SHIFT = 6;
const ALIGN_MASK = 31 << ALIGN_SHIFT;
/**
 * An object of the kind VIEW: its buffer, where its data begins, and their bytes; ARRAY has a length behind. Those that are made
 * here have all of it: nothing in a program says which of both a function takes.
 */
export const ARRAY_BYTES = 16;
const DATA_AT = 4;
const BYTES_AT = 8;
const LENGTH_AT = 12;

/** What stands in front of an object. */
export interface Header {
  readonly at: number;
  readonly id: number;
  readonly bytes: number;
}

/** undefined where no object can be. */
export function headerOf(heap: GuestMemory, at: number): Header | undefined {
  if (at < -ID_AT || !heap.holds(at, LENGTH_AT + 4)) return undefined;
  return { at, id: heap.view.getUint32(at + ID_AT, true), bytes: heap.view.getUint32(at + SIZE_AT, true) };
}

/** Makes an array of an object that is new and of the data that it is to have. */
export function putHead(
  { view }: GuestMemory,
  at: number,
  data: number,
  length: number,
  bytes: number,
): void {
  for (const [word, value] of [data, data, bytes, length].entries())
    view.setUint32(at + 4 * word, value, true);
}

/** Where the data of an array lies, and how many elements they are. */
export function dataOf(
  { view }: GuestMemory,
  { at, bytes }: Header,
  flags: number,
): [at: number, length: number] {
  const each = elementBytesOf(flags);
  if (isStatic(flags)) return [at, Math.floor(bytes / each)];
  const inBytes = (flags & FLAG.ARRAY) === 0;
  const length = view.getUint32(at + (inBytes ? BYTES_AT : LENGTH_AT), true);
  return [view.getUint32(at + DATA_AT, true), inBytes ? Math.floor(length / each) : length];
}

export const isStatic = (flags: number): boolean => (flags & FLAG.STATIC) !== 0;

export const elementBytesOf = (flags: number): number => (flags & ALIGN_MASK) >> ALIGN_SHIFT;

/** Flags of the elements of an array. */
function elementFlags(type: keyof Arrays): number {
  const kind = type.startsWith('f') ? FLAG.FLOAT : type.startsWith('i') ? FLAG.SIGNED : 0;
  return kind | (elementBytes(type) << ALIGN_SHIFT);
}

/** Whether a type is an array with such elements. Whether floating ones are signed does not matter. */
export function isArrayOf(flags: number, type: keyof Arrays): boolean {
  const signed = (flags & FLAG.FLOAT) === 0 ? FLAG.SIGNED : 0;
  const elements = flags & (ALIGN_MASK | FLAG.FLOAT | FLAG.MANAGED | signed);
  return (flags & KINDS) !== 0 && elements === elementFlags(type);
}

/** What a program knows of its types: how many they are, then a word of flags for each. */
export class TypeTable {
  readonly #heap: GuestMemory;
  readonly #base: number;
  readonly #count: number;

  /** @param base its address */
  constructor(heap: GuestMemory, base: number) {
    const count = heap.holds(base, 4) ? heap.view.getUint32(base, true) : 0;
    this.#heap = heap;
    this.#base = base;
    this.#count = heap.holds(base + 4, 4 * count) ? count : 0;
  }

  /** Those of a type; 0 of none. */
  flags(id: number): number {
    return id < this.#count ? this.#heap.view.getUint32(this.#base + 4 + 4 * id, true) : 0;
  }

  /** @throws LWK_E_USAGE where the type is none of arrays */
  flagsOfArray(id: number): number {
    const flags = Number.isInteger(id) && id >= 0 ? this.flags(id) : 0;
    if ((flags & KINDS) !== 0 && elementBytesOf(flags) > 0) return flags;
    throw new LwkError(
      'LWK_E_USAGE',
      `loader: ${printable(String(id))} is the number of no class of arrays.`,
      {
        id,
      },
    );
  }

  /** The number of the class of typed arrays with such elements, or where there is none that of `Array`. */
  idOfArray(type: keyof Arrays): number | undefined {
    const ids = [...Array(this.#count).keys()];
    const of = (kind: number) =>
      ids.find((id) => (this.flags(id) & KINDS) === kind && isArrayOf(this.flags(id), type));
    return of(FLAG.VIEW) ?? of(FLAG.ARRAY);
  }
}
