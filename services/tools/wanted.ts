/** Whether a launch asks for tools: these are loaded only then. */
import { type Plan, programOf } from '../job/plan.ts';
import type { LaunchOptions } from '../types.ts';
import type { JobTools } from './tools.ts';

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

/** The tools that a launch asks for. */
export async function toolsFor(options: LaunchOptions, plan: Plan): Promise<JobTools | undefined> {
  if (!wantsTools(options)) return undefined;
  const { JobTools } = await import('./tools.ts');
  const images = plan.programs.map(({ image }) => image);
  return new JobTools(options, plan.ranks, {
    name: images.map(({ name }) => name).join(' : '),
    of: (rank) => programOf(plan, rank),
    explain: (program, frames) => images[program]!.places(frames, plan.demand.pages, wantsSites(options)),
    sources: (program, frames) => images[program]!.withSources(frames),
  });
}
