/** Programs that handle signals: as native ones do, from whomever they come, and wherever they are when one comes. */

import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boot, type Kernel } from '../../dist/services/index.js';
import { ROOT } from '../../services/toolchain/find.ts';
import { guest } from '../support/guests.ts';
import { first } from '../support/streams.ts';

let kernel: Kernel;
let handles: string;
beforeAll(async () => {
  kernel = await boot({ cores: 2, oversubscribe: true });
  handles = await guest('handles');
});
afterAll(() => kernel.close());

const options = { heap: '16MiB', stdout: 'pipe', stderr: 'pipe' } as const;
const start = async (way: string, more = {}) => {
  const job = await kernel.launch(handles, { ...options, args: [way], ...more });
  await first(job.stdout!);
  return job;
};

describe('beside the same program, natively', () => {
  let native: string;
  let root: string;
  let program: string;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'lwk-native-'));
    native = join(root, 'signals');
    program = await guest('signals');
    await promisify(execFile)('cc', ['-O1', '-o', native, join(ROOT, 'test/guests/signals.c')]);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test('actions, masks, waits and timers print the same', async () => {
    const child = execFile(native, { encoding: 'utf8' });
    const stdin = new PassThrough();
    const job = await kernel.launch(program, { ...options, stdin });
    const [ours, theirs] = await Promise.all([text(job.stdout!), text(child.stdout!)]);
    expect(ours).toBe(theirs);
    expect(await job.exited).toMatchObject({ status: 0 });
  });

  test.each([1, 2, 3, 7, 8, 10, 12, 13, 14, 15, 17, 31])('the default of signal %i', async (signal) => {
    const { status, signal: by } = spawnSync(native, [String(signal)]);
    const ours = await kernel.run(program, { heap: '16MiB', args: [String(signal)] });
    expect(ours.ranks[0]!.status).toBe(status ?? 128 + signal);
    expect(ours.message).toBe(by === null ? '' : `rank 0 raised ${by}`);
  });

  test('abort calls a handler, and ends the program where that returns', async () => {
    const { stdout, signal } = spawnSync(native, ['abort'], { encoding: 'utf8' });
    expect(signal).toBe('SIGABRT');
    const ours = await kernel.run(program, { heap: '16MiB', args: ['abort'] });
    expect(ours).toMatchObject({ stdout, status: 134, reason: 'trap' });
  });
});

test.each(['ship', 'direct'] as const)(
  'a handler ends its program as it likes, offload %s',
  async (offload) => {
    const job = await start('leave', { offload });
    expect(job.kill('SIGTERM')).toBe(false);
    expect(await job.exited).toMatchObject({ status: 15, reason: 'exit' });
  },
);

test('a loop without calls asks for signals', async () => {
  const job = await start('ask');
  job.kill();
  expect(await job.exited).toMatchObject({ status: 15, reason: 'exit' });
});

test('a handler that prints in the middle of a print loses nothing, and nothing is there twice', async () => {
  const { stdout, status } = await kernel.run(handles, { heap: '16MiB', args: ['print'] });
  const text = Array.from(
    { length: 20 },
    (_, i) => `the ${i}. line of a text that is not to be there twice\n`,
  );
  expect(status).toBe(0);
  expect(stdout).toContain('<14>');
  expect(stdout.replace('<14>', '')).toBe(text.join(''));
});

test('a handler that traps is in the report, with its name', async () => {
  const job = await start('trap');
  job.kill();
  const { message, ...result } = await job.exited;
  expect(result).toMatchObject({ status: 134, reason: 'trap' });
  expect(message).toMatch(/unreachable(?:.|\n)*at traps/);
});

test('a handler that never returns can be killed', async () => {
  const job = await start('never');
  job.kill();
  job.kill('SIGKILL');
  expect(await job.exited).toMatchObject({ status: 137, reason: 'signal' });
});

test('a time limit tells a program first, which may end in peace', async () => {
  const job = await start('leave', { timeoutMs: 300 });
  expect(await job.exited).toMatchObject({
    status: 124,
    reason: 'timeout',
    ranks: [{ status: 15, reason: 'exit' }],
  });
});

test('a program that does not take a signal within the grace is ended', async () => {
  const job = await start('compute');
  // Behind the call that has printed it would take it, and on busy cores that is not over yet.
  await setTimeout(500);
  expect(job.kill('SIGTERM')).toBe(false);
  expect(await job.exited).toMatchObject({
    status: 143,
    reason: 'signal',
    message: 'the job was ended by SIGTERM',
  });
});

test('ranks send each other signals, which say who', async () => {
  const job = await kernel.launch(handles, { ...options, ranks: 2, args: ['peers'] });
  const out = text(
    job.stdout!.on('data', (chunk) => String(chunk).includes('ready') && job.send('', { rank: 1 })),
  );
  expect(await job.exited).toMatchObject({ status: 0, message: '' });
  expect(await out).toMatch(/^ready\nsignal 10 from 101\n/);
  expect(await out).toMatch(/\ngone 1, none 1, no signal 1\n$/);
});

test('a rank that another one ends is told by name', async () => {
  const result = await kernel.run(handles, { heap: '16MiB', ranks: 2, args: ['kill'] });
  expect(result).toMatchObject({ status: 140, message: 'rank 1 was ended by SIGUSR2, sent by rank 0' });
});

test('who has sent a signal is told also where it ends a rank later, when that does not block it any more', async () => {
  const both = await start('blocked', { ranks: 2 });
  both.send('', { rank: 0 });
  expect(await both.exited).toMatchObject({
    status: 140,
    rank: 1,
    message: 'rank 1 was ended by SIGUSR2, sent by rank 0',
  });
  const timed = await start('blocked', { args: ['blocked', 'timer'] });
  expect(await timed.exited).toMatchObject({
    status: 142,
    rank: 0,
    message: 'rank 0 was ended by SIGALRM, sent by its timer',
  });
  const told = await start('blocked');
  expect(told.kill('SIGUSR2')).toBe(false);
  const { status, rank, message } = await told.exited;
  expect([status, rank, message]).toEqual([140, undefined, 'the job was ended by SIGUSR2']);
});

test('a program that handles SIGPIPE learns that nobody reads', async () => {
  const job = await kernel.launch(handles, { ...options, args: ['pipe'] });
  await first(job.stdout!);
  job.stdout!.destroy();
  expect(await job.exited).toMatchObject({ status: 7 });
});

describe('in MPI', () => {
  let mpi: string;
  beforeAll(async () => {
    mpi = await guest('handles-mpi');
  });
  const run = async (way: string) => {
    const job = await kernel.launch(mpi, { ...options, ranks: 2, args: [way] });
    const out = text(job.stdout!);
    await first(job.stdout!);
    job.kill('SIGUSR1');
    // Until rank 0 has one while it receives.
    const again = way === 'count' ? undefined : setInterval(() => job.kill('SIGUSR1'), 20);
    const result = await job.exited;
    clearInterval(again);
    return { ...result, out: await out };
  };

  test('a wait goes on behind the handler', async () => {
    const { status, out } = await run('count');
    expect(status).toBe(0);
    expect(out.split('\n').toSorted().join('\n').trim()).toBe(
      'rank 0 was interrupted\nrank 0: 1\nrank 1 was interrupted\nrank 1: 1\nready',
    );
  });

  test('a handler that has interrupted MPI may not call it, but end it', async () => {
    expect((await run('send')).message).toMatch(
      /MPI_Send(?:.|\n)*called by a signal handler that has interrupted/,
    );
    expect(await run('abort')).toMatchObject({ status: 55, reason: 'abort' });
    expect((await run('jump')).message).toMatch(/MPI_Barrier(?:.|\n)*called by a signal handler/);
  });
});
