/** Compiling with the optimizing compiler alone. */
import { setFlagsFromString } from 'node:v8';

/**
 * V8's inliner goes by what baseline code has counted, and where there is none it ends the process, also in background work of a compilation
 * that is over (both seen in V8 14). Compilers have inlined already, so it is switched off, and stays so.
 */
const INLINING: readonly string[] = ['wasm-inlining', 'wasm-inlining-call-indirect'];

/** Baseline code, and compiling when a function is first called. */
const FLAGS: readonly string[] = ['liftoff', 'wasm-lazy-compilation'];

/**
 * A module whose code is all optimized. V8 never replaces WebAssembly code while it runs, so a long loop that was entered in baseline code would
 * stay there, and compiling in the background is noise. Flags belong to the process. These are read when a module is made, so they are set for just that long: images
 * that are too large for this, and the modules of the embedding program, go V8's own way.
 */
export function compileOptimized(bytes: BufferSource): WebAssembly.Module {
  for (const flag of [...INLINING, ...FLAGS]) setFlagsFromString(`--no-${flag}`);
  try {
    return new WebAssembly.Module(bytes);
  } finally {
    for (const flag of FLAGS) setFlagsFromString(`--${flag}`);
  }
}
