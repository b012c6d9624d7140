/** While a rank computes nothing else of its process does: no thread polls, and no timer goes off often. */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { lwk } from '../support/cli.ts';
import { guest } from '../support/guests.ts';

/** Processor time of each thread of a process so far, nanoseconds. */
function threads(pid: number): Map<string, number> {
  const tasks = `/proc/${pid}/task`;
  const time = (id: string) => Number(readFileSync(`${tasks}/${id}/schedstat`, 'utf8').split(' ')[0]);
  return new Map(readdirSync(tasks).map((id) => [id, time(id)]));
}

/** What part of the time of the busiest thread, while it computes for half a second, all others take. */
async function othersOf(pid: number): Promise<number> {
  const reach = async (ns: number) => {
    while (Math.max(...threads(pid).values()) < ns) await setTimeout(50);
  };
  // Until then the program is compiled, and what starts up comes to rest.
  await reach(7e8);
  const before = threads(pid);
  await reach(12e8);
  const spent = [...threads(pid)].map(([id, ns]) => ns - (before.get(id) ?? 0));
  const rank = Math.max(...spent);
  return (spent.reduce((sum, ns) => sum + ns, 0) - rank) / rank;
}

test.runIf(process.platform === 'linux').each(['ship', 'direct'])(
  'a guest that computes costs nothing beside its own thread (%s)',
  async (offload) => {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    const ended = lwk(['run', '--offload', offload, await guest('ship-then-spin')], {
      started: (child) => {
        const observed = othersOf(child.pid!).finally(() => child.kill('SIGKILL'));
        observed.then(resolve, reject);
      },
    });
    // A thread that polls takes as much as the rank.
    expect(await promise).toBeLessThan(0.1);
    await ended;
  },
);
