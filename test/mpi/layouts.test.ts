/** Data of derived datatypes, packed and unpacked by the engine: beside blocks of bytes, early and late, freed and wrong. */
import { expect, test } from 'vitest';
import * as abi from '../../dist/runtime/abi/mpi.js';
import { SHORT_BYTES } from '../../dist/runtime/fabric/state.js';
import { makeRanks, settle, type TestRank } from './ranks.ts';

/** Bytes of short data, which the engine moves itself; and of longer ones that fit the rings. */
const BYTES = 128;
const LONGER = 1024;
const WORLD = abi.MPI_COMM_WORLD;

function vectorOf({ calls, view, take }: TestRank, count = BYTES / 8, bytes = 8): number {
  const at = take(4);
  calls.Type_vector!(count, bytes, 2 * bytes, abi.MPI_BYTE, at);
  calls.Type_commit!(at);
  return view.getInt32(at, true);
}

function free({ calls, view, take }: TestRank, type: number): void {
  const at = take(4);
  view.setInt32(at, type, true);
  calls.Type_free!(at);
}

/** Two ranks whose engines know the world. */
function pair(): [TestRank, TestRank] {
  const ranks = makeRanks(2) as [TestRank, TestRank];
  for (const { mpi } of ranks) mpi.comm(WORLD);
  return ranks;
}

const contentOf = (length: number) => Array.from({ length }, (_, i) => (i % 255) + 1);
const content = contentOf(BYTES);
const spread = (bytes: number, of = content) =>
  of.flatMap((_, i) => (i % bytes ? [] : [...of.slice(i, i + bytes), ...Array(bytes).fill(0)]));

const WAYS = [
  ['typed to block, posted', 8, 0, false],
  ['typed to block, early', 8, 0, true],
  ['block to typed, posted', 0, 8, false],
  ['block to typed, early', 0, 8, true],
  ['typed to another layout', 4, 16, false],
  ['odd blocks', 1, 2, false],
  ['long blocks', 64, 32, true],
] as const;

test.each([BYTES, LONGER].flatMap((all) => WAYS.map((way) => [all, ...way] as const)))(
  '%i bytes, %s',
  (all, _, out, to, early) => {
    const [a, b] = pair();
    const sent = contentOf(all);
    const [from, into, ra, rb] = [a.take(2 * all), b.take(2 * all), a.take(4), b.take(4)];
    const outType = out ? vectorOf(a, all / out, out) : abi.MPI_BYTE;
    const toType = to ? vectorOf(b, all / to, to) : abi.MPI_BYTE;
    a.u8.set(out ? spread(out, sent) : sent, from);
    const send = () => a.mpi.compiled.Isend!(from, out ? 1 : all, outType, 1, 5, WORLD, ra);
    if (early) {
      expect(send()).toBe(1);
      b.mpi.engine.progress();
    }
    expect(b.mpi.compiled.Irecv!(into, to ? 1 : all, toType, 0, 5, WORLD, rb)).toBe(1);
    if (!early) expect(send()).toBe(1);
    settle([a, b]);
    expect([...b.u8.subarray(into, into + 2 * all)]).toEqual(
      to ? spread(to, sent) : [...sent, ...Array(all).fill(0)],
    );
    expect(a.mpi.compiled.Wait!(ra, 0)).toBe(1);
    expect(b.mpi.compiled.Wait!(rb, 0)).toBe(1);
  },
);

test.each([
  ['a part', 20, true],
  ['a part', 20, false],
  ['more than there is room for', 300, true],
  ['more than the rings take', 9000, true],
  ['more than the rings take', 9000, false],
])('short data, where %s comes: %i bytes', (_, bytes, early) => {
  const [a, b] = pair();
  const type = vectorOf(b, 6, 4);
  const [from, into, ra, rb] = [a.take(9000), b.take(512), a.take(4), b.take(4)];
  a.u8.set(contentOf(9000), from);
  const send = () => expect(a.mpi.compiled.Isend!(from, bytes, abi.MPI_BYTE, 1, 5, WORLD, ra)).toBe(1);
  if (early) {
    send();
    b.mpi.engine.progress();
  }
  expect(b.mpi.compiled.Irecv!(into, 5, type, 0, 5, WORLD, rb)).toBe(1);
  if (!early) send();
  settle([a, b]);
  const got = contentOf(Math.min(bytes, 120));
  const extent = 44;
  const wanted = new Uint8Array(512);
  for (const [i, byte] of got.entries())
    wanted[Math.floor(i / 24) * extent + 8 * Math.floor((i % 24) / 4) + (i % 4)] = byte;
  expect([...b.u8.subarray(into, into + 512)]).toEqual([...wanted]);
  const wait = () => b.mpi.compiled.Wait!(rb, 0);
  if (bytes > 120) expect(wait).toThrow(expect.objectContaining({ errorCode: abi.MPI_ERR_TRUNCATE }));
  else expect(wait()).toBe(1);
});

test('data that do not fit the rings are moved from layout to layout', () => {
  const [a, b] = pair();
  const words = 3000;
  const outType = vectorOf(a, words, 4);
  const toType = vectorOf(b, words / 2, 8);
  const [from, into, ra, rb] = [a.take(8 * words), b.take(8 * words), a.take(4), b.take(4)];
  for (let i = 0; i < words; i++) a.view.setInt32(from + 8 * i, i + 1, true);
  expect(b.mpi.compiled.Irecv!(into, 1, toType, 0, 5, WORLD, rb)).toBe(1);
  expect(a.mpi.compiled.Isend!(from, 1, outType, 1, 5, WORLD, ra)).toBe(1);
  settle([a, b]);
  expect(a.mpi.compiled.Wait!(ra, 0)).toBe(1);
  expect(b.mpi.compiled.Wait!(rb, 0)).toBe(1);
  const got = Array.from({ length: 2 * words }, (_, i) => b.view.getInt32(into + 4 * i, true));
  expect(got.filter((_, i) => i % 4 < 2)).toEqual(Array.from({ length: words }, (_, i) => i + 1));
  expect(got.every((word, i) => i % 4 < 2 || word === 0)).toBe(true);
});

test('nobody gets what is sent to MPI_PROC_NULL, and sends nothing', () => {
  const [a] = pair();
  const { mpi, take, view, status } = a;
  const [at, handle, found] = [take(64), take(4), take(32)];
  const nobody = { source: abi.MPI_PROC_NULL, tag: abi.MPI_ANY_TAG, bytes: 0 };
  const { Send, Isend, Recv, Irecv, Sendrecv, Wait } = mpi.compiled;
  const none = [abi.MPI_PROC_NULL, 5, WORLD] as const;
  expect(Send!(at, 8, abi.MPI_BYTE, ...none)).toBe(1);
  expect(Isend!(at, 8, abi.MPI_BYTE, ...none, handle)).toBe(1);
  expect(Wait!(handle, 0)).toBe(1);
  for (const receive of [
    () => Recv!(at, 8, abi.MPI_BYTE, ...none, found),
    () => Irecv!(at, 8, abi.MPI_BYTE, ...none, handle) & Wait!(handle, found),
    () => Sendrecv!(at, 8, abi.MPI_BYTE, abi.MPI_PROC_NULL, 5, at + 8, 8, abi.MPI_BYTE, ...none, found),
    () => Sendrecv!(at, 8, abi.MPI_BYTE, 1, 5, at + 8, 8, abi.MPI_BYTE, ...none, found),
  ]) {
    a.u8.fill(7, found, found + 32);
    expect(receive()).toBe(1);
    expect(status(found)).toMatchObject(nobody);
  }
  expect(view.getInt32(handle, true)).toBe(abi.MPI_REQUEST_NULL);
  // What is wrong beside that is.
  expect(Send!(mpi.heap.bytes, 8, abi.MPI_BYTE, ...none)).toBe(0);
  expect(Send!(at, 8, abi.MPI_BYTE, abi.MPI_PROC_NULL, -5, WORLD)).toBe(0);
  expect(Send!(at, 8, abi.MPI_BYTE, abi.MPI_PROC_NULL, 5, abi.MPI_COMM_NULL)).toBe(0);
});

test('on another communicator than the last one the engine is asked again', () => {
  const [a] = pair();
  const { calls, mpi, take, view } = a;
  const other = mpi.addComm(4, Int32Array.of(0, 1)).handle;
  const [at, handle] = [take(8), take(4)];
  for (const comm of [other, WORLD]) {
    calls.Isend!(at, 8, abi.MPI_BYTE, 1, 5, comm, handle);
    // TypeScript would have made a request.
    expect(view.getInt32(handle, true)).toBe(mpi.sent.handle);
  }
});

/** Elements of blocks of so many bytes, so many an element: bytes between blocks, and behind an element. */
interface Shape {
  readonly bytes: number;
  readonly blocks: number;
  readonly gap: number;
  readonly count: number;
}

const extentOf = ({ bytes, blocks, gap }: Shape) => blocks * (bytes + gap) + 8;

function shapeOf({ calls, view, take }: TestRank, shape: Shape): number {
  const [plain, at] = [take(4), take(4)];
  calls.Type_vector!(shape.blocks, shape.bytes, shape.bytes + shape.gap, abi.MPI_BYTE, plain);
  calls.Type_create_resized!(view.getInt32(plain, true), 0, extentOf(shape), at);
  calls.Type_commit!(at);
  return view.getInt32(at, true);
}

/** Where the bytes of data are, from the start of the buffer. */
const placesOf = (shape: Shape) =>
  Array.from({ length: shape.count * shape.blocks * shape.bytes }, (_, i) => {
    const [block, byte] = [Math.floor(i / shape.bytes), i % shape.bytes];
    const element = Math.floor(block / shape.blocks);
    return element * extentOf(shape) + (block % shape.blocks) * (shape.bytes + shape.gap) + byte;
  });

/** Messages longer than the rings take: 9,600 bytes. */
test.each<[string, Shape, Shape, boolean, number]>(
  [
    { name: 'alike', out: [16, 30, 8, 20], to: [16, 30, 24, 20] },
    { name: 'alike, odd', out: [3, 32, 1, 100], to: [3, 32, 5, 100] },
    { name: 'to a block', out: [16, 60, 8, 10], to: [9600, 1, 0, 1] },
    { name: 'from a block', out: [9600, 1, 0, 1], to: [16, 60, 8, 10] },
    { name: 'other blocks', out: [16, 60, 8, 10], to: [24, 40, 8, 10] },
    { name: 'other elements', out: [16, 60, 8, 10], to: [16, 30, 8, 20] },
    { name: 'less than there is room for', out: [16, 60, 8, 10], to: [16, 60, 8, 13] },
    { name: 'more than there is room for', out: [16, 60, 8, 10], to: [16, 60, 8, 9] },
  ].flatMap(({ name, out, to }) =>
    [true, false].map((early): [string, Shape, Shape, boolean, number] => {
      const [a, b] = [out, to].map(([bytes, blocks, gap, count]) => ({ bytes, blocks, gap, count }) as Shape);
      return [`${name}, ${early ? 'early' : 'posted'}`, a!, b!, early, 9600];
    }),
  ),
)('long data, %s', (_, out, to, early, bytes) => {
  const [a, b] = pair();
  const room = 40_000;
  const [from, into, ra, rb] = [a.take(room), b.take(room), a.take(4), b.take(4)];
  for (let i = 0; i < room; i++) a.u8[from + i] = (i * 7 + (i >> 8)) | 1;
  const typeOf = (rank: TestRank, shape: Shape) =>
    shape.blocks === 1 ? [shape.bytes, abi.MPI_BYTE] : [shape.count, shapeOf(rank, shape)];
  const [outCount, outType] = typeOf(a, out);
  const [toCount, toType] = typeOf(b, to);
  const send = () => a.mpi.compiled.Isend!(from, outCount!, outType!, 1, 5, WORLD, ra);
  if (early) {
    expect(send()).toBe(1);
    b.mpi.engine.progress();
  }
  expect(b.mpi.compiled.Irecv!(into, toCount!, toType!, 0, 5, WORLD, rb)).toBe(1);
  if (!early) expect(send()).toBe(1);
  settle([a, b]);
  const wanted = new Uint8Array(room);
  const [sources, targets] = [placesOf(out), placesOf(to)];
  for (let i = 0; i < Math.min(bytes, targets.length); i++) wanted[targets[i]!] = a.u8[from + sources[i]!]!;
  expect(Buffer.compare(b.u8.subarray(into, into + room), wanted)).toBe(0);
  expect(a.mpi.compiled.Wait!(ra, 0)).toBe(1);
  const wait = () => b.mpi.compiled.Wait!(rb, 0);
  if (targets.length < bytes)
    expect(wait).toThrow(expect.objectContaining({ errorCode: abi.MPI_ERR_TRUNCATE }));
  else expect(wait()).toBe(1);
});

test('a layout stays as long as a request needs it, and goes then', () => {
  const [a, b] = pair();
  const { layouts } = b.mpi;
  const { described } = layouts;
  const type = vectorOf(b);
  const [from, into, ra, rb] = [a.take(512), b.take(512), a.take(4), b.take(4)];
  a.u8.set(content, from);
  expect(b.mpi.compiled.Irecv!(into, 1, type, 0, 5, WORLD, rb)).toBe(1);
  free(b, type);
  expect(b.mpi.compiled.Irecv!(into, 1, type, 0, 5, WORLD, rb)).toBe(0);
  // Takes the place of the layout, if that is free.
  const other = vectorOf(b, 2, 4);
  a.calls.Isend!(from, BYTES, abi.MPI_BYTE, 1, 5, WORLD, ra);
  settle([a, b]);
  expect([...b.u8.subarray(into, into + 2 * BYTES)]).toEqual(spread(8));
  b.calls.Wait!(rb, 0);
  free(b, other);
  expect(layouts.described).toBe(described);
});

test('a layout stays as long as a persistent collective needs it', () => {
  const [a] = pair();
  const { calls, mpi, u8, view } = a;
  mpi.comm(abi.MPI_COMM_SELF);
  const { described } = mpi.layouts;
  const type = vectorOf(a);
  const [from, into, request] = [a.take(512), a.take(512), a.take(4)];
  u8.set(spread(8), from);
  const own = [from, 1, type, into, BYTES, abi.MPI_BYTE];
  calls.Gather_init!(...own, 0, abi.MPI_COMM_SELF, abi.MPI_INFO_NULL, request);
  free(a, type);
  expect(mpi.layouts.described).toBe(described + 1);
  // Takes the place of the layout, if that is free.
  const other = vectorOf(a, 2, 4);
  calls.Start!(request);
  calls.Wait!(request, 0);
  expect([...u8.subarray(into, into + BYTES)]).toEqual(content);
  calls.Request_free!(request);
  expect(view.getInt32(request, true)).toBe(abi.MPI_REQUEST_NULL);
  free(a, other);
  expect(mpi.layouts.described).toBe(described);
});

test('data outside the heap are left to TypeScript, which says what is wrong', () => {
  const [a] = pair();
  const type = vectorOf(a);
  const handle = a.take(4);
  const end = a.mpi.heap.bytes;
  for (const [buffer, count] of [
    [end - 200, 1],
    [end, 1],
    [8, 0x7fffffff],
    [8, -1],
    [-8, 1],
  ] as const) {
    expect(a.mpi.compiled.Isend!(buffer, count, type, 1, 5, WORLD, handle)).toBe(0);
    expect(a.mpi.compiled.Irecv!(buffer, count, type, 1, 5, WORLD, handle)).toBe(0);
  }
  expect(() => a.calls.Isend!(end - 200, 1, type, 1, 5, WORLD, handle)).toThrow(
    /the data of 1 elements reach/,
  );
});

test.each([4, 40])(
  'a list of %i runs is in the heap for compiled code, where data are not short, until the datatype is freed',
  (runs) => {
    const [{ calls, mpi, view, take }] = pair();
    const [places, at, data, packed, back] = [
      take(4 * runs),
      take(4),
      take(32 * runs),
      take(8 * runs),
      take(32 * runs),
    ];
    // Uneven distances, so that no two are one run.
    for (let i = 0; i < runs; i++) view.setInt32(places + 4 * i, 3 * i + (i % 3 === 0 ? 1 : 0), true);
    calls.Type_create_indexed_block!(runs, 1, places, abi.MPI_DOUBLE, at);
    calls.Type_commit!(at);
    const type = view.getInt32(at, true);
    const known = mpi.types.get(type)!;
    expect(known.runs).toHaveLength(4 * runs);
    for (let i = 0; i < 4 * runs; i++) view.setFloat64(data + 8 * i, i, true);
    const position = take(4);
    calls.Pack!(data, 1, type, packed, 8 * runs, position, WORLD);
    expect(view.getInt32(position, true)).toBe(8 * runs);
    view.setInt32(position, 0, true);
    calls.Unpack!(packed, 8 * runs, position, back, 1, type, WORLD);
    for (let i = 0; i < runs; i++) {
      const place = view.getInt32(places + 4 * i, true);
      expect(view.getFloat64(packed + 8 * i, true)).toBe(place);
      expect(view.getFloat64(back + 8 * place, true)).toBe(place);
    }
    expect(known.published > 0).toBe(8 * runs > SHORT_BYTES);
    calls.Type_free!(at);
    expect(known.published).toBe(0);
  },
);
