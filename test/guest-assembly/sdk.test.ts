/** The SDK: it binds the calls of the syscall table, and they do under the kernel what it says. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SYSCALLS } from '../../runtime/abi/syscalls.ts';
import { readImage } from '../../runtime/image/read.ts';
import { assemble, assembled } from '../support/assemblyscript.ts';
import { lwk } from '../support/cli.ts';

test('binds every call of the lwk module as the syscall table has it', async () => {
  const letters: Record<string, string> = { i32: 'i', i64: 'I', f64: 'd' };
  const short = (types: readonly string[]) => types.map((type) => letters[type] ?? type).join('');
  // Compiled as a program of its own, the SDK exports, and so keeps, all that it imports.
  const sdk = readImage(readFileSync(await assemble('guest/assembly/lwk.ts')), 'lwk.wasm');
  const bound = sdk.imports
    .filter(({ module }) => module === 'lwk')
    .map(({ name, type }) => `${name} ${short(type!.params)}:${short(type!.results)}`);
  const served = SYSCALLS.filter(({ module }) => module === 'lwk').map((s) => `${s.name} ${s.signature}`);
  expect(bound.sort()).toEqual(served.sort());
});

test('its calls give what they promise, and errors as WASI numbers; what it logs is for the operator', async () => {
  const run = ['run', '--heap', '4MiB', '--oversubscribe', '--bind-to', 'none', '--segment-memory', '1MiB'];
  const { status, stdout, stderr } = await lwk([...run, await assembled('lwk-calls')]);
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: expect.stringMatching(
      /^lwk: rank 0: warning: a line for the operator: ä€😀\nlwk: warning: rank 0 asked for memory [^\n]*\n$/,
    ),
  });
  expect(stdout.split('\n')).toEqual([
    'rank 0',
    'size 1',
    'core -1',
    'nop 0',
    'time goes on 1',
    'the break moves 131072',
    'and back 0',
    'mmap 0',
    'mremap 0',
    'what it holds 42',
    'msync 0',
    'munmap 0',
    'munmap of no address of a page 28',
    'mmap of more than there is 48',
    'mmap of no file 8',
    'peer write 0',
    'peer read of no rank 71',
    'segment size 100',
    'segment write 0',
    'segment add 0',
    'what it was 7',
    'segment wait for what is 0',
    'segment wait in vain 73',
    'segment read 0',
    'what it is 8',
    'segment write without the right 2',
    'segment close 0',
    'segment delete 0',
    '',
  ]);
});

test.each([1, 2, 3, 4])('typed MPI with %i ranks', async (ranks) => {
  const run = ['run', '--heap', '4MiB', '--oversubscribe', '-n', `${ranks}`];
  expect(await lwk([...run, await assembled('typed-mpi')])).toMatchObject({
    status: 0,
    stdout: 'ok\n',
    stderr: '',
  });
});
