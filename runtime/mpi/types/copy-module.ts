/**
 * The WebAssembly module that moves data between two shared memories, which may be the same: `m.to` (memory 0) and `m.from` (memory 1). Strided blocks
 * are moved by loops with plain loads and stores; a call of `memory.copy` costs as much as dozens of those. An address outside of a memory traps.
 */
import { leb, MAGIC, section, sleb, text, vector } from '../../image/encode.ts';

/** What the module exports. Addresses are u32, strides and steps i32, lengths and counts u32, all in i32. */
export interface CopyExports {
  copy(to: number, from: number, bytes: number): void;
  /** `blocks` blocks of `bytes` bytes. */
  strided(
    to: number,
    toStride: number,
    from: number,
    fromStride: number,
    bytes: number,
    blocks: number,
  ): void;
  /** `strided` for `times` elements, each a step behind the one before. */
  nested(
    to: number,
    toStride: number,
    toStep: number,
    from: number,
    fromStride: number,
    fromStep: number,
    bytes: number,
    blocks: number,
    times: number,
  ): void;
}

const I32 = 0x7f;
const MAX_PAGES = 65536;
/** Longer blocks are moved by `memory.copy`. */
const LONGEST_INLINE = 256;

const VOID = 0x40;
const BLOCK = [0x02, VOID];
const LOOP = [0x03, VOID];
const IF = [0x04, VOID];
const ELSE = 0x05;
const END = 0x0b;
const RETURN = 0x0f;
const ADD = 0x6a;
const SUB = 0x6b;
const I32_EQ = 0x46;
const EQZ = 0x45;
const LT_U = 0x49;
const LE_U = 0x4d;
const GE_U = 0x4f;
const br = (depth: number) => [0x0c, depth];
const brIf = (depth: number) => [0x0d, depth];
const call = (index: number) => [0x10, index];
const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const constant = (value: number) => [0x41, ...sleb(value)];
const MEMORY_COPY = [0xfc, 10, 0, 1];

/** Load and store instructions by width in bytes. */
const LOAD: Readonly<Record<number, readonly number[]>> = {
  1: [0x2d],
  2: [0x2f],
  4: [0x28],
  8: [0x29],
  16: [0xfd, 0],
};
const STORE: Readonly<Record<number, readonly number[]>> = {
  1: [0x3a],
  2: [0x3b],
  4: [0x36],
  8: [0x37],
  16: [0xfd, 11],
};
/** Alignment 1: no promise. Bit 6 says that the index of the memory follows. */
const load = (width: number) => [...LOAD[width]!, 0x40, 1, 0];
const store = (width: number) => [...STORE[width]!, 0, 0];

const add = (local: number, amount: readonly number[]) => [...get(local), ...amount, ADD, ...set(local)];

/** Repeats code as long as a condition holds. */
function whileTrue(condition: readonly number[], body: readonly number[]): number[] {
  return [...BLOCK, ...LOOP, ...condition, EQZ, ...brIf(1), ...body, ...br(0), END, END];
}

// Parameters of `strided`, and its locals.
const TO = 0;
const TO_STRIDE = 1;
const FROM = 2;
const FROM_STRIDE = 3;
const BYTES = 4;
const BLOCKS = 5;
const LAST = 6;
const AT = 7;

const next = [...add(TO, get(TO_STRIDE)), ...add(FROM, get(FROM_STRIDE))];

/** Moves all blocks with code that moves one. */
function eachBlock(one: readonly number[], unrolled: boolean): number[] {
  const step = [...one, ...next];
  const four = whileTrue(
    [...get(BLOCKS), ...constant(4), GE_U],
    [...step, ...step, ...step, ...step, ...add(BLOCKS, constant(-4))],
  );
  const each = whileTrue(get(BLOCKS), [...step, ...add(BLOCKS, constant(-1))]);
  return [...(unrolled ? four : []), ...each, RETURN];
}

const move = (width: number) => [...get(TO), ...get(FROM), ...load(width), ...store(width)];

/** The last bytes of a block: they may overlap what has been moved. */
const moveLast = (width: number) => [
  ...get(TO),
  ...get(LAST),
  ADD,
  ...get(FROM),
  ...get(LAST),
  ADD,
  ...load(width),
  ...store(width),
];

const last = (width: number) => [...get(BYTES), ...constant(width), SUB, ...set(LAST)];

function stridedBody(): number[] {
  const exactly = (width: number) => [
    ...get(BYTES),
    ...constant(width),
    I32_EQ,
    ...IF,
    ...eachBlock(move(width), true),
    END,
  ];
  // Two moves of one width, for blocks of up to twice the width.
  const upTo = (bytes: number, width: number, lastWidth: number) => [
    ...get(BYTES),
    ...constant(bytes),
    LE_U,
    ...IF,
    ...last(lastWidth),
    ...eachBlock([...move(width), ...moveLast(lastWidth)], false),
    END,
  ];
  const at16 = [
    ...get(TO),
    ...get(AT),
    ADD,
    ...get(FROM),
    ...get(AT),
    ADD,
    ...load(16),
    ...store(16),
    ...add(AT, constant(16)),
  ];
  const by16 = [
    ...constant(0),
    ...set(AT),
    ...whileTrue([...get(AT), ...get(LAST), LT_U], at16),
    ...moveLast(16),
  ];
  return [
    ...[8, 4, 16, 2, 1].flatMap(exactly),
    ...get(BYTES),
    EQZ,
    ...IF,
    RETURN,
    END,
    ...upTo(3, 2, 1),
    ...upTo(8, 4, 4),
    ...upTo(16, 8, 8),
    ...upTo(32, 16, 16),
    ...get(BYTES),
    ...constant(LONGEST_INLINE),
    LE_U,
    ...IF,
    ...last(16),
    ...eachBlock(by16, false),
    END,
    ...eachBlock([...get(TO), ...get(FROM), ...get(BYTES), ...MEMORY_COPY], false),
    END,
  ];
}

/** Calls `strided` for the longer one of the two dimensions. */
function nestedBody(): number[] {
  const [to, toStride, toStep, from, fromStride, fromStep, bytes, blocks, times] = [
    0, 1, 2, 3, 4, 5, 6, 7, 8,
  ];
  const loop = (
    strides: readonly [number, number],
    inner: number,
    steps: readonly [number, number],
    outer: number,
  ) =>
    whileTrue(get(outer), [
      ...get(to),
      ...get(strides[0]),
      ...get(from),
      ...get(strides[1]),
      ...get(bytes),
      ...get(inner),
      ...call(1),
      ...add(to, get(steps[0])),
      ...add(from, get(steps[1])),
      ...add(outer, constant(-1)),
    ]);
  return [
    ...get(blocks),
    ...get(times),
    GE_U,
    ...IF,
    ...loop([toStride, fromStride], blocks, [toStep, fromStep], times),
    ELSE,
    ...loop([toStep, fromStep], times, [toStride, fromStride], blocks),
    END,
    END,
  ];
}

function moduleBytes(): Uint8Array<ArrayBuffer> {
  const shared = [2, 3, 0, ...leb(MAX_PAGES)];
  const parameters = (count: number) => [0x60, ...vector(Array.from({ length: count }, () => [I32])), 0];
  const bodies = [
    [0, ...get(0), ...get(1), ...get(2), ...MEMORY_COPY, END],
    [1, 2, I32, ...stridedBody()],
    [0, ...nestedBody()],
  ];
  const names = ['copy', 'strided', 'nested'];
  return Uint8Array.from([
    ...MAGIC,
    ...section(1, vector([parameters(3), parameters(6), parameters(9)])),
    ...section(
      2,
      vector([
        [...text('m'), ...text('to'), ...shared],
        [...text('m'), ...text('from'), ...shared],
      ]),
    ),
    ...section(3, vector([[0], [1], [2]])),
    ...section(7, vector(names.map((name, i) => [...text(name), 0, i]))),
    ...section(10, vector(bodies.map((body) => [...leb(body.length), ...body]))),
  ]);
}

let module: WebAssembly.Module | undefined;

/** The functions that move data from one shared memory to another one, which may be the same. */
export function copyExports(to: WebAssembly.Memory, from: WebAssembly.Memory): CopyExports {
  module ??= new WebAssembly.Module(moduleBytes());
  return new WebAssembly.Instance(module, { m: { to, from } }).exports as unknown as CopyExports;
}
