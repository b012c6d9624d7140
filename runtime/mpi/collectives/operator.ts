/** Operations of reductions: predefined ones in vector code, and functions of the guest (MPI-5.0 §6.9). */
import { MPI_ERR_OP } from '../../abi/mpi.ts';
import { MAX_OWN_OPERATIONS, OWN_OPERATIONS, WORD } from '../../fabric/state.ts';
import type { CallBack } from '../../rank.ts';
import type { Arena } from '../arena.ts';
import { MpiError } from '../errors.ts';
import { unknownHandle } from '../foreign.ts';
import { writeI64 } from '../form.ts';
import { HandleTable, INDEX_BITS, KIND } from '../handles.ts';
import { hex } from '../hex.ts';
import { isSymmetric, pairReductionOf, type Reduce, reductionOf } from '../reduce/ops.ts';
import type { Reducer } from '../reduce/reducer.ts';
import type { Datatype } from '../types/datatype.ts';
import { onlyType } from '../types/signature.ts';
import { isUserFunction } from './user-function.ts';

/** Handle of an operation of the program with index 0. */
const FIRST = KIND.OP << INDEX_BITS;
const ARGUMENTS_BYTES = 8;

/** What operations need of the state of a rank. */
export interface OperatorsHost {
  readonly view: DataView;
  readonly state: Int32Array;
  readonly arena: Arena;
  readonly callBack: CallBack;
  readonly reducer: Reducer;
  readonly functions: WebAssembly.Table;
}

/** An operation on elements of one datatype. */
export interface Operator {
  /** Number of the predefined reduction, or -1: such an operand can be combined where it lies, in any memory. */
  readonly reduction: number;
  /** Both orders of two operands give the same bits, whatever these are. */
  readonly symmetric: boolean;
  /**
   * out[i] = left[i] op right[i], all in the heap. A function of the guest leaves the result in the place of the
   * right operand, which `out` has to be.
   */
  readonly combine: Reduce;
}

/** An operation that the guest made. */
interface UserOperation {
  readonly callback: number;
  readonly commutative: boolean;
  /** Its length argument has 64 bits. */
  readonly large: boolean;
}

export class Operators {
  readonly #mpi: OperatorsHost;
  readonly #made = new HandleTable<UserOperation>(KIND.OP);
  /** Freed ones, until their handles are others': nonblocking reductions may still need them. */
  readonly #freed = new Map<number, UserOperation>();
  /** Those that the engine may use. */
  readonly #own: Uint8Array;
  /** Of predefined ones, by reduction. */
  readonly #predefined: (Operator | undefined)[] = [];
  #lastOp = 0;
  #lastType: Datatype | null = null;
  #last: Operator | null = null;

  constructor(mpi: OperatorsHost) {
    this.#mpi = mpi;
    this.#own = new Uint8Array(mpi.state.buffer, OWN_OPERATIONS, MAX_OWN_OPERATIONS);
  }

  create(operation: UserOperation): number {
    const handle = this.#made.add(operation);
    this.#freed.delete(handle);
    if (!operation.large) this.#publish(handle - FIRST, operation.callback);
    return handle;
  }

  /** Lets the engine call the function, unless that has another type than the standard gives it. */
  #publish(index: number, callback: number): void {
    const { arena, state, callBack, functions } = this.#mpi;
    const found = callBack.find(callback);
    if (index <= 0 || index >= MAX_OWN_OPERATIONS || !isUserFunction(found)) return;
    state[WORD.ARGUMENTS >> 2] ||= arena.take(ARGUMENTS_BYTES);
    functions.set(index, found);
    this.#own[index] = 1;
  }

  /** @throws MPI_ERR_OP for predefined ones and for handles of nothing */
  free(handle: number): void {
    const made = this.#made.get(handle);
    if (made === undefined)
      throw new MpiError(MPI_ERR_OP, `${hex(handle)} is not an operation that the program has made`);
    this.#made.free(handle);
    this.#freed.set(handle, made);
    // The function stays in its table, for the same reason.
    this.#own[handle - FIRST] = 0;
    this.#lastType = null;
  }

  /** @throws MPI_ERR_OP */
  commutative(handle: number): boolean {
    const made = this.#made.get(handle);
    if (made !== undefined) return made.commutative;
    if (!isPredefined(handle)) throw new MpiError(MPI_ERR_OP, `${hex(handle)} is not an operation`);
    return true;
  }

  /** The operation on a datatype. @throws MPI_ERR_OP where the standard does not allow it */
  operator(handle: number, type: Datatype, typeHandle: number): Operator {
    if (handle === this.#lastOp && type === this.#lastType) return this.#last!;
    const made = this.#made.get(handle);
    const operator =
      made === undefined ? this.#find(handle, type) : new GuestOperator(this.#mpi, made, typeHandle);
    this.#lastOp = handle;
    this.#lastType = type;
    this.#last = operator;
    return operator;
  }

  /** That of a reduction under way, which may have been freed since. */
  begun(handle: number, type: Datatype, typeHandle: number): Operator {
    const freed = this.#freed.get(handle);
    return freed === undefined
      ? this.operator(handle, type, typeHandle)
      : new GuestOperator(this.#mpi, freed, typeHandle);
  }

  #find(handle: number, type: Datatype): Operator {
    const reduction =
      type.predefined !== 0 ? reductionOf(handle, type.predefined) : unnamedReduction(handle, type);
    if (reduction < 0)
      throw new MpiError(
        MPI_ERR_OP,
        isPredefined(handle)
          ? `the operation ${hex(handle)} is not defined for the datatype`
          : unknownHandle(handle, 'an operation'),
      );
    this.#predefined[reduction] ??= new PredefinedOperator(this.#mpi, reduction);
    return this.#predefined[reduction];
  }
}

/** Copies of basic types reduce as these do; pairs without a name by their two types. */
function unnamedReduction(op: number, { signature, contents }: Datatype): number {
  const only = onlyType(signature);
  if (only > 0) return reductionOf(op, only);
  const [value, index] = contents.types;
  return value !== undefined && index !== undefined
    ? pairReductionOf(op, value.predefined, index.predefined)
    : -1;
}

function isPredefined(handle: number): boolean {
  return handle > 32 && handle < 64;
}

class PredefinedOperator implements Operator {
  readonly reduction: number;
  readonly symmetric: boolean;
  readonly combine: Reduce;

  constructor({ reducer }: OperatorsHost, reduction: number) {
    this.reduction = reduction;
    this.symmetric = isSymmetric(reduction);
    this.combine = reducer.find(reduction);
  }
}

/** Calls the guest with pointers to the length and to the datatype. */
class GuestOperator implements Operator {
  readonly reduction = -1;
  readonly symmetric = false;
  readonly #mpi: OperatorsHost;
  readonly #operation: UserOperation;
  readonly #datatype: number;

  constructor(mpi: OperatorsHost, operation: UserOperation, datatype: number) {
    this.#mpi = mpi;
    this.#operation = operation;
    this.#datatype = datatype;
  }

  combine(out: number, input: number, inout: number, count: number): void {
    if (out !== inout) throw new Error('a function of the guest leaves its result in the right operand');
    const { arena, view, callBack } = this.#mpi;
    const { callback, large } = this.#operation;
    if (count === 0) return;
    const at = arena.take(16);
    if (large) writeI64(view, at, count);
    else view.setInt32(at, count, true);
    view.setInt32(at + 8, this.#datatype, true);
    callBack(callback, input, inout, at, at + 8);
    arena.give(at);
  }
}
