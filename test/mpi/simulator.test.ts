/**
 * Random plans of messages, probes, cancels and collectives of 2 to 5 ranks, in a simulator. LWK_PLANS chooses how many there are,
 * LWK_FUZZ_SEED which is the first; a failure tells the seed, and the shortest plan that fails.
 */
import { expect, test } from 'vitest';
import { type Plan, planOf, shrunk, World, wrongWith } from './simulator.ts';

const PLANS = Number(process.env.LWK_PLANS ?? 100_000);
const SEED = Number(process.env.LWK_FUZZ_SEED ?? 1);

/** A failure of one of many plans, which may need those before it. */
function told(seed: number, plan: Plan, error: Error): Error {
  const alone = wrongWith(plan);
  const short = alone === undefined ? plan : shrunk(plan);
  const why = alone === undefined ? `${error.message}, but not alone` : wrongWith(short);
  return new Error(`seed ${seed}: ${why}\n${JSON.stringify(short)}`, { cause: error });
}

test.each([2, 3, 4, 5])('%i ranks', { timeout: 60_000 + PLANS }, (size) => {
  const world = new World(size);
  for (let seed = SEED; seed < SEED + PLANS / 4; seed++) {
    const plan = planOf(seed, size);
    try {
      world.run(plan);
    } catch (error) {
      throw told(seed, plan, error as Error);
    }
  }
});

test('the shortest plan is found of one that fails', () => {
  const wrong = (size: number) => new World(size, { Iallreduce: 'Iscan' });
  const isShort = ({ collectives, messages, steps }: Plan) =>
    collectives.length === 3 && messages.length === 2 && steps.length < 6;
  const fails = (plan: Plan) => isShort(plan) && wrongWith(plan, wrong) !== undefined;
  let seed = 1;
  while (!fails(planOf(seed, 3))) seed++;
  const plan = shrunk(planOf(seed, 3), wrong);
  expect(plan).toMatchObject({ collectives: [{ name: 'Iallreduce' }], messages: [], steps: [] });
  expect(wrongWith(plan, wrong)).toMatch(/Iallreduce, rank 0/);
  expect(wrongWith(plan)).toBeUndefined();
});

test('a synchronous send that does not wait is found', () => {
  const world = () => new World(2, { Issend: 'Isend' });
  let seed = 1;
  let wrong: string | undefined;
  while (wrong === undefined && seed < 1000) wrong = wrongWith(planOf(seed++, 2), world);
  expect(wrong).toMatch(/has ended, and nobody has received it/);
});
