/** What is done around each call where instruments are asked for: gates and the compiled instrument, with a clock of the test's. */
import { performance } from 'node:perf_hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { channelAt, KERNEL_PAGES } from '../../dist/runtime/abi/layout.js';
import { mpiFunction } from '../../dist/runtime/abi/mpi-functions.js';
import { syscallOf } from '../../dist/runtime/abi/syscalls.js';
import { ENDED } from '../../dist/runtime/channel/request.js';
import { GATE, gateBytes } from '../../dist/runtime/gate.js';
import { Instruments } from '../../dist/runtime/instruments/instruments.js';
import { instrumentMemory, SAMPLED, TIMED } from '../../dist/runtime/instruments/layout.js';
import { gateFunctions, MPI_GATE, mpiGateBytes } from '../../dist/runtime/mpi/gate.js';
import type { Rank } from '../../dist/runtime/rank.js';
import { rankStats } from '../../dist/services/tools/counts.js';

/** Milliseconds from one look at the clock to the next: what a call takes. */
const TICK = 2 ** -11;
const SIZE = 3;
let looks = 0;
beforeEach(() => {
  looks = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => ++looks * TICK);
});
afterEach(() => void vi.restoreAllMocks());

const RANK_CALL = syscallOf('lwk', 'getrank')!;
const YIELD = syscallOf('wasi_snapshot_preview1', 'sched_yield')!;

function instrumented({ events = false } = {}) {
  const kernel = new WebAssembly.Memory({ initial: KERNEL_PAGES, maximum: KERNEL_PAGES, shared: true });
  const memory = instrumentMemory(SIZE, events);
  const mpi = {
    worldRank: (comm: number, rank: number) => (comm === 7 ? SIZE - 1 - rank : -1),
    typeBytes: (type: number) => (type === 9 ? 24 : 0),
    early: () => 5,
  };
  const instruments = new Instruments(
    { memory, counters: true, events },
    { slot: 0, size: SIZE } as Rank,
    { direct: [], atFirst: [], alone: true },
    { kernel, heap: kernel, state: undefined, mpi: () => mpi, heapBytes: () => 4096 },
  );
  const { recording, functions } = instruments.recorder;
  const imports = {
    ...{ memory: kernel, channel: new WebAssembly.Global({ value: 'i32' }, channelAt(0)) },
    ...{ ended: ENDED as WebAssembly.ImportValue, ...functions },
  };
  const local = [RANK_CALL, YIELD];
  const gate = new WebAssembly.Instance(new WebAssembly.Module(gateBytes(local, recording)), {
    [GATE]: { ...imports, ...Object.fromEntries(local.map(({ number }) => [number, () => 0])) },
  }).exports as Record<string, () => number>;
  const sends = gateFunctions(
    [mpiFunction('mpi', 'MPI_Send')!, mpiFunction('mpi', 'MPI_Send_c')!],
    () => false,
  );
  const { JSTag } = WebAssembly as unknown as { JSTag: WebAssembly.ImportValue };
  const nothing = () => 0;
  const messages = new WebAssembly.Instance(new WebAssembly.Module(mpiGateBytes(sends, recording)), {
    [MPI_GATE]: {
      ...{ ...imports, thrown: JSTag, argument: nothing, raise: nothing, isReady: nothing, begin: nothing },
      ...{ MPI_Send: (_: number, count: number) => (count === 13 ? 1 : 0), MPI_Send_c: nothing },
    },
  }).exports as Record<string, (...args: unknown[]) => number>;
  const stats = () =>
    rankStats(memory.buffer as unknown as SharedArrayBuffer, 0, SIZE, undefined, (offset) => `at ${offset}`);
  return { gate, messages, instruments, stats };
}

test('calls that never wait are all counted, and some of them timed for all', () => {
  const { gate, stats } = instrumented();
  const calls = 20_000;
  for (let i = 0; i < calls; i++) gate[RANK_CALL.number]!();
  // Two looks for each that is timed; the first look was the start's.
  const timed = (looks - 1) / 2;
  expect(timed - TIMED).toBeGreaterThan((0.7 * calls) / SAMPLED);
  expect(timed - TIMED).toBeLessThan((1.3 * calls) / SAMPLED);
  const [call] = stats().calls;
  expect(call).toMatchObject({ name: 'getrank', way: 'local', count: calls, minMs: TICK, maxMs: TICK });
  expect(call!.totalMs / (calls * TICK)).toBeGreaterThan(0.7);
  expect(call!.totalMs / (calls * TICK)).toBeLessThan(1.3);
});

test('calls that may wait are all timed, and so are all calls of a timeline', () => {
  for (const [options, { number }] of [
    [{}, YIELD],
    [{ events: true }, RANK_CALL],
  ] as const) {
    looks = 0;
    const { gate } = instrumented(options);
    for (let i = 0; i < 1000; i++) gate[number]!();
    expect(looks).toBe(1 + 2 * 1000);
  }
});

test('messages are counted by bytes, receiver and place; a place is that of one call', () => {
  const { messages, instruments, stats } = instrumented();
  // Before the guest is there, nobody knows a place.
  messages.MPI_Send!(64, 10, 9, 0, 1, 7);
  const places = [0x40, 0, 0x50];
  const guest = siteGuest(() => places.shift() ?? 0);
  instruments.started({ 'lwk:site': guest });
  messages.MPI_Send!(64, 13, 9, 0, 1, 7);
  messages.MPI_Send!(64, 2, 9, 1, 1, 7);
  // More than 32 bits, and nobody: a rank that the communicator has not.
  messages.MPI_Send_c!(64, 2n ** 33n, 9, -3, 1, 7);
  const { calls, sites, sentTo } = stats();
  expect(
    calls.map(({ name, count, errors, bytes, minBytes, maxBytes }) => [
      name,
      count,
      errors,
      bytes,
      minBytes,
      maxBytes,
    ]),
  ).toEqual([
    ['MPI_Send', 3, 1, 24 * 25, 48, 24 * 13],
    ['MPI_Send_c', 1, 0, 24 * 2 ** 33, 24 * 2 ** 33, 24 * 2 ** 33],
  ]);
  expect(sites.map(({ name, site, count }) => [name, site, count])).toEqual([
    ['MPI_Send', 'at 64', 1],
    ['MPI_Send_c', 'at 80', 1],
  ]);
  expect(sentTo).toEqual([
    { messages: 0, bytes: 0 },
    { messages: 1, bytes: 48 },
    { messages: 2, bytes: 24 * 23 },
  ]);
});

/** A function of WebAssembly that answers what one of JavaScript does. */
function siteGuest(of: () => number): WebAssembly.ExportValue {
  // (import "m" "f" (func (result i32))) (export "f" (func 0))
  const bytes = Uint8Array.of(
    0,
    97,
    115,
    109,
    1,
    0,
    0,
    0,
    1,
    5,
    1,
    0x60,
    0,
    1,
    0x7f,
    2,
    7,
    1,
    1,
    109,
    1,
    102,
    0,
    0,
    7,
    5,
    1,
    1,
    102,
    0,
    0,
  );
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), { m: { f: of } }).exports.f!;
}
