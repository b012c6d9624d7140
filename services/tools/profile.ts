/**
 * Where guests compute: V8's sampling of each rank's thread, in terms of the program: functions by name, with the source line at
 * which each begins where the program tells. What is below a guest (the runtime, Node) counts for the function that called it.
 */
import type { Worker } from 'node:worker_threads';
import type { Frame } from '../../runtime/trap.ts';

/** A profile as V8 gives it. Times are microseconds. */
interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly columnNumber: number;
    };
    readonly children?: readonly number[];
  }[];
  readonly startTime: number;
  readonly endTime: number;
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** A function that was met, by its place in the linked module. */
export interface Met {
  readonly function: string;
  readonly offset: number;
}

/** Samples of one rank: stacks of functions, outermost first, and how long each was on top. */
export interface RankProfile {
  readonly rank: number;
  readonly stacks: readonly { readonly frames: readonly Met[]; readonly us: number }[];
}

/** What `Worker` has since Node 24.8. */
interface Sampling {
  stop(): Promise<string>;
}
type Sampled = Worker & { startCpuProfile?(): Promise<Sampling> };

/** How long a thread may take to hand over its samples, milliseconds. */
const PATIENCE_MS = 2000;

/** Samples a thread until it is stopped; what cannot be had is undefined. */
export class Sampler {
  readonly #rank: number;
  readonly #sampling: Promise<Sampling | undefined>;
  #stopped: Promise<RankProfile | undefined> | undefined;

  constructor(rank: number, worker: Worker) {
    this.#rank = rank;
    this.#sampling = Promise.resolve((worker as Sampled).startCpuProfile?.()).catch(() => undefined);
  }

  /** Once, whoever asks first: when the rank has ended, or before its thread is ended. */
  stop(): Promise<RankProfile | undefined> {
    this.#stopped ??= Promise.race([this.#take(), patience()]);
    return this.#stopped;
  }

  async #take(): Promise<RankProfile | undefined> {
    try {
      const text = await (await this.#sampling)?.stop();
      return text === undefined ? undefined : profileOf(this.#rank, JSON.parse(text) as CpuProfile);
    } catch {
      // The thread is gone.
      return undefined;
    }
  }
}

function patience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS).unref());
}

/** Functions of the program on the stack of a node, outermost first. */
interface Stack {
  readonly frames: readonly Met[];
  /** Module of the outermost function, which is the program's: those of gates and of the engine of messages are others. */
  readonly module: string | undefined;
}

function profileOf(rank: number, { nodes, samples, timeDeltas }: CpuProfile): RankProfile {
  const parents = new Map<number, number>();
  for (const { id, children = [] } of nodes) for (const child of children) parents.set(child, id);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const known = new Map<number, Stack>();
  const stackOf = (id: number): Stack => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const { functionName, url, columnNumber } = byId.get(id)!.callFrame;
    const parent = parents.get(id);
    let stack: Stack = parent === undefined ? { frames: [], module: undefined } : stackOf(parent);
    // The way from JavaScript has the name of a module too.
    const isCode = url.startsWith('wasm://') && !functionName.startsWith('js-to-wasm');
    const module = stack.module ?? (isCode ? url : undefined);
    if (isCode && url === module)
      stack = { frames: [...stack.frames, { function: functionName, offset: columnNumber }], module };
    known.set(id, stack);
    return stack;
  };
  const times = new Map<readonly Met[], number>();
  for (const [i, id] of samples.entries()) {
    const { frames } = stackOf(id);
    // A sample stands for the time up to the next one.
    if (frames.length > 0) times.set(frames, (times.get(frames) ?? 0) + Math.max(0, timeDeltas[i + 1] ?? 0));
  }
  return { rank, stacks: [...times].map(([frames, us]) => ({ frames, us })) };
}

/** A place in the program for each function that was met. */
export type Places = ReadonlyMap<number, Frame>;

/** Tells where instructions of a program's linked module stand in the program; see Image. */
export type Explain = (program: number, frames: readonly Frame[]) => Promise<readonly Frame[]>;

/** Added to the offsets of a program for each before it: functions of all programs of a job are told apart. */
const APART = 2 ** 32;

/** The profile of a rank of the program with this number. */
export function profileOfProgram({ rank, stacks }: RankProfile, program: number): RankProfile {
  const apart = (met: Met) => ({ ...met, offset: met.offset + program * APART });
  return { rank, stacks: stacks.map(({ frames, us }) => ({ frames: frames.map(apart), us })) };
}

export async function placesOf(profiles: readonly RankProfile[], explain: Explain): Promise<Places> {
  const met = new Map<number, Frame>();
  for (const { frames } of profiles.flatMap(({ stacks }) => stacks))
    for (const { function: name, offset } of frames)
      met.set(offset, { function: name, index: 0, offset: offset % APART });
  const places = new Map<number, Frame>();
  const programs = Map.groupBy(met.keys(), (offset) => Math.floor(offset / APART));
  for (const [program, offsets] of programs) {
    const explained = await explain(
      program,
      offsets.map((offset) => met.get(offset)!),
    );
    for (const [i, offset] of offsets.entries()) places.set(offset, explained[i]!);
  }
  return places;
}

/**
 * How long a thread is sampled for its stack, and how long it may take with all of it, milliseconds: one that computes answers as soon
 * as it has a turn, which on a busy machine may be late.
 */
const STACK_MS = 20;
const STACK_PATIENCE_MS = 1000;

/** Where a thread computes, innermost first: functions, each at its beginning. Undefined of one that sleeps, or cannot be sampled. */
export async function sampleStack(rank: number, worker: Worker): Promise<Frame[] | undefined> {
  const wait = (ms: number) => new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ms));
  const sampler = new Sampler(rank, worker);
  const taken = wait(STACK_MS).then(() => sampler.stop());
  const { stacks = [] } = (await Promise.race([taken, wait(STACK_PATIENCE_MS)])) ?? {};
  const [longest] = [...stacks].sort((a, b) => b.us - a.us);
  return longest?.frames.map((met) => ({ ...met, index: -1 })).reverse();
}
