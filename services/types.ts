/** The types of the public API. */
import type { Readable, Writable } from 'node:stream';
import type { Wait } from '../runtime/mpi/requests/wait.ts';
import type { Trap } from '../runtime/trap.ts';
import type { CoreOptions } from './core/types.ts';
import type { RamDisk } from './disks/types.ts';
import type { FileSystem } from './files/types.ts';
import type { HostCall } from './host/call.ts';
import type { Quotas } from './options/quotas.ts';
import type { SegmentRights } from './options/segments.ts';
import type { JobStats, RankUsage } from './tools/types.ts';

export type { HostCall } from './host/call.ts';
export type { CallStats, JobStats, RankStats, RankUsage, SiteStats } from './tools/types.ts';

/** What compiles a program: the optimizing compiler alone, or V8's own succession. */
export type Tier = 'optimized' | 'tiered';

/** What a host function gives its guest: text, bytes, a stream or another iterable of them, or nothing. */
export type HostResult = RunInput | null | undefined | void;

/**
 * A function that guests call by its name (`lwk_call` of lwk.h) with a request, which is a copy. They wait until what it returns
 * has settled. What it throws becomes the guest's errno, by its `code` (`'ENOENT'`), and message.
 */
export type HostFunction = (request: Buffer, call: HostCall) => HostResult | PromiseLike<HostResult>;

/**
 * A function that programs import, such as `env.lookup(i32) -> i32`. It gets the arguments, i64 as bigint, and behind them a
 * {@link HostCall}; what it returns is of the type that the program has declared. What it throws ends the job.
 */
// biome-ignore lint/suspicious/noExplicitAny: arguments are those that the program declares
export type HostImport = (...args: any[]) => unknown;

/** By module and name, as WebAssembly.instantiate takes them. */
export type HostImports = Readonly<Record<string, Readonly<Record<string, HostImport>>>>;

/** What guests may call in the embedding program. Of a kernel: for all its jobs, which may have their own besides. */
export interface HostOptions {
  /** By the names by which guests call them. They run on the thread of the kernel. */
  functions?: Readonly<Record<string, HostFunction>> | undefined;
  /** After so many milliseconds a rank waits no longer for a host function: ETIMEDOUT. Default: as long as the job runs. */
  functionTimeoutMs?: number | undefined;
}

export interface BootOptions extends HostOptions {
  /** See {@link CompileOptions}. */
  imports?: HostImports | undefined;
  /** LWK cores, one for each rank that runs at a time. Default: all that the process may use, less `fwkCores`. */
  cores?: number | undefined;
  /** The cores of the partition, such as '0-3,8' or [0, 1]. Default: all that the process may use. */
  cpuSet?: string | readonly number[] | undefined;
  /** Cores set apart for the FWK. Default 0: it uses those that running jobs leave free. */
  fwkCores?: number | undefined;
  /**
   * 'core' binds each rank's thread to its core, come what may; 'none' leaves that to the host. By default ranks are bound, and
   * one that other programs keep from its core may run on cores that nobody has (of `cpuSet`, if there is one) until they have
   * gone.
   */
  bindTo?: 'core' | 'none' | undefined;
  /**
   * Bytes of the stack of each rank's thread, or text such as '64MiB': for return addresses and locals of calls. The stack in the
   * heap is the program's own. Default 8 MiB.
   */
  stack?: number | string | undefined;
  /** Bytes of the partition for heaps, or text such as '2GiB', which no other kernel of the process gets. Default: what there is. */
  memory?: number | string | undefined;
  /** Bytes of all named segments of the kernel, or text such as '2GiB'. Default 1 GiB. */
  segmentBytes?: number | string | undefined;
  /** Let jobs have more ranks than there are free LWK cores. Default false. */
  oversubscribe?: boolean | undefined;
  /** Most launches, of sessions too, that wait for cores at a time: one more is refused with LWK_E_BUSY. Default 1000. */
  maxQueue?: number | undefined;
  /** Closes the kernel when it aborts; before the boot is done, that rejects with LWK_E_ABORTED. */
  signal?: AbortSignal | undefined;
}

/** A directory that guests may use. As text: 'HOST', 'HOST::GUEST' or 'HOST::GUEST:ro'. */
export type Preopen =
  | string
  | { readonly host: string; readonly guest?: string; readonly readOnly?: boolean };

/** Where shipped calls are carried out: by the FWK, by the rank, or the first by the rank and more by an FWK that has a core. */
export type Offload = 'ship' | 'direct' | 'auto';

export interface CompileOptions {
  /**
   * 'optimized': all code by the optimizing compiler before the start. 'tiered': V8's own tiering. Default by code size; the
   * command then optimizes functions of programs without MPI when they are first called.
   */
  tier?: Tier | undefined;
  /**
   * 'error' (default) refuses imports that nobody serves, but for functions of WASI, which return ENOSYS; 'trap' lets functions
   * link that trap when called.
   */
  unknownImports?: 'error' | 'trap' | undefined;
  /** Functions for what the program imports and the runtime does not serve. They run on the thread of the kernel. */
  imports?: HostImports | undefined;
  /** Ends what this is an option of: what has not begun rejects with LWK_E_ABORTED, a job ends with reason 'aborted', status 137. */
  signal?: AbortSignal | undefined;
}

/** What a standard stream is: a stream of the job, the stream of this process, nothing, or a stream of the caller's. */
export type Output = 'pipe' | 'inherit' | 'ignore' | Writable | ((rank: number) => Writable);
export type Input = 'pipe' | 'inherit' | 'ignore' | Readable;

export interface LaunchOptions extends CompileOptions, HostOptions {
  /** Number of ranks. Default 1. */
  ranks?: number | undefined;
  /** Arguments of the program, its own name not among them; with `invoke` those of the export, as numbers or as text. */
  args?: readonly (string | number | bigint)[] | undefined;
  /** argv[0]. Default: the file name of the image. */
  programName?: string | undefined;
  /**
   * The variables of the program; those that are undefined it does not get. Ranks of a job of several, and of an MPI program,
   * also get those of launchers, such as PMI_RANK.
   */
  env?: Readonly<Record<string, string | undefined>> | undefined;
  dirs?: readonly Preopen[] | undefined;
  /** File systems in memory. */
  ramDisks?: readonly (string | RamDisk)[] | undefined;
  /** /proc, /sys and /dev of the lightweight kernel's own. Default false; `lwk run` has them. */
  procfs?: boolean | undefined;
  /** File systems of this program, by the paths at which guests find them: {@link memoryFiles} and others. */
  mounts?: Readonly<Record<string, FileSystem>> | undefined;
  /** Addresses 'HOST:PORT' to listen on; rank 0 gets a descriptor for each, before those of the directories. */
  listen?: readonly string[] | undefined;
  /** Bytes of each rank's heap, or text such as '512MiB'. Default: 256 MiB, within what the image declares. */
  heap?: number | string | undefined;
  stdin?: Input | undefined;
  stdout?: Output | undefined;
  stderr?: Output | undefined;
  /** The rank that reads standard input, the others an empty one; or all, each all of it. Default 0. */
  stdinRank?: number | 'all' | undefined;
  offload?: Offload | undefined;
  /**
   * Calls that are shipped, or carried out on the rank's thread, whatever `offload` says: names such as 'fd_read', or 'read' for
   * all reads.
   */
  ship?: readonly string[] | undefined;
  local?: readonly string[] | undefined;
  /** Default true, as far as the machine can. */
  hugePages?: boolean | undefined;
  /** Each rank makes all of its heap resident before it starts. Default false: memory comes as it is touched. */
  prefault?: boolean | undefined;
  /** Faults to come, such as 'mce:rank=1,after=2s,seed=7': see `job.machineCheck`. */
  inject?: readonly string[] | undefined;
  /** Ends the job after so many milliseconds, with status 124; ranks that handle SIGTERM get it then, and 2 seconds. */
  timeoutMs?: number | undefined;
  /**
   * From when on that time counts: from the 'start' of the ranks (default), or from the 'submission', with what the launch waits and
   * compiles; one that has not begun by then rejects with LWK_E_TIMEOUT.
   */
  timeoutFrom?: 'submission' | 'start' | undefined;
  /**
   * After how long a job of which every rank waits for messages, and none can come, ends with status 125, milliseconds; 0 for
   * never. 1000 by default.
   */
  deadlockTimeoutMs?: number | undefined;
  /** What each rank may use at most. */
  quotas?: Quotas | undefined;
  /** Which named segments of the kernel its ranks may use. Default: none. */
  segments?: SegmentRights | undefined;
  /** Call this export, with `args` as its arguments, instead of the entry point. */
  invoke?: string | undefined;
  /**
   * Called when a rank runs on other cores from now on: on several while other programs keep it from its own, and then on that
   * again. See `bindTo`.
   */
  onBinding?: ((rank: number, cores: readonly number[]) => void) | undefined;
  /** Called when a rank tells how far it is (`lwk_progress`). */
  onProgress?: ((rank: number, done: number, total: number) => void) | undefined;
  /** A line for each call, as strace prints them: of all calls, of a set such as 'file,mpi', or as the options say. */
  strace?: boolean | string | StraceOptions | undefined;
  /** Count calls and their times: `job.stats()`, and `stats` in the result. */
  stats?: boolean | undefined;
  /** File for a timeline of the calls: Chrome's JSON where its name ends with .json, else the protobuf of Perfetto. */
  trace?: string | undefined;
  /**
   * File for a profile of where the ranks compute, by V8's sampling of their threads: speedscope's JSON where its name ends with
   * .json, else pprof's protobuf, compressed. Functions have names and lines where the program has them (`-g`).
   */
  profile?: string | undefined;
  /** File for one HTML page: what `stats` counts and a timeline, as figures and tables. See `lwk report`. */
  report?: string | undefined;
  /**
   * Noise of another machine: a file as netgauge and `lwk bench noise --record` write it. Before each call a rank spins for as long
   * as the detours last that would have come while it computed. Each rank begins at a place of its own, which the seed chooses
   * (0 by default): the same seed, the same places.
   */
  replayNoise?: string | { readonly trace: string; readonly seed?: number | undefined } | undefined;
  /**
   * The same bytes each time, also of parallel programs: a seed from 0 to 2^32 - 1. One rank runs at a time, and the seed chooses
   * who is next; clocks count calls (a microsecond each) from 1 January 2000 on, and random numbers follow from the seed. What a
   * program reads of the host is what the host has: contents, times and numbers of files, sockets, standard input.
   */
  reproducible?: number | undefined;
  /**
   * Core files of the ranks where a trap, MPI_Abort, the time limit, a deadlock or a signal such as SIGABRT ends the job: a directory,
   * or that and whether they have the contents of the heap too. See `lwk core`.
   */
  core?: string | CoreOptions | undefined;
  /**
   * This rank stops before its program begins, where a debugger has been attached to its thread by V8's inspector, and the program
   * has its sections of DWARF.
   */
  inspect?: number | undefined;
  /** Small delays before and behind calls, messages among them, which follow from this seed: races of the program show sooner. */
  jitter?: number | undefined;
}

/** See the tool strace. */
export interface StraceOptions {
  /** Names and classes (file, desc, network, memory, process, clock, local, shipped, mpi), all but these behind '!'. Default all. */
  readonly calls?: string | undefined;
  /** The time that each call took, and the time since the call before. */
  readonly times?: boolean | undefined;
  readonly relative?: boolean | undefined;
  /** 'all' ranks, each line with its rank, or the 'first' one: the default. */
  readonly ranks?: 'first' | 'all' | undefined;
  /** No lines, but a table at the end, of all ranks: time, calls and errors by call and by how it was carried out. */
  readonly summary?: boolean | undefined;
  /** A file, or a stream of the caller's. Default: the standard error of the process. */
  readonly output?: string | Writable | undefined;
}

/** A message that a rank has posted (`lwk_post`). */
export interface Message {
  readonly rank: number;
  /** What the program says that it is. */
  readonly kind: number;
  readonly data: Buffer;
}

/** A part of a rank's heap that is lost. */
export interface MachineCheckOptions {
  readonly rank: number;
  /** In the heap. Default: chosen by the seed among the memory of malloc and mmap that is in use then. */
  readonly address?: number | undefined;
  /** Default: 4096. */
  readonly bytes?: number | undefined;
  /** Gives what is there from then on, and the place where none is named. Default: 0. */
  readonly seed?: number | undefined;
}

export interface SendOptions {
  /** The rank that gets it. Default: all. */
  readonly rank?: number | undefined;
  /** What it is, as the program takes it: 32 bits. Default 0. */
  readonly kind?: number | undefined;
}

/** Why a job or a rank ended. 'abort': MPI ended it; 'aborted': its AbortSignal did; those of {@link Quotas} come last. */
export type Reason =
  | 'exit'
  | 'trap'
  | 'signal'
  | 'timeout'
  | 'deadlock'
  | 'abort'
  | 'aborted'
  | 'fault'
  | 'lost'
  | 'output'
  | 'cpu'
  | 'calls'
  | 'written'
  | 'files'
  | 'memory'
  | 'machine-check';

export interface RankResult {
  readonly rank: number;
  /** Host number of its core, or -1 when it was not bound. */
  readonly core: number;
  readonly status: number;
  readonly reason: Reason;
  readonly trap?: Trap | undefined;
  /** Of a rank that trapped or whose thread died: its last calls, oldest first. */
  readonly calls?: readonly CallState[] | undefined;
  readonly usage: RankUsage;
  /** What the invoked export returned; i64 as text. */
  readonly values?: readonly (number | string)[] | undefined;
}

/** How a job ended: the same shape for every way. */
export interface JobResult {
  /**
   * 0 when all ranks ended with 0, else the status of the first that did not: its own, 134 trap, 124 time-out, 153 too much
   * output, 128 + n signal n. The first one ends the others, unless it had called MPI_Finalize.
   */
  readonly status: number;
  readonly reason: Reason;
  /** The rank whose status that is; undefined when all ended with 0, or the job was ended from outside. */
  readonly rank: number | undefined;
  /** For people: what happened, where, and what to do. Empty when all ended with 0. */
  readonly message: string;
  /** Things that did not end the job but should be known, such as a heap that was too small. */
  readonly warnings: readonly string[];
  readonly ranks: readonly RankResult[];
  readonly durationMs: number;
  /** How long the launch waited for its cores, milliseconds: not in `durationMs`. */
  readonly queuedMs: number;
  /** Where the option `stats` was given. */
  readonly stats?: JobStats | undefined;
  /** Core files that were written. */
  readonly cores?: readonly string[] | undefined;
  /** Files of `strace`, `trace`, `profile` and `core` that do not hold all, and RAM disks that could not be saved, in words. */
  readonly unwritten?: readonly string[] | undefined;
}

/** The ranks started together by one launch. */
export interface Job extends AsyncDisposable {
  readonly id: number;
  /** Where each rank runs: host number of its core, or -1. */
  readonly cores: readonly number[];
  /** Bytes of each rank's heap. */
  readonly heapBytes: number;
  /** Whether shipped calls go to the FWK thread or are carried out by the ranks. */
  readonly offload: 'ship' | 'direct';
  /** The streams that are 'pipe'; null for the others. */
  readonly stdin: Writable | null;
  readonly stdout: Readable | null;
  readonly stderr: Readable | null;
  /** Resolves when the job has ended and everything that it held is free; never rejects for what guests do. */
  readonly exited: Promise<JobResult>;
  /** What ranks post while they run, each message once. At most 1024 are kept for who has not read them yet. */
  readonly messages: AsyncIterableIterator<Message>;
  /**
   * A message for one rank or all, which take it by `lwk_receive`: text or bytes, at most 64 KiB.
   * @throws LWK_E_USAGE, LWK_E_CLOSED, and LWK_E_BUSY where a rank has 1024 that it has not received
   */
  send(data: string | Bytes, options?: SendOptions): void;
  /** Lines of a standard stream that is 'pipe', without their ends, as they come. @throws LWK_E_USAGE */
  lines(stream?: 'stdout' | 'stderr'): AsyncIterable<string>;
  /**
   * Sends a signal (default SIGTERM) to all ranks. Those that handle it get it behind the call in which they are, and decide
   * themselves; of SIGTERM, SIGINT, SIGHUP and SIGQUIT within 2 seconds, or the job is ended. Where it ends one of them it ends the
   * job: ranks in a call at once, computing ones when they call or after 2 seconds. SIGKILL waits for nobody.
   * @returns whether it ends the job
   */
  kill(signal?: NodeJS.Signals): boolean;
  /**
   * Has a rank lose a part of its heap (fault injection). A program that has called `lwk_machine_check` is told, and goes on; another
   * one ends with status 135, reason 'machine-check' and a report of where that was and what was there.
   * @throws LWK_E_USAGE, LWK_E_CLOSED where the rank has ended, LWK_E_BUSY where it has not yet been told of 4 others
   */
  machineCheck(options: MachineCheckOptions): void;
  /**
   * Has all ranks rest until `thaw`: each from its next shipped call, wait or sleep on, or after up to 64 calls of another kind. The
   * job can be killed. `timeoutMs` and `deadlockTimeoutMs` do not count the time; clocks, timers and time-outs of host functions do.
   * @returns when all ranks are still, or after 300 ms: those that compute on, and rest from their next call
   */
  freeze(): Promise<readonly number[]>;
  thaw(): void;
  /** It has been frozen, and not been thawed. */
  readonly frozen: boolean;
  /** What each rank does: for MPI programs also what it waits for. Takes up to 300 ms. */
  state(): Promise<RankState[]>;
  /**
   * Writes core files of the ranks, which go on; where the option `core` was given, whose directory is the default.
   * @returns their paths @throws LWK_E_USAGE, LWK_E_SANDBOX
   */
  dump(to?: Partial<CoreOptions>): Promise<string[]>;
  /** What has been counted so far, where the option `stats` was given. */
  stats(): JobStats | undefined;
}

/** What a rank does. */
export interface RankState {
  readonly rank: number;
  /** 'waits' for a message, 'computes', 'sleeps', 'is frozen', 'in call fd_read', 'ended with status 0'. */
  readonly state: string;
  readonly wait?: Wait;
  /** Its last 64 calls, oldest first: the flight recorder. */
  readonly calls: readonly CallState[];
}

/** A call that a rank has made. */
export interface CallState {
  /** Number in the life of the rank, from 0. */
  readonly number: number;
  /** As strace prints it: `fd_close(3)`. What pointers point to is not shown, because it may have changed. */
  readonly call: string;
  /** `0`, `8 EBADF (bad file descriptor)`; `?` where it has not returned. */
  readonly result: string;
  /**
   * When it began, or began to wait, milliseconds after the start of the job: known of calls that waited, and of one in 64 others,
   * because the clock takes longer than the recorder.
   */
  readonly time?: number;
}

/** What `run` returns: the result and the captured output, text or bytes. */
export interface RunResult<Captured extends string | Buffer = string> extends JobResult {
  readonly stdout: Captured;
  readonly stderr: Captured;
}

/** Bytes in any of the forms that JavaScript has: a view stands for those that it shows. */
export type Bytes = ArrayBufferView | ArrayBufferLike;

/**
 * What a program may be given as its standard input: text, bytes, or either piece by piece, from a stream of Node or of the web
 * or any other iterable.
 */
export type RunInput = string | Bytes | Readable | AsyncIterable<string | Bytes> | Iterable<string | Bytes>;

export interface RunOptions extends Omit<LaunchOptions, 'stdin' | 'stdout' | 'stderr'> {
  /** Standard input. Default: an empty one. */
  input?: RunInput | undefined;
  /** What the captured output is: text of UTF-8 (default), or a Buffer of what was written. */
  encoding?: 'utf8' | 'buffer' | undefined;
  /**
   * Most bytes of output that are kept, of both streams together. A job that prints more is ended with status 153 and reason
   * 'output'. Default: 64 MiB.
   */
  maxOutputBytes?: number | undefined;
}
