/**
 * The order in which a reduction combines the operands of the ranks (MPI-5.0 §6.9.1). There is one, whatever the
 * algorithm, so that a result depends on nothing but the operands: neighbouring runs of ranks, as long as a power of
 * two, are combined to runs of twice the length, the lower ranks on the left. Of seven ranks that is ((0 1) (2 3))
 * ((4 5) 6). It suits operations that are not commutative too.
 *
 * Here are the three ways of that order: up a tree to one rank, by doubling in all ranks at once, and in one rank
 * that all send their operands to; and vectors cut into slices, one for each rank to reduce. Scans have an order of
 * their own, from left to right.
 */
import { KIND } from './constants';
import { copyOperand, giveOperand, joinWith, meetWith, place, resize, takeOperand } from './operands';
import { current } from './reduce';
import { after, before, give, join, others, ownRank, settle, size, take } from './steps';

/** How often so many ranks can be halved. */
function levels(ranks: i32): i32 {
  return ranks < 2 ? 0 : 32 - clz(ranks - 1);
}

// ---- up a tree

/** Of a run of ranks: the root, or the first one. */
function leader(first: i32, length: i32, root: i32): i32 {
  return <u32>(root - first) < <u32>length ? root : first;
}

/** In the tree the rank receives operands, and does not only send its own. */
export function isInner(root: i32): bool {
  for (let length = 1; length < size(); length <<= 1) {
    const first = ownRank() & -(length << 1);
    const second = first + length;
    if (second >= size()) continue;
    return ownRank() == (leader(second, length, root) == root ? root : leader(first, length, root));
  }
  return false;
}

/** Up a binomial tree: the root gets the result in `to`, which is memory of each rank. */
export function climb(root: i32, from: u32, to: u32): void {
  let mine = from;
  for (let length = 1; length < size(); length <<= 1) {
    const first = ownRank() & -(length << 1);
    const second = first + length;
    if (second >= size()) continue;
    const left = leader(first, length, root);
    const right = leader(second, length, root);
    const other = ownRank() == left ? right : left;
    if (ownRank() == (right == root ? left : right)) {
      giveOperand(other, mine);
      // The result may come to the same place.
      settle();
      return;
    }
    meetWith(other, ownRank() == right, to, mine);
    mine = to;
  }
  copyOperand(to, mine);
}

// ---- in all ranks at once

/**
 * Each rank gives what it has to its partner in the other half of a run that is twice as long. Where the other half is
 * shorter, at the end of the ranks, one of its ranks has several partners. What a rank sends may be pulled from its
 * heap while it combines, so the combination of large ones goes to another place.
 */
export function double(from: u32, to: u32): void {
  let mine = from;
  for (let length = 1; length < size(); length <<= 1) {
    const first = ownRank() & -(length << 1);
    const second = first + length;
    if (second >= size()) continue;
    const partners = min(size() - second, length);
    const own = ownRank() & (length - 1);
    const isLower = ownRank() >= second;
    if (isLower) for (let i = own; i < length; i += partners) giveOperand(first + i, mine);
    else if (own < partners) giveOperand(second + own, mine);
    const partner = isLower ? first + own : second + (own % partners);
    // A small one has left its place when it is sent.
    const target = mine == to && current.reduction >= 0 ? place(0) : to;
    if (current.reduction >= 0) meetWith(partner, isLower, target, mine);
    else joinWith(partner, isLower, target, mine);
    mine = target;
    settle();
  }
  copyOperand(to, mine);
}

// ---- in one rank

/** The result may be put where it is to be: not where the own operand has to wait there for its turn. */
function isFree(from: u32, to: u32, own: i32): bool {
  return from != to || own < 2;
}

/** Places that `pile` needs. */
export function pilePlaces(from: u32, to: u32, own: i32, ranks: i32): i32 {
  return max(levels(ranks) - 1, 0) + (isFree(from, to, own) ? 0 : 1);
}

/**
 * Combines the operands of so many ranks, of which one may be here. Results of runs of ranks wait one behind the
 * other, the longest first.
 */
export function pile(from: u32, to: u32, own: i32, ranks: i32): void {
  const bottom = isFree(from, to, own) ? to : place(max(levels(ranks) - 1, 0));
  let piled = 0;
  for (let i = 0; i < ranks; ) {
    const at = piled ? place(piled - 1) : bottom;
    piled++;
    if (i + 1 == own) meetWith(i, true, at, from);
    else {
      let mine = at;
      if (i != own) takeOperand(i, at);
      else if (i + 1 < ranks) mine = from;
      else copyOperand(at, from);
      if (i + 1 < ranks) meetWith(i + 1, false, at, mine);
    }
    i += 2;
    // Runs of equal length go together, as often as the number of ranks so far can be halved; at the end, all do.
    for (let run = i >> 1; piled > 1 && (i >= ranks || (run & 1) == 0); run >>= 1) {
      piled--;
      const left = piled > 1 ? place(piled - 2) : bottom;
      join(left, left, place(piled - 1));
    }
  }
  copyOperand(to, bottom);
}

/** The root combines the operands of all. */
export function collect(root: i32, from: u32, to: u32): void {
  if (ownRank() == root) pile(from, to, root, size());
  else {
    giveOperand(root, from);
    // The result may come to the same place.
    settle();
  }
}

// ---- in slices

/** Vectors from this size on are reduced in slices. Bytes. */
const SLICED: u32 = 16384;
/**
 * Where ranks share cores messages cost more, and slices gain less: one rank reduces operands of up to so many bytes
 * together.
 */
const FEW_BYTES: u64 = 1048576;
const CACHE_LINE: i32 = 64;

export function isSliced(isCrowded: bool): bool {
  const bytes = current.bytes;
  if (current.kind == KIND.OWN || size() < 2 || <u32>current.elements < <u32>size() || bytes < SLICED)
    return false;
  return !isCrowded || <u64>bytes * <u64>size() > FEW_BYTES;
}

/**
 * Where a slice begins, in elements of a vector: at multiples of a cache line, so that no two ranks write the same one.
 */
function edge(vector: u32, i: i32): u32 {
  const unit = <u64>max(1, CACHE_LINE / current.stride);
  const units = (<u64>vector + unit - 1) / unit;
  return <u32>min(<u64>vector, ((units * <u64>i) / <u64>size()) * unit);
}

/** The own slice becomes what is reduced. */
export function useSlice(vector: u32): void {
  const rank = ownRank();
  resize(edge(vector, rank + 1) - edge(vector, rank));
}

/** Where a slice of a vector begins. */
export function sliceAt(at: u32, vector: u32, i: i32): u32 {
  return at + edge(vector, i) * current.stride;
}

function sliceBytes(vector: u32, i: i32): u32 {
  return (edge(vector, i + 1) - edge(vector, i)) * current.stride;
}

/** Each rank gets its slice of the operand of every other one, and combines them. */
export function reduceSlices(from: u32, vector: u32, to: u32): void {
  for (let i = 0; i < others(); i++) giveSlice(after(i), from, vector, after(i));
  if (current.bytes) pile(sliceAt(from, vector, ownRank()), to, ownRank(), size());
  settle();
}

function giveSlice(rank: i32, at: u32, vector: u32, i: i32): void {
  const bytes = sliceBytes(vector, i);
  if (bytes) give(rank, sliceAt(at, vector, i), bytes);
}

/** Each rank has its slice of the result, and gives it to all. */
export function spreadSlices(to: u32, vector: u32): void {
  for (let i = 0; i < others(); i++) giveSlice(after(i), to, vector, ownRank());
  takeSlices(to, vector);
}

/** The slices of all others. */
export function takeSlices(to: u32, vector: u32): void {
  for (let i = 0; i < others(); i++) {
    const bytes = sliceBytes(vector, before(i));
    if (bytes) take(before(i), sliceAt(to, vector, before(i)), bytes);
  }
}
