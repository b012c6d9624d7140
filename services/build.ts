/**
 * Bundles what is loaded at every start. `npm run build` does it after the TypeScript. What is imported by others, and threads
 * that start seldom, are modules: the bundle takes the place of the compiled entry. What each run of the command loads are
 * scripts, whose code is kept from process to process (script.ts); a small module in the place of the entry loads each.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { type InputOptions, type Plugin, rolldown } from 'rolldown';

const MODULES = [
  'services/cli/lwk',
  'services/script',
  'services/index',
  'services/observe/opentelemetry',
  'services/server/thread',
  'services/images/compile-thread',
];
/** Scripts, and what their entries export. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  'services/cli/main': ['main'],
  'services/server/serve': ['abandon', 'serve', 'serveDirectly'],
  'runtime/core': ['runRank'],
};
/** The thread's side of the worker pool, which looks for it beside its own code. */
const POOL = 'node_modules/piscina/dist/worker.js';

/** Optional at run time. */
const OPTIONAL = [/^koffi$/, /^synckit$/, /^@yowasp\/clang/, /^@napi-rs\/nice$/];
/** Modules of which there is one for all bundles of a thread, and what is not to be read before others have been evaluated. */
const APART = /\/services\/(?:script|node-check|cli\/main|cli\/newer-node)\.ts$/;

async function bundle(entry: string, input: string): Promise<void> {
  const root = `new URL("${relative(dirname(entry), '.')}/", import.meta.url)`;
  const first = new FirstChunk(input);
  const build = await rolldown(optionsFor(entry, input, root, false, first.plugin));
  await build.write({
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: `${entry}-[name].js`,
    sourcemap: true,
    codeSplitting: entry === 'services/index' ? first.splitting : false,
  });
}

/** Each file begins with its name and what tells it from all others. */
async function script(entry: string, names: readonly string[]): Promise<void> {
  const input = `${entry}.ts`;
  const first = new FirstChunk(input);
  const build = await rolldown(optionsFor(entry, input, 'root', true, first.plugin));
  const { output } = await build.write({
    dir: 'dist',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: `${entry}-[name].cjs`,
    sourcemap: true,
    codeSplitting: first.splitting,
  });
  for (const { type, fileName } of output) if (type === 'chunk') wrap(`dist/${fileName}`);
  const up = relative(dirname(entry), '.');
  writeFileSync(
    `dist/${entry}.js`,
    `import { loadScript, saveScripts } from "${up}/services/script.js";
const { ${names.join(', ')} } = loadScript(new URL("${entry.split('/').at(-1)}.cjs", import.meta.url), new URL("${up}/", import.meta.url));
export { saveScripts, ${names.join(', ')} };
`,
  );
}

function wrap(file: string): void {
  // V8 keeps a source that is not all ASCII in twice the space, and reads it more slowly.
  const code = readFileSync(file, 'utf8').replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  // Node has a script import nothing by itself, or with a warning.
  const imports = code.replaceAll(/\bimport\("/g, '__import("');
  const wrapped = `(function (exports, require, __import, __dirname, root) {${imports}\n})`;
  const hash = createHash('sha256').update(wrapped).digest('hex').slice(0, 16);
  writeFileSync(file, `"${basename(file, '.cjs')}-${hash}";${wrapped}`);
}

/** What is loaded with an entry is one file; what may be loaded later is in others. */
class FirstChunk {
  readonly #graph = new Map<string, readonly string[]>();
  readonly #input: string;
  #ids: Set<string> | undefined;

  constructor(input: string) {
    this.#input = resolve(input);
  }

  readonly plugin: Plugin = {
    name: 'graph',
    moduleParsed: ({ id, importedIds }) => void this.#graph.set(id, importedIds),
  };

  readonly splitting = {
    groups: [
      { name: 'first', test: (id: string) => id.startsWith('\0rolldown/') || this.#reached().has(id) },
    ],
  };

  #reached(): Set<string> {
    if (this.#ids !== undefined) return this.#ids;
    this.#ids = new Set([this.#input]);
    for (const id of this.#ids) for (const next of this.#graph.get(id) ?? []) this.#ids.add(next);
    return this.#ids;
  }
}

/** @param root an expression: the URL of the folder of all compiled code */
function optionsFor(
  entry: string,
  input: string,
  root: string,
  script: boolean,
  ...more: Plugin[]
): InputOptions {
  return {
    input: { [entry]: input },
    platform: 'node',
    external: OPTIONAL,
    plugins: [apart(entry, resolve(input)), places(root), assertions(), lean(), ...more],
    // The worker pool is written for CommonJS. Node 20 is to read this far enough to be told that it is too old.
    transform: { define: script ? {} : { __dirname: 'import.meta.dirname' }, target: 'es2023' },
  };
}

/**
 * Takes what Node has built in as it is. An import statement makes Node read all that a module exports, also what is made when it
 * is first read: `node:util` and `node:fs` alone load 30 more modules that way and open standard error, 6 ms of each thread.
 */
function lean(): Plugin {
  return {
    name: 'lean',
    renderChunk(code) {
      const lines = code
        .replaceAll(
          /^import (?:(\w+)|\{([^}]*)\}) from "(node:[\w/]+)";$/gm,
          (_, all: string | undefined, some: string | undefined, name: string) =>
            `const ${all ?? `{${some!.replaceAll(' as ', ': ')}}`} = process.getBuiltinModule("${name}");`,
        )
        .replaceAll(/\b(?:require|import)\("(node:[\w/]+)"\)/g, 'process.getBuiltinModule("$1")');
      return { code: lines, map: null };
    },
  };
}

/** The worker pool asserts; Node's module for that loads what shows differences of objects, 5 ms of each process. */
function assertions(): Plugin {
  const shim = `export default function assert(holds) { if (!holds) throw new Error('an assertion of the worker pool failed'); }
assert.notStrictEqual = (a, b) => assert(a !== b);`;
  return {
    name: 'assertions',
    resolveId: (source) => (source === 'node:assert' ? '\0assertions' : null),
    load: (id) => (id === '\0assertions' ? shim : null),
  };
}

/** Modules know their own places, wherever they have been bundled. */
function places(root: string): Plugin {
  return {
    name: 'places',
    transform(code, id) {
      if (!id.endsWith('.ts') || !code.includes('import.meta.')) return null;
      const path = relative('.', id).replace(/ts$/, 'js');
      const url = `new URL("${path}", ${root})`;
      const builtin = (name: string) => `process.getBuiltinModule("node:${name}")`;
      const file = `${builtin('url')}.fileURLToPath(${url})`;
      // All within lines.
      const placed = code
        .replaceAll('import.meta.url', `${url}.href`)
        .replaceAll('import.meta.dirname', `${builtin('path')}.dirname(${file})`)
        .replaceAll('import.meta.filename', file);
      return { code: placed, map: null };
    },
  };
}

function apart(entry: string, input: string): Plugin {
  return {
    name: 'apart',
    resolveId(source, importer) {
      const file = importer === undefined ? '' : resolve(importer, '..', source);
      if (file === input || !APART.test(file)) return null;
      const path = relative(dirname(entry), relative('.', file)).replace(/ts$/, 'js');
      return { id: path.startsWith('.') ? path : `./${path}`, external: true };
    },
  };
}

/** What pages of figures consist of (files.ts, PAGE): one script and one style sheet, which browsers run as they are. */
async function page(): Promise<void> {
  const licence = readFileSync('node_modules/uplot/LICENSE', 'utf8').trim();
  const build = await rolldown({ input: 'services/report/page/main.ts', platform: 'browser' });
  await build.write({
    file: 'dist/services/report/browser.js',
    format: 'iife',
    minify: true,
    postBanner: `/*! uPlot (github.com/leeoniya/uPlot)\n\n${licence}\n*/`,
  });
  const styles = ['node_modules/uplot/dist/uPlot.min.css', 'services/report/page/page.css'];
  writeFileSync(
    'dist/services/report/browser.css',
    styles.map((file) => readFileSync(file, 'utf8')).join('\n'),
  );
}

for (const entry of MODULES) await bundle(entry, `${entry}.ts`);
for (const folder of ['services', 'services/cli']) await bundle(`${folder}/worker`, POOL);
for (const [entry, names] of Object.entries(SCRIPTS)) await script(entry, names);
await page();
