/**
 * Rounds: all that is measured, one after the other, again and again, so that what a machine drifts concerns all alike. As many
 * as were asked for; else until each median is known well enough, or the time is up. A round that somebody disturbed is measured
 * again, a bounded number of times; then it counts as it is, and its row says so.
 */
import { LEAST_ROUNDS } from './confidence.ts';
import { disturbedBy, watch } from './disturbance.ts';
import type { Progress } from './progress.ts';

/** What is measured without a pause: some ways of one call, in turn. */
export interface Measurement<R = unknown> {
  readonly name: string;
  measure(round: number): Promise<R>;
  /** Takes what was measured. @param disturbed by whom, if it was and had to be taken all the same */
  keep(result: R, disturbed: string | undefined): void;
  /** The widest interval of its medians, as a part of the median: {@link Series.width}. Missing: it need not be narrow. */
  width?(): number;
  /** What takes long is measured so often at most, and not warmed up. */
  readonly most?: number | undefined;
  /** Others are on its cores because it wants them there: they do not disturb it. */
  readonly shared?: boolean | undefined;
}

export interface Rounds {
  readonly measurements: readonly Measurement[];
  /** How often; undefined: as the other three say. */
  readonly rounds?: number | undefined;
  /** So wide, at most, an interval of 95 % is to be, as a part of its median. */
  readonly wanted?: number;
  readonly mostRounds?: number;
  readonly budgetMs?: number;
  /** A round before those that count. */
  readonly warmUp?: boolean;
  /** Cores on which nobody else should be. */
  readonly cores: readonly number[];
  readonly progress: Progress;
  /** Ends it behind what is being measured. */
  readonly signal: AbortSignal;
  /** Begins to look who disturbs these cores; what is returned says who did. */
  readonly look?: (cores: readonly number[]) => () => string | undefined;
}

const lookAt = (cores: readonly number[]) => {
  const since = watch(cores);
  return () => disturbedBy(since());
};

/** Of a median, unless said otherwise. */
export const WANTED = 0.05;
const MOST_ROUNDS = 50;
const BUDGET_MS = 60_000;
/** How often one is measured again in all. */
const REPEATS = 4;

/** Measures. Ends early, and well, when the signal says so. */
export async function inRounds(plan: Rounds): Promise<void> {
  const {
    measurements,
    rounds,
    wanted = WANTED,
    mostRounds = MOST_ROUNDS,
    budgetMs = BUDGET_MS,
    signal,
  } = plan;
  const least = rounds ?? LEAST_ROUNDS;
  const most = rounds ?? mostRounds;
  const repeats = new Map<Measurement, number>();
  let began = performance.now();
  for (let round = plan.warmUp ? -1 : 0; round < most; round++) {
    if (round === 0) began = performance.now();
    const spent = performance.now() - began;
    if (round >= least && spent > budgetMs) return;
    const open = measurements.filter((each) => {
      if (each.most !== undefined && (round < 0 || round >= each.most)) return false;
      return round < least || rounds !== undefined || (each.width?.() ?? 0) > wanted;
    });
    if (open.length === 0 && round >= 0) return;
    for (const [i, each] of open.entries()) {
      if (signal.aborted) return;
      const part = i / open.length;
      const done = rounds === undefined ? spent / budgetMs : (round + part) / rounds;
      plan.progress.tell(
        round < 0 ? `warming up, ${each.name}` : `round ${round + 1}, ${each.name}`,
        Math.max(0, Math.min(1, done)),
      );
      await measureOnce(each, round, plan, repeats);
    }
  }
}

async function measureOnce(
  each: Measurement,
  round: number,
  { cores, signal, look = lookAt }: Rounds,
  repeats: Map<Measurement, number>,
): Promise<void> {
  for (;;) {
    const looked = look(cores);
    let result: unknown;
    try {
      result = await each.measure(round);
    } catch (error) {
      // Ctrl-C also ends what was started.
      if (signal.aborted) return;
      throw error;
    }
    if (round < 0 || signal.aborted) return;
    const disturbed = each.shared ? undefined : looked();
    const again = repeats.get(each) ?? 0;
    if (disturbed === undefined || again >= REPEATS) return each.keep(result, disturbed);
    repeats.set(each, again + 1);
  }
}
