/**
 * Instructions of every class, each with immediates that look like memory.size (3f 00) and memory.grow (40 00) wherever the
 * encoding allows it. Each snippet leaves one i32 on the stack and works in the module that `everything` builds.
 */
import { leb, sleb, text } from '../../runtime/image/encode.ts';
import {
  type Bytes,
  body,
  DROP,
  dataAt,
  END,
  exported,
  func,
  GROW,
  globalI32,
  I32,
  I64,
  i32,
  limits,
  padded,
  SIZE,
  VOID,
  wasm,
} from './module.ts';

/** There are 64 of everything before the one that is used: its index is 0x40. */
const MANY = 64;
const STRUCT = MANY;
const ARRAY = MANY + 1;
const EMPTY = MANY + 2;
const UNARY = MANY + 3;
/** ()->(i32) at index 0x40 cannot be, because the structure is there; types 0 to 63 are. */
const NULLARY = 63;
const LOOKALIKE: Bytes = [0x40, 0, 0x3f, 0, 0x40, 0, 0x3f, 0];

/** A function body of the branch that is never taken. */
const never = (...code: (Bytes | number)[]): Bytes => [...i32(0), 0x04, VOID, ...code.flat(), END, ...i32(1)];
const nested = (depth: number, inner: Bytes): Bytes => [
  ...Array.from({ length: depth }, () => [0x02, VOID]).flat(),
  ...inner,
  ...Array.from({ length: depth }, () => END),
];
const v128 = (bytes: Bytes): Bytes => [0xfd, 0x0c, ...bytes];
const lanes: Bytes = [...LOOKALIKE, ...LOOKALIKE];
const lane0: Bytes = [0xfd, 0x1b, 0];
const struct: Bytes = [...i32(11), 0xfb, 0, STRUCT];
const array: Bytes = [...i32(3), ...i32(70), 0xfb, 6, ARRAY];

// biome-ignore-start format: tables
/** Snippets that work beside both kinds of exception handling, by name. */
export const COMMON: Readonly<Record<string, Bytes>> = {
  // Control.
  'empty block before unreachable': never(0x02, VOID, 0x00, END),
  'if void before unreachable': [...i32(0), 0x04, VOID, 0x00, 0x05, 0x01, END, ...i32(2)],
  loop: [0x03, I32, ...i32(3), END],
  'block type in two bytes': [0x02, 0xc0, 0x7f, 0x01, END, ...i32(4)],
  'block with a type index': [0x02, ...padded(NULLARY, 5), ...i32(5), END],
  'block of a reference': [0x02, 0x63, 0x70, 0xd0, 0x70, END, 0xd1],
  'block of a reference to a type': [0x02, 0x63, ...sleb(STRUCT), 0xd0, ...sleb(STRUCT), END, 0xd1],
  br: [0x02, VOID, 0x0c, 0, 0x00, END, ...i32(6)],
  br_if: [0x02, VOID, ...i32(1), 0x0d, 0x80, 0x00, 0x00, END, ...i32(7)],
  'br_table to label 64': [...nested(65, [...i32(1), 0x0e, 3, 0x40, 0, 0x3f, 0]), ...i32(8)],
  'br_table padded': [
    ...nested(65, [...i32(0), 0x0e, ...padded(2, 5), ...padded(64, 5), 0, 0x40]),
    ...i32(9),
  ],
  'br 64 in dead code': [...nested(65, [...i32(0), 0x04, VOID, 0x0c, 0x40, 0x00, END]), ...i32(10)],
  'select with types': [...i32(1), ...i32(2), ...i32(0), 0x1c, 1, I32],
  'select of references': [0xd0, 0x70, 0xd0, 0x70, ...i32(0), 0x1c, 1, 0x63, 0x70, 0xd1],
  // Calls.
  'call of function 64': [0x10, 0x40],
  'call of function 64 before unreachable': never(0x10, 0x40, 0x00),
  'call_indirect table 0': [...i32(0), 0x11, NULLARY, 0],
  'call_indirect table 64': [...i32(0), 0x11, NULLARY, 0x40],
  'call_indirect table padded': [...i32(0), 0x11, ...padded(NULLARY, 5), ...padded(0, 5)],
  'call_indirect table 64 padded': [...i32(0), 0x11, NULLARY, 0xc0, 0x80, 0x00],
  call_ref: [0xd2, 0x40, 0x14, NULLARY],
  'return_call in dead code': never(...i32(0), 0x12, ...leb(67), 0x00),
  'return_call_indirect in dead code': never(...i32(0), ...i32(0), 0x13, UNARY, 0x40, 0x00),
  'return_call_ref in dead code': never(...i32(0), 0xd2, ...leb(67), 0x15, UNARY),
  // Variables.
  'local 64': [...i32(64), 0x21, 0x40, 0x20, 0x40],
  'local.tee 63': [...i32(63), 0x22, 0x3f],
  'local.get 64 before unreachable': never(0x20, 0x40, 0x00),
  'global 64': [0x23, 0x40],
  'global.set 64': [...i32(77), 0x24, 0x40, 0x23, 0xc0, 0x00],
  // Memory.
  'i32.load offset 64': [...i32(0), 0x28, 2, 0x40],
  'i32.load8_u offset 64, never': never(...i32(0), 0x2d, 0, 0x40, 0x00),
  'i32.load with a memory index': [...i32(0), 0x28, 0x42, 0x00, 0x40],
  'i32.load with a padded memory index': [...i32(0), 0x28, 0xc2, 0x00, 0x80, 0x00, 0x40],
  'i32.load offset padded': [...i32(0), 0x28, 0, ...padded(0x40, 5)],
  'i64.store': [...i32(16), 0x42, 0x40, 0x37, 3, 0x40, ...i32(0)],
  'i64.load32_s': [...i32(0), 0x34, 2, 0x3f, 0xa7],
  'f64.load': [...i32(0), 0x2b, 3, 0x40, 0xaa],
  'memory.size': SIZE,
  'memory.size, padded': [0x3f, 0x80, 0x80, 0x00],
  'memory.grow 0': [...i32(0), ...GROW],
  'memory.grow 1': [...i32(1), ...GROW],
  'memory.grow 1, padded': [...i32(1), 0x40, ...padded(0, 5)],
  'memory.grow of the argument': [0x20, 0, ...GROW],
  'memory.grow of memory.size': [...SIZE, ...GROW],
  'memory.grow twice': [...i32(1), ...GROW, ...GROW],
  'memory.grow in a block': [0x02, I32, ...i32(1), ...GROW, END],
  // Numbers.
  'i32.const 64': i32(64),
  'i32.const -64': i32(-64),
  'i32.const padded': [0x41, 0xc0, 0x80, 0x00],
  'i32.const 64, then unreachable, never': never(0x41, 0x40, 0x00),
  'i64.const': [0x42, ...sleb(-64), 0xa7],
  'i64.const of 10 bytes': [0x42, 0xc0, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00, 0xa7],
  'f32.const': [0x43, 0x40, 0x00, 0x3f, 0x00, 0xbc],
  'f64.const': [0x44, ...LOOKALIKE, 0xbd, 0xa7],
  'f64.const, again': [0x44, 0x00, 0x40, 0x00, 0x40, 0x00, 0x3f, 0x00, 0x40, 0xbd, 0xa7],
  'sign extension': [...i32(0xc0), 0xc0],
  'saturating conversion': [0x43, 0, 0, 0x40, 0x40, 0xfc, 0],
  'saturating conversion, padded': [0x43, 0, 0, 0x40, 0x40, 0xfc, 0x80, 0x00],
  // Bulk memory.
  'memory.copy': [...i32(200), ...i32(0), ...i32(8), 0xfc, 10, 0, 0, ...i32(0)],
  'memory.copy, padded': [...i32(200), ...i32(0), ...i32(8), 0xfc, 10, 0x80, 0, 0x80, 0, ...i32(0)],
  'memory.fill': [...i32(300), ...i32(0x40), ...i32(4), 0xfc, 11, 0, ...i32(300), 0x28, 0, 0],
  'memory.init of segment 64': [...i32(400), ...i32(0), ...i32(4), 0xfc, 8, 0x40, 0, ...i32(400), 0x28, 0, 0],
  'data.drop 63': [0xfc, 9, 0x3f, ...i32(0)],
  'data.drop before unreachable, never': never(0xfc, 9, 0x40, 0x00),
  'table.get 64': [...i32(0), 0x25, 0x40, 0xd1],
  'table.set 64': [...i32(1), 0xd2, 0x40, 0x26, 0x40, ...i32(0)],
  'table.size 64': [0xfc, 16, 0x40],
  'table.grow 64': [0xd0, 0x70, ...i32(1), 0xfc, 15, 0x40],
  'table.fill 64': [...i32(0), 0xd2, 0x40, ...i32(1), 0xfc, 17, 0x40, ...i32(0)],
  'table.copy 64 from 0': [...i32(0), ...i32(0), ...i32(1), 0xfc, 14, 0x40, 0, ...i32(0)],
  'table.init 64 into 0': [...i32(0), ...i32(0), ...i32(1), 0xfc, 12, 0x40, 0, ...i32(0)],
  'elem.drop 63': [0xfc, 13, 0x3f, ...i32(0)],
  // References and garbage collection.
  'ref.null of type 64': [0xd0, 0xc0, 0x00, 0xd1],
  'ref.func 64': [0xd2, 0x40, 0xd1],
  'ref.eq': [0xd0, 0x6d, 0xd0, 0x6d, 0xd3],
  'ref.as_non_null': [...struct, 0xd4, 0xfb, 2, STRUCT, 0],
  br_on_null: [0x02, VOID, 0xd0, STRUCT | 0x80, 0, 0xd5, 0, DROP, END, ...i32(12)],
  br_on_non_null: [0x02, 0x64, STRUCT | 0x80, 0, ...struct, 0xd6, 0, 0x00, END, 0xfb, 2, STRUCT, 0],
  'struct.get of type 64, field 0': [...struct, 0xfb, 2, STRUCT, 0],
  'struct.new_default': [0xfb, 1, STRUCT, 0xfb, 2, 0xc0, 0, 0],
  'struct.set': [...struct, ...i32(1), 0xfb, 5, 0x40, 0, ...i32(0)],
  'opcode of two bytes': [...struct, 0xfb, 0x82, 0x00, STRUCT, 0],
  'array.new and len': [...array, 0xfb, 15],
  'array.get_u': [...array, ...i32(5), 0xfb, 13, ARRAY],
  'array.new_fixed': [...i32(1), ...i32(2), 0xfb, 8, ARRAY, 2, 0xfb, 15],
  'array.new_data of segment 64': [...i32(0), ...i32(4), 0xfb, 9, ARRAY, 0x40, 0xfb, 15],
  'array.init_data': [...array, ...i32(0), ...i32(0), ...i32(4), 0xfb, 18, ARRAY, 0x40, ...i32(1)],
  'array.copy': [...array, ...i32(0), ...array, ...i32(0), ...i32(4), 0xfb, 17, ARRAY, ARRAY, ...i32(1)],
  'array.fill': [...array, ...i32(0), ...i32(9), ...i32(4), 0xfb, 16, ARRAY, ...i32(1)],
  'array.set': [...array, ...i32(0), ...i32(9), 0xfb, 14, ARRAY, ...i32(1)],
  'ref.test of type 64': [...struct, 0xfb, 20, 0xc0, 0],
  'ref.cast of type 64': [...struct, 0xfb, 22, 0xc0, 0, 0xfb, 2, 0x40, 0],
  br_on_cast: [
    0x02,
    0x64,
    STRUCT | 0x80,
    0,
    ...struct,
    0xfb,
    24,
    0,
    0,
    0x6b,
    0xc0,
    0,
    0x00,
    END,
    0xfb,
    2,
    STRUCT,
    0,
  ],
  br_on_cast_fail: [
    0x02,
    0x64,
    0x6b,
    ...struct,
    0xfb,
    25,
    0,
    0,
    0x6b,
    0xc0,
    0,
    0xfb,
    2,
    0x40,
    0,
    0x0f,
    END,
    DROP,
    ...i32(1),
  ],
  i31: [...i32(-64), 0xfb, 28, 0xfb, 29],
  conversions: [...i32(64), 0xfb, 28, 0xfb, 27, 0xfb, 26, 0xd1],
  // SIMD.
  'v128.const': [...v128(lanes), ...lane0],
  'v128.const, shifted': [...v128([0, ...lanes.slice(1)]), ...lane0],
  'i8x16.shuffle': [
    ...v128(lanes),
    ...v128(lanes),
    0xfd,
    13,
    0,
    31,
    ...lanes.slice(2).map((b) => b % 32),
    ...lane0,
  ],
  lanes: [...v128(lanes), ...i32(64), 0xfd, 28, 3, ...lane0],
  'v128.load offset 64': [...i32(0), 0xfd, 0, 4, 0x40, ...lane0],
  'v128.load8_lane offset 64, lane 0': [...i32(0), ...v128(lanes), 0xfd, 84, 0, 0x40, 0, ...lane0],
  'v128.store64_lane with a memory index': [
    ...i32(512),
    ...v128(lanes),
    0xfd,
    91,
    0x43,
    0,
    0x40,
    0,
    ...i32(0),
  ],
  'v128.load32_zero': [...i32(0), 0xfd, 92, 2, 0x40, ...lane0],
  'i32x4.add': [...v128(lanes), ...v128(lanes), 0xfd, ...leb(0xae), ...lane0],
  'relaxed SIMD': [...v128(lanes), ...v128(lanes), 0xfd, ...leb(0x100), ...lane0],
  // Atomics. (Waiting traps where memory is not shared, and so differs.)
  'i32.atomic.load offset 64': [...i32(0), 0xfe, 0x10, 2, 0x40],
  'i32.atomic.load, never': never(...i32(0), 0xfe, 0x12, 0, 0x40, 0x00),
  'i32.atomic.rmw.cmpxchg with a memory index': [...i32(0), ...i32(0), ...i32(1), 0xfe, 0x48, 0x42, 0, 0x40],
  'memory.atomic.notify': [...i32(0), ...i32(1), 0xfe, 0, 2, 0x40],
  'atomic.fence': [0xfe, 3, 0, ...i32(0)],
};

export const LEGACY_EXCEPTIONS: Readonly<Record<string, Bytes>> = {
  'try void': [0x06, VOID, 0x08, 0, 0x19, END, ...i32(1)],
  'try before unreachable, never': never(0x06, VOID, 0x00, 0x19, END),
  'try, catch and rethrow': [
    0x06,
    VOID,
    0x06,
    VOID,
    0x08,
    0,
    0x07,
    0x80,
    0x00,
    0x09,
    0,
    END,
    0x19,
    END,
    ...i32(2),
  ],
  delegate: [0x06, VOID, 0x06, VOID, 0x08, 0, 0x18, 0, 0x19, END, ...i32(3)],
};

export const EXCEPTIONS: Readonly<Record<string, Bytes>> = {
  'try_table void without clauses': [0x1f, VOID, 0, END, ...i32(1)],
  'try_table with catch_all': [0x02, VOID, 0x1f, VOID, 1, 2, 0, 0x08, 0, END, END, ...i32(2)],
  'try_table with catch, catch_all_ref': [
    0x02,
    VOID,
    0x02,
    0x69,
    0x1f,
    VOID,
    2,
    0,
    0,
    1,
    3,
    0,
    0x08,
    0,
    END,
    0x00,
    END,
    DROP,
    END,
    ...i32(3),
  ],
  'try_table with catch to label 64': [
    ...nested(65, [0x1f, VOID, 2, 0, 0, 0x40, 2, 0x40, 0x08, 0, END]),
    ...i32(4),
  ],
  throw_ref: [
    0x02,
    VOID,
    0x1f,
    VOID,
    1,
    2,
    0,
    0x02,
    0x69,
    0x1f,
    VOID,
    1,
    3,
    0,
    0x08,
    0,
    END,
    0x00,
    END,
    0x0a,
    END,
    END,
    ...i32(5),
  ],
};
// biome-ignore-end format: tables

export type Snippets = Readonly<Record<string, Bytes>>;

/** Locals: the parameter and the accumulator are 0 and 1. */
const LOCALS: Bytes = [2, 1, I32, 69, I32];
/** accumulator = rotl(accumulator, 5) ^ top of stack. */
const MIX: Bytes = [0x20, 1, ...i32(5), 0x77, 0x73, 0x21, 1];

/** A body that runs snippets one after the other and returns what became of their values. */
export function mixed(snippets: readonly Bytes[]): Bytes {
  return [...LOCALS, ...snippets.flatMap((snippet) => [...snippet, ...MIX]), 0x20, 1, END];
}

const many = <T>(item: T, count = MANY): T[] => Array.from({ length: count }, () => item);

/**
 * A module with at least 65 of everything that has an index. Functions 0 to 66 return 0, 67 its argument; the bodies come behind
 * them and are exported as f0, f1, …, and the memory
 */
export function everything(bodies: readonly Bytes[], memory: Bytes): Uint8Array<ArrayBuffer> {
  const first = MANY + 4;
  return wasm({
    types: [
      ...many(func([], [I32])),
      [0x5f, 1, I32, 1],
      [0x5e, 0x78, 1],
      func([], []),
      func([I32], [I32]),
      func([I64], [I64]),
    ],
    functions: [...many(NULLARY, 67), UNARY, ...bodies.map(() => UNARY)],
    tables: many([0x70, ...limits(2, 1000)], 65),
    memories: [memory],
    tags: [[0, EMPTY]],
    globals: many(globalI32(64), 65),
    exports: [exported('memory', 2, 0), ...bodies.map((_, i) => exported(`f${i}`, 0, first + i))],
    elements: [
      // Tables 0 and 64 get function 64; segments 0 to 64 can be used by table.init.
      ...many([1, 0, 1, 0x40], 65),
      [2, 0, ...i32(0), END, 0, 1, 0x40],
      [2, 0x40, ...i32(0), END, 0, 1, 0x40],
      [3, 0, 1, ...leb(67)],
    ],
    dataCount: 66,
    code: [...many(body(i32(0x40)), 67), body(0x20, 0), ...bodies],
    data: [...many([1, 8, ...LOOKALIKE], 65), dataAt(64, [...LOOKALIKE, ...LOOKALIKE])],
    custom: { name: [1, ...sized([1, ...leb(first), ...text('first')])] },
  });
}

function sized(content: Bytes): Bytes {
  return [...leb(content.length), ...content];
}
