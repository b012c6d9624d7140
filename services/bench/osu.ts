/**
 * Figures of messages as the OSU benchmarks print them (`--format osu`), so that scripts that read those read these: a block for
 * each test and library, of the tests osu_latency, osu_bw, osu_bibw, osu_mbw_mr, and of collective operations, also nonblocking.
 */

/** Microseconds by name and bytes, of one library: `latency`, `bandwidth`, `bidirectional`, `rate`, names of operations. */
export type Curve = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Messages on their way at once; bandwidth.c has it too. */
const WINDOW = 64;

/** Of operations, where OSU calls them otherwise than they are called. */
const TITLES: Readonly<Record<string, string>> = {
  bcast: 'Broadcast',
  alltoall: 'All-to-All Personalized Exchange',
  alltoallv: 'All-to-Allv Personalized Exchange',
  alltoallw: 'All-to-Allw Personalized Exchange',
};
const NONBLOCKING: Readonly<Record<string, string>> = {
  bcast: 'Broadcast',
  alltoall: 'All-to-All',
  alltoallv: 'All-to-Allv',
  alltoallw: 'All-to-Allw',
};
const capital = (name: string) => name[0]!.toUpperCase() + name.slice(1);

const size = (bytes: number) => String(bytes).padEnd(10);
const column = (value: number, width: number) => value.toFixed(2).padStart(width);

/** Bytes that all messages move, and how long one takes: MB/s, of a million bytes. */
const rate = (bytes: number, us: number) => bytes / us;

type Line = (bytes: number, us: number) => string;
const table = (head: readonly string[], figures: ReadonlyMap<number, number>, line: Line): string => {
  const sorted = [...figures].toSorted(([a], [b]) => a - b);
  return [...head, ...sorted.map(([bytes, us]) => line(bytes, us))].join('\n');
};
const single: Line = (bytes, us) => size(bytes) + column(us, 18);
const speed: Line = (bytes, us) => size(bytes) + column(rate(bytes, us), 18);

const BETWEEN_TWO: Readonly<Record<string, (f: ReadonlyMap<number, number>, pairs: number) => string>> = {
  latency: (f) => table(['# OSU MPI Latency Test', '# Size          Latency (us)'], f, single),
  bandwidth: (f) => table(['# OSU MPI Bandwidth Test', '# Size      Bandwidth (MB/s)'], f, speed),
  bidirectional: (f) =>
    table(['# OSU MPI Bi-Directional Bandwidth Test', '# Size      Bandwidth (MB/s)'], f, speed),
  rate: (f, pairs) =>
    table(
      [
        '# OSU MPI Multiple Bandwidth / Message Rate Test',
        `# [ pairs: ${pairs} ] [ window size: ${WINDOW} ]`,
        '# Size                  MB/s        Messages/s',
      ],
      f,
      (bytes, us) => size(bytes) + column(rate(bytes, us), 18) + column(1e6 / us, 18),
    ),
};

function blocking(name: string, figures: ReadonlyMap<number, number>): string {
  const title = `# OSU MPI ${TITLES[name] ?? capital(name)} Latency Test`;
  if (name === 'barrier') return [title, '# Avg Latency(us)', column(figures.get(0)!, 17)].join('\n');
  return table([title, '# Size       Avg Latency(us)'], figures, single);
}

/** How much of the communication went on behind the work, percent. */
export const overlap = (overall: number, compute: number, pure: number) =>
  Math.min(100, Math.max(0, 100 * (1 - (overall - compute) / pure)));

function nonblocking(name: string, curve: Curve): string {
  const of = (what: string, bytes: number) => curve.get(`i${name}_${what}`)?.get(bytes) ?? Number.NaN;
  const head = [
    `# OSU MPI Non-blocking ${NONBLOCKING[name] ?? capital(name)} Latency Test`,
    '# Overall = Coll. Init + Compute + MPI_Test + MPI_Wait',
    '',
    `# ${name === 'barrier' ? '' : 'Size'}           Overall(us)       Compute(us)    Pure Comm.(us)        Overlap(%)`,
  ];
  return table(head, curve.get(`i${name}_pure`)!, (bytes, pure) => {
    const [overall, compute] = [of('overall', bytes), of('compute', bytes)];
    const cells = [overall, compute, pure, overlap(overall, compute, pure)];
    return (name === 'barrier' ? '' : size(bytes)) + cells.map((cell) => column(cell, 18)).join('');
  });
}

/**
 * All that was measured, as OSU prints it.
 * @param ranks that took part: message rates are of half as many pairs
 */
export function formatOsu(curve: Curve, ranks: number): string {
  const blocks: string[] = [];
  for (const [name, figures] of curve) {
    const overlapped = /^i(\w+)_pure$/.exec(name)?.[1];
    if (overlapped !== undefined) blocks.push(nonblocking(overlapped, curve));
    else if (Object.hasOwn(BETWEEN_TWO, name))
      blocks.push(BETWEEN_TWO[name]!(figures, Math.floor(ranks / 2)));
    else if (!/_(?:cold|compute|overall)$/.test(name)) blocks.push(blocking(name, figures));
  }
  return blocks.join('\n\n');
}
