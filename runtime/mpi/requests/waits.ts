/** What a rank waits for, for the table that a deadlock, a time limit or the user shows. */
import { ANY, ANY_TAG, WORD } from '../../fabric/state.ts';
import { printable } from '../../printable.ts';
import { framesOf } from '../../trap.ts';
import { MPI_GATE } from '../gate.ts';
import { hex } from '../hex.ts';
import type { Mpi } from '../mpi.ts';
import type { Comm } from '../objects/comm.ts';
import { REQUEST, type Request, STATE } from './request.ts';
import type { Wait } from './wait.ts';

/** A message for which the rank waits; null for what it has not got. */
interface Awaited {
  readonly comm: Comm | undefined;
  /** World rank, or ANY. */
  readonly peer: number | null;
  readonly tag: number | null;
  readonly bytes: number | null;
}

/** Characters of a name, and entries of a list: an answer has to fit into the rank's lines of the fabric. */
const LONGEST_NAME = 60;
const LONGEST_LIST = 5;

/** Taken in the rank itself, deep in the wait: its stack has the call. */
export function describeWait(mpi: Mpi): string {
  const lines = (new Error().stack ?? '').split('\n');
  const at = lines.findIndex((line) => line.includes(`wasm/${MPI_GATE}-`));
  const called = /(MPI_\w+)/.exec(lines[at] ?? '')?.[1] ?? 'MPI';
  const below = framesOf({ name: '', message: '', stack: lines.slice(at + 1).join('\n') });
  const all = awaited(mpi, called);
  const list = (of: (one: Awaited) => string) => listed(all.map(of));
  const wait: Wait = {
    function: called,
    source: shown(below[0]?.function ?? '-'),
    peer: list(({ comm, peer }) =>
      peer === null ? '-' : peer === ANY ? 'any' : String(comm?.rankOf[peer] ?? peer),
    ),
    tag: list(({ tag }) => (tag === null ? '-' : tag === ANY_TAG ? 'any' : String(tag))),
    communicator: list(({ comm }) => (comm === undefined ? '-' : shown(comm.name || hex(comm.handle)))),
    bytes: list(({ bytes }) => (bytes === null ? '-' : String(bytes >>> 0))),
  };
  return JSON.stringify(wait);
}

function shown(name: string): string {
  const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}\u{2026}` : name;
  return printable(short.toWellFormed());
}

/** Each once. */
function listed(entries: readonly string[]): string {
  const different = [...new Set(entries)];
  if (different.length > 1 && different.join().length > LONGEST_NAME) return `${different[0]},\u{2026}`;
  const some = different.slice(0, LONGEST_LIST);
  return (different.length > some.length ? [...some, '\u{2026}'] : some).join() || '-';
}

function awaited(mpi: Mpi, called: string): Awaited[] {
  const { engine } = mpi;
  if (/^MPI_Wait(all|any|some)$/.test(called)) return among(mpi);
  if (engine.waitsFor !== null) return ofRequest(mpi, engine.waitsFor);
  if (/^MPI_M?probe$/i.test(called)) {
    const { peer, context, tag } = engine.sought;
    return [{ comm: mpi.commOf(context), peer, tag, bytes: null }];
  }
  // Other waits of many kinds are for sends that nobody receives.
  return active(mpi, ({ kind }) => kind === REQUEST.SEND).map((request) => ofMessage(mpi, request));
}

/** Those of an array of requests that are not done. */
function among(mpi: Mpi): Awaited[] {
  const first = mpi.state[WORD.AMONG >> 2]! >>> 2;
  return [...mpi.i32.subarray(first, first + mpi.state[WORD.AMONG_COUNT >> 2]!)].flatMap((handle) => {
    const request = mpi.requests.find(handle);
    return request?.state === STATE.ACTIVE ? ofRequest(mpi, request) : [];
  });
}

function ofRequest(mpi: Mpi, request: Request): Awaited[] {
  const { kind, comm } = request;
  if (kind === REQUEST.SEND || kind === REQUEST.RECEIVE || kind === REQUEST.PARTITIONED)
    return [ofMessage(mpi, request)];
  const nothing = { comm: comm ?? undefined, peer: null, tag: null, bytes: null };
  if (kind !== REQUEST.SCHEDULE || comm === null) return [nothing];
  // A collective waits for messages of its own.
  const parts = active(mpi, (part) => part.comm === null && mpi.commOf(part.context) === comm);
  return parts.length === 0 ? [nothing] : parts.map((part) => ofMessage(mpi, part));
}

function ofMessage(mpi: Mpi, { comm, context, peer, tag, bytes }: Request): Awaited {
  // Tags of collectives are the runtime's.
  return { comm: comm ?? mpi.commOf(context), peer, tag: comm === null ? null : tag, bytes };
}

function active(mpi: Mpi, wanted: (request: Request) => boolean): Request[] {
  return [...mpi.requests.live()].filter((request) => request.state === STATE.ACTIVE && wanted(request));
}
