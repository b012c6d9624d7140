/** What object files of WebAssembly and archives of them say about their names, as far as a link of Fortran has to know. */
import { readFileSync } from 'node:fs';
import { Reader } from '../../../runtime/image/reader.ts';

/** A variable without a value, of which several objects may have one each: a COMMON block, or C's tentative definition. */
export interface Common {
  readonly name: string;
  readonly size: number;
  /** A power of two. */
  readonly alignment: number;
}

/** A function that an object calls and does not have. */
export interface Call {
  readonly name: string;
  readonly params: readonly ValueType[];
  readonly result: ValueType | undefined;
}

export type ValueType = 'int' | 'long long' | 'float' | 'double';

export interface Names {
  readonly commons: readonly Common[];
  readonly calls: readonly Call[];
  /** Functions that it has. */
  readonly functions: readonly string[];
}

const MAGIC = '\0asm';
const ARCHIVE = '!<arch>\n';
const VALUE_TYPES: Readonly<Record<number, ValueType>> = {
  127: 'int',
  126: 'long long',
  125: 'float',
  124: 'double',
};

/** Flags of symbols. */
const WEAK = 1;
const UNDEFINED = 16;
const EXPLICIT_NAME = 64;

/** A reader of what follows with its length before it. */
function partOf(reader: Reader): Reader {
  const length = reader.u32();
  const start = reader.at;
  reader.skip(length);
  return reader.within(start, reader.at);
}

/** As many of something as the next number says. */
function list<T>(reader: Reader, read: () => T): T[] {
  return Array.from({ length: reader.u32() }, read);
}

interface Signature {
  params: ValueType[];
  results: ValueType[];
}

interface Import {
  name: string;
  type: number;
}

/** The names in a file, or none if it is nothing that the linker knows as objects. */
export function namesOf(path: string): Names {
  const bytes = readFileSync(path);
  if (bytes.toString('latin1', 0, 4) === MAGIC) return namesOfObject(bytes, path);
  const members = bytes.toString('latin1', 0, 8) === ARCHIVE ? membersOf(bytes) : [];
  const all = members
    .filter((member) => member.toString('latin1', 0, 4) === MAGIC)
    .map((member) => namesOfObject(member, path));
  return {
    commons: all.flatMap(({ commons }) => commons),
    calls: all.flatMap(({ calls }) => calls),
    functions: all.flatMap(({ functions }) => functions),
  };
}

/** The files in an archive; each has a header of 60 bytes, with its length at 48. */
function membersOf(bytes: Buffer): Buffer[] {
  const members: Buffer[] = [];
  for (let at = ARCHIVE.length; at + 60 <= bytes.length; ) {
    const length = Number.parseInt(bytes.toString('latin1', at + 48, at + 58), 10);
    if (!(length >= 0)) break;
    members.push(bytes.subarray(at + 60, at + 60 + length));
    at += 60 + length + (length % 2);
  }
  return members;
}

function namesOfObject(bytes: Buffer, path: string): Names {
  const reader = new Reader(bytes, path, 8);
  let types: Signature[] = [];
  let imports: Import[] = [];
  while (reader.at < reader.end) {
    const id = reader.byte();
    const section = partOf(reader);
    if (id === 1) types = list(section, () => signature(section));
    else if (id === 2) imports = list(section, () => imported(section)).filter(({ type }) => type >= 0);
    else if (id === 0 && section.text() === 'linking') return linking(section, types, imports);
  }
  return { commons: [], calls: [], functions: [] };
}

function signature(section: Reader): Signature {
  section.byte();
  const types = () => list(section, () => VALUE_TYPES[section.byte()] ?? 'int');
  return { params: types(), results: types() };
}

/** The type is -1 for what is no function. */
function imported(section: Reader): Import {
  section.text();
  const name = section.text();
  const kind = section.byte();
  if (kind === 0) return { name, type: section.u32() };
  // A table's type, a memory's limits, a global's type and mutability, a tag's attribute and type.
  if (kind === 1) section.byte();
  if (kind === 1 || kind === 2) {
    const limits = section.byte();
    section.u32();
    if (limits % 2 === 1) section.u32();
  } else {
    section.byte();
    section.u32();
  }
  return { name, type: -1 };
}

interface Segment {
  name: string;
  alignment: number;
}

function linking(section: Reader, types: readonly Signature[], imports: readonly Import[]): Names {
  const commons: Common[] = [];
  const calls: Call[] = [];
  const functions: string[] = [];
  const symbols: { name: string; flags: number; segment: number; size: number }[] = [];
  let segments: Segment[] = [];
  section.u32();
  while (section.at < section.end) {
    const kind = section.byte();
    const part = partOf(section);
    if (kind === 5) segments = list(part, () => segment(part));
    if (kind !== 8) continue;
    list(part, () => {
      const what = part.byte();
      const flags = part.u32();
      const isUndefined = (flags & UNDEFINED) !== 0;
      if (what === 1) {
        const name = part.text();
        const [index, , size] = isUndefined ? [-1, 0, 0] : [part.u32(), part.u32(), part.u32()];
        symbols.push({ name, flags, segment: index, size });
      } else if (what === 3) {
        part.u32();
      } else {
        const index = part.u32();
        const name = isUndefined && (flags & EXPLICIT_NAME) === 0 ? imports[index]?.name : part.text();
        if (what !== 0) return;
        if (!isUndefined) functions.push(name!);
        const type = types[imports[index]?.type ?? -1];
        if (isUndefined && type !== undefined)
          calls.push({ name: name!, params: type.params, result: type.results[0] });
      }
    });
  }
  for (const { name, flags, segment, size } of symbols) {
    const place = segments[segment];
    if (place?.name.startsWith('.bss.') && (flags & WEAK) !== 0)
      commons.push({ name, size, alignment: place.alignment });
  }
  return { commons, calls, functions };
}

function segment(part: Reader): Segment {
  const name = part.text();
  const alignment = 2 ** part.u32();
  part.u32();
  return { name, alignment };
}
