/** `lwk bench message`: the form of the OSU benchmarks, the parameters of LogGP, and what transports are called. */
import { expect, test } from 'vitest';
import { logGP } from '../../services/bench/loggp.ts';
import { mpichTransport, openmpiTransport } from '../../services/bench/mpi-ways.ts';
import { formatOsu, overlap } from '../../services/bench/osu.ts';
import { lwk } from '../support/cli.ts';

const curve = (figures: Record<string, Record<number, number>>) =>
  new Map(
    Object.entries(figures).map(([name, by]) => [
      name,
      new Map(Object.entries(by).map(([bytes, us]) => [Number(bytes), us])),
    ]),
  );

test('latency, bandwidth and message rate are printed as by OSU', () => {
  const text = formatOsu(
    curve({
      latency_cold: { 0: 9 },
      latency: { 0: 0.125, 4194304: 476.4 },
      bandwidth: { 1: 0.1, 1048576: 100 },
      bidirectional: { 8: 0.05 },
      rate: { 8: 0.04 },
    }),
    4,
  );
  expect(text.split('\n')).toEqual([
    '# OSU MPI Latency Test',
    '# Size          Latency (us)',
    '0                       0.13',
    '4194304               476.40',
    '',
    '# OSU MPI Bandwidth Test',
    '# Size      Bandwidth (MB/s)',
    '1                      10.00',
    '1048576             10485.76',
    '',
    '# OSU MPI Bi-Directional Bandwidth Test',
    '# Size      Bandwidth (MB/s)',
    '8                     160.00',
    '',
    '# OSU MPI Multiple Bandwidth / Message Rate Test',
    '# [ pairs: 2 ] [ window size: 64 ]',
    '# Size                  MB/s        Messages/s',
    '8                     200.00       25000000.00',
  ]);
});

test('collective operations are printed as by OSU, nonblocking ones with their overlap', () => {
  const text = formatOsu(
    curve({
      barrier: { 0: 0.5 },
      bcast_cold: { 1: 20 },
      bcast: { 1: 1.5, 2: 1.25 },
      ialltoall_pure: { 8: 10 },
      ialltoall_compute: { 8: 12 },
      ialltoall_overall: { 8: 16 },
    }),
    2,
  );
  expect(text.split('\n')).toEqual([
    '# OSU MPI Barrier Latency Test',
    '# Avg Latency(us)',
    '             0.50',
    '',
    '# OSU MPI Broadcast Latency Test',
    '# Size       Avg Latency(us)',
    '1                       1.50',
    '2                       1.25',
    '',
    '# OSU MPI Non-blocking All-to-All Latency Test',
    '# Overall = Coll. Init + Compute + MPI_Test + MPI_Wait',
    '',
    '# Size           Overall(us)       Compute(us)    Pure Comm.(us)        Overlap(%)',
    '8                      16.00             12.00             10.00             60.00',
  ]);
});

test('overlap is no less than nothing and no more than all', () => {
  expect([overlap(30, 10, 10), overlap(9, 10, 10)]).toEqual([0, 100]);
});

test('the parameters of LogGP are those by which the trips were made', () => {
  const [L, o, g, G] = [0.4, 0.1, 0.25, 0.0005];
  const trips = [1, 64, 1024, 65536].map((bytes) => {
    const single = 2 * (L + 2 * o + (bytes - 1) * G);
    const delay = 2 * single;
    return {
      ...{ bytes, single, delay },
      burst: single + 15 * (g + (bytes - 1) * G),
      spaced: single + 15 * (o + delay),
    };
  });
  const fit = logGP(trips)!;
  for (const [found, made] of [
    [fit.L, L],
    [fit.o, o],
    [fit.g, g],
    [fit.G, 1000 * G],
  ])
    expect(found).toBeCloseTo(made!, 9);
  expect(logGP(trips.slice(0, 1))).toBeUndefined();
});

test('transports are read from what the libraries tell', () => {
  expect(mpichTransport('MPICH Version:    \t4.0.2\nMPICH Device:    \tch4:ucx\n')).toBe(
    '4.0.2, device ch4:ucx',
  );
  const told =
    '[vm:1] selected ob1 best priority 20\n[vm:1] mca: bml: Using self btl for send to [[1,1],0]\n';
  expect(openmpiTransport(`${told}[vm:1] mca: bml: Using vader btl for send to [[1,1],1] on node vm\n`)).toBe(
    'pml ob1, btl vader',
  );
  expect(openmpiTransport('')).toBe('pml not told, btl not told');
});

test.each([
  [['message', '--vs', 'lam'], "--vs 'lam' is none of both, mpich, openmpi"],
  [['mpi', '--format', 'xml'], "--format 'xml' is none of text, osu"],
  [['memory', '--vs', 'mpich'], '`lwk bench memory` takes no --vs'],
])('%j is refused', async (args, text) => {
  const { status, stderr } = await lwk(['bench', ...args]);
  expect(stderr).toContain(text);
  expect(status).toBe(2);
});
