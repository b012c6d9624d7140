/**
 * The partition: the cores handed over to the LWK, and the slots of the kernel memory. A core is designated when the kernel
 * boots, reserved by a job, and allocated when a rank's thread has been bound to it. Partitions of one machine know of each
 * other: a core that a job of another process has is not given out, and another one that this process may use takes its place.
 */
import { LwkError } from '../../runtime/abi/errors.ts';
import { MAX_RANKS } from '../../runtime/abi/limits.ts';
import { formatCpuList, parseCpuList } from '../machine/cpulist.ts';
import { StrangerLoad } from '../machine/load.ts';
import { CoreLocks, holders } from '../machine/locks.ts';
import { readCpus } from '../machine/procfs.ts';
import { readTopology } from '../machine/topology.ts';
import { MAX_QUEUE, MOST_QUEUE } from '../observe/flow.ts';
import { parseCount } from '../options/values.ts';
import type { BootOptions } from '../types.ts';

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
  /** The launches of all kernels of this thread have numbers. */
  readonly number: number;
  readonly ranks: number;
  grant(reservation: Reservation): void;
  refuse(error: LwkError): void;
}

/** The system is not asked more often than this which cores it has, milliseconds: each time takes as long as a twentieth of a short job. */
const ONLINE_MS = 50;

/**
 * The partitions of this thread that give out cores. Kernels of one process wait for each other; those of other threads are looked
 * at again after so many milliseconds.
 */
const HOUSE = new Set<Partition>();
const AGAIN_MS = 20;
let launches = 0;

export class Partition {
  /** Cores that run ranks, in the order in which they are given out, and cores set apart for the FWK. */
  readonly lwkCores: readonly number[];
  readonly fwkCores: readonly number[];
  /** All cores that the process may use. */
  readonly allowed: readonly number[];
  readonly #oversubscribe: boolean;
  /** Ranks were told to be bound. */
  readonly #fixed: boolean;
  /** Cores that may run ranks, those designated first. */
  readonly #usable: readonly number[];
  /** Shared by all processes; undefined where ranks are not bound to cores. */
  readonly #locks: CoreLocks | undefined;
  /** How many ranks run on each core. */
  readonly #load = new Map<number, number>();
  readonly #strangers = new StrangerLoad();
  /** Cores that the system has, and when it was asked. */
  #online: readonly number[] | undefined;
  #looked = Number.NEGATIVE_INFINITY;
  /** Cores that others had when the last job began. */
  #foreign: ReadonlySet<number> = new Set();
  readonly #slots: number[];
  readonly #queue: Waiting[] = [];
  readonly #maxQueue: number;
  /** The job that comes next waits for cores that other kernels of this process have. */
  #blocked = false;
  #again: NodeJS.Timeout | undefined;
  readonly #begun = performance.now();
  /** Milliseconds that LWK cores had ranks until `#counted`, of all together. */
  #busyMs = 0;
  #counted = this.#begun;

  /** @param slots of the kernel memory */
  constructor(options: BootOptions, slots = MAX_RANKS) {
    this.#slots = Array.from({ length: slots }, (_, slot) => slots - 1 - slot);
    const { allowed, quota = Number.POSITIVE_INFINITY } = readTopology();
    this.allowed = allowed;
    const usable = options.cpuSet === undefined ? this.allowed : this.#chosen(options.cpuSet);
    const fwk = parseCount(options.fwkCores ?? 0, 'fwkCores (--fwk-cores)', 0, MAX_RANKS);
    // Ranks on more cores than a control group has time for would be stopped in turn.
    const most = Math.max(1, Math.min(usable.length - fwk, Math.floor(quota)));
    const lwk = parseCount(options.cores ?? most, 'cores', 1, MAX_RANKS);
    if (lwk + fwk > usable.length) {
      const asked = fwk === 0 ? `${lwk} LWK cores` : `${lwk} LWK cores and ${fwk} FWK cores`;
      throw new LwkError(
        'LWK_E_ADMISSION',
        `${asked} were asked for, and there are ${usable.length} cores to use (${formatCpuList(usable)}). Ask for ` +
          `fewer${options.oversubscribe ? '' : ', or let ranks share cores with --oversubscribe'}.`,
        { lwk, fwk, usable },
      );
    }
    this.lwkCores = usable.slice(0, lwk);
    this.fwkCores = usable.slice(lwk, lwk + fwk);
    this.#usable = usable.filter((core) => !this.fwkCores.includes(core));
    this.#locks = options.bindTo === 'none' ? undefined : new CoreLocks();
    this.#oversubscribe = options.oversubscribe ?? false;
    this.#fixed = options.bindTo === 'core';
    this.#maxQueue = parseCount(options.maxQueue ?? MAX_QUEUE, 'maxQueue', 0, MOST_QUEUE);
  }

  /** Most jobs that wait for cores at a time. */
  get maxQueue(): number {
    return this.#maxQueue;
  }

  /** LWK cores on which ranks run. */
  get busyCores(): number {
    return [...this.#load.values()].filter((ranks) => ranks > 0).length;
  }

  /** Of the time that the cores could have had ranks, the part that they had. */
  get utilization(): number {
    this.#count();
    return this.#busyMs / ((this.#counted - this.#begun) * this.lwkCores.length) || 0;
  }

  #count(): void {
    const now = performance.now();
    this.#busyMs += (now - this.#counted) * this.busyCores;
    this.#counted = now;
  }

  /** How many more cores may run ranks. */
  get #free(): number {
    return this.lwkCores.length - this.busyCores;
  }

  /** Cores on which no rank runs, of this process or another one, where the FWK may poll. */
  get idleCores(): number[] {
    return [...this.fwkCores, ...this.#unused.filter((core) => !this.#foreign.has(core))];
  }

  /** Cores that ranks may have and nobody has, where one may run whose own is busy: none where each is to stay on its own. */
  get spareCores(): readonly number[] {
    if (this.#fixed) return [];
    return this.#there().filter((core) => !this.#load.get(core) && !this.#locks?.isTaken(core));
  }

  /** Cores on which no rank of this process runs, but those set apart for the FWK. */
  get #unused(): readonly number[] {
    return this.allowed.filter((core) => !this.fwkCores.includes(core) && !this.#load.get(core));
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
   * Whether one more launch may come.
   * @param waiting launches that have no cores yet
   * @throws LWK_E_BUSY
   */
  admit(waiting: number): void {
    const room = this.#oversubscribe ? this.#slots.length : this.#free;
    if (waiting >= this.#maxQueue + room) throw this.#busy(waiting);
  }

  /**
   * Reserves a core for each rank, all or none; waits until other jobs of this kernel have given back what is needed.
   * Oversubscribed jobs wait for nobody.
   * @param over rejects when nobody wants them any more
   * @throws LWK_E_ADMISSION when the job could never fit, or when other processes have the cores, LWK_E_BUSY, and what `over` does
   */
  async reserve(ranks: number, over?: Promise<never>): Promise<Reservation> {
    this.check(ranks);
    await this.#locks?.load();
    if (this.#oversubscribe) return (ranks <= this.#free && this.#grant(ranks)) || this.#share(ranks);
    HOUSE.add(this);
    return this.#wait(ranks, over);
  }

  /** Refuses the jobs that wait: there will be no cores any more. */
  close(): void {
    clearTimeout(this.#again);
    this.#blocked = false;
    HOUSE.delete(this);
    for (const { refuse } of this.#queue.splice(0))
      refuse(new LwkError('LWK_E_CLOSED', 'The kernel was closed while the job waited for cores.'));
  }

  /** Gives everything back. */
  release({ cores, slots }: Reservation): void {
    this.#count();
    this.#slots.push(...slots);
    for (const core of cores) {
      const ranks = this.#load.get(core)! - 1;
      this.#load.set(core, ranks);
      if (ranks === 0) this.#locks?.give(core);
    }
    Partition.#admitAll(this);
  }

  /** Lets the jobs of all kernels of this thread in that now fit, the one that waits longest before others. */
  static #admitAll(own: Partition): void {
    const first = (one: Partition) => one.#queue[0]?.number ?? Number.POSITIVE_INFINITY;
    for (const one of [...new Set([...HOUSE, own])].sort((a, b) => first(a) - first(b))) one.#admit();
  }

  /** Starts the waiting jobs that now fit, first come first served, also among kernels that have cores in common. */
  #admit(): void {
    clearTimeout(this.#again);
    this.#blocked = false;
    for (let next = this.#queue[0]; next !== undefined && next.ranks <= this.#free; next = this.#queue[0]) {
      const granted = this.#yieldsTo(next) ? undefined : this.#grant(next.ranks);
      if (granted === undefined && this.#waitsForKin(next.ranks)) {
        this.#blocked = true;
        this.#again = setTimeout(() => this.#admit(), AGAIN_MS).unref();
        return;
      }
      this.#queue.shift();
      if (granted === undefined) next.refuse(this.#taken(next.ranks));
      else next.grant(granted);
    }
  }

  /** Another kernel has a job that came before and waits for cores that this one has, too. */
  #yieldsTo({ number }: Waiting): boolean {
    return [...HOUSE].some(
      (other) =>
        other !== this &&
        other.#blocked &&
        other.#queue[0]!.number < number &&
        other.#usable.some((core) => this.#usable.includes(core)),
    );
  }

  /** Other kernels of this process have what is missing, and will give it back. */
  #waitsForKin(ranks: number): boolean {
    if (this.#locks === undefined) return false;
    const ours = new Set(holders().flatMap(({ core, pid }) => (pid === process.pid ? [core] : [])));
    const within = this.#there().filter((core) => !this.#load.get(core));
    return within.filter((core) => ours.has(core) || !this.#locks!.isTaken(core)).length >= ranks;
  }

  /** Cores that no rank and no other process has, the idle ones first; undefined when there are too few. */
  #grant(ranks: number): Reservation | undefined {
    const slots = this.#takeSlots(ranks);
    const free = this.#there().filter((core) => !this.#load.get(core));
    const cores = this.#lock(this.#strangers.idleFirst(free), ranks).toSorted((a, b) => a - b);
    if (cores.length === ranks) return this.#hold(cores, slots, true);
    for (const core of cores) this.#locks?.give(core);
    this.#slots.push(...slots);
    return undefined;
  }

  /** So many of the cores as nobody else has. */
  #lock(cores: readonly number[], most: number): number[] {
    const locked: number[] = [];
    for (const core of cores) {
      if (locked.length === most) break;
      if (this.#locks?.take(core) !== false) locked.push(core);
    }
    return locked;
  }

  /** The usable cores that are still online, or were a moment ago. */
  #there(): readonly number[] {
    const now = performance.now();
    if (now - this.#looked > ONLINE_MS) {
      this.#online = readCpus('/', 'sys/devices/system/cpu/online');
      this.#looked = now;
    }
    const online = this.#online;
    return online === undefined ? this.#usable : this.#usable.filter((core) => online.includes(core));
  }

  #taken(ranks: number): LwkError {
    const others = holders().filter(({ core }) => this.#usable.includes(core));
    const shown = others.map(({ core, pid, command }) => `core ${core}: process ${pid} (${command})`);
    return this.#refusal(
      ranks,
      `other processes have cores of this machine (${shown.join('; ') || 'which ended just now'}). Wait for them, ` +
        'use fewer ranks, or share cores with --oversubscribe',
    );
  }

  #hold(cores: readonly number[], slots: readonly number[], alone: boolean): Reservation {
    this.#count();
    for (const core of cores) this.#load.set(core, (this.#load.get(core) ?? 0) + 1);
    this.#foreign = new Set(this.#unused.filter((core) => this.#locks?.isTaken(core)));
    return { cores, slots, alone };
  }

  #wait(ranks: number, over: Promise<never> | undefined): Promise<Reservation> {
    const { promise, resolve, reject } = Promise.withResolvers<Reservation>();
    const waiting: Waiting = { number: launches++, ranks, grant: resolve, refuse: reject };
    const drop = (why: unknown) => {
      const at = this.#queue.indexOf(waiting);
      if (at < 0) return;
      this.#queue.splice(at, 1);
      reject(why);
      Partition.#admitAll(this);
    };
    this.#queue.push(waiting);
    this.#admit();
    if (this.#queue.length > this.#maxQueue) drop(this.#busy(this.#maxQueue));
    over?.catch(drop);
    return promise;
  }

  #share(ranks: number): Reservation {
    const slots = this.#takeSlots(ranks);
    // Others are to know of them; what they have already is shared with them, when there is nothing else.
    const fresh = this.lwkCores.filter((core) => !this.#load.get(core));
    const ours = this.#lock(fresh, fresh.length);
    const order = [...ours, ...this.lwkCores.filter((core) => !ours.includes(core))];
    const cores = Array.from({ length: ranks }, (_, rank) => order[rank % order.length]!);
    for (const core of ours) if (!cores.includes(core)) this.#locks?.give(core);
    return this.#hold(cores, slots, false);
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

  #busy(waiting: number): LwkError {
    return new LwkError(
      'LWK_E_BUSY',
      `The kernel is busy: ${waiting === 1 ? '1 launch waits' : `${waiting} launches wait`} for cores already. Try again when some ` +
        'have run, or raise maxQueue.',
      { waiting, maxQueue: this.#maxQueue },
    );
  }

  #refusal(ranks: number, why: string): LwkError {
    return new LwkError(
      'LWK_E_ADMISSION',
      `The job does not fit: ${ranks === 1 ? '1 rank was' : `${ranks} ranks were`} asked for, and ${why}.`,
      { ranks, cores: this.lwkCores.length },
    );
  }
}
