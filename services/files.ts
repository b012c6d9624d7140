/**
 * Where the files are that are started or read by name: the entries of threads, what the build makes.
 */
import { fileURLToPath } from 'node:url';

const at = (path: string): URL => new URL(path, import.meta.url);

/** Entries of threads. */
export const THREADS = {
  rank: at('../runtime/core.js'),
  fwk: at('./server/thread.js'),
  compiler: at('./images/compile-thread.js'),
  floor: at('./bench/floor-thread.js'),
  peer: at('./bench/peer-thread.js'),
  embed: at('./bench/embed-thread.js'),
  synckit: at('./bench/synckit-worker.js'),
} as const;

/** What ranks load that carry calls out themselves. */
export const DIRECT_SERVICES = at('./server/serve.js');

/** The command. */
export const CLI = fileURLToPath(at('./cli/lwk.js'));

/** Runs a program under node:wasi, for comparison. */
export const WASI_MAIN = fileURLToPath(at('./bench/wasi-main.js'));

/** Programs of the benchmarks, which the build compiles from guest/assembly/bench. */
export function benchGuest(name: 'embed' | 'pingpong' | 'syscall'): string {
  return fileURLToPath(at(`../guest/bench/${name}.wasm`));
}
