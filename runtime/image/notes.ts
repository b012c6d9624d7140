/**
 * What compilers and linkers noted about themselves: the sections `producers` and `target_features` (conventions of WebAssembly's
 * tools: ProducersSection, Linking). They are for people: where one is malformed it tells nothing, and nothing fails.
 */
import { LwkError } from '../abi/errors.ts';
import { type ImageInfo, SECTION } from './info.ts';
import { Reader } from './reader.ts';

export interface Notes {
  /** Names and versions of the tools that made the program. */
  readonly tools: readonly string[];
  /** Features that the compiler was allowed to use; undefined when it did not say. */
  readonly allowed: ReadonlySet<string> | undefined;
}

export function notesOf(info: ImageInfo, bytes: Uint8Array): Notes {
  const read = <T>(name: string, what: (reader: Reader) => T): T | undefined => {
    const section = info.sections.find((s) => s.id === SECTION.CUSTOM && s.name === name);
    if (section === undefined) return undefined;
    const reader = new Reader(bytes, info.name, section.start, section.end);
    try {
      reader.text();
      return what(reader);
    } catch (error) {
      if (!(error instanceof LwkError)) throw error;
      return undefined;
    }
  };
  return { tools: read('producers', toolsIn) ?? [], allowed: read('target_features', featuresIn) };
}

function toolsIn(reader: Reader): string[] {
  const tools = new Set<string>();
  for (let fields = reader.u32(); fields > 0; fields--) {
    const field = reader.text();
    for (let values = reader.u32(); values > 0; values--) {
      const tool = `${reader.text()} ${reader.text()}`;
      if (field === 'processed-by') tools.add(tool.trim());
    }
  }
  return [...tools];
}

const USED = '+'.charCodeAt(0);

function featuresIn(reader: Reader): Set<string> {
  const features = new Set<string>();
  for (let left = reader.u32(); left > 0; left--) {
    const prefix = reader.byte();
    const name = reader.text();
    if (prefix === USED) features.add(name);
  }
  return features;
}
