/** The code that the command keeps from process to process: whatever is wrong with it costs time and nothing else. */
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Scratch } from '../posix/guest.ts';
import { lwk } from '../support/cli.ts';
import { guest, kernel as sample } from '../support/guests.ts';

let hello: string;
beforeAll(async () => {
  hello = await sample('bench/hello');
});
let scratch: Scratch;
beforeEach(() => {
  scratch = new Scratch();
});
afterEach(() => scratch[Symbol.dispose]());

/** Runs a program with this environment, also one that needs the other variants of the cache. */
async function runs(env: Record<string, string>, ...options: string[]): Promise<void> {
  const run = await lwk(['run', ...options, hello], { env, cwd: scratch.path });
  expect(run).toEqual({ status: 0, signal: null, stdout: 'hello, world\n', stderr: '' });
}

/** Files of the cache. */
function kept(): string[] {
  return readdirSync(scratch.path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}

const DAMAGES: readonly [string, (file: string) => void][] = [
  ['truncated to nothing', (file) => truncateSync(file, 0)],
  ['truncated to a half', (file) => truncateSync(file, readFileSync(file).length >> 1)],
  ['garbage', (file) => writeFileSync(file, Buffer.alloc(5000, 0xa5))],
  [
    'with some bytes changed',
    (file) =>
      writeFileSync(
        file,
        readFileSync(file).map((byte, i) => (i % 997 === 500 ? ~byte : byte)),
      ),
  ],
  [
    'another one of them',
    (file) => writeFileSync(file, readFileSync(kept().find((other) => other !== file)!)),
  ],
  [
    'a directory',
    (file) => {
      rmSync(file);
      mkdirSync(file);
    },
  ],
  [
    'a link to nowhere',
    (file) => {
      rmSync(file);
      symlinkSync('nowhere', file);
    },
  ],
  [
    'a pipe into which nobody writes',
    (file) => {
      rmSync(file);
      execFileSync('mkfifo', [file]);
    },
  ],
];

test('files that are damaged are not believed', { timeout: 120_000 }, async () => {
  const env = { XDG_CACHE_HOME: scratch.path };
  for (const [what, damage] of DAMAGES) {
    await runs(env, '--tier', 'optimized');
    const files = kept();
    expect(files.length, what).toBeGreaterThan(2);
    for (const file of files) damage(file);
    await runs(env, '--tier', 'optimized');
    // What could not be put in its place is not left behind.
    expect(
      kept().filter((file) => /\.\d+$/.test(file)),
      what,
    ).toEqual([]);
    rmSync(scratch.join('wasm-lwk'), { recursive: true });
  }
});

test('it is written once for each purpose, whichever comes first', { timeout: 60_000 }, async () => {
  const env = { XDG_CACHE_HOME: scratch.path };
  /** What the code of the command has been used for, and how much of it there is. */
  const first = () => {
    const bytes = readFileSync(kept().find((file) => /\/main-first-[^/]+$/.test(file))!);
    const [, ...purposes] = bytes.toString('latin1', 0, bytes.indexOf('\n')).split(' ');
    return { purposes, bytes: bytes.length };
  };
  const told = await lwk(['--version'], { env });
  expect(told.status).toBe(0);
  const before = first();
  expect(before.purposes).toEqual(['--version']);
  await runs(env);
  const after = first();
  expect(after.purposes.slice(0, 2)).toEqual(['--version', 'run']);
  expect(after.purposes).toContain('fd_write');
  expect(after.bytes).toBeGreaterThan(1.2 * before.bytes);
  // Under the flags under which it is looked for, or it would be written again.
  const times = () => kept().map((file) => [file, statSync(file).mtimeMs]);
  const written = times();
  expect(written.some(([file]) => /\/core-first-/.test(String(file)))).toBe(true);
  await runs(env);
  expect(times()).toEqual(written);
});

test('it has the code of calls that only a later program makes', { timeout: 60_000 }, async () => {
  const env = { XDG_CACHE_HOME: scratch.path };
  /** What the code of MPI has been used for, and how much of it there is. */
  const of = () => {
    const bytes = readFileSync(kept().find((file) => /\/core-join-[^/]+$/.test(file))!);
    const [, ...purposes] = bytes.toString('latin1', 0, bytes.indexOf('\n')).split(' ');
    return { purposes, bytes: bytes.length };
  };
  const run = async (program: string) =>
    expect(await lwk(['run', program], { env, cwd: scratch.path })).toMatchObject({ status: 0 });
  await run(await guest('mpi-processor-name'));
  const before = of();
  expect(before.purposes).toContain('MPI_Get_processor_name');
  expect(before.purposes).not.toContain('MPI_Group_incl');
  await run(await guest('mpi-groups'));
  const after = of();
  expect(after.purposes).toEqual(expect.arrayContaining([...before.purposes, 'MPI_Group_incl']));
  expect(after.bytes).toBeGreaterThan(1.1 * before.bytes);
});

test('a directory that cannot be had', { timeout: 120_000 }, async () => {
  writeFileSync(scratch.join('file'), '');
  symlinkSync('loop', scratch.join('loop'));
  for (const path of [scratch.join('file'), scratch.join('loop'), '/proc/nowhere', '/dev/null', '/sys'])
    await runs({ XDG_CACHE_HOME: path }, '--tier', 'optimized');
  mkdirSync(scratch.join('cache/wasm-lwk'), { recursive: true });
  writeFileSync(scratch.join('cache/wasm-lwk/code'), 'a file');
  await runs({ XDG_CACHE_HOME: scratch.join('cache') }, '--tier', 'optimized');
  expect(readFileSync(scratch.join('cache/wasm-lwk/code'), 'utf8')).toBe('a file');
  // Nobody's but the superuser's, who is not stopped by it.
  mkdirSync(scratch.join('closed'), { mode: 0o500 });
  await runs({ XDG_CACHE_HOME: scratch.join('closed') });
  chmodSync(scratch.join('closed'), 0o700);
  expect(readdirSync(scratch.path).sort()).toEqual(['cache', 'closed', 'file', 'loop']);
});

test('none is used, another one, or that of a home which is not there', async () => {
  await runs({ XDG_CACHE_HOME: scratch.path, NODE_DISABLE_COMPILE_CACHE: '1' });
  expect(kept()).toEqual([]);
  // An empty name is no name.
  await runs(
    { XDG_CACHE_HOME: '', HOME: scratch.join('home'), NODE_COMPILE_CACHE: '' },
    '--tier',
    'optimized',
  );
  expect(readdirSync(scratch.path)).toEqual(['home']);
  expect(kept().every((file) => dirname(file).startsWith(scratch.join('home/.cache/wasm-lwk/code')))).toBe(
    true,
  );
  await runs({ XDG_CACHE_HOME: scratch.join('unused'), NODE_COMPILE_CACHE: scratch.join('mine') });
  expect(readdirSync(scratch.path)).toEqual(['home', 'mine']);
});

test.runIf(process.getuid?.() === 0)('one of another user', async () => {
  await runs({ XDG_CACHE_HOME: scratch.path });
  for (const name of ['', ...readdirSync(scratch.path, { recursive: true, encoding: 'utf8' })])
    chownSync(scratch.join(name), 12345, 12345);
  await runs({ XDG_CACHE_HOME: scratch.path });
});
