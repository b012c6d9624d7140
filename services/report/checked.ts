/** Looks at what was in a file: it may be damaged, or somebody else's. What is not of the kind that is asked for is not there. */

/** Characters of a name. */
const LONGEST = 200;
/** Lines of the provenance. */
const MOST_FACTS = 100;

export type Fields = Readonly<Record<string, unknown>>;

export function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** One line. What steers terminals, or the direction of writing, is left out: names come from programs. */
export function text(value: unknown, otherwise = ''): string {
  if (typeof value !== 'string') return number(value)?.toString() ?? otherwise;
  const line = value.slice(0, 2 * LONGEST).replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/** Pairs of numbers, at most so many of them from the beginning. */
export function pairs(value: unknown, most: number): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (const pair of list(value)) {
    const [a, b] = list(pair).map(number);
    if (a !== undefined && b !== undefined) found.push([a, b]);
    if (found.length === most) break;
  }
  return found;
}

export type Facts = readonly (readonly [name: string, value: string])[];

/** Whatever was noted of the machine, in lines: parts of parts have names with a point in between. */
export function facts(value: unknown, within = ''): Facts {
  const found: (readonly [string, string])[] = [];
  for (const [key, part] of Object.entries(fields(value))) {
    const name = within === '' ? text(key) : `${within}.${text(key)}`;
    if (part === undefined || part === null || part === '' || (Array.isArray(part) && part.length === 0))
      continue;
    if (Array.isArray(part) && part.every((item) => typeof item !== 'object'))
      found.push([name, text(part.map(String).join(', '))]);
    else if (typeof part === 'object') found.push(...facts(Array.isArray(part) ? { ...part } : part, name));
    else found.push([name, typeof part === 'boolean' ? (part ? 'yes' : 'no') : text(part)]);
    if (found.length >= MOST_FACTS) break;
  }
  return found.slice(0, MOST_FACTS);
}
