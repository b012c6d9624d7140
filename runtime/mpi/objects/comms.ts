/** How communicators are made (MPI-5.0 §7.4.2), for the chapters that make them. */
import { MPI_COMM_NULL } from '../../abi/mpi.ts';
import type { Mpi } from '../mpi.ts';
import type { Topology } from '../topology/topology.ts';
import { agree, type Circle, circleOf } from './agree.ts';
import type { Comm, Group } from './comm.ts';
import type { Objects } from './objects.ts';

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
  hand(pointer: number, made: Comm | null): void {
    this.mpi.out(pointer, made === null ? MPI_COMM_NULL : made.handle, 'newcomm');
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
}
