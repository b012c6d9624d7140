/** Jobs in a process that has run others: threads go on without asking, and find nothing of those before. */
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { boot } from '../../dist/services/kernel/boot.js';
import type { Kernel, Program } from '../../dist/services/kernel/kernel.js';
import { WorkerPool } from '../../dist/services/kernel/workers.js';
import { guest } from '../support/guests.ts';
import { program, wat } from '../support/wat.ts';

let kernel: Kernel;
beforeAll(async () => {
  // Unbound, so that jobs of other processes do not matter.
  kernel = await boot({ cores: 1, bindTo: 'none' });
});
afterAll(() => kernel.close());
afterEach(() => void vi.restoreAllMocks());

const HELLO = program('(call $say)');
const FOREVER = program('(loop $again (br $again))');

test('a rank asks for what its thread has not got, and for nothing else', async () => {
  const supply = vi.spyOn(WorkerPool.prototype, 'supply');
  const asked = async (image: Program, options: object): Promise<number> => {
    supply.mockClear();
    await kernel.run(image, options);
    return supply.mock.calls.length;
  };
  const hello = await kernel.compile(HELLO);
  const run = (options: object) => asked(hello, { heap: '1MiB', ...options });
  expect(await run({ offload: 'ship' })).toBe(1);
  expect(await run({ offload: 'ship' })).toBe(0);
  // Services that the thread has not loaded, and memories and programs that it does not keep.
  expect(await run({ offload: 'direct' })).toBe(1);
  expect(await run({ offload: 'direct' })).toBe(0);
  expect(await run({ heap: '2MiB' })).toBe(1);
  expect(await asked(HELLO, { heap: '2MiB' })).toBe(1);
  expect(await run({ heap: '2MiB' })).toBe(0);
  // A thread that was ended is another one.
  await kernel.run(FOREVER, { heap: '2MiB', timeoutMs: 30 });
  expect(await run({ heap: '2MiB' })).toBe(1);
  expect(await run({ heap: '2MiB' })).toBe(0);
});

test('a job that is ended before its rank has begun ends', async () => {
  const hello = await kernel.compile(HELLO);
  await kernel.run(hello, { heap: '1MiB' });
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    const job = await kernel.launch(hello, { heap: '1MiB', stdout: 'ignore' });
    job.kill(signal);
    expect((await job.exited).reason).toBe('signal');
  }
  expect((await kernel.run(hello, { heap: '1MiB' })).stdout).toBe('hello\n');
});

/** With a stack, so that some of the heap stays resident between jobs: the first page. */
const STACK = '(global $__stack_pointer (mut i32) (i32.const 65536))';
const FILL = wat(`(module (memory (export "memory") 1) ${STACK} (data (i32.const 0) "x")
  (func (export "_start") (memory.fill (i32.const 0) (i32.const 7) (i32.const 1048576))))`);
const LOOK = program(
  `(local $at i32)
  (memory.fill (i32.const 0) (i32.const 0) (i32.const 64))
  (loop $next
    (if (i64.ne (i64.load (local.get $at)) (i64.const 0)) (then (call $exit (i32.const 1))))
    (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (i32.const 1048576))))`,
  STACK,
);

test('what stays resident of a heap is zero for the next job, at once and later', async () => {
  const [fill, look] = await Promise.all([FILL, LOOK].map((image) => kernel.compile(image)));
  for (let i = 0; i < 6; i++) {
    expect((await kernel.run(fill!, { heap: '1MiB' })).status).toBe(0);
    if (i % 2 === 1) await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await kernel.run(look!, { heap: '1MiB' })).status).toBe(0);
  }
});

test('MPI begins anew for each job of a thread', async () => {
  const image = await kernel.compile(await guest('mpi-leave-behind'));
  for (let i = 0; i < 3; i++) {
    expect(await kernel.run(image, { args: ['leave'] })).toMatchObject({ status: 0, stdout: '' });
    expect(await kernel.run(image, { args: ['look'] })).toMatchObject({ status: 0, stdout: '', stderr: '' });
  }
});
