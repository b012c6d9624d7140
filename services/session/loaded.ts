/** The types of programs in AssemblyScript as a session gives them to who knows @assemblyscript/loader. */
import type { Arrays } from './types.ts';

/** A value, or a promise of one, as such objects give them. */
export type Later<T> = T | PromiseLike<T>;

type Copied = { [T in keyof Arrays as `__get${Name<T>}`]: (pointer: number) => Arrays[T] };
type Viewed = { [T in keyof Arrays as `__get${Name<T>}View`]: (pointer: number) => Arrays[T] };
type Name<T extends keyof Arrays> = {
  'i8[]': 'Int8Array';
  'u8[]': 'Uint8Array';
  'i16[]': 'Int16Array';
  'u16[]': 'Uint16Array';
  'i32[]': 'Int32Array';
  'u32[]': 'Uint32Array';
  'i64[]': 'Int64Array';
  'u64[]': 'Uint64Array';
  'f32[]': 'Float32Array';
  'f64[]': 'Float64Array';
}[T];

/** What the loader adds to all programs. Null is 0. */
export interface LoaderTools extends Copied, Viewed {
  /** The heap of the rank: shared, and of the same size from start to end, so that views stay. */
  readonly memory: { readonly buffer: SharedArrayBuffer };
  /** Copies text out of the heap. */
  __getString(pointer: number): string;
  /** Copies an ArrayBuffer out of the heap. */
  __getArrayBuffer(pointer: number): ArrayBufferLike;
  /** Copies an array; of which class it is, is in the heap. */
  __getArray(pointer: number): (number | bigint)[];
  /** A view of an array in place. */
  __getArrayView(pointer: number): Arrays[keyof Arrays];
  /** Makes text, and gives its pointer. */
  __newString(text: string | null): Promise<number>;
  /** Makes an ArrayBuffer. */
  __newArrayBuffer(buffer: ArrayBufferLike | null): Promise<number>;
  /** Makes an array of the class with this number (`idof<T>()`): with values, or of a length. Of pointers, too. */
  __newArray(id: Later<number>, values?: Iterable<number | bigint> | number): Promise<number>;
  /** Makes an instance of a class. */
  __new(bytes: number, id: Later<number>): Promise<number>;
  /** Keeps an object from being collected until it is unpinned; gives the pointer. */
  __pin(pointer: Later<number>): Promise<number>;
  __unpin(pointer: Later<number>): Promise<void>;
  /** Collects all that nobody holds. */
  __collect(): Promise<void>;
}

/** What is no number is a pointer there. */
type Lowered<T> = T extends bigint ? bigint : number;
type Loaded<T> = T extends (...args: infer P) => infer R
  ? (...args: Pointers<P>) => Promise<R extends void ? void : Lowered<R>>
  : T extends { readonly value: infer V }
    ? { readonly value: Lowered<V> }
    : T;
type Pointers<P extends unknown[]> = { [I in keyof P]: Later<Lowered<P[I]>> };

/** A program as the loader gives it, with promises: its exports, and what the loader adds. */
export type LoaderObjects<E> = {
  readonly [N in Exclude<keyof E, keyof LoaderTools>]: Loaded<E[N]>;
} & LoaderTools;
