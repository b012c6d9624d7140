/** Error handlers of communicators (MPI-5.0 §9.3). One that is freed goes on while communicators have it. */
import * as abi from '../../abi/mpi.ts';
import { handleAt } from '../arguments.ts';
import type { Call, Calls } from '../calls.ts';
import { MpiError } from '../errors.ts';
import { unknownHandle } from '../foreign.ts';
import { HandleTable, KIND } from '../handles.ts';
import type { Mpi } from '../mpi.ts';
import type { Comm } from './comm.ts';
import type { ErrorCodes } from './error-codes.ts';

/** A function of the program. */
interface Errhandler {
  readonly callback: number;
  /** Handles that the program has been given and has not freed. */
  held: number;
  /** Communicators that have it. */
  uses: number;
}

const PREDEFINED = [abi.MPI_ERRORS_ARE_FATAL, abi.MPI_ERRORS_ABORT, abi.MPI_ERRORS_RETURN];

export class Errhandlers {
  readonly #mpi: Mpi;
  readonly #table = new HandleTable<Errhandler>(KIND.ERRHANDLER);

  constructor(mpi: Mpi) {
    this.#mpi = mpi;
  }

  create(callback: number, pointer: number): void {
    const at = this.#mpi.pointer(pointer, 4, 'errhandler');
    if (callback === 0) throw new MpiError(abi.MPI_ERR_ARG, 'the function is a null pointer');
    const handle = this.#table.add({ callback, held: 1, uses: 0 });
    if (handle === 0) throw new MpiError(abi.MPI_ERR_NO_MEM, 'there are too many error handlers');
    this.#mpi.view.setInt32(at, handle, true);
  }

  /** @throws MPI_ERR_ERRHANDLER */
  check(handle: number): void {
    if (PREDEFINED.includes(handle)) return;
    const found = this.#table.get(handle);
    if (found === undefined || found.held === 0)
      throw new MpiError(
        abi.MPI_ERR_ERRHANDLER,
        handle === abi.MPI_ERRHANDLER_NULL
          ? 'the error handler is MPI_ERRHANDLER_NULL'
          : unknownHandle(handle, 'an error handler'),
      );
  }

  /** Somebody needs a handler, until it is released. */
  retain(handle: number): void {
    const found = this.#table.get(handle);
    if (found !== undefined) found.uses++;
  }

  release(handle: number): void {
    const found = this.#table.get(handle);
    if (found === undefined) return;
    found.uses--;
    this.#forget(handle, found);
  }

  /** A communicator is given a handler, in the place of the one that it has. */
  attach(comm: Comm, handle: number): void {
    this.retain(handle);
    this.detach(comm);
    comm.errhandler = handle;
  }

  /** A communicator has no handler any more: it goes, or gets another one. */
  detach(comm: Comm): void {
    this.release(comm.errhandler);
    comm.errhandler = abi.MPI_ERRHANDLER_NULL;
  }

  /**
   * The handler that answers for a communicator. Where the program has set none, that is the one of MPI_COMM_WORLD,
   * whenever it was set: programs set that one and want errors of datatypes and groups back too, which belong to
   * MPI_COMM_SELF since MPI 4. MPICH does the same.
   */
  of({ errhandler }: Comm): number {
    if (errhandler !== abi.MPI_ERRHANDLER_NULL) return errhandler;
    const { world } = this.#mpi;
    return world.errhandler === abi.MPI_ERRHANDLER_NULL ? abi.MPI_ERRORS_ARE_FATAL : world.errhandler;
  }

  /** Does something whose errors are the business of a handler that was given as an argument. */
  responsible<T>(handle: number, act: () => T): T {
    this.check(handle);
    try {
      return act();
    } catch (error) {
      if (!(error instanceof MpiError)) throw error;
      throw new MpiError(error.errorCode, error.message, error.comm, handle);
    }
  }

  #forget(handle: number, { held, uses }: Errhandler): void {
    if (held === 0 && uses === 0) this.#table.free(handle);
  }

  /** The handle that is stored is one more that the program has to free. */
  get(comm: Comm, pointer: number): void {
    const errhandler = this.of(comm);
    this.#mpi.out(pointer, errhandler, 'errhandler');
    const found = this.#table.get(errhandler);
    if (found !== undefined) found.held++;
  }

  free(pointer: number): void {
    const { at, handle } = handleAt(this.#mpi, pointer, 'the error handler');
    this.check(handle);
    const found = this.#table.get(handle);
    if (found !== undefined) {
      found.held--;
      this.#forget(handle, found);
    }
    this.#mpi.view.setInt32(at, abi.MPI_ERRHANDLER_NULL, true);
  }

  /**
   * Calls a handler with pointers to the object and to the code. C has `...` after them, which wasm32 passes as one
   * pointer.
   */
  call(errhandler: number, object: number, code: number): void {
    const found = this.#table.get(errhandler);
    if (found === undefined) return;
    const { arena, view, callBack } = this.#mpi;
    const at = arena.take(8);
    view.setInt32(at, object, true);
    view.setInt32(at + 4, code, true);
    callBack(found.callback, at, at + 4, 0);
    arena.give(at);
  }
}

export function errhandlerCalls(mpi: Mpi, handlers: Errhandlers, codes: ErrorCodes): Calls {
  return {
    ...Object.fromEntries(
      ['Comm', 'File', 'Session', 'Win'].map((kind): [string, Call] => [
        `${kind}_create_errhandler`,
        (callback, pointer) => handlers.create(callback!, pointer!),
      ]),
    ),
    Comm_set_errhandler: (handle, errhandler) => {
      const comm = mpi.comm(handle!);
      handlers.check(errhandler!);
      handlers.attach(comm, errhandler!);
    },
    Comm_get_errhandler: (handle, pointer) => handlers.get(mpi.comm(handle!), pointer!),
    Comm_call_errhandler: (handle, code) => {
      const comm = mpi.comm(handle!);
      codes.classOf(code!);
      const errhandler = handlers.of(comm);
      if (errhandler === abi.MPI_ERRORS_ARE_FATAL || errhandler === abi.MPI_ERRORS_ABORT)
        throw new MpiError(code!, codes.textOf(code!) || 'the program calls the error handler');
      handlers.call(errhandler, comm.handle, code!);
    },
    Errhandler_free: (pointer) => handlers.free(pointer!),
  };
}
