/** What is read from a program, and what is said of files that are none. */
import { describe, expect, test } from 'vitest';
import { readImage } from '../../runtime/image/read.ts';
import {
  type Bytes,
  body,
  dataAt,
  END,
  exported,
  func,
  globalI32,
  growing,
  I32,
  I64,
  i32,
  imported,
  leb,
  limits,
  text,
  wasm,
} from './module.ts';

const ascii = (content: string) => Buffer.from(content, 'latin1');

describe('a file that is no program', () => {
  const start = wasm({});

  test.each<[string, Uint8Array, RegExp]>([
    ['empty', new Uint8Array(0), /^prog is an empty file/],
    ['of three bytes', ascii('\0as'), /^prog is of an unknown kind.*wasm32-wasip1/],
    ['cut after the magic', ascii('\0asm\x01'), /^prog is a file of less than 8 bytes/],
    ['ELF', ascii('\x7fELF\x02\x01\x01'), /^prog is a native program or library for Linux \(ELF\).*lwk cc/],
    ['Mach-O', ascii('\xcf\xfa\xed\xfe\x07'), /^prog is a native program for macOS/],
    ['universal Mach-O', ascii('\xca\xfe\xba\xbe\0'), /^prog is a native program for macOS/],
    ['PE', ascii('MZ\x90\0'), /^prog is a native program for Windows/],
    ['bitcode', ascii('BC\xc0\xde5\x14'), /^prog is LLVM bitcode/],
    ['an archive', ascii('!<arch>\n'), /^prog is a library archive/],
    ['gzip', ascii('\x1f\x8b\x08'), /^prog is a compressed file/],
    ['text format', ascii('  (module (memory 1))'), /^prog is WebAssembly in its text form.*wat2wasm/],
    ['commented text format', ascii(';; hello\n(module)'), /text form/],
    ['C', ascii('#include <stdio.h>\nint main() {}'), /^prog is source text.*lwk cc/],
    ['a script', ascii('#!/bin/sh\n'), /^prog is source text/],
    ['JavaScript', ascii('const x = 1;'), /^prog is source text/],
    ['noise', ascii('\x01\x02\x03\x04\x05\x06\x07\x08'), /^prog is of an unknown kind/],
    ['a component', ascii('\0asm\x0d\0\x01\0'), /^prog is a component.*wasm32-wasip1/],
    ['of version 2', ascii('\0asm\x02\0\0\0'), /^prog is a module of version 2\.0/],
    ['an object file', objectFile(), /^prog is an object file.*lwk cc prog -o program\.wasm/],
    ['a shared library', wasm({ custom: { 'dylink.0': [] } }), /^prog is a shared library/],
    ['cut in a section', growing(1).subarray(0, -1), /it ends in the middle, at byte/],
    ['with an unknown section', Uint8Array.of(...start, 14, 0), /a section of the unknown kind 14/],
    ['with a section twice', Uint8Array.of(...start, 1, 1, 0, 1, 1, 0), /a second section of kind 1/],
    [
      'with sections out of order',
      Uint8Array.of(...start, 3, 1, 0, 1, 1, 0),
      /a section of kind 1 that comes too late/,
    ],
    [
      'with memory of a kind that is not known',
      wasm({ memories: [[8, 1, 16]] }),
      /limits of an unknown kind/,
    ],
    ['with a long number', Uint8Array.of(...start, 1, 0xff, 0xff, 0xff, 0xff, 0x1f), /longer than 32 bits/],
  ])('%s', (_, bytes, message) => {
    expect(() => readImage(bytes, 'prog')).toThrow(
      expect.objectContaining({ code: 'LWK_E_IMAGE_FORMAT', message: expect.stringMatching(message) }),
    );
  });

  test.each<[string, Uint8Array, RegExp]>([
    ['memory64', wasm({ memories: [[4, 1]] }), /^prog is a 64-bit program \(memory64\).*wasm32/],
    [
      'imported memory64',
      wasm({ imports: [imported('env', 'memory', [2, 5, 1, 2])] }),
      /^prog is a 64-bit program/,
    ],
    ['a 64-bit table', wasm({ tables: [[0x70, 4, 1]] }), /^prog is a 64-bit program/],
    ['two memories', wasm({ memories: [limits(1), limits(1)] }), /^prog has 2 memories/],
    [
      'an imported and an own memory',
      wasm({ imports: [imported('env', 'memory', [2, 0, 1])], memories: [limits(1)] }),
      /^prog has 2 memories/,
    ],
  ])('that can run here: %s', (_, bytes, message) => {
    expect(() => readImage(bytes, 'prog')).toThrow(
      expect.objectContaining({ code: 'LWK_E_IMAGE_MEMORY', message: expect.stringMatching(message) }),
    );
  });
});

test('a program that was linked with --emit-relocs is no object file, nor is one that imports a memory of that name', () => {
  const linked = wasm({ memories: [limits(1)], custom: { linking: [2] } });
  expect(readImage(linked, 'x').memory?.origin).toBe('defined');
  const imports = [imported('env', '__linear_memory', [2, 0, 1])];
  expect(readImage(wasm({ imports }), 'x').memory?.origin).toBe('imported');
});

describe('what is read', () => {
  test('of a program with everything', () => {
    const bytes = wasm({
      types: [
        func([I32, I64], [I32]),
        // A recursive group of a structure and a function type with supertypes.
        [0x4e, 2, 0x50, 0, 0x5f, 1, 0x78, 0, 0x4f, 0, 0x60, 2, 0x63, 0x70, 0x7b, 0],
        func([], []),
      ],
      imports: [
        imported('wasi_snapshot_preview1', 'x', [0, 0]),
        imported('m', 'g', [3, I32, 1]),
        imported('m', 't', [4, 0, 3]),
        imported('m', 'y', [0, 2]),
      ],
      functions: [3, 3],
      tables: [
        [0x40, 0, 0x63, 0x70, ...limits(2, 5), 0xd0, 0x70, END],
        [0x70, ...limits(3)],
      ],
      memories: [limits(2, 9)],
      globals: [globalI32(65536), globalI32(-16, false), [I64, 0, 0x42, 1, END]],
      exports: [
        exported('_start', 0, 2),
        exported('memory', 2, 0),
        exported('table', 1, 0),
        exported('__heap_base', 3, 2),
      ],
      start: 3,
      code: [body(), body()],
      data: [
        dataAt(1024, [1, 2, 3]),
        [1, 2, 7, 7],
        dataAt(512, [1]),
        dataAt(9000, []),
        [0, 0x23, 0, END, 100, ...Array(100).fill(0)],
      ],
    });
    expect(readImage(bytes, 'prog.wasm')).toMatchObject({
      name: 'prog.wasm',
      bytes: bytes.length,
      imports: [
        {
          module: 'wasi_snapshot_preview1',
          name: 'x',
          kind: 'function',
          type: { params: ['i32', 'i64'], results: ['i32'] },
        },
        { module: 'm', name: 'g', kind: 'global' },
        { module: 'm', name: 't', kind: 'tag' },
        { module: 'm', name: 'y', kind: 'function', type: { params: ['reference', 'v128'], results: [] } },
      ],
      exports: [
        { name: '_start', kind: 'function', index: 2 },
        { name: 'memory', kind: 'memory', index: 0 },
        { name: 'table', kind: 'table', index: 0 },
        { name: '__heap_base', kind: 'global', index: 2 },
      ],
      memory: { origin: 'defined', initialPages: 2, maximumPages: 9, shared: false },
      tables: 2,
      table: { origin: 'defined', initial: 2, exportName: 'table' },
      types: 4,
      globals: 4,
      functions: 4,
      importedFunctions: 2,
      start: 3,
      entry: 'command',
      dataStart: 512,
      dataEnd: 1027,
      heapBase: 2 ** 32 - 16,
    });
  });

  test('of an empty module', () => {
    expect(readImage(wasm({}), 'x')).toMatchObject({
      imports: [],
      exports: [],
      memory: undefined,
      memoryImport: undefined,
      table: undefined,
      functions: 0,
      start: undefined,
      entry: 'reactor',
      codeBytes: 0,
      dataEnd: 0,
      stackPointer: undefined,
    });
  });

  test('of an imported shared memory', () => {
    const bytes = wasm({ imports: [imported('env', 'memory', [2, ...limits(17, 32, true)])] });
    const { memory, memoryImport } = readImage(bytes, 'x');
    expect(memory).toEqual({ origin: 'imported', initialPages: 17, maximumPages: 32, shared: true });
    expect(bytes.subarray(memoryImport!.start, memoryImport!.end)).toEqual(
      Uint8Array.from(imported('env', 'memory', [2, ...limits(17, 32, true)])),
    );
  });

  test('names keep a mark of byte order', () => {
    const bytes = wasm({ memories: [limits(1)], exports: [exported('\ufeffm', 2, 0)] });
    expect(readImage(bytes, 'x').exports[0]!.name).toBe('\ufeffm');
  });

  test('the stack pointer: by export, by name, or the first global that could be one', () => {
    const program = (globals: Bytes[], more = {}) =>
      readImage(wasm({ memories: [limits(1)], globals, ...more }), 'x').stackPointer;
    const named = (index: number, name: string) => {
      const map = [1, ...leb(index), ...text(name)];
      return { custom: { name: [0, 2, 1, 0x61, 7, ...leb(map.length), ...map] } };
    };
    const two = [globalI32(1024), globalI32(4096)];
    expect(program(two)).toBe(1024);
    expect(program(two, named(1, '__stack_pointer'))).toBe(4096);
    expect(program(two, { exports: [exported('__stack_pointer', 3, 1)] })).toBe(4096);
    expect(program(two, named(0, 'counter'))).toBeUndefined();
    expect(program([globalI32(1024, false)])).toBeUndefined();
    expect(program([globalI32(1025)])).toBeUndefined();
    expect(program([globalI32(65552)])).toBeUndefined();
    expect(program([globalI32(65536)])).toBe(65536);
    expect(program([globalI32(0)])).toBeUndefined();
    // Malformed names name nothing.
    expect(program(two, { custom: { name: [7, 100, 1] } })).toBe(1024);
  });
});

/** As clang -c makes it: the memory is imported under a name that wasm-ld knows. */
function objectFile(): Uint8Array {
  return wasm({
    imports: [imported('env', '__linear_memory', [2, 0, 1])],
    data: [[0, ...i32(0), END, 1, 1]],
    custom: { linking: [2], 'reloc.CODE': [0, 0] },
  });
}
