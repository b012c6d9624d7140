/**
 * A page as one HTML file that needs nothing else, and may reach nothing else: style, script and data are in it, and its policy
 * lets the browser run those alone.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { PAGE } from '../files.ts';
import type { Figure, Group, Page, Part, Table } from './figure.ts';
import { flameSvg } from './flame.ts';
import { escaped, scriptData } from './markup.ts';
import { matrixSvg, rangesSvg, stacksSvg } from './svg.ts';

/** Longer tables begin with so many rows in print and on the screen; the rest unfolds. */
const SHOWN_ROWS = 24;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export function html(page: Page): string {
  const style = readFileSync(PAGE.style, 'utf8').trim();
  const script = readFileSync(PAGE.script, 'utf8').trim();
  const drawn: Figure[] = [];
  const groups = page.groups.map((group, i) => groupHtml(group, i, drawn));
  const policy =
    `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; img-src data: blob:; ` +
    "base-uri 'none'; form-action 'none'";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="wasm-lwk">
<link rel="icon" href="data:,">
<title>${escaped(page.title)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#content">To the figures</a>
<header>
<div><h1>${escaped(page.title)}</h1>
<p class="lead">${escaped(page.lead)}</p></div>
<div class="tools" hidden>
<fieldset class="themes"><legend>Colours</legend>
<label><input type="radio" name="theme" value="auto" checked><span>Auto</span></label>
<label><input type="radio" name="theme" value="light"><span>Light</span></label>
<label><input type="radio" name="theme" value="dark"><span>Dark</span></label>
</fieldset>
<button type="button" id="print">Print</button>
</div>
</header>
<nav aria-label="Contents"><ol>${page.groups.map(entryHtml).join('')}</ol></nav>
<main id="content">
<noscript><p class="notes">Curves and timelines are drawn by a script, which this browser does not run. Tables are complete.</p></noscript>
${groups.join('\n')}
</main>
<footer>Made by <code>lwk report</code> (wasm-lwk). Charts: uPlot, MIT licence, whose text is in this file.</footer>
<script type="application/json" id="data">${scriptData(drawn)}</script>
<script>${script}</script>
</body>
</html>
`;
}

const idOf = (group: number, part: number): string => `part-${group}-${part}`;

function entryHtml({ title, parts }: Group, group: number): string {
  const figures = parts
    .map((part, i) => [part, i] as const)
    .filter(([part, i]) => i === 0 || part.title !== parts[i - 1]!.title);
  const items = figures.map(
    ([part, i]) => `<li><a href="#${idOf(group, i)}">${escaped(part.title)}</a></li>`,
  );
  return `<li><a class="top" href="#group-${group}">${escaped(title)}</a><ol>${items.join('')}</ol></li>`;
}

function groupHtml({ title, notes, parts }: Group, i: number, drawn: Figure[]): string {
  const told = notes.map((note) => `<p class="notes">${escaped(note)}</p>`).join('');
  const inner = parts.map((part, j) => partHtml(part, idOf(i, j), drawn));
  return `<section id="group-${i}"><h2>${escaped(title)}</h2>${told}<div class="parts">${inner.join('\n')}</div></section>`;
}

function partHtml(part: Part, id: string, drawn: Figure[]): string {
  if (part.kind === 'table') return tableHtml(part, id);
  const note = part.note === undefined ? '' : `<p class="note">${escaped(part.note)}</p>`;
  const narrow = part.kind === 'matrix' || (part.kind === 'curves' && !part.points);
  const wide = narrow ? '' : ' class="wide"';
  const caption = `<figcaption><h3>${escaped(part.title)}</h3></figcaption>`;
  return `<figure id="${id}"${wide} data-kind="${part.kind}"${drawnAs(part, drawn)}>${caption}${bodyOf(part)}${note}</figure>`;
}

/** What the script draws is found by its number. */
function drawnAs(part: Figure, drawn: Figure[]): string {
  if (part.kind !== 'curves' && part.kind !== 'timeline') return '';
  return ` data-figure="${drawn.push(part) - 1}"`;
}

function bodyOf(part: Figure): string {
  switch (part.kind) {
    case 'ranges':
      return rangesSvg(part);
    case 'stacks':
      return stacksSvg(part);
    case 'matrix':
      return matrixSvg(part);
    case 'flame':
      return flameSvg(part);
    case 'curves':
    case 'timeline':
      return '<div class="plot"></div>';
  }
}

const isFigure = (cell: string | number): boolean =>
  typeof cell === 'number' ||
  /^(?:-?\d[\d.,e+-]*(?: ?(?:ns|µs|ms|s|B|KiB|MiB|GiB|MB\/s|GB\/s|%))?(?: \(.*\)| of \d+)?)?$/.test(cell);

function tableHtml({ title, note, head, rows }: Table, id: string): string {
  const figures = head.map((_, i) => i > 0 && rows.every((row) => isFigure(row[i]!)));
  const classOf = (i: number) => (figures[i] ? ' class="figure"' : '');
  // What says the same as the line above is not to be read again.
  const again = (at: number) => (at > 0 && rows[at - 1]![0] === rows[at]![0] ? ' class="again"' : '');
  const cells = (row: readonly (string | number)[], at: number) =>
    row
      .map((cell, i) => {
        const text = escaped(`${cell}`);
        return i === 0 ? `<th scope="row"${again(at)}>${text}</th>` : `<td${classOf(i)}>${text}</td>`;
      })
      .join('');
  const heads = head.map((name, i) => `<th scope="col"${classOf(i)}>${escaped(name)}</th>`).join('');
  const more = rows.length > SHOWN_ROWS ? ' data-more' : '';
  const body = rows.map((row, at) => `<tr>${cells(row, at)}</tr>`).join('\n');
  const told = note === undefined ? '' : `<p class="note">${escaped(note)}</p>`;
  return (
    `<div id="${id}" class="wide table"${more}><div class="caption"><h3 id="${id}-name">${escaped(title)}</h3></div>` +
    `<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}-name"><table aria-labelledby="${id}-name">` +
    `<thead><tr>${heads}</tr></thead>\n<tbody>${body}</tbody></table></div>${told}</div>`
  );
}
