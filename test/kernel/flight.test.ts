/** The flight recorder: the last calls of each rank are part of what is told of its end. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boot, type Kernel } from '../../dist/services/index.js';
import { program, wat } from '../support/wat.ts';

let kernel: Kernel;
beforeAll(async () => {
  kernel = await boot({ cores: 1 });
});
afterAll(() => kernel.close());

test('a trap tells the last calls, with arguments and results by name', async () => {
  const image = program(
    '(call $say) (drop (call $fd_read (i32.const 77) (i32.const 0) (i32.const 1) (i32.const 8))) unreachable',
  );
  const { message, ranks } = await kernel.run(image, { heap: '1MiB' });
  expect(message.split('\n').slice(-3)).toEqual([
    '    its last calls:',
    expect.stringMatching(/^ {6}fd_write\(1, NULL, 1, 0x8\) = 0 {2}\(at 0\.\d{6} s\)$/),
    expect.stringMatching(/^ {6}fd_read\(77, NULL, 1, 0x8\) = 8 EBADF \(bad file descriptor\)/),
  ]);
  expect(ranks[0]!.calls).toMatchObject([
    { number: 0, call: 'fd_write(1, NULL, 1, 0x8)', result: '0', time: expect.any(Number) },
    { number: 1, call: 'fd_read(77, NULL, 1, 0x8)', result: '8 EBADF (bad file descriptor)' },
  ]);
});

test('the state of a job has the last 64 calls, and the one that it is in', async () => {
  const many = `(local $i i32) (loop $again (drop (call $rank)) (br_if $again (i32.lt_u
    (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 1000))))`;
  const image = program(
    `${many} (drop (call $fd_read (i32.const 0) (i32.const 0) (i32.const 1) (i32.const 8)))`,
  );
  await using job = await kernel.launch(image, { heap: '1MiB', stdin: 'pipe' });
  await expect.poll(async () => (await job.state())[0]!.state).toBe('in call fd_read');
  const [{ calls }] = (await job.state()) as [Awaited<ReturnType<typeof job.state>>[0]];
  expect(calls).toHaveLength(64);
  expect(calls[0]).toMatchObject({ number: 937, call: 'getrank()', result: '0' });
  expect(calls[63]).toMatchObject({
    number: 1000,
    call: 'fd_read(0, NULL, 1, 0x8)',
    result: '?',
    time: expect.any(Number),
  });
  job.kill();
  const { ranks } = await job.exited;
  expect(ranks[0]!.reason).toBe('signal');
  expect((await job.state())[0]!.calls).toHaveLength(64);
});

test('the next job of a core begins with none', async () => {
  await kernel.run(program('(call $say)'), { heap: '1MiB' });
  const { message } = await kernel.run(wat('(module (memory 1) (func (export "_start") unreachable))'), {
    heap: '1MiB',
  });
  expect(message).toMatch(/^rank 0 trapped: unreachable\n {4}at /);
  expect(message).not.toContain('calls');
});
