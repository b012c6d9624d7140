/**
 * Binds threads to cpus and reads back what came of it. To let a thread loose again, bind it to all cpus that the process may use
 * (`readTopology().allowed`, read before anything was bound).
 */
import { promisify } from 'node:util';
import { formatCpuList } from './cpulist.ts';
import { loadLibc } from './libc.ts';
import { cpusIn, readField } from './procfs.ts';

export interface Binding {
  /** Whether the thread now runs on the cpus that were asked for, and no others. */
  bound: boolean;
  /** The cpus on which the thread may run now; empty if that cannot be told. */
  cpus: readonly number[];
  /** What did it: the C library or the taskset command. Undefined when not bound. */
  by?: 'libc' | 'taskset';
  /** Why it is not bound. */
  reason?: string;
}

/** Binds the thread with this id (see runtime/thread.ts) to the cpus. Never throws: what could not be done is in the result. */
export async function pin(tid: number | undefined, cpus: readonly number[]): Promise<Binding> {
  if (process.platform !== 'linux')
    return { bound: false, cpus: [], reason: `not available on ${process.platform}` };
  if (tid === undefined) return { bound: false, cpus: [], reason: 'the thread has no id: is /proc mounted?' };
  const { libc, reason } = await loadLibc();
  const by = libc === undefined ? 'taskset' : 'libc';
  const refused =
    libc === undefined ? await taskset(tid, cpus, reason) : explain(libc.setAffinity(tid, cpus), cpus);
  const now = threadCpus(tid);
  if (refused !== undefined) return { bound: false, cpus: now, reason: refused };
  if (formatCpuList(now) === formatCpuList(cpus)) return { bound: true, cpus: now, by };
  // The system takes a set that it can meet in part, and says nothing.
  const short = `asked for cpus ${formatCpuList(cpus)}, the system gave ${formatCpuList(now) || 'none that it tells'}`;
  return { bound: false, cpus: now, reason: short };
}

/** The cpus on which a thread of this process may run; empty if there is no such thread, or no /proc. */
export function threadCpus(tid: number): readonly number[] {
  return cpusIn(readField('/', `proc/self/task/${tid}/status`, 'Cpus_allowed_list')) ?? [];
}

function explain(errno: number, cpus: readonly number[]): string | undefined {
  switch (errno) {
    case 0:
      return undefined;
    case 1:
      return 'the system does not permit it (EPERM)';
    case 3:
      return 'the thread has ended (ESRCH)';
    case 22:
      return `the process may use none of the cpus ${formatCpuList(cpus)} (EINVAL)`;
    default:
      return `sched_setaffinity failed with errno ${errno}`;
  }
}

async function taskset(tid: number, cpus: readonly number[], noLibc: string): Promise<string | undefined> {
  const { execFile } = await import('node:child_process');
  try {
    await promisify(execFile)('taskset', ['-pc', formatCpuList(cpus), String(tid)]);
    return undefined;
  } catch (error) {
    const { code, stderr } = error as { code?: string | number; stderr?: string };
    if (code === 'ENOENT') return `${noLibc}, and there is no taskset command`;
    return (stderr ?? '').trim().split('\n')[0] || `taskset ended with ${code}`;
  }
}
