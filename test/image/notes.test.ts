/** What a compiler noted about itself. */
import { expect, test } from 'vitest';
import { notesOf } from '../../runtime/image/notes.ts';
import { readImage } from '../../runtime/image/read.ts';

const name = (text: string): number[] => [text.length, ...Buffer.from(text)];

function noted(section: string, ...content: number[]): ReturnType<typeof notesOf> {
  const custom = [...name(section), ...content];
  const bytes = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0, custom.length, ...custom]);
  return notesOf(readImage(bytes, 'x'), bytes);
}

test('tools and features', () => {
  const language = [...name('language'), 1, ...name('C11'), 0];
  const by = [...name('processed-by'), 2, ...name('clang'), ...name('19.1'), ...name('lld'), 0];
  expect(noted('producers', 2, ...language, ...by)).toEqual({
    tools: ['clang 19.1', 'lld'],
    allowed: undefined,
  });
  const { allowed } = noted('target_features', 2, 0x2b, ...name('simd128'), 0x2d, ...name('atomics'));
  expect(allowed).toEqual(new Set(['simd128']));
});

test('malformed ones tell nothing', () => {
  for (const content of [[], [9], [1, 0x2b, 200], [1, ...name('processed-by'), 0xff, 0xff, 0xff, 0xff, 0xff]])
    for (const section of ['producers', 'target_features'])
      expect(noted(section, ...content)).toEqual({ tools: [], allowed: undefined });
});
