/** Arguments and results of functions of MPI as text, by the types and names of their parameters. */

import type { Called } from '../abi/calls.ts';
import * as constants from '../abi/mpi.ts';
import { MPI_PARAMETERS } from '../abi/mpi-parameters.ts';
import type { GuestMemory } from '../memory/guest.ts';
import { cString, hex, list, pointer, stored, type Words } from './values.ts';

const ALL: readonly (readonly [string, number])[] = Object.entries(constants);

/** Where the handles of each kind are among the constants. */
const KINDS: Readonly<Record<string, readonly [least: number, most: number, names: RegExp]>> = {
  MPI_Op: [32, 63, /^MPI_(?!ERR_|T_|MODE_)/],
  MPI_Comm: [256, 258, /^MPI_COMM_/],
  MPI_Group: [264, 265, /^MPI_GROUP_/],
  MPI_Win: [272, 272, /^MPI_WIN_/],
  MPI_File: [280, 280, /^MPI_FILE_/],
  MPI_Session: [288, 288, /^MPI_SESSION_/],
  MPI_Message: [296, 297, /^MPI_MESSAGE_/],
  MPI_Info: [304, 305, /^MPI_INFO_/],
  MPI_Errhandler: [320, 323, /^MPI_ERR(?:ORS|HANDLER)_/],
  MPI_Request: [384, 384, /^MPI_REQUEST_/],
  MPI_Datatype: [512, 1023, /^MPI_(?!MAX_|BSEND_|WIN_|ERR_)/],
};
const names = new Map<string, Map<number, string>>();

/** The name of a predefined handle; the number of another one. */
export function handleName(kind: string, handle: number): string {
  let byValue = names.get(kind);
  if (byValue === undefined) {
    const [least, most, wanted] = KINDS[kind]!;
    const some = ALL.filter(([name, value]) => value >= least && value <= most && wanted.test(name));
    byValue = new Map(some.map(([name, value]) => [value, name]));
    names.set(kind, byValue);
  }
  return byValue.get(handle) ?? hex(handle);
}

/** The name of an error class. */
function errorName(error: number): string {
  return ALL.find(([name, value]) => value === error && name.startsWith('MPI_ERR_'))?.[0] ?? 'MPI_ERR_?';
}

export interface Parameter {
  readonly type: string;
  readonly name: string;
  /** A pointer or an array, or one of pointers. */
  readonly pointed: boolean;
  readonly deep: boolean;
  readonly constant: boolean;
}

const parsed = new Map<string, readonly Parameter[]>();

/** The parameters of a function. */
export function parametersOf(name: string): readonly Parameter[] {
  let found = parsed.get(name);
  if (found === undefined) {
    const text = MPI_PARAMETERS[name] ?? '';
    found = (text === '' ? [] : text.split(', ')).map((param) => {
      const [, constant, type, stars, brackets, own] =
        /^(const )?(\w+)((?: ?\*)*)((?: ?\[\d*\])*) ?(\w*)$/.exec(param) ?? [];
      return {
        type: type ?? param,
        name: own ?? '',
        pointed: `${stars ?? ''}${brackets ?? ''}` !== '',
        deep: /\*.*[*[]/.test(`${stars ?? ''}${brackets ?? ''}`),
        constant: constant !== undefined,
      };
    });
    parsed.set(name, found);
  }
  return found;
}

const PLACES: Readonly<Record<number, string>> = {
  [-1]: 'MPI_ANY_SOURCE',
  [-3]: 'MPI_PROC_NULL',
  [-4]: 'MPI_ROOT',
};

function byValue({ type, name }: Parameter, value: number | bigint): string {
  if (type in KINDS) return handleName(type, Number(value));
  if (/^(?:source|dest|root|rank)$/.test(name)) return PLACES[Number(value)] ?? String(value);
  if (/tag$/.test(name) && Number(value) === constants.MPI_ANY_TAG) return 'MPI_ANY_TAG';
  return Number(value) === constants.MPI_UNDEFINED ? 'MPI_UNDEFINED' : String(value);
}

function status(heap: GuestMemory | undefined, address: number): string {
  if (address === 0) return 'MPI_STATUS_IGNORE';
  if (heap === undefined || !heap.holds(address, 12)) return pointer(address);
  const at = address >>> 0;
  return `{source=${heap.view.getInt32(at, true)}, tag=${heap.view.getInt32(at + 4, true)}}`;
}

/** Arrays of requests and of counts are as long as these say. */
const LENGTHS = /^(?:count|incount|array_count|ndims|maxindex)$/;

interface Given {
  readonly heap: GuestMemory | undefined;
  readonly done: boolean;
  /** Length of arrays. */
  readonly length: number;
}

function byAddress(parameter: Parameter, address: number, { heap, done, length }: Given): string {
  const { type, name, constant, deep } = parameter;
  if (deep) return pointer(address);
  if (type === 'void')
    return address === constants.MPI_IN_PLACE ? 'MPI_IN_PLACE' : address === 0 ? 'MPI_BOTTOM' : hex(address);
  const seen = done || constant ? heap : undefined;
  if (type === 'char') return cString(seen, address);
  const show = (value: number | bigint) => byValue({ ...parameter, name: '' }, value);
  if (type === 'MPI_Status') return name.startsWith('array') ? pointer(address) : status(seen, address);
  if (name.startsWith('array')) return list(heap, address, length, show);
  if (constant || !(type in KINDS || /^(?:int|MPI_Aint|MPI_Count|MPI_Offset)$/.test(type)))
    return pointer(address);
  return stored(seen, address, /Count|Offset/.test(type) ? 8 : 4, show);
}

/** The arguments of a function of MPI, joined by commas. */
export function mpiArguments(
  { name, signature }: Called,
  words: Words,
  done: boolean,
  heap: GuestMemory | undefined,
): string {
  const parameters = parametersOf(name);
  const values = parameters.map((_, i) => (signature[i] === 'I' ? words.i64() : words.i32()));
  const length = Number(values[parameters.findIndex((parameter) => LENGTHS.test(parameter.name))] ?? 0);
  return parameters
    .map((parameter, i) => {
      const value = values[i]!;
      return parameter.pointed
        ? byAddress(parameter, Number(value), { heap, done, length })
        : byValue(parameter, value);
    })
    .join(', ');
}

/** The result of one. */
export function mpiResult({ signature }: Called, result: Int32Array): string {
  if (signature.endsWith('d')) return String(new Float64Array(result.slice(0, 2).buffer)[0]);
  const error = result[0]!;
  return error === constants.MPI_SUCCESS ? '0' : `${error} ${errorName(error)}`;
}
