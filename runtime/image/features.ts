/**
 * Finds the features of WebAssembly beyond its first version that a program uses, and what its compiler has left undone, in its
 * instructions and sections: what a compiler noted about itself may be wrong or missing. Reads all code, so it is for `lwk
 * inspect` and not for the way of a job.
 */
import { type ImageInfo, SECTION } from './info.ts';
import { Instructions, OPCODE, prefixed } from './instructions.ts';
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

export interface Survey {
  /** Names of the features, in alphabetical order. */
  readonly features: string[];
  /**
   * Functions in which each constant goes into a variable of its own before it is used, as clang before 22 leaves code that it
   * does not optimize. Later ones leave nothing that others' optimized code would not have too.
   */
  readonly unoptimized: number;
  /** Multiplications of floating-point vectors whose product is an operand of the addition behind them, which at most loads another. */
  readonly unfused: number;
}

/** @throws LWK_E_IMAGE_FORMAT when the code cannot be read */
export function survey(info: ImageInfo, bytes: Uint8Array): Survey {
  const found = new Set<string>();
  let code: Code = { seen: new Set(), unoptimized: 0, unfused: 0 };
  for (const section of info.sections) {
    const reader = new Reader(bytes, info.name, section.start, section.end);
    if (section.id === SECTION.TYPE && readTypes(reader).some((type) => (type?.results.length ?? 0) > 1))
      found.add('multivalue');
    if (section.id === SECTION.TAG) found.add('exception-handling');
    if (section.id === SECTION.CODE) code = surveyCode(reader);
  }
  for (const [first, last, feature] of BY_OPCODE)
    for (const opcode of code.seen) if (opcode >= first && opcode <= last) found.add(feature);
  if (info.memory?.shared) found.add('atomics');
  if (info.tables > 1) found.add('reference-types');
  return { features: [...found].sort(), unoptimized: code.unoptimized, unfused: code.unfused };
}

interface Code {
  readonly seen: Set<number>;
  unoptimized: number;
  unfused: number;
}

/** With fewer constants than this a function says nothing about its compiler. */
const CONSTANTS = 4;

/** Multiplication and addition of the same kind of vector. */
const PAIRS: ReadonlyMap<number, number> = new Map([
  [prefixed(0xfd, 0xe6), prefixed(0xfd, 0xe4)], // f32x4
  [prefixed(0xfd, 0xf2), prefixed(0xfd, 0xf0)], // f64x2
]);

/** v128.load. */
const LOAD = prefixed(0xfd, 0);

function surveyCode(reader: Reader): Code {
  const found: Code = { seen: new Set(), unoptimized: 0, unfused: 0 };
  for (let left = reader.u32(); left > 0; left--) {
    const size = reader.u32();
    const start = reader.at;
    reader.skip(size);
    surveyBody(reader.within(start, reader.at), found);
  }
  return found;
}

function surveyBody(reader: Reader, found: Code): void {
  const code = Instructions.ofBody(reader);
  let before = OPCODE.END as number;
  /** The last multiplication of vectors, while nothing but operands have come behind it. */
  let product = -1;
  let constants = 0;
  let kept = 0;
  while (code.next()) {
    const { opcode } = code;
    found.seen.add(opcode);
    if (PAIRS.has(opcode)) product = opcode;
    else if (PAIRS.get(product) === opcode) found.unfused++;
    if (!PAIRS.has(opcode) && opcode !== OPCODE.LOCAL_GET && opcode !== LOAD) product = -1;
    if (before === OPCODE.I32_CONST) {
      constants++;
      if (opcode === OPCODE.LOCAL_SET) kept++;
    }
    before = opcode;
  }
  if (constants >= CONSTANTS && kept >= 0.9 * constants) found.unoptimized++;
}
