/**
 * Changes the code of a program that was linked: instructions give way to others, with locals of their own. Code gets another
 * length: programs that tell debuggers, or V8, about places in their code stay as they are.
 */
import { leb } from '../../runtime/image/encode.ts';
import { type ImageInfo, SECTION, type Section } from '../../runtime/image/info.ts';
import { Instructions } from '../../runtime/image/instructions.ts';
import { readImage } from '../../runtime/image/read.ts';
import { Reader } from '../../runtime/image/reader.ts';
import { readTypes } from '../../runtime/image/types.ts';
import { isUnfinished } from './offsets.ts';

/** Sections that name places in the code. */
const PLACES = /^(?:\.debug_.*|external_debug_info|sourceMappingURL|metadata\.code\..*)$/;

/** What takes the place of some bytes, or stands before those at `start`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly code: readonly number[];
}

/** What becomes of a function. */
export interface Change {
  /** None lies in another. */
  readonly edits: Edit[];
  /** Types of the locals that are added behind those that are there. */
  readonly types: readonly number[];
}

/**
 * What is to become of a function; undefined: nothing.
 * @param locals how many it has, with its parameters: the number of the first that is added
 */
export type Rewrite = (bytes: Uint8Array, code: Instructions, locals: number) => Change | undefined;

/** The program with its functions changed; undefined when none is, or it has to stay as it is. */
export function rewriteCode(bytes: Uint8Array, name: string, rewrite: Rewrite): Uint8Array | undefined {
  const info = readImage(bytes, name);
  const at = info.sections.findIndex(({ id }) => id === SECTION.CODE);
  const tells = info.sections.some((section) => PLACES.test(section.name ?? ''));
  if (at < 0 || tells || isUnfinished(info)) return undefined;
  const { start, end } = info.sections[at]!;
  const parameters = parametersOf(info, bytes);
  const reader = new Reader(bytes, name, start, end);
  const count = reader.u32();
  const content: Uint8Array[] = [Uint8Array.from(leb(count))];
  let changed = 0;
  for (let i = 0; i < count; i++) {
    const from = reader.at;
    const size = reader.u32();
    const body = reader.within(reader.at, reader.at + size);
    reader.skip(size);
    const own = parameters[i];
    const parts = own === undefined ? undefined : rewriteBody(bytes, body, own, rewrite);
    changed += parts === undefined ? 0 : 1;
    content.push(...(parts ?? [bytes.subarray(from, reader.at)]));
  }
  if (changed === 0) return undefined;
  const before = bytes.subarray(0, info.sections[at - 1]?.end ?? 8);
  const header = Uint8Array.from([SECTION.CODE, ...leb(lengthOf(content))]);
  return Buffer.concat([before, header, ...content, bytes.subarray(end)]);
}

/** How many parameters each function has that is not imported; undefined where its type is none of a function. */
function parametersOf({ sections, name }: ImageInfo, bytes: Uint8Array): (number | undefined)[] {
  const readerOf = ({ start, end }: Section) => new Reader(bytes, name, start, end);
  const types = readTypes(readerOf(sections.find(({ id }) => id === SECTION.TYPE)!));
  const functions = readerOf(sections.find(({ id }) => id === SECTION.FUNCTION)!);
  return Array.from({ length: functions.u32() }, () => types[functions.u32()]?.params.length);
}

/** The size and the body, where something is to be done. */
function rewriteBody(
  bytes: Uint8Array,
  body: Reader,
  parameters: number,
  rewrite: Rewrite,
): Uint8Array[] | undefined {
  const code = Instructions.ofBody(body);
  const groups = body.u32();
  const firstGroup = body.at;
  let locals = parameters;
  for (let left = groups; left > 0; left--) {
    locals += body.u32();
    skipType(body);
  }
  const change = rewrite(bytes, code, locals);
  if (change === undefined) return undefined;
  const { edits, types } = change;
  const parts: Uint8Array[] = [
    Uint8Array.from(leb(groups + types.length)),
    bytes.subarray(firstGroup, body.at),
    Uint8Array.from(types.flatMap((type) => [1, type])),
  ];
  let at = body.at;
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    parts.push(bytes.subarray(at, edit.start), Uint8Array.from(edit.code));
    at = edit.end;
  }
  parts.push(bytes.subarray(at, body.end));
  return [Uint8Array.from(leb(lengthOf(parts))), ...parts];
}

/** A number, but for references to a heap type, which are two. */
function skipType(reader: Reader): void {
  const first = reader.byte();
  if (first === 0x63 || first === 0x64) reader.skipLeb();
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}
