/**
 * The partition: the cores handed over to the LWK, and the slots of the kernel memory. A core is designated when the kernel boots, reserved by
 * a job, and allocated when a rank's thread has been bound to it.
 */
import { LwkError } from '../runtime/abi/errors.ts';
import { MAX_RANKS } from '../runtime/abi/limits.ts';
import { formatCpuList, parseCpuList } from './machine/cpulist.ts';
import { readTopology } from './machine/topology.ts';
import { parseCount } from './options.ts';
import type { BootOptions } from './types.ts';

/** What a job holds while it runs. */
export interface Reservation {
  /** Host number of the core of each rank; cores repeat when the job has more ranks than cores. */
  readonly cores: readonly number[];
  /** Slot of the kernel memory of each rank. */
  readonly slots: readonly number[];
  /** Each rank has its core for itself. */
  readonly alone: boolean;
}

interface Waiting {
  readonly ranks: number;
  grant(reservation: Reservation): void;
  refuse(error: LwkError): void;
}

export class Partition {
  /** Cores that run ranks, in the order in which they are given out, and cores set apart for the FWK. */
  readonly lwkCores: readonly number[];
  readonly fwkCores: readonly number[];
  /** All cores that the process may use. */
  readonly allowed: readonly number[];
  readonly #oversubscribe: boolean;
  /** How many ranks run on each core. */
  readonly #load = new Map<number, number>();
  readonly #slots: number[] = Array.from({ length: MAX_RANKS }, (_, slot) => MAX_RANKS - 1 - slot);
  readonly #queue: Waiting[] = [];

  constructor(options: BootOptions) {
    this.allowed = readTopology().allowed;
    const usable = options.cpuSet === undefined ? this.allowed : this.#chosen(options.cpuSet);
    const fwk = parseCount(options.fwkCores ?? 0, 'fwkCores (--fwk-cores)', 0, MAX_RANKS);
    const lwk = parseCount(options.cores ?? Math.max(1, usable.length - fwk), 'cores', 1, MAX_RANKS);
    if (lwk + fwk > usable.length) {
      const asked = fwk === 0 ? `${lwk} LWK cores` : `${lwk} LWK cores and ${fwk} FWK cores`;
      throw new LwkError(
        'LWK_E_ADMISSION',
        `${asked} were asked for, and there are ${usable.length} cores to use (${formatCpuList(usable)}). Ask for fewer${options.oversubscribe ? '' : ', or let ranks share cores with --oversubscribe'}.`,
        { lwk, fwk, usable },
      );
    }
    this.lwkCores = usable.slice(0, lwk);
    this.fwkCores = usable.slice(lwk, lwk + fwk);
    this.#oversubscribe = options.oversubscribe ?? false;
  }

  /** The LWK cores on which no rank runs. */
  get #free(): number[] {
    return this.lwkCores.filter((core) => (this.#load.get(core) ?? 0) === 0);
  }

  /** Cores on which no rank runs, where the FWK may poll. */
  get idleCores(): number[] {
    const idle = this.allowed.filter((core) => !this.fwkCores.includes(core) && !this.#load.get(core));
    return [...this.fwkCores, ...idle];
  }

  /**
   * Whether so many ranks could ever run here.
   * @throws LWK_E_ADMISSION with what was asked and what there is
   */
  check(ranks: number): void {
    const { length } = this.lwkCores;
    if (ranks <= length || this.#oversubscribe) return;
    const there = `there ${length === 1 ? 'is 1 LWK core' : `are ${length} LWK cores`} (${formatCpuList(this.lwkCores)})`;
    throw this.#refusal(ranks, `${there}. Use fewer ranks, or let them share cores with --oversubscribe`);
  }

  /**
   * Reserves a core for each rank, all or none; waits until other jobs have given back what is needed. Oversubscribed jobs wait for nobody.
   * @throws LWK_E_ADMISSION when the job could never fit
   */
  async reserve(ranks: number, signal?: AbortSignal): Promise<Reservation> {
    this.check(ranks);
    const free = this.#free.length;
    if (this.#oversubscribe && ranks > free) return this.#share(ranks);
    if (this.#queue.length === 0 && ranks <= free) return this.#grant(ranks);
    return this.#wait(ranks, signal);
  }

  /** Refuses the jobs that wait: there will be no cores any more. */
  close(): void {
    for (const { refuse } of this.#queue.splice(0))
      refuse(new LwkError('LWK_E_CLOSED', 'The kernel was closed while the job waited for cores.'));
  }

  /** Gives everything back. */
  release({ cores, slots }: Reservation): void {
    this.#slots.push(...slots);
    for (const core of cores) this.#load.set(core, this.#load.get(core)! - 1);
    this.#admit();
  }

  /** Starts the waiting jobs that now fit, first come first served. */
  #admit(): void {
    for (
      let next = this.#queue[0];
      next !== undefined && next.ranks <= this.#free.length;
      next = this.#queue[0]
    ) {
      this.#queue.shift();
      next.grant(this.#grant(next.ranks));
    }
  }

  #grant(ranks: number): Reservation {
    return this.#hold(this.#free.slice(0, ranks), true);
  }

  #hold(cores: readonly number[], alone: boolean): Reservation {
    const slots = this.#takeSlots(cores.length);
    for (const core of cores) this.#load.set(core, (this.#load.get(core) ?? 0) + 1);
    return { cores, slots, alone };
  }

  async #wait(ranks: number, signal: AbortSignal | undefined): Promise<Reservation> {
    const { promise, resolve, reject } = Promise.withResolvers<Reservation>();
    const waiting: Waiting = { ranks, grant: resolve, refuse: reject };
    const abandon = () => {
      const at = this.#queue.indexOf(waiting);
      if (at >= 0) this.#queue.splice(at, 1);
      this.#admit();
      reject(new LwkError('LWK_E_ABORTED', 'The launch was aborted while the job waited for cores.'));
    };
    this.#queue.push(waiting);
    signal?.addEventListener('abort', abandon, { once: true });
    try {
      return await promise;
    } finally {
      signal?.removeEventListener('abort', abandon);
    }
  }

  #share(ranks: number): Reservation {
    const cores = Array.from({ length: ranks }, (_, rank) => this.lwkCores[rank % this.lwkCores.length]!);
    return this.#hold(cores, false);
  }

  #takeSlots(ranks: number): number[] {
    if (ranks > this.#slots.length)
      throw this.#refusal(ranks, `this kernel has room for ${this.#slots.length} more`);
    return this.#slots.splice(-ranks).reverse();
  }

  #chosen(cpuSet: string | readonly number[]): number[] {
    const cores = typeof cpuSet === 'string' ? parseCpuList(cpuSet) : [...cpuSet];
    const missing = cores.filter((core) => !this.allowed.includes(core));
    if (cores.length === 0 || missing.length > 0) {
      throw new LwkError(
        'LWK_E_USAGE',
        `cpuSet (--cpu-set) ${formatCpuList(cores) || 'names no core'}: this process may use the cores ${formatCpuList(this.allowed)}.`,
        { asked: cores, allowed: this.allowed },
      );
    }
    return cores;
  }

  #refusal(ranks: number, why: string): LwkError {
    return new LwkError(
      'LWK_E_ADMISSION',
      `The job does not fit: ${ranks} ranks were asked for, and ${why}.`,
      { ranks, cores: this.lwkCores.length },
    );
  }
}
