/**
 * Compiles the engine into dist/runtime/engine/engine.wasm; `npm run build` does it after the TypeScript. AssemblyScript knows
 * one memory: the others come in with access.wat, whose functions are put in the place of their calls.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import asc from 'assemblyscript/asc';
import binaryen from 'binaryen';
import { section, text } from './image/encode.ts';
import { REACHED } from './mpi/engine/tailor.ts';

const TOOLS = join(dirname(createRequire(import.meta.url).resolve('binaryen')), 'bin');

const ACCESS = readFileSync(new URL('engine/access.wat', import.meta.url), 'utf8');

/**
 * Functions of up to so many instructions are put in the place of each call, because V8 is told not to. With half as
 * many the engine of a usual program compiles in 70 ms of processor time instead of 79, and requests take 4 % longer.
 */
const INLINED = 100;
const INLINED_IF_LIGHT = 200;

async function compile(out: string): Promise<void> {
  const options = ['--config', 'asconfig.json', '--target', 'engine'];
  const { error, stderr } = await asc.main(['runtime/engine/engine.ts', '--outFile', out, ...options]);
  if (error === null) return;
  process.stderr.write(stderr.toString());
  throw new Error('runtime/engine does not compile', { cause: error });
}

/** With a section that says what each exported function reaches; see ../mpi/engine/tailor.ts. */
function withReached(wasm: Uint8Array): Uint8Array {
  const module = binaryen.readBinary(wasm);
  const names: string[] = [];
  const calls = new Map<string, string[]>();
  for (let i = 0; i < module.getNumFunctions(); i++) {
    const { name, module: from, body } = binaryen.getFunctionInfo(module.getFunctionByIndex(i));
    if (from !== '') continue;
    names.push(name);
    calls.set(
      name,
      [...binaryen.emitText(body).matchAll(/\((?:return_call|call|ref\.func) \$(\S+?)[\s)]/g)].map(
        ([, callee]) => callee!,
      ),
    );
  }
  const sets: number[] = [];
  for (let i = 0; i < module.getNumExports(); i++) {
    const { kind, value } = binaryen.getExportInfo(module.getExportByIndex(i));
    if (kind !== binaryen.ExternalFunction) continue;
    const reached = new Set([value]);
    for (const name of reached)
      for (const callee of calls.get(name)!) if (calls.has(callee)) reached.add(callee);
    const set = new Array<number>((names.length + 7) >> 3).fill(0);
    for (const name of reached) set[names.indexOf(name) >> 3]! |= 1 << (names.indexOf(name) & 7);
    sets.push(...set);
  }
  const added = section(0, [...text(REACHED), ...sets]);
  const out = new Uint8Array(wasm.length + added.length);
  out.set(wasm);
  out.set(added, wasm.length);
  return out;
}

/** The engine and its memories as one module. */
function merged(engine: string, access: string): Uint8Array {
  writeFileSync(access, binaryen.parseText(ACCESS).emitBinary());
  const out = `${engine}.merged`;
  const names = [engine, 'engine', access, 'access'];
  execFileSync(process.execPath, [join(TOOLS, 'wasm-merge'), '-all', ...names, '-o', out]);
  return readFileSync(out);
}

function optimized(wasm: Uint8Array): Uint8Array {
  const module = binaryen.readBinary(wasm);
  module.setFeatures(binaryen.Features.All);
  for (const [, name] of ACCESS.matchAll(/\(export "(\w+)"\)/g)) module.removeExport(name!);
  // Of a module without statements it does nothing.
  module.removeExport('_start');
  if (!module.validate()) throw new Error('the engine is not valid');
  // asc has left them on (findings/compiler-leaves-closed-world.sh): calls through an imported table would fail.
  binaryen.setClosedWorld(false);
  binaryen.setFastMath(false);
  binaryen.setOptimizeLevel(3);
  binaryen.setAlwaysInlineMaxSize(INLINED);
  binaryen.setFlexibleInlineMaxSize(INLINED_IF_LIGHT);
  module.optimize();
  return module.emitBinary();
}

const folder = mkdtempSync(join(tmpdir(), 'lwk-engine-'));
try {
  const engine = join(folder, 'engine.wasm');
  await compile(engine);
  mkdirSync('dist/runtime/engine', { recursive: true });
  writeFileSync(
    'dist/runtime/engine/engine.wasm',
    withReached(optimized(merged(engine, join(folder, 'access.wasm')))),
  );
} finally {
  rmSync(folder, { recursive: true });
}
