/** `lwk bench message`, also `mpi`: messages, collective operations and whole programs, beside MPICH and Open MPI. */
import type { Benchmark } from './bench.ts';
import { benchMpi, SECTIONS } from './mpi.ts';
import { formatMpi } from './mpi-table.ts';
import { WAYS } from './mpi-ways.ts';
import type { Row } from './report.ts';

export const message: Benchmark = {
  name: 'message',
  options: ['ranks'],
  sections: SECTIONS,
  compiles: true,
  async run({ options: { rounds, ranks }, only }) {
    const report = await benchMpi({ rounds, ranks, only });
    const rows = report.rows.flatMap((row) =>
      WAYS.flatMap((way): Row[] => {
        const name = [row.section, row.name, row.calls].filter(Boolean).join(' ');
        return row[way] === undefined ? [] : [{ name, way, x: row.bytes, unit: row.unit, value: row[way] }];
      }),
    );
    return { sections: [{ name: 'message', title: 'messages', rows }], text: formatMpi(report) };
  },
};
