/**
 * What goes wrong in a kernel while it runs, and what it does about it: the RAS events (reliability, availability, serviceability)
 * of Blue Gene and mOS. Listeners of `kernel.events` get them, and who has subscribed to the channel `lwk:event` of
 * node:diagnostics_channel.
 */
import { channel } from 'node:diagnostics_channel';
import { EventEmitter } from 'node:events';
import { formatCpuList } from '../machine/cpulist.ts';
import { formatBytes } from '../machine/memory.ts';
import type { LaunchOptions, MachineCheckOptions } from '../types.ts';

/** What events have in common. */
interface Common {
  /** When, milliseconds since the epoch. */
  readonly time: number;
  /** 'info': nothing is lost; 'warning': something is slower or smaller than it was meant to be; 'error': a rank ends by it. */
  readonly severity: 'info' | 'warning' | 'error';
  /** For people: what happened, and what to do. */
  readonly message: string;
}

interface OfRank {
  readonly job: number;
  readonly rank: number;
}

/** What only events of a kind have. */
export interface KernelEventKinds {
  /** The thread of a rank has died. */
  'worker-lost': OfRank;
  /**
   * A rank's core is not there for it any more: another program computes on it, the rank could not be bound to it, or somebody has
   * changed where its thread, or the process, may run.
   */
  'core-gone': OfRank & { readonly core: number };
  /** A rank asked for more memory than its heap has. */
  'heap-denied': OfRank & { readonly heapBytes: number };
  /**
   * Shipped calls waited: for the event loop of the main thread, which did something else for so long, or for an answer, so long by
   * now, as of a disk that is slow or of a call that moves much.
   */
  'fwk-slow': { readonly late: 'event-loop' | 'call'; readonly lateMs: number };
  /** A machine check was injected. */
  'check-injected': OfRank & { readonly address: number | undefined; readonly bytes: number };
}

export type KernelEventKind = keyof KernelEventKinds;

export type KernelEvent = {
  [K in KernelEventKind]: Common & { readonly kind: K } & KernelEventKinds[K];
}[KernelEventKind];

const SEVERITY: Readonly<Record<KernelEventKind, Common['severity']>> = {
  'worker-lost': 'error',
  'core-gone': 'warning',
  'heap-denied': 'warning',
  'fwk-slow': 'warning',
  'check-injected': 'info',
};

const published = channel('lwk:event');

/** Emits `event` for each thing that goes wrong. */
export class KernelEvents extends EventEmitter<{ event: [event: KernelEvent] }> {
  /** @internal Somebody listens. */
  get heard(): boolean {
    return this.listenerCount('event') > 0 || published.hasSubscribers;
  }

  /** @internal Tells one. A listener that throws ends nothing of the kernel. */
  tell<K extends KernelEventKind>(kind: K, message: string, facts: KernelEventKinds[K]): void {
    if (!this.heard) return;
    const event = {
      kind,
      time: Date.now(),
      severity: SEVERITY[kind],
      message,
      ...facts,
    } as unknown as KernelEvent;
    if (published.hasSubscribers) published.publish(event);
    for (const listener of this.rawListeners('event'))
      try {
        listener(event);
      } catch (error) {
        process.emitWarning(error as Error);
      }
  }
}

/** What a job has to tell. */
export class JobEvents {
  readonly #events: KernelEvents;
  readonly #job: number;
  readonly #onBinding: LaunchOptions['onBinding'];

  constructor(events: KernelEvents, job: number, onBinding: LaunchOptions['onBinding']) {
    this.#onBinding = onBinding;
    this.#events = events;
    this.#job = job;
  }

  /** The thread of a rank has died. */
  lost(rank: number, why: string | undefined): void {
    const message = `the thread of rank ${rank} died: ${why ?? 'nobody knows why'}. Its job ends, and other jobs go on.`;
    this.#events.tell('worker-lost', message, { job: this.#job, rank });
  }

  /** A rank, which has ended, was refused memory. */
  denied(rank: number, heapBytes: number): void {
    const message = `rank ${rank} asked for more memory than its heap of ${formatBytes(heapBytes)} has: see the job's warnings.`;
    this.#events.tell('heap-denied', message, { job: this.#job, rank, heapBytes });
  }

  /** A rank runs on these cores from now on: on its own, or on others too; the embedder is told first. */
  moved(rank: number, cores: readonly number[]): void {
    const [core = -1] = cores;
    this.#onBinding?.(rank, cores);
    if (cores.length < 2) return;
    const message = `another program computes on core ${core}: rank ${rank} may run on cores ${formatCpuList(cores)} meanwhile.`;
    this.#events.tell('core-gone', message, { job: this.#job, rank, core });
  }

  /** A rank could not be bound to its core. */
  unbound(rank: number, core: number): void {
    const message = `rank ${rank} could not be bound to core ${core}, and runs where the system puts it: see lwk doctor.`;
    this.#events.tell('core-gone', message, { job: this.#job, rank, core });
  }

  injected({ rank, address, bytes = 4096 }: MachineCheckOptions): void {
    const where = address === undefined ? 'memory that it uses' : `0x${address.toString(16)}`;
    const message = `rank ${rank} loses ${bytes} bytes at ${where}.`;
    this.#events.tell('check-injected', message, { job: this.#job, rank, address, bytes });
  }
}

/** A line of `lwk run --ras`: time, severity, kind, the facts as words, and the message. */
export function rasLine({ time, severity, kind, message, ...facts }: KernelEvent): string {
  const words = Object.entries(facts).filter(([, value]) => value !== undefined);
  const told = words.map(([name, value]) => ` ${name}=${String(value)}`).join('');
  return `ras: ${new Date(time).toISOString()} ${severity} ${kind}${told}: ${message}`;
}
