/** What is told of a trap: the source of its frames, and whether a stack overflowed. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boot, type Kernel } from '../../dist/services/index.js';
import { channelAt, RANK_DOING } from '../../runtime/abi/layout.ts';
import { NR } from '../../runtime/abi/syscalls.ts';
import { WatchedRank } from '../../services/job/waits.ts';
import { ROOT } from '../../services/toolchain/find.ts';
import { guest } from '../support/guests.ts';
import { first } from '../support/streams.ts';
import { program, wat } from '../support/wat.ts';

let kernel: Kernel;
let root: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lwk-traps-'));
  kernel = await boot({ cores: 1, stack: '1MiB' });
});
afterAll(async () => {
  await kernel.close();
  rmSync(root, { recursive: true });
});

const trapOf = async (image: Uint8Array | string, args: string[] = [], heap = '64MiB') => {
  const result = await kernel.run(image, { heap, args });
  expect(result).toMatchObject({ status: 134, reason: 'trap' });
  return { ...result.ranks[0]!.trap!, message: result.message };
};

describe('a trap of a C program that was compiled with -g', () => {
  test.each([
    ['-O0', ['load', 'sum', 'main'], [11, 18, 28]],
    // The compiler has put one function into another; which line it was stays known.
    ['-O2', ['sum', 'main'], [11, 28]],
  ])(
    '%s names files and lines, also where instructions before it were replaced',
    async (level, functions, lines) => {
      const { stack, message } = await trapOf(await guest('trap-at-line', ['-g', level]));
      const frames = stack.slice(0, lines.length);
      expect(frames.map(({ line }) => line)).toEqual(lines);
      for (const [i, frame] of frames.entries()) {
        expect(frame.function).toContain(functions[i]);
        expect(frame.file).toMatch(/(?:^|\/)trap-at-line\.c$/);
        expect(frame.column).toBeGreaterThan(0);
      }
      expect(message).toMatch(/at .* \(function \d+, .*trap-at-line\.c:11:\d+\)/);
    },
  );

  test.each(['-gdwarf-4', '-gdwarf-5'])('%s', async (format) => {
    const { stack } = await trapOf(await guest('trap-at-line', [format, '-O1']));
    expect(stack[0]).toMatchObject({ line: 11, file: expect.stringMatching(/\/trap-at-line\.c$/) });
  });

  test('without it frames have the offset in the file, as other tools show it', async () => {
    const { stack, message } = await trapOf(await guest('trap-at-line', ['-O2']));
    expect(stack[0]!.file).toBeUndefined();
    expect(stack[0]!.offset).toBeGreaterThan(100);
    expect(message).toMatch(/at sum \(function \d+\)$/m);
  });
});

test('an offset is that of the instruction in the file as it was given', async () => {
  // Two calls of memory.grow become longer when they are linked, in this body and in one before it.
  const grow = '(drop (memory.grow (i32.const 0)))';
  const image = program(`${grow}${grow} (unreachable)`, `(func (export "before") ${grow}${grow})`);
  const { stack } = await trapOf(image);
  expect(image[stack[0]!.offset]).toBe(0x00);
  // Between a drop and the end of the function.
  expect([...image.subarray(stack[0]!.offset - 1, stack[0]!.offset + 2)]).toEqual([0x1a, 0x00, 0x0b]);
});

test('AssemblyScript: the source map beside the file', async () => {
  writeFileSync(
    join(root, 'deep.ts'),
    'function check(n: i32): void {\n  if (n > 2)\n    unreachable();\n}\nexport function _start(): void {\n  check(3);\n}\n',
  );
  const asc = join(ROOT, 'node_modules/assemblyscript/bin/asc.js');
  execFileSync(process.execPath, [asc, 'deep.ts', '-o', 'deep.wasm', '--sourceMap', '--runtime', 'stub'], {
    cwd: root,
  });
  const { stack } = await trapOf(join(root, 'deep.wasm'));
  expect(stack[0]).toMatchObject({ file: 'deep.ts', line: 3 });
  expect(stack[1]).toMatchObject({ file: 'deep.ts', line: 6 });
  // Without the map there is nothing to say, and nothing fails.
  copyFileSync(join(root, 'deep.wasm'), join(root, 'moved.wasm'));
  rmSync(join(root, 'deep.wasm.map'));
  expect((await trapOf(join(root, 'moved.wasm'))).stack[0]!.line).toBeUndefined();
});

describe('a stack overflow is called one', () => {
  test('of the calls, with the option that raises it, which does', async () => {
    // Deeper than the smallest stack, which this kernel has, and not than the next larger one.
    const deep = wat(`(module (memory (export "memory") 1)
      (func $down (param i32) (result i32) (if (result i32) (local.get 0)
        (then (i32.add (i32.const 1) (call $down (i32.sub (local.get 0) (i32.const 1))))) (else (i32.const 0))))
      (func (export "_start") (drop (call $down (i32.const 400000)))))`);
    const { kind, message } = await trapOf(deep);
    expect(kind).toBe('call stack exhausted');
    expect(message).toMatch(
      /^rank 0 trapped: call stack exhausted, a stack overflow: .* 1 MiB .*--stack 4MiB/,
    );
    await using larger = await boot({ cores: 1, stack: '256MiB' });
    expect(await larger.run(deep)).toMatchObject({ status: 0 });
  });

  test.each([
    ['of the program, by a recursion', 'deep', '-O2'],
    ['of the program, by a recursion, not optimized', 'deep', '-O0'],
    ['of the program, by a function that calls nothing', 'leaf', '-O2'],
    ['of the program, by a function that calls nothing, not optimized', 'leaf', '-O0'],
  ])('%s', async (_, how, level) => {
    const { kind, hint } = await trapOf(await guest('stack-frames', [level]), [how]);
    expect(kind).toBe('out of bounds memory access');
    expect(hint).toMatch(/^a stack overflow: the program has 8 MiB .*-Wl,-z,stack-size=33554432$/);
  });

  test('and other wild loads are not', async () => {
    for (const level of ['-O0', '-O2'])
      expect((await trapOf(await guest('trap-at-line', [level]))).hint).toBeUndefined();
  });

  test('where a program lets its stack run into its data, too', async () => {
    const below = wat(`(module (memory (export "memory") 2) (data (i32.const 1024) "data")
      (global $__stack_pointer (mut i32) (i32.const 66592)) (global (export "__data_end") i32 (i32.const 1056))
      (func (export "_start") (global.set $__stack_pointer (i32.const 512)) (unreachable)))`);
    expect((await trapOf(below)).hint).toMatch(/64 KiB for its stack.*stack-size=262144/);
  });
});

test('a stack pointer that a program names wrongly is none', async () => {
  for (const global of [
    'i64) (i64.const 5)',
    'f32) (f32.const 1)',
    'i32) (i32.add (i32.const 1) (i32.const 2))',
  ]) {
    const image = wat(`(module (memory (export "memory") 1) (global $__stack_pointer (mut ${global})
      (func (export "_start") (global.set $__stack_pointer (global.get $__stack_pointer)) (unreachable)))`);
    expect((await trapOf(image)).hint).toBeUndefined();
  }
});

describe('where a rank stands', () => {
  /** A timer of an hour. */
  const SLEEP = `(i32.store (i32.const 116) (i32.const 1)) (i64.store (i32.const 124) (i64.const 3600000000000))
    (call $say) (drop (call $poll (i32.const 100) (i32.const 200) (i32.const 1) (i32.const 300)))`;
  const READ = '(call $say) (drop (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)))';
  test.each([
    ['sleeps', SLEEP, 'ship'],
    ['sleeps', SLEEP, 'direct'],
    ['in call fd_read', READ, 'ship'],
    ['in call fd_read', READ, 'direct'],
    ['computes', '(call $say) (loop $again (br $again))', 'ship'],
  ] as const)('%s', async (state, body, offload) => {
    const job = await kernel.launch(program(body), { heap: '1MiB', stdin: 'pipe', offload });
    await first(job.stdout!);
    await expect.poll(() => job.state(), { timeout: 10_000 }).toMatchObject([{ rank: 0, state }]);
    job.kill('SIGKILL');
    await job.exited;
    // What the one before did does not stand there any more.
    const next = await kernel.launch(program('(call $say) (loop $again (br $again))'), { heap: '1MiB' });
    await first(next.stdout!);
    expect(await next.state()).toMatchObject([{ rank: 0, state: 'computes' }]);
    next.kill('SIGKILL');
    await next.exited;
  });

  test('in a call that its own thread carries out', () => {
    const k = new Int32Array(2 * 65536);
    const watched = new WatchedRank({ task: { rank: 0 }, slot: 0, result: undefined }, k);
    expect(watched.state()).toBe('computes');
    k[(channelAt(0) + RANK_DOING) >> 2] = 1 + NR['wasi.path_open']!;
    expect(watched.state()).toBe('in call path_open');
  });
});
