/** What benchmarks print: tables, comma-separated values, JSON; and what they refuse. */
import { expect, test } from 'vitest';
import { formatCsv } from '../../services/bench/csv.ts';
import type { Provenance } from '../../services/bench/provenance.ts';
import { check, type Report } from '../../services/bench/report.ts';
import { formatReport } from '../../services/bench/table.ts';
import { lwk } from '../support/cli.ts';

const provenance: Provenance = {
  date: '2026-01-02T03:04:05.000Z',
  lwk: '0.1.0',
  commit: '0123456789ab+',
  command: 'lwk bench syscall',
  node: '26.1.0',
  v8: '14.1',
  flags: ['--no-liftoff'],
  cpu: 'A CPU',
  kernel: 'Linux 6.1',
  governor: 'performance',
  hypervisor: 'none',
  cores: { available: '0-3', used: '2-3', isolated: '' },
  compilers: { native: 'clang: 22' },
  mpi: { MPICH: '4.0.2, ch4:ucx' },
  disturbance: { elapsed_ms: 1234, steal_ms: 10, others_ms: 0, involuntary_switches: 3, load: [0.5, 1] },
};

const report: Report = {
  schema: 'lwk-bench/1',
  bench: 'syscall',
  provenance,
  interrupted: true,
  sections: [
    {
      name: 'calls',
      title: 'calls, nanoseconds',
      rows: [
        {
          name: 'null',
          way: 'shipped',
          unit: 'ns',
          summary: { n: 100, min: 150, p50: 180, p90: 190, p99: 400, p999: 900, max: 12345, mean: 140.25 },
          clock: 45.04,
          batch: { size: 32, p50: 133.3 },
          interval: [171, 189],
        },
        {
          name: 'stat',
          way: 'fs, sync',
          unit: 'ns',
          summary: { n: 9, min: 1, p50: 2, p90: 3, p99: 4, p999: 5, max: 6, mean: 2 },
          disturbed: '1 of 2 rounds: "others"',
        },
      ],
      notes: ['there is no synckit'],
    },
    {
      name: 'throughput',
      title: 'throughput',
      rows: [
        { name: 'ranks', way: 'shipped', x: 1, unit: '1/s', value: 1234567.8 },
        { name: 'ranks', way: 'direct', x: 1, unit: '1/s', value: 12.345, disturbed: 'load' },
        { name: 'ranks', way: 'shipped', x: 2, unit: '1/s', value: 0.5 },
      ],
      checks: [check('shipped / direct', 1.25, 1.5), check('p99 / p50', 7, 5)],
    },
  ],
};

test('a report is tables, behind where it comes from', () => {
  expect(formatReport(report).split('\n')).toEqual([
    '# lwk bench syscall, 2026-01-02T03:04:05.000Z, lwk 0.1.0 (0123456789ab+)',
    '# A CPU; Linux 6.1; governor: performance; hypervisor: none; huge pages: not told; clock: not told',
    '# cores 2-3 of 0-3, isolated: none; Node 26.1.0, V8 14.1 --no-liftoff',
    '# native: clang: 22',
    '# MPICH: 4.0.2, ch4:ucx',
    '# in 1.23 s on these cores: hypervisor 0.01 s, others 0.00 s, 3 involuntary switches; load 0.50 -> 1.00',
    '# INTERRUPTED: this is what had been measured',
    '',
    '# calls, nanoseconds',
    '# name  way         n  min  p50  p90  p99  p99.9    max   mean  clock  batch p50     +-',
    'null    shipped   100  150  180  190  400    900  12345  140.3   45.0   133.3/32  5.0 %',
    'stat    fs, sync    9    1    2    3    4      5      6    2.0      -                 -  ! 1 of 2 rounds: "others"',
    '# there is no synckit',
    '',
    '# throughput',
    '# name  x  unit  shipped  direct',
    'ranks   1  1/s   1234568   12.35  ! direct: load',
    'ranks   2  1/s     0.500       -',
    '# shipped / direct: 1.250 (<= 1.500)',
    '# p99 / p50: 7 (<= 5, above)',
  ]);
});

test('and as comma-separated values', () => {
  const [head, first, second] = formatCsv(report)
    .split('\n')
    .filter((line) => !line.startsWith('#'));
  expect(head).toBe(
    'section,name,way,x,unit,value,n,min,p50,p90,p99,p999,max,mean,clock,batch_size,batch_p50,rounds,low,high,disturbed',
  );
  expect(first).toBe('calls,null,shipped,,ns,,100,150,180,190,400,900,12345,140.25,45.04,32,133.3,,171,189,');
  expect(second).toBe('calls,stat,"fs, sync",,ns,,9,1,2,3,4,5,6,2,,,,,,,"1 of 2 rounds: ""others"""');
});

test.each([
  [['syscall', '--json', '--csv'], 'two forms of one output', 'LWK_E_USAGE', 2],
  [['memory', '--cores', '4000'], 'this process may use the cores', 'LWK_E_USAGE', 2],
  [
    ['memory', '--samples', '/nowhere/at/all'],
    '--samples: /nowhere/at/all cannot be written',
    'LWK_E_SANDBOX',
    1,
  ],
])('%j is refused', async (args, text, code, status) => {
  const run = await lwk(['bench', ...args]);
  expect(run.stderr).toContain(text);
  expect(run.stderr).toContain(code);
  expect(run.stdout).toBe('');
  expect(run.status).toBe(status);
});
