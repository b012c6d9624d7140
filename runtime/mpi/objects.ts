/** Objects that the program makes and that several chapters work on, and the calls of those chapters. */
import { Attributes, attributeCalls } from './attributes.ts';
import { cartCalls } from './cart.ts';
import { Comms, commCalls } from './comms.ts';
import { conversionCalls } from './conversions.ts';
import { Errhandlers, errhandlerCalls } from './errhandlers.ts';
import { ErrorCodes, errorCodeCalls } from './error-codes.ts';
import { graphCalls } from './graph.ts';
import { Groups, groupCalls } from './groups.ts';
import { Infos, infoCalls } from './info.ts';
import { intercommCalls } from './intercomms.ts';
import type { Mpi } from './mpi.ts';

type Call = (...args: number[]) => number;

export class Objects {
  readonly groups: Groups;
  readonly infos: Infos;
  readonly codes = new ErrorCodes();
  readonly errhandlers: Errhandlers;
  readonly attributes: Attributes;

  constructor(mpi: Mpi) {
    this.groups = new Groups(mpi);
    this.infos = new Infos(mpi);
    this.errhandlers = new Errhandlers(mpi);
    this.attributes = new Attributes(mpi, this.codes);
  }
}

export function objectCalls(mpi: Mpi): Record<string, Call> {
  const { objects } = mpi;
  const { groups, infos, codes, errhandlers, attributes } = objects;
  const comms = new Comms(mpi, objects);
  return {
    ...groupCalls(mpi, groups),
    ...infoCalls(mpi, infos),
    ...errorCodeCalls(mpi, codes, () => attributes.update()),
    ...errhandlerCalls(mpi, errhandlers, codes),
    ...attributeCalls(mpi, attributes),
    ...commCalls(comms),
    ...intercommCalls(comms),
    ...cartCalls(comms),
    ...graphCalls(comms),
    ...conversionCalls(mpi, infos),
  };
}
