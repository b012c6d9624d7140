/**
 * Small Fortran programs, many to a file: `! case NAME` begins each. What stands before the first are modules for all. They become
 * subroutines of one program, so that a file is compiled once; what each prints stands below its name in the file's text.
 *
 * `node test/fortran/cases.ts [NAME...]` writes the texts anew, with the flang of this machine (`LWK_FLANG`, or flang-22).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const CASES = join(import.meta.dirname, 'cases');

/** The files' names, without their ends. */
export const BATCHES: readonly string[] = readdirSync(CASES)
  .filter((name) => name.endsWith('.f90'))
  .map((name) => basename(name, '.f90'));

interface Batch {
  readonly modules: string;
  readonly cases: readonly { readonly name: string; readonly body: string }[];
}

function read(batch: string): Batch {
  const [modules, ...parts] = readFileSync(join(CASES, `${batch}.f90`), 'utf8').split(/^! case /m);
  const cases = parts.map((part) => {
    const end = part.indexOf('\n');
    return { name: part.slice(0, end), body: part.slice(end + 1) };
  });
  return { modules: modules!, cases };
}

/** The text of the program that runs all cases of a file. */
export function programOf(batch: string): string {
  const { modules, cases } = read(batch);
  const calls = cases.map(({ name }, i) => `print '(a)', '== ${name}'\ncall case_${i}`);
  const bodies = cases.map(({ body }, i) => `subroutine case_${i}\n${body}end subroutine\n`);
  return `${modules}program batch\n${calls.join('\n')}\nend program\n${bodies.join('')}`;
}

/** What is to be printed, by the names of the cases. */
export function expected(batch: string): Map<string, string> {
  return byName(readFileSync(join(CASES, `${batch}.txt`), 'utf8'));
}

/** What a program has printed. */
export function byName(text: string): Map<string, string> {
  const parts = text.split(/^== /m).slice(1);
  return new Map(
    parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)]),
  );
}

function regenerate(batch: string): void {
  const scratch = mkdtempSync(join(tmpdir(), 'lwk-cases-'));
  try {
    writeFileSync(join(scratch, 'batch.f90'), programOf(batch));
    const flang = process.env.LWK_FLANG ?? 'flang-22';
    execFileSync(flang, ['-w', '-O1', 'batch.f90', '-o', 'batch'], { cwd: scratch, stdio: 'inherit' });
    const text = execFileSync('./batch', { cwd: scratch, encoding: 'utf8' });
    writeFileSync(join(CASES, `${batch}.txt`), text);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

if (import.meta.main)
  for (const batch of process.argv.length > 2 ? process.argv.slice(2) : BATCHES) regenerate(batch);
