import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FILE_RIGHTS, WRITE_RIGHTS } from '../../runtime/abi/rights.ts';
import { FDFLAG, OFLAG, RIGHT, RIGHTS_ALL } from '../../runtime/abi/wasi.ts';
import { Guest, OUT, Scratch } from './guest.ts';

let scratch: Scratch;
let guest: Guest;

beforeEach(() => {
  scratch = new Scratch();
  guest = new Guest([{ host: scratch.path, guest: '/', readOnly: false }]);
});
afterEach(() => {
  guest.close();
  scratch[Symbol.dispose]();
});

const u64 = (at: number): bigint => guest.view.getBigUint64(at, true);

describe('reading and writing', () => {
  test('a file keeps a position of its own for each descriptor', async () => {
    const fd = guest.create('f');
    expect(await guest.write(fd, 'hello world')).toBe(11);
    expect(await guest.call('fd_tell', fd, OUT)).toBe('SUCCESS');
    expect(u64(OUT)).toBe(11n);
    expect(await guest.call('fd_seek', fd, -5n, 1, OUT)).toBe('SUCCESS');
    expect(u64(OUT)).toBe(6n);
    const other = guest.create('f');
    expect(await guest.read(other, 5)).toBe('hello');
    expect(await guest.read(fd, 100)).toBe('world');
    expect(await guest.read(fd, 100)).toBe('');
    expect(await guest.read(other, 1)).toBe(' ');
  });

  test('buffers are filled and emptied in order', async () => {
    writeFileSync(scratch.join('f'), 'abcdefgh');
    const fd = guest.create('f');
    const { iovs, buffers } = guest.iovs(3, 0, 2, 10);
    expect(await guest.call('fd_read', fd, iovs, 4, OUT)).toBe('SUCCESS');
    expect(guest.view.getUint32(OUT, true)).toBe(8);
    expect([guest.text(buffers[0]!, 3), guest.text(buffers[2]!, 2), guest.text(buffers[3]!, 3)]).toEqual([
      'abc',
      'de',
      'fgh',
    ]);
    expect(await guest.call('fd_pwrite', fd, iovs, 3, 1n, OUT)).toBe('SUCCESS');
    expect(readFileSync(scratch.join('f'), 'utf8')).toBe('aabcdegh');
  });

  test('calls at an offset leave the position alone', async () => {
    const fd = guest.create('f');
    expect(await guest.write(fd, '0123456789', 'fd_pwrite', 0)).toBe(10);
    expect(await guest.read(fd, 3, 'fd_pread', 7)).toBe('789');
    expect(await guest.read(fd, 3)).toBe('012');
    expect(await guest.read(fd, 3, 'fd_pread', -1)).toBe('[EINVAL]');
    expect(await guest.read(fd, 3, 'fd_pread', 1000)).toBe('');
  });

  test('append writes at the end, at an offset where one is given, and can be switched off', async () => {
    writeFileSync(scratch.join('f'), '1234');
    const fd = guest.create('f', { fdflags: FDFLAG.APPEND });
    expect(await guest.write(fd, 'ab')).toBe(2);
    expect(await guest.call('fd_tell', fd, OUT)).toBe('SUCCESS');
    expect(u64(OUT)).toBe(6n);
    expect(await guest.write(fd, 'X', 'fd_pwrite', 0)).toBe(1);
    expect(await guest.call('fd_fdstat_set_flags', fd, 0)).toBe('SUCCESS');
    await guest.call('fd_seek', fd, 1n, 0, OUT);
    expect(await guest.write(fd, 'Y')).toBe(1);
    expect(await guest.call('fd_fdstat_set_flags', fd, FDFLAG.APPEND | FDFLAG.SYNC)).toBe('SUCCESS');
    expect(await guest.write(fd, 'Z')).toBe(1);
    expect(readFileSync(scratch.join('f'), 'utf8')).toBe('XY34abZ');
    expect(await guest.call('fd_fdstat_set_flags', fd, 32)).toBe('EINVAL');
  });

  test('seeking: from the end, beyond it, before the start, from nowhere', async () => {
    writeFileSync(scratch.join('f'), '1234');
    const fd = guest.create('f');
    expect(await guest.call('fd_seek', fd, -1n, 2, OUT)).toBe('SUCCESS');
    expect(u64(OUT)).toBe(3n);
    expect(await guest.call('fd_seek', fd, 2n ** 40n, 0, OUT)).toBe('SUCCESS');
    expect(u64(OUT)).toBe(2n ** 40n);
    expect(await guest.call('fd_seek', fd, -5n, 0, OUT)).toBe('EINVAL');
    expect(await guest.call('fd_seek', fd, 2n ** 63n - 1n, 1, OUT)).toBe('EINVAL');
    expect(await guest.call('fd_seek', fd, 0n, 3, OUT)).toBe('EINVAL');
    expect(await guest.call('fd_seek', 3, 0n, 1, OUT)).toBe('EISDIR');
    expect(await guest.call('fd_seek', 1, 0n, 1, OUT)).toBe('ESPIPE');
    expect(guest.direct('unstable.fd_seek', fd, -1n, 1, OUT)).toBe(0);
    expect(u64(OUT)).toBe(3n);
  });

  test('/dev/null and a full disk', async () => {
    const dev = new Guest([{ host: '/dev', guest: '/dev', readOnly: false }]);
    const fd = dev.open(3, 'null', { rights: RIGHTS_ALL }) as number;
    expect(await dev.write(fd, 'gone')).toBe(4);
    expect(await dev.read(fd, 4)).toBe('');
    const full = dev.open(3, 'full', { rights: RIGHTS_ALL }) as number;
    expect(await dev.write(full, 'x')).toBe('ENOSPC');
    dev.close();
  });
});

describe('open files', () => {
  test('size, allocation and advice', async () => {
    const fd = guest.create('f');
    expect(await guest.call('fd_allocate', fd, 10n, 90n)).toBe('SUCCESS');
    expect(readFileSync(scratch.join('f')).length).toBe(100);
    expect(await guest.call('fd_allocate', fd, 0n, 10n)).toBe('SUCCESS');
    expect(readFileSync(scratch.join('f')).length).toBe(100);
    expect(await guest.call('fd_allocate', fd, 0n, 0n)).toBe('EINVAL');
    expect(await guest.call('fd_allocate', fd, 0n, 2n ** 42n)).toBe('ENOSPC');
    expect(await guest.call('fd_filestat_set_size', fd, 5n)).toBe('SUCCESS');
    expect(readFileSync(scratch.join('f')).length).toBe(5);
    expect(await guest.call('fd_filestat_set_size', fd, -1n)).toBe('EINVAL');
    expect(await guest.call('fd_filestat_set_size', fd, 2n ** 60n)).toBe('EFBIG');
    expect(await guest.call('fd_advise', fd, 0n, 10n, 3)).toBe('SUCCESS');
    expect(await guest.call('fd_advise', fd, 0n, 10n, 6)).toBe('EINVAL');
    for (const call of ['fd_sync', 'fd_datasync']) expect(await guest.call(call, fd)).toBe('SUCCESS');
  });

  test('times are set and read to the nanosecond, one without the other', async () => {
    const fd = guest.create('f');
    const time = 1_700_000_000_123_456_789n;
    expect(await guest.call('fd_filestat_set_times', fd, time, time + 1n, 5)).toBe('SUCCESS');
    expect(await guest.call('fd_filestat_get', fd, OUT)).toBe('SUCCESS');
    expect([u64(OUT + 40), u64(OUT + 48)]).toEqual([time, time + 1n]);
    expect(await guest.call('path_filestat_set_times', 3, 1, 'f', 0n, 7n, 4)).toBe('SUCCESS');
    expect(await guest.call('path_filestat_get', 3, 1, 'f', OUT)).toBe('SUCCESS');
    expect([u64(OUT + 40), u64(OUT + 48)]).toEqual([time, 7n]);
    expect(await guest.call('fd_filestat_set_times', fd, 0n, 0n, 8)).toBe('SUCCESS');
    expect(await guest.call('fd_filestat_get', fd, OUT)).toBe('SUCCESS');
    expect(u64(OUT + 48) > time).toBe(true);
    for (const flags of [3, 12, 16])
      expect(await guest.call('fd_filestat_set_times', fd, 0n, 0n, flags)).toBe('EINVAL');
  });

  test('the older snapshot has a shorter filestat', async () => {
    const fd = guest.create('f');
    await guest.write(fd, 'abc');
    guest.caller.heap.u8.fill(0xff, OUT, OUT + 64);
    expect(guest.direct('unstable.fd_filestat_get', fd, OUT)).toBe(0);
    expect(guest.view.getUint32(OUT + 20, true)).toBe(1);
    expect(u64(OUT + 24)).toBe(3n);
    expect(u64(OUT + 56)).toBe(2n ** 64n - 1n);
  });

  test('close and renumber', async () => {
    const a = guest.create('a');
    const b = guest.create('b');
    await guest.write(a, 'abc');
    expect(await guest.call('fd_renumber', a, b)).toBe('SUCCESS');
    expect(await guest.call('fd_close', a)).toBe('EBADF');
    expect(await guest.call('fd_tell', b, OUT)).toBe('SUCCESS');
    expect(u64(OUT)).toBe(3n);
    expect(await guest.call('fd_renumber', b, a)).toBe('EBADF');
    expect(await guest.call('fd_renumber', b, b)).toBe('SUCCESS');
    expect(await guest.call('fd_renumber', 1, b)).toBe('SUCCESS');
    expect(guest.local('fd_fdstat_get', 1, OUT)).toBe('EBADF');
    expect(await guest.call('fd_close', b)).toBe('SUCCESS');
  });
});

describe('rights', () => {
  const rights = (fd: number) => {
    expect(guest.local('fd_fdstat_get', fd, OUT)).toBe('SUCCESS');
    return { base: Number(u64(OUT + 8)), inheriting: Number(u64(OUT + 16)) };
  };

  test('what is opened gets all that its directory passes on, whatever was asked for', async () => {
    writeFileSync(scratch.join('f'), 'text');
    const dir = guest.open(3, '.', { oflags: OFLAG.DIRECTORY, rights: 0, inheriting: 0 }) as number;
    expect(rights(dir)).toEqual(rights(3));
    expect(await guest.call('path_create_directory', dir, 'd')).toBe('SUCCESS');
    const fd = guest.open(dir, 'f', { rights: 0, inheriting: RIGHTS_ALL }) as number;
    expect(await guest.read(fd, 9)).toBe('text');
    expect(await guest.call('fd_filestat_get', fd, OUT)).toBe('SUCCESS');
    expect(await guest.write(fd, 'x')).toBe('ENOTCAPABLE');
    expect(rights(fd)).toEqual({ base: FILE_RIGHTS & ~WRITE_RIGHTS, inheriting: 0 });
  });

  test.each([
    ['nothing', 0, WRITE_RIGHTS],
    ['reading', RIGHT.FD_READ, WRITE_RIGHTS],
    ['writing', RIGHT.FD_WRITE, RIGHT.FD_READ],
    ['both', RIGHT.FD_READ | RIGHT.FD_WRITE, 0],
  ])('a file is opened for what was said: %s', async (_, asked, lacks) => {
    writeFileSync(scratch.join('f'), 'text');
    const fd = guest.open(3, 'f', { rights: asked }) as number;
    expect(rights(fd)).toEqual({ base: FILE_RIGHTS & ~lacks, inheriting: 0 });
    expect(await guest.read(fd, 9)).toBe(lacks & RIGHT.FD_READ ? '[ENOTCAPABLE]' : 'text');
    expect(await guest.write(fd, 'x')).toBe(lacks & RIGHT.FD_WRITE ? 'ENOTCAPABLE' : 1);
    const size = await guest.call('fd_filestat_set_size', fd, 1n);
    expect(size).toBe(lacks & RIGHT.FD_FILESTAT_SET_SIZE ? 'ENOTCAPABLE' : 'SUCCESS');
  });

  test('what a descriptor has given up it cannot do, and cannot get back', async () => {
    guest.create('f');
    const fd = guest.open(3, 'f', { rights: RIGHT.FD_READ }) as number;
    expect(await guest.write(fd, 'x')).toBe('ENOTCAPABLE');
    expect(guest.local('fd_fdstat_set_rights', fd, RIGHT.FD_READ, 0, 0, 0)).toBe('SUCCESS');
    expect(await guest.call('fd_filestat_get', fd, OUT)).toBe('ENOTCAPABLE');
    expect(guest.local('fd_fdstat_set_rights', fd, RIGHT.FD_READ | RIGHT.FD_WRITE, 0, 0, 0)).toBe(
      'ENOTCAPABLE',
    );
    expect(guest.local('fd_fdstat_set_rights', fd, 0, 0, 0, 0)).toBe('SUCCESS');
    expect(await guest.read(fd, 1)).toBe('[ENOTCAPABLE]');
  });

  test('a directory passes on what it inherits, and no more', () => {
    guest.create('f');
    const dir = guest.open(3, '.') as number;
    const { base } = rights(dir);
    expect(base & (RIGHT.FD_SEEK | RIGHT.FD_READ)).toBe(0);
    const passed = RIGHT.FD_READ | RIGHT.PATH_OPEN;
    expect(guest.local('fd_fdstat_set_rights', dir, base, 0, passed, 0)).toBe('SUCCESS');
    const fd = guest.open(dir, 'f', { rights: RIGHTS_ALL }) as number;
    expect(rights(fd)).toEqual({ base: RIGHT.FD_READ, inheriting: 0 });
    const below = guest.open(dir, '.', { rights: 0 }) as number;
    expect(rights(below)).toEqual({ base: RIGHT.PATH_OPEN, inheriting: passed });
    expect(rights(guest.open(below, 'f', { rights: RIGHTS_ALL }) as number).base).toBe(RIGHT.FD_READ);
    const listed = guest.direct('wasi.fd_readdir', below, 4096, 100, 0n, OUT);
    expect(listed).toBe(76);
    expect(guest.open(3, '.', { oflags: OFLAG.DIRECTORY, rights: RIGHT.FD_WRITE })).toBe('EISDIR');
  });

  test('preopens tell their names', () => {
    expect(guest.local('fd_prestat_get', 3, OUT)).toBe('SUCCESS');
    expect([guest.view.getUint8(OUT), guest.view.getUint32(OUT + 4, true)]).toEqual([0, 1]);
    expect(guest.local('fd_prestat_dir_name', 3, OUT, 5)).toBe('SUCCESS');
    expect(guest.text(OUT, 1)).toBe('/');
    expect(guest.local('fd_prestat_dir_name', 3, OUT, 0)).toBe('ENAMETOOLONG');
    for (const fd of [0, 4, -1]) expect(guest.local('fd_prestat_get', fd, OUT)).toBe('EBADF');
  });
});
