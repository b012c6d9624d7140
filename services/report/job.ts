/** The page of a job that has just ended: where its time went, and its timeline. */
import { begin } from '../bench/provenance.ts';
import { FWK_TRACK, type Timeline, timelineOf } from '../tools/timeline.ts';
import type { JobStats } from '../types.ts';
import { facts, text } from './checked.ts';
import type { Tracks } from './figure.ts';
import { html } from './html.ts';
import { pageOf } from './page.ts';
import { MOST_SLICES, Slices } from './slices.ts';
import { readStats } from './stats.ts';

/** Calls that are looked at, of all ranks: those that took longest are shown. */
const MOST_CALLS = 4 * MOST_SLICES;

/** @param events what the ranks have recorded, by rank */
export async function jobHtml(
  name: string,
  stats: JobStats,
  events: readonly SharedArrayBuffer[],
): Promise<string> {
  const timeline = timelineOf(events, Math.ceil(MOST_CALLS / events.length));
  // Of the machine; a job has no cores that nobody else may have used.
  const { disturbance: _, command: __, ...machine } = await begin({ cores: [] })();
  const { available } = machine.cores;
  const told = facts({ program: name, ranks: stats.ranks.length, ...machine, cores: available });
  return html(
    pageOf(
      [
        { ...readStats(stats, name), facts: told },
        { kind: 'timeline', label: name, facts: [], tracks: tracksOf(timeline, name) },
      ],
      name,
    ),
  );
}

function tracksOf({ ranks, slices, dropped }: Timeline, name: string): Tracks {
  const kept = new Slices();
  for (let rank = 0; rank < ranks; rank++) kept.track(rank, `rank ${rank}`);
  kept.track(FWK_TRACK, 'FWK', ranks);
  for (const { track, name, kind, began, ended, args, out, into } of slices)
    kept.add({
      track,
      name,
      kind,
      began: began * 1e6,
      ended: ended * 1e6,
      words: Object.entries(args)
        .map(([key, value]) => `${key} ${value}`)
        .join(', '),
      out: out.map(String),
      into: into.map(String),
    });
  return kept.figure(
    `Timeline of ${text(name)}`,
    dropped === 0 ? [] : [`${dropped} calls before these were dropped.`],
  );
}
