/** The built command on real programs: what reaches them, what comes out of them. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LWK, lwk } from '../support/cli.ts';
import { guest, kernel } from '../support/guests.ts';

const TMP = mkdtempSync(join(tmpdir(), 'lwk-e2e-'));
const MANY = ['-n', '2', '--oversubscribe'];
let echo: string;
let envArgs: string;
let lines: string;

beforeAll(async () => {
  [echo, envArgs, lines] = await Promise.all(
    ['echo-stdin', 'env-args', 'print-lines'].map((name) => guest(name)),
  );
});
afterAll(() => rmSync(TMP, { recursive: true }));

describe('what a program gets', () => {
  test('its arguments, also those that look like ours, and its file name', async () => {
    const { stdout, status } = await lwk(['run', envArgs, '-n', '9', '--heap', 'ä ü', '', '--', ':']);
    expect(stdout).toBe(
      ['env-args.wasm', '-n', '9', '--heap', 'ä ü', '', '--', ':']
        .map((arg, i) => `argv[${i}]=${arg}\n`)
        .join(''),
    );
    expect(status).toBe(0);
  });

  test('directories that it is given, and a word where it was given none and fails', async () => {
    const cat = await kernel('cat');
    const told = /^cat: [^\n]*\nlwk: warning: rank 0 .* no directory .*--dir [^\n]*\n$/;
    expect(await lwk(['run', cat, 'nothing'])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(told),
    });
    for (const dir of [
      ['--dir', TMP],
      ['--ram-disk', '/r:1MiB'],
    ])
      expect((await lwk(['run', ...dir, cat, 'nothing'])).stderr).toMatch(/^cat: [^\n]*\n$/);
  });

  test('the environment that it is given, and no other', async () => {
    const env = { SECRET: 'x', PASSED: 'on=1' };
    const args = ['--env', 'A=1', '--env', 'PASSED', '--env', 'NOT_THERE', '--env', 'EMPTY='];
    const { stdout } = await lwk(['run', ...args, envArgs], { env });
    expect(
      stdout
        .split('\n')
        .filter((line) => line.startsWith('env'))
        .sort(),
    ).toEqual(['env A=1', 'env EMPTY=', 'env PASSED=on=1']);
  });

  test('options of the environment, which the command line overrides', async () => {
    const env = { LWK_ENV: 'A=1\nB=2', LWK_RANKS: '2', LWK_OVERSUBSCRIBE: '1' };
    const both = await lwk(['run', envArgs], { env });
    expect(both.stdout.match(/env A=1\n/g)).toHaveLength(2);
    expect(both.stdout.match(/env B=2\n/g)).toHaveLength(2);
    const one = await lwk(['run', '-n1', '--env', 'C=3', envArgs], { env });
    expect(one.stdout).toBe('argv[0]=env-args.wasm\nenv C=3\n');
  });

  test('the files of a directory, by the name it is given, also read-only', async () => {
    writeFileSync(join(TMP, 'words'), 'b\nc\na\n');
    const sort = await kernel('sort-file');
    const sorted = await lwk(['run', '--dir', `${TMP}::/data`, sort, '/data/words', '/data/sorted']);
    expect(sorted).toMatchObject({ status: 0 });
    expect(readFileSync(join(TMP, 'sorted'), 'utf8')).toBe('a\nb\nc\n');
    const refused = await lwk(['run', '--dir', `${TMP}::/data:ro`, sort, '/data/words', '/data/other']);
    expect(refused.status).not.toBe(0);
  });

  test('relative paths in --wdir', async () => {
    writeFileSync(join(TMP, 'words'), 'b\na\n');
    const { status } = await lwk(['run', '--wdir', TMP, await kernel('sort-file'), 'words', 'here']);
    expect(status).toBe(0);
    expect(readFileSync(join(TMP, 'here'), 'utf8')).toBe('a\nb\n');
  });

  test('a listening socket', async () => {
    const accept = await lwk(['run', '--listen', '127.0.0.1:0', '--listen', '0', envArgs]);
    expect(accept).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('standard input', () => {
  const INPUT = Buffer.alloc(300_000, 'abcdefg\n');

  test('of a pipe reaches the program whole', async () => {
    const { stdout, stderr, status } = await lwk(['run', echo], { input: INPUT });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '300000 bytes\n' });
    expect(hash(stdout)).toBe(hash(INPUT));
  });

  test('of a file, to a file, too; both are appended to and read from where they stand', async () => {
    const [from, to] = [join(TMP, 'input'), join(TMP, 'output')];
    writeFileSync(from, INPUT);
    writeFileSync(to, 'before\n');
    const fds = [openSync(from, 'r'), openSync(to, 'a')];
    const child = spawn(process.execPath, [LWK, 'run', echo], { stdio: [fds[0]!, fds[1]!, 'ignore'] });
    expect(await once(child, 'exit')).toEqual([0, null]);
    for (const fd of fds) closeSync(fd);
    expect(hash(readFileSync(to))).toBe(hash(Buffer.concat([Buffer.from('before\n'), INPUT])));
  });

  test.each([
    [[], ['0']],
    [['--stdin', '1'], ['1']],
    [['--stdin', 'none'], []],
  ])('%j goes to the ranks %j alone', async (args, ranks) => {
    const { stderr } = await lwk(['run', ...MANY, '--tag-output', ...args, echo], { input: 'abc' });
    const got = stderr.split('\n').flatMap((line) => /\[(\d)\]<stderr>: 3 bytes/.exec(line)?.[1] ?? []);
    expect(got).toEqual(ranks);
    expect(stderr.match(/ 0 bytes/g) ?? []).toHaveLength(2 - ranks.length);
  });
});

describe('output', () => {
  test('of a job is complete and in order, however much it is', async () => {
    const { stdout, stderr, status } = await lwk(['run', lines, '5000', '100']);
    expect(status).toBe(0);
    for (const [text, fill] of [
      [stdout, 'o'],
      [stderr, 'e'],
    ] as const)
      expect(text).toBe(Array.from({ length: 5000 }, (_, i) => `${`${i} `.padEnd(100, fill)}\n`).join(''));
  });

  test('is marked by rank and stream, line by line', async () => {
    const { stdout, stderr } = await lwk(['run', ...MANY, '--tag-output', lines, '50', '200']);
    for (const [text, name, fill] of [
      [stdout, 'stdout', 'o'],
      [stderr, 'stderr', 'e'],
    ] as const)
      for (const rank of [0, 1]) {
        const mark = `[${rank}]<${name}>: `;
        const own = text.split('\n').filter((line) => line.startsWith(mark));
        expect(own).toEqual(Array.from({ length: 50 }, (_, i) => mark + `${i} `.padEnd(200, fill)));
      }
  });

  test('is marked with the time, also what no newline ended', async () => {
    const { stdout } = await lwk(['run', '--timestamp-output', '--tag-output', await guest('abort')]);
    expect(stdout).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z \[0\]<stdout>: last words\n$/);
  });

  test('goes to a file for each rank, both streams in the order of their lines', async () => {
    const file = join(TMP, 'out');
    const run = await lwk(['run', ...MANY, '--output-filename', file, lines, '2', '4']);
    expect(run).toMatchObject({ status: 0, stdout: '', stderr: '' });
    for (const rank of [0, 1]) {
      const text = readFileSync(`${file}.${rank}`, 'utf8');
      expect(text.split('\n').sort()).toEqual(['', '0 ee', '0 oo', '1 ee', '1 oo']);
    }
  });

  test('of many ranks comes without words of ours', async () => {
    const run = await lwk(['run', '-n', '12', '--oversubscribe', '--heap', '9MiB', lines, '1', '4']);
    expect(run).toMatchObject({ status: 0, stdout: '0 oo\n'.repeat(12) });
    // Standard error is not buffered: a line is several writes, with those of other ranks between them.
    expect([...run.stderr].sort()).toEqual([...'0 ee\n'.repeat(12)].sort());
  });

  test('of a partial line before a trap is not lost', async () => {
    expect((await lwk(['run', await guest('abort')])).stdout).toBe('last words');
  });
});

describe('offload', () => {
  test.each(['ship', 'direct', 'auto'])('%s gives the same', async (offload) => {
    const run = await lwk(['run', '--offload', offload, '--dir', TMP, await guest('files'), TMP]);
    expect(run).toMatchObject({ status: 0, stderr: '' });
  });

  test('by call', async () => {
    const masks = ['--ship', 'read,fd_write', '--local', 'open'];
    const run = await lwk(['run', ...masks, '--dir', TMP, await guest('files'), TMP]);
    expect(run).toMatchObject({ status: 0, stderr: '' });
  });
});

test('--report-bindings tells where each rank runs', async () => {
  const { stderr } = await lwk(['run', '--report-bindings', envArgs]);
  expect(stderr).toMatch(/^lwk: rank 0: (?:core \d+|not bound to a core)\n$/);
  const none = await lwk(['run', '--report-bindings', '--bind-to', 'none', envArgs]);
  expect(none.stderr).toBe('lwk: rank 0: not bound to a core\n');
});

test('a heap that is too small ends with a hint', async () => {
  const { status, stdout, stderr } = await lwk(['run', '--heap', '24MiB', await guest('grow-heap')]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^\d+ MB\n$/);
  expect(stderr).toMatch(/^lwk: warning: .*--heap/);
});

test('a program accepts connections on --listen', async () => {
  const port = await freePort();
  const server = await guest('read-forever');
  // The guest does not accept: that the kernel listens is what counts here.
  const run = lwk(['run', '--listen', `127.0.0.1:${port}`, '--timeout', '20', server], {
    started: async (child) => {
      await once(child.stdout!, 'data');
      const socket = connect(port, '127.0.0.1');
      await once(socket, 'connect');
      socket.destroy();
      child.kill('SIGTERM');
    },
    keepInput: true,
  });
  expect((await run).status).toBe(143);
});

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

const hash = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
