/** Which functions of MPI an image imports. */
import { type MpiFunction, mpiFunction } from '../abi/mpi-functions.ts';

/** The functions of MPI among imports, each once. */
export function mpiImports(imports: readonly { module: string; name: string }[]): MpiFunction[] {
  return [
    ...new Set(
      imports.flatMap(({ module, name }) => {
        const found = mpiFunction(module, name);
        return found === undefined ? [] : [found];
      }),
    ),
  ];
}
