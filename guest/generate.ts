/**
 * Writes what follows from the table of the MPI ABI (`runtime/abi/mpi-abi.json`): the constants of the runtime. Run `node guest/generate.ts` after a
 * change of the table; a test compares what is checked in with what this makes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

type Values = Readonly<Record<string, number>>;

export interface Table {
  readonly handles: Readonly<Record<string, Values>>;
  readonly aliases: Readonly<Record<string, string>>;
  readonly pointer_constants: Values;
  readonly string_and_size_limits: Values;
  readonly enum_constants: Values;
}

/** The constants as a TypeScript module. */
export function constants(table: Table): string {
  const groups: [string, Values][] = [
    ...Object.entries(table.handles).map(([type, values]): [string, Values] => [`Handles: ${type}.`, values]),
    ['Addresses that mean something special.', table.pointer_constants],
    ['Lengths of strings, with the NUL, and versions.', table.string_and_size_limits],
    ['Error classes, modes, kinds and other integers.', table.enum_constants],
  ];
  const lines = groups.flatMap(([title, values]) => [
    '',
    `// ${title}`,
    ...Object.entries(values).map(([name, value]) => `export const ${name} = ${value};`),
  ]);
  return `${['/** Constants of the MPI 5.0 ABI. Made from mpi-abi.json by guest/generate.ts: do not edit. */', ...lines].join('\n')}\n`;
}

/** Every generated file with its text. */
export function generated(): ReadonlyMap<string, string> {
  const table = JSON.parse(readFileSync(join(ROOT, 'runtime/abi/mpi-abi.json'), 'utf8')) as Table;
  return new Map([['runtime/abi/mpi.ts', constants(table)]]);
}

if (import.meta.main) for (const [file, text] of generated()) writeFileSync(join(ROOT, file), text);
