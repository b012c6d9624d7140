/** How the end of a job is told to people. */
import type { Trap } from '../runtime/trap.ts';
import type { Reason } from './types.ts';

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
}

/** Frames shown of a trap's stack. */
const SHOWN_FRAMES = 20;

/** What happened and where; several lines for a trap. Empty for a broken pipe, which ends a job quietly. */
export function describeEnd(ending: Ending): string {
  const who = ending.rank === undefined ? 'the job' : `rank ${ending.rank}`;
  switch (ending.reason) {
    case 'exit':
      return `${who} ended with status ${ending.status}`;
    case 'trap':
      return [`${who} trapped: ${ending.trap!.kind}`, ...stackOf(ending.trap!)].join('\n');
    case 'timeout':
      return `the job was ended after ${ending.timeoutMs! / 1000} s, its time limit`;
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

function stackOf({ stack }: Trap): string[] {
  const shown = stack
    .slice(0, SHOWN_FRAMES)
    .map((frame) => `    at ${frame.function} (function ${frame.index})`);
  return stack.length > SHOWN_FRAMES ? [...shown, `    ... ${stack.length - SHOWN_FRAMES} more`] : shown;
}
