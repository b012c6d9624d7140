/** Linking programs with the run-time library of Fortran: by `lwk fc`, and by `lwk cc` where a builder names that library. */
import { join } from 'node:path';
import { commandLine, type Language, type Request } from '../arguments.ts';
import type { Io } from '../execute.ts';
import { ROOT, type Toolchain } from '../find.ts';
import { libraryObjects, objectsOf } from '../library.ts';
import { runLinker } from '../linker.ts';
import { supplement } from './link.ts';

/** The run-time library, and what MPI's functions are for Fortran. */
const LIBRARIES = ['guest/fortran/lib', 'guest/fortran/mpi'].map((name) => join(ROOT, name));

/** Arrays of Fortran programs are on their stack. */
const STACK = '-Wl,-z,stack-size=67108864';

const LINKS: Request = { compiles: true, links: true, libraries: true };

/**
 * What `lwk fc` adds, as `flang` does: builders (autoconf's FCLIBS, CMake) read it off a link and repeat it where another language
 * links. An empty library of this name is beside that of MPI.
 */
const RUN_TIME = '-lflang_rt.runtime';

/** The same before flang 21, for other compilers, and MPI for Fortran as others have it, in makefiles. */
const FORMERLY =
  /^-l(?:Fortran(?:Runtime|Decimal|_main)|gfortran|quadmath|ifcore(?:mt)?|ifport|mpi(?:ch)?f(?:ort|77|90)|fmpich|mpi_(?:mpifh|usempif?.*|f77|f90))$/;

/** Whether the linker's words name the run-time library of Fortran. */
export function wantsFortran(words: readonly string[]): boolean {
  return words.some((word) => word === RUN_TIME || FORMERLY.test(word));
}

/** The whole command of the linker, with `first` before all that the user has named. */
export async function linkWords(
  toolchain: Toolchain,
  language: Language,
  words: readonly string[],
  first: readonly string[],
  io: Io,
): Promise<string[]> {
  const library = (
    await Promise.all(LIBRARIES.map((directory) => objectsOf(directory, toolchain, io)))
  ).flat();
  const objects = await libraryObjects(toolchain, language, io);
  const known = words.filter((word) => word !== RUN_TIME && !FORMERLY.test(word));
  return commandLine(toolchain, language, [STACK, ...first, ...known, RUN_TIME], LINKS, [
    '--start-lib',
    ...library,
    '--end-lib',
    ...objects,
  ]);
}

/**
 * @param directory for what is made on the way
 * @returns the exit status of the linker
 */
export async function link(
  toolchain: Toolchain,
  language: Language,
  words: readonly string[],
  directory: string,
  io: Io,
): Promise<number> {
  const library = await objectsOf(LIBRARIES[0]!, toolchain, io);
  const first = await supplement(toolchain, words, library, directory, io);
  return runLinker(await linkWords(toolchain, language, words, first, io), words, toolchain, io);
}
