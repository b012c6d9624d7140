/** Instructions end where the specification says, whatever their immediates are: sequences with random immediates are walked through. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Instructions, prefixed, readConstant } from '../../runtime/image/instructions.ts';
import { Reader } from '../../runtime/image/reader.ts';
import { type Bytes, END, I32, i32, leb, padded, sleb } from './module.ts';

/** Bytes that are likely to be taken for an instruction with immediates. */
const byte = fc.oneof(fc.constantFrom(0x00, 0x0e, 0x20, 0x3f, 0x40, 0x41, 0x44, 0xfd), fc.nat(255));
const bytes = (length: number) => fc.array(byte, { minLength: length, maxLength: length });
/** A number, also in more bytes than it needs. */
const number = fc
  .tuple(fc.oneof(fc.nat(0x7f), fc.nat(0x7fffffff)), fc.integer({ min: 1, max: 5 }))
  .map(([value, length]) => padded(value, length));
/** An index where a type may stand: signed, so that it is told from the types that are one byte. */
const typeIndex = fc.tuple(fc.nat(), fc.nat(2)).map(([index, more]) => {
  const bytes = sleb(index);
  for (let i = 0; i < more; i++) {
    bytes[bytes.length - 1]! |= 0x80;
    bytes.push(0);
  }
  return bytes;
});
const signed = fc.oneof(fc.integer().map(sleb), number);
const join = (...parts: fc.Arbitrary<Bytes>[]) => fc.tuple(...parts).map((all) => all.flat());
const counted = (item: fc.Arbitrary<Bytes>, more = 0) =>
  fc
    .array(item, { minLength: more, maxLength: more + 4 })
    .map((items) => [...leb(items.length - more), ...items.flat()]);

const heapType = fc.oneof(fc.constantFrom<Bytes>([0x70], [0x6f], [0x6e]), typeIndex);
const valueType = fc.oneof(
  fc.constantFrom<Bytes>([0x7f], [0x7e], [0x7d], [0x7c], [0x7b], [0x70], [0x6f], [0x69]),
  join(fc.constantFrom<Bytes>([0x63], [0x64]), heapType),
);
const blockType = fc.oneof(fc.constant<Bytes>([0x40]), valueType, typeIndex);
/** Alignment with or without a memory index, and offset. */
const address = fc.oneof(
  join(
    fc.nat(4).chain((align) => fc.constantFrom(leb(align), padded(align, 2), padded(align, 5))),
    number,
  ),
  join(
    fc.nat(4).chain((align) => fc.constantFrom([align | 0x40], [align | 0xc0, 0x80, 0x00])),
    number,
    number,
  ),
);
const clause = fc.oneof(
  join(fc.constantFrom<Bytes>([0], [1]), number, number),
  join(fc.constantFrom<Bytes>([2], [3]), number),
);
const nothing = fc.constant<Bytes>([]);

/** Immediates of opcodes, in the order of the specification (5.4). Prefixed opcodes are written as in the runtime. */
const IMMEDIATES: readonly (readonly [first: number, last: number, fc.Arbitrary<Bytes>])[] = [
  [0x00, 0x01, nothing],
  [0x02, 0x04, blockType],
  [0x05, 0x05, nothing],
  [0x06, 0x06, blockType],
  [0x07, 0x09, number],
  [0x0a, 0x0b, nothing],
  [0x0c, 0x0d, number],
  [0x0e, 0x0e, counted(number, 1)],
  [0x0f, 0x0f, nothing],
  [0x10, 0x10, number],
  [0x11, 0x11, join(number, number)],
  [0x12, 0x12, number],
  [0x13, 0x13, join(number, number)],
  [0x14, 0x15, number],
  [0x18, 0x18, number],
  [0x19, 0x1b, nothing],
  [0x1c, 0x1c, counted(valueType)],
  [0x1f, 0x1f, join(blockType, counted(clause))],
  [0x20, 0x26, number],
  [0x28, 0x3e, address],
  [0x3f, 0x40, number],
  [0x41, 0x42, signed],
  [0x43, 0x43, bytes(4)],
  [0x44, 0x44, bytes(8)],
  [0x45, 0xc4, nothing],
  [0xd0, 0xd0, heapType],
  [0xd1, 0xd1, nothing],
  [0xd2, 0xd2, number],
  [0xd3, 0xd4, nothing],
  [0xd5, 0xd6, number],
  [0xfb00, 0xfb01, number],
  [0xfb02, 0xfb05, join(number, number)],
  [0xfb06, 0xfb07, number],
  [0xfb08, 0xfb0a, join(number, number)],
  [0xfb0b, 0xfb0e, number],
  [0xfb0f, 0xfb0f, nothing],
  [0xfb10, 0xfb10, number],
  [0xfb11, 0xfb13, join(number, number)],
  [0xfb14, 0xfb17, heapType],
  [0xfb18, 0xfb19, join(fc.constantFrom<Bytes>([0], [1], [2], [3]), number, heapType, heapType)],
  [0xfb1a, 0xfb1e, nothing],
  [0xfc00, 0xfc07, nothing],
  [0xfc08, 0xfc08, join(number, number)],
  [0xfc09, 0xfc09, number],
  [0xfc0a, 0xfc0a, join(number, number)],
  [0xfc0b, 0xfc0b, number],
  [0xfc0c, 0xfc0c, join(number, number)],
  [0xfc0d, 0xfc0d, number],
  [0xfc0e, 0xfc0e, join(number, number)],
  [0xfc0f, 0xfc11, number],
  [0xfd000, 0xfd00b, address],
  [0xfd00c, 0xfd00d, bytes(16)],
  [0xfd00e, 0xfd014, nothing],
  [0xfd015, 0xfd022, bytes(1)],
  [0xfd023, 0xfd053, nothing],
  [0xfd054, 0xfd05b, join(address, bytes(1))],
  [0xfd05c, 0xfd05d, address],
  [0xfd05e, 0xfd113, nothing],
  [0xfe00, 0xfe02, address],
  [0xfe03, 0xfe03, fc.constant<Bytes>([0])],
  [0xfe10, 0xfe4e, address],
].map(([first, last, immediates]) => [first as number, last as number, immediates as fc.Arbitrary<Bytes>]);

/** Opcode and prefix of 0xfd00c or 0xfc08. */
function split(code: number): { prefix: number; opcode: number } | undefined {
  if (code < 0x100) return undefined;
  return code > 0xffff
    ? { prefix: code >> 12, opcode: code & 0xfff }
    : { prefix: code >> 8, opcode: code & 0xff };
}

interface Instruction {
  readonly opcode: number;
  readonly bytes: Bytes;
}

function instruction(code: number, immediates: fc.Arbitrary<Bytes>): fc.Arbitrary<Instruction> {
  const parts = split(code);
  const opcode =
    parts === undefined
      ? fc.constant<Bytes>([code])
      : fc.integer({ min: 1, max: 5 }).map((length) => [parts.prefix, ...padded(parts.opcode, length)]);
  const name = parts === undefined ? code : prefixed(parts.prefix, parts.opcode);
  return join(opcode, immediates).map((all) => ({ opcode: name, bytes: all }));
}

const any = fc
  .constantFrom(...IMMEDIATES)
  .chain(([first, last, immediates]) =>
    fc.integer({ min: first, max: last }).chain((code) => instruction(code, immediates)),
  );

function walk(code: Instructions): (readonly [opcode: number, start: number, end: number])[] {
  const seen: [number, number, number][] = [];
  while (code.next()) seen.push([code.opcode, code.start, code.at]);
  return seen;
}

/** Walks through instructions that stand in the middle of a file. */
function expectBoundaries(instructions: readonly Instruction[], before: Bytes = [], locals?: Bytes): void {
  const start = before.length + (locals?.length ?? 0);
  const all = [...before, ...(locals ?? []), ...instructions.flatMap((i) => i.bytes)];
  const reader = new Reader(Uint8Array.from([...all, 0x40, 0x00]), 'x', before.length, all.length);
  let at = start;
  const expected = instructions.map((i) => [i.opcode, at, (at += i.bytes.length)] as const);
  expect(walk(locals === undefined ? new Instructions(reader) : Instructions.ofBody(reader))).toEqual(
    expected,
  );
}

test.each(IMMEDIATES)(
  'opcodes %i to %i, each with many immediates, between others',
  (first, last, immediates) => {
    for (let code = first; code <= last; code++) {
      const three = fc.tuple(any, instruction(code, immediates), any);
      fc.assert(
        fc.property(three, (all) => expectBoundaries(all)),
        { numRuns: 25, seed: code },
      );
    }
  },
);

test('any sequence, behind any locals', () => {
  const locals = counted(join(number, valueType));
  fc.assert(fc.property(fc.array(any, { maxLength: 30 }), bytes(3), locals, expectBoundaries), {
    numRuns: 500,
    seed: 7,
  });
});

describe('what is not known or not whole', () => {
  const refused = (...code: number[]) =>
    expect(() => walk(new Instructions(new Reader(Uint8Array.from(code), 'x')))).toThrow(
      expect.objectContaining({ code: 'LWK_E_IMAGE_FORMAT', message: expect.stringMatching(/^x /) }),
    );

  test('every opcode that no table has', () => {
    const known = new Set(
      IMMEDIATES.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i)),
    );
    for (let code = 0; code < 0xfb; code++) if (!known.has(code)) refused(code, 0, 0, 0, 0);
    for (const prefix of [0xfb, 0xfc, 0xfe])
      for (let code = 0; code < 0x100; code++)
        if (!known.has((prefix << 8) | code)) refused(prefix, ...leb(code), 0, 0, 0, 0);
    refused(0xfd, ...leb(0x114), 0, 0);
    refused(0xff, 0);
  });

  test('instructions that go beyond the end', () => {
    refused(0x41);
    refused(0x41, 0x80);
    refused(0x44, 1, 2, 3);
    refused(0x0e, 0xff, 0xff, 0xff, 0xff, 0x0f, 1, 2);
    refused(0x1c, 0xff, 0xff, 0xff, 0xff, 0x0f, 1, 2);
    refused(0x1f, 0x40, 0xff, 0xff, 0xff, 0xff, 0x0f, 1, 2);
    refused(0xfd);
    refused(0xfd, 12, 1, 2, 3);
    // Locals: a group of them without a type, and more groups than there is code for.
    for (const locals of [
      [1, 5],
      [0xff, 0xff, 0xff, 0xff, 0x0f, 1, 0x7f],
    ])
      expect(() => Instructions.ofBody(new Reader(Uint8Array.from(locals), 'x'))).toThrow('beyond its end');
  });
});

describe('constant expressions', () => {
  const read = (...code: number[]) => {
    const reader = new Reader(Uint8Array.from([...code, 0x40, 0x00]), 'x');
    return { value: readConstant(reader), at: reader.at };
  };

  test('of one i32.const have a value', () => {
    fc.assert(
      fc.property(fc.integer(), (n) => {
        const code = [...i32(n), END];
        expect(read(...code)).toEqual({ value: n >>> 0, at: code.length });
      }),
    );
    expect(read(0x41, 0xff, 0xff, 0xff, 0xff, 0x7f, END)).toEqual({ value: 0xffffffff, at: 7 });
    expect(read(0x41, 0x80, 0x80, 0x80, 0x80, 0x78, END).value).toBe(0x80000000);
    expect(read(0x41, 0xc0, 0x80, 0x00, END).value).toBe(64);
  });

  test('of anything else have none, and are passed over', () => {
    expect(read(0x23, 0, END)).toEqual({ value: undefined, at: 3 });
    expect(read(0x23, 0, ...i32(4), 0x6a, END)).toEqual({ value: undefined, at: 6 });
    expect(read(...i32(4), ...i32(4), 0x6a, END)).toEqual({ value: undefined, at: 6 });
    expect(read(0x42, 0x0b, END)).toEqual({ value: undefined, at: 3 });
    expect(read(0x44, 0x0b, 0x0b, 0, 0, 0, 0, 0, 0, END)).toEqual({ value: undefined, at: 10 });
    expect(read(0xd0, I32, END)).toEqual({ value: undefined, at: 3 });
  });

  test('without an end are refused', () => {
    const code = Uint8Array.from(i32(1));
    expect(() => readConstant(new Reader(code, 'x'))).toThrow('an expression without an end');
  });
});
