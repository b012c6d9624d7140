/** Fields of a protobuf message, of which nothing is known but the encoding (protobuf.dev/programming-guides/encoding). */

/** A field: a number, or bytes, which may be a text, a message, or numbers one after the other. */
export interface Varied {
  readonly field: number;
  readonly value: number | undefined;
  readonly bytes: Uint8Array | undefined;
  packed(): readonly number[];
}

const [VARINT, LONG, BYTES, SHORT] = [0, 1, 2, 5];

/** @throws RangeError where it is damaged */
export function* fieldsOf(data: Uint8Array): Generator<Varied> {
  for (let at = 0; at < data.length; ) {
    const [tag, behind] = varint(data, at);
    const [field, type] = [Math.floor(tag / 8), tag % 8];
    at = behind;
    let value: number | undefined;
    let bytes: Uint8Array | undefined;
    if (type === VARINT) [value, at] = varint(data, at);
    else if (type === BYTES) {
      const [length, begin] = varint(data, at);
      at = begin + length;
      bytes = data.subarray(begin, at);
    } else if (type === LONG || type === SHORT) at += type === LONG ? 8 : 4;
    else throw new RangeError(`a field of type ${type}`);
    if (at > data.length) throw new RangeError('a field ends behind the message');
    yield { field, value, bytes, packed: () => (bytes === undefined ? [] : packed(bytes)) };
  }
}

function packed(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [value, behind] = varint(bytes, at);
    numbers.push(value);
    at = behind;
  }
  return numbers;
}

/** A number and where it ends; above 2^53 it is not exact. */
function varint(data: Uint8Array, begin: number): [number, number] {
  let value = 0;
  for (let at = begin, scale = 1; at < data.length && at < begin + 10; at++, scale *= 128) {
    value += (data[at]! & 0x7f) * scale;
    if (data[at]! < 0x80) return [value, at + 1];
  }
  throw new RangeError('a number without an end');
}
