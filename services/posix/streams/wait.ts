/** Waiting for an event of a stream, and leaving it. */
import type { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

const guarded = new WeakSet<Readable | Writable>();

/**
 * Leaves a stream to its owner. While an error of ours may still be on its way, which would end the host's process, somebody has
 * to listen for it: one for all jobs, because a stream such as the process's own outlives many of them.
 */
export function leave(
  stream: Readable | Writable,
  listener: (error: unknown) => void,
  pending: boolean,
): void {
  stream.off('error', listener);
  if (!pending || guarded.has(stream)) return;
  guarded.add(stream);
  stream.on('error', () => {});
}

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
