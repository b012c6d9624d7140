/**
 * The FWK thread takes over from the main thread, in the middle of what ranks do: no call is lost or made twice, nobody sleeps
 * while a request stands, and what is ended meanwhile is gone.
 */
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { boot, type Kernel } from '../../dist/services/index.js';
import { Fwk } from '../../dist/services/server/fwk.js';
import {
  ANSWER_RESULT,
  ANSWER_SEQ,
  channelAt,
  KERNEL_PAGES,
  REQUEST_NUMBER,
  REQUEST_SEQ,
} from '../../runtime/abi/layout.ts';
import { NR } from '../../runtime/abi/syscalls.ts';
import { SIZEOF } from '../../runtime/abi/wasi.ts';
import { Channels, unserved } from '../../services/server/channels.ts';
import { Guest, kernel as memoryOfGuests, OUT, Scratch } from '../posix/guest.ts';
import { guest, kernel as sample } from '../support/guests.ts';
import { holdings, settled } from '../support/leftovers.ts';
import type { Shipper } from './shipper.ts';

/** Threads that were started, by name. */
const started: string[] = [];
const note = (worker: Worker) => started.push((worker as { threadName?: string }).threadName ?? '');
process.on('worker', note);
afterEach(() => void started.splice(0));
const fwkThreads = () => started.filter((name) => name === 'lwk-fwk').length;

const nobody = { request: () => {}, posted: () => {} };

test.each([false, true])(
  'ranks that ship while it takes over lose no call (polling: %s)',
  { timeout: 60_000 },
  async (polls) => {
    for (let round = 0; round < 4; round++) {
      const kernel = new WebAssembly.Memory({ initial: KERNEL_PAGES, maximum: KERNEL_PAGES, shared: true });
      const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
      const demand = { pages: 1, hugePages: false, prefault: false };
      const fwk = new Fwk(kernel, nobody);
      fwk.ref();
      fwk.poll(round % 2 === 0);
      const slots = [0, 1, 2];
      const ranks = slots.map(async (slot) => {
        // The second and third come when the thread is about to start.
        await sleep(slot * 15);
        fwk.attach(slot, { id: slot, memory, demand, dirty: [0, 0], uses: 1 });
        const workerData: Shipper = { kernel, slot, polls, calls: 400 };
        const [status] = await once(
          new Worker(new URL('./shipper.ts', import.meta.url), { workerData }),
          'exit',
        );
        await fwk.detach(slot);
        return status;
      });
      expect(await Promise.all(ranks)).toEqual([0, 0, 0]);
      await fwk.close();
    }
    expect(fwkThreads()).toBe(4);
  },
);

test('one that removes what a directory holds, while it reads it, misses no name', async () => {
  using scratch = new Scratch();
  const names = Array.from({ length: 40 }, (_, i) => `n${i}`);
  for (const name of names) writeFileSync(scratch.join(name), '');
  const rank = new Guest([{ host: scratch.path, guest: '/', readOnly: false }]);
  const k = new Int32Array(memoryOfGuests.buffer);
  const at = channelAt(0) >> 2;
  let serving = new Channels(memoryOfGuests, nobody);
  serving.attach(unserved(k, 0), rank.memory);
  const call = (name: string, ...args: (number | bigint | string)[]) => {
    rank.arguments(name, args);
    k[at + (REQUEST_NUMBER >> 2)] = NR[name]!;
    const seq = Atomics.add(k, at + (REQUEST_SEQ >> 2), 1) + 1;
    while (Atomics.load(k, at + (ANSWER_SEQ >> 2)) !== seq) serving.pass();
    expect(k[at + (ANSWER_RESULT >> 2)]).toBe(0);
  };
  // Room for a name or two.
  const SIZE = 2 * (SIZEOF.DIRENT + 3);
  const buffer = rank.put(new Uint8Array(SIZE));
  for (let cookie = 0n, turn = 0; ; turn++) {
    call('wasi.fd_readdir', 3, buffer, SIZE, cookie, OUT);
    const used = rank.view.getUint32(OUT, true);
    const length = rank.view.getUint32(buffer + 16, true);
    if (used < SIZEOF.DIRENT + length) break;
    cookie = rank.view.getBigUint64(buffer, true);
    const name = rank.text(buffer + SIZEOF.DIRENT, length);
    if (!name.startsWith('.')) call('wasi.path_unlink_file', 3, name);
    if (turn !== 20) continue;
    // What goes to the thread goes in a message.
    const served = structuredClone(serving.release(0)!);
    serving = new Channels(memoryOfGuests, nobody);
    serving.attach(served, rank.memory);
  }
  expect(readdirSync(scratch.path)).toEqual([]);
  serving.detach(0);
  rank.close();
});

/** The program's own account of what it did; see test/guests/hand-over.c. */
const ACCOUNT = (input: string) =>
  `made 150\nlisted and removed 150\nlong file 17000000 bytes, ${[...input].length} of input\n`;

async function account(kernel: Kernel, offload: 'ship' | 'direct', name: string): Promise<string> {
  using scratch = new Scratch();
  mkdirSync(scratch.join('d'));
  const input = name.repeat(1000);
  const { status, stdout, stderr, message } = await kernel.run(await guest('hand-over'), {
    args: ['/data/d'],
    dirs: [{ host: scratch.path, guest: '/data' }],
    input,
    offload,
    heap: '64MiB',
  });
  expect({ status, stderr, message }).toEqual({ status: 0, stderr: '', message: '' });
  expect(stdout).toBe(ACCOUNT(input));
  return stdout;
}

test('files, pipes, directories and long calls go on as they were', { timeout: 60_000 }, async () => {
  {
    await using kernel = await boot({ cores: 1 });
    await account(kernel, 'direct', 'd');
    expect(fwkThreads()).toBe(0);
    await account(kernel, 'ship', 'a');
    expect(fwkThreads()).toBe(1);
    await account(kernel, 'ship', 'b');
  }
  // Several at once, of which the last come when the thread is there.
  await using kernel = await boot({ cores: 2, oversubscribe: true });
  await Promise.all(['a', 'b', 'c', 'd'].map((name) => account(kernel, 'ship', name)));
  expect(fwkThreads()).toBe(2);
});

test('a kill or a close in the middle leaves nothing behind', { timeout: 60_000 }, async () => {
  const forever = await guest('hand-over');
  const options = {
    args: ['/data', 'forever'],
    offload: 'ship',
    heap: '64MiB',
    stdout: 'ignore',
  } as const;
  await (await boot({ cores: 1 })).close();
  const before = holdings();
  for (let round = 0; round < 8; round++) {
    const kernel = await boot({ cores: 1 });
    using scratch = new Scratch();
    const dirs = [{ host: scratch.path, guest: '/data' }];
    const job = await kernel.launch(forever, { ...options, dirs });
    await sleep(round * 15);
    if (round % 2 === 0) {
      job.kill('SIGKILL');
      expect(await job.exited).toMatchObject({ status: 137 });
      await account(kernel, 'ship', 'x');
    }
    await kernel.close();
    expect((await job.exited).status).toBe(137);
  }
  expect(await settled(before)).toEqual(before);
});

/** Runs test/guests/first-calls.c, and says by which way its reads went. */
async function firstCalls(kernel: Kernel, calls: number): Promise<string[]> {
  using scratch = new Scratch();
  mkdirSync(scratch.join('inner'));
  const { status, stdout, stderr, stats } = await kernel.run(await guest('first-calls'), {
    args: ['/data', String(calls)],
    dirs: [{ host: scratch.path, guest: '/data' }],
    heap: '64MiB',
    stats: true,
  });
  const rounds = calls / 5;
  const bytes = Array.from({ length: rounds }, (_, i) => String(i).length).reduce((sum, n) => sum + n, 0);
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: `${rounds} rounds, ${bytes} bytes, 300 removed\n`,
    stderr: '',
  });
  expect(readdirSync(scratch.path).sort()).toEqual(['inner', 'one0']);
  expect(readdirSync(scratch.join('inner'))).toEqual([]);
  const reads = stats!.calls.filter(({ name }) => name === 'fd_read');
  expect(reads.reduce((sum, { count }) => sum + count, 0)).toBe(rounds);
  return reads.map(({ way }) => way).sort();
}

test('a rank carries out its first calls itself, and ships when there is a thread', {
  timeout: 60_000,
}, async () => {
  await using kernel = await boot({ cores: 1 });
  expect(await firstCalls(kernel, 5000)).toEqual(['direct']);
  expect(fwkThreads()).toBe(0);
  // How many it makes until the thread is there is not to be foreseen.
  expect(await firstCalls(kernel, 200_000)).toEqual(['direct', 'shipped']);
  expect(fwkThreads()).toBe(1);
  expect(await firstCalls(kernel, 5000)).toEqual(['shipped']);
});

test('a small program starts no thread but its rank; one that ships much one more', async () => {
  await using kernel = await boot({ cores: 1 });
  const { stdout } = await kernel.run(await sample('bench/hello'));
  expect(stdout).toBe('hello, world\n');
  expect(started).toHaveLength(1);
  await account(kernel, 'ship', 'x');
  expect(started).toHaveLength(2);
  expect(fwkThreads()).toBe(1);
});

test.each(['compute', 'sleep'])(
  'while a rank does nothing but %s, the thread sleeps',
  { timeout: 60_000 },
  async (what) => {
    await using kernel = await boot({ cores: 1 });
    const idle = await kernel.compile(await sample('bench/idle'));
    await account(kernel, 'ship', 'x');
    expect(fwkThreads()).toBe(1);
    await kernel.run(idle, { args: [what, '0'] });
    const from = process.threadCpuUsage();
    const all = process.cpuUsage();
    expect((await kernel.run(idle, { args: [what, '1.2'] })).status).toBe(0);
    const sum = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1e6;
    const others = sum(process.cpuUsage(all)) - sum(process.threadCpuUsage(from));
    // A thread that polls takes what the rank takes, or would.
    expect(others).toBeLessThan(what === 'compute' ? 1.2 + 0.6 : 0.6);
  },
);
