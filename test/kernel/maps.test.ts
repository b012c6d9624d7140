/** Maps of files outlive every descriptor of the program, and need none. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boot, type Kernel } from '../../dist/services/index.js';
import { guest } from '../support/guests.ts';
import { holdings, settled } from '../support/leftovers.ts';
import { first } from '../support/streams.ts';

let root: string;
let kernel: Kernel;
let closer: string;
let many: string;
let checks: string;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'lwk-maps-'));
  [closer, many, checks] = await Promise.all(
    ['map-after-close', 'map-many', 'mmap-file'].map((n) => guest(n)),
  );
  kernel = await boot({ cores: 1 });
  // The threads of libuv and of the compiler come with the first program and stay.
  await kernel.run(closer, { dirs: [`${root}::/d`], args: ['/d/warm', 'exit'] });
});
afterAll(async () => {
  await kernel.close();
  rmSync(root, { recursive: true });
});

describe.each(['ship', 'direct'] as const)('offload %s', (offload) => {
  const options = () => ({ offload, dirs: [`${root}::/d`], timeoutMs: 30_000 });
  const textOf = (name: string): string => readFileSync(join(root, name), 'latin1');

  test.each([
    ['munmap', 0],
    ['exit', 0],
    ['trap', 134],
  ])('a program that has closed all descriptors writes its map by %s', async (how, status) => {
    const args = [`/d/${how}-${offload}`, how];
    expect(await kernel.run(closer, { ...options(), args })).toMatchObject({ status });
    expect(textOf(`${how}-${offload}`)).toBe('MMMMMMMMMM');
  });

  test('and by msync, which it is killed after', async () => {
    const before = holdings();
    const args = [`/d/msync-${offload}`, 'msync'];
    const job = await kernel.launch(closer, { ...options(), args });
    expect(await first(job.stdout!)).toBe('written\n');
    job.kill('SIGKILL');
    expect(await job.exited).toMatchObject({ status: 137 });
    expect(textOf(`msync-${offload}`)).toBe('MMMMMMMMMM');
    expect((await settled(before)).descriptors).toBeLessThanOrEqual(before.descriptors);
  });

  test('maps take no descriptors, and their number has a limit of its own', async () => {
    const run = await kernel.run(many, { ...options(), args: [`/d/many-${offload}`] });
    expect(run).toMatchObject({ status: 0, stdout: 'map-many: all checks passed\n' });
  });

  test('private, shared and anonymous maps', async () => {
    const run = await kernel.run(checks, { ...options(), args: [`/d/checks-${offload}`] });
    expect(run).toMatchObject({ status: 0, stdout: 'mmap-file: all checks passed\n' });
  });
});
