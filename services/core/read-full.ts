/** Reads full core files, ours and those of other runtimes; see full.ts. */
import { LwkError } from '../../runtime/abi/errors.ts';
import { MAGIC } from '../../runtime/image/encode.ts';
import { SECTION } from '../../runtime/image/info.ts';
import { signed } from '../../runtime/image/instructions.ts';
import { Reader } from '../../runtime/image/reader.ts';
import { LIGHT_SECTION, TYPE } from './full.ts';

export interface CoreFrame {
  readonly instance: number;
  readonly function: number;
  /** From the beginning of the function, bytes. */
  readonly offset: number;
  /** As text; `?` where the runtime did not know them. */
  readonly locals: readonly string[];
  readonly operands: readonly string[];
}

export interface ReadCore {
  readonly program: string;
  readonly threads: readonly { readonly name: string; readonly frames: readonly CoreFrame[] }[];
  /** As text. */
  readonly globals: readonly string[];
  /** Pages of the first memory. */
  readonly pages: number;
  readonly data: readonly { readonly address: number; readonly bytes: Uint8Array }[];
  /** The light core file in it, of ours. */
  readonly light: string | undefined;
}

/** A value that the runtime has not told. */
const MISSING = 0x01;

export function isFull(bytes: Uint8Array): boolean {
  return MAGIC.slice(0, 4).every((byte, i) => bytes[i] === byte);
}

/** @throws LWK_E_IMAGE_FORMAT for what is none, or malformed */
export function readFull(bytes: Uint8Array, name: string): ReadCore {
  const core: { -readonly [K in keyof ReadCore]: ReadCore[K] } = {
    program: '',
    threads: [],
    globals: [],
    pages: 0,
    data: [],
    light: undefined,
  };
  let isCore = false;
  for (const reader = new Reader(bytes, name, MAGIC.length); reader.at < bytes.length; ) {
    const id = reader.byte();
    const size = reader.u32();
    const section = reader.within(reader.at, reader.at + size);
    reader.skip(size);
    if (id === SECTION.MEMORY) core.pages = readPages(section);
    else if (id === SECTION.GLOBAL) core.globals = list(section, readGlobal);
    else if (id === SECTION.DATA) core.data = list(section, readData);
    else if (id === SECTION.CUSTOM) {
      const what = section.text();
      if (what === 'core') {
        isCore = true;
        section.byte();
        core.program = section.text();
      } else if (what === 'corestack') {
        section.byte();
        const thread = { name: section.text(), frames: list(section, readFrame) };
        core.threads = [...core.threads, thread];
      } else if (what === LIGHT_SECTION)
        core.light = Buffer.from(bytes.subarray(section.at, section.end)).toString('utf8');
    }
  }
  if (isCore) return core;
  throw new LwkError(
    'LWK_E_IMAGE_FORMAT',
    `${name}: it is a WebAssembly module, but no core file: it has no section 'core'. \`lwk inspect\` shows programs.`,
    { name },
  );
}

function list<T>(reader: Reader, read: (reader: Reader) => T): T[] {
  const items: T[] = [];
  for (let left = reader.u32(); left > 0; left--) items.push(read(reader));
  return items;
}

function readFrame(reader: Reader): CoreFrame {
  if (reader.byte() !== 0) throw reader.malformed('a frame of another kind');
  return {
    instance: reader.u32(),
    function: reader.u32(),
    offset: reader.u32(),
    locals: list(reader, readValue),
    operands: list(reader, readValue),
  };
}

function view(reader: Reader, size: number): DataView {
  const at = reader.at;
  reader.skip(size);
  return new DataView(reader.bytes.buffer, reader.bytes.byteOffset + at, size);
}

function integer(reader: Reader): bigint {
  let value = 0n;
  for (let shift = 0n; ; shift += 7n) {
    if (shift > 63n) throw reader.malformed('a number longer than 64 bits');
    const byte = reader.byte();
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) return BigInt.asIntN(Number(shift) + 7, value);
  }
}

function readValue(reader: Reader): string {
  const type = reader.byte();
  if (type === MISSING) return '?';
  if (type === TYPE.I32 || type === TYPE.I64) return String(integer(reader));
  if (type === TYPE.F32) return String(view(reader, 4).getFloat32(0, true));
  if (type === TYPE.F64) return String(view(reader, 8).getFloat64(0, true));
  throw reader.malformed('a value of an unknown type');
}

/** A constant, as its type and value. */
function readGlobal(reader: Reader): string {
  const type = reader.byte();
  reader.byte();
  const opcode = reader.byte();
  const value =
    opcode === 0x41 || opcode === 0x42
      ? String(integer(reader))
      : opcode === 0x43
        ? String(view(reader, 4).getFloat32(0, true))
        : opcode === 0x44
          ? String(view(reader, 8).getFloat64(0, true))
          : other(reader, opcode);
  if (reader.byte() !== 0x0b) throw reader.malformed('a global that is no constant');
  const names: Readonly<Record<number, string>> = {
    127: 'i32',
    126: 'i64',
    125: 'f32',
    124: 'f64',
    123: 'v128',
  };
  return `${names[type] ?? 'reference'} ${value}`;
}

function other(reader: Reader, opcode: number): string {
  if (opcode === 0xd0) reader.skipLeb();
  else if (opcode === 0xfd) reader.skip(1 + 16);
  else throw reader.malformed('a global that is no constant');
  return '?';
}

function readPages(reader: Reader): number {
  if (reader.u32() === 0) return 0;
  reader.byte();
  return reader.u32();
}

function readData(reader: Reader): { address: number; bytes: Uint8Array } {
  const kind = reader.u32();
  if (kind === 2) reader.u32();
  if (kind === 1) throw reader.malformed('data without an address');
  if (reader.byte() !== 0x41) throw reader.malformed('data at an address that is no constant');
  const address = signed(reader.bytes, reader.at) >>> 0;
  reader.skipLeb();
  if (reader.byte() !== 0x0b) throw reader.malformed('data at an address that is no constant');
  const size = reader.u32();
  const start = reader.at;
  reader.skip(size);
  return { address, bytes: reader.bytes.subarray(start, start + size) };
}
