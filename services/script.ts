/**
 * Loads a bundle that is a script, with the code that V8 made of it in an earlier process. Node's own compile cache keeps what is
 * compiled when a module is loaded, and that is the outermost code alone (findings/compile-cache-before-calls.sh): every function
 * was compiled anew in each process when it was first called, 30 ms of the start of a program. Here the code is taken when a
 * process has done its work, with all functions that it called.
 *
 * Scripts are made by the build (services/build.ts): an expression whose value is a function of what a module of CommonJS gets.
 * V8 checks its own version and the length of the source; that the file is whole, and that of this source, is checked here: it
 * holds the code twice. V8 also takes code under the flags alone under which it was made, which are others when a program has run
 * (images/optimize.ts) and make no difference to this code: it gets the mark of the flags under which its script was loaded.
 * Where code cannot be read, believed or written, a start takes longer.
 */
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { makeDirectories } from './machine/directories.ts';
import { cacheRoot } from './toolchain/cache-root.ts';

type Exports = Record<string, unknown>;
type Wrapped = (
  exports: Exports,
  require: (id: string) => unknown,
  __import: (id: string) => Promise<unknown>,
  __dirname: string,
  root: string,
) => void;

/** Where code is kept: with this user's caches, or where the variable says that Node's own is; undefined for nowhere. */
const directory = process.env.NODE_DISABLE_COMPILE_CACHE
  ? undefined
  : process.env.NODE_COMPILE_CACHE || join(cacheRoot(process.env), 'code');

/** V8's flags: their tag, and the head of code under them, which has a mark of theirs in it. */
interface Flags {
  readonly tag: number;
  readonly head: Buffer;
}

interface Loaded {
  readonly script: Script;
  readonly exports: Exports;
  /** Its name and what tells its source from all others: the build writes it at the beginning. */
  readonly id: string;
  /** The flags under which it was loaded. */
  readonly flags: Flags;
  /** What it has been used for in processes that kept its code: each calls other functions. */
  readonly purposes: Set<string>;
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
    run(loaded.exports, requireOf(path, root), (id) => import(id), dirname(path), String(root));
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

/**
 * Keeps the code of the scripts of this thread that were loaded without, or have not been used for these purposes before: with what
 * they called now.
 * @param purposes words
 */
export function saveScripts(purposes: readonly string[]): void {
  if (directory === undefined || !lacksCode(purposes)) return;
  const now = currentFlags();
  for (const { id, script, flags, purposes: had } of scripts.values()) {
    if (purposes.every((purpose) => had.has(purpose))) continue;
    for (const purpose of purposes) had.add(purpose);
    const code = marked(script.createCachedData(), now, flags);
    try {
      if (code !== undefined) save(join(directory, fileName(id, flags.tag)), headOf(id, had), code);
    } catch {
      // Nobody's work depends on it.
    }
  }
}

/** Whether `saveScripts` has anything to do. */
export function lacksCode(purposes: readonly string[]): boolean {
  if (directory === undefined) return false;
  return [...scripts.values()].some(({ purposes: had }) => purposes.some((purpose) => !had.has(purpose)));
}

/** Bytes of V8's own at the beginning of code. */
const HEAD = 32;

let last: Flags | undefined;

/** The heads of code of one script differ in the mark of the flags alone. */
function currentFlags(): Flags {
  const tag = cachedDataVersionTag();
  if (last?.tag !== tag) last = { tag, head: new Script('0').createCachedData().subarray(0, HEAD) };
  return last;
}

/** Code with the mark of other flags; undefined where it is not one word. */
function marked(code: Buffer, now: Flags, then: Flags): Buffer | undefined {
  if (now.tag === then.tag) return code;
  const places = [];
  for (let at = 0; at < HEAD; at += 4)
    if (!now.head.subarray(at, at + 4).equals(then.head.subarray(at, at + 4))) places.push(at);
  if (places.length !== 1) return undefined;
  then.head.copy(code, places[0], places[0], places[0]! + 4);
  return code;
}

function compile(path: string): Loaded {
  const source = readFileSync(path, 'utf8');
  const id = source.slice(1, source.indexOf('"', 1));
  const flags = currentFlags();
  const kept = directory === undefined ? undefined : read(join(directory, fileName(id, flags.tag)), id);
  const script = new Script(source, { filename: path, cachedData: kept?.code });
  const purposes = new Set(script.cachedDataRejected === false ? kept?.purposes : []);
  return { script, exports: {}, id, flags, purposes };
}

function fileName(id: string, tag: number): string {
  return `${id}-${tag.toString(16)}`;
}

/** How a file begins: with the id of the script, and what it has been used for. */
function headOf(id: string, purposes: ReadonlySet<string>): string {
  return `${[id, ...purposes].join(' ')}\n`;
}

/** A file: its head, and the code twice. Undefined when it is damaged, another's, or not there. */
function read(path: string, id: string): { code: Buffer; purposes: string[] } | undefined {
  let fd: number | undefined;
  try {
    // A pipe in its place is not waited for.
    fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const { uid } = fstatSync(fd);
    if (uid !== (process.getuid?.() ?? uid)) return undefined;
    const bytes = readFileSync(fd);
    const head = bytes.indexOf('\n') + 1;
    const [own, ...purposes] = bytes.toString('latin1', 0, Math.max(0, head - 1)).split(' ');
    const size = (bytes.length - head) / 2;
    const [code, again] = [head, head + size].map((at) => bytes.subarray(at, at + size));
    return own === id && size > HEAD && code!.equals(again!) ? { code: code!, purposes } : undefined;
  } catch {
    return undefined;
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

function save(path: string, head: string, code: Buffer): void {
  makeDirectories(dirname(path));
  // Others may read it, or write it as well.
  const own = `${path}.${process.pid}`;
  try {
    writeFileSync(own, Buffer.concat([Buffer.from(head), code, code]), { mode: 0o600 });
    renameSync(own, path);
  } catch (error) {
    // Where the disk is full, each process would leave one behind.
    rmSync(own, { force: true });
    throw error;
  }
}
