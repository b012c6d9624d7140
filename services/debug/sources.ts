/**
 * Where in the source the instructions of an image come from: by DWARF (`-g` of clang and others), or by the source map beside
 * the file (`--sourceMap` of AssemblyScript). Loaded when something has trapped, and never before.
 */
import { readFile } from 'node:fs/promises';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { type ImageInfo, SECTION } from '../../runtime/image/info.ts';
import { Reader } from '../../runtime/image/reader.ts';
import { type Place, placesOf } from './lines.ts';

/** Line tables above this size are not read: it would hold the host's main thread for a second. Bytes. */
const MAX_LINES = 2 ** 26;

/** The places of instructions by their offset in the image's file. */
export async function sourcesOf(
  info: ImageInfo,
  bytes: Uint8Array,
  path: string | undefined,
  offsets: readonly number[],
): Promise<ReadonlyMap<number, Place>> {
  const code = info.sections.find(({ id }) => id === SECTION.CODE);
  const lines = contentOf(info, bytes, '.debug_line');
  if (code !== undefined && lines.length > 0 && lines.length <= MAX_LINES) {
    const lineStrings = contentOf(info, bytes, '.debug_line_str');
    const sections = { lines, lineStrings, strings: contentOf(info, bytes, '.debug_str') };
    const places = placesOf(
      sections,
      offsets.map((offset) => offset - code.start),
    );
    return new Map([...places].map(([address, place]) => [address + code.start, place]));
  }
  const map = path === undefined ? undefined : await sourceMap(info, bytes, path);
  return new Map(map === undefined ? [] : offsets.flatMap((offset) => entry(map, offset)));
}

/** The content of a custom section; empty where there is none. */
function contentOf(info: ImageInfo, bytes: Uint8Array, name: string): Uint8Array {
  const section = info.sections.find((each) => each.name === name);
  if (section === undefined) return new Uint8Array(0);
  const reader = new Reader(bytes, info.name, section.start, section.end);
  reader.text();
  return bytes.subarray(reader.at, section.end);
}

/** The source map that the image names. Only one that lies beside it: an image is not to choose which files of the host are read. */
async function sourceMap(info: ImageInfo, bytes: Uint8Array, path: string): Promise<SourceMap | undefined> {
  const content = contentOf(info, bytes, 'sourceMappingURL');
  if (content.length === 0) return undefined;
  try {
    const name = new Reader(content, info.name).text().replace(/^\.\//, '');
    if (name !== basename(name)) return undefined;
    const text = await readFile(join(dirname(path), name), 'utf8');
    return new SourceMap(JSON.parse(text) as SourceMapPayload);
  } catch {
    return undefined;
  }
}

/** In the source map of a module all is one line, and the column is the offset. */
function entry(map: SourceMap, offset: number): [number, Place][] {
  const found = map.findEntry(0, offset);
  if (!('originalSource' in found) || typeof found.originalSource !== 'string') return [];
  const { originalSource: file, originalLine, originalColumn } = found;
  return [[offset, { file, line: originalLine + 1, column: originalColumn + 1 }]];
}
