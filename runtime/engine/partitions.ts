/** What is kept of messages of partitions: tables of flags in the state, of a byte each, and memory of the heap. */
import { FLAGS_BYTES } from './constants';
import { giveMemory } from './host';
import { give, take } from './pages';
import { Partitioned } from './records';

/** The address of the next block stands in front. */
const NEXT: u32 = 4;
const EACH: i32 = FLAGS_BYTES - NEXT;

/** A table of so many flags, one at least, none of them set; 0 when there is no room. */
export function makeFlags(count: i32): u32 {
  let made: u32 = 0;
  let left = max(count, 1);
  // The last block is the shorter one, and made first.
  for (let some = ((left - 1) % EACH) + 1; left > 0; left -= some, some = EACH) {
    const block = take(NEXT + some);
    if (block == 0) {
      giveFlags(made);
      return 0;
    }
    store<u32>(block, made);
    memory.fill(block + NEXT, 0, some);
    made = block;
  }
  return made;
}

function giveFlags(table: u32): void {
  for (let block = table; block != 0; ) {
    const next = load<u32>(block);
    give(block);
    block = next;
  }
}

/** Where a flag is. */
export function flagAt(table: u32, i: i32): u32 {
  for (; i >= EACH; i -= EACH) table = load<u32>(table);
  return table + NEXT + i;
}

/** No flag of so many is set any more. */
export function clearFlags(table: u32, count: i32): void {
  for (let block = table; count > 0; block = load<u32>(block), count -= EACH)
    memory.fill(block + NEXT, 0, min(count, EACH));
}

/**
 * Gives all of it back. The memory of an announcement that is under way stays: one that has not come is still due, and must
 * not go to another request.
 */
export function dropPartitions(at: u32): void {
  const made = changetype<Partitioned>(at);
  giveFlags(made.flags);
  giveFlags(made.unpacked);
  if (made.packed) giveMemory(made.packed);
  if (made.words != 0 && made.announcement == 0) giveMemory(made.words);
  give(at);
}
