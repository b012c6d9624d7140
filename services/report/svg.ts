/** Figures that need no script: ranges, stacks and matrices, as SVG in the colours of the page. */
import { COLOURS, type Matrix, type Ranges, type Stacks } from './figure.ts';
import { colourOf, escaped, fixed, legend, sign } from './markup.ts';
import { place, ticks, write } from './scale.ts';

/** In the units of a figure, which is as wide as its place on the page. */
const WIDTH = 760;
/** Two matrices stand beside each other. */
const MATRIX = 480;
const MARKS = 8;

const text = (x: number, y: number, content: string, more = ''): string =>
  `<text x="${fixed(x)}" y="${fixed(y)}"${more}>${escaped(content)}</text>`;

const shorten = (name: string, most: number): string =>
  name.length > most ? `${name.slice(0, most - 1)}…` : name;

function svg(height: number, label: string, content: readonly string[], width = WIDTH): string {
  return (
    `<svg class="drawing" viewBox="0 0 ${width} ${fixed(height)}" role="img" aria-label="${escaped(label)}">` +
    `${content.join('')}</svg>`
  );
}

export function rangesSvg({ title, axis, groups }: Ranges): string {
  const all = groups.flatMap(({ ranges }) => ranges);
  const hues = new Map(all.map(({ name, hue }) => [name, hue]));
  const places = all.flatMap(({ low, high }) => [place(low, axis.scale)!, place(high, axis.scale)!]);
  const from = axis.scale === 'linear' ? Math.min(0, ...places) : Math.min(...places);
  const to = Math.max(...places);
  const room = (to - from || 1) * 0.03;
  const left = Math.min(210, 16 + 6.6 * Math.max(...groups.map(({ name }) => name.length)));
  const right = WIDTH - 12;
  const scale = (value: number) =>
    left + ((place(value, axis.scale)! - from + room) / (to - from + 2 * room || 1)) * (right - left);
  const step = 10;
  const gap = 9;
  const height = groups.reduce((sum, { ranges }) => sum + ranges.length * step + gap, 0) + gap;
  const content: string[] = [];
  const unplace = (at: number) => left + ((at - from + room) / (to - from + 2 * room || 1)) * (right - left);
  for (const { at, text: mark } of ticks(axis, from, to, MARKS)) {
    const x = fixed(unplace(at));
    content.push(`<path class="grid" d="M${x} 4V${height}"/>`);
    content.push(text(unplace(at), height + 15, mark, ' class="mark" text-anchor="middle"'));
  }
  let y = gap;
  for (const { name, ranges } of groups) {
    content.push(`<path class="rule" d="M0 ${fixed(y - gap / 2)}H${right}"/>`);
    const middle = y + (ranges.length * step) / 2 + 4;
    content.push(text(left - 10, middle, shorten(name, 30), ' class="name" text-anchor="end"'));
    for (const [i, range] of ranges.entries()) {
      const at = y + i * step + step / 2;
      const [low, high] = [scale(range.low), scale(range.high)];
      const told = `${name}, ${range.name}: ${write(range.middle, axis.unit)}`;
      const spread =
        range.low === range.high
          ? ''
          : ` (${write(range.low, axis.unit)} to ${write(range.high, axis.unit)})`;
      content.push(
        `<g><title>${escaped(told + spread)}</title>` +
          `<path class="spread l${range.hue % COLOURS}" d="M${fixed(low)} ${fixed(at)}H${fixed(high)}"/>` +
          `${sign(range.hue, scale(range.middle), at)}</g>`,
      );
    }
    y += ranges.length * step + gap;
  }
  return (hues.size > 1 ? legend([...hues], true) : '') + svg(height + 22, title, content);
}

export function stacksSvg({ title, unit, parts, bars }: Stacks): string {
  const left = Math.min(190, 16 + 6.6 * Math.max(0, ...bars.map(({ name }) => name.length)));
  const right = WIDTH - 70;
  const sums = bars.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const most = Math.max(...sums) || 1;
  const step = bars.length > 24 ? 12 : 24;
  const thick = step * 0.7;
  const content = ticks({ label: '', unit, scale: 'linear' }, 0, most, MARKS).flatMap(
    ({ at, text: mark }) => {
      const x = left + (at / most) * (right - left);
      return [
        `<path class="grid" d="M${fixed(x)} 4V${bars.length * step + 6}"/>`,
        text(x, bars.length * step + 20, mark, ' class="mark" text-anchor="middle"'),
      ];
    },
  );
  for (const [i, { name, values }] of bars.entries()) {
    const y = i * step + 6;
    content.push(text(left - 10, y + thick * 0.5 + 4, shorten(name, 28), ' class="name" text-anchor="end"'));
    let x = left;
    for (const [part, value] of values.entries()) {
      const width = (value / most) * (right - left);
      const told = `${name}, ${parts[part]!.name}: ${write(value, unit)}`;
      if (width > 0.05)
        content.push(
          `<rect class="${colourOf(parts[part]!.hue)}" x="${fixed(x)}" y="${y}" width="${fixed(width)}" height="${fixed(thick)}">` +
            `<title>${escaped(told)}</title></rect>`,
        );
      x += width;
    }
    content.push(text(x + 6, y + thick * 0.5 + 4, write(sums[i]!, unit), ' class="mark"'));
  }
  return (
    legend(
      parts.map(({ name, hue }) => [name, hue]),
      false,
    ) + svg(bars.length * step + 26, title, content)
  );
}

export function matrixSvg({ title, unit, rows, columns, names, values }: Matrix): string {
  const count = names.length;
  const [left, top] = [74, 40];
  const cell = Math.max(6, Math.min(56, (MATRIX - left - 100) / count));
  const right = left + count * cell;
  const most = Math.max(0, ...values.flat());
  // Small ones are to be seen too.
  const level = (value: number) => (value <= 0 || most <= 0 ? 0 : 0.12 + 0.88 * Math.sqrt(value / most));
  const every = Math.ceil((Math.max(...names.map(({ length }) => length)) * 7) / cell);
  const labelled = (i: number) => i % every === 0;
  const content = [
    text(left + (count * cell) / 2, 12, columns, ' class="label" text-anchor="middle"'),
    text(
      0,
      0,
      rows,
      ` class="label" text-anchor="middle" transform="translate(12 ${fixed(top + (count * cell) / 2)}) rotate(-90)"`,
    ),
  ];
  for (const [i, name] of names.entries()) {
    if (labelled(i))
      content.push(text(left + (i + 0.5) * cell, top - 6, name, ' class="mark" text-anchor="middle"'));
    if (labelled(i) || cell >= 12)
      content.push(text(left - 6, top + (i + 0.5) * cell + 4, name, ' class="mark" text-anchor="end"'));
  }
  for (const [from, row] of values.entries())
    for (const [to, value] of row.entries()) {
      const told = `${names[from]} to ${names[to]}: ${write(value, unit)}`;
      const [x, y] = [left + to * cell, top + from * cell];
      content.push(
        `<rect class="heat" fill-opacity="${fixed(level(value))}" x="${fixed(x)}" y="${fixed(y)}" ` +
          `width="${fixed(cell - 1)}" height="${fixed(cell - 1)}"><title>${escaped(told)}</title></rect>`,
      );
      if (cell >= 44 && value > 0)
        content.push(
          text(
            x + cell / 2,
            y + cell / 2 + 3,
            write(value, unit),
            ` class="within${level(value) > 0.55 ? ' strong' : ''}" text-anchor="middle"`,
          ),
        );
    }
  const steps = 20;
  for (let i = 0; i < steps; i++) {
    const opacity = fixed(level((most * (steps - i)) / steps));
    const y = fixed(top + i * 6);
    content.push(
      `<rect class="heat" fill-opacity="${opacity}" x="${right + 14}" y="${y}" width="14" height="6"/>`,
    );
  }
  content.push(text(right + 34, top + 8, write(most, unit), ' class="mark"'));
  content.push(text(right + 34, top + steps * 6, '0', ' class="mark"'));
  const height = Math.max(top + count * cell, top + steps * 6) + 6;
  return svg(height, title, content, MATRIX);
}
