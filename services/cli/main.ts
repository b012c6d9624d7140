/** Finds the command that was asked for, runs it, and ends the process with its status. */
import { constants } from 'node:os';
import { LwkError } from '../../runtime/abi/errors.ts';
import { settleAtOnce } from '../images/optimize.ts';
import { refused } from '../machine/refused.ts';
import { checkOldSpace } from '../machine/requirements.ts';
import { suggestion } from '../options/nearest.ts';
import { saveScripts } from '../script.ts';
import { parseArgs, usage, Values } from './args.ts';
import type { Command } from './command.ts';
import { allCommands, COMMANDS } from './commands.ts';
import { flushed, print, say, sayError } from './console.ts';
import { statusOf } from './exit.ts';
import { end, noteStreams } from './leave.ts';

/** What others call our commands. */
const HABITUAL: readonly (readonly [RegExp, string])[] = [
  [/^(?:mpirun|mpiexec|srun|exec|start|launch)$/, 'run'],
  [/^(?:compile|build|gcc|clang|mpicc)$/, 'cc'],
  [/^(?:g\+\+|clang\+\+|cxx|mpicxx|mpic\+\+)$/, 'c++'],
  [/^(?:f77|f90|fortran|gfortran|flang|mpifort|mpif(?:77|90))$/, 'fc'],
  [/^(?:objdump|nm|dump|show|validate)$/, 'inspect'],
  [/^(?:info|check|lstopo)$/, 'doctor'],
];

/** Runs a command line and ends the process. */
export async function main(argv: readonly string[]): Promise<never> {
  settleAtOnce();
  noteStreams();
  let told: Error | undefined;
  process.stdout.on('error', (error) => (told ??= error));
  process.stderr.on('error', () => {});
  // Node pipes the streams of each thread into ours, with listeners of its own; a job may have a thousand.
  for (const stream of [process.stdout, process.stderr]) stream.setMaxListeners(0);
  // The process ends below. Where nothing is left that could lead there, it must not look like success.
  process.exitCode = 1;
  process.once('beforeExit', () => sayError(new Error(`\`lwk ${argv[0]}\` waits for nothing`)));
  let status: number;
  let keeps = true;
  try {
    checkOldSpace();
    status = await dispatch(argv);
  } catch (thrown) {
    const error = refused(thrown);
    sayError(error);
    status = error instanceof LwkError ? statusOf(error) : 1;
    // With too little memory for JavaScript, keeping the code takes V8 minutes.
    keeps = !(error instanceof LwkError && error.code === 'LWK_E_MACHINE');
  }
  await flushed();
  // It has its error before it tells of it, and none afterwards.
  const failure = told ?? process.stdout.errored;
  if (failure && status === 0) status = unwritten(failure);
  await flushed();
  // It has kept its code, as far as it got, or is not to, and V8 may compile its program still.
  if (argv[0] === 'run' || !keeps) return end(status);
  saveScripts([argv[0] ?? '']);
  // Not left to the event loop, which an open standard input would keep going.
  process.exit(status);
}

/** The status when standard output could not be written: that nobody reads any more (`lwk syscalls | head`) needs no words. */
function unwritten(error: NodeJS.ErrnoException): number {
  if (error.code === 'EPIPE') return 128 + constants.signals.SIGPIPE;
  say(`standard output cannot be written: ${error.message}`);
  return 1;
}

async function dispatch([name, ...argv]: readonly string[]): Promise<number> {
  switch (name) {
    case undefined:
      process.stderr.write(await general());
      return 2;
    case '--version':
    case '-V':
    case '-v':
    case 'version':
      return tellVersion();
    case '--help':
    case '-h':
    case 'help':
      return help(name === 'help' ? argv : []);
  }
  const command = await find(name);
  if (command.verbatim)
    return ['--help', '-help', '-h'].includes(argv.join())
      ? help([name])
      : command.run(new Values(new Map(), argv), allCommands);
  const values = parseArgs(command, argv, process.env);
  if (values.has('help')) return help([name, ...values.operands]);
  if (values.has('version')) return tellVersion();
  if (command.words?.length === 0 && values.operands.length > 0)
    throw usage(command, `'${values.operands[0]}' is one word too many.`);
  return command.run(values, allCommands);
}

/** @param words a command, and a part of it, which may be none */
async function help([name, part]: readonly string[]): Promise<number> {
  if (name === undefined) {
    print(await general());
    return 0;
  }
  const command = await find(name);
  const found = command.parts?.find((each) => each.name === `${name} ${part}`);
  print((await import('./help.ts')).commandHelp(found ?? command, process.argv[1]));
  return 0;
}

async function general(): Promise<string> {
  const { generalHelp } = await import('./help.ts');
  return generalHelp(await allCommands());
}

async function find(name: string): Promise<Command> {
  if (Object.hasOwn(COMMANDS, name)) return (await COMMANDS[name]!()).command;
  const meant = HABITUAL.find(([names]) => names.test(name))?.[1];
  const hint = /\.wasm$/i.test(name)
    ? ` Did you mean \`lwk run ${name}\`?`
    : meant === undefined
      ? suggestion(name, Object.keys(COMMANDS))
      : ` Did you mean ${meant}?`;
  throw new LwkError(
    'LWK_E_USAGE',
    name.startsWith('-')
      ? `the command is missing before ${name}. Did you mean \`lwk run ${name} ...\`? \`lwk --help\` lists commands.`
      : `there is no command ${name}.${hint} \`lwk --help\` lists them.`,
    { name },
  );
}

/** Of this package. */
async function tellVersion(): Promise<number> {
  const { createRequire } = await import('node:module');
  print(createRequire(import.meta.url)('wasm-lwk/package.json').version);
  return 0;
}
