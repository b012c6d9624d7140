/** What ranks have had carried out in TypeScript, of which code is worth keeping (../script.ts). */
import { CARRIED_OUT, channelAt, kernelBytes } from '../../runtime/abi/layout.ts';
import { MPI_FUNCTIONS } from '../../runtime/abi/mpi-functions.ts';

/** Names of functions of MPI, of all ranks since the kernel was booted. */
export function carriedOut(k: Int32Array): string[] {
  const isCarriedOut = (_: unknown, i: number): boolean => {
    for (let slot = 0; kernelBytes(slot) < k.byteLength; slot++)
      if ((k[((channelAt(slot) + CARRIED_OUT) >> 2) + (i >> 5)]! >> (i & 31)) & 1) return true;
    return false;
  };
  return MPI_FUNCTIONS.filter(isCarriedOut).map(({ name }) => name);
}
