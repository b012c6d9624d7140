/**
 * Writes what follows from the table of the MPI ABI (`runtime/abi/mpi-abi.json`): the constants of the runtime. Run `node
 * guest/generate.ts` after a change of the table; a test compares what is checked in with what this makes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILL, filled } from './lines.ts';
import { fortran } from './mpi-fortran.ts';
import { header } from './mpi-header.ts';
import type { Table, Values } from './mpi-table.ts';

const ROOT = join(import.meta.dirname, '..');

/** The constants as a TypeScript module. */
export function constants(table: Table): string {
  const groups: [string, Values][] = [
    ...Object.entries(table.handles).map(([type, values]): [string, Values] => [`Handles: ${type}.`, values]),
    ['Offsets that mean something special.', table.offset_constants],
    ['Addresses that mean something special.', table.pointer_constants],
    ['Lengths of strings, with the NUL, and versions.', table.string_and_size_limits],
    ['Error classes, modes, kinds and other integers.', table.enum_constants],
  ];
  const filled = groups.filter(([, values]) => Object.keys(values).length > 0);
  const lines = filled.flatMap(([title, values]) => [
    '',
    `// ${title}`,
    ...Object.entries(values).map(([name, value]) => `export const ${name} = ${value};`),
  ]);
  return `${['/** Constants of the MPI 5.0 ABI. Made from mpi-abi.json by guest/generate.ts: do not edit. */', ...lines].join('\n')}\n`;
}

/** The letter of a parameter's type in a signature: I for 64 bits by value, i for everything else that the ABI has. */
function letter(param: string): string {
  return /^(?:MPI_Count|MPI_Offset) \w+$/.test(param) ? 'I' : 'i';
}

/** The functions as a TypeScript module: a line each. */
export function functions(table: Table): string {
  const lines = table.functions.map(({ name, returns, params }) => {
    // Arguments behind an ellipsis come as one pointer.
    return `  ${name}: '${params.map(letter).join('')}:${returns === 'double' ? 'd' : 'i'}',`;
  });
  return [
    '/** Functions of the MPI 5.0 ABI. Made from mpi-abi.json by guest/generate.ts: do not edit. */',
    '',
    'export interface MpiFunction {',
    '  readonly name: string;',
    '  /** A letter for each parameter, i for 32 bits and I for 64, and, behind a colon, i or d for the result. */',
    '  readonly signature: string;',
    '}',
    '',
    'const SIGNATURES: Readonly<Record<string, string>> = {',
    ...lines,
    '};',
    '',
    'export const MPI_FUNCTIONS: readonly MpiFunction[] = Object.entries(SIGNATURES).map(',
    '  ([name, signature]) => ({ name, signature }),',
    ');',
    '',
    'let byName: Map<string, MpiFunction> | undefined;',
    '',
    '/** The function behind an import from `mpi` or `env`, also by its name for profiling, or undefined. */',
    'export function mpiFunction(module: string, name: string): MpiFunction | undefined {',
    "  if (module !== 'mpi' && module !== 'env') return undefined;",
    '  byName ??= new Map(MPI_FUNCTIONS.map((f) => [f.name, f]));',
    "  return byName.get(name.startsWith('PMPI_') ? name.slice(1) : name);",
    '}',
    '',
  ].join('\n');
}

/** A member of an object, in one line or more: its texts are joined. */
function assigned(name: string, texts: readonly string[]): string {
  return `  ${name}: ${texts.join(' +\n    ')},`;
}

/**
 * The parameters of the functions as a TypeScript module. They are shown in errors alone, so that they are not beside the
 * signatures, which every start reads.
 */
export function parameters(table: Table): string {
  const lines = table.functions.map(({ name, params }) => {
    const list = params.map((param) =>
      param.replaceAll(/ ?\* ?/g, (star) => (star.includes('*') ? ' *' : star)),
    );
    return assigned(
      name,
      filled(list, FILL - 8).map((line) => `'${line}'`),
    );
  });
  return [
    '/** Parameters of the functions of the MPI 5.0 ABI, as C has them. Made from mpi-abi.json by guest/generate.ts: do not edit. */',
    'export const MPI_PARAMETERS: Readonly<Record<string, string>> = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}

/** Words that AssemblyScript does not take for a name. */
const RESERVED: ReadonlySet<string> = new Set(['function', 'in', 'enum', 'type', 'new', 'delete', 'void']);

/** A parameter as AssemblyScript has it: handles and ints are i32, pointers usize. */
function assemblyParameter(param: string): string {
  const name = /(\w+)(?:\[[^\]]*\])*$/.exec(param)?.[1] ?? 'rest';
  const type = letter(param) === 'I' ? 'i64' : /[*[]|_function\b|\.\.\./.test(param) ? 'usize' : 'i32';
  return `${RESERVED.has(name) ? `${name}_` : name}: ${type}`;
}

/** Constants and functions as an AssemblyScript module. */
export function assembly(table: Table): string {
  const names = constants(table).split('\n').slice(1);
  const type = (name: string) => (name in table.offset_constants ? 'i64' : 'i32');
  const values = names.map((line) =>
    line.replace(/^export const (\w+) =/, (_, name: string) => `export const ${name}: ${type(name)} =`),
  );
  const calls = table.functions.flatMap(({ name, returns, params }) => [
    '// @ts-ignore: decorator',
    `@external("mpi", "${name}")`,
    ...filled(
      [...params.map(assemblyParameter)],
      FILL,
      `export declare function ${name}(`,
      `): ${returns === 'double' ? 'f64' : 'i32'};`,
    ).map((line, i) => `${i === 0 ? '' : '  '}${line}`.trimEnd()),
  ]);
  const about =
    '/** The MPI 5.0 ABI for AssemblyScript, as C has it. Made from mpi-abi.json by guest/generate.ts: do not edit. */';
  return `${[about, ...values, '// Functions.', ...calls].join('\n')}\n`;
}

/** Every generated file with its text. */
export function generated(): ReadonlyMap<string, string> {
  const table = JSON.parse(readFileSync(join(ROOT, 'runtime/abi/mpi-abi.json'), 'utf8')) as Table;
  return new Map([
    ['runtime/abi/mpi.ts', constants(table)],
    ['runtime/abi/mpi-functions.ts', functions(table)],
    ['runtime/abi/mpi-parameters.ts', parameters(table)],
    ['guest/c/include/mpi.h', header(table)],
    ['guest/assembly/mpi-abi.ts', assembly(table)],
    ...fortran(table),
  ]);
}

if (import.meta.main) for (const [file, text] of generated()) writeFileSync(join(ROOT, file), text);
