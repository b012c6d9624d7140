/**
 * The ranks of a session: the way to each, and what becomes of the others when one ends. Where these talk to each other by MPI they
 * cannot do without it; else they go on, and it may begin again.
 */
import { constants } from 'node:os';
import { LwkError } from '../../runtime/abi/errors.ts';
import { NR } from '../../runtime/abi/syscalls.ts';
import type { OwnServices } from '../host/own.ts';
import type { Image } from '../images/image.ts';
import type { Ending } from '../job/ending.ts';
import type { RunningJob } from '../job/job.ts';
import { describeEnd } from '../job/report.ts';
import { AssemblyScriptLanguage } from './assemblyscript.ts';
import { CLanguage } from './c.ts';
import type { OnRank, SessionHost } from './host.ts';
import { Line } from './line.ts';
import { languageOf } from './plan.ts';
import type { RankSnapshot } from './snapshot.ts';

const KILLED = 128 + constants.signals.SIGKILL;
const RESTARTED = { reason: 'signal', status: KILLED, signal: 'SIGKILL', sender: 'restart' } as const;

export class Ranks {
  readonly all: OnRank[];
  /** They need each other. */
  readonly #bound: boolean;
  readonly #image: Image;
  readonly #host: SessionHost;
  readonly #from: RankSnapshot | undefined;
  #state: 'begin' | 'go on' | 'close' = 'begin';
  /** Those that have ended while others go on. */
  readonly #lost = new Map<number, (again: boolean) => void>();
  readonly #restarting = new Map<number, Promise<void>>();

  constructor(image: Image, ranks: number, host: SessionHost, from: RankSnapshot | undefined) {
    this.#image = image;
    this.#host = host;
    this.#from = from;
    this.#bound = image.usesMpi;
    this.all = Array.from({ length: ranks }, () => this.#way(new Line(host.kernel, host.expect)));
  }

  #way(line: Line): OnRank {
    const language = languageOf(this.#image.info);
    const Language = language === 'c' ? CLanguage : AssemblyScriptLanguage;
    return { line, language: language === undefined ? undefined : new Language(line, this.#image.info) };
  }

  /** What ranks ask for. */
  readonly own: OwnServices = {
    [NR['kernel.next']!]: (...of) => this.all[of[0].task.rank]!.line.next(...of),
  };

  /** Resolves when all wait for their first call. */
  async begun(): Promise<void> {
    const lines = this.all.map(({ line }) => line);
    await Promise.all(lines.map(({ ready }) => ready));
    await Promise.all(lines.map((line, rank) => this.#from?.restore(line, rank)));
    this.#state = 'go on';
  }

  /** See SessionServices. */
  ended(rank: number, how: Ending): Promise<boolean> | 'ends' | 'leaves' {
    if (this.#state === 'close') return 'leaves';
    if (this.#state === 'begin' || !this.#spare(rank)) return 'ends';
    const { promise, resolve } = Promise.withResolvers<boolean>();
    this.#lost.set(rank, resolve);
    const { reason, status } = how;
    this.all[rank]!.line.fail(
      new LwkError(
        'LWK_E_SESSION',
        `A rank of the session has ended; the others go on, and restart(${rank}) begins it again: ${describeEnd(how)}`,
        { rank, reason, status },
      ),
    );
    return promise;
  }

  /** Others can do without these, and there are others. */
  #spare(...ranks: readonly number[]): boolean {
    return (
      !this.#bound && this.all.some(({ line }, rank) => !ranks.includes(rank) && line.failure === undefined)
    );
  }

  /** A call of some has begun and is to be over: those that are at it end. */
  cut(
    job: RunningJob,
    lines: readonly Line[],
    { timeoutMs }: { readonly timeoutMs?: number | undefined },
  ): void {
    const ranks = lines.map((line) => this.all.findIndex((on) => on.line === line));
    const there = ranks.filter((rank) => rank >= 0);
    const computing = there.filter((rank) => !this.all[rank]!.line.idle);
    // A function that has the rank alone may be at something else.
    const busy = computing.length > 0 ? computing : there;
    if (this.#spare(...busy)) {
      const ending = { reason: timeoutMs === undefined ? 'aborted' : 'timeout', timeoutMs } as const;
      for (const rank of busy)
        job.endRank(rank, { ...ending, status: timeoutMs === undefined ? KILLED : 124 });
    } else if (timeoutMs === undefined) job.abort();
    else job.expire(timeoutMs);
  }

  /**
   * Ends a rank if it has not ended, and begins it again with nothing of what it had.
   * @throws LWK_E_USAGE where ranks need each other, LWK_E_SESSION when it ends before it waits for calls
   */
  restart(job: RunningJob, rank: number): Promise<void> {
    if (this.#bound)
      return Promise.reject(
        new LwkError(
          'LWK_E_USAGE',
          `restart: ${this.#image.name} uses MPI: the others of its ranks hold messages and communicators of rank ${rank}, which a ` +
            'new one would not have. restart() begins all.',
          { rank },
        ),
      );
    const going =
      this.#restarting.get(rank) ?? this.#restart(job, rank).finally(() => this.#restarting.delete(rank));
    this.#restarting.set(rank, going);
    return going;
  }

  async #restart(job: RunningJob, rank: number): Promise<void> {
    const { line } = this.all[rank]!;
    if (line.failure === undefined) {
      job.endRank(rank, RESTARTED);
      await line.over.catch(() => {});
    }
    const again = this.#lost.get(rank);
    // The others have ended too.
    if (again === undefined) return line.over;
    this.#lost.delete(rank);
    const next = new Line(this.#host.kernel, this.#host.expect, line.rank);
    this.all[rank] = this.#way(next);
    const begun = next.ready.then(() => this.#from?.restore(next, rank));
    // Calls wait for it.
    next.last = begun.catch(() => {});
    again(true);
    await begun;
  }

  /** What waits for them is refused. */
  fail(error: Error): void {
    for (const { line } of this.all) line.fail(error);
  }

  /** They are to end: false where one is at a call, and has to be killed. */
  close(): boolean {
    this.#state = 'close';
    if (!this.all.every(({ line }) => line.idle || line.failure !== undefined)) return false;
    for (const { line } of this.all) line.end();
    for (const again of this.#lost.values()) again(false);
    return true;
  }
}
