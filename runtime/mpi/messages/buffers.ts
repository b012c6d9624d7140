/**
 * Buffered sends (MPI-5.0 §3.6): the message goes at once where it can, and is copied into memory that the guest has
 * attached where it cannot, so that the call never waits. The buffer of the communicator is used if there is one,
 * else that of the rank.
 */
import * as abi from '../../abi/mpi.ts';
import { ANY, WORD } from '../../fabric/state.ts';
import type { Call, Calls } from '../calls.ts';
import { MpiError } from '../errors.ts';
import { writeI64 } from '../form.ts';
import type { Mpi } from '../mpi.ts';
import type { Comm } from '../objects/comm.ts';
import { REQUEST, type Request, type RequestExtra, STATE } from '../requests/request.ts';
import { messageCalls } from './calls.ts';
import { checkTag, dataOf, destination, handleAt } from './transfer.ts';

/** Buffer, count, datatype, rank and tag. */
type Side = readonly [number, number, number, number, number];

type Message = Pick<Request, 'comm' | 'context' | 'peer' | 'tag' | 'buffer' | 'count' | 'type' | 'bytes'>;

/** A message in a buffer. */
interface Entry {
  readonly request: Request;
  readonly at: number;
  readonly end: number;
  readonly number: number;
}

const MAX_INT = 2 ** 31 - 1;

/** Attached memory, or memory of the runtime that is taken message by message (MPI_BUFFER_AUTOMATIC). */
export class SendBuffer {
  readonly address: number;
  readonly size: number;
  readonly automatic: boolean;
  readonly #mpi: Mpi;
  /** By address. */
  #entries: Entry[] = [];
  /**
   * Where the room behind the last message begins: the search goes on there, as in the queue of the standard's model
   * (§3.6.2).
   */
  #tail: number;
  #number = 0;

  constructor(mpi: Mpi, address: number, size: number) {
    this.#mpi = mpi;
    this.automatic = address === abi.MPI_BUFFER_AUTOMATIC;
    this.address = this.automatic ? address : address >>> 0;
    this.size = this.automatic ? 0 : size;
    this.#tail = this.address;
  }

  /** Number of the next message: those before it are in the buffer or have left it. */
  get number(): number {
    return this.#number;
  }

  /** Messages with a number below this one are still in the buffer. */
  holds(number: number): boolean {
    this.#reap();
    return this.#entries.some((entry) => entry.number < number);
  }

  /** Takes out the messages that are on their way. */
  #reap(): void {
    if (!this.#entries.some(({ request }) => request.state !== STATE.ACTIVE)) return;
    this.#entries = this.#entries.filter(({ request, at }) => {
      if (request.state === STATE.ACTIVE) return true;
      this.#mpi.requests.release(request);
      if (this.automatic) this.#mpi.arena.give(at);
      return false;
    });
    if (this.#entries.length === 0) this.#tail = this.address;
  }

  /** Room for a message, without the overhead. @throws MPI_ERR_BUFFER */
  take(bytes: number): number {
    this.#reap();
    let at = this.#find(bytes);
    if (at < 0) {
      this.#mpi.engine.progress();
      this.#reap();
      at = this.#find(bytes);
    }
    if (at >= 0) return at;
    throw new MpiError(
      abi.MPI_ERR_BUFFER,
      this.automatic
        ? `the heap has no room for a message of ${bytes} bytes`
        : `no room for a message of ${bytes} bytes and ${abi.MPI_BSEND_OVERHEAD} bytes of overhead: ` +
            `the attached buffer has ${this.size} bytes and holds ${this.#entries.length} messages that nobody has received`,
    );
  }

  #find(bytes: number): number {
    if (this.automatic) return this.#mpi.arena.take(Math.max(bytes, 1)) || -1;
    const need = bytes + abi.MPI_BSEND_OVERHEAD;
    const behind = this.#gap(need, this.#tail);
    return behind >= 0 ? behind : this.#gap(need, this.address);
  }

  /** The first gap of so many bytes at an address or above. */
  #gap(need: number, from: number): number {
    let at = from;
    for (const entry of this.#entries) {
      if (entry.end <= at) continue;
      if (entry.at - at >= need) return at;
      at = Math.max(at, entry.end);
    }
    return this.address + this.size - at >= need ? at : -1;
  }

  /** A message in the room that was taken has begun to be sent. */
  add(request: Request, at: number, bytes: number): void {
    const end = at + bytes + abi.MPI_BSEND_OVERHEAD;
    const entry = { request, at, end, number: this.#number++ };
    const index = this.#entries.findIndex((other) => other.at > at);
    if (index < 0) this.#entries.push(entry);
    else this.#entries.splice(index, 0, entry);
    this.#tail = end;
  }

  /** Gives room back that turned out not to be needed. */
  giveBack(at: number): void {
    if (this.automatic) this.#mpi.arena.give(at);
  }

  /** Bytes of the longest message that could ever find room. */
  get longest(): number {
    return this.automatic ? MAX_INT : Math.max(0, this.size - abi.MPI_BSEND_OVERHEAD);
  }

  /** @throws MPI_ERR_BUFFER when a message is longer */
  check(bytes: number): void {
    if (this.automatic || bytes <= this.size - abi.MPI_BSEND_OVERHEAD) return;
    throw new MpiError(
      abi.MPI_ERR_BUFFER,
      `a message of ${bytes} bytes and ${abi.MPI_BSEND_OVERHEAD} bytes of overhead, and the attached buffer has ${this.size} bytes`,
    );
  }
}

/** Completes when all messages that were in a buffer are out of it (MPI_Buffer_iflush). */
class Flush implements RequestExtra {
  readonly #buffer: SendBuffer | null;
  readonly #number: number;

  constructor(buffer: SendBuffer | null) {
    this.#buffer = buffer;
    this.#number = buffer?.number ?? 0;
  }

  advance(request: Request): void {
    if (this.#buffer === null || !this.#buffer.holds(this.#number)) request.state = STATE.DONE;
  }
}

/** What a buffer is attached to: a communicator, or the rank. */
type Holder = Pick<Comm, 'buffer'>;

const bufferOf = ({ buffer }: Holder) => buffer as SendBuffer | null;

class Buffered {
  readonly #mpi: Mpi;
  /** Of the rank. */
  readonly #own: Holder = { buffer: null };
  /** All that may hold messages: communicators may be freed before theirs. */
  #buffers: SendBuffer[] = [];
  readonly #prepare: Call;

  constructor(mpi: Mpi) {
    this.#mpi = mpi;
    this.#prepare = messageCalls(mpi).Send_init!;
    mpi.atFinalize(() => {
      for (const buffer of this.#buffers) this.flush(buffer);
    });
  }

  own(): Holder {
    this.#mpi.active();
    return this.#own;
  }

  /** The buffer that messages of a communicator go to. @throws MPI_ERR_BUFFER */
  #bufferFor(comm: Comm): SendBuffer {
    const buffer = bufferOf(comm) ?? bufferOf(this.#own);
    if (buffer === null)
      throw new MpiError(abi.MPI_ERR_BUFFER, 'there is no buffer: see MPI_Buffer_attach', comm.handle);
    return buffer;
  }

  send(side: Side, handle: number): void {
    const comm = this.#mpi.comm(handle);
    const [address, count, datatype, dest, tag] = side;
    const { context } = comm;
    const peer = destination(comm, dest);
    checkTag(tag, false);
    this.keep({
      comm,
      context,
      peer,
      tag,
      buffer: address,
      count,
      ...dataOf(this.#mpi, address, count, datatype),
    });
  }

  /** Sends at once, or copies the data into a buffer and begins to send it from there. @throws MPI_ERR_BUFFER */
  keep({ comm, context, peer, tag, buffer: address, count, type, bytes }: Message): void {
    if (peer < ANY) return;
    const buffer = this.#bufferFor(comm!);
    buffer.check(bytes);
    if (type === null && this.#mpi.engine.sendNow(peer, context, tag, address, bytes)) return;
    const at = buffer.take(bytes);
    const { byte, typed } = this.#mpi;
    typed.move(at, bytes, byte, address, type === null ? bytes : count, type ?? byte);
    if (this.#mpi.engine.sendNow(peer, context, tag, at, bytes)) {
      buffer.giveBack(at);
      return;
    }
    const copy = this.#mpi.request();
    copy.comm = comm;
    copy.context = context;
    copy.peer = peer;
    copy.tag = tag;
    copy.buffer = at;
    copy.count = bytes;
    copy.bytes = bytes;
    copy.synchronous = false;
    this.#mpi.engine.send(copy);
    buffer.add(copy, at, bytes);
  }

  immediate(side: Side, handle: number, pointer: number): void {
    const at = handleAt(this.#mpi, pointer);
    this.send(side, handle);
    this.#mpi.view.setInt32(at, this.#mpi.sent.handle, true);
  }

  /** A persistent buffered send (MPI-5.0 §3.9). */
  init(side: Side, handle: number, pointer: number): void {
    this.#prepare(...side, handle, pointer);
    const request = this.#mpi.requests.get(this.#mpi.view.getInt32(pointer, true))!;
    request.extra = {
      start: () => {
        this.keep(request);
        request.state = STATE.DONE;
      },
    };
  }

  /** @throws MPI_ERR_BUFFER, MPI_ERR_ARG */
  attach(holder: Holder, address: number, size: number): void {
    const present = bufferOf(holder);
    if (present !== null)
      throw new MpiError(abi.MPI_ERR_BUFFER, `a buffer of ${present.size} bytes is attached already`);
    if (address !== abi.MPI_BUFFER_AUTOMATIC) {
      if (size < 0) throw new MpiError(abi.MPI_ERR_ARG, `a size of ${size}`);
      this.#mpi.pointer(address, size, 'the buffer');
    }
    const buffer = new SendBuffer(this.#mpi, address, size);
    this.#buffers.push(buffer);
    holder.buffer = buffer;
    this.#tellEngine();
  }

  /** What the engine may send by itself: see WORD.BUFFERED. */
  #tellEngine(): void {
    const own = bufferOf(this.#own);
    const isOnly = own !== null && this.#buffers.length === 1;
    this.#mpi.state[WORD.BUFFERED >> 2] = isOnly ? own.longest : 0;
  }

  /** Waits until the messages are out, and tells address and size; null and 0 where nothing is attached. */
  detach(holder: Holder, addressAt: number, sizeAt: number, large: boolean): void {
    const buffer = bufferOf(holder);
    this.#mpi.pointer(addressAt, 4, 'buffer_addr');
    const at = this.#mpi.pointer(sizeAt, large ? 8 : 4, 'size');
    this.flush(buffer);
    this.#buffers = this.#buffers.filter((other) => other !== buffer);
    this.#mpi.out(addressAt, buffer?.address ?? 0, 'buffer_addr');
    if (large) writeI64(this.#mpi.view, at, buffer?.size ?? 0);
    else this.#mpi.view.setInt32(at, buffer?.size ?? 0, true);
    holder.buffer = null;
    this.#tellEngine();
  }

  flush(buffer: SendBuffer | null): void {
    if (buffer === null) return;
    const { number } = buffer;
    for (let spins = 0; buffer.holds(number); ) spins = this.#mpi.engine.pass(spins);
  }

  beginFlush(buffer: SendBuffer | null, pointer: number): void {
    const at = handleAt(this.#mpi, pointer);
    const request = this.#mpi.request();
    request.kind = REQUEST.SCHEDULE;
    request.clearStatus(abi.MPI_ANY_SOURCE);
    request.ack = -1;
    request.extra = new Flush(buffer);
    this.#mpi.engine.watch(request);
    this.#mpi.view.setInt32(at, request.handle, true);
  }
}

export function bufferCalls(mpi: Mpi): Calls {
  const calls = new Buffered(mpi);
  return {
    Bsend: (b, c, t, d, tag, comm) => calls.send([b!, c!, t!, d!, tag!], comm!),
    Ibsend: (b, c, t, d, tag, comm, r) => calls.immediate([b!, c!, t!, d!, tag!], comm!, r!),
    Bsend_init: (b, c, t, d, tag, comm, r) => calls.init([b!, c!, t!, d!, tag!], comm!, r!),
    Buffer_attach: (address, size) => calls.attach(calls.own(), address!, size!),
    Buffer_detach: (address, size) => calls.detach(calls.own(), address!, size!, false),
    Buffer_detach_c: (address, size) => calls.detach(calls.own(), address!, size!, true),
    Buffer_flush: () => calls.flush(bufferOf(calls.own())),
    Buffer_iflush: (r) => calls.beginFlush(bufferOf(calls.own()), r!),
    Comm_attach_buffer: (comm, address, size) => calls.attach(mpi.comm(comm!), address!, size!),
    Comm_detach_buffer: (comm, address, size) => calls.detach(mpi.comm(comm!), address!, size!, false),
    Comm_detach_buffer_c: (comm, address, size) => calls.detach(mpi.comm(comm!), address!, size!, true),
    Comm_flush_buffer: (comm) => calls.flush(bufferOf(mpi.comm(comm!))),
    Comm_iflush_buffer: (comm, r) => calls.beginFlush(bufferOf(mpi.comm(comm!)), r!),
  };
}
