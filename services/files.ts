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

/** The loops of `lwk bench noise` without us, and what keeps the machine busy meanwhile. */
export const NOISE_MAIN = fileURLToPath(at('./bench/noise-main.js'));
export const LOAD_MAIN = fileURLToPath(at('./bench/load-main.js'));

/** Programs of the benchmarks, which the build compiles from guest/assembly/bench. */
export function benchGuest(name: 'clock' | 'embed' | 'noise' | 'pingpong' | 'syscall'): string {
  return fileURLToPath(at(`../guest/bench/${name}.wasm`));
}

/** What pages of figures consist of, besides their figures: made by the build from report/page. */
export const PAGE = {
  script: fileURLToPath(at('./report/browser.js')),
  style: fileURLToPath(at('./report/browser.css')),
} as const;
