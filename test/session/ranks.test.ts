/** Ranks of a session that need not each other: one ends, the others go on, and it begins again alone. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { boot, type Image, type Kernel, memoryFiles, type Session } from '../../dist/services/index.js';
import { guest } from '../support/guests.ts';
import { holdings } from '../support/leftovers.ts';
import { wat } from '../support/wat.ts';

const PROGRAM = `(module (import "lwk" "call" (func $call (param i32 i32 i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (import "wasi_snapshot_preview1" "path_open" (func $open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (memory 1) (data (i32.const 8) "f\\00x") (global $n (mut i32) (i32.const 0))
  (func (export "count") (result i32) (global.set $n (i32.add (global.get $n) (i32.const 1))) (global.get $n))
  (func (export "at") (param i32) (result i32) (i32.load (local.get 0)))
  (func (export "put") (param i32 i32) (i32.store (local.get 0) (local.get 1)))
  (func (export "trap") unreachable) (func (export "spin") (loop $l (br $l)))
  (func (export "leave") (param i32) (call $exit (local.get 0)))
  (func (export "open") (result i32) (drop (call $open (i32.const 3) (i32.const 0) (i32.const 8) (i32.const 1)
    (i32.const 0) (i64.const 2) (i64.const 0) (i32.const 0) (i32.const 100))) (i32.load (i32.const 100)))
  (func (export "ask") (result i32)
    (call $call (i32.const 8) (i32.const 0) (i32.const 0) (i32.const 100) (i32.const 4) (i32.const 200))))`;

let kernel: Kernel;
let image: Image;
let session: Session;
const never = () => new Promise<undefined>(() => {});

beforeAll(async () => {
  kernel = await boot({ cores: 2, oversubscribe: true });
  image = await kernel.compile(wat(PROGRAM));
});
afterAll(() => kernel.close());
beforeEach(async () => {
  session = await kernel.session(image, {
    ranks: 3,
    heap: '1MiB',
    functions: { f: never },
    mounts: { '/m': memoryFiles({ f: 'text' }) },
  });
  return () => session.close();
});

const lost = (rank: number, why: RegExp) =>
  expect.objectContaining({
    code: 'LWK_E_SESSION',
    message: expect.stringMatching(
      new RegExp(`the others go on, and restart\\(${rank}\\) begins it again: ${why.source}`),
    ),
    details: expect.objectContaining({ rank }),
  });
const on = (rank: number, name: string, ...args: number[]) => session.call({ name, rank }, ...args);

test('one traps, others keep what they have, and it begins again with nothing', async () => {
  await session.call('count');
  await session.call('put', 1000, 77);
  await expect(on(1, 'trap')).rejects.toEqual(lost(1, /rank 1 trapped: unreachable/));
  expect(await on(0, 'count')).toBe(2);
  // Not one of the others begins a call that cannot be finished.
  await expect(session.call('count')).rejects.toEqual(lost(1, /rank 1 trapped/));
  await session.restart(1);
  expect(await session.call('count')).toEqual([3, 1, 2]);
  expect(await session.call('at', 1000)).toEqual([77, 0, 77]);
  await session.close();
  expect(await session.ended).toMatchObject({ status: 0, reason: 'exit' });
});

test.each<[string, () => Promise<unknown>, RegExp]>([
  [
    'a call that takes too long',
    () => session.call({ name: 'spin', rank: 1, timeoutMs: 30 }),
    /rank 1 was ended after 0\.03 s/,
  ],
  [
    'one that is aborted',
    () => session.call({ name: 'spin', rank: 1, signal: AbortSignal.timeout(30) }),
    /rank 1 was ended by its AbortSignal/,
  ],
  ['an exit', () => on(1, 'leave', 0), /rank 1 ended with status 0/],
  ['an exit with a status', () => on(1, 'leave', 3), /rank 1 ended with status 3/],
  [
    'a host function that never settles',
    () => session.call({ name: 'ask', rank: 1, timeoutMs: 30 }),
    /rank 1 was ended after/,
  ],
])('%s ends its rank alone', async (_, act, why) => {
  const waiting = act();
  const behind = on(1, 'count');
  await expect(waiting).rejects.toEqual(lost(1, why));
  await expect(behind).rejects.toEqual(lost(1, why));
  expect(await on(2, 'count')).toBe(1);
  await Promise.all([session.restart(1), session.restart(1)]);
  expect(await session.call('count')).toEqual([1, 1, 2]);
});

test('a rank that goes is ended first; calls that are made meanwhile wait for it', async () => {
  const spinning = on(0, 'spin');
  await on(1, 'count');
  const restarted = session.restart(0);
  await expect(spinning).rejects.toEqual(lost(0, /rank 0 was ended by SIGKILL, sent by restart/));
  const calls = [session.call('count'), on(0, 'count')];
  await restarted;
  expect(await Promise.all(calls)).toEqual([[1, 2, 1], 2]);
});

test('where all end, the session does, and restart of one begins all', async () => {
  await expect(session.call('trap')).rejects.toMatchObject({ code: 'LWK_E_SESSION' });
  expect(await session.ended).toMatchObject({ status: 134, reason: 'trap' });
  await session.restart(2);
  expect(await session.call('count')).toEqual([1, 1, 1]);
});

test('what it had open is closed, and a hundred times leave nothing', async () => {
  const [, first] = await session.call<number[]>('open');
  const cycle = async () => {
    expect(await on(1, 'open')).toBeGreaterThan(first!);
    await expect(on(1, 'trap')).rejects.toThrow();
    await session.restart(1);
    expect(await on(1, 'open')).toBe(first);
  };
  for (let i = 0; i < 5; i++) await cycle();
  const before = holdings();
  for (let i = 0; i < 100; i++) await cycle();
  expect(holdings()).toEqual(before);
});

test('one begins where the snapshot was taken', async () => {
  const plain = wat(`(module (memory 1) (global $n (mut i32) (i32.const 0)) (func (export "trap") unreachable)
    (func (export "count") (result i32) (global.set $n (i32.add (global.get $n) (i32.const 1))) (global.get $n)))`);
  await using one = await kernel.session(plain, { ranks: 2, heap: '64KiB' });
  await one.call({ name: 'count', rank: 1 });
  const from = await one.snapshot();
  await using next = await kernel.session(from.image, { from });
  await next.call('count');
  await expect(next.call({ name: 'trap', rank: 1 })).rejects.toThrow(/trapped/);
  await next.restart(1);
  expect(await next.call('count')).toEqual([2, 2]);
});

test('close and restart at the same time end in closed', async () => {
  await expect(on(1, 'trap')).rejects.toThrow();
  const restarted = session.restart(1).catch((error: { code: string }) => error.code);
  await session.close();
  await restarted;
  await expect(session.call('count')).rejects.toMatchObject({ code: 'LWK_E_CLOSED' });
  const all = session.restart();
  await session.close();
  await all;
  await expect(session.call('count')).rejects.toMatchObject({ code: 'LWK_E_CLOSED' });
});

test('ranks that talk to each other begin together', async () => {
  const flags = ['-mexec-model=reactor', '-Wl,--export=malloc', '-Wl,--export=free'];
  await using parallel = await kernel.session(await guest('session', flags), { ranks: 2, heap: '16MiB' });
  const usage = expect.objectContaining({
    code: 'LWK_E_USAGE',
    message: expect.stringMatching(/session\.wasm uses MPI: .* rank 1.* restart\(\) begins all/),
  });
  await expect(parallel.restart(1)).rejects.toEqual(usage);
  expect(await parallel.call('count')).toEqual([1, 1]);
  await expect(parallel.restart(2)).rejects.toMatchObject({ code: 'LWK_E_USAGE' });
});
