/** RAM disks: what is theirs alone. That they do what directories do is in same.test.ts. */
import { mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { errnoName } from '../../runtime/abi/errno.ts';
import { FD } from '../../runtime/abi/layout.ts';
import { HELD, SYSCALLS } from '../../runtime/abi/syscalls.ts';
import { OFLAG, RIGHTS_ALL } from '../../runtime/abi/wasi.ts';
import { HEADER, LOCK_CONTENDED } from '../../runtime/disk/layout.ts';
import { diskEntries, fillDisk } from '../../services/disks/contents.ts';
import { parseRamDisk } from '../../services/disks/disks.ts';
import { hostEntries, saveEntries } from '../../services/files/entries.ts';
import { memoryFiles } from '../../services/files/memory.ts';
import { OUT, Scratch } from '../posix/guest.ts';
import { DiskGuest, newDisk } from './guest.ts';

const ALL = { oflags: OFLAG.CREAT, rights: RIGHTS_ALL };
const create = (guest: DiskGuest, path: string, dir = 3): number => {
  const fd = guest.open(dir, path, ALL);
  if (typeof fd === 'string') throw new Error(`${path}: ${fd}`);
  return fd;
};
const call = (guest: DiskGuest, name: string, ...args: (number | bigint | string)[]) =>
  errnoName(guest.direct(name.includes('.') ? name : `wasi.${name}`, ...args));

test('a full disk is ENOSPC: of what is written as much as fits stays, and removing makes room', async () => {
  const disk = newDisk(2 ** 17);
  const guest = new DiskGuest([disk]);
  const fd = create(guest, 'a');
  const { iovs, buffers } = guest.iovs(65536);
  let total = 0;
  for (;;) {
    const errno = guest.direct('wasi.fd_write', fd, iovs, 1, OUT);
    if (errno !== 0) {
      expect(errnoName(errno)).toBe('ENOSPC');
      break;
    }
    total += guest.view.getUint32(OUT, true);
  }
  expect(buffers).toHaveLength(1);
  expect(total % 4096).toBe(0);
  expect(total).toBeGreaterThan(2 ** 17 - 5 * 4096);
  expect(call(guest, 'fd_filestat_get', fd, OUT)).toBe('SUCCESS');
  expect(guest.view.getUint32(OUT + 32, true)).toBe(total);
  expect(call(guest, 'path_symlink', 'a', 3, 'l')).toBe('ENOSPC');
  expect(call(guest, 'fd_allocate', fd, BigInt(total), 1n)).toBe('ENOSPC');
  // Names have room in the cells of the first one.
  const made = Array.from({ length: 20 }, (_, i) => call(guest, 'path_create_directory', 3, `d${i}`));
  expect([made[0], made.at(-1)]).toEqual(['SUCCESS', 'ENOSPC']);
  expect(call(guest, 'path_unlink_file', 3, 'a')).toBe('SUCCESS');
  // The file is there as long as it is open.
  expect(call(guest, 'path_symlink', 'a', 3, 'l')).toBe('ENOSPC');
  expect(await guest.read(fd, 1, 'fd_pread', 5)).toBe('\0');
  expect(call(guest, 'fd_close', fd)).toBe('SUCCESS');
  expect(call(guest, 'path_symlink', 'a', 3, 'l')).toBe('SUCCESS');
  guest.close();
});

test('all a rank has open is let go of when it ends, and so is what nobody has a name for', () => {
  const disk = newDisk(2 ** 20);
  const before = disk.freeBlocks;
  const guest = new DiskGuest([disk]);
  const fd = create(guest, 'a');
  guest.direct('wasi.fd_filestat_set_size', fd, 100n);
  expect(call(guest, 'fd_allocate', fd, 0n, 300_000n)).toBe('SUCCESS');
  expect(guest.direct('kernel.map_hold', fd, 1)).toBeGreaterThan(HELD + 512 - 1);
  expect(call(guest, 'path_unlink_file', 3, 'a')).toBe('SUCCESS');
  expect(disk.freeBlocks).toBeLessThan(before - 70);
  guest.close();
  expect(disk.freeBlocks).toBe(before);
});

test('mounts are worlds of their own: EXDEV between them, and nothing of the host is meant by a handle', async () => {
  using scratch = new Scratch();
  const disks = [newDisk(2 ** 17), newDisk(2 ** 17)];
  const guest = new DiskGuest(disks, { dirs: [{ host: scratch.path, guest: '/', readOnly: false }] });
  create(guest, 'a', 4);
  for (const to of [3, 5]) {
    expect(call(guest, 'path_rename', 4, 'a', to, 'a')).toBe('EXDEV');
    expect(call(guest, 'path_link', 4, 0, 'a', to, 'a')).toBe('EXDEV');
    expect(call(guest, 'path_rename', to, 'a', 4, 'a')).toBe('EXDEV');
  }
  expect(call(guest, 'path_rename', 4, 'a', 4, 'b')).toBe('SUCCESS');
  expect(call(guest, 'path_rename', 4, 'b', 9, 'b')).toBe('EBADF');
  expect(call(guest, 'path_rename', 4, 'b', 1, 'b')).toBe('ENOTDIR');
  expect(readdirSync(scratch.path)).toEqual([]);
  const { fds } = guest.caller;
  expect(fds.get(create(guest, 'c', 4), FD.HOST)).toBeGreaterThan(2 ** 24);
  guest.close();
});

test('dup, dup2 and renumbering go across mounts', async () => {
  using scratch = new Scratch();
  const guest = new DiskGuest([newDisk(2 ** 17)], {
    dirs: [{ host: scratch.path, guest: '/', readOnly: false }],
  });
  const before = guest.rank.disks[0]!.freeBlocks;
  const fd = create(guest, 'a', 4);
  const host = guest.open(3, 'h', ALL) as number;
  expect(await guest.write(fd, 'abc')).toBe(3);
  const twin = guest.direct('lwk.dup', fd, -1);
  expect(await guest.write(twin, 'def')).toBe(3);
  expect(guest.caller.fds.position(fd)).toBe(6);
  expect(call(guest, 'fd_close', fd)).toBe('SUCCESS');
  expect(await guest.read(twin, 9, 'fd_pread', 0)).toBe('abcdef');
  // The host's takes the place of the disk's, and the other way round.
  expect(guest.direct('lwk.dup', host, twin)).toBe(twin);
  expect(await guest.write(twin, 'host')).toBe(4);
  expect(readFileSync(scratch.join('h'), 'latin1')).toBe('host');
  const again = guest.open(4, 'a') as number;
  expect(call(guest, 'fd_renumber', again, twin)).toBe('SUCCESS');
  expect(await guest.read(twin, 9)).toBe('abcdef');
  expect(call(guest, 'fd_renumber', host, twin)).toBe('SUCCESS');
  expect(call(guest, 'path_unlink_file', 4, 'a')).toBe('SUCCESS');
  expect(guest.rank.disks[0]!.freeBlocks).toBe(before);
  guest.close();
});

test('maps read what there is, and write back up to the end of the file', () => {
  const guest = new DiskGuest([newDisk(2 ** 20)]);
  const fd = create(guest, 'a');
  guest.direct('wasi.fd_filestat_set_size', fd, 5000n);
  const held = guest.direct('kernel.map_hold', fd, 1) - HELD;
  const at = 2 * 65536;
  guest.caller.heap.u8.fill(7, at, at + 8192);
  expect(guest.direct('kernel.map_write', held, at, 8192, 0n)).toBe(0);
  guest.caller.heap.u8.fill(1, at, at + 8192);
  expect(guest.direct('kernel.map_read', held, at, 8192, 0n)).toBe(0);
  expect([at, at + 4999, at + 5000].map((i) => guest.caller.heap.u8[i])).toEqual([7, 7, 1]);
  expect(guest.direct('kernel.map_drop', held)).toBe(0);
  // One is not lost that nobody drops.
  for (let i = 0; i < 512; i++) expect(guest.direct('kernel.map_hold', fd, 0)).toBeGreaterThan(HELD);
  expect(call(guest, 'kernel.map_hold', fd, 0)).toBe('ENOMEM');
  guest.close();
});

test('a lock that a rank had is broken when its thread is gone, and by nobody else', () => {
  const disk = newDisk(2 ** 17);
  const never = () => false;
  expect(disk.lock(3, never)).toBe(true);
  // Another rank waits until it is to end.
  let looks = 0;
  expect(disk.lock(4, () => ++looks > 2)).toBe(false);
  disk.breakLock(4);
  expect(disk.words[HEADER.LOCK]).toBe(4 | LOCK_CONTENDED);
  disk.breakLock(3);
  expect(disk.words[HEADER.LOCK]).toBe(0);
  expect(disk.lock(4, never)).toBe(true);
  disk.unlock();
});

test('a directory that others change while it is read shows what stays, once', () => {
  const guest = new DiskGuest([newDisk(2 ** 20)]);
  for (let i = 0; i < 100; i++) guest.direct('wasi.fd_close', create(guest, `f${i}`));
  const seen: string[] = [];
  const buffer = guest.put(new Uint8Array(200));
  for (let cookie = 0n; ; ) {
    expect(guest.direct('wasi.fd_readdir', 3, buffer, 200, cookie, OUT)).toBe(0);
    const used = guest.view.getUint32(OUT, true);
    for (let at = buffer; at + 24 <= buffer + used; ) {
      const length = guest.view.getUint32(at + 16, true);
      if (at + 24 + length > buffer + used) break;
      seen.push(guest.text(at + 24, length));
      cookie = guest.view.getBigUint64(at, true);
      at += 24 + length;
    }
    if (used < 200) break;
    // The one that was read last goes, and another one comes.
    guest.direct('wasi.path_unlink_file', 3, seen.at(-1)!);
    if (seen.length < 60) guest.direct('wasi.fd_close', create(guest, `new${seen.length}`));
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.filter((name) => name.startsWith('f'))).toHaveLength(100);
  guest.close();
});

test('no call opens more than a rank may have, and each handle is one', () => {
  const guest = new DiskGuest([newDisk(2 ** 20)]);
  for (let i = 4; i < 512; i++) create(guest, 'a');
  expect(guest.open(3, 'a', ALL)).toBe('EMFILE');
  expect(guest.rank.diskOf.filter((disk) => disk >= 0)).toHaveLength(509);
  for (let i = 4; i < 512; i++) expect(call(guest, 'fd_close', i)).toBe('SUCCESS');
  guest.close();
});

test('contents come from a directory or from memory, and go there, without a link being followed', async () => {
  using scratch = new Scratch();
  mkdirSync(scratch.join('in/sub/empty'), { recursive: true });
  writeFileSync(scratch.join('in/sub/big'), Buffer.alloc(3_000_000, 7));
  writeFileSync(scratch.join('in/\u00e4'), 'text');
  symlinkSync('sub/big', scratch.join('in/link'));
  symlinkSync('/etc/passwd', scratch.join('in/out'));
  const disk = newDisk(4 * 2 ** 20);
  await fillDisk(disk, hostEntries(scratch.join('in')));
  await fillDisk(disk, memoryFiles({ '/mem/a': 'from memory' }).entries());
  // What an earlier program has left leads nowhere.
  mkdirSync(scratch.join('secret'));
  mkdirSync(scratch.join('to'));
  symlinkSync('../secret', scratch.join('to/sub'));
  await saveEntries(diskEntries(disk), scratch.join('to'));
  expect(readdirSync(scratch.join('to'), { recursive: true }).sort()).toEqual(
    ['link', 'mem', 'mem/a', 'sub', 'sub/big', 'sub/empty', '\u00e4'].sort(),
  );
  expect(readdirSync(scratch.join('secret'))).toEqual([]);
  expect(readFileSync(scratch.join('to/sub/big')).equals(Buffer.alloc(3_000_000, 7))).toBe(true);
  expect(readlinkSync(scratch.join('to/link'))).toBe('sub/big');
  const tree = memoryFiles();
  await tree.fill(diskEntries(disk), '1');
  expect([...tree.paths()].sort()).toEqual(['/1/mem/a', '/1/sub/big', '/1/\u00e4']);
  expect(tree.get('/1/mem/a')?.toString()).toBe('from memory');
  await expect(fillDisk(newDisk(2 ** 17), hostEntries(scratch.join('in')))).rejects.toMatchObject({
    code: 'ENOSPC',
  });
});

test('options: what they say, and what is wrong with others', () => {
  const plan = { guest: '/s', bytes: 2 ** 26, shared: true, from: 'a', to: undefined };
  expect(parseRamDisk('/s:64MiB:shared:from=a')).toEqual(plan);
  expect(parseRamDisk('/s:1').bytes).toBe(65536);
  for (const wrong of ['/s', '/s:', ':1MiB', '/s:1MiB:sharde', '/s:many', '/s:1MiB:from=', '/s:5GiB'])
    expect(() => parseRamDisk(wrong)).toThrow(/--ram-disk/);
});

test('any arguments whatever give an errno, and spoil nothing', () => {
  const disk = newDisk(2 ** 18);
  const free = disk.freeBlocks;
  const guest = new DiskGuest([disk, newDisk(2 ** 17)]);
  const number = fc.oneof(
    fc.integer({ min: 0, max: 8 }),
    fc.constantFrom(OUT, 0xfffffff0 | 0, -1, 511, 512, 65536),
    fc.integer(),
  );
  const calls = SYSCALLS.filter(
    ({ where, module, name }) => where === 'shipped' && module !== 'lwk' && /^(fd|path)_|^map_/.test(name),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...calls),
      fc.array(number, { minLength: 9, maxLength: 9 }),
      ({ module, name, signature }, args) => {
        const isMap = name.startsWith('map_') && name !== 'map_hold';
        // The runtime itself gives maps that it holds, in the heap.
        if (isMap) return;
        guest.put('a/b');
        const errno = guest.direct(`${module}.${name}`, ...args.slice(0, signature.indexOf(':')));
        expect(errno >= -1 && (errno <= 76 || errno >= HELD)).toBe(true);
      },
    ),
    { numRuns: 5000, seed: 3 },
  );
  guest.close();
  const clean = new DiskGuest([disk]);
  for (const { path, type } of [...diskEntries(disk)].toReversed())
    expect(call(clean, type === 'directory' ? 'path_remove_directory' : 'path_unlink_file', 3, path)).toBe(
      'SUCCESS',
    );
  clean.close();
  expect(disk.freeBlocks).toBe(free);
});
