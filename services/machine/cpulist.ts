/** The cpu lists of Linux, `0-3,8`: in /sys and /proc, in cpusets, and on our command line. */
import { LwkError } from '../../runtime/abi/errors.ts';

/** The highest cpu number that is taken for real: Linux is built for 8192 at most. */
export const MAX_CPU = 8191;

const RANGE = /^(\d{1,9})(?:-(\d{1,9}))?$/;

/**
 * The cpu numbers of a list, ascending, each once.
 * @throws LwkError LWK_E_USAGE for anything that is not such a list, an empty one included.
 */
export function parseCpuList(text: string): number[] {
  const cpus = new Set<number>();
  for (const part of text.trim().split(',')) {
    const range = RANGE.exec(part.trim());
    if (range === null) throw unusable(text, `'${part}' is neither a number nor a range`);
    const first = Number(range[1]);
    const last = Number(range[2] ?? range[1]);
    if (last < first) throw unusable(text, `the range ${part.trim()} ends before it begins`);
    if (last > MAX_CPU) throw unusable(text, `cpu ${last} is beyond ${MAX_CPU}`);
    for (let cpu = first; cpu <= last; cpu++) cpus.add(cpu);
  }
  return [...cpus].sort((a, b) => a - b);
}

/** The shortest list of the numbers: `formatCpuList([8, 0, 1, 2])` is `0-2,8`. */
export function formatCpuList(cpus: Iterable<number>): string {
  const sorted = [...new Set(cpus)].sort((a, b) => a - b);
  const parts: string[] = [];
  for (let i = 0; i < sorted.length; ) {
    let end = i;
    while (sorted[end + 1] === sorted[end]! + 1) end++;
    parts.push(end === i ? `${sorted[i]}` : `${sorted[i]}-${sorted[end]}`);
    i = end + 1;
  }
  return parts.join(',');
}

function unusable(text: string, why: string): LwkError {
  const shown = text.length > 60 ? `${text.slice(0, 60)}...` : text;
  const message = `cpu list '${shown}': ${why}. Write numbers and ranges with commas between them, as in 0-3,8.`;
  return new LwkError('LWK_E_USAGE', message, { list: shown });
}
