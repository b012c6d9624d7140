/** Checks that somebody serves every import of an image, before anything of a job exists. */
import { LwkError } from '../abi/errors.ts';
import { printable } from '../printable.ts';
import type { FunctionType, ImageInfo, Import } from './info.ts';

/** The function behind an import, or undefined when nobody serves it. */
export type Serves = (module: string, name: string) => FunctionType | undefined;

/** What becomes of calls of functions that nobody serves, by `keyOf` the import. */
export type Unserved = ReadonlyMap<string, 'ENOSYS' | 'trap'>;

/** Modules and names may hold any character, so two of them are joined by one that no message shows. */
export const keyOf = (module: string, name: string): string => `${module}\0${name}`;

const isWasi = ({ module }: Import): boolean => /^wasi_(?:snapshot_preview1|unstable)$/.test(module);

/** A function of WASI that returns an errno, or nothing: one that is not known can return ENOSYS. */
export const canReturnEnosys = (i: Import): boolean =>
  isWasi(i) && /^(?:i32)?$/.test(i.type?.results.join() ?? '');

/**
 * Who serves a function that is imported with its type; undefined when nobody does. Runtimes have given functions of WASI other
 * signatures, and new ones: one with a signature that is not ours is not the function that we know.
 */
export function serverOf<T extends FunctionType>(
  i: Import,
  serves: (module: string, name: string) => T | undefined,
): T | undefined {
  const served = serves(i.module, i.name);
  return served !== undefined && isWasi(i) && differs(i, served) ? undefined : served;
}

const differs = ({ type }: Import, served: FunctionType): boolean =>
  type !== undefined && show(type) !== show(served);

const named = (module: string, name: RegExp) => (i: Import) => i.module === module && name.test(i.name);

/** Import modules of other runtimes, and whose extension they are. */
const EXTENSIONS: readonly (readonly [module: RegExp, whose: string])[] = [
  [/^wasix_(?:32|64)v1$/, 'WASIX, the extension of WASI by Wasmer'],
  [/^wasi_ephemeral_nn$/, 'wasi-nn, an extension of WASI for machine learning (Wasmtime, WasmEdge, WAMR)'],
  [/^wasi_ephemeral_crypto/, 'wasi-crypto, an extension of WASI for cryptography (WasmEdge)'],
  [/^wasi_(?:ephemeral|experimental)_/, 'an extension of WASI that was only proposed'],
  [/^lunatic(?:::|$)/, 'an interface of Lunatic, a runtime for actors'],
  [/^wasmedge(?:_|$)/, 'an extension of WasmEdge'],
  [/^extism(?::|$)/, 'an interface of Extism, for plug-ins'],
  [/^fastly_/, 'an interface of Fastly Compute'],
];

/** Functions that WasmEdge has put into the module of preview 1. */
const WASMEDGE_SOCKETS =
  /^sock_(?:open|bind|connect|listen|accept|accept_v2|recv_from(?:_v2)?|send_to|[gs]etsockopt|getlocaladdr(?:_v2)?|getpeeraddr(?:_v2)?|getaddrinfo)$/;

/** What to do about imports, by what they look like; the first that fits counts. */
const HINTS: readonly (readonly [applies: (i: Import) => boolean, hint: string])[] = [
  [named('wasi', /^thread-spawn$/), 'programs with threads are not run, one task a core. Use ranks instead'],
  [
    (i) =>
      i.module.startsWith('wasi:') || i.module.includes('@') || /^wasi_snapshot_preview[2-9]/.test(i.module),
    'interfaces of WASI preview 2. Build for wasm32-wasip1 instead',
  ],
  ...EXTENSIONS.map(
    ([module, whose]) =>
      [
        (i: Import) => module.test(i.module),
        `${whose}. Only its own runtimes have it: build without it`,
      ] as const,
  ),
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
    'exception tags are imported by programs for a JavaScript runtime. Compile with -fno-exceptions, or with ' +
      'exceptions that the program defines',
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
 * @returns the functions that nobody serves, and warnings: those of WASI that return ENOSYS, all in one
 * @throws LWK_E_IMAGE_IMPORT for any other import that nobody serves, or that has another type than the one served
 */
export function checkImports(
  info: ImageInfo,
  serves: Serves,
  unknown: 'error' | 'trap',
): { warnings: string[]; unserved: Unserved } {
  const functions = info.imports.filter((i) => i.kind === 'function');
  for (const i of functions) checkType(info.name, i, serverOf(i, serves));
  const missing = functions.filter((i) => serverOf(i, serves) === undefined);
  const refused = [
    ...info.imports.filter((i) => i.kind !== 'function' && i.kind !== 'memory'),
    ...missing.filter((i) => !canReturnEnosys(i) && unknown === 'error'),
  ];
  if (refused.length > 0) throw refusal(info.name, refused);
  const how = unknown === 'trap' ? 'trap' : 'ENOSYS';
  return {
    warnings: unknown === 'trap' || missing.length === 0 ? [] : [unknownWasi(info.name, missing, serves)],
    unserved: new Map(missing.map((i) => [keyOf(i.module, i.name), how])),
  };
}

/** The warning about functions of WASI that return ENOSYS. */
function unknownWasi(name: string, missing: readonly Import[], serves: Serves): string {
  const listed = missing.slice(0, MAX_NAMED).map((i) => {
    const ours = serves(i.module, i.name);
    const notes = [
      ...(WASMEDGE_SOCKETS.test(i.name) ? ['of WasmEdge'] : []),
      ...(ours === undefined ? [] : [`as ${show(i.type!)}, and here it is ${show(ours)}`]),
    ];
    return printable(notes.length === 0 ? i.name : `${i.name} (${notes.join(', ')})`);
  });
  const more = missing.length - listed.length;
  return (
    `${name} imports WASI functions that do not exist here and return ENOSYS: ` +
    `${listed.join(', ')}${more === 0 ? '' : ` and ${more} more`}`
  );
}

function checkType(
  name: string,
  { module, name: field, type }: Import,
  served: FunctionType | undefined,
): void {
  if (served === undefined || type === undefined || show(type) === show(served)) return;
  throw new LwkError(
    'LWK_E_IMAGE_IMPORT',
    `${name} imports ${module}.${field} as ${show(type)}, and it is ${show(served)}. Correct its declaration, or ` +
      'build the program with the headers of this version.',
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
    ({ module, name, kind, type }) =>
      `${printable(`${module}.${name}`)} ${type === undefined ? `(a ${kind})` : show(type)}`,
  );
  const more = imports.length - shown.length;
  return names.join(', ') + (more === 0 ? '' : ` and ${more} more`);
}
