/** Which features a program uses. */
import { expect, test } from 'vitest';
import { survey } from '../../runtime/image/features.ts';
import { readImage } from '../../runtime/image/read.ts';
import {
  type Bytes,
  body,
  DROP,
  END,
  func,
  growing,
  I32,
  i32,
  limits,
  type Sections,
  VOID,
  wasm,
} from './module.ts';

function features(code: Bytes, more: Sections = {}): string[] {
  const bytes = wasm({
    types: [func([], [])],
    functions: [0],
    memories: [limits(1)],
    code: [body(code)],
    ...more,
  });
  return survey(readImage(bytes, 'x'), bytes).features;
}

test.each<[string, Bytes, Sections?]>([
  ['atomics', [0xfe, 3, 0]],
  ['atomics', [], { memories: [limits(1, 2, true)] }],
  ['bulk-memory', [...i32(0), ...i32(0), ...i32(0), 0xfc, 11, 0]],
  ['exception-handling', [0x06, VOID, 0x19, END]],
  ['exception-handling', [0x1f, VOID, 0, END]],
  ['exception-handling', [], { tags: [[0, 0]] }],
  ['gc', [...i32(1), 0xfb, 28, DROP]],
  ['multivalue', [], { types: [func([], []), func([], [I32, I32])] }],
  ['nontrapping-fptoint', [0x43, 0, 0, 0, 0, 0xfc, 0, DROP]],
  [
    'reference-types',
    [],
    {
      tables: [
        [0x70, 0, 1],
        [0x70, 0, 1],
      ],
    },
  ],
  ['reference-types', [0xd0, 0x70, DROP]],
  ['sign-ext', [...i32(1), 0xc0, DROP]],
  ['simd128', [0xfd, 12, ...Array(16).fill(0x12), DROP]],
  ['tail-call', [0x12, 0]],
])('%s', (feature, code, more) => {
  expect(features(code, more)).toEqual([feature]);
});

test('relaxed SIMD comes with SIMD', () => {
  const zero: Bytes = [0xfd, 12, ...Array(16).fill(0)];
  expect(features([...zero, ...zero, 0xfd, 0x80, 0x02, DROP])).toEqual(['relaxed-simd', 'simd128']);
});

test('none, though the immediates look like some', () => {
  const bytes = growing(1);
  expect(survey(readImage(bytes, 'x'), bytes).features).toEqual([]);
  expect(features([0x44, 0xfe, 0x10, 0xfd, 0, 0xfc, 8, 0x12, 0, DROP])).toEqual([]);
});

test('an instruction that is not known is named', () => {
  expect(() => features([0xfc, 0x13])).toThrow(
    expect.objectContaining({
      code: 'LWK_E_IMAGE_FORMAT',
      message: expect.stringMatching(/^x has the instruction 0xfc013 at byte \d+, which is not known here/),
    }),
  );
});

test('code that no compiler has optimized is counted: constants go into variables before they are used', () => {
  const locals = (code: Bytes) => {
    const bytes = wasm({
      types: [func([], [])],
      functions: [0],
      memories: [limits(1)],
      code: [body(code, [[1, I32]])],
    });
    return survey(readImage(bytes, 'x'), bytes).unoptimized;
  };
  const kept = [...i32(1), 0x21, 0];
  const used = [...i32(1), DROP];
  expect(locals([...kept, ...kept, ...kept, ...kept])).toBe(1);
  expect(locals([...kept, ...kept, ...kept])).toBe(0);
  expect(locals([...kept, ...kept, ...kept, ...kept, ...used])).toBe(0);
});
