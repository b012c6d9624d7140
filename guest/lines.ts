/** Lists in generated files, in lines that people can read. */

/** Columns of a line, at most. */
export const FILL = 110;

/**
 * A list with commas, in as many lines as it needs.
 * @param width columns of a line
 * @param before stands before the list, in the first line, and `after` behind it, in the last
 */
export function filled(items: readonly string[], width: number, before = '', after = ''): string[] {
  const lines = [before];
  items.forEach((item, i) => {
    const text = i === items.length - 1 ? item + after : `${item}, `;
    const line = lines.at(-1)!;
    if (line !== '' && line.length + text.trimEnd().length > width) lines.push(text);
    else lines[lines.length - 1] = line + text;
  });
  if (items.length === 0) lines[0] += after;
  return lines;
}
