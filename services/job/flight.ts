/** The last calls of a rank, from its flight recorder, for reports. */
import { ERRNO } from '../../runtime/abi/errno.ts';
import { NR } from '../../runtime/abi/syscalls.ts';
import { type CallRecord, readRecords } from '../../runtime/channel/records.ts';
import type { CallState, RankState } from '../types.ts';
import type { Ending } from './ending.ts';
import type { RunningRank } from './running-rank.ts';
import { type WaitState, type WaitWatch, WatchedRank } from './waits.ts';

/** Calls shown of a rank that ended, and of each rank where several are told of. */
const SHOWN_OF_ONE = 8;
const SHOWN_OF_MANY = 3;
/** Ranks whose calls are shown. */
const SHOWN_RANKS = 8;

/**
 * Records as text.
 * @param begun when the job began, milliseconds of the process's clock; undefined where times are not to be told
 */
export async function callsOf(
  records: readonly CallRecord[],
  begun: number | undefined,
): Promise<CallState[]> {
  if (records.length === 0) return [];
  const { textOf } = await import('../../runtime/instruments/text.ts');
  return records.map((record) => ({
    number: record.seq,
    ...textOf(record),
    ...(record.time === 0 || begun === undefined ? {} : { time: Math.max(0, record.time - begun) }),
  }));
}

/** What each rank does, and has called. */
export async function statesOf(
  ranks: readonly RunningRank[],
  waits: WaitWatch | undefined,
  k: Int32Array,
  begun: number | undefined,
): Promise<RankState[]> {
  const seen = (rank: RunningRank): WaitState => ({
    rank: rank.task.rank,
    state: new WatchedRank(rank, k).state(),
  });
  const states = (await waits?.states()) ?? ranks.map(seen);
  // Those of a rank that has ended are kept, because its slot may be another job's.
  const records = ranks.map((rank) => rank.records ?? readRecords(k, rank.slot));
  return Promise.all(
    states.map(async (state, i) => ({ ...state, calls: await callsOf(records[i]!, begun) })),
  );
}

function line({ call, result, time }: CallState): string {
  const at = time === undefined ? '' : `  (at ${(time / 1000).toFixed(6)} s)`;
  return `${call} = ${result}${at}`;
}

/** The last calls of one rank, as lines; none when it has made none. */
export function flightOf(calls: readonly CallState[]): string[] {
  if (calls.length === 0) return [];
  return ['    its last calls:', ...calls.slice(-SHOWN_OF_ONE).map((call) => `      ${line(call)}`)];
}

/** The last calls of each rank. */
export function flights(
  all: readonly { readonly rank: number; readonly calls: readonly CallState[] }[],
): string[] {
  const some = all.filter(({ calls }) => calls.length > 0);
  if (some.length === 0) return [];
  const shown = some.slice(0, SHOWN_RANKS);
  const lines = shown.flatMap(({ rank, calls }) =>
    calls.slice(-SHOWN_OF_MANY).map((call) => `      rank ${rank}: ${line(call)}`),
  );
  const more = some.length > shown.length ? [`      ... ${some.length - shown.length} more ranks`] : [];
  return ['    the last calls:', ...lines, ...more];
}

const PRESTAT_GET = NR['wasi.fd_prestat_get']!;
/** The file systems that all have. */
const OWN = /^\/(?:proc|sys|dev)$/;

/**
 * Told of a program that fails soon after it has looked for directories, where it had been given none: its own message is that there
 * is no such file.
 */
export function describeNoDirectory(
  ending: Ending | undefined,
  ranks: readonly RunningRank[],
  mounts: { names(program: number): readonly string[] },
): string[] {
  // C++ and Fortran tell of a file that is not there, and call abort.
  if ((ending?.reason !== 'exit' && ending?.reason !== 'trap') || ending.status === 0) return [];
  const rank = ranks.find(({ task }) => task.rank === ending.rank);
  const looked = rank?.records?.some(({ call, result }) => call === PRESTAT_GET && result[0] === ERRNO.EBADF);
  if (rank === undefined || !looked || !mounts.names(rank.task.program).every((name) => OWN.test(name)))
    return [];
  return [
    `rank ${ending.rank} has failed, and was given no directory to find files in: --dir . gives it this one (option dirs).`,
  ];
}
