/** Checks that somebody serves every import of an image, before anything of a job exists. */
import { LwkError } from '../abi/errors.ts';
import type { FunctionType, ImageInfo, Import } from './info.ts';

/** The function behind an import, or undefined when nobody serves it. */
export type Serves = (module: string, name: string) => FunctionType | undefined;

const isWasi = (i: Import): boolean => /^wasi_(?:snapshot_preview1|unstable)$/.test(i.module);

/** Hints by what the imports look like. */
const HINTS: readonly (readonly [(i: Import) => boolean, string])[] = [
  [(i) => i.kind === 'memory', 'The heap is the only memory.'],
  [
    (i) => i.kind === 'table' || i.kind === 'global',
    'Tables and globals are imported by position-independent code: link a whole program, without -shared, -fPIC and dynamic linking.',
  ],
  [
    (i) => i.kind === 'tag',
    'Exception tags are imported by programs that expect a JavaScript runtime: compile C++ with -fno-exceptions, or with exceptions defined in the program.',
  ],
  [
    (i) => i.module.startsWith('wasi:') || i.module.includes('@'),
    'That is an interface of WASI preview 2: build for wasm32-wasip1 instead.',
  ],
  [
    (i) => i.module === 'wasi' && i.name === 'thread-spawn',
    'Programs with threads are not run: one task a core. Use ranks instead.',
  ],
  [
    (i) => i.module === 'env' && /^(?:abort|seed|trace|console\.log)$/.test(i.name),
    'That is AssemblyScript: compile it with `--config node_modules/@assemblyscript/wasi-shim/asconfig.json`.',
  ],
  [
    (i) =>
      /^(?:emscripten_|_emscripten|invoke_|__syscall_|__cxa_|_embind|_emval|_abort_js)/.test(i.name) ||
      i.module === 'a',
    'That is emscripten with its JavaScript: compile with `lwk cc`, or with `emcc -sSTANDALONE_WASM`.',
  ],
  [
    (i) => /^(?:__wbindgen|__wbg_)/.test(i.name) || i.module === 'wbg',
    'That is wasm-bindgen: build for wasm32-wasip1 without it.',
  ],
  [
    (i) => i.module === 'go' || i.module === 'gojs',
    'That is Go for JavaScript: build with GOOS=wasip1 GOARCH=wasm.',
  ],
  [
    (i) => i.module === 'env' && i.kind === 'function',
    'A function of `env` was undefined when the program was linked: link the library that has it, or let it trap when called with --unknown-imports trap.',
  ],
];

/**
 * Checks all imports.
 * @returns warnings: WASI functions that nobody serves and that return ENOSYS, all in one
 * @throws LWK_E_IMAGE_IMPORT for any other import that nobody serves, or that has another type than the one served
 */
export function checkImports(
  info: ImageInfo,
  serves: Serves,
  unknown: 'error' | 'trap',
): { warnings: string[] } {
  const functions = info.imports.filter((i) => i.kind === 'function');
  for (const i of functions) checkType(info.name, i, serves(i.module, i.name));
  const missing = functions.filter((i) => serves(i.module, i.name) === undefined);
  const refused = [
    ...info.imports.filter((i) => i.kind !== 'function' && i.kind !== 'memory'),
    ...missing.filter((i) => !isWasi(i) && unknown === 'error'),
  ];
  if (refused.length > 0) throw refusal(info.name, refused);
  const unserved = missing.filter(isWasi).map((i) => i.name);
  return {
    warnings:
      unserved.length === 0
        ? []
        : [
            `${info.name} imports WASI functions that do not exist here and return ENOSYS: ${unserved.join(', ')}`,
          ],
  };
}

function checkType(
  name: string,
  { module, name: field, type }: Import,
  served: FunctionType | undefined,
): void {
  if (served === undefined || type === undefined || show(type) === show(served)) return;
  throw new LwkError(
    'LWK_E_IMAGE_IMPORT',
    `${name} imports ${module}.${field} as ${show(type)}, and it is ${show(served)}. Correct its declaration, or build the program with the headers of this version.`,
    { module, name: field, asked: type, served },
  );
}

/** A function type in the notation of the specification. */
export function show({ params, results }: FunctionType): string {
  return `(${params.join(', ')}) -> (${results.join(', ')})`;
}

function refusal(name: string, imports: readonly Import[]): LwkError {
  const list = imports.map((i) => `${i.module}.${i.name} (${i.type === undefined ? i.kind : show(i.type)})`);
  const hints = HINTS.filter(([applies]) => imports.some(applies)).map(([, hint]) => hint);
  // One import can be told of in several ways; the first is the most special.
  const hint = hints[0] ?? 'Link the program with what defines it.';
  return new LwkError(
    'LWK_E_IMAGE_IMPORT',
    `${name} imports what nobody here serves: ${list.join(', ')}. ${hint}`,
    { imports },
  );
}
