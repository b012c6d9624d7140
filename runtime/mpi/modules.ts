/** The modules that ranks need beside the engine, each with the functions of MPI of the programs that need it. */
import { COPIES, OPERATIONS } from '../files.ts';

export const MODULES: readonly { readonly file: URL; readonly needed: RegExp }[] = [
  { file: COPIES, needed: /^P?MPI_(?:Type_|Pack|Unpack|.*alltoallw)/i },
  { file: OPERATIONS, needed: /reduce|scan/i },
];

/** Those that a program with these imports needs. */
export function modulesFor(imports: readonly { readonly name: string }[]): URL[] {
  return MODULES.filter(({ needed }) => imports.some(({ name }) => needed.test(name))).map(
    ({ file }) => file,
  );
}
