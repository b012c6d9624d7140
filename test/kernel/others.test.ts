/** Several kernels in a process: each leaves the ranks of the others where they are, and knows which cores there are. */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { boot } from '../../dist/services/index.js';
import { loadLibc } from '../../services/machine/libc.ts';
import { readTopology } from '../../services/machine/topology.ts';
import { program } from '../support/wat.ts';

const { libc } = await loadLibc();
const { allowed } = readTopology();
const SPINS = program('(loop $again (br $again))');

/** Where the threads of this process run, by their number. */
const affinities = () =>
  new Map(
    readdirSync('/proc/self/task').map((tid) => [
      Number(tid),
      /Cpus_allowed_list:\s*(\S+)/.exec(readFileSync(`/proc/self/task/${tid}/status`, 'utf8'))![1]!,
    ]),
  );
const main = () => affinities().get(process.pid)!;

/** Waits until something is so, for two seconds at most. */
async function until(is: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !is(); i++) await sleep(20);
}

test.runIf(libc !== undefined && allowed.length > 1)('kernels agree on where other threads run', async () => {
  const before = main();
  const [first, second] = [String(allowed[0]), String(allowed[1])];
  const one = await boot({ cores: 1, cpuSet: [allowed[0]!] });
  const job = await one.launch(SPINS, { heap: '64KiB' });
  await until(() => main() !== before);
  expect(main().split(',')).not.toContain(first);
  // Cores that this thread is kept off for now are there all the same.
  expect(readTopology().allowed).toEqual(allowed);
  const two = await boot({ cores: 1, cpuSet: [allowed[1]!] });
  const next = await two.launch(SPINS, { heap: '64KiB' });
  await sleep(60);
  const ranks = [...affinities().values()].filter((cores) => cores === first || cores === second);
  expect(ranks).toEqual(expect.arrayContaining([first, second]));
  if (allowed.length === 2) expect(main()).toBe(before);
  await job[Symbol.asyncDispose]();
  await next[Symbol.asyncDispose]();
  await Promise.all([one.close(), two.close()]);
  await until(() => main() === before);
  expect(new Set(affinities().values())).toEqual(new Set([before]));
});

test.runIf(libc !== undefined && allowed.length > 1)(
  "V8's threads go back to all cores while a program runs that they optimize, where it leaves one core",
  async () => {
    const compilers = () => {
      const where = affinities();
      const is = (tid: number) => readFileSync(`/proc/self/task/${tid}/comm`, 'utf8').includes('V8Worker');
      return new Set([...where].flatMap(([tid, cores]) => (is(tid) ? [cores] : [])));
    };
    const before = main();
    const ranks = allowed.length - 1;
    await using kernel = await boot({ cores: ranks });
    for (const tier of ['tiered', 'optimized', 'tiered'] as const) {
      const job = await kernel.launch(SPINS, { heap: '64KiB', ranks, tier });
      await until(() => main() !== before);
      expect(main()).not.toBe(before);
      expect(compilers()).toEqual(new Set([main()]));
      await until(() => compilers().has(before));
      expect(compilers()).toEqual(new Set([tier === 'tiered' ? before : main()]));
      await job[Symbol.asyncDispose]();
      await until(() => main() === before);
      expect(compilers()).toEqual(new Set([before]));
    }
  },
);
