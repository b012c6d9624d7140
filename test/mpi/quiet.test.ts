/**
 * What V8 does in the thread of a rank while its program runs, by V8's own traces: between MPI_Init and MPI_Finalize
 * nothing is collected, and nothing is optimized but what asks for the time, of which no garbage is made.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LWK, runNode } from '../support/cli.ts';
import { kernel } from '../support/guests.ts';

/** What asks for the time, in `runtime/` and in Node, and what a wait that lasts looks at. */
const CLOCK = /^(?:now|tellTime|get events) |^ node:internal\/validators/;

/**
 * Where a machine takes cores away, ranks wait so long that V8 optimizes the waiting; and nothing is expected of one
 * that does so in each of these runs.
 */
const TRIES = 4;

/** What V8 has done in a rank, and when, microseconds since its thread began. */
interface Trace {
  readonly collections: readonly number[];
  /** Functions that were optimized, by either of the compilers that do. */
  readonly optimized: readonly { readonly name: string; readonly at: number }[];
  /** When MPI_Init and MPI_Finalize were called. */
  readonly from: number;
  readonly to: number;
}

/** Runs a program with two ranks, and reads what V8 tells of their threads. */
async function traced(program: string, ...args: string[]): Promise<Trace[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lwk-quiet-'));
  try {
    const logs = [
      '--log-code',
      '--log-function-events',
      '--logfile-per-isolate',
      `--logfile=${folder}/v8.log`,
    ];
    // Code that is not known from earlier runs: V8 tells when it reads a function, which is when that is called first.
    const env = { NODE_COMPILE_CACHE: join(folder, 'cache') };
    const run = ['run', '-n', '2', '--oversubscribe', program, ...args];
    const { status, stdout } = await runNode(['--trace-gc', ...logs, LWK, ...run], { env, timeout: 60_000 });
    expect(status).toBe(0);
    const threads = readdirSync(folder).filter((name) => name.startsWith('isolate-'));
    return threads.flatMap((name) => {
      const isolate = name.split('-')[1]!;
      return traceOf(readFileSync(join(folder, name), 'utf8'), stdout, isolate) ?? [];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Undefined of a thread that is no rank. */
function traceOf(log: string, stdout: string, isolate: string): Trace | undefined {
  const called = (name: string) =>
    Number(
      [...log.matchAll(new RegExp(`^function,interpreter,(?:[^,]*,){4}(\\d+),${name}$`, 'gm'))].at(-1)?.[1],
    );
  const [from, to] = [called('init'), called('Finalize')] as const;
  if (!(to > 0)) return undefined;
  const collected = stdout.matchAll(new RegExp(`^\\[\\d+:${isolate}\\] +(\\d+) ms: `, 'gm'));
  // The last field is how far the code is optimized: + and * are those of optimizing compilers.
  const optimized = log.matchAll(/^code-creation,JS,\d+,(\d+),(?:[^,]*,){2}([^,]*),[^,]*,[+*]/gm);
  return {
    from,
    to,
    collections: [...collected].map(([, ms]) => 1000 * Number(ms)),
    optimized: [...optimized].map(([, at, name]) => ({ name: name!, at: Number(at) })),
  };
}

test('all patterns of communication: nothing is collected, nothing is optimized', async () => {
  const program = await kernel('bench/patterns');
  const seen: string[][] = [];
  while (seen.length < TRIES && !seen.some((all) => all.length === 0)) {
    const ranks = await traced(program, '1024', '1');
    expect(ranks).toHaveLength(2);
    seen.push(
      ranks.flatMap(({ from, to, collections, optimized }) => [
        ...collections.filter((at) => at > from && at < to).map(() => 'a collection'),
        ...optimized
          .filter(({ name, at }) => at > from && at < to && !CLOCK.test(name))
          .map(({ name }) => name),
      ]),
    );
  }
  expect(seen).toContainEqual([]);
}, 120_000);

test('MPI_Wtime makes no garbage, once it has been called some thousand times', async () => {
  const ranks = await traced(await kernel('bench/steady'), '400000');
  expect(ranks).toHaveLength(2);
  // What a rank loads is collected, too. Without its own memory for the time it is more than twenty.
  for (const { collections } of ranks) expect(collections.length).toBeLessThan(12);
}, 120_000);
