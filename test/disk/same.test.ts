/** A RAM disk does what a directory of the host does: the same calls on both give the same errors, bytes, names and types. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errnoName } from '../../runtime/abi/errno.ts';
import { RIGHTS_ALL } from '../../runtime/abi/wasi.ts';
import { HEADER } from '../../runtime/disk/layout.ts';
import { memoryFiles } from '../../services/files/memory.ts';
import { Guest, OUT, Scratch } from '../posix/guest.ts';
import { DiskGuest, MountGuest, newDisk } from './guest.ts';

type Args = (number | bigint | string)[];
type Step = (guest: Guest) => Promise<unknown>;

/** The result of a call, whoever carries it out. */
const act = async (guest: Guest, name: string, ...args: Args): Promise<number> =>
  guest instanceof MountGuest ? guest.act(name, ...args) : guest.direct(name, ...args);

const NAMES = [
  'a',
  'b',
  'd',
  'e',
  'd/a',
  'd/e',
  'd/e/a',
  'l',
  'l/a',
  'd/l',
  '.',
  'd/.',
  'd/..',
  '..',
  'd/../../x',
  'a/',
  'd/',
  'l/',
  '/a',
  'a//b',
];
const name = fc.constantFrom(...NAMES, 'd//e/./../a', 'a/.');
const call =
  (which: string, ...args: Args): Step =>
  async (guest) => {
    const errno = errnoName(await act(guest, `wasi.${which}`, ...args));
    return `${which} ${args.join(' ')}: ${errno}`;
  };

async function open(
  guest: Guest,
  path: string,
  oflags: number,
  rights: number,
  follow: number,
  dir = 3,
): Promise<number | string> {
  const args = [dir, follow, path, oflags, rights, RIGHTS_ALL, 0, OUT];
  const errno = await act(guest, 'wasi.path_open', ...args);
  return errno === 0 ? guest.view.getUint32(OUT, true) : errnoName(errno);
}

/** Opens, does something, and closes. */
const opened =
  (
    path: string,
    oflags: number,
    write: boolean,
    use: (guest: Guest, fd: number) => Promise<unknown>,
    follow = 1,
  ): Step =>
  async (guest) => {
    const rights = write ? (1 << 30) - 1 : ((1 << 30) - 1) & ~(1 << 6);
    const fd = await open(guest, path, oflags, rights, follow);
    if (typeof fd === 'string') return fd;
    const found = await use(guest, fd);
    return [found, errnoName(await act(guest, 'wasi.fd_close', fd))];
  };

async function read(guest: Guest, fd: number, at: number, bytes: number): Promise<string> {
  const { iovs, buffers } = guest.iovs(bytes);
  const errno = await act(guest, 'wasi.fd_pread', fd, iovs, 1, BigInt(at), OUT);
  return errno === 0 ? guest.text(buffers[0]!, guest.view.getUint32(OUT, true)) : errnoName(errno);
}

async function write(guest: Guest, fd: number, at: number, text: string): Promise<unknown> {
  const { iovs, buffers } = guest.iovs(text.length);
  guest.caller.heap.u8.set(Buffer.from(text), buffers[0]!);
  const errno = await act(guest, 'wasi.fd_pwrite', fd, iovs, 1, BigInt(at), OUT);
  return errno === 0 ? guest.view.getUint32(OUT, true) : errnoName(errno);
}

/** Type, size, and links of what is no directory: file systems count those differently. */
function stat(guest: Guest, at: number): unknown[] {
  const { view } = guest;
  const type = view.getUint8(at + 16);
  return type === 3 ? [type] : [type, view.getUint32(at + 32, true), view.getUint32(at + 24, true)];
}

async function list(guest: Guest, fd: number, bytes: number): Promise<string[]> {
  const names: string[] = [];
  const buffer = guest.put(new Uint8Array(bytes));
  for (let cookie = 0n, full = true; full; ) {
    expect(await act(guest, 'wasi.fd_readdir', fd, buffer, bytes, cookie, OUT)).toBe(0);
    const used = guest.view.getUint32(OUT, true);
    full = used === bytes;
    for (let at = buffer; at + 24 <= buffer + used; ) {
      const length = guest.view.getUint32(at + 16, true);
      if (at + 24 + length > buffer + used) break;
      names.push(`${guest.text(at + 24, length)} ${guest.view.getUint8(at + 20)}`);
      cookie = guest.view.getBigUint64(at, true);
      at += 24 + length;
    }
  }
  return names.sort();
}

const place = fc.constantFrom(0, 1, 4095, 4096, 70_000, 262_144);
const step: fc.Arbitrary<Step> = fc.oneof(
  name.map((path) => call('path_create_directory', 3, path)),
  name.map((path) => call('path_remove_directory', 3, path)),
  name.map((path) => call('path_unlink_file', 3, path)),
  fc
    .tuple(fc.constantFrom('a', 'd', 'd/a', '../a', '..', 'l', 'e/', '.', '/a'), name)
    .map(([to, path]) => call('path_symlink', to, 3, path)),
  fc
    .tuple(name, name, fc.constantFrom(0, 1))
    .map(([from, to, follow]) => call('path_link', 3, follow, from, 3, to)),
  fc.tuple(name, name).map(([from, to]) => call('path_rename', 3, from, 3, to)),
  fc.tuple(name, fc.constantFrom(0, 1)).map(
    ([path, follow]): Step =>
      async (guest) => {
        const errno = await act(guest, 'wasi.path_filestat_get', 3, follow, path, OUT);
        return errno === 0 ? stat(guest, OUT) : errnoName(errno);
      },
  ),
  name.map(
    (path): Step =>
      async (guest) => {
        const errno = await act(guest, 'wasi.path_readlink', 3, path, 1024, 64, OUT);
        return errno === 0 ? guest.text(1024, guest.view.getUint32(OUT, true)) : errnoName(errno);
      },
  ),
  fc
    .tuple(name, fc.integer({ min: 0, max: 15 }), fc.boolean(), fc.constantFrom(0, 1))
    .map(([path, oflags, writes, follow]) =>
      opened(
        path,
        oflags,
        writes,
        async (guest, fd) => errnoName(await act(guest, 'wasi.fd_filestat_get', fd, OUT)) + stat(guest, OUT),
        follow,
      ),
    ),
  fc
    .tuple(name, place, fc.string({ unit: 'binary-ascii', maxLength: 12 }), fc.constantFrom(1, 9))
    .map(([path, at, text, oflags]) =>
      opened(path, oflags, true, async (guest, fd) => [
        write(guest, fd, at, text),
        read(guest, fd, Math.max(0, at - 5), 30),
      ]),
    ),
  fc
    .tuple(name, place)
    .map(([path, size]) =>
      opened(path, 0, true, async (guest, fd) => [
        errnoName(await act(guest, 'wasi.fd_filestat_set_size', fd, BigInt(size))),
        await read(guest, fd, Math.max(0, size - 20), 30),
      ]),
    ),
  fc
    .tuple(name, fc.constantFrom(40, 64, 4096))
    .map(([path, bytes]) => opened(path, 2, false, async (guest, fd) => list(guest, fd, bytes))),
  fc
    .constantFrom('fd_read', 'fd_seek', 'fd_tell', 'fd_sync', 'fd_datasync', 'fd_advise', 'path_open')
    .map((which) => call(which, 3, 0, 0, 0, 0, 0, 0, 0, 0)),
);

let scratch: Scratch;
beforeAll(() => {
  scratch = new Scratch();
});
afterAll(() => scratch[Symbol.dispose]());

async function all(guest: Guest, steps: readonly Step[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const step of steps) found.push(await step(guest));
  return found;
}

test('any calls: the same as on a directory, and all room comes back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
      using here = new Scratch();
      const host = new Guest([{ host: here.path, guest: '/', readOnly: false }]);
      const onHost = await all(host, steps);
      host.close();
      const disk = newDisk(2 ** 20);
      const free = disk.freeBlocks;
      const guest = new DiskGuest([disk]);
      expect(await all(guest, steps)).toEqual(onHost);
      await removeAll(guest, 3);
      guest.close();
      expect([disk.freeBlocks, disk.words[HEADER.NODES]]).toEqual([free, 1]);
      const mount = new MountGuest(memoryFiles());
      expect(await all(mount, steps)).toEqual(onHost);
      mount.close();
    }),
    { numRuns: Number(process.env.LWK_RUNS ?? 60), seed: 14 },
  );
});

async function removeAll(guest: Guest, dir: number): Promise<void> {
  for (const entry of await list(guest, dir, 4096)) {
    const [, found, type] = /^(.*) (\d)$/s.exec(entry)!;
    if (found === '.' || found === '..') continue;
    if (type === '3') {
      const fd = (await open(guest, found!, 2, RIGHTS_ALL & ~(1 << 6), 0, dir)) as number;
      await removeAll(guest, fd);
      await act(guest, 'wasi.fd_close', fd);
      expect(await act(guest, 'wasi.path_remove_directory', dir, found!)).toBe(0);
    } else expect(await act(guest, 'wasi.path_unlink_file', dir, found!)).toBe(0);
  }
}
