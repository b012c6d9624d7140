/** Memory that a program was refused: what people are told, and that the advice helps. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boot, type Kernel } from '../../dist/services/index.js';
import { deniedWarning } from '../../services/memory/denied.ts';
import { guest } from '../support/guests.ts';

const GIB = 2 ** 30;
const MOST = 65536;
/** Pages of so many MiB. */
const pages = (mib: number): number => mib * 16;

let kernel: Kernel;
let program: string;
beforeAll(async () => {
  kernel = await boot({ cores: 1 });
  program = await guest('refuse-memory');
});
afterAll(() => kernel.close());

const run = (heap: string, ...args: string[]) => kernel.run(program, { heap, args, prefault: false });

test.each([
  ['malloc', 20_000_000],
  ['calloc', 100_000_000],
  ['realloc', 100_000_000],
  ['aligned_alloc', 100_000_000],
  ['posix_memalign', 100_000_000],
])('%s: the advice is enough for all that was asked for', async (how, bytes) => {
  const refused = await run('64MiB', how, String(bytes));
  expect(refused.status).toBe(0);
  const advice = /rank 0 asked .* its heap has 64 MiB.* try --heap (\d+MiB)/.exec(refused.warnings.join());
  const better = await run(advice![1]!, how, String(bytes));
  expect([better.status, better.warnings]).toEqual([1, []]);
});

test('a map that finds no room is told too', async () => {
  const refused = await run('64MiB', 'mmap', '20000000');
  expect(refused.status).toBe(0);
  expect(refused.warnings.join()).toMatch(/rank 0 asked .* \d+ MiB in all.* try --heap 128MiB/);
});

const warn = (denied: number[], machine: number, heapMiB = 256, mostPages = MOST) =>
  deniedWarning({ heapBytes: heapMiB * 2 ** 20, mostPages, denied }, machine);

test('nothing refused, nothing said', () => {
  expect(warn([0, 0], 8 * GIB)).toBeUndefined();
});

test('one line for all ranks, and at least twice the heap', () => {
  const said = warn([0, pages(257), pages(300), 0], 64 * GIB);
  expect(said).toContain('rank 2 (and 1 more) asked for memory that makes 300 MiB in all');
  expect(said).toContain('try --heap 512MiB');
  expect(warn([pages(700)], 64 * GIB)).toContain('try --heap 700MiB');
});

test('the advice is never more than a memory, the program or the machine can have', () => {
  expect(warn([pages(3000)], 64 * GIB, 2900)).toContain('try --heap 4096MiB');
  expect(warn([pages(300)], GIB, 256)).toContain('try --heap 512MiB');
  expect(warn([pages(300), 0], GIB - 2 ** 28, 256)).toContain('try --heap 384MiB');
  expect(warn([pages(300)], 64 * GIB, 256, pages(320))).toContain('try --heap 320MiB');
  for (const said of [
    warn([pages(600), 0], GIB),
    warn([pages(300)], 64 * GIB, 256, pages(256)),
    warn([MOST + 1], GIB),
  ])
    expect(said).not.toContain('--heap');
  expect(warn([pages(600), 0], GIB)).toContain('This machine has 1 GiB for all 2 ranks: use fewer ranks');
  expect(warn([pages(300)], 64 * GIB, 256, pages(256))).toContain('declares at most 256 MiB');
});
