/**
 * Files of noise as netgauge writes them for its methods, and beside them as LLNL's FWQ and FTQ do, a number a line. netgauge tells
 * whole microseconds of fwq; here they have digits behind the point, because a whole one is more than most detours.
 */
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LwkError } from '../../runtime/abi/errors.ts';
import { ToolFile } from '../tools/files.ts';
import type { Detour } from '../tools/noise-trace.ts';
import { detoursIn } from './noise-figures.ts';
import type { Found } from './noise-ways.ts';

/** Lines that begin with #: from where it comes. */
function headOf({ command }: Found, from: readonly string[]): string[] {
  const { method, work, count, time } = command;
  const duration = method === 'fwq' ? work : time;
  return [
    `# Benchmark Method: ${method}`,
    `# Compute-Cycle Duration: ${Math.round(duration / 1000)} usec`,
    `# Number of Cycles/Detours: ${count}`,
    ...from,
  ];
}

/** Of one measurement. @param from lines that begin with # */
export function netgaugeText(found: Found, from: readonly string[]): string {
  const head = headOf(found, from);
  const { command, samples } = found;
  if (command.method === 'selfish') return lines([...head, ...selfishLines(found)]);
  const [title, column, format]: readonly [string, string, (sample: number) => string] =
    command.method === 'fwq'
      ? ['Fixed Work Quantum', 'duration [us]', (ns) => (ns / 1000).toFixed(3)]
      : ['Fixed Time Quantum', 'workload iterations', (units) => String(units * found.base)];
  return lines([
    ...head,
    `# ${title} Benchmark`,
    `# cycle number    ${column}`,
    ...Array.from(samples, (sample, i) => `${i}             ${format(sample)}`),
  ]);
}

/** Times begin with the first detour. */
function selfishLines(found: Found): string[] {
  const detours = detoursIn(found);
  const first = detours[0]?.[0] ?? 0;
  const lost = detours.reduce((sum, [, length]) => sum + length, 0);
  const last = detours.at(-1);
  const time = last === undefined ? 0 : last[0] + last[1] + found.base - first;
  return [
    '# Selfish Benchmark',
    `# Minimal cycle length [ns]: ${found.base.toFixed(6)} `,
    `# Number of iterations (recorded+unrecorded): ${found.looks} `,
    `# Threshold: [% minimal cycle length]: ${found.command.threshold} `,
    '# ',
    '# Time [ns]\tselfish duration [ns]',
    ...detours.map(([at, length]: Detour) => `${(at - first).toFixed(2)}\t${length.toFixed(2)}`),
    `# CPU overhead due to noise: ${(time === 0 ? 0 : (100 * lost) / time).toFixed(2)}%`,
    `# Measurement period: ${(time / 1e9).toFixed(2)} s`,
  ];
}

/** By the end of their names. */
function llnlTexts({ command, samples }: Found): Readonly<Record<string, string>> {
  const numbers = (values: Iterable<number>) => lines(Array.from(values, String));
  if (command.method === 'fwq') return { '_times.dat': numbers(samples) };
  if (command.method !== 'ftq') return {};
  const ends = Array.from(samples, (_, i) => (i + 1) * command.time);
  return { '_counts.dat': numbers(samples), '_times.dat': numbers(ends) };
}

const lines = (all: readonly string[]) => `${all.join('\n')}\n`;

/** A directory for the files of all ways. */
export class NoiseFiles {
  readonly #directory: string;

  /** @throws LWK_E_SANDBOX when none can be made, or it cannot be written */
  constructor(directory: string) {
    this.#directory = directory;
    try {
      // Not with its parents: in /proc Node would try for ever.
      if (!existsSync(directory)) mkdirSync(directory);
      accessSync(directory, constants.W_OK);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new LwkError(
        'LWK_E_SANDBOX',
        `--output-dir: ${directory} cannot be made or written (${code}). Name a directory that can be written, or a new one in such.`,
        { directory, code },
        error,
      );
    }
  }

  /** Writes the files of one measurement; why not, where they could not be. */
  write(name: string, found: Found, from: readonly string[]): string[] {
    const texts = { '.dat': netgaugeText(found, from), ...llnlTexts(found) };
    return Object.entries(texts).flatMap(([end, text]) => {
      const file = new ToolFile(join(this.#directory, `${name}${end}`), '--output-dir');
      file.write(text);
      file.close();
      return file.failure === undefined ? [] : [file.failure];
    });
  }
}
