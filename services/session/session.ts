/**
 * A session: a job whose ranks stay when they have started, with all that they have, and carry out calls of exports. Calls wait
 * for each other rank by rank, in the order in which they were made.
 */
import { LwkError } from '../../runtime/abi/errors.ts';
import { printable } from '../../runtime/printable.ts';
import { behind } from '../host/settle.ts';
import type { Image } from '../images/image.ts';
import { kindOf } from '../job/input.ts';
import type { RunningJob } from '../job/job.ts';
import { type Limits, Ticket } from '../job/ticket.ts';
import { CALL, type Told, tell } from '../observe/channels.ts';
import { Flow, MAX_QUEUE, MOST_QUEUE, Passage } from '../observe/flow.ts';
import type { SessionMessage, TimeSummary } from '../observe/types.ts';
import { checkOptions } from '../options/kinds.ts';
import { parseCount } from '../options/values.ts';
import type { Job, JobResult } from '../types.ts';
import { callInto, callOn, checkCall, checkInto, checkLoader } from './calls.ts';
import { readDeclarations } from './declarations.ts';
import type { All, OnRank, SessionHost } from './host.ts';
import type { LoaderObjects } from './loaded.ts';
import { blocks, Each, gather } from './parts.ts';
import { ARRAYS, type CallPlan, checkArgument, planCall } from './plan.ts';
import { Ranks } from './ranks.ts';
import { checkImage, RankSnapshot, stateOf } from './snapshot.ts';
import type { Arguments, Descriptions, Result, Target } from './typed.ts';
import type { SessionCall, SessionOptions, Snapshot, TypedArray } from './types.ts';

/** Where an array of a class lies in a heap. */
type Viewing<T> = new (buffer: SharedArrayBuffer, byteOffset: number, length: number) => T;

/** @typeParam E its exports, as functions: of what was described, or as `Kernel.session` was told. */
// biome-ignore lint/suspicious/noExplicitAny: of whatever exports
export class Session<E = any> implements AsyncDisposable {
  readonly #image: Image;
  readonly #options: SessionOptions;
  readonly #exports: Descriptions;
  readonly #host: SessionHost;
  readonly #from: RankSnapshot | undefined;
  readonly #maxQueue: number;
  readonly #plans = new Map<string, CallPlan>();
  #job: RunningJob | undefined;
  #restarting: Promise<void> | undefined;
  #ranks: Ranks | undefined;
  #ended: Error | undefined;
  readonly #calls = new Flow();

  private constructor(image: Image, options: SessionOptions, exports: Descriptions, host: SessionHost) {
    this.#image = image;
    this.#from = RankSnapshot.of(options.from);
    this.#options = options;
    this.#exports = exports;
    this.#host = host;
    this.#maxQueue = parseCount(options.maxQueue ?? MAX_QUEUE, 'maxQueue', 1, MOST_QUEUE);
    for (const [name, described] of Object.entries(exports))
      this.#plans.set(name, planCall(image.info, name, described));
  }

  /** @internal See `Kernel.session`. */
  static async open(image: Image, options: SessionOptions, host: SessionHost): Promise<Session> {
    const all = RankSnapshot.of(options.from)?.options(image, options) ?? options;
    const { exports = {} } = all;
    const isFile = typeof exports === 'string' || exports instanceof URL;
    const session = new Session(image, all, isFile ? await readDeclarations(exports) : exports, host);
    await session.#begin();
    return session;
  }

  get #lines(): readonly OnRank[] {
    return this.#ranks?.all ?? [];
  }

  /** Number of ranks. */
  get ranks(): number {
    return this.#lines.length;
  }

  /** Calls that have been made and have not begun. */
  get queueSize(): number {
    return this.#calls.queueSize;
  }

  /** How long calls have waited for others. */
  get waitTime(): TimeSummary {
    return this.#calls.waitTime.summary();
  }

  /** The job that its ranks are: what they do, their streams, messages, and counts. Another one after `restart`. */
  get job(): Job {
    return this.#job!;
  }

  /** How the session ended: resolves then, and never rejects. */
  get ended(): Promise<JobResult> {
    return this.#job!.exited;
  }

  /**
   * Calls an export on all ranks, or on the one that is named, and resolves with what they return: a list by rank, or the value of
   * the one. Arguments are numbers, text and typed arrays, the same for all ranks or, by `scatter` and `each`, another one for each.
   * @throws LWK_E_USAGE, LWK_E_BUSY, LWK_E_RESULT, LWK_E_ADMISSION, LWK_E_ABORTED, LWK_E_CLOSED, and LWK_E_SESSION with the report
   *   when the session has ended or ends meanwhile
   */
  async call<T = never, const C extends Target<E> = Target<E>>(
    target: C,
    ...args: Arguments<E, C>
  ): Promise<[T] extends [never] ? Result<E, C> : T>;
  async call(target: string | SessionCall, ...args: unknown[]): Promise<unknown> {
    const call = checkCall(target);
    if (!CALL.hasSubscribers) return this.#call(call, args);
    const message = { job: this.job, name: call.name, rank: call.rank };
    return CALL.tracePromise(() => this.#call(call, args), message);
  }

  async #call(call: SessionCall, args: readonly unknown[]): Promise<unknown> {
    const { name, rank, timeoutMs, timeoutFrom, signal, begun, into, ...described } = call;
    if (this.#ended !== undefined) throw this.#ended;
    const plan = this.#plan(name, described);
    if (args.length !== plan.args.length)
      throw new LwkError(
        'LWK_E_USAGE',
        `call of ${name}: ${args.length} arguments were given, and it takes ${plan.args.length} (${plan.args.join(', ')}).`,
        { name },
      );
    const ranks =
      rank === undefined ? [...this.#lines.keys()] : [parseCount(rank, 'rank', 0, this.ranks - 1)];
    const given = ranks.map((of) => args.map((arg) => (arg instanceof Each ? arg.values[of] : arg)));
    for (const own of given)
      for (const [i, type] of plan.args.entries()) checkArgument(plan, i, type, own[i]);
    if (into !== undefined) checkInto(plan, into);
    const results = await this.#queued(
      ranks,
      { name, timeoutMs, timeoutFrom, signal, begun },
      (lines, each): Promise<unknown> =>
        into === undefined
          ? each(lines.map((on, i) => callOn(on, plan, given[i]!)))
          : callInto(lines, each, plan, given, into),
    );
    return rank === undefined || into !== undefined ? results : (results as unknown[])[0];
  }

  /**
   * What the ranks have in their heaps and globals when the calls made so far have returned. Sessions with the option `from` begin
   * there: nothing of the program runs before. What a snapshot cannot hold (MPI, open files, maps, tables that the program has
   * changed) is refused, and the session goes on.
   * @throws LWK_E_SNAPSHOT, LWK_E_USAGE, LWK_E_BUSY, LWK_E_ABORTED, LWK_E_CLOSED, LWK_E_SESSION
   */
  async snapshot(limits: Limits = {}): Promise<Snapshot> {
    if (this.#ended !== undefined) throw this.#ended;
    checkOptions('snapshot', limits);
    checkImage(this.#image);
    const { dirs = [] } = this.#options;
    const states = await this.#queued(
      [...this.#lines.keys()],
      { name: 'snapshot', ...limits },
      (lines, each) =>
        each(
          lines.map(async ({ line, language }) => {
            await language?.forget();
            return stateOf(this.#image, line, this.#host.kernel, dirs.length);
          }),
        ),
    );
    return new RankSnapshot(this.#image, { ...this.#options, heap: this.job.heapBytes }, states);
  }

  /**
   * AssemblyScript: gives a function the program as @assemblyscript/loader has it, on one rank: exports, which take and give
   * pointers, and `__newString`, `__newArray`, `__getArray`, `__pin` and the like. What runs something of the program gives a
   * promise. The rank is that function's alone until what it returns has settled, as if all of it were one call; what limits calls
   * limits it.
   * @returns what the function returns
   * @throws what the function throws, and what `call` does
   */
  async loader<T>(
    where: number | (Limits & { readonly rank: number }),
    use: (program: LoaderObjects<E>) => T | PromiseLike<T>,
  ): Promise<T> {
    if (this.#ended !== undefined) throw this.#ended;
    const { rank, ...limits } = typeof where === 'object' && where !== null ? where : { rank: where };
    checkOptions('loader', { rank, ...limits });
    checkLoader(this.#image, use);
    const one = [parseCount(rank, 'rank', 0, this.ranks - 1)];
    return this.#queued(one, { name: 'loader', ...limits }, async ([on], each) => {
      const { Loader } = await import('./loader.ts');
      const loader = new Loader(on!.line, this.#image.info);
      // What calls the rank from there would wait for itself.
      const [result] = await each([behind.run(on!.line.rank, () => loader.use(use))]);
      return result!;
    });
  }

  /** An array as arguments: a block of it for each rank. */
  scatter<T extends TypedArray>(array: T): Each<T> {
    return new Each(blocks(array, this.ranks));
  }

  /** Arguments of a call on all ranks, one value for each. @throws LWK_E_USAGE */
  each<T>(values: readonly T[]): Each<T> {
    if (!Array.isArray(values) || values.length !== this.ranks)
      throw new LwkError(
        'LWK_E_USAGE',
        `each: ${kindOf(values)} was given; an array of ${this.ranks} values, one for each rank, is taken.`,
      );
    return new Each(values);
  }

  /** What all ranks have returned, typed arrays, one behind the other. @throws LWK_E_USAGE */
  gather<T extends TypedArray>(parts: readonly T[]): T {
    return gather(parts);
  }

  /**
   * Elements of a rank's heap, in place: a view of memory that is shared with the rank.
   * @param address in bytes
   * @param length in elements
   * @throws LWK_E_USAGE
   */
  view<T extends TypedArray>(rank: number, address: number, length: number, Type: Viewing<T>): T {
    if (this.#ended !== undefined) throw this.#ended;
    const { heap } = this.#lines[parseCount(rank, 'rank', 0, this.ranks - 1)]!.line;
    if (!Object.values(ARRAYS).includes(Type as never))
      throw new LwkError('LWK_E_USAGE', 'view: the class of a typed array is taken, such as Float64Array.');
    const each = (Type as unknown as { BYTES_PER_ELEMENT: number }).BYTES_PER_ELEMENT;
    const at = parseCount(address < 0 ? address + 2 ** 32 : address, 'address', 0, heap.bytes);
    const most = Math.floor((heap.bytes - at) / each);
    if (at % each !== 0)
      throw new LwkError('LWK_E_USAGE', `view: ${at} is no multiple of ${each}, the bytes of an element.`);
    return new Type(
      heap.u8.buffer as unknown as SharedArrayBuffer,
      at,
      parseCount(length, 'length', 0, most),
    );
  }

  /**
   * Ends the session, however far it is, and begins another one with the same options: nothing is left of what ranks had.
   * @param rank ends and begins this one alone, and the others go on. A program that uses MPI has to begin as a whole
   * @throws LWK_E_USAGE for such a program or a rank that is not there, LWK_E_SESSION when a rank ends before it waits for calls, and
   *   what `Kernel.session` throws
   */
  async restart(rank?: number): Promise<void> {
    if (rank === undefined) return this.#restartAll();
    const one = parseCount(rank, 'rank', 0, this.ranks - 1);
    if (this.#ended === undefined && this.#restarting === undefined && this.ranks > 1)
      return this.#ranks!.restart(this.#job!, one);
    // None is left that could go on.
    return this.#restartAll();
  }

  #restartAll(): Promise<void> {
    this.#restarting ??= this.#restart().finally(() => {
      this.#restarting = undefined;
    });
    return this.#restarting;
  }

  async #restart(): Promise<void> {
    if (this.#ended === undefined)
      await this.#cutAll(new LwkError('LWK_E_CLOSED', 'The session was restarted.'));
    else await this.#job?.exited;
    await this.#begin();
  }

  /** Ends the session: at once, what waits is refused. Resolves when nothing is left. */
  async close(): Promise<void> {
    // What begins would not know of it.
    await this.#restarting?.catch(() => {});
    await this.#cutAll(new LwkError('LWK_E_CLOSED', 'The session has been closed: open another one.'));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  async #begin(): Promise<void> {
    const { ranks = 1, exports: _exports, maxQueue: _maxQueue, from: _from, ...launch } = this.#options;
    const all = new Ranks(this.#image, ranks, this.#host, this.#from);
    const output = { stdout: 'inherit', stderr: 'inherit' } as const;
    const job = await this.#host.start(
      { ...output, ...launch, ranks },
      { own: all.own, ended: (...of) => all.ended(...of), restored: this.#from !== undefined },
    );
    this.#job = job;
    this.#ranks = all;
    this.#ended = undefined;
    const message: Told<SessionMessage> = { job };
    this.#host.meter.sessions++;
    tell('sessionStart', message);
    void job.exited.then((result) => {
      this.#host.meter.sessions--;
      this.#end(job, result, all);
      message.result = result;
      tell('sessionEnd', message);
    });
    await all.begun();
  }

  #plan(name: string, described: Omit<SessionCall, 'name'>): CallPlan {
    if (Object.keys(described).length > 0)
      return planCall(this.#image.info, name, { ...this.#exports[name], ...described });
    const plan = this.#plans.get(name) ?? planCall(this.#image.info, name, {});
    this.#plans.set(name, plan);
    return plan;
  }

  /** Does something with these ranks when what waits for any of them is done. */
  async #queued<T>(
    ranks: readonly number[],
    { name, timeoutFrom = 'submission', ...limits }: Limits & Pick<SessionCall, 'name'>,
    work: (lines: readonly OnRank[], each: All) => Promise<T>,
  ): Promise<T> {
    const lines = ranks.map((rank) => this.#lines[rank]!);
    const caller = behind.getStore();
    if (caller !== undefined && lines.some(({ line }) => line.rank === caller))
      throw new LwkError(
        'LWK_E_USAGE',
        `call of ${name}: what makes it (a host function, the function of loader) is waited for by a rank that it calls.`,
        { name },
      );
    const { queueSize } = this;
    const maxQueue = this.#maxQueue;
    if (queueSize >= maxQueue)
      throw new LwkError(
        'LWK_E_BUSY',
        `call of ${name}: ${queueSize} calls wait already. Await some first, or raise maxQueue.`,
        { name, maxQueue },
      );
    const what = `The call of ${printable(name)}`;
    const ticket = new Ticket(what, { timeoutFrom, ...limits }, (why) =>
      this.#ranks!.cut(
        this.#job!,
        lines.map(({ line }) => line),
        why,
      ),
    );
    const passage = new Passage(this.#calls, this.#host.meter.calls);
    const begun: Promise<unknown>[] = [];
    try {
      const running = Promise.all(lines.map(({ line }) => line.last)).then((): Promise<T> => {
        for (const { line } of lines) if (line.failure !== undefined) throw line.failure;
        ticket.begin();
        passage.begin();
        return work(lines, (parts) => {
          begun.push(...parts);
          return Promise.all(parts);
        });
      });
      // One rank's part may have failed while others are at theirs.
      const done = running.catch(() => {}).then(() => Promise.allSettled(begun));
      for (const { line } of lines) line.last = done;
      const results = await ticket.first(running);
      passage.end('completed');
      return results;
    } catch (error) {
      passage.end('failed');
      throw error;
    } finally {
      ticket.close();
    }
  }

  async #cutAll(why: LwkError): Promise<void> {
    const ended = (this.#ended ??= why);
    const idle = this.#ranks!.close();
    this.#ranks!.fail(ended);
    if (!idle) this.#job?.kill('SIGKILL');
    await this.#job?.exited;
  }

  #end(job: Job, result: JobResult, ranks: Ranks): void {
    const how = result.message === '' ? 'its program has ended' : result.message;
    const error = new LwkError('LWK_E_SESSION', `The session has ended: ${how}`, { result });
    if (job === this.#job) this.#ended ??= error;
    ranks.fail(job === this.#job ? this.#ended! : error);
  }
}
