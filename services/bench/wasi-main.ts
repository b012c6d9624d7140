/** A program under node:wasi, as its documentation has it: the peer of `lwk run`. Arguments: the program, and what it is given. */
import { readFileSync } from 'node:fs';
import { WASI } from 'node:wasi';

const [path, ...args] = process.argv.slice(2);
const wasi = new WASI({ version: 'preview1', args: [path!, ...args], env: {} });
const module = await WebAssembly.compile(readFileSync(path!));
const instance = await WebAssembly.instantiate(module, wasi.getImportObject() as WebAssembly.Imports);
process.exitCode = wasi.start(instance);
