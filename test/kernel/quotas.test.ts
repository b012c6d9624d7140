/** Quotas: each ends the job of a rank that passes it, with a reason and a status of its own; who keeps to them notices nothing. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { boot, type Kernel } from '../../dist/services/index.js';
import { parseArgs } from '../../services/cli/args.ts';
import { command } from '../../services/cli/run.ts';
import { launchOptions } from '../../services/cli/run-options.ts';
import { guest } from '../support/guests.ts';
import { program, wat } from '../support/wat.ts';

let kernel: Kernel;
const directory = mkdtempSync(join(tmpdir(), 'lwk-quotas-'));
beforeAll(async () => {
  kernel = await boot({ cores: 1, bindTo: 'none' });
});
afterAll(async () => {
  await kernel.close();
  rmSync(directory, { recursive: true });
});

const SPINS = program('(loop $again (br $again))');
const CALLS = program('(loop $again (drop (call $rank)) (br $again))');
const SAYS = program('(loop $again (call $say) (br $again))');
const GROWS = wat(`(module (memory (export "memory") 1) (table $t 1 10000000 funcref)
  (func (export "_start") (drop (table.grow $t (ref.null func) (i32.const 9000000))) (loop $again (br $again))))`);

test.each([
  ['processor time', SPINS, { cpuMs: 60 }, 'cpu', 152, '0.06 s of processor time (--max-cpu)'],
  ['calls', CALLS, { callsPerSecond: 5000 }, 'calls', 159, '5000 calls a second (--max-calls)'],
  ['bytes', SAYS, { writtenBytes: 20 }, 'written', 153, '20 B written (--max-written)'],
  ['memory of the host', GROWS, { hostBytes: '64MiB' }, 'memory', 137, '64 MiB of memory beside the heap'],
] as const)('too much %s', async (_, bytes, quotas, reason, status, told) => {
  for (const offload of ['ship', 'direct'] as const) {
    const result = await kernel.run(bytes, { heap: '1MiB', quotas, offload, timeoutMs: 20_000 });
    expect(result).toMatchObject({ reason, status, rank: 0 });
    expect(result.message).toContain(told);
    // What fits is written, and nothing behind it.
    if (reason === 'written') expect(result.stdout).toBe('hello\n'.repeat(3));
  }
});

test('what was refused is the reason also when the program ends before anybody looked', async () => {
  const says = (times: number) => program('(call $say)'.repeat(times));
  const kept = await kernel.run(says(3), {
    heap: '1MiB',
    quotas: { writtenBytes: 18, callsPerSecond: 4, cpuMs: 60_000 },
  });
  expect(kept).toMatchObject({ reason: 'exit', status: 0, stdout: 'hello\n'.repeat(3) });
  const passed = await kernel.run(says(4), { heap: '1MiB', quotas: { writtenBytes: 18 } });
  expect(passed).toMatchObject({ reason: 'written', status: 153, stdout: 'hello\n'.repeat(3) });
  // The next job of the slot has none.
  expect((await kernel.run(says(4), { heap: '1MiB' })).stdout).toBe('hello\n'.repeat(4));
});

test('files and directories are made up to their number, and those that are there are opened', async () => {
  const run = (files: number) =>
    kernel.run(guestPath, { args: ['3'], dirs: [`${directory}::.`], quotas: { files } });
  const guestPath = await guest('make-files');
  const passed = await run(2);
  expect(passed).toMatchObject({
    reason: 'files',
    status: 122,
    stdout: '2: EDQUOT\n2: EDQUOT\ndirectory: EDQUOT\n',
  });
  expect(readdirSync(directory).sort()).toEqual(['0', '1']);
  expect(await run(2)).toMatchObject({ reason: 'exit', status: 0, stdout: '' });
});

test.each([
  [{ cpuMs: 0 }, 'quotas.cpuMs'],
  [{ files: -1 }, 'quotas.files'],
  [{ writtenBytes: 'much' }, 'quotas.writtenBytes'],
  [{ bytes: 1 }, 'quotas is an object'],
  [{ cpuMs: Number.NaN }, 'quotas.cpuMs'],
])('%j is refused', async (quotas, what) => {
  const error = await kernel.launch(SPINS, { quotas: quotas as object }).catch((thrown) => thrown);
  expect(error).toMatchObject({ code: 'LWK_E_USAGE' });
  expect(error.message).toContain(what);
});

test('the command has them all', () => {
  const line = '--max-cpu 1.5 --max-calls 10 --max-written 1KiB --max-files 0 --max-host-memory 2MiB a.wasm';
  expect(launchOptions(parseArgs(command, line.split(' ')), 1).quotas).toEqual({
    cpuMs: 1500,
    callsPerSecond: 10,
    writtenBytes: '1KiB',
    files: 0,
    hostBytes: '2MiB',
  });
});
