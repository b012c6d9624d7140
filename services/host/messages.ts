/** Small messages between a job and the program that embeds the kernel, while it runs, and how far its ranks are. */
import { ERRNO } from '../../runtime/abi/errno.ts';
import { LwkError } from '../../runtime/abi/errors.ts';
import { MAX_MESSAGE, MAX_MESSAGES } from '../../runtime/abi/limits.ts';
import { NR } from '../../runtime/abi/syscalls.ts';
import { bytesOf, kindOf } from '../job/input.ts';
import type { RunningRank } from '../job/running-rank.ts';
import { parseCount } from '../options/values.ts';
import type { Bytes, Message, SendOptions } from '../types.ts';
import type { OwnServices } from './own.ts';

/** Called with how far a rank is. */
export type OnProgress = (rank: number, done: number, total: number) => void;

interface Sent {
  readonly kind: number;
  readonly data: Uint8Array;
}

export class Mailbox {
  readonly #onProgress: OnProgress | undefined;
  /** Of ranks, until somebody reads them. */
  readonly #posted: Message[] = [];
  readonly #readers: ((result: IteratorResult<Message, undefined>) => void)[] = [];
  /** For each rank. */
  readonly #inboxes: readonly Sent[][];
  readonly #waiting = new Map<number, () => void>();
  #closed = false;

  constructor(ranks: number, onProgress: OnProgress | undefined) {
    this.#inboxes = Array.from({ length: ranks }, () => []);
    this.#onProgress = onProgress;
  }

  readonly services: OwnServices = {
    [NR['lwk.post']!]: (rank) => this.#post(rank),
    [NR['lwk.receive']!]: (rank, stop) => this.#receive(rank, stop),
    [NR['lwk.progress']!]: (rank) => this.#progress(rank),
  };

  /** What ranks post, each message once, in the order in which they come; ends with the job. */
  readonly messages: AsyncIterableIterator<Message> = {
    next: () => {
      const first = this.#posted.shift();
      if (first !== undefined) return Promise.resolve({ value: first, done: false });
      if (this.#closed) return Promise.resolve({ value: undefined, done: true });
      return new Promise((resolve) => this.#readers.push(resolve));
    },
    [Symbol.asyncIterator]: () => this.messages,
  };

  /** @throws LWK_E_USAGE, LWK_E_BUSY where a rank has not received what it was sent before, LWK_E_CLOSED */
  send(data: string | Bytes, { rank, kind = 0 }: SendOptions = {}): void {
    const bytes = typeof data === 'string' ? Buffer.from(data) : bytesOf(data);
    if (bytes === undefined || bytes.length > MAX_MESSAGE)
      throw new LwkError(
        'LWK_E_USAGE',
        `send: ${bytes === undefined ? kindOf(data) : `${bytes.length} bytes`}; text or bytes are taken, at most ${MAX_MESSAGE}.`,
      );
    parseCount(kind, 'kind', -(2 ** 31), 2 ** 31 - 1);
    if (this.#closed) throw new LwkError('LWK_E_CLOSED', 'send: the job has ended.');
    const all = [...this.#inboxes.keys()];
    const to = rank === undefined ? all : [parseCount(rank, 'rank', 0, all.length - 1)];
    const full = to.find((of) => this.#inboxes[of]!.length >= MAX_MESSAGES);
    if (full !== undefined)
      throw new LwkError('LWK_E_BUSY', `send: rank ${full} has not received ${MAX_MESSAGES} messages yet.`, {
        rank: full,
      });
    const copy = Uint8Array.from(bytes);
    for (const of of to) {
      this.#inboxes[of]!.push({ kind, data: copy });
      this.#waiting.get(of)?.();
    }
  }

  /** The job has ended. */
  close(): void {
    this.#closed = true;
    for (const read of this.#readers.splice(0)) read({ value: undefined, done: true });
  }

  #post({ caller: { args, heap }, task }: RunningRank): number {
    const [kind, message, bytes] = args as unknown as [number, number, number];
    if (!heap.holds(message, bytes)) return -ERRNO.EFAULT;
    if (bytes >>> 0 > MAX_MESSAGE) return -ERRNO.EMSGSIZE;
    if (this.#posted.length >= MAX_MESSAGES) return -ERRNO.EAGAIN;
    const value: Message = { rank: task.rank, kind, data: heap.copyOut(message, bytes) };
    const reader = this.#readers.shift();
    if (reader === undefined) this.#posted.push(value);
    else reader({ value, done: false });
    return 0;
  }

  #receive(rank: RunningRank, stop: AbortSignal): Promise<number> | number {
    const { args, heap } = rank.caller;
    const [kind, out, room, length, wait] = args as unknown as [number, number, number, number, number];
    if (!heap.holds(kind, 4) || !heap.holds(out, room) || !heap.holds(length, 4)) return -ERRNO.EFAULT;
    const inbox = this.#inboxes[rank.task.rank]!;
    const take = (): number => {
      const first = inbox[0];
      if (first === undefined) return -ERRNO.EAGAIN;
      heap.view.setInt32(kind >>> 0, first.kind, true);
      heap.view.setUint32(length >>> 0, first.data.length, true);
      // It stays there for a larger buffer.
      if (first.data.length > room >>> 0) return -ERRNO.ERANGE;
      heap.u8.set(first.data, out >>> 0);
      inbox.shift();
      return 0;
    };
    if (inbox.length > 0 || wait === 0) return take();
    return new Promise((resolve) => {
      const go = () => {
        this.#waiting.delete(rank.task.rank);
        stop.removeEventListener('abort', go);
        resolve(stop.aborted ? -ERRNO.EINTR : take());
      };
      this.#waiting.set(rank.task.rank, go);
      stop.addEventListener('abort', go);
      if (stop.aborted) go();
    });
  }

  #progress({ caller, task }: RunningRank): number {
    const [done, total] = [caller.i64(0), caller.i64(2)];
    if (!(total > 0 && done >= 0 && done <= total)) return -ERRNO.EINVAL;
    this.#onProgress?.(task.rank, done, total);
    return 0;
  }
}
