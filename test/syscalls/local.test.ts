import { expect, test } from 'vitest';
import { ERRNO } from '../../runtime/abi/errno.ts';
import { ANSWER_SIGNAL, channelAt, KERNEL_PAGES, SCRATCH } from '../../runtime/abi/layout.ts';
import { NR } from '../../runtime/abi/syscalls.ts';
import { DescriptorTable } from '../../runtime/channel/descriptors.ts';
import { PostWriter } from '../../runtime/channel/post.ts';
import { ENDED } from '../../runtime/channel/request.ts';
import { GuestMemory } from '../../runtime/memory/guest.ts';
import { HeapMap } from '../../runtime/memory/map.ts';
import type { CallFunction, Rank } from '../../runtime/rank.ts';
import { clockCalls } from '../../runtime/syscalls/clocks.ts';
import { pollCalls } from '../../runtime/syscalls/poll.ts';
import { processCalls } from '../../runtime/syscalls/process.ts';
import { stringCalls } from '../../runtime/syscalls/strings.ts';

const SLOT = 1;
const PAGE = 65536;

function makeRank(strings: { args?: string[]; env?: string[] } = {}) {
  const kernel = new WebAssembly.Memory({ initial: KERNEL_PAGES, maximum: KERNEL_PAGES, shared: true });
  const memory = new WebAssembly.Memory({ initial: 2, maximum: 2, shared: true });
  const encode = (list: string[] = []) => list.map((text) => new TextEncoder().encode(text));
  const shipped: number[][] = [];
  const yields: true[] = [];
  const rank: Rank = {
    rank: 1,
    size: 3,
    program: 0,
    slot: SLOT,
    core: 5,
    alone: true,
    yieldCore: () => yields.push(true),
    args: encode(strings.args),
    env: encode(strings.env),
    preopens: [],
    k: new Int32Array(kernel.buffer),
    f64: new Float64Array(kernel.buffer),
    heap: new GuestMemory(memory),
    memory,
    peers: [],
    map: new HeapMap(memory, {
      brk: new WebAssembly.Global({ value: 'i32', mutable: true }, 1),
      limit: new WebAssembly.Global({ value: 'i32', mutable: true }, 2),
      denied: new WebAssembly.Global({ value: 'i32', mutable: true }, 0),
    }),
    fds: new DescriptorTable(kernel, SLOT),
    posts: new PostWriter(kernel, SLOT),
    shipped:
      (number) =>
      (...args) => {
        shipped.push([number, ...args]);
        return 1000;
      },
  };
  const calls = { ...stringCalls(rank), ...clockCalls(rank), ...processCalls(rank), ...pollCalls(rank) };
  const call = (name: string, ...args: number[]) => (calls[NR[name]!] as CallFunction)(...args);
  return { rank, call, view: rank.heap.view, u8: rank.heap.u8, shipped, yields };
}

/** Addresses that no call may touch. */
const WILD = [2 * PAGE - 3, 2 * PAGE, -1, -8, 0x7fffffff];

test('arguments are copied with their NULs, and sizes count UTF-8 bytes', () => {
  const { call, view, u8 } = makeRank({ args: ['prog', 'ä€', ''] });
  expect(call('wasi.args_sizes_get', 0, 4)).toBe(0);
  expect([view.getUint32(0, true), view.getUint32(4, true)]).toEqual([3, 5 + 6 + 1]);
  u8.fill(0xff, 100, 200);
  expect(call('wasi.args_get', 8, 100)).toBe(0);
  expect(Buffer.from(u8.slice(100, 113))).toEqual(
    Buffer.concat([Buffer.from('prog\0ä€\0\0'), Buffer.from([0xff])]),
  );
  expect([0, 1, 2].map((i) => view.getUint32(8 + 4 * i, true))).toEqual([100, 105, 111]);
});

test.each(['wasi.args_sizes_get', 'wasi.environ_sizes_get'])('%s refuses wild pointers', (name) => {
  const { call } = makeRank({ args: ['x'], env: ['A=1'] });
  for (const at of WILD) {
    expect(call(name, at, 0)).toBe(ERRNO.EFAULT);
    expect(call(name, 0, at)).toBe(ERRNO.EFAULT);
  }
});

test.each(['wasi.args_get', 'wasi.environ_get'])('%s refuses wild pointers', (name) => {
  const { call } = makeRank({ args: ['four'], env: ['A=12'] });
  for (const at of WILD) {
    expect(call(name, at, 0)).toBe(ERRNO.EFAULT);
    expect(call(name, 0, at)).toBe(ERRNO.EFAULT);
  }
});

test('both yields give the core away once', () => {
  const { call, yields } = makeRank();
  expect(call('wasi.sched_yield')).toBe(0);
  call('lwk.yield');
  expect(yields.length).toBe(2);
});

test('the monotonic clock is the host’s own, and never goes back', () => {
  const { call, view } = makeRank();
  let last = process.hrtime.bigint();
  for (let i = 0; i < 1000; i++) {
    expect(call('wasi.clock_time_get', 1, 1, 0, 16)).toBe(0);
    const now = view.getBigUint64(16, true);
    expect(now).toBeGreaterThanOrEqual(last - 2n);
    last = now;
  }
  expect(last).toBeLessThanOrEqual(process.hrtime.bigint());
});

test('the wall clock is the host’s, to the millisecond, in all 64 bits', () => {
  const { call, view } = makeRank();
  const before = Date.now();
  call('wasi.clock_time_get', 0, 1, 0, 17);
  const ms = Number(view.getBigUint64(17, true) / 1000000n);
  expect(ms).toBeGreaterThanOrEqual(before - 3);
  expect(ms).toBeLessThanOrEqual(Date.now() + 3);
});

test('processor clocks grow with work; unknown clocks and wild pointers are refused', () => {
  const { call, view } = makeRank();
  for (const clock of [2, 3]) {
    call('wasi.clock_time_get', clock, 0, 0, 0);
    const before = view.getBigUint64(0, true);
    for (const end = performance.now() + 20; performance.now() < end; );
    call('wasi.clock_time_get', clock, 0, 0, 0);
    expect(view.getBigUint64(0, true)).toBeGreaterThan(before);
  }
  for (const clock of [4, -1]) {
    expect(call('wasi.clock_time_get', clock, 0, 0, 0)).toBe(ERRNO.EINVAL);
    expect(call('wasi.clock_res_get', clock, 0)).toBe(ERRNO.EINVAL);
  }
  for (const at of WILD) {
    expect(call('wasi.clock_time_get', 1, 0, 0, at)).toBe(ERRNO.EFAULT);
    expect(call('wasi.clock_res_get', 1, at)).toBe(ERRNO.EFAULT);
  }
});

test('tsc leaves nanoseconds in the scratch word', () => {
  const { call, rank } = makeRank();
  const before = Number(process.hrtime.bigint());
  call('lwk.tsc');
  const ns = rank.f64[(channelAt(SLOT) + SCRATCH) >> 3]!;
  expect(ns).toBeGreaterThanOrEqual(before - 2);
  expect(ns).toBeLessThanOrEqual(Number(process.hrtime.bigint()));
});

test('random_get fills all of a large buffer, nothing beside it', () => {
  const { call, u8 } = makeRank();
  expect(call('wasi.random_get', 1, 70000)).toBe(0);
  expect(u8[0]).toBe(0);
  expect(u8[70001]).toBe(0);
  expect(new Set(u8.subarray(1, 70001)).size).toBe(256);
  expect(call('wasi.random_get', 0, 0)).toBe(0);
  expect(call('wasi.random_get', 8, -1)).toBe(ERRNO.EFAULT);
});

test('proc_exit ends the rank with a status of one byte, proc_raise with a signal', () => {
  const { call } = makeRank();
  const status = (name: string, value: number) => {
    try {
      return call(name, value);
    } catch (error) {
      return (error as WebAssembly.Exception).getArg(ENDED, 0);
    }
  };
  expect(status('wasi.proc_exit', 3)).toBe(3);
  expect(status('wasi.proc_exit', 256 + 7)).toBe(7);
  expect(status('wasi.proc_raise', 6)).toBe(-6);
  expect(status('wasi.proc_raise', 16)).toBe(ERRNO.SUCCESS);
  expect(status('wasi.proc_raise', 99)).toBe(ERRNO.EINVAL);
});

/** Writes a clock subscription of preview 1. */
function subscribe(
  view: DataView,
  at: number,
  user: bigint,
  clock: number,
  timeout: bigint,
  flags = 0,
): void {
  view.setBigUint64(at, user, true);
  view.setUint8(at + 8, 0);
  view.setUint32(at + 16, clock, true);
  view.setBigUint64(at + 24, timeout, true);
  view.setUint16(at + 40, flags, true);
}

test('poll_oneoff of timers sleeps until the first is due and reports those that are', () => {
  const { call, view } = makeRank();
  subscribe(view, 0, 7n, 1, 3_000_000n);
  subscribe(view, 48, 8n, 0, 60_000_000_000n);
  subscribe(view, 96, 9n, 1, process.hrtime.bigint() - 5n, 1);
  const start = process.hrtime.bigint();
  expect(call('wasi.poll_oneoff', 0, 1024, 2, 2048)).toBe(0);
  expect(process.hrtime.bigint() - start).toBeGreaterThanOrEqual(3_000_000n);
  expect(view.getUint32(2048, true)).toBe(1);
  expect(view.getBigUint64(1024, true)).toBe(7n);
  // A point in time that has passed.
  expect(call('wasi.poll_oneoff', 96, 1024, 1, 2048)).toBe(0);
  expect(view.getBigUint64(1024, true)).toBe(9n);
});

test('poll_oneoff with a descriptor is shipped; none, too many and wild ones are refused', () => {
  const { call, view, shipped } = makeRank();
  view.setUint8(8, 1);
  expect(call('wasi.poll_oneoff', 0, 1024, 1, 2048)).toBe(1000);
  expect(shipped).toEqual([[NR['wasi.poll_oneoff'], 0, 1024, 1, 2048]]);
  expect(call('wasi.poll_oneoff', 0, 1024, 0, 2048)).toBe(ERRNO.EINVAL);
  expect(call('wasi.poll_oneoff', 0, 1024, -1, 2048)).toBe(ERRNO.EINVAL);
  for (const at of WILD) expect(call('wasi.poll_oneoff', at, 0, 1, 0)).toBe(ERRNO.EFAULT);
});

test('a signal ends a sleep with a call to the FWK, where every signal ends its rank', () => {
  const { call, view, rank, shipped } = makeRank();
  subscribe(view, 0, 7n, 1, 60_000_000_000n);
  rank.k[(channelAt(SLOT) + ANSWER_SIGNAL) >> 2] = 15;
  call('wasi.poll_oneoff', 0, 1024, 1, 2048);
  expect(shipped).toEqual([[NR['lwk.nop']]]);
});
