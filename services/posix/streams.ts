/**
 * The objects of the main thread that descriptors of a job refer to, by number: streams of Node, sockets, listening sockets. The
 * table closes what it made itself (accepted sockets) and listeners; streams that were added are their owner's to end.
 */
import type { Server, Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { ERRNO } from '../../runtime/abi/errno.ts';
import { EVENTTYPE } from '../../runtime/abi/wasi.ts';
import { Sink } from './streams/sink.ts';
import { Source } from './streams/source.ts';
import { firstOf } from './streams/wait.ts';

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

/** How a descriptor stands. `ready` false: wait. */
export interface Readiness {
  readonly ready: boolean;
  readonly errno: number;
  readonly bytes: number;
  readonly hangup: boolean;
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

  /** Resolves when all streams have dealt with what they were given: with the errno of one that could not, or SUCCESS. */
  async flushed(signal: AbortSignal): Promise<number> {
    for (const { sink, socket } of this.#entries.values()) {
      const errno = socket === undefined ? ((await sink?.flushed(signal)) ?? ERRNO.SUCCESS) : ERRNO.SUCCESS;
      if (errno !== ERRNO.SUCCESS && errno !== ERRNO.EPIPE) return errno;
    }
    return ERRNO.SUCCESS;
  }

  /** Number of the next connection, for which `wait` allows to wait; 0 when there is none. */
  async accept(number: number, wait: boolean, signal: AbortSignal): Promise<number> {
    const listener = this.#entries.get(number)?.listener;
    if (listener === undefined) return 0;
    while (wait && listener.waiting.length === 0 && listener.server.listening && !signal.aborted)
      await firstOf(listener.server, ['connection', 'close'], signal);
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
    else if (listener !== undefined) await firstOf(listener.server, ['connection', 'close'], signal);
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
