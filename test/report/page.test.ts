/** Pages and drawings: what stands in them, and that nothing of what they show is taken for something else. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { html } from '../../dist/services/report/html.js';
import { readBench } from '../../services/report/bench.ts';
import { Canvas } from '../../services/report/braille.ts';
import type { Curves, Figure, Page, Table, Unit } from '../../services/report/figure.ts';
import { pageOf } from '../../services/report/page.ts';
import { plot, terminal } from '../../services/report/plot.ts';
import { place, ticks, valueAt, write } from '../../services/report/scale.ts';
import { Slices } from '../../services/report/slices.ts';
import { readStats } from '../../services/report/stats.ts';
import { bench, HOSTILE, stats } from './samples.ts';

const partsOf = ({ groups }: Page) => groups.flatMap(({ parts }) => parts);
const tables = (page: Page) => partsOf(page).filter((part): part is Table => part.kind === 'table');
const figures = (page: Page) => partsOf(page).filter((part): part is Figure => part.kind !== 'table');

function timeline(name: string): Figure {
  const slices = new Slices();
  slices.track(0, name);
  slices.add({ track: 0, name, kind: name, began: 0, ended: 10, words: name, out: [], into: [] });
  return slices.figure(name);
}

describe('a bench', () => {
  const page = pageOf([readBench(bench(), 'run')]);

  test('has a figure of each kind that its rows allow', () => {
    expect(figures(page).map(({ kind, title }) => `${kind}: ${title}`)).toEqual([
      'ranges: Calls',
      'curves: stat: distribution',
      'curves: Messages: latency',
      'curves: fwq: detours',
    ]);
    const [latency] = figures(page).filter(({ title }) => title.startsWith('Messages')) as [Curves];
    expect(latency).toMatchObject({
      x: { unit: 'B', scale: 'log2' },
      y: { unit: 'ns', scale: 'log' },
      series: [
        { name: 'lwk', x: [0, 8, 1024] },
        { name: 'MPICH', y: [2000, 2007.8125, 3000] },
      ],
    });
  });

  test('has its figures in tables, with what is to be known of them', () => {
    const calls = tables(page).find(({ title }) => title === 'Calls')!;
    expect(calls.note).toBe('there is no synckit');
    expect(calls.head).toEqual([
      '',
      'way',
      'n',
      'min',
      'p50',
      'p90',
      'p99',
      'p99.9',
      'max',
      'mean',
      'clock',
      '±',
      'disturbed',
    ]);
    expect(calls.rows[1]!.slice(1)).toEqual([
      'native',
      1000,
      '900 ns',
      '1 µs',
      '1.1 µs',
      '2 µs',
      '5 µs',
      '50 µs',
      '1.05 µs',
      '40 ns',
      '10.0 %',
      '1 of 3 rounds: others',
    ]);
    expect(tables(page).find(({ title }) => title === 'Calls: targets')!.rows).toEqual([
      ['stat', '1.25', '1.5', 'met'],
    ]);
    expect(page.lead).toBe('2026-01-02T03:04:05Z · a CPU');
    expect(tables(page).at(-1)!.rows).toContainEqual(['cores.used', '0-1']);
  });

  test('of several files stands beside itself, as a multiple of the first', () => {
    const both = pageOf([readBench(bench(), 'before'), readBench(bench(2), 'after')]);
    const [beside] = tables(both);
    expect(beside).toMatchObject({ title: 'Calls: side by side', head: ['', 'way', 'before', 'after'] });
    expect(beside!.rows).toEqual([
      ['stat', 'shipped', '2 µs', '4 µs (2)'],
      ['stat', 'native', '1 µs', '2 µs (2)'],
    ]);
    const [ranges] = figures(both);
    expect(ranges).toMatchObject({ groups: [{ ranges: [{ name: 'shipped · before' }, {}, {}, {}] }] });
  });

  test('that was interrupted says so', () => {
    const { groups } = pageOf([readBench({ ...bench(), interrupted: true }, 'run')]);
    expect(groups[0]!.notes).toEqual(['run was interrupted: it has what was measured until then.']);
  });
});

test('a job of more ranks than can be told apart is shown in groups of neighbours', () => {
  const page = pageOf([readStats(stats(130), 'job')]);
  const [shares, bytes] = figures(page);
  expect(shares).toMatchObject({ kind: 'stacks', note: 'Means of neighbouring ranks.' });
  if (bytes?.kind !== 'matrix') throw new Error('there is no matrix');
  expect(bytes.names).toHaveLength(44);
  expect(bytes.names.slice(0, 2)).toEqual(['0–2', '3–5']);
  // Ranks 0 to 2 send 100, 200 and 300 bytes to each other rank.
  expect(bytes.values[0]!.slice(0, 2)).toEqual([1200, 1800]);
});

describe('names that are markup', () => {
  const page = pageOf([readBench(bench(1, HOSTILE), HOSTILE), readStats(stats(2, HOSTILE), HOSTILE)]);
  const whole: Page = {
    ...page,
    groups: [...page.groups, { title: HOSTILE, notes: [HOSTILE], parts: [timeline(HOSTILE)] }],
  };

  test('stay text in a page', () => {
    const text = html(whole);
    expect(text).not.toContain('<img');
    expect(text).toContain('&lt;img');
    // What ends scripts ends those that are the page's own.
    expect(text.match(/<\/script>/g)).toHaveLength(2);
    const [, data] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(text)!;
    const [, , , drawn] = JSON.parse(data!) as { title: string }[];
    expect(drawn!.title).toBe(HOSTILE);
  });

  test('do not steer terminals, which show their lines in order', () => {
    const page = pageOf([readStats(stats(2, 'a\x1b[2Jb\u202ec\n'), 'x\x1b]0;y\x07')]);
    expect(JSON.stringify(tables(page)[1]!.rows)).toContain('a [2Jb c ');
    const drawn = plot(page, { width: 80, colours: false });
    for (const control of ['\x1b', '\x07', '\u202e']) expect(drawn).not.toContain(control);
  });
});

test('a page runs its own script and style alone, and reaches nothing', () => {
  const text = html(pageOf([readBench(bench(), 'run')]));
  const [, policy] = /Content-Security-Policy" content="([^"]*)"/.exec(text)!;
  const [, script] = /<script>(.*?)<\/script>\n<\/body>/s.exec(text)!;
  const [, style] = /<style>(.*?)<\/style>/s.exec(text)!;
  const hash = (part: string) => `'sha256-${createHash('sha256').update(part).digest('base64')}'`;
  expect(policy).toBe(
    `default-src 'none'; script-src ${hash(script!)}; style-src ${hash(style!)}; img-src data: blob:; ` +
      "base-uri 'none'; form-action 'none'",
  );
  expect(script).toContain('Permission is hereby granted, free of charge');
  expect(text.replace(script!, '').replace(style!, '')).not.toMatch(/(?:src|href)="(?!#|data:)| style=/);
});

describe('drawings in a terminal', () => {
  const page = pageOf([readBench(bench(), 'run'), readStats(stats(2), 'job')]);

  test.each([40, 80, 133])('are %i characters wide at most', (width) => {
    const lines = plot({ ...page, lead: '' }, { width, colours: false }).split('\n');
    const drawn = lines.filter((line) => /[─│┤]/.test(line));
    expect(drawn.length).toBeGreaterThan(40);
    for (const line of drawn) expect([...line].length, line).toBeLessThanOrEqual(width);
  });

  test('tell series apart by letters, and by colours where these are wanted', () => {
    const plain = plot(page, { width: 80, colours: false });
    expect(plain).toContain('a lwk   b MPICH');
    expect(plain).not.toContain('\x1b');
    expect(plot(page, { width: 80, colours: true })).toContain('\x1b[34ma\x1b[39m lwk');
  });

  test('have points where values are', () => {
    const canvas = new Canvas(4, 2);
    canvas.line(0, 0, 1, 1, 0);
    expect(canvas.lines({ width: 4, colours: false })).toEqual(['  ⡠⠊', '⡠⠊⠁ ']);
  });

  test('follow the terminal, NO_COLOR and pipes', () => {
    const look = (stream: object, env: NodeJS.ProcessEnv) => terminal(stream as NodeJS.WriteStream, env);
    expect(look({ isTTY: true, columns: 100 }, {})).toEqual({ width: 99, colours: true });
    expect(look({ isTTY: true, columns: 10 }, { NO_COLOR: '1' })).toEqual({ width: 40, colours: false });
    expect(look({ isTTY: true, columns: 999 }, { TERM: 'dumb' })).toEqual({ width: 160, colours: false });
    expect(look({}, {})).toEqual({ width: 79, colours: false });
    expect(look({}, { COLUMNS: '120', FORCE_COLOR: '1' })).toEqual({ width: 119, colours: true });
  });
});

describe('scales', () => {
  test.each([
    ['linear', 12.5],
    ['log', 1234],
    ['log2', 4096],
    ['log2', 0],
    ['percentile', 99.9],
  ] as const)('%s: %d is found again where it stands', (scale, value) => {
    expect(valueAt(place(value, scale)!, scale)).toBeCloseTo(value, 6);
  });

  test('nothing is 0 on a logarithmic axis', () => {
    expect(place(0, 'log')).toBeUndefined();
    expect(place(-1, 'log2')).toBeUndefined();
  });

  test.each([
    ['log', 'ns', 2, 6, 6, ['100 ns', '1 µs', '10 µs', '100 µs', '1 ms']],
    ['log', 'ns', 2, 3.4, 9, ['100 ns', '200 ns', '500 ns', '1 µs', '2 µs']],
    ['log2', 'B', -1, 20, 6, ['0 B', '16 B', '256 B', '4 KiB', '64 KiB', '1 MiB']],
    ['linear', 'ns', 0, 2.6e6, 5, ['0 ms', '1 ms', '2 ms']],
    ['percentile', 'number', 0, 4, 8, ['0', '50', '90', '99', '99.9', '99.99']],
    ['percentile', 'number', 0, 4, 3, ['0', '99', '99.99']],
  ] as const)('%s marks of %s', (scale, unit, low, high, most, texts) => {
    const found = ticks({ label: '', unit, scale }, low, high, most).map(({ text }) => text);
    expect(found).toEqual(texts);
    expect(found.length).toBeLessThanOrEqual(Math.max(most, texts.length));
  });

  test.each([
    [999.9, 'ns', '1 µs'],
    [0.25, 'ns', '0.25 ns'],
    [1_500_000, 'ns', '1.5 ms'],
    [1536, 'B', '1.5 KiB'],
    [12_345, 'MB/s', '12.3 GB/s'],
    [2_500_000, '1/s', '2.5 M/s'],
    [0, '%', '0 %'],
  ] as const)('%d %s is %s', (value, unit, text) => {
    expect(write(value, unit satisfies Unit)).toBe(text);
  });
});
