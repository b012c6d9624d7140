/** Host functions that programs import: values of all types, what they may not have, and what becomes of failures. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boot, type HostCall, type HostImports, type Kernel } from '../../dist/services/index.js';
import { wat } from '../support/wat.ts';

const IMAGE = wat(`(module
  (import "env" "lookup" (func $lookup (param i32) (result i32)))
  (import "env" "all" (func $all (param i32 i64 f32 f64) (result f64)))
  (import "env" "wide" (func $wide (param i64 i64 i64 i64 i64) (result i64)))
  (import "__proto__" "toString" (func $single (param f32) (result f32)))
  (import "env" "nothing" (func $nothing))
  (import "lwk" "getrank" (func $rank (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 256) "key")
  (func (export "lookup") (param i32) (result i32) (call $lookup (local.get 0)))
  (func (export "all") (result f64) (call $all (i32.const -1) (i64.const -2) (f32.const 0.5) (f64.const -1e300)))
  (func (export "wide") (result i64)
    (call $wide (i64.const 1) (i64.const -1) (i64.const 9223372036854775807) (i64.const 0) (i64.const 4294967296)))
  (func (export "single") (result f32) (call $single (f32.const 1.5)))
  (func (export "nothing") (call $nothing)))`);

let kernel: Kernel;
beforeAll(async () => {
  kernel = await boot({ cores: 1 });
});
afterAll(() => kernel.close());

const nothing = () => {};
const env = {
  lookup: (at: number, { heap, rank }: HostCall): unknown => `${heap[at]} ${rank}`.length,
  all: async (...args: unknown[]): Promise<unknown> =>
    args.slice(0, 4).join() === '-1,-2,0.5,-1e+300' ? 1e-300 : 0,
  wide: (a: bigint, b: bigint, c: bigint, d: bigint, e: bigint): unknown => a + b + c + d - e,
  nothing,
};
// A name like any other.
const importsWith = (more: object): HostImports =>
  Object.fromEntries([
    ['env', { ...env, ...more }],
    ['__proto__', Object.fromEntries([['toString', (x: number) => x / 4]])],
  ]);
const imports = importsWith({});

test.each([
  ['lookup', [256], 5],
  ['all', [], 1e-300],
  ['wide', [], String(9223372036854775807n - 4294967296n)],
])('%s', async (name, args, value) => {
  const image = await kernel.compile(IMAGE, { imports });
  const { ranks, message } = await kernel.run(image, { invoke: name, args });
  expect([message, ranks[0]!.values]).toEqual(['', [value]]);
  const single = await kernel.run(image, { invoke: 'single' });
  expect(single.ranks[0]!.values).toEqual([0.375]);
  expect((await kernel.run(image, { invoke: 'nothing' })).status).toBe(0);
});

test('they are the kernel’s, or the program’s', async () => {
  await using other = await boot({ cores: 1, imports });
  expect((await other.run(IMAGE, { invoke: 'lookup', args: [256] })).ranks[0]!.values).toEqual([5]);
  const lookup = () => 77;
  const { ranks } = await other.run(IMAGE, { invoke: 'lookup', args: [256], imports: { env: { lookup } } });
  expect(ranks[0]!.values).toEqual([77]);
});

async function failing(lookup: (...args: never[]) => unknown, options: object = {}) {
  const image = await kernel.compile(IMAGE, { imports: importsWith({ lookup }) });
  return kernel.run(image, { invoke: 'lookup', args: [1], ...options });
}

test('a failure ends the job with its message', async () => {
  const result = await failing(() => Promise.reject(new Error('no connection')));
  expect(result).toMatchObject({ status: 134, reason: 'fault', rank: 0 });
  expect(result.message).toBe('the host function env.lookup, which rank 0 called, failed: no connection');
});

test('a result of another type ends the job', async () => {
  const result = await failing(() => 'five');
  expect(result.message).toBe(
    'the host function env.lookup, which rank 0 called, failed: it returned a string, and its type is (i32) -> (i32)',
  );
});

test('one that does not settle in time ends the job', async () => {
  const result = await failing(() => new Promise(() => {}), { functionTimeoutMs: 20 });
  expect(result.message).toMatch(/env\.lookup.*no result within 20 ms/);
});

test('the job’s own end does not wait for it', async () => {
  const result = await failing(() => new Promise(() => {}), { timeoutMs: 50 });
  expect(result).toMatchObject({ reason: 'timeout', status: 124 });
});

test('such calls are traced', async () => {
  const { Writable } = await import('node:stream');
  let text = '';
  const output = new Writable({
    write: (chunk, _, done) => {
      text += chunk;
      done();
    },
  });
  const image = await kernel.compile(IMAGE, { imports });
  await kernel.run(image, { invoke: 'lookup', args: [256], strace: { output, calls: 'import' } });
  expect(text).toMatch(/^import\(0, 256\) += 0$/m);
});

test('a function of too many words, or of several results, is refused', async () => {
  const many = wat(
    '(module (import "env" "f" (func (param i64 i64 i64 i64 i64 i64))) (memory 1) (func (export "_start")))',
  );
  const f = nothing;
  await expect(kernel.compile(many, { imports: { env: { f } } })).rejects.toMatchObject({
    code: 'LWK_E_IMAGE_IMPORT',
  });
  await expect(kernel.compile(many)).rejects.toThrow(/imports what nobody here serves/);
});
