import { expect, test } from 'vitest';
import { Fwk } from '../../dist/services/server/fwk.js';
import { KERNEL_PAGES } from '../../runtime/abi/layout.ts';

test('commands that come before the thread runs are taken when it does', async () => {
  const kernel = new WebAssembly.Memory({ initial: KERNEL_PAGES, maximum: KERNEL_PAGES, shared: true });
  const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
  const fwk = new Fwk(kernel, { request: () => {}, posted: () => {} });
  fwk.ref();
  fwk.attach(0, {
    id: 0,
    memory,
    demand: { pages: 1, hugePages: false, prefault: false },
    dirty: [0, 0],
    uses: 1,
  });
  await expect(fwk.detach(0)).resolves.toBeUndefined();
  await fwk.close();
});
