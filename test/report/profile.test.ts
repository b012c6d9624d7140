/** Profiles on a page: both forms that tools write say the same. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { html } from '../../dist/services/report/html.js';
import type { Flame, Table } from '../../services/report/figure.ts';
import { pageOf } from '../../services/report/page.ts';
import { plot } from '../../services/report/plot.ts';
import {
  type ProfileSource,
  profileGroup,
  readPprof,
  readSpeedscope,
} from '../../services/report/profile.ts';
import { pprof } from '../../services/tools/pprof.ts';
import type { Met, Places, RankProfile } from '../../services/tools/profile.ts';
import { speedscope } from '../../services/tools/speedscope.ts';

const NAMES = ['main', 'solve', 'dot<T>', 'walk'];
const met = (i: number): Met => ({ function: NAMES[i]!, offset: 100 + i });
const PLACES: Places = new Map(
  NAMES.map((name, i) => [
    100 + i,
    { function: name, index: i, offset: 100 + i, ...(i === 3 ? {} : { file: 'a.c', line: 10 * (i + 1) }) },
  ]),
);
const stack = (us: number, ...frames: number[]) => ({ us, frames: frames.map(met) });
const PROFILES: readonly RankProfile[] = [
  { rank: 0, stacks: [stack(10, 0), stack(50, 0, 1), stack(30, 0, 1, 2), stack(4, 0, 3, 3, 3)] },
  { rank: 1, stacks: [stack(6, 0, 3, 3)] },
];

const scope = () => readSpeedscope(JSON.parse(speedscope(PROFILES, PLACES, 'p')), 'one')!;
const packed = () => readPprof(pprof(PROFILES, PLACES), 'one')!;

describe.each([
  ['speedscope', scope],
  ['pprof', packed],
])('a profile for %s', (_, read: () => ProfileSource) => {
  test('is boxes below what called them, and functions by what they took themselves', () => {
    const { title, parts } = profileGroup(read());
    expect(title).toBe('Where the guest computed: one');
    const [flame, table] = parts as [Flame, Table];
    expect(flame.total).toBe(100_000);
    expect(flame.boxes.map(({ name, depth, from, total, self }) => [name, depth, from, total, self])).toEqual(
      [
        ['all', 0, 0, 100_000, 0],
        ['main', 1, 0, 100_000, 10_000],
        ['solve', 2, 0, 80_000, 50_000],
        ['dot<T>', 3, 0, 30_000, 30_000],
        ['walk', 2, 80_000, 10_000, 0],
        ['walk', 3, 80_000, 10_000, 6000],
        ['walk', 4, 80_000, 4000, 4000],
      ],
    );
    expect(table.rows).toEqual([
      ['solve', 'a.c:20', '50 µs', '50.0', '80.0'],
      ['dot<T>', 'a.c:30', '30 µs', '30.0', '30.0'],
      ['main', 'a.c:10', '10 µs', '10.0', '100.0'],
      ['walk', '', '10 µs', '10.0', '10.0'],
    ]);
  });

  test('stands beside others, on a page and in a terminal', () => {
    const page = pageOf([read(), { ...read(), label: 'two' }]);
    const [both] = page.groups;
    expect((both!.parts[0] as Table).head).toEqual([
      'function',
      'where it begins',
      ...['one %', 'one', 'two %', 'two'],
    ]);
    const text = html(page);
    expect(text).toContain('<title>dot&lt;T&gt; (a.c:30): 30 µs, 30.0 %; itself 30 µs, 30.0 %</title>');
    expect(text).not.toContain('dot<T>');
    expect(plot(page, { width: 80, colours: false })).toMatch(/^ {2}solve +█{11} +80\.0 % 80 µs$/m);
  });
});

test('what is damaged, or has no samples, is no profile', () => {
  const whole = gunzipSync(pprof(PROFILES, PLACES));
  for (let length = 0; length < whole.length; length += 7)
    expect(() => readPprof(gzipSync(whole.subarray(0, length)), 'cut')).not.toThrow();
  expect(readPprof(Uint8Array.of(0x1f, 0x8b, 8, 0), 'cut')).toBeUndefined();
  expect(readPprof(gzipSync('{"traceEvents": []}'), 'other')).toBeUndefined();
  expect(readSpeedscope({ profiles: [{ samples: [[7]], weights: [1] }] }, 'empty')).toBeUndefined();
});
