/**
 * Functions of mpi_f08 that use a buffer after they have returned, or that ask where it is: of an array section with gaps they get
 * the descriptor, not the address of a copy that is gone by then (MPI 5.0, 19.1.12). Their glue makes a datatype of the section.
 */
import { folded, MADE, type Parameter, type Procedure, proceduresOf } from './mpi-procedures.ts';
import type { Table } from './mpi-table.ts';

const LATER =
  /^MPI_(?:I.*|.*_init|R?(?:put|get)|R?(?:get_)?accumulate|Fetch_and_op|Compare_and_swap|Get_address|Win_(?:create|attach|detach)|Buffer_attach|.*_attach_buffer|File_(?:i.*|.*_(?:begin|end)))$/i;

/** Whose arguments count blocks or bytes, or that compute: the elements of a section with gaps are no datatype for these. */
const WITHOUT_GAPS =
  /^MPI_(?:I(?:neighbor|all|gather|scatter|reduce|scan|exscan).*|(?:Neighbor|All|Gather|Scatter|Reduce|Scan|Exscan|P(?:send|recv)).*_init|Win_(?:create|attach)|Buffer_attach|.*_attach_buffer)$/;

/** Whether an argument is a buffer, not a variable for an address. */
export const isBuffer = ({ name, kind, out }: Parameter): boolean =>
  kind === 'buffer' && !(name === 'baseptr' && out);

/** Whether mpi_f08 gives the function descriptors of its buffers. */
export function keepsBuffers({ name, parameters }: Procedure): boolean {
  return LATER.test(name) && parameters.some(isBuffer);
}

/** The name of such a function by itself, as the standard has it; programs call it by the generic name. */
export function specific(name: string): string {
  return `${name}_f08ts`;
}

/** How the glue takes a buffer: as so many elements of a datatype, as a block without gaps, or as a place. */
function taken(procedure: Procedure, at: number): string {
  const { name } = procedure.parameters[at]!;
  const [count, datatype] = procedure.parameters.slice(at + 1);
  if (WITHOUT_GAPS.test(procedure.name))
    return `Section ${name}_s = lwkf_block("${procedure.name}", ${name});`;
  if (count?.kind !== 'int' || datatype?.handle !== 'MPI_Datatype')
    return `Section ${name}_s = {.address = ${name}->base_addr};`;
  return `Section ${name}_s = lwkf_section("${procedure.name}", ${name}, *${count.name}, *${datatype.name});`;
}

function pointer({ kind }: Parameter): string {
  if (kind === 'buffer') return 'void *';
  if (kind === 'aint' || kind === 'aints') return 'MPI_Aint *';
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
    const line = taken(procedure, at);
    before.push(`  ${line}`);
    instead.set(at, `${section}.address`);
    if (!line.includes('lwkf_section(')) return;
    instead.set(at + 1, `&${section}.count`).set(at + 2, `&${section}.datatype`);
    after.push(`  lwkf_section_end(&${section});`);
  });
  const declared = parameters.map((parameter) =>
    isBuffer(parameter) ? `const CFI_cdesc_t *${parameter.name}` : `${pointer(parameter)}${parameter.name}`,
  );
  return [
    `void ${own}(${[...parameters.map(pointer), 'int *'].join(', ')});`,
    `WEAK void ${own}f08ts_(${[...declared, 'int *ierror'].join(', ')}) {`,
    ...before,
    `  ${own}(${[...parameters.map(({ name }, at) => instead.get(at) ?? name), 'ierror'].join(', ')});`,
    ...after,
    '}',
    `PROFILED(${own}f08ts_)`,
  ].join('\n');
}

/** `guest/fortran/mpi/sections.c` */
export function sections(table: Table): string {
  return [
    `/*\n * Functions of mpi_f08 that use a buffer after they have returned: they get descriptors.\n * ${MADE}\n */`,
    '#include "section.h"',
    '',
    ...proceduresOf(table)
      .filter(keepsBuffers)
      .map((procedure) => glueOf(procedure).split('\n').flatMap(folded).join('\n')),
    '',
  ].join('\n');
}

/** The declaration of such a buffer. */
export function descriptorOf(name: string): string {
  return `type(*), dimension(..), asynchronous :: ${name}`;
}

/** The generic interface around a function. */
export function generic(name: string, lines: readonly string[]): string[] {
  return [`interface ${name}`, ...lines, 'end interface'];
}
