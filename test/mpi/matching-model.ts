/**
 * What MPI-5.0 §3.5 says about matching, as simply as possible, beside ranks that do it. For each receiver the model
 * has the receives that were posted and the messages that were sent to it and are not received. A receive that is
 * done must be explained: by the first message of its source that fits it, where it is the first receive that fits
 * the message.
 */
import { expect } from 'vitest';
import * as abi from '../../dist/runtime/abi/mpi.js';
import { type Request, STATE } from '../../dist/runtime/mpi/requests/request.js';
import { makeRanks, type Setting, settle, type TestRank } from './ranks.ts';

/** Bytes of the buffer that buffered sends use: never too small here. */
const BUFFER_BYTES = 256 * 1024;
const UNTOUCHED = 0xee;
const SCRIBBLED = 0xdd;

interface Message {
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly comm: number;
  readonly tag: number;
  readonly content: Uint8Array;
  received: boolean;
}

interface Operation {
  readonly rank: number;
  /** Where the handle is. */
  readonly handleAt: number;
  readonly request: Request;
  readonly buffer: number;
  readonly persistent: boolean;
  /** The guest has no handle any more. */
  freed: boolean;
}

interface Send extends Operation {
  readonly kind: 'send';
  readonly message: Message;
  /** Ends when the message has been received, and not before. */
  readonly awaits: boolean;
}

interface Receive extends Operation {
  readonly kind: 'receive';
  readonly source: number;
  readonly comm: number;
  readonly tag: number;
  readonly room: number;
}

export interface SendArguments {
  readonly rank: number;
  readonly to: number;
  readonly tag: number;
  readonly comm: number;
  readonly bytes: number;
  readonly mode: 'Isend' | 'Issend' | 'Ibsend' | 'Send_init' | 'Ssend_init';
}

export interface ReceiveArguments {
  readonly rank: number;
  readonly source: number;
  readonly tag: number;
  readonly comm: number;
  readonly room: number;
  readonly persistent: boolean;
}

const fits = (receive: { source: number; comm: number; tag: number }, message: Message): boolean =>
  receive.comm === message.comm &&
  (receive.source === abi.MPI_ANY_SOURCE || receive.source === message.from) &&
  (receive.tag === abi.MPI_ANY_TAG || receive.tag === message.tag);

function contentOf(number: number, bytes: number): Uint8Array {
  return Uint8Array.from({ length: bytes }, (_, i) => (i < 4 ? number >> (8 * i) : number * 31 + i * 7));
}

export class Model {
  readonly ranks: readonly TestRank[];
  /** Communicators with all ranks. */
  readonly comms: readonly number[];
  readonly #eager: number;
  /** Sent and not received, in the order of the sends, by receiver. */
  readonly #messages: Message[][];
  /** Posted and not matched, by receiver. */
  readonly #posted: Receive[][];
  #sends: Send[] = [];
  /** Done, with a handle that the guest has. */
  #finished: (Send | Receive)[] = [];
  #inactive: (Send | Receive)[] = [];
  readonly #matched: { rank: number; handleAt: number; message: Message }[] = [];
  #number = 0;

  constructor(count: number, setting: Setting) {
    this.ranks = makeRanks(count, setting);
    this.#eager = this.ranks[0]!.mpi.fabric.geometry.eagerBytes;
    const world = Int32Array.from({ length: count }, (_, i) => i);
    const dup = this.ranks.map(({ mpi }) => mpi.addComm(4, world).handle);
    this.comms = [abi.MPI_COMM_WORLD, dup[0]!];
    this.#messages = this.ranks.map(() => []);
    this.#posted = this.ranks.map(() => []);
    for (const { calls, take } of this.ranks) calls.Buffer_attach!(take(BUFFER_BYTES), BUFFER_BYTES);
  }

  send({ rank, to, tag, comm, bytes, mode }: SendArguments): void {
    const { calls, take, u8 } = this.ranks[rank]!;
    const message = this.#newMessage(rank, to, comm, tag, bytes);
    const buffer = take(bytes);
    const handleAt = take(4);
    u8.set(message.content, buffer);
    const persistent = mode.endsWith('_init');
    calls[mode]!(buffer, bytes, abi.MPI_BYTE, to, tag, this.comms[comm]!, handleAt);
    if (persistent) calls.Start!(handleAt);
    this.#noteSend(message, { rank, handleAt, buffer, persistent }, mode);
  }

  #newMessage(from: number, to: number, comm: number, tag: number, bytes: number): Message {
    const number = ++this.#number;
    const message = { number, from, to, comm, tag, content: contentOf(number, bytes), received: false };
    this.#messages[to]!.push(message);
    return message;
  }

  #noteSend(
    message: Message,
    { rank, handleAt, buffer, persistent }: Pick<Send, 'rank' | 'handleAt' | 'buffer' | 'persistent'>,
    mode: SendArguments['mode'],
  ): void {
    const awaits = mode.startsWith('Is') && mode !== 'Isend' ? true : mode.startsWith('Ss');
    const pulled = mode !== 'Ibsend' && message.content.length > this.#eager;
    const request = this.#requestAt(rank, handleAt);
    this.#sends.push({
      kind: 'send',
      rank,
      handleAt,
      request,
      buffer,
      persistent,
      freed: false,
      message,
      awaits: awaits || pulled,
    });
    if (mode === 'Ibsend') expect(request.state).toBe(STATE.DONE);
  }

  #requestAt(rank: number, handleAt: number): Request {
    const { mpi, view } = this.ranks[rank]!;
    return mpi.requests.get(view.getInt32(handleAt, true))!;
  }

  receive({ rank, source, tag, comm, room, persistent }: ReceiveArguments): void {
    const { calls, take, u8 } = this.ranks[rank]!;
    const buffer = take(room + 1);
    const handleAt = take(4);
    u8.fill(UNTOUCHED, buffer, buffer + room + 1);
    const name = persistent ? 'Recv_init' : 'Irecv';
    calls[name]!(buffer, room, abi.MPI_BYTE, source, tag, this.comms[comm]!, handleAt);
    const request = this.#requestAt(rank, handleAt);
    if (persistent) calls.Start!(handleAt);
    this.#posted[rank]!.push({
      ...{ kind: 'receive', rank, handleAt, request, buffer, persistent, freed: false },
      ...{ source, comm, tag, room },
    });
  }

  /** MPI_Recv, where the message has left its sender. */
  receiveNow(rank: number, source: number, tag: number, comm: number, room: number): void {
    const message = this.#first(rank, { source, tag, comm });
    if (message === undefined || message.content.length > room || this.ranks[source]!.mpi.engine.full) return;
    if (this.#posted[rank]!.some((posted) => fits(posted, message))) return;
    const { calls, take, u8, status } = this.ranks[rank]!;
    const buffer = take(room);
    const at = take(32);
    calls.Recv!(buffer, room, abi.MPI_BYTE, source, tag, this.comms[comm]!, at);
    const { length } = message.content;
    expect(status(at)).toMatchObject({ source, tag, bytes: length });
    expect(u8.slice(buffer, buffer + length)).toEqual(message.content);
    this.#remove(message);
  }

  /** Starts a persistent operation again. */
  restart(pick: number): void {
    const operation = choose(this.#inactive, pick);
    if (operation === undefined) return;
    this.#inactive = this.#inactive.filter((other) => other !== operation);
    const { rank, handleAt, buffer } = operation;
    const { calls, u8 } = this.ranks[rank]!;
    if (operation.kind === 'receive') {
      u8.fill(UNTOUCHED, buffer, buffer + operation.room + 1);
      calls.Start!(handleAt);
      this.#posted[rank]!.push(operation);
    } else {
      const { to, comm, tag, content } = operation.message;
      const message = this.#newMessage(rank, to, comm, tag, content.length);
      u8.set(message.content, buffer);
      calls.Start!(handleAt);
      this.#sends.push({ ...operation, message });
    }
  }

  cancel(pick: number): void {
    const active = [...this.#sends, ...this.#posted.flat()].filter(
      ({ freed, request }) => !freed && request.state === STATE.ACTIVE,
    );
    const operation = choose(active, pick);
    if (operation === undefined) return;
    const { rank, handleAt, request } = operation;
    this.ranks[rank]!.calls.Cancel!(handleAt);
    expect(request.cancelled).toBe(operation.kind === 'receive' || !operation.message.received);
    if (!request.cancelled) return;
    if (operation.kind === 'receive') this.#unpost(operation);
    else {
      this.#remove(operation.message);
      this.#sends = this.#sends.filter((other) => other !== operation);
    }
    expect(this.#test(operation)).toMatchObject({ cancelled: true });
    if (operation.persistent) this.#inactive.push(operation);
  }

  /** The guest frees a request, active or not. */
  free(pick: number): void {
    const all = [...this.#sends, ...this.#posted.flat(), ...this.#finished, ...this.#inactive];
    const operation = choose(
      all.filter(({ freed }) => !freed),
      pick,
    );
    if (operation === undefined) return;
    const { calls, view } = this.ranks[operation.rank]!;
    calls.Request_free!(operation.handleAt);
    expect(view.getInt32(operation.handleAt, true)).toBe(abi.MPI_REQUEST_NULL);
    operation.freed = true;
    this.#finished = this.#finished.filter((other) => other !== operation);
    this.#inactive = this.#inactive.filter((other) => other !== operation);
  }

  /** MPI_Test of a request that is done: its status, and the handle afterwards. */
  complete(pick: number): void {
    const operation = choose(this.#finished, pick);
    if (operation === undefined) return;
    this.#finished = this.#finished.filter((other) => other !== operation);
    const { request } = operation;
    const { source, gotTag: tag, gotBytes: bytes, error } = request;
    const status = this.#test(operation, error);
    if (operation.kind === 'receive') expect(status).toMatchObject({ source, tag, bytes, cancelled: false });
    if (operation.persistent) this.#inactive.push(operation);
  }

  #test({ rank, handleAt, persistent }: Operation, error = 0) {
    const { calls, take, view, status } = this.ranks[rank]!;
    const at = take(40);
    const test = () => calls.Test!(handleAt, at + 32, at);
    if (error !== 0) expect(test).toThrow(expect.objectContaining({ errorCode: error }));
    else test();
    expect(view.getInt32(at + 32, true)).toBe(1);
    if (!persistent) expect(view.getInt32(handleAt, true)).toBe(abi.MPI_REQUEST_NULL);
    return status(at);
  }

  /** MPI_Iprobe or MPI_Improbe: what they find must be what a receive would get. */
  probe(rank: number, source: number, tag: number, comm: number, matched: boolean): void {
    const { calls, take, view, status } = this.ranks[rank]!;
    const at = take(40);
    const handleAt = take(4);
    const name = matched ? 'Improbe' : 'Iprobe';
    calls[name]!(source, tag, this.comms[comm]!, at + 32, ...(matched ? [handleAt] : []), at);
    // A probe looks at what has arrived, which may complete receives.
    this.look();
    if (view.getInt32(at + 32, true) === 0) return;
    const found = status(at);
    const message = this.#first(rank, { source: found.source, tag, comm })!;
    expect(fits({ source, tag, comm }, message)).toBe(true);
    expect(found).toMatchObject({ tag: message.tag, bytes: message.content.length, cancelled: false });
    if (!matched) return;
    this.#remove(message);
    this.#matched.push({ rank, handleAt, message });
  }

  /** Receives a message that a matched probe has found. */
  receiveMatched(pick: number): void {
    const matched = choose(this.#matched, pick);
    if (matched === undefined) return;
    this.#matched.splice(this.#matched.indexOf(matched), 1);
    const { rank, handleAt, message } = matched;
    const { calls, take, u8, status } = this.ranks[rank]!;
    const { length } = message.content;
    const buffer = take(length);
    const at = take(32);
    calls.Mrecv!(buffer, length, abi.MPI_BYTE, handleAt, at);
    expect(status(at)).toMatchObject({ source: message.from, tag: message.tag, bytes: length });
    expect(u8.slice(buffer, buffer + length)).toEqual(message.content);
  }

  progress(rank: number): void {
    this.ranks[rank]!.mpi.engine.progress();
  }

  /** The message that a receive would get of those from its source. */
  #first(rank: number, receive: { source: number; tag: number; comm: number }): Message | undefined {
    return this.#messages[rank]!.find((message) => fits(receive, message));
  }

  #remove(message: Message): void {
    message.received = true;
    this.#messages[message.to] = this.#messages[message.to]!.filter((other) => other !== message);
  }

  #unpost(receive: Receive): void {
    this.#posted[receive.rank] = this.#posted[receive.rank]!.filter((other) => other !== receive);
  }

  /** Looks at what is done, and explains it. */
  look(): void {
    for (const posted of this.#posted) this.#explain(posted);
    this.#sends = this.#sends.filter((send) => {
      if (send.request.state !== STATE.DONE && !send.freed) return true;
      if (send.request.state === STATE.ACTIVE) return true;
      if (send.awaits) expect(send.message.received).toBe(true);
      // The guest may write over what it has sent.
      const { u8 } = this.ranks[send.rank]!;
      u8.fill(SCRIBBLED, send.buffer, send.buffer + send.message.content.length);
      if (!send.freed) this.#finished.push(send);
      return false;
    });
  }

  #explain(posted: readonly Receive[]): void {
    const done = posted.filter(({ request }) => request.state !== STATE.ACTIVE);
    for (let left = done.length; left > 0; left--) {
      const receive = done.find((candidate) => this.#explained(candidate));
      if (receive === undefined) throw new Error(this.#describe(done));
      done.splice(done.indexOf(receive), 1);
    }
  }

  #explained(receive: Receive): boolean {
    const { rank, source, comm, tag, room, buffer, request } = receive;
    const message = this.#first(rank, { source: request.source, comm, tag });
    if (message === undefined || !fits({ source, comm, tag }, message)) return false;
    if (this.#posted[rank]!.find((other) => fits(other, message)) !== receive) return false;
    const { content } = message;
    const bytes = Math.min(content.length, room);
    if (request.gotTag !== message.tag || request.gotBytes !== bytes) return false;
    const got = this.ranks[rank]!.u8.slice(buffer, buffer + room + 1);
    if (Buffer.compare(got.subarray(0, bytes), content.subarray(0, bytes)) !== 0) return false;
    expect(got.subarray(bytes).every((byte) => byte === UNTOUCHED)).toBe(true);
    expect(request.error).toBe(content.length > room ? abi.MPI_ERR_TRUNCATE : abi.MPI_SUCCESS);
    this.#unpost(receive);
    this.#remove(message);
    if (!receive.freed) this.#finished.push(receive);
    return true;
  }

  #describe(done: readonly Receive[]): string {
    const texts = done.map(
      ({ rank, source, comm, tag, room, request: r }) =>
        `rank ${rank} receives from ${source} comm ${comm} tag ${tag} room ${room}: ` +
        `got source ${r.source} tag ${r.gotTag} bytes ${r.gotBytes}`,
    );
    const messages = this.#messages[done[0]!.rank]!.map(
      ({ number, from, comm, tag, content }) =>
        `#${number} from ${from} comm ${comm} tag ${tag} bytes ${content.length}`,
    );
    return `not explained:\n${texts.join('\n')}\nmessages:\n${messages.join('\n')}`;
  }

  /** When nothing happens any more, nothing that fits is left, and sends are done that need nobody. */
  settle(): void {
    settle(this.ranks);
    this.look();
    this.ranks.forEach((_, rank) => {
      for (const receive of this.#posted[rank]!) expect(this.#first(rank, receive)).toBeUndefined();
    });
    for (const { message, awaits } of this.#sends) {
      expect(awaits).toBe(true);
      expect(message.received && this.#matched.every((matched) => matched.message !== message)).toBe(false);
    }
  }

  /** Receives everything that is left; then nothing is in use any more. */
  finish(): void {
    this.settle();
    while (this.#matched.length > 0) this.receiveMatched(0);
    for (const { rank, handleAt } of this.#posted.flat().filter(({ freed }) => !freed))
      this.ranks[rank]!.calls.Cancel!(handleAt);
    this.ranks.forEach((_, rank) => {
      this.#posted[rank] = this.#posted[rank]!.filter(({ freed }) => freed);
      for (const { comm } of [...this.#messages[rank]!])
        this.receive({
          ...{ rank, comm, room: 4096, persistent: false },
          ...{ source: abi.MPI_ANY_SOURCE, tag: abi.MPI_ANY_TAG },
        });
    });
    this.settle();
    expect(this.#messages.flat()).toEqual([]);
    expect(this.#sends).toEqual([]);
    while (this.#finished.length > 0) this.complete(0);
    for (const { mpi } of this.ranks) mpi.engine.calls.forgetWithdrawn();
  }
}

function choose<T>(from: readonly T[], pick: number): T | undefined {
  return from[pick % Math.max(from.length, 1)];
}
