/**
 * Light core files: text of a few kilobytes a rank, as CNK writes them, in the frame that the Parallel Tools Consortium gave them, so
 * that those of thousands of ranks can be searched and compared with the tools for text. Sections are lines between +++NAME and
 * ---NAME; what comes from the program is printable and cut.
 */
import { LwkError } from '../../runtime/abi/errors.ts';
import type { Wait } from '../../runtime/mpi/requests/wait.ts';
import { printable } from '../../runtime/printable.ts';
import type { Frame } from '../../runtime/trap.ts';
import { frameOf } from '../job/report.ts';
import type { CallState } from '../types.ts';

/** What is told of a rank. */
export interface RankCore {
  readonly program: string;
  readonly rank: number;
  readonly ranks: number;
  /** Host number of its core, or -1. */
  readonly core: number;
  /** What ended the job, or that it goes on. */
  readonly job: string;
  /** What the rank did last. */
  readonly state: string;
  /** Why it was ended, of a trap or an abort. */
  readonly fault?: string | undefined;
  /** Innermost first. */
  readonly stack: readonly Frame[];
  /** Where the stack comes from, or why there is none. */
  readonly stackNote?: string | undefined;
  readonly calls: readonly CallState[];
  readonly wait?: Wait | undefined;
  /** Lines. */
  readonly mpi: readonly string[];
  readonly descriptors: readonly string[];
  readonly heap: readonly string[];
  readonly globals: readonly string[];
}

const TITLE = '+++PARALLEL TOOLS CONSORTIUM LIGHTWEIGHT COREFILE FORMAT version 1.0';
const BEGIN = '+++LCB 1.0';
const END = '---LCB';

/** Most characters of a line. */
const LONGEST = 400;

/** The sections, in their order. */
export const SECTIONS = ['STACK', 'CALLS', 'MPI', 'DESCRIPTORS', 'HEAP', 'GLOBALS'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** A light core file that was read. */
export interface LightCore {
  readonly program: string;
  readonly job: string;
  readonly rank: number;
  readonly ranks: number;
  readonly core: number;
  readonly state: string;
  readonly fault?: string | undefined;
  readonly sections: Readonly<Partial<Record<SectionName, readonly string[]>>>;
}

function sectionsOf(core: RankCore): Record<SectionName, string[]> {
  const { wait } = core;
  const waits =
    wait === undefined
      ? []
      : [
          `waits in ${wait.function}, called by ${wait.source}: peer ${wait.peer}, tag ${wait.tag}, communicator ` +
            `${wait.communicator}, bytes ${wait.bytes}`,
        ];
  return {
    STACK: [
      ...(core.stackNote === undefined ? [] : [`# ${core.stackNote}`]),
      ...core.stack.map(
        (frame) => `${frameOf(frame)}${frame.offset > 0 ? ` 0x${frame.offset.toString(16)}` : ''}`,
      ),
    ],
    CALLS: core.calls.map(
      ({ number, call, result, time }) =>
        `${number} ${call} = ${result}${time === undefined ? '' : `  (at ${(time / 1000).toFixed(6)} s)`}`,
    ),
    MPI: [...waits, ...core.mpi],
    DESCRIPTORS: [...core.descriptors],
    HEAP: [...core.heap],
    GLOBALS: [...core.globals],
  };
}

export function lightText(core: RankCore): string {
  const sections = sectionsOf(core);
  const lines = [
    TITLE,
    BEGIN,
    `Program   : ${core.program}`,
    `Ranks     : ${core.ranks}`,
    `Job       : ${core.job}`,
    `+++ID Rank: ${core.rank}, Core: ${core.core}, State: ${core.state}`,
    ...(core.fault === undefined ? [] : [`***FAULT ${core.fault}`]),
    ...SECTIONS.flatMap((name) => [`+++${name}`, ...sections[name], `---${name}`]),
    '---ID',
    END,
  ];
  return `${lines.map((line) => cut(printable(line))).join('\n')}\n`;
}

const cut = (line: string): string =>
  line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}\u{2026}` : line;

export function isLight(text: string): boolean {
  return text.startsWith('+++PARALLEL TOOLS CONSORTIUM LIGHTWEIGHT COREFILE FORMAT');
}

/**
 * Reads one that {@link lightText} has made.
 * @throws LWK_E_IMAGE_FORMAT for what is none, or ends in the middle
 */
export function parseLight(text: string, name: string): LightCore {
  const lines = text.split('\n');
  const field = (start: string) => lines.find((line) => line.startsWith(start))?.slice(start.length);
  const [program, ranks, job, id] = ['Program   : ', 'Ranks     : ', 'Job       : ', '+++ID '].map(field);
  const found = /^Rank: (\d+), Core: (-?\d+), State: (.*)$/.exec(id ?? '');
  if (!isLight(text) || program === undefined || found === null || !lines.includes(END))
    throw new LwkError(
      'LWK_E_IMAGE_FORMAT',
      `${name}: it is no whole core file of a rank${isLight(text) ? ', but ends in the middle' : ''}. Name files that ` +
        '`lwk run --core DIR` has written.',
      { name },
    );
  const sections: Partial<Record<SectionName, string[]>> = {};
  for (const section of SECTIONS) {
    const [from, to] = [lines.indexOf(`+++${section}`), lines.indexOf(`---${section}`)];
    if (from >= 0 && to > from) sections[section] = lines.slice(from + 1, to);
  }
  return {
    program,
    job: job ?? '',
    rank: Number(found[1]),
    ranks: Number(ranks),
    core: Number(found[2]),
    state: found[3]!,
    fault: field('***FAULT '),
    sections,
  };
}
