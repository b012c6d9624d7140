/**
 * What memory the kernel itself takes: ceilings, in processes of their own, because what a process has touched once is in its
 * resident set.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WASI_MAIN } from '../../dist/services/files.js';
import { leb } from '../../runtime/image/encode.ts';
import { ROOT } from '../../services/toolchain/find.ts';
import { Scratch } from '../posix/guest.ts';
import { LWK, runNode } from '../support/cli.ts';
import { guest, kernel as sample } from '../support/guests.ts';

const scratch = new Scratch();
afterAll(() => scratch[Symbol.dispose]());

/** Prints how much more MiB are resident than before boot: with an idle kernel, and at most while a job ran. */
const PROGRAM = `import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
const look = (what) => Number(new RegExp(what + ':\\\\s+(\\\\d+)').exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
const [program, options] = process.argv.slice(2);
const { cores = 1, ...job } = JSON.parse(options);
const { boot } = await import('${join(ROOT, 'dist/services/index.js')}');
const none = look('VmRSS');
const lwk = await boot({ cores, oversubscribe: true });
// Until its threads have started.
for (let before = 0, now = none; now - before > 0.1; before = now, now = look('VmRSS')) await setTimeout(200);
const idle = look('VmRSS') - none;
const { status } = await lwk.run(program, { heap: '256MiB', ...job });
const run = look('VmHWM') - none;
await lwk.close();
console.log(JSON.stringify({ status, idle, run }));
`;

interface Footprint {
  readonly status: number;
  readonly idle: number;
  readonly run: number;
}

async function footprint(program: string, options: object): Promise<Footprint> {
  const outcome = await runNode([scratch.join('footprint.mjs'), program, JSON.stringify(options)]);
  expect(outcome).toMatchObject({ status: 0, stderr: '' });
  const found = JSON.parse(outcome.stdout) as Footprint;
  expect(found.status).toBe(0);
  return found;
}

const linux = process.platform === 'linux';
let idles: string;
let talks: string;
beforeAll(async () => {
  writeFileSync(scratch.join('footprint.mjs'), PROGRAM);
  idles = await sample('bench/idle');
  talks = await guest('mpi-idle');
});

test.runIf(linux)('an idle kernel takes little, and little more for each worker', async () => {
  const [one, two] = await Promise.all(
    [1, 2].map((cores) => footprint(idles, { cores, args: ['sleep', '0.1'] })),
  );
  expect(one!.idle).toBeLessThan(32);
  expect(two!.idle - one!.idle).toBeLessThan(24);
  // The job of one rank, whose heap is 256 MiB.
  expect(one!.run - one!.idle).toBeLessThan(40);
});

test.runIf(linux)('a heap is resident as it is touched, or all of it when that is asked for', async () => {
  const { run } = await footprint(idles, { prefault: true, args: ['sleep', '0.1'] });
  expect(run).toBeGreaterThan(256);
  expect(run).toBeLessThan(256 + 72);
});

test.runIf(linux)('ranks that talk, and the fabric between them, take little each', async () => {
  const [two, six] = await Promise.all([2, 6].map((ranks) => footprint(talks, { cores: 2, ranks })));
  expect(two!.run - two!.idle).toBeLessThan(80);
  expect((six!.run - two!.run) / 4).toBeLessThan(48);
});

test.runIf(linux)('lwk run has no more than 2.2 times the peak of node:wasi', async () => {
  const hello = await sample('bench/hello');
  // The high-water mark of its own memory: that of getrusage is at least its parent's.
  const tell = `process.on('exit', () => { const { readFileSync, writeSync } = process.getBuiltinModule('fs');
    writeSync(2, /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]); })`;
  const argv = [
    '--disable-warning=ExperimentalWarning',
    '--import',
    `data:text/javascript,${encodeURIComponent(tell)}`,
  ];
  const peak = async (...args: string[]) => {
    const { status, stdout, stderr } = await runNode([...argv, ...args]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'hello, world\n' });
    return Number(stderr.split('\n').at(-1));
  };
  const [ours, theirs] = [await peak(LWK, 'run', hello), await peak(WASI_MAIN, hello)];
  expect(theirs).toBeGreaterThan(20_000);
  expect(ours / theirs).toBeLessThan(2.2);
});

test('what a run reserves and reads makes V8 collect nothing', async () => {
  // A program of 20 MB: what it has besides is a custom section.
  const large = scratch.join('large.wasm');
  const more = Buffer.alloc(20 * 2 ** 20);
  more[0] = 1;
  const hello = readFileSync(await sample('bench/hello'));
  writeFileSync(large, Buffer.concat([hello, Buffer.of(0, ...leb(more.length)), more]));
  const { status, stdout } = await runNode(['--trace-gc', LWK, 'run', large]);
  expect({ status, collected: /.*Mark-Compact.*/.exec(stdout)?.[0] }).toEqual({
    status: 0,
    collected: undefined,
  });
});
