/**
 * `npm run bench:publish [-- PART...]`: measures all parts of the plan, or some, on this machine, and writes what they found into
 * FIGURES.md, into the blocks of other pages, and with all its figures into dist/figures/figures.html. Each part has a limit, at which
 * it is interrupted: what it had measured until then is published, and marked. Figures of what was not measured now stay, with the
 * commit and the date of theirs.
 */
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../toolchain/find.ts';
import { block, blocksFor, blocksOf, withBlocks } from './blocks.ts';
import { NAMES } from './program-list.ts';
import type { BenchName, Report } from './report.ts';

const PAGE = join(ROOT, 'services/bench/FIGURES.md');
const DIRECTORY = join(ROOT, 'dist/figures');
const LWK = join(ROOT, 'dist/services/cli/lwk.js');
/** Of each part; and how long it may take behind that to end. Seconds. */
const LIMIT = 170;
const PATIENCE = 60;

interface Step {
  readonly bench: BenchName;
  readonly options: readonly string[];
  /** About how long it takes, seconds. */
  readonly takes: number;
}

const step = (bench: BenchName, takes: number, ...options: readonly string[]): Step => ({
  bench,
  options,
  takes,
});

/** What is measured, by name: a benchmark, or some of its sections where all of them take longer than the limit. */
const PLAN: Readonly<Record<string, Step>> = {
  syscall: step('syscall', 150),
  noise: step('noise', 150, '--load', 'cpu'),
  message: step('message', 160, '--rounds', '5', '--only', 'latency,bandwidth,vector,loggp'),
  'message-collectives': step('message', 170, '--rounds', '3', '--only', 'collectives'),
  'message-patterns': step('message', 170, '--rounds', '8', '--only', 'steady,patterns'),
  'message-ranks': step('message', 170, '--rounds', '3', '--only', 'oversubscribed,programs'),
  memory: step('memory', 60, '--rounds', '5'),
  launch: step('launch', 170, '--rounds', '5'),
  programs: step('programs', 170, '--rounds', '1', '--only', NAMES.join(',')),
  embed: step('embed', 20),
  tools: step('tools', 100),
};

/** Measures one, and gives what was found; undefined where nothing was. */
async function measured(name: string): Promise<Report | undefined> {
  const { bench, options } = PLAN[name]!;
  const file = join(DIRECTORY, `${name}.json`);
  const child = spawn(process.execPath, [LWK, 'bench', bench, '--json', ...options], {
    cwd: ROOT,
    stdio: ['ignore', openSync(file, 'w'), 'inherit'],
  });
  const stop = setTimeout(() => child.kill('SIGINT'), LIMIT * 1000);
  const end = setTimeout(() => child.kill('SIGKILL'), (LIMIT + PATIENCE) * 1000);
  const status = await new Promise((resolve, reject) => child.on('exit', resolve).on('error', reject));
  clearTimeout(stop);
  clearTimeout(end);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    console.error(`bench:publish: ${name} ended with ${status} and no figures: those before stay`);
    return undefined;
  }
}

const INTRODUCTION = `# Our own figures

Made by \`npm run bench:publish\`, which writes nothing that was not measured. Above each table stand the date, the machine and the
commit of its run; tables of one benchmark may be of several runs, of which the last one's circumstances stand first. [What the figures
are, how they are measured and how to read them](MEASURING.md). The same figures with all their distributions are in the page
\`dist/figures/figures.html\` that the command leaves behind.
`;

/** The page: benchmarks in the order of the plan, each with its blocks. */
function pageOf(figures: ReadonlyMap<string, string>): string {
  const parts = [...new Set(Object.values(PLAN).map(({ bench }) => bench))].flatMap((name) => {
    const own = [...figures].filter(([id]) => id.startsWith(`${name}/`));
    if (own.length === 0) return [];
    return [`## lwk bench ${name}`, ...own.map(([id, content]) => block(id, content))];
  });
  return `${[INTRODUCTION.trimEnd(), ...parts].join('\n\n')}\n`;
}

async function publish(names: readonly string[]): Promise<void> {
  const stranger = names.find((name) => !Object.hasOwn(PLAN, name));
  if (stranger !== undefined)
    throw new Error(`bench:publish: '${stranger}' is none of ${Object.keys(PLAN).join(', ')}`);
  const seconds = names.reduce((sum, name) => sum + PLAN[name]!.takes, 0);
  console.error(
    `bench:publish: ${names.join(', ')}: about ${Math.ceil(seconds / 60)} minutes, on a quiet machine`,
  );
  mkdirSync(DIRECTORY, { recursive: true });
  const known = existsSync(PAGE) ? blocksOf(readFileSync(PAGE, 'utf8')) : new Map<string, string>();
  for (const [i, name] of names.entries()) {
    console.error(`bench:publish: ${name}, ${i + 1} of ${names.length}`);
    const report = await measured(name);
    if (report === undefined) continue;
    for (const [id, content] of blocksFor(report)) known.set(id, content);
    // Whatever happens to the next one.
    writeFileSync(PAGE, pageOf(known));
  }
  for (const path of globSync('{*.md,{runtime,services,guest}/**/*.md}', { cwd: ROOT })) {
    const file = join(ROOT, path);
    const before = readFileSync(file, 'utf8');
    const after = file === PAGE ? before : withBlocks(before, known);
    if (after !== before) writeFileSync(file, after);
  }
  await reported();
}

/** All that was measured here as one page. */
async function reported(): Promise<void> {
  const files = Object.keys(PLAN)
    .map((name) => join(DIRECTORY, `${name}.json`))
    .filter((file) => existsSync(file) && readFileSync(file, 'utf8').trim() !== '');
  const options = ['--title', 'wasm-lwk: figures', '-o', join(DIRECTORY, 'figures.html')];
  const child = spawn(process.execPath, [LWK, 'report', ...options, ...files], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  await new Promise((resolve, reject) => child.on('exit', resolve).on('error', reject));
}

const asked = process.argv.slice(2);
await publish(asked.length > 0 ? asked : Object.keys(PLAN));
