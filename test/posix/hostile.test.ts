/** Every call with every pointer out of the heap, and with every descriptor that is not one. */
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVENT_LOOP } from '../../runtime/abi/layout.ts';
import { NR, SYSCALLS } from '../../runtime/abi/syscalls.ts';
import { services } from '../../services/posix/services.ts';
import { Guest, OUT, Scratch } from './guest.ts';

const BAD = 0xfffffff0;
const [FILE, DIR, GOOD] = [4, 3, OUT];

/** Arguments with which a call succeeds or is at least let in; `p` marks pointers, 'f' descriptors. */
const CALLS: Readonly<Record<string, readonly (readonly [kind: '' | 'p' | 'f', value: number])[]>> = {
  'wasi.fd_advise': [
    ['f', FILE],
    ['', 0],
    ['', 1],
    ['', 0],
  ],
  'wasi.fd_allocate': [
    ['f', FILE],
    ['', 0],
    ['', 1],
  ],
  'wasi.fd_close': [['f', FILE]],
  'wasi.fd_datasync': [['f', FILE]],
  'wasi.fd_fdstat_set_flags': [
    ['f', FILE],
    ['', 0],
  ],
  'wasi.fd_filestat_get': [
    ['f', FILE],
    ['p', GOOD],
  ],
  'wasi.fd_filestat_set_size': [
    ['f', FILE],
    ['', 1],
  ],
  'wasi.fd_filestat_set_times': [
    ['f', FILE],
    ['', 0],
    ['', 0],
    ['', 2],
  ],
  'wasi.fd_pread': [
    ['f', FILE],
    ['p', GOOD],
    ['', 1],
    ['', 0],
    ['p', GOOD],
  ],
  'wasi.fd_pwrite': [
    ['f', FILE],
    ['p', GOOD],
    ['', 1],
    ['', 0],
    ['p', GOOD],
  ],
  'wasi.fd_read': [
    ['f', FILE],
    ['p', GOOD],
    ['', 1],
    ['p', GOOD],
  ],
  'wasi.fd_readdir': [
    ['f', DIR],
    ['p', GOOD],
    ['', 64],
    ['', 0],
    ['p', GOOD],
  ],
  'wasi.fd_renumber': [
    ['f', FILE],
    ['f', FILE],
  ],
  'wasi.fd_seek': [
    ['f', FILE],
    ['', 0],
    ['', 0],
    ['p', GOOD],
  ],
  'wasi.fd_sync': [['f', FILE]],
  'wasi.fd_tell': [
    ['f', FILE],
    ['p', GOOD],
  ],
  'wasi.fd_write': [
    ['f', FILE],
    ['p', GOOD],
    ['', 1],
    ['p', GOOD],
  ],
  'wasi.path_create_directory': [
    ['f', DIR],
    ['p', GOOD],
    ['', 1],
  ],
  'wasi.path_filestat_get': [
    ['f', DIR],
    ['', 0],
    ['p', GOOD],
    ['', 1],
    ['p', GOOD],
  ],
  'wasi.path_filestat_set_times': [
    ['f', DIR],
    ['', 0],
    ['p', GOOD],
    ['', 1],
    ['', 0],
    ['', 0],
    ['', 2],
  ],
  'wasi.path_link': [
    ['f', DIR],
    ['', 0],
    ['p', GOOD],
    ['', 1],
    ['f', DIR],
    ['p', GOOD],
    ['', 1],
  ],
  'wasi.path_open': [
    ['f', DIR],
    ['', 0],
    ['p', GOOD],
    ['', 1],
    ['', 0],
    ['', 0],
    ['', 0],
    ['', 0],
    ['p', GOOD],
  ],
  'wasi.path_readlink': [
    ['f', DIR],
    ['p', GOOD],
    ['', 1],
    ['p', GOOD],
    ['', 8],
    ['p', GOOD],
  ],
  'wasi.path_remove_directory': [
    ['f', DIR],
    ['p', GOOD],
    ['', 1],
  ],
  'wasi.path_rename': [
    ['f', DIR],
    ['p', GOOD],
    ['', 1],
    ['f', DIR],
    ['p', GOOD],
    ['', 1],
  ],
  'wasi.path_symlink': [
    ['p', GOOD],
    ['', 1],
    ['f', DIR],
    ['p', GOOD],
    ['', 1],
  ],
  'wasi.path_unlink_file': [
    ['f', DIR],
    ['p', GOOD],
    ['', 1],
  ],
  'wasi.poll_oneoff': [
    ['p', GOOD],
    ['p', GOOD],
    ['', 1],
    ['p', GOOD],
  ],
  'wasi.sock_accept': [
    ['f', 5],
    ['', 0],
    ['p', GOOD],
  ],
  'wasi.sock_recv': [
    ['f', 6],
    ['p', GOOD],
    ['', 1],
    ['', 0],
    ['p', GOOD],
    ['p', GOOD],
  ],
  'wasi.sock_send': [
    ['f', 6],
    ['p', GOOD],
    ['', 1],
    ['', 0],
    ['p', GOOD],
  ],
  'wasi.sock_shutdown': [
    ['f', 6],
    ['', 1],
  ],
  'unstable.fd_filestat_get': [
    ['f', FILE],
    ['p', GOOD],
  ],
  'unstable.fd_seek': [
    ['f', FILE],
    ['', 0],
    ['', 0],
    ['p', GOOD],
  ],
  'unstable.path_filestat_get': [
    ['f', DIR],
    ['', 0],
    ['p', GOOD],
    ['', 1],
    ['p', GOOD],
  ],
  'unstable.poll_oneoff': [
    ['p', GOOD],
    ['p', GOOD],
    ['', 1],
    ['p', GOOD],
  ],
};

/** A file on 4, a listener on 5, a socket on 6; at OUT there is a path of one byte and an iovec of nothing. */
function inGuest(use: (guest: Guest) => void): void {
  using scratch = new Scratch();
  const guest = new Guest([{ host: scratch.path, guest: '/', readOnly: false }]);
  guest.create('a');
  const { fds } = guest.caller;
  const entry = { host: 0, filetype: 6, flags: 0, rights: -1, inheriting: 0, preopen: 0, marks: 4 };
  fds.open(5, { ...entry, kind: 4 });
  fds.open(6, { ...entry, kind: 3 });
  const { u8 } = guest.caller.heap;
  u8.fill(0, OUT, OUT + 64);
  u8[OUT] = 0x61;
  try {
    use(guest);
  } finally {
    guest.close();
  }
}

test('the table names every shipped call that the services carry out', () => {
  const expected = SYSCALLS.filter(
    (s) => s.where === 'shipped' && (s.module === 'wasi' || s.module === 'unstable'),
  );
  expect(Object.keys(CALLS).sort()).toEqual(expected.map((s) => `${s.module}.${s.name}`).sort());
  for (const name of Object.keys(CALLS)) expect(services[NR[name]!]).toBeTypeOf('function');
});

describe.each(Object.entries(CALLS))('%s', (name, args) => {
  const values = args.map(([, value]) => value);

  test.each(args.flatMap(([kind], i) => (kind === 'p' ? [i] : [])))(
    'pointer %i out of the heap: EFAULT',
    (i) => {
      inGuest((guest) => {
        expect(guest.direct(name, ...values.with(i, BAD))).toBe(21);
        // The last byte of the structure is the first one outside.
        if (name !== 'wasi.poll_oneoff')
          expect(guest.direct(name, ...values.with(i, guest.caller.heap.bytes))).toBe(21);
      });
    },
  );

  test.each(args.flatMap(([kind], i) => (kind === 'f' ? [i] : [])))('descriptor %i not open: EBADF', (i) => {
    inGuest((guest) => {
      for (const fd of [7, 511, 512, 1 << 20, -1, -2147483648])
        expect(guest.direct(name, ...values.with(i, fd))).toBe(8);
    });
  });
});

test('buffers of iovecs and lengths of paths are checked like pointers', () => {
  inGuest((guest) => {
    const iov = (pointer: number, length: number): number =>
      guest.put(new Uint8Array(Uint32Array.of(pointer, length).buffer));
    for (const call of ['wasi.fd_read', 'wasi.fd_write']) {
      expect(guest.direct(call, 4, iov(BAD, 1), 1, OUT)).toBe(21);
      expect(guest.direct(call, 4, iov(0, 0xffffffff), 1, OUT)).toBe(21);
      expect(guest.direct(call, 4, OUT, 1025, OUT)).toBe(28);
      expect(guest.direct(call, 4, OUT, -1, OUT)).toBe(28);
    }
    expect(guest.direct('wasi.path_unlink_file', 3, 0, -1)).toBe(21);
    expect(guest.direct('wasi.fd_readdir', 3, 0, -1, 0, OUT)).toBe(21);
  });
});

test('any arguments whatever give an errno, and leave no descriptor behind', () => {
  const number = fc.oneof(
    fc.integer({ min: 0, max: 8 }),
    fc.constantFrom(OUT, BAD, -1, 511, 512),
    fc.integer(),
  );
  const calls = Object.keys(CALLS).concat(
    'kernel.map_read',
    'kernel.map_write',
    'kernel.map_hold',
    'kernel.map_drop',
    'lwk.nop',
  );
  inGuest(() => {});
  const before = readdirSync('/proc/self/fd').length;
  inGuest((guest) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...calls),
        fc.array(number, { minLength: 9, maxLength: 9 }),
        (name, args) => {
          const arity = SYSCALLS[NR[name]!]!.signature.indexOf(':');
          const errno = guest.direct(name, ...args.slice(0, arity));
          expect(errno === EVENT_LOOP || (errno >= 0 && errno <= 76) || errno >= 65536).toBe(true);
        },
      ),
      { numRuns: 3000, seed: 3 },
    );
  });
  expect(readdirSync('/proc/self/fd').length).toBe(before);
});
