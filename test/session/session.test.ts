/** Sessions of programs in C: what stays, what goes in and out, in which order, and how they end. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  boot,
  type Image,
  type Kernel,
  type LwkError,
  type Session,
  type SessionOptions,
} from '../../dist/services/index.js';
import { guest } from '../support/guests.ts';
import { holdings, settled } from '../support/leftovers.ts';
import { wat } from '../support/wat.ts';

let kernel: Kernel;
let image: Image;
let session: Session;
const exports: SessionOptions['exports'] = {
  total: { args: ['f64[]'] },
  scale: { args: ['f64[]', 'f64'], returns: 'f64[]' },
  range: { args: ['i64', 'i32'], returns: 'i64[]', free: true },
  greet: { args: ['string'], returns: 'string' },
};
const OPTIONS: SessionOptions = { ranks: 2, heap: '16MiB', exports };

beforeAll(async () => {
  kernel = await boot({ cores: 2, oversubscribe: true });
  const flags = ['-mexec-model=reactor', '-Wl,--export=malloc', '-Wl,--export=free'];
  image = await kernel.compile(await guest('session', flags));
  session = await kernel.session(image, OPTIONS);
});
afterAll(() => kernel.close());
beforeEach(async () => {
  // A test that ends the session leaves another one.
  await session.call('count').catch(() => session.restart());
});

const failing = (code: string, message: RegExp) =>
  expect.objectContaining({ name: 'LwkError', code, message: expect.stringMatching(message) });

test('ranks keep what they have between calls', async () => {
  const before = await session.call<number[]>('count');
  expect(await session.call('count')).toEqual(before.map((n) => n + 1));
  expect(await session.call({ name: 'count', rank: 1 })).toBe(before[1]! + 2);
});

test('MPI stays, too', async () => {
  expect(await session.call('start')).toEqual([2, 2]);
  for (let i = 1; i < 4; i++) {
    const values = Float64Array.from({ length: 5 * i }, (_, at) => at);
    const sum = values.reduce((a, b) => a + b, 0);
    expect(await session.call('total', session.scatter(values))).toEqual([sum, sum]);
  }
});

test('arrays and text go in and out', async () => {
  const x = Float64Array.of(1, 2, 3);
  expect(await session.call('scale', x, 2)).toEqual([Float64Array.of(2, 4, 6), Float64Array.of(2, 4, 6)]);
  expect(x).toEqual(Float64Array.of(1, 2, 3));
  const whole = Float64Array.from({ length: 200_001 }, (_, i) => i / 7);
  const parts = await session.call<Float64Array[]>('scale', session.scatter(whole), session.each([1, -1]));
  expect(parts.map(({ length }) => length)).toEqual([100_001, 100_000]);
  expect(parts[0]!.buffer).toBeInstanceOf(ArrayBuffer);
  expect(session.gather(parts)).toEqual(whole.map((value, i) => (i > 100_000 ? -value : value)));
  for (let i = 0; i < 40; i++)
    expect((await session.call<BigInt64Array[]>('range', -3n, 100_000))[1]!.at(-1)).toBe(99_996n);
  expect(await session.call('greet', 'Zoë')).toEqual(['hello Zoë, I am rank 0', 'hello Zoë, I am rank 1']);
  expect(await session.call({ name: 'scale', rank: 0 }, new Float64Array(), 2)).toEqual(new Float64Array());
});

test('a view shows the heap of a rank, in place', async () => {
  const [at] = await session.call('keep', 4);
  const view = session.view(0, at, 4, Float64Array);
  view[0] = 42;
  expect(await session.call({ name: 'first', rank: 0 })).toBe(42);
  expect(() => session.view(0, at + 1, 4, Float64Array)).toThrow(failing('LWK_E_USAGE', /no multiple of 8/));
  expect(() => session.view(0, at, 2 ** 24, Float64Array)).toThrow(failing('LWK_E_USAGE', /length/));
  expect(() => session.view(2, at, 1, Float64Array)).toThrow(failing('LWK_E_USAGE', /rank/));
});

test('calls are carried out in their order', async () => {
  const [first] = await session.call<number[]>('count');
  const calls = Array.from({ length: 50 }, () => session.call<number[]>('count'));
  expect(session.queueSize).toBe(50);
  expect((await Promise.all(calls)).map(([n]) => n! - first!)).toEqual(calls.map((_, i) => i + 1));
});

test.each<[string, () => Promise<unknown>, string, RegExp]>([
  [
    'no such export',
    () => session.call('nobody'),
    'LWK_E_USAGE',
    /exports no function of that name\. It exports: .*count/,
  ],
  ['__proto__', () => session.call('__proto__'), 'LWK_E_USAGE', /exports no function/],
  ['no name', () => session.call(3 as never), 'LWK_E_USAGE', /the name of an export/],
  [
    'too few arguments',
    () => session.call('scale', new Float64Array(1)),
    'LWK_E_USAGE',
    /1 arguments were given, and it takes 2/,
  ],
  [
    'another array',
    () => session.call('scale', new Float32Array(1), 2),
    'LWK_E_USAGE',
    /argument 1 is of the class Float32Array; a Float64Array/,
  ],
  ['a list', () => session.call('scale', [1, 2], 2), 'LWK_E_USAGE', /argument 1 is an array/],
  [
    'text for a number',
    () => session.call('scale', new Float64Array(1), '2'),
    'LWK_E_USAGE',
    /argument 2 is a string; a number/,
  ],
  [
    'a number that is none of the type',
    () => session.call('keep', 2 ** 40),
    'LWK_E_USAGE',
    /1099511627776 is not a value of type i32/,
  ],
  ['a number for text', () => session.call('greet', 3), 'LWK_E_USAGE', /text is taken/],
  [
    'a description that does not fit',
    () => session.call({ name: 'scale', args: ['f64[]'] }, new Float64Array(1)),
    'LWK_E_USAGE',
    /it is \(i32, i32, f64, i32\) -> \(i32\), and its description would be/,
  ],
  [
    'an unknown type',
    () => session.call({ name: 'keep', args: ['u128' as never] }, 1),
    'LWK_E_USAGE',
    /'u128' is none of i32,/,
  ],
  [
    'an option that there is not',
    () => session.call({ name: 'count', timeout: 5 } as never),
    'LWK_E_USAGE',
    /call: there is no option timeout/,
  ],
  [
    'no signal',
    () => session.call({ name: 'count', signal: 'x' as never }),
    'LWK_E_USAGE',
    /signal is 'x'.*AbortSignal/,
  ],
  [
    'no list of types',
    () => session.call({ name: 'greet', args: 'string' as never }, 'x'),
    'LWK_E_USAGE',
    /args is 'string'.*an array of types/,
  ],
  ['a rank that is not there', () => session.call({ name: 'count', rank: 2 }), 'LWK_E_USAGE', /rank/],
  [
    'a result outside of the heap',
    () => session.call({ name: 'wild', returns: 'f64[]' }),
    'LWK_E_RESULT',
    /1073741824 elements/,
  ],
  [
    'arguments that do not fit the heap',
    () => session.call('scale', new Float64Array(2 ** 22), 1),
    'LWK_E_ADMISSION',
    /could not allocate/,
  ],
])('%s is refused, and the session goes on', async (_, call, code, message) => {
  await expect(call()).rejects.toEqual(failing(code, message));
  expect(await session.call({ name: 'greet', rank: 0 }, 'x')).toBe('hello x, I am rank 0');
});

test('an array whose buffer is gone is refused', async () => {
  const array = new Float64Array(4);
  structuredClone(array.buffer, { transfer: [array.buffer] });
  await expect(session.call('scale', array, 2)).rejects.toEqual(failing('LWK_E_USAGE', /detached/));
});

test('an array that is given away while its call waits is refused', async () => {
  for (const wait of [0, 1]) {
    const gone = new Float64Array(4);
    if (wait > 0) void session.call('count');
    const call = session.call('scale', gone, 2);
    structuredClone(gone.buffer, { transfer: [gone.buffer] });
    await expect(call).rejects.toEqual(failing('LWK_E_USAGE', /detached while the call waited/));
  }
  const into = new Float64Array(8);
  structuredClone(into.buffer, { transfer: [into.buffer] });
  await expect(session.call({ name: 'scale', into }, new Float64Array(4), 2)).rejects.toEqual(
    failing('LWK_E_USAGE', /into is an array whose buffer has been detached/),
  );
});

test('a trap ends the session with its report, and another one begins clean', async () => {
  const behind = session.call({ name: 'trap', rank: 1 });
  const waiting = session.call('count');
  await expect(behind).rejects.toEqual(failing('LWK_E_SESSION', /rank 1 trapped: unreachable[\s\S]*at trap/));
  await expect(waiting).rejects.toEqual(failing('LWK_E_SESSION', /trapped/));
  await expect(session.call('count')).rejects.toEqual(failing('LWK_E_SESSION', /trapped/));
  expect(await session.ended).toMatchObject({ status: 134, reason: 'trap', rank: 1 });
  await session.restart();
  expect(await session.call('count')).toEqual([1, 1]);
});

test('so does a program that exits, with whatever status, on whatever rank', async () => {
  await expect(session.call({ name: 'leave', rank: 1 }, 0)).rejects.toEqual(
    failing('LWK_E_SESSION', /rank 1 ended with status 0/),
  );
  await Promise.all([session.restart(), session.restart()]);
  await expect(session.call('leave', 3)).rejects.toEqual(failing('LWK_E_SESSION', /ended with status 3/));
});

test('a call that takes too long ends the session, one that waits only itself', async () => {
  const spinning = session.call({ name: 'spin', rank: 0, timeoutMs: 150 });
  const late = session.call({ name: 'count', timeoutMs: 50 });
  await expect(late).rejects.toEqual(failing('LWK_E_TIMEOUT', /waited 50 ms for others/));
  await expect(spinning).rejects.toEqual(failing('LWK_E_SESSION', /after 0\.15 s/));
  await session.restart();
  const controller = new AbortController();
  const aborted = session.call({ name: 'spin', signal: controller.signal });
  setTimeout(() => controller.abort(), 20);
  await expect(aborted).rejects.toEqual(failing('LWK_E_SESSION', /AbortSignal/));
});

test('a call that fails on one rank leaves the others their time', async () => {
  const failed = session.call('keep', session.each([2 ** 40, 1000]));
  const next = session.call('count');
  await expect(failed).rejects.toEqual(failing('LWK_E_USAGE', /not a value of type i32/));
  expect(await next).toHaveLength(2);
});

test('too many calls are refused', async () => {
  await using small = await kernel.session(image, { ...OPTIONS, ranks: 1, maxQueue: 2 });
  const two = [small.call('count'), small.call('count')];
  await expect(small.call('count')).rejects.toEqual(failing('LWK_E_BUSY', /2 calls wait already/));
  expect(await Promise.all(two)).toEqual([[1], [2]]);
});

test('a host function may not call the ranks that wait for it, and may call others', async () => {
  const seen: unknown[] = [];
  const f = async () => {
    seen.push(await two.call('count').catch((error: LwkError) => error.code));
    seen.push(await two.call({ name: 'count', rank: 1 }));
  };
  await using two = await kernel.session(image, { ...OPTIONS, functions: { f } });
  expect(await two.call({ name: 'ask', rank: 0 })).toBe(0);
  expect(seen).toEqual(['LWK_E_USAGE', 1]);
});

test('closing refuses what waits, ends ranks, and leaves nothing', async () => {
  const before = holdings();
  const other = await boot({ cores: 1, bindTo: 'none' });
  const closing = await other.session(image, { ...OPTIONS, ranks: 1 });
  const spinning = closing.call('spin');
  const waiting = closing.call('count');
  await Promise.all([
    expect(spinning).rejects.toEqual(failing('LWK_E_CLOSED', /closed/)),
    expect(waiting).rejects.toEqual(failing('LWK_E_CLOSED', /closed/)),
    closing.close(),
  ]);
  await expect(closing.call('count')).rejects.toEqual(failing('LWK_E_CLOSED', /closed/));
  const idle = await other.session(image, { ...OPTIONS, ranks: 1 });
  await idle.close();
  expect(await idle.ended).toMatchObject({ status: 0, reason: 'exit' });
  const open = await other.session(image, { ...OPTIONS, ranks: 1 });
  await other.close();
  await expect(open.call('count')).rejects.toEqual(failing('LWK_E_SESSION', /SIGKILL/));
  await settled(before);
});

test('a program that ends before it waits is told', async () => {
  const trapping = wat('(module (memory 1) (func $s unreachable) (start $s) (func (export "f")))');
  await expect(kernel.session(trapping)).rejects.toEqual(
    failing('LWK_E_SESSION', /rank 0 trapped: unreachable/),
  );
  const leaving = wat(`(module (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
    (import "lwk" "getrank" (func $rank (result i32)))
    (memory 1)
    (func (export "_start") (if (call $rank) (then (call $exit (i32.const 0))))))`);
  await expect(kernel.session(leaving, { ranks: 2 })).rejects.toEqual(
    failing('LWK_E_SESSION', /rank 1 ended with status 0/),
  );
  const without = wat(
    '(module (memory 1) (func (export "f") (param i64) (result i64 f32) local.get 0 f32.const 0.5))',
  );
  await using plain = await kernel.session(without, { heap: '64KiB' });
  expect(await plain.call('f', -(2n ** 63n))).toEqual([[-(2n ** 63n), 0.5]]);
  await expect(plain.call({ name: 'f', args: ['string'] }, 'x')).rejects.toEqual(
    failing('LWK_E_USAGE', /nothing to allocate/),
  );
});

test.each([
  [{ ranks: 'two' }, /ranks/],
  [{ exports: { scale: 3 } }, /exports: scale is 3/],
  [{ exports: { nobody: {} } }, /exports no function of that name/],
  [{ maxQueue: 0 }, /maxQueue/],
  [{ invoke: 'f' }, /there is no option invoke/],
])('wrong options are told: %j', async (options, message) => {
  await expect(kernel.session(image, options as never)).rejects.toEqual(failing('LWK_E_USAGE', message));
});
