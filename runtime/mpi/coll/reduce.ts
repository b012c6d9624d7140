/**
 * Reductions (MPI-5.0 §6.9 to §6.11). Predefined operations combine what comes where it lies, in a ring or in the heap of a peer; large
 * vectors are cut into slices, one for each rank to reduce. Functions of the guest get their operands in their own heap, and in the order of the ranks, which
 * suits also those that are not commutative.
 */
import type { Datatype } from '../types/datatype.ts';
import { copy } from './move.ts';
import type { Operator } from './operator.ts';
import type { Program } from './program.ts';

/** Vectors from this size on are reduced in slices. Bytes. */
const SLICED = 16384;
/** Where ranks share cores messages cost more, and slices gain less: one rank reduces operands of up to so many bytes together. */
const FEW_BYTES = 1048576;

/** What is reduced: from where, to where, how much. `from` equals `to` for MPI_IN_PLACE. */
export interface Operands {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly type: Datatype;
  readonly operator: Operator;
}

/** The elements of a slice: of nearly equal parts, as many as there are ranks. */
function slice({ count, type }: Operands, index: number, size: number): { first: number; count: number } {
  // Slices begin at multiples of a cache line, so that no two ranks write the same one.
  const unit = Math.max(1, Math.floor(64 / type.extent));
  const units = Math.ceil(count / unit);
  const edge = (i: number) => Math.min(count, Math.floor((units * i) / size) * unit);
  return { first: edge(index), count: edge(index + 1) - edge(index) };
}

function isSliced(p: Program, { count, type }: Operands): boolean {
  const { size } = p.comm;
  const bytes = count * type.size;
  return count >= size && bytes >= SLICED && !(p.crowded && bytes * size <= FEW_BYTES);
}

/** All ranks get the result. */
export function allreduce(p: Program, o: Operands): void {
  const { size } = p.comm;
  const { from, to, count, type, operator } = o;
  if (operator.reduction < 0) {
    reduceOrdered(p, 0, o, to);
    p.round();
    spread(p, 0, to, count, type);
  } else if (size > 1 && isSliced(p, o)) {
    reduceSlices(p, o, to + slice(o, p.comm.rank, size).first * type.extent);
    exchangeSlices(p, o);
  } else if (p.crowded) {
    reduceFlat(p, 0, o);
    p.round();
    spread(p, 0, to, count, type);
  } else doubling(p, o, from);
}

/** The root combines the operands of all, one after the other: where ranks share cores, the fewest waits. */
function reduceFlat(p: Program, root: number, { from, to, count, type, operator }: Operands): void {
  const { rank, size } = p.comm;
  if (rank !== root) {
    p.send(root, from, count, type);
    return;
  }
  let mine = from;
  for (let i = 1; i < size; i++) {
    p.combine((root + i) % size, to, mine, count, type, operator);
    mine = to;
  }
  copy(p, to, mine, count, type);
}

/**
 * Recursive doubling; ranks beyond the largest power of two give their operand to a partner, and get the result from it. What a rank sends may be pulled
 * from its heap while it combines, so the combination goes to another place.
 */
function doubling(p: Program, o: Operands, from: number): void {
  const { rank, size } = p.comm;
  const { to, count, type, operator } = o;
  let power = 1;
  while (power * 2 <= size) power *= 2;
  if (rank >= power) {
    p.send(rank - power, from, count, type);
    p.receive(rank - power, to, count, type);
    return;
  }
  // What this rank has so far: first the operand itself, where it is.
  let mine = from;
  let spare = 0;
  if (rank + power < size) {
    p.combine(rank + power, to, mine, count, type, operator);
    mine = to;
    p.round();
  }
  for (let distance = 1; distance < power; distance *= 2) {
    const partner = rank ^ distance;
    if (mine === to && spare === 0) spare = p.buffer(count, type);
    const target = mine === to ? spare : to;
    p.send(partner, mine, count, type);
    p.combine(partner, target, mine, count, type, operator);
    mine = target;
    p.round();
  }
  copy(p, to, mine, count, type);
  if (rank + power < size) p.send(rank + power, to, count, type);
}

/** Each rank gets its slice of the operand of every other one, and combines them at an address. */
function reduceSlices(p: Program, o: Operands, at: number): void {
  const { rank, size } = p.comm;
  const { from, type, operator } = o;
  for (let i = 1; i < size; i++) {
    const peer = (rank + i) % size;
    const { first, count } = slice(o, peer, size);
    if (count > 0) p.send(peer, from + first * type.extent, count, type);
  }
  const own = slice(o, rank, size);
  let other = from + own.first * type.extent;
  for (let i = 1; own.count > 0 && i < size; i++) {
    p.combine((rank - i + size) % size, at, other, own.count, type, operator);
    other = at;
  }
  p.round();
}

/** Each rank has its slice of the result, and gets those of the others. */
function exchangeSlices(p: Program, o: Operands): void {
  const { rank, size } = p.comm;
  const { to, type } = o;
  const own = slice(o, rank, size);
  if (own.count > 0)
    for (let i = 1; i < size; i++) p.send((rank + i) % size, to + own.first * type.extent, own.count, type);
  for (let i = 1; i < size; i++) {
    const peer = (rank - i + size) % size;
    const { first, count } = slice(o, peer, size);
    if (count > 0) p.receive(peer, to + first * type.extent, count, type);
  }
}

/** The root gets the result in `to`; other ranks have no `to`. */
export function reduce(p: Program, root: number, o: Operands): void {
  const { rank, size } = p.comm;
  const { from, to, count, type, operator } = o;
  if (size === 1) copy(p, to, from, count, type);
  else if (operator.reduction < 0) reduceOrdered(p, root, o, rank === root ? to : 0);
  else if (isSliced(p, o)) {
    const own = slice(o, rank, size);
    const at = rank === root ? to + own.first * type.extent : p.buffer(own.count, type);
    reduceSlices(p, o, at);
    if (rank === root) gatherSlices(p, o);
    else if (own.count > 0) p.send(root, at, own.count, type);
  } else if (p.crowded) reduceFlat(p, root, o);
  else reduceTree(p, root, o);
}

/** The root gets the slices of the result that the others have. */
function gatherSlices(p: Program, o: Operands): void {
  const { rank, size } = p.comm;
  for (let i = 1; i < size; i++) {
    const peer = (rank + i) % size;
    const { first, count } = slice(o, peer, size);
    if (count > 0) p.receive(peer, o.to + first * o.type.extent, count, o.type);
  }
}

/** A binomial tree: children are combined as they come. */
function reduceTree(p: Program, root: number, { from, to, count, type, operator }: Operands): void {
  const { rank, size } = p.comm;
  const own = (rank - root + size) % size;
  let mine = from;
  let target = rank === root ? to : 0;
  for (let distance = 1; distance < size; distance *= 2) {
    if ((own & distance) !== 0) {
      p.send((own - distance + root) % size, mine, count, type);
      return;
    }
    if (own + distance >= size) continue;
    if (target === 0 && count > 0) target = p.buffer(count, type);
    p.combine((own + distance + root) % size, target, mine, count, type, operator);
    mine = target;
    p.round();
  }
}

/**
 * A binomial tree whose ranks combine neighbouring runs of ranks, which keeps the order; the result is in the buffer that came last, and one more is free
 * for the next. An operation that is not commutative has its tree at rank 0, which passes the result on.
 */
function reduceOrdered(
  p: Program,
  root: number,
  { from, count, type, operator }: Operands,
  to: number,
): void {
  const { rank, size } = p.comm;
  const top = operator.commutative ? root : 0;
  const own = (rank - top + size) % size;
  let mine = from;
  let free = 0;
  for (let distance = 1; distance < size; distance *= 2) {
    if ((own & distance) !== 0) {
      p.send((own - distance + top) % size, mine, count, type);
      break;
    }
    if (own + distance >= size) continue;
    const next = free === 0 ? p.buffer(count, type) : free;
    p.receive((own + distance + top) % size, next, count, type);
    p.round();
    p.operate(mine, next, count, type, operator);
    free = mine === from ? 0 : mine;
    mine = next;
  }
  if (rank === top && top === root) copy(p, to, mine, count, type);
  else if (rank === top) p.send(root, mine, count, type);
  else if (rank === root) {
    p.round();
    p.receive(top, to, count, type);
  }
}

/** From a root to all others, directly. */
function spread(p: Program, root: number, at: number, count: number, type: Datatype): void {
  const { rank, size } = p.comm;
  if (rank !== root) p.receive(root, at, count, type);
  else for (let i = 1; i < size; i++) p.send((root + i) % size, at, count, type);
}

/** Each rank gets its part of the result, `counts[rank]` elements. */
export function reduceScatter(p: Program, o: Operands, counts: readonly number[]): void {
  const { rank, size } = p.comm;
  const { from, to, type, operator } = o;
  const firsts = counts.map((_, i) => counts.slice(0, i).reduce((sum, n) => sum + n, 0));
  const own = { ...o, count: counts[rank]! };
  if (size === 1) copy(p, to, from, own.count, own.type);
  else if (operator.reduction < 0) {
    const whole = rank === 0 ? p.buffer(o.count, type) : 0;
    reduceOrdered(p, 0, o, whole);
    p.round();
    if (rank !== 0) p.receive(0, to, own.count, type);
    else {
      for (let i = 1; i < size; i++) p.send(i, whole + firsts[i]! * type.extent, counts[i]!, type);
      copy(p, to, whole, own.count, own.type);
    }
  } else {
    // In place, the own part may not change before the others have what is sent from there.
    const at = from === to ? p.buffer(own.count, type) : to;
    for (let i = 1; i < size; i++) {
      const peer = (rank + i) % size;
      p.send(peer, from + firsts[peer]! * type.extent, counts[peer]!, type);
    }
    let other = from + firsts[rank]! * type.extent;
    for (let i = 1; i < size; i++) {
      p.combine((rank - i + size) % size, at, other, own.count, type, operator);
      other = at;
    }
    p.round();
    if (at !== to) copy(p, to, at, own.count, own.type);
  }
}

/** Rank i gets the combination of the ranks up to i; or, exclusive, of those before it, and rank 0 nothing. A chain keeps the order. */
export function scan(p: Program, o: Operands, exclusive: boolean): void {
  const { rank, size } = p.comm;
  const { from, to, count, type, operator } = o;
  if (rank === 0) {
    if (size > 1) p.send(1, from, count, type);
    if (!exclusive) copy(p, to, from, count, type);
    return;
  }
  // What the ranks before this one have, and with the own operand.
  const before = exclusive && from !== to ? to : p.buffer(count, type);
  p.receive(rank - 1, before, count, type);
  p.round();
  const last = rank + 1 === size;
  if (exclusive) {
    if (!last) {
      const sum = p.buffer(count, type);
      copy(p, sum, from, count, type);
      p.operate(before, sum, count, type, operator);
      p.send(rank + 1, sum, count, type);
      p.round();
    }
    if (before !== to) copy(p, to, before, count, type);
    return;
  }
  copy(p, to, from, count, type);
  p.operate(before, to, count, type, operator);
  if (!last) p.send(rank + 1, to, count, type);
}
