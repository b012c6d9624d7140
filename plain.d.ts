/** Exported memory */
export declare const memory: WebAssembly.Memory;
// Exported runtime interface
export declare function __new(size: number, id: number): number;
export declare function __pin(ptr: number): number;
export declare function __unpin(ptr: number): void;
export declare function __collect(): void;
export declare const __rtti_base: number;
/** test/guests/shapes/F64_ARRAY */
export declare const F64_ARRAY: {
  /** @type `u32` */
  get value(): number
};
/** test/guests/shapes/F64_STATIC */
export declare const F64_STATIC: {
  /** @type `u32` */
  get value(): number
};
/** test/guests/shapes/I64_TYPED */
export declare const I64_TYPED: {
  /** @type `u32` */
  get value(): number
};
/** test/guests/shapes/TEXTS */
export declare const TEXTS: {
  /** @type `u32` */
  get value(): number
};
/** test/guests/shapes/COUNTER */
export declare const COUNTER: {
  /** @type `u32` */
  get value(): number
};
/** test/guests/shapes/COUNTER_BYTES */
export declare const COUNTER_BYTES: {
  /** @type `usize` */
  get value(): number
};
/** test/guests/shapes/level */
export declare const level: {
  /** @type `i32` */
  get value(): number;
  set value(value: number);
};
/**
 * test/guests/shapes/raise
 * @returns `i32`
 */
export declare function raise(): number;
/**
 * test/guests/shapes/counter
 * @param n `i32`
 * @param name `~lib/string/String`
 * @returns `test/guests/shapes/Counter`
 */
export declare function counter(n: number, name: string): __Internref8;
/**
 * test/guests/shapes/bump
 * @param it `test/guests/shapes/Counter`
 * @param by `i32`
 * @returns `i32`
 */
export declare function bump(it: __Internref8, by?: number): number;
/**
 * test/guests/shapes/nameOf
 * @param it `test/guests/shapes/Counter`
 * @returns `~lib/string/String`
 */
export declare function nameOf(it: __Internref8): string;
/**
 * test/guests/shapes/sum
 * @param values `~lib/array/Array<f64>`
 * @returns `f64`
 */
export declare function sum(values: Array<number>): number;
/**
 * test/guests/shapes/sumTyped
 * @param values `~lib/typedarray/Float64Array`
 * @returns `f64`
 */
export declare function sumTyped(values: Float64Array): number;
/**
 * test/guests/shapes/sumStatic
 * @param values `~lib/staticarray/StaticArray<f64>`
 * @returns `f64`
 */
export declare function sumStatic(values: ArrayLike<number>): number;
/**
 * test/guests/shapes/pushed
 * @param values `~lib/array/Array<i32>`
 * @param more `i32`
 * @returns `~lib/array/Array<i32>`
 */
export declare function pushed(values: Array<number>, more: number): Array<number>;
/**
 * test/guests/shapes/halves
 * @param values `~lib/staticarray/StaticArray<f64>`
 * @returns `~lib/staticarray/StaticArray<f64>`
 */
export declare function halves(values: ArrayLike<number>): ArrayLike<number>;
/**
 * test/guests/shapes/ramp
 * @param length `i32`
 * @returns `~lib/staticarray/StaticArray<u8>`
 */
export declare function ramp(length: number): ArrayLike<number>;
/**
 * test/guests/shapes/words
 * @param text `~lib/string/String`
 * @returns `~lib/array/Array<~lib/string/String>`
 */
export declare function words(text: string): Array<string>;
/**
 * test/guests/shapes/joined
 * @param texts `~lib/array/Array<~lib/string/String>`
 * @param between `~lib/string/String`
 * @returns `~lib/string/String`
 */
export declare function joined(texts: Array<string>, between: string): string;
/**
 * test/guests/shapes/larger
 * @param a `i64`
 * @param b `i64`
 * @returns `~lib/typedarray/Int64Array`
 */
export declare function larger(a: bigint, b: bigint): BigInt64Array;
/**
 * test/guests/shapes/highest
 * @param address `u32`
 * @param count `u64`
 * @param yes `bool`
 * @returns `u64`
 */
export declare function highest(address: number, count: bigint, yes: boolean): bigint;
/**
 * test/guests/shapes/top
 * @returns `u32`
 */
export declare function top(): number;
/**
 * test/guests/shapes/isEven
 * @param n `i32`
 * @returns `bool`
 */
export declare function isEven(n: number): boolean;
/**
 * test/guests/shapes/found
 * @param key `~lib/string/String`
 * @returns `~lib/string/String | null`
 */
export declare function found(key: string): string | null;
/**
 * test/guests/shapes/padded
 * @param text `~lib/string/String`
 * @param width `i32`
 * @param fill `~lib/string/String`
 * @returns `~lib/string/String`
 */
export declare function padded(text: string, width?: number, fill?: string): string;
/**
 * test/guests/shapes/bytesIn
 * @param buffer `~lib/arraybuffer/ArrayBuffer`
 * @returns `i32`
 */
export declare function bytesIn(buffer: ArrayBuffer): number;
/**
 * test/guests/shapes/fail
 */
export declare function fail(): void;
/** test/guests/shapes/Counter */
declare class __Internref8 extends Number {
  private __nominal8: symbol;
  private __nominal0: symbol;
}
