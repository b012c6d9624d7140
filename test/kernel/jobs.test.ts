import { afterAll, beforeAll, expect, test } from 'vitest';
import { boot, type Kernel } from '../../dist/services/index.js';
import { guest } from '../support/guests.ts';
import { holdings, settled } from '../support/leftovers.ts';
import { program, wat } from '../support/wat.ts';

let kernel: Kernel;
beforeAll(async () => {
  kernel = await boot({ cores: 1, oversubscribe: true });
});
afterAll(() => kernel.close());

/** Writes 7 into all of its heap, beyond the break too. */
const FILL = wat(
  '(module (memory (export "memory") 1) (func (export "_start") (memory.fill (i32.const 0) (i32.const 7) (i32.const 1048576))))',
);

/** Exits with 1 when a byte of its heap is not zero. */
const LOOK = program(`(local $at i32)
  (memory.fill (i32.const 0) (i32.const 0) (i32.const 64))
  (loop $next
    (if (i64.ne (i64.load (local.get $at)) (i64.const 0)) (then (call $exit (i32.const 1))))
    (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (i32.const 1048576))))`);

test.each([
  [true, true],
  [true, false],
  [false, true],
  [false, false],
])(
  'a heap that a job has filled is zero for the next one (huge pages %s, prefault %s)',
  async (hugePages, prefault) => {
    const options = { heap: '1MiB', hugePages, prefault };
    for (let i = 0; i < 3; i++) {
      expect((await kernel.run(FILL, options)).status).toBe(0);
      expect((await kernel.run(LOOK, options)).status).toBe(0);
    }
  },
);

test('a heap whose rank was killed is zero for the next one', async () => {
  const forever = wat(`(module (memory (export "memory") 1) (func (export "_start")
    (loop $again (memory.fill (i32.const 0) (i32.const 7) (i32.const 1048576)) (br $again))))`);
  for (let i = 0; i < 3; i++) {
    await kernel.run(forever, { heap: '1MiB', timeoutMs: 30 });
    expect((await kernel.run(LOOK, { heap: '1MiB' })).status).toBe(0);
  }
});

test('memory.grow stops at the heap, and the report names the option', async () => {
  const grow = program(`(loop $more (br_if $more (i32.ne (memory.grow (i32.const 1)) (i32.const -1))))
    (call $exit (memory.size))`);
  const result = await kernel.run(grow, { heap: '1MiB' });
  expect(result.status).toBe(16);
  expect(result.warnings.join()).toMatch(/rank 0 asked for .* 2 MiB in all, its heap has 1 MiB.*--heap 2MiB/);
});

test('output is complete and in order, whatever the size of the writes and however slow the reader', async () => {
  // Lines of 6 bytes, 20,000 times, posted one by one; then 2 MB in one write, shipped.
  const talk = program(
    `(local $n i32)
    (loop $next (call $say) (br_if $next (i32.lt_u (local.tee $n (i32.add (local.get $n) (i32.const 1))) (i32.const 20000))))
    (drop (memory.grow (i32.const 40)))
    (memory.fill (i32.const 65536) (i32.const 120) (i32.const 2000000))
    (i32.store (i32.const 32) (i32.const 65536)) (i32.store (i32.const 36) (i32.const 2000000))
    (drop (call $fd_write (i32.const 1) (i32.const 32) (i32.const 1) (i32.const 8)))`,
  );
  const job = await kernel.launch(talk, { heap: '4MiB', ranks: 1 });
  const chunks: Buffer[] = [];
  for await (const chunk of job.stdout!) {
    chunks.push(chunk as Buffer);
    if (chunks.length % 8 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  expect((await job.exited).status).toBe(0);
  expect(Buffer.concat(chunks).equals(Buffer.from('hello\n'.repeat(20000) + 'x'.repeat(2000000)))).toBe(true);
});

test('standard input goes to one rank, and the others read its end', async () => {
  const echo = program(
    `(drop (call $fd_read (i32.const 0) (i32.const 32) (i32.const 1) (i32.const 8)))
    (i32.store (i32.const 4) (i32.load (i32.const 8)))
    (call $say)`,
    '(data (i32.const 32) "\\10\\00\\00\\00\\06\\00\\00\\00")',
  );
  const results = await Promise.all(
    [0, 2].map((stdinRank) => kernel.run(echo, { heap: '1MiB', ranks: 3, input: 'abcdef', stdinRank })),
  );
  for (const result of results) expect(result).toMatchObject({ status: 0, stdout: 'abcdef' });
});

test('all ranks read all of the input, and nobody waits for one that does not read', async () => {
  const image = await guest('echo-stdin');
  // More than a stream keeps by itself.
  const input = 'x'.repeat(300_000);
  const { stdout, message } = await kernel.run([{ program: image, ranks: 2 }, { program: program('') }], {
    input,
    stdinRank: 'all',
  });
  expect([stdout.length, message]).toEqual([600_000, '']);
});

test('jobs wait for cores in the order in which they came, and refusals tell both numbers', async () => {
  await using one = await boot({ cores: 1 });
  const order: number[] = [];
  await Promise.all(
    [1, 2, 3].map((i) => one.run(program('(call $say)'), { heap: '1MiB' }).then(() => order.push(i))),
  );
  expect(order).toEqual([1, 2, 3]);
  await expect(one.run(program(''), { ranks: 3 })).rejects.toMatchObject({
    code: 'LWK_E_ADMISSION',
    message: expect.stringMatching(/3 ranks.*1 LWK core/),
  });
});

test('more ranks than cores share them when that is allowed', async () => {
  const result = await kernel.run(program('(call $say)'), { heap: '1MiB', ranks: 8 });
  expect(result).toMatchObject({ status: 0, stdout: 'hello\n'.repeat(8) });
});

test.each([
  [{ ranks: 0 }, 'LWK_E_USAGE'],
  [{ ranks: -1 }, 'LWK_E_USAGE'],
  [{ ranks: 1_000_000 }, 'LWK_E_USAGE'],
  [{ heap: 0 }, 'LWK_E_USAGE'],
  [{ heap: '5GiB' }, 'LWK_E_USAGE'],
  [{ heap: 'lots' }, 'LWK_E_USAGE'],
  [{ heap: '4GiB', ranks: 900 }, 'LWK_E_ADMISSION'],
  [{ dirs: ['/no/such/directory'] }, 'LWK_E_SANDBOX'],
  [{ env: { 'A=B': 'C' } }, 'LWK_E_USAGE'],
  [{ args: ['a\0b'] }, 'LWK_E_USAGE'],
  [{ local: ['no_such_call'] }, 'LWK_E_USAGE'],
  [{ listen: ['nonsense'] }, 'LWK_E_USAGE'],
] as const)('%o is refused with %s, and leaves nothing behind', async (options, code) => {
  const before = holdings();
  await expect(kernel.launch(program(''), options)).rejects.toMatchObject({ code });
  expect((await settled(before)).descriptors).toBeLessThanOrEqual(before.descriptors);
  expect((await kernel.run(program('(call $say)'), { heap: '1MiB' })).stdout).toBe('hello\n');
});

test('a function of WASI with another signature than ours is an unknown one', async () => {
  const image = wat(`(module
    (import "wasi_snapshot_preview1" "sock_accept" (func $accept (param i32 i32) (result i32)))
    (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
    (memory (export "memory") 1)
    (func (export "_start") (call $exit (call $accept (i32.const 3) (i32.const 0)))))`);
  const result = await kernel.run(image, { heap: '1MiB' });
  expect(result).toMatchObject({
    status: 52,
    warnings: [expect.stringMatching(/sock_accept \(of WasmEdge/)],
  });
  expect(await kernel.run(image, { heap: '1MiB', unknownImports: 'trap' })).toMatchObject({ status: 134 });
});

test('an unknown function of WASI returns ENOSYS and is named once; another import is refused, or traps when called', async () => {
  const text = (module: string) => `(module (import "${module}" "surprise" (func $f (result i32)))
    (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
    (memory (export "memory") 1) (func (export "_start") (call $exit (call $f))))`;
  const result = await kernel.run(wat(text('wasi_snapshot_preview1')), { heap: '1MiB' });
  expect(result.status).toBe(52);
  expect(result.warnings.join()).toContain('surprise');
  await expect(kernel.run(wat(text('env')), { heap: '1MiB' })).rejects.toMatchObject({
    code: 'LWK_E_IMAGE_IMPORT',
    message: expect.stringContaining('env.surprise'),
  });
  const loud = wat(text('wasi_snapshot_preview1'));
  expect(await kernel.run(loud, { heap: '1MiB', unknownImports: 'trap' })).toMatchObject({
    status: 134,
    message: expect.stringContaining('wasi_snapshot_preview1.surprise'),
  });
  const trapped = await kernel.run(wat(text('env')), { heap: '1MiB', unknownImports: 'trap' });
  expect(trapped).toMatchObject({
    status: 134,
    reason: 'trap',
    message: expect.stringContaining('env.surprise'),
  });
});

test('a thousand jobs leave no thread, no descriptor and no memory behind', async () => {
  const image = await kernel.compile(program('(call $say)'));
  const work = async (jobs: number) => {
    for (let i = 0; i < jobs; i++)
      expect((await kernel.run(image, { heap: '1MiB', ranks: 1 })).stdout).toBe('hello\n');
  };
  await work(500);
  const before = holdings();
  const memory = process.memoryUsage().rss;
  await work(500);
  expect(holdings()).toEqual(before);
  // The first half has filled every cache; the collector may be behind by a few megabytes.
  expect(process.memoryUsage().rss - memory).toBeLessThan(48 * 2 ** 20);
});
