/** Builds modules byte by byte, so that tests decide on every encoding. */
import { leb, MAGIC, sleb, text } from '../../runtime/image/encode.ts';

export { leb, sleb, text };

export type Bytes = readonly number[];

/** Content of sections: the entries of a vector. `start` and `dataCount` are one number each. */
export interface Sections {
  types?: Bytes[];
  imports?: Bytes[];
  /** Type indices. */
  functions?: number[];
  tables?: Bytes[];
  memories?: Bytes[];
  tags?: Bytes[];
  globals?: Bytes[];
  exports?: Bytes[];
  start?: number;
  elements?: Bytes[];
  dataCount?: number;
  /** Bodies with their locals, without their size. */
  code?: Bytes[];
  data?: Bytes[];
  /** Custom sections by name, at the end. */
  custom?: Record<string, Bytes>;
}

export const I32 = 0x7f;
export const I64 = 0x7e;
export const VOID = 0x40;
export const END = 0x0b;
export const DROP = 0x1a;
export const GROW: Bytes = [0x40, 0];
export const SIZE: Bytes = [0x3f, 0];

const section = (id: number, content: Bytes) => [id, ...leb(content.length), ...content];
const vector = (id: number, items: readonly Bytes[] | undefined) =>
  items === undefined ? [] : section(id, [...leb(items.length), ...items.flat()]);

export function wasm(s: Sections): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    ...MAGIC,
    ...vector(1, s.types),
    ...vector(2, s.imports),
    ...vector(3, s.functions?.map(leb)),
    ...vector(4, s.tables),
    ...vector(5, s.memories),
    ...vector(13, s.tags),
    ...vector(6, s.globals),
    ...vector(7, s.exports),
    ...(s.start === undefined ? [] : section(8, leb(s.start))),
    ...vector(9, s.elements),
    ...(s.dataCount === undefined ? [] : section(12, leb(s.dataCount))),
    ...vector(
      10,
      s.code?.map((body) => [...leb(body.length), ...body]),
    ),
    ...vector(11, s.data),
    ...Object.entries(s.custom ?? {}).flatMap(([name, content]) => section(0, [...text(name), ...content])),
  ]);
}

export const func = (params: Bytes, results: Bytes): Bytes => [
  0x60,
  ...leb(params.length),
  ...params,
  ...leb(results.length),
  ...results,
];
export const limits = (initial: number, maximum?: number, shared = false): Bytes => [
  (maximum === undefined ? 0 : 1) + (shared ? 2 : 0),
  ...leb(initial),
  ...(maximum === undefined ? [] : leb(maximum)),
];
export const i32 = (value: number): Bytes => [0x41, ...sleb(value)];
export const globalI32 = (value: number, mutable = true): Bytes => [I32, mutable ? 1 : 0, ...i32(value), END];
/** kind: 0 function, 1 table, 2 memory, 3 global, 4 tag. */
export const exported = (name: string, kind: number, index: number): Bytes => [
  ...text(name),
  kind,
  ...leb(index),
];
/** An import with its description: [0, type], [2, ...limits], ... */
export const imported = (module: string, name: string, description: Bytes): Bytes => [
  ...text(module),
  ...text(name),
  ...description,
];
/** A body without locals. */
export const body = (...code: readonly (Bytes | number)[]): Bytes => [0, ...code.flat(), END];
/** An active data segment. */
export const dataAt = (address: number, bytes: Bytes): Bytes => [
  0,
  ...i32(address),
  END,
  ...leb(bytes.length),
  ...bytes,
];

/** A number in more bytes than it needs, as linkers write those that they fill in later. */
export function padded(value: number, length: number): Bytes {
  const bytes = leb(value);
  while (bytes.length < length) {
    bytes[bytes.length - 1]! |= 0x80;
    bytes.push(0);
  }
  return bytes;
}

/** A program with a memory whose exports are `grow(pages)` and `size()`. */
export function growing(initial: number, maximum?: number, more: Sections = {}): Uint8Array<ArrayBuffer> {
  return wasm({
    types: [func([I32], [I32]), func([], [I32])],
    functions: [0, 1],
    memories: [limits(initial, maximum)],
    exports: [exported('grow', 0, 0), exported('size', 0, 1)],
    code: [body(0x20, 0, GROW), body(SIZE)],
    ...more,
  });
}
