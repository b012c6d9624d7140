/** What calls of MPI move: bytes, ranks, tags. By the names of parameters, which are looked at once for each function. */
import { calledAs } from '../abi/calls.ts';
import { argumentIndex } from '../channel/records.ts';
import type { Rank } from '../rank.ts';
import { parametersOf } from './mpi-text.ts';

/** What a rank knows of the objects of its program. */
export interface MpiLookup {
  /** World rank of a rank of a communicator; -1 where there is none. */
  worldRank(comm: number, rank: number): number;
  /** Bytes of an element; 0 where there is none. */
  typeBytes(type: number): number;
  /** Messages that came before their receive. */
  early(): number;
}

/** Words of the arguments that say what a function moves; -1 for what it has not. */
interface Shape {
  readonly count: number;
  readonly type: number;
  readonly to: number;
  readonly toTag: number;
  readonly from: number;
  readonly fromTag: number;
  readonly comm: number;
  readonly status: number;
}

/** A message, as far as the call tells. One object, used again and again. */
export interface Message {
  bytes: number;
  /** World ranks, or -1; from whom is only known where the call says it, or its status. */
  to: number;
  toTag: number;
  from: number;
  fromTag: number;
  comm: number;
}

/** Calls with which a message begins, or has been received or will be. */
const SENDS = /^MPI_I?[BSRbsr]?[Ss]end(?:recv(?:_replace)?)?(?:_c)?$/;
const RECEIVES = /^MPI_I?(?:[Rr]ecv|[Ss]endrecv(?:_replace)?)(?:_c)?$/;

function shapeOf(call: number): Shape {
  const { name: called, signature } = calledAs(call)!;
  const parameters = parametersOf(called);
  const wordOf = (wanted: RegExp): number => {
    const found = parameters.findIndex(({ name }) => wanted.test(name));
    if (found < 0) return -1;
    const before = signature.slice(0, found);
    return before.length + (before.match(/[Id]/g)?.length ?? 0);
  };
  // Functions with arrays of counts have no one number.
  const isSingle = parameters.some(({ name, pointed }) => /^(?:send)?count$/.test(name) && !pointed);
  const [sends, receives] = [SENDS.test(called), RECEIVES.test(called)];
  return {
    count: isSingle ? wordOf(/^(?:send)?count$/) : -1,
    type: isSingle ? wordOf(/^(?:send|data)type$/) : -1,
    to: sends ? wordOf(/^dest$/) : -1,
    toTag: wordOf(/^(?:send)?tag$/),
    from: receives ? wordOf(/^source$/) : -1,
    fromTag: wordOf(/^(?:recv)?tag$/),
    comm: wordOf(/^comm$/),
    status: receives ? wordOf(/^status$/) : -1,
  };
}

export class Messages {
  readonly #k: Int32Array;
  readonly #heap: Rank['heap'];
  readonly #mpi: () => MpiLookup | undefined;
  readonly #shapes: (Shape | undefined)[] = [];
  readonly #message: Message = { bytes: 0, to: -1, toTag: 0, from: -1, fromTag: 0, comm: 0 };

  constructor({ k, heap }: Rank, mpi: () => MpiLookup | undefined) {
    this.#k = k;
    this.#heap = heap;
    this.#mpi = mpi;
  }

  /** What the call of a record moves. */
  of(call: number, at: number): Message {
    const shape = (this.#shapes[call] ??= shapeOf(call));
    const word = (index: number): number => (index < 0 ? 0 : this.#k[argumentIndex(at, index)]!);
    const message = this.#message;
    const mpi = this.#mpi();
    const comm = word(shape.comm);
    message.comm = comm;
    message.bytes =
      shape.count < 0 || mpi === undefined
        ? 0
        : Math.max(0, word(shape.count)) * mpi.typeBytes(word(shape.type));
    message.to = shape.to < 0 || mpi === undefined ? -1 : mpi.worldRank(comm, word(shape.to));
    message.toTag = word(shape.toTag);
    let source = word(shape.from);
    message.fromTag = word(shape.fromTag);
    const status = word(shape.status);
    // Whom a wildcard has met.
    if (status !== 0 && this.#heap.holds(status, 8)) {
      source = this.#heap.view.getInt32(status >>> 0, true);
      message.fromTag = this.#heap.view.getInt32((status >>> 0) + 4, true);
    }
    message.from = shape.from < 0 || mpi === undefined ? -1 : mpi.worldRank(comm, source);
    return message;
  }
}
