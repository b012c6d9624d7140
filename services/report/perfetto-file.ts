/**
 * Reads timelines in the protobuf of Perfetto, as `lwk run --trace` writes them, packet by packet: files may be of any size, and
 * may end in the middle. The numbers of fields are those of tools/perfetto.ts.
 */
import type { Slices } from './slices.ts';

/** No packet of ours is larger. */
const MOST_PACKET = 2 ** 20;

/** A field: its number, and its value or its bytes. */
interface Field {
  readonly field: number;
  readonly value: number;
  readonly bytes: Uint8Array | undefined;
}

/** The next field that is not all there, or is none. */
class Incomplete extends Error {}
class Damaged extends Error {}

/** Fields of a message, as far as traces have them: numbers, 64 bits of fixed length, messages and text. */
class Reader {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.at >= this.#bytes.length;
  }

  /** Exact up to 2^53. */
  varint(): number {
    let [value, factor] = [0, 1];
    for (let i = 0; i < 10; i++) {
      if (this.done) throw new Incomplete();
      const byte = this.#bytes[this.at++]!;
      value += (byte & 127) * factor;
      if (byte < 128) return value;
      factor *= 128;
    }
    throw new Damaged();
  }

  take(length: number): Uint8Array {
    if (this.at + length > this.#bytes.length) throw new Incomplete();
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }

  next(): Field {
    const key = this.varint();
    const field = Math.floor(key / 8);
    switch (key % 8) {
      case 0:
        return { field, value: this.varint(), bytes: undefined };
      case 1: {
        const bytes = this.take(8);
        return { field, value: new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true), bytes };
      }
      case 2: {
        const length = this.varint();
        if (length > MOST_PACKET) throw new Damaged();
        return { field, value: 0, bytes: this.take(length) };
      }
      case 5:
        return { field, value: 0, bytes: this.take(4) };
      default:
        throw new Damaged();
    }
  }
}

function* fieldsOf(bytes: Uint8Array): Generator<Field> {
  const reader = new Reader(bytes);
  while (!reader.done) yield reader.next();
}

const utf8 = new TextDecoder();

interface Open {
  readonly name: string;
  readonly kind: string;
  readonly began: number;
  readonly words: string;
  readonly out: string[];
  readonly into: string[];
}

/** Is given the bytes of a file in parts, and hands slices on. */
export class PerfettoFile {
  readonly #slices: Slices;
  #rest: Uint8Array = new Uint8Array();
  /** Calls that have begun, by track. */
  readonly #open = new Map<number, Open[]>();
  /** Before the rest. */
  #bytes = 0;
  /** Packets that were of a timeline. */
  packets = 0;
  /** Of the process: says what was dropped. */
  name = '';

  constructor(slices: Slices) {
    this.#slices = slices;
  }

  /** Where the file is damaged, if it is. */
  write(chunk: Uint8Array): number | undefined {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const reader = new Reader(bytes);
    let read = 0;
    try {
      while (!reader.done) {
        const { field, bytes: packet } = reader.next();
        if (field === 1 && packet !== undefined) this.#packet(packet);
        read = reader.at;
      }
    } catch (error) {
      if (!(error instanceof Incomplete)) return this.#bytes + read;
      // Behind so much some packet would have been whole.
      if (bytes.length - read > MOST_PACKET + 16) return this.#bytes + read;
    }
    this.#rest = bytes.slice(read);
    this.#bytes += read;
    return undefined;
  }

  /** Bytes that are no whole packet, and calls that have not ended: these end with the file. */
  end(): { readonly rest: number; readonly unended: number } {
    const unended = [...this.#open.values()].reduce((sum, { length }) => sum + length, 0);
    return { rest: this.#rest.length, unended };
  }

  #packet(packet: Uint8Array): void {
    let timestamp = 0;
    let event: Uint8Array | undefined;
    try {
      for (const { field, value, bytes } of fieldsOf(packet)) {
        if (field === 8) timestamp = value;
        else if (field === 11) event = bytes;
        else if (field === 60 && bytes !== undefined) this.#descriptor(bytes);
      }
      if (event !== undefined) this.#event(event, timestamp);
    } catch {
      throw new Damaged();
    }
  }

  #descriptor(bytes: Uint8Array): void {
    let [uuid, name, isProcess] = [0, '', false];
    for (const { field, value, bytes: part } of fieldsOf(bytes)) {
      if (field === 1) uuid = value;
      else if (field === 2 && part !== undefined) name = utf8.decode(part);
      else if (field === 3 && part !== undefined) {
        isProcess = true;
        for (const { field, bytes } of fieldsOf(part))
          if (field === 6 && bytes) this.name = utf8.decode(bytes);
      }
    }
    this.packets++;
    if (!isProcess) this.#slices.track(uuid, name);
  }

  #event(bytes: Uint8Array, ns: number): void {
    let [type, track, name, kind] = [0, 0, '', ''];
    const [words, out, into]: [string[], string[], string[]] = [[], [], []];
    for (const { field, value, bytes: part } of fieldsOf(bytes)) {
      if (field === 9) type = value;
      else if (field === 11) track = value;
      else if (field === 22 && part) kind = utf8.decode(part);
      else if (field === 23 && part) name = utf8.decode(part);
      else if (field === 47) out.push(`${value}`);
      else if (field === 48) into.push(`${value}`);
      else if (field === 4 && part) words.push(annotation(part));
    }
    if (type !== 1 && type !== 2) return;
    this.packets++;
    const open = this.#open.get(track) ?? [];
    this.#open.set(track, open);
    if (type === 1) open.push({ name, kind, began: ns, words: words.join(', '), out, into });
    else {
      const begun = open.pop();
      if (begun !== undefined) this.#slices.add({ ...begun, track, ended: ns });
    }
  }
}

function annotation(bytes: Uint8Array): string {
  let [name, number] = ['', 0];
  for (const { field, value, bytes: part } of fieldsOf(bytes)) {
    if (field === 10 && part) name = utf8.decode(part);
    else if (field === 4) number = value;
  }
  return `${name} ${number}`;
}
