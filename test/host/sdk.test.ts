/** Calls of the embedding program and messages by the SDK for AssemblyScript. */
import { expect, test } from 'vitest';
import { boot } from '../../dist/services/index.js';
import { assembled } from '../support/assemblyscript.ts';

test('results of any length, messages of failures, messages of any length', async () => {
  await using kernel = await boot({ cores: 1, bindTo: 'none' });
  const job = await kernel.launch(await assembled('host-calls'), {
    functions: {
      long: (text) => `${text}-`.repeat(5000),
      fail: () => Promise.reject(Object.assign(new Error('näh'), { code: 'EACCES' })),
      short: () => 'short',
    },
  });
  const { value } = await job.messages.next();
  expect([value!.kind, value!.data.toString()]).toEqual([4, 'posted']);
  const lines = Array.fromAsync(job.lines());
  setTimeout(() => job.send(new Uint8Array(9999), { kind: -5 }), 20);
  expect(await lines).toEqual(['30000 naïve aïve-', 'true 2 näh', 'short 0', '0 0', 'true', '9999 -5']);
  expect(await job.exited).toMatchObject({ status: 0, message: '' });
});
