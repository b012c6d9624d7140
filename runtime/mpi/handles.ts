/**
 * Handles of objects that the guest makes: `kind << 24 | index`, so that a handle of one kind is never one of
 * another, and none is ever a predefined one (those are below 4096). A freed index is used again last: a stale handle
 * is found for as long as possible. The index of a datatype is used again first, as by MPICH: programs are about that
 * free a type, make the next one and go on with the handle of the first.
 */
import { MAX_OBJECT_BYTES, MAX_OBJECTS } from '../abi/limits.ts';

export const KIND = {
  COMM: 1,
  GROUP: 2,
  DATATYPE: 3,
  OP: 4,
  ERRHANDLER: 5,
  INFO: 6,
  REQUEST: 7,
  MESSAGE: 8,
  /** Ints in C. */
  KEYVAL: 9,
  TOOL_SESSION: 10,
} as const;

export const INDEX_BITS = 24;
/** What an object takes when nothing else is said, bytes. */
export const OBJECT_BYTES = 256;
/** So many freed indices wait before the oldest is used again. */
const QUARANTINE = 1024;

export class HandleTable<T> {
  readonly #base: number;
  readonly #quarantine: number;
  readonly #objects: (T | undefined)[] = [undefined];
  readonly #free: number[] = [];
  /** What the object of each index takes, and all together; bytes. */
  readonly #weights: number[] = [0];
  #bytes = 0;
  /** By handle. */
  readonly #predefined: (T | undefined)[] = [];

  /** @param predefined objects whose handles the ABI fixes */
  constructor(kind: number, predefined: ReadonlyMap<number, T> = new Map()) {
    this.#base = kind << INDEX_BITS;
    this.#quarantine = kind === KIND.DATATYPE ? 0 : QUARANTINE;
    for (const [handle, object] of predefined) this.#predefined[handle] = object;
  }

  /** The object, or undefined for a handle that is null, freed, of another kind or made up. */
  get(handle: number): T | undefined {
    if (handle >= 0 && handle < this.#predefined.length) return this.#predefined[handle];
    const index = handle - this.#base;
    return index > 0 && index < this.#objects.length ? this.#objects[index] : undefined;
  }

  /** A new handle for an object that takes so many bytes, or 0 when there are too many. */
  add(object: T, bytes = OBJECT_BYTES): number {
    if (this.#bytes > MAX_OBJECT_BYTES) return 0;
    const full = this.#objects.length === MAX_OBJECTS;
    const reuse = this.#free.length > (full ? 0 : this.#quarantine);
    if (full && !reuse) return 0;
    const oldest = this.#quarantine > 0;
    const index = reuse ? (oldest ? this.#free.shift()! : this.#free.pop()!) : this.#objects.length;
    this.#objects[index] = object;
    this.#weights[index] = bytes;
    this.#bytes += bytes;
    return this.#base | index;
  }

  /** The same for an object that has to know its handle. */
  reserve(make: (handle: number) => T, bytes: number): number {
    const handle = this.add(undefined as T, bytes);
    if (handle !== 0) this.#objects[handle - this.#base] = make(handle);
    return handle;
  }

  /** An object is going to take more, or less. False when it may not: there are too many. */
  weigh(handle: number, bytes: number): boolean {
    if (bytes > 0 && this.#bytes > MAX_OBJECT_BYTES) return false;
    this.#weights[handle - this.#base]! += bytes;
    this.#bytes += bytes;
    return true;
  }

  free(handle: number): void {
    const index = handle - this.#base;
    if (index <= 0 || index >= this.#objects.length) return;
    this.#bytes -= this.#weights[index]!;
    this.#weights[index] = 0;
    this.#objects[index] = undefined;
    this.#free.push(index);
  }

  /** Objects that the guest has made and not freed. */
  *live(): Iterable<T> {
    for (const object of this.#objects) if (object !== undefined) yield object;
  }
}
