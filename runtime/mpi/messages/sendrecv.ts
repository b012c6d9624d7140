/** Send-receive (MPI-5.0 §3.10): both at once, so that rings of ranks do not wait for each other. */
import { MPI_BYTE, MPI_ERR_NO_MEM, MPI_SUCCESS } from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import type { Mpi } from '../mpi.ts';
import type { Comm } from '../objects/comm.ts';
import { settle } from '../requests/completion.ts';
import { REQUEST, type Request, type RequestExtra, STATE } from '../requests/request.ts';
import { checkStatus } from '../requests/status.ts';
import { askedAgain } from './again.ts';
import { begin, handleAt, prepareReceive, prepareSend } from './prepare.ts';
import { checkTag, destination, origin } from './transfer.ts';

type Call = (...args: number[]) => number;

/** Buffer, count, datatype, rank and tag. */
type Side = readonly [number, number, number, number, number];

/** One request for a send and a receive: what it says is about the receive. */
class Both implements RequestExtra {
  readonly #mpi: Mpi;
  readonly #send: Request;
  readonly #receive: Request;
  /** A copy of the data to send, which the receive replaces. */
  readonly #copy: number;

  constructor(mpi: Mpi, send: Request, receive: Request, copy: number) {
    this.#mpi = mpi;
    this.#send = send;
    this.#receive = receive;
    this.#copy = copy;
  }

  advance(request: Request): void {
    const { requests, arena } = this.#mpi;
    if (this.#send.state !== STATE.DONE || this.#receive.state !== STATE.DONE) return;
    request.source = this.#receive.source;
    request.gotTag = this.#receive.gotTag;
    request.gotBytes = this.#receive.gotBytes;
    request.error = this.#receive.error;
    requests.release(this.#send);
    requests.release(this.#receive);
    if (this.#copy !== 0) arena.give(this.#copy);
    request.state = STATE.DONE;
  }
}

class SendReceive {
  readonly #mpi: Mpi;

  constructor(mpi: Mpi) {
    this.#mpi = mpi;
  }

  both(comm: Comm, out: Side, into: Side, status: number): number {
    checkTag(out[4], false);
    checkTag(into[4], true);
    checkStatus(this.#mpi, status);
    const [send, receive] = this.prepare(comm, out, into);
    begin(this.#mpi, receive);
    begin(this.#mpi, send);
    this.#mpi.engine.wait(send);
    this.#mpi.engine.wait(receive);
    this.#mpi.requests.release(send);
    return settle(this.#mpi, receive, status);
  }

  prepare(comm: Comm, out: Side, into: Side): [send: Request, receive: Request] {
    destination(comm, out[3]);
    origin(comm, into[3]);
    const send = prepareSend(this.#mpi, comm, ...out);
    try {
      return [send, prepareReceive(this.#mpi, comm, ...into)];
    } catch (error) {
      this.#mpi.requests.release(send);
      throw error;
    }
  }

  beginBoth(comm: Comm, out: Side, into: Side, pointer: number, copy: number): number {
    const at = handleAt(this.#mpi, pointer);
    const [send, receive] = this.prepare(comm, out, into);
    begin(this.#mpi, receive);
    begin(this.#mpi, send);
    const request = this.#mpi.request();
    request.kind = REQUEST.SCHEDULE;
    request.comm = comm;
    request.ack = -1;
    request.extra = new Both(this.#mpi, send, receive, copy);
    this.#mpi.engine.watch(request);
    this.#mpi.view.setInt32(at, this.#mpi.requests.handle(request), true);
    return MPI_SUCCESS;
  }

  /** The data packed into memory of the runtime, as the side that is sent. */
  packed([buffer, count, datatype, dest, tag]: Side): { side: Side; copy: number } {
    this.#mpi.count(count);
    const type = this.#mpi.committed(datatype);
    const bytes = type.size * count;
    const copy = bytes === 0 ? 0 : this.#mpi.arena.take(bytes);
    if (bytes > 0 && copy === 0)
      throw new MpiError(MPI_ERR_NO_MEM, `the heap has no room for a copy of ${bytes} bytes`);
    this.#mpi.typed.check(buffer, count, type);
    this.#mpi.typed.pack(copy, buffer, count, type);
    return { side: [copy, bytes, MPI_BYTE, dest, tag], copy };
  }
}

export function sendReceiveCalls(mpi: Mpi): Record<string, Call> {
  const calls = new SendReceive(mpi);
  return {
    Sendrecv: askedAgain(mpi, 'Sendrecv', 10, (...args) => {
      const [sb, sc, st, dest, stag, rb, rc, rt, source, rtag, comm, status] = args;
      const into: Side = [rb!, rc!, rt!, source!, rtag!];
      return calls.both(mpi.comm(comm!), [sb!, sc!, st!, dest!, stag!], into, status!);
    }),
    Sendrecv_replace: (buffer, count, type, dest, stag, source, rtag, handle, status) => {
      const comm = mpi.comm(handle!);
      const { side, copy } = calls.packed([buffer!, count!, type!, dest!, stag!]);
      try {
        return calls.both(comm, side, [buffer!, count!, type!, source!, rtag!], status!);
      } finally {
        if (copy !== 0) mpi.arena.give(copy);
      }
    },
    Isendrecv: (sb, sc, st, dest, stag, rb, rc, rt, source, rtag, comm, pointer) =>
      calls.beginBoth(
        mpi.comm(comm!),
        [sb!, sc!, st!, dest!, stag!],
        [rb!, rc!, rt!, source!, rtag!],
        pointer!,
        0,
      ),
    Isendrecv_replace: (buffer, count, type, dest, stag, source, rtag, handle, pointer) => {
      const comm = mpi.comm(handle!);
      const { side, copy } = calls.packed([buffer!, count!, type!, dest!, stag!]);
      return calls.beginBoth(comm, side, [buffer!, count!, type!, source!, rtag!], pointer!, copy);
    },
  };
}
