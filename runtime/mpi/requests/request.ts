/**
 * Requests as TypeScript sees them: each is a record in the state of the engine (see ../../fabric/state.ts), with what
 * only TypeScript knows beside it.
 */
import { MPI_ANY_TAG, MPI_SUCCESS } from '../../abi/mpi.ts';
import {
  REQUEST_BYTES,
  REQUEST_FIELDS,
  REQUEST_KIND,
  REQUEST_STATE,
  SCHEDULE_FIELDS,
  STEP,
  STEP_BYTES,
  STEP_FIELDS,
} from '../../fabric/records.ts';
import { INDEX_MASK, PAGE_REQUESTS, REQUEST_PAGES, WORD } from '../../fabric/state.ts';
import type { EngineCalls } from '../engine/calls.ts';
import type { Comm } from '../objects/comm.ts';
import type { Datatype } from '../types/datatype.ts';

export const STATE = REQUEST_STATE;
/** What a request is about. */
export const REQUEST = REQUEST_KIND;

type Field = (typeof REQUEST_FIELDS)[number];

const FLAGS: ReadonlySet<string> = new Set<Flag>(['synchronous', 'persistent', 'orphan', 'cancelled']);
const LENGTHS: ReadonlySet<string> = new Set(['bytes', 'gotBytes', 'sentBytes']);
const word = (field: Field) => REQUEST_FIELDS.indexOf(field);
const HANDLE = word('handle');
const STATE_WORD = word('state');
const COMM = word('commHandle');
const RANK_OF = word('rankOf');
const TYPED = word('typed');
const SPECIAL = word('special');
const SCHEDULE = word('schedule');
const FIRST = SCHEDULE_FIELDS.indexOf('first');
const STEP_TYPED = STEP_FIELDS.indexOf('typed');
const STEP_FROM = STEP_FIELDS.indexOf('fromTyped');

/** The fields of a record, as properties: see REQUEST_FIELDS. */
class Fields {
  /** Where the record is: bytes, and the word of a view. */
  readonly address: number;
  readonly words: Int32Array;
  readonly first: number;

  constructor(words: Int32Array, address: number) {
    this.words = words;
    this.address = address;
    this.first = address >> 2;
  }
}

for (const [at, field] of REQUEST_FIELDS.entries())
  Object.defineProperty(
    Fields.prototype,
    field,
    FLAGS.has(field)
      ? {
          get(this: Fields) {
            return this.words[this.first + at] !== 0;
          },
          set(this: Fields, value: boolean) {
            this.words[this.first + at] = value ? 1 : 0;
          },
        }
      : {
          get: LENGTHS.has(field)
            ? function (this: Fields) {
                return this.words[this.first + at]! >>> 0;
              }
            : function (this: Fields) {
                return this.words[this.first + at];
              },
          set(this: Fields, value: number) {
            this.words[this.first + at] = value;
          },
        },
  );

type Flag = 'synchronous' | 'persistent' | 'orphan' | 'cancelled';
type Typed = Fields & Record<Exclude<Field, Flag>, number> & Record<Flag, boolean>;

export class Request extends (Fields as new (words: Int32Array, address: number) => Typed) {
  readonly #commOf: CommOf;
  readonly #typeOf: TypeOf;
  #comm: Comm | null = null;
  #extra: RequestExtra | null = null;

  constructor(words: Int32Array, address: number, commOf: CommOf, typeOf: TypeOf) {
    super(words, address);
    this.#commOf = commOf;
    this.#typeOf = typeOf;
  }

  /** The communicator; null for messages of a collective. */
  get comm(): Comm | null {
    const handle = this.words[this.first + COMM]!;
    if (handle === 0) return null;
    if (this.#comm?.handle !== handle) this.#comm = this.#commOf(handle) ?? null;
    return this.#comm;
  }

  set comm(comm: Comm | null) {
    this.#comm = comm;
    this.words[this.first + COMM] = comm?.handle ?? 0;
    this.words[this.first + RANK_OF] = comm?.rankOfAt ?? 0;
  }

  /** Of data that is not one block; null for a block of bytes. */
  get type(): Datatype | null {
    const typed = this.words[this.first + TYPED]!;
    return typed === 0 ? null : this.#typeOf(typed);
  }

  set type(type: Datatype | null) {
    this.words[this.first + TYPED] = type === null ? 0 : type.layout;
  }

  /** What a request of a special kind does; see its chapter. */
  get extra(): RequestExtra | null {
    return this.#extra;
  }

  set extra(extra: RequestExtra | null) {
    this.#extra = extra;
    this.words[this.first + SPECIAL] = extra === null ? 0 : 1;
  }

  /** The status of nothing received: of MPI_PROC_NULL, or an empty one, of MPI_ANY_SOURCE. */
  clearStatus(source: number): void {
    this.source = source;
    this.gotTag = MPI_ANY_TAG;
    this.gotBytes = 0;
    this.error = MPI_SUCCESS;
  }

  /** Forgets what TypeScript knows: the record is let go of. */
  forget(): void {
    this.#comm = null;
    this.#extra = null;
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

type CommOf = (handle: number) => Comm | undefined;
/** The datatype of a layout. */
type TypeOf = (layout: number) => Datatype;

/** A schedule, or 0, has steps that move data of a layout. */
function moves(words: Int32Array, schedule: number, layout: number): boolean {
  let block = schedule === 0 ? 0 : words[(schedule >> 2) + FIRST]!;
  for (; block !== 0; block = words[block >> 2]!) {
    const used = words[(block >> 2) + 1]!;
    for (let i = 1; i <= used; i++) {
      const step = (block + i * STEP_BYTES) >> 2;
      if (words[step + STEP_TYPED] === layout) return true;
      if (words[step] === STEP.MOVE && words[step + STEP_FROM] === layout) return true;
    }
  }
  return false;
}

export class RequestTable {
  readonly #memory: WebAssembly.Memory;
  readonly #calls: EngineCalls;
  readonly #commOf: CommOf;
  readonly #typeOf: TypeOf;
  /** By index; each is made when TypeScript first sees it. */
  readonly #requests: (Request | undefined)[] = [];
  #words: Int32Array;

  constructor(memory: WebAssembly.Memory, calls: EngineCalls, commOf: CommOf, typeOf: TypeOf) {
    this.#memory = memory;
    this.#calls = calls;
    this.#commOf = commOf;
    this.#typeOf = typeOf;
    this.#words = new Int32Array(memory.buffer);
  }

  /** Words of the state, which grows. */
  get words(): Int32Array {
    const { buffer } = this.#memory;
    if (buffer.byteLength !== this.#words.byteLength) this.#words = new Int32Array(buffer);
    return this.#words;
  }

  /** The request of a record. */
  at(address: number): Request {
    const { words } = this;
    const index = words[(address >> 2) + HANDLE]! & INDEX_MASK;
    return (this.#requests[index] ??= new Request(words, address, this.#commOf, this.#typeOf));
  }

  /** A free request, or null when there are too many. Its fields are as the last use left them. */
  take(): Request | null {
    const address = this.#calls.takeRequest();
    return address === 0 ? null : this.at(address);
  }

  release(request: Request): void {
    request.forget();
    this.#calls.releaseRequest(request.address);
  }

  /** The request of a handle that the guest holds, or null. */
  get(handle: number): Request | null {
    const request = this.find(handle);
    return request === null || request.orphan ? null : request;
  }

  /** The same, also when the guest has freed it. */
  find(handle: number): Request | null {
    const address = this.#calls.findRequest(handle);
    return address === 0 ? null : this.at(address);
  }

  /** A request has data of this layout, or its schedule has. */
  have(layout: number): boolean {
    const { words } = this;
    // What is carried out while a function of the program is called may have any.
    if (words[WORD.CALLING >> 2] !== 0) return true;
    const made = words[WORD.REQUESTS >> 2]!;
    for (let index = 0; index < made; index++) {
      const page = words[(REQUEST_PAGES >> 2) + Math.floor(index / PAGE_REQUESTS)]!;
      const first = (page + (index % PAGE_REQUESTS) * REQUEST_BYTES) >> 2;
      if (words[first + TYPED] === layout || moves(words, words[first + SCHEDULE]!, layout)) return true;
    }
    return false;
  }

  /** Requests that are in use, for reports. */
  *live(): Iterable<Request> {
    const { words } = this;
    const made = words[WORD.REQUESTS >> 2]!;
    for (let index = 0; index < made; index++) {
      const page = words[(REQUEST_PAGES >> 2) + Math.floor(index / PAGE_REQUESTS)]!;
      const request = this.at(page + (index % PAGE_REQUESTS) * REQUEST_BYTES);
      if (request.words[request.first + STATE_WORD] !== STATE.FREE) yield request;
    }
  }
}
