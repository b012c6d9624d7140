/** What ranks have posted, on its way to the streams of their job, and what happens when these take no more. */
import { constants } from 'node:os';
import { ERRNO, errnoName } from '../../runtime/abi/errno.ts';
import { SIGNAL } from '../../runtime/abi/signals.ts';
import type { StreamTable } from '../posix/streams.ts';
import type { Ending } from './ending.ts';
import type { RunningRank } from './running-rank.ts';
import type { JobSignals } from './signals.ts';

export class JobOutput {
  readonly #streams: StreamTable;
  readonly #stop: AbortSignal;
  readonly #signals: JobSignals;
  readonly #end: (ending: Ending, graceMs: number) => void;

  constructor(
    streams: StreamTable,
    stop: AbortSignal,
    signals: JobSignals,
    end: (ending: Ending, graceMs: number) => void,
  ) {
    this.#streams = streams;
    this.#stop = stop;
    this.#signals = signals;
    this.#end = end;
  }

  /** Takes posted output out of the ring; its room is given back when the streams have taken it, which is the back-pressure. */
  drain(rank: RunningRank): Promise<void> {
    rank.draining = rank.draining.then(async () => {
      const { posted, tail } = rank.posts.peek();
      for (const { stream, bytes } of posted) {
        rank.usage.posted(bytes.length);
        const errno = await this.#streams.write(stream, bytes, this.#stop);
        if (errno !== ERRNO.SUCCESS) this.#failed(rank, errno);
      }
      rank.posts.release(tail);
    });
    return rank.draining;
  }

  /** What a rank has posted could not be written, and the rank does not know: nothing but the end of the job tells. */
  #failed(rank: RunningRank, errno: number): void {
    if (errno === ERRNO.EPIPE) this.brokenPipe(rank);
    if (errno === ERRNO.EPIPE || errno === ERRNO.EINTR) return;
    const fault = `the output of rank ${rank.task.rank} could not be written (${errnoName(errno)})`;
    this.#end({ reason: 'fault', status: 1, rank: rank.task.rank, fault }, 0);
  }

  /** Nobody reads the output any more: the job ends as a program that gets SIGPIPE, unless the rank handles or ignores that. */
  brokenPipe(rank: RunningRank): void {
    if (this.#signals.send(rank, SIGNAL.PIPE, rank.task.rank) !== 'ends')
      return void rank.caller.fds.unpost();
    this.#end({ reason: 'signal', status: 128 + constants.signals.SIGPIPE, signal: 'SIGPIPE' }, 0);
  }
}
