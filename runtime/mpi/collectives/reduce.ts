/**
 * Reductions (MPI-5.0 §6.9 to §6.11). Predefined operations combine what comes where it lies, in a ring or in the
 * heap of a peer; large vectors are cut into slices, one for each rank to reduce. Functions of the guest get their
 * operands in their own heap. All have one order: see order.ts.
 */
import type { Datatype } from '../types/datatype.ts';
import { copy } from './move.ts';
import { climb, collect, double, type Operands } from './order.ts';
import type { Program } from './program.ts';

/** Vectors from this size on are reduced in slices. Bytes. */
const SLICED = 16384;
/**
 * Where ranks share cores messages cost more, and slices gain less: one rank reduces operands of up to so many bytes
 * together.
 */
const FEW_BYTES = 1048576;

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

/** The operands of a slice. */
function sliceOf(o: Operands, index: number, size: number): Operands {
  const { first, count } = slice(o, index, size);
  return { ...o, from: o.from + first * o.type.extent, count };
}

/** All ranks get the result. */
export function allreduce(p: Program, o: Operands): void {
  const { rank, size } = p.comm;
  const { to, count, type, operator } = o;
  if (operator.reduction < 0) {
    copy(p, to, climb(p, 0, o, to), count, type);
    p.round();
    spread(p, 0, to, count, type);
  } else if (size > 1 && isSliced(p, o)) {
    reduceSlices(p, o, to + slice(o, rank, size).first * type.extent);
    exchangeSlices(p, o);
  } else if (p.crowded) {
    reduceFlat(p, 0, o);
    p.round();
    spread(p, 0, to, count, type);
  } else double(p, o);
}

/** The root combines the operands of all: where ranks share cores, the fewest waits. */
function reduceFlat(p: Program, root: number, o: Operands): void {
  const { rank, size } = p.comm;
  if (rank === root) collect(p, o, size, rank, o.to);
  else p.send(root, o.from, o.count, o.type);
}

/** Each rank gets its slice of the operand of every other one, and combines them at an address. */
function reduceSlices(p: Program, o: Operands, at: number): void {
  const { rank, size } = p.comm;
  for (let i = 1; i < size; i++) {
    const peer = (rank + i) % size;
    const { from, count, type } = sliceOf(o, peer, size);
    if (count > 0) p.send(peer, from, count, type);
  }
  const own = sliceOf(o, rank, size);
  if (own.count > 0) collect(p, own, size, rank, at);
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
  const { to, count, type, operator } = o;
  if (operator.reduction >= 0 && size > 1 && isSliced(p, o)) {
    const own = slice(o, rank, size);
    const at = rank === root ? to + own.first * type.extent : p.buffer(own.count, type);
    reduceSlices(p, o, at);
    if (rank === root) gatherSlices(p, o);
    else if (own.count > 0) p.send(root, at, own.count, type);
  } else if (operator.reduction >= 0 && p.crowded) reduceFlat(p, root, o);
  else {
    const at = climb(p, root, o, rank === root ? to : undefined);
    if (rank === root) copy(p, to, at, count, type);
  }
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
  const count = counts[rank]!;
  if (operator.reduction < 0) {
    const whole = climb(p, 0, o, undefined);
    p.round();
    if (rank !== 0) p.receive(0, to, count, type);
    else {
      for (let i = 1; i < size; i++) p.send(i, whole + firsts[i]! * type.extent, counts[i]!, type);
      copy(p, to, whole, count, type);
    }
  } else {
    // In place, the own part may not change before the others have what is sent from there.
    const at = from === to ? p.buffer(count, type) : to;
    for (let i = 1; i < size; i++) {
      const peer = (rank + i) % size;
      p.send(peer, from + firsts[peer]! * type.extent, counts[peer]!, type);
    }
    collect(p, { ...o, from: from + firsts[rank]! * type.extent, count }, size, rank, at);
    p.round();
    copy(p, to, at, count, type);
  }
}

/**
 * Rank i gets the combination of the ranks up to i; or, exclusive, of those before it, and rank 0 nothing. A chain
 * keeps the order.
 */
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
      p.operate(sum, before, sum, count, type, operator);
      p.send(rank + 1, sum, count, type);
      p.round();
    }
    if (before !== to) copy(p, to, before, count, type);
    return;
  }
  copy(p, to, from, count, type);
  p.operate(to, before, to, count, type, operator);
  if (!last) p.send(rank + 1, to, count, type);
}
