import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WASM_PAGE } from '../../runtime/abi/limits.ts';
import { ANONYMOUS, HeapMap } from '../../runtime/memory/map.ts';

const PAGES = 32;
const FLOOR = 2;

function heap(maximum = PAGES) {
  const memory = new WebAssembly.Memory({ initial: PAGES, maximum: PAGES, shared: true });
  const brk = new WebAssembly.Global({ value: 'i32', mutable: true }, FLOOR);
  const limit = new WebAssembly.Global({ value: 'i32', mutable: true }, maximum);
  const denied = new WebAssembly.Global({ value: 'i32', mutable: true }, 0);
  const map = new HeapMap(memory, { brk, limit, denied });
  return { u8: new Uint8Array(memory.buffer), brk, limit, denied, map };
}

test('break and maps never overlap, stay in the heap, and hand out zeroed pages: any sequence of brk, mmap, munmap and growth', () => {
  const step = fc.record({
    what: fc.constantFrom('take', 'release', 'brk', 'grow', 'growInPlace'),
    page: fc.integer({ min: 0, max: PAGES + 1 }),
    pages: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const { u8, brk, limit, map } = heap();
      const owner = new Array<string>(PAGES).fill('');
      const own = (first: number, pages: number, who: string) => {
        for (let p = first; p < first + pages; p++) {
          expect(owner[p], `page ${p} is free`).toBe('');
          expect(
            u8.subarray(p * WASM_PAGE, (p + 1) * WASM_PAGE).some((byte) => byte !== 0),
            `page ${p} is zero`,
          ).toBe(false);
          owner[p] = who;
          u8.fill(1, p * WASM_PAGE, (p + 1) * WASM_PAGE);
        }
      };
      const disown = (first: number, pages: number) => owner.fill('', first, first + pages);
      for (const { what, page, pages } of steps) {
        if (what === 'take') {
          const first = map.take(pages, ANONYMOUS);
          if (first >= 0) own(first, pages, 'map');
          else expect(longestGap(owner, brk.value)).toBeLessThan(pages);
        } else if (what === 'release') {
          map.release(page, pages);
          for (let p = page; p < Math.min(page + pages, PAGES); p++) if (owner[p] === 'map') disown(p, 1);
        } else if (what === 'brk') {
          const before = brk.value;
          map.brk(page * WASM_PAGE);
          if (brk.value > before) own(before, brk.value - before, 'brk');
          else disown(brk.value, before - brk.value);
        } else if (what === 'grow') {
          // What the code that the linker appends does.
          if (pages <= limit.value - brk.value) {
            own(brk.value, pages, 'brk');
            brk.value += pages;
          }
        } else {
          const region = map.regions[page % Math.max(1, map.regions.length)];
          if (region === undefined) continue;
          const before = region.pages;
          if (map.growInPlace(region.first, before + pages)) own(region.first + before, pages, 'map');
        }
        expect(limit.value).toBe(map.regions[0]?.first ?? PAGES);
        expect(brk.value).toBeLessThanOrEqual(limit.value);
        expect(brk.value).toBeGreaterThanOrEqual(FLOOR);
      }
    }),
    { numRuns: 150 },
  );
});

function longestGap(owner: readonly string[], from: number): number {
  let longest = 0;
  let run = 0;
  for (let p = from; p < owner.length; p++) {
    run = owner[p] === '' ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

test('the break stays where it was when it cannot move', () => {
  const { map } = heap(8);
  expect(map.brk(0)).toBe(FLOOR * WASM_PAGE);
  expect(map.brk(5 * WASM_PAGE + 1)).toBe(6 * WASM_PAGE);
  expect(map.brk(9 * WASM_PAGE)).toBe(6 * WASM_PAGE);
  expect(map.brk(WASM_PAGE)).toBe(6 * WASM_PAGE);
  expect(map.brk(-1)).toBe(6 * WASM_PAGE);
});

test('a map of a file keeps its place in the file when a part of it is given back, and its file until the last part', () => {
  const { map } = heap();
  const first = map.take(6, { file: true, held: 7, offset: WASM_PAGE, fileEnd: 0 });
  expect(map.release(first + 2, 1)).toEqual([]);
  expect(map.regions.map(({ first: at, pages, offset }) => [at - first, pages, offset])).toEqual([
    [0, 2, WASM_PAGE],
    [3, 3, 4 * WASM_PAGE],
  ]);
  expect(map.release(first, 2)).toEqual([]);
  expect(map.release(first, 6)).toEqual([7]);
});

test('a map that finds no room is noted with the heap that it would have needed', () => {
  const { map, denied } = heap();
  map.take(10, ANONYMOUS);
  expect([denied.value, map.pages]).toEqual([0, 10]);
  expect(map.take(25, ANONYMOUS)).toBe(-1);
  expect(map.take(24, ANONYMOUS)).toBe(-1);
  expect([denied.value, map.pages]).toEqual([FLOOR + 25, 10]);
});
