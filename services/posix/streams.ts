/**
 * The objects of the main thread that descriptors of a job refer to, by number: streams of Node, sockets, listening sockets. Bytes are taken
 * from a stream only when a guest asks for them, and given to it only as fast as it takes them. The table closes what it made itself
 * (accepted sockets) and listeners; streams that were added are their owner's to end.
 */
import type { EventEmitter } from 'node:events';
import type { Server, Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { ERRNO, errnoOf } from '../../runtime/abi/errno.ts';
import { EVENTTYPE } from '../../runtime/abi/wasi.ts';
import type { Readiness } from './poll.ts';

const EMPTY = Buffer.alloc(0);

/** Resolves at the first of the events, or when the signal aborts. */
export function firstOf(
  emitter: EventEmitter,
  events: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const done = (): void => {
    for (const event of events) emitter.off(event, done);
    signal.removeEventListener('abort', done);
    resolve();
  };
  for (const event of events) emitter.on(event, done);
  signal.addEventListener('abort', done);
  if (signal.aborted) done();
  return promise;
}

/** Bytes that come in. */
class Source {
  readonly #stream: Readable;
  /** Taken from the stream, but not yet by a guest. */
  #ahead: Buffer = EMPTY;
  #error: unknown;
  #shut = false;

  constructor(stream: Readable) {
    this.#stream = stream;
    stream.on('error', this.#fail);
  }

  readonly #fail = (error: unknown): void => {
    this.#error = error;
  };

  /** Bytes that can be taken now. */
  get bytes(): number {
    return this.#ahead.length + (this.#stream.readableLength ?? 0);
  }

  /** Nothing will come any more. */
  get ended(): boolean {
    return this.#shut || this.#error !== undefined || this.#stream.readableEnded || this.#stream.destroyed;
  }

  /** Lets a stream that nobody has read from yet look for data, and what the host has ready come in. */
  async poke(): Promise<void> {
    if (this.bytes > 0 || this.ended) return;
    this.#stream.read(0);
    await setImmediate();
  }

  /** Waits until there are bytes or there never will be. */
  async wait(signal: AbortSignal): Promise<void> {
    // A first read(0) makes the stream look for data; the null of a last one makes it say that it has ended.
    while (!signal.aborted && this.bytes === 0 && !this.ended) {
      const event = firstOf(this.#stream, ['readable', 'end', 'close', 'error'], signal);
      this.#stream.read(0);
      await event;
      if (this.#stream.readableLength === 0 && !this.ended) this.#fill();
    }
  }

  /** Up to `most` bytes that are there; leaves them in place when asked to peek. Empty at the end. Throws what the stream failed with. */
  take(most: number, peek: boolean): Buffer {
    if (this.#shut) return EMPTY;
    this.#fill();
    if (this.#ahead.length === 0 && this.#error !== undefined) throw this.#error;
    const taken = this.#ahead.subarray(0, most);
    if (!peek) this.#ahead = this.#ahead.subarray(taken.length);
    return taken;
  }

  /** From now on the source is at its end. */
  shut(): void {
    this.#shut = true;
  }

  /** Leaves the stream to its owner, and looks for no more data. */
  release(): void {
    if (this.ended) return;
    this.#stream.off('error', this.#fail);
    this.#stream.pause();
  }

  #fill(): void {
    const chunk = this.#stream.destroyed ? null : (this.#stream.read() as Buffer | string | null);
    if (chunk === null) return;
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    this.#ahead = this.#ahead.length === 0 ? bytes : Buffer.concat([this.#ahead, bytes]);
  }
}

/** Bytes that go out. */
class Sink {
  readonly #stream: Writable;
  #error: unknown;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', this.#fail);
  }

  readonly #fail = (error: unknown): void => {
    this.#error ??= error;
  };

  /** Errno for a sink that takes no more; SUCCESS for one that does. */
  get errno(): number {
    if (this.#error !== undefined) return writeErrno(this.#error);
    return this.#stream.writable ? ERRNO.SUCCESS : ERRNO.EPIPE;
  }

  /** Its buffer is full. */
  get full(): boolean {
    return this.#stream.writableNeedDrain;
  }

  /** Resolves with an errno when the stream has taken the bytes, which are the sink's from now on. */
  async write(bytes: Buffer, signal: AbortSignal): Promise<number> {
    if (this.errno !== ERRNO.SUCCESS || bytes.length === 0) return this.errno;
    if (this.#stream.write(bytes)) return ERRNO.SUCCESS;
    await this.drained(signal);
    return signal.aborted ? ERRNO.EINTR : this.errno;
  }

  /** Resolves when there is room again, or there never will be. */
  async drained(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && this.full && this.errno === ERRNO.SUCCESS)
      await firstOf(this.#stream, ['drain', 'close', 'error'], signal);
  }

  end(): void {
    this.#stream.end();
  }

  /** Leaves the stream to its owner; not while an error of ours may still be on its way, which would end the host's process. */
  release(): void {
    if (!this.#stream.destroyed && this.#stream.writableLength === 0) this.#stream.off('error', this.#fail);
  }
}

/** Errors of Node that mean that nobody reads any more. */
const GONE = new Set([
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
  'ECONNRESET',
  'ERR_STREAM_PREMATURE_CLOSE',
]);

function writeErrno(error: unknown): number {
  return GONE.has((error as NodeJS.ErrnoException).code ?? '') ? ERRNO.EPIPE : errnoOf(error);
}

/** Connections that wait to be accepted. */
class Listener {
  readonly server: Server;
  readonly waiting: Socket[] = [];

  constructor(server: Server) {
    this.server = server;
    server.on('connection', this.#queue);
  }

  readonly #queue = (socket: Socket): void => {
    // A peer that leaves before it is accepted is found out when it is read from.
    socket.on('error', () => {});
    this.waiting.push(socket);
    this.server.emit('lwk-queued');
  };

  close(): void {
    this.server.off('connection', this.#queue);
    for (const socket of this.waiting) socket.destroy();
    this.server.close();
  }
}

interface Entry {
  readonly source?: Source;
  readonly sink?: Sink;
  readonly listener?: Listener;
  /** Made by the table. */
  readonly socket?: Socket;
}

/** The objects of one job. */
export class StreamTable {
  readonly #entries = new Map<number, Entry>();
  #next = 1;

  /** A stream to read from. It is left alone until a guest reads. */
  addReadable(stream: Readable): number {
    return this.#add({ source: new Source(stream) });
  }

  addWritable(stream: Writable): number {
    return this.#add({ sink: new Sink(stream) });
  }

  /** A listening server, made with `allowHalfOpen` and `pauseOnConnect`. */
  addListener(server: Server): number {
    return this.#add({ listener: new Listener(server) });
  }

  source(number: number): Source | undefined {
    return this.#entries.get(number)?.source;
  }

  sink(number: number): Sink | undefined {
    return this.#entries.get(number)?.sink;
  }

  /** Gives bytes to a stream; resolves with an errno when it has taken them. The bytes are the stream's from now on. */
  async write(number: number, bytes: Buffer, signal: AbortSignal): Promise<number> {
    return (await this.sink(number)?.write(bytes, signal)) ?? ERRNO.EBADF;
  }

  /** Number of the next connection, for which `wait` allows to wait; 0 when there is none. */
  async accept(number: number, wait: boolean, signal: AbortSignal): Promise<number> {
    const listener = this.#entries.get(number)?.listener;
    if (listener === undefined) return 0;
    while (wait && listener.waiting.length === 0 && listener.server.listening && !signal.aborted)
      await firstOf(listener.server, ['lwk-queued', 'close'], signal);
    const socket = listener.waiting.shift();
    return socket === undefined
      ? 0
      : this.#add({ socket, source: new Source(socket), sink: new Sink(socket) });
  }

  /** How an object stands, for poll_oneoff. */
  readonly state = (number: number, type: number): Readiness => {
    const { source, sink, listener } = this.#entries.get(number) ?? {};
    if (type === EVENTTYPE.FD_WRITE) {
      const errno = sink?.errno ?? ERRNO.EBADF;
      return {
        ready: sink?.full !== true || errno !== ERRNO.SUCCESS,
        errno,
        bytes: 0,
        hangup: errno === ERRNO.EPIPE,
      };
    }
    if (listener !== undefined)
      return {
        ready: listener.waiting.length > 0,
        errno: ERRNO.SUCCESS,
        bytes: listener.waiting.length,
        hangup: false,
      };
    if (source === undefined) return { ready: true, errno: ERRNO.EBADF, bytes: 0, hangup: false };
    const { bytes, ended } = source;
    return { ready: bytes > 0 || ended, errno: ERRNO.SUCCESS, bytes, hangup: ended && bytes === 0 };
  };

  /** Resolves when the state of an object may have become ready. */
  async changed(number: number, type: number, signal: AbortSignal): Promise<void> {
    const { source, sink, listener } = this.#entries.get(number) ?? {};
    if (type === EVENTTYPE.FD_WRITE) await sink?.drained(signal);
    else if (listener !== undefined) await firstOf(listener.server, ['lwk-queued', 'close'], signal);
    else await source?.wait(signal);
  }

  /** Ends an accepted connection whose descriptor was closed: what was written goes out, what comes in is dropped. */
  drop(number: number): void {
    const entry = this.#entries.get(number);
    this.#entries.delete(number);
    if (entry?.socket !== undefined) hangUp(entry.socket);
  }

  /** Lets go of all objects at the end of a job. */
  close(): void {
    for (const { source, sink, listener, socket } of this.#entries.values()) {
      listener?.close();
      if (socket !== undefined) hangUp(socket);
      else {
        source?.release();
        sink?.release();
      }
    }
    this.#entries.clear();
  }

  #add(entry: Entry): number {
    this.#entries.set(this.#next, entry);
    return this.#next++;
  }
}

/** close(2) on a socket. Its error listeners stay, so that a late error of the peer ends nothing but the connection. */
function hangUp(socket: Socket): void {
  if (socket.writableFinished) socket.destroy();
  else socket.destroySoon();
}
