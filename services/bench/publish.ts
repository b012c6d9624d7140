/**
 * `npm run bench:publish [-- NAME...]`: measures all benchmarks, or some, on this machine, and writes what they found into
 * FIGURES.md, into the blocks of other pages, and with all its figures into dist/figures/figures.html. Each benchmark has a limit,
 * at which it is interrupted: what it had measured until then is published, and marked.
 */
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../toolchain/find.ts';
import { block, blocksOf, withBlocks } from './blocks.ts';
import { provenanceLines } from './provenance.ts';
import type { Report } from './report.ts';
import { medians } from './syscall.ts';
import { sectionLines } from './table.ts';

const PAGE = join(ROOT, 'services/bench/FIGURES.md');
const DIRECTORY = join(ROOT, 'dist/figures');
const LWK = join(ROOT, 'dist/services/cli/lwk.js');
/** Of each benchmark; and how long it may take behind that to end. Seconds. */
const LIMIT = 170;
const PATIENCE = 60;

/** What is measured, with which options, and about how long that takes: seconds. */
const PLAN: Readonly<Record<string, { readonly options: readonly string[]; readonly takes: number }>> = {
  syscall: { options: [], takes: 150 },
  noise: { options: ['--load', 'cpu'], takes: 150 },
  message: { options: ['--rounds', '3'], takes: 170 },
  memory: { options: ['--rounds', '5'], takes: 60 },
  launch: { options: ['--rounds', '5'], takes: 170 },
  programs: { options: ['--rounds', '1'], takes: 170 },
};

/** Measures one, and gives what was found; undefined where nothing was. */
async function measured(name: string): Promise<Report | undefined> {
  const { options } = PLAN[name]!;
  const file = join(DIRECTORY, `${name}.json`);
  const child = spawn(process.execPath, [LWK, 'bench', name, '--json', ...options], {
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
    console.error(
      `bench:publish: \`lwk bench ${name}\` ended with ${status} and no figures: those before stay`,
    );
    return undefined;
  }
}

/** What stands in pages: each section by itself, with when and on what it was measured. */
function blocksFor({ bench, provenance, interrupted, sections }: Report): Map<string, string> {
  const { date, cpu, kernel, lwk, commit = '' } = provenance;
  const fence = (lines: readonly string[]) => `\n\`\`\`text\n${lines.join('\n')}\n\`\`\`\n\n`;
  const when = `# ${date.slice(0, 10)}, ${cpu}, ${kernel}, lwk ${lwk} ${commit}${interrupted ? ', INTERRUPTED' : ''}`;
  return new Map([
    [`${bench}/provenance`, fence(provenanceLines(provenance))],
    // Of many rows the one figure that most want to know.
    ...sections
      .filter(({ name }) => bench === 'syscall' && name === 'calls')
      .map(({ rows }) => [`${bench}/medians`, fence([when.trimEnd(), ...medians(rows).slice(1)])] as const),
    ...sections.map(
      (section) => [`${bench}/${section.name}`, fence([when.trimEnd(), ...sectionLines(section)])] as const,
    ),
  ]);
}

const INTRODUCTION = `# Our own figures

Made by \`npm run bench:publish\`, which writes nothing that was not measured in the run whose date, machine and circumstances stand
above its tables. [What the figures are, how they are measured and how to read them](MEASURING.md). The same figures with all their
distributions are in the page \`dist/figures/figures.html\` that the command leaves behind.
`;

/** The page: benchmarks in the order of the plan, each with its blocks. */
function pageOf(figures: ReadonlyMap<string, string>): string {
  const parts = Object.keys(PLAN).flatMap((name) => {
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
    for (const id of known.keys()) if (id.startsWith(`${name}/`)) known.delete(id);
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
