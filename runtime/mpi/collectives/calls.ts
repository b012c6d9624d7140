/**
 * Collective communication (MPI-5.0 chapter 6). The engine carries it all out, on the communicator that was used last. Here
 * is what is left where it has not: another communicator becomes that one, counts of 64 bits are told it, and arguments
 * are checked, one by one, until it is found what is wrong.
 */
import { MPI_ERR_NO_MEM, MPI_INFO_NULL, MPI_SUCCESS } from '../../abi/mpi.ts';
import { WORD } from '../../fabric/state.ts';
import type { Compiled } from '../engine/calls.ts';
import { MpiError } from '../errors.ts';
import type { Form } from '../form.ts';
import { handleAt } from '../messages/prepare.ts';
import type { Mpi } from '../mpi.ts';
import { type Checks, movingChecks, neighborChecks, reducingChecks } from './checks.ts';
import { askedFor, FORM, formsOf } from './forms.ts';

type Call = (...args: number[]) => number;

const WIDE = WORD.WIDE >> 2;
const MISSING = WORD.MISSING >> 2;

/** Asks the engine; false when it has not carried the call out. */
function isDone({ state }: Mpi, { large }: Form, asked: Compiled, args: number[]): boolean {
  state[MISSING] = 0;
  state[WIDE] = large ? 1 : 0;
  try {
    return asked(...args) !== 0;
  } finally {
    state[WIDE] = 0;
  }
}

/** Nothing is wrong but that there is no room. @throws MPI_ERR_NO_MEM */
function refuse(mpi: Mpi): never {
  const missing = mpi.state[MISSING]! >>> 0;
  if (missing === 0) mpi.tooManyRequests();
  throw new MpiError(MPI_ERR_NO_MEM, `the heap has no room for ${missing} bytes of the operation`);
}

/** One form of a collective. The communicator is the argument behind its own, the request the last one. */
function called(mpi: Mpi, form: Form, name: string, kind: number, [place, check]: Checks[string]): Call {
  const asked = askedFor(mpi.compiled, name)!;
  return (...args) => {
    if (kind !== FORM.BLOCKING) handleAt(mpi, args[args.length - 1]!);
    const comm = mpi.comm(args[place]!);
    const verify = () =>
      check(comm, ...(args as [number, number, number, number, number, number, number, number]));
    // Counts that do not fit 32 bits must not be taken for others.
    if (form.large) verify();
    // Hints say nothing.
    if (kind === FORM.PERSISTENT) args[place + 1] = MPI_INFO_NULL;
    if (isDone(mpi, form, asked, args)) return MPI_SUCCESS;
    verify();
    return refuse(mpi);
  };
}

export function collectiveCalls(mpi: Mpi, form: Form): Record<string, Call> {
  const checks = { ...movingChecks(mpi, form), ...reducingChecks(mpi, form), ...neighborChecks(mpi, form) };
  return Object.fromEntries(
    Object.entries(checks).flatMap(([collective, check]) =>
      formsOf(collective).map(([name, kind]) => [name, called(mpi, form, name, kind, check)]),
    ),
  );
}
