/** A thread that is ended at any moment of its calls of the host has all in its hand that it has open. */
import { closeSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HAND_WORDS } from '../../runtime/abi/limits.ts';
import type { Opens } from './opens.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'lwk-hand-'));
  writeFileSync(join(directory, 'file'), '');
});
afterAll(() => rmSync(directory, { recursive: true }));

/** Descriptors of this process that are open in the directory. */
function openThere(): number[] {
  return readdirSync('/proc/self/fd')
    .map(Number)
    .filter((fd) => linkOf(fd).startsWith(directory));
}

function linkOf(fd: number): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    // That of the listing itself.
    return '';
  }
}

test.each([
  { create: false, library: true },
  { create: true, library: true },
  { create: true, library: false },
])('O_CREAT $create, by the C library $library', async ({ create, library }) => {
  for (let i = 0; i < 12; i++) {
    const hand = new Int32Array(new SharedArrayBuffer(4 * HAND_WORDS));
    const workerData: Opens = { directory, name: 'file', hand, create, library };
    const worker = new Worker(new URL('opens.ts', import.meta.url), { workerData, trackUnmanagedFds: false });
    await new Promise((resolve) => worker.once('message', resolve));
    await sleep(i % 4);
    await worker.terminate();
    const left = openThere();
    for (const fd of left) closeSync(fd);
    const held = [...hand].filter((word) => word !== 0).map((word) => word - 1);
    expect(left).toEqual(held.sort((a, b) => a - b));
  }
});
