/** Constants leave loops: where that is right, and nowhere else. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { leb } from '../../runtime/image/encode.ts';
import { SECTION } from '../../runtime/image/info.ts';
import { Instructions, prefixed } from '../../runtime/image/instructions.ts';
import { readImage } from '../../runtime/image/read.ts';
import { Reader } from '../../runtime/image/reader.ts';
import { hoistConstants } from '../../services/toolchain/hoist.ts';
import { lwk } from '../support/cli.ts';
import { wat } from '../support/wat.ts';

const CONSTANTS = new Set([0x43, 0x44, prefixed(0xfd, 0x0c)]);

/** Constants in loops of all functions, and others. */
function constantsOf(bytes: Uint8Array): { inside: number; outside: number } {
  const info = readImage(bytes, 'test');
  const { start, end } = info.sections.find(({ id }) => id === SECTION.CODE)!;
  const reader = new Reader(bytes, 'test', start, end);
  const count = { inside: 0, outside: 0 };
  for (let left = reader.u32(); left > 0; left--) {
    const size = reader.u32();
    const code = Instructions.ofBody(reader.within(reader.at, reader.at + size));
    const open: boolean[] = [];
    while (code.next()) {
      const { opcode } = code;
      if ([0x02, 0x03, 0x04, 0x06, 0x1f].includes(opcode)) open.push(opcode === 0x03);
      else if (opcode === 0x0b || opcode === 0x18) open.pop();
      else if (CONSTANTS.has(opcode)) count[open.includes(true) ? 'inside' : 'outside']++;
    }
    reader.skip(size);
  }
  return count;
}

/** `f` of a number of turns and a start, whose loop is `turn` with `$x` as its value and `$v` as a vector. */
function program(turn: string, { before = '', locals = '' } = {}): Uint8Array {
  return wat(`(module (memory 1) (table 2 funcref) (elem (i32.const 0) $half $half) (tag $odd)
    (func $half (param f64) (result f64) (f64.mul (local.get 0) (f64.const 0.5)))
    (func (export "f") (param $n i32) (param $x f64) (result f64) (local $v v128) ${locals} (local $i i32)
      ${before}
      (loop $turns
        ${turn}
        (br_if $turns (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $n))))
      (f64.add (local.get $x) (f64x2.extract_lane 1 (local.get $v)))))`);
}

const STARTS = [
  [1, 0],
  [1, 2.5],
  [7, -3],
  [40, 0.125],
] as const;

function results(bytes: Uint8Array): number[] {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes as Uint8Array<ArrayBuffer>));
  return STARTS.map(([n, x]) => (exports.f as (n: number, x: number) => number)(n, x));
}

const SET = (value: string) => `(local.set $x (f64.add (local.get $x) ${value}))`;
const VECTOR = '(local.set $v (f64x2.add (local.get $v) (v128.const f64x2 1.5 2.5)))';

describe('constants', () => {
  it.each([
    ['one of each type', 3, `${SET('(f64.promote_f32 (f32.const 1.25))')} ${SET('(f64.const 3)')} ${VECTOR}`],
    ['one that stands twice is one', 1, SET('(f64.const 1.5)') + SET('(f64.const 1.5)')],
    ['the same bits of another type', 2, SET('(f64.const 2)') + SET('(f64.promote_f32 (f32.const 2))')],
    [
      'a negative zero, and a NaN',
      3,
      SET('(f64.copysign (f64.const 3) (f64.const -0))') + SET('(f64.min (f64.const nan) (f64.const -0))'),
    ],
    [
      'zeros and ones stay',
      0,
      SET('(f64.const 0)') +
        SET('(f64x2.extract_lane 0 (i32x4.ne (local.get $v) (v128.const i32x4 -1 -1 -1 -1)))'),
    ],
    [
      'a loop in a loop',
      1,
      `(loop $inner ${SET('(f64.const 1.5)')} (br_if $inner (f64.lt (local.get $x) (f64.const 1.5))))`,
    ],
    [
      'a condition',
      3,
      `(if (f64.lt (local.get $x) (f64.const 4)) (then ${SET('(f64.const 5)')}) (else ${VECTOR.replace('2.5', '4')}))`,
    ],
    [
      'a jump out of blocks',
      1,
      `(block $a (block $b (br_table $a $b $a (local.get $i))) ${SET('(f64.const 9)')})`,
    ],
  ])('%s', (_what, count, turn) => {
    const bytes = program(turn);
    const hoisted = hoistConstants(bytes, 'test') ?? bytes;
    expect(results(hoisted)).toEqual(results(bytes));
    const inside = turn.match(/const (?:0|i32x4 -1)/g)?.length ?? 0;
    // One more is that of the other function.
    expect(constantsOf(hoisted)).toEqual({ inside, outside: count + 1 });
  });

  it('of an inner loop stay before it where the outer one calls something', () => {
    const inner = (body: string) => `(loop $inner ${SET('(f64.const 1.5)')} ${body}
      (br_if $inner (f64.lt (local.get $x) (f64.const 6))))`;
    const call = SET('(call $half (f64.const 3))');
    const outside = program(`${inner('')} ${call}`);
    const kept = hoistConstants(outside, 'test')!;
    expect(results(kept)).toEqual(results(outside));
    // Those of the inner loop, in the outer one; and that of the call.
    expect(constantsOf(kept)).toEqual({ inside: 3, outside: 1 });
    for (const other of [
      call,
      SET('(call_indirect (param f64) (result f64) (local.get $x) (i32.and (local.get $i) (i32.const 1)))'),
      '(drop (memory.grow (i32.const 0)))',
      '(memory.fill (i32.const 0) (i32.const 1) (local.get $i))',
    ])
      expect(hoistConstants(program(inner(other)), 'test')).toBeUndefined();
  });

  it('before a loop that takes a parameter, and behind other locals', () => {
    const bytes = program(SET('(f64.const 1.5)'), {
      locals: '(local f32) (local i64) (local f32 f32)',
      before: `(local.set $x (loop $first (param f64) (result f64) (f64.add (f64.const 0.25))
        (br_if $first (f64.lt (local.get $x) (local.tee $x (f64.const 0.5))))))`.replace(
        '(loop',
        '(local.get $x) (loop',
      ),
    });
    const hoisted = hoistConstants(bytes, 'test')!;
    expect(results(hoisted)).toEqual(results(bytes));
    expect(constantsOf(hoisted).inside).toBe(0);
  });

  it('stay in programs that tell places in their code, and in what is still to be linked', () => {
    const bytes = program(VECTOR);
    const custom = (name: string) =>
      Uint8Array.from([...bytes, 0, ...leb(name.length + 2), name.length, ...Buffer.from(name), 2]);
    for (const name of [
      '.debug_line',
      'external_debug_info',
      'sourceMappingURL',
      'metadata.code.branch_hint',
      'linking',
    ])
      expect(hoistConstants(custom(name), 'test'), name).toBeUndefined();
    expect(constantsOf(hoistConstants(custom('producers'), 'test')!).inside).toBe(0);
  });
});

describe('lwk cc', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lwk-hoist-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('leaves no vector of constants in a loop of a stencil, but with debugging information', async () => {
    const source = join(folder, 'stencil.c');
    writeFileSync(
      source,
      `double a[1000]; volatile int n = 998;
       __attribute__((noinline)) void relax(double *restrict to, const double *from, int count) {
         for (int i = 0; i < count; i++) to[i] = 0.25 * (from[i - 1] + from[i + 1]) + 0.5 * from[i];
       }
       int main(void) { static double b[1000]; a[3] = 8; relax(b + 1, a + 1, n); return b[2] + b[3] * 2 + b[4] == 12 ? 7 : 1; }`,
    );
    const counts = async (...flags: string[]) => {
      const linked = join(folder, 'stencil.wasm');
      expect(await lwk(['cc', '-O3', ...flags, source, `-o${linked}`])).toMatchObject({
        status: 0,
        stderr: '',
      });
      expect((await lwk(['run', linked])).status).toBe(7);
      return constantsOf(readFileSync(linked)).inside;
    };
    const debug = await counts('-g');
    expect(debug).toBeGreaterThan(0);
    expect(await counts()).toBeLessThan(debug);
  });
});
