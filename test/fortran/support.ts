/** What tests of Fortran share. Without flang on the machine they are left out. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { afterAll, expect } from 'vitest';
import { compileFortran } from '../../services/toolchain/fortran/compile.ts';
import { findTools } from '../../services/toolchain/fortran/tools.ts';

export const lwk = resolve(import.meta.dirname, '../../dist/services/cli/lwk.js');

/** Whether Fortran can be compiled here. */
export const FORTRAN = await findTools(process.env).then(
  () => true,
  () => false,
);

if (!FORTRAN)
  console.log(
    'The tests of Fortran are left out: there is no flang (apt-get install flang-22 clang-22 lld-22).',
  );

/** A directory that goes with the tests of the file. */
export function scratch(): string {
  const directory = mkdtempSync(join(realpathSync(tmpdir()), 'lwk-fortran-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

function collector(): Writable & { text: string } {
  const stream = new Writable({
    write(chunk, _encoding, done) {
      stream.text += chunk;
      done();
    },
  }) as Writable & { text: string };
  stream.text = '';
  return stream;
}

/** `lwk fc`: what it says. @param status that is expected */
export async function compile(
  cwd: string,
  args: readonly string[],
  status = 0,
): Promise<{ stdout: string; stderr: string }> {
  const stdout = collector();
  const stderr = collector();
  const found = await compileFortran(args, { cwd, env: process.env, stdout, stderr });
  expect({ status: found, stderr: status === 0 ? stderr.text : '' }).toEqual({ status, stderr: '' });
  return { stdout: stdout.text, stderr: stderr.text };
}
