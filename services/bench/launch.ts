/**
 * `lwk bench launch`: what it costs to start a program, and to have one that needs nothing of us, what a program on a core of its
 * own loses, and how it gets on with neighbours; beside what others take for the same. In turn, round after round; medians. What
 * is measured is in launch-sections.ts and neighbours.ts.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LwkError } from '../../runtime/abi/errors.ts';
import { boot } from '../kernel/boot.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { compile } from '../toolchain/compile.ts';
import { median } from './commands.ts';
import { STARTS } from './launch-sections.ts';
import { benchSource } from './native.ts';
import { NEIGHBOURS } from './neighbours.ts';
import {
  type Bench,
  type Figures,
  PEERS,
  type Peer,
  QUANTITIES,
  type Quantity,
  type Section,
  type Target,
  type Ways,
} from './section.ts';
import { Strangers } from './strangers.ts';
import { usageTool } from './usage.ts';

const ROUNDS = 20;

/** Medians; undefined for what is not installed here, or not asked of this way. */
export interface LaunchRow extends Readonly<Partial<Record<Peer, number | undefined>>> {
  readonly section: string;
  readonly title: string;
  /** How often it was measured. */
  readonly rounds: number;
  readonly quantity: Quantity;
  readonly lwk: number;
  /** lwk / the first peer. */
  readonly ratio: number | undefined;
  readonly target: Target | undefined;
}

export interface LaunchReport {
  readonly rounds: number;
  readonly rows: readonly LaunchRow[];
}

const SECTIONS: readonly Section[] = [...STARTS, ...NEIGHBOURS];

export const LAUNCH_SECTIONS: readonly string[] = [...new Set(SECTIONS.map(({ name }) => name))];

export interface LaunchOptions {
  readonly rounds?: number | undefined;
  /** Names of sections; all if missing. */
  readonly only?: readonly string[] | undefined;
}

/**
 * Runs the benchmark; takes some minutes. Says on standard error how far it is.
 * @throws LWK_E_TOOLCHAIN when nothing compiles C, LWK_E_USAGE for an unknown section
 */
export async function benchLaunch(options: LaunchOptions = {}): Promise<LaunchReport> {
  const { rounds = ROUNDS, only = LAUNCH_SECTIONS } = options;
  const unknown = only.find((name) => !LAUNCH_SECTIONS.includes(name));
  if (unknown !== undefined)
    throw new LwkError(
      'LWK_E_USAGE',
      `lwk bench launch: '${unknown}' is none of ${LAUNCH_SECTIONS.join(', ')}.`,
    );
  const directory = mkdtempSync(join(tmpdir(), 'lwk-bench-'));
  let booted: Promise<Kernel> | undefined;
  try {
    const bench: Bench = {
      directory,
      measure: await usageTool(directory),
      strangers: new Strangers(directory),
      kernel: () => (booted ??= boot({ oversubscribe: true })),
      compiled: (name) => compiled(name, directory),
    };
    const chosen: Prepared[] = [];
    for (const section of SECTIONS.filter(({ name }) => only.includes(name)))
      chosen.push({ section, ways: await section.prepare(bench), taken: new Map() });
    // The first round warms up.
    for (let round = 0; round <= rounds; round++) {
      process.stderr.write(`bench launch: ${round === 0 ? 'warming up' : `round ${round} of ${rounds}`}\n`);
      for (const prepared of chosen) await measureRound(bench, prepared, round);
    }
    return { rounds, rows: chosen.flatMap(rowsOf) };
  } finally {
    await (await booted)?.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A section, and what its ways have taken so far. */
interface Prepared {
  readonly section: Section;
  readonly ways: Ways;
  readonly taken: Map<string, Figures[]>;
}

async function measureRound({ strangers }: Bench, prepared: Prepared, round: number): Promise<void> {
  const { section, ways, taken } = prepared;
  if (section.rounds !== undefined && (round === 0 || round > section.rounds)) return;
  using _ = await strangers.start(section.strangers ?? 0);
  for (const [way, run] of Object.entries(ways)) {
    const figures = await run();
    if (round > 0) taken.set(way, [...(taken.get(way) ?? []), figures]);
  }
}

async function compiled(name: string, directory: string): Promise<string> {
  const wasm = join(directory, `${name}.wasm`);
  const source = benchSource(name);
  if ((await compile(['-O3', source, '-o', wasm], 'c')) !== 0)
    throw new LwkError('LWK_E_TOOLCHAIN', `${source} could not be compiled; see above.`);
  return wasm;
}

function rowsOf({ section: { name, title, targets }, ways, taken }: Prepared): LaunchRow[] {
  return (Object.keys(QUANTITIES) as Quantity[]).flatMap((quantity) => {
    const of = (way: string): number | undefined => {
      const figures = (taken.get(way) ?? []).map((each) => each[quantity]);
      const known = figures.filter((figure) => figure !== undefined);
      return known.length === 0 ? undefined : median(known);
    };
    const lwk = of('lwk');
    if (lwk === undefined) return [];
    const peers = (Object.keys(ways) as (keyof Ways)[]).filter((way) => way !== 'lwk');
    const figures = Object.fromEntries(peers.map((peer) => [peer, of(peer)]));
    const first = peers.map((peer) => figures[peer]).find((figure) => figure !== undefined);
    const ratio = first === undefined ? undefined : lwk / first;
    const rounds = taken.get('lwk')!.length;
    return [{ section: name, title, rounds, quantity, lwk, ...figures, ratio, target: targets[quantity] }];
  });
}

/** The report as tables; figures above their target are marked. */
export function formatLaunch({ rows }: LaunchReport): string {
  const lines: string[] = [];
  let title = '';
  for (const row of rows) {
    const peers = (Object.keys(PEERS) as Peer[]).filter((peer) => peer in row);
    if (row.title !== title) {
      if (title !== '') lines.push('');
      title = row.title;
      const heads = ['lwk', ...peers.map((peer) => PEERS[peer]), 'ratio'].map((head) => head.padStart(10));
      lines.push(
        `# ${row.section}: ${title}; medians of ${row.rounds}`,
        `#${' '.repeat(14)}${heads.join('')}  target`,
      );
    }
    const cell = (value: number | undefined, digits: number) =>
      (value === undefined ? '-' : value.toFixed(digits)).padStart(10);
    const figures = [row.lwk, ...peers.map((peer) => row[peer])].map((value) =>
      cell(value, (value ?? 0) < 10 ? 2 : 1),
    );
    lines.push(
      `${QUANTITIES[row.quantity].padEnd(15)}${figures.join('')}${cell(row.ratio, 2)}${aim(row)}`.trimEnd(),
    );
  }
  return lines.join('\n');
}

function aim({ lwk, ratio, target }: LaunchRow): string {
  const most = target?.ratio ?? target?.most;
  if (most === undefined) return '';
  const above = ((target?.ratio === undefined ? lwk : ratio) ?? 0) > most;
  return `  <= ${most}${target?.ratio === undefined ? '' : ' x'}${above ? '  above' : ''}`;
}
