/** Writes messages of protobuf, as far as traces and profiles need it (protobuf.dev, encoding). */

/** A message, field by field. */
export class Message {
  readonly bytes: number[] = [];

  varint(value: number | bigint): this {
    let rest = BigInt.asUintN(64, BigInt(value));
    while (rest > 127n) {
      this.bytes.push(Number(rest & 127n) | 128);
      rest >>= 7n;
    }
    this.bytes.push(Number(rest));
    return this;
  }

  number(field: number, value: number | bigint): this {
    return this.varint(field << 3).varint(value);
  }

  fixed(field: number, value: number): this {
    this.varint((field << 3) | 1);
    for (let i = 0; i < 8; i++) this.bytes.push(i < 4 ? (value >>> (8 * i)) & 255 : 0);
    return this;
  }

  message(field: number, { bytes }: { readonly bytes: ArrayLike<number> }): this {
    this.varint((field << 3) | 2).varint(bytes.length);
    for (let i = 0; i < bytes.length; i++) this.bytes.push(bytes[i]!);
    return this;
  }

  text(field: number, text: string): this {
    return this.message(field, { bytes: new TextEncoder().encode(text) });
  }
}
