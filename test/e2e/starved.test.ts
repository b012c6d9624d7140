/** Hosts that lack something: one line that says what and what to do, with a code of ours; and `lwk doctor` says the same as `lwk run`. */
import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { refused } from '../../services/machine/refused.ts';
import { forbidden, oldSpace } from '../../services/machine/requirements.ts';
import { ROOT } from '../../services/toolchain/find.ts';
import { LWK } from '../support/cli.ts';

const PI = join(ROOT, 'dist/guest/pi.wasm');
const PLATE = join(ROOT, 'dist/guest/plate.wasm');
const API = join(ROOT, 'dist/services/index.js');
const root = process.getuid?.() === 0;
const LINUX = process.platform === 'linux';

interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs node with flags after commands of a shell that starve it. */
function starved(shell: string, flags: readonly string[], argv: readonly string[]): Promise<Ended> {
  const command = `${shell}${shell === '' ? '' : '; '}exec "$0" "$@"`;
  const env = { ...process.env, NODE_OPTIONS: '', NODE_NO_WARNINGS: '1' };
  return new Promise((resolve) => {
    const args = ['-c', command, process.execPath, ...flags, ...argv];
    execFile('sh', args, { env, timeout: 60_000, killSignal: 'SIGKILL' }, (error, stdout, stderr) =>
      resolve({ status: error === null ? 0 : Number(error.code ?? 137), stdout, stderr }),
    );
  });
}

const run = (shell: string, flags: readonly string[] = [], ...options: string[]) =>
  starved(shell, flags, [LWK, 'run', '--oversubscribe', '-n', '2', ...options, PI, '1000']);
const doctor = (shell: string, flags: readonly string[] = []) =>
  starved(shell, flags, [LWK, 'doctor', '--json']);

const LINE = /^lwk: [^\n]+ \((LWK_E_\w+)\)\n$/;

/** Where programs cannot run: one line with a code. Doctor finds no other result, in one line or in its table. */
async function agreeThatNot(
  shell: string,
  flags: readonly string[],
  code: string,
  why: RegExp,
): Promise<void> {
  const [ran, looked] = await Promise.all([run(shell, flags), doctor(shell, flags)]);
  expect(ran).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(LINE) });
  expect(LINE.exec(ran.stderr)![1]).toBe(code);
  expect(ran.stderr).toMatch(why);
  if (looked.stderr !== '') expect(looked).toMatchObject({ status: 1, stderr: expect.stringMatching(why) });
  else {
    const check = JSON.parse(looked.stdout).find(({ name }: { name: string }) => name === 'a program');
    expect(check).toMatchObject({
      state: expect.stringMatching(/fail|warn/),
      found: expect.stringMatching(why),
    });
    expect(looked.status).toBe(check.state === 'fail' ? 1 : 0);
  }
}

async function agree(shell: string, flags: readonly string[] = []): Promise<void> {
  const [ran, looked] = await Promise.all([run(shell, flags), doctor(shell, flags)]);
  expect(ran).toMatchObject({ status: 0, stderr: '' });
  const check = JSON.parse(looked.stdout).find(({ name }: { name: string }) => name === 'a program');
  expect(check).toMatchObject({ state: 'ok' });
}

test.each([
  ['descriptors', 'ulimit -n 24', 'LWK_E_ADMISSION', /descriptor.*ulimit -n/],
  ['some descriptors, but not enough', 'ulimit -n 40', 'LWK_E_ADMISSION', /descriptors.*ulimit -n/],
  ['address space', 'ulimit -v 3000000', 'LWK_E_ADMISSION', /address space.*ulimit -v/],
])('too few %s', async (_, shell, code, why) => {
  if (LINUX) await agreeThatNot(shell, [], code, why);
});

test.each([
  ['--jitless', ['--jitless'], /no WebAssembly.*--jitless/],
  ['a JavaScript heap of 10 MiB', ['--max-old-space-size=10'], /10 MiB.*--max-old-space-size.*16 MiB/],
  ['no permission', ['--permission'], /--allow-fs-read/],
  ['no permission for threads', ['--permission', '--allow-fs-read=*'], /--allow-worker/],
])('%s', async (_, flags, why) => {
  await agreeThatNot('', flags, 'LWK_E_MACHINE', why);
});

test('the permissions that are asked for suffice', async () => {
  await agree('', ['--permission', '--allow-fs-read=*', '--allow-worker']);
});

test.runIf(LINUX).each([8, 20])('%i GB of address space do', async (gigabytes) => {
  await agree(`ulimit -v ${gigabytes * 1_000_000}`);
});

test.runIf(LINUX).each([57, 64, 80])('%i GiB of address space do for two ranks of MPI', async (gibibytes) => {
  const argv = [LWK, 'run', '--oversubscribe', '-n', '2', PLATE, '16', '1'];
  expect(await starved(`ulimit -v ${gibibytes * 2 ** 20}`, [], argv)).toMatchObject({
    status: 0,
    stderr: '',
  });
});

test.each(['<&-', '>&-', '2>&-', '<&- >&- 2>&-'])(
  'standard streams that are closed (%s) are empty',
  async (closed) => {
    expect(await run(`exec ${closed}`)).toMatchObject({ status: 0, stderr: '' });
  },
);

/** Mounts of its own need the administrator, and not every container has them. */
const mounts =
  // Another /tmp would hide a checkout that is there.
  !ROOT.startsWith('/tmp/') &&
  root &&
  spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;
describe.runIf(mounts)('a host with another tree', () => {
  const inside = (mount: string, argv: readonly string[]) => {
    const command = `${mount}; exec "$0" "$@"`;
    const { status, stdout, stderr } = spawnSync(
      'unshare',
      ['-m', 'sh', '-c', command, process.execPath, LWK, ...argv],
      { encoding: 'utf8', timeout: 60_000 },
    );
    return { status, stdout, stderr };
  };
  const NO_PROC = 'mount -t tmpfs none /proc';
  const NO_TMP = 'mount -t tmpfs -o ro none /tmp';

  test('without /proc', () => {
    expect(inside(NO_PROC, ['run', '--dir', ROOT, PI, '1000'])).toMatchObject({ status: 0, stderr: '' });
  });
  test('without a /tmp to write in', () => {
    expect(inside(NO_TMP, ['run', PI, '1000'])).toMatchObject({ status: 0, stderr: '' });
  });
  test('without both', () => {
    const { status, stderr } = inside(`${NO_PROC}; ${NO_TMP}`, ['run', PI, '1000']);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^lwk: Without \/proc.*EROFS.*TMPDIR.*LWK_E_MACHINE/),
    });
  });
});

/** The limit on threads is for others than the administrator. */
const nobody =
  root && spawnSync('setpriv', ['--reuid=65534', '--clear-groups', process.execPath, LWK, '-V']).status === 0;
test.runIf(nobody)('too few threads', async () => {
  const user = 'exec prlimit --nproc=13 setpriv --reuid=65534 --clear-groups "$0" "$@"';
  const { status, stderr } = await run(user);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringMatching(/^lwk: .*(?:threads|EAGAIN).*ulimit -u.*\(LWK_E_ADMISSION\)\n$/),
  });
});

describe('the API', () => {
  const boot = (options = '{}') =>
    `import(${JSON.stringify(API)}).then(({ boot }) => boot(${options})).then(
      async (kernel) => { console.log('booted'); await kernel.close(); },
      (error) => console.log(error.name, error.code))`;
  test.each([
    ['', ['--jitless'], 'LWK_E_MACHINE'],
    ['', ['--permission', '--allow-fs-read=*'], 'LWK_E_MACHINE'],
    ['', ['--max-old-space-size=12'], 'LWK_E_MACHINE'],
    ...(LINUX ? [['ulimit -n 30', [], 'LWK_E_ADMISSION'] as const] : []),
    ...(LINUX ? [['ulimit -v 3000000', [], 'LWK_E_ADMISSION'] as const] : []),
  ] as const)('rejects with a code: %s %j', async (shell, flags, code) => {
    expect(await starved(shell, flags, ['-e', boot()])).toMatchObject({
      stdout: `LwkError ${code}\n`,
      stderr: '',
    });
  });
});

test.runIf(LINUX)('a job of MPI is told how much address space it needs', async () => {
  const launch = `import(${JSON.stringify(API)}).then(async ({ boot }) => {
    await using kernel = await boot({ cores: 1, oversubscribe: true });
    await kernel.run(${JSON.stringify(PLATE)}, { ranks: 2 }).catch((error) => console.log(error.message, error.code));
  })`;
  expect(await starved(`ulimit -v ${57 * 2 ** 20}`, [], ['-e', launch])).toMatchObject({
    stdout: expect.stringMatching(
      /^It does not fit: 2 ranks .*address space.* at most 1 rank, or .*LWK_E_ADMISSION\n$/,
    ),
    stderr: '',
  });
});

test('what Node is started with', () => {
  expect(oldSpace(['--max-old-space-size=8'])).toBe(8);
  expect(oldSpace(['--max_old_space_size=8 --max-old-space-size=2048'])).toBe(2048);
  expect(oldSpace(['--jitless'])).toBeUndefined();
  expect(forbidden({ has: () => true })).toBeUndefined();
  expect(forbidden({ has: (scope) => scope !== 'worker' })).toContain('--allow-worker');
  expect(forbidden(undefined)).toBeUndefined();
});

test('errors of the host get a code of ours, others stay what they are', () => {
  const host = (code: string, more = {}) => Object.assign(new Error(`${code}: no`), { code, ...more });
  expect(refused(host('EMFILE'))).toMatchObject({
    code: 'LWK_E_ADMISSION',
    message: expect.stringContaining('ulimit -n'),
  });
  expect(refused(host('ERR_WORKER_INIT_FAILED'))).toMatchObject({ code: 'LWK_E_ADMISSION' });
  expect(refused(host('ERR_ACCESS_DENIED', { permission: 'WorkerThreads' }))).toMatchObject({
    code: 'LWK_E_MACHINE',
    message: expect.stringContaining('--allow-worker'),
  });
  expect(refused(host('EROFS', { syscall: 'open' }))).toMatchObject({ code: 'LWK_E_MACHINE' });
  const fault = new TypeError('a fault of ours');
  expect(refused(fault)).toBe(fault);
});
