/** `lwk run`: a job from the command line to its exit status. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kernel } from '../kernel.ts';
import { spareRanks } from '../optimize.ts';
import type { Job, JobResult, LaunchOptions } from '../types.ts';
import { usage, type Values } from './args.ts';
import type { Command } from './command.ts';
import { abandonOutput, flushed, print, say } from './console.ts';
import { Outputs } from './outputs.ts';
import { bootOptions, launchOptions, RUN_OPTIONS } from './run-options.ts';
import { leave, Signals } from './signals.ts';
import { restartUnguarded } from './unguarded.ts';

/** How long the output of a job that was ended may take to be read, and threads to end. Milliseconds. */
const PATIENCE_MS = 1000;

export const command: Command = {
  name: 'run',
  summary: 'run a program, one rank a core',
  operands: '[options] PROGRAM [ARGUMENT...]',
  about:
    'What follows PROGRAM belongs to the program. It can use nothing of the host but its standard streams, the directories of --dir and the variables of --env. The first Ctrl-C asks the ranks to end, the second kills them.',
  options: RUN_OPTIONS,
  program: true,
  environment: true,
  examples: [
    { line: 'lwk run -n 2 hello.wasm', what: 'two ranks' },
    { line: 'lwk run --dir . sort-file.wasm big.txt', what: 'a program that reads a file of this directory' },
    {
      line: 'lwk run --dir data::/in:ro --dir out::/out --env LANG prog.wasm',
      what: 'names for directories',
    },
    { line: 'lwk run -n 4 --tag-output --timeout 60 app.wasm -v', what: 'marked output, and a time limit' },
    { line: 'ls | lwk run cat.wasm > list', what: 'standard streams are those of the shell' },
  ],
  run,
};

async function run(values: Values): Promise<number> {
  const [program, ...args] = values.operands;
  if (program === undefined) throw usage(command, 'the program is missing: lwk run PROGRAM.wasm.');
  refuseSeveral(args);
  const options = launchOptions(values, args);
  restartUnguarded(options.ranks!);
  const signals = new Signals();
  const { boot } = await import('../index.ts');
  const kernel = await boot(bootOptions(values));
  let status = 1;
  try {
    return (status = await runJob(kernel, program, options, values, signals));
  } finally {
    signals.dispose();
    // Threads that the host kernel holds would keep close(), and the end of the process, waiting.
    const closed = await Promise.race([kernel.close().then(() => true), sleep(PATIENCE_MS, false)]);
    if (!closed) await leave(status);
  }
}

async function runJob(
  kernel: Kernel,
  program: string,
  options: LaunchOptions,
  values: Values,
  signals: Signals,
): Promise<number> {
  const outputs = new Outputs({
    ranks: options.ranks!,
    tag: values.has('tag-output'),
    timestamp: values.has('timestamp-output'),
    filename: values.one('output-filename'),
  });
  const image = await kernel.compile(program, options);
  if (image.usesMpi && options.ranks! > 1) spareRanks();
  const job = await kernel.launch(image, { ...options, stdout: outputs.stdout, stderr: outputs.stderr });
  signals.attach(job);
  if (values.has('report-bindings')) reportBindings(job);
  const result = await job.exited;
  signals.detach();
  report(result, options.invoke !== undefined);
  await finish(result, outputs);
  // A program that has ended by then knows nothing of it.
  if (result.status !== 0 || outputs.failure === undefined) return result.status;
  say(outputs.failure);
  return 1;
}

/** mpiexec takes several programs in one job, separated by ':'. Programs may have ':' among their arguments; this looks like the former. */
function refuseSeveral(args: readonly string[]): void {
  const next = args[args.indexOf(':') + 1];
  if (args.includes(':') && next !== undefined && (next.startsWith('-n') || next.endsWith('.wasm')))
    throw usage(command, "one job runs one program: several, separated by ':', are not possible.");
}

function reportBindings(job: Job): void {
  for (const [rank, core] of job.cores.entries())
    say(`rank ${rank}: ${core < 0 ? 'not bound to a core' : `core ${core}`}`);
}

/** What is to be told of an end. A single program's own status needs no words, as in a shell. */
function report(result: JobResult, invoked: boolean): void {
  if (invoked) for (const { values = [] } of result.ranks) for (const value of values) print(String(value));
  for (const warning of result.warnings) say(`warning: ${warning}`);
  const silent = result.message === '' || (result.reason === 'exit' && result.ranks.length === 1);
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
