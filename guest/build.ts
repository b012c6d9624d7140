/** Compiles the AssemblyScript programs of this folder into dist/guest; `npm run build` does it after the TypeScript. */
import { mkdirSync } from 'node:fs';
import asc from 'assemblyscript/asc';

const PROGRAM = ['--config', 'asconfig.json', '--target', 'release'];
const BARE = ['--optimizeLevel', '3', '--runtime', 'stub', '--use', 'abort='];
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
  'bench/pingpong': [...BARE, ...SHARED],
  vector: ['--optimizeLevel', '3', '--exportRuntime'],
  pi: PROGRAM,
  heat: PROGRAM,
  nbody: PROGRAM,
};

mkdirSync('dist/guest/bench', { recursive: true });
for (const [name, flags] of Object.entries(TARGETS)) {
  // asc looks for its configuration in the working folder; the bare ones must not take the one that is there.
  const config = flags === PROGRAM ? [] : ['--config', 'none'];
  const { error, stderr } = await asc.main([
    `guest/assembly/${name}.ts`,
    '--outFile',
    `dist/guest/${name}.wasm`,
    ...config,
    ...flags,
  ]);
  if (error !== null) {
    process.stderr.write(stderr.toString());
    throw new Error(`guest/assembly/${name}.ts does not compile`, { cause: error });
  }
}
