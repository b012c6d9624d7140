/**
 * What ranks tell each other when they make a communicator (MPI-5.0 §7.4). A context has to be one that no
 * communicator has which any two of its ranks have in common. Each rank has contexts of its own to give out, so one
 * message from the first rank of the new communicator to the others is all that it takes: no agreement on a maximum,
 * which would need everybody's word and could not be made twice at a time.
 *
 * Messages go in the collective context of the communicator at hand. Creations are collectives of it like others and
 * take their tag from the same sequence; calls of some of its ranks only have tags below zero, which nobody else has.
 */
import { MPI_ERR_NO_MEM, MPI_ERR_NOT_SAME, MPI_ERR_OTHER, MPI_SUCCESS } from '../../abi/mpi.ts';
import { unequal } from '../collectives/called.ts';
import { MpiError } from '../errors.ts';
import type { Mpi } from '../mpi.ts';
import { REQUEST, type Request, STATE } from '../requests/request.ts';
import type { Comm, Group } from './comm.ts';
import { GROUP_CONTEXT } from './contexts.ts';

/** Ranks that talk to each other. */
export interface Circle {
  /** Ranks of the world, in an order that is the same for all. */
  readonly members: Group;
  /** Place of the caller. */
  readonly me: number;
  readonly context: number;
  readonly tag: number;
}

/** All ranks of a communicator, of both groups if it has two, for the collective that is called now. */
export function circleOf(mpi: Mpi, comm: Comm): Circle {
  const { group, remote, context } = comm;
  const tag = comm.nextCollective();
  const members =
    remote === undefined ? group : Int32Array.from(inOrder(group, remote).flatMap((side) => [...side]));
  return { members, me: members.indexOf(mpi.rank), context: context + 1, tag };
}

/** Two groups in the order that both agree on. */
export function inOrder<T extends ArrayLike<number>>(a: T, b: T): [T, T] {
  return a[0]! < b[0]! ? [a, b] : [b, a];
}

/** Some ranks of a communicator, for a call that the others know nothing of. */
export function circleOfSome(mpi: Mpi, comm: Comm, members: Group, tag: number): Circle {
  return { members, me: members.indexOf(mpi.rank), context: comm.context + 1, tag: hidden(tag) };
}

/** Ranks without a communicator. */
export function circleOfGroup(mpi: Mpi, members: Group, name: string): Circle {
  let hash = 7;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0;
  return {
    members,
    me: members.indexOf(mpi.rank),
    context: GROUP_CONTEXT,
    tag: hidden(hash & 0x7fffffff),
  };
}

/** A tag below zero for a user's tag. -2 would be a wildcard. */
function hidden(tag: number): number {
  return tag === 0x7ffffffe ? -1 : tag | 0x80000000;
}

/** Memory for so many words. @throws MPI_ERR_NO_MEM */
function takeWords(mpi: Mpi, words: number): number {
  const at = mpi.arena.take(4 * words);
  if (at === 0) throw new MpiError(MPI_ERR_NO_MEM, 'the heap has no room to make a communicator');
  return at;
}

function begin(mpi: Mpi, circle: Circle, kind: number, place: number, at: number, words: number): Request {
  const request = mpi.request();
  request.kind = kind;
  request.comm = null;
  request.context = circle.context;
  request.tag = circle.tag;
  request.peer = circle.members[place]!;
  request.buffer = at;
  request.count = 4 * words;
  request.bytes = 4 * words;
  request.type = null;
  request.synchronous = false;
  request.error = MPI_SUCCESS;
  request.gotBytes = 0;
  if (kind === REQUEST.SEND) mpi.engine.send(request);
  else mpi.engine.receive(request);
  return request;
}

/**
 * Waits for the end of a send or a receive: the words that came. @throws MPI_ERR_OTHER when there were more than
 * expected
 */
function end(mpi: Mpi, request: Request): number {
  mpi.engine.wait(request);
  const { error, gotBytes, kind, gotCalled, peer, sentBytes, bytes, context } = request;
  mpi.requests.release(request);
  if (kind === REQUEST.RECEIVE && gotCalled !== 0) {
    const different = { error: MPI_ERR_NOT_SAME, peer, called: gotCalled, bytes: sentBytes, expected: bytes };
    throw unequal(different, 0, mpi.commOf(context) ?? mpi.world);
  }
  if (error !== MPI_SUCCESS)
    throw new MpiError(
      MPI_ERR_OTHER,
      `rank ${peer} of the world sent ${sentBytes} bytes, and this rank expects ${bytes}: ` +
        `ranks make a communicator with arguments that do not fit together`,
    );
  return gotBytes >>> 2;
}

/** Words from the first rank of a circle to all others, along a binomial tree. */
export class Broadcast {
  readonly #mpi: Mpi;
  readonly #circle: Circle;
  readonly #at: number;
  #words: number;
  #receive: Request | null = null;
  readonly #sends: Request[] = [];

  /** @param words that the first rank sends, or for which others have room */
  constructor(mpi: Mpi, circle: Circle, words: number) {
    this.#mpi = mpi;
    this.#circle = circle;
    this.#words = words;
    this.#at = takeWords(mpi, words);
  }

  begin(own: ArrayLike<number>): void {
    const { me } = this.#circle;
    if (me === 0) {
      this.#mpi.i32.set(own, this.#at >>> 2);
      this.#passOn();
    } else {
      // Without its lowest bit: the rank above in the tree.
      this.#receive = begin(this.#mpi, this.#circle, REQUEST.RECEIVE, me & (me - 1), this.#at, this.#words);
    }
  }

  #passOn(): void {
    const { me, members } = this.#circle;
    const reach = me === 0 ? members.length : me & -me;
    let step = 1;
    while (2 * step < Math.min(reach, members.length)) step *= 2;
    for (; step > 0; step >>= 1) {
      if (step < reach && me + step < members.length)
        this.#sends.push(begin(this.#mpi, this.#circle, REQUEST.SEND, me + step, this.#at, this.#words));
    }
  }

  /** Goes on; true when all is done. */
  poll(): boolean {
    const receive = this.#receive;
    if (receive !== null) {
      if (receive.state !== STATE.DONE) return false;
      this.#receive = null;
      this.#words = end(this.#mpi, receive);
      this.#passOn();
    }
    return this.#sends.every((send) => send.state === STATE.DONE);
  }

  /** What the first rank sent. */
  take(): Int32Array {
    const words = this.#mpi.i32.slice(this.#at >>> 2, (this.#at >>> 2) + this.#words);
    for (const send of this.#sends) this.#mpi.requests.release(send);
    this.#mpi.arena.give(this.#at);
    return words;
  }
}

/**
 * Tells all members of a circle what the first one says.
 * @param own what the first rank says; not looked at in others
 * @param room how many words it can be
 */
export function tell(mpi: Mpi, circle: Circle, own: ArrayLike<number>, room: number): Int32Array {
  const broadcast = new Broadcast(mpi, circle, circle.me === 0 ? own.length : room);
  broadcast.begin(own);
  for (let spins = 0; !broadcast.poll(); ) spins = mpi.engine.pass(spins);
  return broadcast.take();
}

/** A new context for the members of a circle. */
export function agree(mpi: Mpi, circle: Circle): number {
  return tell(mpi, circle, circle.me === 0 ? [mpi.contexts.take()] : [], 1)[0]!;
}

/**
 * Words of each member to all others, the same number from each: they come in the order of the circle. Blocks double
 * with each step.
 */
export function collect(mpi: Mpi, circle: Circle, own: readonly number[]): Int32Array {
  const { me, members } = circle;
  const n = members.length;
  const words = own.length;
  const at = takeWords(mpi, n * words);
  mpi.i32.set(own, at >>> 2);
  for (let have = 1; have < n; have *= 2) {
    const count = Math.min(have, n - have) * words;
    const receive = begin(mpi, circle, REQUEST.RECEIVE, (me + have) % n, at + 4 * have * words, count);
    const send = begin(mpi, circle, REQUEST.SEND, (me - have + n) % n, at, count);
    end(mpi, send);
    end(mpi, receive);
  }
  const all = new Int32Array(n * words);
  // Block i is that of the member i places further on.
  for (let i = 0; i < all.length; i++) all[(me * words + i) % all.length] = mpi.i32[(at >>> 2) + i]!;
  mpi.arena.give(at);
  return all;
}

/** Sends words to a member and receives others from a member; at most `room`. */
export function swap(
  mpi: Mpi,
  circle: Circle,
  to: number,
  own: ArrayLike<number>,
  from: number,
  room: number,
): Int32Array {
  const at = takeWords(mpi, own.length + room);
  const into = at + 4 * own.length;
  mpi.i32.set(own, at >>> 2);
  const receive = begin(mpi, circle, REQUEST.RECEIVE, from, into, room);
  const send = begin(mpi, circle, REQUEST.SEND, to, at, own.length);
  end(mpi, send);
  const words = end(mpi, receive);
  const got = mpi.i32.slice(into >>> 2, (into >>> 2) + words);
  mpi.arena.give(at);
  return got;
}

/** A list for each member: what the others have for the caller, in the order of the circle. */
export function exchange(mpi: Mpi, circle: Circle, lists: readonly (readonly number[])[]): Int32Array {
  const { me, members } = circle;
  const n = members.length;
  const got: ArrayLike<number>[] = [];
  got[me] = lists[me]!;
  for (let i = 1; i < n; i++) {
    const to = (me + i) % n;
    const from = (me - i + n) % n;
    const [length] = swap(mpi, circle, to, [lists[to]!.length], from, 1);
    got[from] = swap(mpi, circle, to, lists[to]!, from, length!);
  }
  return Int32Array.from(got.flatMap((list) => Array.from(list)));
}
