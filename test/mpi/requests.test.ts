/** Requests that are begun and completed, among other calls: messages of a tag arrive in their order, whole. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtModule } from '../../dist/runtime/built.js';
import { WORD } from '../../dist/runtime/fabric/state.js';
import { ENGINE } from '../../dist/runtime/files.js';
import { engineImports } from '../../dist/runtime/mpi/engine/compiled.js';
import {
  MPI_ANY_TAG,
  MPI_BYTE,
  MPI_COMM_WORLD,
  MPI_PROC_NULL,
  MPI_REQUEST_NULL,
  MPI_STATUS_IGNORE,
  MPI_SUCCESS,
  MPI_UNDEFINED,
} from '../../runtime/abi/mpi.ts';
import { makeRanks, ringsOf, type TestRank } from './ranks.ts';

const LARGEST = 6000;
const REQUESTS = 200;

type Step =
  | { readonly kind: 'send'; readonly tag: number; readonly bytes: number }
  | { readonly kind: 'begin' | 'receive'; readonly tag: number }
  | { readonly kind: 'wait'; readonly many: number; readonly statuses: boolean }
  | { readonly kind: 'look' };

const tag = fc.nat(2);
const steps = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('send' as const),
        tag,
        bytes: fc.oneof(fc.nat(60), fc.nat(LARGEST)),
      }),
    },
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('begin' as const), tag }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('receive' as const), tag }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('wait' as const),
        many: fc.integer({ min: 1, max: 6 }),
        statuses: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('look' as const) }) },
  ),
  { maxLength: 120 },
);

interface Begun {
  readonly at: number;
  readonly buffer: number;
  readonly tag: number;
  /** Number of the message, when it has been sent. */
  message: number | undefined;
}

/** What one rank sends to another, and what that one has begun to receive. */
class Pair {
  readonly #from: TestRank;
  readonly #to: TestRank;
  readonly #buffer: number;
  readonly #out: number;
  readonly #sentAt: number;
  readonly #handles: number;
  readonly #statuses: number;
  /** Bytes of each message. */
  readonly #sent: number[] = [];
  /** Messages that no receive has, and receives without message, by tag. */
  readonly #messages = new Map<number, number[]>();
  readonly #waiting = new Map<number, Begun[]>();
  #begun: Begun[] = [];

  constructor(cells: number, dataBytes: number) {
    const [from, to] = makeRanks(2, { geometry: ringsOf(2, cells, dataBytes), heapBytes: 256 * 65536 });
    this.#from = from!;
    this.#to = to!;
    this.#out = from!.take(LARGEST * REQUESTS);
    this.#sentAt = from!.take(4 * REQUESTS);
    this.#buffer = to!.take((LARGEST + 8) * REQUESTS);
    this.#handles = to!.take(4 * REQUESTS);
    this.#statuses = to!.take(32 * REQUESTS);
  }

  #of<T>(map: Map<number, T[]>, key: number): T[] {
    if (!map.has(key)) map.set(key, []);
    return map.get(key)!;
  }

  send(key: number, bytes: number): void {
    const number = this.#sent.length;
    if (number === REQUESTS) return;
    const { u8, calls } = this.#from;
    const out = this.#out + LARGEST * number;
    u8.fill(number + 1, out, out + bytes);
    const at = this.#sentAt + 4 * number;
    expect(calls.Isend!(out, bytes, MPI_BYTE, 1, key, MPI_COMM_WORLD, at)).toBe(MPI_SUCCESS);
    this.#sent.push(bytes);
    const first = this.#of(this.#waiting, key).shift();
    if (first === undefined) this.#of(this.#messages, key).push(number);
    else first.message = number;
  }

  /** Lets go what has found no room in the ring: until then a receive would wait for it. */
  #flush(): void {
    const [from, to] = [this.#from, this.#to];
    for (let i = 0; from.mpi.engine.full; i++) {
      if (i === 1000) throw new Error('messages do not leave');
      to.mpi.engine.progress();
      from.mpi.engine.progress();
    }
  }

  /** Receives what is left, and completes all sends. */
  end(): void {
    for (const [key, numbers] of this.#messages) while (numbers.length > 0) this.receive(key);
    this.#begun = this.#begun.filter(({ message }) => message !== undefined);
    this.#flush();
    this.#to.mpi.engine.progress();
    const count = this.#sent.length;
    expect(this.#from.calls.Waitall!(count, this.#sentAt, 0)).toBe(MPI_SUCCESS);
    for (let i = 0; i < count; i++)
      expect(this.#from.view.getInt32(this.#sentAt + 4 * i, true)).toBe(MPI_REQUEST_NULL);
  }

  begin(key: number): void {
    const slot = this.#begun.length;
    if (slot === REQUESTS) return;
    const begun = {
      at: this.#handles + 4 * slot,
      buffer: this.#buffer + (LARGEST + 8) * slot,
      tag: key,
      message: undefined as number | undefined,
    };
    const { calls, u8 } = this.#to;
    u8.fill(255, begun.buffer, begun.buffer + LARGEST + 8);
    expect(calls.Irecv!(begun.buffer, LARGEST, MPI_BYTE, 0, key, MPI_COMM_WORLD, begun.at)).toBe(MPI_SUCCESS);
    begun.message = this.#of(this.#messages, key).shift();
    if (begun.message === undefined) this.#of(this.#waiting, key).push(begun);
    this.#begun.push(begun);
  }

  /** A blocking receive, when there is a message for it. */
  receive(key: number): void {
    if (this.#of(this.#messages, key).length === 0) return;
    this.#flush();
    const message = this.#of(this.#messages, key).shift()!;
    const { calls, u8, status } = this.#to;
    const at = this.#to.take(LARGEST + 8);
    const statusAt = this.#statuses;
    u8.fill(255, at, at + LARGEST + 8);
    expect(calls.Recv!(at, LARGEST, MPI_BYTE, 0, key, MPI_COMM_WORLD, statusAt)).toBe(MPI_SUCCESS);
    expect(status(statusAt)).toMatchObject({ source: 0, tag: key, bytes: this.#sent[message] });
    this.#check(at, message);
  }

  /** Waits for the last ones, if their messages have been sent. */
  wait(many: number, statuses: boolean): void {
    const last = this.#begun.slice(-many);
    if (last.length === 0 || last.some(({ message }) => message === undefined)) return;
    this.#flush();
    const { calls, view, status } = this.#to;
    const at = statuses ? this.#statuses : 0;
    expect(calls.Waitall!(last.length, last[0]!.at, at)).toBe(MPI_SUCCESS);
    for (const [i, begun] of last.entries()) {
      expect(view.getInt32(begun.at, true)).toBe(MPI_REQUEST_NULL);
      if (statuses)
        expect(status(at + 32 * i)).toMatchObject({
          source: 0,
          tag: begun.tag,
          bytes: this.#sent[begun.message!],
        });
      this.#check(begun.buffer, begun.message!);
    }
    this.#begun = this.#begun.slice(0, -last.length);
  }

  #check(at: number, message: number): void {
    const bytes = this.#sent[message]!;
    const { u8 } = this.#to;
    const wanted = Buffer.alloc(LARGEST + 8, 255).fill(message + 1, 0, bytes);
    expect(Buffer.compare(u8.slice(at, at + LARGEST + 8), wanted)).toBe(0);
  }

  look(): void {
    const flag = this.#to.take(4);
    expect(this.#to.calls.Iprobe!(0, 99, MPI_COMM_WORLD, flag, MPI_STATUS_IGNORE)).toBe(MPI_SUCCESS);
  }
}

test.each([
  [8, 16384],
  [64, 131072],
])('with rings of %i cells and %i bytes', (cells, dataBytes) => {
  fc.assert(
    fc.property(steps, (run) => {
      const pair = new Pair(cells, dataBytes);
      for (const step of run as Step[]) {
        if (step.kind === 'send') pair.send(step.tag, step.bytes);
        else if (step.kind === 'begin' || step.kind === 'receive') pair[step.kind](step.tag);
        else if (step.kind === 'wait') pair.wait(step.many, step.statuses);
        else pair[step.kind]();
      }
      pair.end();
    }),
    { numRuns: 150 },
  );
});

test('a rank that watches sees a message and an acknowledgement, whosever they are, and nothing else', () => {
  let looks = 0;
  let asked = 0;
  const ranks = makeRanks(3);
  const [one, two, three] = ranks as [TestRank, TestRank, TestRank];
  const turn = () => {
    looks++;
    return asked;
  };
  const imports = engineImports(one.mpi);
  const host = { ...imports.host, turn };
  const { exports } = new WebAssembly.Instance(builtModule(ENGINE), {
    ...imports,
    host,
  });
  const watch = (count: number) => {
    one.mpi.state[WORD.CROWDED >> 2] = 1;
    looks = 0;
    (exports.watch as (count: number) => void)(count);
    one.mpi.state[WORD.CROWDED >> 2] = 0;
    return looks;
  };
  const at = ranks.map((rank) => rank.take(20 * LARGEST))[0]!;
  const handle = ranks.map((rank) => rank.take(4 * 20))[0]!;
  expect(watch(7)).toBe(7);
  three.calls.Send!(at, 8, MPI_BYTE, 0, 5, MPI_COMM_WORLD);
  expect(watch(7)).toBe(0);
  one.calls.Recv!(at, 8, MPI_BYTE, 2, 5, MPI_COMM_WORLD, 0);
  expect(watch(7)).toBe(7);
  // More than can be listed: the first ones are watched.
  for (let i = 0; i < 20; i++)
    one.calls.Isend!(at + i * LARGEST, LARGEST, MPI_BYTE, 1, i, MPI_COMM_WORLD, handle + 4 * i);
  expect(watch(7)).toBe(7);
  two.calls.Recv!(at, LARGEST, MPI_BYTE, 0, 3, MPI_COMM_WORLD, 0);
  expect(watch(7)).toBe(0);
  one.mpi.engine.progress();
  expect(watch(7)).toBe(7);
  asked = 1;
  expect(watch(7)).toBe(1);
});

test('the engine itself completes some of many, cancels, and sends until it is received', () => {
  const [one, two] = makeRanks(2) as [TestRank, TestRank];
  const engine = (rank: TestRank, name: string, ...args: number[]) =>
    expect([name, rank.mpi.compiled[name]!(...args)]).toEqual([name, 1]);
  const buffer = [one, two].map((rank) => rank.take(64))[0]!;
  const handles = [one, two].map((rank) => rank.take(16))[0]!;
  const [outcount, indices, statuses] = [two.take(4), two.take(16), two.take(4 * 32)];
  for (const { mpi } of [one, two]) mpi.comm(MPI_COMM_WORLD);
  for (let i = 0; i < 3; i++)
    engine(two, 'Irecv', buffer + 16 * i, 16, MPI_BYTE, 0, i, MPI_COMM_WORLD, handles + 4 * i);
  const some = (name: string) => {
    two.u8.fill(255, statuses, statuses + 4 * 32);
    engine(two, name, 3, handles, outcount, indices, statuses);
    const count = two.view.getInt32(outcount, true);
    return Array.from({ length: Math.max(count, 0) }, (_, i) => ({
      index: two.view.getInt32(indices + 4 * i, true),
      ...two.status(statuses + 32 * i),
    }));
  };
  expect(some('Testsome')).toEqual([]);
  engine(one, 'Issend', buffer, 5, MPI_BYTE, 1, 2, MPI_COMM_WORLD, handles);
  engine(one, 'Test', handles, outcount, 0);
  expect(one.view.getInt32(outcount, true)).toBe(0);
  engine(two, 'Cancel', handles + 4);
  const cancelled = {
    index: 1,
    source: MPI_PROC_NULL,
    tag: MPI_ANY_TAG,
    bytes: 0,
    error: 0,
    cancelled: true,
  };
  expect(some('Waitsome')).toEqual([cancelled]);
  engine(two, 'Test_cancelled', statuses, outcount);
  expect(two.view.getInt32(outcount, true)).toBe(1);
  expect(some('Testsome')).toEqual([{ index: 2, source: 0, tag: 2, bytes: 5, error: 0, cancelled: false }]);
  engine(one, 'Test', handles, outcount, 0);
  expect(one.view.getInt32(outcount, true)).toBe(1);
  engine(two, 'Cancel', handles);
  expect(some('Waitsome')).toHaveLength(1);
  some('Waitsome');
  expect(two.view.getInt32(outcount, true)).toBe(MPI_UNDEFINED);
  // What has been received cannot be cancelled, and a send that nobody waits for is.
  engine(one, 'Issend', buffer, 5, MPI_BYTE, 1, 7, MPI_COMM_WORLD, handles);
  engine(one, 'Cancel', handles);
  engine(one, 'Wait', handles, statuses);
  expect(one.status(statuses)).toMatchObject({ cancelled: true, bytes: 0 });
  // One that was done when it began goes on: with both ways, cancelling is no error.
  for (const cancel of [() => engine(one, 'Cancel', handles), () => one.calls.Cancel!(handles)]) {
    engine(one, 'Isend', buffer, 5, MPI_BYTE, 1, 8, MPI_COMM_WORLD, handles);
    expect(one.view.getInt32(handles, true)).toBe(one.mpi.state[WORD.SENT >> 2]);
    cancel();
    engine(one, 'Wait', handles, statuses);
    expect(one.status(statuses)).toMatchObject({ cancelled: false });
  }
});
