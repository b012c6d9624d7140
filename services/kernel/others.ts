/**
 * The threads of this process that run no ranks (the main thread, the FWK's, those of V8 and libuv, and the embedder's): while ranks
 * run they are kept off the cores of these, where there are cores without a rank. All kernels of a thread have to agree on it, and
 * ranks of those of other threads are left alone.
 *
 * Where one core is left and a program with V8's own tiers runs for longer, V8's threads go back to all cores: they optimize it
 * while it runs, at a third of its speed until they have. Large functions would take them twice as long on one core as on their share
 * of two, and Ruby's loop took 2.6 times as long as under node:wasi for its first second. They sleep when nothing is left to optimize.
 */
import { loadLibc } from '../machine/libc.ts';
import { holders } from '../machine/locks.ts';
import { list, readText } from '../machine/procfs.ts';

/**
 * A job that lasts so long, milliseconds, is worth that others are kept off its cores: it takes two system calls a thread, and
 * again when it ends.
 */
const WORTH_MS = 20;

/** After so long its large functions are being optimized, if ever; a start is faster with a core for itself. Milliseconds. */
const COMPILES_MS = 300;

/** What V8's threads are called: they compile and collect. */
const V8 = 'V8Worker';

/** The host's numbers of threads that run ranks, or have run them. */
const ranks = new Set<number>();

/** What a kernel with running jobs would leave to others. */
interface Wish {
  readonly cores: readonly number[];
  /** A program has V8's own tiers. */
  readonly tiered: boolean;
}
const wishes = new Map<object, Wish>();
/** Where the other threads ran before, by the host's number. */
const before = new Map<number, readonly number[]>();
/** Where this thread ran before. */
let ours: readonly number[] | undefined;
/** Where the others are kept; '' stands for where they ran before. */
let kept = '';
/** What was asked for last. */
let wanted = '';
let soon: NodeJS.Timeout | undefined;

/** A thread runs ranks from now on, or is gone. */
export function isRanks(tid: number, its: boolean): void {
  if (its) ranks.add(tid);
  else ranks.delete(tid);
}

/** Keeps others on these cores, after a moment, as far as other kernels leave these to them. @param wish undefined without jobs */
export function keepOthers(kernel: object, wish: Wish | undefined): void {
  if (wish === undefined) wishes.delete(kernel);
  else wishes.set(kernel, wish);
  const all = [...wishes.values()];
  const [first = [], ...more] = all.map(({ cores }) => cores);
  const common = first.filter((core) => more.every((cores) => cores.includes(core)));
  const compiles = common.length === 1 && all.some(({ tiered }) => tiered);
  const request = `${common}${compiles ? ' but V8' : ''}`;
  if (request === wanted) return;
  wanted = request;
  clearTimeout(soon);
  const after = (ms: number, then: () => void) => (soon = setTimeout(then, ms).unref());
  if (common.length > 0)
    after(WORTH_MS, () => {
      void keep(request, common, false);
      if (compiles) after(COMPILES_MS, () => void keep(request, common, true));
    });
  else if (kept !== '') void keep(request, [], false);
}

/** @param compiles V8's threads go back to where they ran before */
async function keep(request: string, cores: readonly number[], compiles: boolean): Promise<void> {
  const { libc } = await loadLibc();
  // The last one to ask is the one that counts.
  if (libc === undefined || request !== wanted) return;
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
    const free =
      cores.length === 0 || (compiles && readText('/', `proc/self/task/${tid}/comm`)?.includes(V8));
    libc.setAffinity(tid, free ? home : cores);
    before.set(tid, home);
  }
  kept = cores.join();
  if (cores.length === 0) before.clear();
}
