/**
 * Snapshots: what an initialized session has in its heaps and globals, so that others begin where it was. What a program has
 * outside of these (MPI, maps, open files, tables that it has changed) is the runtime's: a session that has any of it is refused.
 */
import { LwkError } from '../../runtime/abi/errors.ts';
import { WASM_PAGE } from '../../runtime/abi/limits.ts';
import { DescriptorTable } from '../../runtime/channel/descriptors.ts';
import type { Value } from '../../runtime/channel/trip.ts';
import { variablesAt } from '../../runtime/image/link.ts';
import { zero } from '../../runtime/memory/zero.ts';
import { KEPT } from '../../runtime/session.ts';
import type { Image } from '../images/image.ts';
import type { Line } from './line.ts';
import type { SessionOptions, Snapshot } from './types.ts';

/** Memory is kept in blocks of so many bytes, those that are not zero. */
const BLOCK = 4096;
const ZEROES = Buffer.alloc(BLOCK);
const STDIO = 3;

/** Bytes of a heap, from an address on. */
interface Run {
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** What one rank had. */
interface RankState {
  readonly runs: readonly Run[];
  /** Of its globals, in the order of `variablesAt`. */
  readonly variables: readonly Value[];
}

/** Options that are a snapshot's: what they say is in its heaps. */
const ITS_OWN = ['ranks', 'heap', 'args', 'programName', 'env', 'dirs', 'listen'] as const;

export class RankSnapshot implements Snapshot {
  readonly image: Image;
  readonly ranks: number;
  readonly #options: SessionOptions;
  readonly #states: readonly RankState[];

  constructor(image: Image, options: SessionOptions, states: readonly RankState[]) {
    this.image = image;
    this.ranks = states.length;
    const { signal: _signal, from: _from, ...kept } = options;
    this.#options = kept;
    this.#states = states;
  }

  /** @throws LWK_E_USAGE for what is none */
  static of(from: Snapshot | undefined): RankSnapshot | undefined {
    if (from === undefined || from instanceof RankSnapshot) return from;
    throw new LwkError(
      'LWK_E_USAGE',
      'session: from is no snapshot; what `session.snapshot()` gives is taken.',
    );
  }

  get bytes(): number {
    const runs = this.#states.flatMap((state) => state.runs);
    return runs.reduce((sum, { bytes }) => sum + bytes.length, 0);
  }

  /**
   * Options of a session from it: those of the one that it was taken of, where the new one says nothing.
   * @throws LWK_E_USAGE
   */
  options(image: Image, given: SessionOptions): SessionOptions {
    if (image !== this.image)
      throw new LwkError(
        'LWK_E_USAGE',
        `session: the snapshot is one of ${this.image.name}, compiled before. Give its image: session(snapshot.image, { from: snapshot }).`,
      );
    const said = ITS_OWN.find((name) => given[name] !== undefined);
    if (said !== undefined)
      throw new LwkError(
        'LWK_E_USAGE',
        `session: ${said} is given beside from. What a snapshot was begun with stays: leave it out, or begin without a snapshot.`,
        { option: said },
      );
    return { ...this.#options, ...given, ranks: this.ranks };
  }

  /** Puts it into a rank of a session, which waits for its first call. */
  restore(line: Line, rank: number): Promise<void> {
    return restore(this.image, line, this.#states[rank]!);
  }
}

/** @throws LWK_E_SNAPSHOT for a program of which no session has a snapshot */
export function checkImage({ info, name, changesTables }: Image): void {
  if (info.memory === undefined) throw refused(`${name} has no memory`);
  const strange = info.variables.find(({ type }) => !['i32', 'i64', 'f32', 'f64'].includes(type));
  if (strange !== undefined) throw refused(`${name} has a global of the type ${strange.type} that changes`);
  if (changesTables) throw refused(`the code of ${name} changes tables, and functions cannot be kept`);
}

/**
 * What a rank has that waits.
 * @param dirs directories that it was given
 * @throws LWK_E_SNAPSHOT
 */
export async function stateOf(
  { info }: Image,
  line: Line,
  kernel: WebAssembly.Memory,
  dirs: number,
): Promise<RankState> {
  const { rank, heap } = line;
  const who = `rank ${rank.task.rank}`;
  const open = [...new DescriptorTable(kernel, rank.slot).list()];
  if (open.length !== STDIO + dirs || open.at(-1) !== open.length - 1)
    throw refused(`${who} has opened or closed descriptors: open are ${open.join(', ')}`);
  const answers = await line.trips([[[KEPT]], ...variablesAt(info).map((at) => [[at]])]);
  const [[mpi, pages] = [], ...globals] = answers;
  if (mpi !== 0) throw refused(`${who} has called MPI_Init. Take the snapshot before`);
  if (pages !== 0) throw refused(`${who} has memory from mmap, or a file mapped`);
  const variables = globals.map(([value]) => value!);
  return { variables, runs: runsOf(heap.u8, Number(variables[0]) * WASM_PAGE) };
}

/** What is not zero. */
function runsOf(u8: Uint8Array, end: number): Run[] {
  const heap = Buffer.from(u8.buffer, u8.byteOffset, end);
  const runs: Run[] = [];
  let from = -1;
  for (let at = 0; at <= end; at += BLOCK) {
    const isZero = at === end || heap.compare(ZEROES, 0, BLOCK, at, at + BLOCK) === 0;
    if (isZero && from >= 0) runs.push({ at: from, bytes: u8.slice(from, at) });
    if (isZero) from = -1;
    else if (from < 0) from = at;
  }
  return runs;
}

async function restore({ info }: Image, line: Line, { runs, variables }: RankState): Promise<void> {
  const { heap } = line;
  // Instantiated, it has its data, of which some had become zero.
  const { memory } = line.rank.heap;
  let done = info.dataStart;
  for (const { at, bytes } of [...runs, { at: info.dataEnd, bytes: new Uint8Array() }]) {
    const until = Math.min(at, info.dataEnd);
    if (until > done) zero(memory, done, until - done);
    done = Math.max(done, at + bytes.length);
    heap.u8.set(bytes, at);
  }
  await line.trips(variablesAt(info).map((target, i) => [[target, variables[i]!]]));
}

function refused(why: string): LwkError {
  return new LwkError('LWK_E_SNAPSHOT', `snapshot: ${why}. A snapshot holds heaps and globals alone.`);
}
