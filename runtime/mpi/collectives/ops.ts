/** Operations as objects of the guest, and reductions of one rank (MPI-5.0 §6.9.5, §6.9.7). */
import { MPI_ERR_NO_MEM, MPI_OP_NULL } from '../../abi/mpi.ts';
import type { Calls } from '../calls.ts';
import { MpiError } from '../errors.ts';
import type { Form } from '../form.ts';
import type { Mpi } from '../mpi.ts';
import { checked, vectorsApart } from './arguments.ts';

export function operationCalls(mpi: Mpi, form: Form): Calls {
  return {
    Op_create: (callback, commutative, pointer) => {
      mpi.active();
      const at = mpi.pointer(pointer!, 4, 'op');
      const operation = { callback: callback!, commutative: commutative !== 0, large: form.large };
      const handle = mpi.operators.create(operation);
      if (handle === 0) throw new MpiError(MPI_ERR_NO_MEM, 'there are too many operations');
      mpi.view.setInt32(at, handle, true);
    },
    Op_free: (pointer) => {
      const at = mpi.pointer(pointer!, 4, 'op');
      mpi.operators.free(mpi.view.getInt32(at, true));
      mpi.view.setInt32(at, MPI_OP_NULL, true);
    },
    Op_commutative: (op, pointer) => mpi.out(pointer!, mpi.operators.commutative(op!) ? 1 : 0, 'commute'),
    Reduce_local: (input, inout, count, datatype, op) => {
      mpi.active();
      const type = checked(mpi, input!, count!, datatype!);
      checked(mpi, inout!, count!, datatype!);
      vectorsApart(input!, count!, inout!, count!, type);
      mpi.operators.operator(op!, type, datatype!).combine(inout!, input!, inout!, count!);
    },
  };
}
