/** What the wrappers of MPI for Fortran tell about themselves instead of compiling. */
import { inputsOf, LIBRARY } from '../arguments.ts';
import { HELP, shellWords, unknownQuery, version } from '../queries.ts';
import { TRIPLE } from './source.ts';
import type { Tools } from './tools.ts';

/**
 * @param modules flags with which modules are found
 * @param link the whole command of the linker
 * @throws LwkError LWK_E_USAGE for a question that is none
 */
export function show(
  query: string,
  { flang }: Tools,
  args: readonly string[],
  modules: readonly string[],
  link: readonly string[],
): string {
  const compile = [`--target=${TRIPLE}`, ...modules];
  switch (query) {
    case 'show':
    case 'showme': {
      // There are three steps to an object; the first has the words that builders look for.
      const compiling = shellWords([flang.path, ...compile, ...args]);
      return inputsOf(args).inputs.length === 0 || args.includes('-c')
        ? compiling
        : `${compiling} && ${shellWords(link)}`;
    }
    case 'showme:command':
      return shellWords([flang.path]);
    case 'showme:compile':
    case 'compile_info':
      return shellWords([...(query === 'compile_info' ? [flang.path] : []), ...compile, ...args]);
    case 'showme:link':
      return shellWords(link.slice(1));
    case 'link_info':
      return shellWords(link);
    case 'showme:incdirs':
      return shellWords(modules.map((flag) => flag.slice(2)));
    case 'showme:libdirs':
      return shellWords([LIBRARY]);
    case 'showme:libs':
      return 'mpi';
    case 'showme:version':
      return `lwk fc: wasm-lwk ${version()} (Language: Fortran)`;
    case 'showme:help':
      return HELP;
  }
  throw unknownQuery(query);
}
