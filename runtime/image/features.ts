/**
 * Finds the features of WebAssembly beyond its first version that a program uses, in its instructions and sections: what its compiler noted about itself may
 * be wrong or missing. Reads all code, so it is for `lwk inspect` and not for the way of a job.
 */
import { type ImageInfo, SECTION } from './info.ts';
import { Instructions, prefixed } from './instructions.ts';
import { Reader } from './reader.ts';
import { readTypes } from './types.ts';

/** Opcodes from the first to the last, and the feature that brought them, by the name that compilers have for it (`-msimd128`). */
const BY_OPCODE: readonly (readonly [first: number, last: number, feature: string])[] = [
  [0x06, 0x0a, 'exception-handling'],
  [0x12, 0x13, 'tail-call'],
  [0x14, 0x14, 'gc'],
  [0x15, 0x15, 'tail-call'],
  [0x18, 0x19, 'exception-handling'],
  [0x1c, 0x1c, 'reference-types'],
  [0x1f, 0x1f, 'exception-handling'],
  [0x25, 0x26, 'reference-types'],
  [0xc0, 0xc4, 'sign-ext'],
  [0xd0, 0xd2, 'reference-types'],
  [0xd3, 0xd6, 'gc'],
  [prefixed(0xfb, 0), prefixed(0xfb, 0xfff), 'gc'],
  [prefixed(0xfc, 0), prefixed(0xfc, 7), 'nontrapping-fptoint'],
  [prefixed(0xfc, 8), prefixed(0xfc, 14), 'bulk-memory'],
  [prefixed(0xfc, 15), prefixed(0xfc, 17), 'reference-types'],
  [prefixed(0xfd, 0), prefixed(0xfd, 0xff), 'simd128'],
  [prefixed(0xfd, 0x100), prefixed(0xfd, 0xfff), 'relaxed-simd'],
  [prefixed(0xfe, 0), prefixed(0xfe, 0xfff), 'atomics'],
];

/**
 * Names of the features, in alphabetical order.
 * @throws LWK_E_IMAGE_FORMAT when the code cannot be read
 */
export function featuresOf(info: ImageInfo, bytes: Uint8Array): string[] {
  const found = new Set<string>();
  for (const section of info.sections) {
    const reader = new Reader(bytes, info.name, section.start, section.end);
    if (section.id === SECTION.TYPE && readTypes(reader).some((type) => (type?.results.length ?? 0) > 1))
      found.add('multivalue');
    if (section.id === SECTION.TAG) found.add('exception-handling');
    if (section.id === SECTION.CODE) addInstructions(reader, found);
  }
  if (info.memory?.shared) found.add('atomics');
  if (info.tables > 1) found.add('reference-types');
  return [...found].sort();
}

function addInstructions(reader: Reader, found: Set<string>): void {
  const seen = new Set<number>();
  for (let left = reader.u32(); left > 0; left--) {
    const size = reader.u32();
    const start = reader.at;
    reader.skip(size);
    const code = Instructions.ofBody(reader.within(start, reader.at));
    while (code.next()) seen.add(code.opcode);
  }
  for (const [first, last, feature] of BY_OPCODE)
    for (const opcode of seen) if (opcode >= first && opcode <= last) found.add(feature);
}
