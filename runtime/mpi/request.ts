/**
 * Requests: what a rank has begun and not completed. They are made once and used again and again. A handle is the kind, a generation that
 * changes with every use, and the index, so that the handle of a completed request is not taken for its successor.
 */

import { MPI_SUCCESS } from '../abi/mpi.ts';
import { LIGHT, LIGHT_STATE, LIGHTS } from '../fabric/state.ts';
import type { Comm } from './comm.ts';
import { KIND } from './handles.ts';
import { Lights } from './lights.ts';
import type { Datatype } from './types/datatype.ts';

export const STATE = { FREE: 0, INACTIVE: 1, ACTIVE: 2, DONE: 3 } as const;

/** What a request is about. */
export const REQUEST = { SEND: 0, RECEIVE: 1, GENERALIZED: 2, SCHEDULE: 3, PARTITIONED: 4 } as const;

export class Request {
  readonly index: number;
  generation = 0;
  state: number = STATE.FREE;
  kind: number = REQUEST.SEND;
  /** In whatever list it stands. */
  next: Request | null = null;
  /** When it was posted, among the receives of the rank. */
  order = 0;

  comm: Comm | null = null;
  context = 0;
  /** World rank, or ANY. */
  peer = 0;
  tag = 0;
  buffer = 0;
  count = 0;
  /** Of the message that is sent; of the room for the message that is received. */
  bytes = 0;
  /** Of data that is not one block; null for a block of bytes. */
  type: Datatype | null = null;
  /** Of a receive that is an operand: buffer[i] = received[i] op operand[i]; the number of the reduction, or -1. */
  reduction = -1;
  operand = 0;
  /** The receiver tells when it has the message. */
  synchronous = false;
  /** Of a message of a collective: what the rank called, and what the sender did; 0 for others. */
  called = 0;
  gotCalled = 0;
  /** Acknowledgement that a send waits for, or -1. */
  ack = -1;

  persistent = false;
  /** The guest has freed the handle: it ends with its operation. */
  orphan = false;
  cancelled = false;
  /** What the status will say: source as a rank of the communicator. */
  source = 0;
  gotTag = 0;
  gotBytes = 0;
  /** Bytes of the message, which may be more than were received. */
  sentBytes = 0;
  error = 0;
  /** What a request of a special kind does; see its chapter. */
  extra: RequestExtra | null = null;

  constructor(index: number) {
    this.index = index;
  }
}

/** Behaviour of a request that is neither a plain send nor a plain receive. */
export interface RequestExtra {
  /** Why the request has failed, where it knows. */
  why?(): string | undefined;
  /** Begins a persistent request. */
  start?(request: Request): void;
  /** Looks whether it can go on; sets the state. Called by the progress engine while the request is active. */
  advance?(request: Request): void;
  /** Writes the status (address, or 0) of a request that is done; returns its error. */
  status?(request: Request, status: number): number;
  /** The guest cancels it, active or done. */
  cancel?(request: Request): void;
  /** The guest lets go of it. May return an error. */
  free?(request: Request): number | void;
}

const INDEX_BITS = 20;
export const INDEX_MASK = (1 << INDEX_BITS) - 1;
const GENERATIONS = 16;
/** What the next generation adds to a handle, and the other bits. */
export const GENERATION = 1 << INDEX_BITS;
export const NO_GENERATION = ~((GENERATIONS - 1) << INDEX_BITS);

export const MAX_REQUESTS = 1 << INDEX_BITS;

function handleOf(index: number, generation: number): number {
  return (KIND.REQUEST << 24) | (generation << INDEX_BITS) | index;
}

export class RequestTable {
  /** Each is made when it is first needed: the light ones have the lowest indices. */
  readonly #requests: (Request | undefined)[] = new Array(LIGHTS);
  readonly #letGo: (type: Datatype) => void;
  readonly #lights: Lights;
  #free: Request | null = null;

  /** @param letGo is told of each datatype that a request does not use any more */
  constructor(state: WebAssembly.Memory, letGo: (type: Datatype) => void) {
    this.#letGo = letGo;
    this.#lights = new Lights(state);
    for (let index = LIGHTS - 1; index >= 0; index--) this.#lights.giveBack(index, handleOf(index, 0));
  }

  /**
   * Takes over the light requests that the shortcuts have begun: they are requests like others from now on.
   * @param commOf communicator of a handle
   * @param receive begins receives that wait
   * @param send goes on with sends whose receiver has not got them
   */
  absorb(
    commOf: (handle: number) => Comm | undefined,
    receive: (request: Request) => void,
    send: (request: Request, ack: number) => void,
  ): void {
    const lights = this.#lights;
    lights.take((index) => {
      const request = (this.#requests[index] ??= new Request(index));
      request.generation = (lights.value(index, LIGHT.HANDLE) >> INDEX_BITS) & (GENERATIONS - 1);
      const ack = lights.value(index, LIGHT.ACK);
      request.kind = ack === 0 ? REQUEST.RECEIVE : REQUEST.SEND;
      request.comm = commOf(lights.value(index, LIGHT.COMM)) ?? null;
      request.context = lights.value(index, LIGHT.CONTEXT);
      request.peer = lights.value(index, LIGHT.PEER);
      request.tag = lights.value(index, LIGHT.TAG);
      request.buffer = lights.value(index, LIGHT.BUFFER);
      request.bytes = lights.value(index, LIGHT.BYTES);
      request.source = lights.value(index, LIGHT.SOURCE);
      request.gotTag = request.tag;
      request.gotBytes = request.bytes;
      request.error = MPI_SUCCESS;
      request.state = STATE.DONE;
      const state = lights.value(index, LIGHT.STATE);
      if (state === LIGHT_STATE.WAITING) receive(request);
      else if (state === LIGHT_STATE.SENDING) send(request, ack);
    });
  }

  /** A free request, or null when there are MAX_REQUESTS. Its fields are as the last use left them. */
  take(): Request | null {
    const request = this.#free;
    if (request === null) return this.#make();
    this.#free = request.next;
    request.next = null;
    return request;
  }

  #make(): Request | null {
    if (this.#requests.length === MAX_REQUESTS) return null;
    const request = new Request(this.#requests.length);
    this.#requests.push(request);
    return request;
  }

  release(request: Request): void {
    request.state = STATE.FREE;
    request.generation = (request.generation + 1) % GENERATIONS;
    request.comm = null;
    // Most requests have nothing of these: looking is cheaper than storing.
    if (request.type !== null) {
      this.#letGo(request.type);
      request.type = null;
    }
    if (request.extra !== null) request.extra = null;
    request.reduction = -1;
    request.called = 0;
    request.persistent = false;
    request.orphan = false;
    request.cancelled = false;
    if (request.index < LIGHTS) {
      this.#lights.giveBack(request.index, this.handle(request));
      return;
    }
    request.next = this.#free;
    this.#free = request;
  }

  handle(request: Request): number {
    return handleOf(request.index, request.generation);
  }

  /** The request of a handle that the guest holds, or null. */
  get(handle: number): Request | null {
    const request = this.find(handle);
    return request === null || request.orphan ? null : request;
  }

  /** The same, also when the guest has freed it. */
  find(handle: number): Request | null {
    if (handle >> 24 !== KIND.REQUEST) return null;
    const request = this.#requests[handle & INDEX_MASK];
    if (request === undefined || request.state === STATE.FREE) return null;
    return request.generation === ((handle >> INDEX_BITS) & (GENERATIONS - 1)) ? request : null;
  }

  /** Requests that are in use, for reports. */
  *live(): Iterable<Request> {
    for (const request of this.#requests)
      if (request !== undefined && request.state !== STATE.FREE) yield request;
  }
}
