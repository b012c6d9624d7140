/** Checks that somebody serves every import of an image, before anything of a job exists. */
import { LwkError } from '../abi/errors.ts';
import type { FunctionType, ImageInfo, Import } from './info.ts';

/** The function behind an import, or undefined when nobody serves it. */
export type Serves = (module: string, name: string) => FunctionType | undefined;

/** A function of WASI that returns an errno, or nothing: one that is not known can return ENOSYS. */
const isWasi = ({ module, type }: Import): boolean =>
  /^wasi_(?:snapshot_preview1|unstable)$/.test(module) && /^(?:i32)?$/.test(type?.results.join() ?? '');

const named = (module: string, name: RegExp) => (i: Import) => i.module === module && name.test(i.name);

/** What to do about imports, by what they look like; the first that fits counts. */
const HINTS: readonly (readonly [applies: (i: Import) => boolean, hint: string])[] = [
  [named('wasi', /^thread-spawn$/), 'programs with threads are not run, one task a core. Use ranks instead'],
  [
    (i) => i.module.startsWith('wasi:') || i.module.includes('@'),
    'interfaces of WASI preview 2. Build for wasm32-wasip1 instead',
  ],
  [
    named('env', /^(?:abort|seed|trace|console\.log)$/),
    'AssemblyScript without WASI. Compile with `--config node_modules/@assemblyscript/wasi-shim/asconfig.json`',
  ],
  [
    (i) => i.module === 'wbg' || /^__wb(?:indgen|g)_/.test(i.name),
    'wasm-bindgen. Build for wasm32-wasip1 without it',
  ],
  [(i) => /^go(?:js)?$/.test(i.module), 'Go for JavaScript. Build with GOOS=wasip1 GOARCH=wasm'],
  [
    named('env', /^(?:__cxa_|_Unwind_)/),
    'C++ exceptions without their library. Compile and link with `lwk c++`, or with -fno-exceptions',
  ],
  [
    (i) => i.module === 'a' || /^(?:_?emscripten_|invoke_|__syscall_|_embind|_emval|_abort_js)/.test(i.name),
    'emscripten with its JavaScript. Compile with `lwk cc`, or with `emcc -sSTANDALONE_WASM`',
  ],
  [
    (i) => /^(?:ompi_mpi_|OMPI_C_MPI_|MPIR_\w+_fn$)/.test(i.name),
    'the mpi.h of Open MPI or of MPICH. Compile with lwk cc or mpicc, without the include directory of that library',
  ],
  [
    ({ kind }) => kind === 'table' || kind === 'global',
    'tables and globals are imported by position-independent code. Link a whole program, without -shared and -fPIC',
  ],
  [
    ({ kind }) => kind === 'tag',
    'exception tags are imported by programs for a JavaScript runtime. Compile with -fno-exceptions, or with exceptions that the program defines',
  ],
  [
    named('env', /^/),
    'undefined when the program was linked. Link the library that has it, or pass --unknown-imports trap to let it trap when called',
  ],
  [() => true, 'no module of this name exists here. Link the program with what defines it'],
];

/** Imports that one message names; its details have all. */
const MAX_NAMED = 24;

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

/** One sentence for each kind of imports. */
function refusal(name: string, imports: readonly Import[]): LwkError {
  const groups = Map.groupBy(imports, (i) => HINTS.find(([applies]) => applies(i))![1]);
  const sentences = [...groups].map(([hint, group]) => `${list(group)}: ${hint}.`);
  return new LwkError(
    'LWK_E_IMAGE_IMPORT',
    `${name} imports what nobody here serves. ${sentences.join(' ')}`,
    { imports },
  );
}

function list(imports: readonly Import[]): string {
  const shown = imports.slice(0, MAX_NAMED);
  const names = shown.map(
    ({ module, name, kind, type }) => `${module}.${name} ${type === undefined ? `(a ${kind})` : show(type)}`,
  );
  const more = imports.length - shown.length;
  return names.join(', ') + (more === 0 ? '' : ` and ${more} more`);
}
