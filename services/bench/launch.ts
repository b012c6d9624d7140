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
import type { Benchmark, Outcome, Setting } from './bench.ts';
import { STARTS } from './launch-sections.ts';
import { benchSource } from './native.ts';
import { NEIGHBOURS } from './neighbours.ts';
import { check, type Section } from './report.ts';
import { inRounds, type Measurement } from './rounds.ts';
import {
  type Bench,
  type Figures,
  type LaunchSection,
  QUANTITIES,
  type Quantity,
  type Target,
  WAYS,
  type Ways,
} from './section.ts';
import { Series } from './series.ts';
import { Strangers } from './strangers.ts';
import { usageTool } from './usage.ts';

const ROUNDS = 20;

const SECTIONS: readonly LaunchSection[] = [...STARTS, ...NEIGHBOURS];

export const launch: Benchmark = {
  name: 'launch',
  compiles: true,
  run: benchLaunch,
};

/**
 * Takes some minutes.
 * @throws LWK_E_TOOLCHAIN when nothing compiles C
 */
async function benchLaunch({ options, cores, only, progress, signal }: Setting): Promise<Outcome> {
  const { rounds = ROUNDS } = options;
  const directory = mkdtempSync(join(tmpdir(), 'lwk-bench-'));
  let booted: Promise<Kernel> | undefined;
  try {
    const bench: Bench = {
      directory,
      measure: await usageTool(directory),
      strangers: new Strangers(directory),
      kernel: () => (booted ??= boot({ oversubscribe: true, cpuSet: cores })),
      compiled: (name) => compiled(name, directory),
    };
    const measurements: Launch[] = [];
    for (const section of SECTIONS.filter(({ name }) => only?.includes(name) ?? true))
      measurements.push(new Launch(section, await section.prepare(bench), bench));
    await inRounds({ measurements, rounds, warmUp: true, cores, progress, signal });
    return { sections: measurements.map((each) => each.section()) };
  } finally {
    await (await booted)?.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

type Found = ReadonlyMap<keyof Ways, Figures>;

/** A section while it is measured. */
class Launch implements Measurement<Found> {
  readonly name: string;
  readonly most: number | undefined;
  readonly shared: boolean;
  readonly #asked: LaunchSection;
  readonly #ways: Ways;
  readonly #bench: Bench;
  readonly #series = new Map<string, Series>();

  constructor(asked: LaunchSection, ways: Ways, bench: Bench) {
    this.name = asked.name;
    this.most = asked.rounds;
    this.shared = (asked.strangers ?? 0) > 0;
    this.#asked = asked;
    this.#ways = ways;
    this.#bench = bench;
  }

  async measure(): Promise<Found> {
    using _ = await this.#bench.strangers.start(this.#asked.strangers ?? 0);
    const found = new Map<keyof Ways, Figures>();
    for (const [way, run] of Object.entries(this.#ways)) found.set(way as keyof Ways, await run());
    return found;
  }

  keep(found: Found, disturbed: string | undefined): void {
    for (const [way, figures] of found) {
      for (const [quantity, figure] of Object.entries(figures)) {
        if (!Object.hasOwn(QUANTITIES, quantity) || figure === undefined) continue;
        const key = `${quantity} ${way}`;
        const { name, unit } = QUANTITIES[quantity as Quantity];
        if (!this.#series.has(key)) this.#series.set(key, new Series({ name, way: WAYS[way], unit }));
        this.#series.get(key)!.addFigure(figure, disturbed);
      }
    }
  }

  section(): Section {
    const { name, title, targets } = this.#asked;
    const rows = [...this.#series.values()].map((series) => series.row());
    const checks = (Object.entries(targets) as [Quantity, Target][]).flatMap(
      ([quantity, { ratio, most }]) => {
        const [own, peer] = rows.filter((row) => row.name === QUANTITIES[quantity].name);
        if (own === undefined || (ratio !== undefined && peer === undefined)) return [];
        const { name: what } = QUANTITIES[quantity];
        if (ratio === undefined) return [check(what, own.value!, most!)];
        return [check(`${what}, ${own.way} / ${peer!.way}`, own.value! / peer!.value!, ratio)];
      },
    );
    return { name, title: `${name}: ${title}; medians`, rows, checks };
  }
}

async function compiled(name: string, directory: string): Promise<string> {
  const wasm = join(directory, `${name}.wasm`);
  const source = benchSource(name);
  if ((await compile(['-O3', source, '-o', wasm], 'c')) !== 0)
    throw new LwkError('LWK_E_TOOLCHAIN', `${source} could not be compiled; see above.`);
  return wasm;
}
