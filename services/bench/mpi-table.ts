/** The report of `lwk bench mpi` as tables. */
import type { MpiReport, MpiRow } from './mpi.ts';

const KIB = 1024;
const UNITS = ['B', 'KiB', 'MiB'];

function size(bytes: number): string {
  const step = bytes >= KIB * KIB ? 2 : bytes >= KIB ? 1 : 0;
  return `${bytes / KIB ** step} ${UNITS[step]}`;
}

const time = (value: number | undefined) =>
  value === undefined ? '-' : value >= 1000 ? value.toFixed(0) : value.toPrecision(4);
const ratioOf = (row: MpiRow) => (row.ratio === undefined ? '-' : row.ratio.toFixed(2));
const aimOf = ({ target, ratio = 0 }: MpiRow) =>
  target === undefined ? '' : `  <= ${target.toFixed(2)}${ratio > target ? '  above' : ''}`;

/** The report as tables; figures above their target are marked. */
export function formatMpi({ rounds, rows }: MpiReport): string {
  const lines: string[] = [];
  let heading = '';
  for (const row of rows) {
    if (row.calls === 'warm') continue;
    const own = `# ${row.section}, ${row.ranks} ranks, ${row.unit === 's' ? 'seconds' : 'microseconds'}, medians of ${rounds}`;
    if (own !== heading) {
      if (heading !== '') lines.push('');
      lines.push(own, ...(row.calls === undefined ? [HEAD] : PATTERNS_HEAD));
    }
    heading = own;
    lines.push(row.calls === undefined ? line(row) : patternLine(row, warmOf(row, rows)));
  }
  return lines.join('\n');
}

const HEAD = '# name            bytes         lwk       MPICH    Open MPI    ratio  target';

function line(row: MpiRow): string {
  const times = [row.lwk, row.mpich, row.openmpi].map((value) => time(value).padStart(11));
  const bytes = row.unit === 's' ? '' : size(row.bytes);
  return `${row.name.padEnd(14)}${bytes.padStart(9)} ${times.join(' ')}  ${ratioOf(row).padStart(7)}${aimOf(row)}`;
}

const PATTERNS_HEAD = [
  '#                        ----- the first 300 calls -----  -------- after 3,000 --------',
  '# name            bytes     lwk   MPICH    Open   ratio      lwk   MPICH    Open   ratio  above target',
];

const warmOf = ({ section, name, bytes }: MpiRow, rows: readonly MpiRow[]) =>
  rows.find(
    (row) => row.calls === 'warm' && row.section === section && row.name === name && row.bytes === bytes,
  )!;

/** One pattern of one size: cold, and warm. */
function patternLine(cold: MpiRow, warm: MpiRow): string {
  const half = (row: MpiRow) =>
    [...[row.lwk, row.mpich, row.openmpi].map(time), ratioOf(row)].map((text) => text.padStart(8)).join('');
  const above = [cold, warm].filter(({ ratio = 0, target = ratio }) => ratio > target);
  const marks = above.map(({ calls, target }) => `${calls} > ${target!.toFixed(2)}`).join(', ');
  const bytes = cold.bytes === 0 ? '' : size(cold.bytes);
  return `${cold.name.padEnd(14)}${bytes.padStart(9)}${half(cold)} ${half(warm)}  ${marks}`.trimEnd();
}
