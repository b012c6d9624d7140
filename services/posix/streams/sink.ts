/** A stream that guests write to, as fast as it takes what they write. */
import { EventEmitter } from 'node:events';
import type { Duplex, Writable } from 'node:stream';
import { ERRNO, errnoOf } from '../../../runtime/abi/errno.ts';
import { firstOf, leave } from './wait.ts';

export class Sink {
  readonly #stream: Writable;
  /** Tells all that wait, which may be every rank of a job: more than a stream likes to have as listeners. */
  readonly #changes = new EventEmitter().setMaxListeners(0);
  #error: unknown;
  /** Writes that the stream has not dealt with. */
  #pending = 0;

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', this.#fail).on('drain', this.#change).on('close', this.#change);
  }

  readonly #change = (): void => {
    this.#changes.emit('change');
  };

  readonly #written = (error?: Error | null): void => {
    this.#pending--;
    if (error) this.#error ??= error;
    this.#change();
  };

  readonly #fail = (error: unknown): void => {
    this.#error ??= error;
    this.#change();
  };

  /** Errno for a sink that takes no more; SUCCESS for one that does. */
  get errno(): number {
    // A stream that has failed stops being writable before it tells of the error.
    const error = this.#error ?? this.#stream.errored ?? undefined;
    if (error !== undefined) return writeErrno(error);
    return this.#stream.writable ? ERRNO.SUCCESS : ERRNO.EPIPE;
  }

  /** Its buffer is full. */
  get full(): boolean {
    return this.#stream.writableNeedDrain;
  }

  /**
   * Gives bytes to the stream, whose they are from now on. Resolves with an errno when it has room for more, at once when no
   * signal is given to wait with.
   */
  async write(bytes: Buffer, signal?: AbortSignal): Promise<number> {
    if (this.errno !== ERRNO.SUCCESS || bytes.length === 0) return this.errno;
    this.#pending++;
    let room: boolean;
    try {
      room = this.#stream.write(bytes, this.#written);
    } catch (error) {
      // A stream of the embedder's that throws has failed, as one that tells of an error.
      this.#pending--;
      this.#fail(error);
      return this.errno;
    }
    if (room || signal === undefined) return ERRNO.SUCCESS;
    await this.drained(signal);
    return signal.aborted ? ERRNO.EINTR : this.errno;
  }

  /**
   * Resolves with an errno when the stream has dealt with all that it was given, which is when it may tell that it could not. A
   * stream that is read at its other end deals with it when it is read, which may be later than all else: nobody waits for that.
   */
  async flushed(signal: AbortSignal): Promise<number> {
    const read = typeof (this.#stream as Partial<Duplex>).read === 'function';
    while (!read && !signal.aborted && this.#pending > 0 && this.errno === ERRNO.SUCCESS)
      await firstOf(this.#changes, ['change'], signal);
    return this.#error === undefined ? ERRNO.SUCCESS : this.errno;
  }

  /** Resolves when there is room again, or there never will be. */
  async drained(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && this.full && this.errno === ERRNO.SUCCESS)
      await firstOf(this.#changes, ['change'], signal);
  }

  end(): void {
    this.#stream.end();
  }

  /** Leaves the stream to its owner. */
  release(): void {
    this.#stream.off('drain', this.#change).off('close', this.#change);
    leave(this.#stream, this.#fail, this.#stream.destroyed || this.#stream.writableLength > 0);
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
