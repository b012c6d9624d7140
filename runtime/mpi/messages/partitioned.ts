/** The functions of partitioned communication (MPI-5.0 §4.2); what their requests do is in partitions.ts. */
import {
  MPI_ANY_SOURCE,
  MPI_ERR_ARG,
  MPI_ERR_REQUEST,
  MPI_REQUEST_NULL,
  MPI_SUCCESS,
} from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import type { Mpi } from '../mpi.ts';
import { REQUEST, type Request, STATE } from '../requests/request.ts';
import { announcements, type Partitioned, PartitionedReceive, PartitionedSend } from './partitions.ts';
import { handleAt } from './prepare.ts';
import { checkTag, destination, setData } from './transfer.ts';

type Call = (...args: number[]) => number;

const LAST_TAG = 0x7fffffff;

class Calls {
  readonly #mpi: Mpi;
  #nextTag = 0;

  constructor(mpi: Mpi) {
    this.#mpi = mpi;
  }

  /** The request of both kinds, inactive. */
  #prepare(
    [buffer, partitions, count, datatype, peer, tag]: readonly [
      number,
      number,
      number,
      number,
      number,
      number,
    ],
    handle: number,
    make: (request: Request) => Partitioned,
  ): Request {
    const mpi = this.#mpi;
    const comm = mpi.comm(handle);
    const world = destination(comm, peer);
    checkTag(tag, false);
    if (partitions < 0) throw new MpiError(MPI_ERR_ARG, `${partitions} partitions`);
    mpi.count(count);
    const request = mpi.request();
    try {
      setData(mpi, request, buffer, partitions * count, datatype);
      request.kind = REQUEST.PARTITIONED;
      request.comm = comm;
      request.context = announcements(comm);
      request.peer = world;
      request.tag = tag;
      request.ack = -1;
      request.persistent = true;
      request.clearStatus(MPI_ANY_SOURCE);
      request.extra = make(request);
    } catch (error) {
      mpi.requests.release(request);
      throw error;
    }
    request.state = STATE.INACTIVE;
    return request;
  }

  #tags(partitions: number): number {
    if (this.#nextTag + partitions > LAST_TAG) this.#nextTag = 0;
    const tag = this.#nextTag;
    this.#nextTag += partitions;
    return tag;
  }

  init(
    receive: boolean,
    sides: readonly [number, number, number, number, number, number],
    handle: number,
    pointer: number,
  ): number {
    const mpi = this.#mpi;
    const at = handleAt(mpi, pointer);
    const [, partitions] = sides;
    const request = this.#prepare(sides, handle, (made) =>
      receive
        ? new PartitionedReceive(mpi, made, partitions)
        : new PartitionedSend(mpi, made, partitions, this.#tags(partitions)),
    );
    mpi.view.setInt32(at, mpi.requests.handle(request), true);
    return MPI_SUCCESS;
  }

  /** The started send behind a handle. @throws MPI_ERR_REQUEST */
  sending(handle: number): PartitionedSend {
    this.#mpi.active();
    const request = this.#mpi.requests.get(handle);
    const extra = request?.extra;
    if (request === null || !(extra instanceof PartitionedSend))
      throw new MpiError(MPI_ERR_REQUEST, 'the request is not a partitioned send');
    if (request.state === STATE.INACTIVE)
      throw new MpiError(MPI_ERR_REQUEST, 'the partitioned send has not been started');
    return extra;
  }

  ready(send: PartitionedSend, first: number, last: number): number {
    send.check(first);
    send.check(last);
    if (first > last) throw new MpiError(MPI_ERR_ARG, `partitions from ${first} to ${last}`);
    for (let partition = first; partition <= last; partition++) send.ready(partition);
    return MPI_SUCCESS;
  }

  readyList(length: number, pointer: number, handle: number): number {
    const send = this.sending(handle);
    this.#mpi.count(length);
    const at = this.#mpi.pointer(pointer, 4 * length, 'the list of partitions');
    const partition = (i: number) => this.#mpi.view.getInt32(at + 4 * i, true);
    for (let i = 0; i < length; i++) send.check(partition(i));
    for (let i = 0; i < length; i++) send.ready(partition(i));
    return MPI_SUCCESS;
  }

  arrived(handle: number, partition: number, flag: number): number {
    this.#mpi.active();
    const at = this.#mpi.pointer(flag, 4, 'flag');
    if (handle === MPI_REQUEST_NULL) {
      this.#mpi.view.setInt32(at, 1, true);
      return MPI_SUCCESS;
    }
    const extra = this.#mpi.requests.get(handle)?.extra;
    if (!(extra instanceof PartitionedReceive))
      throw new MpiError(MPI_ERR_REQUEST, 'the request is not a partitioned receive');
    extra.check(partition);
    if (!extra.arrived(partition)) this.#mpi.engine.poll();
    this.#mpi.view.setInt32(at, extra.arrived(partition) ? 1 : 0, true);
    return MPI_SUCCESS;
  }
}

export function partitionedCalls(mpi: Mpi): Record<string, Call> {
  const calls = new Calls(mpi);
  return {
    Psend_init: (buffer, partitions, count, type, dest, tag, comm, _info, request) =>
      calls.init(false, [buffer!, partitions!, count!, type!, dest!, tag!], comm!, request!),
    Precv_init: (buffer, partitions, count, type, source, tag, comm, _info, request) =>
      calls.init(true, [buffer!, partitions!, count!, type!, source!, tag!], comm!, request!),
    Pready: (partition, request) => calls.ready(calls.sending(request!), partition!, partition!),
    Pready_range: (low, high, request) => calls.ready(calls.sending(request!), low!, high!),
    Pready_list: (length, list, request) => calls.readyList(length!, list!, request!),
    Parrived: (request, partition, flag) => calls.arrived(request!, partition!, flag!),
  };
}
