/** Whether a launch asks for tools: these are loaded only then. */
import type { LaunchOptions } from '../types.ts';

/** Whether it is asked where functions of MPI are called from. */
export function wantsSites({ stats = false }: LaunchOptions): boolean {
  return stats;
}

export function wantsTools({ strace = false, stats = false, trace, profile }: LaunchOptions): boolean {
  return strace !== false || stats || trace !== undefined || profile !== undefined;
}
