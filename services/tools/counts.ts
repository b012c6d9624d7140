/** What counters have counted, as figures for people and programs. */
import { calledAs } from '../../runtime/abi/calls.ts';
import { COUNTERS, ROW, WAY } from '../../runtime/instruments/layout.ts';
import type { CallStats, JobStats, RankStats } from '../types.ts';

const WAYS: Readonly<Record<number, CallStats['way']>> = {
  [WAY.LOCAL]: 'local',
  [WAY.SHIPPED]: 'shipped',
  [WAY.DIRECT]: 'direct',
  [WAY.MPI]: 'mpi',
};

/** The counters of a rank, also while it runs. */
export function rankStats(
  memory: SharedArrayBuffer,
  rank: number,
  ranks: number,
  now: number | undefined,
): RankStats {
  const m = new Float64Array(memory);
  const began = m[COUNTERS.BEGUN]!;
  const last = Math.max(m[COUNTERS.LAST]!, began);
  const wallMs = began === 0 ? 0 : (now ?? last) - began;
  const calls: CallStats[] = [];
  for (let i = 0; i < m[COUNTERS.ROWS]!; i++) {
    const row = COUNTERS.HEAD + 2 * ranks + i * ROW.DOUBLES;
    const of = (field: number): number => m[row + field]!;
    const count = of(ROW.COUNT);
    if (count === 0) continue;
    calls.push({
      name: calledAs(of(ROW.CALL))?.name ?? '?',
      way: WAYS[of(ROW.WAY)]!,
      count,
      errors: of(ROW.ERRORS),
      totalMs: of(ROW.TIME),
      minMs: of(ROW.LEAST),
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
  const to = Array.from({ length: ranks }, (_, peer) => ({
    messages: m[COUNTERS.HEAD + 2 * peer]!,
    bytes: m[COUNTERS.HEAD + 2 * peer + 1]!,
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
    calls: calls.sort((a, b) => b.totalMs - a.totalMs),
  };
}

/** Of all ranks together. */
export function jobStats(ranks: readonly RankStats[]): JobStats {
  const merged = new Map<string, CallStats>();
  for (const call of ranks.flatMap(({ calls }) => calls)) {
    const key = `${call.way} ${call.name}`;
    const so = merged.get(key);
    merged.set(key, so === undefined ? call : add(so, call));
  }
  const compute = ranks.map(({ computeMs }) => computeMs);
  const mean = compute.reduce((sum, ms) => sum + ms, 0) / Math.max(1, compute.length);
  const most = Math.max(0, ...compute);
  return {
    version: 1,
    ranks,
    calls: [...merged.values()].sort((a, b) => b.totalMs - a.totalMs),
    loadImbalance: most === 0 ? 0 : (most - mean) / most,
  };
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
