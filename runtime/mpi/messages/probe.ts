/** Probes and matched probes (MPI-5.0 §3.8) where the engine has not carried them out: what is wrong, and long buffers. */
import {
  MPI_ERR_REQUEST,
  MPI_MESSAGE_NO_PROC,
  MPI_MESSAGE_NULL,
  MPI_PROC_NULL,
  MPI_SUCCESS,
} from '../../abi/mpi.ts';
import { REQUEST_KIND, REQUEST_STATE } from '../../fabric/records.ts';
import { MpiError } from '../errors.ts';
import { INDEX_BITS, KIND } from '../handles.ts';
import { hex } from '../hex.ts';
import type { Mpi } from '../mpi.ts';
import { settle } from '../requests/completion.ts';
import type { Request } from '../requests/request.ts';
import { checkStatus } from '../requests/status.ts';
import { askedAgain } from './again.ts';
import { handleAt, requestOf } from './prepare.ts';
import { checkTag, origin, setData } from './transfer.ts';

type Call = (...args: number[]) => number;

/** What a handle of a message is more than that of its request. */
const OFFSET = (KIND.MESSAGE - KIND.REQUEST) << INDEX_BITS;

/** The arguments of a probe. @throws what is wrong with them; MPI_ERR_NO_MEM when that is nothing */
function refuse(mpi: Mpi, source: number, tag: number, comm: number, status: number): never {
  origin(mpi.comm(comm), source);
  checkTag(tag, true);
  checkStatus(mpi, status);
  return mpi.tooManyRequests();
}

/** Begins to receive a matched message. */
function receive(mpi: Mpi, buffer: number, count: number, datatype: number, pointer: number): Request {
  const handle = mpi.view.getInt32(mpi.pointer(pointer, 4, 'the message'), true);
  if (handle === MPI_MESSAGE_NO_PROC) return fromNobody(mpi, buffer, count, datatype, pointer);
  const request = mpi.requests.find(handle - OFFSET);
  if (request?.kind !== REQUEST_KIND.MESSAGE)
    throw new MpiError(MPI_ERR_REQUEST, `${hex(handle)} is not a matched message`);
  setData(mpi, request, buffer, count, datatype);
  request.extra = null;
  mpi.out(pointer, MPI_MESSAGE_NULL, 'the message');
  mpi.engine.calls.deliverClaimed(request.address, request.operand);
  return request;
}

/** The same of the message that a probe of MPI_PROC_NULL finds. */
function fromNobody(mpi: Mpi, buffer: number, count: number, datatype: number, pointer: number): Request {
  const request = requestOf(mpi, buffer, count, datatype);
  mpi.out(pointer, MPI_MESSAGE_NULL, 'the message');
  request.kind = REQUEST_KIND.RECEIVE;
  request.clearStatus(MPI_PROC_NULL);
  request.state = REQUEST_STATE.DONE;
  return request;
}

export function probeCalls(mpi: Mpi): Record<string, Call> {
  return {
    Probe: askedAgain(mpi, 'Probe', 2, (source, tag, comm, status) =>
      refuse(mpi, source!, tag!, comm!, status!),
    ),
    Iprobe: askedAgain(mpi, 'Iprobe', 2, (source, tag, comm, flag, status) => {
      mpi.pointer(flag!, 4, 'flag');
      return refuse(mpi, source!, tag!, comm!, status!);
    }),
    Mprobe: askedAgain(mpi, 'Mprobe', 2, (source, tag, comm, message, status) => {
      mpi.pointer(message!, 4, 'the message');
      return refuse(mpi, source!, tag!, comm!, status!);
    }),
    Improbe: askedAgain(mpi, 'Improbe', 2, (source, tag, comm, flag, message, status) => {
      mpi.pointer(flag!, 4, 'flag');
      mpi.pointer(message!, 4, 'the message');
      return refuse(mpi, source!, tag!, comm!, status!);
    }),
    Mrecv: (buffer, count, datatype, message, status) => {
      checkStatus(mpi, status!);
      return settle(mpi, receive(mpi, buffer!, count!, datatype!, message!), status!);
    },
    Imrecv: (buffer, count, datatype, message, pointer) => {
      const at = handleAt(mpi, pointer!);
      const request = receive(mpi, buffer!, count!, datatype!, message!);
      mpi.view.setInt32(at, mpi.requests.handle(request), true);
      return MPI_SUCCESS;
    },
  };
}
