/** Files that pages are made from: what is read of them, what is bounded, and what is told of those that cannot be read. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { LwkError } from '../../runtime/abi/errors.ts';
import { ChromeEvents, EventTexts } from '../../services/report/chrome-file.ts';
import type { Tracks } from '../../services/report/figure.ts';
import { PerfettoFile } from '../../services/report/perfetto-file.ts';
import { Slices } from '../../services/report/slices.ts';
import { labelsOf, readSource, type TimelineSource } from '../../services/report/source.ts';
import { bench, chromeText, Files, perfettoBytes, stats, TIMELINE } from './samples.ts';

const files = new Files();
afterAll(() => files[Symbol.dispose]());

/** Each call in words. */
function calls({
  tracks,
  track,
  names,
  nameOf,
  kinds,
  kindOf,
  words,
  wordsOf,
  began,
  length,
}: Tracks): string[] {
  let at = 0;
  return track.map((number, i) => {
    at += began[i]!;
    const args = wordsOf[i]! < 0 ? '' : ` (${words[wordsOf[i]!]})`;
    return `${tracks[number]}: ${kinds[kindOf[i]!]} ${names[nameOf[i]!]} ${at}+${length[i]}${args}`;
  });
}

const CALLS = [
  'rank 1: mpi MPI_Recv 0+499000 (from 0, tag 3, bytes 64)',
  'rank 0: mpi MPI_Send 249000+125000 (to 1, tag 3, bytes 64)',
  'rank 1: shipped fd_write 624000+125000',
  'FWK: fwk fd_write 649000+50000 (rank 1)',
];
const tracksOf = (path: string): Tracks => (readSource(path, 'trace') as TimelineSource).tracks;

describe('timelines', () => {
  test.each([
    ['trace.json', chromeText(TIMELINE)],
    ['trace.pftrace', perfettoBytes(TIMELINE)],
  ])('%s is read as it was written', (name, content) => {
    const tracks = tracksOf(files.write(name, content));
    expect(calls(tracks)).toEqual(CALLS);
    expect(tracks).toMatchObject({ span: 749_000, tracks: ['rank 0', 'rank 1', 'FWK'], arrows: [[1, 0]] });
    expect(tracks.note).toContain('7 calls before these were dropped');
  });

  test.each([
    ['half.json', chromeText(TIMELINE)],
    ['half.pftrace', perfettoBytes(TIMELINE)],
  ])('%s ends in the middle: what is there is shown, and told', (name, content) => {
    const tracks = tracksOf(files.write(name, content.slice(0, -30)));
    expect(calls(tracks)).toEqual(CALLS.slice(0, tracks.track.length));
    expect(tracks.track.length).toBeGreaterThan(0);
    expect(tracks.note).toContain('ends in the middle');
  });

  test('a damaged one is shown up to there', () => {
    const bytes = Buffer.concat([perfettoBytes(TIMELINE), Buffer.alloc(2 ** 21, 0xff)]);
    const tracks = tracksOf(files.write('damaged.pftrace', bytes));
    expect(calls(tracks)).toEqual(CALLS);
    expect(tracks.note).toContain(`damaged behind byte ${perfettoBytes(TIMELINE).length}`);
  });

  test('parts of a file may end anywhere', () => {
    const slices = { chrome: new Slices(), perfetto: new Slices() };
    const events = new ChromeEvents(slices.chrome);
    const texts = new EventTexts((event) => events.add(event));
    const file = new PerfettoFile(slices.perfetto);
    for (const byte of Buffer.from(chromeText(TIMELINE))) texts.write(Uint8Array.of(byte));
    for (const byte of perfettoBytes(TIMELINE)) expect(file.write(Uint8Array.of(byte))).toBeUndefined();
    expect(calls(slices.chrome.figure(''))).toEqual(CALLS);
    expect(calls(slices.perfetto.figure(''))).toEqual(CALLS);
  });

  test('of other programs: begins and ends, brackets within text, no list of events alone', () => {
    const events = [
      { ph: 'M', pid: 1, tid: 5, name: 'thread_name', args: { name: 'a "thread" {[' } },
      { ph: 'B', pid: 1, tid: 5, ts: 10, name: 'outer' },
      { ph: 'B', pid: 1, tid: 5, ts: 11, name: 'inner\\"}', args: { deep: { x: 1 } } },
      { ph: 'E', pid: 1, tid: 5, ts: 12 },
      { ph: 'E', pid: 1, tid: 5, ts: 14 },
      { ph: 'E', pid: 1, tid: 5, ts: 15 },
    ];
    for (const form of [events, { metadata: { list: [{}] }, traceEvents: events }])
      expect(calls(tracksOf(files.write('other.json', form)))).toEqual([
        'a "thread" {[:  outer 0+4000',
        'a "thread" {[:  inner\\"} 1000+1000 (deep …)',
      ]);
  });

  test('those that are too long keep the calls that took longest, and count the others', () => {
    const slices = new Slices(100);
    for (let i = 0; i < 5000; i++)
      slices.add({
        track: 0,
        name: 'f',
        kind: 'mpi',
        began: i * 1e4,
        ended: i * 1e4 + i,
        words: '',
        out: [],
        into: [],
      });
    const { length, note } = slices.figure('');
    expect(length.length).toBeLessThanOrEqual(100);
    expect(Math.min(...length)).toBe(5000 - length.length);
    expect(note).toContain(`${5000 - length.length} calls that took ${4999 - length.length} ns or less`);
  });
});

describe('reports and statistics', () => {
  test('times are nanoseconds, and what is no number is left out', () => {
    const report = bench();
    report.sections[1]!.rows.push({ name: 'latency', way: 'lwk', x: 2, unit: 'us', value: 'much' } as never);
    const source = readSource(files.write('bench.json', report), 'bench');
    expect(source).toMatchObject({ kind: 'bench', bench: 'syscall' });
    if (source.kind !== 'bench') return;
    expect(source.facts).toContainEqual(['cores.used', '0-1']);
    expect(source.facts).toContainEqual(['flags', '--a, --b']);
    const [row] = source.sections[0]!.rows;
    expect(row).toMatchObject({ unit: 'ns', clock: 40, interval: [1900, 2100] });
    expect(row!.summary!.p50).toBe(2000);
    expect(source.sections[1]!.rows.at(-1)!.value).toBeUndefined();
    expect(source.sections[2]!.rows[0]).toMatchObject({
      detours: [
        [1e6, 4000],
        [2e6, 90_000],
      ],
      detoursDropped: 3,
    });
  });

  test('of many detours those that took longest are kept', () => {
    const report = bench();
    const detours = Array.from({ length: 10_500 }, (_, i) => [i, i + 1] as [number, number]);
    report.sections[2]!.rows[0] = { name: 'fwq', way: 'lwk', unit: '%', value: 1, detours } as never;
    const source = readSource(files.write('many.json', report), 'many');
    const [row] = source.kind === 'bench' ? source.sections[2]!.rows : [];
    expect(row!.detours).toHaveLength(10_000);
    expect(row!.detours[0]).toEqual([500, 501]);
    expect(row!.detoursDropped).toBe(500);
  });

  test('statistics of a job', () => {
    const source = readSource(files.write('stats.json', stats()), 'stats');
    expect(source).toMatchObject({ kind: 'stats', loadImbalance: 0.125 });
    expect(source.kind === 'stats' && source.ranks[3]).toMatchObject({ wall: 10e6, heap: 2 ** 20 });
  });
});

describe('what cannot be read', () => {
  test.each([
    ['empty.json', '', 'it is empty'],
    ['cut.json', '{"schema": "lwk-bench/1", ', 'it is damaged: '],
    ['other.json', '{"name": "x", "private": true}', 'it is JSON of something else (name, private)'],
    ['newer.json', '{"schema": "lwk-bench/2"}', 'it is of version 2, which a newer lwk has made'],
    ['profile.json', '{"$schema": "https://www.speedscope.app/file-format-schema.json"}', 'it is a profile'],
    ['events.json', '{"traceEvents": []}', 'it is JSON without trace events'],
    ['none.json', '[]', 'it is JSON without trace events'],
    ['p.gz', Uint8Array.of(0x1f, 0x8b, 8, 0), 'it is compressed'],
    ['a.wasm', '\0asm\x01\0\0\0', 'it is a program'],
    ['page.html', '<!doctype html>', 'it is a page'],
    ['text', 'hello', 'it is neither JSON nor a timeline'],
    ['pprof', Uint8Array.of(0x0a, 4, 8, 1, 16, 2), 'it is no timeline'],
  ])('%s', (name, content, found) => {
    const path = files.write(name, content);
    const failure = failureOf(() => readSource(path, name));
    expect(failure?.code).toBe('LWK_E_USAGE');
    expect(failure?.message).toContain(`lwk report: ${path}: ${found}`);
    expect(failure?.message).toContain('--trace FILE');
  });

  test('what is not there, or no file', () => {
    expect(() => readSource(`${files.directory}/missing`, '')).toThrow('there is no such file');
    expect(() => readSource(files.directory, '')).toThrow('it is no file');
  });

  test('whatever is in a file, it is read or told', () => {
    const whole = [chromeText(TIMELINE), JSON.stringify(bench()), JSON.stringify(stats(2))].map((text) =>
      Buffer.from(text),
    );
    const seeds = [...whole, Buffer.from(perfettoBytes(TIMELINE))];
    const path = files.write('fuzz', '');
    fc.assert(
      fc.property(
        fc.nat(seeds.length - 1),
        fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { maxLength: 8 }),
        fc.nat(5000),
        (seed, changes, cut) => {
          const bytes = Buffer.from(seeds[seed]!).subarray(0, Math.max(cut, 50));
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          files.write('fuzz', bytes);
          const failure = failureOf(() => readSource(path, 'fuzz'));
          expect(failure?.code ?? 'read').toMatch(/^(?:read|LWK_E_USAGE)$/);
        },
      ),
      { numRuns: 150 },
    );
    expect(readFileSync(path).length).toBeGreaterThan(0);
  });
});

function failureOf(act: () => unknown): LwkError | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    if (error instanceof LwkError) return error;
    throw error;
  }
}

test('files are called by their names, and by more where these are the same', () => {
  expect(labelsOf(['a/x.json', 'b/y.pftrace'])).toEqual(['x', 'y']);
  expect(labelsOf(['a/x.json', 'b/x.json'])).toEqual(['a/x.json', 'b/x.json']);
});
