/** The findings of `lwk doctor` as text for people. */
import { styleText } from 'node:util';
import type { Check } from './doctor.ts';

const MARKS = { ok: ['✔', 'green'], warn: ['!', 'yellow'], fail: ['✘', 'red'] } as const;

/**
 * One line for each check, and one more with the advice where there is some. Coloured where `stream` is a terminal that shows
 * colours and NO_COLOR is not set.
 */
export function formatChecks(checks: readonly Check[], stream: NodeJS.WriteStream = process.stdout): string {
  const width = Math.max(...checks.map((check) => check.name.length));
  const lines = checks.flatMap(({ name, state, found, advice }) => {
    const [mark, color] = MARKS[state];
    const line = `${styleText(color, mark, { stream })} ${name.padEnd(width)}  ${found}`;
    return advice === '' ? [line] : [line, `  ${' '.repeat(width)}  ${advice}`];
  });
  return lines.map((line) => `${line}\n`).join('');
}
