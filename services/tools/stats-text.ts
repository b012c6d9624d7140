/** Statistics of a job for people: tables. */
import type { CallStats, JobStats, RankStats } from '../types.ts';

/** Ranks of which the matrix of messages is shown whole. */
const SHOWN_MATRIX = 16;
/** Calls of each kind that are shown. */
const SHOWN_CALLS = 20;

type Cell = string | number;

/** Columns of figures, to the right, under their heads; the last column is text. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string[] {
  const all = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i]!.length)));
  return all.map((row) =>
    row.map((cell, i) => (i === row.length - 1 ? cell : cell.padStart(widths[i]!))).join('  '),
  );
}

const ms = (value: number): string => value.toFixed(3);
const us = (value: number): string => (value * 1000).toFixed(2);
const percent = (part: number, whole: number): string =>
  whole === 0 ? '0.0' : ((100 * part) / whole).toFixed(1);

function ranksTable(ranks: readonly RankStats[]): string[] {
  const head = [
    'rank',
    'wall ms',
    'compute %',
    'local %',
    'shipped %',
    'direct %',
    'mpi %',
    'heap MiB',
    'early',
    '',
  ];
  return table(
    head,
    ranks.map((r) => [
      r.rank,
      ms(r.wallMs),
      ...[r.computeMs, r.localMs, r.shippedMs, r.directMs, r.mpiMs].map((part) => percent(part, r.wallMs)),
      (r.heapHighBytes / 2 ** 20).toFixed(1),
      r.earlyMessages,
      '',
    ]),
  ).map((line) => line.trimEnd());
}

function mpiTable(calls: readonly CallStats[]): string[] {
  const head = [
    'calls',
    'time ms',
    'min us',
    'avg us',
    'max us',
    'bytes',
    'min B',
    'avg B',
    'max B',
    'function',
  ];
  return table(
    head,
    calls.map((c) => [
      c.count,
      ms(c.totalMs),
      ...[c.minMs, c.meanMs, c.maxMs].map(us),
      c.bytes,
      c.minBytes,
      Math.round(c.bytes / c.count),
      c.maxBytes,
      c.name,
    ]),
  );
}

function shippedTable(calls: readonly CallStats[]): string[] {
  const head = ['calls', 'errors', 'time ms', 'avg us', 'pick-up us', 'work us', 'back us', 'call'];
  return table(
    head,
    calls.map((c) => [
      c.count,
      c.errors,
      ms(c.totalMs),
      us(c.meanMs),
      ...[c.pickUpMs, c.workMs, c.backMs].map((part) => us((part ?? 0) / c.count)),
      c.name,
    ]),
  );
}

function ownTable(calls: readonly CallStats[]): string[] {
  return table(
    ['calls', 'errors', 'time ms', 'min us', 'avg us', 'max us', 'call'],
    calls.map((c) => [c.count, c.errors, ms(c.totalMs), ...[c.minMs, c.meanMs, c.maxMs].map(us), c.name]),
  );
}

function matrix(ranks: readonly RankStats[]): string[] {
  if (ranks.length > SHOWN_MATRIX) return [`${ranks.length} ranks: see the JSON file`];
  return table(
    ['from\\to', ...ranks.map(({ rank }) => String(rank)), ''],
    ranks.map(({ rank, sentTo }) => [
      rank,
      ...sentTo.map(({ messages, bytes }) => (messages === 0 ? '-' : `${messages}/${bytes}`)),
      '',
    ]),
  ).map((line) => line.trimEnd());
}

/** All of it, ending with a newline. */
export function statsText({ ranks, calls, loadImbalance }: JobStats): string {
  const of = (way: CallStats['way']) => calls.filter((call) => call.way === way).slice(0, SHOWN_CALLS);
  const part = (title: string, lines: readonly string[]) => ['', title, ...lines.map((line) => `  ${line}`)];
  const talked = ranks.some(({ sentTo }) => sentTo.some(({ messages }) => messages > 0));
  const lines = [
    'where the time of each rank went',
    ...ranksTable(ranks).map((line) => `  ${line}`),
    ...(ranks.length > 1
      ? [`  load imbalance of compute, (max - mean) / max: ${(100 * loadImbalance).toFixed(1)} %`]
      : []),
    ...(of('mpi').length > 0 ? part('MPI, all ranks', mpiTable(of('mpi'))) : []),
    ...(of('shipped').length > 0
      ? part('shipped calls, all ranks: means of their parts', shippedTable(of('shipped')))
      : []),
    ...(of('direct').length > 0
      ? part('shipped calls that ranks carried out themselves', ownTable(of('direct')))
      : []),
    ...(of('local').length > 0 ? part('local calls, all ranks', ownTable(of('local'))) : []),
    ...(talked ? part('messages sent, point to point: messages/bytes', matrix(ranks)) : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Columns of the table of strace -c, which has no `way`. */
const WIDTHS = [6, 11, 11, 9, 9, 7, 24];

/** The summary of strace -c, with the way that calls went. */
export function summaryText(calls: readonly CallStats[]): string {
  const total = calls.reduce((sum, call) => sum + call.totalMs, 0);
  const row = (...cells: readonly [string, string, string, string, string, string, string]) =>
    cells
      .map((cell, i) => (i < 5 ? cell.padStart(WIDTHS[i]!) : cell.padEnd(WIDTHS[i]!)))
      .join(' ')
      .trimEnd();
  const rule = WIDTHS.map((width) => '-'.repeat(width)).join(' ');
  const sum = (of: (call: CallStats) => number) => String(calls.reduce((so, call) => so + of(call), 0));
  return `${[
    row('% time', 'seconds', 'usecs/call', 'calls', 'errors', 'way', 'call'),
    rule,
    ...calls.map((c) =>
      row(
        percent(c.totalMs, total),
        (c.totalMs / 1000).toFixed(6),
        us(c.meanMs),
        String(c.count),
        c.errors === 0 ? '' : String(c.errors),
        c.way,
        c.name,
      ),
    ),
    rule,
    row(
      '100.0',
      (total / 1000).toFixed(6),
      '',
      sum(({ count }) => count),
      sum(({ errors }) => errors),
      '',
      'total',
    ),
  ].join('\n')}\n`;
}
