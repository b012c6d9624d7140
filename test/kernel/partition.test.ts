import { expect, test } from 'vitest';
import { boot } from '../../dist/services/index.js';
import { Partition } from '../../dist/services/kernel/partition.js';
import { program } from '../support/wat.ts';

const MIB = 2 ** 20;

test('cores that ranks share are not idle, and the next job shares them too', async () => {
  const partition = new Partition({ oversubscribe: true, cores: 1 });
  const { allowed, lwkCores } = partition;
  expect(partition.idleCores).toEqual(allowed);
  const crowd = await partition.reserve(3);
  expect(crowd).toMatchObject({ alone: false, cores: [lwkCores[0], lwkCores[0], lwkCores[0]] });
  expect(partition.idleCores).toEqual(allowed.filter((core) => core !== lwkCores[0]));
  const guest = await partition.reserve(1);
  expect(guest.alone).toBe(false);
  partition.release(crowd);
  expect(partition.idleCores).not.toContain(lwkCores[0]);
  partition.release(guest);
  expect(partition.idleCores).toEqual(allowed);
  expect((await partition.reserve(1)).alone).toBe(true);
});

test('what a partition is given of memory no other kernel gets, and a job that does not fit is refused', async () => {
  const wrong = (memory: number | string) =>
    boot({ cores: 1, bindTo: 'none', memory }).catch((error) => error);
  await using kernel = await boot({ cores: 1, bindTo: 'none', oversubscribe: true, memory: '4MiB' });
  expect(kernel.memory).toMatchObject({ designated: 4 * MIB, reserved: 0 });
  expect(await wrong('1000TiB')).toMatchObject({ code: 'LWK_E_ADMISSION', details: { others: 4 * MIB } });
  expect(await wrong(0)).toMatchObject({ code: 'LWK_E_ADMISSION' });
  expect(await wrong('much')).toMatchObject({ code: 'LWK_E_USAGE' });
  const job = await kernel.launch(program('(loop $again (br $again))'), { heap: '1MiB', ranks: 3 });
  expect(kernel.memory.reserved).toBe(3 * MIB);
  const more = kernel.launch(program(''), { heap: '2MiB' });
  await expect(more).rejects.toThrow(/needs 2 MiB for heaps, and the partition has 1 MiB of 4 MiB left/);
  expect((await kernel.run(program('(call $say)'), { heap: '1MiB' })).stdout).toBe('hello\n');
  job.kill('SIGKILL');
  await job.exited;
  expect(kernel.memory.reserved).toBe(0);
});
