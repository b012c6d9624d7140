/** Probes and matched probes (MPI-5.0 §3.8). */
import {
  MPI_ANY_TAG,
  MPI_ERR_REQUEST,
  MPI_MESSAGE_NO_PROC,
  MPI_MESSAGE_NULL,
  MPI_PROC_NULL,
  MPI_SUCCESS,
} from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import { HandleTable, KIND } from '../handles.ts';
import type { Mpi } from '../mpi.ts';
import type { Comm } from '../objects/comm.ts';
import { settle } from '../requests/completion.ts';
import { REQUEST, type Request, STATE } from '../requests/request.ts';
import { checkStatus, setNullStatus, setStatus } from '../requests/status.ts';
import { askedAgain } from './again.ts';
import { handleAt } from './prepare.ts';
import { checkTag, NOBODY, origin, setData } from './transfer.ts';

type Call = (...args: number[]) => number;

/** A message that was probed and belongs to whoever has its handle. */
interface Matched {
  /** Its address. */
  readonly message: number;
  readonly comm: Comm;
}

class Probes {
  readonly #mpi: Mpi;
  readonly #messages = new HandleTable<Matched>(KIND.MESSAGE);

  constructor(mpi: Mpi) {
    this.#mpi = mpi;
  }

  /** Looks for a message until there is one, or once: its address, or 0. */
  find(comm: Comm, source: number, tag: number, waiting: boolean): number {
    const { engine } = this.#mpi;
    const { calls } = engine;
    const { context } = comm;
    let message = calls.findEarly(source, context, tag);
    // Thousands of messages may wait: they are looked through once, and again only when one has come that fits.
    for (let spins = 0; message === 0; ) {
      calls.seek(source, context, tag);
      if (waiting) while (!engine.came) spins = engine.pass(spins);
      else engine.poll();
      if (engine.came) message = calls.findEarly(source, context, tag);
      if (!waiting) break;
    }
    return message;
  }

  setFound(status: number, comm: Comm, message: number): void {
    const { engine } = this.#mpi;
    const source = comm.rankOf[engine.ofMessage(message, 'from')]!;
    const bytes = engine.ofMessage(message, 'bytes') >>> 0;
    setStatus(this.#mpi, status, source, engine.ofMessage(message, 'tag'), bytes, false);
  }

  probe(source: number, tag: number, handle: number, status: number, flag: number): number {
    const comm = this.#mpi.comm(handle);
    const peer = origin(comm, source);
    checkTag(tag, true);
    checkStatus(this.#mpi, status);
    const waiting = flag < 0;
    if (peer === NOBODY) setNullStatus(this.#mpi, status);
    else {
      const message = this.find(comm, peer, tag, waiting);
      if (message === 0) {
        this.#mpi.i32[flag >> 2] = 0;
        return MPI_SUCCESS;
      }
      this.setFound(status, comm, message);
    }
    if (!waiting) this.#mpi.i32[flag >> 2] = 1;
    return MPI_SUCCESS;
  }

  /** A matched probe: the message is out of reach for everybody else. */
  matchedProbe(
    source: number,
    tag: number,
    handle: number,
    flag: number,
    pointer: number,
    status: number,
  ): number {
    const comm = this.#mpi.comm(handle);
    const peer = origin(comm, source);
    checkTag(tag, true);
    checkStatus(this.#mpi, status);
    this.#mpi.pointer(pointer, 4, 'the message');
    const waiting = flag < 0;
    let found = MPI_MESSAGE_NO_PROC;
    if (peer === NOBODY) setNullStatus(this.#mpi, status);
    else {
      let message = this.find(comm, peer, tag, waiting);
      while (message !== 0 && this.#mpi.engine.calls.claimMessage(message) === 0)
        message = this.find(comm, peer, tag, waiting);
      if (message === 0) {
        this.#mpi.i32[flag >> 2] = 0;
        return MPI_SUCCESS;
      }
      this.setFound(status, comm, message);
      found = this.#messages.add({ message, comm });
    }
    if (!waiting) this.#mpi.i32[flag >> 2] = 1;
    this.#mpi.out(pointer, found, 'the message');
    return MPI_SUCCESS;
  }

  /** Begins to receive a matched message. */
  receive(buffer: number, count: number, datatype: number, pointer: number): Request {
    const handle = this.#mpi.view.getInt32(this.#mpi.pointer(pointer, 4, 'the message'), true);
    const matched = this.#messages.get(handle);
    if (matched === undefined && handle !== MPI_MESSAGE_NO_PROC)
      throw new MpiError(MPI_ERR_REQUEST, `0x${(handle >>> 0).toString(16)} is not a matched message`);
    const request = this.#mpi.request();
    request.kind = REQUEST.RECEIVE;
    request.error = MPI_SUCCESS;
    try {
      setData(this.#mpi, request, buffer, count, datatype);
    } catch (error) {
      this.#mpi.requests.release(request);
      throw error;
    }
    this.#mpi.out(pointer, MPI_MESSAGE_NULL, 'the message');
    if (matched === undefined) {
      request.peer = NOBODY;
      request.source = MPI_PROC_NULL;
      request.gotTag = MPI_ANY_TAG;
      request.gotBytes = 0;
      request.state = STATE.DONE;
      return request;
    }
    this.#messages.free(handle);
    request.comm = matched.comm;
    request.context = matched.comm.context;
    const { engine } = this.#mpi;
    request.peer = engine.ofMessage(matched.message, 'from');
    request.tag = engine.ofMessage(matched.message, 'tag');
    engine.calls.deliverClaimed(request.address, matched.message);
    return request;
  }
}

export function probeCalls(mpi: Mpi): Record<string, Call> {
  const probes = new Probes(mpi);
  const flagAt = (flag: number) => mpi.pointer(flag, 4, 'flag');
  const WAIT = -1;
  return {
    Probe: askedAgain(mpi, 'Probe', 2, (source, tag, comm, status) =>
      probes.probe(source!, tag!, comm!, status!, WAIT),
    ),
    Iprobe: askedAgain(mpi, 'Iprobe', 2, (source, tag, comm, flag, status) =>
      probes.probe(source!, tag!, comm!, status!, flagAt(flag!)),
    ),
    Mprobe: (source, tag, comm, message, status) =>
      probes.matchedProbe(source!, tag!, comm!, WAIT, message!, status!),
    Improbe: (source, tag, comm, flag, message, status) =>
      probes.matchedProbe(source!, tag!, comm!, flagAt(flag!), message!, status!),
    Mrecv: (buffer, count, datatype, message, status) => {
      checkStatus(mpi, status!);
      return settle(mpi, probes.receive(buffer!, count!, datatype!, message!), status!);
    },
    Imrecv: (buffer, count, datatype, message, pointer) => {
      const at = handleAt(mpi, pointer!);
      const request = probes.receive(buffer!, count!, datatype!, message!);
      mpi.view.setInt32(at, mpi.requests.handle(request), true);
      return MPI_SUCCESS;
    },
  };
}
