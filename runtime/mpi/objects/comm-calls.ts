/**
 * Communicators (MPI-5.0 §7.4): duplicates, parts, and what there is to know about them. Those between two groups are
 * in intercomms.ts.
 */
import * as abi from '../../abi/mpi.ts';
import { handleAt, interComm, intraComm } from '../arguments.ts';
import type { Calls } from '../calls.ts';
import { MpiError } from '../errors.ts';
import type { Mpi } from '../mpi.ts';
import { REQUEST, type Request, type RequestExtra, STATE } from '../requests/request.ts';
import { getName, getString, putString } from '../strings.ts';
import { agree, Broadcast, type Circle, circleOf, circleOfGroup, circleOfSome } from './agree.ts';
import type { Comm, Group } from './comm.ts';
import type { Comms } from './comms.ts';
import { compareGroups } from './groups.ts';
import { communicatorHints, type Info } from './info.ts';
import { createInter, splitInter } from './intercomms.ts';
import { split } from './split.ts';
import { splitType } from './split-type.ts';

/** The calls. Each checks where its result goes before it begins: what ranks make together cannot be taken back. */
class Communicators {
  readonly #comms: Comms;

  constructor(comms: Comms) {
    this.#comms = comms;
  }

  /** What a duplicate has of the original. */
  inherit(made: Comm, parent: Comm, copies: ReadonlyMap<number, number>, info: Info): void {
    made.topology = parent.topology;
    made.info = info;
    this.#comms.objects.attributes.adopt(made, copies);
  }

  dup(handle: number, info: Info, pointer: number): void {
    const { mpi, objects } = this.#comms;
    const comm = mpi.comm(handle);
    // What the program finds there when a copy function fails.
    mpi.out(pointer, abi.MPI_COMM_NULL, 'newcomm');
    const context = agree(mpi, circleOf(mpi, comm));
    // The functions of attributes come last: when one fails here, others have their communicator none the less.
    const copies = objects.attributes.copies(comm);
    const made = this.#comms.make(comm, context, comm.group, comm.remote);
    this.inherit(made, comm, copies, info);
    this.#comms.hand(pointer, made);
  }

  idup(handle: number, info: Info, pointer: number, request: number): void {
    const { mpi, objects } = this.#comms;
    const comm = mpi.comm(handle);
    mpi.pointer(pointer, 4, 'newcomm');
    const at = mpi.pointer(request, 4, 'the request');
    const circle = circleOf(mpi, comm);
    const copies = objects.attributes.copies(comm);
    const { errhandler } = comm;
    // The program may give the communicator another one meanwhile.
    objects.errhandlers.retain(errhandler);
    mpi.out(pointer, abi.MPI_COMM_NULL, 'newcomm');
    const made = duplication(mpi, comm, circle, (context) => {
      const duplicate = mpi.addComm(context, comm.group, comm.remote);
      objects.errhandlers.attach(duplicate, errhandler);
      objects.errhandlers.release(errhandler);
      this.inherit(duplicate, comm, copies, info);
      this.#comms.hand(pointer, duplicate);
    });
    mpi.view.setInt32(at, made.handle, true);
  }

  /** A group of the guest that is to be part of the communicator. @throws MPI_ERR_GROUP */
  subgroup(handle: number, { group }: Comm): Group {
    const wanted = this.#comms.objects.groups.get(handle);
    const members = new Set(group);
    for (const member of wanted)
      if (!members.has(member))
        throw new MpiError(
          abi.MPI_ERR_GROUP,
          `the group has rank ${member} of MPI_COMM_WORLD, and the communicator has not`,
        );
    return wanted;
  }

  create(handle: number, groupHandle: number, pointer: number): void {
    const { mpi } = this.#comms;
    const comm = mpi.comm(handle);
    mpi.pointer(pointer, 4, 'newcomm');
    const group = this.subgroup(groupHandle, comm);
    const circle = circleOf(mpi, comm);
    const own = { ...circle, members: group, me: group.indexOf(mpi.rank) };
    const made = comm.inter ? createInter(this.#comms, comm, circle, group) : this.#comms.among(comm, own);
    this.#comms.hand(pointer, made);
  }

  createGroup(handle: number, groupHandle: number, tag: number, pointer: number): void {
    const { mpi } = this.#comms;
    const comm = intraComm(mpi, handle);
    mpi.pointer(pointer, 4, 'newcomm');
    if (tag < 0) throw new MpiError(abi.MPI_ERR_TAG, `tag ${tag}: tags are 0 to 2147483647`);
    const group = this.subgroup(groupHandle, comm);
    this.#comms.hand(pointer, this.#comms.among(comm, circleOfSome(mpi, comm, group, tag)));
  }

  createFromGroup(
    groupHandle: number,
    stringtag: number,
    info: number,
    errhandler: number,
    pointer: number,
  ): void {
    const { mpi, objects } = this.#comms;
    mpi.active();
    mpi.pointer(pointer, 4, 'newcomm');
    const group = objects.groups.get(groupHandle);
    const tag = getString(mpi, stringtag, abi.MPI_MAX_STRINGTAG_LEN - 1, 'stringtag');
    const hints = objects.infos.hints(info);
    if (group.length > 0 && !group.includes(mpi.rank))
      throw new MpiError(abi.MPI_ERR_GROUP, 'the caller is not in the group');
    const made = this.#comms.among(mpi.self, circleOfGroup(mpi, group, tag));
    if (made !== null) {
      made.info = communicatorHints(hints);
      objects.errhandlers.attach(made, errhandler);
    }
    this.#comms.hand(pointer, made);
  }

  split(handle: number, color: number, key: number, pointer: number): void {
    const { mpi } = this.#comms;
    const comm = mpi.comm(handle);
    mpi.pointer(pointer, 4, 'newcomm');
    if (color < 0 && color !== abi.MPI_UNDEFINED)
      throw new MpiError(abi.MPI_ERR_ARG, `color ${color}: colors are not negative, or MPI_UNDEFINED`);
    this.#comms.hand(pointer, this.parts(comm, color, key));
  }

  parts(comm: Comm, color: number, key: number): Comm | null {
    return comm.inter ? splitInter(this.#comms, comm, color, key) : split(this.#comms, comm, color, key);
  }

  /** @throws MPI_ERR_COMM for those that are there from the beginning */
  freeable(pointer: number): { at: number; comm: Comm } {
    const { mpi } = this.#comms;
    const { at, handle } = handleAt(mpi, pointer, 'the communicator');
    const comm = mpi.comm(handle);
    if (comm === mpi.world || comm === mpi.self)
      throw new MpiError(abi.MPI_ERR_COMM, `${comm.name} cannot be freed`, handle);
    return { at, comm };
  }

  free(pointer: number): void {
    const { at, comm } = this.freeable(pointer);
    this.remove(comm);
    this.#comms.mpi.view.setInt32(at, abi.MPI_COMM_NULL, true);
  }

  remove(comm: Comm): void {
    try {
      this.#comms.objects.attributes.deleteAll(comm);
    } catch (error) {
      if (error instanceof MpiError) throw new MpiError(error.errorCode, error.message, comm.handle);
      throw error;
    }
    this.#comms.mpi.removeComm(comm);
    this.#comms.objects.errhandlers.detach(comm);
  }

  /** Waits for what is under way (MPI-5.0 §11.10.4), then frees. */
  disconnect(pointer: number): void {
    const { mpi } = this.#comms;
    const { comm } = this.freeable(pointer);
    const pending = [...mpi.requests.live()].filter((request) => request.comm === comm);
    for (const request of pending) if (!request.persistent) mpi.engine.wait(request);
    this.free(pointer);
  }

  compare(first: number, second: number, pointer: number): void {
    const [a, b] = [this.#comms.mpi.comm(first), this.#comms.mpi.comm(second)];
    this.#comms.mpi.out(pointer, a === b ? abi.MPI_IDENT : compareComms(a, b), 'result');
  }

  setName(handle: number, pointer: number): void {
    const comm = this.#comms.mpi.comm(handle);
    comm.name = getName(this.#comms.mpi, pointer);
  }

  /** MPI_COMM_NULL has a name as well (MPI-5.0 §7.8). */
  getName(handle: number, pointer: number, length: number): void {
    const name = handle === abi.MPI_COMM_NULL ? 'MPI_COMM_NULL' : this.#comms.mpi.comm(handle).name;
    this.#comms.mpi.pointer(length, 4, 'resultlen');
    putString(this.#comms.mpi, pointer, length, name, abi.MPI_MAX_OBJECT_NAME);
  }

  setInfo(handle: number, infoHandle: number): void {
    const comm = this.#comms.mpi.comm(handle);
    for (const [key, value] of communicatorHints(this.#comms.objects.infos.get(infoHandle)))
      comm.info.set(key, value);
  }
}

/** MPI_CONGRUENT, MPI_SIMILAR or MPI_UNEQUAL. */
function compareComms(a: Comm, b: Comm): number {
  if (a.inter !== b.inter) return abi.MPI_UNEQUAL;
  const sides = [compareGroups(a.group, b.group), compareGroups(a.peers, b.peers)];
  if (sides.includes(abi.MPI_UNEQUAL)) return abi.MPI_UNEQUAL;
  return sides.includes(abi.MPI_SIMILAR) ? abi.MPI_SIMILAR : abi.MPI_CONGRUENT;
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
  broadcast.begin(circle.me === 0 ? [mpi.contexts.take()] : []);
  const request = mpi.request();
  request.kind = REQUEST.SCHEDULE;
  request.comm = comm;
  request.error = abi.MPI_SUCCESS;
  request.ack = -1;
  request.gotBytes = 0;
  request.source = -1;
  request.gotTag = -2;
  request.extra = new Duplication(broadcast, finish);
  mpi.engine.watch(request);
  return request;
}

export function commCalls(comms: Comms): Calls {
  const { mpi, objects } = comms;
  const { infos } = objects;
  const calls = new Communicators(comms);
  const copied = (info: number): Info => communicatorHints(infos.hints(info));
  return {
    Comm_dup: (comm, pointer) => calls.dup(comm!, new Map(), pointer!),
    Comm_dup_with_info: (comm, info, pointer) => calls.dup(comm!, copied(info!), pointer!),
    Comm_idup: (comm, pointer, request) => calls.idup(comm!, new Map(), pointer!, request!),
    Comm_idup_with_info: (comm, info, pointer, request) =>
      calls.idup(comm!, copied(info!), pointer!, request!),
    Comm_create: (comm, group, pointer) => calls.create(comm!, group!, pointer!),
    Comm_create_group: (comm, group, tag, pointer) => calls.createGroup(comm!, group!, tag!, pointer!),
    Comm_create_from_group: (group, tag, info, errhandler, pointer) =>
      objects.errhandlers.responsible(errhandler!, () =>
        calls.createFromGroup(group!, tag!, info!, errhandler!, pointer!),
      ),
    Comm_split: (comm, color, key, pointer) => calls.split(comm!, color!, key!, pointer!),
    Comm_split_type: (handle, type, key, info, pointer) => {
      const comm = mpi.comm(handle!);
      mpi.pointer(pointer!, 4, 'newcomm');
      const hints = infos.hints(info!);
      comms.hand(pointer!, splitType(comms, comm, type!, key!, hints));
    },
    Comm_free: (pointer) => calls.free(pointer!),
    Comm_disconnect: (pointer) => calls.disconnect(pointer!),
    Comm_compare: (a, b, pointer) => calls.compare(a!, b!, pointer!),
    Comm_test_inter: (comm, pointer) => mpi.out(pointer!, mpi.comm(comm!).inter ? 1 : 0, 'flag'),
    Comm_remote_size: (comm, pointer) => mpi.out(pointer!, interComm(mpi, comm!).remote.length, 'size'),
    Comm_set_name: (comm, name) => calls.setName(comm!, name!),
    Comm_get_name: (comm, name, length) => calls.getName(comm!, name!, length!),
    Comm_set_info: (comm, info) => calls.setInfo(comm!, info!),
    Comm_get_info: (comm, pointer) => infos.hand(pointer!, new Map(mpi.comm(comm!).info)),
    Comm_get_parent: (pointer) => mpi.out(pointer!, abi.MPI_COMM_NULL, 'parent'),
  };
}
