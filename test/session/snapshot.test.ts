/** Snapshots of sessions: others begin where the first one was; what a snapshot cannot hold is refused. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  boot,
  type Image,
  type Kernel,
  type Session,
  type SessionOptions,
} from '../../dist/services/index.js';
import { guest } from '../support/guests.ts';
import { wat } from '../support/wat.ts';

let kernel: Kernel;
let image: Image;
const OPTIONS: SessionOptions = {
  ranks: 2,
  heap: '16MiB',
  exports: {
    scale: { args: ['f64[]', 'f64'], returns: 'f64[]' },
    greet: { args: ['string'], returns: 'string' },
  },
};
beforeAll(async () => {
  kernel = await boot({ cores: 2, oversubscribe: true });
  const flags = ['-mexec-model=reactor', '-Wl,--export=malloc', '-Wl,--export=free'];
  image = await kernel.compile(await guest('session', flags));
});
afterAll(() => kernel.close());

const failing = (code: string, message: RegExp) =>
  expect.objectContaining({ code, message: expect.stringMatching(message) });

test('a session begins where the snapshot was taken, as often as one likes, and at restart', async () => {
  await using first = await kernel.session(image, OPTIONS);
  const [at] = await first.call<number[]>('keep', 1000);
  first.view(1, at!, 1000, Float64Array)[0] = 42;
  await first.call({ name: 'count', rank: 1 });
  const x = Float64Array.of(1, 2);
  await first.call('scale', x, 2);
  const snapshot = await first.snapshot();
  expect(snapshot).toMatchObject({ image, ranks: 2 });
  expect(snapshot.bytes).toBeLessThan(2 ** 20);
  // What comes later is not in it.
  await first.call('count');
  for (let i = 0; i < 2; i++) {
    await using next = await kernel.session(image, { from: snapshot });
    expect(next.ranks).toBe(2);
    expect(next.job.heapBytes).toBe(2 ** 24);
    expect(await next.call('count')).toEqual([1, 2]);
    expect(await next.call({ name: 'first', rank: 1 })).toBe(42);
    expect(await next.call('scale', x, 2)).toEqual([x.map((v) => 2 * v), x.map((v) => 2 * v)]);
    expect(await next.call('greet', 'again')).toEqual([
      'hello again, I am rank 0',
      'hello again, I am rank 1',
    ]);
    await next.restart();
    expect(await next.call('count')).toEqual([1, 2]);
  }
  // MPI begins behind it.
  await using parallel = await kernel.session(image, { from: snapshot });
  expect(await parallel.call('start')).toEqual([2, 2]);
});

test('globals of all types, data that has become zero, and no second start', async () => {
  const program = wat(`(module (memory (export "memory") 1 4) (data (i32.const 8) "seven")
    (global $i (mut i32) (i32.const 1)) (global $l (mut i64) (i64.const 2))
    (global $f (mut f32) (f32.const 3)) (global $d (mut f64) (f64.const 4))
    (func $start (global.set $i (i32.add (global.get $i) (i32.const 10)))) (start $start)
    (func (export "change") (i32.store (i32.const 8) (i32.const 0)) (drop (memory.grow (i32.const 1)))
      (i32.store (i32.const 70000) (i32.const 99))
      (global.set $l (i64.const -5)) (global.set $f (f32.const 0.5)) (global.set $d (f64.const 1e300)))
    (func (export "all") (result i32 i64 f32 f64 i32 i32 i32 i32)
      (global.get $i) (global.get $l) (global.get $f) (global.get $d)
      (i32.load (i32.const 8)) (i32.load8_u (i32.const 12)) (i32.load (i32.const 70000)) (memory.size)))`);
  const small = await kernel.compile(program);
  await using session = await kernel.session(small, { heap: '256KiB' });
  await session.call('change');
  const [values] = await session.call<unknown[][]>('all');
  expect(values).toEqual([11, -5n, 0.5, 1e300, 0, 'seven'.charCodeAt(4), 99, 2]);
  await using next = await kernel.session(small, { from: await session.snapshot() });
  expect(await next.call('all')).toEqual([values]);
});

test.each<[string, (session: Session) => Promise<unknown>, RegExp]>([
  ['MPI', (session) => session.call('start'), /rank \d has called MPI_Init\. Take the snapshot before/],
  ['a closed descriptor', (session) => session.call('shut'), /opened or closed descriptors: open are 0, 2/],
  ['a map', (session) => session.call('map'), /mmap/],
])('%s is refused, and the session goes on', async (_, act, why) => {
  await using session = await kernel.session(image, OPTIONS);
  await act(session);
  await expect(session.snapshot()).rejects.toEqual(failing('LWK_E_SNAPSHOT', why));
  expect(await session.call({ name: 'greet', rank: 0 }, 'x')).toBe('hello x, I am rank 0');
});

test.each([
  [
    '(table 2 funcref) (func (export "f") (table.set (i32.const 0) (ref.null func)))',
    /the code of program changes tables/,
  ],
  ['(global (mut externref) (ref.null extern)) (func (export "f"))', /a global of the type externref/],
])('%s is refused', async (body, why) => {
  await using session = await kernel.session(wat(`(module (memory 1) ${body})`), { heap: '64KiB' });
  await expect(session.snapshot()).rejects.toEqual(failing('LWK_E_SNAPSHOT', why));
});

test('what is no snapshot of the program, and what a snapshot says itself, is told', async () => {
  await using session = await kernel.session(image, OPTIONS);
  const from = await session.snapshot();
  const wrong = (given: object, program: Image = image) => kernel.session(program, given as SessionOptions);
  await expect(wrong({ from: {} })).rejects.toEqual(failing('LWK_E_USAGE', /from is no snapshot/));
  await expect(wrong({ from, ranks: 1 })).rejects.toEqual(
    failing('LWK_E_USAGE', /ranks is given beside from/),
  );
  const other = await kernel.compile(wat('(module (memory 1) (func (export "f")))'));
  await expect(wrong({ from }, other)).rejects.toEqual(failing('LWK_E_USAGE', /session\(snapshot\.image/));
  await session.close();
  await expect(session.snapshot()).rejects.toEqual(failing('LWK_E_CLOSED', /closed/));
});
