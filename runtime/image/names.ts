/**
 * Reads the name section (appendix of the core specification, 7.4.1). It is for people: where it is malformed it names nothing,
 * and nothing fails.
 */
import { LwkError } from '../abi/errors.ts';
import type { Reader } from './reader.ts';

/** Number of the subsection that names globals (extended name section). */
const GLOBALS = 7;

/** Indices of globals by name. The reader stands behind the name of the section. */
export function globalNames(reader: Reader): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  try {
    while (reader.at < reader.end) {
      const id = reader.byte();
      const size = reader.u32();
      if (id !== GLOBALS) reader.skip(size);
      else
        for (let left = reader.u32(); left > 0; left--) {
          const index = reader.u32();
          names.set(reader.text(), index);
        }
    }
  } catch (error) {
    if (!(error instanceof LwkError)) throw error;
  }
  return names;
}
