/** `lwk run`: a job from the command line to its exit status. */
import { setTimeout as sleep } from 'node:timers/promises';
import { syscallOf } from '../../runtime/abi/syscalls.ts';
import type { Image } from '../images/image.ts';
import { exportNames, isReactor } from '../job/entry.ts';
import { bootCold } from '../kernel/boot.ts';
import { rasLine } from '../kernel/events.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { formatCpuList } from '../machine/cpulist.ts';
import { parseCount } from '../options/values.ts';
import { lacksCode, saveScripts } from '../script.ts';
import { ToolFile } from '../tools/files.ts';
import { Observed } from '../tools/observed.ts';
import type { Job, JobResult, JobStats, LaunchOptions } from '../types.ts';
import type { Values } from './args.ts';
import type { Command } from './command.ts';
import { abandonOutput, flushed, print, say } from './console.ts';
import { describeLaunched, launchedAmong } from './launched.ts';
import { leave } from './leave.ts';
import { Outputs } from './outputs.ts';
import { ProgressBar } from './progress-bar.ts';
import { bootOptions, launchOptions, RUN_OPTIONS } from './run-options.ts';
import { type Section, sectionsOf } from './sections.ts';
import { Signals } from './signals.ts';
import { restartUnguarded } from './unguarded.ts';

/** How long the output of a job that was ended may take to be read, and threads to keep code and to end. Milliseconds. */
const PATIENCE_MS = 1000;

export const command: Command = {
  name: 'run',
  summary: 'run a program, one rank a core',
  operands: '[options] PROGRAM [ARGUMENT...] [: [options] PROGRAM [ARGUMENT...]]...',
  about:
    'What follows PROGRAM belongs to the program. It can use nothing of the host but its standard streams, the ' +
    'directories of --dir and the variables of --env. The first Ctrl-C asks the ranks to end, the second kills ' +
    "them.\nBehind a ':' stands the next program of the same job, with its own -n, --env, --dir and --wdir; its ranks " +
    'follow those of the program before, and MPI_APPNUM tells them which one they run. What stands before the first ' +
    "program holds for all. Behind `--` a ':' is an argument like any other.\n" +
    'Options of mpirun, mpiexec, srun, wasmtime and wasmer whose meaning is one of these are taken too, and ' +
    'those that ask for what is done anyway are accepted. Ranks of a job of several, and those of an MPI program, ' +
    'find their places in PMI_RANK, PMI_SIZE, MPI_LOCALRANKID, MPI_LOCALNRANKS, PMIX_RANK, OMPI_COMM_WORLD_RANK, ' +
    '_SIZE, _LOCAL_RANK, _LOCAL_SIZE, and SLURM_PROCID, SLURM_NTASKS, SLURM_LOCALID; --env wins.\nProcesses that ' +
    'another launcher starts (mpiexec -n 2 lwk run) are jobs of their own; but for the first one they have an ' +
    'empty standard input, unless --stdin is given.',
  options: RUN_OPTIONS,
  program: true,
  environment: true,
  habits: true,
  examples: [
    { line: 'lwk run -n 2 hello.wasm', what: 'two ranks' },
    { line: 'lwk run --dir . sort-file.wasm big.txt', what: 'a program that reads a file of this directory' },
    {
      line: 'lwk run --dir data::/in:ro --dir out::/out --env LANG prog.wasm',
      what: 'names for directories',
    },
    { line: 'lwk run -n 4 --tag-output --timeout 60 app.wasm -v', what: 'marked output, and a time limit' },
    {
      line: 'lwk run -n 1 master.wasm jobs.txt : -n 3 worker.wasm',
      what: 'two programs, which are one world of four ranks',
    },
    { line: 'ls | lwk run cat.wasm > list', what: 'standard streams are those of the shell' },
  ],
  run,
};

async function run(values: Values): Promise<number> {
  const sections = sectionsOf(command, values);
  const ranks = sections.reduce((sum, section) => sum + section.ranks, 0);
  if (values.has('verbose')) for (const note of values.notes) say(note);
  const asked = launchOptions(values, ranks);
  restartUnguarded(ranks);
  const options = aloneAmong(asked, values, ranks);
  if (options.inspect !== undefined) {
    parseCount(options.inspect, '--inspect', 0, ranks - 1);
    await awaitDebugger(options.inspect, values.one<number>('inspect-port'));
  }
  const signals = new Signals();
  const kernel = bootCold(bootOptions(values, ranks), ranks);
  if (values.has('ras')) kernel.events.on('event', (event) => say(rasLine(event)));
  let status = 1;
  try {
    status = await runJob(kernel, sections, options, values, signals);
    return status;
  } finally {
    signals.dispose();
    // Threads that the host kernel holds would keep close(), and the end of the process, waiting.
    const closed = await Promise.race([kernel.close().then(() => true), sleep(PATIENCE_MS, false)]);
    if (!closed) await leave(status);
  }
}

async function runJob(
  kernel: Kernel,
  sections: readonly Section[],
  options: LaunchOptions,
  values: Values,
  signals: Signals,
): Promise<number> {
  const ranks = sections.reduce((sum, section) => sum + section.ranks, 0);
  const outputs = new Outputs({
    ranks,
    tag: values.has('tag-output'),
    timestamp: values.has('timestamp-output'),
    filename: values.one('output-filename'),
  });
  const { tier, unknownImports } = options;
  const images: Image[] = [];
  for (const { program } of sections) images.push(await kernel.compile(program, { tier, unknownImports }));
  const name = images.map((image) => image.name).join(' : ');
  const bar = new ProgressBar(ranks);
  const statsFile = values.one('stats') ? new ToolFile(values.one('stats')!, '--stats') : undefined;
  const programs = sections.map((section, i) => ({ ...section, program: images[i]! }));
  const job = await kernel.launch(programs, {
    ...options,
    stdout: outputs.stdout,
    stderr: outputs.stderr,
    onBinding: values.has('report-bindings') ? reportBinding : undefined,
    onProgress: values.has('quiet') ? undefined : bar.update,
  });
  signals.attach(job, options.core !== undefined);
  const observed = new Observed(job, name);
  if (values.has('verbose')) reportJob(name, job);
  if (values.has('report-bindings')) reportBindings(job);
  const exited = await job.exited;
  observed.close();
  bar.end();
  // Output that failed behind the program's end: told below, by its name.
  const unwritten = exited.reason === 'fault' && exited.rank === undefined;
  const result = unwritten ? { ...exited, status: 0, message: '' } : exited;
  signals.detach();
  report(result, options.invoke !== undefined, values.has('quiet'));
  if (result.stats !== undefined) await reportStats(result.stats, statsFile);
  if (result.cores !== undefined && result.cores.length > 0) say(describeCores(result.cores));
  const failures = [...(result.unwritten ?? []), statsFile?.failure].filter((words) => words !== undefined);
  if (values.has('verbose'))
    say(`the job ended with status ${result.status} after ${(result.durationMs / 1000).toFixed(3)} s`);
  if (options.invoke === undefined && result.status === 0)
    for (const image of new Set(images)) if (isReactor(image.info)) say(initialized(image));
  await finish(result, outputs);
  await keepScripts(kernel, purposesOf(kernel, images, exited.reason === 'exit'));
  // A program that has ended by then knows nothing of it. Of standard output `main` tells.
  if (result.status === 0 && outputs.failure !== undefined) failures.push(outputs.failure);
  for (const failure of failures) say(failure);
  return result.status || Math.min(failures.length, 1);
}

/** Comes back when a debugger is there that has been told of our threads. */
async function awaitDebugger(rank: number, port = 9229): Promise<void> {
  const inspector = await import('node:inspector');
  say(`rank ${rank} stops before its program begins. Attach a debugger:`);
  inspector.open(port, '127.0.0.1', true);
}

/** What was counted: as text, or as JSON in a file. */
async function reportStats(stats: JobStats, file: ToolFile | undefined): Promise<void> {
  if (file === undefined) {
    const { statsText } = await import('../tools/stats-text.ts');
    process.stderr.write(statsText(stats));
    return;
  }
  file.write(`${JSON.stringify(stats, null, 1)}\n`);
  file.close();
}

/**
 * What a run has used code for: calls that JavaScript carries out are a purpose each. The first one of a process whose code was not
 * kept takes a tenth of a millisecond.
 */
function purposesOf(kernel: Kernel, images: readonly Image[], hasExited: boolean): string[] {
  const run = images[0]!.usesMpi ? 'run-mpi' : 'run';
  if (!hasExited) return [`${run}-ended`];
  const imports = images.flatMap(({ info }) => info.imports);
  const calls = imports.flatMap(({ module, name }) => syscallOf(module, name)?.name ?? []);
  return [run, ...new Set(calls), ...(images[0]!.usesMpi ? kernel.carriedOut() : [])];
}

/** See script.ts. Once for each purpose in the life of the package. */
async function keepScripts(kernel: Kernel, purposes: readonly string[]): Promise<void> {
  if (!lacksCode(purposes)) return;
  await Promise.race([kernel.saveScripts(purposes), sleep(PATIENCE_MS)]);
  saveScripts(purposes);
}

/**
 * The options of a job that another launcher may have started beside others. Of those only the first one has standard input:
 * Hydra never ends that of the others.
 */
function aloneAmong(options: LaunchOptions, values: Values, ranks: number): LaunchOptions {
  const launched = launchedAmong(process.env);
  if (launched === undefined) return options;
  if (launched.rank > 0) return values.has('stdin') ? options : { ...options, stdin: 'ignore' };
  if (!values.has('quiet')) say(describeLaunched(launched, ranks));
  return options;
}

function reportJob(name: string, job: Job): void {
  const ranks = job.cores.length;
  const heap = `${job.heapBytes / 2 ** 20} MiB`;
  say(`${name}: ${ranks} ${ranks === 1 ? 'rank' : 'ranks'}, a heap of ${heap} each, offload ${job.offload}`);
}

function reportBinding(rank: number, cores: readonly number[]): void {
  const [core] = cores;
  if (cores.length === 1) say(`rank ${rank}: core ${core}`);
  else say(`rank ${rank}: cores ${formatCpuList(cores)}, because other programs compute on core ${core}`);
}

function reportBindings(job: Job): void {
  for (const [rank, core] of job.cores.entries())
    if (core < 0) say(`rank ${rank}: not bound to a core`);
    else reportBinding(rank, [core]);
}

function describeCores(files: readonly string[]): string {
  const some = files.length > 1 ? ` and ${files.length - 1} more` : '';
  return `core dumped: ${files[0]}${some} (lwk core FILE... shows them)`;
}

/** A reactor has done nothing yet that anybody would see. */
function initialized({ name, info }: Image): string {
  return (
    `${name} is a reactor: it was initialized, and no entry point was called, as it has none. It exports: ` +
    `${exportNames(info)}. Call one with --invoke.`
  );
}

/** What is to be told of an end. A single program's own status needs no words, as in a shell. */
function report(result: JobResult, invoked: boolean, quiet: boolean): void {
  if (invoked)
    for (const { values = [] } of result.ranks)
      for (const value of values) print(Object.is(value, -0) ? '-0' : String(value));
  if (!quiet) for (const warning of result.warnings) say(`warning: ${warning}`);
  const silent = result.message === '' || (result.reason === 'exit' && (quiet || result.ranks.length === 1));
  if (!silent) say(result.message);
}

/** A job that ended by itself has its output read, however long that takes; of one that was ended, only what is read soon. */
async function finish(result: JobResult, outputs: Outputs): Promise<void> {
  const written = outputs.end().then(flushed);
  const ended = result.reason === 'signal' || result.reason === 'timeout';
  if (!ended) return written;
  const late = sleep(PATIENCE_MS, 'late');
  if ((await Promise.race([written, late])) === 'late') abandonOutput();
}
