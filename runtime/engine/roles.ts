/** What a rank is in a collective that has a root. */
import { MPI_PROC_NULL, MPI_ROOT } from './constants';
import { isInter, ownRank, size, together } from './steps';

/** It is the root; it deals with the root; it has nothing to do. */
export const ROOT: i32 = 0;
export const LEAF: i32 = 1;
export const IDLE: i32 = 2;

/** Less than 0 where there is no such root. The other group of an intercommunicator names the root by its rank. */
export function roleOf(root: i32, comm: i32): i32 {
  if (!together(comm)) return -1;
  if (<u32>root < <u32>size()) return !isInter() && root == ownRank() ? ROOT : LEAF;
  if (!isInter()) return -1;
  return root == MPI_ROOT ? ROOT : root == MPI_PROC_NULL ? IDLE : -1;
}
