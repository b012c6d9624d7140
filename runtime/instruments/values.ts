/** Values of calls as text, as strace prints them. Memory of a guest is looked at only where it holds what is asked for. */
import { SIZEOF } from '../abi/wasi.ts';
import type { GuestMemory } from '../memory/guest.ts';

/** Bytes of a buffer or text, and elements of a list, that are shown. */
const SHOWN_BYTES = 32;
const SHOWN_ITEMS = 8;
/** A path is shown whole, as far as it is one. */
export const SHOWN_PATH = 4096;

/** Words of the arguments of a call, read one after the other. */
export class Words {
  readonly #words: Int32Array;
  #at = 0;

  constructor(words: Int32Array) {
    this.#words = words;
  }

  i32(): number {
    return this.#words[this.#at++] ?? 0;
  }

  i64(): bigint {
    const low = BigInt(this.i32() >>> 0);
    return (BigInt(this.i32()) << 32n) | low;
  }
}

export function hex(value: number | bigint): string {
  return typeof value === 'bigint'
    ? `0x${BigInt.asUintN(64, value).toString(16)}`
    : `0x${(value >>> 0).toString(16)}`;
}

export function pointer(address: number): string {
  return address === 0 ? 'NULL' : hex(address);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** Bytes as a string in quotes, with octal escapes; three dots behind it when there are more. */
export function quoted(bytes: Uint8Array, more: boolean): string {
  let text = '';
  for (const byte of bytes) {
    const char = String.fromCharCode(byte);
    text += ESCAPES[char] ?? (byte >= 32 && byte < 127 ? char : `\\${byte.toString(8).padStart(3, '0')}`);
  }
  return `"${text}"${more ? '...' : ''}`;
}

/** Bytes of the heap; their address where they are not in it. */
export function buffer(
  heap: GuestMemory | undefined,
  address: number,
  length: number,
  most = SHOWN_BYTES,
): string {
  if (heap === undefined || !heap.holds(address, length)) return pointer(address);
  const shown = Math.min(length >>> 0, most);
  return quoted(heap.copyOut(address, shown), length >>> 0 > shown);
}

/** A text that a NUL ends. */
export function cString(heap: GuestMemory | undefined, address: number): string {
  if (heap === undefined || address === 0 || !heap.holds(address, 1)) return pointer(address);
  const end = Math.min(heap.bytes, (address >>> 0) + SHOWN_PATH);
  const nul = heap.u8.subarray(address >>> 0, end).indexOf(0);
  return buffer(heap, address, nul < 0 ? end - (address >>> 0) : nul, SHOWN_PATH);
}

/** iovecs, with what is in their buffers: as much of it as there is. */
export function vectors(heap: GuestMemory | undefined, iovs: number, count: number, filled: number): string {
  if (heap === undefined || !heap.holds(iovs, count * SIZEOF.IOVEC)) return pointer(iovs);
  const parts: string[] = [];
  let left = filled;
  for (let i = 0; i < Math.min(count, SHOWN_ITEMS); i++) {
    const at = (iovs >>> 0) + i * SIZEOF.IOVEC;
    const length = heap.view.getUint32(at + 4, true);
    const has = Math.min(left, length);
    left -= has;
    parts.push(`{iov_base=${buffer(heap, heap.view.getUint32(at, true), has)}, iov_len=${length}}`);
  }
  if (count > SHOWN_ITEMS) parts.push('...');
  return `[${parts.join(', ')}]`;
}

/** What a call has stored: `[5]`; the address where that cannot be told. */
export function stored(
  heap: GuestMemory | undefined,
  address: number,
  width: 4 | 8,
  show: (value: number | bigint) => string,
): string {
  if (heap === undefined || address === 0 || !heap.holds(address, width)) return pointer(address);
  const at = address >>> 0;
  return `[${show(width === 8 ? heap.view.getBigUint64(at, true) : heap.view.getInt32(at, true))}]`;
}

/** Elements of an array of words. */
export function list(
  heap: GuestMemory | undefined,
  address: number,
  count: number,
  show: (value: number) => string,
): string {
  const some = Math.max(0, Math.min(count, SHOWN_ITEMS));
  if (heap === undefined || address === 0 || !heap.holds(address, 4 * some)) return pointer(address);
  const items = Array.from({ length: some }, (_, i) =>
    show(heap.view.getInt32((address >>> 0) + 4 * i, true)),
  );
  return `[${[...items, ...(count > some ? ['...'] : [])].join(', ')}]`;
}

/** The bits of a number by name. */
export function flags(value: number, names: Readonly<Record<string, number>>, prefix = ''): string {
  if (value === 0) return '0';
  let rest = value;
  const found: string[] = [];
  for (const [name, bit] of Object.entries(names)) {
    if ((value & bit) !== bit) continue;
    found.push(`${prefix}${name}`);
    rest &= ~bit;
  }
  return [...found, ...(rest === 0 ? [] : [hex(rest)])].join('|');
}

/** The name of a number. */
export function named(value: number, names: Readonly<Record<string, number>>, prefix = ''): string {
  const found = Object.keys(names).find((name) => names[name] === value);
  return found === undefined ? String(value) : `${prefix}${found}`;
}
