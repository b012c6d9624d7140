/** The larger and the smaller of two numbers are taken without branches: where that is right, and nowhere else. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SECTION } from '../../runtime/image/info.ts';
import { Instructions, prefixed } from '../../runtime/image/instructions.ts';
import { readImage } from '../../runtime/image/read.ts';
import { Reader } from '../../runtime/image/reader.ts';
import { withoutBranches } from '../../services/toolchain/choices.ts';
import { lwk } from '../support/cli.ts';
import { wat } from '../support/wat.ts';

const SELECT = 0x1b;
/** pmin and pmax of both types, bitselect. */
const CHOICES = [0xea, 0xeb, 0xf6, 0xf7, 0x52].map((opcode) => prefixed(0xfd, opcode));

/** How many instructions of some kinds a program has. */
function count(bytes: Uint8Array, opcodes: readonly number[]): number {
  const { start, end } = readImage(bytes, 'test').sections.find(({ id }) => id === SECTION.CODE)!;
  const reader = new Reader(bytes, 'test', start, end);
  let found = 0;
  for (let left = reader.u32(); left > 0; left--) {
    const size = reader.u32();
    const code = Instructions.ofBody(reader.within(reader.at, reader.at + size));
    while (code.next()) if (opcodes.includes(code.opcode)) found++;
    reader.skip(size);
  }
  return found;
}

const NUMBERS = [0, -0, 1, -1.5, 1e300, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];

/** `f` of two numbers, of a type. */
function program(type: string, body: string, locals = ''): Uint8Array {
  return wat(`(module (memory 1) (func $other (result i32) (i32.const 1))
    (func (export "f") (param $a ${type}) (param $b ${type}) (result ${type}) (local $i i32) ${locals} ${body}))`);
}

function results(bytes: Uint8Array): number[] {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes as Uint8Array<ArrayBuffer>));
  const f = exports.f as (a: number, b: number) => number;
  return NUMBERS.flatMap((a) => NUMBERS.map((b) => f(a, b)));
}

/** How many choices are taken without a branch now, after a look at the results. */
function taken(bytes: Uint8Array): number {
  const changed = withoutBranches(bytes, 'test') ?? bytes;
  // A zero has a sign here.
  expect(results(changed)).toEqual(results(bytes));
  return count(bytes, [SELECT]) - count(changed, [SELECT]);
}

const TYPES = ['f64', 'f32'];
const COMPARISONS = TYPES.flatMap((type) => ['lt', 'gt', 'le', 'ge'].map((how) => `${type}.${how}`));
const ORDERS = ['$a $b', '$b $a'];
const gets = (order: string) => order.replaceAll(/\$\w/g, '(local.get $&)');

describe('the larger or the smaller', () => {
  it.each(
    COMPARISONS.flatMap((comparison) =>
      ORDERS.flatMap((compared) => ORDERS.map((selected) => [comparison, compared, selected] as const)),
    ),
  )('by %s of %s, of which %s is selected', (comparison, compared, selected) => {
    const condition = `(${comparison} ${gets(compared)})`;
    for (const asked of [condition, `(i32.eqz ${condition})`, `(i32.eqz (i32.eqz ${condition}))`])
      expect(taken(program(comparison.slice(0, 3), `(select ${gets(selected)} ${asked})`))).toBe(1);
  });

  const LARGER = '(select (local.get $a) (local.get $b) (f64.gt (local.get $a) (local.get $b)))';

  it.each([
    [
      'of what has been computed',
      1,
      `(select (local.tee $a (f64.abs (local.get $a))) (local.tee $b (f64.neg (local.get $b)))
        (f64.gt (local.get $a) (local.get $b)))`,
    ],
    ['of a number and a constant', 1, LARGER.replaceAll('(local.get $b)', '(f64.const -1.25)')],
    [
      'by a condition that was kept',
      2,
      `(local.set $i (f64.gt (local.get $a) (local.get $b)))
      (f64.sub (select (local.get $a) (local.get $b) (local.get $i))
        (select (local.get $b) (local.get $a) (local.get $i)))`,
    ],
    [
      'of the larger and another',
      2,
      `(local.set $a (f64.abs (local.get $a))) (local.set $a ${LARGER}) (local.set $b (f64.neg (local.get $b))) ${LARGER}`,
    ],
    [
      'of which one was overwritten',
      0,
      LARGER.replace('$b))', '$b)) (local.set $b (f64.const 2))').replace(
        /^\(select (.*) \(f64.gt (.*) \(local.set(.*)\)$/,
        '(local.set $i (f64.gt $2) (local.set$3 (select $1 (local.get $i))',
      ),
    ],
    [
      'of two constants that differ in a sign',
      0,
      LARGER.replace('(local.get $a)', '(f64.const 0)').replace('(local.get $a)', '(f64.const -0)'),
    ],
    ['of others than are compared', 0, LARGER.replace('(local.get $a)', '(f64.const 4)')],
    [
      'beyond a call',
      0,
      `(local.set $i (f64.gt (local.get $a) (local.get $b)))
      (drop (call $other)) (select (local.get $a) (local.get $b) (local.get $i))`,
    ],
    [
      'in a condition',
      1,
      `(if (result f64) (f64.lt (local.get $a) (f64.const 1)) (then ${LARGER}) (else (f64.const 9)))`,
    ],
    [
      'of a row',
      0,
      `(loop $next (local.set $a ${LARGER}) (local.set $b (f64.add (local.get $b) (f64.const 1)))
      (br_if $next (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 5)))) (local.get $a)`,
    ],
  ])('%s', (_what, expected, body) => {
    expect(taken(program('f64', body))).toBe(expected);
  });

  it('in one function for both types, with locals of its own', () => {
    const f32 = (of: string) => `(f32.demote_f64 (local.get ${of}))`;
    const body = `(f64.add ${LARGER} (f64.promote_f32
      (select (local.tee $x ${f32('$a')}) (local.tee $y ${f32('$b')}) (f32.lt (local.get $x) (local.get $y)))))`;
    expect(taken(program('f64', body, '(local $x f32) (local $y f32)'))).toBe(2);
  });
});

describe('lwk cc', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lwk-choices-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const source = join(folder, 'choices.c');
  writeFileSync(
    source,
    `volatile double a = 3, b = 4; volatile float c = 5, d = 6;
     int main(void) {
       double x = a, y = b; float u = c, v = d;
       double larger = x * y > x + y ? x * y : x + y;
       double smaller = x < y ? x : y;
       return larger + smaller + (u < v ? v : u) == 21 ? 7 : 1;
     }`,
  );

  it.each([
    ['behind the link', 3, '-O3'],
    ['before, with debugging information', 3, '-O3 -g'],
    ['not without vectors', 0, '-O3 -mno-simd128'],
    ['not without vectors, with debugging information', 0, '-O3 -g -mno-simd128'],
    ['not without the optimizer', 0, '-O0 -g'],
  ])('takes conditional expressions %s', async (_what, expected, flags) => {
    const linked = join(folder, 'choices.wasm');
    const told = await lwk([
      'cc',
      ...flags.split(' '),
      '-nostdlib',
      '-Wl,--entry=main',
      source,
      `-o${linked}`,
    ]);
    expect(told).toMatchObject({ status: 0, stderr: '' });
    const bytes = readFileSync(linked);
    const { exports } = await WebAssembly.instantiate(bytes).then(({ instance }) => instance);
    expect((exports.main as () => number)()).toBe(7);
    expect(count(bytes, CHOICES)).toBe(expected);
  });

  it('leaves the places that debugging information tells', async () => {
    const source = join(folder, 'trap.c');
    writeFileSync(
      source,
      `#include <stdio.h>
volatile double a = 3, b = 4;
volatile int zero = 0;
int main(void) {
  double larger = a > b ? a : b;
  printf("%g\\n", larger);
  if (!zero) __builtin_trap();
}
`,
    );
    const linked = join(folder, 'trap.wasm');
    expect(await lwk(['cc', '-O2', '-g', source, `-o${linked}`])).toMatchObject({ status: 0, stderr: '' });
    expect((await lwk(['run', linked])).stderr).toContain('trap.c:7');
  });
});
