/** Where a value stands on an axis, which values are marked there, and how they are written. For pages and terminals. */
import type { Axis, Scale, Unit } from './figure.ts';

/** Percentiles are spread by how few samples are above: 90, 99 and 99.9 are as far from each other. */
const HIGHEST_PERCENTILE = 7;

/** The place of a value, or undefined for what has none: nothing is 0 on a logarithmic axis. */
export function place(value: number, scale: Scale): number | undefined {
  switch (scale) {
    case 'linear':
      return value;
    case 'log':
      return value > 0 ? Math.log10(value) : undefined;
    case 'log2':
      // Messages without content stand where half a byte would.
      return value >= 0 ? Math.log2(Math.max(value, 0.5)) : undefined;
    case 'percentile':
      return value >= 100 ? HIGHEST_PERCENTILE : Math.min(HIGHEST_PERCENTILE, -Math.log10(1 - value / 100));
  }
}

/** The value at a place. */
export function valueAt(at: number, scale: Scale): number {
  switch (scale) {
    case 'linear':
      return at;
    case 'log':
      return 10 ** at;
    case 'log2':
      return at < 0 ? 0 : 2 ** at;
    case 'percentile':
      return 100 * (1 - 10 ** -at);
  }
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** Marks between two places, at most so many. */
export function ticks({ scale, unit }: Axis, low: number, high: number, most: number): Tick[] {
  if (!(high > low) || most < 1) return [];
  if (scale === 'percentile') return percentileTicks(low, high, most);
  if (scale === 'log') return logTicks(unit, low, high, most);
  const step = scale === 'log2' ? Math.max(1, Math.ceil((high - low) / most)) : niceStep((high - low) / most);
  const found: Tick[] = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
    const value = valueAt(i * step, scale);
    found.push({
      at: i * step,
      text: scale === 'linear' ? linearText(value, step, unit) : write(value, unit),
    });
  }
  if (scale !== 'log2' || low >= 0) return found;
  // What has no content is told apart from what has a byte.
  return [{ at: low, text: write(0, unit) }, ...found.filter(({ at }) => at - low > step / 2)];
}

function percentileTicks(low: number, high: number, most: number): Tick[] {
  const marks = [0, 50, 90, 99, 99.9, 99.99, 99.999, 99.9999]
    .map((value) => ({ at: place(value, 'percentile')!, text: `${value}` }))
    .filter(({ at }) => at >= low - 1e-9 && at <= high + 1e-9);
  if (marks.length <= most) return marks;
  const rare = marks.filter(({ text }) => text !== '50');
  const every = Math.ceil(rare.length / most);
  return rare.filter((_, i) => i % every === 0);
}

function logTicks(unit: Unit, low: number, high: number, most: number): Tick[] {
  const decades = high - low;
  const digits = decades * 3 <= most ? [1, 2, 5] : [1];
  const step = Math.max(1, Math.ceil(decades / most));
  const found: Tick[] = [];
  for (let decade = Math.floor(low); decade <= high; decade++) {
    if (digits.length === 1 && decade % step !== 0) continue;
    for (const digit of digits) {
      const value = digit * 10 ** decade;
      const at = Math.log10(value);
      if (at >= low - 1e-9 && at <= high + 1e-9) found.push({ at, text: write(value, unit) });
    }
  }
  // Within a part of a decade.
  return found.length >= 2
    ? found
    : ticks({ scale: 'linear', unit, label: '' }, 10 ** low, 10 ** high, most)
        .filter(({ at }) => at > 0)
        .map(({ at, text }) => ({ at: Math.log10(at), text }));
}

function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const times = [1, 2, 5, 10].find((factor) => factor * power >= least * (1 - 1e-9))!;
  return times * power;
}

const TIMES = [
  ['s', 1e9],
  ['ms', 1e6],
  ['us', 1e3],
  ['ns', 1],
] as const;

/** As many digits as tell a mark from the next one. */
function linearText(value: number, step: number, unit: Unit): string {
  if (unit !== 'ns') return write(value, unit);
  const [name, factor] = TIMES.find(([, ns]) => Math.abs(value) >= ns || step >= ns) ?? TIMES[3];
  const digits = Math.max(0, -Math.floor(Math.log10(step / factor) + 1e-9));
  return `${(value / factor).toFixed(Math.min(9, digits))} ${name === 'us' ? 'µs' : name}`;
}

/** Three digits. */
export function figure(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e6 || size < 1e-3) return value.toExponential(2);
  return size >= 100
    ? value.toFixed(0)
    : value
        .toPrecision(3)
        .replace(/(\.\d*?)0+$/, '$1')
        .replace(/\.$/, '');
}

export function time(ns: number): string {
  const [name, factor] = TIMES.find(([, least]) => Math.abs(ns) >= least * 0.9995) ?? TIMES[3];
  return `${figure(ns / factor)} ${name === 'us' ? 'µs' : name}`;
}

/** A value for people. */
export function write(value: number, unit: Unit): string {
  switch (unit) {
    case 'ns':
      return time(value);
    case 'B':
      return value >= 2 ** 30
        ? `${figure(value / 2 ** 30)} GiB`
        : value >= 2 ** 20
          ? `${figure(value / 2 ** 20)} MiB`
          : value >= 1024
            ? `${figure(value / 1024)} KiB`
            : `${figure(value)} B`;
    case 'MB/s':
      return value >= 1000 ? `${figure(value / 1000)} GB/s` : `${figure(value)} MB/s`;
    case 'GUP/s':
      return `${figure(value)} GUP/s`;
    case '1/s':
      return value >= 1e6
        ? `${figure(value / 1e6)} M/s`
        : value >= 1e3
          ? `${figure(value / 1e3)} k/s`
          : `${figure(value)} /s`;
    case '%':
      return `${figure(value)} %`;
    case 'ratio':
    case 'number':
      return figure(value);
  }
}
