/** Typed data of a library, through @assemblyscript/loader: with a memory of its own, and linked to a heap, which is shared. */
import { readFileSync } from 'node:fs';
import { type ASUtil, instantiateSync } from '@assemblyscript/loader';
import { beforeAll, describe, expect, test } from 'vitest';
import { HEAP } from '../../runtime/image/link.ts';
import { link } from '../image/instance.ts';
import { assemble } from '../support/assemblyscript.ts';

interface Vector extends ASUtil {
  readonly FLOAT64_ARRAY: { readonly value: number };
  _initialize(): void;
  dot(a: number, b: number): number;
  axpy(a: number, x: number, y: number): number;
  describe(name: number, x: number): number;
}

const PAGES = 64;
let bytes: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  bytes = new Uint8Array(readFileSync(await assemble('guest/assembly/vector.ts', 'library')));
});

class Exit extends Error {}

/** What an assertion of the library needs: it writes a line, then exits. */
const wasi_snapshot_preview1 = {
  fd_write: () => 0,
  proc_exit: (status: number) => {
    throw new Exit(`exit ${status}`);
  },
};

function own(): Vector {
  return instantiateSync<Record<string, unknown>>(bytes, { wasi_snapshot_preview1 })
    .exports as unknown as Vector;
}

function shared(): Vector {
  const memory = new WebAssembly.Memory({ initial: PAGES, maximum: PAGES, shared: true });
  const imports = { wasi_snapshot_preview1, [HEAP.module]: { [HEAP.name]: memory } };
  return instantiateSync<Record<string, unknown>>(link(bytes, PAGES), imports).exports as unknown as Vector;
}

describe.each([
  ['its own memory', own, ArrayBuffer],
  ['a shared heap', shared, SharedArrayBuffer],
])('a library with %s', (_name, instantiate, Buffer) => {
  let vector: Vector;
  beforeAll(() => {
    vector = instantiate();
    vector._initialize();
  });

  /** A vector that stays until it is unpinned. */
  const give = (values: readonly number[]) =>
    vector.__pin(vector.__newArray(vector.FLOAT64_ARRAY.value, [...values]));

  test('is what it is said to be', () => {
    expect(vector.memory!.buffer).toBeInstanceOf(Buffer);
  });

  test.each([[[]], [[3]], [[1, 2]], [[1, 2, 3, 4, 5]]])('the scalar product of %j', (values) => {
    const x = give(values);
    const y = give(values.map((value) => value + 0.5));
    expect(vector.dot(x, y)).toBe(values.reduce((sum, value) => sum + value * (value + 0.5), 0));
    vector.__unpin(x);
    vector.__unpin(y);
  });

  test('vectors in, a vector out, and views of it', () => {
    const [x, y] = [give([1, 2, 3]), give([10, 20, 30])];
    const sum = vector.__pin(vector.axpy(2, x, y));
    expect(vector.__getFloat64Array(sum)).toEqual(Float64Array.of(12, 24, 36));
    vector.__getFloat64ArrayView(x)[0] = 100;
    expect(vector.__getArray(vector.axpy(1, x, y))).toEqual([110, 22, 33]);
    for (const pointer of [x, y, sum]) vector.__unpin(pointer);
  });

  test.each(['v', 'ä€😀', 'long '.repeat(100)])('text in and out: %s', (name) => {
    const x = give([3, 4]);
    const text = vector.__getString(vector.describe(vector.__newString(name), x));
    expect(text).toBe(`${name} has 2 entries, norm 5.0`);
    vector.__unpin(x);
  });

  test('memory that nobody holds is used again', () => {
    for (let i = 0; i < 200; i++) vector.__newArray(vector.FLOAT64_ARRAY.value, 10_000);
    vector.__collect();
    const before = vector.memory!.buffer.byteLength;
    for (let i = 0; i < 200; i++) vector.__newArray(vector.FLOAT64_ARRAY.value, 10_000);
    expect(vector.memory!.buffer.byteLength).toBe(before);
  });

  test('vectors of different lengths fail its assertion', () => {
    const [x, y] = [give([1]), give([1, 2])];
    expect(() => vector.dot(x, y)).toThrow(Exit);
    expect(() => vector.axpy(1, x, y)).toThrow(Exit);
  });
});
