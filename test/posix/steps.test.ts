/**
 * Calls that ask for much: they are carried out in steps, between which others are served, and an end of the job does not wait
 * for them.
 */
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { channelAt, GO_ON, SIGNALS, TO_END } from '../../runtime/abi/layout.ts';
import { MAX_COMPONENTS, STEP_BYTES, STEP_NAMES } from '../../runtime/abi/limits.ts';
import { HELD, NR } from '../../runtime/abi/syscalls.ts';
import { FDFLAG } from '../../runtime/abi/wasi.ts';
import { abandon, serve } from '../../services/server/serve.ts';
import { Guest, kernel, OUT, Scratch } from './guest.ts';

const MIB = 2 ** 20;
/** Buffers of one call, all of them the same 2 MiB of the heap, and what they hold. */
const BUFFERS = 24;
const BYTES = BUFFERS * 2 * MIB;
const STEPS = BYTES / STEP_BYTES;

let scratch: Scratch;
let guest: Guest;
let iovs: number;
beforeEach(() => {
  scratch = new Scratch();
  guest = new Guest([{ host: scratch.path, guest: '/', readOnly: false }]);
  const words = Array.from({ length: BUFFERS }, () => [MIB, 2 * MIB]).flat();
  iovs = guest.put(new Uint8Array(new Uint32Array(words).buffer));
});
afterEach(() => {
  guest.close();
  scratch[Symbol.dispose]();
});

const stored = () => guest.view.getUint32(OUT, true);

/** A file of so many bytes that takes no room, with a mark in its last byte. */
function sparse(bytes: number): void {
  const file = openSync(scratch.join('f'), 'w');
  ftruncateSync(file, bytes);
  writeSync(file, Buffer.from('!'), 0, 1, bytes - 1);
  closeSync(file);
}

describe('reading and writing much', () => {
  test('fd_read fills all buffers and moves the position behind them', async () => {
    sparse(BYTES);
    const fd = guest.create('f');
    expect(await guest.call('fd_read', fd, iovs, BUFFERS, OUT)).toBe('SUCCESS');
    expect([stored(), guest.turns, guest.text(3 * MIB - 1, 1)]).toEqual([BYTES, STEPS, '!']);
    expect(await guest.call('fd_tell', fd, OUT)).toBe('SUCCESS');
    expect(stored()).toBe(BYTES);
  });

  test('fd_pread ends where the file does, and leaves the position alone', async () => {
    sparse(BYTES);
    const fd = guest.create('f');
    expect(await guest.call('fd_pread', fd, iovs, BUFFERS, BigInt(BYTES - 20 * MIB), OUT)).toBe('SUCCESS');
    expect([stored(), guest.turns]).toEqual([20 * MIB, 1]);
    expect(guest.caller.fds.position(fd)).toBe(0);
  });

  test.each([
    ['fd_write', 0, 0],
    ['fd_write', FDFLAG.APPEND, 5],
    ['fd_pwrite', 0, 0],
    ['fd_pwrite', FDFLAG.APPEND, 0],
  ])('%s writes all, flags %i', async (name, fdflags, before) => {
    writeFileSync(scratch.join('f'), '12345');
    const fd = guest.create('f', { fdflags });
    guest.caller.heap.u8.fill(0x61, MIB, 3 * MIB);
    const offset = name === 'fd_pwrite' ? [0n] : [];
    expect(await guest.call(name, fd, iovs, BUFFERS, ...offset, OUT)).toBe('SUCCESS');
    expect([stored(), guest.turns]).toEqual([BYTES, STEPS]);
    const written = readFileSync(scratch.join('f'));
    expect(written.length).toBe(before + BYTES);
    expect(written.subarray(before).every((byte) => byte === 0x61)).toBe(true);
  });

  test('fd_allocate leaves the event loop its turns', async () => {
    const fd = guest.create('f');
    let turns = 0;
    const turning = setInterval(() => turns++, 0);
    expect(await guest.call('fd_allocate', fd, 0n, BigInt(20 * STEP_BYTES))).toBe('SUCCESS');
    clearInterval(turning);
    expect(turns).toBeGreaterThan(0);
    expect(statSync(scratch.join('f')).size).toBe(20 * STEP_BYTES);
    const allocating = guest.call('fd_allocate', fd, 0n, BigInt(30 * STEP_BYTES));
    guest.stop.abort();
    expect(await allocating).toBe('EINTR');
  });

  test.each(['map_read', 'map_write'])('kernel.%s goes in steps', (name) => {
    sparse(BYTES);
    const fd = guest.create('f');
    const held = guest.direct('kernel.map_hold', fd, 1) - HELD;
    expect(guest.direct(`kernel.${name}`, held, MIB, 3 * MIB, 0n)).toBe(0);
    expect(guest.turns).toBe(1);
    expect(guest.direct('kernel.map_drop', held)).toBe(0);
  });
});

/** The first step of a call; there are more. */
function begin(name: string, ...args: (number | bigint)[]): void {
  guest.arguments(`wasi.${name}`, args);
  expect(serve(guest.caller, NR[`wasi.${name}`]!)).toBe(GO_ON);
}

const opened = () => readdirSync('/proc/self/fd').length;

test('a call is not finished when its job is being ended', async () => {
  sparse(BYTES);
  const fd = guest.create('f');
  const held = guest.direct('kernel.map_hold', fd, 1) - HELD;
  begin('fd_read', fd, iovs, BUFFERS, OUT);
  const signal = new Int32Array(kernel.buffer, channelAt(0) + SIGNALS, 1);
  signal[0] = TO_END;
  try {
    expect(serve(guest.caller, NR['wasi.fd_read']!)).toBe(27);
    // What the runtime itself asks for is.
    expect(guest.direct('kernel.map_read', held, MIB, 2 * MIB, 0n)).toBe(0);
  } finally {
    signal[0] = 0;
  }
  expect(guest.direct('kernel.map_drop', held)).toBe(0);
  expect(await guest.call('fd_read', fd, iovs, BUFFERS, OUT)).toBe('SUCCESS');
});

test('what a call has opened is closed when nobody waits for it any more', () => {
  writeFileSync(scratch.join('f'), '');
  for (let i = 0; i < 2 * STEP_NAMES; i++) writeFileSync(scratch.join(`name-${i}`), '');
  const fd = guest.create('f', { fdflags: FDFLAG.APPEND });
  const before = opened();
  begin('fd_pwrite', fd, iovs, BUFFERS, 0n, OUT);
  abandon(guest.caller);
  expect(opened()).toBe(before);
  begin('fd_readdir', 3, MIB, 65536, 0n, OUT);
  abandon(guest.caller);
  expect(opened()).toBe(before);
});

describe('directories', () => {
  const NAMES = 3 * STEP_NAMES;

  test('are listed in steps, each name once', async () => {
    for (let i = 0; i < NAMES; i++) writeFileSync(scratch.join(`ä-${i}`), '');
    expect(await guest.call('fd_readdir', 3, MIB, 2 * MIB, 0n, OUT)).toBe('SUCCESS');
    expect(guest.turns).toBeGreaterThanOrEqual(6);
    const names: string[] = [];
    for (let at = MIB; at < MIB + stored(); ) {
      const length = guest.view.getUint32(at + 16, true);
      names.push(guest.text(at + 24, length));
      at += 24 + length;
    }
    expect(names.sort()).toEqual(['.', '..', ...readdirSync(scratch.path)].sort());
  });

  test('of links that lead on and on are given up', async () => {
    mkdirSync(scratch.join('d'));
    const way = 'd/../'.repeat(400);
    for (let i = 0; i < 30; i++) symlinkSync(`${way}link-${i + 1}`, scratch.join(`link-${i}`));
    writeFileSync(scratch.join('link-30'), '');
    expect(await guest.call('path_filestat_get', 3, 1, 'link-29', OUT)).toBe('SUCCESS');
    expect(30 * 800).toBeGreaterThan(MAX_COMPONENTS);
    expect(await guest.call('path_filestat_get', 3, 1, 'link-0', OUT)).toBe('ELOOP');
    expect(statSync(scratch.join('link-30')).size).toBe(0);
  });
});
