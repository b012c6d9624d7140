/** Whether a launch asks for tools: these are loaded only then. */
import type { LaunchOptions } from '../types.ts';

/** Whether it is asked where functions of MPI are called from. */
export function wantsSites({ stats = false, report }: LaunchOptions): boolean {
  return stats || report !== undefined;
}

export function wantsTools(options: LaunchOptions): boolean {
  const {
    strace = false,
    stats = false,
    trace,
    profile,
    report,
    replayNoise,
    reproducible,
    jitter,
  } = options;
  const others = [trace, profile, report, replayNoise, reproducible, jitter];
  return strace !== false || stats || others.some((other) => other !== undefined);
}
