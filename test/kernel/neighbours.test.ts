/** Kernels of one machine: each core has one of them, and who has it is told. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { boot } from '../../dist/services/index.js';
import { Partition } from '../../dist/services/kernel/partition.js';
import { loadLibc } from '../../services/machine/libc.ts';
import { StrangerLoad } from '../../services/machine/load.ts';
import { CoreLocks, holders } from '../../services/machine/locks.ts';
import { lwk } from '../support/cli.ts';
import { guest } from '../support/guests.ts';
import { program } from '../support/wat.ts';

const INDEX = pathToFileURL(resolve(import.meta.dirname, '../../dist/services/index.js')).href;

const { libc } = await loadLibc();

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lwk-cores-'));
  process.env.LWK_RUNTIME_DIR = directory;
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test.runIf(libc !== undefined)("a core is one partition's until it gives it back", async () => {
  const [mine, yours] = [new CoreLocks(), new CoreLocks()];
  await mine.load();
  await yours.load();
  expect(mine.take(5)).toBe(true);
  expect(yours.take(5)).toBe(false);
  expect(yours.take(6)).toBe(true);
  expect(holders().map(({ core, pid }) => [core, pid])).toEqual([
    [5, process.pid],
    [6, process.pid],
  ]);
  mine.give(5);
  expect(yours.take(5)).toBe(true);
  yours.give(5);
  yours.give(6);
  expect(holders()).toEqual([]);
});

test.runIf(libc !== undefined)(
  'partitions of one process take different cores, then wait for each other, and share when they may',
  async (context) => {
    const first = new Partition({ cores: 1 });
    if (first.allowed.length < 2) context.skip();
    const second = new Partition({ cores: 1 });
    const a = await first.reserve(1);
    const b = await second.reserve(1);
    expect(a.cores).not.toEqual(b.cores);
    const all = new Partition({ cores: first.allowed.length });
    const whole = all.reserve(first.allowed.length);
    const crowd = new Partition({ cores: first.allowed.length, oversubscribe: true });
    const shared = await crowd.reserve(first.allowed.length);
    expect(shared.alone).toBe(false);
    crowd.release(shared);
    const later = second.reserve(1);
    first.release(a);
    second.release(b);
    // Who came first: the one that needs most does not wait for ever.
    const got = await whole;
    expect(got.cores).toEqual(first.allowed);
    all.release(got);
    second.release(await later);
    expect(holders()).toEqual([]);
    for (const partition of [first, second, all, crowd]) partition.close();
  },
);

/**
 * Takes core 0 for one partition, asks for it as another, and gives it back: [true, false] where there are locks, [true, true]
 * where there are none.
 */
async function taken(): Promise<boolean[]> {
  const [mine, yours] = [new CoreLocks(), new CoreLocks()];
  await Promise.all([mine.load(), yours.load()]);
  const both = [mine.take(0), yours.take(0)];
  mine.give(0);
  yours.give(0);
  expect(holders()).toEqual([]);
  return both;
}

const root = process.getuid?.() === 0;

test.runIf(libc !== undefined)(
  'a directory or a file that cannot be had costs nothing but the locks',
  async () => {
    const put: readonly (() => void)[] = [
      () => writeFileSync(directory, 'a file'),
      () => symlinkSync('nowhere', directory),
      // Of a stranger, who would have us write elsewhere.
      () => symlinkSync(mkdtempSync(join(tmpdir(), 'lwk-elsewhere-')), directory),
      () => {
        mkdirSync(directory);
        symlinkSync('../elsewhere', join(directory, 'cpu-0'));
      },
    ];
    for (const thing of put) {
      rmSync(directory, { recursive: true });
      thing();
      expect(await taken()).toEqual([true, true]);
      const led = readlink(directory);
      if (led === undefined || led === 'nowhere') continue;
      expect(readdirSync(led)).toEqual([]);
      rmSync(led, { recursive: true });
    }
    for (const path of ['/proc/nowhere', '/dev/null', '/sys/nowhere']) {
      process.env.LWK_RUNTIME_DIR = path;
      expect(await taken()).toEqual([true, true]);
    }
  },
);

function readlink(path: string): string | undefined {
  return lstatSync(path).isSymbolicLink() ? readlinkSync(path) : undefined;
}

test.runIf(libc !== undefined)(
  'stale files, a missing directory and a pipe in place of a file do no harm',
  async () => {
    writeFileSync(join(directory, 'cpu-0'), 'left by one that died');
    writeFileSync(join(directory, 'cpu-x'), '');
    expect(await taken()).toEqual([true, false]);
    rmSync(directory, { recursive: true });
    expect(await taken()).toEqual([true, false]);
    expect(statSync(directory).mode & 0o7777).toBe(0o1777);
    expect(statSync(join(directory, 'cpu-0')).mode & 0o777).toBe(0o444);
    // Nobody writes to it: opened like a file, it would never be.
    rmSync(join(directory, 'cpu-0'));
    execFileSync('mkfifo', [join(directory, 'cpu-0')]);
    expect(await taken()).toEqual([true, false]);
    rmSync(join(directory, 'cpu-0'));
    mkdirSync(join(directory, 'cpu-0'));
    expect(await taken()).toEqual([true, false]);
  },
);

test.runIf(libc !== undefined && root)('files of other users lock as well', async () => {
  chmodSync(directory, 0o1777);
  writeFileSync(join(directory, 'cpu-0'), '', { mode: 0o444 });
  chownSync(join(directory, 'cpu-0'), 12345, 12345);
  expect(await taken()).toEqual([true, false]);
  chownSync(directory, 12346, 12346);
  expect(await taken()).toEqual([true, false]);
});

test.runIf(libc !== undefined)(
  'lwk ps shows who has which core, as long as it runs',
  { timeout: 60_000 },
  async () => {
    const program = await guest('sleep');
    let shown = '';
    const { status } = await lwk(['run', program, '3000'], {
      started: () => {
        const ask = async () => {
          while (!/sleep/.test(shown)) shown = (await lwk(['ps'])).stdout;
        };
        void ask();
      },
    });
    expect(status).toBe(0);
    expect(shown).toMatch(/^CORE +PID {2}COMMAND\n +\d+ +\d+ {2}.*run .*sleep.*\.wasm 3000\n/);
    expect((await lwk(['ps'])).stdout).toBe('CORE      PID  COMMAND\n');
  },
);

test('cores on which strangers compute come last', async () => {
  mkdirSync(join(directory, 'proc'));
  const write = (ticks: readonly number[]) =>
    writeFileSync(
      join(directory, 'proc/stat'),
      ticks.map((user, core) => `cpu${core} ${user} 0 0 500 0 0 0 0 0 0`).join('\n'),
    );
  write([100, 100, 100]);
  const load = new StrangerLoad(directory);
  expect(load.idleFirst([0, 1, 2])).toEqual([0, 1, 2]);
  await setTimeout(60);
  write([900, 100, 900]);
  expect(load.idleFirst([0, 1, 2])).toEqual([1, 0, 2]);
  await setTimeout(60);
  expect(load.idleFirst([0, 1, 2])).toEqual([0, 1, 2]);
});

/** A thread with a kernel of its own that has only this core, and runs a program that does nothing. */
const IN_THREAD = `
  const { parentPort, workerData } = require('node:worker_threads');
  import(workerData.index).then(async ({ boot }) => {
    const lwk = await boot({ cores: 1, cpuSet: [workerData.core] });
    const running = lwk.run(workerData.program, { heap: '64KiB' });
    parentPort.postMessage('asked');
    parentPort.postMessage((await running).status);
    await lwk.close();
  });`;

test.runIf(libc !== undefined)('kernels of several threads of a process wait for each other', async () => {
  const { allowed } = new Partition({});
  const options = { cores: 1, cpuSet: [allowed[0]!] };
  await using kernel = await boot(options);
  await using other = await boot(options);
  const say = program('(call $say)');
  expect((await other.run(say, { heap: '64KiB' })).status).toBe(0);
  const spinning = await kernel.launch(program('(loop $again (br $again))'), { heap: '64KiB' });
  const order: string[] = [];
  const runs = [other, kernel, other].map(async (of, i) => {
    const { status } = await of.run(say, { heap: '64KiB' });
    order.push(`${i}: ${status}`);
  });
  const workerData = { index: INDEX, core: allowed[0], program: say };
  const thread = new Worker(IN_THREAD, { eval: true, workerData });
  const said: unknown[] = [];
  thread.on('message', (message) => said.push(message));
  await expect.poll(() => said, { timeout: 20_000 }).toEqual(['asked']);
  await setTimeout(300);
  expect([kernel.queueSize, other.queueSize]).toEqual([1, 2]);
  expect(said).toEqual(['asked']);
  spinning.kill('SIGKILL');
  await Promise.all([...runs, once(thread, 'exit')]);
  expect(said).toEqual(['asked', 0]);
  expect(order).toEqual(['0: 0', '1: 0', '2: 0']);
});

test.runIf(libc !== undefined)('who has the cores is told where that is another process', async () => {
  const { allowed } = new Partition({});
  const child = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    `import { boot } from ${JSON.stringify(INDEX)};
     const lwk = await boot({ cores: 1, cpuSet: [${allowed[0]}] });
     await lwk.launch(Buffer.from('${Buffer.from(program('(loop $again (br $again))')).toString('hex')}', 'hex'));
     console.log('runs');`,
  ]);
  try {
    await once(child.stdout, 'data');
    await using kernel = await boot({ cores: 1, cpuSet: [allowed[0]!] });
    await expect(kernel.run(program(''))).rejects.toMatchObject({
      code: 'LWK_E_ADMISSION',
      message: expect.stringMatching(
        new RegExp(`core ${allowed[0]}: process ${child.pid} [^]*--oversubscribe`),
      ),
    });
  } finally {
    child.kill('SIGKILL');
    await once(child, 'close');
  }
});
