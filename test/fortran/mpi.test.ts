/** What programs do with the modules of MPI, on one rank and more. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compile, FORTRAN, lwk, scratch } from './support.ts';

describe.skipIf(!FORTRAN)('MPI in Fortran', () => {
  const directory = scratch();

  /** Compiles a program, of this folder by default, and runs it. */
  async function outcome(name: string, ranks: number, folder = import.meta.dirname, others: string[] = []) {
    const program = join(directory, `${name}.wasm`);
    const sources = [`${name}.f90`, ...others].map((source) => join(folder, source));
    await compile(directory, ['-O1', ...sources, '-o', program]);
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

  test('C reads the address of an attribute that Fortran has set, and Fortran the address that C has set', async () => {
    const { status, stdout, stderr } = await outcome('attributes', 1, import.meta.dirname, [
      'attributes-c.c',
    ]);
    expect({ status, stderr, lines: stdout.trimEnd().split('\n') }).toEqual({
      status: 0,
      stderr: '',
      lines: [
        'C reads 100',
        'C reads 102',
        'a copy: 102',
        'deleted 102',
        'deleted 100',
        'of C: 65536',
        'C reads 100',
        'C reads 100',
        'a copy: 100',
        'deleted 65538',
        'of C: 65536',
        'no address: -1',
      ],
    });
  });

  test.each([
    [
      'MPI_Iallreduce',
      'MPI_Iallreduce(a(::2), b, 2, MPI_INTEGER, MPI_SUM, MPI_COMM_WORLD, r)',
      'cannot describe',
    ],
    ['MPI_Isend', 'MPI_Isend(a(::2), 3, MPI_INTEGER, 0, 0, MPI_COMM_WORLD, r)', 'fewer elements'],
    [
      'MPI_Issend',
      'MPI_Issend(c(::2), 1, MPI_INTEGER, 0, 0, MPI_COMM_WORLD, r)',
      'not those of the datatype',
    ],
  ])('%s of a section that it cannot take ends the program with a word', async (name, call, why) => {
    const lines = [
      'use mpi_f08',
      'integer :: a(4), b(2)',
      'character(3) :: c(4)',
      'type(MPI_Request) :: r',
      'call MPI_Init()',
      `call ${call}`,
      "print *, 'on'",
      'end',
    ];
    writeFileSync(join(directory, `${name}.f90`), `${lines.join('\n')}\n`);
    const { status, stdout, stderr } = await outcome(name, 1, directory);
    expect(stderr).toContain(`${name}: the buffer is an array section with gaps`);
    expect(stderr).toContain(why);
    expect({ ended: status !== 0, stdout }).toEqual({ ended: true, stdout: '' });
  });
});
