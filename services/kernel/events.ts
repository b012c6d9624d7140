/**
 * What goes wrong in a kernel while it runs, and what it does about it: the RAS events (reliability, availability, serviceability)
 * of Blue Gene and mOS. Listeners of `kernel.events` get them, and who has subscribed to the channel `lwk:event` of
 * node:diagnostics_channel.
 */
import { channel } from 'node:diagnostics_channel';
import { EventEmitter } from 'node:events';

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
  /** A rank's core is not there for it any more: another program computes on it, or the rank could not be bound to it. */
  'core-gone': OfRank & { readonly core: number };
  /** A rank asked for more memory than its heap has. */
  'heap-denied': OfRank & { readonly heapBytes: number };
  /** Shipped calls waited for the main thread, which did something else for so long. */
  'fwk-slow': { readonly lateMs: number };
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

/** How often the event loop is looked at while jobs run and somebody listens, and how late it may be, milliseconds. */
const LOOK_MS = 250;
const LATE_MS = 250;

/** Emits `event` for each. */
export class KernelEvents extends EventEmitter<{ event: [event: KernelEvent] }> {
  #looks: NodeJS.Timeout | undefined;

  get #heard(): boolean {
    return this.listenerCount('event') > 0 || published.hasSubscribers;
  }

  /** @internal Looks, while jobs run, whether the main thread is there for their calls. */
  watch(running: boolean): void {
    if (running === (this.#looks !== undefined)) return;
    clearInterval(this.#looks);
    this.#looks = undefined;
    if (!running || !this.#heard) return;
    let last = performance.now();
    this.#looks = setInterval(() => {
      const now = performance.now();
      const lateMs = Math.round(now - last - LOOK_MS);
      last = now;
      if (lateMs <= LATE_MS) return;
      const message = `shipped calls of ranks waited for the main thread, which did something else for ${lateMs} ms.`;
      this.tell('fwk-slow', message, { lateMs });
    }, LOOK_MS).unref();
  }

  /** @internal Tells one. A listener that throws ends nothing of the kernel. */
  tell<K extends KernelEventKind>(kind: K, message: string, facts: KernelEventKinds[K]): void {
    if (!this.#heard) return;
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

/** A line of `lwk run --ras`: time, severity, kind, the facts as words, and the message. */
export function rasLine({ time, severity, kind, message, ...facts }: KernelEvent): string {
  const words = Object.entries(facts).filter(([, value]) => value !== undefined);
  const told = words.map(([name, value]) => ` ${name}=${String(value)}`).join('');
  return `ras: ${new Date(time).toISOString()} ${severity} ${kind}${told}: ${message}`;
}
