/** The calls of the chapters on objects. */
import type { Calls } from '../calls.ts';
import { conversionCalls } from '../environment/conversions.ts';
import type { Mpi } from '../mpi.ts';
import { cartCalls } from '../topology/cart.ts';
import { graphCalls } from '../topology/graph.ts';
import { attributeCalls } from './attributes.ts';
import { commCalls } from './comm-calls.ts';
import { Comms } from './comms.ts';
import { errhandlerCalls } from './errhandlers.ts';
import { errorCodeCalls } from './error-codes.ts';
import { groupCalls } from './groups.ts';
import { infoCalls } from './info.ts';
import { intercommCalls } from './intercomms.ts';
import type { Objects } from './objects.ts';

export function objectCalls(mpi: Mpi, objects: Objects): Calls {
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
