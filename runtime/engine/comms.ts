/** What programs ask of a communicator again and again (MPI-5.0 §7.4.1, §7.7.2). */
import { setHeapWord } from './access';
import { inUse, isInt, use } from './arguments';
import { MPI_LASTUSEDCODE, MPI_TAG_UB, MPI_UNIVERSE_SIZE, WORD } from './constants';

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

/** Of the values that never change, once TypeScript has been asked for one. */
export function Comm_get_attr(comm: i32, keyval: i32, value: u32, flag: u32): bool {
  const values = load<u32>(WORD.ATTRIBUTES);
  if (values == 0 || keyval < MPI_TAG_UB || keyval > MPI_UNIVERSE_SIZE || keyval == MPI_LASTUSEDCODE)
    return false;
  if (!isInt(value) || !isInt(flag) || !use(comm)) return false;
  setHeapWord(value, values + ((keyval - MPI_TAG_UB) << 2));
  setHeapWord(flag, 1);
  return true;
}
