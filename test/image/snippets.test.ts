/** Every class of instructions behaves after linking as before, also when its immediates look like memory.size and memory.grow. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Exports, linked, unlinked } from './instance.ts';
import { type Bytes, limits } from './module.ts';
import { COMMON, EXCEPTIONS, everything, LEGACY_EXCEPTIONS, mixed, type Snippets } from './snippets.ts';

const HEAP = 16;
const FAMILIES: Readonly<Record<string, Snippets>> = {
  'with legacy exceptions': { ...COMMON, ...LEGACY_EXCEPTIONS },
  'with exceptions': { ...COMMON, ...EXCEPTIONS },
};

type Call = readonly [index: number, argument: number];

/** Results of calls, or the messages of traps, and what is in the first page afterwards. */
function run(exports: Exports, calls: readonly Call[]): { results: (number | string)[]; page: Buffer } {
  const results = calls.map(([index, argument]) => {
    try {
      return exports[`f${index}`](argument);
    } catch (error) {
      return (error as Error).message;
    }
  });
  return { results, page: Buffer.from(new Uint8Array(exports.memory.buffer, 0, 65536)) };
}

function expectSame(bodies: readonly Bytes[], memory: Bytes, calls: readonly Call[]): void {
  const bytes = everything(bodies, memory);
  expect(run(linked(bytes, HEAP).exports, calls)).toEqual(run(unlinked(bytes), calls));
}

const once = Object.entries({ ...FAMILIES['with legacy exceptions'], ...EXCEPTIONS });

test.each(once)('%s', (_, snippet) => {
  const bytes = everything([mixed([snippet, COMMON['memory.grow 1']!, snippet])], limits(1, 5));
  const calls: Call[] = [
    [0, 0],
    [0, 1],
    [0, 0],
  ];
  const before = run(unlinked(bytes), calls);
  // Nothing here traps, so the whole body counts.
  expect(before.results.filter((result) => typeof result === 'string')).toEqual([]);
  expect(run(linked(bytes, HEAP).exports, calls)).toEqual(before);
});

describe.each(Object.entries(FAMILIES))('%s', (_, snippets) => {
  test('any mixture of instructions does what it did', () => {
    const snippet = fc.constantFrom(...Object.values(snippets));
    const bodies = fc.array(fc.array(snippet, { maxLength: 12 }).map(mixed), { minLength: 1, maxLength: 4 });
    const calls = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: -1, max: 3 })), { maxLength: 12 });
    const memory = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 4, max: HEAP }))
      .map(([initial, maximum]) => limits(initial, maximum));
    fc.assert(
      fc.property(bodies, memory, calls, (code, pages, asked) => {
        expectSame(
          code,
          pages,
          asked.map(([index, argument]) => [index % code.length, argument] as const),
        );
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
