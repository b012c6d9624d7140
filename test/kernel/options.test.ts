/** What callers give and get back: options by name and kind, input of every form, output as text or bytes, the end by an AbortSignal. */
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boot, type Kernel, LwkError } from '../../dist/services/index.js';
import { program, wat } from '../support/wat.ts';

const HEAP = { heap: '1MiB' };
const NOTHING = program('');
/** Writes what it reads; ends with the errno of a read that failed. */
const CAT = wat(`(module
  (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 2)
  (func (export "_start") (local $errno i32)
    (loop $again
      (i32.store (i32.const 0) (i32.const 1024))
      (i32.store (i32.const 4) (i32.const 4096))
      (local.set $errno (call $read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)))
      (if (local.get $errno) (then (call $exit (local.get $errno))))
      (if (i32.load (i32.const 8)) (then
        (i32.store (i32.const 4) (i32.load (i32.const 8)))
        (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 12)))
        (br $again))))))`);

let kernel: Kernel;
beforeAll(async () => {
  kernel = await boot({ cores: 1 });
});
afterAll(() => kernel.close());

/** The functions as callers without types call them. */
type Untyped = Record<'compile' | 'launch' | 'run', (...args: unknown[]) => Promise<unknown>>;
const untyped = () => kernel as unknown as Untyped;

async function refusal(calling: Promise<unknown>): Promise<string> {
  const error = await calling.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(LwkError);
  expect((error as LwkError).code).toBe('LWK_E_USAGE');
  return (error as LwkError).message;
}

describe('options that are wrong are named', () => {
  test.each([
    ['launch', { rank: 2 }, 'launch: there is no option rank: did you mean ranks?'],
    ['launch', { timeout: 2 }, 'launch: there is no option timeout: did you mean timeoutMs?'],
    ['launch', { nonsense: 2 }, 'launch: there is no option nonsense: there are tier, '],
    ['launch', { ranks: '2' }, "launch: ranks is '2'; a number is taken."],
    ['launch', { ranks: null }, 'launch: ranks is null; a number is taken.'],
    ['launch', { args: 'one' }, "launch: args is 'one'; an array of strings"],
    ['launch', { args: ['one', {}] }, 'launch: args: 1 is an object; an array of strings'],
    ['launch', { args: ['one', 2] }, "args: 2 is a number; a program's arguments are strings"],
    ['launch', { env: { A: 1 } }, 'launch: env: A is 1, a number; an object of strings is taken.'],
    ['launch', { env: ['A=1'] }, 'launch: env is an array; an object of strings is taken.'],
    ['launch', { dirs: ['.', { hast: '.' }] }, 'launch: dirs: 1 is an object; an array of '],
    ['launch', { hugePages: 'yes' }, "launch: hugePages is 'yes'; true or false is taken."],
    ['launch', { offload: 'maybe' }, "launch: offload is 'maybe'; 'ship' or 'direct' or 'auto' is taken."],
    ['launch', { stdout: 1 }, "launch: stdout is 1, a number; 'pipe', "],
    ['launch', { stdin: new Uint8Array(1) }, "launch: stdin is of the class Uint8Array; 'pipe', "],
    ['launch', { signal: 'SIGINT' }, "launch: signal is 'SIGINT'; an AbortSignal is taken."],
    ['launch', { invoke: 3 }, 'launch: invoke is 3, a number; a string is taken.'],
    ['launch', null, 'launch: its options are null; an object is taken.'],
    ['launch', ['x'], 'launch: its options are an array; an object is taken.'],
    ['launch', { encoding: 'utf8' }, 'launch: there is no option encoding'],
    ['run', { stdout: 'pipe' }, 'run: there is no option stdout: run captures the output'],
    ['run', { encoding: 'latin1' }, "run: encoding is 'latin1'; 'utf8' or 'buffer' is taken."],
    ['run', { input: 3 }, 'run: input is 3, a number; text, bytes, or a stream'],
    ['run', { input: [1] }, 'run: a piece of input is a number'],
    ['run', 'fast', 'run: its options are a string; an object is taken.'],
    ['compile', { tier: 'fast' }, "compile: tier is 'fast'; 'optimized' or 'tiered' is taken."],
    [
      'compile',
      { ranks: 2 },
      'compile: there is no option ranks: there are tier, unknownImports, imports, signal.',
    ],
  ] as const)('%s(program, %o)', async (name, options, text) => {
    const source = name === 'run' ? CAT : NOTHING;
    expect(await refusal(untyped()[name](source, options))).toContain(text);
  });

  test.each([
    [{ core: 1 }, 'boot: there is no option core: did you mean cores?'],
    [{ cores: '1' }, "boot: cores is '1'; a number is taken."],
    [{ cpuSet: 3 }, 'boot: cpuSet is 3, a number; a list of cores'],
    [{ bindTo: 'socket' }, "boot: bindTo is 'socket'; 'core' or 'none' is taken."],
    [7, 'boot: its options are a number; an object is taken.'],
  ])('boot(%o)', async (options, text) => {
    expect(await refusal(boot(options as object))).toContain(text);
  });

  test.each([
    [undefined, 'the program is undefined'],
    [7, 'the program is 7, a number'],
    [{}, 'the program is an object'],
    ['', "the program is ''"],
    [new URL('http://localhost/a.wasm'), 'the program is at http:'],
  ])('a program that is none: %o', async (source, text) => {
    for (const name of ['compile', 'launch', 'run'] as const)
      expect(await refusal(untyped()[name](source))).toContain(`${name}: ${text}`);
  });

  test('and those that are undefined are as good as not given', async () => {
    const options = {
      ...HEAP,
      args: undefined,
      env: { A: undefined },
      input: undefined,
      encoding: undefined,
    };
    expect(await kernel.run(CAT, options)).toMatchObject({ status: 0, stdout: '' });
  });
});

describe('programs may be bytes in any form', () => {
  const copy = (buffer: ArrayBufferLike) => {
    new Uint8Array(buffer).set(NOTHING);
    return buffer;
  };
  test.each([
    ['an ArrayBuffer', copy(new ArrayBuffer(NOTHING.length))],
    ['shared memory', copy(new SharedArrayBuffer(NOTHING.length))],
    ['a DataView', new DataView(copy(new ArrayBuffer(NOTHING.length)))],
  ])('%s', async (_, bytes) => {
    expect((await kernel.run(bytes, HEAP)).status).toBe(0);
  });
});

describe('input', () => {
  const TEXT = 'grüße\n';
  const BYTES = Buffer.from(TEXT);
  const words = () => {
    const padded = new Uint8Array(BYTES.length + 8);
    padded.set(BYTES, 4);
    return padded.buffer;
  };
  async function* slowly(...pieces: (string | Uint8Array)[]) {
    for (const piece of pieces) {
      await sleep(5);
      yield piece;
    }
  }

  test.each([
    ['text', () => TEXT],
    ['a Buffer', () => BYTES],
    ['a view of a part', () => new DataView(words(), 4, BYTES.length)],
    ['typed arrays of several bytes', () => new Uint16Array(words(), 4, BYTES.length / 2)],
    ['an ArrayBuffer', () => Uint8Array.from(BYTES).buffer],
    ['shared memory', () => new Uint8Array(new SharedArrayBuffer(BYTES.length)).map((_, i) => BYTES[i]!)],
    ['a stream', () => Readable.from(BYTES)],
    ['a stream of objects', () => Readable.from(['gr', BYTES.subarray(2)])],
    ['a stream of the web', () => new Blob([BYTES]).stream()],
    [
      'pieces',
      () => [
        'gr',
        BYTES.subarray(2, 5),
        new Uint8Array(0),
        BYTES.buffer.slice(BYTES.byteOffset + 5, BYTES.byteOffset + BYTES.length),
      ],
    ],
    ['pieces that come later', () => slowly('gr', '', BYTES.subarray(2))],
  ])('may be %s', async (_, input) => {
    const { status, stdout } = await kernel.run(CAT, { ...HEAP, input: input() });
    expect({ status, stdout }).toEqual({ status: 0, stdout: TEXT });
  });

  test("that nobody reads to its end is told so, and a stream of bytes stays its owner's", async () => {
    let ended = false;
    async function* forever() {
      try {
        for (;;) yield 'x';
      } finally {
        ended = true;
      }
    }
    expect((await kernel.run(NOTHING, { ...HEAP, input: forever() })).status).toBe(0);
    // A generator that has not begun has nothing to end.
    const own = new Readable({ read() {} });
    expect((await kernel.run(NOTHING, { ...HEAP, input: own })).status).toBe(0);
    expect(own.destroyed).toBe(false);
    const first = wat(`(module
      (import "wasi_snapshot_preview1" "fd_read" (func $read (param i32 i32 i32 i32) (result i32)))
      (memory (export "memory") 1)
      (func (export "_start") (i32.store (i32.const 0) (i32.const 64)) (i32.store (i32.const 4) (i32.const 1))
        (drop (call $read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)))))`);
    expect((await kernel.run(first, { ...HEAP, input: forever() })).status).toBe(0);
    for (let i = 0; i < 100 && !ended; i++) await sleep(5);
    expect(ended).toBe(true);
  });

  test('that fails ends the run with its error', async () => {
    async function* failing() {
      yield 'x';
      throw new Error('no more');
    }
    await expect(kernel.run(CAT, { ...HEAP, input: failing() })).rejects.toThrow('no more');
    expect(await kernel.run(CAT, { ...HEAP, input: 'and on' })).toMatchObject({ stdout: 'and on' });
  });
});

test('output may be bytes, as they are', async () => {
  const input = Uint8Array.from({ length: 5000 }, (_, i) => i * 7);
  const { stdout, stderr, status } = await kernel.run(CAT, { ...HEAP, input, encoding: 'buffer' });
  expect(status).toBe(0);
  expect(Buffer.isBuffer(stdout) && Buffer.isBuffer(stderr)).toBe(true);
  expect(stdout.equals(input)).toBe(true);
  expect(stderr.length).toBe(0);
});

test('an AbortSignal ends a job with a reason of its own', async () => {
  const abort = new AbortController();
  const job = await kernel.launch(CAT, { ...HEAP, stdin: 'pipe', signal: abort.signal });
  abort.abort();
  expect(await job.exited).toMatchObject({
    status: 137,
    reason: 'aborted',
    rank: undefined,
    message: 'the job was ended by its AbortSignal',
  });
  const limit = { ...HEAP, input: new Readable({ read() {} }), signal: AbortSignal.timeout(300) };
  expect(await kernel.run(CAT, limit)).toMatchObject({ status: 137, reason: 'aborted' });
});
