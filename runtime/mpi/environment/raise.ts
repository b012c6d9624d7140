/**
 * What becomes of an error (MPI-5.0 §9.3): the handler of the communicator, or of MPI_COMM_SELF where the arguments
 * name none, returns it, aborts, or is a function of the guest.
 */
import * as abi from '../../abi/mpi.ts';
import { printable } from '../../printable.ts';
import { MpiError } from '../errors.ts';
import { hex } from '../hex.ts';
import type { Mpi } from '../mpi.ts';
import type { Comm } from '../objects/comm.ts';
import type { Errhandlers } from '../objects/errhandlers.ts';
import { errorName } from './error-names.ts';

/** A function as it is shown: its name and its parameters in C. */
export interface Named {
  readonly name: string;
  readonly params: readonly string[];
}

/** Communicators and datatypes by their names, wildcards too; other handles and pointers in hexadecimal. */
function show(mpi: Mpi, params: readonly string[], args: readonly number[]): string {
  return params
    .map((param, i) => {
      const name = /(\w+)(?:\[\d*\])*$/.exec(param)?.[1] ?? param;
      return `${name}=${shown(mpi, param, args[i] ?? 0)}`;
    })
    .join(', ');
}

function shown(mpi: Mpi, param: string, value: number): string {
  const [, type, name] = /^(?:const )?(\w+) (\w+)$/.exec(param) ?? [];
  // What the guest has called them itself is no more than text.
  if (type === 'MPI_Comm') return printable(mpi.findComm(value)?.name || hex(value));
  if (type === 'MPI_Datatype') return printable(mpi.types.get(value)?.name || hex(value));
  if (!/^(?:int|MPI_Aint|MPI_Count|MPI_Offset)$/.test(type ?? '')) return hex(value);
  if (value === abi.MPI_ANY_SOURCE && name === 'source') return 'MPI_ANY_SOURCE';
  if (value === abi.MPI_ANY_TAG && /tag$/.test(name!)) return 'MPI_ANY_TAG';
  if (value === abi.MPI_PROC_NULL && /^(?:source|dest)$/.test(name!)) return 'MPI_PROC_NULL';
  return String(value);
}

function commOf(mpi: Mpi, error: MpiError, { params }: Named, args: readonly number[]): Comm {
  const at = params.findIndex((param) => /^MPI_Comm \w+$/.test(param));
  const handle = error.comm ?? (at < 0 ? undefined : args[at]);
  return (handle === undefined ? undefined : mpi.findComm(handle)) ?? mpi.self;
}

/**
 * Deals with what a function threw.
 * @returns the error code that the guest gets
 */
export function raise(
  mpi: Mpi,
  errhandlers: Errhandlers,
  thrown: unknown,
  called: Named,
  args: readonly number[],
): number {
  const error = asMpiError(thrown);
  const comm = commOf(mpi, error, called, args);
  const errhandler = error.errhandler ?? errhandlers.of(comm);
  const { errorCode, message } = error;
  if (errhandler === abi.MPI_ERRORS_RETURN) return errorCode;
  if (errhandler === abi.MPI_ERRORS_ARE_FATAL || errhandler === abi.MPI_ERRORS_ABORT) {
    const where = comm.name === '' ? `communicator ${hex(comm.handle)}` : comm.name;
    mpi.end(
      errorCode & 0xff || 1,
      `rank ${mpi.rank}: ${called.name}(${show(mpi, called.params, args)}) failed on ${printable(where)}: ` +
        `${errorName(errorCode)}: ${errorCode === abi.MPI_ERR_INTERN ? message : printable(message)}`,
    );
  }
  errhandlers.call(errhandler, comm.handle, errorCode);
  return errorCode;
}

/** Errors of ours are faults; a wild pointer that was noticed late is an argument. */
function asMpiError(thrown: unknown): MpiError {
  if (thrown instanceof MpiError) return thrown;
  if (thrown instanceof RangeError && /bounds|offset/i.test(thrown.message))
    return new MpiError(abi.MPI_ERR_ARG, 'an argument points outside of the heap');
  // The program has used up its stack.
  if (thrown instanceof RangeError && /call stack/.test(thrown.message)) throw thrown;
  if (thrown instanceof TypeError && /BigInt/.test(thrown.message))
    return new MpiError(
      abi.MPI_ERR_ARG,
      'a function of the program that MPI calls has parameters of 64 bits',
    );
  if (thrown instanceof Error && !(thrown instanceof WebAssembly.RuntimeError))
    return new MpiError(abi.MPI_ERR_INTERN, `a fault of the runtime: ${thrown.stack ?? thrown.message}`);
  throw thrown;
}
