/** What compilations leave behind when they are interrupted: nothing. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../services/toolchain/find.ts';

const TMP = mkdtempSync(join(tmpdir(), 'lwk-temporary-'));
afterAll(() => rmSync(TMP, { recursive: true }));

/** Starts work in temporary directories, in a process of its own, which says when it is there. */
async function start(work: string) {
  const text = `import { spawn } from 'node:child_process';
import { attend, inTemporary } from '${ROOT}/services/toolchain/temporary.ts';
import { cached } from '${ROOT}/services/toolchain/cache.ts';
const forever = () => new Promise((resolve) => setInterval(resolve, 60_000));
${work}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', text], {
    env: { ...process.env, TMPDIR: TMP },
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (more: string) => (said += more));
  await once(child.stdout, 'data');
  return { child, said: () => said };
}

describe.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s', (signal) => {
  test('between two compilers ends the process, and its directories go', async () => {
    const { child } = await start(
      `inTemporary(() => inTemporary(() => cached('${TMP}', 'thing', () => { console.log('ready'); return forever(); })))`,
    );
    expect(readdirSync(TMP)).toHaveLength(3);
    child.kill(signal);
    expect(await once(child, 'close')).toEqual([null, signal]);
    expect(readdirSync(TMP)).toEqual([]);
  });
});

test.each(['SIGTERM', 'SIGHUP'] as const)('a compiler gets %s, and is waited for', async (signal) => {
  const { child, said } = await start(`await inTemporary(async (directory) => {
    const compiler = spawn('sleep', ['600']);
    attend(compiler);
    console.log(directory);
    const ended = await new Promise((resolve) => compiler.once('close', (_, signal) => resolve(signal)));
    console.log(ended);
  });`);
  const directory = said().trim();
  expect(existsSync(directory)).toBe(true);
  child.kill(signal);
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(said()).toBe(`${directory}\n${signal}\n`);
  expect(existsSync(directory)).toBe(false);
});
