/**
 * A copy of the sources in a place from where koffi is not found, under a Node without FFI: everything works, by other means or
 * with a reason.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runChild } from './child.ts';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'lwk-without-'));
  for (const path of [
    'runtime/abi',
    'runtime/library.ts',
    'runtime/thread.ts',
    'runtime/memory',
    'services/machine',
  ]) {
    cpSync(new URL(`../../${path}`, import.meta.url), join(dir, path), { recursive: true });
  }
  writeFileSync(join(dir, 'package.json'), '{ "type": "module" }');
});
afterAll(() => rmSync(dir, { recursive: true }));

const run = (source: string) =>
  runChild(
    source,
    dir,
    process.allowedNodeEnvironmentFlags.has('--experimental-ffi')
      ? 'export NODE_OPTIONS=--no-experimental-ffi;'
      : '',
  );

test('the reason is given', () => {
  const found = run(`
    import { loadLibc } from './services/machine/libc.ts';
    console.log(JSON.stringify(await loadLibc()));`);
  expect(found.reason).toMatch(process.platform === 'linux' ? /koffi is not installed/ : /not available/);
});

test('heaps are prefaulted by touching, and scrubbed by filling', () => {
  const found = run(`
    import { prepareHeap, scrubHeap } from './services/machine/heap.ts';
    import { allocateHeap } from './services/machine/reserve.ts';
    import { touch } from './runtime/memory/touch.ts';
    const heap = allocateHeap(2 ** 26);
    const before = process.memoryUsage.rss();
    const report = await prepareHeap(heap, { hugePages: true });
    touch(heap, 0, 2 ** 26);
    const resident = process.memoryUsage.rss() - before;
    const bytes = new Uint8Array(heap.buffer);
    bytes[12345] = 1;
    await scrubHeap(heap, false);
    console.log(JSON.stringify({ report, resident, zero: bytes.every((byte) => byte === 0) }));`);
  expect(found).toMatchObject({ report: { bytes: 2 ** 26 }, zero: true });
  expect(found.resident).toBeGreaterThan(2 ** 25);
});

test.runIf(process.platform === 'linux')('threads are bound by taskset, or the reason is given', () => {
  const found = run(`
    import { threadId } from './runtime/thread.ts';
    import { pin } from './services/machine/affinity.ts';
    import { readTopology } from './services/machine/topology.ts';
    console.log(JSON.stringify(await pin(threadId(), readTopology().allowed.slice(-1))));`);
  if (found.bound) expect(found.by).toBe('taskset');
  else expect(found.reason).toMatch(/koffi is not installed, and there is no taskset/);
});

test('the doctor says what to install', () => {
  const found = run(`
    import { diagnose } from './services/machine/doctor.ts';
    console.log(JSON.stringify({ checks: await diagnose() }));`);
  const checks = found.checks as { name: string; state: string; advice: string }[];
  expect(checks.some((check) => check.state === 'fail')).toBe(false);
  expect(checks.find((check) => check.name === 'huge pages')).toMatchObject({
    state: 'warn',
    advice: expect.stringMatching(/koffi|root|Linux/),
  });
});
