/** Memory beside a rank's own heap: heaps of peers, and named segments that outlive jobs; from C, AssemblyScript, CLI and API. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boot, type Kernel } from '../../dist/services/index.js';
import { assemble } from '../support/assemblyscript.ts';
import { lwk } from '../support/cli.ts';
import { guest, kernel as sample } from '../support/guests.ts';
import { wat } from '../support/wat.ts';

let kernel: Kernel;
beforeAll(async () => {
  kernel = await boot({ cores: 2, oversubscribe: true, bindTo: 'none', segmentBytes: '4MiB' });
});
afterAll(() => kernel.close());

test('ranks copy from and into the heaps of their peers, and wrong calls are errors', async () => {
  const { stdout, message } = await kernel.run(await guest('mpi-jobs'), { ranks: 3, args: ['peers'] });
  expect([message, stdout]).toEqual(['', '1 1 1 1 1 0\n']);
});

test('ranks without MPI do too', async () => {
  const program = wat(`(module
    (import "lwk" "getrank" (func $rank (result i32)))
    (import "lwk" "peer_write" (func $write (param i32 i32 i32 i32) (result i32)))
    (memory (export "memory") 1)
    (func (export "run") (result i32)
      (i32.store (i32.const 8) (i32.add (call $rank) (i32.const 7)))
      (drop (call $write (i32.const 0) (i32.const 16) (i32.const 8) (i32.const 4)))
      (i32.load (i32.const 16))))`);
  for (const ranks of [1, 2]) {
    const result = await kernel.run(program, { ranks, invoke: 'run', heap: '1MiB' });
    expect([7, 8]).toContain(result.ranks[0]!.values![0]);
  }
});

test('every call about segments, right and wrong', async () => {
  kernel.segments.create('shared/given', 5).set(Buffer.from('given'));
  kernel.segments.create('secret', 1);
  const { stdout, message } = await kernel.run(await guest('segments'), {
    segments: { create: 200_000, read: ['shared/*'] },
  });
  expect(message).toBe('');
  const found = stdout.split('\n').map((line) => line.replace(/: (?!fine).*$/, ': error'));
  const wrong = [
    'again',
    'too much',
    'no bytes',
    'no name',
    'a long name',
    'no address of a name',
    'beyond',
    'far beyond',
  ];
  wrong.push(
    'before',
    'wild pointer',
    'add to no word',
    'wait in vain',
    'open for nothing',
    'not there',
    'not allowed',
  );
  wrong.push('not to write', 'read only', "delete what is others'", 'closed', 'no handle');
  const right = [
    'create',
    'write',
    'read',
    'the same',
    'size',
    'add',
    'wait for what is',
    'open',
    'to read',
    'delete',
  ];
  right.push('it is still there', 'close');
  for (const what of wrong) expect(found).toContain(`${what}: error`);
  for (const what of right) expect(found).toContain(`${what}: fine`);
  expect(found).toContain('given');
  expect(stdout).toContain('too much: Quota exceeded');
  expect(stdout).toContain('not allowed: Permission denied');
  expect(kernel.segments.list()).toEqual([
    { name: 'shared/given', bytes: 5 },
    { name: 'secret', bytes: 1 },
  ]);
  for (const { name } of kernel.segments.list()) expect(kernel.segments.delete(name)).toBe(true);
});

test('without rights a job has no segments', async () => {
  const { stdout } = await kernel.run(await guest('segments'));
  expect(stdout).toMatch(/^create: Permission denied\n/);
  expect(kernel.segments.list()).toEqual([]);
});

test('jobs that run beside each other hand numbers on, one after the other', async () => {
  const image = await kernel.compile(await sample('exchange'));
  const names = ['exchange/*'];
  const [made, taken] = await Promise.all([
    kernel.run(image, { args: ['produce', '30000'], segments: { create: '1MiB' } }),
    kernel.run(image, { args: ['consume'], segments: { read: names, write: names } }),
  ]);
  expect([made.message, taken.message]).toEqual(['', '']);
  expect(taken.stdout).toBe('30000 numbers, their sum is 450015000\n');
  expect(kernel.segments.list()).toEqual([]);
});

test('a segment outlives its job, in AssemblyScript; the embedder sees its bytes', async () => {
  const image = await kernel.compile(await assemble('guest/assembly/exchange.ts'));
  const made = await kernel.run(image, { args: ['produce', '100'], segments: { create: 1000 } });
  expect(made.message).toBe('');
  const bytes = kernel.segments.get('exchange/result')!;
  expect(bytes.length).toBe(800);
  expect(new DataView(bytes.buffer).getFloat64(8 * 99, true)).toBe(99 * 99);
  const names = ['exchange/result'];
  const taken = await kernel.run(image, { args: ['consume'], segments: { read: names, write: names } });
  expect([taken.message, taken.stdout]).toEqual(['', '100 squares, their sum is 328350\n']);
  expect(kernel.segments.get('exchange/result')).toBeUndefined();
});

test.each(['ship', 'direct'] as const)(
  'a rank that waits for a segment is frozen, thawed and killed, offload %s',
  async (offload) => {
    const waits = wat(`(module
    (import "lwk" "segment_create" (func $create (param i32 i64) (result i32)))
    (import "lwk" "segment_wait" (func $wait (param i32 i64 i32 i32) (result i32)))
    (memory (export "memory") 1) (data (i32.const 16) "waits\\00")
    (func (export "_start") (drop (call $wait (call $create (i32.const 16) (i64.const 4)) (i64.const 0) (i32.const 0) (i32.const -1)))))`);
    const job = await kernel.launch(waits, { heap: '1MiB', segments: { create: 4 }, offload });
    const until = async (state: string) => {
      while ((await job.state())[0]!.state !== state) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await until('in call segment_wait');
    job.freeze();
    await until('is frozen');
    job.thaw();
    await until('in call segment_wait');
    job.kill();
    expect((await job.exited).status).toBe(143);
    expect(kernel.segments.delete('waits')).toBe(true);
  },
);

test('names, sizes and rights of the API', async () => {
  const { segments } = kernel;
  const view = segments.create('a', 3);
  expect([view.length, segments.bytes]).toEqual([3, 65536]);
  for (const [name, size] of [
    ['a', 1],
    ['', 1],
    ['b', 0],
    ['\0', 1],
    ['n'.repeat(256), 1],
    [3, 1],
  ] as const)
    expect(() => segments.create(name as string, size)).toThrow(
      /segments\.create: .*\(LWK_E_USAGE\)|segments\.create/,
    );
  expect(() => segments.create('b', '5MiB')).toThrow(/segments of this kernel have 64 KiB of 4 MiB/);
  expect([segments.delete('b'), segments.delete('a'), segments.get('a')]).toEqual([false, true, undefined]);
  for (const rights of [{ create: true }, { read: 'a' }, { all: true }])
    await expect(kernel.launch(wat('(module)'), { segments: rights as never })).rejects.toMatchObject({
      code: 'LWK_E_USAGE',
    });
});

test('the command gives ranks of a job a segment', async () => {
  const exchange = await sample('exchange');
  const more = ['-n', '1', exchange, 'produce', '3000', ':', '-n', '1', exchange, 'consume'];
  const { status, stdout, stderr } = await lwk([
    'run',
    '--oversubscribe',
    '--segment-memory',
    '1MiB',
    ...more,
  ]);
  // Another program than the one that made it may have it too: it is the same job.
  expect([stderr, stdout, status]).toEqual(['', '3000 numbers, their sum is 4501500\n', 0]);
});
