/**
 * How a rank waits for messages, the one policy for all calls. A rank that has its core for itself polls for a while, some milliseconds, and then sleeps:
 * its core has nothing else to do, and waking takes 30 to 70 us. Where ranks share a core, one that waits gives the core to its neighbours after
 * each look, some times, and then sleeps.
 */
import type { Fabric } from '../fabric/fabric.ts';
import { ASLEEP, ASLEEP_FOR } from '../fabric/layout.ts';
import type { Rank } from '../rank.ts';
import type { Engine } from './engine.ts';

/** What ends a rank while it waits, and tells what it waits for. */
export interface Supervision {
  /** Throws when the rank has been ended. */
  check(): void;
  /** What it waits for, as the host wants to know it. */
  describe(): string;
  /** MPI ends the rank: what its C library has not written yet is to be written. */
  leave?(): void;
}

/** Passes of the progress engine before anything else is asked, and before the rank sleeps. */
const EAGER = 2000;
const PATIENCE_ALONE = 400_000;
const PATIENCE_SHARED = 2000;
/** Looks between raising the flag and sleeping: some 20 us. */
const LAST_LOOKS = 4000;
/** Between two looks whether all ranks have started. */
const START_MS = 0.1;
/** Of so many passes, plus one, one looks whether the rank was ended. A neighbour that computes may keep the core for milliseconds at each of them. */
const CHECKS = 63;
/** How long to sleep before looking whether the rank was ended, milliseconds. */
const NAP_MS = 1000;

export class Waiter {
  /** Passes before `pause` is to be called. */
  readonly eager: number;
  readonly #fabric: Fabric;
  readonly #patience: number;
  readonly #alone: boolean;
  readonly #supervision: Supervision;
  readonly #yieldCore: () => void;

  constructor(fabric: Fabric, { alone, yieldCore }: Rank, supervision: Supervision) {
    this.#fabric = fabric;
    this.#alone = alone;
    this.eager = alone ? EAGER : 0;
    this.#patience = alone ? PATIENCE_ALONE : PATIENCE_SHARED;
    this.#supervision = supervision;
    this.#yieldCore = yieldCore;
  }

  /**
   * Called on each pass that found nothing to do.
   * @param spins passes before it
   * @param peer the only rank that can end the wait, or ANY
   * @returns the number of passes from which to go on
   */
  pause(engine: Engine, spins: number, peer: number): number {
    const fabric = this.#fabric;
    if ((spins & CHECKS) === 0) this.#supervision.check();
    if (spins < this.#patience) {
      if (!this.#alone) this.#yieldCore();
      return spins + 1;
    }
    // Here, after a look in vain: what the rank tells is what it goes on waiting for.
    if (fabric.asked) fabric.answer(this.#supervision.describe());
    const { events } = engine;
    let rung = true;
    const bell = fabric.lieDown(peer < 0 ? ASLEEP : ASLEEP_FOR + peer);
    // What was sent before the flag was seen arrives while we look: see Fabric.
    for (let look = this.#alone ? LAST_LOOKS : 1; look > 0 && engine.events === events; look--)
      engine.progress();
    if (engine.events === events) {
      fabric.setWaits(true);
      rung = fabric.sleep(bell, NAP_MS);
      fabric.setWaits(false);
    } else fabric.getUp();
    this.#supervision.check();
    // Whom no peer has woken looks once and sleeps on.
    return rung && !fabric.asked ? 0 : this.#patience;
  }

  /** Waits a little for something that nobody wakes a rank for. */
  await(spins: number): number {
    if (spins < this.eager) return spins + 1;
    this.#supervision.check();
    this.#fabric.sleep(this.#fabric.lieDown(), START_MS);
    return spins;
  }

  /** Called by calls that look and do not wait, when there was nothing. */
  yield(): void {
    if (this.#alone) return;
    this.#supervision.check();
    this.#yieldCore();
  }
}
