import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FD } from '../../runtime/abi/layout.ts';
import { FILETYPE, OFLAG, RIGHT, RIGHTS_ALL } from '../../runtime/abi/wasi.ts';
import { Guest, OUT, Scratch } from './guest.ts';

let scratch: Scratch;
let guest: Guest;

beforeEach(() => {
  scratch = new Scratch();
  mkdirSync(scratch.join('root'));
  guest = new Guest([{ host: scratch.join('root'), guest: '/', readOnly: false }]);
});
afterEach(() => {
  guest.close();
  scratch[Symbol.dispose]();
});

const host = (path: string): string => scratch.join('root', path);

describe('making and removing names', () => {
  test('directories', async () => {
    expect(await guest.call('path_create_directory', 3, 'd')).toBe('SUCCESS');
    expect(await guest.call('path_create_directory', 3, 'd/e/')).toBe('SUCCESS');
    expect(await guest.call('path_create_directory', 3, 'd')).toBe('EEXIST');
    expect(await guest.call('path_create_directory', 3, '.')).toBe('EEXIST');
    expect(await guest.call('path_create_directory', 3, 'no/e')).toBe('ENOENT');
    expect(await guest.call('path_remove_directory', 3, 'd')).toBe('ENOTEMPTY');
    expect(await guest.call('path_remove_directory', 3, 'd/e/')).toBe('SUCCESS');
    expect(await guest.call('path_remove_directory', 3, 'd/.')).toBe('EINVAL');
    expect(await guest.call('path_remove_directory', 3, 'd')).toBe('SUCCESS');
    expect(await guest.call('path_remove_directory', 3, 'd')).toBe('ENOENT');
  });

  test('files are not directories, and the other way round', async () => {
    guest.create('f');
    mkdirSync(host('d'));
    expect(await guest.call('path_unlink_file', 3, 'd')).toBe('EISDIR');
    expect(await guest.call('path_unlink_file', 3, 'd/')).toBe('EISDIR');
    expect(await guest.call('path_unlink_file', 3, 'f/')).toBe('ENOTDIR');
    expect(await guest.call('path_remove_directory', 3, 'f')).toBe('ENOTDIR');
    expect(await guest.call('path_create_directory', 3, 'f/x')).toBe('ENOTDIR');
    expect(await guest.call('path_unlink_file', 3, 'f')).toBe('SUCCESS');
  });

  test('rename', async () => {
    writeFileSync(host('f'), 'text');
    mkdirSync(host('d'));
    expect(await guest.call('path_rename', 3, 'f', 3, 'd/g')).toBe('SUCCESS');
    expect(readFileSync(host('d/g'), 'utf8')).toBe('text');
    mkdirSync(host('empty'));
    expect(await guest.call('path_rename', 3, 'empty', 3, 'd')).toBe('ENOTEMPTY');
    expect(await guest.call('path_rename', 3, 'empty', 3, 'd/g')).toBe('ENOTDIR');
    expect(await guest.call('path_rename', 3, 'd/g', 3, 'empty')).toBe('EISDIR');
    expect(await guest.call('path_rename', 3, 'd/g', 3, 'h/')).toBe('ENOTDIR');
    expect(await guest.call('path_rename', 3, 'd/', 3, 'empty/')).toBe('SUCCESS');
    expect(await guest.call('path_rename', 3, 'empty', 3, 'empty/sub')).toBe('EINVAL');
    expect(await guest.call('path_rename', 3, 'none', 3, 'x')).toBe('ENOENT');
    expect(await guest.call('path_rename', 3, 'empty', 3, '../x')).toBe('EPERM');
  });

  test('hard links', async () => {
    writeFileSync(host('f'), 'text');
    mkdirSync(host('d'));
    expect(await guest.call('path_link', 3, 0, 'f', 3, 'd/g')).toBe('SUCCESS');
    expect(statSync(host('f')).nlink).toBe(2);
    expect(await guest.call('path_link', 3, 0, 'f', 3, 'd/g')).toBe('EEXIST');
    expect(await guest.call('path_link', 3, 0, 'd', 3, 'e')).toBe('EPERM');
    expect(await guest.call('path_link', 3, 0, 'f', 3, 'h/')).toBe('ENOENT');
    expect(await guest.call('path_link', 3, 0, 'f/', 3, 'h')).toBe('ENOTDIR');
    symlinkSync('f', host('s'));
    expect(await guest.call('path_link', 3, 0, 's', 3, 't')).toBe('SUCCESS');
    expect(lstatSync(host('t')).isSymbolicLink()).toBe(true);
    expect(await guest.call('path_link', 3, 1, 's', 3, 'u')).toBe('SUCCESS');
    expect(statSync(host('f')).nlink).toBe(3);
    symlinkSync('nowhere', host('dangling'));
    expect(await guest.call('path_link', 3, 1, 'dangling', 3, 'v')).toBe('ENOENT');
    expect(await guest.call('path_link', 3, 2, 'f', 3, 'v')).toBe('EINVAL');
  });

  test('symbolic links', async () => {
    writeFileSync(host('f'), 'text');
    expect(await guest.call('path_symlink', 'f', 3, 's')).toBe('SUCCESS');
    expect(readlinkSync(host('s'))).toBe('f');
    expect(await guest.call('path_symlink', 'f', 3, 's')).toBe('EEXIST');
    expect(await guest.call('path_symlink', 'f', 3, 'none/')).toBe('ENOENT');
    mkdirSync(host('d'));
    symlinkSync('d', host('to-d'));
    expect(await guest.call('path_symlink', 'f', 3, 'd/')).toBe('EEXIST');
    expect(await guest.call('path_symlink', 'f', 3, 'to-d/')).toBe('EEXIST');
    expect(await guest.call('path_symlink', 'd', 3, 'f/')).toBe('ENOTDIR');
    expect(await guest.call('path_symlink', '/etc', 3, 'out')).toBe('EPERM');
    const at = guest.put(new Uint8Array(8));
    expect(await guest.call('path_readlink', 3, 's', at, 8, OUT)).toBe('SUCCESS');
    expect(guest.text(at, guest.view.getUint32(OUT, true))).toBe('f');
    expect(await guest.call('path_readlink', 3, 's', at, 0, OUT)).toBe('SUCCESS');
    expect(guest.view.getUint32(OUT, true)).toBe(0);
    expect(await guest.call('path_readlink', 3, 'f', at, 8, OUT)).toBe('EINVAL');
    symlinkSync(host('f'), host('absolute'));
    expect(await guest.call('path_readlink', 3, 'absolute', at, 8, OUT)).toBe('EPERM');
    expect(await guest.call('path_filestat_get', 3, 0, 's', OUT)).toBe('SUCCESS');
    expect(guest.view.getUint8(OUT + 16)).toBe(FILETYPE.SYMBOLIC_LINK);
    expect(await guest.call('path_filestat_get', 3, 1, 's', OUT)).toBe('SUCCESS');
    expect(guest.view.getUint8(OUT + 16)).toBe(FILETYPE.REGULAR_FILE);
    expect(await guest.call('path_filestat_get', 3, 1, 'absolute', OUT)).toBe('EPERM');
  });
});

describe('path_open', () => {
  test('flags', () => {
    expect(guest.open(3, 'f')).toBe('ENOENT');
    const fd = guest.open(3, 'f', { oflags: OFLAG.CREAT });
    expect(fd).toBe(4);
    expect(guest.open(3, 'f', { oflags: OFLAG.CREAT | OFLAG.EXCL })).toBe('EEXIST');
    expect(guest.open(3, 'f', { oflags: OFLAG.DIRECTORY })).toBe('ENOTDIR');
    expect(guest.open(3, 'f/')).toBe('ENOTDIR');
    expect(guest.open(3, 'f', { oflags: 16 })).toBe('EINVAL');
    expect(guest.open(3, 'f', { fdflags: 32 })).toBe('EINVAL');
    expect(guest.open(4, 'f')).toBe('ENOTDIR');
    expect(guest.open(9, 'f')).toBe('EBADF');
    expect(guest.open(3, '.', { rights: RIGHTS_ALL })).toBe('EISDIR');
    writeFileSync(host('f'), 'text');
    expect(guest.open(3, 'f', { oflags: OFLAG.TRUNC })).toBe(5);
    expect(statSync(host('f')).size).toBe(0);
  });

  test('follows links when told to, and makes files through them', () => {
    symlinkSync('f', host('s'));
    expect(guest.open(3, 's', { follow: 0 })).toBe('ELOOP');
    expect(guest.open(3, 's')).toBe('ENOENT');
    expect(guest.open(3, 's', { oflags: OFLAG.CREAT | OFLAG.EXCL })).toBe('EEXIST');
    expect(guest.open(3, 's', { oflags: OFLAG.CREAT })).toBe(4);
    expect(existsSync(host('f'))).toBe(true);
    symlinkSync('s2', host('s1'));
    symlinkSync('s1', host('s2'));
    expect(guest.open(3, 's1')).toBe('ELOOP');
    expect(guest.open(3, 's1/f')).toBe('ELOOP');
  });

  test('wrong paths', () => {
    expect(guest.open(3, '')).toBe('ENOENT');
    expect(guest.open(3, '/')).toBe('EPERM');
    expect(guest.open(3, '..')).toBe('EPERM');
    expect(guest.open(3, 'f\0')).toBe('EINVAL');
    expect(guest.open(3, 'x'.repeat(256))).toBe('ENAMETOOLONG');
    expect(guest.open(3, 'x/'.repeat(2048))).toBe('ENAMETOOLONG');
    const bad = guest.put(Uint8Array.of(0xff, 0x61));
    guest.arguments('wasi.path_create_directory', [3, bad, 2]);
    expect(guest.direct('wasi.path_create_directory', 3, bad, 2)).toBe(25);
  });

  test('rights of the directory', async () => {
    guest.create('f');
    const dir = guest.open(3, '.') as number;
    const inheriting = guest.caller.fds.get(dir, FD.INHERITING);
    expect(guest.local('fd_fdstat_set_rights', dir, RIGHT.PATH_OPEN, 0, inheriting, 0)).toBe('SUCCESS');
    expect(guest.open(dir, 'f')).toBe(6);
    expect(guest.open(dir, 'g', { oflags: OFLAG.CREAT })).toBe('ENOTCAPABLE');
    expect(guest.open(dir, 'f', { oflags: OFLAG.TRUNC })).toBe('ENOTCAPABLE');
    expect(await guest.call('path_create_directory', dir, 'x')).toBe('ENOTCAPABLE');
    expect(await guest.call('path_unlink_file', dir, 'f')).toBe('ENOTCAPABLE');
  });

  test('runs out of descriptors, and closing gives them back', async () => {
    guest.create('f');
    let last: number | string = 0;
    for (let i = 0; i < 600 && typeof last === 'number'; i++) last = guest.open(3, 'f');
    expect(last).toBe('EMFILE');
    expect(await guest.call('fd_close', 100)).toBe('SUCCESS');
    expect(guest.open(3, 'f')).toBe(100);
  });
});

describe('a read-only preopen', () => {
  test('can be read, and nothing below it changed', async () => {
    mkdirSync(host('d'));
    writeFileSync(host('d/f'), 'text');
    const reader = new Guest([
      { host: host('d'), guest: '/ro', readOnly: true },
      { host: host('.'), guest: '/', readOnly: false },
    ]);
    const fd = reader.open(3, 'f') as number;
    expect(await reader.read(fd, 9)).toBe('text');
    expect(reader.open(3, 'f', { rights: RIGHTS_ALL })).toBe('EROFS');
    expect(reader.open(3, 'f', { oflags: OFLAG.TRUNC })).toBe('EROFS');
    expect(reader.open(3, 'f', { oflags: OFLAG.CREAT })).toBe(6);
    expect(reader.open(3, 'f', { oflags: OFLAG.CREAT | OFLAG.EXCL })).toBe('EEXIST');
    expect(reader.open(3, 'g', { oflags: OFLAG.CREAT })).toBe('EROFS');
    const below = reader.open(3, '.') as number;
    for (const dir of [3, below]) {
      expect(await reader.call('path_create_directory', dir, 'x')).toBe('EROFS');
      expect(await reader.call('path_remove_directory', dir, 'x')).toBe('EROFS');
      expect(await reader.call('path_unlink_file', dir, 'f')).toBe('EROFS');
      expect(await reader.call('path_symlink', 'f', dir, 'x')).toBe('EROFS');
      expect(await reader.call('path_rename', dir, 'f', dir, 'g')).toBe('EROFS');
      expect(await reader.call('path_rename', 4, 'x', dir, 'g')).toBe('EROFS');
      expect(await reader.call('path_link', dir, 0, 'f', 4, 'g')).toBe('EROFS');
      expect(await reader.call('path_filestat_set_times', dir, 0, 'f', 0n, 0n, 2)).toBe('EROFS');
    }
    expect(await reader.call('fd_filestat_set_times', fd, 0n, 0n, 2)).toBe('EROFS');
    expect(await reader.call('fd_filestat_set_size', fd, 0n)).toBe('ENOTCAPABLE');
    reader.close();
    expect(readFileSync(host('d/f'), 'utf8')).toBe('text');
  });
});

describe('fd_readdir', () => {
  interface Entry {
    next: bigint;
    ino: bigint;
    type: number;
    name: string;
  }

  async function readdir(
    fd: number,
    size: number,
    cookie: bigint,
  ): Promise<{ entries: Entry[]; used: number }> {
    const at = guest.put(new Uint8Array(size));
    expect(await guest.call('fd_readdir', fd, at, size, cookie, OUT)).toBe('SUCCESS');
    const used = guest.view.getUint32(OUT, true);
    const entries: Entry[] = [];
    for (let p = 0; p + 24 <= used; ) {
      const length = guest.view.getUint32(at + p + 16, true);
      if (p + 24 + length > used) break;
      entries.push({
        next: guest.view.getBigUint64(at + p, true),
        ino: guest.view.getBigUint64(at + p + 8, true),
        type: guest.view.getUint8(at + p + 20),
        name: guest.text(at + p + 24, length),
      });
      p += 24 + length;
    }
    return { entries, used };
  }

  test('gives types and inodes, from any cookie', async () => {
    guest.create('f');
    mkdirSync(host('d'));
    symlinkSync('f', host('s'));
    const { entries, used } = await readdir(3, 4096, 0n);
    expect(used < 4096).toBe(true);
    expect(entries.slice(0, 2).map((e) => e.name)).toEqual(['.', '..']);
    const own = statSync(host('.'), { bigint: true }).ino;
    expect(entries.slice(0, 2).map((e) => e.ino)).toEqual([own, own]);
    const rest = Object.fromEntries(entries.slice(2).map((e) => [e.name, e]));
    expect(Object.keys(rest).sort()).toEqual(['d', 'f', 's']);
    expect(rest.f!.ino).toBe(lstatSync(host('f'), { bigint: true }).ino);
    expect([rest.d!.type, rest.f!.type, rest.s!.type]).toEqual([
      FILETYPE.DIRECTORY,
      FILETYPE.REGULAR_FILE,
      FILETYPE.SYMBOLIC_LINK,
    ]);
    const { entries: later } = await readdir(3, 4096, entries[2]!.next);
    expect(later).toEqual(entries.slice(3));
    expect((await readdir(3, 100, 2n ** 40n)).used).toBe(0);
    expect((await readdir(3, 100, -1n)).used).toBe(0);
  });

  test('cuts the last entry at the end of the buffer, and goes on', async () => {
    for (let i = 0; i < 50; i++) writeFileSync(host(`file-${i}`), '');
    const names: string[] = [];
    for (let cookie = 0n; ; ) {
      const { entries, used } = await readdir(3, 128, cookie);
      names.push(...entries.map((e) => e.name));
      if (used < 128) break;
      cookie = entries.at(-1)!.next;
    }
    expect(names.length).toBe(52);
    expect(new Set(names).size).toBe(52);
    expect((await readdir(3, 10, 0n)).used).toBe(10);
  });

  test('the names are those of the moment of cookie 0', async () => {
    guest.create('a');
    expect((await readdir(3, 4096, 0n)).entries.length).toBe(3);
    guest.create('b');
    expect((await readdir(3, 4096, 2n)).entries.length).toBe(1);
    expect((await readdir(3, 4096, 0n)).entries.length).toBe(4);
    const file = guest.create('a');
    expect(await guest.call('fd_readdir', file, 0, 0, 0n, OUT)).toBe('ENOTDIR');
  });
});
