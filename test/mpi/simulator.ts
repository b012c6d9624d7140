/**
 * A simulator of ranks: the engines of a few ranks over small rings, driven step by step in one thread by a plan that a seed
 * makes. Each rank has messages to send and to receive and collectives to begin, on two communicators; the plan says who does
 * what next, who looks at its messages, and who tests one of its requests. Nobody may complete what others have not begun;
 * all results are those of a loop over the operands; at the end nothing is left. Any part of a plan is a plan, so one that
 * fails is made shorter until nothing can be left out.
 */
import {
  MPI_COMM_WORLD,
  MPI_INFO_NULL,
  MPI_INT,
  MPI_REQUEST_NULL,
  MPI_SUM,
} from '../../dist/runtime/abi/mpi.js';
import { ACKS } from '../../dist/runtime/fabric/layout.js';
import { WORD } from '../../dist/runtime/fabric/state.js';
import { askedFor } from '../../dist/runtime/mpi/collectives/forms.js';
import { makeRanks, ringsOf, type TestRank } from './ranks.ts';
import { LONGEST, type Message, Messages } from './simulated-messages.ts';

/** Words of a part, of few: what is longer than the rings take, what goes through them, and what fits a cell. */
const COUNTS = [0, 1, 2, 3, 5, 9, 10, 11, 15];
/** One of so many is long. */
const SELDOM = 12;
const MOST = 4;
const UNTOUCHED = -77;

interface Collective {
  readonly name: keyof typeof OPERATIONS;
  readonly comm: number;
  readonly root: number;
  readonly count: number;
  /** It is made, started, completed and freed. */
  readonly persistent: boolean;
}

/** A rank, and what it does: begins what is next of a queue, looks, probes, takes what a probe has matched, cancels, tests. */
type Step = readonly [rank: number, what: number, which: number];
const [SEND, RECEIVE, FIRST_COMM, SECOND_COMM, LOOK, PROBE, MATCH, TAKE] = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const [CANCEL, KINDS] = [8, 11] as const;

export interface Plan {
  readonly size: number;
  readonly collectives: readonly Collective[];
  readonly messages: readonly Message[];
  readonly steps: readonly Step[];
}

/** What is there of a collective: parts that each rank gives and gets, and what a rank gets. */
interface Operation {
  readonly given: (size: number) => number;
  readonly got: (size: number, rank: number, root: number) => number;
  readonly args: (from: number, to: number, count: number, root: number) => number[];
  readonly wanted: (of: Value, size: number, rank: number, root: number, part: number, i: number) => number;
  /** Rank `rank` cannot end without `other`. */
  readonly needs: (rank: number, other: number, root: number) => boolean;
}
type Value = (rank: number, part: number, i: number) => number;

const one = () => 1;
const each = (size: number) => size;
const none = () => 0;
const always = () => true;
const fromRoot = (_: number, other: number, root: number) => other === root;
const toRoot = (rank: number, _: number, root: number) => rank === root;
const atRoot = (size: number, rank: number, root: number) => (rank === root ? size : 0);
const sum = (of: Value, first: number, end: number, part: number, i: number) => {
  let total = 0;
  for (let rank = first; rank < end; rank++) total += of(rank, part, i);
  return total;
};
const moved = (from: number, to: number, count: number) => [from, count, MPI_INT, to, count, MPI_INT];
const reduced = (from: number, to: number, count: number) => [from, to, count, MPI_INT, MPI_SUM];

const OPERATIONS = {
  Ibarrier: { given: none, got: none, args: () => [], wanted: none, needs: always },
  Ibcast: {
    given: none,
    got: one,
    args: (_, to, count, root) => [to, count, MPI_INT, root],
    wanted: (of, _, __, root, ___, i) => of(root, 0, i),
    needs: fromRoot,
  },
  Igather: {
    given: one,
    got: atRoot,
    args: (from, to, count, root) => [...moved(from, to, count), root],
    wanted: (of, _, __, ___, part, i) => of(part, 0, i),
    needs: toRoot,
  },
  Iscatter: {
    given: each,
    got: one,
    args: (from, to, count, root) => [...moved(from, to, count), root],
    wanted: (of, _, rank, root, __, i) => of(root, rank, i),
    needs: fromRoot,
  },
  Iallgather: {
    given: one,
    got: each,
    args: moved,
    wanted: (of, _, __, ___, part, i) => of(part, 0, i),
    needs: always,
  },
  Ialltoall: {
    given: each,
    got: each,
    args: moved,
    wanted: (of, _, rank, __, part, i) => of(part, rank, i),
    needs: always,
  },
  Ireduce: {
    given: one,
    got: (_, rank, root) => (rank === root ? 1 : 0),
    args: (from, to, count, root) => [...reduced(from, to, count), root],
    wanted: (of, size, _, __, ___, i) => sum(of, 0, size, 0, i),
    needs: toRoot,
  },
  Iallreduce: {
    given: one,
    got: one,
    args: reduced,
    wanted: (of, size, _, __, ___, i) => sum(of, 0, size, 0, i),
    needs: always,
  },
  Ireduce_scatter_block: {
    given: each,
    got: one,
    args: reduced,
    wanted: (of, size, rank, _, __, i) => sum(of, 0, size, rank, i),
    needs: always,
  },
  Iscan: {
    given: one,
    got: one,
    args: reduced,
    wanted: (of, _, rank, __, ___, i) => sum(of, 0, rank + 1, 0, i),
    needs: (rank, other) => other < rank,
  },
  Iexscan: {
    given: one,
    got: (_, rank) => (rank > 0 ? 1 : 0),
    args: reduced,
    wanted: (of, _, rank, __, ___, i) => sum(of, 0, rank, 0, i),
    needs: (rank, other) => other < rank,
  },
} satisfies Record<string, Operation>;
const NAMES = Object.keys(OPERATIONS) as (keyof typeof OPERATIONS)[];
const initOf = (name: string) => `${name[1]!.toUpperCase()}${name.slice(2)}_init`;

const SINGLE = ['Start', 'Isend', 'Issend', 'Irecv', 'Test', 'Iprobe', 'Improbe', 'Imrecv', 'Cancel'];

/** The plan of a seed. */
export function planOf(seed: number, size: number): Plan {
  let state = Math.imul(seed, 0x9e3779b1) ^ size;
  const below = (n: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
  const count = () => (below(SELDOM) === 0 ? LONGEST - below(3) * 3 : COUNTS[below(COUNTS.length)]!);
  const list = <T>(most: number, make: () => T) => Array.from({ length: below(most + 1) }, make);
  return {
    size,
    collectives: list(MOST, () => ({
      ...{ name: NAMES[below(NAMES.length)]!, comm: below(2), root: below(size), count: count() },
      persistent: below(4) === 0,
    })),
    messages: list(MOST, () => ({
      ...{ from: below(size), to: below(size), tag: below(2), comm: below(2) },
      // A message says by its first word which it is.
      ...{ count: Math.max(1, count()), synchronous: below(4) === 0 },
      ...{ anySource: below(3) === 0, anyTag: below(3) === 0 },
    })),
    steps: list(8 * size, (): Step => [below(size), below(KINDS), below(MOST)]),
  };
}

/** What a rank has begun and not completed. */
interface Open {
  readonly handleAt: number;
  readonly persistent: boolean;
  /** Throws when that is over too early, or is wrong: the address of its status is known. */
  readonly check: (status: number) => void;
}

/** Ranks that carry out one plan after the other. */
export class World {
  readonly size: number;
  readonly ranks: readonly TestRank[];
  readonly #comms: readonly number[];
  readonly #words: readonly Int32Array[];
  readonly #calls: readonly Readonly<Record<string, (...args: number[]) => number>>[];
  /** Bytes of a collective: parts, and a word behind them. */
  readonly #slot: number;
  /** Memory, the same of each rank: of the collectives, of handles; bytes. */
  readonly #in: number;
  readonly #out: number;
  readonly #handles: number;
  readonly #inUse: readonly number[];
  #salt = 0;
  #open: Open[][] = [];
  #begun: Set<number>[] = [];
  readonly #messages: Messages;

  /** @param others functions that are called in the place of others, which is wrong */
  constructor(size: number, others: Readonly<Record<string, string>> = {}) {
    this.size = size;
    this.#slot = 4 * (size * LONGEST + 2);
    this.ranks = makeRanks(size, { geometry: ringsOf(size, 8, 1024), heapBytes: 16 * 65536 });
    const everyone = Int32Array.from({ length: size }, (_, i) => i);
    const dup = this.ranks.map(({ mpi }) => mpi.addComm(4, everyone).handle)[0]!;
    this.#comms = [MPI_COMM_WORLD, dup];
    const take = (bytes: number) => this.ranks.map((rank) => rank.take(bytes))[0]!;
    this.#in = take(MOST * this.#slot);
    this.#out = take(MOST * this.#slot);
    this.#handles = take(4 * MOST + 40);
    this.#words = this.ranks.map(({ u8 }) => new Int32Array(u8.buffer));
    this.#calls = this.ranks.map(({ mpi }) =>
      Object.fromEntries(
        [...NAMES, ...NAMES.map(initOf), ...SINGLE].map((name) => [
          name,
          askedFor(mpi.compiled, others[name] ?? name)!,
        ]),
      ),
    );
    for (const { mpi } of this.ranks) {
      mpi.comm(MPI_COMM_WORLD);
      if (mpi.scratch === 0) throw new Error('no room for operands');
    }
    this.#messages = new Messages({
      ranks: this.ranks,
      use: (rank, comm) => this.#use(rank, comm),
      call: (rank, name, ...args) => this.#call(rank, name, ...args),
      valueOf: (number) => this.#value(32 + number)(0, 0, 0),
      begun: (rank, { handleAt, end }) => this.#open[rank]!.push({ handleAt, persistent: false, check: end }),
    });
    this.#inUse = this.ranks.map((rank) => requestsOf(rank));
  }

  /** Carries a plan out. @throws what is wrong */
  run({ collectives, messages, steps }: Plan): void {
    const { size } = this;
    this.#salt = (this.#salt + 1) % 1000;
    this.#open = Array.from({ length: size }, () => []);
    this.#begun = collectives.map(() => new Set());
    this.#messages.begin(messages);
    const all = collectives.map((_, i) => i);
    const every = messages.map((_, i) => i);
    const queues = Array.from({ length: size }, (_, rank) => [
      every.filter((i) => messages[i]!.from === rank),
      every.filter((i) => messages[i]!.to === rank),
      all.filter((i) => collectives[i]!.comm === 0),
      all.filter((i) => collectives[i]!.comm === 1),
    ]);
    const begin = (rank: number, what: number) => {
      const next = queues[rank]![what]!.shift();
      if (next === undefined) return;
      if (what === SEND) this.#messages.send(next);
      else if (what === RECEIVE) this.#messages.receive(next);
      else this.#begin(rank, next, collectives[next]!);
      this.#messages.look(rank);
    };
    for (const [rank, what, which] of steps)
      if (what < LOOK) begin(rank, what);
      else this.#step(rank, what, which);
    for (let rank = 0; rank < size; rank++)
      for (const what of [SECOND_COMM, SEND, FIRST_COMM, RECEIVE])
        while (queues[rank]![what]!.length > 0) begin(rank, what);
    this.#end();
  }

  #value(number: number): Value {
    const salt = (this.#salt * 64 + number) * 7919;
    return (rank, part, i) => ((salt + rank * 1009 + part * 101 + i) & 0xffff) + 1;
  }

  /** The communicator becomes the one that the engine knows. */
  #use(rank: number, comm: number): number {
    return this.ranks[rank]!.mpi.comm(this.#comms[comm]!).handle;
  }

  #call(rank: number, name: string, ...args: number[]): void {
    if (this.#calls[rank]![name]!(...args) !== 1) throw new Error(`rank ${rank}: ${name} is not carried out`);
  }

  #step(rank: number, what: number, which: number): void {
    const messages = this.#messages;
    if (what === LOOK) this.ranks[rank]!.mpi.engine.progress();
    else if (what === PROBE || what === MATCH) messages.probe(rank, which, what === MATCH);
    else if (what === TAKE) messages.take(rank);
    else if (what === CANCEL) messages.cancel(rank, which);
    else this.#test(rank, which);
    messages.look(rank);
  }

  #begin(rank: number, number: number, { name, comm, root, count, persistent }: Collective): void {
    const operation: Operation = OPERATIONS[name];
    const { size } = this;
    const words = this.#words[rank]!;
    const [from, to] = [this.#in + number * this.#slot, this.#out + number * this.#slot];
    const of = this.#value(number);
    const given = operation.given(size);
    for (let part = 0; part < given; part++)
      for (let i = 0; i < count; i++) words[(from >> 2) + part * count + i] = of(rank, part, i);
    words.fill(UNTOUCHED, to >> 2, (to >> 2) + size * count + 1);
    if (name === 'Ibcast' && rank === root)
      for (let i = 0; i < count; i++) words[(to >> 2) + i] = of(root, 0, i);
    const begun = this.#begun[number]!;
    begun.add(rank);
    const handleAt = this.#handles + 4 * number;
    const handle = this.#use(rank, comm);
    const args = [...operation.args(from, to, count, root), handle];
    if (persistent) {
      this.#call(rank, initOf(name), ...args, MPI_INFO_NULL, handleAt);
      this.#call(rank, 'Start', handleAt);
    } else this.#call(rank, name, ...args, handleAt);
    const check = () => {
      for (let other = 0; other < size; other++)
        if (!begun.has(other) && operation.needs(rank, other, root))
          throw new Error(`${name} of rank ${rank} ends before rank ${other} has begun it`);
      const got = operation.got(size, rank, root);
      for (let part = 0; part < got; part++)
        for (let i = 0; i < count; i++) {
          const wanted = operation.wanted(of, size, rank, root, part, i);
          same(
            words[(to >> 2) + part * count + i]!,
            wanted,
            `${name}, rank ${rank}, part ${part}, word ${i}`,
          );
        }
      same(words[(to >> 2) + got * count]!, UNTOUCHED, `${name}, rank ${rank}, behind the result`);
    };
    this.#open[rank]!.push({ handleAt, persistent, check });
  }

  #test(rank: number, which: number): boolean {
    const open = this.#open[rank]!;
    const one = open[which % Math.max(open.length, 1)];
    if (one === undefined) return false;
    const flag = this.#handles + 4 * MOST;
    const status = flag + 8;
    this.#call(rank, 'Test', one.handleAt, flag, status);
    const words = this.#words[rank]!;
    if (words[flag >> 2] === 0) return false;
    if (one.persistent) this.ranks[rank]!.calls.Request_free!(one.handleAt);
    same(words[one.handleAt >> 2]!, MPI_REQUEST_NULL, 'the handle of a request that is complete');
    open.splice(open.indexOf(one), 1);
    one.check(status);
    return true;
  }

  /** Tests all requests: whether one has ended. */
  #testAll(): boolean {
    let some = false;
    for (let rank = 0; rank < this.size; rank++)
      for (let i = this.#open[rank]!.length - 1; i >= 0; i--) {
        if (this.#test(rank, i)) some = true;
        this.#messages.look(rank);
      }
    return some;
  }

  /** All ends, and nothing is left. */
  #end(): void {
    for (let idle = 0; this.#open.some((open) => open.length > 0) || this.#messages.drain(); ) {
      idle = this.#testAll() ? 0 : idle + 1;
      // What has room in the rings has come by then.
      if (idle > 20 && this.#messages.drain()) idle = 0;
      if (idle > 100) throw new Error(`ranks wait for ever: ${this.#open.map(({ length }) => length)}`);
    }
    for (const { mpi } of this.ranks) mpi.engine.progress();
    for (const { mpi } of this.ranks) mpi.engine.calls.forgetWithdrawn();
    for (const [rank, made] of this.ranks.entries()) {
      const { state } = made.mpi;
      for (const name of ['POSTED', 'QUEUED', 'SCHEDULES', 'WATCHED'] as const)
        same(state[WORD[name] >> 2]!, 0, `${name} of rank ${rank}`);
      const acks = state[WORD.FREE_ACKS >> 2]! + state[WORD.WITHDRAWN >> 2]!;
      same(acks, ACKS, `acknowledgements of rank ${rank}`);
      same(requestsOf(made), this.#inUse[rank]!, `requests of rank ${rank}`);
    }
  }
}

/** Requests that are in use. */
function requestsOf({ mpi }: TestRank): number {
  const words = new Int32Array(mpi.fabric.state.buffer);
  let free = 0;
  for (let at = words[WORD.FREE_REQUESTS >> 2]!; at !== 0; at = words[at >> 2]!) free++;
  return words[WORD.REQUESTS >> 2]! - free;
}

function same(got: number, wanted: number, what: string): void {
  if (got !== wanted) throw new Error(`${what}: ${got}, and not ${wanted}`);
}

/** What is wrong with a plan, in ranks of its own; undefined when that is nothing. */
export function wrongWith(
  plan: Plan,
  make: (size: number) => World = (size) => new World(size),
): string | undefined {
  try {
    make(plan.size).run(plan);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The shortest plan that fails as one does: no part of it can be left out. */
export function shrunk(plan: Plan, make?: (size: number) => World): Plan {
  for (const part of ['messages', 'collectives', 'steps'] as const)
    for (let i = plan[part].length - 1; i >= 0; i--) {
      const shorter = { ...plan, [part]: plan[part].filter((_, place) => place !== i) };
      if (wrongWith(shorter, make) !== undefined) return shrunk(shorter, make);
    }
  return plan;
}
