/**
 * Bundles what is loaded at every start: one file for the command, one for the API, one for each kind of thread; what only some runs need stays in chunks of its own. `npm run
 * build` does it after the TypeScript: the bundles take the places of the compiled entries, so paths are the same with and without.
 */
import { dirname, relative, resolve } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';

const ENTRIES = [
  'services/cli/begin',
  'services/cli/main',
  'services/index',
  'runtime/core',
  'services/server/thread',
  'services/server/serve',
  'services/compile-thread',
];
/** The thread's side of the worker pool, which looks for it beside its own code. */
const POOL = 'node_modules/piscina/dist/worker.js';

/** Optional at run time. */
const OPTIONAL = [/^koffi$/, /^synckit$/, /^@yowasp\/clang/, /^@napi-rs\/nice$/];
/** Files whose own place matters. */
const PLACED = /\/(?:services|runtime)\/files\.ts$/;

for (const entry of ENTRIES) await bundle(entry, `${entry}.ts`);
for (const folder of ['services', 'services/cli']) await bundle(`${folder}/worker`, POOL);

async function bundle(entry: string, input: string): Promise<void> {
  const graph = new Map<string, readonly string[]>();
  const build = await rolldown({
    input: { [entry]: input },
    platform: 'node',
    external: OPTIONAL,
    plugins: [
      placed(entry),
      lean(),
      { name: 'graph', moduleParsed: ({ id, importedIds }) => void graph.set(id, importedIds) },
    ],
    // An older Node has to get as far as the line that says what it lacks. The worker pool is written for CommonJS.
    transform: {
      target: 'es2023',
      define: { __dirname: 'import.meta.dirname' },
    },
  });
  let first: Set<string> | undefined;
  await build.write({
    dir: 'dist',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: `${entry}-[name].js`,
    sourcemap: true,
    codeSplitting: {
      groups: [{ name: 'first', test: (id) => (first ??= reached(graph, resolve(input))).has(id) }],
    },
  });
}

/**
 * Takes what Node has built in as it is. An import statement makes Node read all that a module exports, also what is made when it is first read: `node:util` and `node:fs` alone load 30 more
 * modules that way and open standard error, 6 ms of each thread.
 */
function lean(): Plugin {
  return {
    name: 'lean',
    renderChunk(code) {
      const lines = code.replaceAll(
        /^import (?:(\w+)|\{([^}]*)\}) from "(node:[\w/]+)";$/gm,
        (_, all: string | undefined, some: string | undefined, name: string) =>
          `const ${all ?? `{${some!.replaceAll(' as ', ': ')}}`} = process.getBuiltinModule("${name}");`,
      );
      return { code: lines, map: null };
    },
  };
}

/** What is loaded with a module. */
function reached(graph: ReadonlyMap<string, readonly string[]>, from: string): Set<string> {
  const found = new Set([from]);
  for (const id of found) for (const next of graph.get(id) ?? []) found.add(next);
  return found;
}

/** Leaves the files whose own place matters where they are. All files of a bundle are beside its entry. */
function placed(entry: string): Plugin {
  return {
    name: 'placed',
    resolveId(source, importer) {
      const file = importer === undefined ? '' : resolve(importer, '..', source);
      if (!PLACED.test(file)) return null;
      const path = relative(dirname(entry), relative('.', file)).replace(/ts$/, 'js');
      return { id: path.startsWith('.') ? path : `./${path}`, external: true };
    },
  };
}
