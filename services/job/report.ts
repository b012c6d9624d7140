/** How the end of a job is told to people. */
import { SENDER, SIGNAL, signalName } from '../../runtime/abi/signals.ts';
import { printable } from '../../runtime/printable.ts';
import type { RankEnd } from '../../runtime/task.ts';
import type { Frame, Trap } from '../../runtime/trap.ts';
import type { JobResult, Reason } from '../types.ts';
import type { Ending } from './ending.ts';
import { flightOf, flights } from './flight.ts';
import { describeCheck } from './machine-checks.ts';
import { stateTable } from './waits.ts';

/** Why a rank ended. */
export function reasonOf({ trap, fault, signal, machineCheck }: RankEnd): Reason {
  if (machineCheck !== undefined) return 'machine-check';
  if (trap !== undefined) return 'trap';
  if (fault !== undefined) return 'fault';
  return signal === undefined ? 'exit' : 'signal';
}

/** A rank's own end, as that of its job. */
export function endingOf(
  rank: number,
  end: RankEnd & { readonly reason: Reason; readonly lost?: Error },
  calls: Ending['calls'],
): Ending {
  const { reason, status, abort, trap, signal, sender, machineCheck: check } = end;
  const fault =
    end.fault === undefined ? end.lost?.message : `rank ${rank} could not be started: ${end.fault}`;
  const name = signal === undefined ? undefined : signalName(signal);
  if (signal !== undefined && sender === SENDER.HOST) return { reason, status, signal: name };
  const by = sender === undefined ? undefined : senderOf(rank, sender);
  return { reason, status, rank, abort, trap, calls, signal: name, sender: by, check, fault };
}

/** Who has sent a rank a signal, in words; nothing where it was the rank itself. */
export function senderOf(rank: number, sender: number): string | undefined {
  if (sender === SENDER.TIMER) return 'its timer';
  return sender === rank ? undefined : `rank ${sender}`;
}

/** The signal by which ranks end, when their job does. */
export const signalIn = ({ status }: Ending): number => (status > 128 ? status - 128 : SIGNAL.KILL);

/** Exit status of a job in which every rank waits. */
export const DEADLOCK_STATUS = 125;

/** Exit status of a job that prints more than may be captured: that of SIGXFSZ, by which a limit of the host would end a program. */
const OUTPUT_STATUS = 153;

/** The end of a job that printed more than `outputBytes` bytes. */
export function outputEnding(outputBytes: number): Ending {
  return { reason: 'output', status: OUTPUT_STATUS, outputBytes };
}

/** The end of a job whose shipped calls nobody serves any more. */
export function unservedEnding({ message }: Error): Ending {
  return { reason: 'fault', status: 1, fault: `the thread that serves shipped calls died: ${message}` };
}

/** Frames shown of a trap's stack. */
const SHOWN_FRAMES = 20;

/** Ranks that are named. */
const SHOWN_RANKS = 8;

/** What happened and where; several lines for a trap. Empty for a broken pipe, which ends a job quietly. */
export function describeEnd(ending: Ending): string {
  const who = ending.rank === undefined ? 'the job' : `rank ${ending.rank}`;
  switch (ending.reason) {
    case 'exit':
      return `${who} ended with status ${ending.status}`;
    case 'trap':
      return [whatTrapped(who, ending.trap!), ...stackOf(ending.trap!), ...flightOf(ending.calls ?? [])].join(
        '\n',
      );
    case 'timeout':
      return withStates(`${who} was ended after ${timeOf(ending)}, its time limit`, ending);
    case 'output':
      return (
        `the job was ended: it printed more than ${ending.outputBytes} bytes, the most that run() keeps. ` +
        `Raise maxOutputBytes, or take the output as it comes: launch() with stdout: 'pipe' or a stream.`
      );
    case 'cpu':
    case 'calls':
    case 'written':
    case 'files':
    case 'memory':
      return ending.quota!;
    case 'deadlock':
      return withStates('deadlock: every rank waits for a message, and none can come', ending);
    case 'aborted':
      return `${who} was ended by its AbortSignal`;
    case 'abort':
      return ending.abort!;
    case 'fault':
      return ending.fault!;
    case 'lost':
      return [`the thread of ${who} died: ${ending.fault}`, ...flightOf(ending.calls ?? [])].join('\n');
    case 'machine-check':
      return describeCheck(who, ending.check);
    case 'signal':
      if (ending.sender !== undefined)
        return `${who} was ended by ${ending.signal}, sent by ${ending.sender}`;
      if (ending.rank !== undefined) return `${who} raised ${ending.signal}`;
      return ending.signal === 'SIGPIPE' ? '' : `the job was ended by ${ending.signal}`;
  }
}

/** The time limit, and what it does not count. */
function timeOf({ timeoutMs, frozenMs = 0 }: Ending): string {
  const frozen = frozenMs > 0 ? ` and ${(frozenMs / 1000).toFixed(1)} s in which it was frozen` : '';
  return `${timeoutMs! / 1000} s${frozen}`;
}

/** Traps in which programs end that take `long` or `size_t` for 64 bits, and that hardly any other port meets. */
const OF_WIDTH = new Set(['out of bounds memory access', 'integer divide by zero', 'integer overflow']);

const WIDTH =
  ' (where this works elsewhere: long, size_t and pointers have 32 bits here, see guest/c/ILP32.md)';

/** What is told of ranks that ended without MPI_Finalize. */
export function describeUnfinalized(ranks: readonly number[]): string {
  const sorted = ranks.toSorted((a, b) => a - b);
  const shown = sorted.slice(0, SHOWN_RANKS).join(', ');
  const more = sorted.length > SHOWN_RANKS ? ` and ${sorted.length - SHOWN_RANKS} more` : '';
  const who = sorted.length === 1 ? `rank ${shown}` : `ranks ${shown}${more}`;
  return `${who} ended without MPI_Finalize: messages that were under way may be lost. Call it before the program ends.`;
}

function withStates(what: string, { states }: Ending): string {
  if (states === undefined) return what;
  // Of programs that do not talk to each other their states say nothing.
  const table = states.some(({ wait }) => wait !== undefined) ? [stateTable(states)] : [];
  return [what, ...table, ...flights(states)].join('\n');
}

function whatTrapped(who: string, { kind, hint, stack }: Trap): string {
  // The trap in which that function of a C library ends; a failed assertion, an exception that nobody caught, have told why.
  if (kind === 'unreachable' && stack[0]?.function === 'abort') return `${who} called abort`;
  const why = hint === undefined ? (OF_WIDTH.has(kind) ? WIDTH : '') : `, ${hint}.`;
  return `${who} trapped: ${kind}${why}`;
}

/** `at solve (function 12, solve.c:7:3)`. */
export function frameOf({ function: name, index, file, line, column }: Frame): string {
  const place = file === undefined ? [] : `${printable(file)}:${line}${column === 0 ? '' : `:${column}`}`;
  // Of a frame that was sampled the index is not known.
  const where = [index < 0 ? [] : `function ${index}`, place].flat();
  return `at ${printable(name)}${where.length === 0 ? '' : ` (${where.join(', ')})`}`;
}

function stackOf({ stack }: Trap): string[] {
  const lines = stack.slice(0, SHOWN_FRAMES).map((frame) => `    ${frameOf(frame)}`);
  return stack.length > SHOWN_FRAMES ? [...lines, `    ... ${stack.length - SHOWN_FRAMES} more`] : lines;
}

/** A quota that was passed before somebody looked says more than what a program did about the error. */
export function quotaEnding(ending: Ending | undefined, passed: Ending | undefined): Ending | undefined {
  return passed !== undefined && (ending === undefined || ending.reason === 'exit') ? passed : ending;
}

/** What the result of a job says of its end. */
export function resultOf(
  ending: Ending | undefined,
): Pick<JobResult, 'status' | 'reason' | 'rank' | 'message'> {
  if (ending === undefined) return { status: 0, reason: 'exit', rank: undefined, message: '' };
  const { status, reason, rank } = ending;
  return { status, reason, rank, message: describeEnd(ending) };
}
