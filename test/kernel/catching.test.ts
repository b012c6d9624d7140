/** Guests that catch every exception, as C++ does with catch (...): what ends their rank is none, so they end as any other. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boot, type Kernel } from '../../dist/services/index.js';
import { first } from '../support/streams.ts';
import { wat } from '../support/wat.ts';

let kernel: Kernel;
beforeAll(async () => {
  kernel = await boot({ cores: 2, oversubscribe: true });
});
afterAll(() => kernel.close());

/** Runs code and catches what it throws: by the instructions that engines had first, and by those of WebAssembly 3.0. */
const CATCHES: readonly (readonly [string, (code: string) => string])[] = [
  ['catch_all', (code) => `(try (do ${code}) (catch_all))`],
  ['try_table', (code) => `(block $caught (try_table (catch_all $caught) ${code}))`],
];

/** Says hello, then does it again and again, whatever was thrown. */
function stubborn(body: string, more = '', imports = ''): Uint8Array {
  return wat(`(module
    (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
    (import "wasi_snapshot_preview1" "fd_read" (func $fd_read (param i32 i32 i32 i32) (result i32)))
    (import "wasi_snapshot_preview1" "poll_oneoff" (func $poll (param i32 i32 i32 i32) (result i32)))
    (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
    (import "wasi_snapshot_preview1" "proc_raise" (func $raise (param i32) (result i32)))
    (import "wasi_snapshot_preview1" "fd_sync" (func $sync (param i32) (result i32)))
    (import "lwk" "nop" (func $nop (result i32)))
    ${imports}
    (memory (export "memory") 1)
    (data (i32.const 0) "\\10\\00\\00\\00\\06\\00\\00\\00________hello\\n")
    ${more}
    (func $start (export "_start")
      (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))
      (loop $again ${body} (br $again))))`);
}

const OFFLOADS = ['ship', 'direct'] as const;

describe.each(OFFLOADS)('offload %s', (offload) => {
  const options = { heap: '1MiB', offload } as const;

  describe.each(CATCHES)('%s', (_, caught) => {
    test.each([0, 7, 255])('around proc_exit(%i) does not keep the rank', async (status) => {
      const image = stubborn(caught(`(call $exit (i32.const ${status}))`));
      const result = await kernel.run(image, { ...options, timeoutMs: 5000 });
      expect(result).toMatchObject({ status, reason: 'exit', stdout: 'hello\n' });
    });

    test('around proc_raise ends with the signal that was raised', async () => {
      const image = stubborn(caught('(drop (call $raise (i32.const 6)))'));
      const result = await kernel.run(image, { ...options, timeoutMs: 5000 });
      expect(result).toMatchObject({ status: 134, reason: 'signal', message: 'rank 0 raised SIGABRT' });
    });

    test.each([
      ['calls that are answered at once', '(drop (call $nop))'],
      ['calls that fail', '(drop (call $sync (i32.const 99)))'],
      ['a read that waits', '(drop (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)))'],
      [
        'a sleep of an hour',
        `(i32.store (i32.const 116) (i32.const 1)) (i64.store (i32.const 124) (i64.const 3600000000000))
         (drop (call $poll (i32.const 100) (i32.const 200) (i32.const 1) (i32.const 300)))`,
      ],
    ])('around %s ends on a signal', async (__, code) => {
      const job = await kernel.launch(stubborn(caught(code)), { ...options, stdin: 'pipe' });
      await first(job.stdout!);
      job.kill('SIGTERM');
      const result = await job.exited;
      expect(result).toMatchObject({ status: 143, reason: 'signal' });
      // The rank's own end, not that of its thread.
      expect(result.ranks[0]).toMatchObject({ status: 143, reason: 'signal' });
    });
  });

  test("the guest's own exceptions are caught as ever, and its own traps are not", async () => {
    const own = stubborn(`(try (do (throw $oops)) (catch_all (call $exit (i32.const 5))))`, '(tag $oops)');
    expect(await kernel.run(own, options)).toMatchObject({ status: 5, reason: 'exit' });
    const trap = stubborn('(try (do (unreachable)) (catch_all))');
    expect(await kernel.run(trap, options)).toMatchObject({ status: 134, reason: 'trap' });
  });

  test.each([
    ['a guest', '(nop)'],
    ['a call', '(drop (call $nop))'],
    [
      'a call with a front of its own',
      '(drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8)))',
    ],
  ])(
    '%s that has no stack left is a trap, and no exception that a guest could go on after',
    async (_, call) => {
      const image = stubborn(
        '(try (do (call $deeper)) (catch_all))',
        `(func $deeper ${call} (call $deeper) (nop))`,
      );
      const { ranks } = await kernel.run(image, { ...options, timeoutMs: 50_000 });
      expect(ranks[0]).toMatchObject({ status: 134, trap: { kind: 'call stack exhausted' } });
      // Functions of the program, and none of the runtime.
      const names = ranks[0]!.trap!.stack.map((frame) => frame.function);
      expect([...new Set(names)]).toEqual(['deeper']);
    },
  );

  test.each(CATCHES)(
    '%s around an import that nobody serves does not make it one that is',
    async (_, caught) => {
      const image = stubborn(
        `${caught('(drop (call $surprise (i64.const 1)))')} (call $exit (i32.const 3))`,
        '',
        '(import "env" "surprise" (func $surprise (param i64) (result f64)))',
      );
      const result = await kernel.run(image, { ...options, unknownImports: 'trap', timeoutMs: 5000 });
      expect(result).toMatchObject({ status: 134, reason: 'trap' });
      const { trap } = result.ranks[0]!;
      expect(trap!.kind).toBe('call of env.surprise, which nobody serves');
      expect(trap!.stack.map((frame) => frame.function)).toEqual(['start']);
    },
  );
});
