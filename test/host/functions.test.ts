/** Host functions by name: what guests get, what they wait for, and what is wrong with a call or a function. */
import { createReadStream, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boot, type HostCall, type HostFunction, type Kernel } from '../../dist/services/index.js';
import { ERRNO } from '../../runtime/abi/errno.ts';
import { MAX_REQUEST } from '../../runtime/abi/limits.ts';
import { holdings, settled } from '../support/leftovers.ts';
import { wat } from '../support/wat.ts';

/** Asks for 'f' with a request of so many bytes, prints what it got piece by piece and the message of a failure. */
const ASK = wat(`(module
  (import "lwk" "call" (func $call (param i32 i32 i32 i32 i32 i32) (result i32)))
  (import "lwk" "more" (func $more (param i32 i32 i32) (result i32)))
  (import "lwk" "error" (func $error (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 2)
  (data (i32.const 64) "f\\00")
  (data (i32.const 80) "\\ff\\fe\\00")
  (data (i32.const 96) "__proto__\\00")
  (data (i32.const 112) "toString\\00")
  (data (i32.const 128) "request of a guest")
  (func $print (param $fd i32) (param $at i32) (param $bytes i32)
    (i32.store (i32.const 0) (local.get $at)) (i32.store (i32.const 4) (local.get $bytes))
    (drop (call $write (local.get $fd) (i32.const 0) (i32.const 1) (i32.const 8))))
  (func $try (param $name i32) (param $request i32) (param $bytes i32) (param $out i32) (param $room i32) (param $length i32)
    (result i32)
    (local $result i32)
    (local.set $result
      (call $call (local.get $name) (local.get $request) (local.get $bytes) (local.get $out) (local.get $room) (local.get $length)))
    (if (i32.and (i32.ne (local.get $result) (i32.const 0)) (i32.ne (local.get $result) (i32.const -${ERRNO.ERANGE})))
      (then
        (call $print (i32.const 2) (i32.const 65536) (call $error (i32.const 65536) (i32.const 4096)))
        (return (local.get $result))))
    (call $print (i32.const 1) (local.get $out)
      (select (local.get $room) (i32.load (local.get $length)) (i32.lt_u (local.get $room) (i32.load (local.get $length)))))
    (if (i32.eqz (local.get $result)) (then (return (i32.const 0))))
    (loop $again
      (if (call $more (i32.const 8192) (i32.const 1000) (i32.const 12)) (then (return (i32.const -1))))
      (call $print (i32.const 1) (i32.const 8192) (i32.load (i32.const 12)))
      (br_if $again (i32.load (i32.const 12))))
    (local.get $result))
  (export "try" (func $try))
  (func (export "ask") (param $room i32) (result i32)
    (call $try (i32.const 64) (i32.const 128) (i32.const 18) (i32.const 4096) (local.get $room) (i32.const 12)))
  (func (export "_start") (drop
    (call $try (i32.const 64) (i32.const 128) (i32.const 18) (i32.const 4096) (i32.const 99) (i32.const 12)))))`);

let kernel: Kernel;
beforeAll(async () => {
  kernel = await boot({ cores: 1, functions: { f: () => 'of the kernel' } });
});
afterAll(() => kernel.close());

async function ask(f: HostFunction | undefined, room = 99, options: { functionTimeoutMs?: number } = {}) {
  const functions = f === undefined ? {} : { functions: { f } };
  const { ranks, stdout, stderr, message } = await kernel.run(ASK, {
    invoke: 'ask',
    args: [room],
    ...functions,
    ...options,
  });
  expect(message).toBe('');
  return { result: ranks[0]!.values![0], stdout, stderr };
}

test('a guest gets the result of its request, from a function of the kernel or of the job', async () => {
  expect(await ask(undefined)).toEqual({ result: 0, stdout: 'of the kernel', stderr: '' });
  const told: Partial<HostCall>[] = [];
  const answered = await ask(async (request, { rank, heap, signal }) => {
    told.push({ rank });
    await sleep(1);
    expect(signal.aborted).toBe(false);
    return Buffer.concat([request, heap.slice(96, 105)]);
  });
  expect(answered).toEqual({ result: 0, stdout: 'request of a guest__proto__', stderr: '' });
  expect(told).toEqual([{ rank: 0 }]);
});

test.each<[string, HostFunction, string]>([
  ['nothing', () => {}, ''],
  ['text', () => 'naïve', 'naïve'],
  ['a view', () => new Uint16Array([0x6261, 0x6463]).subarray(1), 'cd'],
  ['shared memory', () => new SharedArrayBuffer(3), '\0\0\0'],
])('%s is a result', async (_, f, stdout) => {
  expect(await ask(f)).toEqual({ result: 0, stdout, stderr: '' });
});

test('a result that does not fit is read on', async () => {
  const long = 'abcdefghij'.repeat(500);
  expect(await ask(() => long, 7)).toEqual({ result: -ERRNO.ERANGE, stdout: long, stderr: '' });
  expect(await ask(() => long, 0)).toMatchObject({ stdout: long });
  expect(await ask(() => 'seven77', 7)).toEqual({ result: 0, stdout: 'seven77', stderr: '' });
});

test('streams and iterables are results', async () => {
  const path = fileURLToPath(import.meta.url);
  expect((await ask(() => createReadStream(path), 50)).stdout).toBe(readFileSync(path, 'utf8'));
  async function* pieces() {
    yield 'one ';
    await sleep(1);
    yield Buffer.from('two');
  }
  expect(await ask(pieces)).toEqual({ result: 0, stdout: 'one two', stderr: '' });
  expect((await ask(() => new Blob(['of the web']).stream(), 3)).stdout).toBe('of the web');
});

test.each<[string, HostFunction, number, RegExp]>([
  [
    'throws a host error',
    () => Promise.reject(Object.assign(new Error('no row'), { code: 'ENOENT' })),
    ERRNO.ENOENT,
    /^no row$/,
  ],
  [
    'throws at once',
    () => {
      throw new RangeError('too far');
    },
    ERRNO.EIO,
    /^too far$/,
  ],
  ['throws what is no error', () => Promise.reject(null), ERRNO.EIO, /^null was thrown: null$/],
  ['is aborted', () => AbortSignal.abort().throwIfAborted(), ERRNO.ECANCELED, /aborted/],
  ['returns a number', () => 3 as never, ERRNO.EBADMSG, /^f returned a number; bytes, text, or a stream/],
  [
    'fails in its stream',
    async function* () {
      yield 'x';
      throw Object.assign(new Error('gone'), { code: 'EPIPE' });
    },
    ERRNO.EPIPE,
    /^gone$/,
  ],
])('a function that %s gives an errno and its message', async (_, f, errno, message) => {
  expect(await ask(f)).toEqual({ result: -errno, stdout: '', stderr: expect.stringMatching(message) });
});

test('a function that does not settle in time is told, and its rank goes on', async () => {
  let signal: AbortSignal | undefined;
  const never: HostFunction = (_, call) => {
    ({ signal } = call);
    return new Promise(() => {});
  };
  const late = await ask(never, 99, { functionTimeoutMs: 20 });
  expect(late).toEqual({ result: -ERRNO.ETIMEDOUT, stdout: '', stderr: 'no result within 20 ms' });
  expect(signal!.reason.name).toBe('TimeoutError');
});

test('the end of the job aborts what it waits for', async () => {
  const called = Promise.withResolvers<AbortSignal>();
  const f: HostFunction = (_, { signal }) => {
    called.resolve(signal);
    return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  };
  const job = await kernel.launch(ASK, { functions: { f } });
  const signal = await called.promise;
  expect((await job.state())[0]!.state).toBe('in call call');
  job.kill('SIGTERM');
  expect(await job.exited).toMatchObject({ reason: 'signal', status: 143 });
  expect(signal.reason.name).toBe('AbortError');
});

test.each<[string, number[], number, RegExp]>([
  ['a name that nobody has', [112, 128, 4, 4096, 99, 12], ERRNO.ENOENT, /^there is no function 'toString'/],
  ['__proto__', [96, 128, 4, 4096, 99, 12], ERRNO.ENOENT, /^there is no function '__proto__'/],
  ['a name that is not UTF-8', [80, 128, 4, 4096, 99, 12], ERRNO.EILSEQ, /UTF-8/],
  ['a name without an end', [131060, 128, 4, 4096, 99, 12], ERRNO.ENOENT, /function ''/],
  ['a name outside of the heap', [-1, 128, 4, 4096, 99, 12], ERRNO.EFAULT, /the name is not in the heap/],
  [
    'a request outside of the heap',
    [64, 131070, 4, 4096, 99, 12],
    ERRNO.EFAULT,
    /the (?:request|buffer for the result) is not in the heap/,
  ],
  [
    'a result outside of the heap',
    [64, 128, 4, 4096, -1, 12],
    ERRNO.EFAULT,
    /the (?:request|buffer for the result) is not in the heap/,
  ],
  [
    'a length outside of the heap',
    [64, 128, 4, 4096, 99, 131070],
    ERRNO.EFAULT,
    /the (?:request|buffer for the result) is not in the heap/,
  ],
])('%s is refused', async (_, args, errno, message) => {
  const { ranks, stderr } = await kernel.run(ASK, { invoke: 'try', args, heap: '128KiB' });
  expect(ranks[0]!.values).toEqual([-errno]);
  expect(stderr).toMatch(message);
});

test('a request that is too large is refused', async () => {
  const args = [64, 128, MAX_REQUEST + 1, 4096, 99, 12];
  const { ranks } = await kernel.run(ASK, { invoke: 'try', args, heap: '80MiB' });
  expect(ranks[0]!.values).toEqual([-ERRNO.EMSGSIZE]);
});

test('such calls are traced and counted as any other', async () => {
  const lines: Buffer[] = [];
  const { Writable } = await import('node:stream');
  const output = new Writable({
    write: (chunk, _, done) => {
      lines.push(chunk);
      done();
    },
  });
  const { stats } = await kernel.run(ASK, {
    invoke: 'ask',
    args: [99],
    strace: { calls: 'call', output },
    stats: true,
  });
  expect(Buffer.concat(lines).toString()).toMatch(
    /^call\("f", "request of a guest", 18, 0x1000, 99, \[13\]\) += 0$/m,
  );
  expect(stats!.calls.find(({ name }) => name === 'call')).toMatchObject({
    way: 'shipped',
    count: 1,
    errors: 0,
  });
});

test('the calls of other ranks go on while one waits, and nothing is left', async () => {
  const before = holdings();
  const both = Promise.withResolvers<string>();
  let calls = 0;
  await using two = await boot({ cores: 2, oversubscribe: true });
  const f: HostFunction = () => {
    if (++calls === 2) both.resolve('met');
    return both.promise;
  };
  const { stdout, status } = await two.run(ASK, { ranks: 2, functions: { f } });
  expect([stdout, status]).toEqual(['metmet', 0]);
  await two.close();
  await settled(before);
});

test.each([
  [{ functions: { f: 3 } }, /functions: f is 3, a number; an object of functions is taken/],
  [{ functions: [] }, /functions is an array/],
  [{ functionTimeoutMs: -1 }, /functionTimeoutMs: '-1' is not a number of milliseconds/],
  [{ imports: { env: 3 } }, /imports: env is 3, a number; an object of modules/],
])('wrong options are told: %j', async (options, message) => {
  await expect(kernel.run(ASK, options as never)).rejects.toThrow(message);
});
