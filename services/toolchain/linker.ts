/** Runs a compiler that links: with what the linker says in words for people, and what it made finished. */
import { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { INCLUDE, outputOf } from './arguments.ts';
import { execute, type Io } from './execute.ts';
import { LinkerMessages } from './explain.ts';
import type { Toolchain } from './find.ts';
import { finishFile } from './finish.ts';
import { hasVectors } from './speed.ts';

/** Functions have no names then, by which what traps is found. */
const WITHOUT_NAMES = /^(?:-s|-Wl,.*(?:-s|--strip-all)(?:,.*)?)$/;

/**
 * @param words those of the command that the user has given
 * @returns the exit status of the compiler
 */
export async function runLinker(
  command: readonly string[],
  words: readonly string[],
  toolchain: Toolchain,
  io: Io,
): Promise<number> {
  const named = !words.some((word) => WITHOUT_NAMES.test(word));
  const messages = new LinkerMessages(words, [INCLUDE, toolchain.headers], io.stderr, named);
  const status = await execute(command, { ...io, stderr: messages });
  await finished(messages.end());
  if (status !== 0) return status;
  const adapt = named ? messages.adaptable : [];
  // The linker has left out what nobody calls by its own signature.
  if (adapt.length > 0) await execute([...command, ...adapt.map(keep)], { ...io, stderr: nowhere() });
  finishFile(outputOf(words, io.cwd), { adapt, vectors: hasVectors(words) });
  return 0;
}

function keep(name: string): string {
  return `-Wl,--export-if-defined=${name}`;
}

/** What the linker says has been said. */
function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}
