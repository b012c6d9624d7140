/**
 * `lwk bench syscall`: what a call costs on the rank's core, shipped, and carried out by the rank, and by other ways outside of us,
 * beside the floor that the machine sets; where the time of a shipped call goes; and how many ranks one FWK serves. All ways of a
 * call are measured in turn on the same core, another one first each round.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boot } from '../kernel/boot.ts';
import type { Benchmark, Outcome, Setting } from './bench.ts';
import { CallRace } from './call-race.ts';
import { CALLS } from './calls.ts';
import { FloorRace } from './floor-race.ts';
import { Native } from './native-calls.ts';
import { PartsRace } from './parts.ts';
import { Peers } from './peers.ts';
import type { Row, Section } from './report.ts';
import { inRounds } from './rounds.ts';
import { sweep } from './sweep.ts';
import { SyscallGuest } from './syscall-guest.ts';
import { sectionLines } from './table.ts';
import { typical, Ways } from './ways.ts';

const FLOOR = 'floor';
const PARTS = 'parts';
const SWEEP = 'sweep';

/** Milliseconds: medians that are not known well enough by then stay so. */
const BUDGET_MS = 40_000;

export const syscall: Benchmark = {
  name: 'syscall',
  compiles: true,
  run: benchSyscall,
};

/** Takes a minute or less. */
async function benchSyscall(setting: Setting): Promise<Outcome> {
  const { options, cores, only, progress, signal, keep } = setting;
  const asked = (name: string) => only?.includes(name) ?? true;
  const directory = mkdtempSync(join(tmpdir(), 'lwk-bench-'));
  writeFileSync(join(directory, 'data'), Buffer.alloc(2 ** 20, 1));
  const notes: string[] = [];
  const peers = new Peers(directory);
  const kernel = await boot({ cores: 1, cpuSet: cores, bindTo: 'core' });
  try {
    progress.tell('starting');
    const [rankCore] = kernel.cores as [number];
    const fwkCore = kernel.idleCores.find((core) => core !== rankCore);
    if (fwkCore === undefined)
      notes.push(
        'one core only: the FWK has none of its own, so shipped calls include two thread switches, and there is no floor',
      );
    await peers.start(rankCore);
    const guest = await SyscallGuest.load(kernel, directory);
    const native = await Native.compile(directory, rankCore, notes);
    const ways = new Ways({ guest, peers, native }, notes, keep);
    const calls = CALLS.filter(asked).map((call) => new CallRace(call, ways));
    const floor =
      asked(FLOOR) && fwkCore !== undefined ? await FloorRace.start([rankCore, fwkCore]) : undefined;
    const parts = asked(PARTS) ? new PartsRace(guest, directory, keep) : undefined;
    try {
      const measurements = [floor, ways.clocks, ...calls, parts].filter((each) => each !== undefined);
      const used = fwkCore === undefined ? [rankCore] : [rankCore, fwkCore];
      await inRounds({
        measurements,
        rounds: options.rounds,
        budgetMs: BUDGET_MS,
        warmUp: options.rounds !== 1,
        cores: used,
        progress,
        signal,
      });
    } finally {
      await floor?.close();
    }
    await kernel.close();
    const swept = asked(SWEEP) && !signal.aborted ? await sweep(setting, directory) : undefined;
    const series = calls.flatMap((call) => call.series);
    const table = ways.section(series, floor?.fastest);
    const sections = [
      floor?.section(),
      { ...table, notes: [...(table.notes ?? []), ...notes] },
      parts?.section(ways.clockOf('fs')),
      swept?.section,
    ].filter((section) => section !== undefined && section.rows.length > 0) as Section[];
    return {
      sections,
      series: [...series, ...(parts?.series ?? []), ...(swept?.series ?? [])],
      text: [...medians(table.rows), ...sections.flatMap((section) => ['', ...sectionLines(section)])].join(
        '\n',
      ),
    };
  } finally {
    await peers.close();
    await kernel.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A line for each call, a column for each way. */
export function medians(rows: readonly Row[]): string[] {
  if (rows.length === 0) return [];
  return [
    '',
    ...sectionLines({
      name: 'medians',
      title: 'medians: of single calls less the clock, of batches where a call is shorter than it',
      rows: rows.map((row) => ({
        name: row.name,
        way: row.way,
        unit: row.unit,
        value: row.value ?? typical(row),
      })),
    }),
  ];
}
