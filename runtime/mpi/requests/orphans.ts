/** Requests that the guest has freed while they were active: each ends with its operation (MPI-5.0 §3.7.3). */
import type { Fabric } from '../../fabric/fabric.ts';
import type { Engine } from '../engine/engine.ts';
import { REQUEST, type Request, type RequestTable, STATE } from './request.ts';

export class Orphans {
  readonly #requests: RequestTable;
  readonly #engine: Engine;
  readonly #fabric: Fabric;
  #active: Request[] = [];

  constructor(requests: RequestTable, engine: Engine, fabric: Fabric) {
    this.#requests = requests;
    this.#engine = engine;
    this.#fabric = fabric;
  }

  /** The guest lets go of a request. */
  letGo(request: Request): void {
    if (request.state === STATE.ACTIVE) {
      request.orphan = true;
      this.#active.push(request);
    } else this.#drop(request);
    this.dropEnded();
  }

  /** Lets go of those that have ended since. */
  dropEnded(): void {
    this.#active = this.#active.filter((orphan) => {
      if (orphan.state === STATE.ACTIVE) return true;
      this.#drop(orphan);
      return false;
    });
  }

  #drop(request: Request): void {
    request.extra?.free?.(request);
    this.#requests.release(request);
  }

  /** Waits for those of special kinds, which go on in the passes of their rank only. */
  awaitSpecial(): void {
    for (const orphan of this.#active)
      if (orphan.kind === REQUEST.SCHEDULE || orphan.kind === REQUEST.PARTITIONED) this.#engine.wait(orphan);
  }

  /** Receives end with their messages, as long as there is a rank that may send them. */
  awaitReceives(): void {
    for (const orphan of this.#active) {
      if (orphan.kind !== REQUEST.RECEIVE) continue;
      this.#engine.waitsFor = orphan;
      for (let spins = 0; orphan.state === STATE.ACTIVE && !this.#fabric.quiet; )
        spins = this.#engine.pass(spins);
      // What was sent at the very last.
      this.#engine.progress();
    }
    this.#engine.waitsFor = null;
  }
}
