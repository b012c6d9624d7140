/**
 * What others did to the cores that a benchmark uses, while it used them: what the host tells of it. Where it tells nothing (no
 * /proc) nothing is known, and the report says so.
 */
import { loadavg } from 'node:os';
import { coreTimes, list, readField, readText, TICK_MS } from '../machine/procfs.ts';

/** Of a stretch of time. */
export interface Disturbance {
  readonly elapsed_ms: number;
  /** Core time on the watched cores that the hypervisor gave to others, and that other processes took. */
  readonly steal_ms: number;
  readonly others_ms: number;
  /** How often threads of this process lost a core though they wanted it: to others, or to each other. */
  readonly involuntary_switches: number;
  /** Threads that wanted a core in the last minute, before and after. */
  readonly load: readonly [before: number, after: number];
}

/** A round is disturbed when others had so much of one of its cores, and more than what the ticks leave unsure. */
const MOST_STEAL = 0.01;
const MOST_OTHERS = 0.05;
const UNSURE_MS = 3 * TICK_MS;

interface Sample {
  readonly time: number;
  /** Of the watched cores, and of all of them; milliseconds. */
  readonly watchedBusy: number;
  readonly allBusy: number;
  readonly steal: number;
  /** Processor time of this process and of its children that have ended. */
  readonly own: number;
  readonly switches: number;
  readonly load: number;
}

function sample(cores: readonly number[], root: string): Sample {
  const busy = { watchedBusy: 0, allBusy: 0, steal: 0 };
  for (const [core, time] of coreTimes(root)) {
    busy.allBusy += time.busy;
    if (!cores.includes(core)) continue;
    busy.watchedBusy += time.busy;
    busy.steal += time.steal;
  }
  return {
    time: performance.now(),
    ...busy,
    own: ownTime(root),
    switches: list(root, 'proc/self/task').reduce(
      (sum, tid) =>
        sum + Number(readField(root, `proc/self/task/${tid}/status`, 'nonvoluntary_ctxt_switches') ?? 0),
      0,
    ),
    load: loadavg()[0]!,
  };
}

function ownTime(root: string): number {
  // The name of the command, in parentheses, may hold anything.
  const fields = (readText(root, 'proc/self/stat') ?? '')
    .replace(/^.*\) /s, '')
    .split(' ')
    .map(Number);
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15);
  return (user + system + childUser + childSystem) * TICK_MS;
}

/** Begins to watch cores; what is returned says what has happened since, and may be asked again. */
export function watch(cores: readonly number[], root = '/'): () => Disturbance {
  const from = sample(cores, root);
  return () => {
    const to = sample(cores, root);
    const watched = to.watchedBusy - from.watchedBusy;
    // Which of its time this process spent on these cores is not known, so this is what others had at most there and in all.
    const others = Math.min(watched, to.allBusy - from.allBusy - (to.own - from.own));
    return {
      elapsed_ms: to.time - from.time,
      steal_ms: to.steal - from.steal,
      others_ms: Math.max(0, others),
      // Threads that have ended took their count with them.
      involuntary_switches: Math.max(0, to.switches - from.switches),
      load: [from.load, to.load],
    };
  };
}

/** What was wrong with a stretch of time, in words; undefined when nothing was. */
export function disturbedBy(found: Disturbance): string | undefined {
  const { elapsed_ms, steal_ms, others_ms } = found;
  const share = (ms: number) => `${((100 * ms) / elapsed_ms).toFixed(0)} % of a core`;
  if (steal_ms > Math.max(MOST_STEAL * elapsed_ms, UNSURE_MS))
    return `the hypervisor took ${share(steal_ms)}`;
  if (others_ms > Math.max(MOST_OTHERS * elapsed_ms, UNSURE_MS))
    return `other processes took ${share(others_ms)}`;
  return undefined;
}
