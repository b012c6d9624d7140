/**
 * The order in which a reduction combines the operands of the ranks (MPI-5.0 §6.9.1). There is one, whatever the
 * algorithm, so that a result depends on nothing but the operands: neighbouring runs of ranks, as long as a power of
 * two, are combined to runs of twice the length, the lower ranks on the left. Of seven ranks that is ((0 1) (2 3))
 * ((4 5) 6). It suits operations that are not commutative too.
 *
 * Here are the three ways of that order: up a tree to one rank, by doubling in all ranks at once, and in one rank
 * that all send their operands to. Scans have an order of their own, from left to right. ../../engine/reductions.ts
 * has the same three ways, for little data.
 */
import type { Datatype } from '../types/datatype.ts';
import { copy } from './move.ts';
import type { Operator } from './operator.ts';
import type { Program } from './program.ts';

/** What is reduced: from where, to where, how much. `from` equals `to` for MPI_IN_PLACE. */
export interface Operands {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly type: Datatype;
  readonly operator: Operator;
}

/** Memory of a program for one vector of operands, taken when it is first needed. */
class Spare {
  readonly #p: Program;
  readonly #o: Operands;
  #at: number | undefined;

  constructor(p: Program, o: Operands, at?: number) {
    this.#p = p;
    this.#o = o;
    this.#at = at;
  }

  get at(): number {
    this.#at ??= this.#p.buffer(this.#o.count, this.#o.type);
    return this.#at;
  }
}

/** Receives operands and combines them with others: predefined operations. */
class Joiner {
  readonly #p: Program;
  readonly #o: Operands;
  readonly #right: Spare;

  constructor(p: Program, o: Operands) {
    this.#p = p;
    this.#o = o;
    this.#right = new Spare(p, o);
  }

  /** @param lower the operand comes from lower ranks: it is the left one */
  join(peer: number, lower: boolean, out: number, other: number): void {
    const { count, type, operator } = this.#o;
    if (lower || operator.symmetric) {
      this.#p.combine(peer, out, other, count, type, operator);
      return;
    }
    const right = this.#right.at;
    this.#p.take(peer, right, count, type);
    this.#p.operate(out, other, right, count, type, operator);
  }
}

/**
 * Up a binomial tree. Each run of ranks is led by its first one, or by the root.
 * @param to where the root, and who else has memory there, may put results
 * @returns where the result is, in the root
 */
export function climb(p: Program, root: number, o: Operands, to: number | undefined): number {
  const { rank, size } = p.comm;
  const { count, type } = o;
  const climber = o.operator.reduction < 0 ? new GuestClimber(p, o, to) : new Climber(p, o, to);
  const leader = (first: number, length: number) => (root >= first && root < first + length ? root : first);
  for (let length = 1; length < size; length *= 2) {
    const first = rank & (-2 * length);
    const second = first + length;
    if (second >= size) continue;
    const left = leader(first, length);
    const right = leader(second, length);
    const top = right === root ? right : left;
    if (rank !== top) {
      p.send(top, climber.at, count, type);
      break;
    }
    climber.join(rank === left ? right : left, rank === right);
  }
  return climber.at;
}

/** What a rank of the tree has combined so far. */
class Climber {
  at: number;
  readonly #joiner: Joiner;
  readonly #target: Spare;

  constructor(p: Program, o: Operands, to: number | undefined) {
    this.#joiner = new Joiner(p, o);
    this.at = o.from;
    this.#target = new Spare(p, o, to);
  }

  join(peer: number, lower: boolean): void {
    this.#joiner.join(peer, lower, this.#target.at, this.at);
    this.at = this.#target.at;
  }
}

/**
 * The same with a function of the guest, which writes its result over the right operand; the memory of the left one
 * is free for the next.
 */
class GuestClimber {
  at: number;
  readonly #p: Program;
  readonly #o: Operands;
  #writable: boolean;
  #target: Spare;
  #next: Spare;

  constructor(p: Program, o: Operands, to: number | undefined) {
    this.#p = p;
    this.#o = o;
    this.at = o.from;
    this.#writable = o.from === to;
    this.#target = new Spare(p, o, to);
    this.#next = new Spare(p, o);
  }

  join(peer: number, lower: boolean): void {
    const { count, type, operator } = this.#o;
    const p = this.#p;
    const operand = this.#next.at;
    p.take(peer, operand, count, type);
    if (lower) {
      if (!this.#writable) {
        copy(p, this.#target.at, this.at, count, type);
        this.at = this.#target.at;
        this.#writable = true;
      }
      p.operate(this.at, operand, this.at, count, type, operator);
      return;
    }
    p.operate(operand, this.at, operand, count, type, operator);
    [this.#next, this.#target] = [this.#target, this.#next];
    this.at = operand;
    this.#writable = true;
  }
}

/**
 * All ranks get the result: each gives what it has to its partner in the other half of a run that is twice as long.
 * Where the other half is shorter, at the end of the ranks, one of its ranks has several partners. What a rank sends
 * may be pulled from its heap while it combines, so the combination goes to another place. Predefined operations.
 */
export function double(p: Program, o: Operands): void {
  const { rank, size } = p.comm;
  const { from, to, count, type } = o;
  const joiner = new Joiner(p, o);
  const spare = new Spare(p, o);
  let mine = from;
  for (let length = 1; length < size; length *= 2) {
    const first = rank & (-2 * length);
    const second = first + length;
    const others = Math.min(length, size - second);
    if (others <= 0) continue;
    const target = mine === to ? spare.at : to;
    const place = rank & (length - 1);
    if (rank < second) {
      if (place < others) p.send(second + place, mine, count, type);
      joiner.join(second + (place % others), false, target, mine);
    } else {
      for (let i = place; i < length; i += others) p.send(first + i, mine, count, type);
      joiner.join(first + place, true, target, mine);
    }
    mine = target;
    p.round();
  }
  copy(p, to, mine, count, type);
}

/**
 * One rank gets the operands of all, in the order of the ranks.
 * @param size how many there are
 * @param own which of them is its own, `o.from`; -1 for none
 * @param at where the result goes: `o.from`, or memory apart from it
 */
export function collect(p: Program, o: Operands, size: number, own: number, at: number): void {
  const pile = new Pile(p, o, own, at);
  for (let rank = 0; rank < size; ) {
    if (o.operator.reduction >= 0 && rank + 1 < size) {
      pile.addPair(rank);
      rank += 2;
    } else pile.add(rank++);
    pile.mergeEqual();
  }
  copy(p, at, pile.mergeAll(), o.count, o.type);
}

/** Runs of ranks that have been combined, the longest first, with memory for each. */
class Pile {
  readonly #p: Program;
  readonly #o: Operands;
  readonly #own: number;
  readonly #joiner: Joiner;
  readonly #memory: Spare[] = [];
  /** Where the results are: in the memory of the same place, or the own operand where it lies. */
  readonly #results: number[] = [];
  readonly #lengths: number[] = [];

  constructor(p: Program, o: Operands, own: number, at: number) {
    this.#p = p;
    this.#o = o;
    this.#own = own;
    this.#joiner = new Joiner(p, o);
    // The result may replace the own operand, but not before that has had its turn.
    if (at !== o.from || own < 2) this.#memory[0] = new Spare(p, o, at);
  }

  #memoryOf(place: number): number {
    this.#memory[place] ??= new Spare(this.#p, this.#o);
    return this.#memory[place].at;
  }

  /** The operand of a rank. */
  add(rank: number): void {
    const { from, count, type } = this.#o;
    const at = rank === this.#own ? from : this.#memoryOf(this.#results.length);
    if (rank !== this.#own) this.#p.take(rank, at, count, type);
    this.#results.push(at);
    this.#lengths.push(1);
  }

  /** Those of a rank and of the next one, combined as one of them comes. */
  addPair(rank: number): void {
    const place = this.#results.length;
    const out = this.#memoryOf(place);
    if (rank + 1 === this.#own) {
      this.#joiner.join(rank, true, out, this.#o.from);
      this.#results.push(out);
      this.#lengths.push(2);
      return;
    }
    this.add(rank);
    this.#joiner.join(rank + 1, false, out, this.#results[place]!);
    this.#results[place] = out;
    this.#lengths[place] = 2;
  }

  mergeEqual(): void {
    while (this.#lengths.length > 1 && this.#lengths.at(-1) === this.#lengths.at(-2)) this.#merge();
  }

  /** @returns where the result is */
  mergeAll(): number {
    while (this.#results.length > 1) this.#merge();
    return this.#results[0]!;
  }

  /** Combines the last two runs. */
  #merge(): void {
    const { count, type, operator } = this.#o;
    const right = this.#results.pop()!;
    const left = this.#results.pop()!;
    const place = this.#results.length;
    if (operator.reduction >= 0) {
      this.#results.push(this.#memoryOf(place));
      this.#p.operate(this.#memoryOf(place), left, right, count, type, operator);
    } else {
      const out = this.#memoryOf(place + 1);
      copy(this.#p, out, right, count, type);
      this.#p.operate(out, left, out, count, type, operator);
      const memory = this.#memory;
      [memory[place], memory[place + 1]] = [memory[place + 1]!, memory[place] ?? new Spare(this.#p, this.#o)];
      this.#results.push(out);
    }
    const length = this.#lengths.pop()!;
    this.#lengths[place]! += length;
  }
}
