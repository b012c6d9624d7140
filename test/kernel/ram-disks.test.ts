/** RAM disks of jobs: private and shared ones, what they begin with and what is left, and what does not fit. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boot, type Kernel, memoryFiles, refuseAll } from '../../dist/services/index.js';
import { lwk } from '../support/cli.ts';
import { guest } from '../support/guests.ts';

let root: string;
let kernel: Kernel;
let program: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lwk-ram-disk-'));
  program = await guest('ram-disk');
  kernel = await boot({ cores: 2, oversubscribe: true });
});
afterAll(async () => {
  await kernel.close();
  rmSync(root, { recursive: true });
});

const other = '/other:64KiB';

test.each(['ship', 'direct'] as const)('each rank has one of its own, offload %s', async (offload) => {
  const to = memoryFiles();
  const from = memoryFiles({ log: 'before ' });
  const ramDisks = [{ guest: '/disk', bytes: '1MiB', from, to }, other];
  const result = await kernel.run(program, { ranks: 2, args: ['/disk', '5'], ramDisks, offload });
  expect(result).toMatchObject({ status: 0, stderr: '', stdout: 'mapped, 87 bytes\n'.repeat(2) });
  expect([...to.paths()].sort()).toEqual(['/0/log', '/1/log']);
  expect(to.get('/1/log')?.toString()).toBe(`before ${'0123456789abcde\n'.repeat(5)}`);
});

test('ranks share one: what they append stays whole, and what one has removed is gone when it ends', async () => {
  const to = memoryFiles();
  const disk = { guest: '/disk', bytes: '8MiB', shared: true, to };
  const result = await kernel.run(program, { ranks: 2, args: ['/disk', '2000'], ramDisks: [disk, other] });
  expect(result).toMatchObject({ status: 0, stderr: '' });
  expect([...to.paths()]).toEqual(['/log']);
  expect(to.get('log')?.toString()).toBe('0123456789abcde\n'.repeat(4000));
});

test('a disk is saved however the job ends, and none is left of the job', async () => {
  const to = join(root, 'trapped');
  const result = await kernel.run(program, {
    args: ['/disk', 'trap'],
    ramDisks: [{ guest: '/disk', bytes: 2 ** 20, to }, other],
  });
  expect(result).toMatchObject({ status: 134, reason: 'trap' });
  expect(readdirSync(to)).toEqual(['log']);
  const again = await kernel.run(program, { args: ['/disk', '1'], ramDisks: ['/disk:1MiB', other] });
  expect(again.stdout).toBe('mapped, 16 bytes\n');
});

test('a folder that cannot be made is told, and keeps no job', async () => {
  const to = join(root, 'a-file', 'no', 'such');
  writeFileSync(join(root, 'a-file'), 'in the way');
  const { status, unwritten } = await kernel.run(program, {
    args: ['/disk', '5'],
    ramDisks: [`/disk:1MiB:to=${to}`, other],
  });
  expect(status).toBe(0);
  expect(unwritten).toEqual([`the RAM disk /disk could not be saved to ${to} (EEXIST)`]);
});

test('the command has them, filled and saved', async () => {
  writeFileSync(join(root, 'file'), 'in the way');
  const from = mkdtempSync(join(root, 'from-'));
  writeFileSync(join(from, 'log'), 'before ');
  const disk = `/disk:1MiB:from=${from}:to=${join(root, 'to')}`;
  const run = await lwk(['run', '--ram-disk', disk, '--ram-disk', other, program, '/disk', '1']);
  expect(run).toMatchObject({ status: 0, stdout: 'mapped, 23 bytes\n', stderr: '' });
  expect(readFileSync(join(root, 'to/log'), 'latin1')).toBe('before 0123456789abcde\n');
  const unsaved = await lwk([
    'run',
    '--ram-disk',
    `/disk:1MiB:to=${root}/file`,
    '--ram-disk',
    other,
    program,
    '/disk',
    '1',
  ]);
  expect(unsaved).toMatchObject({ status: 1, stdout: 'mapped, 16 bytes\n' });
  expect(unsaved.stderr).toContain(`the RAM disk /disk could not be saved to ${root}/file (EEXIST)`);
});

test('what does not fit, is not there or is not meant is told before anything starts', async () => {
  const refused = (disk: Parameters<Kernel['run']>[1] & object) =>
    kernel.run(program, disk).catch((error) => error.code);
  expect(await refused({ ramDisks: Array.from({ length: 400 }, (_, i) => `/d${i}:4GiB`) })).toBe(
    'LWK_E_ADMISSION',
  );
  const large = memoryFiles({ a: Buffer.alloc(70_000) });
  expect(await refused({ ramDisks: [{ guest: '/d', bytes: '64KiB', from: large }] })).toBe('LWK_E_ADMISSION');
  expect(await refused({ ramDisks: ['/d:64KiB:from=/nowhere'] })).toBe('LWK_E_SANDBOX');
  // Names that are taken.
  const files = memoryFiles({});
  for (const taken of [
    { ramDisks: ['/d:1MiB', '/d/:1MiB'] },
    { ramDisks: ['/d:1MiB'], dirs: [`${root}::/d`] },
    { ramDisks: ['/d:1MiB'], mounts: { '/d': files } },
    { mounts: { '/d': files }, dirs: [`${root}::/d`] },
  ])
    expect(await refused(taken as never), JSON.stringify(taken)).toBe('LWK_E_USAGE');
  expect(await refused({ ramDisks: ['/d'] })).toBe('LWK_E_USAGE');
  expect(await refused({ ramDisks: [{ guest: '/d', bytes: 1, form: 'x' } as never] })).toBe('LWK_E_USAGE');
});

test.each(['ship', 'direct'] as const)(
  'file systems of this program instead, offload %s',
  async (offload) => {
    const files = memoryFiles({ '/in/log': 'before ' });
    const closed: string[] = [];
    const open: typeof files.open = (path, how) => {
      const file = files.open(path, how);
      return { ...file, close: () => void closed.push(path) };
    };
    const mount = {
      stat: files.stat.bind(files),
      list: files.list.bind(files),
      remove: files.remove.bind(files),
      open,
    };
    const mounts = { '/disk': mount, '/other': refuseAll() };
    const result = await kernel.run(program, { ranks: 2, args: ['/disk/in', '3'], mounts, offload });
    expect(result).toMatchObject({ status: 0, stderr: '' });
    expect(files.get('in/log')?.toString()).toBe(`before ${'0123456789abcde\n'.repeat(6)}`);
    expect([...files.paths()]).toEqual(['/in/log']);
    // What programs leave open is closed.
    expect(closed.filter((path) => path === '/in/log')).toHaveLength(2);
  },
);

test('a file system that never answers keeps no job', async () => {
  const never = () => new Promise<never>(() => {});
  const mounts = { '/disk': { stat: never, list: never, open: never } };
  const options = { args: ['/disk', '1'], mounts };
  expect(await kernel.run(program, { ...options, timeoutMs: 300 })).toMatchObject({ reason: 'timeout' });
  const late = await kernel.run(program, { ...options, functionTimeoutMs: 50 });
  expect(late).toMatchObject({ status: 1, stderr: expect.stringMatching(/timed out/i) });
  const wrong = { args: ['/disk'], mounts: { '/disk': { stat: never } as never } };
  await expect(kernel.run(program, wrong)).rejects.toMatchObject({ code: 'LWK_E_USAGE' });
});
