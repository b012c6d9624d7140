/** Texts of ranks for the operator (`lwk.log`): marked, harmless to a terminal, and no line that could be taken for another rank's. */
import { ERRNO } from '../../runtime/abi/errno.ts';
import { MAX_LOG } from '../../runtime/abi/limits.ts';
import { printable } from '../../runtime/printable.ts';
import type { StreamTable } from '../posix/streams.ts';
import type { RunningRank } from './running-rank.ts';

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

/** The way of the texts of a job to standard error. */
export class OperatorLog {
  readonly #streams: StreamTable;
  /** Number of the stream, once a rank has written to it. */
  #stream: number | undefined;

  constructor(streams: StreamTable) {
    this.#streams = streams;
  }

  /** The text that a rank has asked to write. The rank waits until it has been taken. */
  async write({ caller, task }: RunningRank, signal: AbortSignal): Promise<number> {
    const [level, text, bytes] = caller.args as unknown as [number, number, number];
    if (!caller.heap.holds(text, bytes)) return ERRNO.EFAULT;
    const start = caller.heap.copyOut(text, Math.min(bytes >>> 0, MAX_LOG));
    this.#stream ??= this.#streams.addWritable(process.stderr);
    const lines = Buffer.from(logLines(task.rank, level, start, bytes >>> 0));
    return this.#streams.write(this.#stream, lines, signal);
  }
}
