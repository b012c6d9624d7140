/** Puts together what is told of the ranks of a job, from what they left and what the host sees. */
import { readlinkSync } from 'node:fs';
import { FD, KIND, MARK } from '../../runtime/abi/layout.ts';
import type { Image } from '../images/image.ts';
import type { Ending } from '../job/ending.ts';
import { callsOf } from '../job/flight.ts';
import { describeEnd } from '../job/report.ts';
import type { RunningRank } from '../job/running-rank.ts';
import { formatBytes } from '../machine/memory.ts';
import type { RankState } from '../types.ts';
import type { Cores } from './cores.ts';
import { type Facts, factsOf } from './facts.ts';
import { fullParts } from './full.ts';
import type { RankCore } from './light.ts';

/** What is known of the job. */
export interface DumpedJob {
  /** Name of its program, or of all. */
  readonly name: string;
  /** What a rank runs. */
  image(rank: number): Image;
  readonly ranks: readonly RunningRank[];
  /** Undefined while it runs. */
  readonly ending: Ending | undefined;
  readonly states: readonly RankState[];
  /** When it began, milliseconds of the process's clock; undefined where times are not told. */
  readonly begun: number | undefined;
  /** Names of a rank's directories. */
  directories(rank: number): readonly string[];
}

/** Most globals that are told. */
const MAX_GLOBALS = 256;
/** Most descriptors that are told. */
const MAX_DESCRIPTORS = 256;

const KINDS: Readonly<Record<number, string>> = Object.fromEntries(
  Object.entries(KIND).map(([name, kind]) => [kind, name.toLowerCase()]),
);

/**
 * Writes core files of all ranks that have not ended by themselves.
 * @returns paths of the files, and why there are no more, in words
 */
export async function dump(
  cores: Cores,
  job: DumpedJob,
  explain: (rank: RunningRank) => Promise<Pick<RankCore, 'stack' | 'stackNote'>>,
): Promise<{ files: string[]; failure?: string }> {
  const known = new Map<Image, Facts>();
  const files: string[] = [];
  for (const rank of job.ranks) {
    if (rank.result !== undefined && rank.result.reason === 'exit' && rank.remains === undefined) continue;
    const image = job.image(rank.task.rank);
    const facts = known.get(image) ?? factsOf(image.info, image.bytes);
    known.set(image, facts);
    const core = { ...(await coreOf(job, rank, facts)), ...(await explain(rank)) };
    const isWanted = job.ending?.rank === undefined || job.ending.rank === core.rank;
    try {
      const full = async (light: string) => fullOf(image, rank, core, facts, light);
      files.push(...(await cores.write(core, cores.full && isWanted ? full : undefined)));
    } catch (error) {
      return { files, failure: `core files: ${(error as Error).message}` };
    }
  }
  return { files };
}

function fullOf(image: Image, rank: RunningRank, { stack }: RankCore, facts: Facts, light: string) {
  return fullParts({
    program: image.name,
    rank: rank.task.rank,
    stack,
    imported: image.info.importedFunctions,
    facts,
    globals: rank.remains && new Map(rank.remains.globals),
    memory: rank.heap.memory,
    light,
  });
}

async function coreOf(job: DumpedJob, rank: RunningRank, facts: Facts): Promise<Omit<RankCore, 'stack'>> {
  const { result, remains, task } = rank;
  const state = job.states.find((one) => one.rank === task.rank);
  const isCause = job.ending?.rank === task.rank;
  return {
    program: job.image(task.rank).name,
    rank: task.rank,
    ranks: job.ranks.length,
    core: rank.core,
    job: job.ending === undefined ? 'it goes on' : describeEnd(job.ending).split('\n')[0]!,
    state:
      result?.trap !== undefined
        ? 'trapped'
        : (state?.state ?? (isCause ? 'ended the job' : 'was ended with the job')),
    fault:
      result?.trap?.kind ??
      (isCause ? (job.ending?.abort ?? job.ending?.fault ?? job.ending?.signal) : undefined),
    calls: state?.calls ?? (await callsOf(rank.records ?? [], job.begun)),
    wait: state?.wait,
    mpi: remains?.mpi ?? [],
    descriptors: descriptorsOf(rank, job.directories(task.rank)),
    heap: heapOf(job.image(task.rank), rank),
    globals: globalsOf(rank, facts),
  };
}

const hex = (value: number): string => `0x${(value >>> 0).toString(16)}`;

function descriptorsOf({ caller: { fds } }: RunningRank, directories: readonly string[]): string[] {
  const open = [...fds.list()];
  const lines = open.slice(0, MAX_DESCRIPTORS).map((fd) => {
    const kind = fds.kind(fd);
    const preopen = fds.get(fd, FD.PREOPEN);
    const marks = fds.get(fd, FD.MARKS);
    const what =
      preopen > 0
        ? `directory '${directories[preopen - 1]}'`
        : kind === KIND.FILE || kind === KIND.DIR
          ? pathOf(fds.get(fd, FD.HOST))
          : '';
    const at = kind === KIND.FILE ? `, at ${fds.position(fd)}` : '';
    const readOnly = (marks & MARK.READ_ONLY) !== 0 ? ', read-only' : '';
    return `${fd}: ${KINDS[kind]}${at}, flags ${hex(fds.get(fd, FD.FLAGS))}${readOnly}${what === '' ? '' : `, ${what}`}`;
  });
  const more = open.length - lines.length;
  return more > 0 ? [...lines, `${more} more`] : lines;
}

/** What the host has behind a descriptor of its own; nothing where it does not tell. */
function pathOf(host: number): string {
  try {
    return readlinkSync(`/proc/self/fd/${host}`);
  } catch {
    return '';
  }
}

function heapOf({ info }: Image, { heap, remains }: RunningRank): string[] {
  const end = heap.memory.buffer.byteLength;
  const lines = [`size ${hex(end)} (${formatBytes(end)})`];
  if (info.firstData !== undefined) lines.push(`data from ${hex(info.firstData)}`);
  if (info.staticEnd !== undefined) lines.push(`static data to ${hex(info.staticEnd)}`);
  if (info.stackPointer !== undefined) lines.push(`stack from ${hex(info.stackPointer)} down`);
  if (info.heapBase !== undefined) lines.push(`malloc from ${hex(info.heapBase)}`);
  if (remains === undefined) return [...lines, '# break and maps are known to the rank alone'];
  lines.push(`break ${hex(remains.break)}`, `limit ${hex(remains.limit)}`);
  for (const { address, bytes, offset } of remains.maps)
    lines.push(
      `map ${hex(address)} to ${hex(address + bytes)}${offset === undefined ? ', anonymous' : `, of a file from ${offset} on`}`,
    );
  return lines;
}

function globalsOf({ remains }: RunningRank, { globals }: Facts): string[] {
  if (remains === undefined) return ['# known to the rank alone'];
  const lines = remains.globals.slice(0, MAX_GLOBALS).map(([index, value]) => {
    const { name = '-' } = globals[index] ?? {};
    const isAddress = name === '__stack_pointer' && typeof value === 'number';
    return `${index} ${name} = ${value === null ? '?' : isAddress ? hex(value as number) : value}`;
  });
  const more = remains.globals.length - lines.length;
  return more > 0 ? [...lines, `${more} more`] : lines;
}
