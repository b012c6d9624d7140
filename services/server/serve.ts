/** Carries out one request with the POSIX services, whichever thread it is on. Nothing that a service throws gets past here. */
import { errnoOf } from '../../runtime/abi/errno.ts';
import { EVENT_LOOP } from '../../runtime/abi/layout.ts';
import { Caller } from '../posix/service.ts';
import { services } from '../posix/services.ts';

/** Result of the call with this number; EVENT_LOOP also for the calls that only the main thread serves. */
export function serve(caller: Caller, number: number): number {
  const service = services[number];
  if (service === undefined) return EVENT_LOOP;
  try {
    return service(caller);
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
  return (number) => serve(caller, number);
}
