/** The modules that ranks need, each with the functions of MPI of the programs that need it. */
import { COPIES, ENGINE, OPERATIONS } from '../files.ts';

export const MODULES: readonly { readonly file: URL; readonly needed: RegExp }[] = [
  { file: ENGINE, needed: /./ },
  { file: COPIES, needed: /^P?MPI_(?:Type_|Pack|Unpack|.*alltoallw)/i },
  { file: OPERATIONS, needed: /reduce|scan/i },
];

/** Those that a program with these imports needs. */
export function modulesFor(imports: readonly { readonly name: string }[]): URL[] {
  return MODULES.filter(({ needed }) => imports.some(({ name }) => needed.test(name))).map(
    ({ file }) => file,
  );
}
