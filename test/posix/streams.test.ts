import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { PassThrough, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FD, KIND, MARK } from '../../runtime/abi/layout.ts';
import { EVENTTYPE, FDFLAG, RIGHTS_ALL } from '../../runtime/abi/wasi.ts';
import { openListener, setStdio } from '../../services/posix/preopens.ts';
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

interface Asked {
  type: number;
  fd?: number;
  ms?: number;
  clock?: number;
  absolute?: bigint;
}

/** poll_oneoff; the events as [index of the subscription, errno, type, bytes, flags], or the name of an errno. */
async function poll(asked: Asked[]): Promise<number[][] | string> {
  const bytes = new DataView(new ArrayBuffer(48 * asked.length));
  for (const [i, { type, fd, ms, clock, absolute }] of asked.entries()) {
    bytes.setBigUint64(48 * i, BigInt(i), true);
    bytes.setUint8(48 * i + 8, type);
    bytes.setUint32(48 * i + 16, fd ?? clock ?? 1, true);
    if (ms !== undefined) bytes.setBigUint64(48 * i + 24, absolute ?? BigInt(ms) * 1_000_000n, true);
    if (absolute !== undefined) bytes.setUint16(48 * i + 40, 1, true);
  }
  const input = guest.put(new Uint8Array(bytes.buffer));
  const output = guest.put(new Uint8Array(32 * asked.length));
  const errno = await guest.call('poll_oneoff', input, output, asked.length, OUT);
  if (errno !== 'SUCCESS') return errno;
  return Array.from({ length: guest.view.getUint32(OUT, true) }, (_, i) => {
    const at = output + 32 * i;
    return [
      Number(guest.view.getBigUint64(at, true)),
      guest.view.getUint16(at + 8, true),
      guest.view.getUint8(at + 10),
      Number(guest.view.getBigUint64(at + 16, true)),
      guest.view.getUint16(at + 24, true),
    ];
  });
}

const { CLOCK, FD_READ, FD_WRITE } = EVENTTYPE;

describe('standard input', () => {
  let input: PassThrough;
  beforeEach(() => {
    input = new PassThrough();
    setStdio(guest.caller.fds, 0, { stream: guest.streams.addReadable(input) });
  });

  test('waits for bytes, gives what is there, ends', async () => {
    const first = guest.read(0, 5);
    input.write('hello world');
    expect(await first).toBe('hello');
    expect(await guest.read(0, 100)).toBe(' world');
    input.end('!');
    expect(await guest.read(0, 100)).toBe('!');
    expect(await guest.read(0, 100)).toBe('');
    expect(await guest.read(0, 100)).toBe('');
  });

  test('bytes go over several buffers', async () => {
    input.write('abcdef');
    const { iovs, buffers } = guest.iovs(2, 0, 3);
    expect(await guest.call('fd_read', 0, iovs, 3, OUT)).toBe('SUCCESS');
    expect(guest.text(buffers[0]!, 2) + guest.text(buffers[2]!, 3)).toBe('abcde');
    expect(await guest.read(0, 9)).toBe('f');
  });

  test('does not wait when told so', async () => {
    expect(await guest.call('fd_fdstat_set_flags', 0, FDFLAG.NONBLOCK)).toBe('SUCCESS');
    expect(await guest.read(0, 5)).toBe('[EAGAIN]');
    input.write('x');
    expect(await guest.read(0, 5)).toBe('x');
  });

  test('a job that is ended interrupts the wait; a broken stream is an error', async () => {
    const waiting = guest.read(0, 5);
    input.destroy(Object.assign(new Error('broken'), { code: 'EIO' }));
    expect(await waiting).toBe('[EIO]');
    setStdio(guest.caller.fds, 0, { stream: guest.streams.addReadable(new PassThrough()) });
    const interrupted = guest.read(0, 5);
    guest.stop.abort();
    expect(await interrupted).toBe('[EINTR]');
  });

  test('is no file', async () => {
    expect(await guest.call('fd_seek', 0, 0n, 0, OUT)).toBe('ESPIPE');
    expect(await guest.read(0, 5, 'fd_pread', 0)).toBe('[ESPIPE]');
    expect(await guest.write(0, 'x')).toBe('ENOTCAPABLE');
    expect(await guest.call('sock_shutdown', 0, 1)).toBe('ENOTSOCK');
    expect(await guest.call('fd_filestat_get', 0, OUT)).toBe('SUCCESS');
    expect(await guest.call('fd_sync', 0)).toBe('ENOTCAPABLE');
  });
});

describe('standard output', () => {
  test('a stream that takes everything leaves the event loop its turns', async () => {
    let taken = 0;
    const output = new Writable({
      highWaterMark: 2 ** 30,
      write(chunk: Buffer, _encoding, done) {
        taken += chunk.length;
        done();
      },
    });
    setStdio(guest.caller.fds, 1, { stream: guest.streams.addWritable(output) });
    const words = Array.from({ length: 20 }, () => [2 ** 20, 2 ** 20]).flat();
    const iovs = guest.put(new Uint8Array(new Uint32Array(words).buffer));
    let turns = 0;
    const turning = setInterval(() => turns++, 0);
    expect(await guest.call('fd_write', 1, iovs, 20, OUT)).toBe('SUCCESS');
    clearInterval(turning);
    expect([taken, guest.view.getUint32(OUT, true)]).toEqual([20 * 2 ** 20, 20 * 2 ** 20]);
    expect(turns).toBeGreaterThan(1);
  });

  test('a slow reader holds the writer back', async () => {
    const taken: string[] = [];
    const release: (() => void)[] = [];
    const output = new Writable({
      highWaterMark: 4,
      write(chunk, _encoding, done) {
        taken.push(String(chunk));
        release.push(done);
      },
    });
    setStdio(guest.caller.fds, 1, { stream: guest.streams.addWritable(output) });
    expect(guest.caller.fds.get(1, FD.MARKS) & MARK.POSTED).toBe(MARK.POSTED);
    let written = false;
    const writing = guest.write(1, 'hello').then((result) => {
      written = true;
      return result;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect([taken, written]).toEqual([['hello'], false]);
    expect(
      await poll([
        { type: FD_WRITE, fd: 1 },
        { type: CLOCK, ms: 0 },
      ]),
    ).toEqual([[1, 0, CLOCK, 0, 0]]);
    release.shift()!();
    expect(await writing).toBe(5);
    expect(await poll([{ type: FD_WRITE, fd: 1 }])).toEqual([[0, 0, FD_WRITE, 0, 0]]);
  });

  test('a large write goes out whole, a piece at a time; many may wait', async () => {
    const output = new PassThrough();
    const received = output.toArray();
    setStdio(guest.caller.fds, 1, { stream: guest.streams.addWritable(output) });
    const iovs = guest.put(
      new Uint8Array(Uint32Array.of(65536, 1_000_000, 8, 0, 2_000_000, 1_500_000).buffer),
    );
    guest.caller.heap.u8.fill(0x61, 65536, 1_065_536).fill(0x62, 2_000_000, 3_500_000);
    expect(await guest.call('fd_write', 1, iovs, 3, OUT)).toBe('SUCCESS');
    expect(guest.view.getUint32(OUT, true)).toBe(2_500_000);
    const number = guest.caller.fds.get(1, FD.HOST);
    const ranks = Array.from({ length: 50 }, () =>
      guest.streams.write(number, Buffer.alloc(100_000, 'c'), guest.stop.signal),
    );
    expect(new Set(await Promise.all(ranks))).toEqual(new Set([0]));
    expect(output.listenerCount('drain')).toBeLessThan(3);
    output.end();
    const text = Buffer.concat(await received).toString();
    expect(text === 'a'.repeat(1_000_000) + 'b'.repeat(1_500_000) + 'c'.repeat(5_000_000)).toBe(true);
  });

  test('nobody reads any more', async () => {
    const output = new PassThrough();
    const number = guest.streams.addWritable(output);
    setStdio(guest.caller.fds, 1, { stream: number });
    output.destroy(Object.assign(new Error('closed'), { code: 'EPIPE' }));
    expect(await guest.write(1, 'x')).toBe('EPIPE');
    expect(await guest.streams.write(number, Buffer.from('x'), guest.stop.signal)).toBe(64);
  });

  test('a file of the host that others write to as well is written at its own offset', async () => {
    const fd = openSync(scratch.join('log'), 'w');
    setStdio(guest.caller.fds, 1, { host: fd });
    setStdio(guest.caller.fds, 2, { host: fd });
    await guest.write(1, 'one ');
    await guest.write(2, 'two ');
    await guest.write(1, 'three');
    expect(readFileSync(scratch.join('log'), 'utf8')).toBe('one two three');
    expect(await guest.call('fd_close', 1)).toBe('SUCCESS');
    expect(await guest.write(2, '!')).toBe(1);
  });
});

describe('poll_oneoff', () => {
  test('files are ready, closed descriptors and missing rights are errors of their own', async () => {
    const fd = guest.create('f');
    await guest.write(fd, 'hello');
    await guest.call('fd_seek', fd, 1n, 0, OUT);
    const weak = guest.open(3, 'f') as number;
    expect(guest.local('fd_fdstat_set_rights', weak, 0, 0, 0, 0)).toBe('SUCCESS');
    expect(
      await poll([
        { type: FD_READ, fd },
        { type: FD_WRITE, fd },
        { type: FD_READ, fd: 99 },
        { type: FD_READ, fd: weak },
        { type: CLOCK, ms: 100_000 },
      ]),
    ).toEqual([
      [0, 0, FD_READ, 4, 0],
      [1, 0, FD_WRITE, 0, 0],
      [2, 8, FD_READ, 0, 0],
      [3, 76, FD_READ, 0, 0],
    ]);
  });

  test('input: bytes, the end, a timer that comes first', async () => {
    const input = new PassThrough();
    setStdio(guest.caller.fds, 0, { stream: guest.streams.addReadable(input) });
    expect(
      await poll([
        { type: FD_READ, fd: 0 },
        { type: CLOCK, ms: 5 },
      ]),
    ).toEqual([[1, 0, CLOCK, 0, 0]]);
    const waiting = poll([
      { type: FD_READ, fd: 0 },
      { type: CLOCK, ms: 100_000 },
    ]);
    input.write('abc');
    expect(await waiting).toEqual([[0, 0, FD_READ, 3, 0]]);
    await guest.read(0, 3);
    const ending = poll([{ type: FD_READ, fd: 0 }]);
    input.end();
    expect(await ending).toEqual([[0, 0, FD_READ, 0, 1]]);
  });

  test('clocks', async () => {
    expect(await poll([{ type: CLOCK, ms: 1 }])).toEqual([[0, 0, CLOCK, 0, 0]]);
    expect(await poll([{ type: CLOCK, ms: 1, absolute: 1n }])).toEqual([[0, 0, CLOCK, 0, 0]]);
    expect(await poll([{ type: CLOCK, ms: 1, clock: 0, absolute: 1n }])).toEqual([[0, 0, CLOCK, 0, 0]]);
    expect(await poll([{ type: CLOCK, ms: 1, clock: 7 }])).toEqual([[0, 28, CLOCK, 0, 0]]);
  });

  test('a set that names one stream a thousand times waits for it once', async () => {
    const input = new PassThrough();
    const warned: Error[] = [];
    const warn = (warning: Error) => warned.push(warning);
    process.on('warning', warn);
    setStdio(guest.caller.fds, 0, { stream: guest.streams.addReadable(input) });
    const set = Array.from({ length: 1024 }, () => ({ type: FD_READ, fd: 0 }));
    const waiting = poll(set);
    for (let i = 0; i < 3; i++) await new Promise((resolve) => setImmediate(resolve));
    expect(input.listenerCount('readable')).toBe(1);
    input.write('x');
    expect(await waiting).toHaveLength(1024);
    process.off('warning', warn);
    expect(warned).toEqual([]);
  });

  test('wrong sets', async () => {
    expect(await poll([])).toBe('EINVAL');
    expect(await poll([{ type: 3 }])).toBe('EINVAL');
    expect(await guest.call('poll_oneoff', 0, 0, 1025, OUT)).toBe('EINVAL');
    const input = new PassThrough();
    setStdio(guest.caller.fds, 0, { stream: guest.streams.addReadable(input) });
    const waiting = poll([{ type: FD_READ, fd: 0 }]);
    guest.stop.abort();
    expect(await waiting).toBe('EINTR');
  });
});

describe('sockets', () => {
  let peer: Socket;
  let fd: number;
  let listener: number;

  beforeEach(async () => {
    const server = createServer({ allowHalfOpen: true, pauseOnConnect: true });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    listener = openListener(guest.caller.fds, guest.streams.addListener(server));
    const accepted = guest.call('sock_accept', listener, 0, OUT);
    peer = connect({
      port: (server.address() as { port: number }).port,
      host: '127.0.0.1',
      allowHalfOpen: true,
    });
    peer.on('error', () => {});
    expect(await accepted).toBe('SUCCESS');
    fd = guest.view.getUint32(OUT, true);
  });
  afterEach(() => peer.destroy());

  async function receive(bytes: number, flags: number): Promise<string> {
    const { iovs, buffers } = guest.iovs(bytes);
    const errno = await guest.call('sock_recv', fd, iovs, 1, flags, OUT, OUT + 4);
    return errno === 'SUCCESS' ? guest.text(buffers[0]!, guest.view.getUint32(OUT, true)) : `[${errno}]`;
  }

  test('receive: peek, all, the end', async () => {
    peer.write('hello');
    expect(await receive(3, 1)).toBe('hel');
    expect(await receive(3, 0)).toBe('hel');
    const all = receive(6, 2);
    peer.write('worl');
    expect(await all).toBe('loworl');
    peer.end('d');
    expect(await receive(6, 2)).toBe('d');
    expect(await receive(6, 0)).toBe('');
    expect(await receive(6, 4)).toBe('[EINVAL]');
  });

  test('what is looked at again and again does not pile up', async () => {
    const number = guest.caller.fds.get(fd, FD.HOST);
    peer.write(Buffer.alloc(8 * 2 ** 20, 'x'));
    while (!peer.writableFinished && guest.streams.source(number)!.bytes < 65536)
      expect(await receive(1, 1)).toBe('x');
    for (let i = 0; i < 200; i++) expect(await receive(65536, 1)).toMatch(/^x+$/);
    expect(guest.streams.source(number)!.bytes).toBeLessThan(2 ** 20);
  });

  test('send, and shutdown of each direction', async () => {
    let text = '';
    const ended = once(
      peer.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      }),
      'end',
    );
    const { iovs, buffers } = guest.iovs(5);
    guest.caller.heap.u8.set(Buffer.from('hello'), buffers[0]!);
    expect(await guest.call('sock_send', fd, iovs, 1, 0, OUT)).toBe('SUCCESS');
    expect(guest.view.getUint32(OUT, true)).toBe(5);
    expect(await guest.call('sock_send', fd, iovs, 1, 1, OUT)).toBe('EINVAL');
    expect(await guest.call('sock_shutdown', fd, 2)).toBe('SUCCESS');
    await ended;
    expect(text).toBe('hello');
    expect(await guest.call('sock_send', fd, iovs, 1, 0, OUT)).toBe('EPIPE');
    peer.write('late');
    expect(await receive(4, 0)).toBe('late');
    expect(await guest.call('sock_shutdown', fd, 1)).toBe('SUCCESS');
    expect(await receive(4, 0)).toBe('');
    for (const how of [0, 4]) expect(await guest.call('sock_shutdown', fd, how)).toBe('EINVAL');
  });

  test('closing a descriptor hangs up, renumbering over it too', async () => {
    const closed = once(peer.resume(), 'end');
    expect(await guest.call('fd_renumber', 3, fd)).toBe('SUCCESS');
    await closed;
    expect(guest.caller.fds.kind(fd)).toBe(KIND.DIR);
  });

  test('only listeners accept, and not for ever', async () => {
    expect(await guest.call('sock_accept', fd, 0, OUT)).toBe('EINVAL');
    expect(await guest.call('sock_accept', 1, 0, OUT)).toBe('ENOTSOCK');
    expect(await guest.call('sock_accept', 99, 0, OUT)).toBe('EBADF');
    expect(await guest.call('sock_accept', listener, 1, OUT)).toBe('EINVAL');
    expect(await guest.call('sock_recv', listener, OUT, 0, 0, OUT, OUT)).toBe('ENOTCONN');
    expect(guest.local('fd_prestat_get', listener, OUT)).toBe('SUCCESS');
    expect(guest.view.getUint8(OUT)).toBe(1);
    guest.caller.fds.set(listener, FD.FLAGS, FDFLAG.NONBLOCK);
    expect(await guest.call('sock_accept', listener, 0, OUT)).toBe('EAGAIN');
    guest.caller.fds.set(listener, FD.FLAGS, 0);
    const waiting = guest.call('sock_accept', listener, 0, OUT);
    guest.stop.abort();
    expect(await waiting).toBe('EINTR');
  });
});

test('a FIFO that has nothing to read is waited for, and blocks nobody', async () => {
  execFileSync('mkfifo', [scratch.join('fifo')]);
  const fd = guest.open(3, 'fifo', { rights: RIGHTS_ALL }) as number;
  const waiting = guest.read(fd, 100);
  await new Promise((resolve) => setTimeout(resolve, 5));
  writeFileSync(scratch.join('fifo'), 'through');
  expect(await waiting).toBe('through');
  expect(await guest.call('fd_fdstat_set_flags', fd, FDFLAG.NONBLOCK)).toBe('SUCCESS');
  expect(await guest.read(fd, 100)).toBe('[EAGAIN]');
  expect(await guest.call('fd_seek', fd, 0n, 0, OUT)).toBe('ESPIPE');
});
