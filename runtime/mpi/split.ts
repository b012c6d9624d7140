/** Parts of a communicator by color and key, and by what the ranks have in common (MPI-5.0 §7.4.2). */
import {
  MPI_COMM_TYPE_HW_GUIDED,
  MPI_COMM_TYPE_HW_UNGUIDED,
  MPI_COMM_TYPE_RESOURCE_GUIDED,
  MPI_COMM_TYPE_SHARED,
  MPI_ERR_ARG,
  MPI_ERR_INFO,
  MPI_UNDEFINED,
} from '../abi/mpi.ts';
import { circleOf, collect, returnContext, takeContext } from './agree.ts';
import type { Comm } from './comm.ts';
import type { Comms } from './comms.ts';
import { MpiError } from './errors.ts';
import { communicatorHints, type Info } from './info.ts';
import type { Mpi } from './mpi.ts';

/** Info key of the hardware that ranks of a part share, and its values. */
export const RESOURCE_KEY = 'mpi_hw_resource_type';
export const CORE = 'lwk://core';
const SHARED_MEMORY = 'mpi_shared_memory';
const PSET_KEY = 'mpi_pset_name';

/** What a rank says of itself. */
const WORDS = 3;

/** Color, key and a context of each rank, by its place in the circle. */
export class Claims {
  readonly #words: Int32Array;

  constructor(words: Int32Array) {
    this.#words = words;
  }

  color(place: number): number {
    return this.#words[WORDS * place]!;
  }

  /** The context that the rank would give. */
  context(place: number): number {
    return this.#words[WORDS * place + 2]!;
  }

  /** Places from `first` on with a color, in the order of their keys. */
  places(color: number, first: number, end: number): number[] {
    const found: number[] = [];
    for (let place = first; place < end; place++) if (this.color(place) === color) found.push(place);
    const key = (place: number) => this.#words[WORDS * place + 1]!;
    return found.sort((a, b) => key(a) - key(b) || a - b);
  }
}

/**
 * Tells all ranks of a communicator what each of them claims. Each offers a context, of which the first rank of a new
 * communicator gives its own.
 */
export function claim(mpi: Mpi, comm: Comm, color: number, key: number) {
  const circle = circleOf(mpi, comm);
  const offer = takeContext(mpi);
  const claims = new Claims(collect(mpi, circle, [color, key, offer]));
  return { circle, claims, offer };
}

/**
 * The part of the communicator to which the caller belongs, if it belongs to one.
 * @param strict the part has to be a smaller one
 */
export function split(comms: Comms, comm: Comm, color: number, key: number, strict = false): Comm | null {
  const { mpi } = comms;
  const { circle, claims, offer } = claim(mpi, comm, color, key);
  const places = color === MPI_UNDEFINED ? [] : claims.places(color, 0, circle.members.length);
  const none = places.length === 0 || (strict && places.length === circle.members.length);
  if (none || places[0] !== circle.me) returnContext(mpi, offer);
  if (none) return null;
  const group = Int32Array.from(places, (place) => circle.members[place]!);
  return comms.make(comm, claims.context(places[0]!), group);
}

/** Ranks with the same color share the resource; MPI_UNDEFINED where the caller has none of the kind. */
function resource(mpi: Mpi, kind: string | undefined): number {
  if (kind === SHARED_MEMORY) return 0;
  return kind === CORE && mpi.kernel.core >= 0 ? mpi.kernel.core : MPI_UNDEFINED;
}

function guided(mpi: Mpi, hints: Info): number {
  const set = hints.get(PSET_KEY);
  if (set !== undefined && hints.has(RESOURCE_KEY))
    throw new MpiError(MPI_ERR_INFO, `the info object has both ${RESOURCE_KEY} and ${PSET_KEY}`);
  if (set === undefined) return resource(mpi, hints.get(RESOURCE_KEY));
  if (set === 'mpi://WORLD') return 0;
  return set === 'mpi://SELF' ? mpi.rank : MPI_UNDEFINED;
}

function colorOf(mpi: Mpi, type: number, hints: Info): number {
  switch (type) {
    case MPI_UNDEFINED:
      return MPI_UNDEFINED;
    case MPI_COMM_TYPE_SHARED:
      return resource(mpi, SHARED_MEMORY);
    case MPI_COMM_TYPE_HW_GUIDED:
      return resource(mpi, hints.get(RESOURCE_KEY));
    case MPI_COMM_TYPE_RESOURCE_GUIDED:
      return guided(mpi, hints);
    case MPI_COMM_TYPE_HW_UNGUIDED:
      return resource(mpi, CORE);
    default:
      throw new MpiError(MPI_ERR_ARG, `${type} is not a split type`);
  }
}

/** All ranks share the memory of the job; below that there are cores, which several ranks can share. */
export function splitType(comms: Comms, comm: Comm, type: number, key: number, hints: Info): Comm | null {
  const color = colorOf(comms.mpi, type, hints);
  const unguided = type === MPI_COMM_TYPE_HW_UNGUIDED;
  const made = comm.inter ? comms.parts(comm, color, key) : split(comms, comm, color, key, unguided);
  if (made === null) return null;
  if (unguided) hints.set(RESOURCE_KEY, CORE);
  made.info = communicatorHints(hints);
  return made;
}
