/** What a rank had to do with MPI when it ended, as lines for its core file. */
import { ANY, ANY_TAG, WORD } from '../../fabric/state.ts';
import { printable } from '../../printable.ts';
import { hex } from '../hex.ts';
import { type Mpi, PHASE } from '../mpi.ts';
import { REQUEST, type Request, STATE } from './request.ts';

/** Most requests and communicators that are told, and characters of a name. */
const MAX_TOLD = 64;
const LONGEST_NAME = 60;

const PHASES: Readonly<Record<number, string>> = {
  [PHASE.BEFORE]: 'before MPI_Init',
  [PHASE.INITIALIZED]: 'between MPI_Init and MPI_Finalize',
  [PHASE.FINALIZED]: 'behind MPI_Finalize',
};
const KINDS: Readonly<Record<number, string>> = Object.fromEntries(
  Object.entries(REQUEST).map(([name, kind]) => [kind, name.toLowerCase()]),
);

export function remainsOfMpi(mpi: Mpi): string[] {
  if (mpi.phase === PHASE.BEFORE) return [PHASES[PHASE.BEFORE]!];
  const comms = [mpi.world, mpi.self, ...mpi.comms()].map(
    (comm) =>
      `communicator ${printable(comm.name.slice(0, LONGEST_NAME).toWellFormed()) || '-'} (${hex(comm.handle)}): rank ` +
      `${comm.rank} of ${comm.size}`,
  );
  const active = [...mpi.requests.live()].filter(({ state }) => state === STATE.ACTIVE);
  return [
    PHASES[mpi.phase]!,
    `messages that came before their receive so far: ${mpi.state[WORD.ARRIVALS >> 2]}`,
    ...told(comms, 'communicators'),
    ...told(
      active.map((request) => lineOf(mpi, request)),
      'requests',
    ),
  ];
}

function told(lines: readonly string[], what: string): string[] {
  const more = lines.length - MAX_TOLD;
  return more > 0 ? [...lines.slice(0, MAX_TOLD), `${more} more ${what}`] : [...lines];
}

function lineOf(mpi: Mpi, { kind, comm, context, peer, tag, bytes }: Request): string {
  const of = comm ?? mpi.commOf(context);
  const whom = peer === ANY ? 'any rank' : `rank ${of?.rankOf[peer] ?? peer}`;
  // Tags of collectives are the runtime's.
  const which = comm === null ? 'of a collective' : tag === ANY_TAG ? 'any tag' : `tag ${tag}`;
  return `request: ${KINDS[kind] ?? 'special'}, ${whom}, ${which}, ${bytes >>> 0} bytes, on ${
    of === undefined ? '-' : printable(of.name.slice(0, LONGEST_NAME).toWellFormed()) || hex(of.handle)
  }`;
}
