/**
 * The code of the functions of the module that moves data (see copy-module.ts). `to` is memory 0, `from` is memory 1.
 */
import { sleb } from '../../image/encode.ts';

/** Longer blocks are moved by `memory.copy`. */
const LONGEST_INLINE = 256;

const VOID = 0x40;
const BLOCK = [0x02, VOID];
const LOOP = [0x03, VOID];
const IF = [0x04, VOID];
const ELSE = 0x05;
const END = 0x0b;
const RETURN = 0x0f;
const UNREACHABLE = 0x00;
const ADD = 0x6a;
const SUB = 0x6b;
const I32_EQ = 0x46;
const EQZ = 0x45;
const LT_U = 0x49;
const LE_U = 0x4d;
const GE_U = 0x4f;
const I32_NE = 0x47;
const AND = 0x71;
const OR = 0x72;
const XOR = 0x73;
const I64_CONST = 0x42;
const I64_GE_U = 0x5a;
const WRAP = 0xa7;
const EXTEND_S = 0xac;
const EXTEND_U = 0xad;
const I64_ADD = 0x7c;
const I64_SUB = 0x7d;
const I64_MUL = 0x7e;
const I64_EQZ = 0x50;
const I64_GT_U = 0x56;
/** 2^32. */
const SPACE = [0x42, 0x80, 0x80, 0x80, 0x80, 0x10];
const br = (depth: number) => [0x0c, depth];
const brIf = (depth: number) => [0x0d, depth];
const call = (index: number) => [0x10, index];
const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const constant = (value: number) => [0x41, ...sleb(value)];
const MEMORY_COPY = [0xfc, 10, 0, 1];

/** Indices of functions. */
const STRIDED = 1;
const INSIDE = 3;

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

export function copyBody(): number[] {
  return [...get(0), ...get(1), ...get(2), ...MEMORY_COPY, END];
}

export function stridedBody(): number[] {
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
export function nestedBody(): number[] {
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
      ...call(STRIDED),
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

/**
 * Traps unless blocks (address, stride, bytes, blocks) lie in the address space: addresses are never taken modulo
 * 2^32 here.
 */
export function insideBody(): number[] {
  const [address, stride, bytes, blocks, highest] = [0, 1, 2, 3, 4];
  const first = [...get(address), EXTEND_U];
  const reach = [...get(stride), EXTEND_S, ...get(blocks), ...constant(1), SUB, EXTEND_U, I64_MUL];
  return [
    ...SPACE,
    ...get(bytes),
    EXTEND_U,
    I64_SUB,
    ...set(highest),
    ...first,
    ...get(highest),
    I64_GT_U,
    ...first,
    ...reach,
    I64_ADD,
    ...get(highest),
    I64_GT_U,
    OR,
    ...IF,
    UNREACHABLE,
    END,
    END,
  ];
}

/** A word of a run. */
const word = (words: number, index: number, memory: 0 | 1) => [
  ...get(words),
  ...LOAD[4]!,
  0x40,
  memory,
  4 * index,
];

/** `gather`, `scatter` and `pair`: which of the two sides are runs. */
export function runsBody(toRuns: boolean, fromRuns: boolean): number[] {
  const [to, toWords, from, fromWords, runs, limit] = [0, 1, 2, 3, 4, 5];
  const [left, total, done, bytes, blocks, target, toStride, source, fromStride] = [
    6, 7, 8, 9, 10, 11, 12, 13, 14,
  ];
  const here = (index: number) => (fromRuns ? word(fromWords, index, 1) : word(toWords, index, 0));
  const differs = (index: number, local: number) => [...word(toWords, index, 0), ...get(local), I32_NE];
  const side = (isRuns: boolean, base: number, words: number, memory: 0 | 1, at: number, stride: number) =>
    isRuns
      ? [...get(base), ...word(words, 0, memory), ADD, ...set(at), ...word(words, 2, memory), ...set(stride)]
      : [...get(base), ...set(at), ...get(bytes), ...set(stride)];
  const address = (isRuns: boolean, base: number, words: number, memory: 0 | 1) =>
    isRuns ? [...get(base), ...word(words, 0, memory), ADD] : get(base);
  const next = [...add(done, constant(1)), ...add(toWords, constant(16)), ...add(fromWords, constant(16))];
  const inside = (at: number, stride: number) => [
    ...[at, stride, bytes, blocks].flatMap(get),
    ...call(INSIDE),
  ];
  const moveRun = [
    ...side(toRuns, to, toWords, 0, target, toStride),
    ...side(fromRuns, from, fromWords, 1, source, fromStride),
    ...(toRuns ? inside(target, toStride) : []),
    ...(fromRuns ? inside(source, fromStride) : []),
    ...[target, toStride, source, fromStride, bytes, blocks].flatMap(get),
    ...call(STRIDED),
    ...(toRuns ? [] : add(to, [...get(total), WRAP])),
    ...(fromRuns ? [] : add(from, [...get(total), WRAP])),
  ];
  // Lists of single blocks of one length are what irregular data is made of. One block cannot leave the address space
  // without a trap.
  const single = (width: number) => [
    ...[...get(bytes), ...constant(width), XOR, ...get(blocks), ...constant(1), XOR, OR, EQZ],
    ...[...get(left), I64_CONST, width, I64_GE_U, AND, ...IF],
    ...[...address(toRuns, to, toWords, 0), ...address(fromRuns, from, fromWords, 1)],
    ...[...load(width), ...store(width)],
    ...(toRuns ? [] : add(to, constant(width))),
    ...(fromRuns ? [] : add(from, constant(width))),
    ...[...get(left), I64_CONST, width, I64_SUB, ...set(left)],
    ...[...next, ...br(1), END],
  ];
  const each = [
    ...here(1),
    ...set(bytes),
    ...here(3),
    ...set(blocks),
    ...(toRuns && fromRuns ? [...differs(1, bytes), ...differs(3, blocks), OR, ...brIf(1)] : []),
    ...[...single(8), ...single(4)],
    ...[...get(bytes), EXTEND_U, ...get(blocks), EXTEND_U, I64_MUL, ...set(total)],
    ...[...get(total), ...get(left), I64_GT_U, ...brIf(1)],
    ...[...get(total), I64_EQZ, EQZ, ...IF, ...moveRun, END],
    ...[...get(left), ...get(total), I64_SUB, ...set(left)],
    ...next,
  ];
  return [
    ...[...get(limit), EXTEND_U, ...set(left)],
    ...whileTrue([...get(done), ...get(runs), LT_U], each),
    ...get(done),
    END,
  ];
}
