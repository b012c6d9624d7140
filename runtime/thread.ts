/**
 * The operating system's number of the calling thread. A worker reports it, and the host pins the worker by it: no native code is needed
 * on workers.
 */
import { readlinkSync } from 'node:fs';

/** The thread id (Linux tid) of the caller; undefined where the system has no /proc/thread-self. */
export function threadId(): number | undefined {
  try {
    const tid = /\/task\/(\d+)$/.exec(readlinkSync('/proc/thread-self'))?.[1];
    return tid === undefined ? undefined : Number(tid);
  } catch {
    return undefined;
  }
}
