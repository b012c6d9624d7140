import { expect, test } from 'vitest';
import { Partition } from '../../dist/services/kernel/partition.js';

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
