/** Reads the type section (core specification, 5.3 and 5.5.4). */
import type { FunctionType } from './info.ts';
import type { Reader } from './reader.ts';

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

const FORM = { FUNCTION: 0x60, STRUCT: 0x5f, ARRAY: 0x5e, SUB: 0x50, SUB_FINAL: 0x4f, GROUP: 0x4e } as const;
const REF_NULL = 0x63;
const REF = 0x64;

/** The index space of types; function types are kept, of the others there is only the place. */
export function readTypes(reader: Reader): (FunctionType | undefined)[] {
  const types: (FunctionType | undefined)[] = [];
  for (let left = reader.u32(); left > 0; left--) {
    let group = 1;
    if (reader.bytes[reader.at] === FORM.GROUP) {
      reader.byte();
      group = reader.u32();
    }
    for (; group > 0; group--) types.push(readSubtype(reader));
  }
  return types;
}

/** A type with its supertypes: a function, structure or array. */
function readSubtype(reader: Reader): FunctionType | undefined {
  let form = reader.byte();
  if (form === FORM.SUB || form === FORM.SUB_FINAL) {
    for (let left = reader.u32(); left > 0; left--) reader.u32();
    form = reader.byte();
  }
  if (form === FORM.FUNCTION) return { params: readValueTypes(reader), results: readValueTypes(reader) };
  if (form !== FORM.STRUCT && form !== FORM.ARRAY) throw reader.malformed('a type of an unknown form');
  for (let fields = form === FORM.STRUCT ? reader.u32() : 1; fields > 0; fields--) {
    readValueType(reader);
    reader.byte();
  }
  return undefined;
}

function readValueTypes(reader: Reader): string[] {
  const types: string[] = [];
  for (let left = reader.u32(); left > 0; left--) types.push(readValueType(reader));
  return types;
}

export function readValueType(reader: Reader): string {
  const byte = reader.byte();
  if (byte === REF_NULL || byte === REF) reader.skipLeb();
  return VALUE_TYPES[byte] ?? 'reference';
}
