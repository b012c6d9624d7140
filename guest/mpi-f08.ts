/** The module mpi_f08. */
import {
  BESIDE,
  CALLBACKS,
  continued,
  handlesOf,
  integers,
  largeOf,
  MADE,
  type Parameter,
  type Procedure,
  proceduresOf,
  synonyms,
} from './mpi-procedures.ts';
import { descriptorOf, hasBuffers, isBuffer, isUsedLater, specific } from './mpi-sections.ts';
import { objectTypes, type Table } from './mpi-table.ts';

function typed({ name, kind, handle, array, out }: Parameter): string[] {
  const dimension = array ? '(*)' : '';
  const logical = /^(?:flag|reorder|commute|periods|remain_dims|high|quorum|is_set|weighted)$/.test(name);
  switch (kind) {
    case 'buffer':
      // Where an address is given, not a buffer.
      return name === 'baseptr' && out
        ? [`type(c_ptr) :: ${name}`]
        : [`!dir$ ignore_tkr ${name}`, `integer :: ${name}`];
    case 'procedure':
      return [`external :: ${name}`];
    case 'status':
      return [`type(MPI_Status) :: ${name}`];
    case 'statuses':
      return [`type(MPI_Status) :: ${name}(*)`];
    case 'text':
      return [`character(*), intent(in) :: ${name}`];
    case 'out-text':
      return [`character(*) :: ${name}`];
    case 'handle':
      return [`type(${handle}), intent(in) :: ${name}`];
    case 'handles':
      return [`type(${handle}) :: ${name}${dimension}`];
    case 'aint':
    case 'aints':
      return [`integer(MPI_ADDRESS_KIND) :: ${name}${dimension}`];
    case 'long':
    case 'longs':
      return [`integer(8) :: ${name}${dimension}`];
    default:
      return [`${logical ? 'logical' : 'integer'}${out ? '' : ', intent(in)'} :: ${name}${dimension}`];
  }
}

/** @param prefix P for the names of profiling */
function interface08(procedure: Procedure, prefix: string): string[] {
  const { parameters } = procedure;
  const name = `${prefix}${procedure.name}`;
  const called = parameters.map((parameter) => parameter.name);
  return [
    ...continued(`subroutine ${hasBuffers(procedure) ? specific(name) : name}(`, [...called, 'ierror']),
    'import',
    ...parameters.flatMap((parameter) =>
      isBuffer(parameter) ? [descriptorOf(parameter.name, isUsedLater(procedure))] : typed(parameter),
    ),
    'integer, optional :: ierror',
    'end subroutine',
  ];
}

/** A name for a function, by which one with buffers or with counts of 64 bits is called too. */
function named(procedure: Procedure, prefix: string, large: Procedure | undefined): string[] {
  const lines = interface08(procedure, prefix);
  if (large === undefined && !hasBuffers(procedure)) return ['interface', ...lines, 'end interface'];
  return [
    `interface ${prefix}${procedure.name}`,
    ...lines,
    ...(large === undefined ? [] : interface08(large, prefix)),
    'end interface',
  ];
}

/** What functions that MPI calls look like. */
function callback(name: string, lines: readonly string[], list: string): string[] {
  return [...continued(`subroutine ${name}(`, list.split(' ')), 'import', ...lines, 'end subroutine'];
}

const STATE = 'integer(MPI_ADDRESS_KIND) :: extra_state';
const ATTRIBUTED = [
  ['Comm', 'Comm'],
  ['Type', 'Datatype'],
  ['Win', 'Win'],
] as const;

const ABSTRACT = [
  ...callback(
    'MPI_User_function',
    ['type(c_ptr), value :: invec, inoutvec', 'integer :: len', 'type(MPI_Datatype) :: datatype'],
    'invec inoutvec len datatype',
  ),
  ...ATTRIBUTED.flatMap(([kind, type]) => [
    ...callback(
      `MPI_${kind}_copy_attr_function`,
      [
        `type(MPI_${type}) :: object`,
        'integer :: keyval, ierror',
        `${STATE}, attribute_val_in, attribute_val_out`,
        'logical :: flag',
      ],
      'object keyval extra_state attribute_val_in attribute_val_out flag ierror',
    ),
    ...callback(
      `MPI_${kind}_delete_attr_function`,
      [`type(MPI_${type}) :: object`, 'integer :: keyval, ierror', `${STATE}, attribute_val`],
      'object keyval attribute_val extra_state ierror',
    ),
  ]),
  ...['Comm', 'Win', 'File', 'Session'].flatMap((type) =>
    callback(
      `MPI_${type}_errhandler_function`,
      [`type(MPI_${type}) :: object`, 'integer :: error_code'],
      'object error_code',
    ),
  ),
  ...callback(
    'MPI_Grequest_query_function',
    [STATE, 'type(MPI_Status) :: status', 'integer :: ierror'],
    'extra_state status ierror',
  ),
  ...callback('MPI_Grequest_free_function', [STATE, 'integer :: ierror'], 'extra_state ierror'),
  ...callback(
    'MPI_Grequest_cancel_function',
    [STATE, 'logical :: complete', 'integer :: ierror'],
    'extra_state complete ierror',
  ),
];

/** `guest/fortran/include/mpi_f08.f90` */
export function moduleF08(table: Table): string {
  const procedures = proceduresOf(table).filter(
    ({ name }) =>
      !/^MPI_(?:Wtime|Wtick|Aint_|Init$|Init_thread$|Address$|Attr_|Keyval_|Errhandler_(?:create|set))/.test(
        name,
      ),
  );
  const large = new Map(largeOf(table).map((procedure) => [procedure.name, procedure]));
  return [
    `! ${MADE}`,
    'module mpi_f08',
    'use, intrinsic :: iso_c_binding, only: c_ptr',
    'implicit none',
    'private :: c_ptr',
    ...integers(table)
      .filter(([name]) => !/^MPI_(?:SOURCE|TAG|ERROR)$/.test(name))
      .map(([name, value]) => `integer, parameter :: ${name} = ${value}`),
    'integer(8), parameter :: MPI_DISPLACEMENT_CURRENT = -1_8',
    'logical, parameter :: MPI_SUBARRAYS_SUPPORTED = .false., MPI_ASYNC_PROTECTS_NONBLOCKING = .false.',
    ...objectTypes(table).flatMap((type) => [
      `type, bind(c) :: MPI_${type}`,
      'integer :: MPI_VAL = 0',
      'end type',
    ]),
    'type, bind(c) :: MPI_Status',
    'integer :: MPI_SOURCE, MPI_TAG, MPI_ERROR, MPI_INTERNAL(5)',
    'end type',
    ...handlesOf(table).map(
      ([type, name, value]) => `type(${type}), parameter :: ${name} = ${type}(${value})`,
    ),
    ...synonyms(table).map(
      ([name, value]) => `type(MPI_Datatype), parameter :: ${name} = MPI_Datatype(${value})`,
    ),
    'integer MPI_BOTTOM, MPI_IN_PLACE, MPI_BUFFER_AUTOMATIC, MPI_UNWEIGHTED(1), MPI_WEIGHTS_EMPTY(1), MPI_ERRCODES_IGNORE(1)',
    'integer LWK_STATUS_IGNORE(16)',
    'character*1 MPI_ARGV_NULL(1), MPI_ARGVS_NULL(1,1)',
    'common /lwkmpi/ MPI_BOTTOM, MPI_IN_PLACE, MPI_BUFFER_AUTOMATIC, MPI_UNWEIGHTED, MPI_WEIGHTS_EMPTY',
    'common /lwkmpi/ MPI_ERRCODES_IGNORE, LWK_STATUS_IGNORE, MPI_ARGV_NULL, MPI_ARGVS_NULL',
    'private LWK_STATUS_IGNORE',
    // Of a type of their own, so in variables of their own.
    'type(MPI_Status), bind(c, name="lwkf_status_ignore") :: MPI_STATUS_IGNORE',
    'type(MPI_Status), bind(c, name="lwkf_statuses_ignore") :: MPI_STATUSES_IGNORE(1)',
    'double precision, external :: MPI_Wtime, MPI_Wtick, PMPI_Wtime, PMPI_Wtick',
    ...CALLBACKS.split(' ').map((name) => `external ${name}`),
    'abstract interface',
    ...ABSTRACT,
    'end interface',
    'interface',
    ...BESIDE.map((line) => line.trim().replace(/^integer (.*\b)ierror$/, 'integer $1ierror')),
    'end interface',
    ...['', 'P'].flatMap((prefix) =>
      procedures.flatMap((procedure) => named(procedure, prefix, large.get(`${procedure.name}_c`))),
    ),
    ...['==', '/='].flatMap((operator) => [
      `interface operator(${operator})`,
      ...objectTypes(table).flatMap((type) => [
        `logical function lwkf_${operator === '==' ? 'same' : 'other'}_${type.toLowerCase()}(a, b)`,
        'import',
        `type(MPI_${type}), intent(in) :: a, b`,
        'end function',
      ]),
      'end interface',
    ]),
    'end module mpi_f08',
    '',
  ]
    .join('\n')
    .replaceAll(
      'subroutine MPI_Init(ierror)\ninteger ierror',
      'subroutine MPI_Init(ierror)\ninteger, optional :: ierror',
    )
    .replaceAll(
      'integer required, provided, ierror',
      'integer required, provided\ninteger, optional :: ierror',
    )
    .replaceAll('integer size, ierror', 'integer size\ninteger, optional :: ierror');
}

/** Comparisons of handles, which the module names. */
export function comparisons(table: Table): string {
  return [
    `/* Comparisons of handles of mpi_f08. ${MADE} */`,
    ...objectTypes(table).flatMap((type) => [
      `int lwkf_same_${type.toLowerCase()}_(const int *a, const int *b) {\n  return *a == *b;\n}\n`,
      `int lwkf_other_${type.toLowerCase()}_(const int *a, const int *b) {\n  return *a != *b;\n}\n`,
    ]),
  ].join('\n');
}
