/** What stands above a timeline: what its colours mean, and buttons for those who use no wheel. */
import { COLOURS, type Tracks } from '../figure.ts';
import { button } from './save.ts';

const KINDS: Readonly<Record<string, string>> = {
  local: 'local calls',
  shipped: 'shipped calls',
  direct: 'direct calls',
  mpi: 'MPI',
  fwk: 'the FWK at work',
};

interface Acts {
  /** Shows the calls of one name alone, or of all: -1. */
  only(name: number): void;
  zoom(factor: number): void;
  all(): void;
}

export function controls({ kinds, names }: Tracks, hues: readonly number[], acts: Acts): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'controls';
  const legend = document.createElement('ul');
  legend.className = 'legend';
  for (const [i, kind] of kinds.entries()) {
    const item = document.createElement('li');
    item.className = `b${hues[i]! % COLOURS}`;
    item.textContent = KINDS[kind] ?? (kind || 'calls');
    legend.append(item);
  }
  const choose = document.createElement('select');
  choose.setAttribute('aria-label', 'Calls to show');
  choose.append(new Option('all calls', '-1'));
  for (const [i, name] of [...names.entries()].sort((a, b) => (a[1] < b[1] ? -1 : 1)))
    choose.append(new Option(name, `${i}`));
  choose.addEventListener('change', () => acts.only(Number(choose.value)));
  bar.append(
    legend,
    choose,
    button('−', 'Zoom out', () => acts.zoom(2)),
    button('+', 'Zoom in', () => acts.zoom(0.5)),
    button('All', 'Show all', () => acts.all()),
  );
  return bar;
}
