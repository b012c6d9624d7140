/** Constants that are added to addresses become offsets of loads and stores: where that is right, and nowhere else. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { leb } from '../../runtime/image/encode.ts';
import { effectOf } from '../../services/toolchain/effects.ts';
import { foldOffsets } from '../../services/toolchain/offsets.ts';
import { lwk } from '../support/cli.ts';
import { wat } from '../support/wat.ts';

/** A program whose stack pointer is its first global, as a linker writes it. */
function program(body: string, { stack = 65536, data = '' } = {}): Uint8Array<ArrayBuffer> {
  return wat(`(module (memory (export "memory") 2) (global $__stack_pointer (mut i32) (i32.const ${stack})) ${data}
    (func $other (result i32) (i32.const 3))
    (func (export "f") (param $p i32) (param $q i32) (result i32) ${body})
    (func (export "_start") (global.set $__stack_pointer (i32.sub (global.get $__stack_pointer) (i32.const 16)))))`);
}

/** What `f` answers for addresses, in a memory where each byte has a value of its own; and how much was folded. */
function fold(bytes: Uint8Array<ArrayBuffer>, calls: readonly (readonly [number, number])[]) {
  const results = () => {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
    const memory = new Uint8Array((exports.memory as WebAssembly.Memory).buffer);
    for (let i = 0; i < memory.length; i++) memory[i] = (i * 131 + (i >> 8)) & 0xff;
    const found = calls.map(([p, q]) => (exports.f as (p: number, q: number) => number)(p, q));
    return [...found, Buffer.from(memory).toString('base64')];
  };
  const before = results();
  const size = bytes.length;
  const count = foldOffsets(bytes, 'test');
  expect(results()).toEqual(before);
  expect(bytes.length).toBe(size);
  return count;
}

const CALLS = [
  [2048, 70000],
  [70001, 4096],
] as const;

describe('offsets', () => {
  it.each([
    ['a load', 1, '(i32.load (i32.add (local.get $p) (i32.const 8)))'],
    ['a load that has an offset', 1, '(i32.load offset=100 (i32.add (local.get $p) (i32.const 28)))'],
    ['a load whose offset gets longer', 1, '(i32.load (i32.add (local.get $p) (i32.const 1000)))'],
    ['a load of a vector', 1, '(i32x4.extract_lane 1 (v128.load (i32.add (local.get $p) (i32.const 16))))'],
    [
      'a load whose address is a load of another',
      2,
      '(i32.load8_u (i32.add (i32.load16_u (i32.add (local.get $p) (i32.const 8))) (i32.const 1023)))',
    ],
    [
      'a store behind what it stores',
      3,
      `(i32.store (i32.add (local.get $p) (i32.const 8))
         (i32.add (i32.mul (i32.load (i32.add (local.get $q) (i32.const 4))) (local.get $q)) (i32.const 7)))
       (f64.store (i32.add (local.get $q) (i32.const 24)) (f64.sqrt (f64.load (local.get $p)))) (i32.const 0)`,
    ],
    ['a constant that is subtracted', 0, '(i32.load (i32.sub (local.get $p) (i32.const 8)))'],
    ['one that is negative', 0, '(i32.load (i32.add (local.get $p) (i32.const -8)))'],
    ['one that is the first operand', 0, '(i32.load (i32.add (i32.const 8) (local.get $p)))'],
    [
      'one that is more than memory that nobody uses',
      0,
      '(i32.load (i32.add (local.get $p) (i32.const 1025)))',
    ],
    ['one that is with the offset', 0, '(i32.load offset=1000 (i32.add (local.get $p) (i32.const 25)))'],
    [
      'a sum that is used twice',
      0,
      '(i32.add (i32.load (local.tee $q (i32.add (local.get $p) (i32.const 8)))) (local.get $q))',
    ],
    [
      'a sum that is stored',
      0,
      '(i32.store (local.get $p) (i32.add (local.get $q) (i32.const 8))) (i32.const 1)',
    ],
    [
      'a store behind a call',
      0,
      '(i32.store (i32.add (local.get $p) (i32.const 8)) (call $other)) (i32.const 1)',
    ],
    [
      'a store without room for a longer offset',
      0,
      '(i32.store (i32.add (local.get $p) (i32.const 200)) (local.get $q)) (i32.const 1)',
    ],
    [
      'an address by a choice',
      0,
      '(i32.load (if (result i32) (local.get $q) (then (i32.add (local.get $p) (i32.const 8))) (else (local.get $p))))',
    ],
  ])('%s: %i', (_what, count, body) => {
    expect(fold(program(body), CALLS)).toBe(count);
  });

  const LOAD = '(i32.load (i32.add (local.get $p) (i32.const 8)))';

  it('a sum that wraps around to memory that is used keeps its addition', () => {
    const bytes = program('(i32.load offset=4096 (i32.add (local.get $p) (i32.const 16)))');
    expect(fold(bytes, [[-16, 0], ...CALLS])).toBe(0);
  });

  it('nothing is changed in programs that may use the lowest memory', () => {
    expect(fold(program(LOAD, { stack: 4096 }), CALLS)).toBe(0);
    expect(fold(program(LOAD, { data: '(data (i32.const 1000) "x")' }), CALLS)).toBe(0);
    expect(fold(program(LOAD, { data: '(data (i32.const 1024) "x")' }), CALLS)).toBe(1);
  });

  it('nothing is changed in what is still to be linked', () => {
    const custom = (name: string) => {
      const content = [name.length, ...Buffer.from(name), 2];
      return Uint8Array.from([...program(LOAD), 0, ...leb(content.length), ...content]);
    };
    expect(foldOffsets(custom('linking'), 'test')).toBe(0);
    expect(foldOffsets(custom('reloc.CODE'), 'test')).toBe(0);
    expect(foldOffsets(custom('producers'), 'test')).toBe(1);
  });
});

const TYPES = [0x7f, 0x7e, 0x7d, 0x7c, 0x7b];

/** Whether a function of so many parameters of some types, which drops so many results of an instruction, is valid. */
function accepts(instruction: readonly number[], params: readonly number[], leaves: number): boolean {
  const sized = (bytes: readonly number[]) => [...leb(bytes.length), ...bytes];
  const gets = params.flatMap((_, i) => [0x20, i]);
  const body = [0, ...gets, ...instruction, ...(leaves > 0 ? [0x1a] : []), 0x0b];
  return WebAssembly.validate(
    Uint8Array.from([
      ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      ...[1, ...sized([1, 0x60, params.length, ...params, 0])],
      ...[3, 2, 1, 0, 5, 3, 1, 0, 1],
      ...[10, ...sized([1, ...sized(body)])],
    ]),
  );
}

function combinations(count: number): number[][] {
  if (count === 0) return [[]];
  return combinations(count - 1).flatMap((types) => TYPES.map((type) => [...types, type]));
}

describe('what instructions take and leave', () => {
  const plain = Array.from({ length: 0xc5 - 0x45 }, (_, i) => [0x45 + i]);
  const saturating = Array.from({ length: 8 }, (_, i) => [0xfc, i]);
  const memory = [
    ...Array.from({ length: 0x3f - 0x28 }, (_, i) => [0x28 + i]),
    ...[0, 11, 0x5c, 0x5d].map((i) => [0xfd, i]),
  ];
  const simd = Array.from({ length: 0x10d }, (_, i) => i).filter(
    (i) => i > 0x0d && !(i >= 0x54 && i <= 0x5d),
  );

  it('is what V8 says', () => {
    const wrong: string[] = [];
    const check = (bytes: readonly number[], opcode: number, immediates: readonly number[]) => {
      const effect = effectOf(opcode);
      if (effect === undefined) return;
      const { takes, leaves } = effect;
      const valid = combinations(takes).some((params) => accepts([...bytes, ...immediates], params, leaves));
      const never = [0, 1, 2, 3].every(
        (count) =>
          !combinations(count).some((params) =>
            [0, 1].some((results) => accepts([...bytes, ...immediates], params, results)),
          ),
      );
      if (!valid && !never) wrong.push(`0x${opcode.toString(16)}`);
    };
    for (const bytes of plain) check(bytes, bytes[0]!, []);
    for (const [prefix, code] of saturating) check([prefix!, code!], (prefix! << 12) | code!, []);
    for (const bytes of memory) {
      const opcode = bytes.length === 1 ? bytes[0]! : (0xfd << 12) | bytes[1]!;
      expect(effectOf(opcode)?.access).toBe(true);
      check(bytes, opcode, [0, 0]);
    }
    for (const code of simd)
      check([0xfd, ...leb(code)], (0xfd << 12) | code, code >= 0x15 && code <= 0x22 ? [0] : []);
    expect(wrong).toEqual([]);
  });
});

describe('lwk cc', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lwk-offsets-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('leaves no sum of an address in a loop of a stencil', async () => {
    const source = join(folder, 'stencil.c');
    writeFileSync(
      source,
      `double a[1000]; volatile int n = 998;
       __attribute__((noinline)) double relax(double *restrict to, const double *from, int count) {
         double most = 0;
         for (int i = 0; i < count; i++) {
           double sum = from[i - 1] + from[i + 1] + from[i];
           to[i] = sum;
           most = sum > most ? sum : most;
         }
         return most;
       }
       int main(void) { static double b[1000]; a[3] = 2; return relax(b + 1, a + 1, n) == 2 && b[4] == 2 ? 7 : 1; }`,
    );
    const linked = join(folder, 'stencil.wasm');
    expect(await lwk(['cc', '-O3', source, `-o${linked}`])).toMatchObject({ status: 0, stderr: '' });
    expect(foldOffsets(readFileSync(linked), linked)).toBe(0);
    expect(readFileSync(linked).includes(Buffer.of(0x01, 0x01, 0x01, 0x2b, 0x03))).toBe(true);
    expect((await lwk(['run', linked])).status).toBe(7);
  });
});
