/** Each way in which a job can end, seen from the shell: status, message, and that the process is gone. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables of the shell
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { LWK, lwk } from '../support/cli.ts';
import { guest, kernel } from '../support/guests.ts';
import { program } from '../support/wat.ts';

const TMP = mkdtempSync(join(tmpdir(), 'lwk-e2e-'));
afterAll(() => rmSync(TMP, { recursive: true }));

describe('exit', () => {
  test.each([0, 1, 3, 126, 255])('%i is passed on without words', async (status) => {
    const run = await lwk(['run', await guest('exit-code'), String(status)]);
    expect(run).toEqual({ status, signal: null, stdout: '', stderr: '' });
  });

  test('of one of several ranks is told', async () => {
    const run = await lwk(['run', '-n', '2', '--oversubscribe', await guest('exit-code'), '3']);
    expect(run.status).toBe(3);
    expect(run.stderr).toMatch(/^lwk: rank [01] ended with status 3\n$/);
  });
});

describe('trap', () => {
  test.each([
    ['trap-unreachable', 'unreachable'],
    ['trap-divide', 'integer divide by zero'],
    ['trap-oob', 'out of bounds memory access'],
    ['stack-overflow', /call stack exhausted|out of bounds memory access/],
    ['indirect-mismatch', 'indirect call type mismatch'],
  ])('%s', async (name, kind) => {
    const { status, stderr } = await lwk(['run', await guest(name)]);
    expect(status).toBe(134);
    const [first, ...stack] = stderr.trimEnd().split('\n');
    expect(first).toMatch(
      new RegExp(`^lwk: rank 0 trapped: (?:${kind instanceof RegExp ? kind.source : kind})`),
    );
    for (const line of stack) expect(line).toMatch(/^ {4}(?:at |\.\.\. |its last calls:$| {2}\w+\()/);
  });

  test('abort', async () => {
    const { status, stderr } = await lwk(['run', await guest('abort')]);
    expect(status).toBe(134);
    expect(stderr).toMatch(/^\n?lwk: rank 0 called abort\n {4}at abort /);
  });

  test('names the functions of the stack', async () => {
    const { stderr } = await lwk(['run', await guest('trap-unreachable', ['-g'])]);
    expect(stderr).toMatch(/at fall .*\n.*at stumble .*\n/s);
  });

  test('of one rank ends the others', async () => {
    const run = await lwk(['run', '-n', '2', '--oversubscribe', await guest('trap-divide')]);
    expect(run.status).toBe(134);
  });
});

describe('the time limit', () => {
  test.each([
    ['spin-forever', ''],
    ['read-forever', 'fd_read(0, '],
    ['sleep', 'poll_oneoff('],
  ])('ends %s, and tells in which call', async (name, call) => {
    const run = await lwk(['run', '--timeout', '0.3', await guest(name), '60000'], { keepInput: true });
    expect(run.status).toBe(124);
    const [first, ...calls] = run.stderr.trimEnd().split('\n');
    expect(first).toBe('lwk: the job was ended after 0.3 s, its time limit');
    if (call !== '') expect(calls.at(-1)).toMatch(/^ {6}rank 0: .* = \? {2}\(at 0\.\d+ s\)$/);
    if (call !== '') expect(calls.at(-1)).toContain(`rank 0: ${call}`);
  });

  test('ends a job whose output nobody takes', async () => {
    const child = spawn(process.execPath, [
      LWK,
      'run',
      '--timeout',
      '0.5',
      await guest('print-lines'),
      '100000',
      '100',
    ]);
    child.stderr.resume();
    expect(await once(child, 'exit')).toEqual([124, null]);
    child.stdout.destroy();
  });
});

/** Starts a job and waits until its program runs. */
async function start(
  name: string,
  ...args: readonly string[]
): Promise<{ child: ChildProcess; said: () => string }> {
  const child = spawn(process.execPath, [LWK, 'run', '--report-bindings', await guest(name), ...args]);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  await once(child.stderr, 'data');
  return { child, said: () => said };
}

describe('signals', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s ends ranks in a call at once', async (signal, status) => {
    const { child, said } = await start('read-forever');
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([status, null]);
    expect(said()).toContain(`lwk: the job was ended by ${signal}\n`);
  });

  test('the first Ctrl-C asks a computing rank, and ends it after a while', async () => {
    const { child, said } = await start('spin-forever');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([130, null]);
    expect(said()).toContain('lwk: interrupted: ending the job (again to kill it)\n');
  });

  test('a program that handles Ctrl-C ends as it likes', async () => {
    const { child, said } = await start('handles', 'leave');
    await once(child.stdout!, 'data');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([2, null]);
    expect(said()).toContain('lwk: interrupted: the program has been told (again to kill it)\n');
  });

  test('a machine check that is injected is an event, and ends a program that does not know what to do', async () => {
    const run = ['run', '--ras', '--inject', 'mce:rank=0,after=10ms,address=0x400,bytes=16'];
    const { status, stderr } = await lwk([...run, await guest('machine-check'), 'nothing']);
    expect(status).toBe(135);
    expect(stderr).toMatch(
      /^lwk: ras: \S+ info check-injected job=1 rank=0 address=1024 bytes=16: rank 0 loses 16 bytes at 0x400\.$/m,
    );
    expect(stderr).toMatch(/^lwk: rank 0 was ended by a machine check/m);
  });

  test('the second one kills it', async () => {
    const { child } = await start('spin-forever');
    const exit = once(child, 'exit');
    child.kill('SIGINT');
    await once(child.stderr!, 'data');
    await new Promise((resolve) => setTimeout(resolve, 150));
    child.kill('SIGINT');
    expect(await exit).toEqual([130, null]);
  });

  test('end a job whose output nobody takes', async () => {
    const { child } = await start('print-lines', '100000', '100');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([143, null]);
    child.stdout!.destroy();
  });
});

/** Runs the command as a shell command says, which has it as "$@". */
function fullDisk(command: string, args: readonly string[]) {
  return spawnSync('bash', ['-c', command, '-', process.execPath, LWK, ...args], { encoding: 'utf8' });
}

describe('output that cannot be written', () => {
  test('a reader that leaves ends the job quietly with 141', async () => {
    const { stdout, stderr, status } = spawnSync(
      'bash',
      [
        '-c',
        '"$@" | head -n 1; exit ${PIPESTATUS[0]}',
        '-',
        process.execPath,
        LWK,
        'run',
        await guest('print-lines'),
        '100000',
        '90',
      ],
      { encoding: 'utf8', maxBuffer: 1e9 },
    );
    expect(stdout).toMatch(/^0 o+\n$/);
    expect(stderr.split('\n').filter((line) => line.startsWith('lwk'))).toEqual([]);
    expect(status).toBe(141);
  });

  test('marked output too', async () => {
    const command = '"$@" 2>/dev/null | head -n 1; exit ${PIPESTATUS[0]}';
    const args = ['run', '--tag-output', await guest('print-lines'), '100000', '90'];
    const run = spawnSync('bash', ['-c', command, '-', process.execPath, LWK, ...args], { encoding: 'utf8' });
    expect(run.status).toBe(141);
  });

  test('a closed standard output is nothing that ends a program', async () => {
    const command = '"$@" >&- 2>/dev/null';
    const args = ['run', await guest('exit-code'), '4'];
    expect(spawnSync('bash', ['-c', command, '-', process.execPath, LWK, ...args]).status).toBe(4);
  });

  test.runIf(existsSync('/dev/full'))('a full disk is an error that the program sees', async () => {
    const command = '"$@" >/dev/full';
    const args = ['run', await guest('echo-stdin')];
    const run = spawnSync('bash', ['-c', command, '-', process.execPath, LWK, ...args], {
      input: 'x'.repeat(100_000),
      encoding: 'utf8',
    });
    expect(run.status).toBe(1);
  });

  test.runIf(existsSync('/dev/full'))('a full disk is named, whichever rank finds it full', async () => {
    // Rank 0 posts a line and sleeps, so that only rank 1 could tell what became of the stream that both write to.
    const path = join(TMP, 'take-turns.wasm');
    const poll = '(drop (call $poll (i32.const 100) (i32.const 200) (i32.const 1) (i32.const 300)))';
    const turns = program(`(local $n i32)
      (i32.store (i32.const 116) (i32.const 1)) (i64.store (i32.const 124) (i64.const 300000000))
      (if (i32.eqz (call $rank)) (then (call $say) ${poll} ${poll} ${poll} (call $exit (i32.const 0))))
      ${poll}
      (loop $again (call $say) (br_if $again (i32.lt_u (local.tee $n (i32.add (local.get $n) (i32.const 1))) (i32.const 100))))
      ${poll}
      (loop $again (call $say) (br $again))`);
    writeFileSync(path, turns);
    const options = ['-n', '2', '--oversubscribe', '--heap', '1MiB', '--timeout', '10'];
    for (const mark of ['--tag-output', '--timestamp-output']) {
      const run = fullDisk('"$@" >/dev/full', ['run', mark, ...options, path]);
      expect(run.stderr).toMatch(/^lwk: the output of rank [01] could not be written \(ENOSPC\)\n$/);
      expect(run.status).toBe(1);
    }
  });

  test.runIf(existsSync('/dev/full'))(
    'a full disk is named also when the program has ended by then',
    async () => {
      const path = join(TMP, 'hello.wasm');
      writeFileSync(path, program('(call $say)'));
      const run = fullDisk('"$@" >/dev/full', ['run', '--tag-output', '--heap', '1MiB', path]);
      expect(run.stderr).toMatch(/^lwk: standard output cannot be written: ENOSPC.*\n$/);
      expect(run.status).toBe(1);
      const own = fullDisk('"$@" >/dev/full', ['syscalls']);
      expect([own.status, own.stderr]).toEqual([1, run.stderr]);
      const out = join(TMP, 'full');
      symlinkSync('/dev/full', `${out}.0`);
      for (const tag of [[], ['--tag-output']]) {
        const file = fullDisk('"$@"', ['run', ...tag, '--output-filename', out, '--heap', '1MiB', path]);
        expect(file.stderr).toMatch(/^lwk: .*full\.0 cannot be written: ENOSPC.*\n$/);
        expect(file.status).toBe(1);
      }
      const kept = join(TMP, 'kept.txt');
      const tools = ['--stats=/dev/full', '--trace=/dev/full', '--strace', '-o', '/dev/full'];
      const told = fullDisk(`"$@" >${kept}`, ['run', ...tools, '--heap', '1MiB', path]);
      expect(told.stderr).toMatch(/^(?:lwk: \/dev\/full cannot be written: ENOSPC.*\n){3}$/);
      expect(told.status).toBe(1);
      // Standard error finds a file that standard output has found full.
      const both = join(TMP, 'both.wasm');
      const print = (fd: number) =>
        `(drop (call $fd_write (i32.const ${fd}) (i32.const 0) (i32.const 1) (i32.const 8)))`;
      const poll = '(drop (call $poll (i32.const 100) (i32.const 200) (i32.const 1) (i32.const 300)))';
      const timer =
        '(i32.store (i32.const 116) (i32.const 1)) (i64.store (i32.const 124) (i64.const 300000000))';
      writeFileSync(
        both,
        program(`${timer} ${print(1)} ${poll} ${print(2)} ${poll} (loop $again ${print(2)} (br $again))`),
      );
      const second = [
        'run',
        '--tag-output',
        '--output-filename',
        out,
        '--heap',
        '1MiB',
        '--timeout',
        '10',
        both,
      ];
      const late = fullDisk('"$@"', second);
      expect(late.stderr).toMatch(/^lwk: the output of rank 0 could not be written \(ENOSPC\)\n$/);
      expect(late.status).toBe(1);
      const lines = ['--tag-output', '--output-filename', out, await guest('print-lines'), '20000', '90'];
      const file = fullDisk('"$@"', ['run', ...lines]);
      expect(file.stderr).toMatch(/^lwk: the output of rank 0 could not be written \(ENOSPC\)\n$/);
      expect(file.status).toBe(1);
    },
  );

  test('a small pipe loses nothing', async () => {
    const command = '"$@" 2>/dev/null | (sleep 0.5; wc -l)';
    const args = ['run', await guest('print-lines'), '4000', '80'];
    const run = spawnSync('bash', ['-c', command, '-', process.execPath, LWK, ...args], { encoding: 'utf8' });
    expect(run.stdout.trim()).toBe('4000');
  });
});

test.each(['ship', 'direct'])('a FIFO that nobody writes to holds no thread (%s)', async (offload) => {
  const fifo = join(TMP, `fifo-${offload}`);
  spawnSync('mkfifo', [fifo]);
  const args = ['--offload', offload, '--timeout', '0.5', '--dir', `${TMP}::/d`];
  const run = await lwk(['run', ...args, await kernel('cat'), `/d/fifo-${offload}`]);
  expect(run.signal).toBeNull();
});
