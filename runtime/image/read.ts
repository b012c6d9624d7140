/**
 * Reads an image: what a program imports, exports and needs, from one pass over its sections that leaves the code alone. Says
 * what is wrong with a file that this runtime cannot run, and what to do.
 */
import { LwkError } from '../abi/errors.ts';
import { WASM_PAGE } from '../abi/limits.ts';
import { refuseForeign, refuseUnlinked } from './foreign.ts';
import { FunctionTypes } from './functions.ts';
import {
  type Export,
  type FunctionType,
  type ImageInfo,
  type Import,
  type Kind,
  type MemoryInfo,
  SECTION,
  SECTION_ORDER,
  type Section,
  type TableInfo,
} from './info.ts';
import { readConstant } from './instructions.ts';
import { globalNames } from './names.ts';
import { Reader } from './reader.ts';
import { type DataRange, dataRange, firstSegment } from './segments.ts';
import { readTypes, readValueType } from './types.ts';

export {
  type Export,
  type FunctionType,
  type ImageInfo,
  type Import,
  SECTION,
  type Section,
} from './info.ts';

const KINDS: readonly Kind[] = ['function', 'table', 'memory', 'global', 'tag'];

/** A defined global: the value of an i32 constant, undefined for another expression. */
interface Constant {
  readonly type: string;
  readonly value: number | undefined;
  readonly mutable: boolean;
}

/** What is collected while the sections go by. */
interface Draft {
  types: (FunctionType | undefined)[];
  readonly imports: Import[];
  readonly exports: Export[];
  memory: MemoryInfo | undefined;
  memoryImport: { start: number; end: number } | undefined;
  memories: number;
  tables: number;
  table: Omit<TableInfo, 'exportName'> | undefined;
  /** By index; imported globals have no constant. */
  readonly globals: (Constant | undefined)[];
  readonly functions: FunctionTypes;
  start: number | undefined;
  codeBytes: number;
  firstData: number | undefined;
  names: ReadonlyMap<string, number>;
}

/**
 * Reads a program.
 * @param name file name, for errors
 * @throws LWK_E_IMAGE_FORMAT for what is not a module that can run here, LWK_E_IMAGE_MEMORY for memories that it cannot have here
 */
export function readImage(bytes: Uint8Array, name: string): ImageInfo {
  refuseForeign(bytes, name);
  const sections = readSections(new Reader(bytes, name, 8));
  const draft: Draft = {
    types: [],
    imports: [],
    exports: [],
    memory: undefined,
    memoryImport: undefined,
    memories: 0,
    tables: 0,
    table: undefined,
    globals: [],
    functions: new FunctionTypes(),
    start: undefined,
    codeBytes: 0,
    firstData: undefined,
    names: new Map(),
  };
  for (const section of sections)
    readSection(new Reader(bytes, name, section.start, section.end), section, draft);
  refuseUnlinked(sections, draft.imports, name);
  if (draft.memories > 1) {
    throw new LwkError(
      'LWK_E_IMAGE_MEMORY',
      `${name} has ${draft.memories} memories. A rank has one heap: build the program with a single memory.`,
      { name, memories: draft.memories },
    );
  }
  return finish(draft, sections, bytes, name);
}

function finish(draft: Draft, sections: readonly Section[], bytes: Uint8Array, name: string): ImageInfo {
  const { imports, exports, memory, memoryImport, tables, table, functions, start, codeBytes, firstData } =
    draft;
  const exportName = exports.find((e) => e.kind === 'table' && e.index === 0)?.name;
  const stackGlobal = findStackPointer(draft);
  let range: DataRange | undefined;
  const data = (): DataRange => {
    const section = sections.find(({ id }) => id === SECTION.DATA);
    range ??= dataRange(section && new Reader(bytes, name, section.start, section.end));
    return range;
  };
  return {
    name,
    bytes: bytes.length,
    sections,
    imports,
    exports,
    memory,
    memoryImport,
    tables,
    table: table && { ...table, exportName },
    types: draft.types.length,
    globals: draft.globals.length,
    variables: draft.globals.flatMap((global, index) =>
      global?.mutable ? [{ index, type: global.type }] : [],
    ),
    functions: functions.count,
    importedFunctions: imports.filter((i) => i.kind === 'function').length,
    start,
    entry: exports.some((e) => e.name === '_start' && e.kind === 'function') ? 'command' : 'reactor',
    codeBytes,
    firstData,
    get dataStart() {
      return data().start;
    },
    get dataEnd() {
      return data().end;
    },
    stackPointer: stackGlobal === undefined ? undefined : draft.globals[stackGlobal]!.value,
    stackGlobal,
    staticEnd: symbol(draft, '__data_end'),
    heapBase: symbol(draft, '__heap_base'),
  };
}

/** Value of a global by its exported name or, when it has none, by the name that the name section gives it. */
function symbol(draft: Draft, name: string): number | undefined {
  const index = indexOf(draft, name);
  return index === undefined ? undefined : draft.globals[index]?.value;
}

function indexOf({ exports, names }: Draft, name: string): number | undefined {
  const exported = exports.find((e) => e.kind === 'global' && e.name === name);
  return exported?.index ?? names.get(name);
}

/**
 * Index of the stack pointer. wasm-ld makes it the first global: in a program without names the first global is taken for it when
 * it could point to a stack.
 */
function findStackPointer(draft: Draft): number | undefined {
  const { names, globals, memory } = draft;
  const named = indexOf(draft, '__stack_pointer');
  if (named !== undefined) return globals[named]?.value === undefined ? undefined : named;
  const first = globals[0];
  if (names.size > 0 || memory === undefined || first?.value === undefined || !first.mutable)
    return undefined;
  const inside = first.value > 0 && first.value <= memory.initialPages * WASM_PAGE;
  return inside && first.value % 16 === 0 ? 0 : undefined;
}

function readSections(reader: Reader): Section[] {
  const sections: Section[] = [];
  let order = -1;
  while (reader.at < reader.end) {
    const id = reader.byte();
    const size = reader.u32();
    const start = reader.at;
    reader.skip(size);
    const section = { id, start, end: reader.at };
    if (id === SECTION.CUSTOM) {
      const inside = reader.within(start, reader.at);
      const name = inside.text();
      sections.push({ ...section, name });
      continue;
    }
    const place = SECTION_ORDER.indexOf(id);
    if (place < 0) throw reader.malformed(`a section of the unknown kind ${id}`);
    if (place === order) throw reader.malformed(`a second section of kind ${id}`);
    if (place < order) throw reader.malformed(`a section of kind ${id} that comes too late`);
    order = place;
    sections.push(section);
  }
  return sections;
}

function readSection(reader: Reader, { id, start, end, name }: Section, draft: Draft): void {
  switch (id) {
    case SECTION.CUSTOM:
      reader.text();
      if (name === 'name') draft.names = globalNames(reader);
      break;
    case SECTION.TYPE:
      draft.types = readTypes(reader);
      break;
    case SECTION.IMPORT:
      for (let left = reader.u32(); left > 0; left--) readImport(reader, draft);
      break;
    case SECTION.FUNCTION:
      draft.functions.define(reader, draft.types);
      break;
    case SECTION.TABLE:
      readTables(reader, draft);
      break;
    case SECTION.MEMORY:
      for (let left = reader.u32(); left > 0; left--) readMemory(reader, 'defined', draft);
      break;
    case SECTION.GLOBAL:
      for (let left = reader.u32(); left > 0; left--) readGlobal(reader, draft);
      break;
    case SECTION.EXPORT:
      for (let left = reader.u32(); left > 0; left--) draft.exports.push(readExport(reader, draft));
      break;
    case SECTION.START:
      draft.start = reader.u32();
      break;
    case SECTION.CODE:
      draft.codeBytes = end - start;
      break;
    case SECTION.DATA:
      draft.firstData = firstSegment(reader);
      break;
  }
}

function kindOf(reader: Reader): Kind {
  const kind = KINDS[reader.byte()];
  if (kind === undefined) throw reader.malformed('an import or export of an unknown kind');
  return kind;
}

function readImport(reader: Reader, draft: Draft): void {
  const start = reader.at;
  const module = reader.text();
  const name = reader.text();
  const kind = kindOf(reader);
  if (kind === 'function') {
    const type = draft.types[reader.u32()];
    draft.imports.push(type === undefined ? { module, name, kind } : { module, name, kind, type });
    draft.functions.push(type);
    return;
  }
  draft.imports.push({ module, name, kind });
  if (kind === 'memory') {
    readMemory(reader, 'imported', draft);
    draft.memoryImport = { start, end: reader.at };
  } else if (kind === 'table') {
    readTable(reader, 'imported', draft);
  } else if (kind === 'global') {
    readValueType(reader);
    reader.byte();
    draft.globals.push(undefined);
  } else {
    reader.byte();
    reader.u32();
  }
}

function readExport(reader: Reader, { functions }: Draft): Export {
  const name = reader.text();
  const kind = kindOf(reader);
  const index = reader.u32();
  return kind === 'function' ? { name, kind, index, type: functions.at(index) } : { name, kind, index };
}

function readLimits(reader: Reader): { flags: number; initial: number; maximum: number | undefined } {
  const flags = reader.byte();
  if (flags & 4) {
    throw new LwkError(
      'LWK_E_IMAGE_MEMORY',
      `${reader.name} is a 64-bit program (memory64). Heaps here have 32-bit addresses, at most 4 GiB: build it ` +
        'for wasm32, with --target=wasm32-wasip1.',
      { name: reader.name },
    );
  }
  if (flags > 3) throw reader.malformed('limits of an unknown kind');
  const initial = reader.u32();
  const maximum = flags & 1 ? reader.u32() : undefined;
  return { flags, initial, maximum };
}

function readMemory(reader: Reader, origin: MemoryInfo['origin'], draft: Draft): void {
  const { flags, initial, maximum } = readLimits(reader);
  const shared = (flags & 2) !== 0;
  draft.memories++;
  draft.memory ??= { origin, initialPages: initial, maximumPages: maximum, shared };
}

function readTable(reader: Reader, origin: TableInfo['origin'], draft: Draft): void {
  readValueType(reader);
  const { initial } = readLimits(reader);
  draft.tables++;
  draft.table ??= { origin, initial };
}

/** An entry that begins with 0x40 0x00 has an initial value behind the type. */
function readTables(reader: Reader, draft: Draft): void {
  for (let left = reader.u32(); left > 0; left--) {
    const hasValue = reader.bytes[reader.at] === 0x40;
    if (hasValue) reader.skip(2);
    readTable(reader, 'defined', draft);
    if (hasValue) readConstant(reader);
  }
}

function readGlobal(reader: Reader, draft: Draft): void {
  const type = readValueType(reader);
  const mutable = reader.byte() === 1;
  draft.globals.push({ type, value: readConstant(reader), mutable });
}
