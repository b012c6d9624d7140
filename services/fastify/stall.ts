/** A reply that is read: a client that takes nothing for too long is one that has left, and holds neither cores nor memory. */

/** When nothing is said, milliseconds. */
export const STALL_MS = 30_000;

/**
 * What a source gives, as long as it is taken.
 * @param stalled is called when nothing was taken for so long
 */
export async function* taken<T>(
  source: AsyncIterable<T>,
  stallMs: number,
  stalled: () => void,
): AsyncGenerator<T> {
  for await (const piece of source) {
    const timer = setTimeout(stalled, stallMs);
    try {
      yield piece;
    } finally {
      clearTimeout(timer);
    }
  }
}
