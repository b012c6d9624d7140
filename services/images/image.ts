/** Images: programs that were read, and are linked and compiled once for each heap size, for all ranks and later jobs. */
import { closeSync, fstat, open, read, readFile, readSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { LwkError } from '../../runtime/abi/errors.ts';
import { MAX_HEAP_PAGES, WASM_PAGE } from '../../runtime/abi/limits.ts';
import { largestBody } from '../../runtime/image/bodies.ts';
import { checkImports, keyOf, type Unserved } from '../../runtime/image/imports.ts';
import { type Added, imageOffset, linkedParts } from '../../runtime/image/link.ts';
import { type ImageInfo, readImage } from '../../runtime/image/read.ts';
import { changesTables } from '../../runtime/image/tables.ts';
import { mpiImports } from '../../runtime/mpi/imports.ts';
import type { LinkedModule } from '../../runtime/task.ts';
import type { Frame, Trap } from '../../runtime/trap.ts';
import type { Place } from '../debug/lines.ts';
import { type HostedImport, hostedImports } from '../host/imports.ts';
import { bytesOf } from '../job/input.ts';
import { refused } from '../machine/refused.ts';
import { parseBytes } from '../options/values.ts';
import type { Bytes, CompileOptions, Tier } from '../types.ts';
import type { Compiler } from './compiler.ts';
import { serves } from './imports.ts';
import { isOurs, type Way } from './optimize.ts';

/** Heap of a rank when nothing else is said, bytes. */
const DEFAULT_HEAP = 256 * 2 ** 20;

/**
 * Code above this size takes long to optimize (0.7 s a megabyte on two cores, and nearly twice that with inlining): V8's own
 * tiering is the default then. Programs that talk to each other wait for the slowest and are worth more; others are interpreters
 * and tools from here on, of which a run needs a part. Bytes.
 */
const OPTIMIZED_CODE_LIMIT = 2 ** 20;
const OPTIMIZED_MPI_CODE_LIMIT = 4 * 2 ** 20;

/**
 * The optimizing compiler's time grows faster than a function: one of this size takes up to half a second, one of a megabyte,
 * with many loops, more than a minute. Bytes.
 */
const OPTIMIZED_FUNCTION_LIMIT = 128 * 1024;

/**
 * A function that is optimized when it is first called takes 80 us, in baseline code 10: of ten thousand, each called once, a run
 * takes 0.8 s instead of 0.1. Programs that users compile for the ranks have some hundred to two thousand.
 */
const OPTIMIZED_FUNCTIONS = 4000;

let nextModule = 0;

export class Image {
  /** File name, or 'program' for bytes. */
  readonly name: string;
  readonly info: ImageInfo;
  /** WASI functions that the image imports and nobody serves; they return ENOSYS. */
  readonly warnings: readonly string[];
  /** @internal */
  readonly unserved: Unserved;
  /** @internal Imports that the embedder serves. */
  readonly hosted: readonly HostedImport[];
  readonly #bytes: Uint8Array;
  readonly #path: string | undefined;
  readonly #compiler: Compiler;
  /** The source of instructions that have been asked for, by their offset. */
  readonly #sources = new Map<number, Place | undefined>();
  readonly #modules = new Map<string, Promise<LinkedModule>>();
  #largest: number | undefined;
  #changesTables: boolean | undefined;

  /** @internal Images come from `kernel.compile`. */
  constructor(name: string, bytes: Uint8Array, compiler: Compiler, options: CompileOptions, path?: string) {
    this.name = name;
    this.#bytes = bytes;
    this.#path = path;
    this.#compiler = compiler;
    this.info = readImage(bytes, name);
    const hosted = hostedImports(this.info, options.imports, (...of) => serves(...of) !== undefined);
    const served = (module: string, field: string) =>
      serves(module, field) ?? hosted.get(keyOf(module, field))?.type;
    this.hosted = [...hosted.values()];
    const { warnings, unserved } = checkImports(this.info, served, options.unknownImports ?? 'error');
    this.warnings = warnings;
    this.unserved = unserved;
  }

  /** @internal As it came. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** The image calls functions of MPI: its job needs a fabric. */
  get usesMpi(): boolean {
    return mpiImports(this.info.imports).length > 0;
  }

  /** Most pages of memory that it can use. */
  get mostPages(): number {
    return this.info.memory?.maximumPages ?? MAX_HEAP_PAGES;
  }

  /** Pages of the heap for a size that was asked for: by default 256 MiB, more when the image needs it, less when it can use no more. */
  heapPages(size: number | string | undefined): number {
    const initial = this.info.memory?.initialPages ?? 0;
    if (size === undefined) return Math.max(initial, Math.min(this.mostPages, DEFAULT_HEAP / WASM_PAGE), 1);
    const bytes = parseBytes(size, 'heap');
    const pages = Math.ceil(bytes / WASM_PAGE);
    if (pages < 1 || pages > MAX_HEAP_PAGES) {
      throw new LwkError(
        'LWK_E_USAGE',
        `A heap of ${size}: a 32-bit WebAssembly memory has at least 64 KiB and at most 4 GiB. Give --heap a size between these.`,
        {
          asked: size,
        },
      );
    }
    return pages;
  }

  /** How the code is compiled when the caller does not say. */
  tier(asked?: Tier): Tier {
    const limit = this.usesMpi ? OPTIMIZED_MPI_CODE_LIMIT : OPTIMIZED_CODE_LIMIT;
    if (asked !== undefined) return asked;
    const many = !this.usesMpi && this.info.functions > OPTIMIZED_FUNCTIONS;
    const large = this.info.codeBytes > limit || this.#largestFunction() > OPTIMIZED_FUNCTION_LIMIT;
    return large || many ? 'tiered' : 'optimized';
  }

  /** @internal Its code changes tables while it runs. */
  get changesTables(): boolean {
    this.#changesTables ??= changesTables(this.info, this.#bytes);
    return this.#changesTables;
  }

  #largestFunction(): number {
    this.#largest ??= largestBody(this.info, this.#bytes);
    return this.#largest;
  }

  /**
   * @internal How that is done in a process that is ours: programs that talk to each other wait for none of them to be compiled;
   * others begin at once, and run optimized code as well.
   */
  way(asked?: Tier): Way {
    if (this.tier(asked) === 'tiered') return 'tiered';
    return this.usesMpi || asked === 'optimized' ? 'eager' : 'lazy';
  }

  /** @internal The module, linked to a heap of this size. Made once, when V8's flags have been chosen. */
  module(heapPages: number, tier: Tier, added: Added, chosen: Promise<unknown>): Promise<LinkedModule> {
    const key = `${heapPages} ${tier} ${added.sites} ${added.debug}`;
    let module = this.#modules.get(key);
    if (module === undefined) {
      const linking = this.#compiler.link(this.info, this.#bytes, heapPages, tier, added, chosen);
      module = linking.then((compiled) => ({ id: nextModule++, ...compiled }));
      this.#modules.set(key, module);
      // A failure is not kept: it may have been the memory of that moment.
      module.catch(() => this.#modules.delete(key));
    }
    return module;
  }

  /**
   * A trap in terms of the image: offsets in its own file, the source where it tells, and whether a stack overflowed.
   * @param pointer the stack pointer when it trapped
   * @param stackBytes of V8's stack
   */
  async explain(
    trap: Trap,
    pointer: number | undefined,
    heapPages: number,
    stackBytes: number,
    added: Added,
  ): Promise<Trap> {
    const { info } = this;
    const bytes = this.#bytes;
    const stack = await this.places(trap.stack, heapPages, added);
    const { overflowOf } = await import('../debug/overflow.ts');
    const hint = overflowOf(trap, pointer, stackBytes, { info, bytes, heapPages });
    return { ...trap, stack, ...(hint === undefined ? {} : { hint }) };
  }

  /** Frames of the linked module in terms of the image: offsets in its own file, and the source where it tells. */
  async places(linked: readonly Frame[], heapPages: number, added: Added): Promise<Frame[]> {
    const bytes = this.#bytes;
    const parts = linkedParts(this.info, bytes, heapPages, added);
    return this.withSources(
      linked.map((frame) => ({ ...frame, offset: imageOffset(parts, bytes, frame.offset) })),
    );
  }

  /** The source of frames whose offsets are those of the image. */
  async withSources(frames: readonly Frame[]): Promise<Frame[]> {
    const missing = frames.map(({ offset }) => offset).filter((offset) => !this.#sources.has(offset));
    if (missing.length > 0) {
      const { sourcesOf } = await import('../debug/sources.ts');
      const found = await sourcesOf(this.info, this.#bytes, this.#path, missing);
      for (const offset of missing) this.#sources.set(offset, found.get(offset));
    }
    return frames.map((frame) => ({ ...frame, ...this.#sources.get(frame.offset) }));
  }
}

/** @internal Reads a program from bytes, a path or a file URL. */
export async function loadImage(
  source: Bytes | string | URL,
  compiler: Compiler,
  options: CompileOptions,
): Promise<Image> {
  const bytes = bytesOf(source);
  if (bytes !== undefined) {
    // Names cannot be decoded out of shared memory.
    const own = bytes.buffer instanceof SharedArrayBuffer ? bytes.slice() : bytes;
    return new Image('program', own, compiler, options);
  }
  const path = source instanceof URL ? fileURLToPath(source) : (source as string);
  return new Image(basename(path), await readProgram(path), compiler, options, path);
}

/** What tells a WebAssembly module; and so many bytes of another file are read to say what it is. */
const MAGIC = Buffer.from('\0asm');
const HEAD = 65536;

/** All bytes of a WebAssembly file, or the first ones of another file, which may have no end. What has a size is read into its place. */
async function readModule(path: string): Promise<Uint8Array> {
  const fd = await promisify(open)(path, 'r');
  try {
    const stat = await promisify(fstat)(fd);
    const { size } = stat;
    // The command has nothing else to do, and its threads that start have all cores.
    const waits = isOurs() && stat.isFile();
    // One byte more, to see the end.
    const bytes = Buffer.allocUnsafeSlow(Math.max(HEAD, size + 1));
    let end = 0;
    const more = async (to: number) => {
      const bytesRead = waits
        ? readSync(fd, bytes, end, to - end, null)
        : (await promisify(read)(fd, bytes, end, to - end, null)).bytesRead;
      end += bytesRead;
      return bytesRead > 0;
    };
    await more(HEAD);
    if (!bytes.subarray(0, Math.min(end, MAGIC.length)).equals(MAGIC)) return bytes.subarray(0, end);
    while (end < bytes.length) if (!(await more(bytes.length))) return bytes.subarray(0, end);
    return Buffer.concat([bytes, await promisify(readFile)(fd)]);
  } finally {
    closeSync(fd);
  }
}

/** Bytes of a program file. */
export async function readProgram(path: string): Promise<Uint8Array> {
  try {
    return await readModule(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EMFILE' || code === 'ENFILE' || code === 'ERR_ACCESS_DENIED') throw refused(error);
    const found =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a directory'
          : `it cannot be read (${code})`;
    throw new LwkError(
      'LWK_E_IMAGE_FILE',
      `${path}: ${found}. Give the path of a compiled WebAssembly program.`,
      { path, code },
      error,
    );
  }
}
