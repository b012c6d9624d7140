/** Whether a launch asks for tools: these are loaded only then. */
import type { LaunchOptions } from '../types.ts';

/** Whether it is asked where functions of MPI are called from. */
export function wantsSites({ stats = false, report }: LaunchOptions): boolean {
  return stats || report !== undefined;
}

export function wantsTools({ strace = false, stats = false, ...files }: LaunchOptions): boolean {
  const { trace, profile, report } = files;
  return strace !== false || stats || [trace, profile, report].some((file) => file !== undefined);
}
