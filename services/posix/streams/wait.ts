/** Waiting for an event of a stream. */
import type { EventEmitter } from 'node:events';

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
