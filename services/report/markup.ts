/** Text within HTML, and data within a script: names come from programs and files, and must not break out. */

import { COLOURS } from './figure.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For the content of elements, and for attributes in quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** JSON that no end of a script, and no comment, is in. */
export function scriptData(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The signs of series, so that they can be told apart without colours; each within 3 of its middle. */
const SIGNS = [
  'M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0z',
  'M-2.7-2.7h5.4v5.4h-5.4z',
  'M0-3.6L3.6 0 0 3.6-3.6 0z',
  'M0-3.4L3.3 2.6H-3.3z',
  'M0 3.4L-3.3-2.6H3.3z',
  'M-1.1-3.3h2.2v2.2h2.2v2.2h-2.2v2.2h-2.2v-2.2h-2.2v-2.2h2.2z',
] as const;

export const colourOf = (hue: number): string => `c${hue % COLOURS}`;

export function sign(hue: number, x: number, y: number): string {
  return `<path class="${colourOf(hue)}" d="${SIGNS[hue % SIGNS.length]}" transform="translate(${fixed(x)} ${fixed(y)})"/>`;
}

export const fixed = (value: number): string => `${Math.round(value * 100) / 100}`;

/** What the signs, or colours, stand for. */
export function legend(entries: readonly (readonly [name: string, hue: number])[], signs: boolean): string {
  const items = entries.map(([name, hue]) => {
    const shape = signs ? sign(hue, 5, 5) : `<rect class="${colourOf(hue)}" width="10" height="10" rx="2"/>`;
    return `<li><svg width="10" height="10" aria-hidden="true">${shape}</svg>${escaped(name)}</li>`;
  });
  return `<ul class="legend">${items.join('')}</ul>`;
}
