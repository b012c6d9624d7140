/** No memory.grow is taken for the type of a block, whatever stands before it; the blocks that programs have thousands of are told. */
import { expect, test } from 'vitest';
import { opensBlock } from '../../runtime/image/blocks.ts';
import { Instructions, OPCODE } from '../../runtime/image/instructions.ts';
import { readImage, SECTION } from '../../runtime/image/read.ts';
import { Reader } from '../../runtime/image/reader.ts';
import { link } from './instance.ts';
import {
  type Bytes,
  body,
  DROP,
  END,
  func,
  GROW,
  globalI32,
  I32,
  i32,
  limits,
  padded,
  type Sections,
  sleb,
  VOID,
  wasm,
} from './module.ts';

const many = (item: Bytes, count: number): Bytes[] => Array<Bytes>(count).fill(item);

/** Numbers of types and tags that could be opcodes of arithmetic: a function's type, and that of a structure. */
const UNARY = 0x45;
const STRUCT = 0x46;
const NULLARY = 0x47;
const EMPTY = 0x48;
const TAG = 0x45;

/** A module with a function of this code, and five of all that the code may name. */
function program(code: Bytes, more: Sections = {}): Uint8Array<ArrayBuffer> {
  return wasm({
    types: [
      ...many(func([I32], [I32]), STRUCT),
      [0x5f, 5, ...many([I32, 1], 5).flat()],
      func([], [I32]),
      func([], []),
    ],
    functions: [0, 0, 0, 0, 0, NULLARY],
    tables: [[0x70, ...limits(1)]],
    memories: [limits(1)],
    globals: many(globalI32(0), 5),
    elements: many([1, 0, 0], 5),
    dataCount: 5,
    code: [...many(body(0x20, 0), 5), [1, 5, I32, ...code, END]],
    data: many([1, 1, 0], 5),
    ...more,
  });
}

/** How many memory.grow there are. */
function growths(bytes: Uint8Array): number {
  const { start, end } = readImage(bytes, 'x').sections.find(({ id }) => id === SECTION.CODE)!;
  const reader = new Reader(bytes, 'x', start, end);
  let found = 0;
  for (let left = reader.u32(); left > 0; left--) {
    const size = reader.u32();
    const code = Instructions.ofBody(reader.within(reader.at, reader.at + size));
    while (code.next()) if (code.opcode === OPCODE.MEMORY_GROW) found++;
    reader.skip(size);
  }
  return found;
}

const v128: Bytes = [0xfd, 0x0c, ...Array<number>(16).fill(0)];
const lane: Bytes = [...i32(5), ...i32(0), ...v128];

type Before = (n: number) => Bytes;

/** What leaves an i32, and ends with a number. */
const BEFORE: Readonly<Record<string, Before>> = {
  'local.get': (n) => [0x20, n],
  'local.get, padded': (n) => [0x20, n | 0x80, 0],
  'local.set': (n) => [...i32(5), ...i32(6), 0x21, n],
  'local.tee': (n) => [...i32(5), 0x22, n],
  'global.get': (n) => [0x23, n],
  'i32.const': (n) => i32(n),
  'i32.const of two bytes': (n) => i32(128 * n + 0x45),
  call: (n) => [...i32(0), 0x10, n],
  'a load': (n) => [...i32(0), 0x28, 2, n],
  'a load of a byte': (n) => [...i32(0), 0x2d, 0, n],
  'a load of 16 bits': (n) => [...i32(0), 0x2f, 1, n],
  'a load with a padded alignment': (n) => [...i32(0), 0x28, ...padded(0, 3), n],
  'a load with a memory': (n) => [...i32(0), 0x2d, 0x40, 0, n],
  'a load with a padded memory': (n) => [...i32(0), 0x2d, 0x40, ...padded(0, 3), n],
  'an atomic load': (n) => [...i32(0), 0xfe, 0x10, 2, n],
  'an atomic load of a byte': (n) => [...i32(0), 0xfe, 0x12, 0, n],
  'a padded atomic load of a byte': (n) => [...i32(0), 0xfe, ...padded(0x12, 2), 0, n],
  'a store': (n) => [...i32(5), ...i32(0), ...i32(0), 0x36, 2, n],
  'a store of a vector': (n) => [...lane, 0xfd, 0x0b, 0, n],
  'a conversion': (n) => [0x44, ...Array<number>(8).fill(0), 0xfc, n === 4 ? 3 : n],
  'struct.get': (n) => [0xd0, ...sleb(STRUCT), 0xfb, 2, STRUCT, n],
  'struct.get, padded': (n) => [0xd0, ...sleb(STRUCT), 0xfb, ...padded(2, 3), STRUCT, n],
  'ref.test': (n) => [0xd0, 0x70, 0xfb, 0x14, n],
  'elem.drop': (n) => [...i32(5), 0xfc, 0x0d, n],
  'data.drop': (n) => [...i32(5), 0xfc, 0x09, n],
  br_if: (n) => [...many([0x02, VOID], n + 1).flat(), ...i32(5), ...i32(0), 0x0d, n],
  'a block with an operand': (n) => [...i32(5), 0x02, n],
  'a loop with an operand': (n) => [...i32(5), 0x03, n],
};

/** The same for the number of a lane, behind offsets that could be opcodes of arithmetic or an alignment. */
const STORES: Readonly<Record<string, (offset: number) => Before>> = {
  'a store of a lane': (offset) => (n) => [...lane, 0xfd, 0x58, 0, offset, n],
  'aligned, of a lane': (offset) => (n) => [...lane, 0xfd, 0x59, 1, offset, n],
  'with a padded opcode': (offset) => (n) => [...lane, 0xfd, ...padded(0x58, 3), 0, offset, n],
  'with a padded alignment': (offset) => (n) => [...lane, 0xfd, 0x58, ...padded(0, 2), offset, n],
  'with a padded offset': (offset) => (n) => [...lane, 0xfd, 0x58, 0, ...padded(offset, 2), n],
  'with a large offset': (offset) => (n) => [...lane, 0xfd, 0x58, 0, 0x80, offset | 1, n],
  'with a memory': (offset) => (n) => [...lane, 0xfd, 0x58, 0x40, 0, offset, n],
  'with a padded memory': (offset) => (n) => [...lane, 0xfd, 0x58, 0x40, ...padded(0, 3), offset, n],
};

const LANES = [0, 0x45, 0x71, 0x7f].flatMap((offset) =>
  Object.entries(STORES).map(([name, store]) => [`${name}, offset ${offset}`, store(offset)] as const),
);

/** In these modules numbers of tables and tags could stand there. */
const CROWDED: Readonly<Record<string, readonly [Before, Sections]>> = {
  call_indirect: [(n) => [...i32(0), ...i32(0), 0x11, UNARY, n], { tables: many([0x70, ...limits(1)], 5) }],
  try_table: [
    (n) => [...many([0x02, VOID], n + 1).flat(), ...i32(5), 0x1f, 0, 1, 0, TAG, n],
    { tags: many([0, EMPTY], TAG + 1) },
  ],
};

const cases: readonly (readonly [string, Before, Sections])[] = [
  ...[...Object.entries(BEFORE), ...LANES].map(([name, before]) => [name, before, {}] as const),
  ...Object.entries(CROWDED).map(([name, [before, more]]) => [name, before, more] as const),
];

test.each(cases)('memory.grow behind %s is found', (name, before, more) => {
  for (const n of [2, 3, 4]) {
    const code = before(n);
    const closing = Array<number>(/^(?:br_if|try_table)/.test(name) ? n + 1 : 0).fill(END);
    if (/^(?:a block|a loop|try_table)/.test(name)) closing.unshift(END, DROP);
    for (const grow of [GROW, [0x40, ...padded(0, 5)]]) {
      // What else is on the stack goes.
      const bytes = program([...code, ...grow, 0x0f, ...closing, 0x00], more);
      expect(WebAssembly.validate(bytes)).toBe(true);
      expect(growths(bytes)).toBe(1);
      expect(growths(link(bytes))).toBe(0);
    }
  }
});

test.each<[string, Bytes]>([
  ['of a comparison', [0x20, 5, 0x45, 0x04]],
  ['of a bit', [0x73, 0x41, 1, 0x71, 0x04]],
  ['of a loaded word', [0x28, 2, 0, 0x45, 0x04]],
  ['of the first local', [0x45, 0x20, 0, 0x04]],
  ['of a comparison with a local of a large number', [0x20, 0xab, 1, 0x46, 0x04]],
  ['a block', [0x41, 7, 0x6a, 0x02]],
])('a block that begins with unreachable is told: %s', (_, before) => {
  const code = Uint8Array.of(...before, 0x40, 0x00, END);
  expect(opensBlock(code, before.length)).toBe(true);
});
