/**
 * The functions that ask for what is known of a datatype: sizes, bounds, how it was made, its name (MPI-5.0 §5.1.7 to
 * §5.1.13, §7.8).
 */
import * as abi from '../../abi/mpi.ts';
import { MPI_LB, MPI_UB } from '../../abi/removed.ts';
import { MpiError } from '../errors.ts';
import { type Form, writeI64 } from '../form.ts';
import { handleOf } from './construct-calls.ts';
import type { Datatype } from './datatype.ts';
import type { Calls, TypesHost } from './host.ts';

const { MPI_SUCCESS, MPI_UNDEFINED } = abi;

const INT_MAX = 2 ** 31 - 1;
const INT_MIN = -(2 ** 31);
const COUNT_LIMIT = 2 ** 63;

/** What an int or MPI_Aint gets: MPI_UNDEFINED for what it cannot hold. */
export function asInt(value: number | bigint): number {
  return value >= INT_MIN && value <= INT_MAX ? Number(value) : MPI_UNDEFINED;
}

/** The same of an MPI_Count. */
function asCount(value: number | bigint): number | bigint {
  return value < COUNT_LIMIT && value >= -COUNT_LIMIT ? value : MPI_UNDEFINED;
}

/** Stores a number in the width of the form. */
export function outCount(
  mpi: TypesHost,
  form: Form,
  address: number,
  value: number | bigint,
  what: string,
): void {
  const at = mpi.pointer(address, form.countBytes, what);
  form.setCount(at, 0, form.large ? asCount(value) : asInt(value));
}

/** Stores an MPI_Count. */
export function outLarge(mpi: TypesHost, address: number, value: number | bigint, what: string): void {
  writeI64(mpi.heap.view, mpi.pointer(address, 8, what), asCount(value));
}

/** Sizes and bounds: in the width of the form, and of the old forms with `_x`, which have MPI_Count. */
function sizeCalls(mpi: TypesHost, form: Form): Calls {
  type Out = (address: number, value: number, what: string) => void;
  const plain: Out = (address, value, what) => outCount(mpi, form, address, value, what);
  const large: Out = (address, value, what) => outLarge(mpi, address, value, what);
  const size = (out: Out) => (datatype: number, at: number) => {
    out(at, mpi.type(datatype).size, 'the size');
    return MPI_SUCCESS;
  };
  const extent = (out: Out) => (datatype: number, lbAt: number, at: number) => {
    const { lb, extent } = mpi.type(datatype);
    out(lbAt, lb, 'the lower bound');
    out(at, extent, 'the extent');
    return MPI_SUCCESS;
  };
  const trueExtent = (out: Out) => (datatype: number, lbAt: number, at: number) => {
    const { trueLb, trueExtent } = mpi.type(datatype);
    out(lbAt, trueLb, 'the true lower bound');
    out(at, trueExtent, 'the true extent');
    return MPI_SUCCESS;
  };
  return {
    Type_size: size(plain),
    Type_size_x: size(large),
    Type_get_extent: extent(plain),
    Type_get_extent_x: extent(large),
    Type_get_true_extent: trueExtent(plain),
    Type_get_true_extent_x: trueExtent(large),
  } as Calls;
}

/** Types made with large counts are seen by the large-count functions alone. */
function checkForm({ contents }: Datatype): void {
  if (contents.counts.length > 0)
    throw new MpiError(
      abi.MPI_ERR_TYPE,
      'the datatype was made with large counts: ask with the function whose name ends in _c',
    );
}

/**
 * A handle of a type that another one was made of: predefined ones have theirs, derived ones get a new one, which the
 * guest frees.
 */
function memberHandle(mpi: TypesHost, type: Datatype): number {
  return handleOf(mpi, type.permanent ? type : type.clone());
}

/** Where the guest wants parts of the contents, and how many have room. */
interface Room {
  readonly at: number;
  readonly room: number;
  readonly bytes: number;
  readonly what: string;
}

function checkRoom(mpi: TypesHost, { at, room, bytes, what }: Room, needed: number): number {
  if (room < needed) throw new MpiError(abi.MPI_ERR_ARG, `there are ${needed} ${what}, and room for ${room}`);
  return mpi.pointer(at, needed * bytes, `the array of ${what}`);
}

function contentsCalls(mpi: TypesHost, form: Form): Calls {
  const { view } = mpi.heap;
  const ints = (at: number, values: readonly number[]) => {
    for (const [i, value] of values.entries()) view.setInt32(at + 4 * i, value, true);
  };
  const contents = (datatype: number, rooms: readonly [Room, Room, Room, Room]): number => {
    const type = mpi.type(datatype);
    if (type.predefined !== 0)
      throw new MpiError(abi.MPI_ERR_TYPE, `${type.name} is a named datatype: it has no contents`);
    if (!form.large) checkForm(type);
    const { integers, addresses, counts, types } = type.contents;
    const parts = [integers, addresses, counts, types];
    const at = rooms.map((room, i) => checkRoom(mpi, room, parts[i]!.length));
    ints(at[0]!, integers);
    ints(at[1]!, addresses);
    for (const [i, value] of counts.entries()) writeI64(view, at[2]! + 8 * i, value);
    for (const [i, member] of types.entries()) view.setInt32(at[3]! + 4 * i, memberHandle(mpi, member), true);
    return MPI_SUCCESS;
  };
  const room = (at: number, room: number, bytes: number, what: string): Room => ({ at, room, bytes, what });
  const envelope = (datatype: number, outs: readonly (number | undefined)[], combinerAt: number): number => {
    const type = mpi.type(datatype);
    if (!form.large) checkForm(type);
    const { combiner, integers, addresses, counts, types } = type.contents;
    for (const [i, part] of [integers, addresses, counts, types].entries())
      if (outs[i] !== undefined) outCount(mpi, form, outs[i], part.length, 'a number of arguments');
    mpi.out(combinerAt, combiner, 'the combiner');
    return MPI_SUCCESS;
  };
  if (form.large)
    return {
      Type_get_envelope: (datatype, integers, addresses, counts, types, combiner) =>
        envelope(datatype!, [integers, addresses, counts, types], combiner!),
      Type_get_contents: (datatype, ni, na, nc, nd, integers, addresses, counts, types) =>
        contents(datatype!, [
          room(integers!, ni!, 4, 'integers'),
          room(addresses!, na!, 4, 'addresses'),
          room(counts!, nc!, 8, 'large counts'),
          room(types!, nd!, 4, 'datatypes'),
        ]),
    };
  return {
    Type_get_envelope: (datatype, integers, addresses, types, combiner) =>
      envelope(datatype!, [integers, addresses, undefined, types], combiner!),
    Type_get_contents: (datatype, ni, na, nd, integers, addresses, types) =>
      contents(datatype!, [
        room(integers!, ni!, 4, 'integers'),
        room(addresses!, na!, 4, 'addresses'),
        room(0, 0, 8, 'large counts'),
        room(types!, nd!, 4, 'datatypes'),
      ]),
  };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Handles that have a name and are no types. */
const WITHOUT_TYPE: ReadonlyMap<number, string> = new Map([
  [abi.MPI_DATATYPE_NULL, 'MPI_DATATYPE_NULL'],
  [MPI_LB, 'MPI_LB'],
  [MPI_UB, 'MPI_UB'],
]);

function nameCalls(mpi: TypesHost): Calls {
  const { heap } = mpi;
  return {
    // Longer names are cut (MPI-5.0 §7.8).
    Type_set_name(datatype, at) {
      const type = mpi.type(datatype!);
      const from = mpi.pointer(at!, 1, 'the name');
      const most = Math.min(heap.bytes - from, abi.MPI_MAX_OBJECT_NAME - 1);
      const bytes = heap.copyOut(from, most);
      const end = bytes.indexOf(0);
      type.name = decoder.decode(end < 0 ? bytes : bytes.subarray(0, end));
      return MPI_SUCCESS;
    },
    Type_get_name(datatype, at, lengthAt) {
      const name = WITHOUT_TYPE.get(datatype!) ?? mpi.type(datatype!).name;
      const bytes = encoder.encode(name).subarray(0, abi.MPI_MAX_OBJECT_NAME - 1);
      const to = mpi.pointer(at!, bytes.length + 1, 'the name');
      heap.u8.set(bytes, to);
      heap.u8[to + bytes.length] = 0;
      mpi.out(lengthAt!, bytes.length, 'the length of the name');
      return MPI_SUCCESS;
    },
  };
}

export function queryCalls(mpi: TypesHost, form: Form): Calls {
  return { ...sizeCalls(mpi, form), ...contentsCalls(mpi, form), ...nameCalls(mpi) };
}
