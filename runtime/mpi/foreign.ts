/**
 * Handles that nobody has made here, with what they may be: a program that was compiled with the `mpi.h` of another
 * library has that one's constants.
 */
import { hex } from './hex.ts';

/**
 * First bytes of the predefined handles of MPICH and of the libraries that come from it: communicators, groups,
 * datatypes, error handlers, operations, infos.
 */
const MPICH = new Set([0x44, 0x48, 0x4c, 0x8c, 0x54, 0x58, 0x5c]);

const ADVICE = 'Compile it with lwk cc or mpicc and without the include directory of that library';

function foreign(handle: number): string {
  // Those of Open MPI are the addresses of its variables, which the linker makes 0 where it is told to ignore that
  // nobody has them.
  if (handle === 0)
    return `. It is the value of a variable that nothing was stored to, or the program was compiled with the mpi.h of Open MPI: ${ADVICE}`;
  return MPICH.has(handle >>> 24)
    ? `. It is one of MPICH: the program was compiled with the mpi.h of that library, or of one that comes from it. ${ADVICE}`
    : '';
}

/** What is wrong with a handle. @param what it should be, with its article */
export function unknownHandle(handle: number, what: string): string {
  return `${hex(handle)} is not ${what}, or one that has been freed${foreign(handle)}`;
}
