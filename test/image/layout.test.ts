/** What is known of a heap before the program starts. */
import { expect, test } from 'vitest';
import { layoutOf } from '../../runtime/image/layout.ts';
import { readImage } from '../../runtime/image/read.ts';
import { type Bytes, dataAt, exported, globalI32, limits, wasm } from './module.ts';

const PAGE = 65536;

function layout(globals: Bytes[], exports: Bytes[], data: Bytes[], memory = limits(2, 5)) {
  return layoutOf(readImage(wasm({ memories: [memory], globals, exports, data }), 'x'), 16);
}

test('the stack first', () => {
  const all = layout(
    [globalI32(4096), globalI32(9008, false), globalI32(9000, false)],
    [exported('__heap_base', 3, 1), exported('__data_end', 3, 2)],
    [dataAt(4096, [1, 2, 3, 4])],
  );
  expect(all).toEqual({
    data: { start: 4096, end: 9000 },
    stack: { start: 0, end: 4096 },
    heapBase: 9008,
    break: 2 * PAGE,
    limit: 5 * PAGE,
    end: 16 * PAGE,
  });
});

test('the stack behind the data', () => {
  const data = [dataAt(1024, [1, 2, 3, 4])];
  const named = layout([globalI32(8192), globalI32(2000, false)], [exported('__data_end', 3, 1)], data);
  expect(named).toMatchObject({
    data: { start: 1024, end: 2000 },
    stack: { start: 2000, end: 8192 },
    heapBase: 8192,
  });
  expect(layout([globalI32(8192)], [], data)).toMatchObject({
    data: { start: 1024, end: 'unknown' },
    stack: { start: 'unknown', end: 8192 },
    heapBase: 8192,
  });
});

test('what the file does not tell is unknown', () => {
  expect(layout([], [], [], limits(1))).toEqual({
    data: { start: 'unknown', end: 'unknown' },
    stack: { start: 'unknown', end: 'unknown' },
    heapBase: 'unknown',
    break: PAGE,
    limit: 16 * PAGE,
    end: 16 * PAGE,
  });
  // A stack pointer in the middle of the data: a program that was saved while it ran.
  expect(layout([globalI32(2048)], [], [dataAt(2000, Array(100).fill(1))])).toMatchObject({
    stack: { start: 'unknown', end: 2048 },
    heapBase: 'unknown',
  });
});

test('a program without memory has a heap all the same', () => {
  expect(layoutOf(readImage(wasm({}), 'x'), 3)).toMatchObject({ break: 0, limit: 3 * PAGE, end: 3 * PAGE });
});
