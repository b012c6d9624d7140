/** Compiling with the optimizing compiler alone. */
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { othersRun } from '../machine/procfs.ts';

/** Baseline code, and compiling when a function is first called. */
const FLAGS: readonly string[] = ['liftoff', 'wasm-lazy-compilation'];

/**
 * Whether V8 goes without it, by whose wish ever. V8 does not tell its flags, but a number that follows from all of them: where
 * it stays the same, the flag was set already.
 */
function isOff(flag: string): boolean {
  const before = cachedDataVersionTag();
  setFlagsFromString(`--${flag}`);
  if (cachedDataVersionTag() === before) return false;
  setFlagsFromString(`--no-${flag}`);
  return true;
}

/** Of the time in a look at the process, so much may be work: milliseconds. */
const LOOK = 10;
const WORK = 0.5;
/**
 * Looks without work, one after the other, that are enough; where others have the cores, what works gets little done
 * in each, or nothing, but is ready to.
 */
const ENOUGH = 1;
const ENOUGH_LOADED = 4;
/** After so many looks the process is taken for one that is never idle. */
const LOOKS = 50;

let settled: Promise<void> | undefined;
/** The process has come to rest, and the points are off. */
let calm = false;

/**
 * To be awaited before the first compilation of the process. Points in optimized code where it goes back to baseline
 * code have to be switched off: V8 14 ends the process when it compiles without baseline code while they are wanted;
 * and also when they stop being wanted while the background optimizes another module, such as Node's own that strips
 * types, which is hot when a program in TypeScript has just been loaded (6 of 40 starts of one ended so). So this
 * waits until the process does nothing. In one that is never idle they stay on, and programs are compiled as V8 does
 * it.
 */
export function settle(): Promise<void> {
  settled ??= (async () => {
    const enough = loadavg()[0]! > availableParallelism() ? ENOUGH_LOADED : ENOUGH;
    let quiet = 0;
    for (let looks = 0; quiet < enough && looks < LOOKS; looks++) {
      const before = process.cpuUsage();
      await setTimeout(LOOK);
      const { user, system } = process.cpuUsage(before);
      quiet = (user + system) / 1000 > WORK || othersRun('/') ? 0 : quiet + 1;
    }
    calm = quiet === enough;
    if (calm) setFlagsFromString(DEOPT);
    // The next kernel looks again.
    else settled = undefined;
  })();
  return settled;
}

const DEOPT = '--no-wasm-deopt';
const NO_BETS = '--no-wasm-inlining-call-indirect';

/**
 * How a process that is ours compiles its program: all of it before the start, each function when it is first called,
 * or as V8 does (baseline code first).
 */
export type Way = 'eager' | 'lazy' | 'tiered';

/**
 * Of programs up to this size functions are inlined: it makes them up to a seventh faster and takes V8 2.5 times as
 * long, whatever its budgets are. Bytes of code.
 */
const INLINED_CODE_LIMIT = 128 * 1024;

/**
 * V8's flags of a process that is ours, by what they do. They are set when all threads have loaded what they run:
 * Node's own modules and ours come compiled from caches that V8 believes under the flags alone under which they were
 * made, which costs the main thread and the first worker 15 ms each otherwise (findings/flag-drops-embedded-code.sh).
 * They have to be the same for all WebAssembly of a process: code that was compiled with inlining and shared with a
 * thread that compiles without makes V8 14 crash. So the process of an embedder keeps its own.
 */
const FLAGS_OF = {
  /**
   * In the threads of ranks memories count for V8's collector as if it could free them (where they are made they do not: see
   * machine/reserve.ts): it collected twice in each, for a program that prints a line. Now they count towards the limit of
   * all memory.
   */
  memories: ['--external-memory-accounted-in-global-limit'],
  /**
   * The linker has V8 check a program as it came. What was made of it V8 checks once more, each function when it is
   * compiled, and not all of them before: 20 to 50 ms of the start of an interpreter.
   */
  checked: ['--wasm-lazy-validation'],
  optimized: ['--no-liftoff'],
  /**
   * No bets. In the loop of an interpreter V8 bets on the function that a call through a table goes to, loses when
   * the program does something else, and goes back to baseline code in a function whose optimizing takes 150 ms: four
   * times in a run of CPython. Without bets CPython and PHP take a tenth less, Ruby and clang as long; without the
   * way back alone PHP gains nothing.
   */
  firm: [DEOPT, NO_BETS],
  plain: ['--no-wasm-inlining'],
  eager: ['--no-wasm-lazy-compilation'],
} as const;

let ours = false;
const chosen = new Set<string>();

function set(...kinds: (keyof typeof FLAGS_OF)[]): void {
  for (const flag of kinds.flatMap((kind) => [...FLAGS_OF[kind]])) {
    setFlagsFromString(flag);
    chosen.add(flag);
  }
}

/** V8's flags that were set for programs so far. */
export function chosenFlags(): readonly string[] {
  return [...chosen];
}

/** The process is the command's. */
export function isOurs(): boolean {
  return ours;
}

/** For the process of the command, before anything else: there is nothing to wait for. */
export function settleAtOnce(): void {
  ours = true;
  settled = Promise.resolve();
}

/** A program that is to be compiled. */
interface Chosen {
  readonly way: Way;
  /** Of the program. */
  readonly codeBytes: number;
}

/**
 * Chooses for the programs that are to be compiled. In the process of an embedder nothing is chosen: a program that is not tiered
 * is optimized before the start.
 * @param ready the threads that run them have loaded their code
 * @returns resolves when that is done; or when there are no threads, of which others tell
 */
export function choose(ready: Promise<unknown>, programs: readonly Chosen[]): Promise<void> {
  const set = () => programs.forEach(chooseFor);
  return ready.then(set, () => {});
}

function chooseFor({ way, codeBytes }: Chosen): void {
  if (!ours) return;
  set('memories', 'checked', 'firm');
  if (way === 'tiered') return;
  set('optimized');
  if (codeBytes > INLINED_CODE_LIMIT) set('plain');
  if (way === 'eager') set('eager');
}

/**
 * The flags that are switched off for a compilation: none in a process that is ours, which has them off, in one that is never
 * idle, and in one without inlining. There V8 has to be told what it concludes by itself from options of the command line: calls
 * through tables crash when their feedback is wanted without inlining. Threads other than the main one are told.
 */
export function switchedFlags(): readonly string[] {
  if (!calm || ours) return [];
  if (!isOff('wasm-inlining')) return FLAGS.filter((flag) => !isOff(flag));
  setFlagsFromString(NO_BETS);
  return [];
}

/**
 * A module whose code is all optimized. V8 never replaces WebAssembly code while it runs, so a long loop that was
 * entered in baseline code would stay there, and compiling in the background is noise. In the process of an embedder
 * the flags are set for just as long as it takes to make the module: images that are too large for this, and the
 * modules of the embedding program, go V8's own way.
 * @param switched what {@link switchedFlags} says on the main thread
 */
export function compileOptimized(bytes: BufferSource, switched = switchedFlags()): WebAssembly.Module {
  for (const flag of switched) setFlagsFromString(`--no-${flag}`);
  try {
    return new WebAssembly.Module(bytes);
  } finally {
    for (const flag of switched) setFlagsFromString(`--${flag}`);
  }
}

/**
 * The message engine, optimized as above. Its build has put small functions in the place of their calls already: what V8
 * would still do takes it half as long again and gains nothing that can be measured. So a process that is ours does without.
 * @param ours what {@link isOurs} says on the main thread
 */
export function compileEngine(
  bytes: BufferSource,
  switched: readonly string[],
  ours: boolean,
): WebAssembly.Module {
  if (!ours) return compileOptimized(bytes, switched);
  setFlagsFromString('--wasm-inlining-factor=0');
  try {
    return new WebAssembly.Module(bytes);
  } finally {
    // V8's default.
    setFlagsFromString('--wasm-inlining-factor=3');
  }
}
