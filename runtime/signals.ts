/**
 * Signals as a rank has them: what it does about each, which it has blocked, and the delivery. They wait as bits of one word of the
 * channel, which the host, other ranks by way of the host, and the rank itself set, and which the rank takes. There is no
 * interruption: the gate looks at the word behind each call, waits and sleeps look at it before they sleep, and a call of MPI
 * while it waits.
 */
import { ERRNO } from './abi/errno.ts';
import {
  channelAt,
  ENDED_BY,
  FROZEN,
  SENDERS,
  SIGNALS,
  SIGNALS_BLOCKED,
  SIGNALS_HANDLED,
  SIGNALS_IGNORED,
  TO_END,
  WITHIN_MPI,
} from './abi/layout.ts';
import {
  bit,
  HARMLESS,
  LAST_SIGNAL,
  MACHINE_CHECK_SIGNAL,
  SA,
  SENDER,
  SI,
  SIGNAL,
  UNMASKABLE,
} from './abi/signals.ts';
import { isFrozen, rest } from './channel/frozen.ts';
import { ended, endedBy } from './channel/request.ts';
import type { MachineCheck, MachineChecks } from './machine-checks.ts';

/** What sigaction asks for instead of a function. */
const DEFAULT = 0;
const IGNORE = -1;

/** A function of the guest. */
type Handler = (...args: number[]) => unknown;

export class Signals {
  readonly #k: Int32Array;
  /** Indices of its words. */
  readonly #at: number;
  readonly #handled: number;
  readonly #ignored: number;
  readonly #blocked: number;
  readonly #withinMpi: number;
  readonly #senders: number;
  /** Finds a function of the guest by its index. */
  readonly #find: (index: number) => Handler | null;
  /** By signal: function, mask, flags. */
  readonly #functions = new Int32Array(LAST_SIGNAL + 1);
  readonly #masks = new Int32Array(LAST_SIGNAL + 1);
  readonly #flags = new Int32Array(LAST_SIGNAL + 1);

  readonly #checks: MachineChecks | undefined;
  #endedBy: number | undefined;

  /** @param checks of the rank, where it may lose memory */
  constructor(k: Int32Array, slot: number, find: (index: number) => Handler | null, checks?: MachineChecks) {
    this.#checks = checks;
    const word = (offset: number) => (channelAt(slot) + offset) >> 2;
    this.#k = k;
    this.#at = word(SIGNALS);
    this.#handled = word(SIGNALS_HANDLED);
    this.#ignored = word(SIGNALS_IGNORED);
    this.#blocked = word(SIGNALS_BLOCKED);
    this.#withinMpi = word(WITHIN_MPI);
    this.#senders = word(SENDERS);
    this.#find = find;
  }

  /** Who has sent the signal by whose default the rank ends, a rank or one of SENDER, where one has. */
  get endedBy(): number | undefined {
    return this.#endedBy;
  }

  /** A wait is to be left: there is a signal that is not blocked, or the rank is to end. */
  get wake(): boolean {
    return (Atomics.load(this.#k, this.#at) & ~this.#k[this.#blocked]! & ~FROZEN) !== 0;
  }

  /** All that wait, blocked ones too. */
  get pending(): number {
    return Atomics.load(this.#k, this.#at) & ~(TO_END | FROZEN);
  }

  /** Sleeps until a signal comes that is not blocked, for at most so many milliseconds. */
  sleep(ms: number): void {
    const seen = Atomics.load(this.#k, this.#at);
    if ((seen & ~this.#k[this.#blocked]!) === 0) Atomics.wait(this.#k, this.#at, seen, ms);
  }

  action(signal: number, index: number, mask: number, flags: number): number {
    if (!(signal >= 1 && signal <= LAST_SIGNAL) || (bit(signal) & UNMASKABLE) !== 0) return -ERRNO.EINVAL;
    if (index !== DEFAULT && index !== IGNORE && this.#find(index) === null) return -ERRNO.EFAULT;
    this.#functions[signal] = index;
    this.#masks[signal] = mask & ~UNMASKABLE;
    this.#flags[signal] = flags;
    this.#set(this.#ignored, signal, index === IGNORE);
    this.#set(this.#handled, signal, index !== DEFAULT && index !== IGNORE);
    return 0;
  }

  /** What is to be called for machine checks; 0 for nothing. */
  machineCheck(index: number): number {
    if (index !== DEFAULT && this.#find(index) === null) return -ERRNO.EFAULT;
    this.#functions[MACHINE_CHECK_SIGNAL] = index;
    this.#flags[MACHINE_CHECK_SIGNAL] = SA.RESTART;
    this.#set(this.#handled, MACHINE_CHECK_SIGNAL, index !== DEFAULT);
    return 0;
  }

  get handlesChecks(): boolean {
    return this.#functions[MACHINE_CHECK_SIGNAL] !== DEFAULT;
  }

  /**
   * The rank has found out itself that a part of its heap is lost: its program is told behind the call, or it ends.
   * @param call any that ends a rank that is to end
   */
  lose(check: MachineCheck, call: () => void): void {
    this.#checks?.find(check);
    const handled = this.handlesChecks;
    if (!handled) Atomics.store(this.#k, this.#at + ((ENDED_BY - SIGNALS) >> 2), SIGNAL.BUS);
    Atomics.or(this.#k, this.#at, handled ? bit(MACHINE_CHECK_SIGNAL) : TO_END);
    if (!handled) call();
  }

  #set(word: number, signal: number, on: boolean): void {
    if (on) Atomics.or(this.#k, word, bit(signal));
    else Atomics.and(this.#k, word, ~bit(signal));
  }

  /** Blocks these and no others. Returns those before. */
  mask(mask: number): number {
    return Atomics.exchange(this.#k, this.#blocked, mask & ~UNMASKABLE & ~(1 << LAST_SIGNAL));
  }

  /** A signal of the rank to itself: it is delivered behind the call. */
  raise(signal: number, rank: number): number {
    if (!(signal >= 1 && signal <= LAST_SIGNAL) || signal === MACHINE_CHECK_SIGNAL) return -ERRNO.EINVAL;
    this.#k[this.#senders + signal] = rank;
    Atomics.or(this.#k, this.#at, bit(signal));
    return 0;
  }

  /** Waits, with other signals blocked, until one has been handled. */
  suspend(mask: number): number {
    const before = this.mask(mask);
    while (this.#deliverAll() === 0) this.sleep(Number.POSITIVE_INFINITY);
    Atomics.store(this.#k, this.#blocked, before);
    return -ERRNO.EINTR;
  }

  /**
   * Behind a call: delivers what waits and is not blocked.
   * @param result of the call
   * @returns 1 when a signal has interrupted the call, and it is to be made again
   */
  readonly deliver = (result: number): number => {
    const handlers = this.#deliverAll();
    return (result === ERRNO.EINTR || result === -ERRNO.EINTR) && handlers >= 0 ? 1 : 0;
  };

  /** The same in a wait of MPI, which goes on afterwards. A handler that jumps out of it leaves MPI unusable. */
  deliverWithinMpi(): void {
    const before = this.#k[this.#withinMpi]!;
    this.#k[this.#withinMpi] = 1;
    this.#deliverAll();
    this.#k[this.#withinMpi] = before;
  }

  /**
   * How many handlers have run, negative when one of them wants calls to end with EINTR. Throws when the rank is to end.
   */
  #deliverAll(): number {
    const k = this.#k;
    let handlers = 0;
    let interrupts = false;
    for (;;) {
      const ready = Atomics.load(k, this.#at) & ~k[this.#blocked]!;
      if (ready < 0) throw endedBy(k, this.#at);
      if (isFrozen(ready)) {
        rest(k, this.#at);
        continue;
      }
      if (ready === 0) break;
      // The lowest first.
      const signal = 32 - Math.clz32(ready & -ready);
      const flags = this.#flags[signal]!;
      if (!this.#handle(signal)) continue;
      handlers++;
      if ((flags & SA.RESTART) === 0) interrupts = true;
    }
    return interrupts ? -handlers : handlers;
  }

  /** Takes a signal; whether a handler has run. */
  #handle(signal: number): boolean {
    const k = this.#k;
    Atomics.and(k, this.#at, ~bit(signal));
    const index = this.#functions[signal]!;
    const flags = this.#flags[signal]!;
    if (index === IGNORE || (index === DEFAULT && (bit(signal) & HARMLESS) !== 0)) return false;
    const handler = index === DEFAULT ? null : this.#find(index);
    const sender = k[this.#senders + signal]!;
    if (handler === null) {
      if (signal !== MACHINE_CHECK_SIGNAL) this.#endedBy = sender;
      throw ended(-(signal === MACHINE_CHECK_SIGNAL ? SIGNAL.BUS : signal));
    }
    if ((flags & SA.RESETHAND) !== 0) this.action(signal, DEFAULT, 0, 0);
    const before = k[this.#blocked]!;
    const own = (flags & SA.NODEFER) === 0 ? bit(signal) & ~UNMASKABLE : 0;
    Atomics.store(k, this.#blocked, before | ((this.#masks[signal]! | own) & ~(1 << LAST_SIGNAL)));
    if (signal === MACHINE_CHECK_SIGNAL) this.#check(handler);
    else call(handler, signal, sender, sender === SENDER.TIMER ? SI.KERNEL : SI.USER);
    // Not when it jumps out: then the mask is the jump's.
    Atomics.store(k, this.#blocked, before);
    return true;
  }

  #check(handler: Handler): void {
    for (let check = this.#checks?.take(); check !== undefined; check = this.#checks?.take())
      call(handler, check.address | 0, check.bytes, check.kind);
  }
}

/** Calls a handler. One of other types than a handler has cannot be called. */
function call(handler: Handler, ...args: [number, number, number]): void {
  try {
    handler(...args);
  } catch (error) {
    throw error instanceof TypeError ? ended(-SIGNAL.SEGV) : error;
  }
}
