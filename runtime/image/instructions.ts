/**
 * Walks over the instructions of a function body or constant expression: where each begins, what it is, where it ends.
 *
 * This is a table of our own and not a library, because a linker must not take an immediate for an instruction, in any encoding
 * that V8 accepts. The npm package `wasmparser` (5.11) reads the table index of call_indirect and the memory index of memory.grow
 * as one byte, though LLVM pads them to five, knows no memory index in load and store, and reads the opcodes of GC as one byte.
 * The tests compare the two on real programs.
 */
import { LwkError } from '../abi/errors.ts';
import type { Reader } from './reader.ts';

/** What follows an opcode. Numbers are LEB128 of any sign: the value is seldom needed. */
const NONE = 0;
const ONE = 1;
const TWO = 2;
const FOUR = 4;
const BYTE = 5;
const BYTES_4 = 6;
const BYTES_8 = 7;
const BYTES_16 = 8;
/** A value type or block type. */
const TYPE = 9;
/** A vector of types. */
const TYPES = 10;
/** Alignment, memory index when bit 6 of the alignment is set, offset. */
const ADDRESS = 11;
const ADDRESS_AND_LANE = 12;
/** A vector of labels, and one more. */
const LABELS = 13;
/** A type and a vector of catch clauses. */
const CATCHES = 14;
const PREFIX = 15;
const UNKNOWN = 16;

type Rows = readonly (readonly [first: number, last: number, immediates: number])[];

function table(size: number, rows: Rows): Uint8Array {
  const kinds = new Uint8Array(size).fill(UNKNOWN);
  for (const [first, last, immediates] of rows) kinds.fill(immediates, first, last + 1);
  return kinds;
}

// biome-ignore-start format: tables
const PLAIN = table(256, [
  [0x00, 0x01, NONE], // unreachable, nop
  [0x02, 0x04, TYPE], // block, loop, if
  [0x05, 0x05, NONE], // else
  [0x06, 0x06, TYPE], // try
  [0x07, 0x09, ONE], // catch, throw, rethrow
  [0x0a, 0x0b, NONE], // throw_ref, end
  [0x0c, 0x0d, ONE], // br, br_if
  [0x0e, 0x0e, LABELS], // br_table
  [0x0f, 0x0f, NONE], // return
  [0x10, 0x10, ONE], // call
  [0x11, 0x11, TWO], // call_indirect
  [0x12, 0x12, ONE], // return_call
  [0x13, 0x13, TWO], // return_call_indirect
  [0x14, 0x15, ONE], // call_ref, return_call_ref
  [0x18, 0x18, ONE], // delegate
  [0x19, 0x1b, NONE], // catch_all, drop, select
  [0x1c, 0x1c, TYPES], // select with types
  [0x1f, 0x1f, CATCHES], // try_table
  [0x20, 0x26, ONE], // local.*, global.*, table.get and set
  [0x28, 0x3e, ADDRESS], // loads and stores
  [0x3f, 0x42, ONE], // memory.size, memory.grow, i32.const, i64.const
  [0x43, 0x43, BYTES_4], // f32.const
  [0x44, 0x44, BYTES_8], // f64.const
  [0x45, 0xc4, NONE], // arithmetic
  [0xd0, 0xd0, ONE], // ref.null
  [0xd1, 0xd1, NONE], // ref.is_null
  [0xd2, 0xd2, ONE], // ref.func
  [0xd3, 0xd4, NONE], // ref.eq, ref.as_non_null
  [0xd5, 0xd6, ONE], // br_on_null, br_on_non_null
  [0xfb, 0xfe, PREFIX],
]);

const PREFIXED: Readonly<Record<number, Uint8Array>> = {
  251: table(0x1f, [
    [0x00, 0x01, ONE], // struct.new
    [0x02, 0x05, TWO], // struct.get and set
    [0x06, 0x07, ONE], // array.new
    [0x08, 0x0a, TWO], // array.new_fixed, _data, _elem
    [0x0b, 0x0e, ONE], // array.get and set
    [0x0f, 0x0f, NONE], // array.len
    [0x10, 0x10, ONE], // array.fill
    [0x11, 0x13, TWO], // array.copy, init_data, init_elem
    [0x14, 0x17, ONE], // ref.test, ref.cast
    [0x18, 0x19, FOUR], // br_on_cast: flags, label, two types
    [0x1a, 0x1e, NONE], // conversions, i31
  ]),
  252: table(0x12, [
    [0x00, 0x07, NONE], // saturating conversions
    [0x08, 0x08, TWO], // memory.init
    [0x09, 0x09, ONE], // data.drop
    [0x0a, 0x0a, TWO], // memory.copy
    [0x0b, 0x0b, ONE], // memory.fill
    [0x0c, 0x0c, TWO], // table.init
    [0x0d, 0x0d, ONE], // elem.drop
    [0x0e, 0x0e, TWO], // table.copy
    [0x0f, 0x11, ONE], // table.grow, size, fill
  ]),
  253: table(0x114, [
    [0x00, 0x113, NONE], // SIMD, from 0x100 relaxed SIMD
    [0x00, 0x0b, ADDRESS], // v128.load*, v128.store
    [0x0c, 0x0d, BYTES_16], // v128.const, i8x16.shuffle
    [0x15, 0x22, BYTE], // extract_lane, replace_lane
    [0x54, 0x5b, ADDRESS_AND_LANE], // v128.load*_lane, store*_lane
    [0x5c, 0x5d, ADDRESS], // v128.load*_zero
  ]),
  254: table(0x4f, [
    [0x00, 0x02, ADDRESS], // notify, wait
    [0x03, 0x03, BYTE], // atomic.fence
    [0x10, 0x4e, ADDRESS], // atomic loads, stores, read-modify-write
  ]),
};
// biome-ignore-end format: tables

export const OPCODE = {
  END: 0x0b,
  CALL: 0x10,
  LOCAL_GET: 0x20,
  LOCAL_SET: 0x21,
  GLOBAL_GET: 0x23,
  GLOBAL_SET: 0x24,
  MEMORY_SIZE: 0x3f,
  MEMORY_GROW: 0x40,
  I32_CONST: 0x41,
} as const;

/** Opcode of a prefixed instruction: 0xfd00c for v128.const, as V8 writes it. */
export function prefixed(prefix: number, opcode: number): number {
  return (prefix << 12) | opcode;
}

export class Instructions {
  readonly #reader: Reader;
  readonly #bytes: Uint8Array;
  readonly #end: number;
  /** Where the next instruction begins. */
  at: number;
  /** Where the current one begins. */
  start: number;
  /** The current one; see {@link prefixed}. */
  opcode = 0;

  /** The instructions that a reader stands before, up to its end. The reader stays where it is. */
  constructor(reader: Reader) {
    this.#reader = reader;
    this.#bytes = reader.bytes;
    this.#end = reader.end;
    this.at = reader.at;
    this.start = reader.at;
  }

  /** The instructions of a function body, which begins with its locals. */
  static ofBody(reader: Reader): Instructions {
    const body = new Instructions(reader);
    for (let groups = body.#number(); groups > 0 && body.at <= body.#end; groups--) {
      body.#number();
      body.#type();
    }
    body.#checkEnd();
    return body;
  }

  /**
   * Goes to the next instruction; false at the end.
   * @throws LWK_E_IMAGE_FORMAT when the instruction is not known or goes beyond the end
   */
  next(): boolean {
    if (this.at >= this.#end) return false;
    this.start = this.at;
    this.opcode = this.#bytes[this.at++]!;
    let immediates = PLAIN[this.opcode]!;
    if (immediates === PREFIX) {
      const kinds = PREFIXED[this.opcode]!;
      const opcode = this.#number();
      immediates = kinds[opcode] ?? UNKNOWN;
      this.opcode = prefixed(this.opcode, opcode);
    }
    this.#skip(immediates);
    this.#checkEnd();
    return true;
  }

  #checkEnd(): void {
    if (this.at > this.#end)
      throw this.#reader.malformed(`code that goes on beyond its end, from byte ${this.start}`);
  }

  #skip(immediates: number): void {
    switch (immediates) {
      case NONE:
        return;
      case ONE:
      case TWO:
      case FOUR:
        this.#numbers(immediates);
        return;
      case BYTE:
        this.at += 1;
        return;
      case BYTES_4:
        this.at += 4;
        return;
      case BYTES_8:
        this.at += 8;
        return;
      case BYTES_16:
        this.at += 16;
        return;
      case TYPE:
        this.#type();
        return;
      case TYPES:
        for (let left = this.#number(); left > 0 && this.at <= this.#end; left--) this.#type();
        return;
      case ADDRESS:
        this.#address();
        return;
      case ADDRESS_AND_LANE:
        this.#address();
        this.at += 1;
        return;
      case LABELS:
        this.#numbers(this.#number() + 1);
        return;
      case CATCHES:
        this.#catches();
        return;
      default:
        throw this.#unknown();
    }
  }

  /** An unsigned number. Beyond the end of the file it is 0; `next` notices. */
  #number(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#bytes[this.at++] ?? 0;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 128;
    }
  }

  #numbers(count: number): void {
    for (let left = count; left > 0 && this.at <= this.#end; left--)
      while ((this.#bytes[this.at++] ?? 0) >= 0x80);
  }

  /** Types are one number, but for references to a heap type (0x63, 0x64), which are two. */
  #type(): void {
    const first = this.#bytes[this.at];
    this.#numbers(first === 0x63 || first === 0x64 ? 2 : 1);
  }

  #address(): void {
    this.#numbers(this.#bytes[this.at]! & 0x40 ? 3 : 2);
  }

  /** Clauses are a kind, a tag unless the kind is catch_all (2) or catch_all_ref (3), and a label. */
  #catches(): void {
    this.#type();
    for (let left = this.#number(); left > 0 && this.at <= this.#end; left--)
      this.#numbers(this.#number() < 2 ? 2 : 1);
  }

  #unknown(): LwkError {
    const { name } = this.#reader;
    const opcode = `0x${this.opcode.toString(16)}`;
    return new LwkError(
      'LWK_E_IMAGE_FORMAT',
      `${name} has the instruction ${opcode} at byte ${this.start}, which is not known here. Build it without the ` +
        'feature that it belongs to.',
      { name, opcode: this.opcode, offset: this.start },
    );
  }
}

/** Moves a reader past a constant expression and returns the value of one that is a single i32.const, unsigned; undefined for any other. */
export function readConstant(reader: Reader): number | undefined {
  const code = new Instructions(reader);
  let value: number | undefined;
  for (let count = 0; code.next(); count++) {
    if (code.opcode === OPCODE.END) {
      reader.at = code.at;
      return count === 1 ? value : undefined;
    }
    if (code.opcode === OPCODE.I32_CONST) value = signed(reader.bytes, code.start + 1) >>> 0;
  }
  throw reader.malformed('an expression without an end');
}

/** A signed LEB128 number of at most 32 bits. */
export function signed(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++]!;
    if (shift < 32) value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return shift < 25 && byte & 0x40 ? value | (-1 << (shift + 7)) : value;
  }
}
