/**
 * Cores that turn out busy. A rank that is bound to a core on which a stranger computes loses half of its time, though another
 * core may idle. So it is let loose: it may run on the cores that nobody has, too, and the host decides. When it has not had to
 * wait for a while it is bound again; when the stranger is still there, it takes longer until that is tried the next time.
 *
 * How long a thread was ready to run and did not, the host counts: two reads of a small file in a second for each rank, on the
 * main thread. Ranks notice nothing of it, and where no core is free nobody looks.
 */
import { threadTimes } from '../machine/procfs.ts';

/** Time between two looks, milliseconds. */
const LOOK_MS = 500;

/** Parts of the time that a rank has to wait: when its core is busy, and when it is calm. */
const BUSY = 0.2;
const CALM = 0.05;

/**
 * So many looks, one after the other, have to be calm before a rank is bound again: at first, and at most, when it had to be let
 * loose again soon each time.
 */
const FIRST = 4;
const MOST = 128;

/** Whether a rank is to be loose, by what it had to wait. */
export class Patience {
  #loose = false;
  /** Calm looks while it is loose. */
  #calm = 0;
  /** Looks since it was bound again. */
  #bound = Number.POSITIVE_INFINITY;
  #patience = FIRST;

  /**
   * @param waited part of the time since the last look in which the rank was ready to run and did not
   * @returns whether it is to be loose now
   */
  look(waited: number): boolean {
    if (this.#loose) {
      this.#calm = waited < CALM ? this.#calm + 1 : 0;
      this.#loose = this.#calm < this.#patience;
      this.#bound = 0;
      return this.#loose;
    }
    this.#bound++;
    if (waited < BUSY) return false;
    this.#patience = this.#bound <= this.#patience ? Math.min(2 * this.#patience, MOST) : FIRST;
    this.#calm = 0;
    this.#loose = true;
    return true;
  }
}

/** A rank that has a core for itself. */
export interface Bound {
  /** Node's number of its thread. */
  readonly workerId: number;
  readonly core: number;
  /** It runs on these cores from now on. */
  moved(cores: readonly number[]): void;
}

/** Where it may run besides. */
export interface Spare {
  readonly spareCores: readonly number[];
}

interface Followed {
  readonly patience: Patience;
  time: number;
  /** Milliseconds that the thread had to wait by then; undefined before the first look. */
  waited: number | undefined;
  cores: string;
}

/** What binds threads: see Bindings. */
export interface Binder {
  /** The host's number of a thread. */
  tidOf(thread: number): number | undefined;
  bind(thread: number, tid: number, cores: readonly number[]): Promise<boolean>;
}

export class Crowding {
  readonly #binder: Binder;
  readonly #root: string;
  readonly #followed = new Map<Bound, Followed>();
  #timer: NodeJS.Timeout | undefined;

  constructor(binder: Binder, root = '/') {
    this.#binder = binder;
    this.#root = root;
  }

  /** From now on these ranks are followed and no others. */
  follow(ranks: readonly Bound[], spare: Spare): void {
    for (const rank of this.#followed.keys()) if (!ranks.includes(rank)) this.#followed.delete(rank);
    for (const rank of ranks)
      if (!this.#followed.has(rank))
        this.#followed.set(rank, {
          patience: new Patience(),
          time: 0,
          waited: undefined,
          cores: String(rank.core),
        });
    clearInterval(this.#timer);
    if (ranks.length > 0) this.#timer = setInterval(() => void this.#look(spare), LOOK_MS).unref();
  }

  async #look(spare: Spare): Promise<void> {
    for (const [rank, followed] of this.#followed) {
      const tid = this.#binder.tidOf(rank.workerId);
      const waited = tid === undefined ? undefined : threadTimes(this.#root, tid)?.waited;
      if (tid === undefined || waited === undefined) continue;
      const now = performance.now();
      const before = followed.waited;
      const part = before === undefined ? 0 : (waited - before) / (now - followed.time);
      followed.waited = waited;
      followed.time = now;
      if (before === undefined) continue;
      const loose = followed.patience.look(part);
      // What nobody has may be another's by the next look.
      const cores = loose ? [...new Set([rank.core, ...spare.spareCores])] : [rank.core];
      if (cores.join() === followed.cores) continue;
      // A core may have been taken from the process: it is tried again.
      const bound = await this.#binder.bind(rank.workerId, tid, cores);
      followed.cores = bound ? cores.join() : '';
      if (bound) rank.moved(cores);
    }
  }
}
