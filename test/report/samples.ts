/** What pages are made of in tests: files as the tools write them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromeTrace } from '../../services/tools/chrome.ts';
import { perfettoTrace } from '../../services/tools/perfetto.ts';
import { FWK_TRACK, type Slice, type Timeline } from '../../services/tools/timeline.ts';

/** What must not be taken for markup anywhere. */
export const HOSTILE = '</script><img src=x onerror="window.broken=1">\u202e';

/** A directory that is gone after the tests. */
export class Files implements Disposable {
  readonly directory = mkdtempSync(join(tmpdir(), 'lwk-report-'));

  write(name: string, content: string | Uint8Array | object): string {
    const path = join(this.directory, name);
    const isData = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(path, isData ? content : JSON.stringify(content));
    return path;
  }

  [Symbol.dispose](): void {
    rmSync(this.directory, { recursive: true });
  }
}

/** Two ranks: rank 0 sends to rank 1, which waits for it, and the FWK works for rank 1. */
export const TIMELINE: Timeline = {
  ranks: 2,
  dropped: 7,
  slices: [
    slice(1, 'MPI_Recv', 'mpi', 0.001, 0.5, { from: 0, tag: 3, bytes: 64 }, [], [1]),
    slice(0, 'MPI_Send', 'mpi', 0.25, 0.375, { to: 1, tag: 3, bytes: 64 }, [1]),
    slice(1, 'fd_write', 'shipped', 0.625, 0.75),
    slice(FWK_TRACK, 'fd_write', 'fwk', 0.65, 0.7, { rank: 1 }),
  ],
};

function slice(
  track: number,
  name: string,
  kind: Slice['kind'],
  began: number,
  ended: number,
  args: Slice['args'] = {},
  out: number[] = [],
  into: number[] = [],
): Slice {
  return { track, name, kind, began, ended, args, out, into };
}

export const chromeText = (timeline: Timeline): string => [...chromeTrace(timeline)].join('');
export const perfettoBytes = (timeline: Timeline): Uint8Array => Buffer.concat([...perfettoTrace(timeline)]);

const summary = (p50: number) => ({
  n: 1000,
  min: p50 * 0.9,
  p50,
  p90: p50 * 1.1,
  p99: p50 * 2,
  p999: p50 * 5,
  max: p50 * 50,
  mean: p50 * 1.05,
});

/** A report of a bench with rows of all kinds. @param factor all its times are so many times as long */
export const bench = (factor = 1, name = 'stat') => ({
  schema: 'lwk-bench/1',
  bench: 'syscall',
  provenance: { date: '2026-01-02T03:04:05Z', cpu: 'a CPU', cores: { used: '0-1' }, flags: ['--a', '--b'] },
  sections: [
    {
      name: 'calls',
      title: 'Calls',
      rows: ['shipped', 'native'].map((way, i) => ({
        name,
        way,
        unit: 'us',
        summary: summary(factor * (2 - i)),
        clock: 0.04,
        interval: [factor * (1.9 - i), factor * (2.1 - i)],
        percentiles: [
          [0, factor * 0.9],
          [50, factor],
          [99, factor * 2],
          [100, factor * 50],
        ],
        ...(i === 0 ? {} : { disturbed: '1 of 3 rounds: others' }),
      })),
      checks: [{ what: 'stat', value: 1.25, target: 1.5, met: true }],
      notes: ['there is no synckit'],
    },
    {
      name: 'latency',
      title: 'Messages',
      rows: ['lwk', 'MPICH'].flatMap((way, i) =>
        [0, 8, 1024].map((x) => ({
          name: 'latency',
          way,
          x,
          unit: 'us',
          value: factor * (1 + i + x / 1024),
        })),
      ),
    },
    {
      name: 'noise',
      title: 'Fixed work',
      rows: [
        {
          name: 'fwq',
          way: 'lwk',
          unit: '%',
          value: 1.5,
          detours: [
            [1e6, 4000],
            [2e6, 90_000],
          ],
          detoursDropped: 3,
        },
      ],
    },
  ],
});

/** What `--stats` writes. @param program a function that the program calls */
export const stats = (ranks = 4, program = 'MPI_Send') => {
  const call = {
    name: program,
    way: 'mpi',
    count: 10,
    errors: 0,
    totalMs: 2,
    minMs: 0.1,
    meanMs: 0.2,
    maxMs: 0.5,
    bytes: 1000,
    minBytes: 100,
    maxBytes: 100,
  };
  return {
    version: 1,
    ranks: Array.from({ length: ranks }, (_, rank) => ({
      rank,
      wallMs: 10,
      computeMs: 6,
      localMs: 1,
      shippedMs: 0.5,
      directMs: 0.5,
      mpiMs: 2,
      heapHighBytes: 2 ** 20,
      earlyMessages: 1,
      sentTo: Array.from({ length: ranks }, (_, to) => ({
        messages: to === rank ? 0 : rank + 1,
        bytes: to === rank ? 0 : 100 * (rank + 1),
      })),
      calls: [call],
      sites: [],
    })),
    calls: [call, { ...call, name: 'fd_write', way: 'shipped', pickUpMs: 1, workMs: 0.5, backMs: 0.5 }],
    sites: [{ ...call, site: 'ring.c:20' }],
    loadImbalance: 0.125,
  };
};
