/** `lwk bench tools`: what it makes of what was measured. */
import { expect, test } from 'vitest';
import { recorderTurns } from '../../dist/services/bench/recorder.js';
import { Series } from '../../services/bench/series.ts';
import { haloFigures, haloSection } from '../../services/bench/tools.ts';

test('reads the figures of its program', () => {
  const text = '# name bytes microseconds (median of batches), 2 ranks\nlocal 0 0.2413\nhalo 8 0.8959\n';
  expect([...haloFigures(text)]).toEqual([
    ['local 0', 0.2413],
    ['halo 8', 0.8959],
  ]);
});

test('a tool costs the median of the ratios of single rounds, which is held against what it may cost', () => {
  const series = (way: string, figures: number[]) => {
    const made = new Series({ name: 'halo', way, x: 2 ** 20, unit: 'us' });
    for (const us of figures) made.addFigure(us);
    return made;
  };
  // The machine became twice as slow, which is no cost of the tool's.
  const { rows, checks } = haloSection([
    series('without', [100, 200, 200]),
    series('--stats', [105, 210, 210]),
    series('--trace', [105, 210, 210]),
    series('--profile', [300, 600, 600]),
  ]);
  expect(rows.filter(({ unit }) => unit === 'ratio').map(({ way, value }) => [way, value])).toEqual([
    ['--stats', 1.05],
    ['--trace', 1.05],
    ['--profile', 3],
  ]);
  expect(checks).toMatchObject([
    { target: 1.02, met: false },
    { target: 1.1, met: true },
  ]);
});

test('the recorder is measured through the gates of the runtime', () => {
  const { local, MPI } = recorderTurns(1000)();
  expect([local.length, MPI.length]).toEqual([5, 4]);
  for (const ns of [...local, ...MPI]) expect(ns).toBeGreaterThan(0);
});
