/**
 * `lwk bench embed`: what calls of sessions and of host functions take, beside what a Node program would do instead: a task of
 * piscina, and a message to the main thread for which the sender sleeps; and how late the event loop is while ranks compute. In
 * turn, round after round; samples are single calls.
 */
import { Piscina } from 'piscina';
import { benchGuest, THREADS } from '../files.ts';
import { boot } from '../kernel/boot.ts';
import { OUR_THREADS } from '../machine/threads.ts';
import type { Session } from '../session/session.ts';
import type { SessionOptions } from '../session/types.ts';
import type { Benchmark, Outcome, Setting } from './bench.ts';
import { DELAY, delayMeasurement, delaySection } from './embed-delay.ts';
import type { AskRequest } from './embed-thread.ts';
import { check, type Section } from './report.ts';
import { inRounds, type Measurement } from './rounds.ts';
import { Series } from './series.ts';

/** 1 MiB. */
const ELEMENTS = 2 ** 17;
const CALLS = 200;
const ARRAYS = 20;
/** Calls before those that count, of a session that has just begun. */
const WARM_UP = 50;

/** What is called, by us and by the peer, and what the ratio of the medians is to be. */
interface Pair {
  readonly name: string;
  readonly title: string;
  readonly ranks: number;
  readonly peer: string;
  readonly target: number;
  readonly count: number;
  ours(session: Session): Promise<unknown>;
  theirs(pool: Piscina): Promise<unknown>;
}

/** Samples of single calls, nanoseconds; a call that takes them itself, where it is, returns all. */
async function sample(count: number, run: () => Promise<unknown>): Promise<ArrayLike<number>> {
  const samples = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const began = performance.now();
    const result = await run();
    if (result instanceof Float64Array && result.length === count) return result;
    samples[i] = (performance.now() - began) * 1e6;
  }
  return samples;
}

export const embed: Benchmark = { name: 'embed', run: benchEmbed };

/** Takes some seconds. */
async function benchEmbed({ options, cores, only, progress, signal, keep }: Setting): Promise<Outcome> {
  const kernel = await boot({ cores: Math.min(2, cores.length), cpuSet: cores, oversubscribe: true });
  const word = new Int32Array(new SharedArrayBuffer(4));
  const pool = new Piscina({
    ...OUR_THREADS,
    filename: THREADS.embed.href,
    minThreads: 1,
    maxThreads: 1,
    idleTimeout: Number.POSITIVE_INFINITY,
  });
  pool.on('message', () => {
    Atomics.add(word, 0, 1);
    Atomics.notify(word, 0);
  });
  try {
    const image = await kernel.compile(benchGuest('embed'));
    const measured = pairs(word)
      .filter(({ name }) => only?.includes(name) ?? true)
      .map((pair) =>
        measurementOf(pair, (ranks) => kernel.session(image, { ...SESSION, ranks }), pool, keep),
      );
    const late =
      (only?.includes(DELAY) ?? true)
        ? [delayMeasurement(() => kernel.session(image, { ...SESSION, ranks: kernel.cores.length }))]
        : [];
    const { rounds } = options;
    await inRounds({
      measurements: [...measured, ...late],
      rounds,
      warmUp: true,
      cores: [],
      progress,
      signal,
    });
    const series = [
      ...measured.flatMap((each) => [each.ours, each.theirs]),
      ...late.flatMap((each) => each.series),
    ];
    return { sections: [...measured.flatMap(sectionOf), ...late.flatMap(delaySection)], series };
  } finally {
    await pool.destroy();
    await kernel.close();
  }
}

const SESSION: SessionOptions = {
  heap: '16MiB',
  functions: { f: () => {} },
  exports: {
    twice: { args: ['f64[]'], returns: 'f64[]' },
    calls: { args: ['i32'], returns: 'f64[]', free: true },
  },
};

function pairs(word: Int32Array): Pair[] {
  const array = Float64Array.from({ length: ELEMENTS }, (_, i) => i);
  const out = new Float64Array(ELEMENTS);
  const asked: AskRequest = { word, count: CALLS };
  return [
    {
      name: 'array',
      title: '1 MiB of doubles in and out, by 2 ranks, and by a task',
      ranks: 2,
      peer: 'piscina',
      target: 0.5,
      count: ARRAYS,
      ours: (session) => session.call({ name: 'twice', into: out }, session.scatter(array)),
      theirs: (pool) => pool.run(array, { name: 'twice' }),
    },
    {
      name: 'empty',
      title: 'a call that does nothing, and a task',
      ranks: 1,
      peer: 'piscina',
      target: 1,
      count: CALLS,
      ours: (session) => session.call('nothing'),
      theirs: (pool) => pool.run(undefined, { name: 'nothing' }),
    },
    {
      name: 'function',
      title: 'a rank asks the main thread, and a thread does',
      ranks: 1,
      peer: 'postMessage',
      target: 0.5,
      count: CALLS,
      ours: (session) => session.call({ name: 'calls', rank: 0 }, CALLS),
      theirs: (pool) => pool.run(asked, { name: 'ask' }),
    },
  ];
}

interface Measured extends Measurement<readonly [ArrayLike<number>, ArrayLike<number>]> {
  readonly pair: Pair;
  readonly ours: Series;
  readonly theirs: Series;
}

function measurementOf(
  pair: Pair,
  open: (ranks: number) => Promise<Session>,
  pool: Piscina,
  keep: boolean,
): Measured {
  const { name, count } = pair;
  const ours = new Series({ name, way: 'lwk', keep });
  const theirs = new Series({ name, way: pair.peer, keep });
  const measureOurs = async () => {
    await using session = await open(pair.ranks);
    for (let i = 0; i < WARM_UP; i++) await session.call('nothing');
    return await sample(count, () => pair.ours(session));
  };
  const measureTheirs = () => sample(count, () => pair.theirs(pool));
  return {
    name,
    pair,
    ours,
    theirs,
    // Another one first each time.
    async measure(round) {
      const first = round % 2 === 0 ? await measureOurs() : undefined;
      const peer = await measureTheirs();
      return [first ?? (await measureOurs()), peer];
    },
    keep([own, peer], disturbed) {
      ours.addSamples(own, disturbed);
      theirs.addSamples(peer, disturbed);
    },
    width: () => Math.max(ours.width, theirs.width),
  };
}

function sectionOf({ pair: { name, title, peer, target }, ours, theirs }: Measured): Section[] {
  if (ours.figures.length === 0) return [];
  const [own, other] = [ours.row(), theirs.row()];
  const ratio = own.summary!.p50 / other.summary!.p50;
  return [{ name, title, rows: [own, other], checks: [check(`lwk / ${peer}, medians`, ratio, target)] }];
}
