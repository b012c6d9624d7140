/** Reads the small text files of /proc and /sys. `root` is '/' but in tests, which keep such files in a directory of their own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCpuList } from './cpulist.ts';

/** The text of a file without white space at its ends; undefined if it cannot be read. */
export function readText(root: string, path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8').trim();
  } catch (error) {
    needsDescriptor(error);
    return undefined;
  }
}

/** That no descriptor is left says nothing about the system: what cannot be read for that is not taken for missing. */
function needsDescriptor(error: unknown): void {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EMFILE' || code === 'ENFILE') throw error;
}

/** The file as a whole number; undefined for a missing file, `max`, or anything else that is not one. */
export function readNumber(root: string, path: string): number | undefined {
  const text = readText(root, path);
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined;
}

/** The file as a cpu list; undefined for a missing or an empty one. */
export function readCpus(root: string, path: string): number[] | undefined {
  return cpusIn(readText(root, path));
}

/** The value of `key` in a file of lines `key: value` or `key value`, such as /proc/self/status. */
export function readField(root: string, path: string, key: string): string | undefined {
  const line = readText(root, path)
    ?.split('\n')
    .find((each) => each.startsWith(`${key}:`) || each.startsWith(`${key} `));
  return line?.slice(key.length + 1).trim();
}

/** The same for sizes: `1234 kB` in bytes, a bare number as it is. */
export function readSize(root: string, path: string, key: string): number | undefined {
  const size = /^(\d+)( kB)?$/.exec(readField(root, path, key) ?? '');
  return size === null ? undefined : Number(size[1]) * (size[2] === undefined ? 1 : 1024);
}

/**
 * What the host's scheduler says of a thread, milliseconds: how long it has run, and how long it was ready to and did not. Undefined
 * where it does not say.
 * @param process its process; this one when nothing is said
 */
export function threadTimes(
  root: string,
  tid: number,
  process: number | 'self' = 'self',
): { ran: number; waited: number } | undefined {
  const [ran, waited] = (readText(root, `proc/${process}/task/${tid}/schedstat`) ?? '').split(' ');
  return waited === undefined ? undefined : { ran: Number(ran) / 1e6, waited: Number(waited) / 1e6 };
}

/** Time of the system's ticks, milliseconds: USER_HZ is 100 on every Linux. */
export const TICK_MS = 10;

/**
 * What each core has done since the system started, milliseconds: how long it was busy, and how long the hypervisor gave it to
 * others. Empty where the host does not say.
 */
export function coreTimes(root: string): Map<number, { busy: number; steal: number }> {
  const lines = (readText(root, 'proc/stat') ?? '').matchAll(/^cpu(\d+) (.*)$/gm);
  return new Map(
    [...lines].map(([, core, ticks]) => {
      // user, nice, system, idle, iowait, irq, softirq, steal; what follows is counted in user.
      const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, steal = 0] = ticks!
        .split(' ')
        .map(Number);
      const busy = (user + nice + system + irq + softirq) * TICK_MS;
      return [Number(core), { busy, steal: steal * TICK_MS }];
    }),
  );
}

/** Threads of this process beside the calling one run, or would if they had a core. False where the host does not say. */
export function othersRun(root: string): boolean {
  const own = readText(root, 'proc/thread-self/stat')?.split(' ')[0];
  return list(root, 'proc/self/task').some(
    (tid) => tid !== own && /\) R [^)]*$/.test(readText(root, `proc/self/task/${tid}/stat`) ?? ''),
  );
}

/** The names in a directory; none if it cannot be read. */
export function list(root: string, path: string): string[] {
  try {
    return readdirSync(join(root, path));
  } catch (error) {
    needsDescriptor(error);
    return [];
  }
}

/** A cpu list of the system's; undefined where it gives none. */
export function cpusIn(text: string | undefined): number[] | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    return parseCpuList(text);
  } catch {
    return undefined;
  }
}
