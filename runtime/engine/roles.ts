/** What a rank is in a collective that has a root. */
import { GROUP, MPI_PROC_NULL, MPI_ROOT, WORD } from './constants';
import { ownRank, size, together } from './steps';

/** It is the root; it deals with the root; it has nothing to do. */
export const ROOT: i32 = 0;
export const LEAF: i32 = 1;
export const IDLE: i32 = 2;

/** Less than 0 where there is no such root. The other group of an intercommunicator names the root by its rank. */
export function roleOf(root: i32, comm: i32): i32 {
  if (!together(comm)) return -1;
  if (<u32>root < <u32>size()) return load<i32>(WORD.GROUP) == GROUP.INTRA && root == ownRank() ? ROOT : LEAF;
  if (load<i32>(WORD.GROUP) == GROUP.INTRA) return -1;
  return root == MPI_ROOT ? ROOT : root == MPI_PROC_NULL ? IDLE : -1;
}
