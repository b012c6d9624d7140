/**
 * WebAssembly that `npm run build` has made. V8 keeps one copy of equal modules for all threads of a process: where the
 * host has compiled the bytes and holds the module, a rank gets that code, in some 50 us.
 */
import { readFileSync } from 'node:fs';

const bytes = new Map<URL, Uint8Array<ArrayBuffer>>();
const modules = new Map<URL, WebAssembly.Module>();

/** The bytes of a file, read once. */
export function builtBytes(file: URL): Uint8Array<ArrayBuffer> {
  let found = bytes.get(file);
  if (found === undefined) bytes.set(file, (found = new Uint8Array(readFileSync(file))));
  return found;
}

/** The module of a file, compiled once in a thread. */
export function builtModule(file: URL): WebAssembly.Module {
  let found = modules.get(file);
  if (found === undefined) modules.set(file, (found = new WebAssembly.Module(builtBytes(file))));
  return found;
}
