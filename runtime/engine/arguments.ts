/**
 * Arguments of calls: ranks of the communicator that was used last, and buffers of blocks of bytes in the heap. What
 * is not right, or not that, is left to TypeScript.
 */
import { ANY, BLOCKS, COMMS, HANDLES, KNOWN_COMMS, MPI_ANY_SOURCE, PAIRS, WORD } from './constants';
import { Comm } from './records';

/** The communicator that was used last; one without ranks where there is none. */
export function inUse(): Comm {
  return changetype<Comm>(load<u32>(WORD.COMM));
}

/** Goes on with a communicator; false when it is none that is known here. */
export function use(comm: i32): bool {
  if (inUse().handle == comm) return inUse().ranks > 0;
  const at = load<u32>((comm & (KNOWN_COMMS - 1)) << 2, COMMS);
  if (at == 0 || changetype<Comm>(at).handle != comm) return false;
  store<u32>(WORD.COMM, at);
  return true;
}

export function worldRank(rank: i32): i32 {
  return load<i32>(inUse().peers + (rank << 2));
}

/** The rank is none of the communicator, or that is not known. */
export function elsewhere(rank: i32, comm: i32): bool {
  return !use(comm) || <u32>rank >= <u32>inUse().ranks;
}

/** World rank of a source, or ANY; less than that when it is none. */
export function originOf(source: i32, comm: i32): i32 {
  if (source == MPI_ANY_SOURCE && use(comm)) return ANY;
  return elsewhere(source, comm) ? ANY - 1 : worldRank(source);
}

export function outside(address: u32, bytes: u32): bool {
  return <u64>address + <u64>bytes > load<u64>(WORD.HEAP_BYTES);
}

/** Bytes of an element that is one block; 0 of others. */
export function blockOf(type: i32): u32 {
  return <u32>type < <u32>HANDLES ? load<u32>(type << 2, BLOCKS) : 0;
}

/** Bytes from one element of an operand to the next: of pairs with gaps too. 0 where it is neither. */
export function strideOf(type: i32): u32 {
  if (<u32>type >= <u32>HANDLES) return 0;
  const block = load<u32>(type << 2, BLOCKS);
  return block ? block : load<u8>(type, PAIRS);
}

/** An address where words can be stored, and so many bytes of them. */
export function isWords(address: u32, bytes: u32): bool {
  return (address & 3) == 0 && !outside(address, bytes);
}

/** The same where there has to be something. */
export function isPlace(address: u32, bytes: u32): bool {
  return address != 0 && isWords(address, bytes);
}

/** An int of the heap, at any address. */
export function isInt(at: u32): bool {
  return at != 0 && !outside(at, 4);
}
