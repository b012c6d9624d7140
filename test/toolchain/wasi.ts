/** Runs a compiled program under node:wasi, in a process of its own: what the compiler made is tested here, not what runs it. */
import { spawnSync } from 'node:child_process';

const RUN = `
const { WASI } = require('node:wasi');
const [file, directory, ...args] = process.argv.slice(1);
const wasi = new WASI({ version: 'preview1', args: ['program', ...args], preopens: { '/': directory }, returnOnExit: true });
const lwk = { getrank: () => 0, getsize: () => 1, getcore: () => -1 };
const module = new WebAssembly.Module(require('node:fs').readFileSync(file));
const instance = new WebAssembly.Instance(module, { ...wasi.getImportObject(), lwk });
process.exitCode = wasi.start(instance);
`;

/** @param directory the host directory that is the program's root */
export function runWasi(
  wasm: string,
  args: readonly string[] = [],
  { directory = '/tmp', input = '' }: { directory?: string; input?: string } = {},
): { status: number | null; stdout: string; stderr: string } {
  const flags = ['--disable-warning=ExperimentalWarning', '-e', RUN, wasm, directory];
  return spawnSync(process.execPath, [...flags, ...args], { encoding: 'utf8', input });
}
