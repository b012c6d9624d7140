/** `lwk top`: the jobs of this machine and what their ranks do, again and again. */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseCount } from '../options/values.ts';
import { jobsTable, observedJobs } from '../tools/observing.ts';
import type { Command } from './command.ts';
import { print } from './console.ts';

/** Begins the screen of a terminal anew. */
const HOME = '\x1b[H\x1b[J';

export const command: Command = {
  name: 'top',
  summary: 'show what the ranks of running jobs do, live',
  operands: '[options]',
  about:
    'For each job of this user that `lwk run` has started: its ranks, their cores, how many calls they have made and make a second, ' +
    'and what each does or waits for. Jobs answer from half a second after their start on. Ctrl-C ends it.',
  options: [
    {
      name: 'interval',
      value: 'SECONDS',
      parse: (value, what) => parseCount(value, what, 1, 3600),
      help: 'between two looks; default 1',
    },
    {
      name: 'count',
      value: 'N',
      parse: (value, what) => parseCount(value, what, 1, 1_000_000),
      help: 'ends after so many looks',
    },
  ],
  words: [],
  examples: [
    { line: 'lwk top', what: 'all jobs, every second' },
    { line: 'lwk top --count 1', what: 'once' },
  ],
  async run(values) {
    const interval = values.one<number>('interval') ?? 1;
    const count = values.one<number>('count') ?? Number.POSITIVE_INFINITY;
    for (let looks = 1; ; looks++) {
      const table = jobsTable(await observedJobs());
      print(process.stdout.isTTY ? `${HOME}${table}` : table);
      if (looks >= count) return 0;
      await sleep(interval * 1000);
    }
  },
};
