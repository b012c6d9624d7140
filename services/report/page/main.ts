/** The script of a page: draws what needs drawing, and gives figures and tables their buttons. Without it tables are complete. */
import type { Curves, Tracks } from '../figure.ts';
import { CurvesView } from './curves.ts';
import { button, saveCsv, saveSvg, toolsOf } from './save.ts';
import { startThemes } from './theme.ts';
import { TimelineView } from './timeline.ts';

const figures = JSON.parse(document.getElementById('data')!.textContent) as (Curves | Tracks)[];
const titleOf = (element: Element): string => element.querySelector('h3')?.textContent ?? 'figure';

const views: { print(on: boolean): void }[] = [];
startThemes((on) => {
  for (const details of document.querySelectorAll<HTMLElement>('[data-more]'))
    details.toggleAttribute('data-all', on);
  for (const view of views) view.print(on);
});

for (const element of document.querySelectorAll<HTMLElement>('figure[data-figure]')) {
  const figure = figures[Number(element.dataset.figure)]!;
  views.push(figure.kind === 'curves' ? new CurvesView(element, figure) : new TimelineView(element, figure));
}

for (const element of document.querySelectorAll('figure:not([data-figure])')) {
  const drawing = element.querySelector<SVGSVGElement>('svg.drawing')!;
  toolsOf(element).append(
    button('SVG', `Save ${titleOf(element)} as a drawing`, () => saveSvg(drawing, titleOf(element))),
  );
}

for (const element of document.querySelectorAll<HTMLElement>('.table')) {
  const table = element.querySelector('table')!;
  const tools = toolsOf(element);
  if (element.dataset.more !== undefined) {
    const more = button('All rows', `All rows of ${titleOf(element)}`, () => {
      more.setAttribute('aria-expanded', `${element.toggleAttribute('data-all')}`);
    });
    more.setAttribute('aria-expanded', 'false');
    tools.append(more);
  }
  tools.append(
    button('CSV', `Save ${titleOf(element)} as CSV`, () =>
      saveCsv(
        [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent ?? '')),
        titleOf(element),
      ),
    ),
  );
}

document.querySelector<HTMLElement>('.tools')!.hidden = false;
document.getElementById('print')!.addEventListener('click', () => print());
