/** Makes what Fortran needs of MPI from the table of the MPI ABI: mpif.h, the modules mpi and mpi_f08, and their glue in C. */
import { MPI_LB, MPI_UB } from '../runtime/abi/removed.ts';
import { objectTypes, type Table } from './mpi-table.ts';

const MADE = 'Made from runtime/abi/mpi-abi.json by guest/generate.ts: do not edit.';

/** Not for Fortran: tools, conversions from and to C, large counts, which are the generic names' in mpi_f08. */
const NOT_FORTRAN =
  /^MPI_(?:T_|Abi_|Pcontrol|Status_(?:f2|c2)|Comm_spawn|Register_datarep)|_(?:c|c2f|f2c|toint|fromint|c2f08|f082c)$/;

/** Written by hand in guest/fortran/mpi/special.c: their arguments mean something else in Fortran. */
const BY_HAND =
  /^MPI_(?:Init|Init_thread|Waitany|Testany|Waitsome|Testsome|Wtime|Wtick|Aint_add|Aint_diff|Sizeof|(?:Comm|Type|Win|File|Session)_create_(?:keyval|errhandler)|(?:Comm|Type|Win)_(?:get|set)_attr|Attr_(?:get|put)|Keyval_create|Errhandler_(?:create|set|get)|Grequest_start|Op_create|Address|Info_get_string|Info_create_env)$/;

type Kind =
  | 'int'
  | 'handle'
  | 'long'
  | 'aint'
  | 'buffer'
  | 'status'
  | 'statuses'
  | 'text'
  | 'out-text'
  | 'ints'
  | 'aints'
  | 'longs'
  | 'procedure'
  | 'handles';

interface Parameter {
  readonly name: string;
  readonly kind: Kind;
  /** Of C, without the name. */
  readonly type: string;
  /** The handle's type, such as MPI_Comm. */
  readonly handle: string | undefined;
  readonly array: boolean;
  readonly out: boolean;
}

interface Procedure {
  readonly name: string;
  readonly parameters: readonly Parameter[];
}

/** In the table an array's brackets stand before its name. */
function parameterOf(text: string, table: Table): Parameter {
  const [, type, name] = /^(.*?) ?(\w+)$/.exec(text)!;
  const base = type!.replace(/^const |[ *]|\[\d*\]/g, '').replace(/^const/, '');
  const pointer = /[*[]/.test(type!);
  const handle = base in table.handles ? base : undefined;
  const array = type!.includes('[') && !type!.includes('char');
  const kind = (): Kind => {
    if (/_function(?:_c)? ?\*?$/.test(type!)) return 'procedure';
    if (base === 'char') return type!.includes('const') ? 'text' : 'out-text';
    if (base === 'void') return 'buffer';
    if (base === 'MPI_Status') return array || /statuses/.test(name!) ? 'statuses' : 'status';
    if (handle !== undefined) return pointer ? 'handles' : 'handle';
    if (base === 'MPI_Aint') return pointer ? 'aints' : 'aint';
    if (base === 'MPI_Count' || base === 'MPI_Offset') return pointer ? 'longs' : 'long';
    return pointer ? 'ints' : 'int';
  };
  return {
    name: name!.toLowerCase(),
    kind: kind(),
    type: type!,
    handle,
    array,
    out: pointer && !type!.includes('const'),
  };
}

function proceduresOf(table: Table): Procedure[] {
  return table.functions
    .filter(({ name }) => !NOT_FORTRAN.test(name))
    .map(({ name, params }) => ({
      name,
      // The command line is C's.
      parameters: params
        .map((text) => parameterOf(text, table))
        .filter(({ name }) => !/^arg[cv]$/.test(name)),
    }));
}

/** Whether an argument becomes an address, which programs have as an integer or as a c_ptr. */
function givesAddress({ parameters }: Procedure): boolean {
  return parameters.some(({ name, out }) => name === 'baseptr' && out);
}

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

/** `guest/fortran/mpi/glue.c` */
function glue(table: Table): string {
  const all = proceduresOf(table).filter(({ name }) => !BY_HAND.test(name));
  const functions = all.map(glueOf);
  return [
    `/*\n * MPI for Fortran: arguments come by reference, and lengths of texts behind them.\n * ${MADE}\n */`,
    '#include "glue.h"',
    '',
    ...functions.map((text) => text.split('\n').flatMap(folded).join('\n')),
    '',
    ...all.map(({ name }) => `PROFILED(${name.toLowerCase()}_)`),
    ...all.filter(givesAddress).map(({ name }) => `WITH_C_PTR(${name.toLowerCase()}_)`),
    '',
  ].join('\n');
}

/** Lines of at most 120 columns; what is longer goes on in others. */
function folded(line: string): string[] {
  const words = line.split(/(?<=, )/);
  const lines = [''];
  for (const word of words) {
    if (lines.at(-1)!.length + word.trimEnd().length > 120) lines.push(`    ${word}`);
    else lines[lines.length - 1] += word;
  }
  return lines.map((text) => text.trimEnd());
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

/** Of Fortran, beside those of the table. */
const KINDS: Readonly<Record<string, number>> = {
  MPI_STATUS_SIZE: 8,
  MPI_SOURCE: 1,
  MPI_TAG: 2,
  MPI_ERROR: 3,
  MPI_ADDRESS_KIND: 4,
  MPI_OFFSET_KIND: 8,
  MPI_COUNT_KIND: 8,
  MPI_INTEGER_KIND: 4,
};

function integers(table: Table): [string, number][] {
  // A Fortran text has no NUL behind it.
  const lengths = Object.entries(table.string_and_size_limits).map(([name, value]): [string, number] => [
    name,
    /^MPI_MAX_/.test(name) ? value - 1 : value,
  ]);
  return [
    ...Object.entries(KINDS),
    ...lengths,
    ...Object.entries(table.enum_constants).filter(
      ([name]) => !/^MPI_(?:T_|F_)/.test(name) && !(name in KINDS),
    ),
  ];
}

function handlesOf(table: Table): [string, string, number][] {
  return Object.entries(table.handles)
    .filter(([type]) => !type.startsWith('MPI_T_'))
    .flatMap(([type, values]) =>
      Object.entries(values).map(([name, value]): [string, string, number] => [type, name, value]),
    );
}

/** Other names of constants, as integers. */
function synonyms(table: Table): [string, number][] {
  const values = new Map(handlesOf(table).map(([, name, value]) => [name, value]));
  return Object.entries(table.aliases).flatMap(([name, of]): [string, number][] =>
    values.has(of) ? [[name, values.get(of)!]] : [],
  );
}

/** Names of MPI 1 that programs still use. */
const REMOVED: Readonly<Record<string, number>> = { MPI_LB, MPI_UB };

const CALLBACKS =
  'MPI_NULL_COPY_FN MPI_NULL_DELETE_FN MPI_DUP_FN MPI_COMM_NULL_COPY_FN MPI_COMM_NULL_DELETE_FN MPI_COMM_DUP_FN ' +
  'MPI_TYPE_NULL_COPY_FN MPI_TYPE_NULL_DELETE_FN MPI_TYPE_DUP_FN MPI_WIN_NULL_COPY_FN MPI_WIN_NULL_DELETE_FN MPI_WIN_DUP_FN';

/** Lines that are the same in fixed and in free form: from column 7, none beyond 72. */
function constants(table: Table): string[] {
  const all = [
    ...integers(table),
    ...handlesOf(table).map(([, name, value]): [string, number] => [name, value]),
    ...synonyms(table),
    ...Object.entries(REMOVED),
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

/** What C has in another form. */
const BESIDE = [
  '      subroutine MPI_Init(ierror)',
  '      integer ierror',
  '      end subroutine',
  '      subroutine MPI_Init_thread(required, provided, ierror)',
  '      integer required, provided, ierror',
  '      end subroutine',
  '      subroutine MPI_Sizeof(x, size, ierror)',
  '      type(*), dimension(..) :: x',
  '      integer size, ierror',
  '      end subroutine',
  '      integer(4) function MPI_Aint_add(base, disp)',
  '      integer(4) base, disp',
  '      end function',
  '      integer(4) function MPI_Aint_diff(a, b)',
  '      integer(4) a, b',
  '      end function',
];

// --- mpi_f08 ---

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

function interface08({ name, parameters }: Procedure): string[] {
  const called = parameters.map((parameter) => parameter.name);
  return [
    ...continued(`subroutine ${name}(`, [...called, 'ierror']),
    'import',
    ...parameters.flatMap(typed),
    'integer, optional :: ierror',
    'end subroutine',
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

/** In free form. */
function continued(before: string, names: readonly string[]): string[] {
  const lines = [before];
  names.forEach((name, i) => {
    const text = `${name}${i === names.length - 1 ? ')' : ', '}`;
    if (lines.at(-1)!.length + text.length > 110) {
      lines[lines.length - 1] += '&';
      lines.push(`  ${text}`);
    } else lines[lines.length - 1] += text;
  });
  return lines;
}

/** `guest/fortran/include/mpi_f08.f90` */
function moduleF08(table: Table): string {
  const procedures = proceduresOf(table).filter(
    ({ name }) =>
      !/^MPI_(?:Wtime|Wtick|Aint_|Init$|Init_thread$|Address$|Attr_|Keyval_|Errhandler_(?:create|set))/.test(
        name,
      ),
  );
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
    ...procedures.flatMap(interface08),
    ...BESIDE.map((line) => line.trim().replace(/^integer (.*\b)ierror$/, 'integer $1ierror')),
    'end interface',
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

/** Every file with its text. */
export function fortran(table: Table): [string, string][] {
  return [
    ['guest/fortran/mpi/glue.c', glue(table)],
    ['guest/fortran/mpi/comparisons.c', comparisons(table)],
    ['guest/fortran/include/mpif.h', mpif(table)],
    ['guest/fortran/include/mpi.f90', moduleMpi(table)],
    ['guest/fortran/include/mpi_f08.f90', moduleF08(table)],
  ];
}
