/** What programs ask of a communicator again and again (MPI-5.0 §7.4.1). */
import { setHeapWord } from './access';
import { inUse, isInt, use } from './arguments';

export function Comm_rank(comm: i32, rank: u32): bool {
  if (!isInt(rank) || !use(comm)) return false;
  setHeapWord(rank, inUse().rank);
  return true;
}

export function Comm_size(comm: i32, size: u32): bool {
  if (!isInt(size) || !use(comm)) return false;
  setHeapWord(size, inUse().ownRanks);
  return true;
}
