/**
 * Reads the line tables of DWARF (`.debug_line`, versions 2 to 5; DWARF 5 standard, 6.2): which line of which file an instruction
 * comes from. It is for people and an image is not to be trusted: what is malformed names nothing, nothing is kept but the places
 * that were asked for, and the work is in proportion to the bytes.
 */

/** A place in a source file, from 1; column 0 where it is not known. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The custom sections that hold them. */
export interface LineSections {
  readonly lines: Uint8Array;
  /** `.debug_line_str` and `.debug_str`: version 5 has its names there. */
  readonly lineStrings: Uint8Array;
  readonly strings: Uint8Array;
}

/** Standard opcodes (6.2.5.2). */
const OP = {
  EXTENDED: 0,
  COPY: 1,
  ADVANCE_PC: 2,
  ADVANCE_LINE: 3,
  SET_FILE: 4,
  SET_COLUMN: 5,
  CONST_ADD_PC: 8,
  FIXED_ADVANCE_PC: 9,
} as const;
const EXTENDED = { END_SEQUENCE: 1, SET_ADDRESS: 2 } as const;
/** Content of the columns of a table of names, and forms (6.2.4.1, 7.5.6). */
const CONTENT = { PATH: 1, DIRECTORY: 2 } as const;
const FORM = {
  DATA2: 0x05,
  DATA4: 0x06,
  DATA8: 0x07,
  STRING: 0x08,
  BLOCK: 0x09,
  DATA1: 0x0b,
  STRP: 0x0e,
  UDATA: 0x0f,
  DATA16: 0x1e,
  LINE_STRP: 0x1f,
} as const;

/** Reads little-endian numbers; a DataView throws where they end. */
class Cursor {
  readonly view: DataView;
  at: number;
  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, end);
    this.at = at;
  }
  u8(): number {
    return this.view.getUint8(this.at++);
  }
  u16(): number {
    this.at += 2;
    return this.view.getUint16(this.at - 2, true);
  }
  u32(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }
  u64(): number {
    return this.u32() + this.u32() * 2 ** 32;
  }
  uleb(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.u8();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }
  sleb(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.u8();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return byte & 0x40 ? value - scale * 128 : value;
    }
  }
  /** Passes over a string and returns where it begins. */
  string(): number {
    const start = this.at;
    while (this.u8() !== 0);
    return start;
  }
}

/** Where a name stands; read only when it is needed, because many may share a long one. */
interface Name {
  readonly bytes: Uint8Array;
  readonly at: number;
}
interface FileName {
  readonly name: Name;
  readonly directory: number;
}

/** The head of a unit, and its program. */
interface Unit {
  readonly directories: readonly Name[];
  readonly files: readonly FileName[];
  /** Number of the first file and directory in the tables above: 0 since version 5. */
  readonly first: number;
  readonly minimum: number;
  readonly lineBase: number;
  readonly lineRange: number;
  readonly lengths: Uint8Array;
}

/** The places of instructions, by their offset from the start of the code section's content. */
export function placesOf(sections: LineSections, addresses: readonly number[]): Map<number, Place> {
  const found = new Map<number, Place>();
  const { lines } = sections;
  for (let at = 0; at + 4 < lines.length; ) {
    const head = new Cursor(lines, at);
    let length = head.u32();
    const wide = length === 0xffffffff;
    if (wide) length = head.u64();
    at = head.at + length;
    if (!(at > head.at && at <= lines.length)) break;
    try {
      const cursor = new Cursor(lines, head.at, at);
      runProgram(cursor, readUnit(cursor, wide, sections), addresses, found);
    } catch (error) {
      // A malformed unit; the next one may be fine.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return found;
}

/** Reads the head of a unit and leaves the cursor before its program. */
function readUnit(cursor: Cursor, wide: boolean, sections: LineSections): Unit {
  const version = cursor.u16();
  if (version < 2 || version > 5) throw new RangeError(`version ${version}`);
  if (version === 5) cursor.at += 2;
  const headerLength = wide ? cursor.u64() : cursor.u32();
  const program = cursor.at + headerLength;
  const minimum = cursor.u8();
  if (version >= 4) cursor.u8();
  cursor.u8();
  const lineBase = (cursor.u8() << 24) >> 24;
  const lineRange = cursor.u8();
  if (lineRange === 0) throw new RangeError('no lines');
  const lengths = Uint8Array.from({ length: Math.max(0, cursor.u8() - 1) }, () => cursor.u8());
  const names = version === 5 ? tables(cursor, wide, sections) : lists(cursor, sections.lines);
  cursor.at = program;
  return { ...names, first: version === 5 ? 0 : 1, minimum, lineBase, lineRange, lengths };
}

/** Directories and files up to version 4. */
function lists(cursor: Cursor, bytes: Uint8Array): Pick<Unit, 'directories' | 'files'> {
  const directories: Name[] = [];
  const files: FileName[] = [];
  for (let at = cursor.string(); cursor.at > at + 1; at = cursor.string()) directories.push({ bytes, at });
  for (let at = cursor.string(); cursor.at > at + 1; at = cursor.string()) {
    files.push({ name: { bytes, at }, directory: cursor.uleb() });
    cursor.uleb();
    cursor.uleb();
  }
  return { directories, files };
}

/** The same since version 5. */
function tables(cursor: Cursor, wide: boolean, sections: LineSections): Pick<Unit, 'directories' | 'files'> {
  return {
    directories: table(cursor, wide, sections).map(({ name }) => name),
    files: table(cursor, wide, sections),
  };
}

function table(cursor: Cursor, wide: boolean, sections: LineSections): FileName[] {
  const columns = Array.from({ length: cursor.u8() }, () => [cursor.uleb(), cursor.uleb()] as const);
  const entries: FileName[] = [];
  for (let left = cursor.uleb(); left > 0 && columns.length > 0; left--) {
    let name: Name = { bytes: new Uint8Array(1), at: 0 };
    let directory = 0;
    const start = cursor.at;
    for (const [content, form] of columns) {
      const value = readForm(cursor, form, wide, sections);
      if (content === CONTENT.PATH && typeof value === 'object') name = value;
      if (content === CONTENT.DIRECTORY && typeof value === 'number') directory = value;
    }
    if (cursor.at === start) throw new RangeError('entries of no bytes');
    entries.push({ name, directory });
  }
  return entries;
}

function readForm(cursor: Cursor, form: number, wide: boolean, sections: LineSections): number | Name {
  const offset = () => (wide ? cursor.u64() : cursor.u32());
  switch (form) {
    case FORM.STRING:
      return { bytes: sections.lines, at: cursor.string() };
    case FORM.LINE_STRP:
      return { bytes: sections.lineStrings, at: offset() };
    case FORM.STRP:
      return { bytes: sections.strings, at: offset() };
    case FORM.UDATA:
      return cursor.uleb();
    case FORM.DATA1:
      return cursor.u8();
    case FORM.DATA2:
      return cursor.u16();
    case FORM.DATA4:
      return cursor.u32();
    case FORM.DATA8:
      return cursor.u64();
    case FORM.DATA16:
      cursor.at += 16;
      return 0;
    case FORM.BLOCK:
      cursor.at += cursor.uleb();
      return 0;
    default:
      throw new RangeError(`form ${form}`);
  }
}

/** Runs the program of a unit: it makes rows, each of which is about the instructions from its address to that of the next row. */
function runProgram(
  cursor: Cursor,
  unit: Unit,
  addresses: readonly number[],
  found: Map<number, Place>,
): void {
  const { minimum, lineBase, lineRange, lengths } = unit;
  const end = cursor.view.byteLength;
  const opcodeBase = lengths.length + 1;
  const row = { address: 0, file: 1, line: 1, column: 0 };
  /** The row before, and where its sequence begins: the linker leaves functions that it dropped at 0, where no function can be. */
  let last = { ...row };
  let start = 0;
  let inside = false;
  const emit = (): void => {
    if (!inside) start = row.address;
    else if (start > 0 && row.address > last.address && last.line > 0)
      for (const address of addresses)
        if (address >= last.address && address < row.address) found.set(address, placeOf(unit, last));
    last = { ...row };
    inside = true;
  };
  while (cursor.at < end) {
    const opcode = cursor.u8();
    if (opcode >= opcodeBase) {
      const special = opcode - opcodeBase;
      row.address += Math.floor(special / lineRange) * minimum;
      row.line += lineBase + (special % lineRange);
      emit();
    } else if (opcode === OP.EXTENDED) {
      const length = cursor.uleb();
      const next = cursor.at + length;
      const extended = length === 0 ? 0 : cursor.u8();
      if (extended === EXTENDED.SET_ADDRESS) row.address = length > 8 ? cursor.u64() : cursor.u32();
      if (extended === EXTENDED.END_SEQUENCE) {
        emit();
        Object.assign(row, { address: 0, file: 1, line: 1, column: 0 });
        inside = false;
      }
      cursor.at = next;
    } else if (opcode === OP.COPY) emit();
    else if (opcode === OP.ADVANCE_PC) row.address += cursor.uleb() * minimum;
    else if (opcode === OP.ADVANCE_LINE) row.line += cursor.sleb();
    else if (opcode === OP.SET_FILE) row.file = cursor.uleb();
    else if (opcode === OP.SET_COLUMN) row.column = cursor.uleb();
    else if (opcode === OP.CONST_ADD_PC) row.address += Math.floor((255 - opcodeBase) / lineRange) * minimum;
    else if (opcode === OP.FIXED_ADVANCE_PC) row.address += cursor.u16();
    else for (let left = lengths[opcode - 1]!; left > 0; left--) cursor.uleb();
  }
}

function placeOf(
  { files, directories, first }: Unit,
  { file, line, column }: Readonly<Record<'file' | 'line' | 'column', number>>,
): Place {
  const entry = files[file - first];
  if (entry === undefined) return { file: '?', line, column };
  const name = textOf(entry.name);
  // Directory 0 is the one of the compilation, which is only told since version 5.
  const chosen = directories[entry.directory - first];
  const steps = [chosen === undefined ? '' : textOf(chosen), name];
  if (first === 0 && entry.directory !== 0 && directories[0] !== undefined)
    steps.unshift(textOf(directories[0]));
  const rooted = steps.findLastIndex((step) => step.startsWith('/'));
  const used = steps.slice(Math.max(0, rooted)).filter((step) => step !== '');
  return { file: used.join('/'), line, column };
}

/** The longest name that is shown, bytes. */
const MAX_NAME = 4096;

function textOf({ bytes, at }: Name): string {
  const limited = bytes.subarray(at, at + MAX_NAME);
  const end = limited.indexOf(0);
  return new TextDecoder().decode(end < 0 ? limited : limited.subarray(0, end));
}
