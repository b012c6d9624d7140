/**
 * Links an image to its heap. The one memory of the module, imported or its own, becomes an import of a shared memory with
 * initial = maximum; memory.grow and memory.size become calls of two functions that are appended to the module and move a break
 * in a global. What an instance has besides its heap is exported, for snapshots: globals that change, and the start function,
 * which the guest calls. Everything is appended at the end of its section, so that every index in the module stays what it was.
 */
import { LwkError } from '../abi/errors.ts';
import { WASM_PAGE } from '../abi/limits.ts';
import { mpiFunction } from '../abi/mpi-functions.ts';
import { rewriteBodies } from './bodies.ts';
import { leb, MAGIC, sleb, text } from './encode.ts';
import { type ImageInfo, SECTION, SECTION_ORDER, type Section } from './info.ts';
import { Reader } from './reader.ts';

/** The import that the heap is. */
export const HEAP = { module: 'lwk:heap', name: 'memory' } as const;

/**
 * Exports that the linker adds. brk: end of the guest's own memory; limit: end of what the break may reach; denied: largest size
 * asked for in vain. Pages.
 */
export const HEAP_GLOBALS = { brk: 'lwk:break', limit: 'lwk:limit', denied: 'lwk:denied' } as const;

/**
 * Export of a function that says where in the image a function of MPI was called last, once: 0 when there was no call since. Where a
 * tool has asked for that.
 */
export const SITE_EXPORT = 'lwk:site';

/** What is added to an image because somebody has asked for it. */
export interface Added {
  /** Calls of functions of MPI tell where they stand. */
  readonly sites: boolean;
  /** What debuggers read stays: sections of DWARF. */
  readonly debug: boolean;
}
export const NOTHING: Added = { sites: false, debug: false };

/** Export of the function that an image runs when it is instantiated: the guest calls it, unless it goes on from a snapshot. */
export const START_EXPORT = 'lwk:start';

/** Exports of what changes in an image besides its heap: behind this, the index of each global. */
export const VARIABLE_EXPORT = 'lwk:global:';

/** Positions of these among all exports of the linked module, break, limit and denied before them. */
export const variablesAt = ({ exports, variables }: ImageInfo): number[] =>
  Array.from({ length: Object.keys(HEAP_GLOBALS).length + variables.length }, (_, i) => exports.length + i);

/** Export of the stack pointer, where the image has one that is known: tells an overflow of the stack from other traps. */
export const STACK_EXPORT = 'lwk:stack';

/**
 * Sections of DWARF. Their addresses count from the beginning of the code: those before the first function that moves the break
 * stay right, which is in the C library, behind the program's own.
 */
const DEBUG = /^\.debug_|^external_debug_info$/;

/** The name under which a table that the module does not export is exported. */
export const TABLE_EXPORT = '__indirect_function_table';

const OP = {
  IF: 0x04,
  END: 0x0b,
  RETURN: 0x0f,
  SELECT: 0x1b,
  LOCAL_GET: 0x20,
  LOCAL_SET: 0x21,
  LOCAL_TEE: 0x22,
  GLOBAL_GET: 0x23,
  GLOBAL_SET: 0x24,
  I32_CONST: 0x41,
  I32_LT_U: 0x49,
  I32_GT_U: 0x4b,
  I32_ADD: 0x6a,
  I32_SUB: 0x6b,
} as const;
const I32 = 0x7f;
const VOID = 0x40;

/** Content of a section in pieces: the vector of the module without its count, and what is appended. */
interface Piece {
  readonly count: number;
  readonly parts: Uint8Array[];
}

/**
 * Links an image to a heap of so many pages and returns the bytes of the new module. Custom sections but the names are left out,
 * unless a debugger wants them.
 * @throws LWK_E_IMAGE_MEMORY when the image needs more than the heap, LWK_E_IMAGE_FORMAT when it is not valid
 */
export function linkImage(
  info: ImageInfo,
  bytes: Uint8Array,
  heapPages: number,
  asked: Added = NOTHING,
): Uint8Array<ArrayBuffer> {
  refuseInvalid(bytes, info.name);
  const parts = linkedParts(info, bytes, heapPages, asked);
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/**
 * Where a byte of the linked module stands in the image: what was not made by the linker are views of the image's bytes. For a
 * byte that the linker made, the end of what is before it: there stood what was replaced.
 */
export function imageOffset(parts: readonly Uint8Array[], image: Uint8Array, offset: number): number {
  let at = 0;
  let origin = 0;
  for (const part of parts) {
    const own = part.buffer === image.buffer;
    if (own) origin = part.byteOffset - image.byteOffset;
    if (offset < at + part.length) return own ? origin + offset - at : origin;
    if (own) origin += part.length;
    at += part.length;
  }
  return origin;
}

/** The linked module in pieces, of a valid image. */
export function linkedParts(
  info: ImageInfo,
  bytes: Uint8Array,
  heapPages: number,
  { sites, debug }: Added = NOTHING,
): Uint8Array[] {
  const { memory } = info;
  if (memory === undefined) return [bytes];
  checkFit(info, memory.initialPages, heapPages);
  const sections = new Map(info.sections.filter((s) => s.id !== SECTION.CUSTOM).map((s) => [s.id, s]));
  const contents = new Map<number, Uint8Array[]>();
  for (const [id, s] of sections) contents.set(id, [bytes.subarray(s.start, s.end)]);
  const old = (id: number): Piece => vectorOf(bytes, info.name, sections.get(id));

  const grow = info.functions;
  const globals = { brk: info.globals, limit: info.globals + 1, denied: info.globals + 2 };
  const site = sites ? { global: info.globals + 3, functions: mpiFunctions(info) } : undefined;
  const code = rewriteBodies(bytes, info, sections.get(SECTION.CODE), { size: grow + 1, grow, sites: site });
  const limit = Math.min(memory.maximumPages ?? heapPages, heapPages);

  contents.set(SECTION.IMPORT, importsWithHeap(bytes, info, sections.get(SECTION.IMPORT), heapPages));
  contents.delete(SECTION.MEMORY);
  contents.delete(SECTION.START);
  contents.set(
    SECTION.TYPE,
    append(old(SECTION.TYPE), [
      [0x60, 1, I32, 1, I32],
      [0x60, 0, 1, I32],
    ]),
  );
  const more = sites ? [leb(info.types + 1)] : [];
  contents.set(
    SECTION.FUNCTION,
    append(old(SECTION.FUNCTION), [leb(info.types), leb(info.types + 1), ...more]),
  );
  contents.set(
    SECTION.GLOBAL,
    append(
      old(SECTION.GLOBAL),
      [memory.initialPages, limit, 0, ...(sites ? [0] : [])].map((value) => [
        I32,
        1,
        OP.I32_CONST,
        ...sleb(value),
        OP.END,
      ]),
    ),
  );
  contents.set(
    SECTION.EXPORT,
    append(old(SECTION.EXPORT), addedExports(info, globals, sites ? grow + 2 : undefined)),
  );
  contents.set(
    SECTION.CODE,
    append(code, [
      growBody(globals),
      sizeBody(globals),
      ...(site === undefined ? [] : [siteBody(site.global)]),
    ]),
  );
  return assemble(
    contents,
    info.sections
      .filter(({ name = '' }) => name === 'name' || (debug && DEBUG.test(name)))
      .map((s) => bytes.subarray(s.start, s.end)),
  );
}

/**
 * V8 checks the program as it came. What it accepts it also accepts when it is linked; but a program that named a global or
 * function which only the linker adds, and could so move its own limit, would pass if only the linked bytes were checked. Costs 2
 * to 4 ms a megabyte.
 */
function refuseInvalid(bytes: Uint8Array, name: string): void {
  const source = bytes as Uint8Array<ArrayBuffer>;
  if (WebAssembly.validate(source)) return;
  let why = 'it is not valid';
  try {
    new WebAssembly.Module(source);
  } catch (error) {
    why = (error as Error).message.replace(/^WebAssembly\.Module\(\): /, '');
  }
  throw new LwkError(
    'LWK_E_IMAGE_FORMAT',
    `${name}: V8 refuses the program: ${why}. Build or download it again, or build it without the feature that this Node.js lacks.`,
    { name },
  );
}

function checkFit(info: ImageInfo, initial: number, heapPages: number): void {
  if (initial <= heapPages) return;
  const mib = (pages: number) => `${(pages * WASM_PAGE) / 2 ** 20} MiB`;
  throw new LwkError(
    'LWK_E_IMAGE_MEMORY',
    `${info.name} starts with ${mib(initial)} of memory, and the heap has ${mib(heapPages)}. Give it at least ` +
      `--heap ${Math.ceil((initial * WASM_PAGE) / 2 ** 20)}MiB.`,
    { name: info.name, initialPages: initial, heapPages },
  );
}

/** The count of a section that is a vector, and its items as they stand; nothing for a section that is not there. */
function vectorOf(bytes: Uint8Array, name: string, section: Section | undefined): Piece {
  if (section === undefined) return { count: 0, parts: [] };
  const reader = new Reader(bytes, name, section.start, section.end);
  const count = reader.u32();
  return { count, parts: [bytes.subarray(reader.at, section.end)] };
}

function append({ count, parts }: Piece, items: readonly (readonly number[])[]): Uint8Array[] {
  return [Uint8Array.from(leb(count + items.length)), ...parts, Uint8Array.from(items.flat())];
}

/** The imports, with the heap in the place of an imported memory or at the end. */
function importsWithHeap(
  bytes: Uint8Array,
  info: ImageInfo,
  section: Section | undefined,
  heapPages: number,
): Uint8Array[] {
  const heap = [...text(HEAP.module), ...text(HEAP.name), 2, 3, ...leb(heapPages), ...leb(heapPages)];
  const at = info.imports.findIndex((i) => i.kind === 'memory');
  if (at < 0) return append(vectorOf(bytes, info.name, section), [heap]);
  const { start, end } = info.memoryImport!;
  const first = new Reader(bytes, info.name, section!.start, section!.end);
  first.u32();
  return [
    Uint8Array.from(leb(info.imports.length)),
    bytes.subarray(first.at, start),
    Uint8Array.from(heap),
    bytes.subarray(end, section!.end),
  ];
}

/** Indices of the functions of MPI that an image imports. */
function mpiFunctions({ imports }: ImageInfo): Set<number> {
  const functions = imports.filter(({ kind }) => kind === 'function');
  return new Set(
    functions.flatMap(({ module, name }, i) => (mpiFunction(module, name) === undefined ? [] : [i])),
  );
}

function addedExports(
  info: ImageInfo,
  globals: { brk: number; limit: number; denied: number },
  site: number | undefined,
): number[][] {
  const taken = new Set(info.exports.map((e) => e.name));
  const exported = Object.entries(HEAP_GLOBALS).map(
    ([key, name]) => [name, globals[key as keyof typeof globals]] as const,
  );
  const { stackGlobal, variables, start } = info;
  const all = [
    ...exported.map(([name, index]) => [name, 3, index] as const),
    ...variables.map(({ index }) => [`${VARIABLE_EXPORT}${index}`, 3, index] as const),
    ...(stackGlobal === undefined ? [] : [[STACK_EXPORT, 3, stackGlobal] as const]),
    ...(site === undefined ? [] : [[SITE_EXPORT, 0, site] as const]),
    ...(start === undefined ? [] : [[START_EXPORT, 0, start] as const]),
  ];
  const added = all.map(([name, kind, index]) => [...text(name), kind, ...leb(index)]);
  const clash = [...all.map(([name]) => name), START_EXPORT].find((name) => taken.has(name));
  if (clash !== undefined) {
    throw new LwkError(
      'LWK_E_IMAGE_FORMAT',
      `${info.name} exports '${clash}', a name that the linker needs: it has been linked before. Give the program as the compiler made it.`,
      { name: info.name },
    );
  }
  const hidden = info.table !== undefined && info.table.exportName === undefined;
  if (hidden && !taken.has(TABLE_EXPORT)) added.push([...text(TABLE_EXPORT), 1, 0]);
  return added;
}

/** memory.grow: moves the break, or returns -1 and notes what was asked for. */
function growBody({ brk, limit, denied }: { brk: number; limit: number; denied: number }): number[] {
  const get = (global: number) => [OP.GLOBAL_GET, ...leb(global)];
  const set = (global: number) => [OP.GLOBAL_SET, ...leb(global)];
  return sized([
    ...[1, 1, I32],
    ...[...get(limit), ...get(brk), OP.I32_SUB, OP.LOCAL_GET, 0, OP.I32_LT_U, OP.IF, VOID],
    // denied = max(denied, break + min(delta, 65536)): what the whole memory would have been, without overflow.
    ...[
      OP.LOCAL_GET,
      0,
      OP.I32_CONST,
      ...sleb(65536),
      OP.LOCAL_GET,
      0,
      OP.I32_CONST,
      ...sleb(65536),
      OP.I32_LT_U,
      OP.SELECT,
    ],
    ...[
      ...get(brk),
      OP.I32_ADD,
      OP.LOCAL_TEE,
      1,
      ...get(denied),
      OP.LOCAL_GET,
      1,
      ...get(denied),
      OP.I32_GT_U,
      OP.SELECT,
      ...set(denied),
    ],
    ...[OP.I32_CONST, ...sleb(-1), OP.RETURN, OP.END],
    ...[...get(brk), ...get(brk), OP.LOCAL_GET, 0, OP.I32_ADD, ...set(brk), OP.END],
  ]);
}

/** memory.size: the break. */
function sizeBody({ brk }: { brk: number }): number[] {
  return sized([0, OP.GLOBAL_GET, ...leb(brk), OP.END]);
}

/** What the place of the last call is, which is told once: other calls of the function come by a table. */
function siteBody(global: number): number[] {
  const place = leb(global);
  return sized([0, OP.GLOBAL_GET, ...place, OP.I32_CONST, 0, OP.GLOBAL_SET, ...place, OP.END]);
}

function sized(body: readonly number[]): number[] {
  return [...leb(body.length), ...body];
}

function assemble(
  contents: ReadonlyMap<number, readonly Uint8Array[]>,
  names: readonly Uint8Array[],
): Uint8Array[] {
  const parts: Uint8Array[] = [Uint8Array.from(MAGIC)];
  const add = (id: number, content: readonly Uint8Array[]) => {
    const size = content.reduce((sum, part) => sum + part.length, 0);
    parts.push(Uint8Array.from([id, ...leb(size)]), ...content);
  };
  for (const id of SECTION_ORDER) {
    const content = contents.get(id);
    if (content !== undefined) add(id, content);
  }
  for (const name of names) add(SECTION.CUSTOM, [name]);
  return parts;
}
