/**
 * What a rank leaves for a core file that it alone can tell: where it was, its globals, the map of its heap, what it had to do with
 * MPI. Its heap, calls and descriptors are in memory that the host has too. Made when a rank ends otherwise than by its own exit,
 * where core files are wanted.
 */
import { WASM_PAGE } from './abi/limits.ts';
import { HEAP_GLOBALS, VARIABLE_EXPORT } from './image/link.ts';
import type { HeapMap } from './memory/map.ts';
import type { Frame } from './trap.ts';

/** A map of mmap. Bytes. */
export interface MapRemains {
  readonly address: number;
  readonly bytes: number;
  /** Where it begins in its file; undefined of a map of no file. */
  readonly offset?: number | undefined;
}

export interface Remains {
  /** Innermost first, with offsets in the linked module. */
  readonly stack: readonly Frame[];
  /** Those that change, with their indices; i64 as bigint, null for what JavaScript cannot see. */
  readonly globals: readonly (readonly [index: number, value: number | bigint | null])[];
  /** Ends of what the program has and of what its break may reach, bytes. */
  readonly break: number;
  readonly limit: number;
  readonly maps: readonly MapRemains[];
  /** Lines. */
  readonly mpi: readonly string[];
}

/** Most maps that are told. */
const MAX_MAPS = 256;

export function remainsOf(
  exports: WebAssembly.Exports,
  stack: readonly Frame[],
  map: HeapMap | undefined,
  mpi: readonly string[],
): Remains {
  const pages = (name: string) => ((exports[name] as WebAssembly.Global | undefined)?.value ?? 0) * WASM_PAGE;
  const variables = Object.entries(exports).filter(([name]) => name.startsWith(VARIABLE_EXPORT));
  return {
    stack,
    globals: variables.map(([name, global]) => [
      Number(name.slice(VARIABLE_EXPORT.length)),
      seen(global as WebAssembly.Global),
    ]),
    break: pages(HEAP_GLOBALS.brk),
    limit: pages(HEAP_GLOBALS.limit),
    maps: (map?.regions ?? []).slice(0, MAX_MAPS).map(({ first, pages, file, offset }) => ({
      address: first * WASM_PAGE,
      bytes: pages * WASM_PAGE,
      ...(file ? { offset } : {}),
    })),
    mpi,
  };
}

/** References are of no use to anybody else, and vectors are not for JavaScript. */
function seen(global: WebAssembly.Global): number | bigint | null {
  try {
    const value: unknown = global.value;
    return typeof value === 'number' || typeof value === 'bigint' ? value : null;
  } catch {
    return null;
  }
}
