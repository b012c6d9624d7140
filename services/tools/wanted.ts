/** Whether a launch asks for tools: these are loaded only then. */

import { LwkError } from '../../runtime/abi/errors.ts';
import type { Added } from '../../runtime/image/link.ts';
import { type Plan, programOf } from '../job/plan.ts';
import type { LaunchOptions } from '../types.ts';
import type { JobTools } from './tools.ts';

/** What is added to the program for them. */
export function addedFor({ stats = false, report, inspect }: LaunchOptions): Added {
  return { sites: stats || report !== undefined, debug: inspect !== undefined };
}

export function wantsTools(options: LaunchOptions): boolean {
  const { strace = false, stats = false, trace, profile, report, replayNoise } = options;
  const { reproducible, jitter, core } = options;
  const others = [trace, profile, report, replayNoise, reproducible, jitter, core];
  return strace !== false || stats || others.some((other) => other !== undefined);
}

/** The tools that a launch asks for. */
export async function toolsFor(options: LaunchOptions, plan: Plan): Promise<JobTools | undefined> {
  if (!wantsTools(options)) return undefined;
  const { JobTools } = await import('./tools.ts');
  const images = plan.programs.map(({ image }) => image);
  return new JobTools(options, plan.ranks, {
    name: images.map(({ name }) => name).join(' : '),
    of: (rank) => programOf(plan, rank),
    images,
    explain: (program, frames) => images[program]!.places(frames, plan.demand.pages, addedFor(options)),
    sources: (program, frames) => images[program]!.withSources(frames),
  });
}

/** V8 stops in code that its baseline compiler has made, and leaves code alone that the optimizing compiler has made from the start. */
export function inspectable(options: LaunchOptions): LaunchOptions {
  return options.inspect === undefined ? options : { ...options, tier: 'tiered' };
}

/** The tools of a job that leaves core files. @throws LWK_E_USAGE */
export function withCores(tools: JobTools | undefined): JobTools {
  if (tools?.cores !== undefined) return tools;
  throw new LwkError('LWK_E_USAGE', 'dump: the job leaves no core files. Launch it with the option core.');
}
