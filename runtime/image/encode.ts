/**
 * Writes the binary format of WebAssembly (core specification, chapter 5). Lists are joined by `concat`: to spread a long one
 * takes the interpreter a step for each number, and all of this runs at each start.
 */

/** Unsigned LEB128 of a number below 2^32. */
export function leb(value: number): number[] {
  if (value < 0x80) return [value];
  const out: number[] = [];
  do {
    const low = value & 0x7f;
    value = Math.floor(value / 128);
    out.push(value === 0 ? low : low | 0x80);
  } while (value !== 0);
  return out;
}

/** Signed LEB128 of an i32. */
export function sleb(value: number): number[] {
  const out: number[] = [];
  for (;;) {
    const low = value & 0x7f;
    value >>= 7;
    if ((value === 0 && !(low & 0x40)) || (value === -1 && low & 0x40)) return [...out, low];
    out.push(low | 0x80);
  }
}

const encoder = new TextEncoder();

/** A name: length and UTF-8. */
export function text(name: string): number[] {
  const bytes = encoder.encode(name);
  return [...leb(bytes.length), ...bytes];
}

/** A vector: count and items. */
export function vector(items: readonly (readonly number[])[]): number[] {
  return leb(items.length).concat(items.flat());
}

/** A section of small content. */
export function section(id: number, content: readonly number[]): number[] {
  return [id].concat(leb(content.length), content);
}

export const MAGIC: readonly number[] = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];

/** A module of these sections. */
export function moduleOf(...sections: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(MAGIC.concat(...sections));
}
