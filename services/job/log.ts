/** Texts of ranks for the operator (`lwk.log`): marked, harmless to a terminal, and no line that could be taken for another rank's. */
import { ERRNO } from '../../runtime/abi/errno.ts';
import { MAX_LOG } from '../../runtime/abi/limits.ts';
import { NR } from '../../runtime/abi/syscalls.ts';
import { printable } from '../../runtime/printable.ts';
import type { OwnServices } from '../host/own.ts';
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

/** The service of the texts of a job, which go to standard error. */
export function logServices(streams: StreamTable): OwnServices {
  /** Number of the stream, once a rank has written to it. */
  let stream: number | undefined;
  /** The rank waits until its text has been taken. */
  async function write({ caller, task }: RunningRank, signal: AbortSignal): Promise<number> {
    const [level, text, bytes] = caller.args as unknown as [number, number, number];
    if (!caller.heap.holds(text, bytes)) return ERRNO.EFAULT;
    const start = caller.heap.copyOut(text, Math.min(bytes >>> 0, MAX_LOG));
    stream ??= streams.addWritable(process.stderr);
    return streams.write(stream, Buffer.from(logLines(task.rank, level, start, bytes >>> 0)), signal);
  }
  return { [NR['lwk.log']!]: write };
}
