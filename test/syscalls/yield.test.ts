import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const execute = promisify(execFile);

/** Two threads that take turns, on one core or on two. */
const TURNS = `
  import { Worker, isMainThread, workerData } from 'node:worker_threads';
  import { coreYielder } from ${JSON.stringify(new URL('../../dist/runtime/yield.js', import.meta.url).href)};
  const turn = new Int32Array(isMainThread ? new SharedArrayBuffer(4) : workerData);
  const me = isMainThread ? 0 : 1;
  if (isMainThread) new Worker(process.argv[1], { workerData: turn.buffer, eval: true });
  const yieldCore = coreYielder();
  for (let i = 0; i < 100; i++) {
    while (Atomics.load(turn, 0) % 2 !== me) yieldCore();
    Atomics.add(turn, 0, 1);
  }
  if (isMainThread) console.log('took turns');
`;

test.each([[[]], [['--permission', '--allow-worker', '--allow-fs-read=*']]])(
  'threads that give the core away take turns, node %j',
  async (flags) => {
    const { stdout } = await execute(process.execPath, [
      ...flags,
      '--disable-warning=ExperimentalWarning',
      '--input-type=module',
      '-e',
      TURNS,
      TURNS,
    ]);
    expect(stdout).toBe('took turns\n');
  },
);
