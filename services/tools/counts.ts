/** What counters have counted, as figures for people and programs. */
import { calledAs } from '../../runtime/abi/calls.ts';
import { COUNTERS, MATRIX, MAX_ROWS, ROW, rowsAt, WAY } from '../../runtime/instruments/layout.ts';
import type { CallStats, JobStats, RankStats } from '../types.ts';

const WAYS: Readonly<Record<number, CallStats['way']>> = {
  [WAY.LOCAL]: 'local',
  [WAY.SHIPPED]: 'shipped',
  [WAY.DIRECT]: 'direct',
  [WAY.MPI]: 'mpi',
};

/**
 * The counters of a rank, also while it runs.
 * @param siteOf what a place of the image is called
 */
export function rankStats(
  memory: SharedArrayBuffer,
  rank: number,
  ranks: number,
  now: number | undefined,
  siteOf: (offset: number) => string,
): RankStats {
  const m = new Float64Array(memory);
  const began = m[COUNTERS.BEGUN]!;
  const last = Math.max(m[COUNTERS.LAST]!, began);
  const wallMs = began === 0 ? 0 : (now ?? last) - began;
  const rows: (CallStats & { readonly offset: number })[] = [];
  for (const row of rowsOf(m, ranks)) {
    const of = (field: number): number => m[row + field]!;
    const count = of(ROW.COUNT);
    rows.push({
      offset: of(ROW.SITE),
      name: calledAs(of(ROW.CALL))?.name ?? '?',
      way: WAYS[of(ROW.WAY)]!,
      count,
      errors: of(ROW.ERRORS),
      totalMs: of(ROW.TIME),
      minMs: Number.isFinite(of(ROW.LEAST)) ? of(ROW.LEAST) : 0,
      meanMs: of(ROW.TIME) / count,
      maxMs: of(ROW.MOST),
      bytes: of(ROW.BYTES),
      minBytes: Number.isFinite(of(ROW.FEWEST)) ? of(ROW.FEWEST) : 0,
      maxBytes: of(ROW.LARGEST),
      ...(of(ROW.WAY) === WAY.SHIPPED
        ? { pickUpMs: of(ROW.PICK_UP), workMs: of(ROW.WORK), backMs: of(ROW.BACK) }
        : {}),
    });
  }
  const calls = merged(rows.map(({ offset: _, ...call }) => call));
  const to = Array.from({ length: ranks }, (_, peer) => ({
    messages: m[MATRIX / 8 + 2 * peer]!,
    bytes: m[MATRIX / 8 + 2 * peer + 1]!,
  }));
  const sum = (way: CallStats['way']) =>
    calls.reduce((total, call) => total + (call.way === way ? call.totalMs : 0), 0);
  const times = {
    localMs: sum('local'),
    shippedMs: sum('shipped'),
    directMs: sum('direct'),
    mpiMs: sum('mpi'),
  };
  const inCalls = times.localMs + times.shippedMs + times.directMs + times.mpiMs;
  return {
    rank,
    wallMs,
    computeMs: Math.max(0, wallMs - inCalls),
    ...times,
    heapHighBytes: m[COUNTERS.HEAP_HIGH]!,
    earlyMessages: m[COUNTERS.EARLY]!,
    sentTo: to,
    calls,
    sites: rows
      .filter(({ offset }) => offset !== 0)
      .map(({ offset, ...call }) => ({ ...call, site: siteOf(offset) }))
      .sort(longestFirst),
  };
}

/** Rows of calls that have returned, by where they begin. */
function rowsOf(m: Float64Array, ranks: number): number[] {
  const first = rowsAt(ranks) / 8;
  const rows = Array.from({ length: MAX_ROWS }, (_, i) => first + i * ROW.DOUBLES);
  return rows.filter((row) => m[row + ROW.COUNT]! > 0);
}

/** Places that called functions of MPI. */
export function sitesIn(memory: SharedArrayBuffer, ranks: number): number[] {
  const m = new Float64Array(memory);
  return rowsOf(m, ranks)
    .map((row) => m[row + ROW.SITE]!)
    .filter((site) => site !== 0);
}

/** Of all ranks together. */
export function jobStats(ranks: readonly RankStats[]): JobStats {
  const compute = ranks.map(({ computeMs }) => computeMs);
  const mean = compute.reduce((sum, ms) => sum + ms, 0) / Math.max(1, compute.length);
  const most = Math.max(0, ...compute);
  return {
    version: 1,
    ranks,
    calls: merged(ranks.flatMap(({ calls }) => calls)),
    sites: merged(ranks.flatMap(({ sites }) => sites)),
    loadImbalance: most === 0 ? 0 : (most - mean) / most,
  };
}

const longestFirst = (a: CallStats, b: CallStats): number => b.totalMs - a.totalMs;

/** Calls of one name, one way and one place as one. */
function merged<T extends CallStats & { readonly site?: string }>(calls: readonly T[]): T[] {
  const found = new Map<string, T>();
  for (const call of calls) {
    const key = `${call.way} ${call.name} ${call.site}`;
    const so = found.get(key);
    found.set(key, so === undefined ? call : { ...so, ...add(so, call) });
  }
  return [...found.values()].sort(longestFirst);
}

function add(a: CallStats, b: CallStats): CallStats {
  const [count, totalMs] = [a.count + b.count, a.totalMs + b.totalMs];
  const shipped = {
    pickUpMs: (a.pickUpMs ?? 0) + (b.pickUpMs ?? 0),
    workMs: (a.workMs ?? 0) + (b.workMs ?? 0),
    backMs: (a.backMs ?? 0) + (b.backMs ?? 0),
  };
  return {
    name: a.name,
    way: a.way,
    count,
    errors: a.errors + b.errors,
    totalMs,
    minMs: Math.min(a.minMs, b.minMs),
    meanMs: totalMs / count,
    maxMs: Math.max(a.maxMs, b.maxMs),
    bytes: a.bytes + b.bytes,
    minBytes: Math.min(a.minBytes, b.minBytes),
    maxBytes: Math.max(a.maxBytes, b.maxBytes),
    ...(a.way === 'shipped' ? shipped : {}),
  };
}
