/** Parts of heaps that are lost: programs that repair them, and the reports of those that do not. Events of the kernel. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boot, type Job, type Kernel, type KernelEvent } from '../../dist/services/index.js';
import { assembled } from '../support/assemblyscript.ts';
import { guest, kernel as sample } from '../support/guests.ts';
import { first } from '../support/streams.ts';
import { program } from '../support/wat.ts';

let kernel: Kernel;
let checked: string;
const events: KernelEvent[] = [];
beforeAll(async () => {
  kernel = await boot({ cores: 2, oversubscribe: true });
  kernel.events.on('event', (event) => events.push(event));
  checked = await guest('machine-check');
});
afterAll(() => kernel.close());

const options = { heap: '16MiB', stdout: 'pipe', stderr: 'pipe' } as const;
const start = async (way: string, more = {}): Promise<{ job: Job; memory: number }> => {
  const job = await kernel.launch(checked, { ...options, args: [way], ...more });
  return { job, memory: Number(/memory (0x[0-9a-f]+)/.exec(await first(job.stdout!))![1]) };
};

test('a program that repairs what it loses goes on', async () => {
  const { job, memory } = await start('repair');
  const out = text(job.stdout!);
  job.machineCheck({ rank: 0, address: memory + 4096 });
  job.machineCheck({ rank: 0, address: memory, bytes: 65536, seed: 7 });
  expect(await out).toBe('kind 1: 4096 bytes from 4096, lost\nkind 1: 65536 bytes from 0, lost\nwrong 0\n');
  expect(await job.exited).toMatchObject({ status: 0, reason: 'exit' });
  expect(events).toMatchObject([
    { kind: 'check-injected', severity: 'info', job: job.id, rank: 0, address: memory + 4096, bytes: 4096 },
    { kind: 'check-injected', bytes: 65536 },
  ]);
});

test('one that does not ends with a report: where that was, in which map, and what was there', async () => {
  const { job, memory } = await start('nothing');
  job.machineCheck({ rank: 0, address: memory, bytes: 100 });
  const { message, ...result } = await job.exited;
  const hex = `0x${memory.toString(16)}`;
  expect(result).toMatchObject({ status: 135, reason: 'machine-check', rank: 0 });
  expect(result.ranks[0]).toMatchObject({ status: 135, reason: 'machine-check' });
  expect(message).toContain(
    `rank 0 was ended by a machine check: 100 bytes at ${hex} are lost, in a map of memory (${hex} to`,
  );
  expect(message).toMatch(new RegExp(`${hex} {2}77 68 61 74 20 77 61 73 .* what was there\\.`));
});

test('the seed says where, and faults come at a time', async () => {
  const messages: string[] = [];
  for (let i = 0; i < 2; i++) {
    const { job } = await start('nothing');
    job.machineCheck({ rank: 0, seed: 7, bytes: 64 });
    messages.push((await job.exited).message);
  }
  expect(messages[0]).toMatch(/64 bytes at 0x[0-9a-f]+ are lost, in (a map of memory|the program's)/);
  expect(messages[1]).toBe(messages[0]);
  const inject = ['mce:rank=0,after=10ms,seed=7,bytes=64'];
  expect(await kernel.run(checked, { heap: '16MiB', args: ['nothing'], inject })).toMatchObject({
    status: 135,
    reason: 'machine-check',
  });
});

test('a handler that traps is in the report; one that is no function is refused', async () => {
  const { job, memory } = await start('trap');
  job.machineCheck({ rank: 0, address: memory });
  expect((await job.exited).message).toMatch(/unreachable(?:.|\n)*at traps/);
  const refused = await kernel.launch(checked, { ...options, args: ['wrong'] });
  expect(await first(refused.stdout!)).toContain('wrong -21\n');
  refused.kill('SIGKILL');
  await refused.exited;
});

test('conjugate gradients that lose a page of each vector come to the same result', async () => {
  const image = await kernel.compile(await sample('cg-repair'));
  const run = { heap: '32MiB', ranks: 2, args: ['-n', '90'] } as const;
  const whole = await kernel.run(image, run);
  expect(whole.stdout).toMatch(/^cg-repair: the mean is \d+\.\d{6}\ncg-repair: ok\n$/);
  const before = events.length;
  let first = 0;
  let bytes = 0;
  const job = await kernel.launch(image, {
    ...options,
    ...run,
    onProgress: (rank, done) => {
      // Solution, residual, direction: where it is told of once it is needed, and computed with.
      const lost = done / 20 - 1;
      if (rank === 1 && [0, 1, 2].includes(lost))
        job.machineCheck({ rank, address: first + (lost * bytes) / 4 + 8192, seed: lost });
    },
  });
  void (async () => {
    for await (const { kind, data } of job.messages)
      if (kind === 1) [first, bytes] = [data.readUInt32LE(0), data.readUInt32LE(4)];
  })();
  expect(await text(job.stdout!)).toBe(whole.stdout);
  expect(await job.exited).toMatchObject({ status: 0, message: '' });
  expect(events.slice(before).map(({ kind }) => kind)).toEqual(Array(3).fill('check-injected'));
});

test('a mapped file that has become shorter is told of once, or ends the program', async () => {
  const root = mkdtempSync(join(tmpdir(), 'lwk-shrink-'));
  try {
    for (const offload of ['ship', 'direct'] as const) {
      const run = { heap: '16MiB', dirs: [`${root}::/d`], offload } as const;
      expect(await kernel.run(checked, { ...run, args: ['shrink', '/d/file'] })).toMatchObject({
        status: 0,
        stdout: 'msync 0\nkind 2: 65436 bytes from 65636\nmsync 0\nmsync 0, 1 checks\n',
      });
      const { message, ...result } = await kernel.run(checked, { ...run, args: ['nothing', '/d/file'] });
      expect(result).toMatchObject({ status: 135, reason: 'machine-check', stdout: 'msync 0\n' });
      expect(message).toMatch(
        /65436 bytes at 0x\w+ map a part of a file that is not there any more, in a map of a file/,
      );
      expect(message).toContain('not in the file');
    }
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('AssemblyScript handles signals and machine checks', async () => {
  const job = await kernel.launch(await assembled('handles'), { ...options, heap: '4MiB' });
  let out = '';
  for await (const line of job.lines()) {
    const memory = /^memory (\d+)$/.exec(line)?.[1];
    out += `${memory === undefined ? line : 'memory'}, `;
    if (memory !== undefined) job.machineCheck({ rank: 0, address: Number(memory) + 4096 });
  }
  expect(out).toBe(
    'handled 0, signal 10, from 0, raise 0, signal 10, from 0, kill 0, pending 512, signal 10, from 0, mask 512, ' +
      'ignored 0, timer -2, suspend -27, no signal -28, memory, lost 4096, repaired 0, ',
  );
  expect(await job.exited).toMatchObject({ status: 0, message: '' });
});

test('what cannot be lost is refused', async () => {
  const { job, memory } = await start('repair');
  for (const wrong of [
    { rank: 1 },
    { rank: 0, address: -1 },
    { rank: 0, address: 2 ** 24 },
    { rank: 0, bytes: 0 },
    { rank: 0, seed: 0.5 },
  ])
    expect(() => job.machineCheck(wrong)).toThrow(expect.objectContaining({ code: 'LWK_E_USAGE' }));
  job.machineCheck({ rank: 0, address: memory });
  job.machineCheck({ rank: 0, address: memory });
  await job.exited;
  expect(() => job.machineCheck({ rank: 0 })).toThrow(expect.objectContaining({ code: 'LWK_E_CLOSED' }));
  const spins = await kernel.launch(program('(call $say) (loop $again (br $again))'), {
    ...options,
    heap: '1MiB',
  });
  for (const inject of ['mce:rank=1', 'mce:after=now', 'mce:core=1', 'ecc', 'mce:seed=-1'])
    await expect(kernel.launch(checked, { inject: [inject] })).rejects.toMatchObject({ code: 'LWK_E_USAGE' });
  spins.kill('SIGKILL');
  await spins.exited;
});

test('events go to the channel lwk:event too, and a listener that throws ends nothing', async () => {
  const published: unknown[] = [];
  const listener = (event: unknown) => void published.push(event);
  const throws = () => {
    throw new Error('thrown by a listener');
  };
  subscribe('lwk:event', listener);
  kernel.events.prependListener('event', throws);
  const warned = new Promise((resolve) => process.once('warning', resolve));
  const image = program('(drop (memory.grow (i32.const 1000)))');
  const { warnings } = await kernel.run(image, { heap: '1MiB' });
  kernel.events.off('event', throws);
  unsubscribe('lwk:event', listener);
  expect(warnings).toHaveLength(1);
  expect(published).toMatchObject([
    { kind: 'heap-denied', severity: 'warning', rank: 0, heapBytes: 2 ** 20 },
  ]);
  expect(events.at(-1)).toBe(published[0]);
  expect(await warned).toMatchObject({ message: 'thrown by a listener' });
});
