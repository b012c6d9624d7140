/**
 * What is done with a program behind the linker, because neither that nor V8 does it: see {@link adaptCalls},
 * {@link withoutBranches}, {@link foldOffsets} and {@link hoistConstants}.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { LwkError } from '../../runtime/abi/errors.ts';
import { withoutBranches } from './choices.ts';
import { hoistConstants } from './hoist.ts';
import { foldOffsets } from './offsets.ts';
import { adaptCalls } from './signatures.ts';

/** What the command that links tells. */
interface Linked {
  /** Functions that are called by signatures that they do not have. */
  readonly adapt: readonly string[];
  /** Whether the program may use vectors. */
  readonly vectors: boolean;
}

/** The program as it is to be; undefined where that is what it is. Changes the bytes. */
function finish(bytes: Uint8Array, name: string, { adapt, vectors }: Linked): Uint8Array | undefined {
  const adapted = adaptCalls(bytes, name, adapt) ?? bytes;
  const chosen = (vectors ? withoutBranches(adapted, name) : undefined) ?? adapted;
  const folded = foldOffsets(chosen, name);
  return hoistConstants(chosen, name) ?? (folded > 0 || chosen !== bytes ? chosen : undefined);
}

/** In a file that was linked; one that is no program, or none that can be read here, stays as it is. */
export function finishFile(file: string, linked: Linked): void {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return;
  const bytes = readFileSync(file);
  try {
    const finished = finish(bytes, file, linked);
    if (finished !== undefined) writeFileSync(file, finished);
  } catch (error) {
    if (!(error instanceof LwkError)) throw error;
  }
}
