/**
 * Groups and communicators as a rank holds them (MPI-5.0 chapter 7): ranks of the world in the order of the group,
 * and the contexts that keep messages apart.
 */
import { MPI_ERRHANDLER_NULL } from '../../abi/mpi.ts';
import type { Topology } from '../topology/topology.ts';

/** Ranks of the world. */
export type Group = Int32Array;

/** Memory in the state that a communicator needs for messages to so many ranks. */
export const tableBytes = (peers: number, worldSize: number) => 4 * (peers + worldSize);

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
   * World rank of each rank that messages go to and come from: of the remote group, where there is one. In the state
   * of the engine, and where, bytes.
   */
  readonly peers: Group;
  readonly peersAt: number;
  /** The reverse, by world rank: -1 for others. */
  readonly rankOf: Int32Array;
  readonly rankOfAt: number;
  errhandler = MPI_ERRHANDLER_NULL;
  name = '';
  /** Values of attributes by keyval. */
  readonly attributes = new Map<number, number>();
  /** Hints, by key. */
  info = new Map<string, string>();
  /** Cartesian, graph or distributed graph. */
  topology: Topology | null = null;
  freed = false;
  /** Collectives so far. */
  collectives = 0;
  /** Buffered sends that belong to it; see ../messages/buffers.ts. */
  buffer: unknown = null;

  constructor(init: {
    readonly handle: number;
    readonly context: number;
    readonly group: Group;
    readonly remote?: Group | undefined;
    readonly worldRank: number;
    readonly worldSize: number;
    /** Memory for `tableBytes`. */
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
    this.peersAt = at;
    this.peers = new Int32Array(state, at, peers.length);
    this.peers.set(peers);
    this.rankOfAt = at + peers.byteLength;
    this.rankOf = new Int32Array(state, this.rankOfAt, init.worldSize).fill(-1);
    for (let i = 0; i < this.peers.length; i++) this.rankOf[this.peers[i]!] = i;
  }

  get inter(): boolean {
    return this.remote !== undefined;
  }
}
