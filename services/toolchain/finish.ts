/**
 * What is done with a program behind the linker, because neither that nor V8 does it: see {@link adaptCalls}, {@link foldOffsets}
 * and {@link hoistConstants}.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { LwkError } from '../../runtime/abi/errors.ts';
import { hoistConstants } from './hoist.ts';
import { foldOffsets } from './offsets.ts';
import { adaptCalls } from './signatures.ts';

/** The program as it is to be; undefined where that is what it is. Changes the bytes. */
function finish(bytes: Uint8Array, name: string, adapt: readonly string[]): Uint8Array | undefined {
  const adapted = adaptCalls(bytes, name, adapt) ?? bytes;
  const folded = foldOffsets(adapted, name);
  return hoistConstants(adapted, name) ?? (folded > 0 || adapted !== bytes ? adapted : undefined);
}

/**
 * In a file that was linked; one that is no program, or none that can be read here, stays as it is.
 * @param adapt functions that are called by signatures that they do not have
 */
export function finishFile(file: string, adapt: readonly string[] = []): void {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return;
  const bytes = readFileSync(file);
  try {
    const finished = finish(bytes, file, adapt);
    if (finished !== undefined) writeFileSync(file, finished);
  } catch (error) {
    if (!(error instanceof LwkError)) throw error;
  }
}
