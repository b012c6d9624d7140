/** Groups (MPI-5.0 §7.3): ordered sets of ranks of the world. All calls are local. */
import * as abi from '../../abi/mpi.ts';
import { handleAt, interComm, readInts, writeInts } from '../arguments.ts';
import type { Call, Calls } from '../calls.ts';
import { MpiError } from '../errors.ts';
import { unknownHandle } from '../foreign.ts';
import { HandleTable, KIND, OBJECT_BYTES } from '../handles.ts';
import type { Mpi } from '../mpi.ts';
import type { Group } from './comm.ts';

/** First, last and stride. */
export type Range = readonly [number, number, number];

export function union(a: Group, b: Group): Group {
  return Int32Array.from(new Set([...a, ...b]));
}

export function intersection(a: Group, b: Group): Group {
  const other = new Set(b);
  return a.filter((rank) => other.has(rank));
}

export function difference(a: Group, b: Group): Group {
  const other = new Set(b);
  return a.filter((rank) => !other.has(rank));
}

/** MPI_IDENT, MPI_SIMILAR or MPI_UNEQUAL. */
export function compareGroups(a: Group, b: Group): number {
  if (a.length !== b.length) return abi.MPI_UNEQUAL;
  if (a.every((rank, i) => rank === b[i])) return abi.MPI_IDENT;
  const other = new Set(b);
  return a.every((rank) => other.has(rank)) ? abi.MPI_SIMILAR : abi.MPI_UNEQUAL;
}

/** Ranks of a list, each in the group and none twice. @throws MPI_ERR_RANK */
function checkRanks(size: number, ranks: Int32Array): Int32Array {
  const seen = new Uint8Array(size);
  for (const rank of ranks) {
    if (rank < 0 || rank >= size)
      throw new MpiError(abi.MPI_ERR_RANK, `rank ${rank}, and the group has ${size} members`);
    if (seen[rank] === 1) throw new MpiError(abi.MPI_ERR_RANK, `rank ${rank} is listed twice`);
    seen[rank] = 1;
  }
  return ranks;
}

export function include(group: Group, ranks: Int32Array): Group {
  return checkRanks(group.length, ranks).map((rank) => group[rank]!);
}

export function exclude(group: Group, ranks: Int32Array): Group {
  const out = new Set(checkRanks(group.length, ranks));
  return group.filter((_, rank) => !out.has(rank));
}

/** The ranks of ranges one after the other. @throws MPI_ERR_ARG, MPI_ERR_RANK */
export function ranksOf(ranges: readonly Range[], size: number): Int32Array {
  const ranks: number[] = [];
  for (const [first, last, stride] of ranges) {
    if (stride === 0)
      throw new MpiError(abi.MPI_ERR_ARG, `the range from ${first} to ${last} has the stride 0`);
    if ((last - first) * stride < 0)
      throw new MpiError(
        abi.MPI_ERR_ARG,
        `the range from ${first} does not reach ${last} with stride ${stride}`,
      );
    const length = Math.floor((last - first) / stride) + 1;
    const end = first + (length - 1) * stride;
    // Looked at before it is written out: a range can have billions of ranks.
    if (Math.min(first, end) < 0 || Math.max(first, end) >= size)
      throw new MpiError(abi.MPI_ERR_RANK, `ranks ${first} to ${end}, and the group has ${size} members`);
    for (let i = 0; i < length; i++) ranks.push(first + i * stride);
  }
  return Int32Array.from(ranks);
}

/** The ranks in `b` of members of `a`; MPI_UNDEFINED for those that it has not. @throws MPI_ERR_RANK */
export function translate(a: Group, ranks: Int32Array, b: Group): Int32Array {
  return ranks.map((rank) => {
    if (rank === abi.MPI_PROC_NULL) return abi.MPI_PROC_NULL;
    if (rank < 0 || rank >= a.length)
      throw new MpiError(abi.MPI_ERR_RANK, `rank ${rank}, and the first group has ${a.length} members`);
    // Of a thousand ranks this takes as long as a map of them all.
    const place = b.indexOf(a[rank]!);
    return place < 0 ? abi.MPI_UNDEFINED : place;
  });
}

/** The groups that the guest has handles of. */
export class Groups {
  readonly #mpi: Mpi;
  readonly #table = new HandleTable<Group>(KIND.GROUP, new Map([[abi.MPI_GROUP_EMPTY, new Int32Array(0)]]));

  constructor(mpi: Mpi) {
    this.#mpi = mpi;
  }

  /** @throws MPI_ERR_GROUP */
  get(handle: number): Group {
    const group = this.#table.get(handle);
    if (group === undefined)
      throw new MpiError(
        abi.MPI_ERR_GROUP,
        handle === abi.MPI_GROUP_NULL ? 'the group is MPI_GROUP_NULL' : unknownHandle(handle, 'a group'),
      );
    return group;
  }

  /** Stores the handle of a new group; that of an empty one is MPI_GROUP_EMPTY. */
  hand(pointer: number, make: () => Group): void {
    const at = this.#mpi.pointer(pointer, 4, 'newgroup');
    const group = make();
    const handle =
      group.length === 0 ? abi.MPI_GROUP_EMPTY : this.#table.add(group, OBJECT_BYTES + group.byteLength);
    if (handle === 0) throw new MpiError(abi.MPI_ERR_NO_MEM, 'there are too many groups');
    this.#mpi.view.setInt32(at, handle, true);
  }

  /** MPI_GROUP_EMPTY may be freed, since other calls return it, and lives on. */
  free(pointer: number): void {
    const { at, handle } = handleAt(this.#mpi, pointer, 'the group');
    this.get(handle);
    this.#table.free(handle);
    this.#mpi.view.setInt32(at, abi.MPI_GROUP_NULL, true);
  }
}

/** Number of elements of a list of the guest. @throws MPI_ERR_ARG */
function length(n: number): number {
  if (n < 0) throw new MpiError(abi.MPI_ERR_ARG, `a list of ${n} elements`);
  return n;
}

export function groupCalls(mpi: Mpi, groups: Groups): Calls {
  const list = (pointer: number, n: number) => readInts(mpi, pointer, length(n), 'the list of ranks');
  const combined =
    (combine: (a: Group, b: Group) => Group): Call =>
    (a, b, pointer) => {
      const [first, second] = [groups.get(a!), groups.get(b!)];
      groups.hand(pointer!, () => combine(first, second));
    };
  const chosen =
    (choose: (group: Group, ranks: Int32Array) => Group): Call =>
    (handle, n, ranks, pointer) => {
      const group = groups.get(handle!);
      groups.hand(pointer!, () => choose(group, list(ranks!, n!)));
    };
  const ranged =
    (choose: (group: Group, ranks: Int32Array) => Group): Call =>
    (handle, n, pointer, newgroup) => {
      const group = groups.get(handle!);
      const ints = readInts(mpi, pointer!, 3 * length(n!), 'the list of ranges');
      const ranges = Array.from({ length: n! }, (_, i) => [...ints.subarray(3 * i, 3 * i + 3)]);
      return groups.hand(newgroup!, () =>
        choose(group, ranksOf(ranges as unknown as readonly Range[], group.length)),
      );
    };
  return {
    Group_size: (handle, pointer) => mpi.out(pointer!, groups.get(handle!).length, 'size'),
    Group_rank: (handle, pointer) => {
      const rank = groups.get(handle!).indexOf(mpi.rank);
      mpi.out(pointer!, rank < 0 ? abi.MPI_UNDEFINED : rank, 'rank');
    },
    Group_translate_ranks: (from, n, ranks, to, pointer) => {
      const [a, b] = [groups.get(from!), groups.get(to!)];
      const translated = translate(a, list(ranks!, n!), b);
      writeInts(mpi, pointer!, translated, 'ranks2');
    },
    Group_compare: (a, b, pointer) =>
      mpi.out(pointer!, compareGroups(groups.get(a!), groups.get(b!)), 'result'),
    Group_union: combined(union),
    Group_intersection: combined(intersection),
    Group_difference: combined(difference),
    Group_incl: chosen(include),
    Group_excl: chosen(exclude),
    Group_range_incl: ranged(include),
    Group_range_excl: ranged(exclude),
    Group_free: (pointer) => groups.free(pointer!),
    Comm_group: (comm, pointer) => {
      const { group } = mpi.comm(comm!);
      groups.hand(pointer!, () => group);
    },
    Comm_remote_group: (handle, pointer) => {
      const { remote } = interComm(mpi, handle!);
      groups.hand(pointer!, () => remote);
    },
  };
}
