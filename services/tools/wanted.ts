/** Whether a launch asks for tools: these are loaded only then. */
import type { Added } from '../../runtime/image/link.ts';
import type { LaunchOptions } from '../types.ts';

/** What is added to the program for them. */
export function addedFor({ stats = false, report, core, inspect }: LaunchOptions): Added {
  return {
    sites: stats || report !== undefined,
    globals: core !== undefined,
    debug: inspect !== undefined,
  };
}

export function wantsTools(options: LaunchOptions): boolean {
  const { strace = false, stats = false, trace, profile, report, replayNoise } = options;
  const { reproducible, jitter, core } = options;
  const others = [trace, profile, report, replayNoise, reproducible, jitter, core];
  return strace !== false || stats || others.some((other) => other !== undefined);
}

/** V8 stops in code that its baseline compiler has made, and leaves code alone that the optimizing compiler has made from the start. */
export function inspectable(options: LaunchOptions): LaunchOptions {
  return options.inspect === undefined ? options : { ...options, tier: 'tiered' };
}
