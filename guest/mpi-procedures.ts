/** MPI's procedures and constants as Fortran has them, from the table of the MPI ABI. */
import type { Table } from './mpi-table.ts';

export const MADE = 'Made from runtime/abi/mpi-abi.json by guest/generate.ts: do not edit.';

/** Not for Fortran: tools, conversions from and to C. Large counts have names of their own in C only ({@link largeOf}). */
const NOT_FORTRAN =
  /^MPI_(?:T_|Abi_|Pcontrol|Status_(?:f2|c2)|Comm_spawn|Register_datarep)|_(?:c|c2f|f2c|toint|fromint|c2f08|f082c)$/;

export type Kind =
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

export interface Parameter {
  readonly name: string;
  readonly kind: Kind;
  /** Of C, without the name. */
  readonly type: string;
  /** The handle's type, such as MPI_Comm. */
  readonly handle: string | undefined;
  readonly array: boolean;
  readonly out: boolean;
}

export interface Procedure {
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

function procedureOf({ name, params }: Table['functions'][number], table: Table): Procedure {
  return {
    name,
    // The command line is C's.
    parameters: params.map((text) => parameterOf(text, table)).filter(({ name }) => !/^arg[cv]$/.test(name)),
  };
}

export function proceduresOf(table: Table): Procedure[] {
  return table.functions
    .filter(({ name }) => !NOT_FORTRAN.test(name))
    .map((entry) => procedureOf(entry, table));
}

/** What tells arguments apart for Fortran: addresses have 32 bits, as integers do. */
const typeOf = ({ kind, handle }: Parameter) => handle ?? kind.replace(/^aint/, 'int').replace(/s$/, '');

/**
 * Functions with counts of 64 bits, which Fortran has under the names of the others, and tells apart by the kinds of their
 * arguments; so those that have no argument of another kind are not among them.
 */
export function largeOf(table: Table): Procedure[] {
  const small = new Map(proceduresOf(table).map(({ name, parameters }) => [`${name}_c`, parameters]));
  return table.functions
    .filter(({ name }) => small.has(name))
    .map((entry) => procedureOf(entry, table))
    .filter(
      ({ name, parameters }) =>
        parameters.every(({ kind }) => kind !== 'procedure') &&
        parameters.map(typeOf).join() !== small.get(name)!.map(typeOf).join(),
    );
}

/** Whether an argument becomes an address, which programs have as an integer or as a c_ptr. */
export function givesAddress({ parameters }: Procedure): boolean {
  return parameters.some(({ name, out }) => name === 'baseptr' && out);
}

/** Lines of at most 120 columns; what is longer goes on in others. */
export function folded(line: string): string[] {
  const words = line.split(/(?<=, )/);
  const lines = [''];
  for (const word of words) {
    if (lines.at(-1)!.length + word.trimEnd().length > 120) lines.push(`    ${word}`);
    else lines[lines.length - 1] += word;
  }
  return lines.map((text) => text.trimEnd());
}

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

export function integers(table: Table): [string, number][] {
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

export function handlesOf(table: Table): [string, string, number][] {
  return Object.entries(table.handles)
    .filter(([type]) => !type.startsWith('MPI_T_'))
    .flatMap(([type, values]) =>
      Object.entries(values).map(([name, value]): [string, string, number] => [type, name, value]),
    );
}

/** Other names of constants, as integers. */
export function synonyms(table: Table): [string, number][] {
  const values = new Map(handlesOf(table).map(([, name, value]) => [name, value]));
  return Object.entries(table.aliases).flatMap(([name, of]): [string, number][] =>
    values.has(of) ? [[name, values.get(of)!]] : [],
  );
}

export const CALLBACKS =
  'MPI_NULL_COPY_FN MPI_NULL_DELETE_FN MPI_DUP_FN MPI_COMM_NULL_COPY_FN MPI_COMM_NULL_DELETE_FN MPI_COMM_DUP_FN ' +
  'MPI_TYPE_NULL_COPY_FN MPI_TYPE_NULL_DELETE_FN MPI_TYPE_DUP_FN MPI_WIN_NULL_COPY_FN MPI_WIN_NULL_DELETE_FN MPI_WIN_DUP_FN';

/** In free form. */
export function continued(before: string, names: readonly string[]): string[] {
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

/** What C has in another form. */
export const BESIDE = [
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
