/** `lwk bench`: the measuring tools, by name, and what all of them do alike: options, progress, Ctrl-C, provenance, output. */
import { LwkError } from '../../runtime/abi/errors.ts';
import { readTopology } from '../machine/topology.ts';
import { openAll, type ToolFile } from '../tools/files.ts';
import type { Benchmark, BenchOptions, Outcome, OwnOptions } from './bench.ts';
import { BENCHES, type Bench, benchNamed } from './benches.ts';
import { Interruption } from './interruption.ts';
import { Progress } from './progress.ts';
import { begin, type Provenance } from './provenance.ts';
import { type Report, SCHEMA } from './report.ts';

/** Runs one benchmark. Returns the exit status. */
export async function main(argv: readonly string[], options: BenchOptions): Promise<number> {
  const [name = '', ...rest] = argv;
  const bench = benchNamed(name);
  if (bench === undefined || rest.length > 0) {
    const known = BENCHES.map(({ name }) => name).join('|');
    throw usage(`lwk bench: '${rest[0] ?? name}' is not known. Write \`lwk bench ${known} [--json]\`.`);
  }
  check(name, bench, options);
  const benchmark = await bench.load();
  const cores = coresFor(name, options.cores);
  const [file, page] = openAll([
    ['--samples', options.samples],
    ['--report', options.report],
  ]);
  const progress = new Progress(name, options.quiet === true);
  const interruption = new Interruption();
  try {
    const { signal } = interruption;
    const provenance = begin({ cores, compilers: benchmark.compiles === true });
    const only = options.only;
    const outcome = await benchmark.run({ options, cores, only, progress, signal, keep: file !== undefined });
    progress.end();
    const from = await provenance(outcome);
    const report = reportOf(benchmark, outcome, from, signal.aborted);
    process.stdout.write(`${await textOf(report, outcome, options)}\n`);
    if (options.plot === true || page !== undefined) await show(report, page, options.plot === true);
    if (file !== undefined) writeSamples(file, report, outcome);
    const failures = [...(outcome.failures ?? []), file?.failure, page?.failure].filter(
      (failure) => failure !== undefined,
    );
    for (const failure of failures) process.stderr.write(`lwk: ${failure}\n`);
    return interruption.status ?? Number(failures.length > 0);
  } finally {
    progress.end();
    interruption.dispose();
    file?.close();
    page?.close();
  }
}

/** Figures: drawn in the terminal, and as a page. */
async function show(report: Report, file: ToolFile | undefined, draws: boolean): Promise<void> {
  const { readBench } = await import('../report/bench.ts');
  const { pageOf } = await import('../report/page.ts');
  const page = pageOf([readBench(report, report.bench)]);
  if (draws) {
    const { plot, terminal } = await import('../report/plot.ts');
    process.stdout.write(`\n${plot(page, terminal())}`);
  }
  if (file !== undefined) file.write((await import('../report/html.ts')).html(page));
}

function reportOf(
  { name }: Benchmark,
  { sections }: Outcome,
  provenance: Provenance,
  interrupted: boolean,
): Report {
  return { schema: SCHEMA, bench: name, provenance, ...(interrupted && { interrupted: true }), sections };
}

async function textOf(report: Report, { text }: Outcome, { json, csv }: BenchOptions): Promise<string> {
  if (json === true) return JSON.stringify(report, null, 1);
  if (csv === true) return (await import('./csv.ts')).formatCsv(report);
  const { formatReport } = await import('./table.ts');
  if (text === undefined) return formatReport(report);
  return `${formatReport({ ...report, sections: [] })}\n${text}`;
}

/** JSON, a line for the provenance and one for each row: a row may have a million. */
function writeSamples(file: ToolFile, { bench, provenance }: Report, { series = [] }: Outcome): void {
  file.write(`${JSON.stringify({ schema: 'lwk-bench-samples/1', bench, provenance })}\n`);
  for (const { name, way, x, unit, distribution } of series)
    file.write(`${JSON.stringify({ name, way, x, unit, samples: distribution.samples })}\n`);
}

/** Options that only some benchmarks take. */
const OWN = BENCHES.flatMap(({ options = [] }) => options.map(({ name }): keyof OwnOptions => name));

function check(asked: string, bench: Bench, options: BenchOptions): void {
  const sections = Object.keys(bench.sections);
  const isOwn = (name: keyof OwnOptions) => bench.options?.some((option) => option.name === name) ?? false;
  const stranger = OWN.find((option) => options[option] !== undefined && !isOwn(option));
  if (stranger !== undefined) throw usage(`lwk bench: \`lwk bench ${asked}\` takes no --${stranger}.`);
  if (options.json && options.csv)
    throw usage('lwk bench: --json and --csv are two forms of one output. Choose one.');
  if (options.plot && (options.json || options.csv))
    throw usage('lwk bench: --plot draws for people, and --json and --csv are for programs. Leave one out.');
  const unknown = options.only?.find((section) => !sections.includes(section));
  if (unknown !== undefined)
    throw usage(`lwk bench ${asked}: '${unknown}' is none of ${sections.join(', ')}.`);
}

function coresFor(name: string, asked: readonly number[] | undefined): readonly number[] {
  const { allowed } = readTopology();
  const missing = asked?.filter((core) => !allowed.includes(core)) ?? [];
  if (missing.length > 0)
    throw usage(
      `lwk bench ${name}: --cores ${missing.join(',')}: this process may use the cores ${allowed.join(',')}.`,
    );
  return asked ?? allowed;
}

const usage = (message: string) => new LwkError('LWK_E_USAGE', message);
