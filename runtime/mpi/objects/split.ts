/** Parts of a communicator by color and key (MPI-5.0 §7.4.2). */
import { MPI_UNDEFINED } from '../../abi/mpi.ts';
import type { Mpi } from '../mpi.ts';
import { circleOf, collect } from './agree.ts';
import type { Comm } from './comm.ts';
import type { Comms } from './comms.ts';

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
  const offer = mpi.contexts.take();
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
  if (none || places[0] !== circle.me) mpi.contexts.giveBack(offer);
  if (none) return null;
  const group = Int32Array.from(places, (place) => circle.members[place]!);
  return comms.make(comm, claims.context(places[0]!), group);
}
