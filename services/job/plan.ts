/** What a launch asks for, checked and encoded before anything of the job exists. */
import { LwkError } from '../../runtime/abi/errors.ts';
import { MAX_RANKS, WASM_PAGE } from '../../runtime/abi/limits.ts';
import { NR, ON_MAIN, SYSCALLS } from '../../runtime/abi/syscalls.ts';
import type { RankTask } from '../../runtime/task.ts';
import { type DiskPlan, parseRamDisk } from '../disks/disks.ts';
import type { Image } from '../images/image.ts';
import type { LoadedProgram } from '../images/programs.ts';
import type { HeapDemand } from '../memory/heaps.ts';
import type { Mounted } from '../mounts/table.ts';
import { parseInjection } from '../options/inject.ts';
import {
  type Address,
  type ParsedPreopen,
  parseAddress,
  parseCalls,
  parseCount,
  parsePreopen,
} from '../options/values.ts';
import type { LaunchOptions, Offload } from '../types.ts';
import { planEntry } from './entry.ts';
import { rankVariables, variable } from './environment.ts';
import { type Limits, parseQuotas } from './quotas.ts';
import { checkTimeout } from './ticket.ts';

export interface Plan {
  /** Of all programs together. */
  readonly ranks: number;
  readonly demand: HeapDemand;
  /** In the order of their ranks. */
  readonly programs: readonly PlannedProgram[];
  readonly disks: readonly DiskPlan[];
  readonly mounts: readonly Mounted[];
  readonly procfs: boolean;
  readonly listen: readonly Address[];
  readonly session: boolean;
  /** The rank that a debugger stops at its start. */
  readonly inspected: number | undefined;
  readonly offload: Offload;
  /** Calls that go the one way or the other, whatever `offload` says; `ship` wins. */
  readonly ship: ReadonlySet<number>;
  readonly local: ReadonlySet<number>;
  readonly limits: Limits;
  /** Ranks copy from and to each other's heaps. */
  readonly peers: boolean;
}

/** One program of the job, for its ranks. */
export interface PlannedProgram {
  readonly image: Image;
  readonly ranks: number;
  readonly touch: RankTask['touch'];
  readonly args: readonly Uint8Array[];
  /** The environment of a rank, by its number in the job. */
  readonly env: (rank: number) => Uint8Array[];
  readonly dirs: readonly ParsedPreopen[];
  readonly invoke: RankTask['invoke'];
}

/** The number of a rank's program. */
export function programOf({ programs }: Plan, rank: number): number {
  let behind = 0;
  return programs.findIndex(({ ranks }) => rank < (behind += ranks));
}

/** What of heaps their ranks touch at the start, whichever program they run. */
export function touchedBy({ programs }: Plan): RankTask['touch'] {
  const ranges = programs.map(({ touch }) => touch).filter(([from, to]) => from < to);
  if (ranges.length === 0) return [0, 0];
  return [Math.min(...ranges.map(([from]) => from)), Math.max(...ranges.map(([, to]) => to))];
}

/** Of the stack, so much is used by about every program; and more than so much is touched by few, bytes. */
const FIRST_STACK = 2 ** 18;
const MOST_TOUCHED = 2 ** 24;

/** What about every program touches: its data, and the first of its stack. */
function firstTouched({ info }: Image): RankTask['touch'] {
  const { memory, stackPointer, firstData } = info;
  if (memory === undefined || stackPointer === undefined || firstData === undefined) return [0, 0];
  const from = Math.max(0, Math.min(firstData, stackPointer - FIRST_STACK));
  const end = memory.initialPages * WASM_PAGE;
  return end - from > MOST_TOUCHED ? [0, 0] : [from, Math.max(from, end)];
}

const ATTACH = NR['kernel.attach']!;
const SHIPPED = SYSCALLS.filter(({ where }) => where === 'shipped')
  .map(({ number }) => number)
  .filter((number) => number !== ATTACH && !ON_MAIN.has(number));

/**
 * @param options of the job
 * @param session ranks stay when they have started
 * @throws LWK_E_USAGE for the first thing that is wrong
 */
export function planLaunch(loaded: readonly LoadedProgram[], options: LaunchOptions, session = false): Plan {
  const counts = loaded.map((one) => parseCount(one.options.ranks ?? 1, 'ranks (-n)', 1, MAX_RANKS));
  const ranks = counts.reduce((sum, count) => sum + count, 0);
  parseCount(ranks, 'ranks of all programs', 1, MAX_RANKS);
  const { stdinRank = 0 } = options;
  if (stdinRank !== 'all') parseCount(stdinRank, 'stdinRank (--stdin)', 0, ranks - 1);
  const { deadlockTimeoutMs, functionTimeoutMs, inspect } = options;
  if (inspect !== undefined) parseCount(inspect, 'inspect (--inspect)', 0, ranks - 1);
  if (functionTimeoutMs !== undefined) checkTimeout(functionTimeoutMs, 'functionTimeoutMs');
  if (deadlockTimeoutMs !== undefined && deadlockTimeoutMs !== 0)
    checkTimeout(deadlockTimeoutMs, 'deadlockTimeoutMs (--deadlock-timeout)');
  for (const fault of options.inject ?? []) parseInjection(fault, ranks);
  checkNames(loaded, options);
  // Heaps of a job are of one size, which that of the largest program is.
  const pages = Math.max(...loaded.map(({ image }) => image.heapPages(options.heap)));
  return {
    ranks,
    demand: {
      pages,
      hugePages: options.hugePages ?? true,
      prefault: options.prefault ?? false,
      mpi: loaded.some(({ image }) => image.usesMpi),
    },
    programs: loaded.map((one, i) => planProgram(one, counts[i]!, { pages, size: ranks, session })),
    disks: (options.ramDisks ?? []).map(parseRamDisk),
    procfs: options.procfs ?? false,
    mounts: Object.entries(options.mounts ?? {}).map(([guest, files]) => ({ guest, files })),
    listen: (options.listen ?? []).map(parseAddress),
    session,
    inspected: inspect,
    offload: options.offload ?? 'auto',
    ship: parseCalls(options.ship ?? [], '--ship'),
    local: parseCalls(options.local ?? [], '--local'),
    limits: parseQuotas(options),
    peers: loaded.some(({ image }) => image.info.imports.some(isOfPeers)),
  };
}

/** Each RAM disk and file system has a name of its own: which of two a program would find nobody could say. @throws LWK_E_USAGE */
function checkNames(
  loaded: readonly LoadedProgram[],
  { ramDisks = [], mounts = {} }: Pick<LaunchOptions, 'ramDisks' | 'mounts'>,
): void {
  const nameOf = (guest: string) => guest.replace(/(?<=.)\/+$/, '');
  const directories = new Set(
    loaded.flatMap(({ options }) => options.dirs ?? []).map((dir) => nameOf(parsePreopen(dir).guest)),
  );
  const taken = new Map([...directories].map((name) => [name, 'a directory (--dir)']));
  const given = [
    ...ramDisks.map((disk) => [parseRamDisk(disk).guest, 'a RAM disk (--ram-disk)'] as const),
    ...Object.keys(mounts).map((guest) => [guest, 'a file system (mounts)'] as const),
  ];
  for (const [guest, what] of given) {
    const name = nameOf(guest);
    const other = taken.get(name);
    if (other !== undefined)
      throw new LwkError(
        'LWK_E_USAGE',
        `${what} was to be ${name}, which is ${other} already. Give each a name of its own.`,
        { name },
      );
    taken.set(name, what);
  }
}

const isOfPeers = ({ module, name }: { readonly module: string; readonly name: string }): boolean =>
  module === 'lwk' && name.startsWith('peer_');

function planProgram(
  { image, options }: LoadedProgram,
  ranks: number,
  { pages, size, session }: { readonly pages: number; readonly size: number; readonly session: boolean },
): PlannedProgram {
  const { invoke, args = [] } = options;
  const call = planEntry(image.info, invoke, args, session);
  return {
    image,
    ranks,
    touch: options.prefault === true ? [0, pages * WASM_PAGE] : firstTouched(image),
    args: encode([options.programName ?? image.name, ...(invoke === undefined ? words(args) : [])], 'args'),
    env: planEnvironment(options.env ?? {}, image.usesMpi || size > 1 ? size : 0),
    dirs: (options.dirs ?? []).map(parsePreopen),
    invoke: call,
  };
}

/**
 * A program that is alone and knows nothing of MPI gets what it is given, to the letter.
 * @param size of a job whose ranks are told their places, or 0
 */
function planEnvironment(env: NonNullable<LaunchOptions['env']>, size: number): PlannedProgram['env'] {
  const entries = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const given = encode(entries.map(variable), 'env');
  const names = new Set(entries.map(([name]) => name));
  return (rank) => (size === 0 ? given : [...given, ...encode(rankVariables(names, rank, size), 'env')]);
}

/** Who carries out the calls of a job. */
export interface Offloading {
  readonly offload: 'ship' | 'direct';
  readonly own: Pick<RankTask, 'direct' | 'atFirst'>;
  readonly warnings: readonly string[];
}

/**
 * @param fwkCore the FWK has a core of its own
 * @param mainThread the kernel runs on the main thread. Below another one all threads remember what they open and close those
 *   numbers again when they end (Node heeds
 *   trackUnmanagedFds for threads of the main thread only), so there one thread has to open and close all files: the FWK's.
 */
export function offloading(plan: Plan, fwkCore: boolean, mainThread: boolean): Offloading {
  const { ship, local } = plan;
  const asked = plan.offload === 'auto' ? (fwkCore ? 'ship' : 'direct') : plan.offload;
  const mine = SHIPPED.filter((number) => !ship.has(number));
  const direct = mine.filter((number) => asked === 'direct' || local.has(number));
  const changes = plan.offload === 'auto' && asked === 'ship';
  const atFirst = changes ? mine.filter((number) => !local.has(number)) : [];
  if (mainThread) return { offload: asked, own: { direct, atFirst }, warnings: [] };
  const wanted = plan.offload === 'direct' || local.size > 0;
  const warning =
    'all calls are shipped, because the kernel does not run on the main thread of the process: boot it there for ' +
    '--offload direct and --local.';
  return { offload: 'ship', own: { direct: [], atFirst: [] }, warnings: wanted ? [warning] : [] };
}

/** Arguments of a program, which are text: in what form a number would be wanted is the caller's to say. */
function words(args: readonly (string | number | bigint)[]): string[] {
  const number = args.find((arg) => typeof arg !== 'string');
  if (number === undefined) return args as string[];
  throw new LwkError(
    'LWK_E_USAGE',
    `args: ${number} is a ${typeof number}; a program's arguments are strings, those of an export that is invoked may be numbers.`,
    { asked: number },
  );
}

const encoder = new TextEncoder();

/**
 * Strings as a program gets them: UTF-8, and none may hold the NUL that ends it. They lie in one buffer, because each one of its
 * own costs when it is sent to a thread.
 */
export function encode(strings: readonly string[], what: string): Uint8Array[] {
  for (const string of strings) {
    if (!string.includes('\0')) continue;
    const shown = string.replaceAll('\0', '\\0');
    throw new LwkError(
      'LWK_E_USAGE',
      `${what}: a NUL character in '${shown}'. Programs get strings that end with one.`,
      { what },
    );
  }
  const bytes = encoder.encode(strings.join('\0'));
  let next = 0;
  return strings.map(() => {
    const from = next;
    const nul = bytes.indexOf(0, from);
    next = nul + 1;
    return bytes.subarray(from, nul < 0 ? undefined : nul);
  });
}
