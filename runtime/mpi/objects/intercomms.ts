/**
 * Communicators between two groups (MPI-5.0 §7.6): how they are made of two others, of parts of one, and merged into
 * one group.
 */
import * as abi from '../../abi/mpi.ts';
import { interComm, intraComm } from '../arguments.ts';
import type { Calls } from '../calls.ts';
import { MpiError } from '../errors.ts';
import { getString } from '../strings.ts';
import { type Circle, circleOf, circleOfGroup, circleOfSome, collect, inOrder, swap, tell } from './agree.ts';
import type { Comm, Group } from './comm.ts';
import type { Comms } from './comms.ts';
import { intersection } from './groups.ts';
import { claim } from './split.ts';

/** The groups of an intercommunicator that ranks of two groups make, as places in their circle. */
interface Sides {
  readonly local: readonly number[];
  readonly remote: readonly number[];
}

/** Where the caller's group begins and ends in a circle that has both groups, and where the other does. */
function spans({ group, remote }: Comm & { readonly remote?: Group | undefined }) {
  const other = remote!;
  const first = inOrder(group, other)[0] === group;
  const [a, b] = [group.length, other.length];
  return first
    ? { local: [0, a] as const, remote: [a, a + b] as const }
    : { local: [b, a + b] as const, remote: [0, b] as const };
}

/** Makes an intercommunicator of parts of one; null when the caller is in none, or nobody is on one side. */
function makeOf(
  comms: Comms,
  comm: Comm,
  circle: Circle,
  sides: Sides,
  context: (place: number) => number,
  offer: number,
): Comm | null {
  const { local, remote } = sides;
  const none = remote.length === 0 || !local.includes(circle.me);
  const world = (places: readonly number[]) => Int32Array.from(places, (place) => circle.members[place]!);
  const [group, other] = [world(local), world(remote)];
  const giver = none ? -1 : (inOrder(group, other)[0] === group ? local : remote)[0]!;
  if (giver !== circle.me) comms.mpi.contexts.giveBack(offer);
  return none ? null : comms.make(comm, context(giver), group, other);
}

/** MPI_Comm_create of an intercommunicator: each side names the members of its own group. */
export function createInter(comms: Comms, comm: Comm, circle: Circle, group: Group): Comm | null {
  const { mpi } = comms;
  const offer = mpi.contexts.take();
  const words = collect(mpi, circle, [group.indexOf(mpi.rank), offer]);
  const chosen = ([begin, end]: readonly [number, number]) => {
    const places: number[] = [];
    for (let place = begin; place < end; place++) if (words[2 * place]! >= 0) places.push(place);
    return places.sort((a, b) => words[2 * a]! - words[2 * b]!);
  };
  const { local, remote } = spans(comm);
  const sides = { local: chosen(local), remote: chosen(remote) };
  return makeOf(comms, comm, circle, sides, (place) => words[2 * place + 1]!, offer);
}

/** MPI_Comm_split of an intercommunicator: a color makes one of the ranks that have it on both sides. */
export function splitInter(comms: Comms, comm: Comm, color: number, key: number): Comm | null {
  const { circle, claims, offer } = claim(comms.mpi, comm, color, key);
  const { local, remote } = spans(comm);
  const chosen = ([begin, end]: readonly [number, number]) =>
    color === abi.MPI_UNDEFINED ? [] : claims.places(color, begin, end);
  const sides = { local: chosen(local), remote: chosen(remote) };
  return makeOf(comms, comm, circle, sides, (place) => claims.context(place), offer);
}

/** A circle in which another member is the first. */
function led(circle: Circle, leader: number): Circle {
  const { members, me } = circle;
  const n = members.length;
  const turned = members.map((_, place) => members[(place + leader) % n]!);
  return { ...circle, members: turned, me: (me - leader + n) % n };
}

/** What leaders tell their groups: a context, or minus an error class; then the other group. */
type Meeting = readonly [context: number, remote: Group];

/**
 * The leaders tell each other who is in their groups. The context is that of the leader with the lower rank in the
 * world.
 */
function meet(comms: Comms, group: Group, leaders: Circle): Meeting {
  const { mpi } = comms;
  const offer = mpi.contexts.take();
  const got = swap(mpi, leaders, 1, [offer, ...group], 1, mpi.size + 1);
  const remote = got.slice(1);
  if (intersection(group, remote).length > 0)
    throw new MpiError(abi.MPI_ERR_COMM, 'the two groups have members in common');
  return [leaders.members[0]! < leaders.members[1]! ? offer : got[0]!, remote];
}

/**
 * One side of an intercommunicator, out of what its leader knows.
 * @param circle the local group, its leader first
 * @param asLeader what only the leader does
 */
function join(comms: Comms, circle: Circle, asLeader: () => Meeting): Meeting {
  const { mpi } = comms;
  if (circle.me !== 0) {
    const [context, ...remote] = tell(mpi, circle, [], mpi.size + 1);
    if (context === undefined || context < 0)
      throw new MpiError(
        -(context ?? -abi.MPI_ERR_INTERN),
        'the leader of the group could not reach the other group',
      );
    return [context, Int32Array.from(remote)];
  }
  try {
    const meeting = asLeader();
    tell(mpi, circle, [meeting[0], ...meeting[1]], 0);
    return meeting;
  } catch (error) {
    // The others wait for a word of the leader.
    if (error instanceof MpiError) tell(mpi, circle, [-error.errorCode], 0);
    throw error;
  }
}

function checkLeader(leader: number, size: number, what: string): void {
  if (leader < 0 || leader >= size)
    throw new MpiError(abi.MPI_ERR_RANK, `${what} is rank ${leader}, and there are ${size} ranks`);
}

/** The leader of the other group. @throws MPI_ERR_COMM when it is in this one */
function apart(group: Group, leader: number): number {
  if (group.includes(leader)) throw new MpiError(abi.MPI_ERR_COMM, 'the remote leader is in the local group');
  return leader;
}

function create(
  comms: Comms,
  localHandle: number,
  localLeader: number,
  peerHandle: number,
  remoteLeader: number,
  tag: number,
  pointer: number,
): void {
  const { mpi } = comms;
  const local = intraComm(mpi, localHandle);
  mpi.pointer(pointer, 4, 'newintercomm');
  checkLeader(localLeader, local.size, 'the local leader');
  const { group } = local;
  const [context, remote] = join(comms, led(circleOf(mpi, local), localLeader), () => {
    const peer = mpi.comm(peerHandle);
    checkLeader(remoteLeader, peer.peers.length, 'the remote leader');
    if (tag < 0) throw new MpiError(abi.MPI_ERR_TAG, `tag ${tag}: tags are 0 to 2147483647`);
    const other = peer.peers[remoteLeader]!;
    return meet(comms, group, circleOfSome(mpi, peer, Int32Array.of(mpi.rank, apart(group, other)), tag));
  });
  comms.hand(pointer, comms.make(local, context, group, remote));
}

function createFromGroups(
  comms: Comms,
  [localHandle, localLeader]: readonly [number, number],
  [remoteHandle, remoteLeader]: readonly [number, number],
  [stringtag, info, errhandler, pointer]: readonly [number, number, number, number],
): void {
  const { mpi, objects } = comms;
  mpi.active();
  mpi.pointer(pointer, 4, 'newintercomm');
  const group = objects.groups.get(localHandle);
  const name = getString(mpi, stringtag, abi.MPI_MAX_STRINGTAG_LEN - 1, 'stringtag');
  const hints = objects.infos.hints(info);
  checkLeader(localLeader, group.length, 'the local leader');
  if (!group.includes(mpi.rank))
    throw new MpiError(abi.MPI_ERR_GROUP, 'the caller is not in the local group');
  const circle = led(circleOfGroup(mpi, group, name), localLeader);
  const [context, remote] = join(comms, circle, () => {
    const others = objects.groups.get(remoteHandle);
    checkLeader(remoteLeader, others.length, 'the remote leader');
    const leaders = Int32Array.of(mpi.rank, apart(group, others[remoteLeader]!));
    return meet(comms, group, circleOfGroup(mpi, leaders, `${name} of leaders`));
  });
  const made = comms.make(mpi.self, context, group, remote);
  made.info = new Map(hints);
  objects.errhandlers.attach(made, errhandler);
  comms.hand(pointer, made);
}

/** Both groups as one: first the one whose members are not `high`. */
function merge(comms: Comms, handle: number, high: number, pointer: number): void {
  const { mpi } = comms;
  const comm = interComm(mpi, handle);
  mpi.pointer(pointer, 4, 'newintracomm');
  const circle = circleOf(mpi, comm);
  const offer = mpi.contexts.take();
  const words = collect(mpi, circle, [high === 0 ? 0 : 1, offer]);
  const [first, second] = inOrder(comm.group, comm.remote);
  const highOf = (place: number) => words[2 * place]!;
  const end = first.length + second.length;
  for (let place = 0; place < end; place++)
    if (highOf(place) !== highOf(place < first.length ? 0 : first.length))
      throw new MpiError(abi.MPI_ERR_ARG, 'ranks of one group give different values for high');
  const turned = highOf(0) > highOf(first.length);
  const group = turned ? [...second, ...first] : [...first, ...second];
  const giver = turned ? first.length : 0;
  if (giver !== circle.me) mpi.contexts.giveBack(offer);
  comms.hand(pointer, comms.make(comm, words[2 * giver + 1]!, Int32Array.from(group)));
}

export function intercommCalls(comms: Comms): Calls {
  return {
    Intercomm_create: (local, leader, peer, remote, tag, pointer) =>
      create(comms, local!, leader!, peer!, remote!, tag!, pointer!),
    Intercomm_create_from_groups: (local, leader, remote, remoteLeader, tag, info, errhandler, pointer) =>
      comms.objects.errhandlers.responsible(errhandler!, () =>
        createFromGroups(
          comms,
          [local!, leader!],
          [remote!, remoteLeader!],
          [tag!, info!, errhandler!, pointer!],
        ),
      ),
    Intercomm_merge: (comm, high, pointer) => merge(comms, comm!, high!, pointer!),
  };
}
