/** How the end of a job is told to people. */
import type { Frame, Trap } from '../runtime/trap.ts';
import type { RankState, Reason } from './types.ts';
import { stateTable } from './waits.ts';

/** What ended a job that did not end with 0. */
export interface Ending {
  readonly reason: Reason;
  readonly status: number;
  readonly rank?: number | undefined;
  readonly trap?: Trap | undefined;
  readonly fault?: string | undefined;
  /** Why MPI ended a rank. */
  readonly abort?: string | undefined;
  /** Name of the signal that ended the job, or what a rank raised, in words. */
  readonly signal?: string | undefined;
  readonly timeoutMs?: number | undefined;
  /** What the ranks did, where that was asked for. */
  readonly states?: readonly RankState[] | undefined;
}

/** Exit status of a job in which every rank waits. */
export const DEADLOCK_STATUS = 125;

/** Frames shown of a trap's stack. */
const SHOWN_FRAMES = 20;

/** What happened and where; several lines for a trap. Empty for a broken pipe, which ends a job quietly. */
export function describeEnd(ending: Ending): string {
  const who = ending.rank === undefined ? 'the job' : `rank ${ending.rank}`;
  switch (ending.reason) {
    case 'exit':
      return `${who} ended with status ${ending.status}`;
    case 'trap':
      return [whatTrapped(who, ending.trap!), ...stackOf(ending.trap!)].join('\n');
    case 'timeout':
      return withStates(`the job was ended after ${ending.timeoutMs! / 1000} s, its time limit`, ending);
    case 'deadlock':
      return withStates('deadlock: every rank waits for a message, and none can come', ending);
    case 'abort':
      return ending.abort!;
    case 'fault':
      return ending.fault!;
    case 'lost':
      return `the thread of ${who} died: ${ending.fault}`;
    case 'signal':
      if (ending.rank !== undefined) return `${who} raised ${ending.signal}`;
      return ending.signal === 'SIGPIPE' ? '' : `the job was ended by ${ending.signal}`;
  }
}

function withStates(what: string, { states }: Ending): string {
  return states === undefined ? what : `${what}\n${stateTable(states)}`;
}

function whatTrapped(who: string, { kind, hint }: Trap): string {
  return `${who} trapped: ${kind}${hint === undefined ? '' : `, ${hint}.`}`;
}

/** Control characters. */
const CONTROLS = /\p{Cc}/gu;

/** Names are the program's, and must not command the terminal. */
const shown = (name: string): string => name.replaceAll(CONTROLS, '\u{fffd}');

/** `at solve (function 12, solve.c:7:3)`. */
function frameOf({ function: name, index, file, line, column }: Frame): string {
  const place = file === undefined ? '' : `, ${shown(file)}:${line}${column === 0 ? '' : `:${column}`}`;
  return `    at ${shown(name)} (function ${index}${place})`;
}

function stackOf({ stack }: Trap): string[] {
  const lines = stack.slice(0, SHOWN_FRAMES).map(frameOf);
  return stack.length > SHOWN_FRAMES ? [...lines, `    ... ${stack.length - SHOWN_FRAMES} more`] : lines;
}
