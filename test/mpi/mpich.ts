/** MPICH, where it is installed: the same C programs compiled with it, and their output. */
import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { cached, fingerprint } from '../../services/toolchain/cache.ts';
import { ROOT } from '../../services/toolchain/find.ts';
import { headersBeside } from '../support/guests.ts';

const execute = promisify(execFile);

/** Versions before 4 lack large counts and persistent collective operations. */
export const MPICH_IS_HERE = versionOf('mpiexec.mpich') >= 4 && versionOf('mpicc.mpich') > 0;

function versionOf(program: string): number {
  try {
    const text = execFileSync(program, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(/Version:\s*(\d+)/.exec(text)?.[1] ?? 1);
  } catch {
    return 0;
  }
}

/** The path of the program that MPICH's compiler makes of a source; it is kept under a name made from its text. */
async function build(source: string): Promise<string> {
  const name = basename(source, '.c');
  const made = fingerprint('mpich', ...[source, ...headersBeside(source)].map((path) => readFileSync(path)));
  const directory = await cached(
    join(ROOT, 'node_modules/.cache/lwk-native'),
    `${name}-${made}`,
    async (draft) =>
      void (await execute('mpicc.mpich', ['-O1', '-w', source, '-o', join(draft, name), '-lm'])),
  );
  return join(directory, name);
}

/** What a program prints with so many ranks of MPICH. Throws unless it ends with status 0. */
export async function withMpich(
  source: string,
  ranks: number,
  args: readonly string[] = [],
): Promise<string> {
  const argv = ['-n', String(ranks), await build(source), ...args];
  return (await execute('mpiexec.mpich', argv, { timeout: 90_000 })).stdout;
}
