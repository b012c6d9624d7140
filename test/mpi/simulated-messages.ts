/**
 * Messages in the simulator, with wildcards, probes, matched probes and cancels. Of a receive with a wildcard more than one
 * outcome may be right. What has happened is seen after each step of a rank, because nothing of it happens in steps of others: a
 * receive that has ended must have the first message of its source that fits it and that nobody has, and be the first of the
 * receives that fit the message (MPI-5.0 §3.5). Of several that end in one step any order will do that makes this true of each.
 */
import * as abi from '../../dist/runtime/abi/mpi.js';
import { type Request, STATE } from '../../dist/runtime/mpi/requests/request.js';
import type { TestRank } from './ranks.ts';

export interface Message {
  readonly from: number;
  readonly to: number;
  readonly tag: number;
  readonly comm: number;
  readonly count: number;
  readonly synchronous: boolean;
  /** What is received by a wildcard. */
  readonly anySource: boolean;
  readonly anyTag: boolean;
}

/** Words of the longest message, and room for it with a word behind. */
export const LONGEST = 70;
const ROOM = LONGEST + 2;
const UNTOUCHED = -77;
/** Receives of a rank in one plan, at most: those of the plan, of matched messages, and at the end of all that is left. */
const SLOTS = 64;

/** What a receive or a probe looks for. */
interface Pattern {
  readonly source: number;
  readonly tag: number;
  readonly comm: number;
}

/** What a status says. */
interface Envelope {
  readonly source: number;
  readonly tag: number;
  readonly bytes: number;
}

interface Receive extends Pattern {
  readonly at: number;
  readonly request: Request;
  /** What its status said, where that came first. */
  told?: Envelope;
  isCancelled?: boolean;
}

/** A request of a rank: `end` is given the address of its status. */
export interface Begun {
  readonly handleAt: number;
  readonly end: (status: number) => void;
}

/** What the simulator does for messages. */
export interface Simulated {
  readonly ranks: readonly TestRank[];
  /** Makes a communicator, by its number, the one that the engine of a rank knows. */
  readonly use: (rank: number, comm: number) => number;
  readonly call: (rank: number, name: string, ...args: number[]) => void;
  /** The first word of a message. */
  readonly valueOf: (number: number) => number;
  readonly begun: (rank: number, begun: Begun) => void;
}

const fits = ({ source, tag, comm }: Pattern, message: Message): boolean =>
  comm === message.comm &&
  (source === abi.MPI_ANY_SOURCE || source === message.from) &&
  (tag === abi.MPI_ANY_TAG || tag === message.tag);

const patternOf = ({ from, tag, comm, anySource, anyTag }: Message): Pattern => ({
  source: anySource ? abi.MPI_ANY_SOURCE : from,
  tag: anyTag ? abi.MPI_ANY_TAG : tag,
  comm,
});

export class Messages {
  readonly #world: Simulated;
  readonly #words: readonly Int32Array[];
  readonly #sent: number;
  readonly #received: number;
  readonly #handles: number;
  readonly #scratch: number;
  #messages: readonly Message[] = [];
  /** Sent and matched by nobody, by receiver, in the order of the sends. */
  #waiting: number[][] = [];
  #over: Set<number> = new Set();
  #cancelled: Set<number> = new Set();
  #posted: Receive[][] = [];
  /** Matched by a probe, by rank: where the handle is. */
  #matched: { number: number; at: number }[][] = [];
  #sends: { number: number; handleAt: number }[][] = [];
  #slots: number[] = [];

  constructor(world: Simulated) {
    this.#world = world;
    const take = (bytes: number) => world.ranks.map((rank) => rank.take(bytes))[0]!;
    this.#sent = take(4 * ROOM * SLOTS);
    this.#received = take(4 * ROOM * SLOTS);
    this.#handles = take(8 * SLOTS);
    this.#scratch = take(64);
    this.#words = world.ranks.map(({ u8 }) => new Int32Array(u8.buffer));
  }

  begin(messages: readonly Message[]): void {
    const lists = <T>() => this.#world.ranks.map((): T[] => []);
    this.#messages = messages;
    this.#waiting = lists();
    this.#over = new Set();
    this.#cancelled = new Set();
    this.#posted = lists();
    this.#matched = lists();
    this.#sends = lists();
    this.#slots = this.#world.ranks.map(() => 0);
  }

  #slot(rank: number): number {
    const slot = this.#slots[rank]!++;
    if (slot >= SLOTS) throw new Error(`rank ${rank} has received ${SLOTS} messages`);
    return slot;
  }

  #requestAt(rank: number, handleAt: number): Request | null {
    return this.#world.ranks[rank]!.mpi.requests.get(this.#words[rank]![handleAt >> 2]!);
  }

  send(number: number): void {
    const { from, to, tag, comm, count, synchronous } = this.#messages[number]!;
    const at = this.#sent + 4 * ROOM * number;
    const first = this.#world.valueOf(number);
    for (let i = 0; i < count; i++) this.#words[from]![(at >> 2) + i] = first + i;
    const handleAt = this.#handles + 4 * (SLOTS + number);
    const handle = this.#world.use(from, comm);
    this.#waiting[to]!.push(number);
    const name = synchronous ? 'Issend' : 'Isend';
    this.#world.call(from, name, at, count, abi.MPI_INT, to, tag, handle, handleAt);
    this.#sends[from]!.push({ number, handleAt });
    this.#world.begun(from, { handleAt, end: (status) => this.#sendEnds(number, status) });
  }

  #sendEnds(number: number, status: number): void {
    const { from, to, synchronous, count } = this.#messages[number]!;
    // It may have been received in the same step, by the rank itself.
    this.look(to);
    const rank = this.#world.ranks[from]!;
    this.#sends[from] = this.#sends[from]!.filter((send) => send.number !== number);
    const isCancelled = this.#cancelled.has(number);
    if (rank.status(status).cancelled !== isCancelled)
      throw new Error(`message ${number}: cancelled, or not`);
    const { eagerBytes } = rank.mpi.fabric.geometry;
    if (!isCancelled && (synchronous || 4 * count > eagerBytes) && !this.#over.has(number))
      throw new Error(`the send of message ${number} has ended, and nobody has received it`);
  }

  /** Posts the receive of a message, which may get another one. */
  receive(number: number): void {
    const message = this.#messages[number]!;
    this.#post(message.to, patternOf(message));
  }

  #post(rank: number, { source, tag, comm }: Pattern): void {
    const { at, handleAt } = this.#place(rank);
    const handle = this.#world.use(rank, comm);
    this.#world.call(rank, 'Irecv', at, LONGEST, abi.MPI_INT, source, tag, handle, handleAt);
    const receive: Receive = { source, tag, comm, at, request: this.#requestAt(rank, handleAt)! };
    this.#posted[rank]!.push(receive);
    this.#world.begun(rank, { handleAt, end: (status) => this.#receiveEnds(rank, receive, status) });
  }

  #place(rank: number): { at: number; handleAt: number } {
    const slot = this.#slot(rank);
    const at = this.#received + 4 * ROOM * slot;
    this.#words[rank]!.fill(UNTOUCHED, at >> 2, (at >> 2) + ROOM);
    return { at, handleAt: this.#handles + 4 * slot };
  }

  #receiveEnds(rank: number, receive: Receive, status: number): void {
    const told = this.#world.ranks[rank]!.status(status);
    if (this.#posted[rank]!.includes(receive)) receive.told = told;
    else if (told.cancelled !== (receive.isCancelled === true))
      throw new Error('a receive is cancelled, or not');
    this.look(rank);
  }

  /** Explains what a rank has received in its last step. @throws when there is no explanation */
  look(rank: number): void {
    const posted = this.#posted[rank]!;
    const isOver = ({ told, request }: Receive) => told !== undefined || request.state === STATE.DONE;
    for (let done = posted.filter(isOver); done.length > 0; done = posted.filter(isOver)) {
      const explained = done.find((receive) => this.#explain(rank, receive));
      if (explained === undefined) throw new Error(`rank ${rank}: ${this.#describe(rank, done)}`);
      posted.splice(posted.indexOf(explained), 1);
    }
  }

  #envelope({ told, request }: Receive): Envelope {
    return told ?? { source: request.source, tag: request.gotTag, bytes: request.gotBytes };
  }

  #explain(rank: number, receive: Receive): boolean {
    const got = this.#envelope(receive);
    const number = this.#first(rank, receive, got);
    if (number === undefined) return false;
    const message = this.#messages[number]!;
    if (this.#posted[rank]!.find((other) => fits(other, message)) !== receive) return false;
    if (!this.#isAt(rank, receive.at, number)) return false;
    this.#leave(rank, number);
    this.#over.add(number);
    return true;
  }

  /** The first message of a source that fits and that nobody has, when it is what was told. */
  #first(rank: number, pattern: Pattern, { source, tag, bytes }: Envelope): number | undefined {
    const number = this.#waiting[rank]!.find((one) => {
      const message = this.#messages[one]!;
      return message.from === source && fits(pattern, message);
    });
    const message = this.#messages[number ?? -1];
    return message?.tag === tag && 4 * message.count === bytes ? number : undefined;
  }

  #isAt(rank: number, at: number, number: number): boolean {
    const { count } = this.#messages[number]!;
    const first = this.#world.valueOf(number);
    const words = this.#words[rank]!.subarray(at >> 2, (at >> 2) + ROOM);
    return words.every((word, i) => word === (i < count ? first + i : UNTOUCHED));
  }

  #leave(rank: number, number: number): void {
    this.#waiting[rank] = this.#waiting[rank]!.filter((other) => other !== number);
  }

  #describe(rank: number, done: readonly Receive[]): string {
    const got = done.map((receive) => {
      const { source, tag, bytes } = this.#envelope(receive);
      return `a receive of (${receive.source}, ${receive.tag}) on ${receive.comm} got (${source}, ${tag}), ${bytes} bytes`;
    });
    return `${got.join('; ')}; messages ${this.#waiting[rank]} wait`;
  }

  /** Probes for what the receive of a message looks for. */
  probe(rank: number, which: number, isMatched: boolean): void {
    const message = this.#messages[which % Math.max(this.#messages.length, 1)];
    if (message === undefined) return;
    const pattern = patternOf(message);
    const { source, tag, comm } = pattern;
    const handle = this.#world.use(rank, comm);
    const flag = this.#scratch;
    const status = flag + 8;
    const messageAt = this.#handles + 4 * (isMatched ? this.#slot(rank) : 0);
    const where = isMatched ? [flag, messageAt, status] : [flag, status];
    this.#world.call(rank, isMatched ? 'Improbe' : 'Iprobe', source, tag, handle, ...where);
    this.look(rank);
    const waiting = this.#waiting[rank]!.filter((number) => fits(pattern, this.#messages[number]!));
    if (this.#words[rank]![flag >> 2] === 0) {
      // What has left its sender must be found.
      const missed = waiting.find((one) => !this.#world.ranks[this.#messages[one]!.from]!.mpi.engine.full);
      if (missed !== undefined) throw new Error(`rank ${rank}: a probe has not found message ${missed}`);
      return;
    }
    const told = this.#world.ranks[rank]!.status(status);
    const number = this.#first(rank, pattern, told);
    if (number === undefined || this.#posted[rank]!.some((other) => fits(other, this.#messages[number]!)))
      throw new Error(`rank ${rank}: a probe of (${source}, ${tag}) found (${told.source}, ${told.tag})`);
    if (!isMatched) return;
    this.#leave(rank, number);
    this.#matched[rank]!.push({ number, at: messageAt });
  }

  /** Receives a message that a probe has matched. */
  take(rank: number): void {
    const matched = this.#matched[rank]!.shift();
    if (matched === undefined) return;
    const { number, at: messageAt } = matched;
    const { from, tag, count } = this.#messages[number]!;
    const { at, handleAt } = this.#place(rank);
    this.#world.call(rank, 'Imrecv', at, LONGEST, abi.MPI_INT, messageAt, handleAt);
    this.#over.add(number);
    const end = (status: number) => {
      const told = this.#world.ranks[rank]!.status(status);
      const isRight = told.source === from && told.tag === tag && told.bytes === 4 * count;
      if (!isRight || !this.#isAt(rank, at, number))
        throw new Error(`matched message ${number} is another one`);
    };
    this.#world.begun(rank, { handleAt, end });
  }

  /** Cancels a send or a receive that has not ended. */
  cancel(rank: number, which: number): void {
    const active = this.#sends[rank]!.filter(({ handleAt }) => this.#isActive(rank, handleAt));
    const posted = this.#posted[rank]!;
    const all = active.length + posted.length;
    if (all === 0) return;
    const i = which % all;
    if (i < active.length) this.#cancelSend(rank, active[i]!);
    else this.#cancelReceive(rank, posted[i - active.length]!);
  }

  #isActive(rank: number, handleAt: number): boolean {
    return this.#requestAt(rank, handleAt)?.state === STATE.ACTIVE;
  }

  #cancelSend(rank: number, { number, handleAt }: { number: number; handleAt: number }): void {
    this.#world.call(rank, 'Cancel', handleAt);
    if (!this.#requestAt(rank, handleAt)!.cancelled) return;
    const { to } = this.#messages[number]!;
    if (!this.#waiting[to]!.includes(number))
      throw new Error(`message ${number} is cancelled, and was matched`);
    this.#leave(to, number);
    this.#cancelled.add(number);
  }

  #cancelReceive(rank: number, receive: Receive): void {
    const at = this.#handles;
    for (let slot = 0; slot < SLOTS; slot++)
      if (this.#requestAt(rank, at + 4 * slot) === receive.request) {
        this.#world.call(rank, 'Cancel', at + 4 * slot);
        if (!receive.request.cancelled)
          throw new Error(`rank ${rank}: a receive that waits is not cancelled`);
        receive.isCancelled = true;
        this.#posted[rank]!.splice(this.#posted[rank]!.indexOf(receive), 1);
        return;
      }
    throw new Error(`rank ${rank}: a receive that waits has no handle`);
  }

  /**
   * When nothing happens any more: what fits has met. Cancels receives that are left, and receives messages that are; false when
   * there is nothing of either.
   */
  drain(): boolean {
    let some = false;
    for (let rank = 0; rank < this.#world.ranks.length; rank++) {
      for (const receive of [...this.#posted[rank]!]) {
        const met = this.#waiting[rank]!.find((number) => fits(receive, this.#messages[number]!));
        if (met !== undefined) throw new Error(`rank ${rank}: message ${met} and its receive do not meet`);
        this.#cancelReceive(rank, receive);
        some = true;
      }
      while (this.#matched[rank]!.length > 0) {
        this.take(rank);
        some = true;
      }
      for (const number of this.#waiting[rank]!) {
        const { comm } = this.#messages[number]!;
        this.#post(rank, { source: abi.MPI_ANY_SOURCE, tag: abi.MPI_ANY_TAG, comm });
        some = true;
      }
    }
    return some;
  }
}
