/** Which parts of WebAssembly beyond its first version a program uses: found in its instructions and sections, not in what its compiler says. */
import { type ImageInfo, SECTION } from '../../runtime/image/info.ts';
import { Instructions, prefixed } from '../../runtime/image/instructions.ts';
import { Reader } from '../../runtime/image/reader.ts';

/** Opcodes from the first to the last, prefixes included, and the proposal that brought them. */
const BY_OPCODE: readonly (readonly [first: number, last: number, feature: string])[] = [
  [0x06, 0x0a, 'exceptions'],
  [0x12, 0x13, 'tail calls'],
  [0x14, 0x14, 'function references'],
  [0x15, 0x15, 'tail calls'],
  [0x18, 0x19, 'exceptions'],
  [0x1c, 0x1c, 'reference types'],
  [0x1f, 0x1f, 'exceptions'],
  [0x25, 0x26, 'reference types'],
  [0xc0, 0xc4, 'sign extension'],
  [0xd0, 0xd2, 'reference types'],
  [0xd3, 0xd3, 'garbage collection'],
  [0xd4, 0xd6, 'function references'],
  [prefixed(0xfb, 0), prefixed(0xfb, 0xfff), 'garbage collection'],
  [prefixed(0xfc, 0), prefixed(0xfc, 7), 'saturating conversions'],
  [prefixed(0xfc, 8), prefixed(0xfc, 0x0e), 'bulk memory'],
  [prefixed(0xfc, 0x0f), prefixed(0xfc, 0x11), 'reference types'],
  [prefixed(0xfd, 0), prefixed(0xfd, 0xff), 'SIMD'],
  [prefixed(0xfd, 0x100), prefixed(0xfd, 0xfff), 'relaxed SIMD'],
  [prefixed(0xfe, 0), prefixed(0xfe, 0xfff), 'atomics'],
];

/** The names, in alphabetical order. */
export function featuresOf(bytes: Uint8Array, info: ImageInfo): string[] {
  const found = new Set<string>();
  for (const code of opcodes(bytes, info)) {
    const feature = BY_OPCODE.find(([first, last]) => code >= first && code <= last)?.[2];
    if (feature !== undefined) found.add(feature);
  }
  if (info.memory?.shared) found.add('shared memory');
  if (info.sections.some((section) => section.id === SECTION.TAG)) found.add('exceptions');
  return [...found].sort((a, b) => a.localeCompare(b, 'en'));
}

/** The opcodes that occur in a program. */
function opcodes(bytes: Uint8Array, info: ImageInfo): Set<number> {
  const found = new Set<number>();
  const section = info.sections.find(({ id }) => id === SECTION.CODE);
  if (section === undefined) return found;
  const reader = new Reader(bytes, info.name, section.start, section.end);
  for (let left = reader.u32(); left > 0; left--) {
    const size = reader.u32();
    const start = reader.at;
    reader.skip(size);
    const body = Instructions.ofBody(reader.within(start, reader.at));
    while (body.next()) found.add(body.opcode);
  }
  return found;
}
