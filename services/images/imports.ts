/** Who serves an import: what `lwk inspect` shows and the image linker checks against. */
import { mpiFunction } from '../../runtime/abi/mpi-functions.ts';
import { syscallOf } from '../../runtime/abi/syscalls.ts';

const TYPES: Readonly<Record<string, string>> = { i: 'i32', I: 'i64', d: 'f64' };

export interface Server {
  readonly where: 'local' | 'shipped';
  readonly params: readonly string[];
  readonly results: readonly string[];
}

const types = (letters: string): string[] => [...letters].map((letter) => TYPES[letter]!);

/** WebAssembly types of a signature of the syscall table. */
export function wasmType(signature: string): { params: string[]; results: string[] } {
  const [params, results] = signature.split(':') as [string, string];
  return { params: types(params), results: types(results) };
}

/** The server of an imported function, or undefined when there is none. */
export function serves(module: string, name: string): Server | undefined {
  const mpi = mpiFunction(module, name);
  if (mpi !== undefined) return { where: 'local', ...wasmType(mpi.signature) };
  const call = syscallOf(module, name);
  return call === undefined ? undefined : { where: call.where, ...wasmType(call.signature) };
}
