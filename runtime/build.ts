/**
 * Compiles the engine, the operations of reductions, copies of strided data and the instrument into dist/runtime/engine; `npm run build`
 * does it after the TypeScript. AssemblyScript knows one memory: the others come in with access.wat, whose functions are put
 * in the place of their calls. Operations are not exported but in a table, where the engine calls them.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import asc from 'assemblyscript/asc';
import binaryen from 'binaryen';
import { section, text } from './image/encode.ts';
import { REACHED } from './mpi/engine/tailor.ts';
import { NUMBERS, operationName, REDUCTIONS, reduction } from './mpi/reduce/ops.ts';

const TABLE = 'operations';
const OPERATIONS = 'runtime/engine/operations/operations.ts';
const TOOLS = join(dirname(createRequire(import.meta.url).resolve('binaryen')), 'bin');

/**
 * Functions of up to so many instructions are put in the place of each call, because V8 is told not to. With half as
 * many the engine of a usual program compiles in 70 ms of processor time instead of 79, and requests take 4 % longer.
 */
const INLINED = 100;
const INLINED_IF_LIGHT = 200;

/** What WebAssembly has instructions for. */
const NUMBER = /^(?:[iu](?:8|16|32|64)|c?f(?:32|64))$/;

/** The module of operations: a function for each that some datatype needs, of the types in its name. */
function operationsSource(): string {
  const numbers = [...NUMBERS].filter((number) => number >= 0);
  const functions = [...new Set(numbers.map((number) => operationName(reduction(number))))].map((name) => {
    const [operation, ...kinds] = name.split('_');
    if (!kinds.every((kind) => NUMBER.test(kind))) return '';
    const from = kinds.length === 2 ? 'pairs' : 'numbers';
    const types = kinds.length === 0 ? ['u8'] : kinds.map((kind) => kind.replace('c', ''));
    const complex = kinds[0]?.startsWith('c') ? 'COMPLEX_' : '';
    return `export function ${name}(out: u32, a: u32, b: u32, bytes: u32): void {
      ${from}.combine<${types}, ${from}.${complex}${operation}>(out, a, b, bytes);
    }`;
  });
  return ["import * as numbers from './numbers';", "import * as pairs from './pairs';", ...functions].join(
    '\n',
  );
}

/** AssemblyScript makes no functions of a list: that source is made here. */
function sourceOf(name: string): string | null {
  if (name === OPERATIONS) return operationsSource();
  return existsSync(name) ? readFileSync(name, 'utf8') : null;
}

async function compile(source: string, target: string, out: string): Promise<void> {
  const options = ['--config', 'asconfig.json', '--target', target];
  const { error, stderr } = await asc.main([source, '--outFile', out, ...options], {
    readFile: (name, base) => sourceOf(join(base, name)),
  });
  if (error === null) return;
  process.stderr.write(stderr.toString());
  throw new Error(`${source} does not compile`, { cause: error });
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

/** A module and its memories as one. */
function merged(wasm: string, accessText: string): Uint8Array {
  const access = `${wasm}.access`;
  writeFileSync(access, binaryen.parseText(accessText).emitBinary());
  const out = `${wasm}.merged`;
  const names = [wasm, 'module', access, 'access'];
  execFileSync(process.execPath, [join(TOOLS, 'wasm-merge'), '-all', ...names, '-o', out]);
  return readFileSync(out);
}

function optimized(module: binaryen.Module, accessText: string): Uint8Array {
  for (const [, name] of accessText.matchAll(/\(export "(\w+)"\)/g)) module.removeExport(name!);
  // Of a module without statements it does nothing.
  module.removeExport('_start');
  if (!module.validate()) throw new Error('the module is not valid');
  // asc has left them on (findings/compiler-leaves-closed-world.sh): calls through an imported table would fail.
  binaryen.setClosedWorld(false);
  binaryen.setFastMath(false);
  binaryen.setOptimizeLevel(3);
  binaryen.setAlwaysInlineMaxSize(INLINED);
  binaryen.setFlexibleInlineMaxSize(INLINED_IF_LIGHT);
  module.optimize();
  return module.emitBinary();
}

/** Puts each operation into an imported table, at the numbers of the reductions that it does. */
function tabulate(module: binaryen.Module): void {
  const functions = new Map<string, string>();
  for (let i = 0; i < module.getNumExports(); i++) {
    const { name, value } = binaryen.getExportInfo(module.getExportByIndex(i));
    functions.set(name, value);
  }
  for (let i = module.getNumTables() - 1; i >= 0; i--)
    module.removeTable(binaryen.getTableInfo(module.getTableByIndex(i)).name);
  module.addTable(TABLE, REDUCTIONS, REDUCTIONS);
  module.addTableImport(TABLE, 'env', TABLE);
  for (let number = 0; number < REDUCTIONS; number++) {
    const found = functions.get(operationName(reduction(number)));
    if (found !== undefined)
      module.addActiveElementSegment(TABLE, `${number}`, [found], module.i32.const(number));
  }
  for (const name of functions.keys()) module.removeExport(name);
}

async function build(
  source: string,
  target: string,
  change?: (module: binaryen.Module) => void,
  finish = (wasm: Uint8Array) => wasm,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lwk-engine-'));
  try {
    const wasm = join(folder, `${target}.wasm`);
    await compile(source, target, wasm);
    const access = readFileSync(join(dirname(source), 'access.wat'), 'utf8');
    const module = binaryen.readBinary(merged(wasm, access));
    module.setFeatures(binaryen.Features.All);
    change?.(module);
    writeFileSync(`dist/runtime/engine/${target}.wasm`, finish(optimized(module, access)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

mkdirSync('dist/runtime/engine', { recursive: true });
await build('runtime/engine/engine.ts', 'engine', undefined, withReached);
await build('runtime/engine/copies/copies.ts', 'copies');
await build(OPERATIONS, 'operations', tabulate);
await build('runtime/engine/instrument/instrument.ts', 'instrument');
