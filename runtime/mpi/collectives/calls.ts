/**
 * Collective communication (MPI-5.0 chapter 6) where the engine has not carried it out: see ../engine/asked.ts.
 */
import { MPI_INFO_NULL } from '../../abi/mpi.ts';
import type { Call, Calls } from '../calls.ts';
import { askedAgain } from '../engine/asked.ts';
import type { Form } from '../form.ts';
import { handleAt } from '../messages/transfer.ts';
import type { Mpi } from '../mpi.ts';
import { type Checks, movingChecks, reducingChecks } from './checks.ts';
import { FORM, formsOf } from './forms.ts';

/** One form of a collective. The communicator is the argument behind its own, the request the last one. */
function called(mpi: Mpi, { large }: Form, name: string, kind: number, [place, check]: Checks[string]): Call {
  const asked = askedAgain(mpi, name, {
    place,
    large,
    verify: (args) => {
      if (kind !== FORM.BLOCKING) handleAt(mpi, args[args.length - 1]!);
      check(
        mpi.comm(args[place]!),
        ...(args as [number, number, number, number, number, number, number, number]),
      );
    },
    lacks: (missing) => `${missing} bytes of the operation`,
  });
  if (kind !== FORM.PERSISTENT) return asked;
  // Hints say nothing.
  return (...args) => asked(...args.with(place + 1, MPI_INFO_NULL));
}

export function collectiveCalls(mpi: Mpi, form: Form): Calls {
  const checks = { ...movingChecks(mpi, form), ...reducingChecks(mpi, form) };
  return Object.fromEntries(
    Object.entries(checks).flatMap(([collective, check]) =>
      formsOf(collective).map(([name, kind]) => [name, called(mpi, form, name, kind, check)]),
    ),
  );
}
