/**
 * Calls of a function with another signature than it has, as C without declarations makes them, and C that calls Fortran without the
 * hidden lengths of texts. On a machine these work: arguments are in registers, what is too much nobody reads, and of what is missing
 * nobody asks. The linker puts a function in their place that traps. Behind this they go through one that passes what there is,
 * where every argument that both know is of one kind.
 *
 * Code keeps its places, and debuggers' tables theirs: the new functions stand behind all others. A pointer to such a function is
 * null, because the linker has written that already.
 */
import { leb, sleb, text } from '../../runtime/image/encode.ts';
import { type FunctionType, type ImageInfo, SECTION, type Section } from '../../runtime/image/info.ts';
import { Instructions, OPCODE } from '../../runtime/image/instructions.ts';
import { readImage } from '../../runtime/image/read.ts';
import { Reader } from '../../runtime/image/reader.ts';
import { readTypes } from '../../runtime/image/types.ts';
import { isUnfinished } from './offsets.ts';

/** The name that the linker gives what traps. */
const STUB = 'signature_mismatch:';

const I32_ADD = 0x6a;
const DROP = 0x1a;
const LOCAL_TEE = 0x22;
const LOAD_I64 = [0x29, 3, 0];
const STORE_I64 = [0x37, 3, 0];
const I32_TYPE = 0x7f;
/** An i64 becomes an i32 and the other way round, as registers are read. */
const CONVERSIONS: Readonly<Record<string, number>> = { 'i64 i32': 0xa7, 'i32 i64': 0xac };
/** What is missing: a text's length of 1, which is what C that passes one letter means. */
const MISSING: Readonly<Record<string, readonly number[]>> = {
  i32: [OPCODE.I32_CONST, 1],
  i64: [0x42, 0],
  f32: [0x43, 0, 0, 0, 0],
  f64: [0x44, 0, 0, 0, 0, 0, 0, 0, 0],
};

/** The body of a function of the type `called` that calls `target`, of the type `defined`; undefined where registers would differ. */
function adapter(
  called: FunctionType,
  defined: FunctionType,
  target: number,
  stackGlobal: number | undefined,
): number[] | undefined {
  const call = [OPCODE.CALL, ...leb(target)];
  if (isPacked(called, defined) && stackGlobal !== undefined) {
    const place = called.params.length;
    const move = (by: number) => [OPCODE.I32_CONST, ...sleb(by), I32_ADD];
    const free = [OPCODE.GLOBAL_SET, ...leb(stackGlobal)];
    const result = [OPCODE.LOCAL_GET, ...leb(place)];
    const room = [OPCODE.GLOBAL_GET, ...leb(stackGlobal), ...move(-16), LOCAL_TEE, ...leb(place)];
    const code = [...room, ...free, ...result, ...gets(0, place), ...call];
    return [1, 1, I32_TYPE, ...code, ...result, ...LOAD_I64, ...result, ...move(16), ...free, OPCODE.END];
  }
  if (isPacked(defined, called)) {
    const code = [...gets(0, called.params.length), ...call, ...STORE_I64];
    return [0, ...code, OPCODE.END];
  }
  const passed = defined.params.flatMap((type, i): (number | undefined)[] => {
    const from = called.params[i];
    return from === undefined
      ? [...(MISSING[type] ?? [undefined])]
      : [OPCODE.LOCAL_GET, ...leb(i), ...as(from, type)];
  });
  const [wanted] = called.results;
  const [given] = defined.results;
  const result: (number | undefined)[] =
    wanted === undefined
      ? given === undefined
        ? []
        : [DROP]
      : given === undefined
        ? [...(MISSING[wanted] ?? [undefined])]
        : as(given, wanted);
  const body = [...passed, ...call, ...result];
  return body.includes(undefined) ? undefined : [0, ...(body as number[]), OPCODE.END];
}

function as(from: string, to: string): (number | undefined)[] {
  return from === to ? [] : [CONVERSIONS[`${from} ${to}`]];
}

function gets(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => [OPCODE.LOCAL_GET, ...leb(from + i)]).flat();
}

/** Whether one is a Fortran function of single precision complex, and the other what C has for it: with the result's address first. */
function isPacked(fortran: FunctionType, c: FunctionType): boolean {
  return (
    fortran.results[0] === 'i64' &&
    c.results.length === 0 &&
    c.params.length === fortran.params.length + 1 &&
    c.params[0] === 'i32' &&
    fortran.params.every((type, i) => type === c.params[i + 1])
  );
}

/** Whether calls by one of these signatures can become calls of the other. */
export function converts(one: FunctionType, other: FunctionType): boolean {
  return adapter(one, other, 0, 0) !== undefined;
}

/** A function that traps, and the body of the one that takes its place. */
interface Adapter {
  readonly stub: number;
  readonly index: number;
  readonly name: string;
  readonly type: number;
  readonly body: readonly number[];
}

/**
 * The program with functions that were called by other signatures called; undefined where there are none.
 * @param functions their names, by which the program exports them
 */
export function adaptCalls(
  bytes: Uint8Array,
  name: string,
  functions: readonly string[],
): Uint8Array | undefined {
  if (functions.length === 0) return undefined;
  const info = readImage(bytes, name);
  const names = info.sections.find((section) => section.name === 'name');
  if (names === undefined || isUnfinished(info)) return undefined;
  const readerOf = ({ start, end }: Section) => new Reader(bytes, name, start, end);
  const section = (id: number) => info.sections.find((each) => each.id === id);
  const adapters = adaptersFor(info, typesOf(info, readerOf), stubs(readerOf(names), functions));
  const moved = new Map(adapters.map(({ stub, index }) => [stub, index]));
  if (adapters.length === 0 || !redirect(bytes, readerOf(section(SECTION.CODE)!), moved)) return undefined;
  const content = (each: Section): Uint8Array[] => {
    if (each.id === SECTION.FUNCTION)
      return appended(
        readerOf(each),
        adapters.map(({ type }) => leb(type)),
      );
    if (each.id === SECTION.CODE)
      return appended(
        readerOf(each),
        adapters.map(({ body }) => [...leb(body.length), ...body]),
      );
    if (each === names) return named(readerOf(each), adapters);
    return [bytes.subarray(each.start, each.end)];
  };
  return Buffer.concat([
    bytes.subarray(0, 8),
    ...info.sections.flatMap((each) => whole(each, content(each))),
  ]);
}

type ReaderOf = (section: Section) => Reader;

/** The index of the type of each function, and the types. */
interface FunctionTypes {
  readonly of: readonly number[];
  readonly types: readonly (FunctionType | undefined)[];
}

/** Of the functions that are not imported: others are no stubs, and have no signatures of their own. */
function typesOf({ sections, importedFunctions }: ImageInfo, readerOf: ReaderOf): FunctionTypes {
  const types = readTypes(readerOf(sections.find(({ id }) => id === SECTION.TYPE)!));
  const reader = readerOf(sections.find(({ id }) => id === SECTION.FUNCTION)!);
  const of: number[] = new Array(importedFunctions).fill(-1);
  for (let left = reader.u32(); left > 0; left--) of.push(reader.u32());
  return { of, types };
}

/** The subsection of a name section that names functions: where its content is. */
function functionNamesIn(reader: Reader): Section | undefined {
  reader.text();
  while (reader.at < reader.end) {
    const id = reader.byte();
    const size = reader.u32();
    const start = reader.at;
    reader.skip(size);
    if (id === 1) return { id, start, end: reader.at };
  }
  return undefined;
}

/** What traps in place of these functions: there may be several of a name, for as many signatures. */
function stubs(reader: Reader, functions: readonly string[]): { index: number; name: string }[] {
  const place = functionNamesIn(reader);
  if (place === undefined) return [];
  const names = reader.within(place.start, place.end);
  return Array.from({ length: names.u32() }, () => ({ index: names.u32(), name: names.text() }))
    .filter(({ name }) => name.startsWith(STUB))
    .map(({ index, name }) => ({ index, name: name.slice(STUB.length) }))
    .filter(({ name }) => functions.includes(name));
}

function adaptersFor(
  info: ImageInfo,
  { of, types }: FunctionTypes,
  stubs: readonly { readonly index: number; readonly name: string }[],
): Adapter[] {
  const adapters: Adapter[] = [];
  for (const { index: stub, name } of stubs) {
    const target = info.exports.find((each) => each.kind === 'function' && each.name === name)?.index;
    const type = of[stub]!;
    const called = types[type];
    const defined = target === undefined ? undefined : types[of[target] ?? -1];
    if (target === undefined || called === undefined || defined === undefined) continue;
    const body = adapter(called, defined, target, info.stackGlobal);
    if (body !== undefined)
      adapters.push({ stub, index: info.functions + adapters.length, name, type, body });
  }
  return adapters;
}

/** Calls of some functions become calls of others, in place: linkers write indices in five bytes. @returns false where one did not */
function redirect(bytes: Uint8Array, reader: Reader, moved: ReadonlyMap<number, number>): boolean {
  const places: [at: number, index: number][] = [];
  for (let left = reader.u32(); left > 0; left--) {
    const size = reader.u32();
    const code = Instructions.ofBody(reader.within(reader.at, reader.at + size));
    while (code.next()) {
      if (code.opcode !== OPCODE.CALL) continue;
      const index = moved.get(reader.within(code.start + 1, code.at).u32());
      if (index === undefined) continue;
      if (code.at - code.start !== 6) return false;
      places.push([code.start + 1, index]);
    }
    reader.skip(size);
  }
  for (const [at, index] of places)
    for (let i = 0; i < 5; i++) bytes[at + i] = ((index / 2 ** (7 * i)) & 0x7f) | (i < 4 ? 0x80 : 0);
  return true;
}

/** A vector with more behind it. */
function appended(reader: Reader, more: readonly (readonly number[])[]): Uint8Array[] {
  const count = reader.u32() + more.length;
  return [
    Uint8Array.from(leb(count)),
    reader.bytes.subarray(reader.at, reader.end),
    Uint8Array.from(more.flat()),
  ];
}

/** The name section with the new functions, by the names of those that they call. */
function named(reader: Reader, adapters: readonly Adapter[]): Uint8Array[] {
  const { bytes, at, end } = reader;
  const place = functionNamesIn(reader)!;
  const content = Buffer.concat(
    appended(
      reader.within(place.start, place.end),
      adapters.map(({ index, name }) => [...leb(index), ...text(name)]),
    ),
  );
  // Before it stands the number of the subsection, and its size.
  let header = place.start - 1;
  while (bytes[header - 1]! >= 0x80) header--;
  const size = Uint8Array.from(leb(content.length));
  return [bytes.subarray(at, header), size, content, bytes.subarray(place.end, end)];
}

function whole({ id }: Section, content: readonly Uint8Array[]): Uint8Array[] {
  const size = content.reduce((sum, part) => sum + part.length, 0);
  return [Uint8Array.from([id, ...leb(size)]), ...content];
}
