/** What is done with a program behind the linker, because V8 does not: see {@link foldOffsets} and {@link hoistConstants}. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { LwkError } from '../../runtime/abi/errors.ts';
import { hoistConstants } from './hoist.ts';
import { foldOffsets } from './offsets.ts';

/** The program as it is to be; undefined where that is what it is. Changes the bytes. */
function finish(bytes: Uint8Array, name: string): Uint8Array | undefined {
  const folded = foldOffsets(bytes, name);
  return hoistConstants(bytes, name) ?? (folded > 0 ? bytes : undefined);
}

/** In a file that was linked; one that is no program, or none that can be read here, stays as it is. */
export function finishFile(file: string): void {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return;
  const bytes = readFileSync(file);
  try {
    const finished = finish(bytes, file);
    if (finished !== undefined) writeFileSync(file, finished);
  } catch (error) {
    if (!(error instanceof LwkError)) throw error;
  }
}
