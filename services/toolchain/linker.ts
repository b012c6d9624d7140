/** Runs a compiler that links: with what the linker says in words for people, and what it made finished. */
import { finished } from 'node:stream/promises';
import { INCLUDE, outputOf } from './arguments.ts';
import { execute, type Io } from './execute.ts';
import { LinkerMessages } from './explain.ts';
import type { Toolchain } from './find.ts';
import { finishFile } from './finish.ts';

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
  const messages = new LinkerMessages(words, [INCLUDE, toolchain.headers], io.stderr);
  const status = await execute(command, { ...io, stderr: messages });
  await finished(messages.end());
  if (status === 0) finishFile(outputOf(words, io.cwd));
  return status;
}
