/** What a process holds: to see that the end of something leaves nothing behind. */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Holdings {
  readonly threads: number;
  readonly descriptors: number;
}

export function holdings(): Holdings {
  return { threads: readdirSync('/proc/self/task').length, descriptors: readdirSync('/proc/self/fd').length };
}

/** Waits until the process holds no more than before: threads take a moment to go. Returns what it holds then, or after two seconds. */
export async function settled(before: Holdings): Promise<Holdings> {
  for (let i = 0; i < 100; i++) {
    const now = holdings();
    if (now.threads <= before.threads && now.descriptors <= before.descriptors) return before;
    await sleep(20);
  }
  return holdings();
}

/** Threads of this process that bear a name. */
export function threadsNamed(name: string): number {
  return readdirSync('/proc/self/task').filter((tid) => nameOf(tid) === name).length;
}

function nameOf(tid: string): string {
  try {
    return readFileSync(`/proc/self/task/${tid}/comm`, 'utf8').trim();
  } catch {
    // It has ended meanwhile.
    return '';
  }
}
