/** External32 against bytes that the standard gives, and back. */
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import * as abi from '../../../dist/runtime/abi/mpi.js';
import { failure, Guest } from './host.ts';
import { arbitraryType, byteMap } from './model.ts';

const guest = new Guest();
const { calls } = guest;
const { u8, view } = guest.heap;

beforeEach(() => guest.reset());

function pack(data: number, count: number, datatype: number): number[] {
  const name = guest.text('external32');
  const out = guest.room(4);
  calls.Pack_external_size!(name, count, datatype, out);
  const [size] = guest.readInts(out, 1) as [number];
  const packed = guest.room(size);
  const position = guest.ints([0]);
  calls.Pack_external!(name, data, count, datatype, packed, size, position);
  expect(guest.readInts(position, 1)).toEqual([size]);
  return [...guest.heap.copyOut(packed, size)];
}

function unpack(bytes: readonly number[], data: number, count: number, datatype: number): void {
  const position = guest.ints([0]);
  calls.Unpack_external!(
    guest.text('external32'),
    guest.bytes(bytes),
    bytes.length,
    position,
    data,
    count,
    datatype,
  );
  expect(guest.readInts(position, 1)).toEqual([bytes.length]);
}

const hex = (bytes: readonly number[]) => Buffer.from(bytes).toString('hex');

test.each<[string, number, number[], string]>([
  ['an int', abi.MPI_INT, [0x04, 0x03, 0x02, 0x01], '01020304'],
  ['a long', abi.MPI_LONG, [0xfe, 0xff, 0xff, 0xff], 'fffffffe'],
  ['a short', abi.MPI_SHORT, [2, 1], '0102'],
  ['a byte', abi.MPI_BYTE, [7], '07'],
  ['a logical', abi.MPI_LOGICAL, [1, 0, 0, 0], '00000001'],
  ['an address, extended', abi.MPI_AINT, [0xfe, 0xff, 0xff, 0xff], 'fffffffffffffffe'],
  ['a positive address', abi.MPI_AINT, [1, 2, 3, 4], '0000000004030201'],
  ['a count', abi.MPI_COUNT, [1, 2, 3, 4, 5, 6, 7, 8], '0807060504030201'],
  ['a wide character', abi.MPI_WCHAR, [0xac, 0x20, 0, 0], '20ac'],
  ['a pair, without padding', abi.MPI_SHORT_INT, [1, 0, 9, 9, 2, 0, 0, 0], '000100000002'],
])('%s', (_, datatype, bytes, wanted) => {
  const data = guest.bytes(bytes);
  expect(hex(pack(data, 1, datatype))).toBe(wanted);
  const back = guest.bytes(bytes.map((byte) => (byte === 9 ? 9 : 0)));
  unpack([...Buffer.from(wanted, 'hex')], back, 1, datatype);
  expect([...guest.heap.copyOut(back, bytes.length)]).toEqual(bytes);
});

test('floating point numbers are big-endian IEEE', () => {
  const data = guest.room(16);
  view.setFloat64(data, -1.5, true);
  expect(hex(pack(data, 1, abi.MPI_DOUBLE))).toBe('bff8000000000000');
  view.setFloat32(data, 1, true);
  view.setFloat32(data + 4, -2, true);
  expect(hex(pack(data, 1, abi.MPI_C_FLOAT_COMPLEX))).toBe('3f800000c0000000');
  const quad = guest.bytes([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80, 0xff, 0x3f]);
  expect(hex(pack(quad, 1, abi.MPI_LONG_DOUBLE))).toBe('3fff8000000000000000000000000000');
});

test('what does not fit is an error', () => {
  expect(failure(() => pack(guest.bytes([0, 0xf6, 1, 0]), 1, abi.MPI_WCHAR))).toBe(
    abi.MPI_ERR_VALUE_TOO_LARGE,
  );
  const far = [0, 0, 0, 1, 0, 0, 0, 0];
  expect(failure(() => unpack(far, guest.room(4), 1, abi.MPI_AINT))).toBe(abi.MPI_ERR_VALUE_TOO_LARGE);
});

test('other representations, and buffers that are too small, are errors', () => {
  const at = guest.room(16);
  const name = guest.text('native');
  expect(failure(() => calls.Pack_external_size!(name, 1, abi.MPI_INT, at))).toBe(
    abi.MPI_ERR_UNSUPPORTED_DATAREP,
  );
  const external = guest.text('external32');
  const run = () => calls.Pack_external!(external, at, 2, abi.MPI_INT, at, 7, guest.ints([0]));
  expect(failure(run)).toBe(abi.MPI_ERR_TRUNCATE);
});

test('any type comes back as it was, and its numbers are reversed one by one', () => {
  const BASE = 150_000;
  fc.assert(
    fc.property(arbitraryType(2), fc.nat(20), ({ type, model }, count) => {
      guest.reset();
      const places = byteMap(model, count).map((place) => BASE + place);
      fc.pre(places.length <= 5000 && places.every((place) => place > 100_000 && place < u8.length));
      fc.pre(new Set(places).size === places.length);
      for (const [i, place] of places.entries()) u8[place] = i * 31;
      const handle = guest.types.add(type.commit());
      const found = pack(BASE, count, handle);
      const units = Array.from({ length: count }, () => model.map).flat();
      let at = 0;
      const wanted = units.flatMap(([, bytes, basic]) => {
        const part = basic === abi.MPI_C_DOUBLE_COMPLEX ? 8 : bytes;
        const here = places.slice(at, at + bytes).map((place) => u8[place]!);
        at += bytes;
        return Array.from({ length: bytes / part }, (_, i) =>
          here.slice(i * part, (i + 1) * part).reverse(),
        ).flat();
      });
      expect(found).toEqual(wanted);
      for (const place of places) u8[place] = 0;
      unpack(found, BASE, count, handle);
      expect(places.map((place) => u8[place])).toEqual(places.map((_, i) => (i * 31) & 255));
    }),
    { numRuns: 300 },
  );
});
