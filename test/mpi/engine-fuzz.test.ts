/**
 * The compiled engine with any arguments: see engine-fuzz.ts. As many calls as take some 6 s; LWK_FUZZ_CALLS and
 * LWK_FUZZ_SEED choose others.
 */
import { expect, test } from 'vitest';
import { type Fault, Life } from './engine-fuzz.ts';

const CALLS = Number(process.env.LWK_FUZZ_CALLS ?? 300_000);
const SEED = Number(process.env.LWK_FUZZ_SEED ?? 1);
const BURST = 200;
/** Ranks that have not called the same collectives cannot call any more of them. */
const LIFE = 1000;

// Most calls fail, and nobody reads where.
Error.stackTraceLimit = 0;

test(`the engine of two ranks takes any arguments: ${CALLS} calls`, { timeout: 300_000 }, () => {
  const faults: Fault[] = [];
  const done = new Map<string, number>();
  let names: readonly string[] = [];
  let calls = 0;
  let traps = 0;
  for (let seed = SEED; calls < CALLS && faults.length < 5; seed++) {
    const life = new Life(seed);
    names = life.names;
    let fault: Fault | undefined;
    while (fault === undefined && !life.dead && life.calls < LIFE) fault = life.burst(BURST);
    if (fault !== undefined) faults.push(fault);
    for (const [name, times] of life.done) done.set(name, (done.get(name) ?? 0) + times);
    calls += life.calls;
    traps += life.traps;
  }
  if (process.env.LWK_FUZZ_CALLS !== undefined) console.log({ calls, traps, done });
  expect(faults).toEqual([]);
  // What is wrong with arguments is seen before anything is done with them.
  expect(traps).toBe(0);
  // Each function has been carried out, not only refused; a collective in one of its forms.
  const forms = (name: string) => {
    const plain = name.replace(/_init$/, '').replace(/^I(?=[a-z])/, '');
    const upper = plain[0]!.toUpperCase() + plain.slice(1);
    return [name, upper, `I${upper[0]!.toLowerCase()}${upper.slice(1)}`, `${upper}_init`];
  };
  if (CALLS >= 300_000)
    expect(names.filter((name) => forms(name).every((form) => !done.has(form)))).toEqual([]);
});
