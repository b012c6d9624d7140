/**
 * Communicators (MPI-5.0 §7.4): duplicates, parts, and what there is to know about them. Those between two groups are
 * in intercomms.ts.
 */
import {
  MPI_COMM_NULL,
  MPI_CONGRUENT,
  MPI_ERR_ARG,
  MPI_ERR_COMM,
  MPI_ERR_GROUP,
  MPI_ERR_TAG,
  MPI_IDENT,
  MPI_MAX_OBJECT_NAME,
  MPI_MAX_STRINGTAG_LEN,
  MPI_SIMILAR,
  MPI_SUCCESS,
  MPI_UNDEFINED,
  MPI_UNEQUAL,
} from '../abi/mpi.ts';
import {
  agree,
  Broadcast,
  type Circle,
  circleOf,
  circleOfGroup,
  circleOfSome,
  takeContext,
} from './agree.ts';
import { give, handleAt, interComm, intraComm } from './arguments.ts';
import type { Comm, Group } from './comm.ts';
import { MpiError } from './errors.ts';
import { compareGroups } from './groups.ts';
import { communicatorHints, type Info } from './info.ts';
import { createInter, splitInter } from './intercomms.ts';
import type { Mpi } from './mpi.ts';
import type { Objects } from './objects.ts';
import { REQUEST, type Request, type RequestExtra, STATE } from './request.ts';
import { split, splitType } from './split.ts';
import { getName, getString, putString } from './strings.ts';
import type { Topology } from './topology.ts';

type Call = (...args: number[]) => number;

/** The calls. Each checks where its result goes before it begins: what ranks make together cannot be taken back. */
export class Comms {
  readonly mpi: Mpi;
  readonly objects: Objects;

  constructor(mpi: Mpi, objects: Objects) {
    this.mpi = mpi;
    this.objects = objects;
  }

  /** A communicator of this rank; its error handler is that of its parent. */
  make(parent: Comm, context: number, group: Group, remote?: Group): Comm {
    const made = this.mpi.addComm(context, group, remote);
    this.objects.errhandlers.attach(made, parent.errhandler);
    return made;
  }

  /** Stores where a new communicator is, or MPI_COMM_NULL where the caller has none. */
  hand(pointer: number, made: Comm | null): number {
    this.mpi.out(pointer, made === null ? MPI_COMM_NULL : made.handle, 'newcomm');
    return MPI_SUCCESS;
  }

  /** What a duplicate has of the original. */
  inherit(made: Comm, parent: Comm, copies: ReadonlyMap<number, number>, info: Info): void {
    made.topology = parent.topology;
    made.info = info;
    this.objects.attributes.adopt(made, copies);
  }

  dup(handle: number, info: Info, pointer: number): number {
    const { mpi, objects } = this;
    const comm = mpi.comm(handle);
    // What the program finds there when a copy function fails.
    mpi.out(pointer, MPI_COMM_NULL, 'newcomm');
    const context = agree(mpi, circleOf(mpi, comm));
    // The functions of attributes come last: when one fails here, others have their communicator none the less.
    const copies = objects.attributes.copies(comm);
    const made = this.make(comm, context, comm.group, comm.remote);
    this.inherit(made, comm, copies, info);
    return this.hand(pointer, made);
  }

  idup(handle: number, info: Info, pointer: number, request: number): number {
    const { mpi, objects } = this;
    const comm = mpi.comm(handle);
    mpi.pointer(pointer, 4, 'newcomm');
    const at = mpi.pointer(request, 4, 'the request');
    const circle = circleOf(mpi, comm);
    const copies = objects.attributes.copies(comm);
    const { errhandler } = comm;
    // The program may give the communicator another one meanwhile.
    objects.errhandlers.retain(errhandler);
    mpi.out(pointer, MPI_COMM_NULL, 'newcomm');
    const made = duplication(mpi, comm, circle, (context) => {
      const duplicate = mpi.addComm(context, comm.group, comm.remote);
      objects.errhandlers.attach(duplicate, errhandler);
      objects.errhandlers.release(errhandler);
      this.inherit(duplicate, comm, copies, info);
      this.hand(pointer, duplicate);
    });
    mpi.view.setInt32(at, mpi.requests.handle(made), true);
    return MPI_SUCCESS;
  }

  /** A group of the guest that is to be part of the communicator. @throws MPI_ERR_GROUP */
  subgroup(handle: number, { group }: Comm): Group {
    const wanted = this.objects.groups.get(handle);
    const members = new Set(group);
    for (const member of wanted)
      if (!members.has(member))
        throw new MpiError(
          MPI_ERR_GROUP,
          `the group has rank ${member} of MPI_COMM_WORLD, and the communicator has not`,
        );
    return wanted;
  }

  /** The members agree on a context; those who are none have nothing to do. */
  among(parent: Comm, circle: Circle): Comm | null {
    if (circle.me < 0) return null;
    return this.make(parent, agree(this.mpi, circle), circle.members);
  }

  /** The first ranks of a communicator, with a topology. */
  leading(comm: Comm, size: number, topology: () => Topology): Comm | null {
    const circle = circleOf(this.mpi, comm);
    const members = comm.group.slice(0, size);
    const made = this.among(comm, { ...circle, members, me: members.indexOf(this.mpi.rank) });
    if (made !== null) made.topology = topology();
    return made;
  }

  create(handle: number, groupHandle: number, pointer: number): number {
    const { mpi } = this;
    const comm = mpi.comm(handle);
    mpi.pointer(pointer, 4, 'newcomm');
    const group = this.subgroup(groupHandle, comm);
    const circle = circleOf(mpi, comm);
    if (comm.inter) return this.hand(pointer, createInter(this, comm, circle, group));
    return this.hand(pointer, this.among(comm, { ...circle, members: group, me: group.indexOf(mpi.rank) }));
  }

  createGroup(handle: number, groupHandle: number, tag: number, pointer: number): number {
    const { mpi } = this;
    const comm = intraComm(mpi, handle);
    mpi.pointer(pointer, 4, 'newcomm');
    if (tag < 0) throw new MpiError(MPI_ERR_TAG, `tag ${tag}: tags are 0 to 2147483647`);
    const group = this.subgroup(groupHandle, comm);
    return this.hand(pointer, this.among(comm, circleOfSome(mpi, comm, group, tag)));
  }

  createFromGroup(
    groupHandle: number,
    stringtag: number,
    info: number,
    errhandler: number,
    pointer: number,
  ): number {
    const { mpi, objects } = this;
    mpi.active();
    mpi.pointer(pointer, 4, 'newcomm');
    const group = objects.groups.get(groupHandle);
    const tag = getString(mpi, stringtag, MPI_MAX_STRINGTAG_LEN - 1, 'stringtag');
    const hints = objects.infos.hints(info);
    if (group.length > 0 && !group.includes(mpi.rank))
      throw new MpiError(MPI_ERR_GROUP, 'the caller is not in the group');
    const made = this.among(mpi.self, circleOfGroup(mpi, group, tag));
    if (made !== null) {
      made.info = communicatorHints(hints);
      objects.errhandlers.attach(made, errhandler);
    }
    return this.hand(pointer, made);
  }

  split(handle: number, color: number, key: number, pointer: number): number {
    const { mpi } = this;
    const comm = mpi.comm(handle);
    mpi.pointer(pointer, 4, 'newcomm');
    if (color < 0 && color !== MPI_UNDEFINED)
      throw new MpiError(MPI_ERR_ARG, `color ${color}: colors are not negative, or MPI_UNDEFINED`);
    return this.hand(pointer, this.parts(comm, color, key));
  }

  parts(comm: Comm, color: number, key: number): Comm | null {
    return comm.inter ? splitInter(this, comm, color, key) : split(this, comm, color, key);
  }

  /** @throws MPI_ERR_COMM for those that are there from the beginning */
  freeable(pointer: number): { at: number; comm: Comm } {
    const { mpi } = this;
    const { at, handle } = handleAt(mpi, pointer, 'the communicator');
    const comm = mpi.comm(handle);
    if (comm === mpi.world || comm === mpi.self)
      throw new MpiError(MPI_ERR_COMM, `${comm.name} cannot be freed`, handle);
    return { at, comm };
  }

  free(pointer: number): number {
    const { at, comm } = this.freeable(pointer);
    this.remove(comm);
    this.mpi.view.setInt32(at, MPI_COMM_NULL, true);
    return MPI_SUCCESS;
  }

  remove(comm: Comm): void {
    try {
      this.objects.attributes.deleteAll(comm);
    } catch (error) {
      if (error instanceof MpiError) throw new MpiError(error.errorCode, error.message, comm.handle);
      throw error;
    }
    this.mpi.removeComm(comm);
    this.objects.errhandlers.detach(comm);
  }

  /** Waits for what is under way (MPI-5.0 §11.10.4), then frees. */
  disconnect(pointer: number): number {
    const { mpi } = this;
    const { comm } = this.freeable(pointer);
    const pending = [...mpi.requests.live()].filter((request) => request.comm === comm);
    for (const request of pending) if (!request.persistent) mpi.engine.wait(request);
    return this.free(pointer);
  }

  compare(first: number, second: number, pointer: number): number {
    const [a, b] = [this.mpi.comm(first), this.mpi.comm(second)];
    return give(this.mpi, pointer, a === b ? MPI_IDENT : compareComms(a, b), 'result');
  }

  setName(handle: number, pointer: number): number {
    const comm = this.mpi.comm(handle);
    comm.name = getName(this.mpi, pointer);
    return MPI_SUCCESS;
  }

  /** MPI_COMM_NULL has a name as well (MPI-5.0 §7.8). */
  getName(handle: number, pointer: number, length: number): number {
    const name = handle === MPI_COMM_NULL ? 'MPI_COMM_NULL' : this.mpi.comm(handle).name;
    this.mpi.pointer(length, 4, 'resultlen');
    putString(this.mpi, pointer, length, name, MPI_MAX_OBJECT_NAME);
    return MPI_SUCCESS;
  }

  setInfo(handle: number, infoHandle: number): number {
    const comm = this.mpi.comm(handle);
    for (const [key, value] of communicatorHints(this.objects.infos.get(infoHandle)))
      comm.info.set(key, value);
    return MPI_SUCCESS;
  }
}

/** MPI_CONGRUENT, MPI_SIMILAR or MPI_UNEQUAL. */
function compareComms(a: Comm, b: Comm): number {
  if (a.inter !== b.inter) return MPI_UNEQUAL;
  const sides = [compareGroups(a.group, b.group), compareGroups(a.peers, b.peers)];
  if (sides.includes(MPI_UNEQUAL)) return MPI_UNEQUAL;
  return sides.includes(MPI_SIMILAR) ? MPI_SIMILAR : MPI_CONGRUENT;
}

/** A duplication that goes on while the rank does other things. */
class Duplication implements RequestExtra {
  readonly #broadcast: Broadcast;
  readonly #finish: (context: number) => void;

  constructor(broadcast: Broadcast, finish: (context: number) => void) {
    this.#broadcast = broadcast;
    this.#finish = finish;
  }

  advance(request: Request): void {
    if (!this.#broadcast.poll()) return;
    request.state = STATE.DONE;
    try {
      this.#finish(this.#broadcast.take()[0]!);
    } catch (error) {
      if (!(error instanceof MpiError)) throw error;
      request.error = error.errorCode;
    }
  }
}

function duplication(mpi: Mpi, comm: Comm, circle: Circle, finish: (context: number) => void): Request {
  const broadcast = new Broadcast(mpi, circle, 1);
  broadcast.begin(circle.me === 0 ? [takeContext(mpi)] : []);
  const request = mpi.request();
  request.kind = REQUEST.SCHEDULE;
  request.comm = comm;
  request.error = MPI_SUCCESS;
  request.ack = -1;
  request.gotBytes = 0;
  request.source = -1;
  request.gotTag = -2;
  request.extra = new Duplication(broadcast, finish);
  mpi.engine.watch(request);
  return request;
}

export function commCalls(comms: Comms): Record<string, Call> {
  const { mpi, objects } = comms;
  const { infos } = objects;
  const copied = (info: number): Info => communicatorHints(infos.hints(info));
  return {
    Comm_dup: (comm, pointer) => comms.dup(comm!, new Map(), pointer!),
    Comm_dup_with_info: (comm, info, pointer) => comms.dup(comm!, copied(info!), pointer!),
    Comm_idup: (comm, pointer, request) => comms.idup(comm!, new Map(), pointer!, request!),
    Comm_idup_with_info: (comm, info, pointer, request) =>
      comms.idup(comm!, copied(info!), pointer!, request!),
    Comm_create: (comm, group, pointer) => comms.create(comm!, group!, pointer!),
    Comm_create_group: (comm, group, tag, pointer) => comms.createGroup(comm!, group!, tag!, pointer!),
    Comm_create_from_group: (group, tag, info, errhandler, pointer) =>
      objects.errhandlers.responsible(errhandler!, () =>
        comms.createFromGroup(group!, tag!, info!, errhandler!, pointer!),
      ),
    Comm_split: (comm, color, key, pointer) => comms.split(comm!, color!, key!, pointer!),
    Comm_split_type: (handle, type, key, info, pointer) => {
      const comm = mpi.comm(handle!);
      mpi.pointer(pointer!, 4, 'newcomm');
      const hints = infos.hints(info!);
      return comms.hand(pointer!, splitType(comms, comm, type!, key!, hints));
    },
    Comm_free: (pointer) => comms.free(pointer!),
    Comm_disconnect: (pointer) => comms.disconnect(pointer!),
    Comm_compare: (a, b, pointer) => comms.compare(a!, b!, pointer!),
    Comm_test_inter: (comm, pointer) => give(mpi, pointer!, mpi.comm(comm!).inter ? 1 : 0, 'flag'),
    Comm_remote_size: (comm, pointer) => give(mpi, pointer!, interComm(mpi, comm!).remote.length, 'size'),
    Comm_set_name: (comm, name) => comms.setName(comm!, name!),
    Comm_get_name: (comm, name, length) => comms.getName(comm!, name!, length!),
    Comm_set_info: (comm, info) => comms.setInfo(comm!, info!),
    Comm_get_info: (comm, pointer) => infos.hand(pointer!, new Map(mpi.comm(comm!).info)),
    Comm_get_parent: (pointer) => give(mpi, pointer!, MPI_COMM_NULL, 'parent'),
  };
}
