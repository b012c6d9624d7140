/** How ranks wait where others compute on their cores: by sleeping, not by giving the core away or by looking. */
import { expect, test, vi } from 'vitest';
import { WASM_PAGE } from '../../runtime/abi/limits.ts';
import { Fabric } from '../../runtime/fabric/fabric.ts';
import { geometry } from '../../runtime/fabric/layout.ts';
import { Crowd } from '../../runtime/mpi/engine/crowd.ts';
import type { Engine } from '../../runtime/mpi/engine/engine.ts';
import { Waiter } from '../../runtime/mpi/engine/waiter.ts';
import type { Rank } from '../../runtime/rank.ts';

/** Stands for a time slice that somebody else uses up, milliseconds. */
const SLICE_MS = 2;
/** More than the waits for which a rank remembers. */
const MANY = 5000;

const KERNEL = new Int32Array(new SharedArrayBuffer(2 * 65536));

function use(ms: number): void {
  for (const until = performance.now() + ms; performance.now() < until; );
}

/**
 * A rank of two and its engine, which counts; a turn, or a look, takes so long, milliseconds. Its peer rings its bell
 * as soon as it sleeps.
 */
function waiting(alone: boolean) {
  const shape = geometry(2);
  const pages = shape.bytes / WASM_PAGE;
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  const [fabric, peer] = [0, 1].map((rank) => new Fabric(memory, shape, rank, alone)) as [Fabric, Fabric];
  const seen = { turns: 0, sleeps: 0, looks: 0, ms: 0 };
  const yieldCore = () => {
    seen.turns++;
    use(seen.ms);
  };
  const waiter = new Waiter(fabric, { alone, yieldCore, size: 2, slot: 0, k: KERNEL } as Rank, {
    check: () => {},
    describe: () => '',
  });
  const watch = (_: number, moments: number) => {
    // No longer when a moment takes long.
    seen.looks += seen.ms > 0 ? 1 : moments;
    if (alone) use(seen.ms);
    else waiter.turn();
    return seen.ms / 1000;
  };
  const engine = { calls: { watch }, events: 0, progress: () => {} };
  const { sleep } = fabric;
  fabric.sleep = (bell, ms) => {
    seen.sleeps++;
    peer.wake(0);
    return sleep.call(fabric, bell, ms);
  };
  /** Waits until it has slept once; how many looks that took. */
  const wait = () => {
    const { sleeps, looks } = seen;
    for (let spins = 0; seen.sleeps === sleeps; ) spins = waiter.pause(engine as unknown as Engine, spins, 1);
    return seen.looks - looks;
  };
  return { waiter, seen, wait };
}

test('a rank whose turn comes late sleeps at once, and tries again later', () => {
  const { waiter, seen, wait } = waiting(false);
  expect(waiter.turn()).toBe(0);
  seen.ms = SLICE_MS;
  // One of several turns is measured.
  while (waiter.turn() === 0) expect(seen.turns).toBeLessThan(20);
  seen.ms = 0;
  const { turns } = seen;
  for (let i = 0; i < 10; i++) expect(wait()).toBe(0);
  expect(waiter.turn()).toBe(1);
  expect(seen.turns).toBe(turns);
  for (let i = 0; waiter.turn() === 1; i++) {
    expect(i).toBeLessThan(MANY);
    wait();
  }
  expect(seen.turns).toBeGreaterThan(turns);
});

test('each trial that fails makes it twice as many sleeps to the next one, and one that succeeds makes them few', () => {
  let now = 0;
  using clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
  const crowd = new Crowd();
  /** Turns until one that takes so long, each time, is noticed. */
  const turns = (ms: number, most = 20) => {
    for (let count = 1; count <= most; count++) {
      crowd.turn(() => {
        now += ms;
      });
      if (crowd.here) return count;
    }
    return most;
  };
  /** Sleeps until it is tried again. */
  const sleeps = () => {
    let count = 0;
    for (; crowd.here; count++) crowd.slept();
    return count;
  };
  expect([turns(0.01), sleeps()]).toEqual([20, 0]);
  // Outside of a trial one of several turns is measured, in a trial each.
  expect(turns(SLICE_MS)).toBeGreaterThan(1);
  const few = sleeps();
  expect(few).toBeLessThan(30);
  for (const times of [2, 4, 4]) {
    expect(turns(0.01, 3)).toBe(3);
    expect([turns(SLICE_MS), sleeps()]).toEqual([1, times * few]);
  }
  turns(0.01, 5000);
  expect([turns(SLICE_MS) > 1, sleeps()]).toEqual([true, few]);
  expect(clock).toHaveBeenCalled();
});

test('a call that looks and does not wait sleeps a little instead of giving the core away', () => {
  const { waiter, seen } = waiting(false);
  seen.ms = SLICE_MS;
  while (waiter.turn() === 0) expect(seen.turns).toBeLessThan(20);
  const { turns, sleeps } = seen;
  waiter.yield();
  expect(seen).toMatchObject({ turns, sleeps: sleeps + 1 });
});

test('a rank alone on its core looks for long, and no more when strangers take the core from it', () => {
  // The machine may take the core from this test, too: some tries.
  const tries = Array.from({ length: 20 }, () => waiting(true).wait());
  expect(Math.max(...tries)).toBeGreaterThan(100);
  const { seen, wait } = waiting(true);
  seen.ms = SLICE_MS;
  expect(wait()).toBeLessThan(10);
});
