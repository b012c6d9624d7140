/** Sessions of programs in AssemblyScript: objects of its own go in and out, and its collector takes them. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boot, type Kernel, type Session } from '../../dist/services/index.js';
import { ROOT } from '../../services/toolchain/find.ts';

let kernel: Kernel;
let session: Session;
beforeAll(async () => {
  kernel = await boot({ cores: 1 });
  session = await kernel.session(join(ROOT, 'dist/guest/vector.wasm'), {
    heap: '16MiB',
    exports: {
      dot: { args: ['f64[]', 'f64[]'] },
      axpy: { args: ['f64', 'f64[]', 'f64[]'], returns: 'f64[]' },
      describe: { args: ['string', 'f64[]'], returns: 'string' },
    },
  });
});
afterAll(() => kernel.close());

const one = <T>([value]: T[]): T => value!;

test('typed arrays and text', async () => {
  const [x, y] = [Float64Array.of(3, 4), Float64Array.of(1, 2)];
  expect(one(await session.call('dot', x, y))).toBe(11);
  expect(one(await session.call('axpy', 10, x, y))).toEqual(Float64Array.of(31, 42));
  expect(one(await session.call('describe', 'µ \u{1f600}', x))).toBe('µ \u{1f600} has 2 entries, norm 5.0');
});

test('more than fits the heap, one call after the other', async () => {
  const x = new Float64Array(2 ** 16).fill(1);
  for (let i = 0; i < 100; i++) expect(one(await session.call('dot', x, x))).toBe(2 ** 16);
});

test('objects of another type are told', async () => {
  await expect(
    session.call({ name: 'axpy', returns: 'string' }, 1, new Float64Array(1), new Float64Array(1)),
  ).rejects.toMatchObject({
    code: 'LWK_E_RESULT',
  });
  const asFloats = session.call(
    { name: 'dot', args: ['f32[]', 'f32[]'] },
    new Float32Array(1),
    new Float32Array(1),
  );
  await expect(asFloats).rejects.toThrow(/no typed arrays of f32\[\]/);
});
