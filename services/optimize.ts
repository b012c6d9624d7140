/** Compiling with the optimizing compiler alone. */
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';

/** Baseline code, and compiling when a function is first called. */
const FLAGS: readonly string[] = ['liftoff', 'wasm-lazy-compilation'];

/** Of the time in a look at the process, so much may be work: milliseconds. */
const LOOK = 10;
const WORK = 2;
/** After so many looks we go on all the same: a busy service is no longer starting. */
const LOOKS = 50;

let settled: Promise<void> | undefined;

/**
 * To be awaited before the first compilation of the process. Points in optimized code where it goes back to baseline code have to be switched off: V8 14 ends the
 * process when it compiles without baseline code while they are wanted; and also when they stop being wanted while the background optimizes another module, such as
 * Node's own that strips types, which is hot when a program in TypeScript has just been loaded (6 of 40 starts of one ended so). So this waits until the process does nothing.
 */
export function settle(): Promise<void> {
  settled ??= (async () => {
    for (let looks = 0, busy = true; busy && looks < LOOKS; looks++) {
      const before = process.cpuUsage();
      await setTimeout(LOOK);
      const { user, system } = process.cpuUsage(before);
      busy = (user + system) / 1000 > WORK;
    }
    setFlagsFromString(DEOPT);
  })();
  return settled;
}

const DEOPT = '--no-wasm-deopt';

/**
 * Inlining: compilers have inlined already, and V8 takes 2.5 times longer with it. But the flags have to be the same for all modules of a process: code that was compiled
 * with inlining and shared with a thread that compiles without makes V8 14 crash. So only a process that is ours switches it off, before it does anything else.
 */
const INLINING: readonly string[] = ['wasm-inlining', 'wasm-inlining-call-indirect'];

/** For the process of the command, before anything else: there is nothing to wait for. */
export function settleAtOnce(): void {
  for (const flag of INLINING) setFlagsFromString(`--no-${flag}`);
  setFlagsFromString(DEOPT);
  settled = Promise.resolve();
}

/**
 * JavaScript that is called so often is given to the optimizing compiler: 300 times as often as V8 would. Until then the faster compiler's code will do, which is
 * half as fast at worst.
 */
const HOT: readonly string[] = ['invocation-count-for-turbofan=1000000', 'invocation-count-for-osr=1000000'];

/**
 * For the process of the command, when its ranks talk to each other. Each function takes the optimizing compiler some milliseconds, from ranks that have all the
 * cores and wait for each other: the first 100,000 messages of a program took ten times as long.
 */
export function spareRanks(): void {
  for (const flag of HOT) setFlagsFromString(`--${flag}`);
}

/**
 * A module whose code is all optimized. V8 never replaces WebAssembly code while it runs, so a long loop that was entered in baseline code would
 * stay there, and compiling in the background is noise. Flags belong to the process. These are read when a module is made, so they are set for just that long: images
 * that are too large for this, and the modules of the embedding program, go V8's own way.
 */
export function compileOptimized(bytes: BufferSource): WebAssembly.Module {
  for (const flag of FLAGS) setFlagsFromString(`--no-${flag}`);
  try {
    return new WebAssembly.Module(bytes);
  } finally {
    for (const flag of FLAGS) setFlagsFromString(`--${flag}`);
  }
}
