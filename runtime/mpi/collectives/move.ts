/**
 * Collectives that move data (MPI-5.0 §6.3 to §6.8): each adds its steps to a program. Ranks are those of the
 * communicator.
 */
import type { Datatype } from '../types/datatype.ts';
import { Parts } from './parts.ts';
import type { Program } from './program.ts';

/** Groups up to this size send to everybody directly: fewer hops cost less than fewer messages. */
export const FLAT = 8;
/** Data from this size on is pulled by each rank from the root's heap, whatever the size of the group. Bytes. */
export const PULLED = 32768;

/** Every rank hears from every other one, directly or not: dissemination, log2(n) rounds. */
export function barrier(p: Program): void {
  const { rank, size } = p.comm;
  if (p.crowded) {
    linearBarrier(p);
    return;
  }
  for (let distance = 1; distance < size; distance *= 2) {
    p.send((rank + distance) % size, 0, 0, p.mpi.byte);
    p.receive((rank - distance + size) % size, 0, 0, p.mpi.byte);
    p.round();
  }
}

/**
 * Where ranks share cores each wait is a switch of threads: here every rank waits once, and the first one for all.
 */
function linearBarrier(p: Program): void {
  const { rank, size } = p.comm;
  const { byte } = p.mpi;
  if (rank === 0) for (let i = 1; i < size; i++) p.receive(i, 0, 0, byte);
  else p.send(0, 0, 0, byte);
  p.round();
  if (rank === 0) for (let i = 1; i < size; i++) p.send(i, 0, 0, byte);
  else p.receive(0, 0, 0, byte);
}

/** From the root to all: directly, or for little data in large groups along a binomial tree. */
export function broadcast(p: Program, root: number, at: number, count: number, type: Datatype): void {
  const { rank, size } = p.comm;
  if (size <= FLAT || p.crowded || count * type.size >= PULLED) {
    if (rank !== root) p.receive(root, at, count, type);
    else for (let i = 1; i < size; i++) p.send((root + i) % size, at, count, type);
    return;
  }
  const own = (rank - root + size) % size;
  let distance = 1;
  while (distance < size && (own & distance) === 0) distance *= 2;
  if (own !== 0) {
    p.receive((own - distance + root) % size, at, count, type);
    p.round();
  }
  for (distance /= 2; distance >= 1; distance /= 2)
    if (own + distance < size) p.send((own + distance + root) % size, at, count, type);
}

/** The root has a part for each rank, and gets it from there; its own is in place where `from` is null. */
export function gather(p: Program, root: number, from: Parts | null, parts: Parts | null): void {
  const { rank, size } = p.comm;
  if (rank !== root) {
    p.send(root, from!.at(0), from!.count(0), from!.type(0));
    return;
  }
  if (from !== null) copyPart(p, parts!, rank, from, 0);
  for (let i = 1; i < size; i++) receivePart(p, (root + i) % size, parts!);
}

export function scatter(p: Program, root: number, parts: Parts | null, to: Parts | null): void {
  const { rank, size } = p.comm;
  if (rank !== root) {
    p.receive(root, to!.at(0), to!.count(0), to!.type(0));
    return;
  }
  for (let i = 1; i < size; i++) sendPart(p, (root + i) % size, parts!);
  if (to !== null) copyPart(p, to, 0, parts!, rank);
}

/**
 * Every rank sends one part to every rank, and receives one from each; the partners of a step differ from rank to
 * rank.
 */
export function exchange(p: Program, out: Parts, into: Parts, withOwn: boolean): void {
  const { rank, size } = p.comm;
  for (let i = 1; i < size; i++) sendPart(p, (rank + i) % size, out);
  if (withOwn) copyPart(p, into, rank, out, rank);
  for (let i = 1; i < size; i++) receivePart(p, (rank - i + size) % size, into);
}

/** All ranks get the parts of all. The own part is in its place already, or it is `own`. */
export function allgather(p: Program, own: Parts | null, parts: Parts): void {
  const { rank, size } = p.comm;
  const mine = own ?? parts;
  const which = own === null ? rank : 0;
  for (let i = 1; i < size; i++)
    p.send((rank + i) % size, mine.at(which), mine.count(which), mine.type(which));
  if (own !== null) copyPart(p, parts, rank, own, 0);
  for (let i = 1; i < size; i++) receivePart(p, (rank - i + size) % size, parts);
}

/** MPI_IN_PLACE of an all-to-all: what is sent is copied first, because what comes takes its place. */
export function exchangeInPlace(p: Program, parts: Parts): void {
  const { rank, size } = p.comm;
  const { byte } = p.mpi;
  const copies = new Parts(0, 0, byte, 0);
  for (let i = 0; i < size; i++) {
    const bytes = i === rank ? 0 : parts.count(i) * parts.type(i).size;
    copies.set(i, p.buffer(bytes, byte), bytes, byte);
    if (i !== rank) copyPart(p, copies, i, parts, i);
  }
  exchange(p, copies, parts, false);
}

export function sendPart(p: Program, rank: number, parts: Parts): void {
  p.send(rank, parts.at(rank), parts.count(rank), parts.type(rank));
}

export function receivePart(p: Program, rank: number, parts: Parts): void {
  p.receive(rank, parts.at(rank), parts.count(rank), parts.type(rank));
}

function copyPart(p: Program, to: Parts, toRank: number, from: Parts, fromRank: number): void {
  const toType = to.type(toRank);
  const fromType = from.type(fromRank);
  const fromCount = from.count(fromRank);
  if (fromCount * fromType.size === 0 || (to.at(toRank) === from.at(fromRank) && toType === fromType)) return;
  p.move(to.at(toRank), to.count(toRank), toType, from.at(fromRank), fromCount, fromType);
}

/** Copies elements of one datatype within the heap, unless it is the same place. */
export function copy(p: Program, to: number, from: number, count: number, type: Datatype): void {
  if (to !== from && count * type.size > 0) p.move(to, count, type, from, count, type);
}
