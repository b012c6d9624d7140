/**
 * Keeps the machine busy beside what `lwk bench` measures, bound to no core, until it is ended: `load-main KIND [DIRECTORY]`. When
 * its standard input ends, who started it is gone, and it ends too.
 */
import { execFile } from 'node:child_process';
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadName } from './strangers.ts';

/** How long one step of a load that computes takes, so that the end of standard input is noticed; milliseconds. */
const STEP_MS = 20;

/** Computes. */
function cpu(): void {
  for (const end = performance.now() + STEP_MS; performance.now() < end; );
}

const BLOCK = new Uint8Array(2 ** 20);
let file: number | undefined;

/** Writes a MiB to the disk and reads it again. */
function io(): void {
  file ??= openSync(join(process.argv[3]!, `load-${process.pid}`), 'w+');
  writeSync(file, BLOCK, 0, BLOCK.length, 0);
  fsyncSync(file);
  readSync(file, BLOCK, 0, BLOCK.length, 0);
}

/** Objects that live for a while: small ones, and many, so that V8 collects on all its threads. */
const KEPT: object[][] = [];

function gc(): void {
  for (const end = performance.now() + STEP_MS; performance.now() < end; ) {
    KEPT.push(Array.from({ length: 1000 }, (_, i) => ({ i, text: `${i}` })));
    if (KEPT.length > 500) KEPT.splice(0, 250);
  }
}

/** Starts a process and waits for its end. */
const fork = () =>
  new Promise<void>((resolve) => {
    execFile('true', () => resolve());
  });

const LOADS: Readonly<Record<LoadName, () => void | Promise<void>>> = { cpu, io, gc, fork };

const load = LOADS[process.argv[2] as LoadName];
let going = true;
process.stdin.on('end', () => {
  going = false;
});
process.stdin.resume();
process.stdout.write('loading\n');
while (going) {
  await load();
  await new Promise((resolve) => setImmediate(resolve));
}
if (file !== undefined) closeSync(file);
