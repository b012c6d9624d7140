/** Programs of the benchmarks, which the build compiles from guest/assembly/bench. */
import { fileURLToPath } from 'node:url';

/** Path of a compiled program. */
export function guestFile(name: 'pingpong' | 'syscall'): string {
  return fileURLToPath(new URL(`../../guest/bench/${name}.wasm`, import.meta.url));
}
