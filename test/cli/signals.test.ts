import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../services/toolchain/find.ts';
import { runNode } from '../support/cli.ts';

test('a process ends although the host kernel holds one of its threads', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'lwk-signals-'));
  try {
    const fifo = join(directory, 'fifo');
    spawnSync('mkfifo', [fifo]);
    const program = `
      import { Worker } from 'node:worker_threads';
      import { leave } from ${JSON.stringify(join(ROOT, 'services/cli/signals.ts'))};
      const worker = new Worker(\`
        require('node:worker_threads').parentPort.postMessage('opening');
        require('node:fs').openSync(${JSON.stringify(fifo)});\`, { eval: true, execArgv: [] });
      worker.once('message', () => setTimeout(() => leave(7), 100));`;
    const run = await runNode(['--input-type=module', '-e', program], { timeout: 10_000 });
    // Without the C library (koffi) only a signal ends such a process, which is still an end.
    expect(run).toMatchObject(run.signal === null ? { status: 7, stderr: '' } : { signal: 'SIGKILL' });
  } finally {
    rmSync(directory, { recursive: true });
  }
});
