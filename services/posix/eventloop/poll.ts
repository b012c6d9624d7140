/** poll_oneoff where streams are asked, or nothing is ready yet. */
import { setTimeout as sleep } from 'node:timers/promises';
import { ERRNO } from '../../../runtime/abi/errno.ts';
import { FD, KIND } from '../../../runtime/abi/layout.ts';
import { EVENTTYPE } from '../../../runtime/abi/wasi.ts';
import { PREVIEW1, type Shape, store, subscriptions, UNSTABLE, untilDue } from '../poll.ts';
import type { Caller, EventLoopService } from '../service.ts';

/** Number of the stream behind a descriptor; 0 for anything else. */
function streamOf({ fds }: Caller, fd: number): number {
  return fds.kind(fd) === KIND.STREAM ? fds.get(fd, FD.HOST) : 0;
}

/** Longest that a timer of Node can be, milliseconds. */
const MAX_TIMER_MS = 2 ** 31 - 1;

function poll(shape: Shape): EventLoopService {
  return async (caller, streams, signal) => {
    const subs = subscriptions(caller, shape);
    // A set may name one stream a thousand times, and a stream does not like as many listeners.
    const asked = subs.filter(({ type }) => type !== EVENTTYPE.CLOCK);
    const watched = [...new Map(asked.map((sub) => [`${sub.fd} ${sub.type}`, sub])).values()];
    const numbers = watched.map(({ fd, type }) => (type === EVENTTYPE.FD_READ ? streamOf(caller, fd) : 0));
    await Promise.all(numbers.map((number) => streams.source(number)?.poke()));
    for (;;) {
      if (store(caller, subs, streams.state) > 0) return ERRNO.SUCCESS;
      const stop = new AbortController();
      const either = AbortSignal.any([signal, stop.signal]);
      const waits = watched.map(({ fd, type }) => streams.changed(caller.fds.get(fd, FD.HOST), type, either));
      const left = untilDue(subs);
      if (left < Number.POSITIVE_INFINITY)
        waits.push(
          sleep(Math.max(0, Math.min(left, MAX_TIMER_MS)), undefined, { signal: either }).catch(() => {}),
        );
      await Promise.race(waits);
      stop.abort();
      if (signal.aborted) return ERRNO.EINTR;
    }
  };
}

export const pollOneoff = poll(PREVIEW1);
export const unstablePollOneoff = poll(UNSTABLE);
