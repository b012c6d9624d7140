/** Lines and points by uPlot. Values are placed by scale.ts, so that all axes are linear for it. */
import uPlot from 'uplot';
import { type Axis, COLOURS, type Curves } from '../figure.ts';
import { place, ticks, valueAt, write } from '../scale.ts';
import { button, saveCsv, savePng, toolsOf } from './save.ts';
import { colour, hue, onColours } from './theme.ts';

const HEIGHT = 300;
const FONT = '12px system-ui, sans-serif';
/** Lines of paper are told apart by their dashes too. */
const DASHES = [[], [9, 4], [2, 3], [9, 4, 2, 4]];
/** Lines with more points have none marked. */
const MOST_MARKED = 40;

function axisOf(axis: Axis, space: number, size: number): uPlot.Axis {
  const found = (self: uPlot, min: number, max: number) => {
    const length = axis.scale === 'percentile' || size === 0 ? self.bbox.width : self.bbox.height;
    return ticks(axis, min, max, Math.max(2, Math.floor(length / devicePixelRatio / space)));
  };
  return {
    stroke: () => colour('faint'),
    font: FONT,
    labelFont: FONT,
    label: axis.label + (axis.scale === 'percentile' ? ' (%)' : ''),
    labelSize: 22,
    labelGap: 2,
    grid: { stroke: () => colour('grid'), width: 1 },
    ticks: { stroke: () => colour('grid'), width: 1, size: 4 },
    size: size === 0 ? 30 : size,
    splits: (self, _, min, max) => found(self, min, max).map(({ at }) => at),
    values: (self, splits) => {
      const { min, max } = self.scales[size === 0 ? 'x' : 'y']!;
      const texts = new Map(found(self, min!, max!).map(({ at, text }) => [at, text]));
      return splits.map((at) => texts.get(at) ?? '');
    },
  };
}

/** A little room around what there is. */
function padded(_: uPlot, min: number | null, max: number | null): [number, number] {
  if (min === null || max === null) return [0, 1];
  const room = (max - min || Math.abs(max) || 1) * 0.04;
  return [min - room, max + room];
}

function dataOf({ x, y, series }: Curves): uPlot.AlignedData {
  const tables = series.map((one): uPlot.AlignedData => {
    const points = one.x
      .map((value, i) => [place(value, x.scale), place(one.y[i]!, y.scale)] as const)
      .filter((point): point is readonly [number, number | undefined] => point[0] !== undefined)
      .sort((a, b) => a[0] - b[0]);
    return [points.map(([at]) => at), points.map(([, at]) => at ?? null)];
  });
  return uPlot.join(tables);
}

function seriesOf({ points, series }: Curves): uPlot.Series[] {
  return series.map((one): uPlot.Series => {
    const common = { label: one.name, stroke: () => hue(one.hue), spanGaps: true };
    if (points)
      return {
        ...common,
        paths: () => null,
        points: { show: true, size: 4, width: 0, fill: () => hue(one.hue) },
      };
    return {
      ...common,
      width: 2,
      points: { show: one.x.length <= MOST_MARKED, size: 6, fill: () => hue(one.hue) },
    };
  });
}

/** What stands where the cursor is, in words. */
function describe({ x, series, y }: Curves, self: uPlot): string {
  const { idx } = self.cursor;
  if (idx === null || idx === undefined) return '';
  const at = self.data[0][idx]!;
  const where =
    x.scale === 'percentile' ? `${+valueAt(at, x.scale).toFixed(4)} %` : write(valueAt(at, x.scale), x.unit);
  const values = series.flatMap(({ name }, i) => {
    const value = self.data[i + 1]![idx];
    return value === null || value === undefined || !self.series[i + 1]!.show
      ? []
      : [`${name} ${write(valueAt(value, y.scale), y.unit)}`];
  });
  return `${where}: ${values.join(' · ')}`;
}

export class CurvesView {
  readonly #curves: Curves;
  readonly #place: HTMLElement;
  readonly #told: HTMLOutputElement;
  readonly #chart: uPlot;

  constructor(figure: HTMLElement, curves: Curves) {
    this.#curves = curves;
    this.#place = figure.querySelector<HTMLElement>('.plot')!;
    this.#place.tabIndex = 0;
    this.#place.setAttribute('role', 'application');
    const names = curves.series.map(({ name }) => name).join(', ');
    this.#place.setAttribute(
      'aria-label',
      `${curves.title}: ${names}. Left and right arrows read values, plus and minus zoom, Home shows all.`,
    );
    this.#told = document.createElement('output');
    this.#told.textContent = HINT;
    this.#chart = new uPlot(this.#options(), dataOf(curves), this.#place);
    this.#place.after(this.#told);
    if (curves.series.length > 1) this.#place.before(this.#legend());
    this.#place.addEventListener('keydown', (event) => this.#key(event));
    new ResizeObserver(() => this.fit()).observe(this.#place);
    onColours(() => this.#chart.redraw(false));
    toolsOf(figure).append(
      button('PNG', `Save ${curves.title} as a picture`, () =>
        savePng(this.#chart.ctx.canvas, colour('paper'), curves.title),
      ),
      button('CSV', `Save the data of ${curves.title}`, () => this.#csv()),
    );
  }

  #options(): uPlot.Options {
    const { x, y } = this.#curves;
    return {
      width: Math.max(200, this.#place.clientWidth),
      height: HEIGHT,
      legend: { show: false },
      cursor: { drag: { x: true, y: true, uni: 40 }, points: { size: 7 } },
      scales: { x: { time: false, range: padded }, y: { range: padded } },
      axes: [axisOf(x, x.scale === 'percentile' ? 52 : 70, 0), axisOf(y, 34, 68)],
      series: [{}, ...seriesOf(this.#curves)],
      hooks: { setCursor: [(self) => this.#tell(self)] },
    };
  }

  #tell(self: uPlot): void {
    this.#told.textContent = describe(this.#curves, self) || HINT;
  }

  /** Each series can be left out. */
  #legend(): HTMLElement {
    const list = document.createElement('ul');
    list.className = 'legend';
    for (const [i, { name, hue }] of this.#curves.series.entries()) {
      const item = document.createElement('li');
      const one = button(name, `${name}: shown`, () => {
        const shown = !this.#chart.series[i + 1]!.show;
        this.#chart.setSeries(i + 1, { show: shown });
        one.setAttribute('aria-pressed', `${shown}`);
      });
      one.removeAttribute('aria-label');
      one.setAttribute('aria-pressed', 'true');
      one.className = `b${hue % COLOURS}`;
      item.append(one);
      list.append(item);
    }
    return list;
  }

  #key(event: KeyboardEvent): void {
    const chart = this.#chart;
    const { min, max } = chart.scales.x!;
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const zoom = { '+': 0.5, '=': 0.5, '-': 2 }[event.key];
    if (step !== undefined) {
      const xs = chart.data[0];
      const at = Math.min(xs.length - 1, Math.max(0, (chart.cursor.idx ?? -step) + step));
      chart.setCursor({ left: chart.valToPos(xs[at]!, 'x'), top: chart.over.clientHeight / 2 });
    } else if (zoom !== undefined) {
      const middle = chart.cursor.idx == null ? (min! + max!) / 2 : chart.data[0][chart.cursor.idx]!;
      chart.setScale('x', { min: middle - (middle - min!) * zoom, max: middle + (max! - middle) * zoom });
    } else if (event.key === 'Home' || event.key === 'Escape') {
      chart.setData(chart.data);
    } else return;
    event.preventDefault();
  }

  #csv(): void {
    const { x, y, series, title } = this.#curves;
    const head = ['series', `${x.label} (${x.unit})`, `${y.label} (${y.unit})`];
    saveCsv([head, ...series.flatMap(({ name, x, y }) => x.map((at, i) => [name, at, y[i]!]))], title);
  }

  fit(): void {
    const width = this.#place.clientWidth;
    if (width > 0 && width !== this.#chart.width) this.#chart.setSize({ width, height: HEIGHT });
  }

  print(on: boolean): void {
    for (const [i, { hue }] of this.#curves.series.entries())
      this.#chart.series[i + 1]!.dash = on ? DASHES[hue % DASHES.length]! : [];
    const width = on ? Math.min(680, this.#place.clientWidth) : this.#place.clientWidth;
    this.#chart.setSize({ width, height: HEIGHT });
  }
}

const HINT = 'Point at a line to read it; drag to zoom, double-click to see all.';
