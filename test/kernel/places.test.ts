/** Where a kernel runs: child processes of CommonJS with a channel, and processes under Node's permission model. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadLibc } from '../../services/machine/libc.ts';
import { runNode } from '../support/cli.ts';
import { program } from '../support/wat.ts';

const INDEX = resolve(import.meta.dirname, '../../dist/services/index.js');
const { libc } = await loadLibc();
let folder = '';
let script = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lwk-places-'));
  script = join(folder, 'place.cjs');
  writeFileSync(join(folder, 'say.wasm'), program('(call $say)'));
  writeFileSync(
    script,
    `const { boot } = require(${JSON.stringify(INDEX)});
    boot({ cores: 1 }).then(async (lwk) => {
      const { status, ranks } = await lwk.run(${JSON.stringify(join(folder, 'say.wasm'))}, { heap: '64KiB' });
      const told = { status, bound: ranks[0].core >= 0 };
      await lwk.close();
      if (process.send) process.send(told, () => process.disconnect());
      else console.log(JSON.stringify(told));
    }).catch(({ code, message }) => console.log(code, message));`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a child process of CommonJS, which ends by itself', async () => {
  const child = fork(script, [], { stdio: 'ignore' });
  const [[told], [status]] = await Promise.all([once(child, 'message'), once(child, 'exit')]);
  expect(told).toEqual({ status: 0, bound: libc !== undefined });
  expect(status).toBe(0);
});

test.each([
  ['--allow-fs-read=* --allow-worker', { status: 0, bound: false }],
  ['--allow-fs-read=* --allow-worker --allow-addons --allow-ffi', { status: 0, bound: libc !== undefined }],
])('under the permission model with %s', async (flags, told) => {
  const { stdout } = await runNode(['--permission', ...flags.split(' '), script]);
  expect(JSON.parse(stdout)).toEqual(told);
});
