/** Reads the binary format: numbers, names and sections of a module, never beyond its end. WebAssembly core specification, chapter 5. */
import { LwkError } from '../abi/errors.ts';

/** A mark of byte order at the start of a name belongs to the name. */
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

export class Reader {
  readonly bytes: Uint8Array;
  readonly end: number;
  at: number;
  readonly name: string;

  /** @param name of the program, for errors */
  constructor(bytes: Uint8Array, name: string, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
    this.name = name;
  }

  byte(): number {
    if (this.at >= this.end) throw this.truncated();
    return this.bytes[this.at++]!;
  }

  /** Unsigned LEB128 of at most 32 bits. */
  u32(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80 && value < 2 ** 32) return value;
      if (byte < 0x80) break;
    }
    throw this.malformed('a number longer than 32 bits');
  }

  /** Passes over a LEB128 number of any sign, at most 64 bits. */
  skipLeb(): void {
    for (let i = 0; i < 10; i++) if (this.byte() < 0x80) return;
    throw this.malformed('a number longer than 64 bits');
  }

  skip(bytes: number): void {
    if (bytes > this.end - this.at) throw this.truncated();
    this.at += bytes;
  }

  /** A name: length and UTF-8. */
  text(): string {
    const length = this.u32();
    const start = this.at;
    this.skip(length);
    return UTF8.decode(this.bytes.subarray(start, start + length));
  }

  /** A reader of a part. */
  within(start: number, end: number): Reader {
    return new Reader(this.bytes, this.name, start, end);
  }

  truncated(): LwkError {
    return this.malformed('it ends in the middle');
  }

  malformed(what: string): LwkError {
    const message = `${this.name} is not a valid WebAssembly module: ${what}, at byte ${this.at}. Build or download it again.`;
    return new LwkError('LWK_E_IMAGE_FORMAT', message, { name: this.name, offset: this.at });
  }
}
