/** What goes wrong in a kernel and is told: threads that die, cores that are taken away, threads that are too busy to serve calls. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { boot, type Kernel, type KernelEvent, type KernelEventKind } from '../../dist/services/index.js';
import { threadCpus } from '../../services/machine/affinity.ts';
import { loadLibc } from '../../services/machine/libc.ts';
import { readTopology } from '../../services/machine/topology.ts';
import { LWK, lwk, runNode } from '../support/cli.ts';
import { guest } from '../support/guests.ts';
import { program } from '../support/wat.ts';

const COMPUTES = program('(loop $again (br $again))');
const SAYS = program('(call $say)');

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'lwk-events-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** The next event of a kind. */
async function next<K extends KernelEventKind>(kernel: Kernel, kind: K): Promise<KernelEvent> {
  for (;;) {
    const [event] = (await once(kernel.events, 'event')) as [KernelEvent];
    if (event.kind === kind) return event;
  }
}

test('the thread of a rank dies: its job ends, another one goes on', async () => {
  const started: Worker[] = [];
  const note = (worker: Worker) => void started.push(worker);
  process.on('worker', note);
  await using other = await boot({ cores: 1, bindTo: 'none', oversubscribe: true });
  const goesOn = await other.launch(COMPUTES, { heap: '64KiB' });
  const others = started.length;
  await using kernel = await boot({ cores: 1, bindTo: 'none', oversubscribe: true });
  const job = await kernel.launch(COMPUTES, { heap: '64KiB' });
  process.off('worker', note);
  const lost = next(kernel, 'worker-lost');
  for (const worker of started.slice(others)) void worker.terminate();
  expect(await lost).toMatchObject({ severity: 'error', job: job.id, rank: 0 });
  expect((await lost).message).toMatch(
    /^the thread of rank 0 died: .+\. Its job ends, and other jobs go on\.$/,
  );
  expect(await job.exited).toMatchObject({ status: 137, reason: 'lost', rank: 0 });
  expect(await kernel.run(SAYS, { heap: '64KiB' })).toMatchObject({ status: 0, stdout: 'hello\n' });
  expect((await goesOn.state())[0]!.state).toBe('computes');
});

test('the main thread does something else while ranks may need it', async () => {
  await using kernel = await boot({ cores: 1, bindTo: 'none' });
  await kernel.launch(COMPUTES, { heap: '64KiB' });
  // Who comes later hears too.
  const slow = next(kernel, 'fwk-slow');
  await sleep(100);
  for (const until = performance.now() + 900; performance.now() < until; );
  const event = await slow;
  expect(event).toMatchObject({ severity: 'warning', late: 'event-loop' });
  expect((event as { lateMs: number }).lateMs).toBeGreaterThan(250);
});

test.runIf(process.platform === 'linux')('a shipped call takes long', async () => {
  await using kernel = await boot({ cores: 1, bindTo: 'none' });
  const slow = next(kernel, 'fwk-slow');
  const args = ['/host/urandom'];
  const job = await kernel.launch(await guest('read-long'), { args, dirs: ['/dev::/host'], offload: 'ship' });
  const event = await slow;
  job.kill('SIGKILL');
  expect(event).toMatchObject({ severity: 'warning', late: 'call' });
  expect(event.message).toMatch(
    /^shipped calls have not been answered for \d+ ms: fd_read of rank 0 of job 1\.$/,
  );
});

const { libc } = await loadLibc();
const { allowed } = readTopology();

test.runIf(libc !== undefined && allowed.length > 1)(
  'a core is taken from a rank, and the next rank has it again',
  async () => {
    await using kernel = await boot({ cores: 1, bindTo: 'core' });
    const events: KernelEvent[] = [];
    kernel.events.on('event', (event) => events.push(event));
    const threads = () => readdirSync('/proc/self/task').map(Number);
    const start = async () => {
      const stop = join(root, 'stop');
      rmSync(stop, { force: true });
      const dirs = [`${root}::/d`];
      const job = await kernel.launch(await guest('compute-until'), { args: ['/d/stop'], dirs });
      return {
        job,
        core: job.cores[0]!,
        tid: threads().find((tid) => threadCpus(tid).join() === `${job.cores[0]}`)!,
      };
    };
    const { job, core, tid } = await start();
    const away = allowed.find((cpu) => cpu !== core)!;
    libc!.setAffinity(tid, [away]);
    while (events.length === 0) await sleep(20);
    expect(events).toMatchObject([{ kind: 'core-gone', severity: 'warning', job: job.id, rank: 0, core }]);
    expect(events[0]!.message).toContain(
      `core ${core} was taken from rank 0, which runs on cores ${away} from now on`,
    );
    // Told of once.
    await sleep(600);
    expect(events).toHaveLength(1);
    writeFileSync(join(root, 'stop'), '');
    job.kill();
    await job.exited;
    const again = await start();
    expect(again).toMatchObject({ core, tid });
    await again.job[Symbol.asyncDispose]();
  },
);

test.runIf(libc !== undefined && allowed.length > 1)(
  'lwk run --ras tells that taskset took a core',
  async () => {
    const spins = await guest('spin-forever');
    const { stderr, status } = await lwk(['run', '--ras', '--bind-to', 'core', '--timeout', '3', spins], {
      started: ({ pid }) =>
        void setTimeout(
          () => execFile('taskset', ['-a', '-c', '-p', `${allowed.join()}`, String(pid)]),
          1000,
        ),
    });
    expect(status).toBe(124);
    expect(stderr).toMatch(
      /^lwk: ras: \S+ warning core-gone job=1 rank=0 core=\d+: core \d+ was taken from rank 0/m,
    );
  },
);

test.runIf(process.platform === 'linux')('a rank that cannot be bound is told of', async () => {
  // A machine without koffi, without FFI of Node and without taskset.
  const without = `import { registerHooks } from 'node:module';
    registerHooks({ resolve(name, context, next) {
      if (name === 'koffi') throw new Error('there is no koffi');
      return next(name, context);
    } });`;
  const flags = process.allowedNodeEnvironmentFlags.has('--experimental-ffi')
    ? ['--no-experimental-ffi']
    : [];
  const hooks = `data:text/javascript,${encodeURIComponent(without)}`;
  const run = [...flags, '--import', hooks, LWK, 'run', '--ras', await guest('exit-code'), '3'];
  const { status, stderr } = await runNode(run, { env: { PATH: root } });
  expect(status).toBe(3);
  expect(stderr).toMatch(
    /^lwk: ras: \S+ warning core-gone job=1 rank=0 core=\d+: rank 0 could not be bound to core \d+/m,
  );
});
