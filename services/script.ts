/**
 * Loads a bundle that is a script, with the code that V8 made of it in an earlier process. Node's own compile cache keeps what is compiled when a module is loaded, and
 * that is the outermost code alone: every function was compiled anew in each process when it was first called, 30 ms of the start of a program. Here the code is taken
 * when a process has done its work, with all functions that it called.
 *
 * Scripts are made by the build (services/build.ts): an expression whose value is a function of what a module of CommonJS gets. V8 checks its own version and the length of the source; that the
 * file is whole, and that of this source, is checked here: it holds the code twice. V8 also takes code under the flags alone under which it was made, which are others when a program has run
 * (optimize.ts) and make no difference to this code: it gets the mark of the flags under which its script was loaded. Where code cannot be read, believed or written, a start takes longer.
 */
import { closeSync, fstatSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { constants, Script } from 'node:vm';
import { makeDirectories } from './directories.ts';
import { cacheRoot } from './toolchain/cache-root.ts';

type Exports = Record<string, unknown>;
type Wrapped = (exports: Exports, require: (id: string) => unknown, __dirname: string, root: string) => void;

/** Where code is kept: with this user's caches, or where the variable says that Node's own is; undefined for nowhere. */
const directory = process.env.NODE_DISABLE_COMPILE_CACHE
  ? undefined
  : process.env.NODE_COMPILE_CACHE || join(cacheRoot(process.env), 'code');

/** V8's flags: their tag, and code of a certain script under them, which has a mark of theirs in it. */
interface Flags {
  readonly tag: number;
  readonly code: Buffer;
}

interface Loaded {
  readonly script: Script;
  readonly exports: Exports;
  /** Its name and what tells its source from all others: the build writes it at the beginning. */
  readonly id: string;
  /** The flags under which it was loaded, when no code was found. */
  missing: Flags | undefined;
}

const scripts = new Map<string, Loaded>();

/**
 * What a script exports. It is run once.
 * @param file URL of the script, which is in a folder of the root of the package's compiled code
 * @param root that folder
 */
export function loadScript(file: URL | string, root: URL | string): Exports {
  const path = fileURLToPath(file);
  let loaded = scripts.get(path);
  if (loaded === undefined) {
    loaded = compile(path);
    scripts.set(path, loaded);
    const run = loaded.script.runInThisContext() as Wrapped;
    run(loaded.exports, requireOf(path, root), dirname(path), String(root));
  }
  return loaded.exports;
}

/** What a script requires: its parts, which are scripts, this module, of which there is one a thread, and what is not ours. */
function requireOf(path: string, root: URL | string): (id: string) => unknown {
  const base = pathToFileURL(path);
  return (id) => {
    const file = id.startsWith('.') ? new URL(id, base) : undefined;
    if (file?.pathname.endsWith('.cjs')) return loadScript(file, root);
    if (file?.href === import.meta.url) return { loadScript, saveScripts, lacksCode };
    return createRequire(base)(id);
  };
}

/** Keeps the code of the scripts of this thread that were loaded without. */
export function saveScripts(): void {
  if (directory === undefined) return;
  const now = currentFlags();
  for (const loaded of scripts.values()) {
    const { id, script, missing } = loaded;
    if (missing === undefined) continue;
    loaded.missing = undefined;
    const code = marked(script.createCachedData(), now, missing);
    try {
      if (code !== undefined) save(join(directory, fileName(id, missing.tag)), id, code);
    } catch {
      // Nobody's work depends on it.
    }
  }
}

/** Whether `saveScripts` has anything to do. */
export function lacksCode(): boolean {
  return [...scripts.values()].some(({ missing }) => missing !== undefined);
}

function currentFlags(): Flags {
  return { tag: cachedDataVersionTag(), code: new Script('0').createCachedData() };
}

/** Code with the mark of other flags, which stands where the codes of one script under both differ; undefined where that is not one word. */
function marked(code: Buffer, now: Flags, then: Flags): Buffer | undefined {
  if (now.tag === then.tag) return code;
  const places = [];
  for (let at = 0; at < now.code.length; at += 4)
    if (!now.code.subarray(at, at + 4).equals(then.code.subarray(at, at + 4))) places.push(at);
  if (places.length !== 1 || now.code.length !== then.code.length) return undefined;
  then.code.copy(code, places[0], places[0], places[0]! + 4);
  return code;
}

function compile(path: string): Loaded {
  const source = readFileSync(path, 'utf8');
  const id = source.slice(1, source.indexOf('"', 1));
  const tag = cachedDataVersionTag();
  const cachedData = directory === undefined ? undefined : read(join(directory, fileName(id, tag)), id);
  const importModuleDynamically = constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  const script = new Script(source, { filename: path, cachedData, importModuleDynamically });
  const found = cachedData !== undefined && script.cachedDataRejected === false;
  return { script, exports: {}, id, missing: found || directory === undefined ? undefined : currentFlags() };
}

function fileName(id: string, tag: number): string {
  return `${id}-${tag.toString(16)}`;
}

/** The code of a file: its id and a line feed, and the code twice. Undefined when it is damaged, another's, or not there. */
function read(path: string, id: string): Buffer | undefined {
  let fd: number | undefined;
  try {
    fd = openSync(path, 'r');
    const { uid } = fstatSync(fd);
    if (uid !== (process.getuid?.() ?? uid)) return undefined;
    const bytes = readFileSync(fd);
    const head = Buffer.from(`${id}\n`);
    const size = (bytes.length - head.length) / 2;
    const [first, second] = [head.length, head.length + size].map((at) => bytes.subarray(at, at + size));
    const whole = size > 0 && bytes.subarray(0, head.length).equals(head) && first!.equals(second!);
    return whole ? first : undefined;
  } catch {
    return undefined;
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

function save(path: string, id: string, code: Buffer): void {
  makeDirectories(dirname(path));
  // Others may read it, or write it as well.
  const own = `${path}.${process.pid}`;
  writeFileSync(own, Buffer.concat([Buffer.from(`${id}\n`), code, code]), { mode: 0o600 });
  renameSync(own, path);
}
