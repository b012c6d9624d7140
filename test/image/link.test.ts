/** What a linked program does: its memory is the heap, its memory.grow moves the break, and all else is as it was. */
import { describe, expect, test } from 'vitest';
import { HEAP, HEAP_GLOBALS, linkImage, TABLE_EXPORT } from '../../runtime/image/link.ts';
import { readImage } from '../../runtime/image/read.ts';
import { link, linked, unlinked } from './instance.ts';
import {
  type Bytes,
  body,
  dataAt,
  END,
  exported,
  func,
  GROW,
  globalI32,
  growing,
  I32,
  i32,
  imported,
  limits,
  type Sections,
  SIZE,
  text,
  wasm,
} from './module.ts';

describe('memory.grow and memory.size', () => {
  test('move the break inside a heap that does not move', () => {
    const { exports, heap } = linked(growing(2), 10);
    const before = heap.buffer;
    expect(exports.size()).toBe(2);
    expect(exports.grow(3)).toBe(2);
    expect(exports.size()).toBe(5);
    expect(exports.grow(0)).toBe(5);
    expect(heap.buffer).toBe(before);
  });

  test('end at the heap: -1, nothing moved, and what was asked for noted', () => {
    const { exports } = linked(growing(2), 10);
    expect(exports.grow(9)).toBe(-1);
    expect(exports.size()).toBe(2);
    expect(exports[HEAP_GLOBALS.denied].value).toBe(11);
    expect(exports.grow(8)).toBe(2);
    expect(exports.grow(1)).toBe(-1);
    expect(exports.size()).toBe(10);
    expect(exports[HEAP_GLOBALS.denied].value).toBe(11);
  });

  test.each([-1, -2, 0x7fffffff, -0x80000000, 65536, 65537])('do not overflow for %i pages', (pages) => {
    const { exports } = linked(growing(2), 10);
    expect(exports.grow(pages)).toBe(-1);
    expect(exports.size()).toBe(2);
    expect(exports[HEAP_GLOBALS.denied].value).toBe(2 + 65536);
  });

  test('end at the maximum that the program declares, and at a limit that the runtime sets', () => {
    const { exports } = linked(growing(1, 4), 10);
    expect(exports[HEAP_GLOBALS.limit].value).toBe(4);
    expect(exports.grow(4)).toBe(-1);
    exports[HEAP_GLOBALS.limit].value = 2;
    expect(exports.grow(2)).toBe(-1);
    expect(exports.grow(1)).toBe(1);
    exports[HEAP_GLOBALS.limit].value = 4;
    expect(exports.grow(2)).toBe(2);
  });

  test('have a break that the runtime can move', () => {
    const { exports } = linked(growing(1), 10);
    exports[HEAP_GLOBALS.brk].value = 7;
    expect(exports.size()).toBe(7);
    expect(exports.grow(1)).toBe(7);
  });

  test('work in a heap of 4 GiB', () => {
    const bytes = growing(1);
    const info = readImage(bytes, 'x');
    expect(WebAssembly.validate(linkImage(info, bytes, 65536))).toBe(true);
  });
});

describe('the memory', () => {
  test('of the program is the heap, and its export stays', () => {
    const { exports, heap } = linked(
      growing(1, undefined, { exports: [exported('memory', 2, 0)], data: [dataAt(100, [1, 2, 3])] }),
    );
    expect(exports.memory).toBe(heap);
    expect([...new Uint8Array(heap.buffer, 99, 5)]).toEqual([0, 1, 2, 3, 0]);
  });

  test.each([
    ['not shared', limits(2, 8)],
    ['shared', limits(2, 8, true)],
    ['without a maximum', limits(2)],
  ])('that is imported (%s) is the heap, between other imports', (_, memory) => {
    const bytes = wasm({
      types: [func([I32], [I32]), func([], [I32])],
      imports: [
        imported('m', 'twice', [0, 0]),
        imported('env', 'memory', [2, ...memory]),
        imported('m', 'thrice', [0, 0]),
      ],
      functions: [0, 1],
      exports: [exported('f', 0, 2), exported('size', 0, 3)],
      code: [body(0x20, 0, 0x10, 0, 0x10, 1, GROW), body(SIZE)],
    });
    const m = { twice: (n: number) => 2 * n, thrice: (n: number) => 3 * n };
    const { exports } = linked(bytes, 8, { m });
    expect(exports.f(1)).toBe(2);
    expect(exports.size()).toBe(8);
    expect(WebAssembly.Module.imports(new WebAssembly.Module(link(bytes)))).toEqual([
      { module: 'm', name: 'twice', kind: 'function' },
      { ...HEAP, kind: 'memory' },
      { module: 'm', name: 'thrice', kind: 'function' },
    ]);
  });

  test('is not missed where there is none', () => {
    const bytes = wasm({
      types: [func([], [I32])],
      functions: [0],
      exports: [exported('f', 0, 0)],
      code: [body(i32(5))],
    });
    expect(link(bytes)).toEqual(bytes);
    expect(linked(bytes).exports.f()).toBe(5);
  });

  test('is refused when it does not fit the heap, with both sizes and the option', () => {
    expect(() => link(growing(64), 16)).toThrow(
      expect.objectContaining({
        code: 'LWK_E_IMAGE_MEMORY',
        message:
          'test.wasm starts with 4 MiB of memory, and the heap has 1 MiB. Give it at least --heap 4MiB.',
      }),
    );
    expect(link(growing(16), 16).length).toBeGreaterThan(0);
  });

  test('may be all that a module has', () => {
    expect(WebAssembly.validate(link(wasm({ memories: [limits(1)] })))).toBe(true);
  });
});

describe('every index stays what it was', () => {
  /** Globals, a table with functions, a start function and imports that all name each other by index. */
  const bytes = wasm({
    types: [func([], [I32]), func([], []), func([I32], [I32])],
    imports: [imported('m', 'seven', [0, 0]), imported('m', 'base', [3, I32, 0])],
    functions: [0, 0, 1, 2, 0],
    tables: [[0x70, ...limits(4)]],
    memories: [limits(1)],
    globals: [globalI32(10), globalI32(20)],
    exports: [
      exported('indirect', 0, 4),
      exported('sum', 0, 5),
      exported('ten', 3, 1),
      exported('seven', 0, 0),
    ],
    start: 3,
    elements: [[0, ...i32(0), END, 3, 0, 1, 2]],
    code: [
      body(i32(100), SIZE, 0x6a),
      body(i32(200)),
      // The start function: global 2 = memory.grow(1) + 40.
      body(i32(1), GROW, i32(40), 0x6a, 0x24, 2),
      body(0x20, 0, 0x11, 0, 0),
      body(0x23, 0, 0x23, 1, 0x6a, 0x23, 2, 0x6a),
    ],
  });
  const imports = { m: { seven: () => 7, base: new WebAssembly.Global({ value: 'i32' }, 1000) } };

  test.each([
    ['as it came', () => unlinked(bytes, imports)],
    ['linked', () => linked(bytes, 16, imports).exports],
  ])('functions, types, tables, globals and the start function, %s', (_, instantiate) => {
    const exports = instantiate();
    expect([0, 1, 2].map((i) => exports.indirect(i))).toEqual([7, 102, 200]);
    expect(() => exports.indirect(3)).toThrow(WebAssembly.RuntimeError);
    expect(exports.sum()).toBe(1000 + 10 + 41);
    expect(exports.ten.value).toBe(10);
    expect(exports.seven()).toBe(7);
  });

  test('names of functions are still right in the stack of a trap, other custom sections are gone', () => {
    const names: Bytes = [1, ...sized([2, 0, ...text('outer'), 1, ...text('inner')])];
    const trapping = wasm({
      types: [func([], [])],
      functions: [0, 0],
      memories: [limits(1)],
      exports: [exported('f', 0, 0)],
      code: [body(SIZE, GROW, 0x1a, 0x10, 1), body(SIZE, 0x1a, 0x00)],
      custom: { producers: [0], name: names },
    });
    let stack = '';
    try {
      linked(trapping).exports.f();
    } catch (error) {
      stack = (error as Error).stack!;
    }
    expect(stack).toMatch(/inner[\s\S]*outer/);
    const module = new WebAssembly.Module(link(trapping));
    expect(WebAssembly.Module.customSections(module, 'producers')).toEqual([]);
    expect(WebAssembly.Module.customSections(module, 'name')).toHaveLength(1);
  });

  test('a tag, a data count and a passive segment keep their places', () => {
    const withAll = wasm({
      types: [func([], [I32]), func([I32], [])],
      functions: [0],
      memories: [limits(1)],
      tags: [[0, 1]],
      globals: [globalI32(3)],
      exports: [exported('f', 0, 0), exported('tag', 4, 0)],
      dataCount: 2,
      // memory.init of segment 1, then catch what is thrown with memory.size.
      code: [
        body(
          ...[i32(8), i32(0), i32(2), 0xfc, 8, 1, 0],
          ...[0x06, I32, SIZE, 0x08, 0, 0x07, 0, i32(8), 0x2f, 0, 0, 0x6a, END],
        ),
      ],
      data: [dataAt(0, [9]), [1, 2, 0x40, 0x00]],
    });
    expect(unlinked(withAll).f()).toBe(0x41);
    expect(linked(withAll).exports.f()).toBe(0x41);
  });
});

describe('the table of functions', () => {
  const table = (exports: Bytes[]) =>
    wasm({
      memories: [limits(1)],
      tables: [
        [0x70, ...limits(1)],
        [0x70, ...limits(2)],
      ],
      exports,
    });
  const tables = (bytes: Uint8Array) =>
    WebAssembly.Module.exports(new WebAssembly.Module(link(bytes) as Uint8Array<ArrayBuffer>)).filter(
      (e) => !e.name.startsWith('lwk:'),
    );

  test('is exported when the program does not', () => {
    expect(tables(table([]))).toEqual([{ name: TABLE_EXPORT, kind: 'table' }]);
    expect(linked(table([])).exports[TABLE_EXPORT]).toHaveLength(1);
    expect(tables(table([exported('t', 1, 1)]))).toHaveLength(2);
  });

  test('keeps the name that it has', () => {
    expect(tables(table([exported('t', 1, 0)]))).toEqual([{ name: 't', kind: 'table' }]);
  });

  test('does not take a name that is taken', () => {
    const bytes = table([exported(TABLE_EXPORT, 2, 0)]);
    expect(tables(bytes)).toEqual([{ name: TABLE_EXPORT, kind: 'memory' }]);
  });

  test('is not invented', () => {
    expect(tables(growing(1)).map((e) => e.name)).toEqual(['grow', 'size']);
  });
});

describe('a program cannot reach what the linker adds', () => {
  const refused = expect.objectContaining({ code: 'LWK_E_IMAGE_FORMAT' });

  test.each<[string, Bytes, Sections]>([
    ['global', body(i32(0), 0x24, 0, 0x20, 0), { globals: [globalI32(0)] }],
    ['function', body(0x20, 0, 0x10, 1), { functions: [0, 0], code: [body(0x20, 0)] }],
    ['type', body(0x20, 0, i32(0), 0x11, 1, 0), { types: [func([I32], [I32])] }],
  ])('by its index: the first %s behind its own', (_, code, missing) => {
    const program = (more: Sections) =>
      wasm({
        types: [func([I32], [I32]), ...(more.types ?? [])],
        functions: more.functions ?? [0],
        tables: [[0x70, ...limits(1)]],
        memories: [limits(1)],
        globals: more.globals ?? [],
        code: [code, ...(more.code ?? [])],
      });
    expect(() => link(program({}))).toThrow(refused);
    expect(WebAssembly.validate(link(program(missing)))).toBe(true);
  });

  test('by its name', () => {
    const taken = growing(1, undefined, { exports: [exported(HEAP_GLOBALS.brk, 0, 0)] });
    expect(() => link(taken)).toThrow(refused);
    expect(() => link(link(growing(1)))).toThrow(refused);
  });

  test('by limits that contradict each other', () => {
    expect(() => link(growing(5, 1))).toThrow(refused);
    expect(() => link(growing(1, 65537))).toThrow(refused);
  });
});

test('linking leaves the bytes of the program as they are', () => {
  const bytes = growing(1);
  const copy = bytes.slice();
  link(bytes);
  expect(bytes).toEqual(copy);
});

function sized(content: Bytes): Bytes {
  return [content.length, ...content];
}
