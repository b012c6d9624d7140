/** Whether a launch asks for tools: these are loaded only then. */
import type { LaunchOptions } from '../types.ts';

export function wantsTools({ strace = false, stats = false, trace, profile }: LaunchOptions): boolean {
  return strace !== false || stats || trace !== undefined || profile !== undefined;
}
