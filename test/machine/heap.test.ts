import { expect, test } from 'vitest';
import { touch } from '../../runtime/memory/touch.ts';
import { zero } from '../../runtime/memory/zero.ts';
import { prepareHeap, scrubHeap } from '../../services/machine/heap.ts';
import { loadLibc } from '../../services/machine/libc.ts';
import { hugeBytes, hugePageMode } from '../../services/machine/memory.ts';
import { allocateHeap, heapReservation } from '../../services/machine/reserve.ts';
import { runChild } from './child.ts';

const MiB = 2 ** 20;

/** Dirt in every page and at both ends. */
function soil(heap: WebAssembly.Memory): Uint8Array {
  const bytes = new Uint8Array(heap.buffer);
  for (let at = 0; at < bytes.length; at += 1000) bytes[at] = 0xa5;
  bytes[bytes.length - 1] = 1;
  return bytes;
}

function isZero(bytes: Uint8Array): boolean {
  return new Float64Array(bytes.buffer).every((word) => Object.is(word, 0));
}

test('a heap has a fixed size, in whole pages, and is shared', () => {
  const heap = allocateHeap(3 * 65536 - 5);
  expect(heap.buffer.byteLength).toBe(3 * 65536);
  expect(heap.buffer).toBeInstanceOf(SharedArrayBuffer);
  expect(() => heap.grow(1)).toThrow(RangeError);
});

test('a heap takes its own size of address space at least', () => {
  expect(heapReservation(MiB)).toBeGreaterThanOrEqual(MiB);
});

test.runIf(process.platform === 'linux')('a heap for which no address space is left is refused', () => {
  const script = `
    import { allocateHeap } from './services/machine/reserve.ts';
    const heaps = [];
    try {
      for (;;) heaps.push(allocateHeap(2 ** 30));
    } catch (error) {
      console.log(JSON.stringify({ code: error.code, message: error.message }));
    }`;
  const found = runChild(script, undefined, 'ulimit -v 20000000;');
  expect(found).toMatchObject({
    code: 'LWK_E_ADMISSION',
    message: expect.stringMatching(/^A heap of 1 GiB .*ulimit -v/),
  });
});

test('preparing keeps what the heap holds', async () => {
  const heap = allocateHeap(70 * MiB);
  const bytes = soil(heap);
  const report = await prepareHeap(heap, { hugePages: true });
  touch(heap, 0, 70 * MiB);
  expect(report.bytes).toBe(70 * MiB);
  expect(report.hugePages).toBe(report.reasons.length === 0);
  expect([bytes[0], bytes[1000], bytes[bytes.length - 1], bytes[1]]).toEqual([0xa5, 0xa5, 1, 0]);
});

test('huge pages are really huge, and small ones small', async (context) => {
  if (hugePageMode() === undefined || hugePageMode() === 'never' || !(await loadLibc()).libc) context.skip();
  const huge = allocateHeap(32 * MiB);
  expect((await prepareHeap(huge, { hugePages: true })).hugePages).toBe(true);
  touch(huge, 0, 32 * MiB);
  expect(await hugeBytes(new Uint8Array(huge.buffer))).toBeGreaterThan(16 * MiB);
  const small = allocateHeap(32 * MiB);
  expect((await prepareHeap(small, { hugePages: false })).hugePages).toBe(false);
  touch(small, 0, 32 * MiB);
  expect(await hugeBytes(new Uint8Array(small.buffer))).toBe(0);
});

test('pages become resident when they are touched, and not before', () => {
  const found = runChild(`
    import { prepareHeap } from './services/machine/heap.ts';
    import { allocateHeap } from './services/machine/reserve.ts';
    import { touch } from './runtime/memory/touch.ts';
    const heap = allocateHeap(2 ** 26);
    const rss = [process.memoryUsage.rss()];
    await prepareHeap(heap, { hugePages: true });
    rss.push(process.memoryUsage.rss());
    touch(heap, 0, 2 ** 26);
    rss.push(process.memoryUsage.rss());
    console.log(JSON.stringify({ without: rss[1] - rss[0], with: rss[2] - rss[0] }));`);
  expect(found.without).toBeLessThan(32 * MiB);
  expect(found.with).toBeGreaterThanOrEqual(64 * MiB);
});

test.each([true, false])('a scrubbed heap is zero, all of it (resident: %s)', async (resident) => {
  const heap = allocateHeap(300 * MiB);
  const bytes = soil(heap);
  await scrubHeap(heap, resident);
  expect(isZero(bytes)).toBe(true);
});

test('many heaps can be prepared at a time', async () => {
  const heaps = Array.from({ length: 40 }, () => allocateHeap(2 * MiB));
  const reports = await Promise.all(heaps.map((heap) => prepareHeap(heap, { hugePages: true })));
  expect(reports.every(({ bytes }) => bytes === 2 * MiB)).toBe(true);
});

test('zero() clears the range that it was given and nothing else', () => {
  const heap = allocateHeap(65536);
  const bytes = new Uint8Array(heap.buffer).fill(7);
  zero(heap, 10, 20);
  expect(bytes.indexOf(0)).toBe(10);
  expect(bytes.lastIndexOf(0)).toBe(29);
  expect(() => zero(heap, 65530, 20)).toThrow(WebAssembly.RuntimeError);
});
