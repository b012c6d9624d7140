/**
 * Groups and communicators as a rank holds them (MPI-5.0 chapter 7): ranks of the world in the order of the group,
 * and the contexts that keep messages apart.
 */
import { MPI_ERRHANDLER_NULL } from '../../abi/mpi.ts';
import { COMM_BYTES, COMM_FIELDS } from '../../fabric/records.ts';
import { GROUP } from '../../fabric/state.ts';
import type { Topology } from '../topology/topology.ts';

/** Ranks of the world. */
export type Group = Int32Array;

/** Memory in the state that a communicator needs for messages to so many ranks: its record and the tables behind it. */
export const recordBytes = (peers: number, worldSize: number) => COMM_BYTES + 4 * (peers + worldSize);

const COLLECTIVES = COMM_FIELDS.indexOf('collectives');

export class Comm {
  readonly handle: number;
  /** Context of point-to-point messages; collectives use the next number. */
  readonly context: number;
  readonly group: Group;
  /** The other side of an intercommunicator. */
  readonly remote: Group | undefined;
  /** Rank of this process in the group. */
  readonly rank: number;
  readonly size: number;
  /**
   * World rank of each rank that messages go to and come from: of the remote group, where there is one. In the state of the
   * engine, as the next ones are.
   */
  readonly peers: Group;
  /** The reverse, by world rank: -1 for others; and its address, bytes. */
  readonly rankOf: Int32Array;
  readonly rankOfAt: number;
  /** Where its record is, bytes; see COMM_FIELDS. */
  readonly at: number;
  readonly #words: Int32Array;
  errhandler = MPI_ERRHANDLER_NULL;
  name = '';
  /** Values of attributes by keyval. */
  readonly attributes = new Map<number, number>();
  /** Hints, by key. */
  info = new Map<string, string>();
  /** Cartesian, graph or distributed graph. */
  topology: Topology | null = null;
  freed = false;
  /** Buffered sends that belong to it; see ../messages/buffers.ts. */
  buffer: unknown = null;

  constructor(init: {
    readonly handle: number;
    readonly context: number;
    readonly group: Group;
    readonly remote?: Group | undefined;
    readonly worldRank: number;
    readonly worldSize: number;
    /** Memory for `recordBytes`. */
    readonly state: ArrayBufferLike;
    readonly at: number;
  }) {
    const { group, remote } = init;
    this.handle = init.handle;
    this.context = init.context;
    this.group = group;
    this.remote = remote;
    this.rank = group.indexOf(init.worldRank);
    this.size = group.length;
    const { state, at } = init;
    const peers = remote ?? group;
    this.at = at;
    const peersAt = at + COMM_BYTES;
    this.peers = new Int32Array(state, peersAt, peers.length);
    this.peers.set(peers);
    this.rankOfAt = peersAt + peers.byteLength;
    this.rankOf = new Int32Array(state, this.rankOfAt, init.worldSize).fill(-1);
    for (let i = 0; i < this.peers.length; i++) this.rankOf[this.peers[i]!] = i;
    const words: Record<(typeof COMM_FIELDS)[number], number> = {
      handle: this.handle,
      context: this.context,
      ranks: peers.length,
      rank: this.rank,
      ownRanks: this.size,
      group: this.inter ? GROUP.INTER : GROUP.INTRA,
      collectives: 0,
      peers: peersAt,
      rankOf: this.rankOfAt,
    };
    this.#words = new Int32Array(state, at, COMM_FIELDS.length);
    this.#words.set(COMM_FIELDS.map((field) => words[field]));
  }

  /**
   * Number of the collective that it begins. All its ranks call them in the same order, which gives the tag of its messages.
   */
  nextCollective(): number {
    const number = this.#words[COLLECTIVES]!;
    this.#words[COLLECTIVES] = (number + 1) & 0x7fffffff;
    return number;
  }

  get inter(): boolean {
    return this.remote !== undefined;
  }
}
