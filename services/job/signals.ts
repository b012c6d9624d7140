/**
 * Signals to the ranks of a job, whoever sends them: the embedder, the command, another rank, a timer. What becomes of one the rank
 * has said in its channel; a signal that it handles waits there as a bit, and ends its waits.
 */
import { ERRNO } from '../../runtime/abi/errno.ts';
import { LwkError } from '../../runtime/abi/errors.ts';
import {
  channelAt,
  ENDED_BY,
  FORWARD,
  REQUEST_NUMBER,
  SENDERS,
  SIGNALS,
  SIGNALS_BLOCKED,
  SIGNALS_HANDLED,
  SIGNALS_IGNORED,
  TO_END,
} from '../../runtime/abi/layout.ts';
import {
  bit,
  HARMLESS,
  LAST_SIGNAL,
  MACHINE_CHECK_SIGNAL,
  SENDER,
  SIGNAL,
  signalName,
  signalOf,
  UNMASKABLE,
} from '../../runtime/abi/signals.ts';
import { NR } from '../../runtime/abi/syscalls.ts';
import { ring } from '../../runtime/fabric/bells.ts';
import type { OwnServices } from '../host/own.ts';
import type { MachineCheckOptions } from '../types.ts';
import type { Ending } from './ending.ts';
import { Itimer } from './itimer.ts';
import { putCheck } from './machine-checks.ts';
import { senderOf } from './report.ts';
import type { RunningRank } from './running-rank.ts';

/** What becomes of a signal: the rank handles it or will, it ignores it, or it ends. */
type Fate = 'waits' | 'ignored' | 'ends';

/** Signals that ask a program to end: one that takes none of them within the grace is ended. */
const ASKING = bit(SIGNAL.TERM) | bit(SIGNAL.INT) | bit(SIGNAL.HUP) | bit(SIGNAL.QUIT);

const asksToEnd = (signal: number): boolean => (bit(signal) & ASKING) !== 0;

/** Calls of the main thread that a signal interrupts. */
const INTERRUPTED: ReadonlySet<number> = new Set(
  [
    'wasi.fd_read',
    'wasi.sock_accept',
    'wasi.sock_recv',
    'wasi.poll_oneoff',
    'unstable.poll_oneoff',
    'lwk.receive',
  ].map((name) => NR[name]!),
);

/** What it needs of its job. */
interface SignalledJob {
  readonly k: Int32Array;
  readonly fabric: WebAssembly.Memory | undefined;
  readonly ranks: readonly RunningRank[];
  /** How long ranks may take to notice what they were sent, milliseconds. */
  readonly graceMs: number;
  end(ending: Ending, graceMs: number, handlersMs?: number): void;
}

export class JobSignals {
  readonly #job: SignalledJob;
  readonly #graces = new Set<NodeJS.Timeout>();

  constructor(job: SignalledJob) {
    this.#job = job;
  }

  /** Calls of ranks. */
  readonly services: OwnServices = {
    [NR['lwk.kill']!]: (rank) => this.#kill(rank),
    [NR['lwk.setitimer']!]: (rank) => this.#setTimer(rank),
  };

  #word({ slot }: RunningRank, offset: number): number {
    return Atomics.load(this.#job.k, (channelAt(slot) + offset) >> 2);
  }

  /** What would become of a signal. */
  fate(rank: RunningRank, signal: number): Fate {
    const own = bit(signal);
    if ((own & UNMASKABLE) !== 0) return 'ends';
    if ((this.#word(rank, SIGNALS_IGNORED) & own) !== 0) return 'ignored';
    if (((this.#word(rank, SIGNALS_HANDLED) | this.#word(rank, SIGNALS_BLOCKED)) & own) !== 0) return 'waits';
    return (HARMLESS & own) !== 0 ? 'ignored' : 'ends';
  }

  /** Sends a signal. What the fate 'ends' means is left to the caller. */
  send(rank: RunningRank, signal: number, sender: number): Fate {
    const fate = this.fate(rank, signal);
    if (fate === 'waits') {
      this.#job.k[((channelAt(rank.slot) + SENDERS) >> 2) + signal] = sender;
      this.post(rank, signal);
    }
    return fate;
  }

  /** Has a bit wait for a rank, and wakes it. */
  post(rank: RunningRank, signal: number): void {
    Atomics.or(this.#job.k, (channelAt(rank.slot) + SIGNALS) >> 2, bit(signal));
    if ((this.#word(rank, SIGNALS_BLOCKED) & bit(signal)) !== 0) return;
    this.#wake(rank);
    rank.waiting?.abort();
  }

  /** A rank is to end, when it calls next. */
  end(rank: RunningRank, signal: number): void {
    const { k } = this.#job;
    Atomics.store(k, (channelAt(rank.slot) + ENDED_BY) >> 2, signal);
    Atomics.or(k, (channelAt(rank.slot) + SIGNALS) >> 2, TO_END);
    this.#wake(rank);
  }

  /** Sleeping timers wait on the word; a rank that waits for an answer gets one from its aborted request. */
  #wake({ slot, task }: RunningRank): void {
    const { k, fabric, ranks } = this.#job;
    Atomics.notify(k, (channelAt(slot) + SIGNALS) >> 2);
    if (fabric !== undefined) ring(fabric, ranks.length, task.rank);
  }

  /** A rank has been sent a signal, does not block it, and has not taken it. */
  #untaken(rank: RunningRank, signal: number): boolean {
    const waits = this.#word(rank, SIGNALS) & ~this.#word(rank, SIGNALS_BLOCKED) & bit(signal);
    return waits !== 0 && rank.result === undefined && !rank.task.session;
  }

  /**
   * What ends the request that a rank waits for: the end of the job, and for one that may handle signals also a signal. One that
   * waits already lets the call do what it can without waiting.
   */
  stopOf(rank: RunningRank, stop: AbortSignal): AbortSignal {
    const number = this.#word(rank, REQUEST_NUMBER) & ~FORWARD;
    rank.waiting = undefined;
    if (!INTERRUPTED.has(number) || this.#word(rank, SIGNALS_HANDLED) === 0) return stop;
    rank.waiting = new AbortController();
    if ((this.#word(rank, SIGNALS) & ~this.#word(rank, SIGNALS_BLOCKED)) !== 0) rank.waiting.abort();
    return AbortSignal.any([stop, rank.waiting.signal]);
  }

  /**
   * Sends a signal to all ranks, or to none where it ends one of them, or there are none: then the result is the end of the job.
   * @throws LWK_E_USAGE
   */
  kill(name: NodeJS.Signals): Ending | undefined {
    const signal = signalOf(name);
    if (signal === undefined)
      throw new LwkError('LWK_E_USAGE', `kill: there is no signal '${String(name)}'.`, { signal: name });
    const ending: Ending = { reason: 'signal', status: 128 + signal, signal: name };
    const running = this.#running;
    if (running.length === 0 || running.some((rank) => this.fate(rank, signal) === 'ends')) return ending;
    for (const rank of running) this.send(rank, signal, SENDER.HOST);
    if (!asksToEnd(signal)) return undefined;
    const grace = setTimeout(() => {
      this.#graces.delete(grace);
      if (running.some((rank) => this.#untaken(rank, signal))) this.#job.end(ending, 0);
    }, this.#job.graceMs);
    this.#graces.add(grace);
    return undefined;
  }

  /** Sends a signal to the ranks that handle it, and has the others end by it; false, and nothing of that, where there are none. */
  ask(signal: number): boolean {
    const running = this.#running;
    if (!running.some((rank) => this.fate(rank, signal) === 'waits')) return false;
    for (const rank of running) if (this.send(rank, signal, SENDER.HOST) !== 'waits') this.end(rank, signal);
    return true;
  }

  /** A rank loses a part of its heap: it repairs that, or the job ends. @throws LWK_E_USAGE, LWK_E_CLOSED, LWK_E_BUSY */
  check(options: MachineCheckOptions): void {
    const rank = putCheck(this.#job.k, this.#job.ranks, options);
    if ((this.#word(rank, SIGNALS_HANDLED) & bit(MACHINE_CHECK_SIGNAL)) !== 0)
      return void this.post(rank, MACHINE_CHECK_SIGNAL);
    const ending: Ending = { reason: 'machine-check', status: 128 + SIGNAL.BUS, rank: rank.task.rank };
    this.#job.end(ending, this.#job.graceMs, 0);
  }

  get #running(): readonly RunningRank[] {
    return this.#job.ranks.filter(({ result }) => result === undefined);
  }

  /** A rank has ended. */
  forget(rank: RunningRank): void {
    rank.timer?.stop();
  }

  /** The job has. */
  close(): void {
    for (const grace of this.#graces) clearTimeout(grace);
  }

  /** Somebody has ended a rank, and with it the job. */
  #ends({ task: { rank } }: RunningRank, signal: number, sender: number): void {
    const ending: Ending = {
      reason: 'signal',
      status: 128 + signal,
      rank,
      signal: signalName(signal),
      sender: senderOf(rank, sender),
    };
    this.#job.end(ending, this.#job.graceMs, 0);
  }

  #kill(from: RunningRank): number {
    const [to, signal] = from.caller.args as unknown as [number, number];
    if (signal >>> 0 > LAST_SIGNAL || signal === MACHINE_CHECK_SIGNAL) return -ERRNO.EINVAL;
    const rank = this.#job.ranks[to >>> 0];
    if (rank === undefined || rank.result !== undefined) return -ERRNO.ESRCH;
    if (signal === 0) return 0;
    if (this.send(rank, signal, from.task.rank) === 'ends') this.#ends(rank, signal, from.task.rank);
    return 0;
  }

  #setTimer(rank: RunningRank): number {
    const { caller } = rank;
    const [value, interval, old] = [caller.i64(0), caller.i64(2), caller.args[4]!];
    if (old !== 0 && !caller.heap.holds(old, 16)) return -ERRNO.EFAULT;
    if (value < -1 || interval < 0) return -ERRNO.EINVAL;
    rank.timer ??= new Itimer(() => {
      if (this.send(rank, SIGNAL.ALRM, SENDER.TIMER) === 'ends') this.#ends(rank, SIGNAL.ALRM, SENDER.TIMER);
    });
    const { left, every } = rank.timer;
    if (old !== 0) {
      caller.heap.view.setBigInt64(old >>> 0, BigInt(left), true);
      caller.heap.view.setBigInt64((old >>> 0) + 8, BigInt(every), true);
    }
    if (value !== -1) rank.timer.set(value, interval);
    return 0;
  }
}
