/** The three ways in which an MPI program in C is compiled and run for comparison: lwk, MPICH, Open MPI. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { LwkError } from '../../runtime/abi/errors.ts';
import { CLI } from '../files.ts';
import { compile } from '../toolchain/compile.ts';
import { output } from './commands.ts';
import { benchSource, nativeClang } from './native.ts';

export const WAYS = ['lwk', 'mpich', 'openmpi'] as const;
export type Way = (typeof WAYS)[number];

/** A program in all the ways that this machine has. */
export interface Compiled {
  readonly name: string;
  readonly paths: Readonly<Partial<Record<Way, string>>>;
}

/**
 * Compiles a source with -O3 for lwk, and for MPICH and Open MPI where they are installed; `clang`: for MPICH with a clang, if
 * there is one, so that the code of the program itself comes from the same compiler as lwk's.
 * @throws LwkError LWK_E_TOOLCHAIN when nothing compiles C to WebAssembly
 */
export async function compileAll(
  source: string,
  name: string,
  directory: string,
  clang: boolean,
): Promise<Compiled> {
  const target = (way: Way) => join(directory, `${name}.${way}`);
  if ((await compile(['-O3', source, '-o', target('lwk')], 'c')) !== 0)
    throw new LwkError('LWK_E_TOOLCHAIN', `${source} could not be compiled; see above.`);
  const paths: Partial<Record<Way, string>> = { lwk: target('lwk') };
  const compiler = clang ? await nativeClang() : undefined;
  for (const way of ['mpich', 'openmpi'] as const) {
    const chosen = way === 'mpich' && compiler !== undefined ? [`-cc=${compiler}`] : [];
    const args = [...chosen, '-O3', '-w', source, '-o', target(way), '-lm'];
    if ((await output(`mpicc.${way}`, args)) !== undefined) paths[way] = target(way);
  }
  return { name, paths };
}

/**
 * Runs a program with so many ranks and returns what it printed; undefined when it was not compiled in that way. `pinned`: every
 * rank has a core for itself; otherwise they share the cores, and Open MPI yields instead of spinning.
 */
export async function runOnce(
  program: Compiled,
  way: Way,
  ranks: number,
  pinned: boolean,
  args: readonly string[],
): Promise<string | undefined> {
  const path = program.paths[way];
  if (path === undefined) return undefined;
  const n = ['-n', String(ranks)];
  switch (way) {
    case 'lwk':
      return output(process.execPath, [
        CLI,
        'run',
        ...n,
        ...(pinned ? [] : ['--oversubscribe']),
        path,
        ...args,
      ]);
    case 'mpich':
      return output('mpiexec.mpich', [...(pinned ? ['-bind-to', 'core'] : []), ...n, path, ...args]);
    case 'openmpi': {
      const binding = pinned ? ['--bind-to', 'core'] : ['--oversubscribe', '--bind-to', 'none'];
      return output('mpiexec.openmpi', ['--allow-run-as-root', ...binding, ...n, path, ...args]);
    }
  }
}

/** What the native libraries send messages by between two ranks of this machine, by their names; asked when nothing is measured. */
export async function transports(ways: readonly Way[]): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  const mpich = ways.includes('mpich') ? await output('mpichversion', []) : undefined;
  if (mpich !== undefined) found.MPICH = mpichTransport(mpich);
  const version = ways.includes('openmpi') ? await output('mpiexec.openmpi', ['--version']) : undefined;
  if (version !== undefined)
    found['Open MPI'] = `${/\d[\d.]*/.exec(version)?.[0]}, ${openmpiTransport(await openmpiTells())}`;
  return found;
}

/** Its device sends between ranks of one machine through shared memory of its own. */
export function mpichTransport(text: string): string {
  const of = (what: string) => new RegExp(`^MPICH ${what}:\\s*(.+)$`, 'm').exec(text)?.[1] ?? 'not told';
  return `${of('Version')}, device ${of('Device')}`;
}

/** The layer for messages between two ranks, and the transport that it uses to another one. */
export function openmpiTransport(text: string): string {
  const pml = /selected (\w+) best priority/.exec(text)?.[1];
  const transport = [...text.matchAll(/Using (\w+) btl for send/g)].find(([, name]) => name !== 'self')?.[1];
  return `pml ${pml ?? 'not told'}, btl ${transport ?? 'not told'}`;
}

/** What Open MPI says of its choices when a program starts; nothing where that does not work. */
async function openmpiTells(): Promise<string> {
  const directory = mkdtempSync(join(tmpdir(), 'lwk-bench-'));
  const program = join(directory, 'empty');
  const verbose = ['--mca', 'pml_base_verbose', '10', '--mca', 'btl_base_verbose', '100'];
  const args = ['--allow-run-as-root', '--oversubscribe', '-n', '2', ...verbose, program];
  try {
    await output('mpicc.openmpi', [benchSource('empty'), '-o', program]);
    const { stdout, stderr } = await promisify(execFile)('mpiexec.openmpi', args, { timeout: 30_000 });
    return stdout + stderr;
  } catch {
    return '';
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
