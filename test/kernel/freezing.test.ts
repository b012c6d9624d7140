/** Frozen jobs: their ranks rest wherever they call or wait, go on when they are thawed, and end when they are killed. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boot, type Job, type Kernel } from '../../dist/services/index.js';
import { guest } from '../support/guests.ts';
import { program, wat } from '../support/wat.ts';

let kernel: Kernel;
beforeAll(async () => {
  kernel = await boot({ cores: 2, oversubscribe: true });
});
afterAll(() => kernel.close());

const SHIPS = wat(`(module
  (import "lwk" "nop" (func $nop (result i32))) (memory (export "memory") 1)
  (func (export "_start") (loop $again (drop (call $nop)) (br $again))))`);
const LOCAL = wat(`(module
  (import "lwk" "getrank" (func $rank (result i32))) (memory (export "memory") 1)
  (func (export "_start") (loop $again (drop (call $rank)) (br $again))))`);
/** Sleeps of 3 ms. */
const SLEEPS = program(`
  (i64.store (i32.const 128) (i64.const 0)) (i32.store (i32.const 144) (i32.const 1))
  (i64.store (i32.const 152) (i64.const 3000000))
  (loop $again (drop (call $poll (i32.const 128) (i32.const 256) (i32.const 1) (i32.const 512))) (br $again))`);
const COMPUTES = program('(call $say) (loop $again (br $again))');

const callsOf = async (job: Job) => (await job.state()).map(({ calls }) => calls.at(-1)?.number ?? -1);
async function until(job: Job, state: (state: string) => boolean): Promise<void> {
  while (!(await job.state()).every((rank) => state(rank.state))) await sleep(5);
}
const isFrozen = (state: string) => state === 'is frozen';

/** Freezes a job, sees that nothing goes on, thaws it and sees that all does. */
async function pass(job: Job): Promise<void> {
  const frozen = job.freeze();
  expect(job.frozen).toBe(true);
  expect(await job.freeze()).toEqual([]);
  expect(await frozen).toEqual([]);
  await until(job, isFrozen);
  const before = await callsOf(job);
  await sleep(30);
  expect(await callsOf(job)).toEqual(before);
  for (let after = before; !after.every((calls, rank) => calls > before[rank]!); ) {
    job.thaw();
    expect(job.frozen).toBe(false);
    await sleep(20);
    // What a rank calls all the time cannot be read while it does.
    job.freeze();
    await until(job, isFrozen);
    after = await callsOf(job);
  }
  job.thaw();
}

test.each([
  ['shipped calls', SHIPS, 'ship'],
  ['calls that the rank carries out', SHIPS, 'direct'],
  ['local calls', LOCAL, 'ship'],
  ['sleeps', SLEEPS, 'ship'],
] as const)(
  'a rank that makes %s rests, goes on, and is killed while it is frozen',
  async (_, bytes, offload) => {
    const job = await kernel.launch(bytes, { heap: '1MiB', offload, stats: offload === 'direct' });
    await pass(job);
    job.freeze();
    await until(job, isFrozen);
    // One that makes local calls alone would have its grace.
    job.kill(bytes === LOCAL ? 'SIGKILL' : 'SIGTERM');
    expect(await job.exited).toMatchObject({ reason: 'signal', status: bytes === LOCAL ? 137 : 143 });
    job.freeze();
    job.thaw();
  },
);

test.each(['wait', 'test'])('ranks that talk to each other rest and lose nothing: %s', async (how) => {
  const job = await kernel.launch(await guest('mpi-jobs'), {
    ranks: 2,
    args: [how],
    deadlockTimeoutMs: 50,
  });
  await pass(job);
  job.freeze();
  await until(job, isFrozen);
  // No deadlock is found meanwhile.
  await sleep(150);
  job.thaw();
  await until(job, (state) => !isFrozen(state));
  job.freeze();
  job.kill('SIGKILL');
  expect(await job.exited).toMatchObject({ reason: 'signal', status: 137 });
});

test('a job that waits for input has it when it is thawed', async () => {
  const job = await kernel.launch(await guest('echo-stdin'), { stdin: 'pipe' });
  expect(await job.freeze()).toEqual([]);
  job.stdin!.end('late');
  await sleep(50);
  expect((job.stdout as { readableLength: number }).readableLength).toBe(0);
  job.thaw();
  expect(await job.stdout!.toArray()).toEqual([Buffer.from('late')]);
  expect((await job.exited).status).toBe(0);
});

test('the time limit does not count the time in which a job is frozen', async () => {
  const job = await kernel.launch(SLEEPS, { heap: '1MiB', timeoutMs: 600 });
  job.freeze();
  await sleep(900);
  expect((await job.state())[0]!.state).toBe('is frozen');
  job.thaw();
  const { reason, message } = await job.exited;
  expect(reason).toBe('timeout');
  expect(message).toMatch(
    /^the job was ended after 0\.6 s and \d+\.\d s in which it was frozen, its time limit/,
  );
});

test('one that computes goes on, which is told; a kernel closes with frozen jobs', async () => {
  const other = await boot({ cores: 1, bindTo: 'none' });
  const job = await other.launch(COMPUTES, { heap: '1MiB' });
  while ((await callsOf(job))[0] === -1) await sleep(5);
  expect(await job.freeze()).toEqual([0]);
  expect((await job.state())[0]!.state).toBe('computes');
  const thawed = job.freeze();
  job.thaw();
  expect(await thawed).toEqual([0]);
  job.freeze();
  await other.close();
  expect((await job.exited).status).toBe(137);
});
