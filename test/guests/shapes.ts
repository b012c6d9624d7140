/**
 * A library in AssemblyScript with one export of each kind of type: numbers that are not what WebAssembly makes of them, text, arrays of
 * all classes, instances of a class, a parameter with a default.
 */

export const F64_ARRAY = idof<Array<f64>>();
export const F64_STATIC = idof<StaticArray<f64>>();
export const I64_TYPED = idof<Int64Array>();
export const TEXTS = idof<Array<string>>();
export const COUNTER = idof<Counter>();
export const COUNTER_BYTES = offsetof<Counter>();
export let level: i32 = 3;

export function raise(): i32 {
  return ++level;
}

class Counter {
  constructor(
    public n: i32,
    public name: string,
  ) {}
  bump(by: i32): i32 {
    return (this.n += by);
  }
}

export function counter(n: i32, name: string): Counter {
  return new Counter(n, name);
}

export function bump(it: Counter, by: i32 = 1): i32 {
  return it.bump(by);
}

export function nameOf(it: Counter): string {
  return it.name;
}

export function sum(values: f64[]): f64 {
  let all = 0.0;
  for (let i = 0; i < values.length; i++) all += values[i];
  return all;
}

export function sumTyped(values: Float64Array): f64 {
  let all = 0.0;
  for (let i = 0; i < values.length; i++) all += values[i];
  return all;
}

export function sumStatic(values: StaticArray<f64>): f64 {
  let all = 0.0;
  for (let i = 0; i < values.length; i++) all += values[i];
  return all;
}

/** Grows what it was given. */
export function pushed(values: i32[], more: i32): i32[] {
  for (let i = 0; i < more; i++) values.push(i);
  return values;
}

export function halves(values: StaticArray<f64>): StaticArray<f64> {
  const out = new StaticArray<f64>(values.length);
  for (let i = 0; i < out.length; i++) out[i] = values[i] / 2;
  return out;
}

export function ramp(length: i32): StaticArray<u8> {
  const out = new StaticArray<u8>(length);
  for (let i = 0; i < length; i++) out[i] = <u8>i;
  return out;
}

export function words(text: string): string[] {
  return text.split(' ');
}

export function joined(texts: string[], between: string): string {
  return texts.join(between);
}

export function larger(a: i64, b: i64): Int64Array {
  const out = new Int64Array(2);
  out[0] = max(a, b);
  out[1] = min(a, b);
  return out;
}

export function highest(address: u32, count: u64, yes: bool): u64 {
  return yes ? count : address;
}

export function top(): u32 {
  return u32.MAX_VALUE;
}

export function isEven(n: i32): bool {
  return n % 2 === 0;
}

export function found(key: string): string | null {
  return key === 'sky' ? 'blue' : null;
}

export function padded(text: string, width: i32 = 8, fill: string = '.'): string {
  return text.padEnd(width, fill);
}

export function bytesIn(buffer: ArrayBuffer): i32 {
  return buffer.byteLength;
}

export function fail(): void {
  throw new Error('no shape');
}
