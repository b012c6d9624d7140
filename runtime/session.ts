/** A rank of a session: between calls it waits for the next one, as it waits for any shipped call, with all that it has. */
import { Earlier, fits, type Trip, type Value } from './channel/trip.ts';

/** What `kernel.next` returns: there is a trip, or the session is over. */
export const NEXT = { END: 0, TRIP: 1 } as const;

/** In the place of an export's number: asks whether the rank has used MPI, and for the pages of its maps. */
export const KEPT = -1;

type Export = ((...args: Value[]) => unknown) | WebAssembly.Global;

interface Serving {
  /** Waits for the next trip. */
  next(): number;
  /** What KEPT asks for. */
  kept(): Value[];
}

/** Carries out what it is asked until the session ends. */
export function serveTrips(
  module: WebAssembly.Module,
  instance: WebAssembly.Instance,
  trip: Trip,
  { next, kept }: Serving,
): void {
  const exports = WebAssembly.Module.exports(module).map(({ name }) => instance.exports[name] as Export);
  while (next() === NEXT.TRIP) {
    // The rank's own lists take the place of those that it was given.
    const asked = [...trip.take()];
    const results: Value[][] = [];
    for (const [target, ...args] of asked) {
      const values = args.map((value) => (value instanceof Earlier ? results[value.list]![0]! : value));
      results.push(target === KEPT ? kept() : call(exports[target as number]!, values));
    }
    trip.put(fits(results) ? results : []);
  }
}

/** A function with arguments; what a global holds, or is to hold. */
function call(target: Export, values: readonly Value[]): Value[] {
  if (target instanceof WebAssembly.Global) {
    if (values.length > 0) target.value = values[0]!;
    return [target.value as Value];
  }
  const result = target(...values);
  if (result === undefined) return [];
  return Array.isArray(result) ? (result as Value[]) : [result as Value];
}
