/** Carries out one request with the POSIX services, whichever thread it is on. Nothing that a service throws gets past here. */
import { errnoOf } from '../../runtime/abi/errno.ts';
import { EVENT_LOOP } from '../../runtime/abi/layout.ts';
import { useHand } from '../machine/hand.ts';
import { Caller, type Service } from '../posix/service.ts';
import { services } from '../posix/services.ts';

/** Dense, so that the way to a service is one load: calls that only the main thread serves say so. */
const table: Service[] = services.map((service) => service ?? (() => EVENT_LOOP));

/** Result of the call with this number. */
export function serve(caller: Caller, number: number): number {
  try {
    return table[number]!(caller);
  } catch (error) {
    return errnoOf(error);
  }
}

/** For a rank that carries out its calls itself (`direct`); see DirectServices in runtime/core.ts. */
export function serveDirectly(
  kernel: WebAssembly.Memory,
  slot: number,
  heap: WebAssembly.Memory,
): (number: number) => number {
  const caller = new Caller(kernel, slot, heap);
  useHand(caller.fds.hand);
  return (number) => serve(caller, number);
}
