/**
 * What the compilers of Open MPI (-showme) and MPICH (-show, -compile_info) tell about themselves instead of compiling: builders
 * ask before they build.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LwkError } from '../../runtime/abi/errors.ts';
import {
  compileFlags,
  INCLUDE,
  type Language,
  LIBRARY,
  linkFlags,
  quietly,
  type Request,
} from './arguments.ts';
import { ROOT, type Toolchain } from './find.ts';

const QUERY = /^--?(?:show(?:me(?::.*)?)?|(?:compile|link)[_-]info)$/;

/** The words of a command line that ask, and the others. */
export function splitQuery(argv: readonly string[]): { query: string | undefined; rest: string[] } {
  const query = argv.find((arg) => QUERY.test(arg));
  return { query: query?.replace(/^-+/, '').replace('-', '_'), rest: argv.filter((arg) => !QUERY.test(arg)) };
}

const ALL: Request = { compiles: true, links: true, libraries: true };

interface Answers {
  readonly toolchain: Toolchain;
  readonly language: Language;
  /** The user's other arguments. */
  readonly rest: readonly string[];
  /** The linker's words for the objects of every program. */
  readonly objects: readonly string[];
  /** The whole command line that would be run. */
  readonly whole: readonly string[];
}

export const HELP = `  -show, -showme     the command line that would be run
  -showme:command    the compiler
  -showme:compile    what is added to compile
  -showme:link       what is added to link
  -showme:incdirs    the directories of headers
  -showme:libdirs    the directories of libraries
  -showme:libs       the libraries
  -showme:version    the version
  -compile_info      the compiler, and what is added to compile
  -link_info         the compiler, and what is added to link`;

/** @throws LwkError LWK_E_USAGE for a question that is none */
export function answer(query: string, { toolchain, language, rest, objects, whole }: Answers): string {
  const command = [...toolchain.command, ...(language === 'c++' ? ['--driver-mode=g++'] : [])];
  const compile = quietly(compileFlags(toolchain, language).filter((flag) => !flag.startsWith('-fuse-ld=')));
  const { before, after } = linkFlags(language, ALL, objects);
  const link = quietly([...toolchain.flags, ...before, ...after]);
  switch (query) {
    case 'show':
    case 'showme':
      return shellWords(whole);
    case 'showme:command':
      return shellWords(command);
    case 'showme:compile':
      return shellWords([...compile, ...rest]);
    case 'showme:link':
      return shellWords([...rest, ...link]);
    case 'compile_info':
      return shellWords([...command, ...compile, ...rest]);
    case 'link_info':
      return shellWords([...command, ...rest, ...link]);
    case 'showme:incdirs':
      return shellWords([INCLUDE]);
    case 'showme:libdirs':
      return shellWords([LIBRARY]);
    case 'showme:libs':
      return 'mpi';
    case 'showme:version':
      return `lwk ${language === 'c' ? 'cc' : 'c++'}: wasm-lwk ${version()} (Language: ${language.toUpperCase()})`;
    case 'showme:help':
      return HELP;
  }
  throw unknownQuery(query);
}

export function unknownQuery(query: string): LwkError {
  return new LwkError('LWK_E_USAGE', `-${query} asks for nothing that is known. These do:\n${HELP}`, {
    query,
  });
}

export function version(): string {
  return JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;
}

/** As a POSIX shell would have them typed. */
export function shellWords(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ');
}
