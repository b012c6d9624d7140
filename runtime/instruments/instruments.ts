/**
 * The instruments of a rank: what is done before and behind each of its calls where strace, counters, a timeline, noise, delays or
 * a reproducible run were asked for. Counters and the timeline are compiled (../engine/instrument): TypeScript only tells them the
 * time. The others are behind these. Loaded for such jobs alone.
 */
import { performance } from 'node:perf_hooks';
import { channelAt, SIGNALS } from '../abi/layout.ts';
import { builtModule } from '../built.ts';
import { rest } from '../channel/frozen.ts';
import type { Ship } from '../channel/request.ts';
import { INSTRUMENT } from '../files.ts';
import { SITE_EXPORT } from '../image/link.ts';
import type { LocalCalls, Rank } from '../rank.ts';
import type { Recorder, Recording } from '../recording.ts';
import type { RankTask } from '../task.ts';
import { INSTRUMENTED } from './around.ts';
import { countedCalls } from './counted.ts';
import type { Finished, Instrument } from './instrument.ts';
import { Jitter } from './jitter.ts';
import { COUNTERS, DIRECT, eventsAt, rowsAt, type ToolsTask, WANTED } from './layout.ts';
import { Replay } from './replay.ts';
import { Strace } from './strace.ts';
import { Turns } from './turns.ts';

/** What a rank knows of the objects of its program. */
export interface MpiLookup {
  /** World rank of a rank of a communicator; -1 where there is none. */
  worldRank(comm: number, rank: number): number;
  /** Bytes of an element; 0 where there is none. */
  typeBytes(type: number): number;
  /** Messages that came before their receive. */
  early(): number;
}

/** What instruments ask of the rank. */
export interface Looks {
  readonly kernel: WebAssembly.Memory;
  readonly heap: WebAssembly.Memory;
  /** The state of its messages, of a rank that uses MPI. */
  readonly state: WebAssembly.Memory | undefined;
  /** What is known of communicators and datatypes, once the rank has joined. */
  mpi(): MpiLookup | undefined;
  /** How much of the heap is in use, bytes. */
  heapBytes(): number;
}

export class Instruments {
  /** What gates are made with. */
  static readonly recording: Recording = INSTRUMENTED;

  readonly recorder: Recorder;
  readonly #counters: Float64Array;
  readonly #sites = new WebAssembly.Table({ element: 'anyfunc', initial: 1 });
  readonly #stamps: boolean;
  readonly #looks: Looks;
  readonly #strace: Instrument | undefined;
  readonly #replay: Replay | undefined;
  readonly #jitter: Jitter | undefined;
  /** Of a reproducible run. */
  readonly turns: Turns | undefined;
  /** Calls that are served otherwise than without instruments. */
  readonly calls: LocalCalls;
  readonly #finished: Finished = { at: 0, call: 0, began: 0, ended: 0 };
  /** Calls that are under way: functions of the program that MPI calls back call again. */
  #depth = 0;

  constructor(
    tools: ToolsTask,
    rank: Rank,
    { direct, atFirst, alone }: Pick<RankTask, 'direct' | 'atFirst' | 'alone'>,
    looks: Looks,
  ) {
    const { buffer } = tools.memory;
    this.#counters = new Float64Array(buffer);
    this.#looks = looks;
    this.#stamps = tools.events;
    this.#strace = tools.strace && new Strace(tools.strace, rank);
    this.#replay = tools.replay && new Replay(tools.replay);
    this.#jitter = tools.jitter === undefined ? undefined : new Jitter(tools.jitter, rank.rank);
    this.turns = tools.turns && new Turns(tools.turns, rank, alone);
    this.calls = this.turns === undefined ? {} : countedCalls(rank, this.turns, tools.turns!.seed);
    const bytes = new Uint8Array(buffer);
    for (const call of [...direct, ...atFirst]) bytes[DIRECT + call] = 1;
    const { start, nowhere, ...functions } = this.#instrument(tools.memory, rank);
    this.#sites.set(0, nowhere);
    const hooks = [this.#strace, this.#replay, this.#jitter, this.turns].some((hook) => hook !== undefined);
    (start as (...args: number[]) => void)(
      channelAt(rank.slot),
      rowsAt(rank.size),
      eventsAt(rank.size),
      (tools.counters ? WANTED.COUNTERS : 0) |
        (tools.events ? WANTED.EVENTS : 0) |
        (hooks ? WANTED.HOOKS : 0),
    );
    this.recorder = { recording: INSTRUMENTED, functions };
    this.#counters[COUNTERS.BEGUN] = performance.now();
  }

  #instrument(memory: WebAssembly.Memory, { k, slot }: Rank): Record<string, WebAssembly.ImportValue> {
    const { kernel, heap, state, mpi } = this.#looks;
    const counters = this.#counters;
    const host = {
      kernel,
      heap,
      // Of a rank without MPI nothing reads it.
      state: state ?? new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }),
      sites: this.#sites,
      clock: () => {
        counters[COUNTERS.NOW] = performance.now();
      },
      look: () => this.#look(),
      before: () => {
        this.turns?.tick();
        this.#jitter?.delay();
        // What it takes is computing.
        if (this.#depth++ === 0) this.#replay?.before();
      },
      behind: this.#behind,
      rest: () => rest(k, (channelAt(slot) + SIGNALS) >> 2),
      worldRank: (comm: number, rank: number) => mpi()?.worldRank(comm, rank) ?? -1,
      typeBytes: (type: number) => mpi()?.typeBytes(type) ?? 0,
    };
    const instance = new WebAssembly.Instance(builtModule(INSTRUMENT), { env: { memory }, host });
    return instance.exports as Record<string, WebAssembly.ImportValue>;
  }

  readonly #behind = (at: number, call: number, began: number, ended: number): void => {
    const finished = this.#finished;
    finished.at = at;
    finished.call = call;
    finished.began = began;
    finished.ended = ended;
    this.#strace?.leave(finished);
    if (--this.#depth === 0) this.#replay?.behind();
    this.#jitter?.delay();
  };

  /** The guest has been instantiated: from now on it can be asked where it calls. */
  started(exports: WebAssembly.Exports): void {
    const site = exports[SITE_EXPORT];
    if (typeof site === 'function') this.#sites.set(0, site);
  }

  /** The same, with the times at which a request is sent off and its answer is seen, where a timeline is wanted. */
  stamped(ship: Ship): Ship {
    if (!this.#stamps) return ship;
    const counters = this.#counters;
    return (number) => {
      counters[COUNTERS.SENT] = performance.now();
      const result = ship(number);
      counters[COUNTERS.SEEN] = performance.now();
      return result;
    };
  }

  #look(): void {
    const counters = this.#counters;
    counters[COUNTERS.HEAP_HIGH] = Math.max(counters[COUNTERS.HEAP_HIGH]!, this.#looks.heapBytes());
    counters[COUNTERS.EARLY] = this.#looks.mpi()?.early() ?? 0;
  }

  /** @param status how the rank ended, in the words of strace */
  end(status: string): void {
    this.#look();
    this.#counters[COUNTERS.LAST] = performance.now();
    this.#strace?.end(status);
  }
}
