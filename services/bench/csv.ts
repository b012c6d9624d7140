/** A report as comma-separated values (RFC 4180), for `--csv`: one line for each row, behind provenance in lines that begin with #. */
import { provenanceLines } from './provenance.ts';
import type { Report, Row } from './report.ts';

const COLUMNS: Readonly<Record<string, (row: Row) => string | number | undefined>> = {
  name: ({ name }) => name,
  way: ({ way }) => way,
  x: ({ x }) => x,
  unit: ({ unit }) => unit,
  value: ({ value }) => value,
  n: ({ summary }) => summary?.n,
  min: ({ summary }) => summary?.min,
  p50: ({ summary }) => summary?.p50,
  p90: ({ summary }) => summary?.p90,
  p99: ({ summary }) => summary?.p99,
  p999: ({ summary }) => summary?.p999,
  max: ({ summary }) => summary?.max,
  mean: ({ summary }) => summary?.mean,
  clock: ({ clock }) => clock,
  batch_size: ({ batch }) => batch?.size,
  batch_p50: ({ batch }) => batch?.p50,
  rounds: ({ rounds }) => rounds,
  low: ({ interval }) => interval?.[0],
  high: ({ interval }) => interval?.[1],
  disturbed: ({ disturbed }) => disturbed,
};

export function formatCsv(report: Report): string {
  return [
    ...provenanceLines(report.provenance),
    ...(report.interrupted ? ['# INTERRUPTED'] : []),
    ['section', ...Object.keys(COLUMNS)].join(','),
    ...report.sections.flatMap(({ name, rows }) =>
      rows.map((row) => [name, ...Object.values(COLUMNS).map((of) => of(row))].map(field).join(',')),
    ),
  ].join('\n');
}

function field(value: string | number | undefined): string {
  const text = value === undefined ? '' : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
