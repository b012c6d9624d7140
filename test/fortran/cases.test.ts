/** Small programs over the language print what they do with flang's own library on the machine, to the letter. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BATCHES, byName, expected, programOf } from './cases.ts';
import { compile, FORTRAN, lwk, scratch } from './support.ts';

describe.skipIf(!FORTRAN)('small programs', () => {
  const directory = scratch();

  test.each(BATCHES)(
    '%s',
    async (batch) => {
      writeFileSync(join(directory, `${batch}.f90`), programOf(batch));
      const program = join(directory, `${batch}.wasm`);
      // The compiler puts less into the code then, so that more of the library is called.
      await compile(directory, ['-w', '-O0', `${batch}.f90`, '-o', program]);
      const text = execFileSync(
        process.execPath,
        [lwk, 'run', '--oversubscribe', '--dir', directory, '--wdir', directory, program],
        {
          encoding: 'utf8',
          timeout: 60_000,
        },
      );
      expect(Object.fromEntries(byName(text))).toEqual(Object.fromEntries(expected(batch)));
    },
    120_000,
  );
});
