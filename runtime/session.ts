/** A rank of a session: between calls it waits for the next one, as it waits for any shipped call, with all that it has. */
import { Earlier, fits, type Trip, type Value } from './channel/trip.ts';

/** What `kernel.next` returns: there is a trip, or the session is over. */
export const NEXT = { END: 0, TRIP: 1 } as const;

type Export = ((...args: Value[]) => unknown) | WebAssembly.Global;

/**
 * Carries out what it is asked until the session ends.
 * @param next waits for the next trip
 */
export function serveTrips(
  module: WebAssembly.Module,
  instance: WebAssembly.Instance,
  trip: Trip,
  next: () => number,
): void {
  const exports = WebAssembly.Module.exports(module).map(({ name }) => instance.exports[name] as Export);
  while (next() === NEXT.TRIP) {
    // The rank's own lists take the place of those that it was given.
    const asked = [...trip.take()];
    const results: Value[][] = [];
    for (const [target, ...args] of asked) {
      const values = args.map((value) => (value instanceof Earlier ? results[value.list]![0]! : value));
      results.push(call(exports[target as number]!, values));
    }
    trip.put(fits(results) ? results : []);
  }
}

function call(target: Export, values: readonly Value[]): Value[] {
  if (target instanceof WebAssembly.Global) return [target.value as Value];
  const result = target(...values);
  if (result === undefined) return [];
  return Array.isArray(result) ? (result as Value[]) : [result as Value];
}
