/** Carries out one request with the POSIX services, whichever thread it is on. Nothing that a service throws gets past here. */
import { ERRNO, errnoOf } from '../../runtime/abi/errno.ts';
import { EVENT_LOOP, GO_ON } from '../../runtime/abi/layout.ts';
import { OWN_CALLS } from '../../runtime/abi/syscalls.ts';
import type { DirectServices } from '../../runtime/core.ts';
import { useHand } from '../machine/hand.ts';
import { useOpenat } from '../machine/openat.ts';
import { Caller, type Service, type Steps } from '../posix/service.ts';
import { services } from '../posix/services.ts';

/** Dense, so that the way to a service is one load: calls that only the main thread serves say so. */
const table: Service[] = services.map((service) => service ?? (() => EVENT_LOOP));

/** Result of the call with this number; GO_ON when there is more to do, by calling this again. */
export function serve(caller: Caller, number: number): number {
  const { steps } = caller;
  try {
    return steps === undefined ? table[number]!(caller) : goOn(caller, number, steps);
  } catch (error) {
    caller.steps = undefined;
    return errnoOf(error);
  }
}

function goOn(caller: Caller, number: number, steps: Steps): number {
  const stop = caller.ended && number < OWN_CALLS;
  const { done, value } = stop ? steps.return(ERRNO.EINTR) : steps.next();
  if (!done) return GO_ON;
  caller.steps = undefined;
  return value;
}

/** Lets go of a call that nobody waits for any more. */
export function abandon(caller: Caller): void {
  caller.steps?.return(ERRNO.EINTR);
  caller.steps = undefined;
}

/** For a rank that carries out calls itself; see DirectServices in runtime/core.ts. */
export function serveDirectly(
  kernel: WebAssembly.Memory,
  slot: number,
  heap: WebAssembly.Memory,
): ReturnType<DirectServices['serveDirectly']> {
  const caller = new Caller(kernel, slot, heap);
  useHand(caller.fds.hand);
  useOpenat(true);
  const toItsEnd = (number: number) => {
    for (;;) {
      const result = serve(caller, number);
      if (result !== GO_ON) return result;
    }
  };
  return { serve: toItsEnd, listings: caller.listings };
}
