/**
 * A program under node:wasi, as its documentation has it: the peer of `lwk run`. Arguments: `--dir=HOST` for what is
 * to be `/d`, if anything; the program, and what it is given.
 */
import { readFileSync } from 'node:fs';
import { WASI } from 'node:wasi';

const given = process.argv.slice(2);
const directory = given[0]?.startsWith('--dir=') ? given.shift()!.slice('--dir='.length) : undefined;
const [path, ...args] = given;
const preopens = directory === undefined ? {} : { '/d': directory };
const module = await WebAssembly.compile(readFileSync(path!));
const older = WebAssembly.Module.imports(module).some((each) => each.module === 'wasi_unstable');
const version = older ? 'unstable' : 'preview1';
// An empty environment fails (findings/empty-environment-fails.sh).
const wasi = new WASI({ version, args: [path!, ...args], env: { HOME: '/' }, preopens });
const instance = await WebAssembly.instantiate(module, wasi.getImportObject() as WebAssembly.Imports);
process.exitCode = wasi.start(instance);
