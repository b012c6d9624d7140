/** Whether a launch asks for tools: these are loaded only then. */
import type { LaunchOptions } from '../types.ts';

/** Whether it is asked where functions of MPI are called from. */
export function wantsSites({ stats = false, report }: LaunchOptions): boolean {
  return stats || report !== undefined;
}

export function wantsTools(options: LaunchOptions): boolean {
  const { strace = false, stats = false, trace, profile, report, replayNoise } = options;
  const files = [trace, profile, report, replayNoise];
  return strace !== false || stats || files.some((file) => file !== undefined);
}
