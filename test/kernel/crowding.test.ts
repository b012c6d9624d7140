/** A rank whose core turns out busy is let loose, and bound again when it has been calm for a while. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { boot } from '../../dist/services/index.js';
import { Crowding, Patience } from '../../services/kernel/crowding.ts';
import { threadCpus } from '../../services/machine/affinity.ts';
import { formatCpuList } from '../../services/machine/cpulist.ts';
import { loadLibc } from '../../services/machine/libc.ts';
import { readTopology } from '../../services/machine/topology.ts';
import { guest } from '../support/guests.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lwk-crowding-'));
  process.env.LWK_RUNTIME_DIR = directory;
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(directory, { recursive: true, force: true });
});

/** Looks until the answer is another one; how many. */
function looksUntil(patience: Patience, loose: boolean, waited: number): number {
  for (let looks = 1; looks < 1000; looks++) if (patience.look(waited) === loose) return looks;
  return Number.POSITIVE_INFINITY;
}

test('a rank that waits little stays bound, and one that waits much is loose at once', () => {
  const patience = new Patience();
  for (const waited of [0, 0.01, 0.1, 0.19, 0]) expect(patience.look(waited)).toBe(false);
  expect(patience.look(0.5)).toBe(true);
});

test('a load that comes and goes binds a rank less and less often, and a calm machine makes that good', () => {
  const patience = new Patience();
  const tries = Array.from({ length: 8 }, () => {
    expect(patience.look(0.5)).toBe(true);
    return looksUntil(patience, false, 0);
  });
  expect(tries).toEqual([4, 8, 16, 32, 64, 128, 128, 128]);
  for (let looks = 0; looks < 200; looks++) expect(patience.look(0)).toBe(false);
  expect(patience.look(0.5)).toBe(true);
  expect(looksUntil(patience, false, 0)).toBe(4);
});

test('a loose rank is bound again after looks that are calm one after the other', () => {
  const patience = new Patience();
  patience.look(1);
  for (const waited of [0, 0, 0, 0.06, 0, 0, 0]) expect(patience.look(waited)).toBe(true);
  expect(patience.look(0)).toBe(false);
  const crowded = new Patience();
  crowded.look(1);
  expect(looksUntil(crowded, false, 0.33)).toBe(Number.POSITIVE_INFINITY);
});

test('a loose rank may run where nobody is, which changes', async () => {
  vi.useFakeTimers();
  const task = join(directory, 'proc/self/task/77');
  mkdirSync(task, { recursive: true });
  const bound: string[] = [];
  const moved: string[] = [];
  let spare = [2, 3];
  let waited = 0;
  let gone = false;
  const crowding = new Crowding(
    {
      tidOf: (thread) => (thread === 7 ? 77 : undefined),
      bind: async (thread, tid, cores) => {
        bound.push(`${thread} ${tid} ${cores}`);
        return !gone;
      },
    },
    directory,
  );
  const rank = { workerId: 7, core: 1, moved: (cores: readonly number[]) => void moved.push(cores.join()) };
  const others = {
    get spareCores() {
      return spare;
    },
  };
  /** Half a second, of which the rank waits a part. */
  const half = async (part: number) => {
    waited += part * 5e8;
    writeFileSync(join(task, 'schedstat'), `1000 ${waited} 1\n`);
    await vi.advanceTimersByTimeAsync(500);
  };
  crowding.follow([rank, { ...rank, workerId: 8 }], others);
  await half(0.5); // What was before the first look counts for nothing.
  await half(0.1);
  expect(bound).toEqual([]);
  await half(0.5);
  expect(bound).toEqual(['7 77 1,2,3']);
  spare = [3];
  await half(0.5);
  spare = [];
  await half(0.5);
  expect(bound.slice(1)).toEqual(['7 77 1,3', '7 77 1']);
  spare = [2];
  for (let looks = 0; looks < 6; looks++) await half(0);
  expect(bound.slice(3)).toEqual(['7 77 1,2', '7 77 1']);
  expect(moved).toEqual(bound.map((line) => line.split(' ')[2]));
  // A core that the process may not use any more: nobody is told, and it is tried again.
  gone = true;
  await half(0.5);
  await half(0.5);
  expect(bound.splice(5)).toEqual(['7 77 1,2', '7 77 1,2']);
  expect(moved.length).toBe(5);
  // Its thread has ended.
  rmSync(task, { recursive: true });
  await vi.advanceTimersByTimeAsync(500);
  expect(bound.length).toBe(5);
  crowding.follow([], others);
  expect(vi.getTimerCount()).toBe(0);
});

const { libc } = await loadLibc();
const { allowed } = readTopology();

/** A thread of this process that may run on this core alone. */
function threadOn(core: number): number | undefined {
  const all = readdirSync('/proc/self/task').map(Number);
  return all.find((tid) => threadCpus(tid).join() === String(core));
}

test.runIf(libc !== undefined && allowed.length > 1)(
  'beside a stranger that is bound to its core a rank may run elsewhere, and is bound again when it has gone',
  async () => {
    await using kernel = await boot({ cores: 1 });
    const changes: (readonly number[])[] = [];
    const job = await kernel.launch(await guest('compute-until'), {
      args: ['/dir/stop'],
      dirs: [{ host: directory, guest: '/dir' }],
      onBinding: (rank, cores) => changes.push([rank, ...cores]),
    });
    const core = job.cores[0]!;
    const tid = threadOn(core)!;
    const stranger = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
    for (const task of readdirSync(`/proc/${stranger.pid}/task`)) libc!.setAffinity(Number(task), [core]);
    while (changes.length === 0) await sleep(20);
    const [rank, ...cores] = changes[0]!;
    expect(rank).toBe(0);
    expect(cores[0]).toBe(core);
    expect(cores.length).toBe(allowed.length);
    expect(formatCpuList(threadCpus(tid))).toBe(formatCpuList(allowed));
    stranger.kill('SIGKILL');
    // From now on the rank sleeps: what else this machine does keeps it waiting for nothing.
    writeFileSync(join(directory, 'stop'), '');
    while (threadCpus(tid).length > 1) await sleep(50);
    expect(threadCpus(tid)).toEqual([core]);
    expect(changes.at(-1)).toEqual([0, core]);
    await job[Symbol.asyncDispose]();
  },
);

test.runIf(libc !== undefined && allowed.length > 1)(
  'a rank that was told to be bound, or has a list of cores, stays there',
  async () => {
    const core = allowed[0]!;
    for (const options of [{ bindTo: 'core' }, { cpuSet: [core] }] as const) {
      await using kernel = await boot({ cores: 1, ...options });
      const changes: unknown[] = [];
      const job = await kernel.launch(await guest('spin-forever'), {
        onBinding: (...change) => changes.push(change),
      });
      const tid = threadOn(job.cores[0]!)!;
      const stranger = spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' });
      for (const task of readdirSync(`/proc/${stranger.pid}/task`))
        libc!.setAffinity(Number(task), [job.cores[0]!]);
      // Until the stranger has had a second, of which the rank had to wait for half.
      const waited = () => Number(readFileSync(`/proc/self/task/${tid}/schedstat`, 'utf8').split(' ')[1]);
      while (waited() < 1e9) await sleep(50);
      stranger.kill('SIGKILL');
      expect(changes).toEqual([]);
      expect(threadCpus(tid)).toEqual([job.cores[0]]);
      await job[Symbol.asyncDispose]();
    }
  },
);
