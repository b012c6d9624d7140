/** Whether code changes tables while it runs: what a snapshot of an instance would have to hold, and cannot. */
import { type ImageInfo, SECTION } from './info.ts';
import { Instructions, prefixed } from './instructions.ts';
import { Reader } from './reader.ts';

/** table.set, table.init, elem.drop, table.copy, table.grow, table.fill */
const CHANGES = new Set([0x26, ...[12, 13, 14, 15, 17].map((opcode) => prefixed(0xfc, opcode))]);

/** Walks through all bodies: some milliseconds a megabyte. */
export function changesTables(info: ImageInfo, bytes: Uint8Array): boolean {
  const section = info.sections.find(({ id }) => id === SECTION.CODE);
  if (section === undefined) return false;
  const reader = new Reader(bytes, info.name, section.start, section.end);
  for (let left = reader.u32(); left > 0; left--) {
    const size = reader.u32();
    const code = Instructions.ofBody(reader.within(reader.at, reader.at + size));
    while (code.next()) if (CHANGES.has(code.opcode)) return true;
    reader.skip(size);
  }
  return false;
}
