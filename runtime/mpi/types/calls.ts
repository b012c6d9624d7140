/** The chapter on datatypes (MPI-5.0 chapter 5): its functions, in one of the two forms. */
import type { Calls } from '../calls.ts';
import type { Form } from '../form.ts';
import { constructCalls } from './construct-calls.ts';
import type { TypeAttributes, TypesHost } from './host.ts';
import { packingCalls } from './pack-calls.ts';
import { queryCalls } from './query-calls.ts';

export function typeCalls(mpi: TypesHost, form: Form, attributes: TypeAttributes): Calls {
  return { ...constructCalls(mpi, form, attributes), ...queryCalls(mpi, form), ...packingCalls(mpi, form) };
}
