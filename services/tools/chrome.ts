/** A timeline as trace events of Chrome, JSON: opens in Perfetto, chrome://tracing and speedscope. */
import { FWK_TRACK, type Slice, type Timeline } from './timeline.ts';

/** Text of so many events is handed on at a time. */
const BATCH = 1000;

const threadOf = (track: number): number => (track === FWK_TRACK ? 1_000_000 : track);
const us = (ms: number): number => Math.round(ms * 1e6) / 1000;

export function* chromeTrace({ ranks, slices, dropped }: Timeline): Generator<string> {
  const tracks = [
    ...Array.from({ length: ranks }, (_, rank) => [rank, `rank ${rank}`] as const),
    [FWK_TRACK, 'FWK'] as const,
  ];
  const named = tracks.flatMap(([track, name]) => [
    { ph: 'M', pid: 1, tid: threadOf(track), name: 'thread_name', args: { name } },
    {
      ph: 'M',
      pid: 1,
      tid: threadOf(track),
      name: 'thread_sort_index',
      args: { sort_index: threadOf(track) },
    },
  ]);
  yield `{"displayTimeUnit":"ns","otherData":{"dropped":"${dropped}"},"traceEvents":[\n${named.map((e) => JSON.stringify(e)).join(',\n')}`;
  for (let i = 0; i < slices.length; i += BATCH)
    yield slices
      .slice(i, i + BATCH)
      .flatMap(eventsOf)
      .map((event) => `,\n${JSON.stringify(event)}`)
      .join('');
  yield '\n]}\n';
}

function eventsOf({ track, name, kind, began, ended, args, out, into }: Slice): object[] {
  const common = { pid: 1, tid: threadOf(track) };
  const arrow = (id: number, ph: 's' | 'f') => ({
    ...common,
    ph,
    id,
    name: 'message',
    cat: 'message',
    ts: us(ph === 's' ? began : ended),
    ...(ph === 'f' ? { bp: 'e' } : {}),
  });
  return [
    { ...common, ph: 'X', name, cat: kind, ts: us(began), dur: us(ended - began), args },
    ...out.map((id) => arrow(id, 's')),
    ...into.map((id) => arrow(id, 'f')),
  ];
}
