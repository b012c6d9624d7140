/**
 * How a rank waits for messages, the one policy for all calls. A rank that has its core for itself polls for a while,
 * some milliseconds, and then sleeps: its core has nothing else to do, and waking takes 30 to 70 us. Where ranks
 * share a core, one that waits gives the core to its neighbours after each look, some times, and then sleeps. Where
 * others compute on its core (see Crowd) it sleeps soon, or at once. In a reproducible run it waits for its next turn.
 */
import { performance } from 'node:perf_hooks';
import { waitStampOf } from '../../channel/records.ts';
import type { Fabric } from '../../fabric/fabric.ts';
import { ASLEEP, ASLEEP_FOR } from '../../fabric/layout.ts';
import type { Turns } from '../../instruments/turns.ts';
import type { Rank } from '../../rank.ts';
import type { EngineCalls } from './calls.ts';
import { Crowd } from './crowd.ts';

/** The engine, as far as a wait needs it. */
export interface Waiting {
  readonly calls: Pick<EngineCalls, 'watch'>;
  /** Counts what happens. */
  readonly events: number;
  /** Looks at everything once. */
  progress(): void;
}

/** What ends a rank while it waits, and tells what it waits for. */
export interface Supervision {
  /** Throws when the rank has been ended. */
  check(): void;
  /** What it waits for, as the host wants to know it. */
  describe(): string;
  /** MPI ends the rank: what its C library has not written yet is to be written. */
  leave?(): void;
}

/** Looks of a moment at the rings of all ranks together: some 100 us. */
const LOOKS = 20_000;
/** So many moments pass in the engine: what comes here more often is optimized by V8, while ranks compute. */
const MOMENTS = 25;
/** Looks of a moment where each one is followed by giving the core away. */
const CROWDED_LOOKS = 8;
/** Times so many moments before the rank sleeps: some 20 ms. */
const PATIENCE = 8;
/** More passes than any wait has: of one that is to sleep on. */
const SPENT = 2 ** 30;
/**
 * The same where cores are shared, milliseconds: a neighbour that computes may keep the core for that long at a turn,
 * and who sleeps is woken in between.
 */
const CROWDED_PATIENCE_MS = 4;
/**
 * The same where others compute on the core of a rank that has it for itself, milliseconds: a peer that has its core
 * answers sooner, and one that has not takes much longer.
 */
const STRANGERS_PATIENCE_MS = 0.2;
/** Moments between raising the flag and sleeping. */
const LAST_MOMENTS = 2;
/** Between two looks whether all ranks have started. */
const START_MS = 0.1;
/** How long to sleep before looking whether the rank was ended, milliseconds. */
const NAP_MS = 1000;

export class Waiter {
  readonly #fabric: Fabric;
  readonly #looks: number;
  /** When the wait began. */
  #began = 0;
  readonly #crowd = new Crowd();
  readonly #alone: boolean;
  readonly #yieldCore: () => void;
  readonly #supervision: Supervision;
  readonly #stamp: () => void;
  readonly #turns: Turns | undefined;

  constructor(fabric: Fabric, { alone, yieldCore, size, k, slot, turns }: Rank, supervision: Supervision) {
    this.#fabric = fabric;
    this.#alone = alone;
    this.#looks = alone ? Math.max(LOOKS / size, CROWDED_LOOKS) : CROWDED_LOOKS;
    this.#supervision = supervision;
    this.#yieldCore = yieldCore;
    this.#stamp = waitStampOf(k, slot);
    this.#turns = turns;
  }

  /**
   * Called on each pass that found nothing to do.
   * @param spins such passes before it
   * @param peer the only rank that can end the wait, or ANY
   * @returns the number from which to go on
   */
  pause(engine: Waiting, spins: number, peer: number): number {
    const fabric = this.#fabric;
    this.#supervision.check();
    if (this.#turns?.wait(spins === 0, this.#tell)) return 1;
    if (this.#patient(spins)) {
      const moments = this.#alone && !this.#crowd.here ? MOMENTS : 1;
      const took = 1000 * engine.calls.watch(this.#looks, moments);
      if (this.#alone) this.#crowd.took(took);
      return spins + 1;
    }
    // Here, after a look in vain: what the rank tells is what it goes on waiting for.
    this.#tell();
    const { events } = engine;
    let rung = true;
    const bell = fabric.lieDown(peer < 0 ? ASLEEP : ASLEEP_FOR + peer);
    engine.progress();
    // What was sent before the flag was seen arrives while we look: see Fabric.
    for (let left = this.#alone ? LAST_MOMENTS : 0; left > 0 && engine.events === events; left--) {
      engine.calls.watch(this.#looks, 1);
      engine.progress();
    }
    if (engine.events === events) {
      this.#stamp();
      fabric.setWaits(true);
      rung = fabric.sleep(bell, NAP_MS);
      fabric.setWaits(false);
      this.#crowd.slept();
    } else fabric.getUp();
    this.#supervision.check();
    // Whom no peer has woken looks once and sleeps on.
    return rung && !fabric.asked ? 0 : SPENT;
  }

  /** Tells what it waits for, where it is asked. */
  readonly #tell = (): void => {
    if (this.#fabric.asked) this.#fabric.answer(this.#supervision.describe());
  };

  #patient(spins: number): boolean {
    const here = this.#crowd.here;
    // Who gives its core away has been told by that.
    if (spins >= SPENT || (here && !this.#alone)) return false;
    const now = performance.now();
    if (spins === 0) this.#began = now;
    if (this.#alone && !here) return spins < PATIENCE;
    return now - this.#began < (this.#alone ? STRANGERS_PATIENCE_MS : CROWDED_PATIENCE_MS);
  }

  /** Lets a neighbour have the core. Not 0 when the rank is asked what it waits for, or better sleeps. */
  turn(): number {
    if (this.#turns !== undefined || this.#crowd.here) return 1;
    this.#crowd.turn(this.#yieldCore);
    this.#supervision.check();
    return this.#fabric.asked || this.#crowd.here ? 1 : 0;
  }

  /** Waits a little, for something that nobody may wake a rank for. */
  await(): void {
    this.#supervision.check();
    if (this.#turns !== undefined) this.#turns.yield();
    else {
      this.#fabric.sleep(this.#fabric.lieDown(), START_MS);
      this.#crowd.slept();
    }
  }

  /** Called by calls that look and do not wait, when there was nothing. */
  yield(): void {
    if (this.#alone) return;
    if (this.#turns !== undefined || this.#crowd.here) this.await();
    else this.turn();
  }
}
