/** The timeline of a job: what each rank called when, what the FWK did for it, and which messages went from where to where. */
import { calledAs } from '../../runtime/abi/calls.ts';
import { COUNTERS, EVENT, eventsAt, MAX_EVENTS, WAY } from '../../runtime/instruments/layout.ts';

/** A call on the track of a rank, or the work for it on that of the FWK. Times are milliseconds since the first one. */
export interface Slice {
  /** Number of a rank, or FWK_TRACK. */
  readonly track: number;
  readonly name: string;
  readonly kind: 'mpi' | 'shipped' | 'direct' | 'local' | 'fwk';
  readonly began: number;
  readonly ended: number;
  readonly args: Readonly<Record<string, number>>;
  /** Arrows that begin and end here. */
  readonly out: number[];
  readonly into: number[];
}

export const FWK_TRACK = -1;

export interface Timeline {
  readonly ranks: number;
  readonly slices: readonly Slice[];
  readonly dropped: number;
}

const KINDS: Readonly<Record<number, Slice['kind']>> = {
  [WAY.LOCAL]: 'local',
  [WAY.SHIPPED]: 'shipped',
  [WAY.DIRECT]: 'direct',
  [WAY.MPI]: 'mpi',
};

/** Where a message has begun, and where it arrives at the earliest. */
interface Ends {
  readonly from: Slice[];
  readonly to: Slice[];
}

/**
 * What ranks have recorded, as one timeline.
 * @param most events of each rank, the last ones
 */
export function timelineOf(memories: readonly SharedArrayBuffer[], most = MAX_EVENTS): Timeline {
  const events = memories.map((memory) => eventsIn(memory, memories.length));
  const counts = memories.map((memory) => new Float64Array(memory)[COUNTERS.EVENTS]!);
  const first = counts.map((count) => Math.max(0, count - Math.min(most, MAX_EVENTS)));
  const start = Math.min(
    ...events.map((event, rank) =>
      counts[rank] === 0 ? Number.POSITIVE_INFINITY : event(first[rank]!).double(EVENT.BEGAN),
    ),
  );
  const messages = new Map<string, Ends>();
  const slices: Slice[] = [];
  const byRank: Slice[][] = [];
  for (const [rank, event] of events.entries()) {
    const own: Slice[] = [];
    for (let i = first[rank]!; i < counts[rank]!; i++) {
      const of = event(i);
      const kind = KINDS[of.word(EVENT.WAY)]!;
      const name = calledAs(of.word(EVENT.CALL))?.name ?? '?';
      const slice: Slice = {
        track: rank,
        name,
        kind,
        began: of.double(EVENT.BEGAN) - start,
        ended: of.double(EVENT.ENDED) - start,
        args: argsOf(kind, of),
        out: [],
        into: [],
      };
      own.push(slice);
      if (kind === 'shipped' && of.double(EVENT.PICKED) > 0)
        slices.push({
          ...slice,
          track: FWK_TRACK,
          kind: 'fwk',
          began: of.double(EVENT.PICKED) - start,
          ended: of.double(EVENT.ANSWERED) - start,
          args: { rank },
          out: [],
          into: [],
        });
      if (kind === 'mpi') noteMessages(messages, rank, slice, of);
    }
    byRank.push(own);
  }
  connect(messages, byRank);
  const dropped = first.reduce((sum, count) => sum + count, 0);
  return {
    ranks: memories.length,
    slices: [...byRank, slices].flat().sort((a, b) => a.began - b.began),
    dropped,
  };
}

/** The fields of an event. */
interface Event {
  double(field: number): number;
  word(field: number): number;
}

/** The events of a rank, by their numbers. */
function eventsIn(memory: SharedArrayBuffer, ranks: number): (event: number) => Event {
  const view = new DataView(memory);
  const first = eventsAt(ranks);
  return (event) => {
    const at = first + (event % MAX_EVENTS) * EVENT.BYTES;
    return {
      double: (field) => view.getFloat64(at + field, true),
      word: (field) => view.getInt32(at + field, true),
    };
  };
}

/** The parts of a shipped call, in turn: what each is called, and the stamps between which it lies. */
export const PARTS = [
  ['enqueue', EVENT.BEGAN, EVENT.SENT],
  ['pick_up', EVENT.SENT, EVENT.PICKED],
  ['work', EVENT.PICKED, EVENT.ANSWERED],
  ['answer', EVENT.ANSWERED, EVENT.SEEN],
  ['return', EVENT.SEEN, EVENT.ENDED],
] as const;

function argsOf(kind: Slice['kind'], of: Event): Record<string, number> {
  if (kind === 'shipped' && of.double(EVENT.PICKED) > 0)
    return Object.fromEntries(
      PARTS.map(([name, from, to]) => [
        `${name}_ns`,
        Math.max(0, Math.round((of.double(to) - of.double(from)) * 1e6)),
      ]),
    );
  if (kind !== 'mpi') return {};
  const [to, from, bytes] = [of.word(EVENT.TO), of.word(EVENT.FROM), of.double(EVENT.MOVED)];
  return {
    ...(to < 0 ? {} : { to, tag: of.word(EVENT.TO_TAG) }),
    ...(from < 0 ? {} : { from, tag: of.word(EVENT.FROM_TAG) }),
    ...(bytes === 0 ? {} : { bytes }),
  };
}

/** Messages of one sender, receiver, tag and communicator do not overtake each other: the first sent is the first received. */
function noteMessages(messages: Map<string, Ends>, rank: number, slice: Slice, of: Event): void {
  const note = (from: number, to: number, tag: number, end: 'from' | 'to') => {
    const key = `${from} ${to} ${tag} ${of.word(EVENT.COMM)}`;
    let ends = messages.get(key);
    if (ends === undefined) messages.set(key, (ends = { from: [], to: [] }));
    ends[end].push(slice);
  };
  if (of.word(EVENT.TO) >= 0) note(rank, of.word(EVENT.TO), of.word(EVENT.TO_TAG), 'from');
  if (of.word(EVENT.FROM) >= 0) note(of.word(EVENT.FROM), rank, of.word(EVENT.FROM_TAG), 'to');
}

const COMPLETES = /^MPI_(?:Wait|Test)/;

/** Arrows from calls that send to those that receive; of a nonblocking receive to the first call that completes some behind it. */
function connect(messages: Map<string, Ends>, byRank: readonly (readonly Slice[])[]): void {
  let arrow = 0;
  for (const { from, to } of messages.values())
    for (let i = 0; i < Math.min(from.length, to.length); i++) {
      const end = /^MPI_I/.test(to[i]!.name) ? completionOf(byRank[to[i]!.track]!, to[i]!, from[i]!) : to[i];
      if (end === undefined) continue;
      arrow++;
      from[i]!.out.push(arrow);
      end.into.push(arrow);
    }
}

function completionOf(slices: readonly Slice[], posted: Slice, sent: Slice): Slice | undefined {
  const since = Math.max(posted.ended, sent.began);
  let [low, high] = [0, slices.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (slices[middle]!.ended < since) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < slices.length; i++) if (COMPLETES.test(slices[i]!.name)) return slices[i];
  return undefined;
}
