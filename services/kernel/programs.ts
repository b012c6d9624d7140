/**
 * The programs of a job: one that all ranks run, or several with ranks of their own each, which then are one world (MPI-5.0 §11.5,
 * MPI_APPNUM). Options that each program has for itself are those of the job where it says nothing.
 */
import { LwkError } from '../../runtime/abi/errors.ts';
import type { LinkedModule } from '../../runtime/task.ts';
import type { Compiler } from '../images/compiler.ts';
import { Image, loadImage } from '../images/image.ts';
import { choose } from '../images/optimize.ts';
import type { JobProgram, LoadedProgram, Program, Programs } from '../images/programs.ts';
import type { Plan } from '../job/plan.ts';
import { checkOptions, checkSource } from '../options/kinds.ts';
import { parsePreopen } from '../options/values.ts';
import { addedFor } from '../tools/wanted.ts';
import type { LaunchOptions } from '../types.ts';

/** A program as it was given, and the options of its ranks. */
export interface GivenProgram {
  readonly program: Program;
  readonly options: LaunchOptions;
}

/** What each program has for itself: there is nothing that all of several could have. */
const EACH = ['ranks', 'args', 'programName'] as const;

/**
 * The programs of a launch, in the order of their ranks.
 * @throws LWK_E_USAGE
 */
export function programsOf(
  caller: 'launch' | 'run' | 'session',
  given: Programs,
  options: LaunchOptions,
): GivenProgram[] {
  const all = Array.isArray(given) ? (given as readonly JobProgram[]) : undefined;
  const usage = (why: string) => new LwkError('LWK_E_USAGE', `${caller}: ${why}`, { function: caller });
  const check = (program: Program) => program instanceof Image || checkSource(caller, program);
  if (all === undefined) {
    check(given as Program);
    return [{ program: given as Program, options }];
  }
  if (all.length === 0) throw usage('there is no program in the array of programs.');
  if (caller === 'session') throw usage('a session has one program; launch takes several.');
  const common = EACH.find((name) => options[name] !== undefined);
  if (common !== undefined)
    throw usage(`${common} is what each of several programs has for itself: [{ program, ${common} }, ...].`);
  return all.map((one) => {
    checkOptions('program', one);
    const { program, dirs = [], env, ...own } = one;
    check(program);
    // Names of its own win.
    const names = new Set(dirs.map((dir) => parsePreopen(dir).guest));
    const shared = (options.dirs ?? []).filter((dir) => !names.has(parsePreopen(dir).guest));
    return {
      program,
      options: { ...options, ...own, dirs: [...shared, ...dirs], env: { ...options.env, ...env } },
    };
  });
}

/** @throws LWK_E_USAGE for programs that cannot be one world, and what `compile` throws */
export async function loadPrograms(
  given: readonly GivenProgram[],
  compiler: Compiler,
): Promise<LoadedProgram[]> {
  const loaded: LoadedProgram[] = [];
  for (const { program, options } of given)
    loaded.push({
      image: program instanceof Image ? program : await loadImage(program, compiler, options),
      options,
    });
  const talking = loaded.find(({ image }) => image.usesMpi)?.image;
  const silent = loaded.find(({ image }) => !image.usesMpi)?.image;
  if (talking !== undefined && silent !== undefined)
    throw new LwkError(
      'LWK_E_USAGE',
      `${talking.name} uses MPI and ${silent.name} does not: MPI_Init would wait for all ranks of the job for ever. Start ` +
        'them as jobs of their own.',
      { mpi: talking.name, other: silent.name },
    );
  return loaded;
}

/**
 * The module of each program, linked to a heap of the job's size. It may fail before anybody waits for it.
 * @param ready the threads that run them have loaded their code
 */
export function compilePrograms(
  { programs, demand }: Plan,
  options: LaunchOptions,
  ready: Promise<unknown>,
): Promise<LinkedModule[]> {
  const chosen = choose(
    ready,
    programs.map(({ image }) => ({ way: image.way(options.tier), codeBytes: image.info.codeBytes })),
  );
  const added = addedFor(options);
  const compiling = Promise.all(
    programs.map(({ image }) => image.module(demand.pages, image.tier(options.tier), added, chosen)),
  );
  compiling.catch(() => {});
  return compiling;
}

/** What all programs import. */
export function importsOf(loaded: readonly LoadedProgram[]): LoadedProgram['image']['info']['imports'] {
  return loaded.flatMap(({ image }) => image.info.imports);
}
