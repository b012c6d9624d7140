/** The types of sessions. */
import type { Image } from '../images/image.ts';
import type { LaunchOptions } from '../types.ts';

/** The arrays that calls take and give, by the types of their elements. */
export interface Arrays {
  'i8[]': Int8Array;
  'u8[]': Uint8Array;
  'i16[]': Int16Array;
  'u16[]': Uint16Array;
  'i32[]': Int32Array;
  'u32[]': Uint32Array;
  'i64[]': BigInt64Array;
  'u64[]': BigUint64Array;
  'f32[]': Float32Array;
  'f64[]': Float64Array;
}

export type TypedArray = Arrays[keyof Arrays];

/**
 * What an argument or a result is: a number as WebAssembly has it, an unsigned one (addresses, `size_t`), true or false, text, or an
 * array.
 */
export type ValueType = 'i32' | 'u32' | 'i64' | 'u64' | 'f32' | 'f64' | 'bool' | 'string' | keyof Arrays;

/**
 * What an export takes and gives. C: an array is two arguments, an address and a number of elements, and text is the address of
 * bytes that a NUL ends; both are valid until the function returns. A function that returns an array returns its address, and
 * stores the number of its elements where its last argument, a `size_t *`, points to. AssemblyScript: arrays are typed arrays such
 * as `Float64Array` or `Array<f64>`, also `StaticArray<f64>` where they are returned; text is `string`.
 */
export interface ExportDescription {
  /** Default: numbers, as many as the function takes. */
  readonly args?: readonly ValueType[] | undefined;
  /** Default: what the function returns, a number, several, or nothing. */
  readonly returns?: ValueType | undefined;
  /** Text or an array that is returned may be null, and is null then. Default false: that is LWK_E_RESULT. */
  readonly nullable?: boolean | undefined;
  /** C: what was returned is given to `free` when it has been copied. Default false: it stays the program's. */
  readonly free?: boolean | undefined;
}

/** What the ranks of a session had in their heaps and globals: others begin there. */
export interface Snapshot {
  /** What was compiled: sessions from the snapshot take the same. */
  readonly image: Image;
  /** Number of ranks. */
  readonly ranks: number;
  /** Bytes of memory that it holds. */
  readonly bytes: number;
}

export interface SessionOptions<D = Readonly<Record<string, ExportDescription>>>
  extends Omit<LaunchOptions, 'invoke' | 'stdin' | 'stdinRank' | 'reproducible'> {
  /**
   * What exports take and give; those that take and give numbers need not be described. For AssemblyScript also the file of
   * declarations that the compiler has written (`asc --bindings esm` or `raw`): what takes or gives something else than numbers,
   * text and arrays of numbers is not described by it, and goes as the pointer that it is, for `loader`.
   */
  readonly exports?: D | string | URL | undefined;
  /**
   * Begins where a session was when the snapshot was taken, with its ranks, heaps, arguments, variables and directories. Other
   * options are those of that session, too, but for what is said here.
   */
  readonly from?: Snapshot | undefined;
  /** Most calls that wait at a time: one more is refused with LWK_E_BUSY. Default 1000. */
  readonly maxQueue?: number | undefined;
}

/** A call, where there is more to say than its name. What it describes goes before what the session was told of the export. */
export interface SessionCall extends ExportDescription {
  readonly name: string;
  /** Calls it on this rank alone. Default: on all. */
  readonly rank?: number | undefined;
  /**
   * An array for the arrays that are returned, those of all ranks one behind the other: they are copied there, nothing is
   * allocated, and it is what the call gives.
   */
  readonly into?: TypedArray | undefined;
  /** After so many milliseconds the call is over: LWK_E_TIMEOUT, or, if it had begun, the end of the session. */
  readonly timeoutMs?: number | undefined;
  /** From when on that time counts: with what it waits for others, from the 'submission' (default), or from the 'start'. */
  readonly timeoutFrom?: 'submission' | 'start' | undefined;
  /** The same when it aborts, with LWK_E_ABORTED. */
  readonly signal?: AbortSignal | undefined;
  /** What `timeoutMs` and `signal` do to a call that has begun: it 'ends' with the session, the default, or 'goes on'. */
  readonly begun?: 'ends' | 'goes on' | undefined;
}
