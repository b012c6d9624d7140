/**
 * Guests that ask for as much as a call can be asked for, again and again. Timers of the host go on, the job ends when it is told
 * to, and what it prints takes no more of the host than it may.
 */
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boot, type Kernel } from '../../dist/services/index.js';
import { lwk } from '../support/cli.ts';
import { program, wat } from '../support/wat.ts';

/** Longer than an end may take, also on a machine that does much else, milliseconds. */
const LONG = 10_000;

let kernel: Kernel;
let root: string;
beforeAll(async () => {
  kernel = await boot({ cores: 1, oversubscribe: true });
  root = mkdtempSync(join(tmpdir(), 'lwk-floods-'));
  const file = openSync(join(root, 'sparse'), 'w');
  ftruncateSync(file, 2 ** 32);
  closeSync(file);
});
afterAll(async () => {
  await kernel.close();
  rmSync(root, { recursive: true, force: true });
});

/** The largest heap: 4 GiB. Most of it is never touched. */
const PAGES = 65536;
/** Buffers of one call, each of 2 MiB less a little and at the same place: together just what a call may have. */
const BUFFERS = 1024;

/**
 * A guest that says so and then makes one call for ever. It has `sparse` open as 4, at 4096 an array of BUFFERS iovecs, and at
 * 65536 a set of 1024 subscriptions to write to standard output.
 */
function forever(call: string): Uint8Array {
  return wat(`(module
    (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
    (import "wasi_snapshot_preview1" "fd_read" (func $fd_read (param i32 i32 i32 i32) (result i32)))
    (import "wasi_snapshot_preview1" "fd_pread" (func $fd_pread (param i32 i32 i32 i64 i32) (result i32)))
    (import "wasi_snapshot_preview1" "fd_pwrite" (func $fd_pwrite (param i32 i32 i32 i64 i32) (result i32)))
    (import "wasi_snapshot_preview1" "fd_readdir" (func $fd_readdir (param i32 i32 i32 i64 i32) (result i32)))
    (import "wasi_snapshot_preview1" "fd_allocate" (func $fd_allocate (param i32 i64 i64) (result i32)))
    (import "wasi_snapshot_preview1" "random_get" (func $random_get (param i32 i32) (result i32)))
    (import "wasi_snapshot_preview1" "poll_oneoff" (func $poll_oneoff (param i32 i32 i32 i32) (result i32)))
    (import "wasi_snapshot_preview1" "path_open" (func $path_open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
    (import "lwk" "mmap" (func $mmap (param i32 i32 i32 i32 i32 i64) (result i32)))
    (import "lwk" "munmap" (func $munmap (param i32 i32) (result i32)))
    (memory (export "memory") ${PAGES})
    (data (i32.const 0) "\\10\\00\\00\\00\\06\\00\\00\\00________hello\\n..sparse")
    (func (export "_start") (local $i i32)
      (if (call $path_open (i32.const 3) (i32.const 0) (i32.const 24) (i32.const 6) (i32.const 0)
        (i64.const 0x1fffffff) (i64.const 0) (i32.const 0) (i32.const 8)) (then (unreachable)))
      (loop $more
        (i32.store (i32.add (i32.const 4096) (i32.shl (local.get $i) (i32.const 3))) (i32.const 0x200000))
        (i32.store (i32.add (i32.const 4100) (i32.shl (local.get $i) (i32.const 3))) (i32.const 0x1fffff))
        (i32.store8 (i32.add (i32.const 65544) (i32.mul (local.get $i) (i32.const 48))) (i32.const 2))
        (i32.store (i32.add (i32.const 65552) (i32.mul (local.get $i) (i32.const 48))) (i32.const 1))
        (br_if $more (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const ${BUFFERS}))))
      (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))
      (loop $again (drop ${call}) (br $again))))`);
}

const MAP = '(call $mmap (i32.const 0) (i32.const 0x7fff0000) (i32.const 3)';

const CALLS: readonly (readonly [string, string])[] = [
  [
    'fd_read',
    `(call $fd_pread (i32.const 4) (i32.const 4096) (i32.const ${BUFFERS}) (i64.const 0) (i32.const 8))`,
  ],
  [
    'fd_write to a stream',
    `(call $fd_write (i32.const 1) (i32.const 4096) (i32.const ${BUFFERS}) (i32.const 8))`,
  ],
  ['fd_write of a few bytes', '(call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8))'],
  ['fd_write of nothing', '(call $fd_write (i32.const 1) (i32.const 0) (i32.const 0) (i32.const 8))'],
  [
    'fd_pwrite',
    `(call $fd_pwrite (i32.const 4) (i32.const 4096) (i32.const ${BUFFERS}) (i64.const 0) (i32.const 8))`,
  ],
  [
    'fd_readdir',
    '(call $fd_readdir (i32.const 3) (i32.const 0x200000) (i32.const 0xffdffff0) (i64.const 0) (i32.const 8))',
  ],
  ['fd_allocate', '(call $fd_allocate (i32.const 4) (i64.const 0) (i64.const 0xfffffffffffff))'],
  ['random_get', '(call $random_get (i32.const 0x200000) (i32.const 0xffdf0000))'],
  [
    'poll_oneoff',
    '(call $poll_oneoff (i32.const 65536) (i32.const 0x200000) (i32.const 1024) (i32.const 8))',
  ],
  [
    'poll_oneoff of too many',
    '(call $poll_oneoff (i32.const 65536) (i32.const 0x200000) (i32.const 100000) (i32.const 8))',
  ],
  [
    'mmap of a file',
    `(call $munmap ${MAP} (i32.const 1) (i32.const 4) (i64.const 0)) (i32.const 0x7fff0000))`,
  ],
];

describe.each(['ship', 'direct'] as const)('%s: a kill ends', (offload) => {
  test.each(CALLS)('%s', async (_, call) => {
    const job = await kernel.launch(forever(call), {
      ...{ offload, heap: PAGES * 65536, dirs: [root], prefault: false, hugePages: false },
      stderr: 'ignore',
    });
    let gap = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      gap = Math.max(gap, performance.now() - last);
      last = performance.now();
    }, 10);
    let printed = 0;
    job.stdout!.on('data', (chunk: Buffer) => (printed += chunk.length));
    while (printed === 0) await sleep(5);
    await sleep(300);
    const begun = performance.now();
    job.kill('SIGKILL');
    expect(await job.exited).toMatchObject({ status: 137, reason: 'signal' });
    clearInterval(beat);
    expect(performance.now() - begun).toBeLessThan(LONG);
    expect(gap).toBeLessThan(LONG);
  });
});

test('texts for the operator: of any length, a few KiB of each, and the time limit counts', async () => {
  const path = join(root, 'log.wasm');
  writeFileSync(
    path,
    wat(`(module (import "lwk" "log" (func $log (param i32 i32 i32)))
      (memory (export "memory") ${PAGES})
      (func (export "_start") (loop $again (call $log (i32.const 1) (i32.const 0) (i32.const 0xffff0000)) (br $again))))`),
  );
  const args = ['run', '--heap', '4GiB', '--no-huge-pages', '--timeout', '1', path];
  const { status, stderr } = await lwk(args);
  expect(status).toBe(124);
  const line = `lwk: rank 0: info: ${'\ufffd'.repeat(4096)} ... (cut: 4294901760 bytes)`;
  const lines = stderr.split('\n');
  const end = lines.indexOf('lwk: the job was ended after 1 s, its time limit');
  expect([...new Set(lines.slice(0, end))]).toEqual([line]);
});

describe('output that is captured', () => {
  const say = program('(call $say)');
  const flood = program('(loop $again (call $say) (br $again))');

  test('has a limit, which ends the job', async () => {
    const result = await kernel.run(flood, { heap: '1MiB', maxOutputBytes: 100_001, timeoutMs: 60_000 });
    expect(result).toMatchObject({ status: 153, reason: 'output', rank: undefined });
    expect(result.message).toMatch(/more than 100001 bytes.*maxOutputBytes/);
    expect(result.stdout).toBe(`${'hello\n'.repeat(16_666)}hello`);
  });

  test.each([
    [6, { status: 0, reason: 'exit', stdout: 'hello\n' }],
    [5, { status: 153, reason: 'output', stdout: 'hello' }],
    [0, { status: 153, reason: 'output', stdout: '' }],
  ])('of %i bytes', async (maxOutputBytes, result) => {
    expect(await kernel.run(say, { heap: '1MiB', maxOutputBytes })).toMatchObject(result);
  });

  test('is cut between characters', async () => {
    const image = program('(call $say)', '(data (i32.const 16) "a\\c3\\a4\\e2\\82\\ac")');
    const cut = async (maxOutputBytes: number) =>
      (await kernel.run(image, { heap: '1MiB', maxOutputBytes })).stdout;
    expect(await Promise.all([1, 2, 3, 4, 5, 6].map(cut))).toEqual(['a', 'a', 'aä', 'aä', 'aä', 'aä€']);
  });

  test.each([-1, 0.5, 2 ** 40, '64MiB'])('cannot be %s', async (maxOutputBytes) => {
    const asked = kernel.run(say, { heap: '1MiB', maxOutputBytes: maxOutputBytes as number });
    await expect(asked).rejects.toMatchObject({ code: 'LWK_E_USAGE' });
  });
});
