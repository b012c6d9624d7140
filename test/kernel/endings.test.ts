import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { boot, type Kernel } from '../../dist/services/index.js';
import { type Holdings, holdings, settled } from '../support/leftovers.ts';
import { program, wat } from '../support/wat.ts';

const OPTIONS = { heap: '1MiB', stdout: 'pipe', stderr: 'pipe' } as const;
const SPIN = '(call $say) (loop $again (br $again))';
/** A timer of an hour: userdata 0, tag 0 (clock), clock 1, 3.6e12 ns. */
const SLEEP = `(i32.store (i32.const 116) (i32.const 1)) (i64.store (i32.const 124) (i64.const 3600000000000))
  (call $say) (drop (call $poll (i32.const 100) (i32.const 200) (i32.const 1) (i32.const 300)))`;
const READ = '(call $say) (drop (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)))';

let kernel: Kernel;
let before: Holdings;
// The threads of libuv come with the first file that is opened and stay.
beforeAll(async () => {
  await using first = await boot({ cores: 1 });
  await first.run(program('(call $say)'), { heap: '1MiB' });
  await stat('.');
});
beforeEach(async () => {
  before = holdings();
  kernel = await boot({ cores: 1, oversubscribe: true });
});
afterEach(async () => {
  await kernel.close();
  expect(await settled(before)).toEqual(before);
});

test.each([0, 1, 42, 255])('proc_exit(%i) is the status', async (status) => {
  const result = await kernel.run(program(`(call $say) (call $exit (i32.const ${status}))`), {
    heap: '1MiB',
  });
  expect(result).toMatchObject({ status, reason: 'exit', stdout: 'hello\n' });
});

test.each([
  ['(call $exit (i32.const 0))', 0],
  ['(call $exit (i32.const 2))', 1],
  ['(unreachable)', 1],
])('a failure behind a look for directories where there are none is explained: %s', async (end, told) => {
  const looking = wat(`(module
    (import "wasi_snapshot_preview1" "fd_prestat_get" (func $look (param i32 i32) (result i32)))
    (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
    (memory 1)
    (func (export "_start") (drop (call $look (i32.const 3) (i32.const 0))) (drop (call $look (i32.const 4) (i32.const 0))) ${end}))`);
  const { warnings } = await kernel.run(looking, { heap: '1MiB' });
  expect(warnings).toEqual(Array(told).fill(expect.stringMatching(/^rank 0 .* no directory .*--dir \./)));
  expect((await kernel.run(looking, { heap: '1MiB', dirs: ['.'] })).warnings).toEqual([]);
});

test('a program that returns ends with 0, and its output is there', async () => {
  expect(await kernel.run(program('(call $say)'), { heap: '1MiB' })).toMatchObject({
    status: 0,
    message: '',
    stdout: 'hello\n',
  });
});

const FAILING: readonly (readonly [string, string, () => Writable])[] = [
  '',
  '(call $exit (i32.const 0))',
].flatMap((exit) => [
  ['tells so', exit, () => createWriteStream('/dev/full')] as const,
  [
    'throws',
    exit,
    () =>
      new Writable({
        write: () => {
          throw new Error('thrown by a stream');
        },
      }),
  ] as const,
]);
test.each(FAILING)('output to a stream that fails and %s ends the job with 1 %s', async (_, exit, stream) => {
  const job = await kernel.launch(program(`(call $say) ${exit}`), { heap: '1MiB', stdout: stream() });
  const result = await job.exited;
  expect(result).toMatchObject({ status: 1, reason: 'fault' });
  expect(result.message).toMatch(/the output of (the job|rank 0) could not be written/);
  expect(await kernel.run(program('(call $say)'), { heap: '1MiB' })).toMatchObject({
    status: 0,
    stdout: 'hello\n',
  });
});

test('a stream that never takes what is written ends with its job, when that is killed', async () => {
  const stdout = new Writable({ write() {} });
  const job = await kernel.launch(program('(call $say)'), { heap: '1MiB', stdout });
  while (stdout.writableLength === 0) await setImmediate();
  job.kill();
  expect(await job.exited).toMatchObject({ status: 143 });
});

test.each([
  ['unreachable', '(unreachable)', 'unreachable'],
  ['a wild load', '(drop (i32.load (i32.const -4)))', 'out of bounds memory access'],
  ['a division', '(drop (i32.div_s (i32.const 1) (i32.const 0)))', 'integer divide by zero'],
  ['an overflow', '(drop (i32.div_s (i32.const -2147483648) (i32.const -1)))', 'integer overflow'],
  ['a conversion', '(drop (i32.trunc_f64_s (f64.const 1e20)))', 'invalid conversion to integer'],
  ['a recursion', '(call $start)', 'call stack exhausted'],
])('%s is a trap, reported with the name of the function, after all output', async (_, body, kind) => {
  const result = await kernel.run(
    program(`(call $say) (call $inner)`, `(func $inner ${body.replace('$start', '$inner')})`),
    { heap: '1MiB' },
  );
  expect(result).toMatchObject({ status: 134, reason: 'trap', rank: 0, stdout: 'hello\n' });
  expect(result.ranks[0]!.trap!.kind).toBe(kind);
  expect(result.ranks[0]!.trap!.stack[0]!.function).toBe('inner');
  expect(result.message).toContain(kind);
  // Of 64 bits that a program may have expected.
  expect(result.message.includes('ILP32')).toBe(/bounds|zero|overflow/.test(kind));
});

test('an exception that nobody catches is told as one', async () => {
  const result = await kernel.run(program('(throw $oops)', '(tag $oops)'), { heap: '1MiB' });
  expect(result).toMatchObject({ status: 134, reason: 'trap' });
  expect(result.ranks[0]!.trap!.kind).toBe('uncaught exception');
});

describe.each([
  ['spins', SPIN],
  ['sleeps', SLEEP],
  ['reads a silent stdin', READ],
])('a rank that %s', (_, body) => {
  test.each(['SIGTERM', 'SIGKILL'] as const)('ends on %s', async (signal) => {
    const job = await kernel.launch(program(body), { ...OPTIONS, stdin: 'pipe' });
    await once(job.stdout!);
    job.kill(signal);
    const status = { SIGTERM: 143, SIGKILL: 137 }[signal];
    expect(await job.exited).toMatchObject({
      status,
      reason: 'signal',
      message: `the job was ended by ${signal}`,
    });
  });

  test('ends at the time limit', async () => {
    const job = await kernel.launch(program(body), { ...OPTIONS, stdin: 'pipe', timeoutMs: 1000 });
    const [stdout, result] = await Promise.all([text(job.stdout!), job.exited]);
    expect(result).toMatchObject({ status: 124, reason: 'timeout' });
    expect(stdout).toBe('hello\n');
  });

  test('ends when the kernel closes', async () => {
    const job = await kernel.launch(program(body), { ...OPTIONS, stdin: 'pipe' });
    await once(job.stdout!);
    await kernel.close();
    expect(await job.exited).toMatchObject({ status: 137, reason: 'signal' });
  });

  test('ends when its AbortSignal says so', async () => {
    const abort = new AbortController();
    const job = await kernel.launch(program(body), { ...OPTIONS, stdin: 'pipe', signal: abort.signal });
    await once(job.stdout!);
    abort.abort();
    expect(await job.exited).toMatchObject({ status: 137, reason: 'aborted' });
  });

  test('ends when another rank fails', async () => {
    const failing = program(
      `(if (i32.eq (call $rank) (i32.const 1)) (then (call $exit (i32.const 7)))) ${body}`,
    );
    expect(await kernel.run(failing, { heap: '1MiB', ranks: 3 })).toMatchObject({
      status: 7,
      reason: 'exit',
      rank: 1,
      message: 'rank 1 ended with status 7',
    });
  });
});

test('a launch that was aborted before rejects with a code', async () => {
  await expect(kernel.launch(program(''), { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: 'LWK_E_ABORTED',
  });
});

test('a closed kernel refuses, and closing twice is closing once', async () => {
  await Promise.all([kernel.close(), kernel.close()]);
  await expect(kernel.run(program(''))).rejects.toMatchObject({ code: 'LWK_E_CLOSED' });
});

test('a reader that goes away ends the job quietly', async () => {
  const job = await kernel.launch(program('(loop $again (call $say) (br $again))'), OPTIONS);
  await once(job.stdout!);
  job.stdout!.destroy();
  expect(await job.exited).toMatchObject({ status: 141, message: '' });
});

test('an image that cannot be instantiated is a fault, not a crash', async () => {
  const image = wat(
    `(module (memory (export "memory") 1) (data (i32.const 65535) "two") (func (export "_start")))`,
  );
  expect(await kernel.run(image, { heap: '64KiB' })).toMatchObject({
    status: 134,
    reason: expect.stringMatching(/fault|trap/),
  });
});

test('exports of a reactor can be called, with what they return', async () => {
  const image = wat(`(module (memory (export "memory") 1)
    (func (export "add") (param i32 f64) (result f64) (f64.add (f64.convert_i32_s (local.get 0)) (local.get 1))))`);
  const result = await kernel.run(image, { heap: '1MiB', invoke: 'add', args: ['40', '2.5'] });
  expect(result.ranks[0]!.values).toEqual([42.5]);
});

/** Resolves with the first chunk. */
async function once(stream: NodeJS.ReadableStream): Promise<void> {
  await new Promise((resolve) => stream.once('data', resolve));
}
