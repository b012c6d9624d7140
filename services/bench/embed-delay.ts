/**
 * A section of `lwk bench embed`: how late the event loop of a service is while ranks compute on all cores, beside the same service
 * when nothing runs. A timer of Node's own (monitorEventLoopDelay) looks every millisecond; each round has one figure, its 99th
 * percentile.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Session } from '../session/session.ts';
import { check, type Section } from './report.ts';
import type { Measurement } from './rounds.ts';
import { Series } from './series.ts';

export const DELAY = 'delay';

/** How long each way is looked at, milliseconds, and how much longer ranks compute: from before to after. */
const LOOK_MS = 1000;
const MARGIN_MS = 100;

/** What the delay may grow by, milliseconds. */
const MOST_MS = 2;

/** The 99th percentile of the time between two looks, milliseconds. */
async function p99(): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await sleep(LOOK_MS);
  delay.disable();
  return delay.percentile(99) / 1e6;
}

export interface DelayMeasurement extends Measurement<readonly [idle: number, computing: number]> {
  readonly series: readonly [Series, Series];
}

/** @param open opens a session of the guest with a rank for each core */
export function delayMeasurement(open: () => Promise<Session>): DelayMeasurement {
  const idle = new Series({ name: DELAY, way: 'idle', unit: 'ms' });
  const computing = new Series({ name: DELAY, way: 'lwk', unit: 'ms' });
  const measureComputing = async () => {
    await using session = await open();
    await session.call('nothing');
    const done = session.call('compute', LOOK_MS + MARGIN_MS);
    await sleep(MARGIN_MS / 2);
    const found = await p99();
    await done;
    return found;
  };
  return {
    name: DELAY,
    series: [computing, idle],
    // Another one first each time.
    async measure(round) {
      const first = round % 2 === 0 ? await p99() : undefined;
      const busy = await measureComputing();
      return [first ?? (await p99()), busy];
    },
    keep([quiet, busy], disturbed) {
      idle.addFigure(quiet, disturbed);
      computing.addFigure(busy, disturbed);
    },
    width: () => 0,
  };
}

export function delaySection({ series: [computing, idle] }: DelayMeasurement): Section[] {
  if (idle.figures.length === 0) return [];
  const rows = [computing.row(), idle.row()];
  const more = rows[0]!.value! - rows[1]!.value!;
  const title =
    'delay of the event loop, 99th percentile, while ranks compute on all cores, and while none does';
  return [{ name: DELAY, title, rows, checks: [check('lwk - idle, ms', more, MOST_MS)] }];
}
