/**
 * Nothing is allocated on the way of a call, on either side. Shown by the collector: with a young generation of 1 MiB, 1.2
 * million calls that allocated 16 bytes each would bring it to work some 18 times more often than a few calls do.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const execute = promisify(execFile);

const SCRIPT = `
  import { boot } from './dist/services/index.js';
  const [call, samples, offload] = process.argv.slice(-3);
  const kernel = await boot({ cores: 1 });
  const options = { invoke: 'measure', dirs: ['/tmp::/data', '/dev::/dev'], heap: '64MiB', stdout: 'ignore', stderr: 'ignore', offload };
  const image = await kernel.compile('dist/guest/bench/syscall.wasm');
  const job = await kernel.launch(image, { ...options, args: [call, samples, '1000'] });
  const { status } = await job.exited;
  await kernel.close();
  process.exitCode = status;
`;

/** Collections in a process that makes samples * 1000 calls, over all its threads. */
async function collections(call: number, samples: number, offload: string): Promise<number> {
  const flags = ['--trace-gc', '--max-semi-space-size=1', '--input-type=module', '-e', SCRIPT, '--'];
  const { stdout } = await execute(process.execPath, [...flags, String(call), String(samples), offload], {
    maxBuffer: 2 ** 26,
  });
  return stdout.split('\n').filter((line) => /Scavenge|Mark-Compact|Minor/.test(line)).length;
}

test.each([
  ['a null call', 0, 'ship'],
  ['a null call', 0, 'direct'],
  ['fd_read', 1, 'ship'],
  ['fd_read', 1, 'direct'],
  ['clock_time_get', 8, 'direct'],
] as const)(
  '%s (%i) by way of %s allocates nothing',
  async (_, call, offload) => {
    const few = await collections(call, 20, offload);
    // Shipped calls take longer: fewer show what allocates 24 bytes.
    const many = await collections(call, call === 1 && offload === 'ship' ? 600 : 1200, offload);
    // The functions are optimized somewhere on the way, which is collected too: later on a busy machine, up to 9 times.
    expect(many - few).toBeLessThanOrEqual(12);
  },
  180_000,
);
