/** Compiling with the optimizing compiler alone. */
import { setFlagsFromString } from 'node:v8';

/**
 * V8 never replaces WebAssembly code while it runs, so a long loop that was entered in baseline code would stay there, and compiling in the
 * background is noise. V8's inliner goes by what baseline code has counted, and aborts the process (seen in V8 14) where there is none;
 * compilers have inlined already.
 */
const FLAGS: readonly string[] = [
  'liftoff',
  'wasm-lazy-compilation',
  'wasm-inlining',
  'wasm-inlining-call-indirect',
];

/** A module whose code is all optimized. The flags belong to the process and are read when a module is compiled, so they are set for just that long. */
export function compileOptimized(bytes: BufferSource): WebAssembly.Module {
  for (const flag of FLAGS) setFlagsFromString(`--no-${flag}`);
  try {
    return new WebAssembly.Module(bytes);
  } finally {
    for (const flag of FLAGS) setFlagsFromString(`--${flag}`);
  }
}
