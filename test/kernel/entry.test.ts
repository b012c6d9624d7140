/** Where a program is entered: exports invoked with arguments of their types, and what is said when that is not possible. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boot, type Kernel, type LaunchOptions } from '../../dist/services/index.js';
import { wat } from '../support/wat.ts';

let kernel: Kernel;
beforeAll(async () => {
  kernel = await boot({ cores: 1 });
});
afterAll(() => kernel.close());

/** Exports that return what they get, and some that cannot be called. */
const EXPORTS = wat(`(module
  (memory (export "memory") 1)
  (global (export "number") i32 (i32.const 3))
  (func (export "i32") (param i32) (result i32) (local.get 0))
  (func (export "i64") (param i64) (result i64) (local.get 0))
  (func (export "f32") (param f32) (result f32) (local.get 0))
  (func (export "f64") (param f64) (result f64) (local.get 0))
  (func (export "all") (param i32 i64 f32 f64) (result i32 i64 f32 f64)
    (local.get 0) (local.get 1) (local.get 2) (local.get 3))
  (func (export "bits") (param f64) (result i64) (i64.reinterpret_f64 (local.get 0)))
  (func (export "nothing"))
  (func (export "vector") (param v128))
  (func (export "reference") (result externref) (ref.null extern))
  (func (export "") (result i32) (i32.const 5))
  (func (export "__proto__") (result i32) (i32.const 6))
  (func (export "divide") (param i32 i32) (result i32) (i32.div_s (local.get 0) (local.get 1))))`);

async function invoke(
  name: string,
  ...args: (string | number | bigint)[]
): Promise<readonly (number | string)[] | undefined> {
  const result = await kernel.run(EXPORTS, { heap: '1MiB', invoke: name, args });
  expect(result).toMatchObject({ status: 0, reason: 'exit' });
  return result.ranks[0]!.values;
}

test.each([
  ['i32', '0', 0],
  ['i32', '-1', -1],
  ['i32', '+7', 7],
  ['i32', '2147483647', 2147483647],
  ['i32', '-2147483648', -2147483648],
  // As C has it for unsigned int: the same bits.
  ['i32', '4294967295', -1],
  ['i32', '0xff', 255],
  ['i32', '0XFF', 255],
  ['i64', '9007199254740993', '9007199254740993'],
  ['i64', '-9223372036854775808', '-9223372036854775808'],
  ['i64', '18446744073709551615', '-1'],
  ['i64', '0x7fffffffffffffff', '9223372036854775807'],
  ['f32', '0.1', Math.fround(0.1)],
  ['f64', '0.1', 0.1],
  ['f64', '-1e-300', -1e-300],
  ['f64', '1e999', Number.POSITIVE_INFINITY],
  ['f64', '-inf', Number.NEGATIVE_INFINITY],
  ['f64', 'Infinity', Number.POSITIVE_INFINITY],
  ['f64', 'nan', Number.NaN],
  ['f64', '-0', -0],
  ['i32', 42, 42],
  ['i32', 4294967295, -1],
  ['i32', 7n, 7],
  ['i64', 9007199254740993n, '9007199254740993'],
  ['i64', -5, '-5'],
  ['i64', 2 ** 60, '1152921504606846976'],
  ['f32', 0.1, Math.fround(0.1)],
  ['f64', -0, -0],
  ['f64', Number.NaN, Number.NaN],
  ['f64', 3n, 3],
] as const)('%s takes %o', async (name, text, value) => {
  expect(await invoke(name, text)).toEqual([value]);
});

test('several values of several types', async () => {
  expect(await invoke('all', '1', '2', '0.5', '0.25')).toEqual([1, '2', 0.5, 0.25]);
  expect(await invoke('bits', '-0')).toEqual(['-9223372036854775808']);
  expect(await invoke('nothing')).toEqual([]);
});

test('a name is only a name', async () => {
  expect(await invoke('')).toEqual([5]);
  expect(await invoke('__proto__')).toEqual([6]);
});

test('each rank returns its own values, and a trap is one as ever', async () => {
  await using two = await boot({ cores: 1, oversubscribe: true });
  const { ranks } = await two.run(EXPORTS, { heap: '1MiB', invoke: 'i32', args: ['3'], ranks: 2 });
  expect(ranks.map(({ values }) => values)).toEqual([[3], [3]]);
  expect(await kernel.run(EXPORTS, { heap: '1MiB', invoke: 'divide', args: ['1', '0'] })).toMatchObject({
    status: 134,
    reason: 'trap',
  });
});

describe('is refused before anything starts:', () => {
  test.each([
    ['too few arguments', 'all', ['1'], 'LWK_E_USAGE', 'all(i32, i64, f32, f64): 1 argument was given'],
    ['too many arguments', 'i32', ['1', '2'], 'LWK_E_USAGE', 'i32(i32): 2 arguments were given'],
    ['none', 'i64', [], 'LWK_E_USAGE', 'i64(i64): 0 arguments were given'],
    ['one where there is none to take', 'nothing', ['1'], 'LWK_E_USAGE', 'nothing(): 1 argument was given'],
    ['words', 'i32', ['two'], 'LWK_E_USAGE', "'two' is not a value of type i32"],
    ['a fraction', 'i32', ['1.5'], 'LWK_E_USAGE', "'1.5' is not a value of type i32"],
    ['a fraction for an i64', 'i64', ['1e3'], 'LWK_E_USAGE', "'1e3' is not a value of type i64"],
    ['an i64 as JavaScript writes it', 'i64', ['1n'], 'LWK_E_USAGE', "'1n' is not a value of type i64"],
    ['too much', 'i32', ['4294967296'], 'LWK_E_USAGE', "'4294967296' is not a value of type i32"],
    ['too little', 'i32', ['-2147483649'], 'LWK_E_USAGE', "'-2147483649' is not a value of type i32"],
    ['too much for an i64', 'i64', ['18446744073709551616'], 'LWK_E_USAGE', 'is not a value of type i64'],
    ['a number that is no integer', 'i32', [1.5], 'LWK_E_USAGE', '1.5 is not a value of type i32'],
    ['no number', 'i64', [Number.NaN], 'LWK_E_USAGE', 'NaN is not a value of type i64'],
    ['a number that is too large', 'i32', [2 ** 32], 'LWK_E_USAGE', '4294967296 is not a value of type i32'],
    ['a bigint that is too large', 'i64', [2n ** 64n], 'LWK_E_USAGE', 'is not a value of type i64'],
    ['an empty text', 'i32', [''], 'LWK_E_USAGE', "'' is not a value of type i32"],
    ['an empty text for a double', 'f64', [' '], 'LWK_E_USAGE', "' ' is not a value of type f64"],
    ['words for a double', 'f64', ['1,5'], 'LWK_E_USAGE', "'1,5' is not a value of type f64"],
    ['a sign alone', 'i32', ['-'], 'LWK_E_USAGE', "'-' is not a value of type i32"],
    ['a vector', 'vector', ['1'], 'LWK_E_USAGE', 'a value of type v128 cannot be written as text'],
    ['a reference', 'reference', [], 'LWK_E_USAGE', 'cannot be written as text'],
    ['an unknown export', 'subtract', [], 'LWK_E_IMAGE_START', "exports no function 'subtract'"],
    ['a memory', 'memory', [], 'LWK_E_IMAGE_START', "exports no function 'memory'"],
    ['a global', 'number', [], 'LWK_E_IMAGE_START', "exports no function 'number'"],
    ['what every object has', 'toString', [], 'LWK_E_IMAGE_START', "exports no function 'toString'"],
  ] as const)('%s', async (_, name, args, code, message) => {
    await expect(kernel.launch(EXPORTS, { heap: '1MiB', invoke: name, args })).rejects.toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
  });

  const refused = (text: string, options: LaunchOptions = {}) =>
    expect(kernel.launch(wat(text), { heap: '1MiB', ...options })).rejects;

  test('a program without an entry point, with what it exports', async () => {
    const text = '(module (memory 1) (func (export "kernel")) (func (export "main")))';
    await refused(text).toMatchObject({
      code: 'LWK_E_IMAGE_START',
      message: expect.stringMatching(/has no entry point.*exports: kernel, main\..*--invoke/),
    });
    await refused('(module (memory 1))').toMatchObject({
      code: 'LWK_E_IMAGE_START',
      message: expect.stringContaining('exports: nothing'),
    });
  });

  test('an entry point that is no function', async () => {
    await refused('(module (memory 1) (global (export "_start") i32 (i32.const 1)))').toMatchObject({
      code: 'LWK_E_IMAGE_START',
    });
  });

  test.each(['_start', '_initialize'])('a %s that takes arguments', async (entry) => {
    await refused(`(module (memory 1) (func (export "${entry}") (param i32)))`).toMatchObject({
      code: 'LWK_E_IMAGE_START',
      message: expect.stringContaining(`${entry} takes arguments (i32)`),
    });
  });
});

test('a reactor and a module with a start function are entered there', async () => {
  const exits = (how: string) =>
    wat(`(module (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
      (memory (export "memory") 1) (func $go (call $exit (i32.const 4))) ${how})`);
  for (const how of ['(start $go)', '(export "_initialize" (func $go))', '(export "_start" (func $go))'])
    expect(await kernel.run(exits(how), { heap: '1MiB' })).toMatchObject({ status: 4, reason: 'exit' });
});

test('_initialize comes before the export that is invoked', async () => {
  const image = wat(`(module (memory (export "memory") 1) (global $n (mut i32) (i32.const 1))
    (func (export "_initialize") (global.set $n (i32.const 41)))
    (func (export "next") (result i32) (i32.add (global.get $n) (i32.const 1))))`);
  const { ranks } = await kernel.run(image, { heap: '1MiB', invoke: 'next' });
  expect(ranks[0]!.values).toEqual([42]);
});

test('an export that is an imported function is called as any other', async () => {
  const image = wat(`(module (import "lwk" "getsize" (func $size (result i32)))
    (memory (export "memory") 1) (export "size" (func $size)))`);
  const { ranks } = await kernel.run(image, { heap: '1MiB', invoke: 'size' });
  expect(ranks[0]!.values).toEqual([1]);
});
