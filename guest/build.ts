/**
 * Compiles the AssemblyScript programs of this folder into dist/guest, and makes the library of MPI there; `npm run build` does
 * it after the TypeScript.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';
import { MPI_FUNCTIONS } from '../runtime/abi/mpi-functions.ts';

const PROGRAM = ['--config', 'asconfig.json', '--target', 'release'];
const LIBRARY = ['--config', 'asconfig.json', '--target', 'library'];
// asc would take the configuration of the working folder: there is none of this name.
const BARE = ['--config', 'none', '--optimizeLevel', '3', '--runtime', 'stub', '--use', 'abort='];
const SHARED = [
  '--importMemory',
  '--sharedMemory',
  '--initialMemory',
  '1',
  '--maximumMemory',
  '1',
  '--enable',
  'threads',
];

// asc keeps the library of a configuration for the compilations that follow, so the programs that have WASI come last.
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  'bench/syscall': BARE,
  'bench/embed': BARE,
  'bench/pingpong': [...BARE, ...SHARED],
  'bench/noise': BARE,
  'bench/clock': BARE,
  // With declarations beside it.
  vector: [...LIBRARY, '--bindings', 'esm'],
  pi: PROGRAM,
  heat: PROGRAM,
  nbody: PROGRAM,
  lookup: PROGRAM,
  exchange: PROGRAM,
  plate: PROGRAM,
  hotplate: PROGRAM,
};

mkdirSync('dist/guest/bench', { recursive: true });
for (const [name, flags] of Object.entries(TARGETS)) {
  const { error, stderr } = await asc.main([
    `guest/assembly/${name}.ts`,
    '--outFile',
    `dist/guest/${name}.wasm`,
    ...flags,
  ]);
  if (error !== null) {
    process.stderr.write(stderr.toString());
    throw new Error(`guest/assembly/${name}.ts does not compile`, { cause: error });
  }
}

// A stub library of wasm-ld: names that programs import.
mkdirSync('dist/guest/lib', { recursive: true });
const names = MPI_FUNCTIONS.flatMap(({ name }) => [name, `P${name}`]);
writeFileSync('dist/guest/lib/libmpi.a', `${['#STUB', ...names].join('\n')}\n`);
// The name of Fortran's run-time library, whose objects the drivers link themselves.
writeFileSync('dist/guest/lib/libflang_rt.runtime.a', '#STUB\n');
