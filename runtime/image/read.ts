/**
 * Reads an image: what a program imports, exports and needs, from one pass over its sections that leaves the code alone. Says what is wrong with
 * a file that this runtime cannot run, and what to do.
 */
import { LwkError } from '../abi/errors.ts';
import { refuseForeign } from './foreign.ts';
import { Reader } from './reader.ts';

export type Kind = 'function' | 'table' | 'memory' | 'global' | 'tag';

export interface FunctionType {
  readonly params: readonly string[];
  readonly results: readonly string[];
}

export interface Import {
  readonly module: string;
  readonly name: string;
  readonly kind: Kind;
  /** Of a function. */
  readonly type?: FunctionType;
}

export interface Export {
  readonly name: string;
  readonly kind: Kind;
  readonly index: number;
}

export interface MemoryInfo {
  readonly origin: 'imported' | 'defined';
  readonly initialPages: number;
  /** As the program declares it; undefined when it does not. */
  readonly maximumPages: number | undefined;
  readonly shared: boolean;
}

/** A section: its number and where its content is. */
export interface Section {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  /** Of a custom section. */
  readonly name?: string;
}

export interface ImageInfo {
  readonly name: string;
  readonly bytes: number;
  readonly sections: readonly Section[];
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  readonly memory: MemoryInfo | undefined;
  /** Where the entry of an imported memory stands. */
  readonly memoryImport: { readonly start: number; readonly end: number } | undefined;
  /** Tables, imported and defined. */
  readonly tables: number;
  readonly types: number;
  readonly globals: number;
  /** Functions, imported and defined. */
  readonly functions: number;
  readonly importedFunctions: number;
  readonly hasStart: boolean;
  /** command: has `_start`; reactor: has not. */
  readonly entry: 'command' | 'reactor';
  /** Size of the code section. */
  readonly codeBytes: number;
  /** End of the static data, bytes; 0 without. Segments at places that are not constants do not count. */
  readonly dataEnd: number;
  /** Values of the first globals that are i32 constants; the first is the stack pointer in what wasm-ld makes. */
  readonly stackPointer: number | undefined;
}

export const SECTION = {
  CUSTOM: 0,
  TYPE: 1,
  IMPORT: 2,
  FUNCTION: 3,
  TABLE: 4,
  MEMORY: 5,
  GLOBAL: 6,
  EXPORT: 7,
  START: 8,
  ELEMENT: 9,
  CODE: 10,
  DATA: 11,
  DATA_COUNT: 12,
  TAG: 13,
} as const;

const KINDS: readonly Kind[] = ['function', 'table', 'memory', 'global', 'tag'];

const VALUE_TYPES: Readonly<Record<number, string>> = {
  127: 'i32',
  126: 'i64',
  125: 'f32',
  124: 'f64',
  123: 'v128',
  112: 'funcref',
  111: 'externref',
  105: 'exnref',
};

/** What is collected while the sections go by. */
interface Draft {
  /** Function types by index. */
  signatures: (FunctionType | undefined)[];
  typeCount: number;
  imports: Import[];
  exports: Export[];
  memory: MemoryInfo | undefined;
  memoryImport: { start: number; end: number } | undefined;
  memories: number;
  tables: number;
  globals: number;
  functions: number;
  hasStart: boolean;
  codeBytes: number;
  dataEnd: number;
  stackPointer: number | undefined;
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
    signatures: [],
    typeCount: 0,
    imports: [],
    exports: [],
    memory: undefined,
    memoryImport: undefined,
    memories: 0,
    tables: 0,
    globals: 0,
    functions: 0,
    hasStart: false,
    codeBytes: 0,
    dataEnd: 0,
    stackPointer: undefined,
  };
  for (const section of sections)
    readSection(new Reader(bytes, name, section.start, section.end), section, draft);
  if (draft.memories > 1) {
    throw new LwkError(
      'LWK_E_IMAGE_MEMORY',
      `${name} has ${draft.memories} memories. A rank has one heap: build the program with a single memory.`,
      { name, memories: draft.memories },
    );
  }
  return {
    ...draft,
    name,
    bytes: bytes.length,
    sections,
    types: draft.typeCount,
    importedFunctions: draft.imports.filter((i) => i.kind === 'function').length,
    entry: draft.exports.some((e) => e.name === '_start' && e.kind === 'function') ? 'command' : 'reactor',
  };
}

function readSections(reader: Reader): Section[] {
  const sections: Section[] = [];
  while (reader.at < reader.end) {
    const id = reader.byte();
    const size = reader.u32();
    const start = reader.at;
    reader.skip(size);
    const section = { id, start, end: reader.at };
    if (id > SECTION.TAG) throw reader.malformed(`a section of the unknown kind ${id}`);
    if (id !== SECTION.CUSTOM && sections.some((other) => other.id === id))
      throw reader.malformed(`a second section of kind ${id}`);
    if (id === SECTION.CUSTOM) {
      const inside = reader.within(start, reader.at);
      sections.push({ ...section, name: inside.text() });
    } else {
      sections.push(section);
    }
  }
  return sections;
}

function readSection(reader: Reader, { id, start, end }: Section, draft: Draft): void {
  switch (id) {
    case SECTION.TYPE:
      readTypes(reader, draft);
      break;
    case SECTION.IMPORT:
      for (let left = reader.u32(); left > 0; left--) readImport(reader, draft);
      break;
    case SECTION.FUNCTION:
      draft.functions += reader.u32();
      break;
    case SECTION.TABLE:
      draft.tables += reader.u32();
      break;
    case SECTION.MEMORY:
      for (let left = reader.u32(); left > 0; left--) readMemory(reader, 'defined', draft);
      break;
    case SECTION.GLOBAL:
      readGlobals(reader, draft);
      break;
    case SECTION.EXPORT:
      for (let left = reader.u32(); left > 0; left--)
        draft.exports.push({ name: reader.text(), kind: kindOf(reader), index: reader.u32() });
      break;
    case SECTION.START:
      draft.hasStart = true;
      break;
    case SECTION.CODE:
      draft.codeBytes = end - start;
      break;
    case SECTION.DATA:
      draft.dataEnd = readDataEnd(reader);
      break;
  }
}

function kindOf(reader: Reader): Kind {
  const kind = KINDS[reader.byte()];
  if (kind === undefined) throw reader.malformed('an import or export of an unknown kind');
  return kind;
}

/** The index space of types: function types are kept, the others only counted, because no served import has one. */
function readTypes(reader: Reader, draft: Draft): void {
  for (let left = reader.u32(); left > 0; left--) {
    let group = 1;
    if (reader.bytes[reader.at] === 0x4e) {
      reader.byte();
      group = reader.u32();
    }
    for (; group > 0; group--) {
      const signature = readSubtype(reader);
      if (signature !== undefined) draft.signatures[draft.typeCount] = signature;
      draft.typeCount++;
    }
  }
}

/** A type with its supertypes: a function, structure or array. */
function readSubtype(reader: Reader): FunctionType | undefined {
  let form = reader.byte();
  if (form === 0x50 || form === 0x4f) {
    for (let left = reader.u32(); left > 0; left--) reader.u32();
    form = reader.byte();
  }
  if (form === 0x60) return { params: readValueTypes(reader), results: readValueTypes(reader) };
  if (form !== 0x5f && form !== 0x5e) throw reader.malformed('a type of an unknown form');
  for (let fields = form === 0x5f ? reader.u32() : 1; fields > 0; fields--) {
    skipValueType(reader);
    reader.byte();
  }
  return undefined;
}

function readValueTypes(reader: Reader): string[] {
  const types: string[] = [];
  for (let left = reader.u32(); left > 0; left--) {
    const byte = reader.byte();
    if (byte === 0x63 || byte === 0x64) reader.skipLeb();
    types.push(VALUE_TYPES[byte] ?? 'reference');
  }
  return types;
}

function readImport(reader: Reader, draft: Draft): void {
  const start = reader.at;
  const module = reader.text();
  const name = reader.text();
  const kind = kindOf(reader);
  if (kind === 'function') {
    const type = draft.signatures[reader.u32()];
    draft.imports.push(type === undefined ? { module, name, kind } : { module, name, kind, type });
    draft.functions++;
    return;
  }
  draft.imports.push({ module, name, kind });
  if (kind === 'memory') {
    readMemory(reader, 'imported', draft);
    draft.memoryImport = { start, end: reader.at };
  } else if (kind === 'table') {
    skipValueType(reader);
    readLimits(reader);
    draft.tables++;
  } else if (kind === 'global') {
    skipValueType(reader);
    reader.byte();
    draft.globals++;
  } else {
    reader.byte();
    reader.u32();
  }
}

function skipValueType(reader: Reader): void {
  const byte = reader.byte();
  if (byte === 0x63 || byte === 0x64) reader.skipLeb();
}

function readLimits(reader: Reader): { flags: number; initial: number; maximum: number | undefined } {
  const flags = reader.byte();
  if (flags & 4) {
    throw new LwkError(
      'LWK_E_IMAGE_MEMORY',
      `${reader.name} is a 64-bit program (memory64). Heaps here have 32-bit addresses, at most 4 GiB: build it for wasm32, with --target=wasm32-wasip1.`,
      { name: reader.name },
    );
  }
  if (flags > 3) throw reader.malformed('limits of an unknown kind');
  const initial = reader.u32();
  return { flags, initial, maximum: flags & 1 ? reader.u32() : undefined };
}

function readMemory(reader: Reader, origin: MemoryInfo['origin'], draft: Draft): void {
  const { flags, initial, maximum } = readLimits(reader);
  draft.memories++;
  draft.memory ??= { origin, initialPages: initial, maximumPages: maximum, shared: (flags & 2) !== 0 };
}

/** The first defined global, when it is an i32 constant, is the stack pointer in what wasm-ld makes. */
function readGlobals(reader: Reader, draft: Draft): void {
  const count = reader.u32();
  if (count > 0 && reader.byte() === 0x7f && reader.byte() === 1) draft.stackPointer = readI32Const(reader);
  draft.globals += count;
}

/** Value of a constant expression that is one i32.const, unsigned; undefined for another expression. */
function readI32Const(reader: Reader): number | undefined {
  if (reader.byte() !== 0x41) return undefined;
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reader.byte();
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) {
      if (byte & 0x40) value -= 2 ** (shift + 7);
      return reader.byte() === 0x0b ? value >>> 0 : undefined;
    }
    if (shift > 28) throw reader.malformed('a number longer than 32 bits');
  }
}

/** End of the highest active segment at a constant place. Stops at a segment whose place is another expression. */
function readDataEnd(reader: Reader): number {
  let end = 0;
  for (let left = reader.u32(); left > 0; left--) {
    const flags = reader.u32();
    if (flags === 2) reader.u32();
    const offset = flags === 1 ? 0 : readI32Const(reader);
    if (offset === undefined) return end;
    const length = reader.u32();
    reader.skip(length);
    if (flags !== 1) end = Math.max(end, offset + length);
  }
  return end;
}
