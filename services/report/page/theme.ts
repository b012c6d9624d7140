/** The colours of the page, as its style sheet has them: for what is drawn, which must be drawn again when they change. */

import { COLOURS } from '../figure.ts';

const listeners: (() => void)[] = [];
let known = new Map<string, string>();

/** Of a custom property of the style sheet, such as 'c0', 'ink', 'grid'. */
export function colour(name: string): string {
  const found =
    known.get(name) ?? getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  known.set(name, found);
  return found;
}

export const hue = (index: number): string => colour(`c${index % COLOURS}`);

export function onColours(redraw: () => void): void {
  listeners.push(redraw);
}

function changed(): void {
  known = new Map();
  for (const redraw of listeners) redraw();
}

/** What the user chose lasts as far as the browser keeps it: pages of files may keep nothing. */
function kept(choice?: string): string | undefined {
  try {
    if (choice !== undefined) localStorage.setItem('lwk-theme', choice);
    return localStorage.getItem('lwk-theme') ?? undefined;
  } catch {
    return undefined;
  }
}

function show(choice: string): void {
  const root = document.documentElement;
  if (choice === 'auto') delete root.dataset.theme;
  else root.dataset.theme = choice;
  changed();
}

/** @param printing is told when figures are to be as on paper, and when no longer */
export function startThemes(printing: (on: boolean) => void): void {
  const radios = [...document.querySelectorAll<HTMLInputElement>('input[name=theme]')];
  const chosen = () => radios.find(({ checked }) => checked)?.value ?? 'auto';
  const before = kept();
  for (const radio of radios) {
    if (radio.value === before) radio.checked = true;
    radio.addEventListener('change', () => {
      kept(radio.value);
      show(chosen());
    });
  }
  show(chosen());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);
  addEventListener('beforeprint', () => {
    show('light');
    printing(true);
  });
  addEventListener('afterprint', () => {
    show(chosen());
    printing(false);
  });
}
