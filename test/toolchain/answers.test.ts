/** What compilers say of themselves is asked once, until they change. */
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerOf } from '../../services/toolchain/answers.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'lwk-answers-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

test('an answer is kept until the program, the PATH or what it says no longer holds', async () => {
  const program = join(directory, 'compiler');
  writeFileSync(program, 'one');
  const env = { XDG_CACHE_HOME: join(directory, 'cache'), PATH: '/bin' };
  let asked = 0;
  let answer: { version: number } | undefined;
  const ask = (PATH = env.PATH, holds = true) =>
    answerOf(
      program,
      { ...env, PATH },
      async () => {
        asked++;
        return answer;
      },
      () => holds,
    );
  // Somebody may install what it lacks.
  expect([await ask(), await ask(), asked]).toEqual([undefined, undefined, 2]);
  answer = { version: 1 };
  expect([await ask(), await ask(), asked]).toEqual([answer, answer, 3]);
  await ask('/usr/bin');
  expect(asked).toBe(4);
  await ask(env.PATH, false);
  expect(asked).toBe(5);
  utimesSync(program, 1, 1);
  answer = { version: 2 };
  expect([await ask(), await ask(), asked]).toEqual([answer, answer, 6]);
  rmSync(program);
  answer = undefined;
  expect([await ask(), asked]).toEqual([undefined, 7]);
});
