/** Flame graphs, hung up by their roots: as SVG in the colours of the page, and as a tree in a terminal. */
import { type Look, paint } from './braille.ts';
import { type Box, COLOURS, type Flame } from './figure.ts';
import { colourOf, escaped, fixed } from './markup.ts';
import { write } from './scale.ts';

const WIDTH = 760;
const ROW = 17;
/** Of a letter, in the units of a figure. */
const LETTER = 6.2;
/** What a terminal shows: parts of the whole, and lines. */
const LEAST_SHARE = 0.01;
const MOST_LINES = 40;

/** One function has the same colour wherever it is called. */
function hueOf(name: string): number {
  let hash = 0;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0;
  return (hash >>> 0) % COLOURS;
}

function told({ name, where, total, self }: Box, whole: number): string {
  const of = (part: number) => `${write(part, 'ns')}, ${((100 * part) / whole).toFixed(1)} %`;
  return `${name}${where === '' ? '' : ` (${where})`}: ${of(total)}; itself ${of(self)}`;
}

export function flameSvg({ title, total, boxes }: Flame): string {
  const height = ROW * (1 + boxes.reduce((most, { depth }) => Math.max(most, depth), 0));
  const content = boxes.map((box) => {
    const [x, width, y] = [(box.from / total) * WIDTH, (box.total / total) * WIDTH, box.depth * ROW];
    const letters = Math.floor((width - 6) / LETTER);
    const name = box.name.length > letters ? `${box.name.slice(0, letters - 1)}…` : box.name;
    const label =
      letters < 3 ? '' : `<text class="within" x="${fixed(x + 3)}" y="${y + 12}">${escaped(name)}</text>`;
    return (
      `<g><title>${escaped(told(box, total))}</title><rect class="${colourOf(hueOf(box.name))} flame" x="${fixed(x)}" ` +
      `y="${y}" width="${fixed(Math.max(0.3, width - 0.5))}" height="${ROW - 1}"/>${label}</g>`
    );
  });
  return (
    `<svg class="drawing" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(title)}">` +
    `${content.join('')}</svg>`
  );
}

/** A line for each function that took a hundredth or more, below what called it. */
export function flameLines({ total, boxes }: Flame, look: Look): string[] {
  const shown = boxes.filter((box) => box.total >= LEAST_SHARE * total);
  const room = Math.max(10, look.width - 34);
  const lines = shown.slice(0, MOST_LINES).map((box) => {
    const name = `${' '.repeat(Math.min(box.depth, room - 8))}${box.name}`.slice(0, room).padEnd(room);
    const bar = '█'.repeat(Math.round((14 * box.total) / total)).padEnd(14);
    const share = `${((100 * box.total) / total).toFixed(1)} %`.padStart(8);
    return `${name} ${paint(bar, hueOf(box.name), look)} ${share} ${write(box.total, 'ns')}`;
  });
  const more = shown.length - lines.length;
  return more > 0 ? [...lines, `${more} more`] : lines;
}
