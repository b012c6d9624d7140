/**
 * Jobs that are killed at random moments beside good ones: none of the good ones is lost, because a thread that is being ended
 * has left the pool before another task could get it. LWK_TEST_JOBS says how many there are of both together; LWK_TEST_SEED which
 * moments.
 */
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boot, type Image, type Kernel } from '../../dist/services/index.js';
import { holdings, settled } from '../support/leftovers.ts';
import { program } from '../support/wat.ts';

const JOBS = Number(process.env.LWK_TEST_JOBS ?? 80);
const SEED = Number(process.env.LWK_TEST_SEED ?? 1);
/** So many at a time: two have the cores and the others wait for theirs. */
const LANES = 4;

/** Numbers from 0 up to a bound, the same for the same seed (xorshift). */
function numbers(seed: number): (bound: number) => number {
  let x = seed * 2654435761 + 1;
  return (bound) => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) % bound;
  };
}

let kernel: Kernel;
let good: Image;
let ends: Image;
let spins: Image;
beforeAll(async () => {
  kernel = await boot({ cores: 2 });
  good = await kernel.compile(program('(call $say)'));
  ends = await kernel.compile(program('(call $exit (i32.const 3))'));
  spins = await kernel.compile(program('(loop $again (br $again))'));
});
afterAll(() => kernel.close());

test(`of ${JOBS} jobs, many of them killed at random moments, none is lost`, async () => {
  await Promise.all([1, 2].map(() => kernel.run(good, { heap: '1MiB' })));
  const before = holdings();
  const next = numbers(SEED);
  let left = JOBS;
  const lane = async () => {
    while (left-- > 0) {
      const offload = next(2) === 0 ? 'ship' : 'direct';
      const kind = next(4);
      if (kind < 2) {
        const result = await kernel.run(good, { heap: '1MiB', offload });
        expect(result).toMatchObject({ status: 0, reason: 'exit', stdout: 'hello\n' });
        continue;
      }
      // One that would end by itself at about the time when it is killed, or, less often, one that would not.
      const image = next(4) === 0 ? spins : ends;
      const job = await kernel.launch(image, { heap: '1MiB', offload, stdout: 'ignore' });
      const turns = next(12);
      for (let turn = 0; turn < turns; turn++) await setImmediate();
      if (next(8) === 0) await sleep(next(4));
      job.kill(image === spins || next(3) > 0 ? 'SIGKILL' : 'SIGTERM');
      const { status, reason } = await job.exited;
      expect(['exit 3', 'signal 137', 'signal 143']).toContain(`${reason} ${status}`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const after = await settled(before);
  expect(after.descriptors).toBeLessThanOrEqual(before.descriptors);
  expect(after.threads).toBeLessThanOrEqual(before.threads);
}, 600_000);
