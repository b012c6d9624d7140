/** The modules of MPI: compiled by the user's flang when Fortran is first compiled, since each version has a form of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LwkError } from '../../../runtime/abi/errors.ts';
import { cached, fingerprint } from '../cache.ts';
import { cacheRoot } from '../cache-root.ts';
import { execute, type Io } from '../execute.ts';
import { ROOT } from '../find.ts';
import type { Flang } from './flang.ts';
import { TRIPLE } from './source.ts';

/** mpif.h, and the sources of the modules. */
const INCLUDE = join(ROOT, 'guest/fortran/include');

/** Flags with which flang finds mpif.h and the modules. */
export async function moduleFlags(flang: Flang, io: Io): Promise<string[]> {
  const sources = readdirSync(INCLUDE)
    .filter((name) => name.endsWith('.f90'))
    .sort()
    .map((name) => join(INCLUDE, name));
  if (sources.length === 0) return [`-I${INCLUDE}`];
  const name = `mpi-${fingerprint(flang.adapted, ...sources.map((file) => readFileSync(file)))}`;
  const directory = await cached(cacheRoot(io.env), name, async (draft) => {
    for (const source of sources) {
      const command = [
        flang.adapted,
        `--target=${TRIPLE}`,
        '-fsyntax-only',
        '-J',
        draft,
        `-I${INCLUDE}`,
        source,
      ];
      const status = await execute(command, io);
      if (status === 0) continue;
      throw new LwkError(
        'LWK_E_TOOLCHAIN',
        `${flang.path} cannot compile ${source} (exit status ${status}).`,
        {
          source,
          status,
        },
      );
    }
  });
  return [`-I${INCLUDE}`, `-I${directory}`];
}
