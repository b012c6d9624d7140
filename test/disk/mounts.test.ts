/** File systems of the embedding program: archives, quotas, refusals, and ones that do not keep to their interface. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { errnoName } from '../../runtime/abi/errno.ts';
import { OFLAG, RIGHTS_ALL } from '../../runtime/abi/wasi.ts';
import { MemoryFiles, memoryFiles } from '../../services/files/memory.ts';
import { tarFiles } from '../../services/files/tar.ts';
import type { FileSystem } from '../../services/files/types.ts';
import { readOnly, refuseAll, withQuota } from '../../services/files/wrappers.ts';
import { OUT, Scratch } from '../posix/guest.ts';
import { MountGuest } from './guest.ts';

const READS = RIGHTS_ALL & ~(1 << 6);

async function open(guest: MountGuest, path: string, oflags = 0, rights = READS): Promise<number | string> {
  const errno = await guest.act('wasi.path_open', 3, 1, path, oflags, rights, RIGHTS_ALL, 0, OUT);
  return errno === 0 ? guest.view.getUint32(OUT, true) : errnoName(errno);
}

async function read(guest: MountGuest, path: string, bytes = 100): Promise<string> {
  const fd = await open(guest, path);
  if (typeof fd === 'string') return fd;
  const { iovs, buffers } = guest.iovs(bytes);
  const errno = await guest.act('wasi.fd_read', fd, iovs, 1, OUT);
  const text = errno === 0 ? guest.text(buffers[0]!, guest.view.getUint32(OUT, true)) : errnoName(errno);
  await guest.act('wasi.fd_close', fd);
  return text;
}

async function write(guest: MountGuest, fd: number, text: string, at = 0n): Promise<string> {
  const { iovs, buffers } = guest.iovs(text.length);
  guest.caller.heap.u8.set(Buffer.from(text), buffers[0]!);
  return errnoName(await guest.act('wasi.fd_pwrite', fd, iovs, 1, at, OUT));
}

const call = async (guest: MountGuest, name: string, ...args: (number | bigint | string)[]) =>
  errnoName(await guest.act(`wasi.${name}`, ...args));

describe.each(['gnu', 'pax', 'ustar', 'v7'])('an archive of tar, format %s', (format) => {
  test('is there to be read, and cannot be changed', async () => {
    using scratch = new Scratch();
    const deep = format === 'v7' ? 'deep' : 'deep'.repeat(20);
    mkdirSync(scratch.join('in', deep), { recursive: true });
    writeFileSync(scratch.join('in', deep, 'file'), 'in the archive');
    writeFileSync(scratch.join('in', 'large'), Buffer.alloc(100_000, 'x'));
    symlinkSync(`${deep}/file`, scratch.join('in/link'));
    symlinkSync('/etc/passwd', scratch.join('in/out'));
    const archive = execFileSync('tar', ['-c', `--format=${format}`, '-C', scratch.join('in'), '.']);
    const files = await tarFiles(format === 'gnu' ? gzipSync(archive) : archive);
    const guest = new MountGuest(files);
    expect(await read(guest, `${deep}/file`)).toBe('in the archive');
    expect(await read(guest, 'link')).toBe('in the archive');
    expect(await read(guest, 'large', 4)).toBe('xxxx');
    expect(await read(guest, 'out')).toBe('ENOENT');
    expect(await open(guest, 'link', 0, RIGHTS_ALL)).toBe('EROFS');
    expect(await open(guest, 'fresh', OFLAG.CREAT)).toBe('EROFS');
    expect(await open(guest, 'link', OFLAG.TRUNC)).toBe('EROFS');
    for (const change of ['path_unlink_file', 'path_create_directory'])
      expect(await call(guest, change, 3, change === 'path_unlink_file' ? 'link' : 'new')).toBe('EROFS');
    expect(await call(guest, 'path_rename', 3, 'link', 3, 'other')).toBe('EROFS');
    guest.close();
  });
});

test('what is no archive is refused, and a hostile one leads nowhere', async () => {
  await expect(tarFiles(Buffer.alloc(600, 7))).rejects.toMatchObject({ code: 'LWK_E_USAGE' });
  await expect(tarFiles(Buffer.from([0x1f, 0x8b, 1]))).rejects.toMatchObject({ code: 'LWK_E_USAGE' });
  const header = Buffer.alloc(512);
  header.write('../../escaped', 0);
  header.write('0000644\0', 100);
  header.write('00000000003\0', 124);
  header.write('0', 156);
  const sum = header.reduce((total, byte) => total + byte, 8 * 0x20);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const data = Buffer.concat([header, Buffer.from('abc'), Buffer.alloc(509)]);
  expect(await (await tarFiles(data)).list('/', undefined as never)).toEqual([]);
  await expect(tarFiles(data.subarray(0, 513))).rejects.toThrow(/damaged/);
  expect(await (await tarFiles(Buffer.alloc(0))).list('/', undefined as never)).toEqual([]);
});

test('a quota: of bytes and names EDQUOT, of descriptors EMFILE; what is given back can be had again', async () => {
  const files = withQuota(memoryFiles({ old: 'twenty bytes of text' }), {
    bytes: 10,
    files: 2,
    descriptors: 3,
  });
  const guest = new MountGuest(files);
  const fds = await Promise.all([open(guest, 'a', OFLAG.CREAT, RIGHTS_ALL)]);
  expect(await write(guest, fds[0] as number, '12345678')).toBe('SUCCESS');
  expect(await write(guest, fds[0] as number, '12345678', 8n)).toBe('EDQUOT');
  expect(await write(guest, fds[0] as number, '87654321')).toBe('SUCCESS');
  expect(await call(guest, 'fd_filestat_set_size', fds[0] as number, 11n)).toBe('EDQUOT');
  expect(await call(guest, 'fd_filestat_set_size', fds[0] as number, 2n)).toBe('SUCCESS');
  expect(await write(guest, fds[0] as number, '12345678', 2n)).toBe('SUCCESS');
  expect(await call(guest, 'path_create_directory', 3, 'd')).toBe('SUCCESS');
  expect(await call(guest, 'path_symlink', 'a', 3, 'l')).toBe('EDQUOT');
  expect(await open(guest, 'b', OFLAG.CREAT, RIGHTS_ALL)).toBe('EDQUOT');
  expect(await call(guest, 'path_unlink_file', 3, 'a')).toBe('SUCCESS');
  expect(await call(guest, 'path_symlink', 'a', 3, 'l')).toBe('SUCCESS');
  expect(await call(guest, 'path_readlink', 3, 'l', OUT, 8, OUT + 8)).toBe('SUCCESS');
  expect(await call(guest, 'path_filestat_set_times', 3, 0, 'l', 1n, 1n, 5)).toBe('SUCCESS');
  expect([await open(guest, 'old'), await open(guest, 'old')]).toEqual([5, 6]);
  expect(await open(guest, 'old')).toBe('EMFILE');
  expect(await call(guest, 'fd_close', 5)).toBe('SUCCESS');
  expect(await open(guest, 'old', OFLAG.TRUNC, RIGHTS_ALL)).toBe(5);
  expect(await write(guest, 5, '1234567890')).toBe('SUCCESS');
  guest.close();
});

test('one that refuses all, and one in memory that is full', async () => {
  const guest = new MountGuest(refuseAll(), memoryFiles({}, { bytes: 3000 }));
  expect(await open(guest, 'a')).toBe('EACCES');
  expect(await open(guest, '.', OFLAG.DIRECTORY)).toBe(5);
  expect(await call(guest, 'path_create_directory', 3, 'a')).toBe('EACCES');
  expect(await call(guest, 'path_rename', 3, 'a', 4, 'a')).toBe('EXDEV');
  const made = await guest.act('wasi.path_open', 4, 1, 'a', OFLAG.CREAT, RIGHTS_ALL, RIGHTS_ALL, 0, OUT);
  expect(made).toBe(0);
  expect(await write(guest, 6, 'x'.repeat(2900))).toBe('ENOSPC');
  expect(await write(guest, 6, 'x'.repeat(2000))).toBe('SUCCESS');
  guest.close();
});

test('a removed file that is open counts, and counts no more when it is closed', () => {
  const files = new MemoryFiles({}, { bytes: 2000 });
  const how = { read: true, write: true, create: true, exclusive: false, truncate: false };
  for (let i = 0; i < 5; i++) {
    const file = files.open('/a', how);
    file.write!(new Uint8Array(1000), 0);
    files.remove('/a');
    expect(() => files.open('/b', how).write!(new Uint8Array(1000), 0)).toThrow('ENOSPC');
    file.truncate!(0);
    file.write!(new Uint8Array(900), 0);
    file.close!();
    files.remove('/b');
  }
});

test('file systems that do not keep to their interface give errors, and nothing else', async () => {
  const wrong: FileSystem = {
    stat: (path) => {
      if (path === '/throws') throw 'text';
      if (path === '/odd') return { type: 'odd', size: -1, mtimeMs: Number.NaN } as never;
      return { type: path === '/' ? 'directory' : 'file', size: 5 };
    },
    list: () => ['..', '', 'a/b', 7, 'good', '\0'] as never,
    open: (path) => ({
      stat: () => ({ type: 'file' }),
      read: () => (path === '/much' ? 1e9 : path === '/late' ? new Promise(() => {}) : Number.NaN) as never,
      close: () => {
        throw Object.assign(new Error('lost'), { code: 'ENOSPC' });
      },
    }),
  };
  const guest = new MountGuest(wrong);
  expect(await open(guest, 'throws')).toBe('EIO');
  expect(await call(guest, 'path_filestat_get', 3, 0, 'odd', OUT)).toBe('EIO');
  expect(await read(guest, 'much')).toBe('EIO');
  expect(await read(guest, 'nothing')).toBe('EIO');
  expect(await open(guest, 'a', 0, RIGHTS_ALL)).toBe('ENOSPC');
  const buffer = guest.put(new Uint8Array(400));
  expect(await call(guest, 'fd_readdir', 3, buffer, 400, 0n, OUT)).toBe('SUCCESS');
  expect(guest.text(buffer, guest.view.getUint32(OUT, true)).replaceAll(/[^a-z.]/g, '')).toBe('...good');
  const fd = (await open(guest, 'late')) as number;
  expect(await call(guest, 'fd_sync', fd)).toBe('SUCCESS');
  expect(await call(guest, 'fd_filestat_set_size', fd, 1n)).toBe('ENOTCAPABLE');
  const { iovs } = guest.iovs(10);
  setTimeout(() => guest.stop.abort(), 20);
  expect(await call(guest, 'fd_read', fd, iovs, 1, OUT)).toBe('EINTR');
  expect(guest.caller.fds.kind(fd)).toBe(6);
  guest.close();
});

test('contents of memory are paths of files', () => {
  const usage = expect.objectContaining({ code: 'LWK_E_USAGE' });
  for (const contents of [
    { '': 'x' },
    { 'a/../b': 'x' },
    { a: 7 as never },
    { a: 'x', 'a/b': 'y' },
    { 'a\0': 'x' },
  ])
    expect(() => memoryFiles(contents)).toThrow(usage);
  const files = memoryFiles(new Map([['__proto__/a', 'x']]));
  expect([...files.paths()]).toEqual(['/__proto__/a']);
  expect(readOnly(files)).not.toHaveProperty('mkdir');
});
