/**
 * Who took a core from a thread, as far as the host tells: what the scheduler counts of threads, interrupts and the hypervisor's
 * share of each core, and V8's own trace of what it did on the thread. What is not told is missing.
 */
import { readFileSync } from 'node:fs';
import { coreTimes, cpusIn, list, readField, readText, threadTimes } from '../machine/procfs.ts';

/** In a stretch of time. */
export interface Taken {
  /** The thread of the process that ran most. */
  readonly tid?: number;
  /** How long the stretch was, milliseconds. */
  readonly elapsed: number;
  /** The cores on which it might run when the time began and when it ended. */
  readonly cores: readonly [before: readonly number[], after: readonly number[]];
  /** How often it gave its core up, and lost it; how long it was ready to run and did not, milliseconds. */
  readonly voluntary?: number;
  readonly involuntary?: number;
  readonly waited?: number;
  /** Of its core, where it has one: how often each interrupt came, and what the hypervisor gave to others, milliseconds. */
  readonly interrupts?: ReadonlyMap<string, number>;
  readonly steal?: number;
}

interface Thread {
  readonly ran: number;
  readonly waited: number;
  readonly voluntary: number;
  readonly involuntary: number;
  readonly cores: readonly number[];
}

interface Look {
  readonly time: number;
  readonly threads: ReadonlyMap<number, Thread>;
  /** By core and name. */
  readonly interrupts: ReadonlyMap<number, ReadonlyMap<string, number>>;
  readonly cores: ReadonlyMap<number, { readonly steal: number }>;
}

function look(pid: number, root: string): Look {
  const threads = new Map<number, Thread>();
  for (const tid of list(root, `proc/${pid}/task`).map(Number)) {
    const field = (name: string) => readField(root, `proc/${pid}/task/${tid}/status`, name);
    threads.set(tid, {
      ...(threadTimes(root, tid, pid) ?? { ran: 0, waited: 0 }),
      voluntary: Number(field('voluntary_ctxt_switches') ?? 0),
      involuntary: Number(field('nonvoluntary_ctxt_switches') ?? 0),
      cores: cpusIn(field('Cpus_allowed_list')) ?? [],
    });
  }
  const time = performance.now();
  return {
    time,
    threads,
    interrupts: interruptsIn(readText(root, 'proc/interrupts') ?? ''),
    cores: coreTimes(root),
  };
}

/** The first line has the cores; each other one a name, a count for each of them, and words. */
function interruptsIn(text: string): Map<number, Map<string, number>> {
  const [head = '', ...lines] = text.split('\n');
  const cores = [...head.matchAll(/CPU(\d+)/g)].map(([, core]) => Number(core));
  const found = new Map(cores.map((core) => [core, new Map<string, number>()]));
  for (const line of lines) {
    const [name, ...words] = line.trim().split(/\s+/);
    if (!/^\d+$/.test(words[cores.length - 1] ?? '')) continue;
    for (const [i, core] of cores.entries()) found.get(core)!.set(name!.replace(':', ''), Number(words[i]));
  }
  return found;
}

/** Begins to look at a process; what is returned tells what has happened since. */
export function lookAt(pid: number, root = '/'): () => Taken {
  const from = look(pid, root);
  return () => {
    const to = look(pid, root);
    const ran = (tid: number) => to.threads.get(tid)!.ran - (from.threads.get(tid)?.ran ?? 0);
    const [tid] = [...to.threads.keys()].sort((a, b) => ran(b) - ran(a));
    const after = tid === undefined ? undefined : to.threads.get(tid);
    const elapsed = to.time - from.time;
    if (tid === undefined || after === undefined) return { elapsed, cores: [[], []] };
    const before = from.threads.get(tid) ?? { waited: 0, voluntary: 0, involuntary: 0, cores: after.cores };
    const core =
      before.cores.length === 1 && after.cores.join() === before.cores.join() ? before.cores[0]! : -1;
    const steal = to.cores.get(core)?.steal;
    const interrupts = to.interrupts.get(core);
    return {
      tid,
      elapsed,
      cores: [before.cores, after.cores],
      voluntary: after.voluntary - before.voluntary,
      involuntary: after.involuntary - before.involuntary,
      waited: after.waited - before.waited,
      ...(interrupts !== undefined && { interrupts: since(from.interrupts.get(core), interrupts) }),
      ...(steal !== undefined && { steal: steal - (from.cores.get(core)?.steal ?? 0) }),
    };
  };
}

/** Those that came, the most frequent one first. */
function since(
  from: ReadonlyMap<string, number> | undefined,
  to: ReadonlyMap<string, number>,
): Map<string, number> {
  const counts = [...to].map(([name, count]) => [name, count - (from?.get(name) ?? 0)] as const);
  return new Map(counts.filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]));
}

/** V8's trace, for Node. `file` is the end of the path: Node numbers files. */
export const tracing = (file: string): string[] => [
  '--trace-event-categories=v8,disabled-by-default-v8.compile',
  `--trace-event-file-pattern=${file}`,
];

/** What V8 did on a thread, milliseconds in a stretch of time. */
export interface OfV8 {
  readonly collection: number;
  readonly compilation: number;
}

interface TraceEvent {
  readonly tid: number;
  readonly name: string;
  readonly ph: string;
  /** Microseconds of the monotonic clock. */
  readonly ts: number;
  readonly dur?: number;
}

/** Reads a trace that {@link tracing} has asked for; what is returned looks something up in it. Nanoseconds of the monotonic clock. */
export function readTracing(file: string): ((tid: number, from: number, to: number) => OfV8) | undefined {
  let events: readonly TraceEvent[];
  try {
    ({ traceEvents: events } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] });
  } catch {
    return undefined;
  }
  const spans = events.filter(({ ph }) => ph === 'X');
  return (tid, from, to) => {
    const during = (wanted: (name: string) => boolean) =>
      covered(
        spans.filter((span) => span.tid === tid && wanted(span.name)),
        from / 1000,
        to / 1000,
      );
    const isCollection = (name: string) => /GC/.test(name);
    return { collection: during(isCollection), compilation: during((name) => !isCollection(name)) };
  };
}

/** Milliseconds between two times that spans cover, some of which lie in others. */
function covered(spans: readonly TraceEvent[], from: number, to: number): number {
  let sum = 0;
  let end = from;
  for (const { ts, dur = 0 } of spans.toSorted((a, b) => a.ts - b.ts)) {
    sum += Math.max(0, Math.min(ts + dur, to) - Math.max(ts, end));
    end = Math.max(end, ts + dur);
  }
  return sum / 1000;
}
