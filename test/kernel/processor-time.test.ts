/** The clock of processor time is finer than the ticks of the machine's kernel, where Node can call the C library. */
import { expect, test } from 'vitest';
import { boot } from '../../dist/services/index.js';
import { nodeLibrary } from '../../runtime/library.ts';
import { guest } from '../support/guests.ts';

test('a program sees its processor time move between two looks', async () => {
  await using lwk = await boot({ cores: 1 });
  const { status, stdout } = await lwk.run(await guest('processor-time'), { heap: '16MiB' });
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: `${process.platform === 'linux' && nodeLibrary() !== undefined ? 'fine' : 'ticks'} asleep\n`,
  });
});
