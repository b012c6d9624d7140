import { mkdirSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ERRNO } from '../../runtime/abi/errno.ts';
import { LwkError } from '../../runtime/abi/errors.ts';
import { FD } from '../../runtime/abi/layout.ts';
import { HELD } from '../../runtime/abi/syscalls.ts';
import { FILETYPE, OFLAG, RIGHT } from '../../runtime/abi/wasi.ts';
import { closeAll } from '../../services/posix/close.ts';
import { Preopens, setStdio } from '../../services/posix/preopens.ts';
import { Guest, OUT, Scratch } from './guest.ts';

let scratch: Scratch;
beforeEach(() => {
  scratch = new Scratch();
});
afterEach(() => scratch[Symbol.dispose]());

const opened = (): number => readdirSync('/proc/self/fd').length;

test('a table gives back all that it holds, but not what is borrowed', async () => {
  mkdirSync(scratch.join('d'));
  new Guest([{ host: scratch.path, guest: '/', readOnly: false }]).close();
  const before = opened();
  const guest = new Guest([
    { host: scratch.path, guest: '/', readOnly: false },
    { host: scratch.join('d'), guest: '/d', readOnly: true },
  ]);
  expect(guest.preopens.map(String)).toEqual(['/', '/d']);
  guest.create('a');
  guest.open(3, 'd');
  expect(opened()).toBe(before + 4);
  const output = new PassThrough();
  setStdio(guest.caller.fds, 1, { stream: guest.streams.addWritable(output) });
  setStdio(guest.caller.fds, 2, { host: 2 });
  // One map, and what a call held when its rank was ended: one that stands nowhere else, and one that was on its way into the table.
  const mapped = guest.create('m');
  expect(guest.direct('kernel.map_hold', mapped, 1)).toBe(HELD);
  const { fds } = guest.caller;
  fds.hand.set([openSync(scratch.join('a'), 'r') + 1, fds.get(mapped, FD.HOST) + 1]);
  expect(opened()).toBe(before + 7);
  closeAll(fds);
  // The preopens are the job's.
  expect(opened()).toBe(before + 2);
  guest.close();
  expect(opened()).toBe(before);
  expect([...guest.caller.fds.list()]).toEqual([]);
  expect(output.writable).toBe(true);
});

test('preopens that cannot be opened are named', () => {
  writeFileSync(scratch.join('f'), '');
  const guest = new Guest();
  const before = opened();
  const open = (host: string) => () =>
    new Preopens([scratch.path, host].map((path) => ({ host: path, guest: '/', readOnly: false })));
  expect(open(scratch.join('none'))).toThrow(LwkError);
  expect(open(scratch.join('none'))).toThrow(/--dir .*none: there is no such directory\. Name an existing/);
  expect(open(scratch.join('f'))).toThrow(/: it is a file\./);
  expect(opened()).toBe(before);
  guest.close();
});

test('standard streams are terminals only where the host has one', () => {
  const guest = new Guest();
  setStdio(guest.caller.fds, 1, { stream: 1, tty: true });
  setStdio(guest.caller.fds, 2, { stream: 2 });
  expect(guest.caller.fds.get(1, FD.FILETYPE)).toBe(FILETYPE.CHARACTER_DEVICE);
  expect(guest.caller.fds.get(2, FD.FILETYPE)).toBe(FILETYPE.UNKNOWN);
  expect(guest.caller.fds.get(1, FD.RIGHTS) & (RIGHT.FD_SEEK | RIGHT.FD_TELL | RIGHT.FD_READ)).toBe(0);
  guest.close();
});

test('a map of a file outlives the descriptor, and is written back up to the end of the file', async () => {
  writeFileSync(scratch.join('f'), '0123456789');
  const guest = new Guest([{ host: scratch.path, guest: '/', readOnly: false }]);
  const fd = guest.create('f');
  const held = guest.direct('kernel.map_hold', fd, 1) - HELD;
  for (let any = 0; any < 600; any++) await guest.call('fd_close', any);
  const page = 65536;
  guest.caller.heap.u8.fill(0x2e, page, page + 16);
  expect(guest.direct('kernel.map_read', held, page, 65536, 4n)).toBe(0);
  expect(guest.text(page, 8)).toBe('456789..');
  guest.caller.heap.u8.set(Buffer.from('abcdefgh'), page);
  expect(guest.direct('kernel.map_write', held, page, 65536, 4n)).toBe(0);
  expect(readFileSync(scratch.join('f'), 'utf8')).toBe('0123abcdef');
  expect(guest.direct('kernel.map_write', held, page, 65536, 100n)).toBe(0);
  expect(guest.direct('kernel.map_read', held, guest.caller.heap.bytes, 1, 0n)).toBe(28);
  expect(guest.direct('kernel.map_drop', held)).toBe(0);
  for (const none of [held, 99, 512, -1]) {
    expect(guest.direct('kernel.map_read', none, page, 1, 0n)).toBe(8);
    expect(guest.direct('kernel.map_drop', none)).toBe(8);
  }
  expect(readFileSync(scratch.join('f'), 'utf8')).toBe('0123abcdef');
  guest.close();
});

test('only what may be read is mapped, and only what may be written is written back', () => {
  writeFileSync(scratch.join('f'), 'x');
  const guest = new Guest([{ host: scratch.path, guest: '/', readOnly: true }]);
  const reader = guest.open(3, 'f') as number;
  expect(guest.direct('kernel.map_hold', reader, 1)).toBe(2);
  const held = guest.direct('kernel.map_hold', reader, 0) - HELD;
  expect(() => writeSync(guest.caller.fds.maps[held]! - 1, 'x')).toThrow('EBADF');
  expect(guest.direct('kernel.map_hold', 3, 0)).toBe(43);
  expect(guest.direct('kernel.map_hold', 50, 0)).toBe(8);
  const writer = guest.open(3, 'f') as number;
  expect(guest.local('fd_fdstat_set_rights', writer, RIGHT.FD_SEEK, 0, 0, 0)).toBe('SUCCESS');
  expect(guest.direct('kernel.map_hold', writer, 0)).toBe(2);
  expect(guest.local('fd_fdstat_get', writer, OUT)).toBe('SUCCESS');
  guest.close();
});

test('descriptors that dup has made share file, position and flags, and the last one closes it', async () => {
  const guest = new Guest([{ host: scratch.path, guest: '/', readOnly: false }]);
  const before = opened();
  const fd = guest.create('f');
  const twin = guest.direct('lwk.dup', fd, -1);
  expect(guest.direct('lwk.dup', fd, 40)).toBe(40);
  expect(opened()).toBe(before + 1);
  expect(await guest.write(fd, 'one ')).toBe(4);
  expect(await guest.write(40, 'two ')).toBe(4);
  expect(guest.caller.fds.position(twin)).toBe(8);
  expect(await guest.call('fd_fdstat_set_flags', twin, 1)).toBe('SUCCESS');
  expect([fd, twin, 40].map((one) => guest.caller.fds.get(one, FD.FLAGS))).toEqual([1, 1, 1]);
  expect(opened()).toBe(before + 1);
  expect(await guest.call('fd_close', fd)).toBe('SUCCESS');
  expect(guest.direct('lwk.dup', twin, 40)).toBe(40);
  expect(await guest.write(40, 'three')).toBe(5);
  expect(await guest.call('fd_close', twin)).toBe('SUCCESS');
  expect(opened()).toBe(before + 1);
  expect(await guest.call('fd_close', 40)).toBe('SUCCESS');
  expect(opened()).toBe(before);
  expect(readFileSync(scratch.join('f'), 'utf8')).toBe('one two three');
  guest.close();
});

test('dup takes no number that is none, and a twin of a preopen is an open directory', () => {
  const guest = new Guest([{ host: scratch.path, guest: '/', readOnly: true }]);
  for (const [fd, to] of [
    [99, -1],
    [-1, -1],
    [3, 512],
    [3, 0x7fffffff],
    [600, 600],
  ])
    expect(guest.direct('lwk.dup', fd!, to!)).toBe(-ERRNO.EBADF);
  const twin = guest.direct('lwk.dup', 3, -1);
  expect(guest.local('fd_prestat_get', twin, OUT)).toBe('EBADF');
  expect(guest.open(twin, 'new', { oflags: OFLAG.CREAT })).toBe('EROFS');
  for (let next = guest.direct('lwk.dup', 3, -1); next > 0; next = guest.direct('lwk.dup', 3, -1));
  expect(guest.direct('lwk.dup', 3, -1)).toBe(-ERRNO.EMFILE);
  guest.close();
});
