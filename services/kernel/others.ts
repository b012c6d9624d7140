/**
 * The threads of this process that run no ranks (the main thread, the FWK's, those of V8 and libuv, and the embedder's): while ranks
 * run they are kept off the cores of these, where there are cores without a rank. All kernels of a thread have to agree on it, and
 * ranks of those of other threads are left alone.
 */
import { loadLibc } from '../machine/libc.ts';
import { holders } from '../machine/locks.ts';
import { list } from '../machine/procfs.ts';

/**
 * A job that lasts so long, milliseconds, is worth that others are kept off its cores: it takes two system calls a thread, and
 * again when it ends.
 */
const WORTH_MS = 20;

/** The host's numbers of threads that run ranks, or have run them. */
const ranks = new Set<number>();
/** Cores that kernels with running jobs would leave to others. */
const wishes = new Map<object, readonly number[]>();
/** Where the other threads ran before, by the host's number. */
const before = new Map<number, readonly number[]>();
/** Where this thread ran before. */
let ours: readonly number[] | undefined;
/** Where the others are kept, and are to be kept; '' stands for where they ran before. */
let kept = '';
let wanted = '';
let soon: NodeJS.Timeout | undefined;

/** A thread runs ranks from now on, or is gone. */
export function isRanks(tid: number, its: boolean): void {
  if (its) ranks.add(tid);
  else ranks.delete(tid);
}

/** Keeps others on these cores, after a moment, as far as other kernels leave these to them. @param cores undefined without jobs */
export function keepOthers(kernel: object, cores: readonly number[] | undefined): void {
  if (cores === undefined) wishes.delete(kernel);
  else wishes.set(kernel, cores);
  const [first = [], ...more] = wishes.values();
  const common = first.filter((core) => more.every((wish) => wish.includes(core)));
  if (common.join() === wanted) return;
  wanted = common.join();
  clearTimeout(soon);
  if (common.length > 0) soon = setTimeout(() => void keep(common), WORTH_MS).unref();
  else if (kept !== '') void keep([]);
}

async function keep(cores: readonly number[]): Promise<void> {
  const { libc } = await loadLibc();
  // The last one to ask is the one that counts.
  if (libc === undefined || cores.join() !== wanted) return;
  ours ??= libc.getAffinity(0);
  const locked = new Set(holders().flatMap(({ core, pid }) => (pid === process.pid ? [core] : [])));
  for (const tid of list('/', 'proc/self/task').map(Number)) {
    const now = ranks.has(tid) ? undefined : libc.getAffinity(tid);
    if (now === undefined) continue;
    const isKept = kept !== '' && now.join() === kept;
    // A rank of a kernel of another thread.
    if (!isKept && now.length === 1 && locked.has(now[0]!)) continue;
    // One that has been started meanwhile has the cores of the one that started it.
    const home = before.get(tid) ?? (isKept ? ours! : now);
    libc.setAffinity(tid, cores.length > 0 ? cores : home);
    before.set(tid, home);
  }
  kept = cores.join();
  if (cores.length === 0) before.clear();
}
