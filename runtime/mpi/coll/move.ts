/** Collectives that move data (MPI-5.0 §6.3 to §6.8): each adds its steps to a program. Ranks are those of the communicator. */

import type { Datatype } from '../types/datatype.ts';
import type { Program } from './program.ts';

/** Data of one rank: where it begins, and how much it is. */
export interface Part {
  readonly at: number;
  readonly count: number;
  readonly type: Datatype;
}

/** Groups up to this size send to everybody directly: fewer hops cost less than fewer messages. */
const FLAT = 8;
/** Data from this size on is pulled by each rank from the root's heap, whatever the size of the group. Bytes. */
const PULLED = 32768;

/** Every rank hears from every other one, directly or not: dissemination, log2(n) rounds. */
export function barrier(p: Program): void {
  const { rank, size } = p.comm;
  for (let distance = 1; distance < size; distance *= 2) {
    p.send((rank + distance) % size, 0, 0, p.mpi.byte);
    p.receive((rank - distance + size) % size, 0, 0, p.mpi.byte);
    p.round();
  }
}

/** From the root to all: directly, or for little data in large groups along a binomial tree. */
export function broadcast(p: Program, root: number, { at, count, type }: Part): void {
  const { rank, size } = p.comm;
  if (size <= FLAT || count * type.size >= PULLED) {
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

/** Each rank sends its part to the root, which has one for each. `own` is null for MPI_IN_PLACE. */
export function gather(p: Program, root: number, own: Part | null, parts: (rank: number) => Part): void {
  const { rank, size } = p.comm;
  if (rank !== root) {
    p.send(root, own!.at, own!.count, own!.type);
    return;
  }
  if (own !== null) copy(p, parts(rank), own);
  for (let i = 1; i < size; i++) {
    const from = (root + i) % size;
    const part = parts(from);
    p.receive(from, part.at, part.count, part.type);
  }
}

export function scatter(p: Program, root: number, own: Part | null, parts: (rank: number) => Part): void {
  const { rank, size } = p.comm;
  if (rank !== root) {
    p.receive(root, own!.at, own!.count, own!.type);
    return;
  }
  for (let i = 1; i < size; i++) {
    const to = (root + i) % size;
    const part = parts(to);
    p.send(to, part.at, part.count, part.type);
  }
  if (own !== null) copy(p, own, parts(rank));
}

/** Every rank sends one part to every rank, and receives one from each; the partners of a step differ from rank to rank. */
export function exchange(
  p: Program,
  out: (rank: number) => Part,
  into: (rank: number) => Part,
  withOwn: boolean,
): void {
  const { rank, size } = p.comm;
  for (let i = 1; i < size; i++) {
    const to = (rank + i) % size;
    const part = out(to);
    p.send(to, part.at, part.count, part.type);
  }
  if (withOwn) copy(p, into(rank), out(rank));
  for (let i = 1; i < size; i++) {
    const from = (rank - i + size) % size;
    const part = into(from);
    p.receive(from, part.at, part.count, part.type);
  }
}

/** All ranks get the parts of all. The own part is in its place already, or is `own`. */
export function allgather(p: Program, own: Part | null, parts: (rank: number) => Part): void {
  const { rank } = p.comm;
  const mine = own ?? parts(rank);
  exchange(p, () => mine, parts, false);
  if (own !== null) copy(p, parts(rank), own);
}

/** MPI_IN_PLACE of an all-to-all: what is sent is copied first, because what comes takes its place. */
export function exchangeInPlace(p: Program, parts: (rank: number) => Part): void {
  const { rank, size } = p.comm;
  const copies = new Map<number, Part>();
  for (let i = 0; i < size; i++) {
    if (i === rank) continue;
    const part = parts(i);
    const packed = {
      at: p.buffer(part.count * part.type.size, p.mpi.byte),
      count: part.count * part.type.size,
      type: p.mpi.byte,
    };
    copy(p, packed, part);
    copies.set(i, packed);
  }
  exchange(p, (to) => copies.get(to)!, parts, false);
}

/** Copies within the heap, unless it is the same place. */
export function copy(p: Program, to: Part, from: Part): void {
  if (to.at === from.at && to.type === from.type) return;
  if (from.count * from.type.size > 0) p.move(to.at, to.count, to.type, from.at, from.count, from.type);
}
