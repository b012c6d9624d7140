/** What a full core file needs to know of a program that nothing else does: its globals, and where its functions begin. */
import { bodiesOf } from '../../runtime/image/bodies.ts';
import { type ImageInfo, SECTION } from '../../runtime/image/info.ts';
import { readConstant } from '../../runtime/image/instructions.ts';
import { globalNames } from '../../runtime/image/names.ts';
import { Reader } from '../../runtime/image/reader.ts';
import { readValueType } from '../../runtime/image/types.ts';

export interface Facts {
  /** Of each global: its name, if it has one, the byte that is its type, and the i32 that it begins with, if it is one. */
  readonly globals: readonly {
    readonly name: string | undefined;
    readonly type: number;
    readonly begins: number | undefined;
  }[];
  /** Where the body of each function that is not imported begins in the file. */
  readonly bodies: readonly number[];
}

export function factsOf(info: ImageInfo, bytes: Uint8Array): Facts {
  const names = new Map<number, string>();
  const named = info.sections.find(({ name }) => name === 'name');
  if (named !== undefined) {
    const reader = new Reader(bytes, info.name, named.start, named.end);
    reader.text();
    for (const [name, index] of globalNames(reader)) names.set(index, name);
  }
  for (const { kind, name, index } of info.exports) if (kind === 'global') names.set(index, name);
  const section = info.sections.find(({ id }) => id === SECTION.GLOBAL);
  const globals: Facts['globals'][number][] = [];
  if (section !== undefined) {
    const reader = new Reader(bytes, info.name, section.start, section.end);
    for (let left = reader.u32(); left > 0; left--) {
      const type = reader.bytes[reader.at]!;
      readValueType(reader);
      reader.byte();
      const begins = readConstant(reader);
      globals.push({ name: names.get(globals.length), type, begins });
    }
  }
  return { globals, bodies: bodiesOf(info, bytes) };
}
