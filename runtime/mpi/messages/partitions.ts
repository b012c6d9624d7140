/**
 * Partitioned communication (MPI-5.0 §4.2): a message whose parts the sender marks as ready one by one. When a send
 * is made, it tells its receiver how it is partitioned; those announcements match in the order of the calls, as
 * messages with the guest's tag do. The parts go under tags of their own, so that both sides may have any number of
 * partitions. Contexts are negative: nothing here ever meets an ordinary message.
 */
import { MPI_ERR_ARG, MPI_ERR_NO_MEM, MPI_PROC_NULL, MPI_SUCCESS } from '../../abi/mpi.ts';
import { MpiError } from '../errors.ts';
import type { Mpi } from '../mpi.ts';
import type { Comm } from '../objects/comm.ts';
import { type Request, type RequestExtra, STATE } from '../requests/request.ts';
import { NOBODY } from './transfer.ts';

/** An announcement: tag of the first part, parts, bytes of each. */
const WORDS = 3;

export const announcements = (comm: Comm) => ~comm.context;
const parts = (comm: Comm) => ~(comm.context + 1);

/** A block that is sent or received for one of the requests of the guest. */
interface Block {
  readonly peer: number;
  readonly context: number;
  readonly tag: number;
  readonly address: number;
  readonly bytes: number;
}

function blockRequest(mpi: Mpi, { peer, context, tag, address, bytes }: Block): Request {
  const request = mpi.request();
  request.context = context;
  request.peer = peer;
  request.tag = tag;
  request.buffer = address;
  request.count = bytes;
  request.bytes = bytes;
  request.synchronous = false;
  request.error = MPI_SUCCESS;
  return request;
}

/** What both sides have. */
export abstract class Partitioned implements RequestExtra {
  protected readonly mpi: Mpi;
  readonly count: number;
  protected readonly request: Request;
  /** Bytes of a partition. */
  protected readonly bytes: number;
  /** Requests of the parts, in no order. */
  protected readonly pending: Request[] = [];

  constructor(mpi: Mpi, request: Request, count: number) {
    this.mpi = mpi;
    this.request = request;
    this.count = count;
    this.bytes = count === 0 ? 0 : request.bytes / count;
  }

  /** @throws MPI_ERR_ARG */
  check(partition: number): void {
    if (partition >= 0 && partition < this.count) return;
    throw new MpiError(
      MPI_ERR_ARG,
      `partition ${partition}, and the request has ${this.count} of them`,
      this.request.comm!.handle,
    );
  }

  abstract start(request: Request): void;
  abstract advance(request: Request): void;
  abstract free(): void;
  /** Partitioned operations cannot be cancelled. */
  cancel(): void {}
}

export class PartitionedSend extends Partitioned {
  readonly #ready: Uint8Array;
  readonly #tag: number;
  #readyCount = 0;
  /** The announcement, as long as it has not gone out, and its memory. */
  #announcement: Request | null = null;
  #words = 0;

  constructor(mpi: Mpi, request: Request, count: number, tag: number) {
    super(mpi, request, count);
    this.#ready = new Uint8Array(count);
    this.#tag = tag;
    if (request.peer !== NOBODY) this.#announce();
  }

  #announce(): void {
    const { mpi, request } = this;
    const address = mpi.arena.take(4 * WORDS);
    if (address === 0) throw new MpiError(MPI_ERR_NO_MEM, 'the heap has no room for an announcement');
    mpi.i32.set([this.#tag, this.count, this.bytes], address >>> 2);
    const { comm, peer, tag } = request;
    const announcement = blockRequest(mpi, {
      ...{ peer, context: announcements(comm!), tag, address },
      bytes: 4 * WORDS,
    });
    this.#announcement = announcement;
    this.#words = address;
    mpi.engine.send(announcement);
    this.#forgetAnnouncement();
  }

  #forgetAnnouncement(): void {
    if (this.#announcement?.state !== STATE.DONE) return;
    this.mpi.requests.release(this.#announcement);
    this.mpi.arena.give(this.#words);
    this.#announcement = null;
  }

  start(request: Request): void {
    this.#ready.fill(0);
    this.#readyCount = request.peer === NOBODY ? this.count : 0;
    this.mpi.engine.watch(request);
  }

  /** MPI_Pready: the data of a partition may go. @throws MPI_ERR_ARG */
  ready(partition: number): void {
    const { mpi, request, bytes } = this;
    if (request.peer === NOBODY) return;
    if (this.#ready[partition] === 1)
      throw new MpiError(MPI_ERR_ARG, `partition ${partition} is ready already`, request.comm!.handle);
    this.#ready[partition] = 1;
    this.#readyCount++;
    const { type, comm, peer } = request;
    const context = parts(comm!);
    const tag = this.#tag + partition;
    const elements = request.count / this.count;
    const address = request.buffer + partition * (type === null ? bytes : elements * type.extent);
    if (type === null && mpi.engine.sendNow(peer, context, tag, address, bytes)) return;
    const part = blockRequest(mpi, { peer, context, tag, address, bytes });
    if (type !== null) {
      part.type = type;
      part.count = elements;
    }
    mpi.engine.send(part);
    this.pending.push(part);
  }

  advance(request: Request): void {
    const { pending } = this;
    for (let i = pending.length - 1; i >= 0; i--) {
      const part = pending[i]!;
      if (part.state !== STATE.DONE) continue;
      if (part.error !== MPI_SUCCESS) request.error = part.error;
      this.mpi.requests.release(part);
      pending[i] = pending.at(-1)!;
      pending.pop();
    }
    this.#forgetAnnouncement();
    if (this.#readyCount === this.count && pending.length === 0) request.state = STATE.DONE;
  }

  free(): void {
    // One that is under way still needs its memory.
    this.#forgetAnnouncement();
  }
}

export class PartitionedReceive extends Partitioned {
  /** The announcement of the sender, until it has been read. */
  #announcement: Request | null = null;
  readonly #words: number = 0;
  #tag = 0;
  /** Of the sender: parts, and bytes of each. */
  #parts = 0;
  #partBytes = 0;
  /** The parts of this round have been asked for. */
  #posted = false;
  /** By part of the sender. */
  #arrived = new Uint8Array(0);
  /** Data that is not one block is received here, and unpacked partition by partition. */
  #packed = 0;
  readonly #unpacked: Uint8Array;

  constructor(mpi: Mpi, request: Request, count: number) {
    super(mpi, request, count);
    this.#unpacked = new Uint8Array(count);
    if (request.peer === NOBODY) return;
    const { comm, peer, tag } = request;
    this.#words = mpi.arena.take(4 * WORDS);
    if (request.type !== null && request.bytes > 0) this.#packed = mpi.arena.take(request.bytes);
    if (this.#words === 0 || (request.type !== null && request.bytes > 0 && this.#packed === 0)) {
      this.#giveBack();
      throw new MpiError(MPI_ERR_NO_MEM, `the heap has no room for ${request.bytes} bytes that are unpacked`);
    }
    this.#announcement = blockRequest(mpi, {
      ...{ peer, context: announcements(comm!), tag },
      ...{ address: this.#words, bytes: 4 * WORDS },
    });
    mpi.engine.receive(this.#announcement);
  }

  #giveBack(): void {
    if (this.#words !== 0) this.mpi.arena.give(this.#words);
    if (this.#packed !== 0) this.mpi.arena.give(this.#packed);
  }

  start(request: Request): void {
    this.#posted = false;
    this.#arrived.fill(0);
    this.#unpacked.fill(0);
    request.clearStatus(MPI_PROC_NULL);
    if (request.peer !== NOBODY) {
      request.source = request.comm!.rankOf[request.peer]!;
      request.gotTag = request.tag;
    }
    this.mpi.engine.watch(request);
  }

  /** Looks for the announcement, once, and asks for the parts of this round: false when that has to wait. */
  #post(): boolean {
    const { mpi } = this;
    if (this.#announcement !== null) {
      if (this.#announcement.state !== STATE.DONE) return false;
      const at = this.#words >>> 2;
      this.#tag = mpi.i32[at]!;
      this.#parts = mpi.i32[at + 1]!;
      this.#partBytes = mpi.i32[at + 2]! >>> 0;
      this.#arrived = new Uint8Array(this.#parts);
      mpi.requests.release(this.#announcement);
      this.#announcement = null;
    }
    for (let i = 0; i < this.#parts; i++) this.#postPart(i);
    this.#posted = true;
    return true;
  }

  #postPart(part: number): void {
    const { mpi, request } = this;
    const offset = part * this.#partBytes;
    // What is too long is cut off, and noticed.
    const bytes = Math.max(0, Math.min(this.#partBytes, request.bytes - offset));
    const base = request.type === null ? request.buffer >>> 0 : this.#packed;
    const receive = blockRequest(mpi, {
      ...{ peer: request.peer, context: parts(request.comm!), tag: this.#tag + part },
      ...{ address: bytes === 0 ? 0 : base + offset, bytes },
    });
    mpi.engine.receive(receive);
    this.pending.push(receive);
  }

  advance(request: Request): void {
    if (request.peer === NOBODY) {
      request.state = STATE.DONE;
      return;
    }
    if (!this.#posted && !this.#post()) return;
    const { pending } = this;
    for (let i = pending.length - 1; i >= 0; i--) {
      const part = pending[i]!;
      if (part.state !== STATE.DONE) continue;
      if (part.error !== MPI_SUCCESS) request.error = part.error;
      request.gotBytes += part.gotBytes;
      this.#arrived[part.tag - this.#tag] = 1;
      this.mpi.requests.release(part);
      pending[i] = pending.at(-1)!;
      pending.pop();
    }
    if (pending.length > 0) return;
    for (let i = 0; i < this.count; i++) this.#unpack(i);
    request.state = STATE.DONE;
  }

  /** Whether all parts have arrived that the bytes of a partition come in. */
  arrived(partition: number): boolean {
    if (this.request.state !== STATE.ACTIVE) return true;
    if (!this.#posted) return false;
    const first = partition * this.bytes;
    const end = Math.min(first + this.bytes, this.#parts * this.#partBytes);
    for (let i = Math.floor(first / this.#partBytes); i * this.#partBytes < end; i++)
      if (this.#arrived[i] === 0) return false;
    this.#unpack(partition);
    return true;
  }

  #unpack(partition: number): void {
    const { mpi, request, bytes } = this;
    const { type } = request;
    if (type === null || this.#unpacked[partition] === 1) return;
    this.#unpacked[partition] = 1;
    const elements = request.count / this.count;
    const got = Math.min(bytes, this.#parts * this.#partBytes - partition * bytes);
    if (got <= 0) return;
    const to = request.buffer + partition * elements * type.extent;
    mpi.typed.move(to, elements, type, this.#packed + partition * bytes, got, mpi.byte);
  }

  free(): void {
    // An announcement that has not come is still due: it must not go to another request.
    if (this.#announcement === null) this.#giveBack();
  }
}
