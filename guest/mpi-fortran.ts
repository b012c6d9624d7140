/** Makes what Fortran needs of MPI from the table of the MPI ABI: mpif.h, the modules mpi and mpi_f08, and their glue in C. */
import { comparisons, moduleF08 } from './mpi-f08.ts';
import {
  BESIDE,
  CALLBACKS,
  continued,
  folded,
  givesAddress,
  handlesOf,
  integers,
  largeOf,
  MADE,
  type Parameter,
  type Procedure,
  proceduresOf,
  synonyms,
} from './mpi-procedures.ts';
import { sections } from './mpi-sections.ts';
import type { Table } from './mpi-table.ts';

/** Written by hand in guest/fortran/mpi (special.c, attributes.c): their arguments mean something else in Fortran. */
const BY_HAND =
  /^MPI_(?:Init|Init_thread|Waitany|Testany|Waitsome|Testsome|Wtime|Wtick|Aint_add|Aint_diff|Sizeof|(?:Comm|Type|Win|File|Session)_create_(?:keyval|errhandler)|(?:Comm|Type|Win)_(?:get|set)_attr|Attr_(?:get|put)|Keyval_create|Errhandler_(?:create|set|get)|Grequest_start|Op_create|Address|Info_get_string|Info_create_env)$/;

// --- Glue ---

function declared({ name, kind }: Parameter): string {
  if (kind === 'long' || kind === 'longs') return `int64_t *${name}`;
  if (kind === 'aint' || kind === 'aints') return `MPI_Aint *${name}`;
  if (kind === 'buffer' || kind === 'procedure') return `void *${name}`;
  return kind === 'text' || kind === 'out-text' ? `char *${name}` : `int *${name}`;
}

function passed({ name, kind, type, handle }: Parameter): string {
  switch (kind) {
    case 'int':
    case 'long':
    case 'aint':
      return `*${name}`;
    case 'handle':
      return `(${handle})*${name}`;
    case 'buffer':
      return `lwkf_buffer(${name})`;
    case 'status':
    case 'statuses':
      return `lwkf_status(${name})`;
    case 'text':
    case 'out-text':
      return `${name}_c`;
    default:
      return /weights$/.test(name)
        ? `lwkf_buffer(${name})`
        : type.includes('[3]')
          ? `(int (*)[3])${name}`
          : `(void *)${name}`;
  }
}

function glueOf({ name, parameters }: Procedure): string {
  const texts = parameters.filter(({ kind }) => kind === 'text' || kind === 'out-text');
  const list = [
    ...parameters.map(declared),
    'int *ierror',
    ...texts.map((text) => `int ${text.name}_length`),
  ];
  const text = name.startsWith('MPI_Info_') ? 'lwkf_info_text' : 'lwkf_text';
  const before = texts.map(({ name, kind }) =>
    kind === 'text'
      ? `  char *${name}_c = ${text}(${name}, ${name}_length);`
      : `  char ${name}_c[MPI_MAX_LIBRARY_VERSION_STRING] = "";`,
  );
  // What was not found leaves the variable as it was.
  const there = parameters.some(({ name }) => name === 'flag') ? ' && *flag' : '';
  const after = texts.map(({ name, kind }) =>
    kind === 'text'
      ? `  free(${name}_c);`
      : `  if (code == MPI_SUCCESS${there}) lwkf_text_out(${name}, ${name}_length, ${name}_c);`,
  );
  return [
    `WEAK void ${name.toLowerCase()}_(${list.join(', ')}) {`,
    ...before,
    `  int code = ${name}(${parameters.map(passed).join(', ')});`,
    ...after,
    '  if (ierror != NULL) *ierror = code;',
    '}',
  ].join('\n');
}

/** @param what the first line says */
function glue(what: string, all: readonly Procedure[]): string {
  const functions = all.map(glueOf);
  return [
    `/*\n * ${what}\n * ${MADE}\n */`,
    '#include "glue.h"',
    '',
    ...functions.map((text) => text.split('\n').flatMap(folded).join('\n')),
    '',
    ...all.map(({ name }) => `PROFILED(${name.toLowerCase()}_)`),
    ...all.filter(givesAddress).map(({ name }) => `WITH_C_PTR(${name.toLowerCase()}_)`),
    '',
  ].join('\n');
}

// --- Constants ---

/** Their addresses mean something: all in one COMMON block, whose layout the glue knows. */
const SENTINELS = [
  'MPI_BOTTOM',
  'MPI_IN_PLACE',
  'MPI_BUFFER_AUTOMATIC',
  'MPI_UNWEIGHTED(1)',
  'MPI_WEIGHTS_EMPTY(1)',
  'MPI_ERRCODES_IGNORE(1)',
  'MPI_STATUS_IGNORE(8)',
  'MPI_STATUSES_IGNORE(8,1)',
];

/** Lines that are the same in fixed and in free form: from column 7, none beyond 72. */
function constants(table: Table): string[] {
  const all = [
    ...integers(table),
    ...handlesOf(table).map(([, name, value]): [string, number] => [name, value]),
    ...synonyms(table),
  ];
  return [
    ...all.map(([name, value]) => `      integer, parameter :: ${name} = ${value}`),
    '      integer(8), parameter :: MPI_DISPLACEMENT_CURRENT = -1_8',
    '      logical, parameter :: MPI_SUBARRAYS_SUPPORTED = .false.',
    '      logical, parameter :: MPI_ASYNC_PROTECTS_NONBLOCKING=.false.',
    ...SENTINELS.map((name) => `      integer ${name}`),
    '      character*1 MPI_ARGV_NULL(1), MPI_ARGVS_NULL(1,1)',
    ...SENTINELS.map((name) => `      common /lwkmpi/ ${name.replace(/\(.*/, '')}`),
    '      common /lwkmpi/ MPI_ARGV_NULL, MPI_ARGVS_NULL',
    '      double precision, external :: MPI_WTIME, MPI_WTICK',
    '      double precision, external :: PMPI_WTIME, PMPI_WTICK',
    ...CALLBACKS.split(' ').map((name) => `      external ${name}`),
  ];
}

/**
 * Arguments are of any type and rank, buffers that are texts too, whose hidden length would give a call another signature. As scalars
 * they may be elements of any array, and of an array with gaps a copy is passed.
 * @param names of the arguments
 * @param beginning the first line, or lines
 */
function lenient(
  { parameters }: Procedure,
  names: readonly string[],
  beginning: readonly string[],
): string[] {
  const any = names.slice(0, parameters.length).filter((_, i) => !/text|procedure/.test(parameters[i]!.kind));
  return [
    ...beginning,
    ...any.map((name) => `!dir$ ignore_tkr ${name}`),
    ...parameters.map(({ kind }, i) => {
      if (kind === 'procedure') return `      external ${names[i]}`;
      if (kind === 'text' || kind === 'out-text') return `      character*(*) ${names[i]}`;
      return `      integer ${names[i]}`;
    }),
    `      integer ${names.at(-1)}`,
    '      end subroutine',
  ];
}

/** With short names, since a line has to end before column 73. */
function forHeader(procedure: Procedure): string[] {
  const names = [...procedure.parameters.map((_, i) => String.fromCharCode(97 + i)), 'z'];
  const first = `      subroutine ${procedure.name}(${names.join(',')})`;
  if (first.length > 72) throw new Error(`mpif.h would have a line of ${first.length} columns: ${first}`);
  return lenient(procedure, names, [first]);
}

function forModule(procedure: Procedure): string[] {
  const names = [...procedure.parameters.map(({ name }) => name), 'ierror'];
  return lenient(procedure, names, continued(`      subroutine ${procedure.name}(`, names));
}

/** `guest/fortran/include/mpif.h` */
function mpif(table: Table): string {
  const withBuffers = proceduresOf(table).filter(({ parameters }) =>
    parameters.some(({ kind }) => kind === 'buffer'),
  );
  return [
    '!     MPI for Fortran, in fixed and in free form.',
    '!     Made from runtime/abi/mpi-abi.json by guest/generate.ts:',
    '!     do not edit.',
    ...constants(table),
    '      interface',
    ...withBuffers
      .filter(({ name }) => !/_attr$|^MPI_Attr_|Grequest_start|keyval/.test(name))
      .flatMap(forHeader),
    '      end interface',
    '',
  ].join('\n');
}

/** `guest/fortran/include/mpi.f90` */
function moduleMpi(table: Table): string {
  const others = proceduresOf(table).filter(
    ({ name }) =>
      !/_attr$|^MPI_Attr_|Grequest_start|keyval|^MPI_(?:Wtime|Wtick|Aint_)|^MPI_Init(?:_thread)?$/.test(name),
  );
  return [
    `! ${MADE}`,
    'module mpi',
    '      use, intrinsic :: iso_c_binding, only: c_ptr',
    '      implicit none',
    '      private :: c_ptr',
    ...constants(table),
    '      interface',
    ...others.filter((procedure) => !givesAddress(procedure)).flatMap(forModule),
    ...BESIDE,
    '      end interface',
    ...others.filter(givesAddress).flatMap((procedure) => [
      `      interface ${procedure.name}`,
      ...forModule(procedure).map((line) => line.replace('ignore_tkr baseptr', 'ignore_tkr(kr) baseptr')),
      ...forModule({ ...procedure, name: `${procedure.name}_cptr` })
        .filter((line) => line !== '!dir$ ignore_tkr baseptr')
        .map((line) => line.replace('integer baseptr', 'type(c_ptr) baseptr'))
        .flatMap((line) => (line.endsWith('ierror)') ? [line, '      import :: c_ptr'] : [line])),
      '      end interface',
    ]),
    'end module mpi',
    '',
  ].join('\n');
}

/** Every file with its text. */
export function fortran(table: Table): [string, string][] {
  return [
    [
      'guest/fortran/mpi/glue.c',
      glue(
        'MPI for Fortran: arguments come by reference, and lengths of texts behind them.',
        proceduresOf(table).filter(({ name }) => !BY_HAND.test(name)),
      ),
    ],
    ['guest/fortran/mpi/large.c', glue('The same with counts of 64 bits.', largeOf(table))],
    ['guest/fortran/mpi/comparisons.c', comparisons(table)],
    ['guest/fortran/mpi/sections.c', sections(table)],
    ['guest/fortran/include/mpif.h', mpif(table)],
    ['guest/fortran/include/mpi.f90', moduleMpi(table)],
    ['guest/fortran/include/mpi_f08.f90', moduleF08(table)],
  ];
}
