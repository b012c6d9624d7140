/** Figures as drawings in a terminal. Series have letters, so that they can be told apart without colours. */
import { Canvas, type Look, paint } from './braille.ts';
import {
  type Axis,
  type Curves,
  type Figure,
  KIND_HUES,
  type Matrix,
  type Page,
  type Ranges,
  type Stacks,
  type Tracks,
} from './figure.ts';
import { flameLines } from './flame.ts';
import { place, ticks, write } from './scale.ts';

const [LEAST_WIDTH, MOST_WIDTH, USUAL_WIDTH] = [40, 160, 80];
const HEIGHT = 16;
const SHADES = ' ░▒▓█';
/** Parts of a column, by eighths. */
const EIGHTHS = ' ▏▎▍▌▋▊▉█';

/** As wide as the terminal, and in colours where it has some and NO_COLOR does not forbid them. */
export function terminal(stream: NodeJS.WriteStream = process.stdout, env = process.env): Look {
  const width = stream.columns ?? (Number(env.COLUMNS) || USUAL_WIDTH);
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0';
  const colours = (env.NO_COLOR ?? '') === '' && (forced || (stream.isTTY === true && env.TERM !== 'dumb'));
  return { width: Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width - 1)), colours };
}

export function plot({ title, lead, groups }: Page, look: Look): string {
  const parts = groups.flatMap(({ notes, parts }) => [
    ...notes.map((note) => `! ${note}`),
    ...parts.flatMap((part) => (part.kind === 'table' ? [] : [drawn(part, look)])),
  ]);
  if (parts.length === 0) parts.push('There is nothing to draw; the page of `lwk report` has the tables.');
  return `${[lead === '' ? title : `${title}: ${lead}`, ...parts].join('\n\n')}\n`;
}

function drawn(figure: Figure, look: Look): string {
  const lines = linesOf(figure, look);
  return [`── ${figure.title} `.padEnd(look.width, '─'), ...lines, ...(figure.note ? [figure.note] : [])]
    .map((line) => line.trimEnd())
    .join('\n');
}

function linesOf(figure: Figure, look: Look): string[] {
  switch (figure.kind) {
    case 'curves':
      return curves(figure, look);
    case 'ranges':
      return ranges(figure, look);
    case 'stacks':
      return stacks(figure, look);
    case 'matrix':
      return matrix(figure, look);
    case 'timeline':
      return timeline(figure, look);
    case 'flame':
      return flameLines(figure, look);
  }
}

const letterOf = (i: number): string => String.fromCharCode(97 + (i % 26));

/** What letters and colours stand for, in as many lines as needed. */
function legend(
  entries: readonly (readonly [sign: string, name: string, hue: number])[],
  look: Look,
): string[] {
  const lines: string[] = [];
  let room = 0;
  for (const [sign, name, hue] of entries) {
    const length = sign.length + name.length + 4;
    if (room < length) {
      lines.push(' ');
      room = look.width - 1;
    }
    lines[lines.length - 1] += ` ${paint(sign, hue, look)} ${name}  `;
    room -= length;
  }
  return lines;
}

function curves({ x, y, points, series }: Curves, look: Look): string[] {
  const placed = series.map((one) =>
    one.x
      .map((value, i) => [place(value, x.scale), place(one.y[i]!, y.scale)] as const)
      .filter((at): at is readonly [number, number] => at[0] !== undefined && at[1] !== undefined),
  );
  const all = placed.flat();
  if (all.length === 0) return ['no points'];
  const [xs, ys] = [0, 1].map((i) => extent(all.map((at) => at[i as 0 | 1]))) as [Extent, Extent];
  const marks = ticks(y, ys.low, ys.high, 5);
  const gutter = Math.max(...marks.map(({ text }) => text.length), 4) + 2;
  const canvas = new Canvas(look.width - gutter, HEIGHT);
  for (const [i, some] of placed.entries()) {
    const hue = series[i]!.hue;
    const at = some.map(([a, b]) => [part(a, xs), part(b, ys)] as const);
    for (const [k, [px, py]] of at.entries())
      if (points || k === 0) canvas.point(px, py, hue);
      else canvas.line(at[k - 1]![0], at[k - 1]![1], px, py, hue);
  }
  // Above lines that others have drawn over.
  for (const [i, some] of placed.entries())
    for (const k of lettered(some.length, i))
      canvas.letter(part(some[k]![0], xs), part(some[k]![1], ys), letterOf(i), series[i]!.hue);
  const rows = new Map(marks.map(({ at, text }) => [Math.round((1 - part(at, ys)) * (HEIGHT - 1)), text]));
  const names = series.map(({ name, hue }, i) => [letterOf(i), name, hue] as const);
  return [
    ...canvas.lines(look).map((line, row) => `${(rows.get(row) ?? '').padStart(gutter - 2)} ┤${line}`),
    ...axisLines(x, xs, gutter, look.width - gutter),
    ...legend(names, look),
  ];
}

/** Where a series has its letter: at both ends, and some in between. */
function lettered(count: number, i: number): number[] {
  if (count === 0) return [];
  const steps = Math.min(4, count - 1);
  const inner = Array.from({ length: steps }, (_, k) =>
    Math.min(count - 1, Math.round(((k + (i % 3) / 3) * (count - 1)) / Math.max(1, steps))),
  );
  return [...new Set([...inner, count - 1])];
}

interface Extent {
  readonly low: number;
  readonly high: number;
}

function extent(values: readonly number[]): Extent {
  const low = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  return low === high ? { low: low - 0.5, high: high + 0.5 } : { low, high };
}

const part = (value: number, { low, high }: Extent): number => (value - low) / (high - low);

/** Marks below a drawing, as far as they do not run into each other. */
function axisLines(axis: Axis, { low, high }: Extent, left: number, width: number): string[] {
  let [rule, texts] = ['└'.padEnd(width + 1, '─'), ''];
  for (const { at, text } of ticks(axis, low, high, Math.floor(width / 10))) {
    const column = Math.round(part(at, { low, high }) * (width - 1)) + 1;
    const start = Math.max(0, Math.min(width + 1 - text.length, column - (text.length >> 1)));
    if (start <= texts.length && texts !== '') continue;
    texts = texts.padEnd(start) + text;
    rule = `${rule.slice(0, column)}┴${rule.slice(column + 1)}`;
  }
  const label = ` ${axis.label}${axis.scale === 'percentile' ? ' (%)' : ''}`;
  const pad = ' '.repeat(left - 1);
  return [pad + rule, texts.length + label.length + 1 <= width ? pad + texts + label : pad + texts];
}

function ranges({ axis, groups }: Ranges, look: Look): string[] {
  const all = groups.flatMap(({ ranges }) => ranges);
  const room = Math.min(18, Math.floor(look.width / 5));
  const names = groups.flatMap(({ name, ranges }) =>
    ranges.map(
      (range, i) => `${(i === 0 ? name : '').slice(0, room).padEnd(room)} ${range.name.slice(0, room)}`,
    ),
  );
  const left = Math.max(...names.map(({ length }) => length)) + 1;
  const width = Math.max(10, look.width - left - 13);
  const at = (value: number) => place(value, axis.scale)!;
  const whole = extent([
    ...all.flatMap(({ low, high }) => [at(low), at(high)]),
    ...(axis.scale === 'linear' ? [0] : []),
  ]);
  const column = (value: number) => Math.round(part(at(value), whole) * (width - 1));
  const lines = all.map((range, i) => {
    const [from, middle, to] = [range.low, range.middle, range.high].map(column) as [number, number, number];
    const bar = Array.from({ length: width }, (_, k) =>
      k === middle ? '●' : k >= from && k <= to ? '─' : ' ',
    );
    const text = write(range.middle, axis.unit).padStart(11);
    return `${names[i]!.padEnd(left)}│${paint(bar.join(''), range.hue, look)}${text}`;
  });
  return [...lines, ...axisLines(axis, whole, left + 1, width)];
}

function stacks({ unit, parts, bars }: Stacks, look: Look): string[] {
  const left = Math.max(...bars.map(({ name }) => name.length)) + 1;
  const width = Math.max(10, look.width - left - 13);
  const sums = bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const most = Math.max(...sums) || 1;
  const signs = '█▓▒░▚▞';
  const lines = bars.map(({ name, values }, i) => {
    let [line, sum, drawn] = ['', 0, 0];
    for (const [k, value] of values.entries()) {
      sum += value;
      const until = Math.round((sum / most) * width);
      line += paint(
        (look.colours ? '█' : signs[k % signs.length]!).repeat(until - drawn),
        parts[k]!.hue,
        look,
      );
      drawn = until;
    }
    return `${name.padEnd(left)}│${line}${' '.repeat(width - drawn)}${write(sums[i]!, unit).padStart(11)}`;
  });
  return [
    ...lines,
    ...legend(
      parts.map(({ name, hue }, i) => [look.colours ? '█' : signs[i % signs.length]!, name, hue]),
      look,
    ),
  ];
}

function matrix({ unit, names, values, rows, columns }: Matrix, look: Look): string[] {
  const most = Math.max(0, ...values.flat());
  const left = Math.max(...names.map(({ length }) => length)) + 1;
  const wide = Math.max(1, Math.min(4, Math.floor((look.width - left) / names.length)));
  const lines = values.map((row, i) => {
    const cells = row.map((value) => {
      const level =
        value <= 0 || most === 0 ? 0 : Math.max(1, Math.round((value / most) * (SHADES.length - 1)));
      return SHADES[level]!.repeat(wide);
    });
    return `${names[i]!.padStart(left - 1)} │${cells.join('')}│`;
  });
  const told = `rows ${rows}, columns ${columns}; ${SHADES[1]} little to ${SHADES.at(-1)} ${write(most, unit)}`;
  return [...lines, told];
}

/** Of each track and column of characters the kind that took most of it, and how much. */
function timeline({ tracks, kinds, track, kindOf, began, length, span }: Tracks, look: Look): string[] {
  const left = Math.min(16, Math.max(...tracks.map((name) => name.length))) + 1;
  const width = look.width - left - 2;
  const filled = tracks.map(() => kinds.map(() => new Float64Array(width)));
  let at = 0;
  for (let i = 0; i < track.length; i++) {
    at += began[i]!;
    const [from, to] = [at, at + length[i]!].map((ns) => (ns / Math.max(1, span)) * width) as [
      number,
      number,
    ];
    const row = filled[track[i]!]![kindOf[i]!]!;
    for (let column = Math.floor(from); column < Math.min(width, Math.ceil(to)); column++)
      row[column]! += Math.min(to, column + 1) - Math.max(from, column);
  }
  const signs = kinds.map((kind, i) => (kind[0] ?? letterOf(i)).toUpperCase());
  const lines = tracks.map((name, i) => {
    let line = '';
    for (let column = 0; column < width; column++) {
      const parts = filled[i]!.map((row) => row[column]!);
      const most = Math.max(...parts);
      const kind = parts.indexOf(most);
      const sign = look.colours
        ? EIGHTHS[Math.min(8, Math.ceil(most * 8))]!
        : most > 0.5
          ? signs[kind]!
          : '·';
      line += most < 0.02 ? ' ' : paint(sign, KIND_HUES[kinds[kind]!] ?? kind, look);
    }
    return `${name.slice(0, left - 1).padEnd(left)}│${line}│`;
  });
  const axis = { label: '', unit: 'ns', scale: 'linear' } as const;
  return [
    ...lines,
    ...axisLines(axis, { low: 0, high: Math.max(1, span) }, left + 1, width),
    ...legend(
      kinds.map((kind, i) => [look.colours ? '█' : signs[i]!, kind || 'calls', KIND_HUES[kind] ?? i]),
      look,
    ),
  ];
}
