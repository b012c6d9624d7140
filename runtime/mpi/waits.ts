/** What a rank waits for, for the table that a deadlock, a time limit or the user shows. */
import { framesOf } from '../trap.ts';
import { MPI_GATE } from './gate.ts';
import { ANY, ANY_TAG } from './inbox.ts';
import type { Mpi } from './mpi.ts';
import { REQUEST } from './request.ts';

export interface Wait {
  /** The function of MPI, and the function of the guest that called it. */
  readonly function: string;
  readonly source: string;
  /** As the communicator counts them; '-' where there is not one. */
  readonly peer: string;
  readonly tag: string;
  readonly communicator: string;
  readonly bytes: string;
}

/** Requests with one peer and one tag. */
const TO_PEERS: ReadonlySet<number> = new Set([REQUEST.SEND, REQUEST.RECEIVE, REQUEST.PARTITIONED]);

/** Taken in the rank itself, deep in the wait: its stack has the call. */
export function describeWait(mpi: Mpi): string {
  const lines = (new Error().stack ?? '').split('\n');
  const at = lines.findIndex((line) => line.includes(`wasm/${MPI_GATE}-`));
  const called = /(MPI_\w+)/.exec(lines[at] ?? '')?.[1] ?? 'MPI';
  const source =
    framesOf({ name: '', message: '', stack: lines.slice(at + 1).join('\n') })[0]?.function ?? '-';
  const request = mpi.engine.waitsFor;
  const comm = request === null ? undefined : (request.comm ?? mpi.commOf(request.context));
  const plain = request !== null && TO_PEERS.has(request.kind);
  // Tags of collectives are the runtime's.
  const own = plain && request.comm !== null;
  const wait: Wait = {
    function: called,
    source,
    peer: !plain ? '-' : request.peer === ANY ? 'any' : String(comm?.rankOf[request.peer] ?? request.peer),
    tag: !own ? '-' : request.tag === ANY_TAG ? 'any' : String(request.tag),
    communicator: comm === undefined ? '-' : comm.name || 'unnamed',
    bytes: plain ? String(request.bytes >>> 0) : '-',
  };
  return JSON.stringify(wait);
}
