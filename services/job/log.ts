/** Texts of ranks for the operator (`lwk.log`): marked, harmless to a terminal, and no line that could be taken for another rank's. */
import { printable } from '../../runtime/printable.ts';

const LEVELS = ['debug', 'info', 'warning', 'error'];

/**
 * The lines of a text, each marked with its rank.
 * @param start the text, or its start where it is too long
 * @param bytes that the whole text has
 */
export function logLines(rank: number, level: number, start: Buffer, bytes: number): string {
  const mark = `lwk: rank ${rank}: ${LEVELS[level] ?? 'log'}: `;
  const cut = bytes > start.length ? ` ... (cut: ${bytes} bytes)` : '';
  const lines = start.toString('utf8').replace(/\n$/, '').split('\n');
  return `${mark}${lines.map(printable).join(`\n${mark}`)}${cut}\n`;
}
