/** What programs do with the modules of MPI, on one rank and more. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile, FORTRAN, lwk, scratch } from './support.ts';

describe.skipIf(!FORTRAN)('MPI in Fortran', () => {
  const directory = scratch();

  /** Compiles a program of this folder and runs it. */
  async function outcome(name: string, ranks: number) {
    const program = join(directory, `${name}.wasm`);
    await compile(directory, ['-O1', join(import.meta.dirname, `${name}.f90`), '-o', program]);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [lwk, 'run', '--oversubscribe', '--ranks', String(ranks), program],
      { encoding: 'utf8', timeout: 60_000 },
    );
    return { status, stdout, stderr };
  }

  test('a nonblocking call works on the array section itself, gaps left out', async () => {
    const { status, stdout, stderr } = await outcome('sections', 2);
    expect({ status, stderr, lines: stdout.trimEnd().split('\n').sort() }).toEqual({
      status: 0,
      stderr: '',
      lines: [
        '  0  1  0  4  0  7  0 10  0  0',
        '  0  0  0  0',
        '  0  0  0  0',
        '  0  0  0  0',
        '  2  0  0  3',
        ' 10  0  0 11',
        ' 18  0  0 19',
        ' -9  0  0  0 -7  0  0  0 -5',
        '   2.  -2.   0.   0.   4.  -4.   0.   0.   6.  -6.   0.   0.   8.  -8.   0.   0.',
        '....w5--....w3--....w1--',
        '   10.   20.   30.   40.   50.',
        '    0.    0.    0.    0.    0.',
        '  0  2  0  4  0  6  0  8  0 10',
      ].sort(),
    });
  });

  test('names of profiling, counts of 64 bits, and copies of sections where a function is done with them', async () => {
    const { status, stdout, stderr } = await outcome('profiled', 2);
    expect({ status, stderr, lines: stdout.trimEnd().split('\n').sort() }).toEqual({
      status: 0,
      stderr: '',
      lines: [
        ' calls 1',
        ' sizes 12 8 8',
        'external  0  0  0  3  0  0  0  3',
        'gathered  0  3  0  9  0 13  0 19',
        'received 4:  2 12 13  5  9 16  8  6 19 11  3 22',
        'summed 3 1 1 3 1 1 3 1 1 3',
      ],
    });
  });
});
