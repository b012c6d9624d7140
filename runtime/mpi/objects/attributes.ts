/**
 * Caching (MPI-5.0 §7.7): values that a program attaches to communicators and datatypes under keys of its own, with
 * functions that are called when they are copied and deleted; and the values that communicators have from the
 * beginning (§9.1.2).
 */
import * as abi from '../../abi/mpi.ts';
import { WORD } from '../../fabric/state.ts';
import { handleAt } from '../arguments.ts';
import type { Call, Calls } from '../calls.ts';
import { MpiError } from '../errors.ts';
import { HandleTable, KIND } from '../handles.ts';
import { hex } from '../hex.ts';
import type { Mpi } from '../mpi.ts';
import type { ErrorCodes } from './error-codes.ts';

/** What attributes are attached to. */
export interface Holder {
  readonly handle: number;
  /** Values by keyval, in the order in which they were set. */
  readonly attributes: Map<number, number>;
}

interface Keyval {
  readonly of: 'communicators' | 'datatypes' | 'windows';
  /** Functions of the program. */
  readonly copy: number;
  readonly remove: number;
  readonly extra: number;
  /** The program has freed it: it goes with its last attribute. */
  freed: boolean;
  uses: number;
}

const MAX_TAG = 0x7fffffff;

export class Attributes {
  readonly #mpi: Mpi;
  readonly #codes: ErrorCodes;
  readonly #keyvals = new HandleTable<Keyval>(KIND.KEYVAL);
  /** Addresses of the values that communicators have from the beginning. */
  #predefined: Map<number, number> | undefined;

  constructor(mpi: Mpi, codes: ErrorCodes) {
    this.#mpi = mpi;
    this.#codes = codes;
  }

  create(of: Keyval['of'], copy: number, remove: number, pointer: number, extra: number): void {
    const at = this.#mpi.pointer(pointer, 4, 'keyval');
    const handle = this.#keyvals.add({ of, copy, remove, extra, freed: false, uses: 0 });
    if (handle === 0) throw new MpiError(abi.MPI_ERR_NO_MEM, 'there are too many keyvals');
    this.#mpi.view.setInt32(at, handle, true);
  }

  /** @throws MPI_ERR_KEYVAL */
  #keyval(handle: number, of: Keyval['of']): Keyval {
    const keyval = this.#keyvals.get(handle);
    if (keyval?.of === of) return keyval;
    throw new MpiError(
      abi.MPI_ERR_KEYVAL,
      keyval !== undefined
        ? `the keyval is one of ${keyval.of}, not of ${of}`
        : handle === abi.MPI_KEYVAL_INVALID
          ? 'the keyval is MPI_KEYVAL_INVALID'
          : this.#fixed.has(handle)
            ? 'the attribute is one that the program cannot change'
            : `${hex(handle)} is not a keyval, or one that has been freed`,
    );
  }

  /**
   * The program gives a keyval back: attributes that have it keep it, and as long as there are any it may be given
   * back again.
   */
  free(pointer: number, of: Keyval['of']): void {
    const { at, handle } = handleAt(this.#mpi, pointer, 'keyval');
    const keyval = this.#keyval(handle, of);
    keyval.freed = true;
    this.#forget(handle, keyval);
    this.#mpi.view.setInt32(at, abi.MPI_KEYVAL_INVALID, true);
  }

  #forget(handle: number, { freed, uses }: Keyval): void {
    if (freed && uses === 0) this.#keyvals.free(handle);
  }

  /** A value that is there is deleted first, with its function. */
  set(holder: Holder, handle: number, of: Keyval['of'], value: number): void {
    const keyval = this.#keyval(handle, of);
    if (holder.attributes.has(handle)) this.#remove(holder, handle, keyval);
    holder.attributes.set(handle, value);
    keyval.uses++;
  }

  get(holder: Holder, handle: number, of: Keyval['of'], pointer: number, flag: number): void {
    const at = this.#mpi.pointer(pointer, 4, 'attribute_val');
    const fixed = of === 'communicators' ? this.#fixed.get(handle) : undefined;
    if (fixed === undefined) this.#keyval(handle, of);
    if (handle === abi.MPI_LASTUSEDCODE) this.update();
    const value = fixed ?? holder.attributes.get(handle);
    this.#mpi.out(flag, value === undefined ? 0 : 1, 'flag');
    if (value !== undefined) this.#mpi.view.setInt32(at, value, true);
  }

  delete(holder: Holder, handle: number, of: Keyval['of']): void {
    const keyval = this.#keyval(handle, of);
    if (!holder.attributes.has(handle))
      throw new MpiError(abi.MPI_ERR_KEYVAL, 'there is no attribute with this keyval');
    this.#remove(holder, handle, keyval);
  }

  /** @throws what the function of the program returns: then the attribute stays */
  #remove({ handle: object, attributes }: Holder, handle: number, keyval: Keyval): void {
    const { remove, extra } = keyval;
    if (remove !== abi.MPI_COMM_NULL_DELETE_FN)
      this.#expectSuccess(this.#mpi.callBack(remove, object, handle, attributes.get(handle)!, extra));
    // The function may have deleted it itself.
    if (!attributes.delete(handle)) return;
    keyval.uses--;
    this.#forget(handle, keyval);
  }

  #expectSuccess(code: number): void {
    if (code !== abi.MPI_SUCCESS) throw new MpiError(code, `a function of an attribute returned ${code}`);
  }

  /** Deletes all attributes of an object that goes, the last one first. */
  deleteAll(holder: Holder): void {
    for (const handle of [...holder.attributes.keys()].reverse()) {
      const keyval = this.#keyvals.get(handle);
      if (keyval !== undefined && holder.attributes.has(handle)) this.#remove(holder, handle, keyval);
    }
  }

  /** The attributes for a duplicate: those that their functions want to be there. */
  copies({ handle: object, attributes }: Holder): Map<number, number> {
    const copied = new Map<number, number>();
    for (const [handle, value] of [...attributes]) {
      const keyval = this.#keyvals.get(handle)!;
      const copy = this.#copy(object, handle, keyval, value);
      if (copy !== undefined) copied.set(handle, copy);
    }
    return copied;
  }

  #copy(object: number, handle: number, { copy, extra }: Keyval, value: number): number | undefined {
    if (copy === abi.MPI_COMM_NULL_COPY_FN) return undefined;
    if (copy === abi.MPI_COMM_DUP_FN) return value;
    const { arena, view, callBack } = this.#mpi;
    const at = arena.take(8);
    try {
      view.setInt32(at, 0, true);
      view.setInt32(at + 4, 0, true);
      this.#expectSuccess(callBack(copy, object, handle, extra, value, at, at + 4));
      return view.getInt32(at + 4, true) === 0 ? undefined : view.getInt32(at, true);
    } finally {
      arena.give(at);
    }
  }

  /** Gives copies to the object that they were made for. */
  adopt({ attributes }: Pick<Holder, 'attributes'>, copies: ReadonlyMap<number, number>): void {
    for (const [handle, value] of copies) {
      attributes.set(handle, value);
      this.#keyvals.get(handle)!.uses++;
    }
  }

  get #fixed(): Map<number, number> {
    this.#predefined ??= this.#publish();
    return this.#predefined;
  }

  /** Puts the predefined values into the heap: the program gets pointers to them. */
  #publish(): Map<number, number> {
    // In the order of the keys.
    const values = [
      [abi.MPI_TAG_UB, MAX_TAG],
      [abi.MPI_IO, abi.MPI_ANY_SOURCE],
      [abi.MPI_HOST, abi.MPI_PROC_NULL],
      [abi.MPI_WTIME_IS_GLOBAL, 1],
      [abi.MPI_APPNUM, this.#mpi.program],
      [abi.MPI_LASTUSEDCODE, this.#codes.last],
      [abi.MPI_UNIVERSE_SIZE, this.#mpi.size],
    ] as const;
    const at = this.#mpi.arena.take(4 * values.length);
    if (at === 0)
      throw new MpiError(abi.MPI_ERR_NO_MEM, 'the heap has no room for the predefined attributes');
    for (const [i, [, value]] of values.entries()) this.#mpi.view.setInt32(at + 4 * i, value, true);
    this.#mpi.state[WORD.ATTRIBUTES >> 2] = at;
    return new Map(values.map(([key], i) => [key, at + 4 * i]));
  }

  /** There are other error codes now. The program may hold the pointer. */
  update(): void {
    const at = this.#predefined?.get(abi.MPI_LASTUSEDCODE);
    if (at !== undefined) this.#mpi.view.setInt32(at, this.#codes.last, true);
  }
}

export function attributeCalls(mpi: Mpi, attributes: Attributes): Calls {
  const comm = (handle: number): Holder => mpi.comm(handle);
  const type = (handle: number): Holder => ({ handle, attributes: mpi.type(handle).attributes });
  const calls = (of: Keyval['of'], holder: (handle: number) => Holder): readonly Call[] => [
    (copy, remove, pointer, extra) => attributes.create(of, copy!, remove!, pointer!, extra!),
    (pointer) => attributes.free(pointer!, of),
    (handle, keyval, value) => attributes.set(holder(handle!), keyval!, of, value!),
    (handle, keyval, value, flag) => attributes.get(holder(handle!), keyval!, of, value!, flag!),
    (handle, keyval) => attributes.delete(holder(handle!), keyval!, of),
  ];
  const named = (names: readonly string[], made: readonly Call[]) =>
    Object.fromEntries(names.map((name, i) => [name, made[i]!]));
  const operations = ['create_keyval', 'free_keyval', 'set_attr', 'get_attr', 'delete_attr'];
  return {
    ...named(
      operations.map((operation) => `Comm_${operation}`),
      calls('communicators', comm),
    ),
    ...named(
      operations.map((operation) => `Type_${operation}`),
      calls('datatypes', type),
    ),
    // There are no windows yet, but programs may have keyvals for them.
    Win_create_keyval: (copy, remove, pointer, extra) =>
      attributes.create('windows', copy!, remove!, pointer!, extra!),
    Win_free_keyval: (pointer) => attributes.free(pointer!, 'windows'),
    // The names of MPI-1 (MPI-5.0 §15.1).
    ...named(
      ['Keyval_create', 'Keyval_free', 'Attr_put', 'Attr_get', 'Attr_delete'],
      calls('communicators', comm),
    ),
  };
}
