/**
 * Functions of mpi_f08 with buffers: they get descriptors of them, and so the array section itself and its gaps (MPI 5.0, 19.1.12).
 * Their glue makes a datatype of a section with gaps, or a copy where the function is done with it when it returns.
 */
import { folded, largeOf, MADE, type Parameter, type Procedure, proceduresOf } from './mpi-procedures.ts';
import type { Table } from './mpi-table.ts';

/** Whose buffer is used, or looked for, when they have returned. */
const LATER = /^MPI_(?:I.*|.*_init|Win_(?:create|attach)|Buffer_attach|.*_attach_buffer)(?:_c)?$/;

/** Whose arguments count blocks or bytes, or that compute: the elements of a section with gaps are no datatype for these. */
const IN_BLOCKS =
  /^MPI_I?(?:Neighbor|All|Gather|Scatter|Reduce|Scan|Exscan|P(?:send|recv)_init|Win_(?:create|attach)|Buffer_attach|.*_attach_buffer)/i;

/** Whether an argument is a buffer, not a variable for an address or a value. */
export const isBuffer = ({ name, kind, out }: Parameter): boolean =>
  kind === 'buffer' &&
  !(name === 'baseptr' && out) &&
  !/^(?:buffer_addr|attribute_val|extra_state)$/.test(name);

export function hasBuffers({ parameters }: Procedure): boolean {
  return parameters.some(isBuffer);
}

/** The name of such a function by itself, as the standard has it; programs call it by the generic name. */
export function specific(name: string): string {
  return `${name}_f08ts`;
}

/** How the glue takes a buffer, and what is done with that behind the call. */
function taken(procedure: Procedure, at: number): { before: string; after?: string; described?: true } {
  const { name } = procedure.parameters[at]!;
  const [count, datatype] = procedure.parameters.slice(at + 1);
  const called = procedure.name.replace(/_c$/, '');
  const bytes =
    count === undefined || !/^(?:int|long)$/.test(count.kind) || datatype?.handle !== 'MPI_Datatype';
  if (IN_BLOCKS.test(procedure.name) || (/^(?:in|out)buf$/.test(name) && bytes)) {
    return LATER.test(procedure.name)
      ? { before: `Section ${name}_s = lwkf_block("${called}", ${name});` }
      : { before: `Section ${name}_s = lwkf_copy(${name});`, after: `lwkf_copy_back(&${name}_s, ${name});` };
  }
  // One element, or where it is.
  if (bytes) return { before: `Section ${name}_s = {.address = ${name}->base_addr};` };
  return {
    before: `Section ${name}_s = lwkf_section("${called}", ${name}, *${count.name}, *${datatype.name});`,
    after: `lwkf_section_end(&${name}_s);`,
    described: true,
  };
}

function pointer({ kind }: Parameter): string {
  if (kind === 'buffer') return 'void *';
  if (kind === 'aint' || kind === 'aints') return 'MPI_Aint *';
  if (kind === 'text') return 'char *';
  return kind === 'long' || kind === 'longs' ? 'int64_t *' : 'int *';
}

function glueOf(procedure: Procedure): string {
  const { name, parameters } = procedure;
  const own = `${name.toLowerCase()}_`;
  const before: string[] = [];
  const after: string[] = [];
  /** What is passed in the place of an argument. */
  const instead = new Map<number, string>();
  parameters.forEach((parameter, at) => {
    if (!isBuffer(parameter)) return;
    const section = `${parameter.name}_s`;
    const how = taken(procedure, at);
    before.push(`  ${how.before}`);
    if (how.after !== undefined) after.push(`  ${how.after}`);
    instead.set(at, `${section}.address`);
    if (!how.described) return;
    const large = parameters[at + 1]!.kind === 'long';
    instead.set(at + 1, `&${section}.${large ? 'large_' : ''}count`).set(at + 2, `&${section}.datatype`);
  });
  // Behind all others, as everywhere.
  const lengths = parameters.filter(({ kind }) => kind === 'text').map(({ name }) => `${name}_length`);
  const declared = parameters.map((parameter) =>
    isBuffer(parameter) ? `const CFI_cdesc_t *${parameter.name}` : `${pointer(parameter)}${parameter.name}`,
  );
  return [
    `void ${own}(${[...parameters.map(pointer), 'int *', ...lengths.map(() => 'int')].join(', ')});`,
    `WEAK void ${own}f08ts_(${[...declared, 'int *ierror', ...lengths.map((name) => `int ${name}`)].join(', ')}) {`,
    ...before,
    `  ${own}(${[...parameters.map(({ name }, at) => instead.get(at) ?? name), 'ierror', ...lengths].join(', ')});`,
    ...after,
    '}',
    `PROFILED(${own}f08ts_)`,
  ].join('\n');
}

/** `guest/fortran/mpi/sections.c` */
export function sections(table: Table): string {
  return [
    `/*\n * Functions of mpi_f08 with buffers: they get descriptors.\n * ${MADE}\n */`,
    '#include "section.h"',
    '',
    ...[...proceduresOf(table), ...largeOf(table)]
      .filter(hasBuffers)
      .map((procedure) => glueOf(procedure).split('\n').flatMap(folded).join('\n')),
    '',
  ].join('\n');
}

/** The declaration of such a buffer. */
export function descriptorOf(name: string, later: boolean): string {
  return `type(*), dimension(..)${later ? ', asynchronous' : ''} :: ${name}`;
}

export const isUsedLater = ({ name }: Procedure): boolean => LATER.test(name);
