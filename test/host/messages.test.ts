/** Messages between ranks and the program that embeds the kernel, while they run; progress; lines of output. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boot, type Kernel, type Message } from '../../dist/services/index.js';
import { ERRNO } from '../../runtime/abi/errno.ts';
import { MAX_MESSAGE, MAX_MESSAGES } from '../../runtime/abi/limits.ts';
import { ProgressBar } from '../../services/cli/progress-bar.ts';
import { wat } from '../support/wat.ts';

const GUEST = wat(`(module
  (import "lwk" "post" (func $post (param i32 i32 i32) (result i32)))
  (import "lwk" "receive" (func $receive (param i32 i32 i32 i32 i32) (result i32)))
  (import "lwk" "progress" (func $progress (param i64 i64) (result i32)))
  (import "lwk" "getrank" (func $rank (result i32)))
  (memory (export "memory") 2)
  (data (i32.const 64) "hello")
  (func (export "post") (param i32 i32 i32) (result i32) (call $post (local.get 0) (local.get 1) (local.get 2)))
  (func (export "poll") (param $room i32) (result i32)
    (call $receive (i32.const 0) (i32.const 1024) (local.get $room) (i32.const 4) (i32.const 0)))
  (func (export "flood") (result i32) (local $n i32)
    (loop $again
      (local.set $n (i32.add (local.get $n) (i32.const 1)))
      (br_if $again (i32.eqz (call $post (local.get $n) (i32.const 64) (i32.const 5)))))
    (local.get $n))
  ;; Sends back what it receives, until that is of kind 0.
  (func (export "_start")
    (loop $again
      (if (call $receive (i32.const 0) (i32.const 1024) (i32.const 60000) (i32.const 4) (i32.const 1)) (then unreachable))
      (drop (call $progress (i64.extend_i32_s (i32.load (i32.const 0))) (i64.const 10)))
      (if (i32.load (i32.const 0))
        (then
          (if (call $post (i32.add (i32.load (i32.const 0)) (i32.const 1)) (i32.const 1024) (i32.load (i32.const 4))) (then unreachable))
          (br $again)))))
  (func (export "progress") (param i64 i64) (result i32) (call $progress (local.get 0) (local.get 1))))`);

let kernel: Kernel;
beforeAll(async () => {
  kernel = await boot({ cores: 2, oversubscribe: true });
});
afterAll(() => kernel.close());

test('ranks and the host talk while they run', async () => {
  const told: number[][] = [];
  const onProgress = (...of: number[]) => void told.push(of);
  const job = await kernel.launch(GUEST, { ranks: 2, onProgress });
  const next = async () => (await job.messages.next()).value as Message;
  for (const [rank, text] of [
    [1, 'one'],
    [0, 'zero'],
    [1, ''],
  ] as const) {
    job.send(text, { rank, kind: 7 });
    const { rank: from, kind, data } = await next();
    expect([from, kind, data.toString()]).toEqual([rank, 8, text]);
  }
  job.send(Uint8Array.of(1, 2), { kind: 3 });
  expect([await next(), await next()].map(({ rank, data }) => [rank, [...data]]).toSorted()).toEqual([
    [0, [1, 2]],
    [1, [1, 2]],
  ]);
  job.send('');
  expect((await job.exited).status).toBe(0);
  expect(told.slice(0, 2)).toEqual([
    [1, 7, 10],
    [0, 7, 10],
  ]);
  for await (const more of job.messages) expect(more).toBeUndefined();
  expect(() => job.send('late')).toThrow(expect.objectContaining({ code: 'LWK_E_CLOSED' }));
});

test('a rank that waits for a message is ended', async () => {
  const job = await kernel.launch(GUEST);
  job.kill('SIGTERM');
  expect((await job.exited).status).toBe(143);
});

async function result(invoke: string, args: (number | bigint)[] = []) {
  const { ranks, message } = await kernel.run(GUEST, { invoke, args, heap: '128KiB' });
  expect(message).toBe('');
  return ranks[0]!.values![0];
}

test.each<[string, string, (number | bigint)[], number]>([
  ['a message outside of the heap', 'post', [1, 131070, 4], -ERRNO.EFAULT],
  ['a message that is too long', 'post', [1, 0, MAX_MESSAGE + 1], -ERRNO.EMSGSIZE],
  ['the longest message', 'post', [1, 0, MAX_MESSAGE], 0],
  ['no message', 'poll', [100], -ERRNO.EAGAIN],
  ['a buffer outside of the heap', 'poll', [-1], -ERRNO.EFAULT],
  ['progress beyond the end', 'progress', [11n, 10n], -ERRNO.EINVAL],
  ['progress of nothing', 'progress', [0n, 0n], -ERRNO.EINVAL],
  ['posting to nobody', 'flood', [], MAX_MESSAGES + 1],
])('%s', async (_, invoke, args, value) => expect(await result(invoke, args)).toBe(value));

test('sending refuses what is wrong', async () => {
  await using job = await kernel.launch(GUEST, { ranks: 2 });
  const refused = (code: string, message: RegExp) =>
    expect.objectContaining({ code, message: expect.stringMatching(message) });
  expect(() => job.send(3 as never)).toThrow(refused('LWK_E_USAGE', /a number; text or bytes/));
  expect(() => job.send('x'.repeat(MAX_MESSAGE + 1))).toThrow(refused('LWK_E_USAGE', /65537 bytes/));
  expect(() => job.send('x', { rank: 2 })).toThrow(refused('LWK_E_USAGE', /rank/));
  expect(() => job.send('x', { kind: 0.5 })).toThrow(refused('LWK_E_USAGE', /kind/));
  const flood = () => {
    for (let i = 0; i <= 2 * MAX_MESSAGES; i++) job.send('x', { rank: 1, kind: 1 });
  };
  expect(flood).toThrow(refused('LWK_E_BUSY', /rank 1 has not received 1024/));
});

test('lines come as they are printed', async () => {
  const print = wat(`(module
    (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
    (memory (export "memory") 1)
    (data (i32.const 0) "\\10\\00\\00\\00\\0a\\00\\00\\00________one\\ntwo\\r\\nx")
    (func (export "_start") (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))))`);
  const job = await kernel.launch(print);
  expect(await Array.fromAsync(job.lines())).toEqual(['one', 'two', 'x']);
  const ignoring = await kernel.launch(print, { stdout: 'ignore' });
  expect(() => ignoring.lines()).toThrow(/stdout is no stream of the job/);
  await ignoring.exited;
});

test('the bar shows the part of all ranks, and leaves a clean line', () => {
  let text = '';
  const write = (chunk: string | Uint8Array) => {
    text += chunk;
    return true;
  };
  const bar = new ProgressBar(2, { isTTY: true, write });
  bar.update(0, 5, 10);
  bar.update(1, 5, 10);
  bar.end();
  expect(text).toBe(`\r\x1b[K[${'#'.repeat(7)}${'-'.repeat(23)}] 25 %\r\x1b[K`);
});
