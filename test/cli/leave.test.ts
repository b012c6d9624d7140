import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../../services/toolchain/find.ts';
import { LWK, lwk, runNode } from '../support/cli.ts';
import { kernel } from '../support/guests.ts';

const directory = mkdtempSync(join(tmpdir(), 'lwk-leave-'));
afterAll(() => rmSync(directory, { recursive: true }));

/** Runs a process one of whose threads the host kernel holds. */
function held(name: string, last: string) {
  const fifo = join(directory, name);
  spawnSync('mkfifo', [fifo]);
  const program = `
    import { Worker } from 'node:worker_threads';
    import * as ways from ${JSON.stringify(join(ROOT, 'services/cli/leave.ts'))};
    ways.noteStreams();
    process.on('exit', (status) => console.log('told', status, process.exitCode));
    const worker = new Worker(\`
      require('node:worker_threads').parentPort.postMessage('opening');
      require('node:fs').openSync(${JSON.stringify(fifo)});\`, { eval: true, execArgv: [] });
    worker.once('message', () => setTimeout(() => ${last}, 100));`;
  const file = join(directory, `${name}.mjs`);
  writeFileSync(file, program);
  return runNode([file], { timeout: 10_000 });
}

test('a process ends although the host kernel holds one of its threads', async () => {
  const run = await held('emergency', 'ways.leave(7)');
  // Without the C library (koffi) only a signal ends such a process, which is still an end.
  expect(run).toMatchObject(
    run.signal === null ? { status: 7, stderr: '', stdout: '' } : { signal: 'SIGKILL' },
  );
});

test('a command waits for no thread either, and tells of its end', async () => {
  expect(await held('command', 'ways.end(7)')).toEqual({
    status: 7,
    signal: null,
    stdout: 'told 7 7\n',
    stderr: '',
  });
});

test('a pipe that others have too blocks again behind a run', async () => {
  const flags = 'grep flags: /proc/self/fdinfo/1 >&2';
  const line = `{ ${flags}; "$0" "$1" run "$2"; ${flags}; } | cat`;
  const { stderr, stdout } = spawnSync('sh', ['-c', line, process.execPath, LWK, await kernel('hello')], {
    encoding: 'utf8',
  });
  expect(stdout).not.toBe('');
  const [before, after] = stderr.trim().split('\n');
  expect(before).toMatch(/^flags:\s+\d+$/);
  expect(after).toBe(before);
});

test('what Node was asked to report at the end of the process is written', async () => {
  const coverage = join(directory, 'coverage');
  const run = await lwk(['run', await kernel('hello')], { env: { NODE_V8_COVERAGE: coverage } });
  expect(run.status).toBe(0);
  expect(existsSync(coverage) && readdirSync(coverage).length).toBeGreaterThan(0);
});
